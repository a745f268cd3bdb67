//! The Python door to Tenure: live dataclasses in, live dataclasses out.
//!
//! Everything that users see is in the package `tenure`: classes and typed methods are generated, exceptions are written
//! in Python. This crate converts and calls; it knows no record, no rule and no code.

mod book;
mod bridge;
mod columns;
mod errors;
mod signing;
mod text;

use pyo3::prelude::*;

/// The native part of the package `tenure`.
#[pymodule]
mod _tenure {
    #[pymodule_export]
    use crate::book::Doors;
    #[pymodule_export]
    use crate::columns::Covers;
    #[pymodule_export]
    use crate::signing::PrivateKey;
    #[pymodule_export]
    use crate::text::{explain, explain_error, from_json, idle, to_json};

    /// The version of the engine is that of the package.
    #[pymodule_init]
    fn state_version(module: &pyo3::Bound<'_, pyo3::types::PyModule>) -> pyo3::PyResult<()> {
        use pyo3::types::PyModuleMethods as _;
        module.add("__version__", env!("CARGO_PKG_VERSION"))
    }
}
