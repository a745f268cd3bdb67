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

    /// The first day of follow-up `number`, counted from 0; `None` beyond the calendar.
    #[must_use]
    pub fn boundary(&self, number: u32) -> Option<Day> {
        let steps = i64::from(number).checked_mul(i64::from(self.step.get()))?;
        self.anchor.plus_months(self.first.checked_add(steps)?)
    }

    /// The last day of the contract when a notice came in on `received`: the day before the first boundary whose notice
    /// day had not passed. `None` when no such boundary is left in the calendar.
    ///
    /// The notice day lies `notice` before the boundary, and one day: for a term to 31 March and three months it is
    /// 31 December. Without a notice period it is the last day itself.
    #[must_use]
    pub fn last_day_after_notice(&self, received: Day, notice: Option<Term>) -> Option<Day> {
        let in_time = |number: u32| self.notice_day(number, notice).is_some_and(|day| received <= day);
        let past = |number: u32| self.boundary(number).is_none();
        // Notice days only grow, so the first one in time is found by halving; one boundary a month at the most.
        let (mut low, mut high) = (0_u32, MOST_BOUNDARIES);
        while low < high {
            let middle = low.midpoint(high);
            if in_time(middle) || past(middle) {
                high = middle;
            } else {
                low = middle.saturating_add(1);
            }
        }
        self.boundary(low)?.previous()
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
        assert_eq!(grid.last_day_after_notice(day("2024-12-31"), notice), Some(day("2025-03-31")));
        assert_eq!(grid.last_day_after_notice(day("2025-01-01"), notice), Some(day("2026-03-31")));
        assert_eq!(grid.last_day_after_notice(day("2025-03-31"), None), Some(day("2025-03-31")));
        assert_eq!(grid.last_day_after_notice(day("2025-04-01"), None), Some(day("2026-03-31")));
        assert_eq!(grid.last_day_after_notice(Day::LAST, notice), None);
    }

    #[test]
    fn a_stated_end_anchors_the_follow_ups_on_the_day_after() {
        let grid = Grid::of_last_day(day("2025-02-28"), months(1)).unwrap();
        assert_eq!(grid.boundary(0), Some(day("2025-03-01")));
        assert_eq!(grid.boundary(1), Some(day("2025-04-01")));
        assert_eq!(Grid::of_last_day(Day::LAST, months(1)), None);
    }
}
