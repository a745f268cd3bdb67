//! Days, decimals and texts, which are text on the wire and classes of their own in Python.

use pyo3::prelude::*;
use pyo3::types::PyString;
use tenure::Error;
use tenure::wire::reading::broken_text;
use tenure::wire::scalar::Format;

use crate::bridge::Dataclasses;
use crate::bridge::reader::wrong_class;

/// The format that serde announces under that name.
pub(crate) fn format(name: &str) -> Option<Format> {
    [Format::Text, Format::Date, Format::Decimal].into_iter().find(|format| format.announced() == name)
}

/// Reads a text; a `str` may hold half a surrogate pair, which no other host can.
pub(crate) fn text<T>(value: &Bound<'_, PyAny>, read: impl FnOnce(&str) -> Result<T, Error>) -> Result<T, Error> {
    let text = value.cast::<PyString>().map_err(|_| wrong_class(value, &"a `str`"))?;
    read(text.to_str().map_err(|_| broken_text())?)
}

/// Reads a `date`.
pub(crate) fn day<T>(
    codec: &Dataclasses<'_>,
    value: &Bound<'_, PyAny>,
    read: impl FnOnce(&str) -> Result<T, Error>,
) -> Result<T, Error> {
    if !codec.classes.days.is_day(value) {
        return Err(wrong_class(value, &"a `date`"));
    }
    let text = codec.classes.days.text(value).map_err(|raised| codec.host(raised))?;
    read(str::from_utf8(&text).unwrap_or_default())
}

/// Reads a `Decimal`, by the text that it prints: the one exact way out of it.
pub(crate) fn decimal<T>(
    codec: &Dataclasses<'_>,
    value: &Bound<'_, PyAny>,
    read: impl FnOnce(&str) -> Result<T, Error>,
) -> Result<T, Error> {
    if value.get_type_ptr() != codec.classes.decimal.bind(codec.py).as_type_ptr() {
        return Err(wrong_class(value, &"a `Decimal`"));
    }
    let decimal = value.str().map_err(|raised| codec.host(raised))?;
    text(decimal.as_any(), read)
}

/// Makes what stands for a scalar in Python.
pub(crate) fn make<'py>(codec: &Dataclasses<'py>, format: Format, text: &str) -> Result<Bound<'py, PyAny>, Error> {
    let made = match format {
        Format::Date => codec.classes.days.of_text(codec.py, text),
        Format::Decimal => codec.classes.decimal.bind(codec.py).call1((text,)),
        Format::Text | _ => return Ok(PyString::new(codec.py, text).into_any()),
    };
    made.map_err(|raised| codec.host(raised))
}
