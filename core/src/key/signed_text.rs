//! Texts with their signatures.

use data_encoding::BASE64URL_NOPAD;

use crate::error::Error;
use crate::key::sig_structure::{self, Content};
use crate::key::text_draft::{SignatureError, SignedDraft, SignedText, TextDraft, TextForm, verified};
use crate::key::token;

impl SignedDraft {
    /// The text, once the signature is verified. A draft that would become no text of its form is none that was made here.
    pub(crate) fn text(&self) -> Result<SignedText, Error> {
        let TextDraft { form, key, public_key, bytes } = &self.draft;
        let signature =
            verified(*key, public_key, bytes.as_slice(), &self.signature).map_err(|error| error.at("signature"))?;
        let text = match form {
            TextForm::Jwt => {
                let signed = std::str::from_utf8(bytes.as_slice()).ok();
                let whole = signed.map(|signed| format!("{signed}.{}", BASE64URL_NOPAD.encode(&signature)));
                whole.filter(|whole| token::is_of(whole, *key))
            }
            TextForm::Revocations => {
                let payload = sig_structure::payload_of(bytes.as_slice(), Content::Revocations, *key);
                let expand = |payload: &[u8]| sig_structure::expand(Content::Revocations, *key, payload, &signature);
                payload.map(|payload| BASE64URL_NOPAD.encode(&expand(&payload)))
            }
        };
        let refused = || Error::from(SignatureError::Draft { draft: *key }).at("draft");
        Ok(SignedText::new(text.ok_or_else(refused)?.into()))
    }
}
