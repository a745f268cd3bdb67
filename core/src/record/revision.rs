//! The state of a record, told by its content.

use std::fmt;

use serde::Serialize;
use sha2::{Digest, Sha256};
use tenure_macros::coded;

use crate::error::Error;
use crate::wire::json;
use crate::wire::scalar::{Format, Text, scalar};

/// Which state of a record somebody has seen: the first eight bytes of SHA-256 over its canonical text, in hexadecimal.
///
/// Equal records have equal revisions in every host, so no table needs a version column.
///
/// ```
/// use tenure::{Record, Revision, Skill};
///
/// let record = Record::from(Skill::new("HW".parse()?));
/// assert_eq!(Revision::of(&record)?.to_string(), "a9535e7380830afd");
/// # Ok::<(), tenure::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Revision(u64);

scalar!(Revision);

/// Why a text is no revision.
#[coded]
pub(crate) enum RevisionError {
    #[error("`{given}` is not a revision; write 16 hexadecimal digits in lower case")]
    #[code(RevisionInvalid)]
    Invalid { given: String },
}

impl Revision {
    /// The revision of a [`Record`](crate::Record).
    ///
    /// # Errors
    ///
    /// - `internal`; every record has a text.
    pub fn of<T: Serialize + ?Sized>(record: &T) -> Result<Self, Error> {
        Ok(Self::of_text(&json::to_text(record)?))
    }

    /// That of bytes.
    #[must_use]
    pub(crate) fn of_bytes(bytes: &[u8]) -> Self {
        let digest = Sha256::digest(bytes);
        Self(digest.iter().take(8).fold(0, |number, byte| number << 8 | u64::from(*byte)))
    }

    /// The revision of a canonical text.
    #[must_use]
    pub(crate) fn of_text(text: &str) -> Self {
        Self::of_bytes(text.as_bytes())
    }
}

impl Text for Revision {
    const NAME: &'static str = "Revision";
    const FORMAT: Format = Format::Text;
    const EXPECTED: &'static str = "a revision as text";

    fn parse(text: &str) -> Result<Self, Error> {
        let valid = text.len() == 16 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        let number = valid.then(|| u64::from_str_radix(text, 16).ok()).flatten();
        let invalid = || RevisionError::Invalid { given: text.chars().take(40).collect() };
        Ok(Self(number.ok_or_else(invalid)?))
    }
}

impl fmt::Display for Revision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl fmt::Debug for Revision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
