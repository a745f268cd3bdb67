//! Bytes, as text on every wire.

use std::fmt;
use std::sync::Arc;

use data_encoding::HEXLOWER;
use tenure_macros::coded;

use crate::error::Error;
use crate::wire::scalar::{Format, Text, scalar};

/// Some bytes, such as a public key or a signature, written as hexadecimal digits in lower case.
///
/// ```
/// use tenure::Bytes;
///
/// let bytes: Bytes = "00ff".parse()?;
/// assert_eq!(bytes.as_slice(), [0, 255]);
/// assert_eq!("0FF".parse::<Bytes>().unwrap_err().code().as_str(), "bytes.invalid");
/// # Ok::<(), tenure::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bytes(Arc<[u8]>);

scalar!(Bytes);

/// Why a text is no bytes.
#[coded]
pub(crate) enum BytesError {
    #[error("{length} characters are no bytes; write two hexadecimal digits in lower case for each")]
    #[code(BytesInvalid)]
    Invalid { length: usize },
}

impl Bytes {
    /// The bytes themselves.
    #[must_use]
    pub fn as_slice(&self) -> &[u8] {
        &self.0
    }
}

impl From<&[u8]> for Bytes {
    fn from(bytes: &[u8]) -> Self {
        Self(Arc::from(bytes))
    }
}

impl Text for Bytes {
    const NAME: &'static str = "Bytes";
    const FORMAT: Format = Format::Text;
    const EXPECTED: &'static str = "bytes as hexadecimal text";

    fn parse(text: &str) -> Result<Self, Error> {
        let invalid = || BytesError::Invalid { length: text.chars().count() };
        Ok(Self(Arc::from(HEXLOWER.decode(text.as_bytes()).map_err(|_| invalid())?)))
    }
}

impl fmt::Display for Bytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&HEXLOWER.encode(&self.0))
    }
}

/// The first bytes only: all of them together may be a licence key.
impl fmt::Debug for Bytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let first = self.0.get(..2).unwrap_or(&self.0);
        write!(f, "<{} bytes, {}…>", self.0.len(), HEXLOWER.encode(first))
    }
}
