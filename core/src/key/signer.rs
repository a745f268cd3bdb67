//! Who signs.

use std::fmt;

use ed25519_dalek::Signer as _;
use ed25519_dalek::pkcs8::spki::der::pem::LineEnding;
use ed25519_dalek::pkcs8::{DecodePrivateKey, EncodePrivateKey, KeypairBytes};
use tenure_macros::coded;
use zeroize::Zeroizing;

use crate::error::Error;
use crate::key::key_id::KeyId;
use crate::key::keyring::KeyRing;
use crate::key::public_key::PublicKey;

/// How many seeds are asked for.
const TRIES: u32 = 100;

/// Something that signs by plain Ed25519: a key in this process, an HSM, a KMS.
pub trait Signer {
    /// The public half.
    fn public_key(&self) -> &PublicKey;

    /// The signature over a message. Whoever asks verifies it before it leaves: a fault in a signature that needs no randomness
    /// can betray the key.
    ///
    /// # Errors
    ///
    /// - `signer.failed`, by [`Error::of_signer`].
    fn sign(&self, message: &[u8]) -> Result<[u8; 64], Error>;

    /// The name of the key.
    fn id(&self) -> KeyId {
        self.public_key().id()
    }
}

/// A private key in this process. It is wiped when it is dropped, cannot be copied, and never shows itself.
///
/// ```
/// use tenure::{Signer, SigningKey};
///
/// let key = SigningKey::of_seed(&[7; 32]);
/// let again = SigningKey::from_pem(key.to_pem()?.as_bytes())?;
/// assert_eq!(again.public_key(), key.public_key());
/// assert_eq!(format!("{key:?}"), format!("SigningKey({})", key.id()));
/// # Ok::<(), tenure::Error>(())
/// ```
pub struct SigningKey {
    secret: ed25519_dalek::SigningKey,
    public_key: PublicKey,
}

/// Why there is no key, or no signature.
#[coded]
pub(crate) enum SignerError {
    #[error(
        "this is no private key in PKCS#8 (`BEGIN PRIVATE KEY`, Ed25519, unencrypted); convert it, or read another file"
    )]
    #[code(SigningKeyInvalid)]
    NoKey,
    #[error("`{label}` cannot sign; read the private key itself, unencrypted, as `PRIVATE KEY` in PKCS#8")]
    #[code(SigningKeyInvalid)]
    Label { label: &'static str },
    #[error("{tries} seeds gave keys that the ring has already; they do not come from a source of randomness")]
    #[code(SigningKeyInvalid)]
    Stuck { tries: u32 },
    #[error("a seed of {length} bytes; state 32 that nobody can guess")]
    #[code(SigningKeyInvalid)]
    Seed { length: usize },
    #[error("the signature of the key `{key}` does not hold right after signing; the key or the machine is damaged")]
    #[code(SignerFailed)]
    Damaged { key: KeyId },
}

impl SigningKey {
    fn of(secret: ed25519_dalek::SigningKey) -> Self {
        let public_key = PublicKey::of(secret.verifying_key());
        Self { secret, public_key }
    }

    /// The key of a seed of 32 bytes, which nobody else may know or guess: take them from the system's source of randomness.
    #[must_use]
    pub fn of_seed(seed: &[u8; 32]) -> Self {
        Self::of(ed25519_dalek::SigningKey::from_bytes(seed))
    }

    /// A new key whose id no key of the ring has; asks for another seed as long as it has.
    ///
    /// # Errors
    ///
    /// - `signing_key.invalid` for a seed of other than 32 bytes, and what `seed` says.
    pub fn generate<E: From<Error>>(
        ring: &KeyRing,
        mut seed: impl FnMut() -> Result<Zeroizing<Vec<u8>>, E>,
    ) -> Result<Self, E> {
        // Of 65,536 ids a ring has a handful: whoever meets them that often has a source that always says the same.
        for _ in 0..TRIES {
            let seed = seed()?;
            let wrong = || Error::from(SignerError::Seed { length: seed.len() });
            let key = Self::of_seed(<&[u8; 32]>::try_from(seed.as_slice()).map_err(|_| wrong())?);
            if ring.keys.iter().all(|other| other.id != key.id()) {
                return Ok(key);
            }
        }
        Err(Error::from(SignerError::Stuck { tries: TRIES }).into())
    }

    /// Reads a PEM file: PKCS#8 in version 1, or in version 2 with the matching public key.
    ///
    /// # Errors
    ///
    /// - `signing_key.invalid`
    pub fn from_pem(pem: &[u8]) -> Result<Self, Error> {
        let text = std::str::from_utf8(pem).map_err(|_| SignerError::NoKey)?;
        if let Ok(key) = ed25519_dalek::SigningKey::from_pkcs8_pem(text.trim_ascii()) {
            return Ok(Self::of(key));
        }
        let label = ["ENCRYPTED PRIVATE KEY", "PUBLIC KEY"].into_iter().find(|label| text.contains(label));
        Err(label.map_or(SignerError::NoKey, |label| SignerError::Label { label }).into())
    }

    /// The key as a PEM file in PKCS#8, version 1, which all software reads.
    ///
    /// # Errors
    ///
    /// - `signer.failed`; every key has such a file.
    pub fn to_pem(&self) -> Result<Zeroizing<String>, Error> {
        let key = KeypairBytes { secret_key: self.secret.to_bytes(), public_key: None };
        let damaged = || SignerError::Damaged { key: self.id() };
        Ok(key.to_pkcs8_pem(LineEnding::LF).map_err(|_| damaged())?)
    }
}

impl Signer for SigningKey {
    fn public_key(&self) -> &PublicKey {
        &self.public_key
    }

    fn sign(&self, message: &[u8]) -> Result<[u8; 64], Error> {
        Ok(self.secret.sign(message).to_bytes())
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SigningKey({})", self.id())
    }
}
