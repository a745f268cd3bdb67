//! The fixed doors of every binding: what makes a Book, changes it and writes it down.

use crate::book::Book;
use crate::change::change_set::ChangeSet;
use crate::error::Error;
use crate::error::code::Code;
use crate::error::detail::Detail;
use crate::explain::error::sentence;
use crate::record::kind::Record;
use crate::value::language::Language;
use crate::wire::codec::Codec;

/// [`Book::of`] over a host's list of records.
///
/// # Errors
///
/// - those of [`Book::of`], and of reading the records, path `[2].on`.
pub fn of<C: Codec>(codec: &C, records: C::Input) -> Result<Book, Error> {
    Book::of(codec.read::<Vec<Record>>(records)?)
}

/// [`Book::apply`] of a host's change set.
///
/// # Errors
///
/// - those of [`Book::apply`], and of reading the change set.
pub fn apply<C: Codec>(book: &mut Book, codec: &C, changes: C::Input) -> Result<(), Error> {
    book.apply(&codec.read::<ChangeSet>(changes)?)
}

/// [`Book::diff`] in a host's values.
///
/// # Errors
///
/// - those of [`Book::diff`].
pub fn diff<C: Codec>(book: &Book, target: &Book, codec: &C) -> Result<C::Output, Error> {
    codec.write(&book.diff(target)?)
}

/// [`Error::explain`] of an error that a host kept by its parts; one with a code of another version has only its message.
#[must_use]
pub fn explain_error(code: &str, message: &str, details: &[Detail], language: Language) -> String {
    Code::of(code).map_or_else(|| message.to_owned(), |code| sentence(code, message, details, language))
}
