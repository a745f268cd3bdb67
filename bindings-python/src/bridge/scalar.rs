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

/// Reads a `date`; a `datetime` is one too, and would lose its time.
pub(crate) fn day<T>(
    codec: &Dataclasses<'_>,
    value: &Bound<'_, PyAny>,
    read: impl FnOnce(&str) -> Result<T, Error>,
) -> Result<T, Error> {
    if value.get_type_ptr() != codec.classes.date.bind(codec.py).as_type_ptr() {
        return Err(wrong_class(value, &"a `date`"));
    }
    let mut text = *b"0000-00-00";
    let [y1, y2, y3, y4, _, m1, m2, _, d1, d2] = &mut text;
    let digits: [&mut [&mut u8]; 3] = [&mut [y1, y2, y3, y4], &mut [m1, m2], &mut [d1, d2]];
    for (part, digits) in codec.classes.parts_of_date.iter().zip(digits) {
        let number = part.read(value).and_then(|number| number.extract()).map_err(|raised| codec.host(raised))?;
        write_number(number, digits);
    }
    read(str::from_utf8(&text).unwrap_or_default())
}

/// Writes a number into the places for its digits; `isoformat` of Python takes five times as long.
fn write_number(mut number: u16, digits: &mut [&mut u8]) {
    for digit in digits.iter_mut().rev() {
        **digit = b'0'.saturating_add(u8::try_from(number % 10).unwrap_or_default());
        number /= 10;
    }
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
        Format::Date => codec.classes.date_of_text.bind(codec.py).call1((text,)),
        Format::Decimal => codec.classes.decimal.bind(codec.py).call1((text,)),
        Format::Text | _ => return Ok(PyString::new(codec.py, text).into_any()),
    };
    made.map_err(|raised| codec.host(raised))
}
