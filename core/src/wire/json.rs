//! JSON: the codec of Node, Kotlin and files, and the canonical text of every value.
//!
//! Canonical text has its fields in declared order, absent ones left out, no blanks, and no escapes beyond JSON's own.

use serde::Serialize;
use serde::de::{Deserialize, DeserializeOwned};
use serde_json::value::RawValue;
use tenure_macros::coded;

use crate::error::Error;
use crate::wire::codec::{Codec, Whole};
use crate::wire::exact::Exact;
use crate::wire::reading::{Reading, carefully, quickly};
use crate::wire::tree::Tree;

/// Deeper than any record nests; what goes beyond is an attack or a mistake.
const DEEPEST: usize = 32;

/// Why a text is not even looked at.
#[coded]
pub(crate) enum DepthError {
    #[error("values are nested more than {deepest} levels deep; no record is")]
    #[code(InputTooDeep)]
    TooDeep { deepest: usize },
}

/// The codec of hosts that speak JSON.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "it holds nothing")]
pub struct Json;

/// Compiles the readers and writers of these types, here.
macro_rules! read_here {
    ($($name:ty),* $(,)?) => {$(
        impl $crate::wire::codec::Whole for $name {
            fn of_json(text: &[u8]) -> Result<Self, $crate::error::Error> {
                $crate::wire::json::from_text(text)
            }

            fn to_json(&self) -> Result<String, $crate::error::Error> {
                $crate::wire::json::to_text(self)
            }
        }
    )*};
}

pub(crate) use read_here;

impl Codec for Json {
    type Input = Vec<u8>;
    type Output = Vec<u8>;

    fn read<T: Whole>(&self, input: Vec<u8>) -> Result<T, Error> {
        T::of_json(&input)
    }

    fn write<T: Whole>(&self, value: &T) -> Result<Vec<u8>, Error> {
        value.to_json().map(String::into_bytes)
    }

    fn elements(&self, list: Vec<u8>) -> Result<Vec<Vec<u8>>, Error> {
        // Nobody looks into the elements here: one that is nested too deep fails alone.
        let elements: Vec<&RawValue> = serde_json::from_slice(&list)?;
        Ok(elements.into_iter().map(|element| element.get().as_bytes().to_vec()).collect())
    }

    fn outcomes(&self, outcomes: Vec<Result<Vec<u8>, Error>>) -> Result<Vec<u8>, Error> {
        let mut text = b"[".to_vec();
        for (position, outcome) in outcomes.into_iter().enumerate() {
            if position > 0 {
                text.push(b',');
            }
            let (name, value) = match outcome {
                Ok(value) => ("ok", value),
                Err(error) => ("error", failure(&error)),
            };
            text.extend_from_slice(format!("{{\"{name}\":").as_bytes());
            text.extend_from_slice(&value);
            text.push(b'}');
        }
        text.push(b']');
        Ok(text)
    }
}

/// Reads one value, strictly: unknown fields are refused.
///
/// # Errors
///
/// - the `input.*` codes and those of the values, with the path.
pub fn from_text<T: DeserializeOwned>(text: &[u8]) -> Result<T, Error> {
    read_forward(text)?.strict()
}

/// Reads one value that borrows from the text, strictly.
pub(crate) fn from_borrowed<'de, T: Deserialize<'de>>(text: &'de [u8]) -> Result<T, Error> {
    refuse_depth(text)?;
    match whole(text, |json| quickly(json)) {
        Ok(reading) => reading,
        Err(_) => whole(text, |json| carefully(json))?,
    }
    .strict()
}

/// Reads one value quickly, if it is a good one that holds nothing this version does not know.
pub(crate) fn read_known<T: DeserializeOwned>(text: &[u8]) -> Option<T> {
    refuse_depth(text).ok()?;
    let reading = whole(text, |json| quickly(json)).ok()?;
    reading.unknown.is_none().then_some(reading.value)
}

/// Reads one value that a newer version may have written: unknown fields are passed over and listed.
pub(crate) fn read_forward<T: DeserializeOwned>(text: &[u8]) -> Result<Reading<T>, Error> {
    refuse_depth(text)?;
    if let Ok(reading) = whole(text, |json| quickly(json)) {
        return Ok(reading);
    }
    // Slower, and it says where: with every tag in front, whatever the order in which the host wrote the fields.
    let tree: Tree = serde_json::from_slice(text)?;
    let ordered = serde_json::to_vec(&tree)?;
    whole(&ordered, |json| carefully(json))
}

/// Nothing but blanks may follow the value.
fn whole<'de, T>(
    text: &'de [u8],
    read: impl FnOnce(Exact<&mut serde_json::Deserializer<serde_json::de::SliceRead<'de>>>) -> Result<Reading<T>, Error>,
) -> Result<Reading<T>, Error> {
    let mut json = serde_json::Deserializer::from_slice(text);
    let reading = read(Exact(&mut json))?;
    json.end()?;
    Ok(reading)
}

/// The canonical text of a value.
///
/// # Errors
///
/// - `internal`; no record has a form without text.
pub fn to_text<T: Serialize + ?Sized>(value: &T) -> Result<String, Error> {
    Ok(serde_json::to_string(value)?)
}

/// An error as hosts that speak JSON receive it: `kind`, `code`, `message`, `path`, `details`.
#[must_use]
pub fn failure(error: &Error) -> Vec<u8> {
    #[derive(Serialize)]
    struct Failure<'a> {
        kind: &'a str,
        #[serde(flatten)]
        error: &'a Error,
    }
    serde_json::to_vec(&Failure { kind: error.kind().as_str(), error }).unwrap_or_default()
}

/// Refuses nesting bombs before anything recurses into them.
fn refuse_depth(text: &[u8]) -> Result<(), Error> {
    // Nearly every text has fewer brackets than may be nested, and counting them is quick.
    if text.iter().filter(|byte| matches!(byte, b'{' | b'[')).count() <= DEEPEST {
        return Ok(());
    }
    let (mut depth, mut in_text, mut escaped) = (0_usize, false, false);
    for byte in text {
        match (in_text, byte) {
            (true, _) if escaped => escaped = false,
            (true, b'\\') => escaped = true,
            (_, b'"') => in_text = !in_text,
            (false, b'{' | b'[') => depth = depth.saturating_add(1),
            (false, b'}' | b']') => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEEPEST {
            return Err(DepthError::TooDeep { deepest: DEEPEST }.into());
        }
    }
    Ok(())
}
