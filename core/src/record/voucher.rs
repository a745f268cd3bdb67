//! Warranty cards that go out.

use tenure_macros::{coded, record};

use crate::error::Error;
use crate::record::{Admit, Keyed};
use crate::value::day::Day;
use crate::value::id::{AccountId, EntryCode, ItemId, ProductId, Serial, VoucherId};

/// Which document a voucher goes with (the codes of Sage X3's menu 3010 are 1 to 3 in this order).
#[record]
pub enum VoucherOrigin {
    /// An order.
    Order,
    /// A delivery.
    Delivery,
    /// An invoice.
    Invoice,
}

/// The card that goes with goods in a channel, for the end user to send back (IB-V1).
///
/// ```
/// use tenure::{Voucher, VoucherOrigin};
///
/// let (item, category, product) = ("SN-9".parse()?, "CARD".parse()?, "P2".parse()?);
/// let card = Voucher::new("V1".parse()?, item, category, product, VoucherOrigin::Delivery);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct Voucher {
    /// Names it for ever.
    pub id: VoucherId,
    /// The item it goes with; it must be in the Book.
    pub item: ItemId,
    /// Which form is printed (X3: `FLYCAT`).
    pub category: EntryCode,
    /// What it was made out for.
    pub product: ProductId,
    /// The serial number on the card.
    pub serial: Option<Serial>,
    /// The reseller who got the goods.
    pub reseller: Option<AccountId>,
    /// The wholesaler who got the goods.
    pub wholesaler: Option<AccountId>,
    /// Which document it goes with.
    pub origin: VoucherOrigin,
    /// The days on which it was printed, in order; at most 25.
    pub printed_on: Option<Vec<Day>>,
}

/// Why a voucher is not printed.
#[coded]
pub(crate) enum VoucherError {
    #[error("the voucher was printed {count} times, and at most {most} are counted; make out a new one")]
    #[code(VoucherPrintedTooOften)]
    PrintedTooOften { count: usize, most: usize },
}

impl Voucher {
    /// As often as one may be printed.
    pub const MOST_PRINTS: usize = 25;
}

impl Keyed for Voucher {
    type Id = VoucherId;

    fn id(&self) -> &VoucherId {
        &self.id
    }
}

impl Admit for Voucher {
    fn admit(self) -> Result<Self, Error> {
        let count = self.printed_on.as_ref().map_or(0, Vec::len);
        if count > Self::MOST_PRINTS {
            let too_often = VoucherError::PrintedTooOften { count, most: Self::MOST_PRINTS };
            return Err(Error::from(too_often).at("printedOn"));
        }
        Ok(self)
    }
}
