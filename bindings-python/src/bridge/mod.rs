//! The codec of Python: serde on one side, live dataclasses on the other.
//!
//! Nothing here knows a record, a rule or a code. [`reader`] walks an object for serde, [`writer`] makes one; both find
//! the classes by serde's names in [`classes`].

pub(crate) mod classes;
mod days;
mod reader;
mod scalar;
mod slot;
pub(crate) mod swift;
mod writer;

use std::cell::RefCell;

use pyo3::exceptions::PyException;
use pyo3::prelude::*;
use pyo3::types::{PyList, PyString, PyType};
use serde::de::DeserializeOwned;
use tenure::Error;
use tenure::api::guard::guard;
use tenure::wire::codec::{Codec, Whole};

use crate::bridge::classes::{Class, Classes};
use crate::bridge::reader::{Argument, Arguments, Reader};
use crate::bridge::writer::Writer;
use crate::errors;

pub(crate) use crate::bridge::reader::wrong_class;
pub(crate) use crate::bridge::scalar::text as read_text;

/// The name of the tag, which Python keeps in the class.
const TAG: &str = "kind";

/// The codec of one native call.
pub(crate) struct Dataclasses<'py> {
    py: Python<'py>,
    classes: &'py Classes,
    /// The last exception that host code raised while an object was read or made.
    raised: RefCell<Option<PyErr>>,
}

impl<'py> Dataclasses<'py> {
    /// Runs the body of a native function: a refusal leaves as the exception of its kind, a panic as `internal`.
    pub(crate) fn serve<T>(py: Python<'py>, work: impl FnOnce(&Self) -> Result<T, Error>) -> PyResult<T> {
        let codec = Self { py, classes: Classes::get(py)?, raised: RefCell::new(None) };
        let outcome = guard(|| work(&codec));
        let raised = codec.raised.take();
        match (outcome, raised) {
            // Somebody wants the program to stop, and no answer may swallow that.
            (_, Some(raised)) if !raised.is_instance_of::<PyException>(py) => Err(raised),
            (Ok(answer), _) => Ok(answer),
            (Err(error), raised) => Err(errors::exception(py, &error, raised)),
        }
    }

    /// An exception of host code, as the error `host`; the exception itself becomes the cause.
    pub(crate) fn host(&self, raised: PyErr) -> Error {
        let error = Error::of_host(raised.to_string());
        self.raised.replace(Some(raised));
        error
    }

    /// An object of that class whose slots are to be filled.
    fn empty(&self, class: &Class) -> Result<Bound<'py, PyAny>, Error> {
        class.empty(self.py).map_err(|raised| self.host(raised))
    }

    fn none(&self) -> Bound<'py, PyAny> {
        self.py.None().into_bound(self.py)
    }

    /// The name of the type that a class or a union of classes stands for. A foreign class goes by its own name, which the
    /// engine does not know.
    pub(crate) fn type_name(&self, class: &Bound<'py, PyAny>) -> Result<String, Error> {
        match (self.classes.name_of(class), class.cast::<PyType>()) {
            (Some(name), _) => Ok(name),
            (None, Ok(class)) => Ok(class.name().map_err(|raised| self.host(raised))?.to_string()),
            (None, Err(_)) => Err(wrong_class(class, &"a class")),
        }
    }

    /// Reads the arguments of a native function as the fields of `T`; those that are `None` are absent.
    pub(crate) fn read_arguments<T: DeserializeOwned>(&self, arguments: &[Argument<'_, 'py>]) -> Result<T, Error> {
        T::deserialize(Arguments::new(self, arguments))
    }

    /// A list as [`Codec::read`] wants it, of anything that can be iterated.
    pub(crate) fn listed(&self, records: &Bound<'py, PyAny>) -> Result<Bound<'py, PyAny>, Error> {
        if records.is_exact_instance_of::<PyList>() {
            return Ok(records.clone());
        }
        let records = self.elements(records.clone())?;
        Ok(PyList::new(self.py, records).map_err(|raised| self.host(raised))?.into_any())
    }
}

impl<'py> Codec for Dataclasses<'py> {
    type Input = Bound<'py, PyAny>;
    type Output = Bound<'py, PyAny>;

    fn read<T: Whole>(&self, input: Self::Input) -> Result<T, Error> {
        T::deserialize(Reader::new(self, input))
    }

    fn write<T: Whole>(&self, value: &T) -> Result<Self::Output, Error> {
        value.serialize(Writer::new(self))
    }

    fn elements(&self, list: Self::Input) -> Result<Vec<Self::Input>, Error> {
        if let Ok(list) = list.cast_exact::<PyList>() {
            return Ok(list.iter().collect());
        }
        if list.is_instance_of::<PyString>() {
            return Err(wrong_class(&list, &"a list"));
        }
        let elements = list.try_iter().map_err(|_| wrong_class(&list, &"a list"))?;
        elements.collect::<PyResult<_>>().map_err(|raised| self.host(raised))
    }

    fn outcomes(&self, outcomes: Vec<Result<Self::Output, Error>>) -> Result<Self::Output, Error> {
        let outcome = |outcome: Result<Self::Output, Error>| {
            let exception = |error| errors::exception(self.py, &error, None).into_value(self.py);
            outcome.unwrap_or_else(|error| exception(error).into_bound(self.py).into_any())
        };
        let outcomes: Vec<_> = outcomes.into_iter().map(outcome).collect();
        Ok(PyList::new(self.py, outcomes).map_err(|raised| self.host(raised))?.into_any())
    }
}
