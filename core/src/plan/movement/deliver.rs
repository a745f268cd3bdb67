//! Goods go out: to their user, or into a channel.

use std::num::NonZeroU32;

use crate::change::notice::Notice;
use crate::change::plan::Plan;
use crate::error::Error;
use crate::facts::read::MovementFacts;
use crate::plan::movement::delivery::{Deliver, DeliverError, DeliverySource, refuse_ids, refuse_loan, refuse_serials};
use crate::plan::movement::piece::{Line, Piece, deliver_piece};
use crate::plan::movement::price::{self, Occasion};
use crate::plan::movement::split::refuse_count;
use crate::plan::movement::{document, refusal};
use crate::plan::proposal::Proposal;
use crate::record::kind::RecordKind;
use crate::record::origin::OriginSource;
use crate::record::placement::PlacementKind;

/// Delivers a line of a document.
pub(crate) fn deliver<F: MovementFacts>(facts: &F, command: &Deliver) -> Result<Plan, Error> {
    let mut proposal = Proposal::of(facts);
    proposal.rest_on(RecordKind::Product, &command.product);
    if facts.product(&command.product).is_some_and(|product| product.creates_items == Some(false)) {
        proposal.notice(Notice::ItemNotManaged { product: command.product.clone() });
        return proposal.into_plan();
    }
    if let part @ (PlacementKind::InStock | PlacementKind::Scrapped) = command.to.part() {
        return Err(Error::from(DeliverError::NoRecipient { placement: part }).at("to"));
    }
    let serials = command.serials.as_deref().unwrap_or_default();
    refuse_serials(facts, command, serials)?;
    if let Some(ids) = &command.ids {
        refuse_count(ids.len(), u32::try_from(serials.len().max(1)).unwrap_or(u32::MAX))?;
        refuse_ids(ids)?;
    }
    refuse_loan(facts, command)?;
    refusal::after_today(Some(command.on), command.today, "on")?;
    let price = price::sale(command.price, Occasion::Create, "price")?;
    refusal::placement(facts.policy(), &command.to, Some(command.on), "to")?;
    let source = match command.source {
        Some(DeliverySource::Invoice) => OriginSource::Invoice,
        Some(DeliverySource::Shipment) | None => OriginSource::Shipment,
    };
    let line = Line { command, origin: document::origin(source, &command.document, command.line) };
    let id = |position: usize| command.ids.as_ref().and_then(|ids| Some((position, ids.get(position)?)));
    let all = NonZeroU32::new(u32::try_from(serials.len()).unwrap_or(u32::MAX));
    for (position, serial) in serials.iter().enumerate() {
        let from = u32::try_from(position).unwrap_or(u32::MAX);
        let price = price.zip(all).and_then(|(price, all)| price.share(all, from, 1));
        deliver_piece(&mut proposal, &line, Piece { serial: Some((position, serial)), id: id(position), price })?;
    }
    if all.is_none() {
        deliver_piece(&mut proposal, &line, Piece { serial: None, id: id(0), price })?;
    }
    proposal.into_plan()
}
