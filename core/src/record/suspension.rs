//! Stretches in which a contract rests.

use tenure_macros::{coded, record};

use crate::error::Error;
use crate::value::date_range::DateRange;
use crate::value::day::Day;

/// What becomes of the days that a suspension takes away (SC21).
#[record]
pub enum SuspensionEffect {
    /// They are lost: the term ends when it would have ended.
    KeepEnd,
    /// They are served later: the running term ends so many days later, and all later terms count from its new end.
    AppendDays,
}

/// A stretch in which a contract covers nothing, agreed between the parties.
///
/// ```
/// use tenure::{Suspension, SuspensionEffect};
///
/// let summer = Suspension::new("2025-07-01".parse()?).last_day("2025-08-31".parse()?).effect(SuspensionEffect::AppendDays);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
#[derive(Copy)]
pub struct Suspension {
    /// Its first day.
    pub first_day: Day,
    /// Its last day, inclusive; absent while nobody knows when the contract goes on. Then no days are appended yet.
    pub last_day: Option<Day>,
    /// What becomes of the days taken away; absent means that they are lost.
    pub effect: Option<SuspensionEffect>,
}

/// What contradicts itself among the suspensions of a contract.
#[coded]
pub(crate) enum SuspensionError {
    #[error(
        "the suspension from {first_day} begins before the one from {earlier} has ended; join them, or move one of them"
    )]
    #[code(ContractSuspensionsOverlap)]
    Overlap { first_day: Day, earlier: Day },
}

impl Suspension {
    /// Its days.
    #[must_use]
    pub const fn days(self) -> DateRange {
        DateRange { first_day: self.first_day, last_day: self.last_day }
    }
}

/// Refuses suspensions that end before they start, and two that share a day; the path is inside the list.
pub(crate) fn refuse_contradiction(suspensions: &[Suspension]) -> Result<(), Error> {
    let at = |error: Error, step: &str, position: usize| error.at(step).at(&format!("[{position}]"));
    for (position, suspension) in suspensions.iter().enumerate() {
        DateRange::between(suspension.first_day, suspension.last_day)
            .map_err(|error| at(error, "lastDay", position))?;
    }
    let mut ordered: Vec<_> = suspensions.iter().enumerate().collect();
    ordered.sort_by_key(|(_, suspension)| suspension.first_day);
    for ((_, earlier), (position, later)) in ordered.iter().zip(ordered.iter().skip(1)) {
        if earlier.days().contains(later.first_day) {
            let overlap = SuspensionError::Overlap { first_day: later.first_day, earlier: earlier.first_day };
            return Err(at(overlap.into(), "firstDay", *position));
        }
    }
    Ok(())
}
