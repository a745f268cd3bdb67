//! How many items are where on a day.

use tenure_macros::record;

use crate::error::Error;
use crate::facts::read::{Inventory, Items};
use crate::record::placement::Placement;
use crate::rule::history::installed_on;
use crate::value::day::Day;

/// How many items are where on this day, over the whole Book?
///
/// ```
/// use tenure::TallyQuestion;
///
/// let question = TallyQuestion::new("2025-06-01".parse()?);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct TallyQuestion {
    /// The day; items are seen as they were placed at the end of it.
    pub on: Day,
}

/// The whole answer to a [`TallyQuestion`]: records of items, whatever their quantities.
#[record]
pub struct Tally {
    /// The day that was asked about.
    pub on: Day,
    /// With end users, on loan or not.
    pub end_user: u32,
    /// Unsold at resellers.
    pub reseller: u32,
    /// Unsold at wholesalers.
    pub wholesaler: u32,
    /// In stock.
    pub in_stock: u32,
    /// Scrapped.
    pub scrapped: u32,
    /// With nobody: before the first installation, or in a gap.
    pub nobody: u32,
}

/// The items of a day, counted one by one.
pub(crate) fn tally<F: Items + Inventory>(facts: &F, question: &TallyQuestion) -> Result<Tally, Error> {
    let mut tally = Tally::of(question.on, [0; 5], 0);
    for item in facts.items() {
        let installed = installed_on(facts, item, question.on)?;
        let count = match installed.map(|installed| installed.placement) {
            Some(Placement::EndUser { .. }) => &mut tally.end_user,
            Some(Placement::Reseller { .. }) => &mut tally.reseller,
            Some(Placement::Wholesaler { .. }) => &mut tally.wholesaler,
            Some(Placement::InStock {}) => &mut tally.in_stock,
            Some(Placement::Scrapped {}) => &mut tally.scrapped,
            None => &mut tally.nobody,
        };
        *count = count.saturating_add(1);
    }
    Ok(tally)
}

impl Tally {
    /// Of counts in the order of the placements.
    pub(crate) const fn of(on: Day, counts: [u32; 5], nobody: u32) -> Self {
        let [end_user, reseller, wholesaler, in_stock, scrapped] = counts;
        Self { on, end_user, reseller, wholesaler, in_stock, scrapped, nobody }
    }
}
