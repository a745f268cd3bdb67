//! Texts that wait for their signature.

use tenure_macros::{coded, record};

use crate::error::Error;
use crate::key::key_id::KeyId;
use crate::key::public_key::PublicKey;
use crate::key::signer::Signer;
use crate::value::bytes::Bytes;
use crate::value::raw_text::RawText;

/// What a draft becomes.
#[record]
pub enum TextForm {
    /// A JSON Web Token.
    Jwt,
    /// A list of revocations.
    Revocations,
}

/// A text that is whole but for its signature. Whoever holds the private key signs `bytes`, plainly, by Ed25519.
#[record]
pub struct TextDraft {
    /// What it becomes.
    pub form: TextForm,
    /// The key that signs.
    pub key: KeyId,
    /// Its public half, 32 bytes.
    pub public_key: Bytes,
    /// What to sign.
    pub bytes: Bytes,
}

/// A draft with its signature.
#[record]
pub struct SignedDraft {
    /// The draft.
    pub draft: TextDraft,
    /// The signature, 64 bytes.
    pub signature: Bytes,
}

/// The text whole.
#[record]
pub struct SignedText {
    /// The text.
    pub text: RawText,
}

/// Why a signature is not taken.
#[coded]
pub(crate) enum SignatureError {
    #[error("a signature of {length} bytes; those of Ed25519 have 64")]
    #[code(SignatureInvalid)]
    Length { length: usize },
    #[error("this is not the signature of the key `{key}` over these bytes; sign them with that key, and nothing else")]
    #[code(SignatureInvalid)]
    Wrong { key: KeyId },
    #[error("the message is for the key `{key}`, and this signer is `{signer}`; let the other one sign")]
    #[code(SignatureInvalid)]
    OtherKey { key: KeyId, signer: KeyId },
    #[error("the message is for the key `{asked}`, and none of these signers is that; let it sign")]
    #[code(SignatureInvalid)]
    NoSigner { asked: KeyId },
    #[error("the draft for the key `{draft}` is none that was made here; draft it anew")]
    #[code(SignatureInvalid)]
    Draft { draft: KeyId },
}

/// Whether a public key has that id.
pub(crate) fn is_called(public_key: &Bytes, key: KeyId) -> bool {
    <&[u8; 32]>::try_from(public_key.as_slice()).is_ok_and(|public_key| KeyId::of(public_key) == key)
}

/// The signature, if it is that key's over these bytes. Nothing leaves without this.
pub(crate) fn verified(key: KeyId, public_key: &Bytes, bytes: &[u8], signature: &Bytes) -> Result<[u8; 64], Error> {
    let length = signature.as_slice().len();
    let signature = <[u8; 64]>::try_from(signature.as_slice()).map_err(|_| SignatureError::Length { length })?;
    let holds = PublicKey::read(public_key.as_slice()).is_ok_and(|key| key.verifies(bytes, &signature));
    if holds { Ok(signature) } else { Err(SignatureError::Wrong { key }.into()) }
}

impl TextDraft {
    /// Signs it with a key in this process.
    ///
    /// # Errors
    ///
    /// - `signature.invalid` when another key is asked for, path `key`; those of the signer.
    pub fn sign(self, signer: &dyn Signer) -> Result<SignedDraft, Error> {
        let id = signer.id();
        if self.key != id {
            return Err(Error::from(SignatureError::OtherKey { key: self.key, signer: id }).at("key"));
        }
        let signature = signer.sign(self.bytes.as_slice())?;
        Ok(SignedDraft::new(self, signature.as_slice().into()))
    }
}
