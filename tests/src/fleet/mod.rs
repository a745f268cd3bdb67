//! A fleet of any size with questions about it, for the benches of all languages: the same rows on every machine.
//!
//! - [`rows`]: the rows, each computed from its number alone.
//! - [`records`]: the records and questions that the rows make.
//! - [`sums`]: one number over all answers, which `answers.jsonl` publishes as the engine and the oracle agree on it.
//!
//! `oracle/fleet.py` is the same in Python; it also writes the files for hosts that load one.

pub mod records;
pub mod rows;
pub mod sums;
