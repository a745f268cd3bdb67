//! F5. Rules: facts in, verdict out. Free functions over the read traits; no rule changes anything.

pub mod address;
pub mod base;
pub(crate) mod boundaries;
pub mod coverage;
pub(crate) mod history;
pub mod licence;
pub(crate) mod standing;
pub(crate) mod term;
pub mod warranty;
