//! The Book behind its lock, and its doors.

use std::cmp::Ordering;
use std::ptr;
use std::sync::{PoisonError, RwLock, RwLockReadGuard};

use pyo3::prelude::*;
use pyo3::sync::RwLockExt;
use pyo3::types::{PyBytes, PyType};
use tenure::api::calls::{Call, dispatch, dispatch_all};
use tenure::api::guard::half_changed;
use tenure::api::keeper::Keeper;
use tenure::wire::codec::Codec;
use tenure::{Book, ChangeSet, Error, Question, Record};

use crate::bridge::{Dataclasses, swift, wrong_class};
use crate::columns;

/// The doors of the Book; `tenure.Book` adds the calls.
#[pyclass(frozen, subclass, module = "tenure._tenure")]
pub(crate) struct Doors {
    /// Held for the work of the engine alone, never while Python runs: so nobody waits for it in vain.
    book: RwLock<Book>,
}

#[pymethods]
impl Doors {
    #[new]
    fn empty() -> Self {
        Self { book: RwLock::default() }
    }

    /// A Book of these records, in any order.
    ///
    /// Raises:
    ///     TenureError: `record.duplicate` when two have one kind and id; those of the records
    ///         and of what they say of each other, path `[2].scope[0].element.item`.
    #[classmethod]
    fn of<'py>(cls: &Bound<'py, PyType>, records: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let py = cls.py();
        let book = Dataclasses::serve(py, |codec| {
            let records: Vec<Record> = codec.read(codec.listed(records)?)?;
            py.detach(|| Book::of(records))
        })?;
        Self::made(cls, book)
    }

    /// The Book of a file.
    ///
    /// Raises:
    ///     TenureError: `file.refused` with the bad lines among the `details`, as JSON; nothing
    ///         is half loaded.
    #[classmethod]
    fn load<'py>(cls: &Bound<'py, PyType>, file: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let py = cls.py();
        let book = Dataclasses::serve(py, |_| {
            let bytes = file.cast_exact::<PyBytes>().map_err(|_| wrong_class(file, &"`bytes`"))?.as_bytes();
            py.detach(|| Book::load(bytes))
        })?;
        Self::made(cls, book)
    }

    /// Makes all changes of a change set, or none.
    ///
    /// When everything already is as the changes want it, nothing happens, whatever was
    /// expected: so a host may retry.
    ///
    /// Raises:
    ///     TenureError: `change.stale` when a record is not at the revision that was expected,
    ///         path `expects[0]`; `record.newer_schema` when a newer version wrote a changed
    ///         record; those of `of`, path `changes[0].put.scope[1].element.item`.
    fn apply(&self, py: Python<'_>, changes: &Bound<'_, PyAny>) -> PyResult<()> {
        Dataclasses::serve(py, |codec| {
            let changes: ChangeSet = codec.read(changes.clone())?;
            py.detach(|| self.book.write().map_err(|_| half_changed())?.apply(&changes))
        })
    }

    /// The whole file: a header, then every record by kind and id.
    ///
    /// Equal Books make equal files, in every language.
    fn save<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyBytes>> {
        let file = Dataclasses::serve(py, |_| self.held(py).ask_at_length(Book::save)?)?;
        Ok(PyBytes::new(py, &file))
    }

    /// The change set that turns this Book into `target`.
    ///
    /// Each change expects the record as it is here.
    ///
    /// Raises:
    ///     TenureError: `record.newer_schema` when a newer version wrote a differing record of
    ///         `target`.
    fn diff<'py>(&self, py: Python<'py>, target: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        Dataclasses::serve(py, |codec| {
            let target = target.cast::<Self>().map_err(|_| wrong_class(target, &"a `Book`"))?.get();
            codec.write(&self.beside(py, target, Book::diff)??)
        })
    }

    /// The cover of an item on a day: the answer to `covered`, without building a question.
    ///
    /// This is the form for loops. What is left absent restricts nothing.
    ///
    /// Raises:
    ///     TenureError: `item.unknown` when the Book is complete and has no such item;
    ///         `facts.missing` when it is not.
    #[pyo3(signature = (item, on, *, skill = None, service_kind = None, place = None))]
    fn covered_on<'py>(
        &self,
        py: Python<'py>,
        item: &Bound<'py, PyAny>,
        on: &Bound<'py, PyAny>,
        skill: Option<&Bound<'py, PyAny>>,
        service_kind: Option<&Bound<'py, PyAny>>,
        place: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let arguments =
            [("item", Some(item)), ("on", Some(on)), ("skill", skill), ("serviceKind", service_kind), ("place", place)];
        Dataclasses::serve(py, |codec| {
            if let Some(cover) =
                codec.swiftly(&self.held(py), &swift::Question { item, on, skill, service_kind, place })?
            {
                return Ok(cover);
            }
            let question: Question = codec.read_arguments(&arguments)?;
            codec.write(&self.held(py).ask(|book| book.covered(&question))??)
        })
    }

    fn __eq__(&self, py: Python<'_>, other: &Bound<'_, Self>) -> PyResult<bool> {
        Dataclasses::serve(py, |_| self.beside(py, other.get(), |own, other| own == other))
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let records = Dataclasses::serve(py, |_| self.held(py).ask(Book::size))?;
        Ok(format!("<Book of {records} records>"))
    }

    /// Pickles as its file.
    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, (Bound<'py, PyBytes>,))> {
        Ok((slf.get_type().getattr("load")?, (slf.get().save(slf.py())?,)))
    }

    /// Answers the call of that name; the typed methods of `tenure.Book` are made for it.
    fn _call<'py>(&self, py: Python<'py>, name: &str, argument: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        Dataclasses::serve(py, |codec| dispatch(&self.held(py), Call::named(name)?, codec, argument.clone()))
    }

    /// Answers the call of that name for each element of a list, `covered` also for columns.
    fn _call_all<'py>(
        &self,
        py: Python<'py>,
        name: &str,
        arguments: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        if name == Call::covered.as_str() && columns::has_columns(arguments) {
            let covers = Dataclasses::serve(py, |codec| columns::covered_all(codec, &self.held(py), arguments))?;
            return Ok(Bound::new(py, covers)?.into_any());
        }
        Dataclasses::serve(py, |codec| dispatch_all(&self.held(py), Call::named(name)?, codec, arguments.clone()))
    }
}

impl Doors {
    const fn held<'a, 'py>(&'a self, py: Python<'py>) -> Held<'a, 'py> {
        Held { py, book: &self.book }
    }

    /// An object of the class, which may be derived from this one, around a Book.
    fn made<'py>(cls: &Bound<'py, PyType>, book: Book) -> PyResult<Bound<'py, PyAny>> {
        let object = cls.call0()?;
        let doors = object.cast::<Self>()?.get();
        *doors.book.write().unwrap_or_else(PoisonError::into_inner) = book;
        Ok(object)
    }

    /// Reads two Books while other threads run.
    ///
    /// They are locked in the order of their addresses, and one alone is locked once: a reader that waits behind a writer
    /// while it holds another lock could wait for ever.
    fn beside<T: Send>(
        &self,
        py: Python<'_>,
        other: &Self,
        read: impl FnOnce(&Book, &Book) -> T + Send,
    ) -> Result<T, Error> {
        let (own, other) = (&self.book, &other.book);
        py.detach(|| match ptr::from_ref(own).cmp(&ptr::from_ref(other)) {
            Ordering::Equal => {
                let own = reading(own)?;
                Ok(read(&own, &own))
            }
            Ordering::Less => {
                let own = reading(own)?;
                Ok(read(&own, &*reading(other)?))
            }
            Ordering::Greater => {
                let other = reading(other)?;
                Ok(read(&*reading(own)?, &other))
            }
        })
    }
}

fn reading(book: &RwLock<Book>) -> Result<RwLockReadGuard<'_, Book>, Error> {
    book.read().map_err(|_| half_changed())
}

/// The Book as the table of calls asks it.
struct Held<'a, 'py> {
    py: Python<'py>,
    book: &'a RwLock<Book>,
}

impl Keeper for Held<'_, '_> {
    fn ask<T: Send>(&self, question: impl FnOnce(&Book) -> T + Send) -> Result<T, Error> {
        // To detach costs as much as a short answer, so that is done only where the lock is taken.
        Ok(question(&*self.book.read_py_attached(self.py).map_err(|_| half_changed())?))
    }

    fn ask_at_length<T: Send>(&self, question: impl FnOnce(&Book) -> T + Send) -> Result<T, Error> {
        self.py.detach(|| Ok(question(&*reading(self.book)?)))
    }
}
