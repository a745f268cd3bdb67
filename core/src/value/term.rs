//! How long a contract runs, and where that leads.

use std::num::NonZeroU32;

use tenure_macros::{coded, record};

use crate::error::Error;
use crate::value::day::Day;

/// A length of time in months or in days, never in both: `{"months": 24}` or `{"days": 90}`.
///
/// ```
/// use tenure::{Day, Term, TermRule};
///
/// let (start, year): (Day, _) = ("2024-02-29".parse()?, Term::of_months(12)?);
/// assert_eq!(year.last_day(start, TermRule::CivilLaw), Some("2025-02-28".parse()?));
/// assert_eq!(year.last_day(start, TermRule::Grid), Some("2025-02-27".parse()?));
/// # Ok::<(), tenure::Error>(())
/// ```
#[record(one_of)]
#[derive(Copy, Hash)]
pub enum Term {
    /// Whole months, at least one.
    Months(NonZeroU32),
    /// Whole days, at least one.
    Days(NonZeroU32),
}

/// Which day ends a term of months that started on a day the last month does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TermRule {
    /// The day before the same-numbered day, or the month's last day where that day is missing (BGB section 188). For
    /// terms that nothing follows: warranties and loans. 31 January and one month: to 28 February.
    CivilLaw,
    /// The day before the next boundary of the grid, whose boundaries are clamped to the month's end (design D1). For
    /// everything that may be renewed. 31 January and one month: to 27 February.
    Grid,
}

/// Why a number is no length of time.
#[coded]
pub(crate) enum TermError {
    #[error("a term of 0 {unit} is none; leave it absent or state at least 1")]
    #[code(InputOutOfRange)]
    Zero { unit: &'static str },
}

impl Term {
    /// A term of whole months.
    ///
    /// # Errors
    ///
    /// - `input.out_of_range` for 0.
    pub fn of_months(months: u32) -> Result<Self, Error> {
        Ok(Self::Months(NonZeroU32::new(months).ok_or(TermError::Zero { unit: "months" })?))
    }

    /// A term of whole days.
    ///
    /// # Errors
    ///
    /// - `input.out_of_range` for 0.
    pub fn of_days(days: u32) -> Result<Self, Error> {
        Ok(Self::Days(NonZeroU32::new(days).ok_or(TermError::Zero { unit: "days" })?))
    }

    /// The last day of a term that starts on `first_day`, inclusive; `None` when nothing in the calendar follows it, that is from
    /// 9999-12-31 on.
    #[must_use]
    pub fn last_day(self, first_day: Day, rule: TermRule) -> Option<Day> {
        let after = self.after(first_day)?;
        match (self, rule) {
            (Self::Months(_), TermRule::CivilLaw) if after.day_of_month() != first_day.day_of_month() => Some(after),
            _ => after.previous(),
        }
    }

    /// The day one term after `day`, clamped to the month's end.
    #[must_use]
    pub fn after(self, day: Day) -> Option<Day> {
        match self {
            Self::Months(months) => day.plus_months(i64::from(months.get())),
            Self::Days(days) => day.plus_days(i64::from(days.get())),
        }
    }

    /// The day one term before `day`, clamped to the month's end.
    #[must_use]
    pub fn before(self, day: Day) -> Option<Day> {
        match self {
            Self::Months(months) => day.plus_months(i64::from(months.get()).checked_neg()?),
            Self::Days(days) => day.plus_days(i64::from(days.get()).checked_neg()?),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(first_day: &str, months: u32, civil: &str, grid: &str) {
        let (first_day, term) = (first_day.parse().unwrap(), Term::of_months(months).unwrap());
        assert_eq!(term.last_day(first_day, TermRule::CivilLaw), civil.parse().ok(), "civil law");
        assert_eq!(term.last_day(first_day, TermRule::Grid), grid.parse().ok(), "grid");
    }

    #[test]
    fn the_two_rules_differ_only_where_a_day_is_missing() {
        check("2024-02-29", 12, "2025-02-28", "2025-02-27");
        check("2025-01-31", 1, "2025-02-28", "2025-02-27");
        check("2023-03-01", 12, "2024-02-29", "2024-02-29");
        check("2025-03-15", 24, "2027-03-14", "2027-03-14");
        check("2024-01-31", 1, "2024-02-29", "2024-02-28");
        check("2024-02-29", 48, "2028-02-28", "2028-02-28");
    }

    #[test]
    fn days_are_counted_inclusively() {
        let first_day: Day = "2025-03-01".parse().unwrap();
        let one_day = Term::of_days(1).unwrap();
        assert_eq!(one_day.last_day(first_day, TermRule::CivilLaw), Some(first_day));
        assert_eq!(Term::of_days(0).unwrap_err().code().as_str(), "input.out_of_range");
    }

    #[test]
    fn a_term_never_leaves_the_calendar() {
        assert_eq!(Term::of_months(u32::MAX).unwrap().last_day(Day::FIRST, TermRule::Grid), None);
        assert_eq!(Term::of_days(u32::MAX).unwrap().last_day(Day::FIRST, TermRule::Grid), None);
    }
}
