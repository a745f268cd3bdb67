//! What brought an installation about.

use tenure_macros::record;

use crate::value::id::DocumentId;

/// What sort of event brought an installation about (the codes of Sage X3's menu 2971 are 1 to 8 in this order).
#[record]
pub enum OriginSource {
    /// Somebody registered the item, or inserted the line, by hand.
    Manual,
    /// It was split off another item, which the document names.
    Split,
    /// A delivery.
    Shipment,
    /// An invoice that moved stock.
    Invoice,
    /// A warranty request of the end user, through whom the item left the channel.
    WarrantyRequest,
    /// Somebody changed the installation by hand; the document names the item itself.
    Change,
    /// A return of sold goods.
    SalesReturn,
    /// The return of a loan.
    LoanReturn,
}

/// The event and the line of the document from which an installation or a contract arose. The engine writes it; no command
/// states it (IB 1.3).
///
/// ```
/// use tenure::{Origin, OriginSource};
///
/// let delivered = Origin::new(OriginSource::Shipment).document("SDH1".parse()?).line(1000);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
#[derive(Hash)]
pub struct Origin {
    /// What sort of event it was (X3: `MACORI`).
    pub source: OriginSource,
    /// The document (X3: `MACORIVCR`); absent where there is none.
    pub document: Option<DocumentId>,
    /// Its line (X3: `MACORIVCRL`).
    pub line: Option<u32>,
}
