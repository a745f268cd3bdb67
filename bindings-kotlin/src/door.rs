//! The one object that crosses: a Book behind a lock.

use std::cmp::Ordering;
use std::ptr;
use std::sync::{Arc, RwLock, RwLockReadGuard, RwLockWriteGuard};

use tenure::api::calls::{Call, dispatch, dispatch_all};
use tenure::api::doors;
use tenure::api::guard::half_changed;
use tenure::wire::json::Json;
use tenure::{Book, Error};

use crate::envelope::answer;

/// A Book that several threads may ask at once. Calls go by the number that they have in the table of calls.
#[derive(Debug, Default, uniffi::Object)]
pub struct Door {
    book: RwLock<Book>,
}

#[uniffi::export]
impl Door {
    /// A door to an empty Book. UniFFI's constructors cannot answer in an envelope, so filling it is a step of its own.
    #[uniffi::constructor]
    pub fn empty() -> Arc<Self> {
        Arc::default()
    }

    /// Replaces the Book by one of these records.
    pub fn of(&self, records: &[u8]) -> Vec<u8> {
        self.fill(|| doors::of(&Json, records.to_vec()))
    }

    /// Replaces the Book by that of a file.
    pub fn load(&self, file: &[u8]) -> Vec<u8> {
        self.fill(|| Book::load(file))
    }

    /// Answers one call.
    pub fn call(&self, number: u32, argument: &[u8]) -> Vec<u8> {
        answer(|| dispatch(&self.reading()?, Call::numbered(number)?, &Json, argument.to_vec()))
    }

    /// Answers one call for each element of a list.
    pub fn call_all(&self, number: u32, arguments: &[u8]) -> Vec<u8> {
        answer(|| dispatch_all(&self.reading()?, Call::numbered(number)?, &Json, arguments.to_vec()))
    }

    /// Applies a change set; the answer is empty.
    pub fn apply(&self, changes: &[u8]) -> Vec<u8> {
        answer(|| doors::apply(&mut *self.writing()?, &Json, changes.to_vec()).map(|()| Vec::new()))
    }

    /// The file of the Book, which is text.
    pub fn save(&self) -> Vec<u8> {
        answer(|| self.reading()?.save())
    }

    /// The change set that turns this Book into `target`.
    pub fn diff(&self, target: &Self) -> Vec<u8> {
        answer(|| self.beside(target, |own, target| doors::diff(own, target, &Json)))
    }

    /// `true` or `false`: whether both Books hold the same.
    pub fn equal(&self, other: &Self) -> Vec<u8> {
        answer(|| self.beside(other, |own, other| Ok((own == other).to_string().into_bytes())))
    }
}

impl Door {
    fn fill(&self, make: impl FnOnce() -> Result<Book, Error>) -> Vec<u8> {
        answer(|| {
            let book = make()?;
            *self.writing()? = book;
            Ok(Vec::new())
        })
    }

    pub(crate) fn reading(&self) -> Result<RwLockReadGuard<'_, Book>, Error> {
        self.book.read().map_err(|_| half_changed())
    }

    fn writing(&self) -> Result<RwLockWriteGuard<'_, Book>, Error> {
        self.book.write().map_err(|_| half_changed())
    }

    /// Reads two Books. They are locked in the order of their addresses, and one alone is locked once: a reader that waits
    /// behind a writer while it holds the other lock could wait for ever.
    fn beside<T>(&self, other: &Self, read: impl FnOnce(&Book, &Book) -> Result<T, Error>) -> Result<T, Error> {
        match ptr::from_ref(self).cmp(&ptr::from_ref(other)) {
            Ordering::Equal => {
                let book = self.reading()?;
                read(&book, &book)
            }
            Ordering::Less => {
                let book = self.reading()?;
                read(&book, &*other.reading()?)
            }
            Ordering::Greater => {
                let target = other.reading()?;
                read(&*self.reading()?, &target)
            }
        }
    }
}
