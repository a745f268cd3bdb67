//! Installations of one item that contradict each other.

use std::collections::{BTreeMap, BTreeSet};

use crate::book::Book;
use crate::book::contradiction::Contradiction;
use crate::error::Error;
use crate::record::installation::Installation;
use crate::record::item::Item;
use crate::value::day::Day;
use crate::value::id::{InstallationId, ItemId};

/// What speaks against closed installations, found item by item as they are asked for.
#[derive(Debug, Default)]
pub(crate) struct Histories {
    read: BTreeSet<ItemId>,
    refusals: BTreeMap<InstallationId, Error>,
}

impl Histories {
    /// What its item and its neighbours say against one closed installation.
    pub(crate) fn refusal(&mut self, book: &Book, installation: &Installation) -> Result<(), Error> {
        let Some(item) = book.shelves.items.get(&installation.item) else {
            let unknown = Contradiction::ItemUnknown { item: installation.item.clone() };
            return Err(Error::from(unknown).at("item"));
        };
        if self.read.insert(item.id.clone()) {
            self.read_history(&book.closed_installations(&item.id), item);
        }
        self.refusals.get(&installation.id).map_or(Ok(()), |refusal| Err(refusal.clone()))
    }

    fn read_history(&mut self, history: &[&Installation], item: &Item) {
        let mut numbered: BTreeMap<_, Vec<&InstallationId>> = BTreeMap::new();
        for closed in history {
            numbered.entry(closed.number).or_default().push(&closed.id);
        }
        for (position, closed) in history.iter().enumerate() {
            let mut others = numbered.get(&closed.number).into_iter().flatten();
            let twin = others.find(|other| **other != &closed.id).map(|other| (*other).clone());
            let before = position.checked_sub(1).and_then(|before| history.get(before)).copied();
            let after = history.get(position.saturating_add(1)).map_or(item.first_day(), |after| after.first_day());
            if let Err(refusal) = refuse(closed, twin, before, after, item) {
                self.refusals.insert(closed.id.clone(), refusal);
            }
        }
    }
}

fn refuse(
    closed: &Installation,
    twin: Option<InstallationId>,
    before: Option<&Installation>,
    after: Option<Day>,
    item: &Item,
) -> Result<(), Error> {
    if let Some(other) = twin {
        let taken = Contradiction::NumberTaken { item: item.id.clone(), number: closed.number.get(), other };
        return Err(Error::from(taken).at("number"));
    }
    if let Some(before) = before {
        refuse_overlap(before, closed.first_day(), item).map_err(|error| error.at("since"))?;
    }
    refuse_overlap(closed, after, item).map_err(|error| error.at("lastDay"))
}

/// Two installations may share the day of the hand-over and no other (design D13, Z3).
pub(crate) fn refuse_overlap(before: &Installation, first_day: Option<Day>, item: &Item) -> Result<(), Error> {
    if first_day.is_some_and(|first_day| before.last_day <= first_day) {
        return Ok(());
    }
    let first_day = first_day.map_or_else(|| "before all time".to_owned(), |day| day.to_string());
    let overlap = Contradiction::Overlap { item: item.id.clone(), first_day, last_day: before.last_day };
    Err(overlap.into())
}
