//! How an answer reaches Kotlin: as it is, or as a marked failure.
//!
//! UniFFI's own exceptions cannot carry a list of details, drop the cause and reword the message. So a failure crosses as
//! data, and Kotlin raises its exception from it.

use tenure::Error;
use tenure::api::guard::guard;
use tenure::wire::json::failure;

/// The first byte of a failure; no JSON text and no sentence of the engine begins with it.
const FAILURE: u8 = b'!';

/// Runs `work`, and puts what it gives, or how it failed, into the form that crosses.
pub(crate) fn answer(work: impl FnOnce() -> Result<Vec<u8>, Error>) -> Vec<u8> {
    guard(work).unwrap_or_else(|error| {
        let mut marked = vec![FAILURE];
        marked.extend(failure(&error));
        marked
    })
}
