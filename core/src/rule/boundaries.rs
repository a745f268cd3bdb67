//! The boundaries between the terms of a contract, with the days that suspensions append (SC21).

use crate::record::contract::Contract;
use crate::record::suspension::SuspensionEffect;
use crate::value::date_range::DateRange;
use crate::value::day::Day;
use crate::value::grid::Grid;
use crate::value::term::Term;

/// The first days of all follow-ups: of one grid, until appended days move its next boundary and a new grid begins there.
#[derive(Clone, Debug)]
pub(crate) struct Boundaries {
    /// In the order of time; never empty.
    stretches: Vec<Stretch>,
}

/// The part of a grid that counts.
#[derive(Clone, Copy, Debug)]
struct Stretch {
    grid: Grid,
    /// The last day on which a boundary of this grid counts; absent for the last stretch.
    last_day: Option<Day>,
}

impl Boundaries {
    /// The boundaries of a renewing contract; `None` for another one, and where the first term fills the calendar.
    ///
    /// A stated term counts from the first day (design D1), a stated last day alone from the day after it (SC20).
    pub(crate) fn of(contract: &Contract) -> Option<Self> {
        let step = contract.renewal?.months;
        let grid = match contract.term {
            Some(term) => Grid::of_term(contract.first_day, term, step),
            None => Grid::of_last_day(contract.last_day?, step),
        };
        let mut boundaries = Self { stretches: vec![Stretch { grid: grid?, last_day: None }] };
        for lost in appended(contract) {
            boundaries.move_by(lost);
        }
        Some(boundaries)
    }

    /// The running term gets longer by the days lost, and all later terms count from its new end.
    fn move_by(&mut self, lost: Appended) {
        let Some(last) = self.stretches.last_mut() else { return };
        let next = lost.first_day.plus_days(1).and_then(|after| last.grid.first_from(after));
        let moved = next.and_then(|boundary| boundary.plus_days(lost.days.saturating_sub(1)));
        let grid = moved.and_then(|last_day| Grid::of_last_day(last_day, last.grid.step()));
        last.last_day = Some(lost.first_day);
        // A term that the appended days lead out of the calendar has no end, and nothing follows it.
        self.stretches.extend(grid.map(|grid| Stretch { grid, last_day: None }));
    }

    /// The first boundary on `day` or later.
    pub(crate) fn first_from(&self, day: Day) -> Option<Day> {
        find(self.from(day), |grid| grid.first_from(day))
    }

    /// Whether a term begins on `day`.
    pub(crate) fn has(&self, day: Day) -> bool {
        self.from(day).first().is_some_and(|stretch| stretch.grid.first_from(day) == Some(day))
    }

    /// The boundary at which a notice of that day ends the contract (SC17).
    pub(crate) fn first_in_time(&self, received: Day, notice: Option<Term>) -> Option<Day> {
        find(&self.stretches, |grid| grid.first_in_time(received, notice))
    }

    /// The last boundary on `day` or earlier.
    pub(crate) fn last_until(&self, day: Day) -> Option<Day> {
        let found =
            |stretch: &Stretch| stretch.grid.last_until(stretch.last_day.map_or(day, |last_day| last_day.min(day)));
        self.stretches.iter().rev().find_map(found)
    }

    /// The stretches that count on `day` or later; there may be thousands before them.
    fn from(&self, day: Day) -> &[Stretch] {
        let before = |stretch: &Stretch| stretch.last_day.is_some_and(|last_day| last_day < day);
        self.stretches.get(self.stretches.partition_point(before)..).unwrap_or_default()
    }
}

/// The first boundary that is found in its grid while that counts.
fn find(stretches: &[Stretch], in_grid: impl Fn(&Grid) -> Option<Day>) -> Option<Day> {
    let counts = |stretch: &Stretch| {
        in_grid(&stretch.grid).filter(|found| stretch.last_day.is_none_or(|last_day| *found <= last_day))
    };
    stretches.iter().find_map(counts)
}

/// Days that a suspension takes away and that are served later.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Appended {
    /// The first of them.
    pub(crate) first_day: Day,
    /// How many they are.
    pub(crate) days: i64,
}

/// What suspensions append, in the order of time. What they take before the first day of the contract is not lost.
pub(crate) fn appended(contract: &Contract) -> Vec<Appended> {
    // Most contracts have none.
    let Some(suspensions) = &contract.suspensions else { return Vec::new() };
    let appending = suspensions.iter().filter(|suspension| suspension.effect == Some(SuspensionEffect::AppendDays));
    let mut lost: Vec<_> = appending
        .filter_map(|suspension| {
            let served = DateRange { first_day: contract.first_day, last_day: suspension.last_day };
            let DateRange { first_day, last_day } = suspension.days().intersection(served)?;
            let days = i64::from(last_day?.number()).checked_sub(i64::from(first_day.number()))?;
            Some(Appended { first_day, days: days.saturating_add(1) })
        })
        .collect();
    lost.sort_by_key(|lost| lost.first_day);
    lost
}
