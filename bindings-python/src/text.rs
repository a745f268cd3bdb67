//! Values as text: canonical JSON, and sentences for people.

use pyo3::prelude::*;
use pyo3::types::{PyString, PyType};
use tenure::api::{doors, types};
use tenure::wire::json::Json;
use tenure::wire::reading::{broken_text, placed};
use tenure::{Detail, Error, Language};

use crate::bridge::{Dataclasses, read_text, wrong_class};

/// The canonical JSON text of a value.
///
/// It is written as the type of its own class, or as `of`: `Record` puts the kind in front, as
/// files have it.
///
/// Raises:
///     TenureError: those of reading the value; `input.unknown_name` for a part of a record,
///         which has no text of its own.
#[pyfunction]
#[pyo3(signature = (value, of = None))]
pub(crate) fn to_json(value: &Bound<'_, PyAny>, of: Option<&Bound<'_, PyAny>>) -> PyResult<String> {
    Dataclasses::serve(value.py(), |codec| {
        let name = codec.type_name(of.unwrap_or(value.get_type().as_any()))?;
        let text = types::convert(&name, codec, value.clone(), &Json)?;
        String::from_utf8(text).map_err(|_| broken_text())
    })
}

/// The value of a JSON text, read strictly.
///
/// `of` is its class, or the union of its classes.
///
/// Raises:
///     TenureError: the `input.*` codes and those of the values, with the path.
#[pyfunction]
pub(crate) fn from_json<'py>(of: &Bound<'py, PyAny>, text: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    Dataclasses::serve(of.py(), |codec| {
        let name = codec.type_name(of)?;
        if !text.is_exact_instance_of::<PyString>() {
            return Err(wrong_class(text, &"a `str`"));
        }
        let value = read_text(text, |text| types::convert(&name, &Json, text.as_bytes().to_vec(), codec))?;
        match of.cast::<PyType>() {
            Ok(class) if !value.get_type().is(class) => Err(wrong_class(&value, &format!("a `{class}`").as_str())),
            _ => Ok(value),
        }
    })
}

/// What the engine says of an answer, in sentences for people.
///
/// `language` is a `Language` or its word, such as `de`; without one it is English.
///
/// Raises:
///     TenureError: those of reading the value; `input.unknown_name` for a value of which there
///         is nothing to say; `input.unknown_word` for a language that the engine does not speak.
#[pyfunction]
#[pyo3(signature = (value, language = None))]
pub(crate) fn explain(value: &Bound<'_, PyAny>, language: Option<&Bound<'_, PyAny>>) -> PyResult<String> {
    Dataclasses::serve(value.py(), |codec| {
        let name = codec.type_name(value.get_type().as_any())?;
        types::explain(&name, codec, value.clone(), spoken(language)?)
    })
}

/// The sentence of an error by its parts; `TenureError.explain` calls it.
///
/// Raises:
///     TenureError: `input.unknown_word` for a language that the engine does not speak.
#[pyfunction]
#[pyo3(signature = (code, message, details, language = None))]
pub(crate) fn explain_error(
    py: Python<'_>,
    code: &str,
    message: &str,
    details: Vec<(String, String)>,
    language: Option<&Bound<'_, PyAny>>,
) -> PyResult<String> {
    Dataclasses::serve(py, |_| {
        let details: Vec<_> = details.into_iter().map(|(name, value)| Detail::new(&name, value)).collect();
        Ok(doors::explain_error(code, message, &details, spoken(language)?))
    })
}

/// The language of an argument; a `Language` is a text too.
fn spoken(language: Option<&Bound<'_, PyAny>>) -> Result<Language, Error> {
    let Some(language) = language.filter(|language| !language.is_none()) else { return Ok(Language::En) };
    if !language.is_instance_of::<PyString>() {
        return Err(placed(wrong_class(language, &"a `Language`"), "language"));
    }
    read_text(language, str::parse).map_err(|error| placed(error, "language"))
}

/// Does nothing; by it a bench knows what a native call costs.
#[pyfunction]
pub(crate) const fn idle() {}
