//! Records of which exactly one field is stated.

use serde::de;
use tenure_macros::coded;

use crate::error::Error;
use crate::wire::fault;

/// Why a choice is none.
#[coded]
pub(crate) enum ChoiceError {
    #[error("{stated} of the fields {names} are stated; state exactly one of them")]
    #[code(InputOneOf)]
    NotOne { stated: usize, names: String },
}

/// The one alternative that is stated.
pub(crate) fn exactly_one<T, E: de::Error>(stated: Vec<T>, names: &[&str]) -> Result<T, E> {
    let count = stated.len();
    <[T; 1]>::try_from(stated).map(|[only]| only).map_err(|_| {
        let names = names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
        fault::carried(&Error::from(ChoiceError::NotOne { stated: count, names }))
    })
}
