//! What needs no Book.

use tenure::api::types;
use tenure::wire::json::Json;

use crate::envelope::answer;

/// Reads a value of the named type strictly and answers with its canonical text.
#[uniffi::export]
pub fn convert(name: &[u8], value: &[u8]) -> Vec<u8> {
    answer(|| types::convert(&String::from_utf8_lossy(name), &Json, value.to_vec(), &Json))
}

/// Reads a value of the named type strictly and answers with the sentences about it, which are text and no JSON.
#[uniffi::export]
pub fn explain(name: &[u8], value: &[u8]) -> Vec<u8> {
    answer(|| types::explain(&String::from_utf8_lossy(name), &Json, value.to_vec()).map(String::into_bytes))
}
