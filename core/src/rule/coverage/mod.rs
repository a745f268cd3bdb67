//! Coverage: does a contract answer for this item on this day, which one, until when, and why not the others?
//!
//! [`resolve::coverage`] lists every candidate with its outcome; [`resolve::covered`] gives the answer alone. Both take
//! the same steps: find who holds the item ([`crate::rule::history`]), find the lines that reach it ([`reach`]), judge each
//! line ([`judge`]), put them in order ([`precedence`]).

pub(crate) mod judge;
pub mod note;
pub(crate) mod precedence;
pub mod question;
pub(crate) mod reach;
pub mod reason;
pub(crate) mod resolve;
pub mod verdict;

#[cfg(test)]
mod tests;
