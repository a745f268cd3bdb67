//! F8. From reasons to sentences. A verdict is data; this is the one place where it becomes prose.
//!
//! `Display` of a [`Verdict`](crate::Verdict) lays the answer out, [`english`] words its parts.

pub(crate) mod english;
mod verdict;
