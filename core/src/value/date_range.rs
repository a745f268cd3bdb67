//! Ranges of civil days.

use tenure_macros::{coded, record};

use crate::error::Error;
use crate::value::day::Day;

/// Days from `first_day` to `last_day`, both inclusive; without a last day the range is open.
///
/// ```
/// use tenure::{DateRange, Day};
///
/// let year = DateRange::new("2025-01-01".parse()?).last_day("2025-12-31".parse()?);
/// assert!(year.contains("2025-12-31".parse()?));
/// assert!(!year.contains("2026-01-01".parse()?));
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
#[derive(Copy, Hash)]
pub struct DateRange {
    /// The first day that belongs to the range.
    pub first_day: Day,
    /// The last day that belongs to the range; absent when it is open.
    pub last_day: Option<Day>,
}

/// Why two days make no range.
#[coded]
pub(crate) enum RangeError {
    #[error("the last day {last_day} lies before the first day {first_day}; a single day has both equal")]
    #[code(RangeEndsBeforeStart)]
    EndsBeforeStart { first_day: Day, last_day: Day },
}

impl DateRange {
    /// The range between two days, the later one absent when it is open.
    ///
    /// # Errors
    ///
    /// - `range.ends_before_start`
    pub fn between(first_day: Day, last_day: Option<Day>) -> Result<Self, Error> {
        match last_day {
            Some(last_day) if last_day < first_day => Err(RangeError::EndsBeforeStart { first_day, last_day }.into()),
            _ => Ok(Self { first_day, last_day }),
        }
    }

    /// The same, for ranges that may well have no day left: nobody reads an error, and none is written.
    pub(crate) fn spanning(first_day: Day, last_day: Option<Day>) -> Option<Self> {
        last_day.is_none_or(|last_day| first_day <= last_day).then_some(Self { first_day, last_day })
    }

    /// Whether `day` belongs to the range.
    #[must_use]
    pub fn contains(&self, day: Day) -> bool {
        self.first_day <= day && self.last_day.is_none_or(|last_day| day <= last_day)
    }

    /// The days that belong to both; `None` when there is none.
    #[must_use]
    pub fn intersection(self, other: Self) -> Option<Self> {
        let last_day = earlier(self.last_day, other.last_day);
        Self::spanning(self.first_day.max(other.first_day), last_day)
    }
}

/// The earlier of two ends, an absent one being later than all.
pub(crate) fn earlier(left: Option<Day>, right: Option<Day>) -> Option<Day> {
    left.into_iter().chain(right).min()
}

/// Adds the days of a range that belong to none of those taken, in order and apart from each other.
pub(crate) fn add_without(range: DateRange, mut taken: Vec<DateRange>, left: &mut Vec<DateRange>) {
    taken.sort_unstable_by_key(|taken| taken.first_day);
    let mut next = range.first_day;
    for taken in taken {
        let before = taken.first_day.previous().map(|last_day| earlier(range.last_day, Some(last_day)));
        left.extend(before.and_then(|last_day| DateRange::spanning(next, last_day)));
        let Some(after) = taken.last_day.and_then(|last_day| last_day.plus_days(1)) else { return };
        next = next.max(after);
    }
    left.extend(DateRange::spanning(next, range.last_day));
}
