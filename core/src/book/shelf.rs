//! The records of one kind.

use std::collections::BTreeMap;

use crate::record::Keyed;

/// A record in a Book.
#[derive(Clone, Debug)]
pub(crate) struct Stored<T> {
    pub(crate) record: T,
    /// The text it was read from, when that had fields this version does not know; it is kept so that nothing is lost.
    pub(crate) newer: Option<Box<str>>,
    /// The line of the file it came from, for findings; 0 when it came from elsewhere.
    pub(crate) line: u32,
}

impl<T> Stored<T> {
    pub(crate) const fn new(record: T) -> Self {
        Self { record, newer: None, line: 0 }
    }

    pub(crate) fn map<U>(self, into: impl FnOnce(T) -> U) -> Stored<U> {
        Stored { record: into(self.record), newer: self.newer, line: self.line }
    }
}

impl<T: PartialEq> PartialEq for Stored<T> {
    fn eq(&self, other: &Self) -> bool {
        self.record == other.record && self.newer == other.newer
    }
}

/// Records by id, in the order of their ids' bytes.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Shelf<T: Keyed>(BTreeMap<T::Id, Stored<T>>);

impl<T: Keyed> Default for Shelf<T> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<T: Keyed> Shelf<T> {
    pub(crate) fn get(&self, id: &T::Id) -> Option<&T> {
        self.stored(id).map(|stored| &stored.record)
    }

    pub(crate) fn stored(&self, id: &T::Id) -> Option<&Stored<T>> {
        self.0.get(id)
    }

    pub(crate) fn put(&mut self, stored: Stored<T>) -> Option<Stored<T>> {
        self.0.insert(stored.record.id().clone(), stored)
    }

    pub(crate) fn take(&mut self, id: &T::Id) -> Option<Stored<T>> {
        self.0.remove(id)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Stored<T>> {
        self.0.values()
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
