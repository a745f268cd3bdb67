//! Texts as they come.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use crate::error::Error;
use crate::wire::scalar::{Format, Text, scalar};

/// A text as somebody pasted or typed it: of any length, with whatever stands in it. The call that takes it judges it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RawText(Arc<str>);

scalar!(RawText);

impl RawText {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<String> for RawText {
    fn from(text: String) -> Self {
        Self(Arc::from(text))
    }
}

impl From<&str> for RawText {
    fn from(text: &str) -> Self {
        Self(Arc::from(text))
    }
}

impl Text for RawText {
    const NAME: &'static str = "RawText";
    const FORMAT: Format = Format::Text;
    const EXPECTED: &'static str = "a text";

    fn parse(text: &str) -> Result<Self, Error> {
        Ok(Self(Arc::from(text)))
    }

    fn text(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.0)
    }
}

impl fmt::Display for RawText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// It may be a licence key or worse, so that it never shows itself where it is shown by accident.
impl fmt::Debug for RawText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{} bytes>", self.0.len())
    }
}
