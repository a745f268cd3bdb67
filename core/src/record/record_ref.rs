//! A record's name.

use std::fmt;

use tenure_macros::record;

use crate::record::kind::{Record, RecordKind};
use crate::value::id::RecordId;

/// Names one record: its kind and its id. The id of an item's prices is the item's, that of the policy is `policy`.
#[record]
#[derive(PartialOrd, Ord, Hash)]
pub struct RecordRef {
    /// What sort of record.
    pub kind: RecordKind,
    /// Its id.
    pub id: RecordId,
}

impl From<&Record> for RecordRef {
    fn from(record: &Record) -> Self {
        Self { kind: record.kind(), id: record.id() }
    }
}

impl fmt::Display for RecordRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.kind, self.id)
    }
}
