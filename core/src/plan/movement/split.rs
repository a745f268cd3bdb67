//! A record of several pieces becomes one record a piece.

use std::num::NonZeroU32;

use tenure_macros::{coded, record};

use crate::change::plan::Plan;
use crate::error::Error;
use crate::facts::read::MovementFacts;
use crate::plan::movement::arrival::put_prices;
use crate::plan::movement::parting::{Part, part};
use crate::plan::movement::refusal::{self, MoveError};
use crate::plan::proposal::Proposal;
use crate::record::item::Item;
use crate::record::kind::RecordKind;
use crate::record::origin::OriginSource;
use crate::record::policy::SplitPrices;
use crate::record::product::Product;
use crate::record::record_ref::RecordRef;
use crate::rule::coverage::resolve::known_item;
use crate::value::day::Day;
use crate::value::id::ItemId;
use crate::value::name;

/// Split a record of several pieces: each has a record of its own afterwards, the first one the record that is there.
/// Prices are divided to the last unit, those of the past too (IB section 3, Z16, design D11).
///
/// ```
/// use std::num::NonZeroU32;
/// use tenure::{Book, Item, Placement, Split};
///
/// let cups = Item::new("M-1".parse()?, "CUP".parse()?, Placement::end_user("C-1".parse()?));
/// let three = NonZeroU32::MIN.saturating_add(2);
/// let book = Book::of([cups.quantity(three).into()])?;
/// let plan = book.split(&Split::new("M-1".parse()?, "2025-06-01".parse()?).confirmed(true))?;
/// let ids: Vec<_> = plan.new_records.iter().map(|new| new.record.id.as_str()).collect();
/// assert_eq!(ids, ["split:M-1/2", "split:M-1/3"]);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct Split {
    /// The item.
    pub item: ItemId,
    /// The day of the command.
    pub today: Day,
    /// That people want as many records.
    pub confirmed: Option<bool>,
    /// The names of the new records, one for each but the first piece; absent means `split:<original>/<n>` from 2 on.
    pub ids: Option<Vec<ItemId>>,
}

/// Pieces that one plan may part; a plan stays small enough to be read.
pub(crate) const MOST_PIECES: u32 = 1000;

/// Why an item is not split.
#[coded]
pub(crate) enum SplitError {
    #[error("the item `{item}` has a serial number and does not come apart")]
    #[code(ItemSplitSerial)]
    Serial { item: ItemId },
    #[error("the item `{item}` is a single piece; there is nothing to split")]
    #[code(ItemSplitSingle)]
    Single { item: ItemId },
    #[error(
        "the item `{item}` stands for {quantity}, and a plan splits into {most} at most; take some of it back first"
    )]
    #[code(ItemSplitTooMany)]
    TooMany { item: ItemId, quantity: u32, most: u32 },
    #[error("{given} ids are stated, and {needed} records are made; state one for each, or none")]
    #[code(IdsCountDiffers)]
    IdsCount { given: usize, needed: usize },
    #[error("{record} stands twice; keep one of them")]
    #[code(RecordDuplicate)]
    Taken { record: RecordRef },
}

/// Splits a record of several pieces.
pub(crate) fn split<F: MovementFacts>(facts: &F, command: &Split) -> Result<Plan, Error> {
    let item = known_item(facts, &command.item)?;
    refuse(facts, item, command.ids.as_deref())?;
    let pieces = item.pieces().get();
    refusal::unconfirmed(command.confirmed, || MoveError::SplitUnconfirmed { item: item.id.clone(), pieces })?;
    let mut proposal = Proposal::of(facts);
    let parts = parts(&proposal, item, command.ids.as_deref())?;
    let prices = facts.policy().split_prices.unwrap_or(SplitPrices::Divide);
    for parted in part(&mut proposal, item, (NonZeroU32::MIN, &parts), prices)? {
        put_prices(&mut proposal, &parted.item.id, parted.prices);
        proposal.put(parted.item);
    }
    proposal.into_plan()
}

fn refuse<F: MovementFacts>(facts: &F, item: &Item, ids: Option<&[ItemId]>) -> Result<(), Error> {
    let quantity = item.pieces().get();
    let id = item.id.clone();
    let is_serial = item.serial.is_some() || facts.product(&item.product).is_some_and(Product::is_serial_managed);
    let refusal = if is_serial {
        SplitError::Serial { item: id }
    } else if quantity == 1 {
        SplitError::Single { item: id }
    } else if quantity > MOST_PIECES {
        SplitError::TooMany { item: id, quantity, most: MOST_PIECES }
    } else {
        return ids.map_or(Ok(()), |ids| refuse_count(ids.len(), quantity.saturating_sub(1)));
    };
    Err(Error::from(refusal).at("item"))
}

/// Refuses another count of ids than of records to be made.
pub(crate) fn refuse_count(given: usize, needed: u32) -> Result<(), Error> {
    let needed = usize::try_from(needed).unwrap_or(usize::MAX);
    if given == needed {
        return Ok(());
    }
    Err(Error::from(SplitError::IdsCount { given, needed }).at("ids"))
}

/// Refuses names of records that are there, and one name for two.
pub(crate) fn refuse_taken<F: MovementFacts>(proposal: &Proposal<'_, F>, ids: &[ItemId]) -> Result<(), Error> {
    for (position, id) in ids.iter().enumerate() {
        if ids.iter().take(position).any(|earlier| earlier == id) || proposal.is_taken(RecordKind::Item, id)? {
            let taken = SplitError::Taken { record: RecordRef::new(RecordKind::Item, id.into()) };
            return Err(Error::from(taken).at(&format!("[{position}]")).at("ids"));
        }
    }
    Ok(())
}

fn parts<F: MovementFacts>(
    proposal: &Proposal<'_, F>,
    item: &Item,
    ids: Option<&[ItemId]>,
) -> Result<Vec<Part>, Error> {
    let single = |id| Part { id, pieces: NonZeroU32::MIN };
    if let Some(ids) = ids {
        refuse_taken(proposal, ids)?;
        return Ok(ids.iter().cloned().map(single).collect());
    }
    // What was split off already is numbered on under the first original.
    let split_off = item.origin.as_ref().filter(|origin| origin.source == OriginSource::Split);
    let original =
        split_off.and_then(|origin| origin.document.as_ref()).map_or(item.id.as_str(), |document| document.as_str());
    let mut parts = Vec::new();
    let mut number = 1_u32;
    while parts.len().saturating_add(1) < usize::try_from(item.pieces().get()).unwrap_or(usize::MAX) {
        number = number.saturating_add(1);
        let id: ItemId = name::of("split", &[original, &number.to_string()]).parse()?;
        if id != item.id && !proposal.is_taken(RecordKind::Item, &id)? {
            parts.push(single(id));
        }
    }
    Ok(parts)
}
