//! The answers as columns.

use std::sync::Arc;

use arrow_array::{ArrayRef, Date32Array, RecordBatch, StringArray};
use arrow_buffer::{Buffer, NullBuffer, NullBufferBuilder, OffsetBuffer, ScalarBuffer};
use pyo3::prelude::*;
use pyo3::types::PyCapsule;
use serde::de::{Error as _, Unexpected};
use tenure::{Code, Cover, Error};

use crate::columns::capsules::{self, of_producer};

/// No row takes more bytes in a column of texts, whose positions have 31 bits.
const LONGEST: usize = 32;

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

/// Texts one after the other, as a column has them.
#[derive(Debug, Default)]
struct Words {
    text: Vec<u8>,
    ends: Vec<i32>,
}

impl Words {
    fn of_rows(rows: usize) -> Self {
        let mut ends = Vec::with_capacity(rows + 1);
        ends.push(0);
        Self { text: Vec::new(), ends }
    }

    #[inline]
    fn push(&mut self, word: &str) {
        self.text.extend_from_slice(word.as_bytes());
        self.end();
    }

    /// Ends a row; one of no text is empty.
    #[inline]
    fn end(&mut self) {
        self.ends.push(i32::try_from(self.text.len()).unwrap_or(i32::MAX));
    }

    fn append(&mut self, other: &Self) {
        let start = self.ends.last().copied().unwrap_or_default();
        self.text.extend_from_slice(&other.text);
        self.ends.extend(other.ends.iter().skip(1).map(|end| start + end));
    }

    fn column(self, nulls: Option<NullBuffer>) -> StringArray {
        StringArray::new(OffsetBuffer::new(ScalarBuffer::from(self.ends)), Buffer::from_vec(self.text), nulls)
    }
}

/// Answers in the order in which they come.
#[derive(Debug)]
pub(crate) struct Answers {
    covers: Words,
    covered: NullBufferBuilder,
    last_days: Vec<i32>,
    until: NullBufferBuilder,
    errors: Words,
    failed: NullBufferBuilder,
}

impl Answers {
    pub(crate) fn of_rows(rows: usize) -> Self {
        Self {
            covers: Words::of_rows(rows),
            covered: NullBufferBuilder::new(rows),
            last_days: Vec::with_capacity(rows),
            until: NullBufferBuilder::new(rows),
            errors: Words::of_rows(rows),
            failed: NullBufferBuilder::new(rows),
        }
    }

    #[inline]
    pub(crate) fn cover(&mut self, cover: Cover) {
        let (word, last_day) = match cover {
            Cover::No {} => ("no", None),
            Cover::Until { last_day } => ("until", Some(last_day.number())),
            Cover::Open {} => ("open", None),
            Cover::Unjudged {} | _ => ("unjudged", None),
        };
        self.covers.push(word);
        self.covered.append(true);
        self.last_days.push(last_day.unwrap_or_default());
        self.until.append(last_day.is_some());
        self.errors.end();
        self.failed.append(false);
    }

    #[cold]
    pub(crate) fn error(&mut self, code: Code) {
        self.covers.end();
        self.covered.append(false);
        self.last_days.push(0);
        self.until.append(false);
        self.errors.push(code.as_str());
        self.failed.append(true);
    }

    /// Those of all parts, in order.
    pub(crate) fn together(parts: Vec<Self>) -> Self {
        let mut all = Self::of_rows(parts.iter().map(|part| part.last_days.len()).sum());
        for mut part in parts {
            let rows = part.last_days.len();
            all.covers.append(&part.covers);
            all.last_days.append(&mut part.last_days);
            all.errors.append(&part.errors);
            for (all, part) in
                [(&mut all.covered, part.covered), (&mut all.until, part.until), (&mut all.failed, part.failed)]
            {
                joined(all, part, rows);
            }
        }
        all
    }
}

fn joined(all: &mut NullBufferBuilder, mut part: NullBufferBuilder, rows: usize) {
    match part.finish() {
        Some(part) => all.append_buffer(&part),
        None => all.append_n_non_nulls(rows),
    }
}

impl TryFrom<Answers> for Covers {
    type Error = Error;

    fn try_from(mut answers: Answers) -> Result<Self, Error> {
        let cover: ArrayRef = Arc::new(answers.covers.column(answers.covered.finish()));
        let last_day: ArrayRef =
            Arc::new(Date32Array::new(ScalarBuffer::from(answers.last_days), answers.until.finish()));
        let error: ArrayRef = Arc::new(answers.errors.column(answers.failed.finish()));
        let columns = [("cover", cover, true), ("last_day", last_day, true), ("error", error, true)];
        let batch = RecordBatch::try_from_iter_with_nullable(columns).map_err(of_producer)?;
        Ok(Self { batch })
    }
}
