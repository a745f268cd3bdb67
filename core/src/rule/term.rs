//! When a contract ends, as far as its record tells.

use crate::record::contract::{Cancellation, Contract};
use crate::value::date_range::earlier;
use crate::value::day::Day;
use crate::value::grid::Grid;

/// The last days of a contract, each inclusive and absent when there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Ends {
    /// The end without any cancellation; a contract that renews by itself has none (design D18).
    pub(crate) natural: Option<Day>,
    /// The end that a cancellation brings.
    pub(crate) cancelled: Option<Day>,
}

impl Ends {
    /// Both ends of a contract (SC17, SC19, SC20, SC29).
    pub(crate) fn of(contract: &Contract) -> Self {
        let natural = match contract.renewal {
            Some(_) => None,
            None => contract.last_day.or_else(|| contract.term?.last_day(contract.first_day, contract.term_rule())),
        };
        Self { natural, cancelled: contract.cancellation.and_then(|cancellation| cancelled(contract, cancellation)) }
    }

    /// The end from grid and notices on file, suspensions aside (SC5).
    pub(crate) fn known(self) -> Option<Day> {
        earlier(self.natural, self.cancelled)
    }
}

/// A stated last day decides; a notice alone ends a renewing contract on its grid, and leaves any other as it is.
fn cancelled(contract: &Contract, cancellation: Cancellation) -> Option<Day> {
    cancellation.last_day.or_else(|| {
        let notice = contract.renewal?.notice;
        grid(contract)?.last_day_after_notice(cancellation.received?, notice)
    })
}

/// The grid of a renewing contract. A stated term counts from the first day (design D1), a stated last day alone from the
/// day after it (SC20).
fn grid(contract: &Contract) -> Option<Grid> {
    let step = contract.renewal?.months;
    match contract.term {
        Some(term) => Grid::of_term(contract.first_day, term, step),
        None => Grid::of_last_day(contract.last_day?, step),
    }
}
