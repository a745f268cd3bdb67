//! How a contract goes on, and how it is stopped.

use std::num::NonZeroU32;

use tenure_macros::{coded, record};

use crate::error::Error;
use crate::value::day::Day;
use crate::value::term::Term;

/// How a contract goes on after its first term, by itself and for ever, until somebody gives notice (design D18).
#[record]
#[derive(Copy)]
pub struct Renewal {
    /// Length of each follow-up, in months.
    pub months: NonZeroU32,
    /// How long before a boundary a notice must have come in; absent means until the last day.
    pub notice: Option<Term>,
}

/// How far a follow-up term has come.
#[record]
pub enum FollowUpState {
    /// It was offered, and nobody has answered.
    OfferOpen,
    /// It is agreed, but not confirmed.
    AwaitingConfirmation,
    /// It is confirmed, and in force on its days.
    Confirmed,
    /// The customer does not want it; the contract ends before it.
    Declined,
    /// Nobody answered in time; the contract ends before it.
    Lapsed,
}

/// A follow-up term of which something is on file. One that needs no confirmation follows without (SC18).
#[record]
#[derive(Copy)]
pub struct FollowUp {
    /// Its first day, a boundary of the contract.
    pub first_day: Day,
    /// How far it has come.
    pub state: FollowUpState,
}

/// That somebody ends a contract early; one of the two days must be stated, and `last_day` decides (SC17).
#[record]
#[derive(Copy)]
pub struct Cancellation {
    /// When the notice came in; the end then follows from the grid and the notice period.
    pub received: Option<Day>,
    /// The last day of cover, inclusive; one before the first day of the contract withdraws it whole.
    pub last_day: Option<Day>,
}

/// What contradicts itself among the follow-ups of a contract.
#[coded]
pub(crate) enum FollowUpError {
    #[error("two follow-ups begin on {first_day}; keep the one that holds")]
    #[code(ContractFollowUpTwice)]
    Twice { first_day: Day },
}

/// Refuses two follow-ups of one first day; the path is inside the list.
pub(crate) fn refuse_contradiction(follow_ups: &[FollowUp]) -> Result<(), Error> {
    let mut ordered: Vec<_> = follow_ups.iter().enumerate().collect();
    ordered.sort_by_key(|(_, follow_up)| follow_up.first_day);
    for ((_, earlier), (position, later)) in ordered.iter().zip(ordered.iter().skip(1)) {
        if earlier.first_day == later.first_day {
            let twice = FollowUpError::Twice { first_day: later.first_day };
            return Err(Error::from(twice).at("firstDay").at(&format!("[{position}]")));
        }
    }
    Ok(())
}
