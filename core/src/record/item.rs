//! Items of the installed base.

use std::num::NonZeroU32;

use tenure_macros::{coded, record};

use crate::error::Error;
use crate::record::origin::Origin;
use crate::record::placement::Placement;
use crate::record::{Admit, Keyed};
use crate::value::day::Day;
use crate::value::id::{EntryCode, ItemId, PlaceId, ProductId, Serial};
use crate::value::label::Label;

/// The links of an item that took the place of another, or whose place another took.
#[record]
pub struct Replacement {
    /// The item whose place it took.
    pub of: Option<ItemId>,
    /// The item that took its place.
    pub by: Option<ItemId>,
}

/// One item and its running installation. Installations that have ended are records of their own
/// ([`Installation`](crate::Installation)), so an edit never rewrites the past.
///
/// ```
/// use tenure::{Item, Placement};
///
/// let placement = Placement::end_user("C-1".parse()?);
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
    /// The host's own number for it; no other item has it (Z15).
    pub number: Option<Label>,
    /// How many identical pieces stand in this record; absent means one. Only pieces without serial number share one
    /// (X3: `MACQTY`).
    pub quantity: Option<NonZeroU32>,
    /// What people call it (X3: `MACDES`).
    pub description: Option<Label>,
    /// Its brand, one of the collection `brand` (X3: `MACBRA`). No rule reads it.
    pub brand: Option<EntryCode>,
    /// The site of the vendor that looks after it (X3: `SALFCY`).
    pub sales_site: Option<PlaceId>,
    /// The exact place inside the site (X3: `PLE`).
    pub exact_place: Option<Label>,
    /// The item that it is a component of.
    pub parent: Option<ItemId>,
    /// Which item it replaces, and which replaced it.
    pub replacement: Option<Box<Replacement>>,
    /// What brought the running installation about (X3: `MACORI`).
    pub origin: Option<Box<Origin>>,
    /// What brought the installation before it about (X3: `PREORI`).
    pub previous_origin: Option<Box<Origin>>,
}

/// What contradicts itself in an item.
#[coded]
pub(crate) enum ItemError {
    #[error("one serial number stands for one piece, and the quantity is {quantity}; leave one of the two out")]
    #[code(ItemSerialQuantity)]
    SerialQuantity { quantity: u32 },
}

impl Item {
    /// The first day of the running installation, as far as it is known (SI5).
    #[must_use]
    pub fn first_day(&self) -> Option<Day> {
        self.since.or(self.sold_on)
    }

    /// How many pieces it stands for.
    #[must_use]
    pub const fn pieces(&self) -> NonZeroU32 {
        match self.quantity {
            Some(quantity) => quantity,
            None => NonZeroU32::MIN,
        }
    }
}

impl Keyed for Item {
    type Id = ItemId;

    fn id(&self) -> &ItemId {
        &self.id
    }
}

impl Admit for Item {
    fn admit(self) -> Result<Self, Error> {
        self.placement.refuse_contradiction().map_err(|error| error.at("placement"))?;
        let quantity = self.pieces();
        if self.serial.is_some() && quantity > NonZeroU32::MIN {
            return Err(Error::from(ItemError::SerialQuantity { quantity: quantity.get() }).at("quantity"));
        }
        Ok(self)
    }
}
