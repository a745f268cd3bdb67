//! F3. Licence keys: what they say, as bytes and as text, whom they are trusted from, whether one holds.
//!
//! The engine proves who issued a key, not that a product obeys it: a customer who patches the product wins.
//!
//! # Rotating a signing key
//!
//! 1. Generate the next key ([`SigningKey::generate`](signer::SigningKey::generate)) and put its public half into the ring as
//!    `verifyOnly`. Ship that ring with a product release; wait until the release is where the customers are.
//! 2. Make it `active`, and the old one `verifyOnly` with `maxEnd` = the latest end, grace included, that it has signed. From then
//!    on a stolen copy of it makes nothing that lasts longer. Updates sign by the new key whatever changes, and nothing else.
//! 3. Licences without an end lie beyond every `maxEnd`: an update signs them anew, or leave the old key without one.
//! 4. Drop the old key from the ring on the day after its `maxEnd`.
//!
//! **A key leaked.** Mark it `revoked` in the next product release, or name it in a signed list of revocations, which products
//! fetch sooner; then update all accounts, or `rekey_licences` those that it signed. Until a product has the release or the list,
//! it takes what the thief signs.
//!
//! **A key of its own for sandboxes** (`environments: [sandbox]`, the other one `[production, demo]`) may lie where tests run: no
//! production takes what it signs, neither keys nor lists.
//!
//! The ring belongs into the product's code. Whoever can choose it, can license himself.

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
pub mod limit;
pub mod parameter;
pub(crate) mod payload;
pub(crate) mod plain_text;
pub mod public_key;
pub mod reason;
pub mod revocation_list;
pub mod revocation_text;
pub mod revocations;
pub(crate) mod sig_structure;
pub(crate) mod signed_text;
pub mod signer;
pub mod text_draft;
pub mod token;
pub mod verdict;
pub mod verify;
