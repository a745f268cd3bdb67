//! A delivery as it is commanded.

use std::collections::BTreeSet;
use std::num::NonZeroU32;

use tenure_macros::{coded, record};

use crate::error::Error;
use crate::facts::read::MovementFacts;
use crate::plan::movement::price::PriceEntry;
use crate::plan::movement::serial::SerialError;
use crate::record::kind::RecordKind;
use crate::record::placement::{Placement, PlacementKind};
use crate::record::product::Product;
use crate::record::record_ref::RecordRef;
use crate::value::day::Day;
use crate::value::id::{DocumentId, ItemId, PlaceId, ProductId, Serial};
use crate::value::label::Label;
use crate::value::money::Amount;

/// Which document delivers.
#[record]
pub enum DeliverySource {
    /// A delivery note.
    Shipment,
    /// An invoice that moves stock.
    Invoice,
}

/// Deliver a line of a document: to an end user as sold or on loan, to a reseller, to a wholesaler. Each piece with a serial
/// number gets a record, all others of the line one together; a piece that is known and in stock or in the channel goes on
/// with the record that it has (IB 2.8, SI8). Nobody is asked, and a line that was applied already does nothing.
///
/// An end user gets the warranty that the product's template makes, a borrower the contract of the loan (design D25).
///
/// ```
/// use tenure::{Book, Deliver, Placement};
///
/// let (document, product, on) = ("SDH1".parse()?, "P2".parse()?, "2025-03-15".parse()?);
/// let command = Deliver::new(document, product, Placement::end_user("C1".parse()?), on, on);
/// let command = command.line(1000).serials(vec!["SN-7".parse()?]);
/// let plan = Book::default().deliver(&command)?;
/// assert_eq!(plan.new_records[0].record.id.as_str(), "item:SDH1/1000/SN-7");
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct Deliver {
    /// The document.
    pub document: DocumentId,
    /// The product.
    pub product: ProductId,
    /// Who gets it: an end user, a reseller or a wholesaler.
    pub to: Placement,
    /// The day of the delivery.
    pub on: Day,
    /// The day of the command; nothing takes effect later.
    pub today: Day,
    /// The line of the document.
    pub line: Option<u32>,
    /// What sort of document it is; absent means a delivery note.
    pub source: Option<DeliverySource>,
    /// The serial numbers, one for each piece.
    pub serials: Option<Vec<Serial>>,
    /// How many pieces; absent means as many as there are serial numbers, and without them one.
    pub quantity: Option<NonZeroU32>,
    /// The whole price of the line, divided over its serial numbers; none for a loan. Serial numbers that the line has
    /// delivered before keep their share of then.
    pub price: Option<PriceEntry>,
    /// Where it stands; absent means the delivery address of its end user.
    pub site: Option<PlaceId>,
    /// The exact place inside the site.
    pub exact_place: Option<Label>,
    /// The site of the vendor that looks after it.
    pub sales_site: Option<PlaceId>,
    /// What people call it.
    pub description: Option<Label>,
    /// The names of the records, one for each; absent means `item:<document>/<line>/<serial>`.
    pub ids: Option<Vec<ItemId>>,
}

/// Why nothing is delivered.
#[coded]
pub(crate) enum DeliverError {
    #[error("goods are delivered to somebody, not `{placement}`; state an end user, a reseller or a wholesaler")]
    #[code(DeliveryNoRecipient)]
    NoRecipient { placement: PlacementKind },
    #[error("the quantity is {quantity}, and there are {serials} serial numbers; state one for each piece")]
    #[code(DeliveryQuantityDiffers)]
    QuantityDiffers { quantity: u32, serials: usize },
    #[error("the serial number `{serial}` stands twice in the delivery; keep one of them")]
    #[code(DeliverySerialTwice)]
    SerialTwice { serial: Serial },
    #[error("{record} stands twice; keep one of them")]
    #[code(RecordDuplicate)]
    IdTwice { record: RecordRef },
    #[error("{record} came of another line of the document and is another product; state the line, or an id")]
    #[code(RecordDuplicate)]
    OtherProduct { record: RecordRef },
    #[error("the product `{product}` is not lent; allow it there, or deliver without a loan")]
    #[code(ProductLoanNotAllowed)]
    LoanNotAllowed { product: ProductId },
    #[error("goods on loan have no sale price, and {amount} is stated; leave it out")]
    #[code(DeliveryLoanWithPrice)]
    LoanWithPrice { amount: Amount },
}

/// Refuses serial numbers that are not to be, and pieces without one where each has its own.
pub(crate) fn refuse_serials<F: MovementFacts>(facts: &F, command: &Deliver, serials: &[Serial]) -> Result<(), Error> {
    let product = facts.product(&command.product);
    let id = || command.product.clone();
    match serials.first() {
        Some(serial) if product.is_some_and(Product::refuses_serials) => {
            let not_managed = SerialError::NotManaged { product: id(), serial: serial.clone() };
            return Err(Error::from(not_managed).at("serials"));
        }
        None if product.is_some_and(Product::is_serial_managed) => {
            return Err(Error::from(SerialError::Required { product: id() }).at("serials"));
        }
        _ => {}
    }
    let pieces = command.quantity.filter(|_| !serials.is_empty()).map(NonZeroU32::get);
    if let Some(quantity) = pieces.filter(|quantity| usize::try_from(*quantity) != Ok(serials.len())) {
        let differs = DeliverError::QuantityDiffers { quantity, serials: serials.len() };
        return Err(Error::from(differs).at("quantity"));
    }
    let mut seen = BTreeSet::new();
    for (position, serial) in serials.iter().enumerate() {
        if !seen.insert(serial) {
            let twice = DeliverError::SerialTwice { serial: serial.clone() };
            return Err(Error::from(twice).at(&format!("[{position}]")).at("serials"));
        }
    }
    Ok(())
}

/// Refuses one name for two pieces.
pub(crate) fn refuse_ids(ids: &[ItemId]) -> Result<(), Error> {
    let mut seen = BTreeSet::new();
    for (position, id) in ids.iter().enumerate() {
        if !seen.insert(id) {
            let twice = DeliverError::IdTwice { record: RecordRef::new(RecordKind::Item, id.into()) };
            return Err(Error::from(twice).at(&format!("[{position}]")).at("ids"));
        }
    }
    Ok(())
}

/// Refuses a loan of what is not lent, and one with a price.
pub(crate) fn refuse_loan<F: MovementFacts>(facts: &F, command: &Deliver) -> Result<(), Error> {
    if !command.to.is_on_loan() {
        return Ok(());
    }
    if facts.product(&command.product).is_some_and(|product| product.loan_allowed == Some(false)) {
        let refused = DeliverError::LoanNotAllowed { product: command.product.clone() };
        return Err(Error::from(refused).at("loan").at("to"));
    }
    match command.price {
        Some(PriceEntry { amount, .. }) => Err(Error::from(DeliverError::LoanWithPrice { amount }).at("price")),
        None => Ok(()),
    }
}
