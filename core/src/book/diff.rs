//! The change set between two Books.

use std::collections::BTreeMap;

use crate::book::Book;
use crate::book::apply::ChangeError;
use crate::book::shelves::Entry;
use crate::change::change_set::{Change, ChangeSet, Expectation};
use crate::error::Error;
use crate::record::record_ref::RecordRef;

impl Book {
    /// The changes that turn the records of this Book into those of `target`; each expects the record as it is here.
    ///
    /// Puts come first, by kind and id, then removals, by kind and id. The extents play no part.
    ///
    /// # Errors
    ///
    /// - `record.newer_schema` when a record that differs has fields of a newer version, here or in `target`: neither could
    ///   the changes hold it, nor could they be applied to it.
    pub fn diff(&self, target: &Self) -> Result<ChangeSet, Error> {
        let mut former: BTreeMap<RecordRef, Entry<'_>> =
            self.shelves.entries().map(|entry| (entry.reference(), entry)).collect();
        let (mut expects, mut changes) = (Vec::new(), Vec::new());
        for entry in target.shelves.entries() {
            let record = entry.reference();
            let before = former.remove(&record);
            if before == Some(entry) {
                continue;
            }
            if entry.is_newer() || before.is_some_and(Entry::is_newer) {
                return Err(ChangeError::NewerSchema { record }.into());
            }
            let revision = before.map(Entry::revision).transpose()?;
            expects.push(Expectation::Record { record, revision });
            changes.push(Change::Put(entry.record()));
        }
        for (record, entry) in former {
            if entry.is_newer() {
                return Err(ChangeError::NewerSchema { record }.into());
            }
            expects.push(Expectation::Record { record: record.clone(), revision: Some(entry.revision()?) });
            changes.push(Change::Remove(record));
        }
        Ok(ChangeSet { expects, changes })
    }
}
