//! Applying a change set: all of it or nothing, and twice is once.

use std::collections::BTreeMap;

use tenure_macros::coded;

use crate::book::Book;
use crate::book::door::Door;
use crate::book::shelf::Stored;
use crate::book::shelves::Entry;
use crate::change::change_set::{Change, ChangeSet, Expectation};
use crate::change::record_ref::RecordRef;
use crate::change::revision::Revision;
use crate::error::Error;
use crate::record::kind::Record;

/// Why a change set is not applied.
#[coded]
pub(crate) enum ChangeError {
    #[error("{record} was expected at revision {expected} and is at {found}; read it again and plan anew")]
    #[code(ChangeStale)]
    Stale { record: RecordRef, expected: String, found: String },
    #[error("{record} has fields that this version does not know; update the engine before changing it")]
    #[code(RecordNewerSchema)]
    NewerSchema { record: RecordRef },
}

/// What stood where a change was made.
struct Former {
    reference: RecordRef,
    stored: Option<Stored<Record>>,
}

impl Book {
    /// Makes all changes, or none.
    ///
    /// When everything already is as the changes want it, nothing happens, whatever was expected: so a host may retry.
    ///
    /// # Errors
    ///
    /// - `change.stale` when a record is not at the revision that was expected, path `expects[0]`.
    /// - `record.newer_schema` when a changed record has fields of a newer version, path `changes[0]`.
    /// - The refusals of the door, as for [`Book::of`], path `changes[0].put.scope[1].element.item`.
    pub fn apply(&mut self, changes: &ChangeSet) -> Result<(), Error> {
        let counting = counting(changes)?;
        if self.holds(&counting) {
            return Ok(());
        }
        self.refuse_stale(&changes.expects)?;
        self.refuse_newer(&counting)?;
        let former: Vec<_> = counting.iter().map(|(_, change)| self.make(change)).collect();
        let refusal = self.refuse_outcome(&counting);
        if refusal.is_err() {
            for former in former {
                self.undo(former);
            }
        }
        refusal
    }

    /// Whether the outcome of the changes is what stands here already.
    fn holds(&self, counting: &[(usize, Change)]) -> bool {
        counting.iter().all(|(_, change)| match (change, self.shelves.entry(&reference_of(change))) {
            (Change::Put(record), Some(entry)) => !entry.is_newer() && entry.record() == *record,
            (Change::Remove(_), None) => true,
            (Change::Put(_), None) | (Change::Remove(_), Some(_)) => false,
        })
    }

    fn refuse_stale(&self, expects: &[Expectation]) -> Result<(), Error> {
        for (position, expectation) in expects.iter().enumerate() {
            let Expectation::Record { record, revision } = expectation;
            let found = self.shelves.entry(record).map(Entry::revision).transpose()?;
            if found != *revision {
                let shown =
                    |revision: Option<Revision>| revision.map_or_else(|| "none".to_owned(), |seen| seen.to_string());
                let stale =
                    ChangeError::Stale { record: record.clone(), expected: shown(*revision), found: shown(found) };
                return Err(Error::from(stale).at(&format!("[{position}]")).at("expects"));
            }
        }
        Ok(())
    }

    fn refuse_newer(&self, counting: &[(usize, Change)]) -> Result<(), Error> {
        for (position, change) in counting {
            let record = reference_of(change);
            if self.shelves.entry(&record).is_some_and(Entry::is_newer) {
                return Err(at_change(ChangeError::NewerSchema { record }.into(), *position, ""));
            }
        }
        Ok(())
    }

    /// What the door has against the Book after all changes were made.
    fn refuse_outcome(&self, counting: &[(usize, Change)]) -> Result<(), Error> {
        let mut door = Door::of(self);
        counting.iter().try_for_each(|(position, change)| match change {
            Change::Put(record) => {
                door.refuse_contradiction(&record.into()).map_err(|error| at_change(error, *position, "put"))
            }
            Change::Remove(reference) => {
                self.refuse_loss(reference).map_err(|error| at_change(error, *position, "remove"))
            }
        })
    }

    fn make(&mut self, change: &Change) -> Former {
        let reference = reference_of(change);
        let stored = match change {
            Change::Put(record) => self.shelves.put(Stored::new(record.clone())),
            Change::Remove(reference) => self.shelves.take(reference),
        };
        if let Some(index) = self.index.get_mut() {
            if let Some(former) = &stored {
                index.leave(&former.record);
            }
            if let Change::Put(record) = change {
                index.enter(record);
            }
        }
        Former { reference, stored }
    }

    fn undo(&mut self, former: Former) {
        let Former { reference, stored } = former;
        let made = self.shelves.take(&reference);
        let restored = stored.map(|stored| {
            let record = stored.record.clone();
            self.shelves.put(stored);
            record
        });
        if let Some(index) = self.index.get_mut() {
            if let Some(made) = &made {
                index.leave(&made.record);
            }
            if let Some(record) = &restored {
                index.enter(record);
            }
        }
    }
}

/// The changes that count, each with its position: a later change of a record outweighs all earlier ones.
fn counting(changes: &ChangeSet) -> Result<Vec<(usize, Change)>, Error> {
    let mut last = BTreeMap::new();
    for (position, change) in changes.changes.iter().enumerate() {
        let admitted = match change {
            Change::Put(record) => {
                Change::Put(record.clone().admit().map_err(|error| at_change(error, position, "put"))?)
            }
            Change::Remove(reference) => Change::Remove(reference.clone()),
        };
        last.insert(reference_of(&admitted), (position, admitted));
    }
    let mut counting: Vec<_> = last.into_values().collect();
    counting.sort_unstable_by_key(|(position, _)| *position);
    Ok(counting)
}

fn reference_of(change: &Change) -> RecordRef {
    match change {
        Change::Put(record) => RecordRef::from(record),
        Change::Remove(reference) => reference.clone(),
    }
}

fn at_change(error: Error, position: usize, step: &str) -> Error {
    error.at(step).at(&format!("[{position}]")).at("changes")
}
