//! The contract that a template makes for an item: a pure draft, which nobody has signed (IB-W8, IB-W10, SI7).

use tenure_macros::{coded, record};

use crate::error::Error;
use crate::facts::read::{CoverageFacts, Templates};
use crate::record::contract::{Category, Contract, ContractError};
use crate::record::item::Item;
use crate::record::scope::{Element, ScopeLine};
use crate::record::template::{StartBasis, Template};
use crate::rule::coverage::resolve::known_item;
use crate::rule::history::{Installed, installed_on};
use crate::rule::warranty::applicable::{term, usual_category};
use crate::value::day::Day;
use crate::value::id::{ContractId, ItemId, TemplateId};
use crate::value::name;

/// What a draft is for; it chooses the template of the product.
#[record]
pub enum Purpose {
    /// The warranty that comes with a sale.
    Warranty,
    /// The contract that comes with a loan.
    Loan,
    /// The service contract that is sold beside the item.
    Service,
}

/// Which contract would this item get?
///
/// ```
/// use tenure::{DraftQuestion, Purpose};
///
/// let question = DraftQuestion::new("M-1".parse()?, "2025-06-01".parse()?).purpose(Purpose::Service);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct DraftQuestion {
    /// The item; on that day it must be at an end user, who becomes the holder.
    pub item: ItemId,
    /// The day whose placement counts.
    pub on: Day,
    /// What it is for; absent means the loan while the item is on loan, else the warranty. It plays no part where a
    /// template is stated.
    pub purpose: Option<Purpose>,
    /// The template; absent means the one that the product names for the purpose.
    pub template: Option<TemplateId>,
    /// The id of the contract; absent means `warranty:<item>/<first day>/<template>`, for loans and services too.
    pub id: Option<ContractId>,
    /// The first day of the contract; absent means that the template decides.
    pub first_day: Option<Day>,
}

/// The first day of a draft, and what it is taken from.
#[record]
pub struct Start {
    /// Which day of the item's life it is.
    pub basis: StartBasis,
    /// The day.
    pub first_day: Day,
}

/// The whole answer to a [`DraftQuestion`]: a contract to sign, with the terms of today pinned in it. Nothing has changed.
#[record]
pub struct Draft {
    /// The contract, as it would be put into the Book. It states its term, not its last day.
    pub contract: Contract,
    /// Where its first day comes from.
    pub start: Start,
}

/// Why there is no draft.
#[coded]
pub(crate) enum DraftError {
    #[error("no end user has the item `{item}` on {on}; draft the contract once it is delivered to one")]
    #[code(ItemNotAtEndUser)]
    NotAtEndUser { item: ItemId, on: Day },
    #[error("the product of the item `{item}` names no template for a {purpose} contract; state one")]
    #[code(TemplateNone)]
    NoTemplate { item: ItemId, purpose: Purpose },
    #[error("there is no template `{template}`; put its record into the Book, or correct the id")]
    #[code(TemplateUnknown)]
    TemplateUnknown { template: TemplateId },
    #[error("the template `{template}` states no term, and the product no months of warranty; state one of them")]
    #[code(TemplateWithoutTerm)]
    WithoutTerm { template: TemplateId },
    #[error("nothing on record tells when the contract of the item `{item}` starts ({basis}); state its first day")]
    #[code(WarrantyNoStart)]
    NoStart { item: ItemId, basis: StartBasis },
}

/// The contract that the template of the product, or another one, makes for the item.
pub(crate) fn draft<F: CoverageFacts + Templates>(facts: &F, question: &DraftQuestion) -> Result<Draft, Error> {
    let item = known_item(facts, &question.item)?;
    let installed = installed_on(facts, item, question.on)?;
    let away = || Error::from(DraftError::NotAtEndUser { item: item.id.clone(), on: question.on }).at("item");
    let installed = installed.ok_or_else(away)?;
    drafted(facts, question, item, installed)
}

/// The same for an item that is installed so, on record or in a plan.
pub(crate) fn drafted<F: CoverageFacts + Templates>(
    facts: &F,
    question: &DraftQuestion,
    item: &Item,
    installed: Installed<'_>,
) -> Result<Draft, Error> {
    let away = || Error::from(DraftError::NotAtEndUser { item: item.id.clone(), on: question.on }).at("item");
    let Some(holder) = installed.placement.user() else { return Err(away()) };
    let template = template(facts, question, item, installed)?;
    let at = if question.template.is_some() { "template" } else { "item" };
    let Some(term) = term(Some(template), facts.product(&item.product), template.category) else {
        return Err(Error::from(DraftError::WithoutTerm { template: template.id.clone() }).at(at));
    };
    let start = start(question, template, item, installed)?;
    let id = if let Some(id) = &question.id {
        id.clone()
    } else {
        let parts = [item.id.as_str(), &start.first_day.to_string(), template.id.as_str()];
        name::of("warranty", &parts).parse().map_err(|error: Error| error.at("id"))?
    };
    let line = ScopeLine::new(Element::Item { item: item.id.clone() });
    let mut contract = Contract::new(id, template.category, holder.clone(), start.first_day, vec![line]).term(term);
    contract.template = Some(template.id.clone());
    contract.priority = template.priority;
    contract.covers_group = template.covers_group;
    contract.holder_bound = template.holder_bound;
    contract.includes_loans = template.includes_loans;
    contract.renewal = template.renewal;
    contract.skills.clone_from(&template.skills);
    contract.service_kinds.clone_from(&template.service_kinds);
    contract.places.clone_from(&template.places);
    if term.last_day(start.first_day, contract.term_rule()).is_none() {
        let too_long = ContractError::TermTooLong { first_day: start.first_day, last: Day::LAST };
        return Err(Error::from(too_long).at("firstDay"));
    }
    Ok(Draft { contract, start })
}

fn template<'a, F: CoverageFacts + Templates>(
    facts: &'a F,
    question: &DraftQuestion,
    item: &Item,
    installed: Installed<'_>,
) -> Result<&'a Template, Error> {
    let is_loan = usual_category(Some(installed)) == Category::Loan;
    let usual = if is_loan { Purpose::Loan } else { Purpose::Warranty };
    let purpose = question.purpose.unwrap_or(usual);
    let product = facts.product(&item.product);
    let of_product = product.and_then(|product| match purpose {
        Purpose::Warranty => product.warranty_template.as_ref(),
        Purpose::Loan => product.loan_template.as_ref(),
        Purpose::Service => product.service_template.as_ref(),
    });
    let none = || Error::from(DraftError::NoTemplate { item: item.id.clone(), purpose }).at("item");
    let id = question.template.as_ref().or(of_product).ok_or_else(none)?;
    let at = if question.template.is_some() { "template" } else { "item" };
    let unknown = || Error::from(DraftError::TemplateUnknown { template: id.clone() }).at(at);
    facts.template(id).ok_or_else(unknown)
}

/// The day that the question states, else that of the template's basis; what is missing falls back along purchase, sale,
/// installation (IB-W11).
fn start(question: &DraftQuestion, template: &Template, item: &Item, installed: Installed<'_>) -> Result<Start, Error> {
    if let Some(first_day) = question.first_day {
        return Ok(Start { basis: StartBasis::Fixed, first_day });
    }
    let usual = if template.category == Category::Loan { StartBasis::Installation } else { StartBasis::Purchase };
    let basis = template.start.unwrap_or(usual);
    let stand_ins: &[StartBasis] = match basis {
        StartBasis::Fixed => &[],
        StartBasis::Sale
        | StartBasis::Purchase
        | StartBasis::Installation
        | StartBasis::InService
        | StartBasis::Delivery => &[StartBasis::Purchase, StartBasis::Sale, StartBasis::Installation],
    };
    let on_record = |basis: StartBasis| match basis {
        StartBasis::Sale => installed.sold_on,
        StartBasis::Purchase => installed.purchased_on,
        StartBasis::Installation => installed.first_day,
        StartBasis::InService => item.in_service_on,
        StartBasis::Delivery => installed.delivered_on,
        StartBasis::Fixed => None,
    };
    let candidates = [basis].into_iter().chain(stand_ins.iter().copied());
    let mut found = candidates.filter_map(|basis| Some(Start { basis, first_day: on_record(basis)? }));
    let unknown = || Error::from(DraftError::NoStart { item: item.id.clone(), basis }).at("firstDay");
    found.next().ok_or_else(unknown)
}
