//! Items of the installed base.

use tenure_macros::record;

use crate::record::placement::Placement;
use crate::record::{Admit, Keyed};
use crate::value::day::Day;
use crate::value::id::{ItemId, PlaceId, ProductId, Serial};

/// One item and its running installation. Installations that have ended are records of their own
/// ([`Installation`](crate::Installation)), so an edit never rewrites the past.
///
/// ```
/// use tenure::{Item, Placement};
///
/// let placement = Placement::EndUser { account: "C-1".parse()?, loan: None };
/// let item = Item::new("M-1".parse()?, "ESP-2".parse()?, placement).since("2025-03-15".parse()?);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct Item {
    /// Names it for ever (X3: `MACNUM`).
    pub id: ItemId,
    /// What it is one of (X3: `MACPDTCOD`); the base of every check of coverage.
    pub product: ProductId,
    /// Its serial number (X3: `MACSERNUM`).
    pub serial: Option<Serial>,
    /// Who holds it now (X3: `MACITNTYP`, `MACCUTBPC`, `MACRSL`, `MACITNLND`).
    pub placement: Placement,
    /// The first day of the running installation (X3: `MACITNDAT`); absent means the day of the sale, and without that
    /// before all time (SI5).
    pub since: Option<Day>,
    /// Where it stands, as far as a contract's places are concerned (X3: `FCYITN`).
    pub site: Option<PlaceId>,
    /// When the vendor sold it (X3: `MACPURDAT`).
    pub sold_on: Option<Day>,
    /// When its user acquired it (X3: `MACBPCDAT`).
    pub purchased_on: Option<Day>,
    /// When it was delivered.
    pub delivered_on: Option<Day>,
    /// When it first went into service, whoever had it then (X3: `MACITSDAT`).
    pub in_service_on: Option<Day>,
}

impl Item {
    /// The first day of the running installation, as far as it is known (SI5).
    #[must_use]
    pub fn first_day(&self) -> Option<Day> {
        self.since.or(self.sold_on)
    }
}

impl Keyed for Item {
    type Id = ItemId;

    fn id(&self) -> &ItemId {
        &self.id
    }
}

impl Admit for Item {}
