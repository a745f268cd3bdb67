//! Questions about keys, rings and lists that need no facts.

use crate::error::Error;
use crate::key::forms::{KeyForms, KeyText};
use crate::key::jwk::JwkSet;
use crate::key::keyring::KeyRing;
use crate::key::revocation_list::RevocationList;
use crate::key::revocation_text::{RevocationContents, RevocationText};
use crate::key::text_draft::{SignedDraft, SignedText, TextDraft};

/// A key in all its forms.
pub(crate) fn key_forms<F>(_: &F, text: &KeyText) -> Result<KeyForms, Error> {
    text.forms()
}

/// The ring of a JWK set.
pub(crate) fn read_key_ring<F>(_: &F, set: &JwkSet) -> Result<KeyRing, Error> {
    set.read()
}

/// The JWK set of a ring.
pub(crate) fn write_key_ring<F>(_: &F, ring: &KeyRing) -> Result<JwkSet, Error> {
    JwkSet::write(ring)
}

/// A list of revocations that waits for its signature.
pub(crate) fn draft_revocations<F>(_: &F, list: &RevocationList) -> Result<TextDraft, Error> {
    list.draft()
}

/// What a signed list of revocations says.
pub(crate) fn read_revocations<F>(_: &F, text: &RevocationText) -> Result<RevocationContents, Error> {
    text.read()
}

/// A text with its signature.
pub(crate) fn signed_text<F>(_: &F, signed: &SignedDraft) -> Result<SignedText, Error> {
    signed.text()
}
