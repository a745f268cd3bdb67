//! One fact of an error.

use serde::{Deserialize, Serialize};

/// A fact behind an error: its name and its value as text, for programs that do not want to read a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Detail {
    /// What the fact is called, in `lower_snake_case`; names repeat where an error has several of a sort.
    pub name: String,
    /// The fact as text; days as `YYYY-MM-DD`, the name of a record as its kind and its id, needs and findings as JSON.
    pub value: String,
}

impl Detail {
    /// A fact by its parts.
    #[must_use]
    pub fn new(name: &str, value: String) -> Self {
        Self { name: name.to_owned(), value }
    }
}
