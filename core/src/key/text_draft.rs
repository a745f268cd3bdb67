//! Texts that wait for their signature.

use data_encoding::BASE64URL_NOPAD;
use ed25519_dalek::VerifyingKey;
use tenure_macros::{coded, record};

use crate::error::Error;
use crate::key::key_id::KeyId;
use crate::key::keyring::verifies;
use crate::key::sig_structure::{self, Content};
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
    #[error("the draft for the key `{draft}` is none that was made here; draft it anew")]
    #[code(SignatureInvalid)]
    Draft { draft: KeyId },
}

/// The signature, if it is that key's over these bytes. Nothing leaves without this.
pub(crate) fn verified(key: KeyId, public_key: &Bytes, bytes: &[u8], signature: &Bytes) -> Result<[u8; 64], Error> {
    let length = signature.as_slice().len();
    let signature = <[u8; 64]>::try_from(signature.as_slice()).map_err(|_| SignatureError::Length { length })?;
    let public = <[u8; 32]>::try_from(public_key.as_slice()).ok().filter(|public| KeyId::of(public) == key);
    let public = public.and_then(|public| VerifyingKey::from_bytes(&public).ok());
    let public = public.ok_or(SignatureError::Draft { draft: key })?;
    if verifies(&public, bytes, &signature) { Ok(signature) } else { Err(SignatureError::Wrong { key }.into()) }
}

impl SignedDraft {
    /// The text, once the signature is verified.
    pub(crate) fn text(&self) -> Result<SignedText, Error> {
        let TextDraft { form, key, public_key, bytes } = &self.draft;
        let signature =
            verified(*key, public_key, bytes.as_slice(), &self.signature).map_err(|error| error.at("signature"))?;
        let refused = || Error::from(SignatureError::Draft { draft: *key }).at("draft");
        let text = match form {
            TextForm::Jwt => {
                let signed = std::str::from_utf8(bytes.as_slice()).map_err(|_| refused())?;
                format!("{signed}.{}", BASE64URL_NOPAD.encode(&signature))
            }
            TextForm::Revocations => {
                let payload = sig_structure::payload_of(bytes.as_slice(), Content::Revocations, *key);
                let payload = payload.ok_or_else(refused)?;
                BASE64URL_NOPAD.encode(&sig_structure::expand(Content::Revocations, *key, &payload, &signature))
            }
        };
        Ok(SignedText::new(text.into()))
    }
}
