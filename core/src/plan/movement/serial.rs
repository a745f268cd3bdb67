//! Serial numbers: who has one, and who has it already (Z31, IB-A25).

use std::num::NonZeroU32;

use tenure_macros::coded;

use crate::error::Error;
use crate::facts::missing::Missing;
use crate::facts::need::Need;
use crate::facts::read::MovementFacts;
use crate::plan::proposal::Proposal;
use crate::record::item::{Item, ItemError};
use crate::record::placement::PlacementKind;
use crate::record::product::Product;
use crate::value::id::{ItemId, ProductId, Serial};

/// Why an item does not have that serial number.
#[coded]
pub(crate) enum SerialError {
    #[error("pieces of the product `{product}` have no serial numbers, and `{serial}` is stated; leave it out")]
    #[code(ItemSerialNotManaged)]
    NotManaged { product: ProductId, serial: Serial },
    #[error("each piece of the product `{product}` has a serial number; state it")]
    #[code(ItemSerialRequired)]
    Required { product: ProductId },
    #[error("the serial number `{serial}` is that of the item `{other}` already; correct it, or move that item")]
    #[code(ItemSerialTaken)]
    Taken { serial: Serial, other: ItemId },
}

/// Refuses a serial number where pieces have none, and several pieces where each has its own.
pub(crate) fn refuse_unmanaged<F: MovementFacts>(
    facts: &F,
    product: &ProductId,
    serial: Option<&Serial>,
    quantity: Option<NonZeroU32>,
) -> Result<(), Error> {
    let record = facts.product(product);
    if let Some(serial) = serial.filter(|_| record.is_some_and(Product::refuses_serials)) {
        let not_managed = SerialError::NotManaged { product: product.clone(), serial: serial.clone() };
        return Err(Error::from(not_managed).at("serial"));
    }
    let is_single = serial.is_some() || record.is_some_and(Product::is_serial_managed);
    match quantity {
        Some(quantity) if is_single && quantity > NonZeroU32::MIN => {
            Err(Error::from(ItemError::SerialQuantity { quantity: quantity.get() }).at("quantity"))
        }
        _ => Ok(()),
    }
}

/// The other items of that product and serial number that were not scrapped.
pub(crate) fn live_twins<'a, F: MovementFacts>(
    proposal: &mut Proposal<'a, F>,
    item: Option<&ItemId>,
    product: &ProductId,
    serial: &Serial,
) -> Result<Vec<&'a Item>, Missing> {
    let twins = proposal.facts.twins(product, serial)?;
    proposal.rest_on_set(Need::Twins { product: product.clone(), serial: serial.clone() });
    let is_live = |twin: &&Item| twin.placement.part() != PlacementKind::Scrapped && Some(&twin.id) != item;
    Ok(twins.into_iter().filter(is_live).collect())
}

/// Refuses a serial number that another live item has.
pub(crate) fn refuse_taken<F: MovementFacts>(
    proposal: &mut Proposal<'_, F>,
    item: &ItemId,
    product: &ProductId,
    (serial, field): (&Serial, &str),
) -> Result<(), Error> {
    match live_twins(proposal, Some(item), product, serial)?.first() {
        None => Ok(()),
        Some(other) => {
            let taken = SerialError::Taken { serial: serial.clone(), other: other.id.clone() };
            Err(Error::from(taken).at(field))
        }
    }
}
