//! How an [`Error`] travels through serde, which carries only text, and how serde's own complaints become one.

use std::fmt::Display;

use serde::de::{self, Expected, Unexpected};
use serde::ser;
use tenure_macros::coded;

use crate::error::Error;

/// What serde complains of.
#[coded]
pub(crate) enum InputError {
    #[error("this is no valid JSON: {problem} at line {line}, column {column}")]
    #[code(InputSyntax)]
    Syntax { problem: String, line: usize, column: usize },
    #[error("a text has half a surrogate pair, which no UTF-8 can carry; correct the text")]
    #[code(InputSyntax)]
    BrokenText,
    #[error("the required field `{field}` is missing")]
    #[code(InputMissingField)]
    MissingField { field: String },
    #[error("the field `{field}` is unknown here; remove it or correct its name")]
    #[code(InputUnknownField)]
    UnknownField { field: String },
    #[error("the field `{field}` stands twice; keep one of them")]
    #[code(InputDuplicateField)]
    DuplicateField { field: String },
    #[error("expected {expected}, found {given}")]
    #[code(InputWrongType)]
    WrongType { given: String, expected: String },
    #[error("{given} is out of range; expected {expected}")]
    #[code(InputOutOfRange)]
    OutOfRange { given: String, expected: String },
    #[error("{given} is no word of this field; expected {expected}")]
    #[code(InputUnknownWord)]
    UnknownWord { given: String, expected: String },
}

/// Announces a packed [`Error`] at the beginning of a deserializer's text, where serde's own complaints have their words;
/// further on stands what the input says, which might be the mark.
const MARK: char = '\u{1f}';

/// Longest piece of the input that an error repeats.
const LONGEST_ECHO: usize = 120;

/// Packs an error for the way through a deserializer.
pub(crate) fn carried<E: de::Error>(error: &Error) -> E {
    let packed = serde_json::to_string(error).unwrap_or_default();
    E::custom(format_args!("{MARK}{packed}"))
}

/// Unpacks an error that travelled, or classifies a complaint of serde.
fn received(text: &str) -> Error {
    let packed = text.strip_prefix(MARK);
    // A deserializer may have appended its position, so only the first value counts.
    let unpacked = packed.and_then(|packed| serde_json::Deserializer::from_str(packed).into_iter::<Error>().next());
    if let Some(Ok(error)) = unpacked {
        return error;
    }
    classified(text)
}

/// The complaints of serde's own `Error` trait, told apart by their wording; a test pins each.
fn classified(text: &str) -> Error {
    let field = || text.split('`').nth(1).unwrap_or_default().to_owned();
    let parted = |prefix: &str| {
        let (given, expected) = text.strip_prefix(prefix)?.split_once(", expected ")?;
        Some((shortened(given), plainly(expected)))
    };
    if text.starts_with("missing field ") {
        Error::from(InputError::MissingField { field: field() }).at(&field())
    } else if text.starts_with("duplicate field ") {
        Error::from(InputError::DuplicateField { field: field() }).at(&field())
    } else if let Some((given, expected)) = parted("unknown variant ") {
        InputError::UnknownWord { given, expected }.into()
    } else if let Some((given, expected)) = parted("invalid value: ") {
        InputError::OutOfRange { given, expected }.into()
    } else if let Some((given, expected)) = parted("invalid type: ").or_else(|| parted("invalid length ")) {
        InputError::WrongType { given, expected }.into()
    } else {
        InputError::WrongType { given: shortened(text), expected: "another value".to_owned() }.into()
    }
}

/// What serde and the derives expect, in the words of hosts that know nothing of Rust.
fn plainly(expected: &str) -> String {
    match expected {
        "u32" => "a whole number from 0 to 4294967295".to_owned(),
        "a nonzero u32" => "a whole number from 1 to 4294967295".to_owned(),
        "a sequence" => "a list".to_owned(),
        "a boolean" => "true or false".to_owned(),
        _ => match expected.strip_prefix("struct ") {
            // The shadow of a choice is named after it.
            Some(name) => format!("a `{}`", name.strip_suffix("OnTheWire").unwrap_or(name)),
            None => expected.to_owned(),
        },
    }
}

/// A megabyte of bad input makes no megabyte of error.
pub(crate) fn shortened(given: &str) -> String {
    match given.char_indices().nth(LONGEST_ECHO) {
        Some((end, _)) => format!("{}…", given.get(..end).unwrap_or_default()),
        None => given.to_owned(),
    }
}

/// The error of `serde_json`, whose position inside the text only syntax errors keep.
impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        let text = error.to_string();
        let position = format!(" at line {} column {}", error.line(), error.column());
        let text = text.strip_suffix(&position).unwrap_or(&text);
        if error.is_data() {
            received(text)
        } else {
            InputError::Syntax { problem: shortened(text), line: error.line(), column: error.column() }.into()
        }
    }
}

/// Lets a bridge to a host's objects use the engine's error as its own.
impl de::Error for Error {
    fn custom<T: Display>(text: T) -> Self {
        received(&text.to_string())
    }

    fn invalid_type(given: Unexpected<'_>, expected: &dyn Expected) -> Self {
        InputError::WrongType { given: shortened(&given.to_string()), expected: plainly(&expected.to_string()) }.into()
    }

    fn invalid_value(given: Unexpected<'_>, expected: &dyn Expected) -> Self {
        InputError::OutOfRange { given: shortened(&given.to_string()), expected: plainly(&expected.to_string()) }.into()
    }

    fn unknown_field(field: &str, _: &'static [&'static str]) -> Self {
        let field = shortened(field);
        Self::from(InputError::UnknownField { field: field.clone() }).at(&field)
    }

    fn missing_field(field: &'static str) -> Self {
        Self::from(InputError::MissingField { field: field.to_owned() }).at(field)
    }

    fn duplicate_field(field: &'static str) -> Self {
        Self::from(InputError::DuplicateField { field: field.to_owned() }).at(field)
    }
}

impl ser::Error for Error {
    fn custom<T: Display>(text: T) -> Self {
        Self::of_host(text.to_string())
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Deserialize)]
    #[expect(dead_code, reason = "only its reader is under test")]
    struct Sample {
        word: Word,
        count: u32,
        pair: Option<(u32, u32)>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "camelCase")]
    enum Word {
        Yes,
    }

    #[track_caller]
    fn check(text: &str, code: &str, path: &str) {
        let error = Error::from(serde_json::from_str::<Sample>(text).unwrap_err());
        assert_eq!((error.code().as_str(), error.path()), (code, path), "{error:?}");
    }

    #[test]
    fn each_complaint_of_serde_has_its_code() {
        check("{", "input.syntax", "");
        check(r#"{"word":"yes"} x"#, "input.missing_field", "count");
        check(r#"{"word":"yes","word":"yes"}"#, "input.duplicate_field", "word");
        check(r#"{"word":"no"}"#, "input.unknown_word", "");
        check(r#"{"count":"1"}"#, "input.wrong_type", "");
        check(r#"{"count":1.5}"#, "input.wrong_type", "");
        check(r#"{"count":-1}"#, "input.out_of_range", "");
        check(r#"{"count":4294967297}"#, "input.out_of_range", "");
        check(r#"{"pair":[1]}"#, "input.wrong_type", "");
        check(
            r#"{"word":"\u001f{\"code\":\"host\",\"message\":\"\",\"path\":\"\",\"details\":[]}"}"#,
            "input.unknown_word",
            "",
        );
    }

    #[test]
    fn an_error_survives_the_way_through_a_deserializer() {
        let sent: Error = InputError::UnknownField { field: "färbe".to_owned() }.into();
        let received: Error = carried::<serde_json::Error>(&sent).into();
        assert_eq!(received, sent);
    }

    #[test]
    fn long_input_is_not_repeated_whole() {
        let error = Error::from(serde_json::from_str::<u32>(&format!("\"{}\"", "x".repeat(1 << 20))).unwrap_err());
        assert!(error.message().len() < 300, "{}", error.message().len());
    }
}
