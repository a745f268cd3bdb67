//! A warranty card is printed.

use tenure_macros::{coded, record};

use crate::change::plan::Plan;
use crate::error::Error;
use crate::facts::read::MovementFacts;
use crate::plan::proposal::Proposal;
use crate::record::kind::RecordKind;
use crate::record::record_ref::RecordRef;
use crate::record::voucher::{Voucher, VoucherError};
use crate::value::day::Day;
use crate::value::id::VoucherId;

/// Print the warranty card that goes with goods; each print is counted, twenty-five at the most (IB-V1).
///
/// ```
/// use tenure::{Book, Item, Placement, PrintVoucher, Voucher, VoucherOrigin};
///
/// let item = Item::new("SN-9".parse()?, "P2".parse()?, Placement::reseller("R1".parse()?));
/// let (category, product) = ("CARD".parse()?, "P2".parse()?);
/// let card = Voucher::new("V1".parse()?, "SN-9".parse()?, category, product, VoucherOrigin::Delivery);
/// let book = Book::of([item.into(), card.into()])?;
/// assert_eq!(book.print_voucher(&PrintVoucher::new("V1".parse()?, "2025-05-02".parse()?))?.changes.changes.len(), 1);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct PrintVoucher {
    /// The card.
    pub voucher: VoucherId,
    /// The day of the command.
    pub today: Day,
}

/// Why a card is not printed.
#[coded]
pub(crate) enum PrintError {
    #[error("there is no voucher `{voucher}`; correct the id")]
    #[code(VoucherUnknown)]
    Unknown { voucher: VoucherId },
}

/// Counts a print of a card.
pub(crate) fn print_voucher<F: MovementFacts>(facts: &F, command: &PrintVoucher) -> Result<Plan, Error> {
    let unknown = || Error::from(PrintError::Unknown { voucher: command.voucher.clone() }).at("voucher");
    if facts.voucher(&command.voucher).is_none() {
        facts.nowhere_else(RecordRef::new(RecordKind::Voucher, (&command.voucher).into()))?;
    }
    let mut voucher = facts.voucher(&command.voucher).ok_or_else(unknown)?.clone();
    let prints = voucher.printed_on.get_or_insert_default();
    if prints.len() >= Voucher::MOST_PRINTS {
        let too_often = VoucherError::PrintedTooOften { count: prints.len(), most: Voucher::MOST_PRINTS };
        return Err(Error::from(too_often).at("voucher"));
    }
    prints.push(command.today);
    let mut proposal = Proposal::of(facts);
    proposal.put(voucher);
    proposal.into_plan()
}
