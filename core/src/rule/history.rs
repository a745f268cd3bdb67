//! Who held an item on a day.

use crate::facts::missing::Missing;
use crate::facts::read::Items;
use crate::record::item::Item;
use crate::record::placement::Placement;
use crate::value::day::Day;

/// The placement at the end of a day; `None` before the first installation and in a gap (SC1, SC15).
///
/// The day of a hand-over belongs to the newer installation (design D13).
pub(crate) fn placement_on<'a, F: Items>(
    facts: &'a F,
    item: &'a Item,
    on: Day,
) -> Result<Option<&'a Placement>, Missing> {
    if item.since.is_none_or(|since| since <= on) {
        return Ok(Some(&item.placement));
    }
    let history = facts.history(&item.id)?;
    let held =
        history.into_iter().rev().find(|closed| closed.since.is_none_or(|since| since <= on) && on <= closed.last_day);
    Ok(held.map(|closed| &closed.placement))
}
