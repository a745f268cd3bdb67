//! JSON Schema, for hosts that have no binding and for validators.

use serde_json::{Value, json};
use tenure::api::schema;

use crate::generate::{Generated, NOTICE};
use crate::model::{Model, plain};

/// One document with every type under `$defs`, and the table of calls beside it.
#[must_use]
pub fn schema(model: &Model) -> Generated {
    let mut definitions = schema::definitions();
    strip(&mut definitions);
    let document = json!({
        "$comment": NOTICE,
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Tenure",
        "calls": model.calls,
        "codes": model.codes.iter().map(|(code, kind)| json!({ "code": code, "kind": kind })).collect::<Vec<_>>(),
        "$defs": definitions,
    });
    let text = serde_json::to_string_pretty(&document).unwrap_or_default();
    Generated { path: "tests/schema.json", text: text + "\n" }
}

/// Examples in Rust and links of rustdoc help nobody outside Rust.
fn strip(schema: &mut Value) {
    match schema {
        Value::Object(fields) => {
            for (name, value) in fields.iter_mut() {
                match value {
                    Value::String(text) if name == "description" => *text = plain(text),
                    other => strip(other),
                }
            }
        }
        Value::Array(elements) => elements.iter_mut().for_each(strip),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}
