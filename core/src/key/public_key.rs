//! Public keys of Ed25519.

use std::fmt;

use ed25519_dalek::{Signature, VerifyingKey};
use tenure_macros::coded;

use crate::error::Error;
use crate::key::key_id::KeyId;
use crate::key::sig_structure::{Content, Preamble};
use crate::value::bytes::Bytes;

/// A public key, ready to verify: whoever verifies often reads it once.
///
/// ```
/// use tenure::{PublicKey, Signer, SigningKey};
///
/// let signer = SigningKey::of_seed(&[7; 32]);
/// let key = PublicKey::read(signer.public_key().as_bytes())?;
/// assert_eq!(key.id().to_string(), "315c");
/// assert!(key.verifies(b"message", &signer.sign(b"message")?));
/// # Ok::<(), tenure::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct PublicKey {
    point: VerifyingKey,
    id: KeyId,
    /// How what it signs begins for a licence key.
    preamble: Preamble,
}

/// Why bytes are no public key.
#[coded]
pub(crate) enum PublicKeyError {
    #[error("a public key of {length} bytes; those of Ed25519 have 32")]
    #[code(KeyRingWrongLength)]
    WrongLength { length: usize },
    #[error("this is no public key of Ed25519, or a weak one under which anybody can sign; generate another one")]
    #[code(KeyRingWeakKey)]
    WeakKey,
}

impl PublicKey {
    /// Reads 32 bytes.
    ///
    /// # Errors
    ///
    /// - `key_ring.wrong_length`, `key_ring.weak_key`
    pub fn read(bytes: &[u8]) -> Result<Self, Error> {
        let wrong_length = |_| PublicKeyError::WrongLength { length: bytes.len() };
        let bytes = <&[u8; 32]>::try_from(bytes).map_err(wrong_length)?;
        let point = VerifyingKey::from_bytes(bytes).ok().filter(|point| !point.is_weak());
        Ok(Self::of(point.ok_or(PublicKeyError::WeakKey)?))
    }

    pub(crate) fn of(point: VerifyingKey) -> Self {
        let id = KeyId::of(point.as_bytes());
        Self { point, id, preamble: Preamble::of(Content::LicenceKey, id) }
    }

    /// The bytes that it signs, or has signed, for the payload of a licence key.
    pub(crate) fn to_sign(&self, payload: &[u8]) -> Vec<u8> {
        self.preamble.to_sign(payload)
    }

    /// Whether it signed the payload of a licence key.
    pub(crate) fn signed(&self, payload: &[u8], signature: &[u8]) -> bool {
        self.verifies(&self.to_sign(payload), signature)
    }

    /// The name of the key.
    #[must_use]
    pub const fn id(&self) -> KeyId {
        self.id
    }

    /// The key itself.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 32] {
        self.point.as_bytes()
    }

    /// Whether it signed the message, by the strict rules under which all libraries agree; the only verification there is
    /// here. Nothing that is not 64 bytes long is a signature.
    #[must_use]
    pub fn verifies(&self, message: &[u8], signature: &[u8]) -> bool {
        Signature::from_slice(signature).is_ok_and(|signature| self.point.verify_strict(message, &signature).is_ok())
    }
}

impl From<&PublicKey> for Bytes {
    fn from(key: &PublicKey) -> Self {
        key.as_bytes().as_slice().into()
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PublicKey({})", self.id)
    }
}
