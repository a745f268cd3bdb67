//! The text that carries a licence.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use tenure_macros::coded;

use crate::error::Error;
use crate::wire::scalar::{Format, Text, scalar};

/// Longest key that is looked at, in bytes.
pub(crate) const LONGEST: usize = 8_192;

/// A licence key as it was issued, or as somebody stored it: 1 to 8,192 bytes in one line. Whether it is any good, only a
/// verification tells.
///
/// It never shows itself whole where it is shown by accident.
///
/// ```
/// use tenure::LicenceKey;
///
/// let key: LicenceKey = "LK165EAM08SKMAG41R3D1JQ8RBKF".parse()?;
/// assert_eq!(format!("{key:?}"), "…RBKF");
/// # Ok::<(), tenure::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LicenceKey(Arc<str>);

scalar!(LicenceKey);

/// Why a text cannot be a stored key.
#[coded]
pub(crate) enum LicenceKeyError {
    #[error("a licence key of {length} bytes; state 1 to {longest}, or leave the field absent")]
    #[code(TextInvalid)]
    Length { length: usize, longest: usize },
    #[error("the licence key has a control character at position {position}; write it in one line")]
    #[code(TextInvalid)]
    Control { position: usize },
}

impl LicenceKey {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A text that the engine has just written.
    pub(crate) fn of_engine(text: &str) -> Self {
        Self(Arc::from(text))
    }
}

impl Text for LicenceKey {
    const NAME: &'static str = "LicenceKey";
    const FORMAT: Format = Format::Text;
    const EXPECTED: &'static str = "a licence key as text";

    fn parse(text: &str) -> Result<Self, Error> {
        if !(1..=LONGEST).contains(&text.len()) {
            return Err(LicenceKeyError::Length { length: text.len(), longest: LONGEST }.into());
        }
        match text.chars().position(char::is_control) {
            Some(position) => Err(LicenceKeyError::Control { position }.into()),
            None => Ok(Self(Arc::from(text))),
        }
    }

    fn text(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.0)
    }
}

/// Serde writes keys through this; messages never do.
impl fmt::Display for LicenceKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for LicenceKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let last = self.0.char_indices().rev().nth(3).map_or(0, |(start, _)| start);
        write!(f, "…{}", self.0.get(last..).unwrap_or_default())
    }
}
