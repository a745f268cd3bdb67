//! An item is moved at its end user.

use tenure_macros::{coded, record};

use crate::change::plan::Plan;
use crate::error::Error;
use crate::facts::read::MovementFacts;
use crate::plan::movement::edit::{EditItem, edit};
use crate::plan::movement::refusal;
use crate::plan::proposal::Proposal;
use crate::record::placement::PlacementKind;
use crate::rule::coverage::resolve::known_item;
use crate::value::day::Day;
use crate::value::id::{ItemId, PlaceId};
use crate::value::label::Label;

/// Say where an item stands at its end user. No line is written: nobody else has it now (IB-H2).
///
/// ```
/// use tenure::{Book, Item, Placement, Relocate};
///
/// let machine = Item::new("M-1".parse()?, "ESP-2".parse()?, Placement::end_user("C-1".parse()?));
/// let book = Book::of([machine.into()])?;
/// let command = Relocate::new("M-1".parse()?, "2025-06-01".parse()?).exact_place("Hall B".parse()?);
/// assert_eq!(book.relocate(&command)?.changes.changes.len(), 1);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct Relocate {
    /// The item.
    pub item: ItemId,
    /// The day of the command.
    pub today: Day,
    /// The site, one of the addresses of its end user; absent means that it stays.
    pub site: Option<PlaceId>,
    /// The exact place inside the site; absent means that it stays.
    pub exact_place: Option<Label>,
}

/// Why an item is not moved.
#[coded]
pub(crate) enum RelocateError {
    #[error("no end user has the item `{item}` on {on}; it has no site there")]
    #[code(ItemNotAtEndUser)]
    NotAtEndUser { item: ItemId, on: Day },
}

/// Moves an item at its end user.
pub(crate) fn relocate<F: MovementFacts>(facts: &F, command: &Relocate) -> Result<Plan, Error> {
    let item = known_item(facts, &command.item)?;
    let mut proposal = Proposal::of(facts);
    let is_there = command.site.is_none() || command.site == item.site;
    if is_there && (command.exact_place.is_none() || command.exact_place == item.exact_place) {
        return proposal.into_plan();
    }
    refusal::scrapped(item, "item")?;
    if item.placement.part() != PlacementKind::EndUser {
        let away = RelocateError::NotAtEndUser { item: item.id.clone(), on: command.today };
        return Err(Error::from(away).at("item"));
    }
    let mut change = EditItem::new(item.id.clone(), command.today);
    change.site.clone_from(&command.site);
    change.exact_place.clone_from(&command.exact_place);
    edit(&mut proposal, item, &change)?;
    proposal.into_plan()
}
