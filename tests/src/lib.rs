//! What all four languages must agree on.
//!
//! - [`model`]: the records and calls as the generators see them, read from the JSON Schema of the core.
//! - [`generate`]: the classes and typed methods of each host, written from the model.
//! - [`books`]: random facts, for the laws.
//! - [`fuzzed`]: what the fuzz targets hold the engine to.
//! - [`fuzzed_licences`]: the same, of keys and hosts.
//! - [`licensed`]: accounts with licences, and whoever signs for them.
//! - [`fleet`]: the data of the benches, with the sums of its answers.
//! - `tests/`: vectors, laws, floors and the freshness of everything generated; each file says what it proves.

pub mod books;
pub mod fleet;
pub mod fuzzed;
pub mod fuzzed_licences;
pub mod generate;
pub mod licensed;
pub mod model;
