//! F1. How values cross a border: reading with full paths, canonical text, and the one interface to every host's objects.
//!
//! A host reaches the engine through a [`codec::Codec`]: canonical JSON for Node, Kotlin and files, live dataclasses for
//! Python. Both run through the same declarations, so the same mistake has the same code and path everywhere.

pub mod codec;
mod exact;
mod fault;
pub mod json;
pub(crate) mod named;
pub(crate) mod one_of;
pub mod reading;
pub mod scalar;
pub(crate) mod tagged;
mod tree;
