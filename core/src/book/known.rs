//! What was known at an instant.

use crate::book::Book;
use crate::change::change_set::{Change, ChangeSet};
use crate::change::log::Log;
use crate::error::Error;

/// The records that stood after all entries recorded up to the instant, as a change set from empty.
pub(crate) fn known_at(_: &Book, log: &Log) -> Result<ChangeSet, Error> {
    let mut entries: Vec<_> = log.entries.iter().enumerate().collect();
    entries.retain(|(_, entry)| entry.recorded <= log.instant);
    // Those of one instant stay in their order.
    entries.sort_by_key(|(_, entry)| entry.recorded);
    let mut known = Book::default();
    for (position, entry) in entries {
        let at = |error: Error| error.at("changes").at(&format!("[{position}]")).at("entries");
        known.apply(&entry.changes).map_err(at)?;
    }
    let puts = known.shelves.entries().map(|entry| Change::Put(entry.record()));
    Ok(ChangeSet { expects: Vec::new(), changes: puts.collect() })
}
