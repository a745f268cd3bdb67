//! Applying a change set: all of it or nothing, and twice is once.

use std::collections::BTreeMap;

use tenure_macros::coded;

use crate::book::Book;
use crate::book::door::Door;
use crate::book::index::Made;
use crate::book::shelves::Entry;
use crate::change::change_set::{Change, ChangeSet, Expectation};
use crate::error::Error;
use crate::facts::read::Records;
use crate::record::kind::RecordKind;
use crate::record::record_ref::RecordRef;
use crate::record::revision::Revision;
use crate::wire::json;

/// Why a change set is not applied.
#[coded]
pub(crate) enum ChangeError {
    #[error("{record} was expected at revision {expected} and is at {found}; read it again and plan anew")]
    #[code(ChangeStale)]
    Stale { record: RecordRef, expected: String, found: String },
    #[error("the set {set} was expected at revision {expected} and is at {found}; read it again and plan anew")]
    #[code(ChangeStale)]
    SetStale { set: String, expected: String, found: String },
    #[error("{record} has fields that this version does not know; update the engine before changing it")]
    #[code(RecordNewerSchema)]
    NewerSchema { record: RecordRef },
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
        let made: Vec<_> = counting.iter().filter_map(|(_, change)| self.make(change)).collect();
        self.follow(&made);
        let refusal = self.refuse_outcome(&counting);
        if refusal.is_err() {
            let undone: Vec<_> = made.into_iter().map(|made| self.undo(made)).collect();
            self.follow(&undone);
        }
        refusal
    }

    /// Whether the outcome of the changes is what stands here already.
    fn holds(&self, counting: &[(usize, Change)]) -> bool {
        counting.iter().all(|(_, change)| match (change, self.shelves.entry(&reference_of(change))) {
            (Change::Put(record), Some(entry)) => entry.is(record),
            (Change::Remove(_), None) => true,
            (Change::Put(_), None) | (Change::Remove(_), Some(_)) => false,
        })
    }

    fn refuse_stale(&self, expects: &[Expectation]) -> Result<(), Error> {
        for (position, expectation) in expects.iter().enumerate() {
            let stale = match expectation {
                Expectation::Record { record, revision } => {
                    let found = self.revision(record)?;
                    let (expected, now) = (shown(*revision), shown(found));
                    (found != *revision).then(|| ChangeError::Stale { record: record.clone(), expected, found: now })
                }
                Expectation::Set { need, revision } => {
                    let found = self.revision_of(need)?;
                    let (set, expected) = (json::to_text(need)?, revision.to_string());
                    (found != *revision).then(|| ChangeError::SetStale { set, expected, found: found.to_string() })
                }
            };
            if let Some(stale) = stale {
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
        for (position, change) in counting {
            let Some(place) = self.shelves.place(&reference_of(change)) else { continue };
            match change {
                Change::Put(_) => door.refuse_contradiction(place).map_err(|error| at_change(error, *position, "put")),
                Change::Remove(_) => self.refuse_loss(place).map_err(|error| at_change(error, *position, "remove")),
            }?;
        }
        Ok(())
    }

    fn make(&mut self, change: &Change) -> Option<Made> {
        let (place, former) = match change {
            Change::Put(record) => self.shelves.take_in(record.clone(), None),
            Change::Remove(reference) => {
                let place = self.shelves.place(reference)?;
                (place, self.shelves.take(place))
            }
        };
        Some(Made { place, former })
    }

    fn undo(&mut self, Made { place, former }: Made) -> Made {
        let undone = match former {
            Some(record) => self.shelves.put(record, None).1,
            None => self.shelves.take(place),
        };
        Made { place, former: undone }
    }

    fn follow(&mut self, made: &[Made]) {
        if let Some(index) = self.index.get_mut() {
            index.follow(&self.shelves, made);
        }
        self.follow_keys(made);
        let moves = |made: &Made| matches!(made.place.kind, RecordKind::Item | RecordKind::Installation);
        if made.iter().any(moves) {
            self.spans.take();
        }
        self.recompile(made);
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

fn shown(revision: Option<Revision>) -> String {
    revision.map_or_else(|| "none".to_owned(), |seen| seen.to_string())
}

fn at_change(error: Error, position: usize, step: &str) -> Error {
    error.at(step).at(&format!("[{position}]")).at("changes")
}
