//! What the generators of the hosts read: JSON Schema of every type, by name.

use schemars::SchemaGenerator;
use schemars::generate::SchemaSettings;
use serde::Serialize;

use crate::api::calls::Call;
use crate::api::types;
use crate::error::code::Code;
use crate::error::kind::Kind;

/// A callable, as the generators see it.
#[derive(Debug, Serialize)]
#[non_exhaustive]
pub struct CallDescription {
    /// Its name, in `lower_snake_case`.
    pub name: &'static str,
    /// Its documentation.
    pub doc: &'static str,
    /// The name of the record that it takes.
    pub input: &'static str,
    /// The name of the record that it gives.
    pub output: &'static str,
}

/// The schemas of all types that cross a border, those inside others too, under `$defs`.
#[must_use]
pub fn definitions() -> serde_json::Value {
    let mut generator = SchemaGenerator::new(SchemaSettings::draft2020_12());
    types::describe(&mut generator);
    serde_json::Value::Object(generator.take_definitions(true))
}

/// The callables, in the order of their numbers.
pub fn calls() -> impl Iterator<Item = CallDescription> {
    Call::ALL.iter().map(|call| {
        let (input, output) = call.signature();
        CallDescription { name: call.as_str(), doc: call.doc(), input, output }
    })
}

/// The error codes with their kinds, in the declared order.
pub fn codes() -> impl Iterator<Item = (&'static str, Kind)> {
    Code::ALL.iter().map(|code| (code.as_str(), code.kind()))
}
