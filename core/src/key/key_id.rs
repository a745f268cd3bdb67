//! Names of signing keys.

use std::fmt;

use sha2::{Digest, Sha256};

use crate::error::Error;
use crate::value::id::malformed;
use crate::wire::scalar::{Format, Text, scalar};

/// What stands before the public key, so that no other digest of it is mistaken for its name.
const DOMAIN: &[u8] = b"licence-kid-v1";

/// The name of a signing key, made of its public half: the first two bytes of a SHA-256, as four hexadecimal digits.
///
/// It is a hint which key to look up, no proof of anything.
///
/// ```
/// use tenure::KeyId;
///
/// assert_eq!("315c".parse::<KeyId>()?.to_string(), "315c");
/// assert_eq!("315C".parse::<KeyId>().unwrap_err().code().as_str(), "id.invalid");
/// # Ok::<(), tenure::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyId([u8; 2]);

scalar!(KeyId);

impl KeyId {
    /// The id of a public key.
    #[must_use]
    pub fn of(public_key: &[u8; 32]) -> Self {
        let digest: [u8; 32] = Sha256::new().chain_update(DOMAIN).chain_update(public_key).finalize().into();
        let [first, second, ..] = digest;
        Self([first, second])
    }

    /// The two bytes that stand in a key.
    #[must_use]
    pub const fn to_bytes(self) -> [u8; 2] {
        self.0
    }
}

impl From<[u8; 2]> for KeyId {
    fn from(bytes: [u8; 2]) -> Self {
        Self(bytes)
    }
}

impl Text for KeyId {
    const NAME: &'static str = "KeyId";
    const FORMAT: Format = Format::Text;
    const EXPECTED: &'static str = "the id of a signing key as text";

    fn parse(text: &str) -> Result<Self, Error> {
        let valid = text.len() == 4 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        let number = valid.then(|| u16::from_str_radix(text, 16).ok()).flatten();
        let number = number.ok_or_else(|| malformed(text, "four hexadecimal digits in lower case"))?;
        Ok(Self(number.to_be_bytes()))
    }
}

impl fmt::Display for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04x}", u16::from_be_bytes(self.0))
    }
}

impl fmt::Debug for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
