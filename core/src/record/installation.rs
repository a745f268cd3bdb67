//! Installations that have ended.

use std::num::NonZeroU32;

use tenure_macros::record;

use crate::error::Error;
use crate::record::origin::Origin;
use crate::record::placement::Placement;
use crate::record::{Admit, Keyed};
use crate::value::date_range::DateRange;
use crate::value::day::Day;
use crate::value::id::{InstallationId, ItemId, PlaceId};
use crate::value::label::Label;

/// One line of an item's history: who held it, from when to when (IB 2.1, SI21).
///
/// The last day is the day of the hand-over and belongs to the next installation already (design D13).
#[record]
pub struct Installation {
    /// Names it for ever.
    pub id: InstallationId,
    /// The item whose past this is; it must be in the Book.
    pub item: ItemId,
    /// Counts the installations of the item from 1, and tells two of one day apart.
    pub number: NonZeroU32,
    /// Who held it.
    pub placement: Placement,
    /// Its first day; absent means the day of the sale, and without that before all time (SI5).
    pub since: Option<Day>,
    /// Its last day, the day of the hand-over.
    pub last_day: Day,
    /// Where it stood.
    pub site: Option<PlaceId>,
    /// When the vendor sold it for this installation.
    pub sold_on: Option<Day>,
    /// When its user acquired it.
    pub purchased_on: Option<Day>,
    /// When it was delivered.
    pub delivered_on: Option<Day>,
    /// The exact place inside the site.
    pub exact_place: Option<Label>,
    /// What brought it about.
    pub origin: Option<Box<Origin>>,
}

impl Installation {
    /// Its first day, as far as it is known (SI5).
    #[must_use]
    pub fn first_day(&self) -> Option<Day> {
        self.since.or(self.sold_on)
    }
}

impl Keyed for Installation {
    type Id = InstallationId;

    fn id(&self) -> &InstallationId {
        &self.id
    }
}

impl Admit for Installation {
    fn admit(self) -> Result<Self, Error> {
        self.placement.refuse_contradiction().map_err(|error| error.at("placement"))?;
        DateRange::between(self.first_day().unwrap_or(Day::FIRST), Some(self.last_day))
            .map_err(|error| error.at("lastDay"))?;
        Ok(self)
    }
}
