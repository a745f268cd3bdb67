//! The Kotlin door to Tenure: the only crate that knows UniFFI
