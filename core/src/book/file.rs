//! The lines of a file: a header, then one change a line. Files append and merge by concatenation.

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::facts::extent::Extent;
use crate::record::record_ref::RecordRef;

/// The version of the records that this engine writes.
pub(crate) const SCHEMA: u32 = 1;

/// The oldest version that can read what this engine writes.
pub(crate) const MIN_READER: u32 = 1;

/// Longest line, in bytes.
pub(crate) const LONGEST_LINE: usize = 1 << 20;

/// Accounts, items and serial numbers of an extent that one header names. Ids have at most 2 kB, serial numbers 100 bytes and
/// codes 8 kB, so 200 of each and 20 codes fit into a line.
const MOST_IN_HEADER: usize = 200;
const MOST_CODES: usize = 20;

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

impl Header {
    /// The headers of a file that holds this part of all facts: several where one line has no room for all ids.
    pub(crate) fn all_of(extent: Option<&Extent>) -> impl Iterator<Item = Self> {
        let (accounts, items) = extent.map_or((&[][..], &[][..]), |extent| (&extent.accounts[..], &extent.items[..]));
        let serials = extent.and_then(|extent| extent.serials.as_deref()).unwrap_or_default();
        let (mut accounts, mut items) = (accounts.chunks(MOST_IN_HEADER), items.chunks(MOST_IN_HEADER));
        let mut serials = serials.chunks(MOST_IN_HEADER);
        let codes = extent.and_then(|extent| extent.codes.as_deref()).unwrap_or_default();
        let mut codes = codes.chunks(MOST_CODES);
        let stated = extent.is_some();
        let mut first = true;
        std::iter::from_fn(move || {
            let (accounts, items, serials, codes) = (accounts.next(), items.next(), serials.next(), codes.next());
            let some = [accounts.is_some(), items.is_some(), serials.is_some(), codes.is_some()];
            let any = std::mem::take(&mut first) || some.contains(&true);
            let part = || Extent {
                accounts: accounts.unwrap_or_default().to_vec(),
                items: items.unwrap_or_default().to_vec(),
                serials: serials.map(<[_]>::to_vec),
                codes: codes.map(<[_]>::to_vec),
            };
            any.then(|| Self { schema: SCHEMA, min_reader: MIN_READER, extent: stated.then(part) })
        })
    }
}
