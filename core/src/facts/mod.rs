//! F4. What can be asked of the facts: small, borrowed, synchronous read traits.
//!
//! Rules are written against these and nothing else. [`Book`](crate::Book) implements them all; a Rust host may implement
//! them over its own memory. A fact that was not loaded is [`missing::Missing`], never an absent answer.

pub mod extent;
pub mod missing;
pub mod need;
pub mod read;
pub(crate) mod runs;
