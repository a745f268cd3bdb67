//! An item comes to the end of its life.

use tenure_macros::record;

use crate::change::plan::Plan;
use crate::error::Error;
use crate::facts::read::MovementFacts;
use crate::plan::movement::change::{ChangeInstallation, change_installation};
use crate::plan::movement::price::PriceEntry;
use crate::plan::movement::refusal;
use crate::record::placement::{Placement, PlacementKind};
use crate::rule::coverage::resolve::known_item;
use crate::value::day::Day;
use crate::value::id::ItemId;

/// Scrap an item. It does not circulate again; only a restoration brings it back (design D10).
///
/// ```
/// use tenure::{Book, Item, Placement, Scrap};
///
/// let machine = Item::new("M-1".parse()?, "ESP-2".parse()?, Placement::end_user("C-1".parse()?));
/// let book = Book::of([machine.into()])?;
/// let plan = book.scrap(&Scrap::new("M-1".parse()?, "2025-08-01".parse()?).confirmed(true))?;
/// assert_eq!(plan.changes.changes.len(), 2); // its line of the history, and the item
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct Scrap {
    /// The item.
    pub item: ItemId,
    /// The day of the command.
    pub today: Day,
    /// The day it is scrapped; absent means today.
    pub on: Option<Day>,
    /// The whole price at which it was taken back.
    pub take_back_price: Option<PriceEntry>,
    /// That people want the line in the history.
    pub confirmed: Option<bool>,
}

/// Scraps an item.
pub(crate) fn scrap<F: MovementFacts>(facts: &F, command: &Scrap) -> Result<Plan, Error> {
    let item = known_item(facts, &command.item)?;
    if item.placement.part() != PlacementKind::Scrapped {
        refusal::after_today(command.on, command.today, "on")?;
        refusal::ended_before_begun(item, command.on.unwrap_or(command.today), "on")?;
    }
    let mut change = ChangeInstallation::new(command.item.clone(), Placement::Scrapped {}, command.today);
    change.closed_on = command.on;
    change.take_back_price = command.take_back_price;
    change.confirmed = command.confirmed;
    change_installation(facts, &change)
}
