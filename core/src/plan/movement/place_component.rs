//! An item becomes a component of another one.

use tenure_macros::{coded, record};

use crate::change::plan::Plan;
use crate::error::Error;
use crate::facts::read::MovementFacts;
use crate::plan::proposal::Proposal;
use crate::record::item::Item;
use crate::rule::coverage::resolve::{QuestionError, known_item};
use crate::value::day::Day;
use crate::value::id::ItemId;

/// Put an item into another one, or take it out. It keeps its own history and its own contracts.
///
/// ```
/// use tenure::{Book, Item, Placement, PlaceComponent};
///
/// let at_the_cafe = Placement::end_user("C-1".parse()?);
/// let machine = Item::new("M-1".parse()?, "ESP-2".parse()?, at_the_cafe.clone());
/// let pump = Item::new("M-2".parse()?, "PUMP".parse()?, at_the_cafe);
/// let book = Book::of([machine.into(), pump.into()])?;
/// let command = PlaceComponent::new("M-2".parse()?, "2025-06-01".parse()?).parent("M-1".parse()?);
/// assert_eq!(book.place_component(&command)?.changes.changes.len(), 1);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct PlaceComponent {
    /// The component.
    pub item: ItemId,
    /// The day of the command.
    pub today: Day,
    /// The item that it becomes a part of; absent takes it out.
    pub parent: Option<ItemId>,
}

/// Why an item is no component.
#[coded]
pub(crate) enum ComponentError {
    #[error("`{item}` holds `{parent}` already, or is it; choose another whole")]
    #[code(ItemParentCycle)]
    Circle { item: ItemId, parent: ItemId },
}

/// Puts an item into another one, or takes it out.
pub(crate) fn place_component<F: MovementFacts>(facts: &F, command: &PlaceComponent) -> Result<Plan, Error> {
    let item = known_item(facts, &command.item)?;
    let mut proposal = Proposal::of(facts);
    if let Some(parent) = &command.parent {
        let unknown = || Error::from(QuestionError::ItemUnknown { item: parent.clone() }).at("parent");
        facts.item(parent)?.ok_or_else(unknown)?;
        let mut above = Some(parent.clone());
        while let Some(id) = above {
            if id == item.id {
                let circle = ComponentError::Circle { item: item.id.clone(), parent: parent.clone() };
                return Err(Error::from(circle).at("parent"));
            }
            above = facts.item(&id)?.and_then(|item| item.parent.clone());
        }
    }
    proposal.put(Item { parent: command.parent.clone(), ..item.clone() });
    proposal.into_plan()
}
