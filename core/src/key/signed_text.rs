//! Texts with their signatures.

use data_encoding::BASE64URL_NOPAD;

use crate::error::Error;
use crate::key::sig_structure::{self, Content, Preamble};
use crate::key::text_draft::{SignatureError, SignedDraft, SignedText, TextDraft, TextForm, is_called, verified};
use crate::key::token;

impl SignedDraft {
    /// The text, once the signature is verified. A draft that would become no text of its form is none that was made here.
    pub(crate) fn text(&self) -> Result<SignedText, Error> {
        let TextDraft { form, key, public_key, bytes } = &self.draft;
        let refused = || Error::from(SignatureError::Draft { draft: *key }).at("draft");
        if !is_called(public_key, *key) {
            return Err(refused());
        }
        let signature =
            verified(*key, public_key, bytes.as_slice(), &self.signature).map_err(|error| error.at("signature"))?;
        let text = match form {
            TextForm::Jwt => {
                let signed = std::str::from_utf8(bytes.as_slice()).ok();
                let whole = signed.map(|signed| format!("{signed}.{}", BASE64URL_NOPAD.encode(&signature)));
                whole.filter(|whole| token::is_of(whole, *key))
            }
            TextForm::Revocations => {
                let content = Content::Revocations;
                let preamble = Preamble::of(content, *key);
                let payload = preamble.payload_of(bytes.as_slice());
                let whole = payload.map(|payload| sig_structure::expand(content, *key, payload, &signature));
                whole.map(|whole| BASE64URL_NOPAD.encode(&whole))
            }
        };
        Ok(SignedText::new(text.ok_or_else(refused)?.into()))
    }
}
