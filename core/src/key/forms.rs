//! One key in its several forms.

use tenure_macros::{coded, record};

use crate::error::Error;
use crate::key::armour::{self, Unreadable};
use crate::key::key_id::KeyId;
use crate::key::licence_key::LicenceKey;
use crate::key::sig_structure::{self, Content};
use crate::key::verify::Parts;
use crate::value::bytes::Bytes;
use crate::value::raw_text::RawText;

/// The forms of this key?
///
/// ```
/// use tenure::{Book, KeyText};
///
/// let error = Book::default().key_forms(&KeyText::new("LK1 no key".into())).unwrap_err();
/// assert_eq!(error.code().as_str(), "licence_key.malformed");
/// ```
#[record]
pub struct KeyText {
    /// The text of a key, in any spelling.
    pub text: RawText,
}

/// A key in the forms in which it is stored, printed and handed to standard software. Nothing was verified.
#[record]
pub struct KeyForms {
    /// The id of the key that is said to have signed it.
    pub key: KeyId,
    /// One word of capital letters and digits.
    pub canonical: LicenceKey,
    /// Groups of five, five a line, for people.
    pub printed: RawText,
    /// A tagged `COSE_Sign1` (RFC 9052) with the same signature.
    pub cose: Bytes,
}

/// Why a text has no other forms.
#[coded]
pub(crate) enum KeyTextError {
    #[error("the text is no licence key; paste it whole, as it was issued, or verify it to learn what is wrong")]
    #[code(LicenceKeyMalformed)]
    Malformed,
    #[error("this is a key of version {version}, for a newer version of this software")]
    #[code(LicenceKeyUnsupportedVersion)]
    Version { version: char },
}

impl KeyText {
    /// The key in all its forms.
    pub(crate) fn forms(&self) -> Result<KeyForms, Error> {
        let refused = |error: KeyTextError| Error::from(error).at("text");
        let bytes = armour::read(self.text.as_str()).map_err(|unreadable| match unreadable {
            Unreadable::Malformed(_) => refused(KeyTextError::Malformed),
            Unreadable::Version(version) => refused(KeyTextError::Version { version }),
        })?;
        let parts = Parts::of(&bytes).map_err(|_| refused(KeyTextError::Malformed))?;
        let Parts { key, payload, signature } = parts;
        let canonical = armour::write(&bytes);
        let printed = armour::print(&canonical).into();
        let cose = sig_structure::expand(Content::LicenceKey, key, payload, signature);
        Ok(KeyForms::new(key, LicenceKey::of_engine(&canonical), printed, cose.as_slice().into()))
    }
}
