//! An installation ends: its line of the history.

use std::num::NonZeroU32;

use tenure_macros::coded;

use crate::error::Error;
use crate::facts::read::MovementFacts;
use crate::plan::names;
use crate::plan::proposal::Proposal;
use crate::record::commercial::Commercial;
use crate::record::installation::Installation;
use crate::record::item::Item;
use crate::record::kind::RecordKind;
use crate::record::past_commercial::PastCommercial;
use crate::value::day::Day;
use crate::value::id::{InstallationId, ItemId};
use crate::value::money::Money;

/// How an installation ends.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Departure {
    /// Its last day, the day of the hand-over.
    pub(crate) last_day: Day,
    /// What it was taken back for.
    pub(crate) take_back_price: Option<Money>,
}

/// Why there is no line.
#[coded]
pub(crate) enum LineError {
    #[error("the item `{item}` has closed installations up to number {number}, the last one that can be counted")]
    #[code(InputOutOfRange)]
    TooMany { item: ItemId, number: u32 },
}

/// The number of the next line of an item.
pub(crate) fn next_number<F: MovementFacts>(facts: &F, item: &ItemId) -> Result<NonZeroU32, Error> {
    let highest = facts.history(item)?.into_iter().map(|closed| closed.number).max();
    let Some(highest) = highest else { return Ok(NonZeroU32::MIN) };
    let too_many = || Error::from(LineError::TooMany { item: item.clone(), number: highest.get() });
    highest.checked_add(1).ok_or_else(too_many)
}

/// The name of a line of an item that has no such line yet.
pub(crate) fn line_id<F: MovementFacts>(
    proposal: &Proposal<'_, F>,
    item: &ItemId,
    number: NonZeroU32,
) -> Result<InstallationId, Error> {
    let is_taken = |id: &InstallationId| proposal.is_taken(RecordKind::Installation, id);
    names::free("installation", &[item.as_str(), &number.to_string()], is_taken)
}

/// Writes the line of the running installation, as it is now, with what is known of its prices (IB-H13 to H18).
pub(crate) fn close<F: MovementFacts>(
    proposal: &mut Proposal<'_, F>,
    item: &Item,
    commercial: Option<&Commercial>,
    number: NonZeroU32,
    departure: Departure,
) -> Result<(), Error> {
    let id = line_id(proposal, &item.id, number)?;
    let mut line = Installation::new(id.clone(), item.id.clone(), number, item.placement.clone(), departure.last_day);
    line.since = item.since;
    line.site.clone_from(&item.site);
    line.sold_on = item.sold_on;
    line.purchased_on = item.purchased_on;
    line.delivered_on = item.delivered_on;
    line.exact_place.clone_from(&item.exact_place);
    line.origin.clone_from(&item.origin);
    proposal.put(line);
    let mut past = PastCommercial::new(id);
    past.sale_price = commercial.and_then(|commercial| commercial.sale_price);
    past.purchase_price = commercial.and_then(|commercial| commercial.purchase_price);
    past.take_back_price = departure.take_back_price;
    if past.sale_price.or(past.purchase_price).or(past.take_back_price).is_some() {
        proposal.put(past);
    }
    Ok(())
}
