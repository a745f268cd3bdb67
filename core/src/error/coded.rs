//! What a typed failure must say of itself to become an [`Error`].

use std::fmt::Display;

use crate::error::Error;
use crate::error::code::Code;
use crate::error::detail::Detail;

/// A typed failure of one operation; the attribute `coded` implements this.
pub(crate) trait Coded: Display {
    /// The code under which hosts know it.
    fn code(&self) -> Code;
    /// Its facts, in the order of its fields.
    fn details(&self) -> Vec<Detail>;
}

impl<E: Coded> From<E> for Error {
    fn from(failure: E) -> Self {
        Self::new(failure.code(), failure.to_string(), failure.details())
    }
}
