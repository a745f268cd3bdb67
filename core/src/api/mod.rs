//! F9. What every host can reach: the table of calls, the doors that are not calls, and the guard in front of both.
//!
//! A new question or command is one line in `questions.rs`, `commands.rs` or `licensing.rs`; it needs no line in any binding.

pub mod calls;
pub mod columns;
mod commands;
pub mod covers;
pub mod doors;
pub mod guard;
pub mod keeper;
mod licensing;
mod questions;
pub mod types;

#[cfg(feature = "schema")]
pub mod schema;
