//! The Node door to Tenure: JSON text in, JSON text out.
//!
//! JavaScript writes and reads JSON faster than native code can walk its objects, so only text crosses, bytes for files, and
//! typed arrays for columns. The typed methods, the reading of JavaScript values and the class `TenureError` are in the
//! folders `lib` and `generated` beside this one. Nothing here knows a record, a rule or a code.

#![expect(clippy::needless_pass_by_value, reason = "JavaScript's strings arrive as owned copies")]

mod columns;
mod signing;

use std::sync::{RwLock, RwLockReadGuard};

use napi::Env;
use napi::bindgen_prelude::{Buffer, ObjectFinalize};
use napi_derive::napi;
use serde::de::{Error as _, Unexpected};
use tenure::api::calls::{Call, dispatch, dispatch_all};
use tenure::api::guard::{guard, half_changed};
use tenure::api::{doors, types};
use tenure::wire::json::{Json, failure, from_text};
use tenure::wire::reading::placed;
use tenure::{Book, Detail, Error, Language};

/// How much more memory records take than their text does, roughly.
const SPREAD: usize = 3;

/// The facts behind one JavaScript `Book`.
#[napi(custom_finalize)]
#[derive(Debug)]
pub struct Door {
    /// A change that a defect cut short poisons the lock, and the Book answers no more.
    book: RwLock<Book>,
    /// The bytes that were announced to the garbage collector, which cannot see them and would let Books pile up.
    announced: i64,
}

impl ObjectFinalize for Door {
    fn finalize(self, env: Env) -> napi::Result<()> {
        env.adjust_external_memory(self.announced.saturating_neg()).map(|_| ())
    }
}

#[napi]
impl Door {
    /// A Book of the records in a JSON list.
    ///
    /// # Errors
    ///
    /// - those of [`doors::of`], as JSON.
    #[napi(factory, catch_unwind)]
    pub fn of(env: Env, records: String) -> napi::Result<Self> {
        let bytes = records.len();
        let book = guarded(|| doors::of(&Json, records.into_bytes()))?;
        Self::made(env, book, bytes)
    }

    /// The Book of a file.
    ///
    /// # Errors
    ///
    /// - those of [`Book::load`], as JSON.
    #[napi(factory, catch_unwind)]
    pub fn load(env: Env, file: &[u8]) -> napi::Result<Self> {
        let book = guarded(|| Book::load(file))?;
        Self::made(env, book, file.len())
    }

    /// Answers a call of the table.
    ///
    /// # Errors
    ///
    /// - those of the call, as JSON.
    #[napi(catch_unwind)]
    pub fn call(&self, name: String, argument: String) -> napi::Result<String> {
        text(|| dispatch(&*self.read()?, Call::named(&name)?, &Json, argument.into_bytes()))
    }

    /// Answers a call of the table for each element of a list: `[{"ok":..},{"error":..}]`.
    ///
    /// # Errors
    ///
    /// - those of a list that is none, as JSON.
    #[napi(catch_unwind)]
    pub fn call_all(&self, name: String, list: String) -> napi::Result<String> {
        text(|| dispatch_all(&*self.read()?, Call::named(&name)?, &Json, list.into_bytes()))
    }

    /// Makes the changes of a change set, all or none.
    ///
    /// # Errors
    ///
    /// - those of [`Book::apply`], as JSON.
    #[napi(catch_unwind)]
    pub fn apply(&self, changes: String) -> napi::Result<()> {
        guarded(|| {
            let mut book = self.book.write().map_err(|_| half_changed())?;
            doors::apply(&mut book, &Json, changes.into_bytes())
        })
    }

    /// The file of the Book.
    ///
    /// # Errors
    ///
    /// - those of [`Book::save`], as JSON.
    #[napi(catch_unwind)]
    pub fn save(&self) -> napi::Result<Buffer> {
        guarded(|| self.read()?.save()).map(Buffer::from)
    }

    /// The change set that turns this Book into the other.
    ///
    /// # Errors
    ///
    /// - those of [`Book::diff`], as JSON.
    #[napi(catch_unwind)]
    pub fn diff(&self, target: &Door) -> napi::Result<String> {
        text(|| doors::diff(&*self.read()?, &*target.read()?, &Json))
    }

    /// Whether both hold the same.
    ///
    /// # Errors
    ///
    /// - `internal`, as JSON, when a defect struck one of them.
    #[napi(catch_unwind)]
    pub fn equals(&self, other: &Door) -> napi::Result<bool> {
        guarded(|| Ok(*self.read()? == *other.read()?))
    }

    fn made(env: Env, book: Book, bytes: usize) -> napi::Result<Self> {
        let announced = i64::try_from(bytes.saturating_mul(SPREAD)).unwrap_or(i64::MAX);
        env.adjust_external_memory(announced)?;
        Ok(Self { book: RwLock::new(book), announced })
    }

    fn read(&self) -> Result<RwLockReadGuard<'_, Book>, Error> {
        self.book.read().map_err(|_| half_changed())
    }
}

/// Reads a value of the named type and writes it as canonical text.
///
/// # Errors
///
/// - those of [`types::convert`], as JSON.
#[napi(catch_unwind)]
pub fn convert(name: String, value: String) -> napi::Result<String> {
    text(|| types::convert(&name, &Json, value.into_bytes(), &Json))
}

/// The sentences about a value of the named type, in a language.
///
/// # Errors
///
/// - those of [`types::explain`], as JSON; `input.unknown_word`, likewise, for a language that the engine does not speak.
#[napi(catch_unwind)]
pub fn explain(name: String, value: String, language: String) -> napi::Result<String> {
    guarded(|| types::explain(&name, &Json, value.into_bytes(), spoken(&language)?))
}

/// The sentence of an error by its parts, the details as JSON.
///
/// # Errors
///
/// - as [`explain`].
#[napi(catch_unwind)]
pub fn explain_error(code: String, message: String, details: String, language: String) -> napi::Result<String> {
    guarded(|| {
        let details: Vec<Detail> = from_text(details.as_bytes()).map_err(|error| placed(error, "details"))?;
        Ok(doors::explain_error(&code, &message, &details, spoken(&language)?))
    })
}

fn spoken(language: &str) -> Result<Language, Error> {
    language.parse().map_err(|error| placed(error, "language"))
}

/// The error of a value that JSON cannot carry, for JavaScript to throw.
///
/// # Errors
///
/// - `internal`, as JSON.
#[napi(catch_unwind)]
pub fn wrong_type(given: String, expected: String) -> napi::Result<String> {
    text(|| Ok(failure(&Error::invalid_type(Unexpected::Other(&given), &expected.as_str()))))
}

/// The error of JavaScript code that failed while a value was read, for JavaScript to throw.
///
/// # Errors
///
/// - `internal`, as JSON.
#[napi(catch_unwind)]
pub fn host_error(message: String) -> napi::Result<String> {
    text(|| Ok(failure(&Error::of_host(message))))
}

/// The version of the engine, by which JavaScript knows that the addon is its own.
#[napi(catch_unwind)]
pub fn version() -> &'static str {
    env!("CARGO_PKG_VERSION")
}

/// Runs `work`; its error leaves as the message of a JavaScript error, which `lib` makes a `TenureError` of.
fn guarded<T>(work: impl FnOnce() -> Result<T, Error>) -> napi::Result<T> {
    guard(work).map_err(|error| napi::Error::from_reason(String::from_utf8_lossy(&failure(&error))))
}

/// Runs `work`, which answers in JSON.
fn text(work: impl FnOnce() -> Result<Vec<u8>, Error>) -> napi::Result<String> {
    let answer = guarded(work)?;
    String::from_utf8(answer).map_err(|error| napi::Error::from_reason(error.to_string()))
}
