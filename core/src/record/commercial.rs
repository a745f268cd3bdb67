//! What an item was sold for.

use tenure_macros::{coded, record};

use crate::error::Error;
use crate::record::{Admit, Keyed};
use crate::value::id::ItemId;
use crate::value::money::Money;

/// The commercial facts of an item, apart from the item so that a technician's phone can leave them out.
///
/// ```
/// use tenure::Commercial;
///
/// let sold = Commercial::new("M-1".parse()?).sale_price("2400 EUR".parse()?);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct Commercial {
    /// The item; it must be in the Book, and is the id of this record.
    pub item: ItemId,
    /// The whole price at which the vendor sold it, tax excluded (X3: `MACSALPRI`); kept with its currency's decimals.
    pub sale_price: Option<Money>,
    /// The whole price at which its user acquired it, of whomever (X3: `MACBPCPRI`).
    pub purchase_price: Option<Money>,
}

/// What contradicts itself in a price.
#[coded]
pub(crate) enum PriceError {
    #[error("the price {given} is below zero; state what was paid, or leave it absent")]
    #[code(ItemPriceNegative)]
    Negative { given: Money },
}

/// A price as a Book keeps it; the path starts with its field.
pub(crate) fn price(given: Option<Money>, field: &str) -> Result<Option<Money>, Error> {
    let Some(given) = given else { return Ok(None) };
    let padded = given.padded().map_err(|error| error.at(field))?;
    if padded.is_negative() { Err(Error::from(PriceError::Negative { given }).at(field)) } else { Ok(Some(padded)) }
}

impl Keyed for Commercial {
    type Id = ItemId;

    fn id(&self) -> &ItemId {
        &self.item
    }
}

impl Admit for Commercial {
    fn admit(self) -> Result<Self, Error> {
        Ok(Self {
            sale_price: price(self.sale_price, "salePrice")?,
            purchase_price: price(self.purchase_price, "purchasePrice")?,
            ..self
        })
    }
}
