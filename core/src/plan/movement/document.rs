//! Documents that move items, and whether one was applied already.

use crate::error::Error;
use crate::facts::read::MovementFacts;
use crate::record::item::Item;
use crate::record::origin::{Origin, OriginSource};
use crate::value::id::DocumentId;

/// The origin of what a line of a document brings about.
pub(crate) fn origin(source: OriginSource, document: &DocumentId, line: Option<u32>) -> Origin {
    let mut origin = Origin::new(source).document(document.clone());
    origin.line = line;
    origin
}

/// Whether the line of a document has moved the item before, whatever has become of it since (SI14).
pub(crate) fn was_applied<F: MovementFacts>(facts: &F, item: &Item, origin: &Origin) -> Result<bool, Error> {
    if item.origin.as_deref() == Some(origin) {
        return Ok(true);
    }
    Ok(facts.history(&item.id)?.into_iter().any(|closed| closed.origin.as_deref() == Some(origin)))
}
