//! Stands in for `Book::bulk` until the engine has it: the same shape, at the speed of single questions.

use std::sync::{Mutex, PoisonError};

use tenure::{Book, Cover, Day, Error, Question};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Asked {
    Nobody,
    Named(u32),
}

impl Asked {
    pub(crate) const NOBODY: Self = Self::Nobody;
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Work {
    pub(crate) skill: Asked,
    pub(crate) service_kind: Asked,
    pub(crate) place: Asked,
}

pub(crate) struct Bulk<'a> {
    book: &'a Book,
    names: Mutex<Vec<String>>,
}

impl<'a> Bulk<'a> {
    pub(crate) fn of(book: &'a Book) -> Self {
        Self { book, names: Mutex::default() }
    }

    pub(crate) fn item(&self, name: &str) -> Option<u32> {
        let question = Question::new(name.parse().ok()?, Day::LAST);
        self.book.covered(&question).ok()?;
        Some(self.keep(name))
    }

    pub(crate) fn item_after(&self, _: u32, name: &str) -> Option<u32> {
        self.item(name)
    }

    pub(crate) fn skill(&self, name: &str) -> Asked {
        Asked::Named(self.keep(name))
    }

    pub(crate) fn service_kind(&self, name: &str) -> Asked {
        Asked::Named(self.keep(name))
    }

    pub(crate) fn place(&self, name: &str) -> Asked {
        Asked::Named(self.keep(name))
    }

    pub(crate) fn cover(&self, item: u32, on: Day, work: Work) -> Result<Cover, Error> {
        let mut question = Question::new(self.name(item).parse()?, on);
        if let Asked::Named(name) = work.skill {
            question = question.skill(self.name(name).parse()?);
        }
        if let Asked::Named(name) = work.service_kind {
            question = question.service_kind(self.name(name).parse()?);
        }
        if let Asked::Named(name) = work.place {
            question = question.place(self.name(name).parse()?);
        }
        self.book.covered(&question)
    }

    fn keep(&self, name: &str) -> u32 {
        let mut names = self.names.lock().unwrap_or_else(PoisonError::into_inner);
        names.push(name.to_owned());
        u32::try_from(names.len() - 1).unwrap_or_default()
    }

    fn name(&self, number: u32) -> String {
        let names = self.names.lock().unwrap_or_else(PoisonError::into_inner);
        names.get(usize::try_from(number).unwrap_or_default()).cloned().unwrap_or_default()
    }
}
