//! The interface between the engine and a host's own objects.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::Error;

/// A value that crosses a border whole, such as a record, a question, an answer.
///
/// It is read and written as JSON by functions of the engine itself, which are compiled once: a reader made of generics
/// would be compiled anew in every binding, and takes longer than all the rest of it.
pub trait Whole: Serialize + DeserializeOwned {
    /// Reads JSON, strictly.
    ///
    /// # Errors
    ///
    /// - the `input.*` codes and those of the values, with the path.
    fn of_json(text: &[u8]) -> Result<Self, Error>;

    /// The canonical JSON text.
    ///
    /// # Errors
    ///
    /// - `internal`; no such value has a form without text.
    fn to_json(&self) -> Result<String, Error>;
}

/// A way to read a host's values and to answer in them; the whole of what a binding adds to the engine.
pub trait Codec {
    /// What the host hands over: a text, an object.
    type Input;
    /// What it gets back.
    type Output;

    /// Reads one value, strictly: an unknown field is an error.
    ///
    /// # Errors
    ///
    /// - the `input.*` codes, and those of the values: `id.invalid`, `day.invalid`, `decimal.invalid` and their like.
    fn read<T: Whole>(&self, input: Self::Input) -> Result<T, Error>;

    /// Writes one value.
    ///
    /// # Errors
    ///
    /// - `host` when the host cannot make the object.
    fn write<T: Whole>(&self, value: &T) -> Result<Self::Output, Error>;

    /// The elements of a list, unread, so that one bad element does not spoil the others.
    ///
    /// # Errors
    ///
    /// - `input.syntax` or `input.wrong_type` when it is no list.
    fn elements(&self, list: Self::Input) -> Result<Vec<Self::Input>, Error>;

    /// The answers to a batch, one `ok` or `error` an element.
    ///
    /// # Errors
    ///
    /// - `host` when the host cannot make the list.
    fn outcomes(&self, outcomes: Vec<Result<Self::Output, Error>>) -> Result<Self::Output, Error>;
}
