//! What is signed: the `Sig_structure` of COSE (RFC 9052, 4.4), which standard software can verify unchanged.
//!
//! Nothing of the headers stands in a key; they follow from its prefix and from the id of its signing key.

use ciborium::Value;
use coset::iana::Algorithm;
use coset::{
    CborSerializable, CoseSign1Builder, Header, HeaderBuilder, ProtectedHeader, SignatureContext,
    TaggedCborSerializable, sig_structure_data,
};

use crate::key::cbor;
use crate::key::key_id::KeyId;

/// The label of the type header (RFC 9596).
const TYPE: i64 = 16;

/// Where the id of the key stands in the protected headers.
const KEY_ID: usize = 5;

/// What a message is, so that a signature over one sort never passes for one over another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Content {
    LicenceKey,
    Revocations,
}

impl Content {
    const fn media_type(self) -> &'static str {
        match self {
            Self::LicenceKey => "application/licence-key.v1+cbor",
            Self::Revocations => "application/licence-revocations.v1+cbor",
        }
    }
}

/// The headers that a signature by this key covers, as bytes.
pub(crate) fn protected(content: Content, key: KeyId) -> Vec<u8> {
    // Plain headers are always written.
    header(content, key).to_vec().unwrap_or_default()
}

fn header(content: Content, key: KeyId) -> Header {
    HeaderBuilder::new()
        .algorithm(Algorithm::EdDSA)
        .key_id(key.to_bytes().to_vec())
        .value(TYPE, Value::from(content.media_type()))
        .build()
}

/// The bytes to sign.
pub(crate) fn to_sign(protected: &[u8], payload: &[u8]) -> Vec<u8> {
    let protected = ProtectedHeader { original_data: Some(protected.to_vec()), header: Header::default() };
    sig_structure_data(SignatureContext::CoseSign1, protected, None, &[], payload)
}

/// The payload in such bytes, when they are exactly those for this content and key.
pub(crate) fn payload_of(bytes: &[u8], content: Content, key: KeyId) -> Option<Vec<u8>> {
    let payload = cbor::read_any(bytes)?.into_array().ok()?.into_iter().nth(3)?.into_bytes().ok()?;
    (to_sign(&protected(content, key), &payload) == bytes).then_some(payload)
}

/// The standard message, tagged, with the same signature.
pub(crate) fn expand(content: Content, key: KeyId, payload: &[u8], signature: &[u8]) -> Vec<u8> {
    let message = CoseSign1Builder::new()
        .protected(header(content, key))
        .payload(payload.to_vec())
        .signature(signature.to_vec())
        .build();
    // Plain headers are always written.
    message.to_tagged_vec().unwrap_or_default()
}

/// Key, payload and signature of a tagged message, when it has this one form.
///
/// Nothing is known of its sender yet; so its headers are not parsed, which may hold headers in their turn, but compared.
pub(crate) fn contract(bytes: &[u8], content: Content) -> Option<(KeyId, Vec<u8>, Vec<u8>)> {
    let (_, message) = cbor::read_any(bytes)?.into_tag().ok()?;
    let mut parts = message.into_array().ok()?.into_iter();
    let (protected, _, payload, signature) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    let key = KeyId::from(*protected.as_bytes()?.get(KEY_ID..)?.first_chunk::<2>()?);
    let (payload, signature) = (payload.into_bytes().ok()?, signature.into_bytes().ok()?);
    (expand(content, key, &payload, &signature) == bytes).then_some((key, payload, signature))
}
