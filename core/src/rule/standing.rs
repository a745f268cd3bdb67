//! Whether an account was active on a day.

use crate::record::account::Account;
use crate::value::date_range::DateRange;
use crate::value::day::Day;

/// The stretches in which an account is not active; of one without a record nothing speaks against it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Standing<'a> {
    inactive: &'a [DateRange],
}

impl<'a> Standing<'a> {
    /// The standing of the account with that record.
    pub(crate) fn of(account: Option<&'a Account>) -> Self {
        Self { inactive: account.and_then(|account| account.inactive.as_deref()).unwrap_or_default() }
    }

    /// The stretches, as recorded.
    pub(crate) const fn inactive(self) -> &'a [DateRange] {
        self.inactive
    }

    /// The stretch to which a day belongs.
    pub(crate) fn stretch_at(self, day: Day) -> Option<DateRange> {
        self.inactive.iter().copied().find(|stretch| stretch.contains(day))
    }
}
