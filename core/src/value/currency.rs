//! Currency codes.

use std::fmt;

use tenure_macros::coded;

use crate::error::Error;
use crate::wire::scalar::{Format, Text, scalar};

/// Letters that a code may have; ISO 4217 has three, defined currencies up to eight.
const LONGEST: usize = 8;

/// A currency code of three to eight capital letters, such as `EUR`.
///
/// Whether a code exists is asked at the Book's door, where it is compared with ISO 4217.
///
/// ```
/// use tenure::Currency;
///
/// assert_eq!("EUR".parse::<Currency>()?.units(), Some(2));
/// assert_eq!("JPY".parse::<Currency>()?.units(), Some(0));
/// assert_eq!("QQQ".parse::<Currency>()?.units(), None); // well-formed, but no currency
/// # Ok::<(), tenure::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency {
    // Invariant: capital letters, then zeros.
    letters: [u8; LONGEST],
}

scalar!(Currency);

/// Why a text is no currency code, or names no currency.
#[coded]
pub(crate) enum CurrencyError {
    #[error("`{given}` is not a currency code; write three to eight capital letters such as `EUR`")]
    #[code(CurrencyInvalid)]
    Invalid { given: String },
    #[error("the currency `{given}` is unknown; use a code of ISO 4217")]
    #[code(CurrencyUnknown)]
    Unknown { given: Currency },
}

impl Currency {
    /// How many decimals its amounts have, by ISO 4217; `None` for a code without a currency or without units.
    #[must_use]
    pub fn units(self) -> Option<u32> {
        iso_currency::Currency::from_code(self.as_str())?.exponent().map(u32::from)
    }

    /// The letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        let length = self.letters.iter().position(|letter| *letter == 0).unwrap_or(LONGEST);
        self.letters.get(..length).and_then(|letters| std::str::from_utf8(letters).ok()).unwrap_or_default()
    }
}

impl Text for Currency {
    const NAME: &'static str = "Currency";
    const FORMAT: Format = Format::Text;
    const EXPECTED: &'static str = "a currency code as text";

    fn parse(text: &str) -> Result<Self, Error> {
        let mut letters = [0; LONGEST];
        let valid = (3..=LONGEST).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_uppercase());
        match letters.get_mut(..text.len()) {
            Some(target) if valid => target.copy_from_slice(text.as_bytes()),
            _ => return Err(CurrencyError::Invalid { given: text.chars().take(40).collect() }.into()),
        }
        Ok(Self { letters })
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
