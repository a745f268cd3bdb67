//! The languages of sentences.

use std::str::FromStr;

use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::StrDeserializer;
use tenure_macros::record;

use crate::error::Error;

/// A language in which the engine speaks to people; the words are those of ISO 639-1.
///
/// Days stay `YYYY-MM-DD` and ids stay as they are in every language: no locale is asked.
///
/// ```
/// use tenure::Language;
///
/// assert_eq!("de".parse::<Language>()?, Language::De);
/// assert_eq!("it".parse::<Language>().unwrap_err().code().as_str(), "input.unknown_word");
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub enum Language {
    /// English, which is spoken where no language is named.
    En,
    /// German.
    De,
    /// French.
    Fr,
}

impl FromStr for Language {
    type Err = Error;

    fn from_str(word: &str) -> Result<Self, Error> {
        let word: StrDeserializer<'_, Error> = word.into_deserializer();
        Self::deserialize(word)
    }
}
