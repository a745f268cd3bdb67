//! What keeps a Book for a host.

use std::ops::Deref;

use crate::book::Book;
use crate::error::Error;

/// What keeps a Book for a host, such as a lock: held while the Book is asked, and not while values cross the border.
///
/// Code of the host may run while its values are read and its answers made, and that code may ask the same Book.
pub trait Keeper {
    /// Asks the Book.
    ///
    /// # Errors
    ///
    /// - `internal` when a defect spoilt the Book.
    fn ask<T: Send>(&self, question: impl FnOnce(&Book) -> T + Send) -> Result<T, Error>;

    /// Asks it for so long that other threads of the host should run meanwhile.
    ///
    /// # Errors
    ///
    /// - as [`Keeper::ask`].
    fn ask_at_length<T: Send>(&self, question: impl FnOnce(&Book) -> T + Send) -> Result<T, Error> {
        self.ask(question)
    }
}

impl Keeper for Book {
    fn ask<T: Send>(&self, question: impl FnOnce(&Book) -> T + Send) -> Result<T, Error> {
        Ok(question(self))
    }
}

impl<K: Deref<Target = Book>> Keeper for K {
    fn ask<T: Send>(&self, question: impl FnOnce(&Book) -> T + Send) -> Result<T, Error> {
        Ok(question(self))
    }
}
