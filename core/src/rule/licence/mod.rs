//! Licences: the claims that follow from a record, whether its key still says them, whether a key holds.

pub(crate) mod account;
pub mod control;
pub mod counts;
pub mod delivery;
pub(crate) mod draft;
pub mod fault;
pub(crate) mod known;
pub mod stale;
pub(crate) mod standing;
pub(crate) mod texts;
pub mod token;
pub mod url;
pub mod verification;
