//! Prices as commands state them.

use tenure_macros::{coded, record};

use crate::error::Error;
use crate::record::commercial::price;
use crate::value::currency::Currency;
use crate::value::money::{Amount, Money};

/// A price as it was typed. Its currency may be missing, which is refused by name instead of dying as a missing field (Z2).
///
/// ```
/// use tenure::PriceEntry;
///
/// let typed = PriceEntry::new("1200".parse()?).currency("EUR".parse()?);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
#[derive(Copy)]
pub struct PriceEntry {
    /// The amount, in major units; zero is a price.
    pub amount: Amount,
    /// The currency; a price without one is refused.
    pub currency: Option<Currency>,
}

/// Whether the price is that of a new item or of one that is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Occasion {
    Create,
    Change,
}

/// Why a price is none.
#[coded]
pub(crate) enum EntryError {
    #[error("the sale price {amount} of the new item has no currency; state it")]
    #[code(ItemSalePriceCurrencyMissingOnCreate)]
    SaleOnCreate { amount: Amount },
    #[error("the sale price {amount} has no currency; state it, until then the item stays as it is")]
    #[code(ItemSalePriceCurrencyMissingOnChange)]
    SaleOnChange { amount: Amount },
    #[error("the purchase price {amount} of the new item has no currency; state it")]
    #[code(ItemPurchasePriceCurrencyMissingOnCreate)]
    PurchaseOnCreate { amount: Amount },
    #[error("the purchase price {amount} has no currency; state it, until then the item stays as it is")]
    #[code(ItemPurchasePriceCurrencyMissingOnChange)]
    PurchaseOnChange { amount: Amount },
    #[error("the take-back price {amount} has no currency; state it")]
    #[code(ItemTakeBackPriceCurrencyMissing)]
    TakeBack { amount: Amount },
}

/// The sale price; the path starts with `field`.
pub(crate) fn sale(entry: Option<PriceEntry>, occasion: Occasion, field: &str) -> Result<Option<Money>, Error> {
    money(entry, field, |amount| match occasion {
        Occasion::Create => EntryError::SaleOnCreate { amount },
        Occasion::Change => EntryError::SaleOnChange { amount },
    })
}

/// The purchase price.
pub(crate) fn purchase(entry: Option<PriceEntry>, occasion: Occasion) -> Result<Option<Money>, Error> {
    money(entry, "purchasePrice", |amount| match occasion {
        Occasion::Create => EntryError::PurchaseOnCreate { amount },
        Occasion::Change => EntryError::PurchaseOnChange { amount },
    })
}

/// The take-back price.
pub(crate) fn take_back(entry: Option<PriceEntry>) -> Result<Option<Money>, Error> {
    money(entry, "takeBackPrice", |amount| EntryError::TakeBack { amount })
}

fn money(
    entry: Option<PriceEntry>,
    field: &str,
    missing: impl FnOnce(Amount) -> EntryError,
) -> Result<Option<Money>, Error> {
    let Some(PriceEntry { amount, currency }) = entry else { return Ok(None) };
    let Some(currency) = currency else { return Err(Error::from(missing(amount)).at("currency").at(field)) };
    price(Some(Money { amount, currency }), field)
}
