//! Whole columns of questions, as data frames have them: in and out by the C data interface of Arrow, without a copy.
//!
//! [`capsules`] takes what a host's object offers and offers what the engine answers; [`batch`] says which columns there
//! must be, [`texts`] reads names from them, [`judge`] asks the Book row by row, and [`covers`] are the answers.

mod batch;
mod capsules;
mod covers;
mod judge;
mod texts;

use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::PyList;
use tenure::Error;
use tenure::api::keeper::Keeper;

use crate::bridge::Dataclasses;
use crate::columns::batch::Batch;

pub(crate) use crate::columns::covers::Covers;

/// Whether an object is made of columns; a list of questions is not.
pub(crate) fn has_columns(object: &Bound<'_, PyAny>) -> bool {
    let py = object.py();
    let offers = |name| object.hasattr(name).unwrap_or_default();
    !object.is_exact_instance_of::<PyList>()
        && (offers(intern!(py, "__arrow_c_stream__")) || offers(intern!(py, "__arrow_c_array__")))
}

/// The covers of all rows, in order, asked of one state of the Book.
pub(crate) fn covered_all<K: Keeper>(
    codec: &Dataclasses<'_>,
    book: &K,
    columns: &Bound<'_, PyAny>,
) -> Result<Covers, Error> {
    let given = capsules::read(codec, columns)?;
    // Whoever makes the rows may need other threads of Python for it.
    let batches = columns.py().detach(|| Batch::all_of(given))?;
    book.ask_at_length(|book| judge::covers(book, &batches))?
}
