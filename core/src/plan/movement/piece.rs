//! What a delivery does with one of its pieces.

use tenure_macros::coded;

use crate::change::notice::Notice;
use crate::error::Error;
use crate::facts::read::MovementFacts;
use crate::plan::movement::arrival::{Arrival, Days, Prices, move_item, put_prices, tell_of_parties};
use crate::plan::movement::delivery::{Deliver, DeliverError};
use crate::plan::movement::departure::Departure;
use crate::plan::movement::document::was_applied;
use crate::plan::movement::register::is_scrapped;
use crate::plan::movement::serial::{SerialError, live_twins};
use crate::plan::movement::signing::sign;
use crate::plan::movement::split::SplitError;
use crate::plan::movement::{loan, refusal, site};
use crate::plan::names;
use crate::plan::proposal::Proposal;
use crate::record::address;
use crate::record::item::Item;
use crate::record::kind::RecordKind;
use crate::record::origin::{Origin, OriginSource};
use crate::record::placement::{Placement, PlacementKind};
use crate::record::record_ref::RecordRef;
use crate::record::voucher::{Voucher, VoucherOrigin};
use crate::value::id::{AccountId, ItemId, Serial, VoucherId};
use crate::value::money::Money;

/// The line of a document that delivers.
pub(crate) struct Line<'a> {
    pub(crate) command: &'a Deliver,
    pub(crate) origin: Origin,
}

/// One record's worth of it.
#[derive(Clone, Copy)]
pub(crate) struct Piece<'a> {
    /// Its serial number, with the position in the command.
    pub(crate) serial: Option<(usize, &'a Serial)>,
    /// Its stated name.
    pub(crate) id: Option<(usize, &'a ItemId)>,
    /// Its share of the price.
    pub(crate) price: Option<Money>,
}

/// Why a piece is not delivered.
#[coded]
pub(crate) enum PieceError {
    #[error("the item `{item}` is on loan at `{account}`; take it back as a loan first, or let them keep it")]
    #[code(ItemOnLoan)]
    OnLoan { item: ItemId, account: AccountId },
    #[error("the item `{item}` with the serial number `{serial}` is at `{holder}`; take it back there first")]
    #[code(ItemInstalledElsewhere)]
    InstalledElsewhere { item: ItemId, serial: Serial, holder: AccountId },
}

/// Delivers one piece: with the record that it has, or with a new one.
pub(crate) fn deliver_piece<F: MovementFacts>(
    proposal: &mut Proposal<'_, F>,
    line: &Line<'_>,
    piece: Piece<'_>,
) -> Result<(), Error> {
    let twins = match piece.serial {
        Some((_, serial)) => live_twins(proposal, None, &line.command.product, serial)?,
        None => Vec::new(),
    };
    for twin in &twins {
        if was_applied(proposal.facts, twin, &line.origin)? {
            tell_applied(proposal, &twin.id);
            return Ok(());
        }
    }
    match (twins.as_slice(), piece.serial) {
        ([twin], Some((position, serial))) => deliver_again(proposal, line, piece, twin, (position, serial)),
        ([_, other, ..], Some((position, serial))) => {
            let taken = SerialError::Taken { serial: serial.clone(), other: other.id.clone() };
            Err(Error::from(taken).at(&format!("[{position}]")).at("serials"))
        }
        _ => deliver_new(proposal, line, piece),
    }
}

fn tell_applied<F: MovementFacts>(proposal: &mut Proposal<'_, F>, item: &ItemId) {
    let record = RecordRef::new(RecordKind::Item, item.into());
    proposal.notice(Notice::DocumentAlreadyApplied { record });
}

/// A piece that is known: its history goes on (SI8).
fn deliver_again<F: MovementFacts>(
    proposal: &mut Proposal<'_, F>,
    line: &Line<'_>,
    piece: Piece<'_>,
    twin: &Item,
    (position, serial): (usize, &Serial),
) -> Result<(), Error> {
    let command = line.command;
    let at = |error: PieceError| Error::from(error).at(&format!("[{position}]")).at("serials");
    match &twin.placement {
        Placement::EndUser { account, .. } if Some(account) != command.to.user() => {
            let (item, serial, holder) = (twin.id.clone(), serial.clone(), account.clone());
            return Err(at(PieceError::InstalledElsewhere { item, serial, holder }));
        }
        Placement::EndUser { account, loan: Some(true), .. } => {
            return Err(at(PieceError::OnLoan { item: twin.id.clone(), account: account.clone() }));
        }
        // Who has it has it.
        Placement::EndUser { .. } => return Ok(()),
        Placement::Reseller { .. } | Placement::Wholesaler { .. } | Placement::InStock {} | Placement::Scrapped {} => {}
    }
    if twin.placement.is_same_installation(&command.to) {
        return Ok(());
    }
    refusal::ended_before_begun(twin, command.on, "on")?;
    let arrival = arrival(proposal, line, piece, &twin.id)?;
    let mut known = twin.clone();
    if command.description.is_some() {
        known.description.clone_from(&command.description);
    }
    if command.sales_site.is_some() {
        known.sales_site.clone_from(&command.sales_site);
    }
    let departure = Departure { last_day: command.on, take_back_price: None };
    let moved = move_item(proposal, &known, departure, arrival)?;
    follow_up(proposal, line, piece, &moved)
}

fn deliver_new<F: MovementFacts>(
    proposal: &mut Proposal<'_, F>,
    line: &Line<'_>,
    piece: Piece<'_>,
) -> Result<(), Error> {
    let command = line.command;
    let facts = proposal.facts;
    let parts = parts(line, piece);
    let parts: Vec<_> = parts.iter().map(String::as_str).collect();
    let id = match piece.id {
        Some((_, id)) => id.clone(),
        None => names::free("item", &parts, |id| is_scrapped(facts, id))?,
    };
    if let Some(there) = facts.item(&id)? {
        return match piece.id {
            Some((position, _)) if !was_applied(facts, there, &line.origin)? => {
                let taken = SplitError::Taken { record: RecordRef::new(RecordKind::Item, (&id).into()) };
                Err(Error::from(taken).at(&format!("[{position}]")).at("ids"))
            }
            None if there.product != command.product => {
                let other = DeliverError::OtherProduct { record: RecordRef::new(RecordKind::Item, (&id).into()) };
                Err(Error::from(other).at("document"))
            }
            _ => {
                tell_applied(proposal, &id);
                Ok(())
            }
        };
    }
    tell_of_parties(proposal, None, &command.to)?;
    let arrival = arrival(proposal, line, piece, &id)?;
    let prices = arrival.prices;
    let mut blank = Item::new(id, command.product.clone(), arrival.placement.clone());
    blank.serial = piece.serial.map(|(_, serial)| serial.clone());
    blank.quantity = command.quantity.filter(|_| piece.serial.is_none());
    blank.description.clone_from(&command.description);
    blank.sales_site.clone_from(&command.sales_site);
    let item = arrival.of(&blank);
    proposal.put(item.clone());
    put_prices(proposal, &item.id, prices);
    follow_up(proposal, line, piece, &item)
}

/// The document, its line, the serial number: the name of the piece.
fn parts(line: &Line<'_>, piece: Piece<'_>) -> Vec<String> {
    let mut parts = names::of_line(&line.command.document, line.command.line);
    parts.extend(piece.serial.map(|(_, serial)| serial.to_string()));
    parts
}

/// What the delivery says of the new installation. On a direct sale the user pays what the vendor asks, on the same day.
fn arrival<F: MovementFacts>(
    proposal: &mut Proposal<'_, F>,
    line: &Line<'_>,
    piece: Piece<'_>,
    item: &ItemId,
) -> Result<Arrival, Error> {
    let command = line.command;
    let on = Some(command.on);
    let site = site::site(proposal, &command.to, command.site.as_ref(), None, address::for_delivery)?;
    let placement = loan::due(proposal, item, &command.product, command.to.clone(), on);
    let is_sold = !placement.is_on_loan();
    let is_direct = is_sold && placement.user().is_some() && placement.seller().is_none();
    Ok(Arrival {
        site,
        since: command.on,
        exact_place: command.exact_place.clone(),
        days: Days { sale: on.filter(|_| is_sold), purchase: on.filter(|_| is_direct), delivery: on },
        prices: Prices { sale: piece.price, purchase: piece.price.filter(|_| is_direct) },
        origin: line.origin.clone(),
        placement,
    })
}

/// A user gets a warranty, a channel the card for one.
fn follow_up<F: MovementFacts>(
    proposal: &mut Proposal<'_, F>,
    line: &Line<'_>,
    piece: Piece<'_>,
    item: &Item,
) -> Result<(), Error> {
    if item.placement.part() == PlacementKind::EndUser {
        sign(proposal, item, line.command.on, None)?;
        return Ok(());
    }
    let product = proposal.facts.product(&item.product);
    let Some(category) = product.and_then(|product| product.voucher_category.clone()) else { return Ok(()) };
    let parts = parts(line, piece);
    let parts: Vec<_> = parts.iter().map(String::as_str).collect();
    let id = names::free("voucher", &parts, |id: &VoucherId| proposal.is_taken(RecordKind::Voucher, id))?;
    let origin = match line.origin.source {
        OriginSource::Invoice => VoucherOrigin::Invoice,
        OriginSource::Manual
        | OriginSource::Split
        | OriginSource::Shipment
        | OriginSource::WarrantyRequest
        | OriginSource::Change
        | OriginSource::SalesReturn
        | OriginSource::LoanReturn => VoucherOrigin::Delivery,
    };
    let mut voucher = Voucher::new(id, item.id.clone(), category, item.product.clone(), origin);
    voucher.serial.clone_from(&item.serial);
    let holder = item.placement.holder().cloned();
    if item.placement.part() == PlacementKind::Reseller {
        voucher.reseller = holder;
    } else {
        voucher.wholesaler = holder;
    }
    proposal.put(voucher);
    Ok(())
}
