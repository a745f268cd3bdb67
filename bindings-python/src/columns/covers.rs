//! The answers as columns.

use std::sync::Arc;

use arrow_array::builder::{ArrayBuilder as _, StringBuilder};
use arrow_array::{ArrayRef, Date32Array, RecordBatch, StringArray};
use arrow_buffer::{BooleanBuffer, Buffer, NullBuffer, OffsetBuffer, ScalarBuffer};
use pyo3::prelude::*;
use pyo3::types::PyCapsule;
use serde::de::{Error as _, Unexpected};
use tenure::{Code, Cover, Error};

use crate::columns::capsules::{self, of_producer};

/// No row takes more bytes in a column of texts, whose positions have 31 bits.
const LONGEST: usize = 32;

/// The longest word of a cover.
const LONGEST_WORD: usize = 8;

/// The covers of a batch of questions, a row each, as columns: `cover`, `last_day` and `error`.
///
/// `cover` is `no`, `until`, `open` or `unjudged`, and null where the question has an error;
/// `last_day` is the last day of an `until`; `error` is the code of the error. Whatever reads
/// Arrow takes it without a copy: `pyarrow.record_batch(covers)`, `polars.DataFrame(covers)`,
/// or its name in a query of `DuckDB`.
#[pyclass(frozen, module = "tenure")]
pub(crate) struct Covers {
    batch: RecordBatch,
}

#[pymethods]
impl Covers {
    fn __len__(&self) -> usize {
        self.batch.num_rows()
    }

    fn __repr__(&self) -> String {
        format!("<Covers of {} questions>", self.batch.num_rows())
    }

    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        capsules::schema(py, &self.batch)
    }

    #[pyo3(signature = (requested_schema = None))]
    fn __arrow_c_array__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<(Bound<'py, PyCapsule>, Bound<'py, PyCapsule>)> {
        let _ = requested_schema; // there is one type, and who wants another converts it
        Ok((capsules::schema(py, &self.batch)?, capsules::array(py, &self.batch)?))
    }

    #[pyo3(signature = (requested_schema = None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        let _ = requested_schema; // there is one type, and who wants another converts it
        capsules::stream(py, &self.batch)
    }
}

impl Covers {
    /// Refuses more rows than a column of texts has room for.
    pub(crate) fn check(rows: usize) -> Result<(), Error> {
        let most = usize::try_from(i32::MAX).unwrap_or(usize::MAX) / LONGEST;
        let given = || Unexpected::Unsigned(u64::try_from(rows).unwrap_or(u64::MAX));
        if rows <= most { Ok(()) } else { Err(Error::invalid_value(given(), &"at most 67 million rows at once")) }
    }
}

/// What stands in the column `cover`, by its number in [`Answers`], and how long that is; none for an error.
const WORDS: [(&[u8; 8], usize); 5] =
    [(b"        ", 0), (b"no      ", 2), (b"until   ", 5), (b"open    ", 4), (b"unjudged", 8)];
const FAILED: u8 = 0;
const NO: u8 = 1;
const UNTIL: u8 = 2;
const OPEN: u8 = 3;
const UNJUDGED: u8 = 4;

/// Answers in the order in which they come.
#[derive(Debug)]
pub(crate) struct Answers {
    /// A number of [`WORDS`] for each row.
    numbers: Vec<u8>,
    last_days: Vec<i32>,
    /// The rows that failed.
    errors: Vec<(usize, Code)>,
    /// The words of the rows that are written, one after the other, and where each of them ends.
    text: Vec<u8>,
    ends: Vec<i32>,
}

impl Answers {
    pub(crate) fn of_rows(rows: usize) -> Self {
        let mut ends = Vec::with_capacity(rows + 1);
        ends.push(0);
        let (numbers, last_days) = (Vec::with_capacity(rows), Vec::with_capacity(rows));
        Self { numbers, last_days, errors: Vec::new(), text: Vec::with_capacity(rows * 5), ends }
    }

    /// How many rows have an answer.
    #[inline]
    pub(crate) const fn len(&self) -> usize {
        self.numbers.len()
    }

    #[inline]
    pub(crate) fn cover(&mut self, cover: Cover) {
        let (number, last_day) = match cover {
            Cover::No {} => (NO, 0),
            Cover::Until { last_day } => (UNTIL, last_day.number()),
            Cover::Open {} => (OPEN, 0),
            Cover::Unjudged {} | _ => (UNJUDGED, 0),
        };
        self.numbers.push(number);
        self.last_days.push(last_day);
    }

    #[cold]
    pub(crate) fn error(&mut self, code: Code) {
        self.errors.push((self.numbers.len(), code));
        self.numbers.push(FAILED);
        self.last_days.push(0);
    }

    /// Writes the words of all rows that came since the last time.
    pub(crate) fn write(&mut self) {
        let rows = self.numbers.get(self.ends.len() - 1..).unwrap_or_default();
        let mut end = self.text.len();
        // A word is written in full length, and the next one over what is too much of it.
        self.text.resize(end + rows.len() * LONGEST_WORD, 0);
        let text = &mut self.text;
        self.ends.extend(rows.iter().map(|number| {
            let (word, length) = WORDS.get(usize::from(*number)).copied().unwrap_or((b"        ", 0));
            if let Some(place) = text.get_mut(end..end + LONGEST_WORD) {
                place.copy_from_slice(word);
            }
            end += length;
            i32::try_from(end).unwrap_or(i32::MAX)
        }));
        self.text.truncate(end);
    }

    /// Those of all parts, in order.
    pub(crate) fn together(mut parts: impl Iterator<Item = Self>) -> Self {
        let mut all = parts.next().unwrap_or_else(|| Self::of_rows(0));
        for part in parts {
            let (rows, end) = (all.numbers.len(), all.ends.last().copied().unwrap_or_default());
            all.numbers.extend_from_slice(&part.numbers);
            all.last_days.extend_from_slice(&part.last_days);
            all.errors.extend(part.errors.iter().map(|(row, code)| (rows + row, *code)));
            all.text.extend_from_slice(&part.text);
            all.ends.extend(part.ends.iter().skip(1).map(|own| end + own));
        }
        all
    }

    /// Bit by bit, which rows have one of those numbers.
    fn which(&self, are: impl Fn(u8) -> bool) -> NullBuffer {
        let number = |row| self.numbers.get(row).copied().unwrap_or_default();
        NullBuffer::new(BooleanBuffer::collect_bool(self.numbers.len(), |row| are(number(row))))
    }

    /// The column of errors, where most rows have none.
    fn error_column(&self) -> StringArray {
        let rows = self.numbers.len();
        if self.errors.is_empty() {
            return StringArray::new_null(rows);
        }
        let mut errors = StringBuilder::with_capacity(rows, self.errors.len() * 16);
        for (row, code) in &self.errors {
            errors.append_nulls(row - errors.len());
            errors.append_value(code.as_str());
        }
        errors.append_nulls(rows - errors.len());
        errors.finish()
    }
}

impl TryFrom<Answers> for Covers {
    type Error = Error;

    fn try_from(answers: Answers) -> Result<Self, Error> {
        let error: ArrayRef = Arc::new(answers.error_column());
        let until = answers.which(|number| number == UNTIL);
        let covered = (!answers.errors.is_empty()).then(|| answers.which(|number| number != FAILED));
        let ends = OffsetBuffer::new(ScalarBuffer::from(answers.ends));
        let cover: ArrayRef = Arc::new(StringArray::new(ends, Buffer::from_vec(answers.text), covered));
        let last_day: ArrayRef = Arc::new(Date32Array::new(ScalarBuffer::from(answers.last_days), Some(until)));
        let columns = [("cover", cover, true), ("last_day", last_day, true), ("error", error, true)];
        let batch = RecordBatch::try_from_iter_with_nullable(columns).map_err(of_producer)?;
        Ok(Self { batch })
    }
}
