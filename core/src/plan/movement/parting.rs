//! A record of several pieces comes apart (design D11, Z16).

use std::num::NonZeroU32;

use crate::error::Error;
use crate::facts::need::Need;
use crate::facts::read::MovementFacts;
use crate::plan::movement::arrival::{Prices, put_prices};
use crate::plan::movement::departure::line_id;
use crate::plan::proposal::Proposal;
use crate::record::commercial::Commercial;
use crate::record::contract::Contract;
use crate::record::installation::Installation;
use crate::record::item::Item;
use crate::record::kind::RecordKind;
use crate::record::origin::{Origin, OriginSource};
use crate::record::past_commercial::PastCommercial;
use crate::record::policy::SplitPrices;
use crate::record::scope::Element;
use crate::value::id::{DocumentId, ItemId};
use crate::value::money::Money;

/// Pieces that leave a record for one of their own.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    pub(crate) id: ItemId,
    pub(crate) pieces: NonZeroU32,
}

/// A part as it is once it stands alone: its item and its prices, neither of them put yet.
#[derive(Clone, Debug)]
pub(crate) struct Parted {
    pub(crate) item: Item,
    pub(crate) prices: Prices,
}

/// The pieces of a record in order: first those that stay, then each part's.
struct Division<'a> {
    all: NonZeroU32,
    kept: u32,
    parts: &'a [Part],
    prices: SplitPrices,
}

impl Division<'_> {
    /// What stays with the original.
    fn kept(&self, whole: Option<Money>) -> Option<Money> {
        match self.prices {
            SplitPrices::Copy => whole,
            SplitPrices::Divide => whole?.share(self.all, 0, self.kept),
        }
    }

    /// What goes with the part at that position.
    fn parted(&self, position: usize, whole: Option<Money>) -> Option<Money> {
        if self.prices == SplitPrices::Copy {
            return whole;
        }
        let before: u32 = self.parts.iter().take(position).map(|part| part.pieces.get()).sum();
        let from = self.kept.checked_add(before)?;
        whole?.share(self.all, from, self.parts.get(position)?.pieces.get())
    }
}

/// Takes parts off an item. They have everything that it has but its number and its links: its history, its contract
/// lines, its warranty requests; prices are divided. `kept` pieces stay, and at least one does.
pub(crate) fn part<F: MovementFacts>(
    proposal: &mut Proposal<'_, F>,
    item: &Item,
    (kept, parts): (NonZeroU32, &[Part]),
    prices: SplitPrices,
) -> Result<Vec<Parted>, Error> {
    let facts = proposal.facts;
    let division = Division { all: item.pieces(), kept: kept.get(), parts, prices };
    let commercial = facts.commercial(&item.id);
    proposal.rest_on(RecordKind::Commercial, &item.id);
    // What names the item by then names its parts, or the plan is stale: nothing that comes in between is lost to them.
    let named = item.id.clone();
    proposal.rest_on_set(Need::Item { item: named.clone() });
    proposal.rest_on_set(Need::ContractsNaming { item: named.clone() });
    proposal.rest_on_set(Need::RequestsAbout { item: named });
    let (sale, purchase) = prices_of(commercial);
    let left = Prices { sale: division.kept(sale), purchase: division.kept(purchase) };
    put_prices(proposal, &item.id, left);
    proposal.put(Item { quantity: Some(kept), ..item.clone() });
    part_history(proposal, item, &division)?;
    part_contracts(proposal, item, parts)?;
    part_requests(proposal, item, parts)?;
    let document: DocumentId = item.id.as_str().parse()?;
    let origin = Origin::new(OriginSource::Split).document(document);
    let parted = parts.iter().enumerate().map(|(position, part)| {
        let parted = Item {
            id: part.id.clone(),
            quantity: Some(part.pieces),
            number: None,
            replacement: None,
            origin: Some(Box::new(origin.clone())),
            previous_origin: None,
            ..item.clone()
        };
        let prices = Prices { sale: division.parted(position, sale), purchase: division.parted(position, purchase) };
        Parted { item: parted, prices }
    });
    Ok(parted.collect())
}

fn prices_of(commercial: Option<&Commercial>) -> (Option<Money>, Option<Money>) {
    commercial.map_or((None, None), |commercial| (commercial.sale_price, commercial.purchase_price))
}

/// The history is that of every piece; its prices are divided.
fn part_history<F: MovementFacts>(
    proposal: &mut Proposal<'_, F>,
    item: &Item,
    division: &Division<'_>,
) -> Result<(), Error> {
    let facts = proposal.facts;
    for closed in facts.history(&item.id)? {
        proposal.rest_on(RecordKind::Installation, &closed.id);
        proposal.rest_on(RecordKind::PastCommercial, &closed.id);
        let past = facts.past_commercial(&closed.id);
        if let Some(past) = past {
            proposal.put(with_prices(past, |whole| division.kept(whole)));
        }
        for (position, part) in division.parts.iter().enumerate() {
            let id = line_id(proposal, &part.id, closed.number)?;
            if let Some(past) = past {
                let parted = with_prices(past, |whole| division.parted(position, whole));
                proposal.put(PastCommercial { installation: id.clone(), ..parted });
            }
            proposal.put(Installation { id, item: part.id.clone(), ..closed.clone() });
        }
    }
    Ok(())
}

fn with_prices(past: &PastCommercial, share: impl Fn(Option<Money>) -> Option<Money>) -> PastCommercial {
    PastCommercial {
        sale_price: share(past.sale_price),
        purchase_price: share(past.purchase_price),
        take_back_price: share(past.take_back_price),
        ..past.clone()
    }
}

/// Contracts that name the item name each part as well, in lines of their own at the end, so that no line changes its
/// position.
fn part_contracts<F: MovementFacts>(proposal: &mut Proposal<'_, F>, item: &Item, parts: &[Part]) -> Result<(), Error> {
    let mut naming: Vec<&Contract> =
        proposal.facts.lines_naming(&item.id)?.into_iter().map(|(contract, _)| contract).collect();
    naming.dedup_by(|left, right| left.id == right.id);
    for contract in naming {
        let mut extended = contract.clone();
        for part in parts {
            let lines = contract.scope.iter().filter(|line| line.names(&item.id));
            extended.scope.extend(lines.map(|line| {
                let mut line = line.clone();
                line.element = Element::Item { item: part.id.clone() };
                line
            }));
        }
        proposal.put(extended);
    }
    Ok(())
}

/// Warranty requests are about each part as well.
fn part_requests<F: MovementFacts>(proposal: &mut Proposal<'_, F>, item: &Item, parts: &[Part]) -> Result<(), Error> {
    for request in proposal.facts.requests_about(&item.id)? {
        let mut extended = request.clone();
        let behind = extended.items.iter().position(|named| *named == item.id).map_or(0, |at| at.saturating_add(1));
        extended.items.splice(behind..behind, parts.iter().map(|part| part.id.clone()));
        proposal.put(extended);
    }
    Ok(())
}
