//! What movements have in common that the rules refuse.

use tenure_macros::coded;

use crate::error::Error;
use crate::facts::read::MovementFacts;
use crate::record::collection::Collection;
use crate::record::item::Item;
use crate::record::placement::Placement;
use crate::record::policy::Policy;
use crate::value::date_range::DateRange;
use crate::value::day::Day;
use crate::value::id::{AccountId, EntryCode, ItemId};
use crate::value::label::Label;

/// Why an item does not move.
#[coded]
pub(crate) enum MoveError {
    #[error("{day} lies after {today}, the day of the command; state a day up to then")]
    #[code(DayAfterToday)]
    AfterToday { day: Day, today: Day },
    #[error(
        "the installation from {first_day} overlaps the one before it, which ends on {last_day}; state another day"
    )]
    #[code(HistoryOverlap)]
    Overlap { item: ItemId, first_day: String, last_day: Day },
    #[error("the installation of `{item}` began on {begins} and would end on {ends}, before that; state a later day")]
    #[code(HistoryOverlap)]
    EndsBeforeItBegins { item: ItemId, begins: Day, ends: Day },
    #[error("the item `{item}` is scrapped; only a restoration brings it back")]
    #[code(ItemScrapped)]
    Scrapped { item: ItemId },
    #[error("`{account}` is a reseller, and the policy lends to none; allow it there by `resellerLoans`")]
    #[code(ItemResellerLoan)]
    ResellerLoan { account: AccountId },
    #[error("this writes on the history of `{item}`; confirm it by `confirmed`")]
    #[code(ConfirmationRequired)]
    HistoryUnconfirmed { item: ItemId },
    #[error("this makes {pieces} records of `{item}`; confirm it by `confirmed`")]
    #[code(ConfirmationRequired)]
    SplitUnconfirmed { item: ItemId, pieces: u32 },
    #[error("the number `{number}` is that of the item `{other}` already; state another, or leave it absent")]
    #[code(NumberTaken)]
    NumberTaken { number: Label, other: ItemId },
    #[error("the list `{collection}` does not offer `{entry}`; choose an entry, or add this one")]
    #[code(CollectionUnknownEntry)]
    UnknownEntry { collection: &'static str, entry: EntryCode },
    #[error("the item `{item}` is not on loan; take the command for goods that were sold")]
    #[code(ItemNotOnLoan)]
    NotOnLoan { item: ItemId },
}

/// Nothing takes effect after the day of the command (SI10).
pub(crate) fn after_today(day: Option<Day>, today: Day, field: &str) -> Result<(), Error> {
    match day {
        Some(day) if day > today => Err(Error::from(MoveError::AfterToday { day, today }).at(field)),
        _ => Ok(()),
    }
}

/// An installation begins on the last day of the one before it, or later (Z3).
pub(crate) fn overlap(item: &ItemId, last_day: Day, first_day: Option<Day>, field: &str) -> Result<(), Error> {
    if first_day.is_some_and(|first_day| last_day <= first_day) {
        return Ok(());
    }
    let first_day = first_day.map_or_else(|| "before all time".to_owned(), |day| day.to_string());
    Err(Error::from(MoveError::Overlap { item: item.clone(), first_day, last_day }).at(field))
}

/// The running installation ends on its first day or later; one that began before all time ends whenever.
pub(crate) fn ended_before_begun(item: &Item, last_day: Day, field: &str) -> Result<(), Error> {
    match item.first_day() {
        Some(first_day) if last_day < first_day => {
            let (item, begins) = (item.id.clone(), first_day);
            Err(Error::from(MoveError::EndsBeforeItBegins { item, begins, ends: last_day }).at(field))
        }
        _ => Ok(()),
    }
}

/// The history of an item goes on, and a record comes apart, only when people say so (design D12).
pub(crate) fn unconfirmed(confirmed: Option<bool>, question: impl FnOnce() -> MoveError) -> Result<(), Error> {
    match confirmed {
        Some(true) => Ok(()),
        Some(false) | None => Err(Error::from(question()).at("confirmed")),
    }
}

/// Only a restoration leads out of scrap (design D10).
pub(crate) fn scrapped(item: &Item, field: &str) -> Result<(), Error> {
    match item.placement {
        Placement::Scrapped {} => Err(Error::from(MoveError::Scrapped { item: item.id.clone() }).at(field)),
        Placement::EndUser { .. }
        | Placement::Reseller { .. }
        | Placement::Wholesaler { .. }
        | Placement::InStock {} => Ok(()),
    }
}

/// What speaks against a placement by itself, from that first day on; `field` leads to it.
pub(crate) fn placement(policy: &Policy, to: &Placement, since: Option<Day>, field: &str) -> Result<(), Error> {
    reseller_loan(policy, to, field)?;
    due(to, since, field)
}

/// Resellers borrow only where the policy lends to them.
pub(crate) fn reseller_loan(policy: &Policy, to: &Placement, field: &str) -> Result<(), Error> {
    match to {
        Placement::Reseller { account, loan: Some(true), .. } if policy.reseller_loans != Some(true) => {
            Err(Error::from(MoveError::ResellerLoan { account: account.clone() }).at("loan").at(field))
        }
        Placement::Reseller { .. }
        | Placement::EndUser { .. }
        | Placement::Wholesaler { .. }
        | Placement::InStock {}
        | Placement::Scrapped {} => Ok(()),
    }
}

/// A loan is due on its first day or later, and only a loan is due.
pub(crate) fn due(to: &Placement, since: Option<Day>, field: &str) -> Result<(), Error> {
    let since = since.unwrap_or(Day::FIRST);
    DateRange::between(since, to.loan_due()).map_err(|error| error.at("loanDue").at(field))?;
    to.refuse_contradiction().map_err(|error| error.at(field))
}

/// A number names one item.
pub(crate) fn number_taken<F: MovementFacts>(facts: &F, item: &ItemId, number: Option<&Label>) -> Result<(), Error> {
    let Some(number) = number else { return Ok(()) };
    match facts.numbered(number).filter(|other| other.id != *item) {
        None => Ok(()),
        Some(other) => {
            let taken = MoveError::NumberTaken { number: number.clone(), other: other.id.clone() };
            Err(Error::from(taken).at("number"))
        }
    }
}

/// A brand is one of its list, if there is a list (Z29).
pub(crate) fn unknown_brand<F: MovementFacts>(facts: &F, brand: Option<&EntryCode>) -> Result<(), Error> {
    let Some(brand) = brand else { return Ok(()) };
    match facts.brands() {
        Some(brands) if !brands.offers(brand) => {
            let (collection, entry) = (Collection::BRANDS, brand.clone());
            Err(Error::from(MoveError::UnknownEntry { collection, entry }).at("brand"))
        }
        _ => Ok(()),
    }
}
