//! Addresses: what is wrong with one by the profile of its country, and what to fill in.
//!
//! The rules are clause 8 of the specification of installed base and coverage, as amended by Z28.

pub mod check;
pub mod finding;
pub(crate) mod numbers;
pub(crate) mod proposals;
pub mod question;
