//! Sold goods come back.

use std::num::NonZeroU32;

use tenure_macros::{coded, record};

use crate::change::notice::Notice;
use crate::change::plan::Plan;
use crate::error::Error;
use crate::facts::read::MovementFacts;
use crate::plan::movement::arrival::{Arrival, Days, Prices, move_item};
use crate::plan::movement::departure::{Departure, close, next_number};
use crate::plan::movement::parting::{Part, Parted, part};
use crate::plan::movement::piece::PieceError;
use crate::plan::movement::price::{self, PriceEntry};
use crate::plan::movement::register::is_scrapped;
use crate::plan::movement::split::SplitError;
use crate::plan::movement::{document, refusal};
use crate::plan::names;
use crate::plan::proposal::Proposal;
use crate::record::commercial::Commercial;
use crate::record::item::Item;
use crate::record::kind::RecordKind;
use crate::record::origin::{Origin, OriginSource};
use crate::record::placement::{Placement, PlacementKind};
use crate::record::policy::SplitPrices;
use crate::record::record_ref::RecordRef;
use crate::rule::coverage::resolve::known_item;
use crate::value::day::Day;
use crate::value::id::{DocumentId, ItemId};

/// Take sold goods back into stock, all of a record or some of its pieces (IB 2.8, SI9, SI12).
///
/// ```
/// use tenure::{Book, Item, Placement, ReturnSale};
///
/// let machine = Item::new("M-1".parse()?, "ESP-2".parse()?, Placement::end_user("C-1".parse()?));
/// let book = Book::of([machine.into()])?;
/// let (document, on) = ("RET1".parse()?, "2025-06-01".parse()?);
/// let plan = book.return_sale(&ReturnSale::new("M-1".parse()?, document, on, on))?;
/// assert_eq!(plan.changes.changes.len(), 2); // the line of the history, and the item in stock
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct ReturnSale {
    /// The item.
    pub item: ItemId,
    /// The document.
    pub document: DocumentId,
    /// The day of the return.
    pub on: Day,
    /// The day of the command; nothing takes effect later.
    pub today: Day,
    /// The line of the document.
    pub line: Option<u32>,
    /// How many pieces come back; absent means all.
    pub quantity: Option<NonZeroU32>,
    /// The whole price at which they are taken back.
    pub take_back_price: Option<PriceEntry>,
    /// The name of the record of the pieces that come back, where some stay; absent means
    /// `return:<document>/<line>/<item>`.
    pub id: Option<ItemId>,
}

/// Why nothing comes back.
#[coded]
pub(crate) enum ReturnError {
    #[error("{given} pieces shall come back, and the record stands for {held}; state that many at the most")]
    #[code(ItemQuantityExceeded)]
    QuantityExceeded { given: u32, held: u32 },
}

/// Takes sold goods back.
pub(crate) fn return_sale<F: MovementFacts>(facts: &F, command: &ReturnSale) -> Result<Plan, Error> {
    let item = known_item(facts, &command.item)?;
    let mut proposal = Proposal::of(facts);
    let origin = document::origin(OriginSource::SalesReturn, &command.document, command.line);
    if let Some(record) = applied(facts, command, item, &origin)? {
        proposal.notice(Notice::DocumentAlreadyApplied { record });
        return proposal.into_plan();
    }
    if item.placement.part() == PlacementKind::InStock {
        return proposal.into_plan();
    }
    refusal::scrapped(item, "item")?;
    if let Some(account) = item.placement.holder().filter(|_| item.placement.is_on_loan()) {
        let on_loan = PieceError::OnLoan { item: item.id.clone(), account: account.clone() };
        return Err(Error::from(on_loan).at("item"));
    }
    let held = item.pieces();
    let given = command.quantity.unwrap_or(held);
    let Some(kept) = held.get().checked_sub(given.get()) else {
        let exceeded = ReturnError::QuantityExceeded { given: given.get(), held: held.get() };
        return Err(Error::from(exceeded).at("quantity"));
    };
    refusal::after_today(Some(command.on), command.today, "on")?;
    refusal::ended_before_begun(item, command.on, "on")?;
    let departure = Departure { last_day: command.on, take_back_price: price::take_back(command.take_back_price)? };
    let arrival = into_stock(command.on, origin);
    match NonZeroU32::new(kept) {
        None => move_item(&mut proposal, item, departure, arrival).map(|_| ())?,
        Some(kept) => return_part(&mut proposal, command, item, kept, (departure, arrival))?,
    }
    proposal.into_plan()
}

/// What an installation in stock is like: nobody's, at no price.
pub(crate) fn into_stock(on: Day, origin: Origin) -> Arrival {
    let (days, prices) = (Days::default(), Prices::default());
    Arrival { placement: Placement::InStock {}, since: on, site: None, exact_place: None, days, prices, origin }
}

/// What the line of the document has made already: the item itself, or the part of it that came back.
fn applied<F: MovementFacts>(
    facts: &F,
    command: &ReturnSale,
    item: &Item,
    origin: &Origin,
) -> Result<Option<RecordRef>, Error> {
    let part = part_id(facts, command)?;
    let candidates = [Some(item), facts.item(&part)?];
    for candidate in candidates.into_iter().flatten() {
        if document::was_applied(facts, candidate, origin)? {
            return Ok(Some(RecordRef::new(RecordKind::Item, (&candidate.id).into())));
        }
    }
    Ok(None)
}

/// The stated name, else that of the document and the item; another one where that is of a scrapped part.
fn part_id<F: MovementFacts>(facts: &F, command: &ReturnSale) -> Result<ItemId, Error> {
    if let Some(id) = &command.id {
        return Ok(id.clone());
    }
    let mut parts = names::of_line(&command.document, command.line);
    parts.push(command.item.to_string());
    let parts: Vec<_> = parts.iter().map(String::as_str).collect();
    names::free("return", &parts, |id| is_scrapped(facts, id))
}

/// Some pieces come back: they get a record of their own, whose installation ends at once.
fn return_part<F: MovementFacts>(
    proposal: &mut Proposal<'_, F>,
    command: &ReturnSale,
    item: &Item,
    kept: NonZeroU32,
    (departure, arrival): (Departure, Arrival),
) -> Result<(), Error> {
    let pieces = command.quantity.unwrap_or(NonZeroU32::MIN);
    let id = part_id(proposal.facts, command)?;
    if proposal.is_taken(RecordKind::Item, &id)? {
        let taken = SplitError::Taken { record: RecordRef::new(RecordKind::Item, (&id).into()) };
        return Err(Error::from(taken).at("id"));
    }
    let number = next_number(proposal.facts, &item.id)?;
    for Parted { item: parted, prices } in part(proposal, item, (kept, &[Part { id, pieces }]), SplitPrices::Divide)? {
        let mut commercial = Commercial::new(parted.id.clone());
        commercial.sale_price = prices.sale;
        commercial.purchase_price = prices.purchase;
        close(proposal, &parted, Some(&commercial), number, departure)?;
        proposal.put(arrival.clone().of(&parted));
    }
    Ok(())
}
