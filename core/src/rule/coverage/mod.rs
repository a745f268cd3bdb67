//! Coverage: does a contract answer for this item on this day, which one, until when, and why not the others?
//!
//! The steps, each in a file of its own:
//!
//! 1. `rule/history.rs`: who held the item at the end of the day.
//! 2. `reach.rs`: who the parties are, and which contract lines reach the item through them, whatever their dates.
//! 3. `judge.rs`: what speaks against each line; all of it, not only the first reason.
//! 4. `precedence.rs`: which line comes first. The first that nothing speaks against covers the item.
//! 5. `resolve.rs`: the steps in their order, and the two answers: the whole verdict, and the cover alone.
//!
//! The rules are clauses 4 and 5.1 to 5.5 of the specification of installed base and coverage, as settled in SC1 to SC32.

pub(crate) mod judge;
pub mod note;
pub(crate) mod precedence;
pub mod question;
pub(crate) mod reach;
pub mod reason;
pub(crate) mod resolve;
pub mod verdict;
