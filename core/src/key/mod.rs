//! F3. Licence keys: what they say, as bytes and as text, whom they are trusted from, whether one holds.
//!
//! The engine proves who issued a key, not that a product obeys it: a customer who patches the product wins.

pub(crate) mod armour;
pub mod catalogue;
pub(crate) mod cbor;
pub mod claims;
pub mod environment;
pub mod forms;
pub(crate) mod issue;
pub mod jwk;
pub mod key_id;
pub mod keyring;
pub mod licence_key;
pub(crate) mod payload;
pub mod reason;
pub mod revocation;
pub(crate) mod sig_structure;
pub(crate) mod signed_text;
pub mod signer;
pub mod text_draft;
pub mod token;
pub mod verdict;
pub mod verify;
