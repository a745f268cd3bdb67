//! All items on a day.

use tenure_macros::record;

use crate::error::Error;
use crate::facts::read::{Inventory, Items};
use crate::record::placement::Placement;
use crate::rule::history::installed_on;
use crate::value::day::Day;
use crate::value::id::{AccountId, ItemId, PlaceId, ProductId};

/// What is held on this day, over the whole Book? What is left absent restricts nothing.
///
/// ```
/// use tenure::BaseQuestion;
///
/// let question = BaseQuestion::new("2025-06-01".parse()?).account("C-1".parse()?);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct BaseQuestion {
    /// The day; items are seen as they were placed at the end of it.
    pub on: Day,
    /// Who holds them, as end user, reseller or wholesaler.
    pub account: Option<AccountId>,
    /// Where they stand.
    pub site: Option<PlaceId>,
}

/// An item that is held on the day.
#[record]
pub struct BaseItem {
    /// The item.
    pub item: ItemId,
    /// What it is one of.
    pub product: ProductId,
    /// Who holds it, and in what part.
    pub placement: Placement,
    /// Since when; absent means before all time.
    pub first_day: Option<Day>,
    /// Where it stands.
    pub site: Option<PlaceId>,
}

/// The whole answer to a [`BaseQuestion`].
#[record]
pub struct Base {
    /// The day that was asked about.
    pub on: Day,
    /// The items with users, in channels and in stock, by the bytes of their ids. What is scrapped, or with nobody, is not
    /// among them.
    pub items: Vec<BaseItem>,
}

/// The items that are held on a day.
pub(crate) fn base<F: Items + Inventory>(facts: &F, question: &BaseQuestion) -> Result<Base, Error> {
    let mut items = Vec::new();
    for item in facts.items() {
        let Some(installed) = installed_on(facts, item, question.on)? else { continue };
        let is_gone = matches!(installed.placement, Placement::Scrapped {});
        let is_elses = question.account.as_ref().is_some_and(|account| installed.placement.holder() != Some(account));
        let is_away = question.site.as_ref().is_some_and(|site| installed.site != Some(site));
        if is_gone || is_elses || is_away {
            continue;
        }
        items.push(BaseItem {
            item: item.id.clone(),
            product: item.product.clone(),
            placement: installed.placement.clone(),
            first_day: installed.first_day,
            site: installed.site.cloned(),
        });
    }
    Ok(Base { on: question.on, items })
}
