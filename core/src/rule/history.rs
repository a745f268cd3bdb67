//! Who held an item on a day, and where.

use std::collections::BTreeSet;
use std::num::NonZeroU32;

use crate::facts::missing::Missing;
use crate::facts::read::Items;
use crate::record::installation::Installation;
use crate::record::item::Item;
use crate::record::origin::Origin;
use crate::record::placement::Placement;
use crate::value::date_range::DateRange;
use crate::value::day::Day;
use crate::value::id::PlaceId;
use crate::value::label::Label;

/// The installation of an item on a day, running or closed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Installed<'a> {
    pub(crate) placement: &'a Placement,
    /// Its first day, as far as it is known.
    pub(crate) first_day: Option<Day>,
    /// The last day of one that has ended.
    pub(crate) last_day: Option<Day>,
    /// The number of one that has ended.
    pub(crate) number: Option<NonZeroU32>,
    pub(crate) site: Option<&'a PlaceId>,
    pub(crate) sold_on: Option<Day>,
    pub(crate) purchased_on: Option<Day>,
    pub(crate) delivered_on: Option<Day>,
    pub(crate) exact_place: Option<&'a Label>,
    pub(crate) origin: Option<&'a Origin>,
}

impl<'a> Installed<'a> {
    /// The one that the item itself tells.
    pub(crate) fn running(item: &'a Item) -> Self {
        Self {
            placement: &item.placement,
            first_day: item.first_day(),
            last_day: None,
            number: None,
            site: item.site.as_ref(),
            sold_on: item.sold_on,
            purchased_on: item.purchased_on,
            delivered_on: item.delivered_on,
            exact_place: item.exact_place.as_ref(),
            origin: item.origin.as_deref(),
        }
    }

    /// One that has ended.
    pub(crate) fn closed(closed: &'a Installation) -> Self {
        Self {
            placement: &closed.placement,
            first_day: closed.first_day(),
            last_day: Some(closed.last_day),
            number: Some(closed.number),
            site: closed.site.as_ref(),
            sold_on: closed.sold_on,
            purchased_on: closed.purchased_on,
            delivered_on: closed.delivered_on,
            exact_place: closed.exact_place.as_ref(),
            origin: closed.origin.as_deref(),
        }
    }
}

/// The installation at the end of a day; `None` before the first one and in a gap (SC1, SC15).
///
/// The day of a hand-over belongs to the newer installation (design D13).
pub(crate) fn installed_on<'a, F: Items>(
    facts: &'a F,
    item: &'a Item,
    on: Day,
) -> Result<Option<Installed<'a>>, Missing> {
    let begun = |first_day: Option<Day>| first_day.is_none_or(|first_day| first_day <= on);
    if begun(item.first_day()) {
        return Ok(Some(Installed::running(item)));
    }
    Ok(facts.closed_on(&item.id, on)?.map(Installed::closed))
}

/// The installations of an item through a range of days, each with its days; together they are the whole range.
pub(crate) fn installations_through<'a, F: Items>(
    facts: &'a F,
    item: &'a Item,
    range: DateRange,
) -> Result<Vec<(DateRange, Option<Installed<'a>>)>, Missing> {
    let mut starts = BTreeSet::from([range.first_day]);
    if item.first_day().is_some_and(|first_day| range.first_day < first_day) {
        for closed in facts.history(&item.id)? {
            starts.extend(closed.first_day());
            starts.extend(closed.last_day.plus_days(1));
        }
    }
    starts.extend(item.first_day());
    starts.retain(|start| range.contains(*start));
    let ends = starts.iter().skip(1).map(|next| next.previous()).chain([range.last_day]);
    let days = starts.iter().zip(ends).map(|(first_day, last_day)| DateRange { first_day: *first_day, last_day });
    days.map(|days| Ok((days, installed_on(facts, item, days.first_day)?))).collect()
}
