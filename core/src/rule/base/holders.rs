//! Who holds an item through a range of days.

use tenure_macros::record;

use crate::error::Error;
use crate::facts::read::Items;
use crate::record::placement::Placement;
use crate::rule::coverage::resolve::known_item;
use crate::rule::history::{Installed, installations_through};
use crate::value::date_range::DateRange;
use crate::value::day::Day;
use crate::value::id::{ItemId, PlaceId};

/// Who holds this item through these days?
///
/// ```
/// use tenure::{DateRange, HoldersQuestion};
///
/// let question = HoldersQuestion::new("M-1".parse()?, DateRange::new("2025-01-01".parse()?));
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct HoldersQuestion {
    /// The item.
    pub item: ItemId,
    /// The days; without a last one all days from the first.
    pub range: DateRange,
}

/// Days on which one installation holds the item, or nobody does.
#[record]
pub struct Holding {
    /// The first day; absent means before all time (SI5), which a range never is.
    pub first_day: Option<Day>,
    /// The last day, inclusive; absent means that it goes on.
    pub last_day: Option<Day>,
    /// Who holds it, and in what part; absent when nobody does.
    pub placement: Option<Placement>,
    /// Where it stands.
    pub site: Option<PlaceId>,
}

/// The whole answer to a [`HoldersQuestion`].
#[record]
pub struct Holders {
    /// The item that was asked about.
    pub item: ItemId,
    /// The days.
    pub range: DateRange,
    /// Who holds it when: the days follow each other without a gap and are the whole range. The day of a hand-over is the
    /// newer holder's; an installation that began and ended on one day held it at the end of none and is left out.
    pub holders: Vec<Holding>,
}

/// The holders of an item, one after the other.
pub(crate) fn holders<F: Items>(facts: &F, question: &HoldersQuestion) -> Result<Holders, Error> {
    let range = DateRange::between(question.range.first_day, question.range.last_day)
        .map_err(|error| error.at("lastDay").at("range"))?;
    let item = known_item(facts, &question.item)?;
    let mut holders: Vec<Holding> = Vec::new();
    let mut before = None;
    for (days, installed) in installations_through(facts, item, range)? {
        // Numbers tell installations apart, and the running one has none.
        let own = installed.map(|installed| installed.number);
        match holders.last_mut().filter(|_| before == Some(own)) {
            Some(last) => last.last_day = days.last_day,
            None => holders.push(Holding::of(days, installed)),
        }
        before = Some(own);
    }
    Ok(Holders { item: item.id.clone(), range, holders })
}

impl Holding {
    fn of(days: DateRange, installed: Option<Installed<'_>>) -> Self {
        Self {
            first_day: Some(days.first_day),
            last_day: days.last_day,
            placement: installed.map(|installed| installed.placement.clone()),
            site: installed.and_then(|installed| installed.site.cloned()),
        }
    }

    /// A whole installation, whatever the next one takes of its last day.
    pub(crate) fn whole(installed: Installed<'_>) -> Self {
        Self {
            first_day: installed.first_day,
            last_day: installed.last_day,
            placement: Some(installed.placement.clone()),
            site: installed.site.cloned(),
        }
    }
}
