//! The lines of a file: a header, then one change a line. Files append and merge by concatenation.

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::change::record_ref::RecordRef;
use crate::facts::extent::Extent;

/// The version of the records that this engine writes.
pub(crate) const SCHEMA: u32 = 1;

/// The oldest version that can read what this engine writes.
pub(crate) const MIN_READER: u32 = 1;

/// The first line: what wrote the file, who can read it, and which part of all facts it holds.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Header {
    /// The version of the records in the file.
    pub(crate) schema: u32,
    /// The oldest version that can read it.
    pub(crate) min_reader: u32,
    /// The part of all facts that the file holds; absent means all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) extent: Option<Extent>,
}

/// Any line, its record not yet read.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Line<'a> {
    #[serde(borrow)]
    pub(crate) put: Option<&'a RawValue>,
    pub(crate) remove: Option<RecordRef>,
    pub(crate) schema: Option<u32>,
    pub(crate) min_reader: Option<u32>,
    pub(crate) extent: Option<Extent>,
}
