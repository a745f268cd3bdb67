//! What people do with contracts.

pub mod attach_contract;
