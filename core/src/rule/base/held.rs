//! Who holds an item on a day.

use std::num::NonZeroU32;

use tenure_macros::record;

use crate::error::Error;
use crate::facts::read::Items;
use crate::record::origin::Origin;
use crate::record::placement::Placement;
use crate::rule::coverage::resolve::known_item;
use crate::rule::history::{Installed, installed_on};
use crate::value::day::Day;
use crate::value::id::{ItemId, PlaceId};
use crate::value::label::Label;

/// Who holds this item on this day?
///
/// ```
/// use tenure::HeldQuestion;
///
/// let question = HeldQuestion::new("M-1".parse()?, "2025-06-01".parse()?);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct HeldQuestion {
    /// The item.
    pub item: ItemId,
    /// The day; the item is seen as it was placed at the end of it.
    pub on: Day,
}

/// An installation, running or ended, with the latest that is known of it (SI3).
#[record]
pub struct HeldInstallation {
    /// Who holds it, and in what part.
    pub placement: Placement,
    /// Its first day; absent means before all time (SI5).
    pub first_day: Option<Day>,
    /// The day of the hand-over, on which the next installation may begin; absent while it runs.
    pub last_day: Option<Day>,
    /// Its number among the ended installations of the item; absent while it runs.
    pub number: Option<NonZeroU32>,
    /// Where it stands.
    pub site: Option<PlaceId>,
    /// The exact place inside the site.
    pub exact_place: Option<Label>,
    /// When the vendor sold it for this installation.
    pub sold_on: Option<Day>,
    /// When its user acquired it.
    pub purchased_on: Option<Day>,
    /// When it was delivered.
    pub delivered_on: Option<Day>,
    /// What brought it about.
    pub origin: Option<Origin>,
}

/// The whole answer to a [`HeldQuestion`].
#[record]
pub struct Held {
    /// The item that was asked about.
    pub item: ItemId,
    /// The day.
    pub on: Day,
    /// The installation at the end of the day; absent before the first one and in a gap (SC15).
    pub installation: Option<HeldInstallation>,
}

/// The installation of an item at the end of a day.
pub(crate) fn held<F: Items>(facts: &F, question: &HeldQuestion) -> Result<Held, Error> {
    let item = known_item(facts, &question.item)?;
    let installation = installed_on(facts, item, question.on)?.map(told);
    Ok(Held { item: item.id.clone(), on: question.on, installation })
}

fn told(installed: Installed<'_>) -> HeldInstallation {
    HeldInstallation {
        placement: installed.placement.clone(),
        first_day: installed.first_day,
        last_day: installed.last_day,
        number: installed.number,
        site: installed.site.cloned(),
        exact_place: installed.exact_place.cloned(),
        sold_on: installed.sold_on,
        purchased_on: installed.purchased_on,
        delivered_on: installed.delivered_on,
        origin: installed.origin.cloned(),
    }
}
