//! Templates of contracts.

use tenure_macros::record;

use crate::record::contract::Category;
use crate::record::renewal::Renewal;
use crate::record::{Admit, Keyed};
use crate::value::id::{PlaceId, ServiceKindId, SkillId, TemplateId};
use crate::value::label::Label;
use crate::value::term::Term;

/// The day on which a drafted contract starts (IB-W10).
///
/// Where that day is not on record, the purchase stands in, then the sale, then the installation (IB-W11).
#[record]
pub enum StartBasis {
    /// When the vendor sold it.
    Sale,
    /// When its user acquired it.
    Purchase,
    /// The first day of its installation.
    Installation,
    /// When it went into service.
    InService,
    /// When it was delivered.
    Delivery,
    /// A day that the question states; nothing stands in for it.
    Fixed,
}

/// What contracts of one sort have in common. A draft copies it; a later edit of the template changes no contract
/// (design D18).
///
/// ```
/// use tenure::{Category, StartBasis, Template, Term};
///
/// let two_years = Template::new("G24".parse()?, Category::Warranty).term(Term::of_months(24)?).start(StartBasis::Purchase);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct Template {
    /// Names it for ever (X3: `CONTTEMPL`).
    pub id: TemplateId,
    /// What people call it.
    pub name: Option<Label>,
    /// What sort of promise its contracts are.
    pub category: Category,
    /// Length of their first term; absent means the months of the product.
    pub term: Option<Term>,
    /// The day on which they start; absent means the installation for a loan, else the purchase.
    pub start: Option<StartBasis>,
    /// How they go on after the first term; absent means that they end.
    pub renewal: Option<Renewal>,
    /// Whether they also reach the subsidiaries of the holder; absent means no.
    pub covers_group: Option<bool>,
    /// Whether they end with the holder's use of the item; absent means no.
    pub holder_bound: Option<bool>,
    /// Whether their lines over the whole base take in items on loan; absent means no.
    pub includes_loans: Option<bool>,
    /// Their place among others where the policy orders by priority; lower comes first.
    pub priority: Option<u32>,
    /// The skills they accept; absent accepts all, an empty list none.
    pub skills: Option<Vec<SkillId>>,
    /// The kinds of service they accept; absent accepts all, an empty list none.
    pub service_kinds: Option<Vec<ServiceKindId>>,
    /// The places they accept; absent accepts all, an empty list none.
    pub places: Option<Vec<PlaceId>>,
}

impl Keyed for Template {
    type Id = TemplateId;

    fn id(&self) -> &TemplateId {
        &self.id
    }
}

impl Admit for Template {}
