//! An item takes the place of another one.

use tenure_macros::{coded, record};

use crate::change::plan::Plan;
use crate::error::Error;
use crate::facts::read::MovementFacts;
use crate::plan::movement::arrival::{Arrival, Days, Prices, move_item};
use crate::plan::movement::change::by_hand;
use crate::plan::movement::departure::Departure;
use crate::plan::movement::relocate::RelocateError;
use crate::plan::movement::succession::succeed;
use crate::plan::movement::{loan, refusal};
use crate::plan::proposal::Proposal;
use crate::record::item::{Item, Replacement};
use crate::record::placement::{Placement, PlacementKind};
use crate::record::policy::ReplacementWarranty;
use crate::rule::coverage::resolve::{QuestionError, known_item};
use crate::value::day::Day;
use crate::value::id::ItemId;

/// Replace an item at its end user by another one, which comes from stock or from the channel. Both keep their history, and
/// each says which one it replaces or was replaced by. The policy, or the command, says what becomes of the warranty.
///
/// ```
/// use tenure::{Book, Item, Placement, ReplaceItem};
///
/// let broken = Item::new("M-1".parse()?, "ESP-2".parse()?, Placement::end_user("C-1".parse()?));
/// let spare = Item::new("M-2".parse()?, "ESP-2".parse()?, Placement::InStock {});
/// let mut book = Book::of([broken.into(), spare.into()])?;
/// let on = "2025-06-01".parse()?;
/// book.apply(&book.replace_item(&ReplaceItem::new("M-1".parse()?, "M-2".parse()?, on, on))?.changes)?;
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct ReplaceItem {
    /// The item that is replaced.
    pub item: ItemId,
    /// The item that takes its place, in stock or in the channel.
    pub by: ItemId,
    /// The day of the replacement.
    pub on: Day,
    /// The day of the command; nothing takes effect later.
    pub today: Day,
    /// Where the replaced item goes; absent means into stock. It may be scrapped instead.
    pub old: Option<Placement>,
    /// What becomes of the warranty; absent leaves that to the policy.
    pub warranty: Option<ReplacementWarranty>,
}

/// Why an item is not replaced.
#[coded]
pub(crate) enum ReplaceError {
    #[error("the item `{item}` cannot replace itself; name another one")]
    #[code(ReplacementItself)]
    Itself { item: ItemId },
    #[error("the item `{item}` is {placement}; only one in stock or in the channel replaces another")]
    #[code(ItemNotAvailable)]
    NotAvailable { item: ItemId, placement: PlacementKind },
    #[error("a replaced item goes into stock or is scrapped, not `{placement}`")]
    #[code(ReplacementOldPlacement)]
    OldPlacement { placement: PlacementKind },
}

/// Replaces an item by another one.
pub(crate) fn replace_item<F: MovementFacts>(facts: &F, command: &ReplaceItem) -> Result<Plan, Error> {
    let item = known_item(facts, &command.item)?;
    let unknown = || Error::from(QuestionError::ItemUnknown { item: command.by.clone() }).at("by");
    let by = facts.item(&command.by)?.ok_or_else(unknown)?;
    if is_replaced(item, by) {
        return Proposal::of(facts).into_plan();
    }
    refuse(item, by, command)?;
    refusal::after_today(Some(command.on), command.today, "on")?;
    refusal::ended_before_begun(item, command.on, "on")?;
    refusal::ended_before_begun(by, command.on, "on")?;
    let mut proposal = Proposal::of(facts);
    let departure = Departure { last_day: command.on, take_back_price: None };
    let arrival = |placement: Placement, of: &Item, at: Option<&Item>| -> Result<Arrival, Error> {
        Ok(Arrival {
            placement,
            since: command.on,
            site: at.and_then(|at| at.site.clone()),
            exact_place: at.and_then(|at| at.exact_place.clone()),
            days: Days::default(),
            prices: Prices::default(),
            origin: by_hand(&of.id)?,
        })
    };
    let linked = |item: &Item, link: Replacement| Item { replacement: Some(Box::new(link)), ..item.clone() };
    let old = linked(item, Replacement { by: Some(by.id.clone()), ..links(item) });
    let to = command.old.clone().unwrap_or(Placement::InStock {});
    move_item(&mut proposal, &old, departure, arrival(to, item, None)?)?;
    let new = linked(by, Replacement { of: Some(item.id.clone()), ..links(by) });
    let placement = loan::due(&mut proposal, &by.id, &by.product, item.placement.clone(), Some(command.on));
    let new = move_item(&mut proposal, &new, departure, arrival(placement, by, Some(item))?)?;
    let warranty = command.warranty.or(facts.policy().replacement_warranty).unwrap_or(ReplacementWarranty::Inherit {});
    succeed(&mut proposal, item, &new, command.on, warranty)?;
    proposal.into_plan()
}

fn links(item: &Item) -> Replacement {
    item.replacement.as_deref().cloned().unwrap_or_else(Replacement::new)
}

/// Whether one has replaced the other already. An item that is with a user again may be replaced again.
fn is_replaced(item: &Item, by: &Item) -> bool {
    let link = item.replacement.as_ref().and_then(|link| link.by.as_ref());
    link == Some(&by.id) && item.placement.part() != PlacementKind::EndUser
}

fn refuse(item: &Item, by: &Item, command: &ReplaceItem) -> Result<(), Error> {
    match command.old.as_ref().map(Placement::part) {
        None | Some(PlacementKind::InStock | PlacementKind::Scrapped) => {}
        Some(placement) => return Err(Error::from(ReplaceError::OldPlacement { placement }).at("old")),
    }
    if item.id == by.id {
        return Err(Error::from(ReplaceError::Itself { item: item.id.clone() }).at("by"));
    }
    if item.placement.part() != PlacementKind::EndUser {
        let away = RelocateError::NotAtEndUser { item: item.id.clone(), on: command.today };
        return Err(Error::from(away).at("item"));
    }
    match by.placement.part() {
        placement @ (PlacementKind::EndUser | PlacementKind::Scrapped) => {
            Err(Error::from(ReplaceError::NotAvailable { item: by.id.clone(), placement }).at("by"))
        }
        PlacementKind::Reseller | PlacementKind::Wholesaler | PlacementKind::InStock => Ok(()),
    }
}
