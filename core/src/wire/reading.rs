//! Reading a value from any deserializer, once quickly and, where that fails, once more with the place of the error.

use serde::de::{Deserialize, Deserializer};
use serde_path_to_error::{Path, Segment, Track};

use crate::error::Error;
use crate::error::code::Code;
use crate::wire::fault::{InputError, shortened};

/// A value as it was read, and what of it this version does not know.
#[derive(Debug)]
pub(crate) struct Reading<T> {
    pub(crate) value: T,
    /// The first field that was passed over; a line may have as many as it has room for.
    pub(crate) unknown: Option<Unknown>,
}

/// A field that this version does not know.
#[derive(Debug)]
pub(crate) struct Unknown {
    path: String,
    field: String,
}

impl<T> Reading<T> {
    /// The value, unless there was a field that nobody knows: on arguments that is a mistake.
    pub(crate) fn strict(self) -> Result<T, Error> {
        match self.unknown {
            None => Ok(self.value),
            Some(Unknown { path, field }) => Err(Error::from(InputError::UnknownField { field }).at(&path)),
        }
    }
}

/// Who notes unknown fields. One type for all values: a closure would be another one for each type that is read, and with it the
/// readers of everything inside would be compiled anew each time.
type Noter<'a> = &'a mut dyn FnMut(serde_ignored::Path<'_>);

/// Reads without keeping track of where; for input that is expected to be good.
pub(crate) fn quickly<'de, T, D>(deserializer: D) -> Result<Reading<T>, Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
    Error: From<D::Error>,
{
    let mut unknown = None;
    let mut note = |path: serde_ignored::Path<'_>| Unknown::note(&mut unknown, &path);
    let noter: Noter<'_> = &mut note;
    let value = serde_ignored::deserialize(deserializer, noter)?;
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
    let mut unknown = None;
    let tracked = serde_path_to_error::Deserializer::new(deserializer, &mut track);
    let mut note = |path: serde_ignored::Path<'_>| Unknown::note(&mut unknown, &path);
    let noter: Noter<'_> = &mut note;
    match serde_ignored::deserialize(tracked, noter) {
        Ok(value) => Ok(Reading { value, unknown }),
        Err(error) => Err(placed(error.into(), &tracked_path(&track.path()))),
    }
}

/// The error of a part, one step further from it: `step` is the name of the field or the position, `[2]`.
///
/// A text that is none spoils the whole input and has no place, in every host alike.
#[must_use]
pub fn placed(error: Error, step: &str) -> Error {
    if error.code() == Code::InputSyntax { error } else { error.at(step) }
}

/// The error of a host's text that no UTF-8 can carry, such as one with half a surrogate pair.
#[must_use]
pub fn broken_text() -> Error {
    InputError::BrokenText.into()
}

/// `scope[1].element`, from the path that was tracked; the names of variants are no steps in the input.
fn tracked_path(path: &Path) -> String {
    path.iter().fold(String::new(), |text, segment| match segment {
        Segment::Seq { index } => format!("{text}[{index}]"),
        Segment::Map { key } => dotted(&text, key),
        Segment::Enum { .. } | Segment::Unknown => text,
    })
}

impl Unknown {
    fn note(first: &mut Option<Self>, path: &serde_ignored::Path<'_>) {
        first.get_or_insert_with(|| Self::at(path));
    }

    fn at(path: &serde_ignored::Path<'_>) -> Self {
        let serde_ignored::Path::Map { parent, key } = path else {
            return Self { path: ignored(path), field: String::new() };
        };
        // Only here does a path hold what the input says, which may be long.
        let field = shortened(key);
        Self { path: dotted(&ignored(parent), &field), field }
    }
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
