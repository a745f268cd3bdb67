//! What is signed: the `Sig_structure` of COSE (RFC 9052, 4.4), which standard software can verify unchanged.
//!
//! Nothing of the headers stands in a key; they follow from its prefix and from the id of its signing key.

use coset::cbor::Value;
use coset::iana::Algorithm;
use coset::{
    CoseSign1Builder, Header, HeaderBuilder, ProtectedHeader, SignatureContext, TaggedCborSerializable,
    sig_structure_data,
};

use crate::key::cbor::Item;
use crate::key::key_id::KeyId;

/// The label of the type header (RFC 9596).
const TYPE: i64 = 16;

/// The tag of a message with one signature, and how deep it is nested.
const TAG: u8 = 0xd2;
const DEPTH: usize = 2;

/// The longest head of a payload.
const HEAD: usize = 9;

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

fn header(content: Content, key: KeyId) -> Header {
    HeaderBuilder::new()
        .algorithm(Algorithm::EdDSA)
        .key_id(key.to_bytes().to_vec())
        .value(TYPE, Value::from(content.media_type()))
        .build()
}

/// What the bytes to sign of one sort and one key begin with: everything but the payload, which comes last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Preamble(Vec<u8>);

impl Preamble {
    pub(crate) fn of(content: Content, key: KeyId) -> Self {
        let protected = ProtectedHeader { original_data: None, header: header(content, key) };
        let mut structure = sig_structure_data(SignatureContext::CoseSign1, protected, None, &[], &[]);
        // The head of the empty payload.
        structure.pop();
        Self(structure)
    }

    /// The bytes to sign.
    pub(crate) fn to_sign(&self, payload: &[u8]) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(self.0.len().saturating_add(payload.len()).saturating_add(HEAD));
        bytes.extend_from_slice(&self.0);
        Item::Bytes(payload.into()).write(&mut bytes);
        bytes
    }

    /// The payload in such bytes, when nothing else is in them.
    pub(crate) fn payload_of<'a>(&self, bytes: &'a [u8]) -> Option<&'a [u8]> {
        Item::read(bytes.strip_prefix(self.0.as_slice())?, 0)?.into_bytes()
    }
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
    let message = Item::read(bytes.strip_prefix(&[TAG])?, DEPTH)?;
    let [protected, _, payload, signature] = message.list()? else { return None };
    let key = KeyId::from(*protected.bytes()?.get(KEY_ID..)?.first_chunk::<2>()?);
    let (payload, signature) = (payload.bytes()?.to_vec(), signature.bytes()?.to_vec());
    (expand(content, key, &payload, &signature) == bytes).then_some((key, payload, signature))
}
