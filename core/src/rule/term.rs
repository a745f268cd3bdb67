//! When a contract is in force: grid, notices, follow-ups and suspensions, as far as its record tells (design D18).

use std::collections::BTreeMap;

use crate::facts::missing::Missing;
use crate::facts::read::Accounts;
use crate::record::contract::Contract;
use crate::record::renewal::FollowUpState;
use crate::rule::boundaries::{Boundaries, appended};
use crate::rule::standing::Standing;
use crate::value::date_range::{DateRange, add_without, earlier};
use crate::value::day::Day;

/// A follow-up that is not in force, because nobody has confirmed it; nothing follows it (SC18).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BrokenOff {
    /// It is still only offered, or to be offered; its first day.
    Offered(Day),
    /// It waits for its confirmation; its first day.
    Unconfirmed(Day),
}

/// The days of a contract, and what takes some of them away.
#[derive(Clone, Debug)]
pub(crate) struct Course<'a> {
    contract: &'a Contract,
    /// The last day without any cancellation; a contract that goes on by itself has none.
    pub(crate) natural: Option<Day>,
    /// The last day that a cancellation leaves.
    pub(crate) cancelled: Option<Day>,
    /// The first follow-up that is missing.
    pub(crate) broken_off: Option<BrokenOff>,
    /// Terms left out because their first day found the account inactive.
    gaps: Vec<DateRange>,
    boundaries: Option<Boundaries>,
}

impl BrokenOff {
    /// The first day without cover.
    pub(crate) const fn first_day(self) -> Day {
        match self {
            Self::Offered(first_day) | Self::Unconfirmed(first_day) => first_day,
        }
    }
}

impl<'a> Course<'a> {
    /// The course of a contract, whose holder has that standing.
    pub(crate) fn of(contract: &'a Contract, standing: Standing<'_>) -> Self {
        let boundaries = Boundaries::of(contract);
        let mut course =
            Self { contract, natural: None, cancelled: None, broken_off: None, gaps: Vec::new(), boundaries: None };
        match (&boundaries, contract.renewal) {
            (Some(boundaries), _) => {
                course.natural = refused(contract, boundaries);
                course.broken_off = broken_off(contract, boundaries, standing);
                course.gaps = gaps(boundaries, standing);
                if let (Some(broken_off), Some(natural)) = (course.broken_off, course.natural)
                    && natural < broken_off.first_day()
                {
                    course.broken_off = None;
                }
                if course.broken_off.is_some() {
                    course.natural = None;
                }
            }
            // A renewal whose first term fills the calendar never comes to its end.
            (None, Some(_)) => {}
            (None, None) => course.natural = only_end(contract),
        }
        course.cancelled = cancelled(contract, boundaries.as_ref());
        course.boundaries = boundaries;
        course
    }

    /// The course of a contract, as far as the facts tell.
    pub(crate) fn known<F: Accounts>(facts: &F, contract: &'a Contract) -> Result<Self, Missing> {
        // Only a renewal asks whether the account was active.
        let holder = contract.renewal.map(|_| facts.account(&contract.holder)).transpose()?.flatten();
        Ok(Self::of(contract, Standing::of(holder)))
    }

    /// The end from grid, notices and follow-ups on file. Appended days have moved it; neither an archive nor a rest cuts
    /// it, so it is the same on every day (SC5).
    pub(crate) fn known_end(&self) -> Option<Day> {
        let chain = self.broken_off.and_then(|broken_off| broken_off.first_day().previous());
        earlier(earlier(self.natural, self.cancelled), chain)
    }

    /// The first day of the term that a day belongs to, when that term is left out because the account was inactive.
    pub(crate) fn gap_at(&self, day: Day) -> Option<Day> {
        if self.known_end().is_some_and(|last_day| last_day < day) || !self.gaps.iter().any(|gap| gap.contains(day)) {
            return None;
        }
        self.boundaries.as_ref()?.last_until(day)
    }

    /// The suspension that a day belongs to.
    pub(crate) fn rest_at(&self, day: Day) -> Option<DateRange> {
        let mut rests = self.contract.suspensions.iter().flatten().map(|suspension| suspension.days());
        rests.find(|rest| rest.contains(day))
    }

    /// The days on which it is in force, in order and apart from each other.
    pub(crate) fn in_force(&self) -> Vec<DateRange> {
        let mut days = Vec::new();
        self.add_in_force(&mut days);
        days
    }

    /// Adds these days to others; for loops over many contracts, which would make a list for each of them.
    pub(crate) fn add_in_force(&self, days: &mut Vec<DateRange>) {
        let mut last_day = self.known_end();
        if let Some(archived_on) = self.contract.archived_on {
            let Some(before) = archived_on.previous() else { return };
            last_day = earlier(last_day, Some(before));
        }
        let Some(whole) = DateRange::spanning(self.contract.first_day, last_day) else { return };
        let rests = self.contract.suspensions.iter().flatten().map(|suspension| suspension.days());
        add_without(whole, rests.chain(self.gaps.iter().copied()).collect(), days);
    }
}

/// The last day of a contract that nothing follows, later by the days that suspensions append.
fn only_end(contract: &Contract) -> Option<Day> {
    let stated = contract.last_day.or_else(|| contract.term?.last_day(contract.first_day, contract.term_rule()))?;
    appended(contract).into_iter().try_fold(stated, |last_day, lost| {
        if lost.first_day <= last_day { last_day.plus_days(lost.days) } else { Some(last_day) }
    })
}

/// A stated last day decides; a notice alone ends a renewing contract on its grid, and leaves any other as it is (SC17).
fn cancelled(contract: &Contract, boundaries: Option<&Boundaries>) -> Option<Day> {
    let cancellation = contract.cancellation?;
    cancellation.last_day.or_else(|| {
        let notice = contract.renewal?.notice;
        boundaries?.first_in_time(cancellation.received?, notice)?.previous()
    })
}

/// The last day before the first follow-up that was declined or has lapsed.
fn refused(contract: &Contract, boundaries: &Boundaries) -> Option<Day> {
    let refused = contract.follow_ups.iter().flatten().filter(|follow_up| {
        matches!(follow_up.state, FollowUpState::Declined | FollowUpState::Lapsed)
            && boundaries.has(follow_up.first_day)
    });
    refused.map(|follow_up| follow_up.first_day).min()?.previous()
}

/// The first follow-up that needs a confirmation and has none. A term whose first day finds the account inactive is left
/// out, and the chain goes on behind it (SR29).
fn broken_off(contract: &Contract, boundaries: &Boundaries, standing: Standing<'_>) -> Option<BrokenOff> {
    let mut next = boundaries.first_from(earlier(contract.offers_from, contract.confirmations_from)?)?;
    let stored = contract.follow_ups.iter().flatten();
    let states: BTreeMap<_, _> = stored.map(|follow_up| (follow_up.first_day, follow_up.state)).collect();
    loop {
        if let Some(stretch) = standing.stretch_at(next) {
            next = boundaries.first_from(stretch.last_day?.plus_days(1)?)?;
            continue;
        }
        match states.get(&next) {
            Some(FollowUpState::Confirmed) => next = boundaries.first_from(next.plus_days(1)?)?,
            Some(FollowUpState::OfferOpen) => return Some(BrokenOff::Offered(next)),
            None if contract.offers_from.is_some_and(|from| from <= next) => return Some(BrokenOff::Offered(next)),
            // One that was declined ends the contract a day earlier anyway.
            Some(FollowUpState::AwaitingConfirmation | FollowUpState::Declined | FollowUpState::Lapsed) | None => {
                return Some(BrokenOff::Unconfirmed(next));
            }
        }
    }
}

/// The terms whose first day lies in an inactive stretch, those of one stretch together.
fn gaps(boundaries: &Boundaries, standing: Standing<'_>) -> Vec<DateRange> {
    let gap = |stretch: &DateRange| {
        let first_day = boundaries.first_from(stretch.first_day).filter(|boundary| stretch.contains(*boundary))?;
        let next = stretch.last_day.and_then(|last_day| boundaries.first_from(last_day.plus_days(1)?));
        Some(DateRange { first_day, last_day: next.and_then(Day::previous) })
    };
    standing.inactive().iter().filter_map(gap).collect()
}
