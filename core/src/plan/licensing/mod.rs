//! Commands about licences and the accounts that hold them.
//!
//! A command compares first and asks for signatures only where a key is to change; what it asks for is signed outside, by
//! whatever holds the private key, and becomes a plan only when every signature holds.

pub mod activation;
pub(crate) mod desk;
pub mod licence_plan;
pub mod rekey;
pub mod sandbox;
pub mod save;
pub mod signed;
pub mod update;
