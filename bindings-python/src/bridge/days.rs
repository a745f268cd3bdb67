//! Objects for days. The same days come again and again, and `date` has no quick constructor on the stable ABI.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::{Mutex, PoisonError};

use pyo3::prelude::*;
use pyo3::types::PyType;

use crate::bridge::slot::Attribute;

/// Days that are kept; ten years have fewer.
const MOST: usize = 4_096;

/// The class `date`, and the objects it made.
pub(crate) struct Days {
    class: Py<PyType>,
    of_text: Py<PyAny>,
    /// Year, month and day of the month.
    parts: [Attribute; 3],
    /// Only a handle is copied while this is locked.
    made: Mutex<HashMap<String, Py<PyAny>, BuildHasherDefault<Names>>>,
}

impl Days {
    pub(crate) fn new(py: Python<'_>) -> PyResult<Self> {
        let class: Bound<'_, PyType> = py.import("datetime")?.getattr("date")?.cast_into()?;
        let part = |name| Attribute::of(&class, name);
        Ok(Self {
            of_text: class.getattr("fromisoformat")?.unbind(),
            parts: [part("year")?, part("month")?, part("day")?],
            class: class.unbind(),
            made: Mutex::default(),
        })
    }

    /// Whether an object is a `date` and no `datetime`, which is one too and would lose its time.
    pub(crate) fn is_day(&self, object: &Bound<'_, PyAny>) -> bool {
        object.get_type_ptr() == self.class.bind(object.py()).as_type_ptr()
    }

    /// Year, month and day of the month of a day.
    pub(crate) fn parts(&self, day: &Bound<'_, PyAny>) -> PyResult<[u16; 3]> {
        let [year, month, of_month] = &self.parts;
        Ok([year.read(day)?.extract()?, month.read(day)?.extract()?, of_month.read(day)?.extract()?])
    }

    /// The text of a day, `YYYY-MM-DD`; `isoformat` takes five times as long.
    pub(crate) fn text(&self, day: &Bound<'_, PyAny>) -> PyResult<[u8; 10]> {
        let mut text = *b"0000-00-00";
        let [y1, y2, y3, y4, _, m1, m2, _, d1, d2] = &mut text;
        let digits: [&mut [&mut u8]; 3] = [&mut [y1, y2, y3, y4], &mut [m1, m2], &mut [d1, d2]];
        for (part, digits) in self.parts(day)?.into_iter().zip(digits) {
            write_number(part, digits);
        }
        Ok(text)
    }

    /// The object of a day, which may be one that was made before; nobody can change it.
    pub(crate) fn of_text<'py>(&self, py: Python<'py>, text: &str) -> PyResult<Bound<'py, PyAny>> {
        let known = self.made.lock().unwrap_or_else(PoisonError::into_inner).get(text).map(|day| day.clone_ref(py));
        if let Some(day) = known {
            return Ok(day.into_bound(py));
        }
        let day = self.of_text.bind(py).call1((text,))?;
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        if made.len() < MOST {
            made.insert(text.to_owned(), day.clone().unbind());
        }
        Ok(day)
    }
}

fn write_number(mut number: u16, digits: &mut [&mut u8]) {
    for digit in digits.iter_mut().rev() {
        **digit = b'0'.saturating_add(u8::try_from(number % 10).unwrap_or_default());
        number /= 10;
    }
}

/// Hashes short names of the engine's own, which nobody chooses to collide (FNV-1a).
#[derive(Default)]
pub(crate) struct Names(u64);

impl Hasher for Names {
    fn write(&mut self, name: &[u8]) {
        self.0 = name.iter().fold(self.0, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
