//! Pictures as text.

use std::borrow::Cow;
use std::fmt;

use arcstr::ArcStr;
use tenure_macros::coded;

use crate::error::Error;
use crate::wire::scalar::{Format, Text, scalar};

/// Longest markup, in characters: more than the largest picture that the engine draws.
const LONGEST: usize = 2_000_000;

/// A document in a markup language, such as SVG: 1 to 2,000,000 characters in lines of any length.
///
/// The engine writes it and never looks into it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Markup(ArcStr);

scalar!(Markup);

/// Why a text is no markup.
#[coded]
pub(crate) enum MarkupError {
    #[error("a text of {length} characters; state 1 to {longest}, or leave the field absent")]
    #[code(TextInvalid)]
    Length { length: usize, longest: usize },
    #[error("the text has the control character {character} at position {position}; only line feeds may stand in it")]
    #[code(TextInvalid)]
    Control { character: String, position: usize },
}

impl Markup {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Text for Markup {
    const NAME: &'static str = "Markup";
    const FORMAT: Format = Format::Text;
    const EXPECTED: &'static str = "a text";

    fn parse(text: &str) -> Result<Self, Error> {
        let length = text.chars().count();
        if !(1..=LONGEST).contains(&length) {
            return Err(MarkupError::Length { length, longest: LONGEST }.into());
        }
        let mut letters = text.chars().enumerate();
        match letters.find(|(_, letter)| letter.is_control() && *letter != '\n') {
            Some((position, letter)) => {
                let character = format!("U+{:04X}", u32::from(letter));
                Err(MarkupError::Control { character, position }.into())
            }
            None => Ok(Self(ArcStr::from(text))),
        }
    }

    fn text(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.0)
    }
}

impl fmt::Display for Markup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_markup_has_lines_and_nothing_that_cannot_be_seen() {
        assert_eq!("<svg>\n</svg>\n".parse::<Markup>().unwrap().as_str(), "<svg>\n</svg>\n");
        for (text, message) in [
            ("", "a text of 0 characters; state 1 to 2000000, or leave the field absent"),
            ("a\r\n", "the text has the control character U+000D at position 1; only line feeds may stand in it"),
        ] {
            let error = text.parse::<Markup>().unwrap_err();
            assert_eq!((error.code().as_str(), error.message()), ("text.invalid", message));
        }
    }
}
