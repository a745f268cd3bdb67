//! Serial numbers that two items have.

use std::collections::BTreeMap;

use crate::error::Error;
use crate::facts::read::Items;
use crate::record::item::Item;
use crate::record::placement::Placement;
use crate::rule::base::check::bench::Bench;
use crate::rule::base::check::finding::HistoryFinding;
use crate::value::id::{ItemId, ProductId, Serial};

/// The items that have the serial number of another one, by id.
pub(crate) fn of<'a, F: Items>(facts: &'a F, bench: &Bench<'a>) -> Result<BTreeMap<&'a ItemId, HistoryFinding>, Error> {
    let mut alike: BTreeMap<(&ProductId, &Serial), BTreeMap<&ItemId, &Item>> = BTreeMap::new();
    for item in bench.items.values().filter(|item| is_live(item)) {
        if let Some(serial) = &item.serial {
            alike.entry((&item.product, serial)).or_default().insert(&item.id, item);
        }
    }
    let mut found = BTreeMap::new();
    for ((product, serial), mut items) in alike {
        let twins = facts.twins(product, serial)?.into_iter();
        // What stands on the bench takes the place of what stands in the Book.
        items.extend(
            twins.filter(|twin| is_live(twin) && !bench.items.contains_key(&twin.id)).map(|twin| (&twin.id, twin)),
        );
        let mut items = items.into_keys();
        let Some(first) = items.next() else { continue };
        for item in items {
            let (product, serial) = (product.clone(), serial.clone());
            let taken = HistoryFinding::SerialTaken { item: item.clone(), other: first.clone(), product, serial };
            found.insert(item, taken);
        }
    }
    Ok(found)
}

fn is_live(item: &Item) -> bool {
    !matches!(item.placement, Placement::Scrapped {})
}
