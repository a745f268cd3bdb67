//! Coverage: does a contract answer for this item on this day, which one, until when, and why not the others?
//!
//! The steps, each in a file of its own:
//!
//! 1. `rule/history.rs`: who held the item at the end of the day.
//! 2. `work.rs`: what the work is, from the question or from what is on record.
//! 3. `reach.rs`: who the parties are, and which contract lines reach the item through them, whatever their dates.
//! 4. `judge.rs`: what speaks against each line; all of it, not only the first reason.
//! 5. `pairs.rs`: what the pairs of a contract take out of it, and let in.
//! 6. `precedence.rs`: which line comes first. The first that nothing speaks against covers the item.
//! 7. `resolve.rs`: the steps in their order, and the two answers: the whole verdict, and the cover alone.
//! 8. `timeline.rs` and `ending.rs`: the same over many days, and over all items.
//!
//! The rules are clauses 4 and 5.1 to 5.5 of the specification of installed base and coverage, as settled in SC1 to SC32.

pub mod ending;
pub(crate) mod index;
pub(crate) mod judge;
pub(crate) mod listing;
pub mod note;
pub(crate) mod pairs;
pub(crate) mod precedence;
pub mod question;
pub(crate) mod reach;
pub mod reason;
pub(crate) mod resolve;
pub mod timeline;
pub mod verdict;
pub(crate) mod work;
