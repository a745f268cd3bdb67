//! Products.

use std::num::NonZeroU32;

use tenure_macros::record;

use crate::record::{Admit, Keyed};
use crate::value::id::{GroupId, ProductId, SkillId, TemplateId};
use crate::value::label::Label;

/// What an item is one of. Without a record nothing more is known of a product than its id.
///
/// ```
/// use tenure::Product;
///
/// let machine = Product::new("ESP-2".parse()?).group("ESPRESSO".parse()?).skill("BARISTA".parse()?);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct Product {
    /// Names it for ever.
    pub id: ProductId,
    /// What people call it.
    pub name: Option<Label>,
    /// The commercial group it belongs to; contract lines may name the group (IB-C6).
    pub group: Option<GroupId>,
    /// The skill that service on it needs when a question names none (SC8).
    pub skill: Option<SkillId>,
    /// The template of the warranty that comes with a sale (X3: `TPLCONGUA`).
    pub warranty_template: Option<TemplateId>,
    /// The template of the contract that comes with a loan (X3: `TPLCONLND`).
    pub loan_template: Option<TemplateId>,
    /// The template of the service contract that is sold beside it (X3: `TPLCONSRV`).
    pub service_template: Option<TemplateId>,
    /// Months of warranty where the template states no term (X3: `GUAMON`).
    pub warranty_months: Option<NonZeroU32>,
}

impl Keyed for Product {
    type Id = ProductId;

    fn id(&self) -> &ProductId {
        &self.id
    }
}

impl Admit for Product {}
