//! Texts for people.

use std::borrow::Cow;
use std::fmt;

use arcstr::ArcStr;
use tenure_macros::coded;

use crate::error::Error;
use crate::wire::scalar::{Format, Text, scalar};

/// Longest label, in characters.
const LONGEST: usize = 2_000;

/// A line of text for people, such as a name: 1 to 2,000 characters, none of them a control character.
///
/// No rule reads it.
///
/// ```
/// use tenure::Label;
///
/// assert!("Café Zentral".parse::<Label>().is_ok());
/// assert_eq!("two\nlines".parse::<Label>().unwrap_err().code().as_str(), "text.invalid");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Label(ArcStr);

scalar!(Label);

/// Why a text is no label.
#[coded]
pub(crate) enum LabelError {
    #[error("a text of {length} characters; state 1 to {longest}, or leave the field absent")]
    #[code(TextInvalid)]
    Length { length: usize, longest: usize },
    #[error("the text has a control character at position {position}; write it in one line")]
    #[code(TextInvalid)]
    Control { position: usize },
}

impl Label {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A text of the engine's own, which is never empty and has no control characters.
    pub(crate) fn of_engine(text: &str) -> Self {
        Self(ArcStr::from(text))
    }
}

impl Text for Label {
    const NAME: &'static str = "Label";
    const FORMAT: Format = Format::Text;
    const EXPECTED: &'static str = "a text";

    fn parse(text: &str) -> Result<Self, Error> {
        let length = text.chars().count();
        if !(1..=LONGEST).contains(&length) {
            return Err(LabelError::Length { length, longest: LONGEST }.into());
        }
        match text.chars().position(char::is_control) {
            Some(position) => Err(LabelError::Control { position }.into()),
            None => Ok(Self(ArcStr::from(text))),
        }
    }

    fn text(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.0)
    }
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
