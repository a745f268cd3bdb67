//! An installation begins.

use crate::change::notice::Notice;
use crate::error::Error;
use crate::facts::read::MovementFacts;
use crate::plan::movement::departure::{Departure, close, next_number};
use crate::plan::proposal::Proposal;
use crate::record::commercial::Commercial;
use crate::record::item::Item;
use crate::record::kind::RecordKind;
use crate::record::origin::Origin;
use crate::record::placement::{Placement, PlacementKind};
use crate::value::day::Day;
use crate::value::id::{ItemId, PlaceId};
use crate::value::label::Label;
use crate::value::money::Money;

/// What an installation is like from its first day on. What is not stated is not carried over (design D9).
#[derive(Clone, Debug)]
pub(crate) struct Arrival {
    pub(crate) placement: Placement,
    pub(crate) since: Day,
    pub(crate) site: Option<PlaceId>,
    pub(crate) exact_place: Option<Label>,
    pub(crate) days: Days,
    pub(crate) prices: Prices,
    pub(crate) origin: Origin,
}

/// The days on which things were done for an installation.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Days {
    pub(crate) sale: Option<Day>,
    pub(crate) purchase: Option<Day>,
    pub(crate) delivery: Option<Day>,
}

/// What an installation was sold and bought for.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Prices {
    pub(crate) sale: Option<Money>,
    pub(crate) purchase: Option<Money>,
}

impl Arrival {
    /// An item at the beginning of this installation; everything else of it stays.
    pub(crate) fn of(self, item: &Item) -> Item {
        Item {
            placement: self.placement,
            since: Some(self.since),
            site: self.site,
            exact_place: self.exact_place,
            sold_on: self.days.sale,
            purchased_on: self.days.purchase,
            delivered_on: self.days.delivery,
            previous_origin: item.origin.clone(),
            origin: Some(Box::new(self.origin)),
            ..item.clone()
        }
    }
}

/// Ends the running installation of an item and begins this one.
pub(crate) fn move_item<F: MovementFacts>(
    proposal: &mut Proposal<'_, F>,
    item: &Item,
    departure: Departure,
    arrival: Arrival,
) -> Result<Item, Error> {
    let facts = proposal.facts;
    let number = next_number(facts, &item.id)?;
    close(proposal, item, facts.commercial(&item.id), number, departure)?;
    tell_of_parties(proposal, Some(&item.placement), &arrival.placement)?;
    set_prices(proposal, &item.id, arrival.prices);
    let moved = arrival.of(item);
    proposal.put(moved.clone());
    Ok(moved)
}

/// The prices of the running installation are these, and no others.
pub(crate) fn set_prices<F: MovementFacts>(proposal: &mut Proposal<'_, F>, item: &ItemId, prices: Prices) {
    proposal.rest_on(RecordKind::Commercial, item);
    proposal.remove(RecordKind::Commercial, item);
    put_prices(proposal, item, prices);
}

/// The prices of an item that has none yet.
pub(crate) fn put_prices<F: MovementFacts>(proposal: &mut Proposal<'_, F>, item: &ItemId, prices: Prices) {
    if prices.sale.or(prices.purchase).is_none() {
        return;
    }
    let mut commercial = Commercial::new(item.clone());
    commercial.sale_price = prices.sale;
    commercial.purchase_price = prices.purchase;
    proposal.put(commercial);
}

/// Tells of closed accounts that newly come in, and of goods that go back up the channel.
pub(crate) fn tell_of_parties<F: MovementFacts>(
    proposal: &mut Proposal<'_, F>,
    from: Option<&Placement>,
    to: &Placement,
) -> Result<(), Error> {
    let facts = proposal.facts;
    let before = from.map(|from| [from.holder(), from.seller()]).unwrap_or_default();
    let seller = to.seller().filter(|seller| Some(*seller) != to.holder());
    for party in to.holder().into_iter().chain(seller) {
        let is_closed = facts.account(party)?.is_some_and(|account| account.closed == Some(true));
        if is_closed && !before.contains(&Some(party)) {
            proposal.notice(Notice::AccountClosed { account: party.clone() });
        }
    }
    let Some(from) = from.map(Placement::part) else { return Ok(()) };
    if let (PlacementKind::EndUser, PlacementKind::Reseller | PlacementKind::Wholesaler)
    | (PlacementKind::Reseller, PlacementKind::Wholesaler) = (from, to.part())
    {
        proposal.notice(Notice::PlacementUnusual { before: from, after: to.part() });
    }
    Ok(())
}
