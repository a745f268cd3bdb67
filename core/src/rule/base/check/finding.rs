//! What is found in histories.

use std::num::NonZeroU32;

use tenure_macros::record;

use crate::change::change_set::ChangeSet;
use crate::value::day::Day;
use crate::value::id::{AccountId, InstallationId, ItemId, ProductId, Serial};

/// What contradicts itself, with its repair where there is an obvious one; the kinds are codes, in the order in which they
/// are listed.
#[record]
pub enum HistoryFinding {
    /// A name that nobody knows. Of an item: the repair removes the installation and its prices. Of an account, where others
    /// are on record, told once, where it is named first: the repair puts an account of that id.
    #[wire = "reference.unknown"]
    Unknown {
        /// The item.
        item: ItemId,
        /// The ended installation that names it or the account; absent when it is the one that runs.
        installation: Option<InstallationId>,
        /// The account; absent when it is the item that nobody knows.
        account: Option<AccountId>,
        /// The removal, or the bare account.
        repair: ChangeSet,
    },
    /// An installation that ends before it starts. Nothing else is said of its days.
    #[wire = "range.ends_before_start"]
    EndsBeforeStart {
        /// The item.
        item: ItemId,
        /// The installation.
        installation: InstallationId,
        /// Its first day.
        first_day: Day,
        /// Its last day.
        last_day: Day,
    },
    /// Two installations of one number; the repair gives the later one the next free number.
    #[wire = "installation.number_taken"]
    NumberTaken {
        /// The item.
        item: ItemId,
        /// The later one.
        installation: InstallationId,
        /// The earlier one, which keeps the number.
        other: InstallationId,
        /// The number.
        number: NonZeroU32,
        /// The later one with another number; absent when there is none left.
        repair: Option<ChangeSet>,
    },
    /// Two installations that share more than the day of the hand-over; the repair ends the earlier one on the first day of
    /// the later one.
    #[wire = "history.overlap"]
    Overlap {
        /// The item.
        item: ItemId,
        /// The later one; absent when it is the one that runs.
        installation: Option<InstallationId>,
        /// The earlier one.
        other: InstallationId,
        /// The first day of the later one; absent means before all time.
        first_day: Option<Day>,
        /// The last day of the earlier one.
        last_day: Day,
        /// The earlier one with another last day; absent where it would end before it starts, and where nobody knows when the
        /// later one began.
        repair: Option<ChangeSet>,
    },
    /// Days between two installations on which nobody holds the item.
    #[wire = "history.gap"]
    Gap {
        /// The item.
        item: ItemId,
        /// The installation after the gap; absent when it is the one that runs.
        installation: Option<InstallationId>,
        /// The one before it.
        other: InstallationId,
        /// The first day that nobody holds it.
        first_day: Day,
        /// The last such day.
        last_day: Day,
    },
    /// Two items of one product and serial number, neither of them scrapped.
    #[wire = "item.serial_taken"]
    SerialTaken {
        /// The later one by the bytes of its id.
        item: ItemId,
        /// The first one.
        other: ItemId,
        /// What both are one of.
        product: ProductId,
        /// The number that both have.
        serial: Serial,
    },
}
