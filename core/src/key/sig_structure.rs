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

/// The tag of a message with one signature.
const TAG: u8 = 0xd2;
/// How deep such a message is nested.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_signed_is_what_standard_software_signs() {
        let key = KeyId::from([0x31, 0x5c]);
        for content in [Content::LicenceKey, Content::Revocations] {
            let preamble = Preamble::of(content, key);
            for length in [0, 1, 23, 24, 255, 256, 894, 65_535, 65_536] {
                let payload = vec![7; length];
                let protected = ProtectedHeader { original_data: None, header: header(content, key) };
                let standard = sig_structure_data(SignatureContext::CoseSign1, protected, None, &[], &payload);
                assert_eq!(preamble.to_sign(&payload), standard, "{content:?} {length}");
                assert_eq!(preamble.payload_of(&standard), Some(payload.as_slice()), "{content:?} {length}");
                assert_eq!(preamble.payload_of(&[standard, vec![0]].concat()), None, "{content:?} {length}");
            }
        }
    }

    #[test]
    fn a_message_of_another_sort_or_key_has_no_payload() {
        let message = Preamble::of(Content::LicenceKey, KeyId::from([1, 2])).to_sign(b"payload");
        for (content, key) in [(Content::Revocations, [1, 2]), (Content::LicenceKey, [1, 3])] {
            assert_eq!(Preamble::of(content, KeyId::from(key)).payload_of(&message), None);
        }
    }
}
