//! The Book of all that is known at the end of a day. Its records come one order after the other; only the Book keeps them.

use std::error::Error;
use std::time::Duration;

use tenure::{Book, Day, Record};

use crate::progress::Progress;
use crate::steps::timed;
use crate::tpch::Tpch;
use crate::{base, frames};

/// A Book, and how long it took.
#[derive(Debug)]
pub(crate) struct Known {
    pub(crate) book: Book,
    /// To compute the rows again and turn them into records.
    pub(crate) records: Duration,
    /// To make a Book of these.
    pub(crate) making: Duration,
}

impl Known {
    /// What is known at the end of `today`; `note` sees every record.
    pub(crate) fn of(tpch: &Tpch, today: Day, mut note: impl FnMut(&Record)) -> Result<Self, Box<dyn Error>> {
        let mut progress = Progress::over("make a Book", tpch.count_of_orders());
        let (mut batches, mut failure) = (batches(tpch, today), None);
        let (mut turning, mut noting) = (Duration::ZERO, Duration::ZERO);
        let next = || {
            let (time, batch) = timed(|| batches.next()?.map_err(|error| failure = Some(error)).ok());
            turning += time;
            noting += timed(|| batch.iter().flatten().for_each(&mut note)).0;
            progress.add(1);
            batch
        };
        let (time, book) = timed(|| Book::of(std::iter::from_fn(next).flatten()));
        match failure {
            Some(error) => Err(error),
            None => Ok(Self { book: book?, records: turning, making: time.saturating_sub(turning + noting) }),
        }
    }
}

/// The records, in batches: what is known on every day, then those of each order, then the frame contracts.
fn batches(tpch: &Tpch, today: Day) -> impl Iterator<Item = Result<Vec<Record>, Box<dyn Error>>> {
    let of_orders = tpch.orders().map(move |order| base::records_of(tpch, &order?, today));
    std::iter::once_with(|| base::records(tpch))
        .chain(of_orders)
        .chain(std::iter::once_with(move || frames::records(tpch, today)))
}
