//! The installed base: who holds what, when, and everything that is known of an item.
//!
//! - `held.rs` and `holders.rs`: one item on a day, and through a range of days.
//! - `inventory.rs`, `tally.rs` and `overdue.rs`: all items on a day, how many there are, and those whose loan should have
//!   ended.
//! - `dependents.rs` and `dossier.rs`: what names an item, and all of it told.
//! - `end_user.rs`: who is meant by a typed text.
//! - `check/`: what contradicts itself in histories that no Book would take.
//!
//! The rules are clause 2 of the specification of installed base and coverage, as settled in SI1 to SI21.

pub mod check;
pub mod dependents;
pub mod dossier;
pub mod end_user;
pub mod held;
pub mod holders;
pub mod inventory;
pub mod overdue;
pub mod tally;
