//! From the error of the engine to the exception of its kind, which is a class written in Python.

use pyo3::intern;
use pyo3::prelude::*;
use tenure::Error;
use tenure::Kind;

/// The exception for an error; what host code raised becomes its cause.
pub(crate) fn exception(py: Python<'_>, error: &Error, raised: Option<PyErr>) -> PyErr {
    let exception = made(py, error).map_or_else(|failure| failure, PyErr::from_value);
    if error.kind() == Kind::Host {
        exception.set_cause(py, raised);
    }
    exception
}

fn made<'py>(py: Python<'py>, error: &Error) -> PyResult<Bound<'py, PyAny>> {
    let details: Vec<_> = error.details().iter().map(|detail| (detail.name.as_str(), detail.value.as_str())).collect();
    let facts = (error.kind().as_str(), error.code().as_str(), error.message(), error.path(), details);
    py.import(intern!(py, "tenure.errors"))?.getattr(intern!(py, "of_kind"))?.call1(facts)
}
