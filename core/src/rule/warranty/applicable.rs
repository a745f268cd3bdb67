//! The warranty that applies to an item by its product today, beside those that were granted (SC28).

use tenure_macros::record;

use crate::error::Error;
use crate::facts::missing::Missing;
use crate::facts::read::{Accounts, Contracts, CoverageFacts, Templates};
use crate::record::contract::{Category, Contract};
use crate::record::item::Item;
use crate::record::placement::Placement;
use crate::record::product::Product;
use crate::record::template::Template;
use crate::rule::coverage::reach::Parties;
use crate::rule::coverage::resolve::known_item;
use crate::rule::history::{Installed, installed_on};
use crate::rule::term::Course;
use crate::value::date_range::earlier;
use crate::value::day::Day;
use crate::value::id::{ContractId, ItemId, TemplateId};
use crate::value::term::Term;

/// Which warranty applies to this item, and which has it?
///
/// ```
/// use tenure::WarrantyQuestion;
///
/// let question = WarrantyQuestion::new("M-1".parse()?, "2025-06-01".parse()?);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct WarrantyQuestion {
    /// The item.
    pub item: ItemId,
    /// The day on which its placement and its warranties are looked at. Templates are those of today: they have no past.
    pub on: Day,
}

/// The template that the product names for the item.
#[record]
pub struct Applicable {
    /// The template; it need not be in the Book.
    pub template: TemplateId,
    /// Its term, else the months of the product; absent when neither is known.
    pub term: Option<Term>,
}

/// A warranty that names the item and is in force on the day.
#[record]
pub struct Granted {
    /// The contract.
    pub contract: ContractId,
    /// The template it was drafted from.
    pub template: Option<TemplateId>,
    /// The first day of the contract, or of its line where that begins later.
    pub first_day: Day,
    /// The last day, inclusive: of the line, from its term, notices and follow-ups on file, or the day before it was
    /// archived; absent when no end is known.
    pub last_day: Option<Day>,
}

/// Where what was granted is not what applies; the kinds are codes.
#[record]
pub enum WarrantyDifference {
    /// A template applies, and no warranty is in force.
    #[wire = "warranty.not_granted"]
    NotGranted {},
    /// A warranty comes from another template than the one that applies, or from none.
    #[wire = "warranty.template_differs"]
    TemplateDiffers {
        /// The warranty.
        contract: ContractId,
        /// The template it was drafted from.
        granted: Option<TemplateId>,
        /// The template that applies.
        applicable: TemplateId,
    },
    /// A warranty is in force, and the product names no template.
    #[wire = "warranty.not_applicable"]
    NotApplicable {
        /// The warranty.
        contract: ContractId,
    },
}

/// The whole answer to a [`WarrantyQuestion`].
#[record]
pub struct WarrantyVerdict {
    /// The item that was asked about.
    pub item: ItemId,
    /// The day.
    pub on: Day,
    /// Whether the item was on loan, so that the templates and contracts of loans count.
    pub loan: bool,
    /// What applies by the product; absent when it names no template.
    pub applicable: Option<Applicable>,
    /// What was granted, by the bytes of the contracts' ids.
    pub granted: Vec<Granted>,
    /// Where the two differ.
    pub differences: Vec<WarrantyDifference>,
}

/// What applies, what was granted, and where they differ.
pub(crate) fn warranty<F: CoverageFacts + Templates>(
    facts: &F,
    question: &WarrantyQuestion,
) -> Result<WarrantyVerdict, Error> {
    let item = known_item(facts, &question.item)?;
    let installed = installed_on(facts, item, question.on)?;
    let category = usual_category(installed);
    let parties = Parties::of(facts, installed.map(|installed| installed.placement))?;
    let loan = category == Category::Loan;
    let product = facts.product(&item.product);
    let template =
        product.and_then(|product| if loan { &product.loan_template } else { &product.warranty_template }.clone());
    let granted = granted(facts, item, question.on, category, &parties)?;
    let differences = differences(template.as_ref(), &granted);
    let applicable = template.map(|template| {
        let term = term(facts.template(&template), product, category);
        Applicable { template, term }
    });
    Ok(WarrantyVerdict { item: item.id.clone(), on: question.on, loan, applicable, granted, differences })
}

/// The category of the contracts that come with an item: those of loans while it is only lent.
pub(crate) const fn usual_category(installed: Option<Installed<'_>>) -> Category {
    match installed {
        Some(Installed { placement: Placement::EndUser { loan: Some(true), .. }, .. }) => Category::Loan,
        _ => Category::Warranty,
    }
}

/// The term of a template; months of warranty of the product stand in where a warranty has none (IB-W6).
pub(crate) fn term(template: Option<&Template>, product: Option<&Product>, category: Category) -> Option<Term> {
    let months = || product.filter(|_| category == Category::Warranty)?.warranty_months.map(Term::Months);
    template.and_then(|template| template.term).or_else(months)
}

/// The warranties in force that name the item; while it is on loan, the contracts of the loan.
fn granted<F: Contracts + Accounts>(
    facts: &F,
    item: &Item,
    on: Day,
    category: Category,
    parties: &Parties,
) -> Result<Vec<Granted>, Missing> {
    let mut granted: Vec<Granted> = Vec::new();
    for (contract, line) in facts.lines_naming(&item.id)? {
        let known = granted.last().is_some_and(|last| last.contract == contract.id);
        if contract.category == category && !known {
            granted.extend(in_force(facts, contract, line, on, parties)?);
        }
    }
    Ok(granted)
}

fn in_force<F: Accounts>(
    facts: &F,
    contract: &Contract,
    line: u32,
    on: Day,
    parties: &Parties,
) -> Result<Option<Granted>, Missing> {
    let scope = usize::try_from(line).ok().and_then(|line| contract.scope.get(line));
    let Some(scope) = scope.filter(|scope| scope.pair.is_none()) else { return Ok(None) };
    let course = Course::known(facts, contract)?;
    let is_bound = contract.holder_bound == Some(true) && !parties.include(contract);
    let is_held = !is_bound && scope.days().contains(on) && course.in_force().iter().any(|days| days.contains(on));
    let archived = contract.archived_on.and_then(Day::previous);
    let last_day = earlier(earlier(course.known_end(), scope.last_day), archived);
    let first_day = contract.first_day.max(scope.days().first_day);
    let (contract, template) = (contract.id.clone(), contract.template.clone());
    Ok(is_held.then_some(Granted { contract, template, first_day, last_day }))
}

fn differences(template: Option<&TemplateId>, granted: &[Granted]) -> Vec<WarrantyDifference> {
    let Some(applicable) = template else {
        let unexpected = granted.iter().map(|granted| granted.contract.clone());
        return unexpected.map(|contract| WarrantyDifference::NotApplicable { contract }).collect();
    };
    if granted.is_empty() {
        return vec![WarrantyDifference::NotGranted {}];
    }
    let differing = granted.iter().filter(|granted| granted.template.as_ref() != Some(applicable));
    let difference = |granted: &Granted| WarrantyDifference::TemplateDiffers {
        contract: granted.contract.clone(),
        granted: granted.template.clone(),
        applicable: applicable.clone(),
    };
    differing.map(difference).collect()
}
