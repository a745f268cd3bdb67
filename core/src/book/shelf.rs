//! The records of one kind.

use std::borrow::Borrow;
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::hash::Hasher;
use std::marker::PhantomData;

use rustc_hash::FxHasher;

use crate::book::slots::Slots;
use crate::book::spine::{Opening, Spine};
use crate::book::table::Table;
use crate::record::Keyed;

/// Ids that may be compared in vain before the next one of their sort goes aside; chance alone never makes so many.
const MOST_COMPARED: u32 = 24;

/// Ids that are looked up together.
const TOGETHER: usize = 32;

/// Records by id. An id has a slot from the day a record of it is put or one that names it, and keeps it for as long as
/// the Book lives; no other id ever comes into it. So the number of a slot stands for the id wherever there are many.
#[derive(Clone, Debug)]
pub(crate) struct Shelf<T: Keyed> {
    /// The id of each slot, beside the records and not only in them: whoever looks ids up reads nothing else, and they stand
    /// close together.
    ids: Slots<Spine<T::Id>>,
    records: Slots<Option<T>>,
    /// Slots by the hash of the id.
    table: Table,
    /// Slots by id that are not in the table. The seed of the hash is fixed, because two runs must do the same; so somebody
    /// may think up ids that all have one hash, and these must not make the table slow.
    aside: BTreeMap<T::Id, u32>,
    /// The texts from which records were read that have fields this version does not know; so nothing is lost.
    newer: BTreeMap<u32, Box<str>>,
    /// Whether all slots are in the order of the bytes of their ids, as those of files are.
    in_order: bool,
    /// The slot that was shared last. What stands side by side in a file names the same ids, or the next ones.
    shared: u32,
    /// How many slots have a record.
    len: usize,
}

/// A record where it stands.
#[derive(Debug, PartialEq)]
pub(crate) struct Stored<'a, T> {
    pub(crate) record: &'a T,
    /// The text it was read from, when that had fields this version does not know.
    pub(crate) newer: Option<&'a str>,
}

impl<T> Clone for Stored<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Stored<'_, T> {}

/// A thing that is known by id only, because there are no records of its kind.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Unrecorded<I>(Infallible, PhantomData<I>);

impl<I: Clone + Ord> Keyed for Unrecorded<I> {
    type Id = I;

    fn id(&self) -> &I {
        match self.0 {}
    }
}

impl<T: Keyed> Default for Shelf<T> {
    fn default() -> Self {
        let (ids, records, table, aside, newer) = Default::default();
        Self { ids, records, table, aside, newer, in_order: true, shared: 0, len: 0 }
    }
}

impl<T: Keyed<Id: Borrow<str>>> Shelf<T> {
    /// Puts a record into the slot of its id, and gives the slot and the record that stood there.
    pub(crate) fn put(&mut self, record: T, newer: Option<Box<str>>) -> (u32, Option<T>) {
        let slot = self.slot_or_new(record.id());
        self.newer.remove(&slot);
        if let Some(text) = newer {
            self.newer.insert(slot, text);
        }
        let former = self.records.get_mut(slot).and_then(|held| held.replace(record));
        self.len = self.len.saturating_add(usize::from(former.is_none()));
        (slot, former)
    }

    /// Takes the record of a slot away, if there is one.
    pub(crate) fn take(&mut self, slot: u32) -> Option<T> {
        let record = self.records.get_mut(slot)?.take()?;
        self.newer.remove(&slot);
        self.len = self.len.saturating_sub(1);
        Some(record)
    }

    /// Gives ids slots, and the texts of all others that are equal to them.
    pub(crate) fn share<'a>(&mut self, ids: impl IntoIterator<Item = &'a mut T::Id>)
    where
        T::Id: 'a,
    {
        for id in ids {
            self.shared = self.near(self.shared, (*id).borrow()).unwrap_or_else(|| self.slot_or_new(id));
            if let Some(held) = self.id(self.shared) {
                *id = held.clone();
            }
        }
    }

    /// The slot of an id.
    pub(crate) fn slot(&self, id: &str) -> Option<u32> {
        self.sought(hash(id), id).0
    }

    /// The slots of many ids, each handed over in their order: quick where an id is that of the slot before or of the next one,
    /// as in files, and quick where they jump about. `near` is the slot of the one before.
    pub(crate) fn slots<I>(&self, mut near: u32, ids: &[&I], mut answer: impl FnMut(Option<u32>))
    where
        I: Borrow<str> + ?Sized,
    {
        for mut ids in ids.chunks(TOGETHER) {
            while let [id, rest @ ..] = ids {
                let Some(slot) = self.near(near, (*id).borrow()) else { break };
                answer(Some(slot));
                (near, ids) = (slot, rest);
            }
            if ids.is_empty() {
                continue;
            }
            for slot in self.slots_of(ids).into_iter().take(ids.len()) {
                near = slot.unwrap_or(near);
                answer(slot);
            }
        }
    }

    /// The slots of some ids, at most [`TOGETHER`]. Each step is taken for all of them before the next one: what lies all over
    /// the memory is then fetched for all at once.
    fn slots_of<I: Borrow<str> + ?Sized>(&self, ids: &[&I]) -> [Option<u32>; TOGETHER] {
        let mut sought = [(Opening::NONE, 0); TOGETHER];
        for (sought, id) in sought.iter_mut().zip(ids) {
            *sought = (Opening::of((*id).borrow()), hash((*id).borrow()));
        }
        let first = sought.map(|(_, hash)| self.table.first(hash));
        let mut likely = [None; TOGETHER];
        for (likely, ((_, hash), first)) in likely.iter_mut().zip(sought.into_iter().zip(first)).take(ids.len()) {
            *likely = self.table.likely(hash, first);
        }
        let held = likely.map(|slot| self.ids.get(slot?));
        let mut slots = [None; TOGETHER];
        let found = likely.into_iter().zip(held).zip(sought);
        for ((slot, id), ((likely, held), (opening, _))) in slots.iter_mut().zip(ids).zip(found) {
            let id = (*id).borrow();
            *slot = if held.is_some_and(|held| held.is(opening, id)) { likely } else { self.slot(id) };
        }
        slots
    }

    /// The id of a slot.
    pub(crate) fn id(&self, slot: u32) -> Option<&T::Id> {
        self.ids.get(slot).map(Spine::id)
    }

    /// The record in a slot.
    pub(crate) fn at(&self, slot: u32) -> Option<&T> {
        self.records.get(slot)?.as_ref()
    }

    /// Whether there is a record in a slot that an id has.
    #[inline]
    pub(crate) fn has(&self, slot: u32) -> bool {
        // Where no slot is without one, there is no need to look.
        usize::try_from(self.ids.len()).is_ok_and(|slots| slots == self.len) || self.at(slot).is_some()
    }

    pub(crate) fn get(&self, id: &T::Id) -> Option<&T> {
        self.at(self.slot(id.borrow())?)
    }

    pub(crate) fn stored(&self, slot: u32) -> Option<Stored<'_, T>> {
        Some(Stored { record: self.at(slot)?, newer: self.newer.get(&slot).map(AsRef::as_ref) })
    }

    /// The slots of all records, in the order of the bytes of their ids.
    pub(crate) fn iter(&self) -> impl Iterator<Item = u32> {
        let sorted = (!self.in_order).then(|| {
            let mut sorted: Vec<_> = self.records().map(|(slot, record)| (record.id(), slot)).collect();
            sorted.sort_unstable();
            sorted
        });
        let in_order = self.in_order.then(|| self.records().map(|(slot, _)| slot));
        in_order.into_iter().flatten().chain(sorted.into_iter().flatten().map(|(_, slot)| slot))
    }

    /// All records with their slots, in the order in which the ids came.
    pub(crate) fn records(&self) -> impl Iterator<Item = (u32, &T)> {
        self.records.iter().filter_map(|(slot, held)| Some((slot, held.as_ref()?)))
    }

    /// Whether the order of slots is that of the bytes of their ids.
    pub(crate) const fn in_order(&self) -> bool {
        self.in_order
    }

    pub(crate) const fn len(&self) -> usize {
        self.len
    }

    pub(crate) const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The slot of an id, where it is that one or the next; behind the greatest number comes the first.
    #[inline]
    pub(crate) fn near(&self, slot: u32, id: &str) -> Option<u32> {
        let opening = Opening::of(id);
        let mut near = [slot.wrapping_add(1), slot].into_iter();
        near.find(|slot| self.ids.get(*slot).is_some_and(|held| held.is(opening, id)))
    }

    fn slot_or_new(&mut self, id: &T::Id) -> u32 {
        let hash = hash(id.borrow());
        let (found, compared) = self.sought(hash, id.borrow());
        if let Some(slot) = found {
            return slot;
        }
        let last = self.ids.len().checked_sub(1).and_then(|last| self.id(last));
        self.in_order = self.in_order && last.is_none_or(|last| last < id);
        let slot = self.ids.push(Spine::of(id.clone()));
        self.records.push(None);
        let left_out = if compared > MOST_COMPARED { vec![slot] } else { self.table.insert(hash, slot) };
        for slot in left_out {
            if let Some(id) = self.id(slot).cloned() {
                self.aside.insert(id, slot);
            }
        }
        slot
    }

    /// The slot of an id, and how many other ids were compared on the way.
    fn sought(&self, hash: u64, id: &str) -> (Option<u32>, u32) {
        let (opening, mut compared) = (Opening::of(id), 0_u32);
        let found = self.table.find(hash).find(|slot| {
            compared = compared.saturating_add(1);
            self.ids.get(*slot).is_some_and(|held| held.is(opening, id))
        });
        (found.or_else(|| self.aside.get(id).copied()), compared)
    }
}

/// Two shelves are equal when they hold the same records, whatever their slots.
impl<T: Keyed<Id: Borrow<str>> + PartialEq> PartialEq for Shelf<T> {
    fn eq(&self, other: &Self) -> bool {
        let held = |slot, record: &T| {
            self.stored(slot) == other.slot(record.id().borrow()).and_then(|slot| other.stored(slot))
        };
        self.len == other.len && self.records().all(|(slot, record)| held(slot, record))
    }
}

fn hash(id: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(id.as_bytes());
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::skill::Skill;
    use crate::value::id::SkillId;

    fn id(text: &str) -> SkillId {
        text.parse().unwrap()
    }

    fn shelf(ids: &[&str]) -> Shelf<Skill> {
        let mut shelf = Shelf::default();
        for text in ids {
            shelf.put(Skill::new(id(text)), None);
        }
        shelf
    }

    fn ids(shelf: &Shelf<Skill>) -> String {
        shelf.iter().filter_map(|slot| shelf.id(slot)).map(SkillId::as_str).collect()
    }

    #[test]
    fn a_slot_belongs_to_one_id() {
        let mut shelf = shelf(&["a", "b", "c"]);
        assert_eq!(shelf.take(1).map(|skill| skill.id), Some(id("b")));
        assert_eq!((shelf.take(1), shelf.len(), ids(&shelf)), (None, 2, "ac".to_owned()));
        assert_eq!(shelf.put(Skill::new(id("d")), None).0, 3);
        assert_eq!(shelf.put(Skill::new(id("b")), None), (1, None));
        assert_eq!(ids(&shelf), "abcd");
    }

    #[test]
    fn an_id_without_a_record_has_a_slot() {
        let mut shelf = shelf(&["a"]);
        shelf.share([&mut id("b")]);
        assert_eq!((shelf.slot("b"), shelf.at(1), shelf.len()), (Some(1), None, 1));
        assert_eq!(shelf.put(Skill::new(id("b")), None), (1, None));
    }

    #[test]
    fn records_come_in_the_order_of_their_ids() {
        for order in ["abc", "cab", "bca", "cba"] {
            let letters: Vec<_> = order.split("").filter(|letter| !letter.is_empty()).collect();
            let lettered = shelf(&letters);
            assert_eq!((ids(&lettered), lettered.in_order()), ("abc".to_owned(), order == "abc"));
            assert_eq!(lettered, shelf(&["a", "b", "c"]));
        }
    }

    #[test]
    fn ids_thought_up_to_have_one_hash_go_aside() {
        // Of one place in any table of up to 4,096.
        let alike = |text: &String| hash(text).rotate_right(26) >> 52 == 0;
        let alike: Vec<_> = (0..).map(|number: u32| number.to_string()).filter(alike).take(600).collect();
        let shelf = shelf(&alike.iter().map(String::as_str).collect::<Vec<_>>());
        assert!(!shelf.aside.is_empty());
        for (slot, text) in (0..).zip(&alike) {
            let (found, compared) = shelf.sought(hash(text), text);
            assert_eq!(found, Some(slot));
            assert!(compared <= MOST_COMPARED, "{compared}");
        }
    }
}
