//! Which records have a key besides their id: built on first use, kept in step by `apply`.

use std::collections::BTreeSet;

use crate::book::Book;
use crate::book::index::Made;
use crate::record::item::Item;
use crate::record::kind::{Record, RecordKind};
use crate::value::id::Serial;
use crate::value::label::Label;

/// The items of each key, by slot.
#[derive(Clone, Debug)]
pub(crate) struct Keys<K>(BTreeSet<(K, u32)>);

impl<K: Ord + Clone> Keys<K> {
    fn of<'a>(items: impl Iterator<Item = (u32, &'a Item)>, key: impl Fn(&Item) -> Option<&K>) -> Self {
        Self(items.filter_map(|(slot, item)| Some((key(item)?.clone(), slot))).collect())
    }

    fn follow(&mut self, slot: u32, former: Option<&K>, current: Option<&K>) {
        if former == current {
            return;
        }
        if let Some(former) = former {
            self.0.remove(&(former.clone(), slot));
        }
        if let Some(current) = current {
            self.0.insert((current.clone(), slot));
        }
    }

    /// The items with that key, in the order of their slots.
    pub(crate) fn slots(&self, key: &K) -> impl Iterator<Item = u32> {
        self.0.range((key.clone(), u32::MIN)..=(key.clone(), u32::MAX)).map(|(_, slot)| *slot)
    }
}

impl Book {
    /// Items by the host's own numbers.
    pub(crate) fn numbers(&self) -> &Keys<Label> {
        self.numbers.get_or_init(|| Keys::of(self.shelves.items.records(), |item| item.number.as_ref()))
    }

    /// Items by serial number, whatever their product.
    pub(crate) fn serials(&self) -> &Keys<Serial> {
        self.serials.get_or_init(|| Keys::of(self.shelves.items.records(), |item| item.serial.as_ref()))
    }

    /// Takes up what was changed on the shelves; each place is named once.
    pub(crate) fn follow_keys(&mut self, made: &[Made]) {
        let items = &self.shelves.items;
        for Made { place, former } in made {
            let former = match former {
                Some(Record::Item(item)) => Some(item),
                _ => None,
            };
            let current = items.at(place.slot).filter(|_| place.kind == RecordKind::Item);
            if let Some(numbers) = self.numbers.get_mut() {
                let number = |item: Option<&Item>| item.and_then(|item| item.number.clone());
                numbers.follow(place.slot, number(former).as_ref(), number(current).as_ref());
            }
            if let Some(serials) = self.serials.get_mut() {
                let serial = |item: Option<&Item>| item.and_then(|item| item.serial.clone());
                serials.follow(place.slot, serial(former).as_ref(), serial(current).as_ref());
            }
        }
    }
}
