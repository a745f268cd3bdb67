//! F0. What went wrong, in a form that every host can act on: a stable code, a sentence, a path and the facts.

pub mod code;
mod code_text;
pub(crate) mod coded;
pub mod detail;
mod failure;
pub mod kind;

pub use failure::Error;
