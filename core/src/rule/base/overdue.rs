//! Loans that should have ended (Z33).

use tenure_macros::record;

use crate::error::Error;
use crate::facts::missing::Missing;
use crate::facts::read::{Inventory, Items, Products, Templates};
use crate::record::item::Item;
use crate::rule::history::{Installed, installed_on};
use crate::value::day::Day;
use crate::value::id::{AccountId, ItemId};
use crate::value::term::TermRule;

/// Which loans are overdue on this day, over the whole Book?
///
/// ```
/// use tenure::OverdueQuestion;
///
/// let question = OverdueQuestion::new("2025-07-01".parse()?);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct OverdueQuestion {
    /// The day; items are seen as they were placed at the end of it. A loan that is due on it is in time.
    pub on: Day,
}

/// A loan that should have ended.
#[record]
pub struct OverdueLoan {
    /// The item.
    pub item: ItemId,
    /// Who has it.
    pub account: AccountId,
    /// The last day of the loan: as stated, else that of the term of the product's loan template.
    pub due: Day,
    /// Since when it is lent; absent means before all time.
    pub first_day: Option<Day>,
}

/// The whole answer to an [`OverdueQuestion`].
#[record]
pub struct Overdue {
    /// The day that was asked about.
    pub on: Day,
    /// The overdue loans, by the day on which they were due, then by the bytes of the items' ids.
    pub loans: Vec<OverdueLoan>,
    /// Items on loan of which nothing tells when the loan ends, by the bytes of their ids; they are never overdue.
    pub without_due: Vec<ItemId>,
}

/// The loans that run on a day and were due before it.
pub(crate) fn overdue_loans<F: Items + Inventory + Products + Templates>(
    facts: &F,
    question: &OverdueQuestion,
) -> Result<Overdue, Error> {
    let (mut loans, mut without_due) = (Vec::new(), Vec::new());
    for item in facts.items() {
        let Some((installed, account)) = lent(facts, item, question.on)? else { continue };
        match due(facts, item, installed) {
            Some(due) if due < question.on => {
                let account = account.clone();
                loans.push(OverdueLoan { item: item.id.clone(), account, due, first_day: installed.first_day });
            }
            Some(_) => {}
            None => without_due.push(item.id.clone()),
        }
    }
    // The items come by id, and equal days stay as they come.
    loans.sort_by_key(|loan| loan.due);
    Ok(Overdue { on: question.on, loans, without_due })
}

/// The loan of an item that runs on a day, and who has it.
fn lent<'a, F: Items>(
    facts: &'a F,
    item: &'a Item,
    on: Day,
) -> Result<Option<(Installed<'a>, &'a AccountId)>, Missing> {
    let installed = installed_on(facts, item, on)?.filter(|installed| installed.placement.is_on_loan());
    Ok(installed.and_then(|installed| Some((installed, installed.placement.holder()?))))
}

/// The last day of a loan.
fn due<F: Products + Templates>(facts: &F, item: &Item, installed: Installed<'_>) -> Option<Day> {
    installed.placement.loan_due().or_else(|| {
        let template = facts.product(&item.product)?.loan_template.as_ref()?;
        facts.template(template)?.term?.last_day(installed.first_day?, TermRule::CivilLaw)
    })
}
