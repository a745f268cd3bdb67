//! Warranties: which template applies to an item, what was really granted, and the contract that a template makes.
//!
//! The rules are clause 4 of the specification of installed base and coverage, as amended by SC28, SI5 and SI7.

pub mod applicable;
pub mod draft;
