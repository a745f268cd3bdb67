//! The days on which renewable terms end.

use std::num::NonZeroU32;

use crate::value::day::Day;
use crate::value::term::Term;

/// The boundaries of a renewable contract: the first days of its follow-up terms, all counted from one anchor (design D1).
///
/// A boundary that falls into a short month is clamped, and the next one is not: 31 January, 28 February, 31 March.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grid {
    anchor: Day,
    /// Months from the anchor to the end of term 0.
    first: i64,
    /// Months of each follow-up.
    step: NonZeroU32,
}

impl Grid {
    /// The grid of a contract that starts on `first_day` with a first term, then renews by `step` months.
    ///
    /// `None` when the first term ends beyond the calendar. A first term in days moves the anchor to its end, because
    /// days and months have no common grid.
    #[must_use]
    pub fn of_term(first_day: Day, term: Term, step: NonZeroU32) -> Option<Self> {
        let end = term.after(first_day)?;
        Some(match term {
            Term::Months(months) => Self { anchor: first_day, first: i64::from(months.get()), step },
            Term::Days(_) => Self { anchor: end, first: 0, step },
        })
    }

    /// The grid of a contract of which only the last day of the first term is known: anchored on the day after.
    ///
    /// `None` when that is the last day of the calendar.
    #[must_use]
    pub fn of_last_day(last_day: Day, step: NonZeroU32) -> Option<Self> {
        Some(Self { anchor: last_day.plus_days(1)?, first: 0, step })
    }

    /// Months of each follow-up.
    #[must_use]
    pub const fn step(&self) -> NonZeroU32 {
        self.step
    }

    /// The first day of follow-up `number`, counted from 0; `None` beyond the calendar.
    #[must_use]
    pub fn boundary(&self, number: u32) -> Option<Day> {
        let steps = i64::from(number).checked_mul(i64::from(self.step.get()))?;
        self.anchor.plus_months(self.first.checked_add(steps)?)
    }

    /// The first boundary on `day` or later; `None` when none is left in the calendar.
    #[must_use]
    pub fn first_from(&self, day: Day) -> Option<Day> {
        self.first_where(|number| self.boundary(number).is_some_and(|boundary| day <= boundary))
    }

    /// The last boundary on `day` or earlier; `None` before the first.
    #[must_use]
    pub fn last_until(&self, day: Day) -> Option<Day> {
        let after = self.number_where(|number| self.boundary(number).is_some_and(|boundary| day < boundary));
        self.boundary(after.checked_sub(1)?)
    }

    /// The boundary at which a notice that came in on `received` ends the contract: the first whose notice day had not
    /// passed. `None` when no such boundary is left in the calendar.
    ///
    /// The notice day lies `notice` before the boundary, and one day: for a term to 31 March and three months it is
    /// 31 December. Without a notice period it is the last day itself.
    #[must_use]
    pub fn first_in_time(&self, received: Day, notice: Option<Term>) -> Option<Day> {
        self.first_where(|number| self.notice_day(number, notice).is_some_and(|day| received <= day))
    }

    fn first_where(&self, reached: impl Fn(u32) -> bool) -> Option<Day> {
        self.boundary(self.number_where(reached))
    }

    /// The number of the first boundary that passes a test which all later ones pass too, or of the first beyond the
    /// calendar. Boundaries only grow, so it is found by halving; there is one a month at the most.
    fn number_where(&self, reached: impl Fn(u32) -> bool) -> u32 {
        let (mut low, mut high) = (0_u32, MOST_BOUNDARIES);
        while low < high {
            let middle = low.midpoint(high);
            if reached(middle) || self.boundary(middle).is_none() {
                high = middle;
            } else {
                low = middle.saturating_add(1);
            }
        }
        low
    }

    fn notice_day(&self, number: u32, notice: Option<Term>) -> Option<Day> {
        let boundary = self.boundary(number)?;
        notice.map_or(Some(boundary), |notice| notice.before(boundary))?.previous()
    }
}

/// Months between 1900 and 9999, rounded up.
const MOST_BOUNDARIES: u32 = 100_000;

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn months(count: u32) -> NonZeroU32 {
        NonZeroU32::new(count).unwrap()
    }

    #[test]
    fn boundaries_do_not_drift() {
        let leap = Grid::of_term(day("2024-02-29"), Term::of_months(12).unwrap(), months(12)).unwrap();
        let ends: Vec<_> = (0..5).map(|k| leap.boundary(k).unwrap().previous().unwrap().to_string()).collect();
        assert_eq!(ends, ["2025-02-27", "2026-02-27", "2027-02-27", "2028-02-28", "2029-02-27"]);
        let month_end = Grid::of_term(day("2025-01-31"), Term::of_months(1).unwrap(), months(1)).unwrap();
        assert_eq!(month_end.boundary(0), Some(day("2025-02-28")));
        assert_eq!(month_end.boundary(1), Some(day("2025-03-31")));
    }

    #[test]
    fn a_notice_counts_for_the_term_whose_notice_day_it_meets() {
        let grid = Grid::of_term(day("2024-04-01"), Term::of_months(12).unwrap(), months(12)).unwrap();
        let notice = Some(Term::of_months(3).unwrap());
        assert_eq!(grid.first_in_time(day("2024-12-31"), notice), Some(day("2025-04-01")));
        assert_eq!(grid.first_in_time(day("2025-01-01"), notice), Some(day("2026-04-01")));
        assert_eq!(grid.first_in_time(day("2025-03-31"), None), Some(day("2025-04-01")));
        assert_eq!(grid.first_in_time(day("2025-04-01"), None), Some(day("2026-04-01")));
        assert_eq!(grid.first_in_time(Day::LAST, notice), None);
    }

    #[test]
    fn boundaries_are_found_around_a_day() {
        let grid = Grid::of_term(day("2025-01-31"), Term::of_months(1).unwrap(), months(1)).unwrap();
        assert_eq!(grid.first_from(day("2025-01-01")), Some(day("2025-02-28")));
        assert_eq!(grid.first_from(day("2025-02-28")), Some(day("2025-02-28")));
        assert_eq!(grid.first_from(day("2025-03-01")), Some(day("2025-03-31")));
        assert_eq!(grid.first_from(Day::LAST), Some(Day::LAST));
        assert_eq!(grid.last_until(day("2025-02-27")), None);
        assert_eq!(grid.last_until(day("2025-02-28")), Some(day("2025-02-28")));
        assert_eq!(grid.last_until(day("2025-03-30")), Some(day("2025-02-28")));
        assert_eq!(grid.last_until(Day::LAST), Some(Day::LAST));
    }

    #[test]
    fn a_stated_end_anchors_the_follow_ups_on_the_day_after() {
        let grid = Grid::of_last_day(day("2025-02-28"), months(1)).unwrap();
        assert_eq!(grid.boundary(0), Some(day("2025-03-01")));
        assert_eq!(grid.boundary(1), Some(day("2025-04-01")));
        assert_eq!(Grid::of_last_day(Day::LAST, months(1)), None);
    }
}
