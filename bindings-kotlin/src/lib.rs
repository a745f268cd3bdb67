//! The Kotlin door to Tenure: the only crate that knows UniFFI.
//!
//! It carries two handles, [`Door`] and [`PrivateKey`], and bytes: JSON goes in, and an answer comes out in an `envelope`.
//! Everything that a user of Kotlin sees (data classes, typed methods, exceptions) is Kotlin and stands in `kotlin/main`.
//!
//! After a change of an exported signature run `bindgen`, as this folder's README says; a file that no longer fits the
//! library is refused when the library is loaded.

mod columns;
mod door;
mod envelope;
mod free;
mod signing;

pub use crate::door::Door;
pub use crate::free::{convert, explain, explain_error};
pub use crate::signing::PrivateKey;

uniffi::setup_scaffolding!("tenure");
