//! Questions and covers as columns: what is answered.
//!
//! Columns are cut into [`Part`]s, which know nothing of each other: whoever calls gives each of them a thread, or none.

use std::str::FromStr;

use serde::Serialize;

use crate::api::columns::{Codes, Columns, Factor, Items, NO_ITEM, fits, four, numbered, two};
use crate::book::Book;
use crate::book::bulk::{Asked, Bulk, Work};
use crate::error::Error;
use crate::error::code::Code;
use crate::rule::coverage::question::Question;
use crate::rule::coverage::verdict::Cover;
use crate::value::day::Day;
use crate::value::id::{ItemId, PlaceId, ServiceKindId, SkillId};

/// Stands for a cover in a row that has an error instead.
pub const NO_COVER: u8 = u8::MAX;

/// Rows that are looked up before they are judged; what is known of them stays near the processor.
const BLOCK: usize = 256;

/// A row that has no cover, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct RowError {
    /// The row, counted from 0.
    pub row: usize,
    /// The code under which the question alone fails, too.
    pub code: Code,
}

/// Columns that fit together, and of which every value was looked up.
#[derive(Debug)]
pub struct Asking<'a> {
    book: &'a Book,
    bulk: Bulk<'a>,
    item: Items<'a>,
    on: &'a [i32],
    skill: Wanted<'a>,
    service_kind: Wanted<'a>,
    place: Wanted<'a>,
}

/// Rows that follow each other, with the place for their covers.
#[derive(Debug)]
pub struct Part<'a> {
    asking: &'a Asking<'a>,
    first: usize,
    covers: &'a mut [u8],
    last_days: &'a mut [i32],
}

/// What the rows ask for.
#[derive(Debug)]
enum Wanted<'a> {
    All(Asked),
    Each(Vec<Asked>, Codes<'a>),
}

impl<'a> Columns<'a> {
    /// The columns in front of a Book.
    ///
    /// # Errors
    ///
    /// - `columns.length_differs`, path `on` or `skill.codes`.
    /// - `columns.code_unknown`, path `skill.codes[7]`.
    /// - `id.invalid`, path `skill` or `skill.values[2]`.
    pub fn ask(self, book: &'a Book) -> Result<Asking<'a>, Error> {
        let (bulk, rows) = (book.bulk(), self.item.len());
        fits(self.on.len(), rows).map_err(|error| error.at("on"))?;
        let skill = Wanted::of::<SkillId>(self.skill, rows, |id| bulk.skill(id));
        let service_kind = Wanted::of::<ServiceKindId>(self.service_kind, rows, |id| bulk.service_kind(id));
        let place = Wanted::of::<PlaceId>(self.place, rows, |id| bulk.place(id));
        Ok(Asking {
            book,
            bulk,
            item: self.item,
            on: self.on,
            skill: skill.map_err(|error| error.at("skill"))?,
            service_kind: service_kind.map_err(|error| error.at("serviceKind"))?,
            place: place.map_err(|error| error.at("place"))?,
        })
    }
}

impl<'a> Wanted<'a> {
    fn of<Id: FromStr<Err = Error>>(
        factor: Factor<'a>,
        rows: usize,
        look_up: impl Fn(&str) -> Asked,
    ) -> Result<Self, Error> {
        // A name that is none must not pass for one that no list has.
        let asked = |id: &str| id.parse::<Id>().map(|_| look_up(id));
        match factor {
            Factor::Nobody => Ok(Self::All(Asked::NOBODY)),
            Factor::One(id) => Ok(Self::All(asked(id)?)),
            Factor::Each(values, codes) => {
                fits(codes.len(), rows).map_err(|error| error.at("codes"))?;
                codes.check(values.len())?;
                let meanings = values.iter().enumerate().map(|(position, value)| match value {
                    Some(id) => asked(id).map_err(|error| error.at(&format!("values[{position}]"))),
                    None => Ok(Asked::NOBODY),
                });
                Ok(Self::Each(meanings.collect::<Result<_, _>>()?, codes))
            }
        }
    }

    /// The meanings of the rows from `first` on.
    fn fill(&self, first: usize, into: &mut [Asked]) {
        match self {
            Self::All(asked) => into.fill(*asked),
            Self::Each(values, Codes::One(codes)) => fill(values, codes, first, into, |code| usize::from(*code)),
            Self::Each(values, Codes::Two(codes)) => {
                fill(values, codes, first, into, |code| usize::try_from(two(*code)).unwrap_or(usize::MAX));
            }
            Self::Each(values, Codes::Four(codes)) => {
                fill(values, codes, first, into, |code| usize::try_from(four(*code)).unwrap_or(usize::MAX));
            }
        }
    }
}

fn fill<C>(values: &[Asked], codes: &[C], first: usize, into: &mut [Asked], position: impl Fn(&C) -> usize) {
    for (asked, code) in into.iter_mut().zip(codes.get(first..).unwrap_or_default()) {
        *asked = values.get(position(code)).copied().unwrap_or_default();
    }
}

impl Asking<'_> {
    /// How many rows there are.
    #[must_use]
    pub const fn rows(&self) -> usize {
        self.item.len()
    }

    /// All rows, so many in a part, with the places for their covers and last days, which are as long as the columns.
    pub fn parts<'a>(
        &'a self,
        rows: usize,
        covers: &'a mut [u8],
        last_days: &'a mut [i32],
    ) -> impl Iterator<Item = Part<'a>> {
        let rows = rows.max(1);
        let places = covers.chunks_mut(rows).zip(last_days.chunks_mut(rows));
        let firsts = (0..).step_by(rows);
        firsts.zip(places).map(|(first, (covers, last_days))| Part { asking: self, first, covers, last_days })
    }

    /// Why there is no such item: its id is none, it is nowhere, or outside the part of the facts that the Book holds.
    #[cold]
    fn unknown(&self, row: usize, on: i32) -> Code {
        let id = match self.item {
            Items::Ids(ids) => ids.get(row).map(|id| id.parse::<ItemId>()),
            Items::Numbers(_) => None,
        };
        match (id, Day::of_number(on)) {
            (Some(Err(error)), _) => error.code(),
            (_, None) => Code::DayOutOfRange,
            (None, Some(_)) => Code::ItemUnknown,
            (Some(Ok(id)), Some(on)) => {
                self.book.covered(&Question::new(id, on)).map_or_else(|error| error.code(), |_| Code::Internal)
            }
        }
    }
}

impl Part<'_> {
    /// Writes the covers of its rows, and gives those that have none.
    ///
    /// A cover is 0 for `no`, 1 for `until`, 2 for `open`, 3 for `unjudged`, and [`NO_COVER`] where the row has an error. The
    /// last day is that of an `until`, counted from 1970-01-01, and 0 for all others.
    #[must_use]
    pub fn answer(self) -> Vec<RowError> {
        let Self { asking, first, covers, last_days } = self;
        let mut errors = Vec::new();
        let mut questions = Vec::with_capacity(BLOCK);
        let mut numbers = [NO_ITEM; BLOCK];
        let mut previous = NO_ITEM;
        let [mut skills, mut service_kinds, mut places] = [[Asked::NOBODY; BLOCK]; 3];
        let blocks = covers.chunks_mut(BLOCK).zip(last_days.chunks_mut(BLOCK));
        for (first, (covers, last_days)) in (first..).step_by(BLOCK).zip(blocks) {
            asking.skill.fill(first, &mut skills);
            asking.service_kind.fill(first, &mut service_kinds);
            asking.place.fill(first, &mut places);
            let items = match asking.item {
                Items::Numbers(all) => all.get(first..).unwrap_or_default(),
                Items::Ids(ids) => {
                    for (number, id) in numbers.iter_mut().zip(ids.get(first..).unwrap_or_default()) {
                        *number = numbered(asking.bulk, &mut previous, id);
                    }
                    &numbers
                }
            };
            let on = asking.on.get(first..).unwrap_or_default();
            let works = skills.iter().zip(&service_kinds).zip(&places);
            let rows = items.iter().zip(on).zip(works).take(covers.len());
            questions.clear();
            questions.extend(rows.map(|((item, on), ((skill, service_kind), place))| {
                let work = Work { skill: *skill, service_kind: *service_kind, place: *place };
                // There is no answer on a day that is none.
                Day::of_number(*on).map_or((NO_ITEM, Day::FIRST, work), |on| (*item, on, work))
            }));
            let mut places = (first..).zip(on).zip(covers.iter_mut().zip(last_days));
            asking.bulk.covers(&questions, |answer| {
                let Some(((row, on), (cover, last_day))) = places.next() else { return };
                (*cover, *last_day) = match answer {
                    Ok(Cover::No {}) => (0, 0),
                    Ok(Cover::Until { last_day }) => (1, last_day.number()),
                    Ok(Cover::Open {}) => (2, 0),
                    Ok(Cover::Unjudged {}) => (3, 0),
                    Err(error) => {
                        let unknown = error.code() == Code::ItemUnknown;
                        let code = if unknown { asking.unknown(row, *on) } else { error.code() };
                        errors.push(RowError { row, code });
                        (NO_COVER, 0)
                    }
                };
            });
        }
        errors
    }
}
