//! One question of a loop, without a record for it: ids are looked up where Python holds them, and equal answers are one
//! object.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use pyo3::prelude::*;
use pyo3::types::PyString;
use tenure::api::keeper::Keeper;
use tenure::wire::codec::Codec;
use tenure::{Asked, Cover, Day, Error, Work};

use crate::bridge::Dataclasses;

/// Covers that are kept; twenty years have fewer last days.
const MOST: usize = 8_192;

/// The objects of covers. Nobody can change them.
#[derive(Default)]
pub(crate) struct Covers(Mutex<HashMap<Cover, Py<PyAny>>>);

/// The arguments as Python gave them.
pub(crate) struct Question<'a, 'py> {
    pub(crate) item: &'a Bound<'py, PyAny>,
    pub(crate) on: &'a Bound<'py, PyAny>,
    pub(crate) skill: Option<&'a Bound<'py, PyAny>>,
    pub(crate) service_kind: Option<&'a Bound<'py, PyAny>>,
    pub(crate) place: Option<&'a Bound<'py, PyAny>>,
}

impl<'py> Dataclasses<'py> {
    /// The cover; `None` for whatever is out of the ordinary, such as an id that no record names: then the arguments are
    /// read with care, which finds the same or says what is wrong.
    pub(crate) fn swiftly<K: Keeper>(
        &self,
        book: &K,
        question: &Question<'_, 'py>,
    ) -> Result<Option<Bound<'py, PyAny>>, Error> {
        let (Some(item), Some(on)) = (text(question.item), self.day(question.on)) else { return Ok(None) };
        let skill = Named::of(question.skill);
        let service_kind = Named::of(question.service_kind);
        let place = Named::of(question.place);
        let cover = book.ask(|book| {
            let bulk = book.bulk();
            let work = Work {
                skill: skill.look_up(|id| bulk.skill(id))?,
                service_kind: service_kind.look_up(|id| bulk.service_kind(id))?,
                place: place.look_up(|id| bulk.place(id))?,
            };
            bulk.cover(bulk.item(item)?, on, work).ok()
        })?;
        cover.map(|cover| self.shared(cover)).transpose()
    }

    fn day(&self, on: &Bound<'py, PyAny>) -> Option<Day> {
        let days = &self.classes.days;
        if !days.is_day(on) {
            return None;
        }
        let [year, month, day] = days.parts(on).ok()?;
        Day::of(i32::from(year), u32::from(month), u32::from(day)).ok()
    }

    /// The object of a cover, which may be one that was given out before.
    fn shared(&self, cover: Cover) -> Result<Bound<'py, PyAny>, Error> {
        let Covers(kept) = &self.classes.covers;
        let known =
            kept.lock().unwrap_or_else(PoisonError::into_inner).get(&cover).map(|known| known.clone_ref(self.py));
        if let Some(known) = known {
            return Ok(known.into_bound(self.py));
        }
        let made = self.write(&cover)?;
        let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() < MOST {
            kept.insert(cover, made.clone().unbind());
        }
        Ok(made)
    }
}

/// A factor: what nobody names, or a text; anything else is out of the ordinary.
enum Named<'a> {
    Nobody,
    Text(&'a str),
    Odd,
}

impl<'a> Named<'a> {
    fn of<'py>(given: Option<&'a Bound<'py, PyAny>>) -> Self {
        match given {
            None => Self::Nobody,
            Some(given) => text(given).map_or(Self::Odd, Self::Text),
        }
    }

    fn look_up(&self, number: impl FnOnce(&str) -> Asked) -> Option<Asked> {
        match self {
            Self::Nobody => Some(Asked::NOBODY),
            Self::Text(text) => Some(number(text)).filter(|asked| asked.is_listed()),
            Self::Odd => None,
        }
    }
}

fn text<'a>(given: &'a Bound<'_, PyAny>) -> Option<&'a str> {
    given.cast_exact::<PyString>().ok()?.to_str().ok()
}
