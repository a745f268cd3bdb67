//! The last line of defence: a defect of the engine becomes an error, and never ends the host's process.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::error::Error;
use crate::error::code::Code;
use crate::error::detail::Detail;

/// Runs `work`; a panic inside becomes the error `internal`.
///
/// # Errors
///
/// - those of `work`, and `internal`.
pub fn guard<T>(work: impl FnOnce() -> Result<T, Error>) -> Result<T, Error> {
    // Nothing that `work` may leave half done is used again: questions only read, and a Book that a panic struck while
    // it was being changed stays behind a poisoned lock, which answers `half_changed`.
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|panic| {
        let defect = told(panic.as_ref());
        let message = format!("a defect of the engine, please report it: {defect}");
        Err(Error::new(Code::Internal, message, vec![Detail::new("defect", defect.to_owned())]))
    })
}

/// What a Book answers after a panic struck while it was being changed: it may hold half of a change set.
#[must_use]
pub fn half_changed() -> Error {
    let message = "an earlier defect left this Book half changed; make it again from what was stored";
    Error::new(Code::Internal, message.to_owned(), Vec::new())
}

fn told(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<&str>().copied();
    text.or_else(|| panic.downcast_ref::<String>().map(String::as_str)).unwrap_or("no message")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_becomes_an_error() {
        let error = guard::<()>(|| panic!("boom {}", 1)).unwrap_err();
        assert_eq!(error.code(), Code::Internal);
        assert_eq!(error.message(), "a defect of the engine, please report it: boom 1");
        assert_eq!(guard(|| Ok(1)), Ok(1));
    }
}
