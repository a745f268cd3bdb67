//! What needs no Book.

use tenure::api::{doors, types};
use tenure::wire::json::{Json, from_text};
use tenure::{Detail, Language};

use crate::envelope::answer;

/// Reads a value of the named type strictly and answers with its canonical text.
#[uniffi::export]
pub fn convert(name: &[u8], value: &[u8]) -> Vec<u8> {
    answer(|| types::convert(&String::from_utf8_lossy(name), &Json, value.to_vec(), &Json))
}

/// Reads a value of the named type strictly and answers with the sentences about it in a language, which are text and no
/// JSON.
#[uniffi::export]
pub fn explain(name: &[u8], value: &[u8], language: &[u8]) -> Vec<u8> {
    answer(|| {
        let language = from_text::<Language>(language)?;
        types::explain(&String::from_utf8_lossy(name), &Json, value.to_vec(), language).map(String::into_bytes)
    })
}

/// The sentence of an error in a language, by its parts; the details are a JSON list.
#[uniffi::export]
pub fn explain_error(code: &[u8], message: &[u8], details: &[u8], language: &[u8]) -> Vec<u8> {
    answer(|| {
        let (details, language) = (from_text::<Vec<Detail>>(details)?, from_text::<Language>(language)?);
        let (code, message) = (String::from_utf8_lossy(code), String::from_utf8_lossy(message));
        Ok(doors::explain_error(&code, &message, &details, language).into_bytes())
    })
}
