//! Reading a value from any deserializer, once quickly and, where that fails, once more with the place of the error.

use serde::de::{Deserialize, Deserializer};
use serde_path_to_error::{Path, Segment, Track};

use crate::error::Error;
use crate::wire::fault::InputError;

/// A value as it was read, and what of it this version does not know.
#[derive(Debug)]
pub(crate) struct Reading<T> {
    pub(crate) value: T,
    /// Paths of the fields that were passed over, in the order of the input.
    pub(crate) unknown: Vec<String>,
}

impl<T> Reading<T> {
    /// The value, unless there was a field that nobody knows: on arguments that is a mistake.
    pub(crate) fn strict(self) -> Result<T, Error> {
        match self.unknown.first() {
            None => Ok(self.value),
            Some(path) => {
                let field = path.rsplit(['.', ']']).next().unwrap_or_default().to_owned();
                Err(Error::from(InputError::UnknownField { field }).at(path))
            }
        }
    }
}

/// Reads without keeping track of where; for input that is expected to be good.
pub(crate) fn quickly<'de, T, D>(deserializer: D) -> Result<Reading<T>, Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
    Error: From<D::Error>,
{
    let mut unknown = Vec::new();
    let value = serde_ignored::deserialize(deserializer, |path| unknown.push(ignored(&path)))?;
    Ok(Reading { value, unknown })
}

/// Reads and says of an error where it lies.
pub(crate) fn carefully<'de, T, D>(deserializer: D) -> Result<Reading<T>, Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
    Error: From<D::Error>,
{
    let mut track = Track::new();
    let mut unknown = Vec::new();
    let tracked = serde_path_to_error::Deserializer::new(deserializer, &mut track);
    match serde_ignored::deserialize(tracked, |path| unknown.push(ignored(&path))) {
        Ok(value) => Ok(Reading { value, unknown }),
        Err(error) => Err(Error::from(error).at(&tracked_path(&track.path()))),
    }
}

/// Reads a host's object, strictly; `open` gives a deserializer over it, each time from the start.
///
/// # Errors
///
/// - those of [`crate::wire::codec::Codec::read`], with the path.
pub fn strictly<'de, T, D>(open: impl Fn() -> D) -> Result<T, Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de, Error = Error>,
{
    quickly(open()).or_else(|_| carefully(open()))?.strict()
}

/// `scope[1].element`, from the path that was tracked; the names of variants are no steps in the input.
fn tracked_path(path: &Path) -> String {
    path.iter().fold(String::new(), |text, segment| match segment {
        Segment::Seq { index } => format!("{text}[{index}]"),
        Segment::Map { key } => dotted(&text, key),
        Segment::Enum { .. } | Segment::Unknown => text,
    })
}

/// The same form, from the path of a field that was passed over.
fn ignored(path: &serde_ignored::Path<'_>) -> String {
    use serde_ignored::Path as Ignored;
    match path {
        Ignored::Root => String::new(),
        Ignored::Seq { parent, index } => format!("{}[{index}]", ignored(parent)),
        Ignored::Map { parent, key } => dotted(&ignored(parent), key),
        Ignored::Some { parent } | Ignored::NewtypeStruct { parent } | Ignored::NewtypeVariant { parent } => {
            ignored(parent)
        }
    }
}

fn dotted(text: &str, key: &str) -> String {
    if text.is_empty() { key.to_owned() } else { format!("{text}.{key}") }
}
