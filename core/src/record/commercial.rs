//! What an item was sold for.

use tenure_macros::record;

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
}

impl Keyed for Commercial {
    type Id = ItemId;

    fn id(&self) -> &ItemId {
        &self.item
    }
}

impl Admit for Commercial {
    fn admit(self) -> Result<Self, Error> {
        let sale_price = self.sale_price.map(Money::padded).transpose().map_err(|error| error.at("salePrice"))?;
        Ok(Self { sale_price, ..self })
    }
}
