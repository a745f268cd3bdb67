//! F6. Commands in, plans out. A plan proposes whole records; nothing changes until the host stores and applies it.
//!
//! Each command is a free function over the read traits. What it proposes is collected in a `proposal`, which knows what
//! was read, so that a plan is refused as stale exactly when something it rests on has changed.

pub mod contract;
pub mod licensing;
pub mod movement;
pub(crate) mod names;
pub(crate) mod proposal;
pub mod request;
