//! Masks: how a number is written in a country.

use std::borrow::Cow;
use std::fmt;

use arcstr::ArcStr;
use tenure_macros::coded;

use crate::error::Error;
use crate::wire::scalar::{Format, Text, scalar};

/// Longest mask, in characters.
const LONGEST: usize = 200;

/// What makes the character behind it stand for itself.
const ESCAPE: char = '\\';

/// The form of a number, character by character: `#` is a digit, `A` a letter from A to Z in either case, `X` any character
/// at all, everything else itself (IB-F8). A backslash makes the character behind it stand for itself.
///
/// A mask fits whole texts, blanks and hyphens included. What may be written in several ways has several masks.
///
/// ```
/// use tenure::Mask;
///
/// let austrian: Mask = r"\ATU########".parse()?;
/// assert!(austrian.fits("ATU12345675"));
/// assert!(!austrian.fits("ATU 12345675"));
/// assert_eq!(r"ATU########\".parse::<Mask>().unwrap_err().code().as_str(), "mask.invalid");
/// # Ok::<(), tenure::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Mask(ArcStr);

scalar!(Mask);

/// Why a text is no mask.
#[coded]
pub(crate) enum MaskError {
    #[error("a mask of {length} characters; state 1 to {longest}, or leave it out")]
    #[code(MaskInvalid)]
    Length { length: usize, longest: usize },
    #[error("the mask has a control character at position {position}, which no text has; remove it")]
    #[code(MaskInvalid)]
    Control { position: usize },
    #[error("the mask `{given}` ends with a backslash that stands before nothing; remove it, or double it")]
    #[code(MaskInvalid)]
    Open { given: String },
}

/// What one character of a text may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    Digit,
    Letter,
    Any,
    Only(char),
}

impl Mask {
    /// The mask as it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether a text has this form.
    #[must_use]
    pub fn fits(&self, text: &str) -> bool {
        let mut letters = text.chars();
        sorts(&self.0).all(|sort| letters.next().is_some_and(|letter| sort.is_that_of(letter)))
            && letters.next().is_none()
    }
}

impl Sort {
    fn is_that_of(self, letter: char) -> bool {
        match self {
            Self::Digit => letter.is_ascii_digit(),
            Self::Letter => letter.is_ascii_alphabetic(),
            Self::Any => true,
            Self::Only(own) => own == letter,
        }
    }
}

/// What the mask says of each character, in their order.
fn sorts(mask: &str) -> impl Iterator<Item = Sort> {
    let mut letters = mask.chars();
    std::iter::from_fn(move || {
        Some(match letters.next()? {
            '#' => Sort::Digit,
            'A' => Sort::Letter,
            'X' => Sort::Any,
            ESCAPE => Sort::Only(letters.next()?),
            other => Sort::Only(other),
        })
    })
}

/// Whether the last character is a backslash before nothing.
fn is_open(mask: &str) -> bool {
    let backslashes = mask.chars().rev().take_while(|letter| *letter == ESCAPE).count();
    backslashes % 2 == 1
}

impl Text for Mask {
    const NAME: &'static str = "Mask";
    const FORMAT: Format = Format::Text;
    const EXPECTED: &'static str = "a mask as text";

    fn parse(text: &str) -> Result<Self, Error> {
        let length = text.chars().count();
        if !(1..=LONGEST).contains(&length) {
            return Err(MaskError::Length { length, longest: LONGEST }.into());
        }
        if let Some(position) = text.chars().position(char::is_control) {
            return Err(MaskError::Control { position }.into());
        }
        if is_open(text) {
            return Err(MaskError::Open { given: text.to_owned() }.into());
        }
        Ok(Self(ArcStr::from(text)))
    }

    fn text(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.0)
    }
}

impl fmt::Display for Mask {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(mask: &str, fitting: &[&str], others: &[&str]) {
        let mask: Mask = mask.parse().unwrap();
        for text in fitting {
            assert!(mask.fits(text), "{mask} {text:?}");
        }
        for text in others {
            assert!(!mask.fits(text), "{mask} {text:?}");
        }
    }

    #[test]
    fn each_character_is_a_digit_a_letter_any_or_itself() {
        check("#####", &["75001", "00000"], &["", "7500", "750011", "7500a", "٧٥٠٠١", "75001 "]);
        check("AA", &["ab", "ZQ"], &["a", "a1", "äb", "abc"]);
        check("X-X", &["1-ß", " - ", "---"], &["1-", "11", "1-11"]);
        check("(###) ###", &["(030) 123"], &["030 123", "(030)123"]);
    }

    #[test]
    fn a_backslash_makes_the_next_character_itself() {
        check(r"\A#", &["A1"], &["B1", "a1", r"\A1"]);
        check(r"\#\X\\\-", &[r"#X\-"], &[r"1X\-", r"#Y\-", r"#X-"]);
    }

    #[test]
    fn what_is_no_mask_is_refused() {
        for text in ["", r"\", r"##\\\", "#\n", &"#".repeat(LONGEST + 1)] {
            assert_eq!(text.parse::<Mask>().unwrap_err().code().as_str(), "mask.invalid", "{text:?}");
        }
        for text in [r"\\", " ", &"ä".repeat(LONGEST)] {
            assert_eq!(text.parse::<Mask>().unwrap().as_str(), text);
        }
    }
}
