//! Row by row through the Book, with as many threads as there are processors when the rows are many.

use std::ops::Range;
use std::panic::resume_unwind;
use std::thread;

use arrow_array::{Array as _, Date32Array};
use tenure::{Asked, Book, Bulk, Code, Day, Error, ItemId, PlaceId, Question, ServiceKindId, SkillId, Work};

use crate::columns::batch::Batch;
use crate::columns::covers::{Answers, Covers};
use crate::columns::texts::{Meanings, Memory};

/// So many rows are worth the start of a thread.
const ROWS_A_THREAD: usize = 32_768;

/// Rows that are looked up before they are judged; what is known of them stays near the processor.
const BLOCK: usize = 512;

/// The item of a row.
#[derive(Clone, Copy)]
enum Named {
    Nothing,
    Unknown,
    Known(u32),
}

/// What else a row asks for; a name that is none has the code of its error.
type Wanted = Result<Asked, Code>;

/// The covers of all rows, in order.
pub(crate) fn covers(book: &Book, batches: &[Batch]) -> Result<Covers, Error> {
    let rows = batches.iter().map(|batch| batch.rows).sum::<usize>();
    Covers::check(rows)?;
    let bulk = book.bulk();
    let batches: Vec<_> = batches.iter().map(|batch| Looked::up(book, bulk, batch)).collect();
    let threads = thread::available_parallelism().map_or(1, usize::from).min(rows.div_ceil(ROWS_A_THREAD)).max(1);
    if threads == 1 {
        return answered(&batches, 0..rows).try_into();
    }
    let share = rows.div_ceil(threads);
    let parts = (0..threads).map(|thread| share * thread..rows.min(share * (thread + 1)));
    let answers = thread::scope(|scope| {
        let batches = &batches;
        let threads: Vec<_> = parts.map(|rows| scope.spawn(|| answered(batches, rows))).collect();
        // A defect of the engine is met by the guard of the call, in whatever thread it showed.
        let answers = threads.into_iter().map(|thread| thread.join().unwrap_or_else(|panic| resume_unwind(panic)));
        Answers::together(answers)
    });
    answers.try_into()
}

/// The answers to a range of rows, counted over all batches.
fn answered(batches: &[Looked<'_>], rows: Range<usize>) -> Answers {
    let mut answers = Answers::of_rows(rows.len());
    let mut start = 0;
    for batch in batches {
        let end = start + batch.rows;
        let within = rows.start.clamp(start, end) - start..rows.end.clamp(start, end) - start;
        if !within.is_empty() {
            batch.answer(within, &mut answers);
        }
        start = end;
    }
    answers
}

/// A batch of which every value of a dictionary has been looked up.
struct Looked<'a> {
    book: &'a Book,
    bulk: Bulk<'a>,
    batch: &'a Batch,
    rows: usize,
    item: Meanings<'a, Named>,
    skill: Meanings<'a, Wanted>,
    service_kind: Meanings<'a, Wanted>,
    place: Meanings<'a, Wanted>,
}

impl<'a> Looked<'a> {
    fn up(book: &'a Book, bulk: Bulk<'a>, batch: &'a Batch) -> Self {
        let wanted = |texts, meaning: fn(Bulk<'_>, &str) -> Wanted| {
            Meanings::new(texts, batch.rows, Ok(Asked::NOBODY), |text| meaning(bulk, text))
        };
        Self {
            book,
            bulk,
            batch,
            rows: batch.rows,
            item: Meanings::new(&batch.item, batch.rows, Named::Nothing, item_after(bulk)),
            skill: wanted(&batch.skill, skill),
            service_kind: wanted(&batch.service_kind, service_kind),
            place: wanted(&batch.place, place),
        }
    }

    fn answer(&self, rows: Range<usize>, answers: &mut Answers) {
        let bulk = self.bulk;
        let mut memories = [const { Memory::new() }; 3];
        let [skills, service_kinds, places] = &mut memories;
        let mut items = Items::new(self);
        let mut wanted = [const { Vec::new() }; 3];
        let mut questions = Vec::with_capacity(BLOCK);
        // The rows that ask nothing, counted as the answers are, and why.
        let mut refused: Vec<(usize, Code)> = Vec::new();
        for start in rows.clone().step_by(BLOCK) {
            let block = start..rows.end.min(start + BLOCK);
            wanted.iter_mut().for_each(Vec::clear);
            questions.clear();
            refused.clear();
            let [skills_wanted, service_kinds_wanted, places_wanted] = &mut wanted;
            let items = items.of(block.clone());
            self.skill.fill(block.clone(), skills_wanted, |text| skills.of(text, |text| skill(bulk, text)));
            self.service_kind.fill(block.clone(), service_kinds_wanted, |text| {
                service_kinds.of(text, |text| service_kind(bulk, text))
            });
            self.place.fill(block.clone(), places_wanted, |text| places.of(text, |text| place(bulk, text)));
            let wanted = skills_wanted.iter().zip(&*service_kinds_wanted).zip(&*places_wanted);
            let rows = block.zip(items).zip(wanted);
            for (count, ((row, item), ((skill, service_kind), place))) in (answers.len()..).zip(rows) {
                let work = || Ok(Work { skill: (*skill)?, service_kind: (*service_kind)?, place: (*place)? });
                match self.question(row, *item, work) {
                    Ok(question) => questions.push(question),
                    Err(code) => refused.push((count, code)),
                }
            }
            let mut refused = refused.iter().peekable();
            let mut answer_refused = |answers: &mut Answers| {
                while let Some((_, code)) = refused.next_if(|(count, _)| *count == answers.len()) {
                    answers.error(*code);
                }
            };
            bulk.covers(&questions, |cover| {
                answer_refused(answers);
                match cover {
                    Ok(cover) => answers.cover(cover),
                    Err(error) => answers.error(error.code()),
                }
            });
            answer_refused(answers);
            answers.write();
        }
    }

    /// What a row asks, or why it asks nothing.
    #[inline]
    fn question(
        &self,
        row: usize,
        item: Named,
        work: impl FnOnce() -> Result<Work, Code>,
    ) -> Result<(u32, Day, Work), Code> {
        match item {
            Named::Nothing => return Err(Code::InputMissingField),
            Named::Unknown => self.check_name(row)?,
            Named::Known(_) => {}
        }
        let on = day(self.batch.on.as_ref(), row)?;
        let work = work()?;
        match item {
            Named::Known(item) => Ok((item, on, work)),
            Named::Nothing | Named::Unknown => Err(self.unknown(row, on)),
        }
    }

    /// A name that is none is met before the faults of other columns, as in a list of questions.
    #[cold]
    fn check_name(&self, row: usize) -> Result<(), Code> {
        let name = self.batch.item.text(row).map(str::parse::<ItemId>);
        name.transpose().map(drop).map_err(|error| error.code())
    }

    /// Why an item is unknown: nowhere, or outside the part of the facts that the Book holds.
    #[cold]
    fn unknown(&self, row: usize, on: Day) -> Code {
        let asked = |name: &str| self.book.covered(&Question::new(name.parse::<ItemId>()?, on));
        match self.batch.item.text(row).map(asked) {
            Some(Err(error)) => error.code(),
            Some(Ok(_)) | None => Code::Internal,
        }
    }
}

#[inline]
fn day(days: Option<&Date32Array>, row: usize) -> Result<Day, Code> {
    let days = days.filter(|days| days.is_valid(row)).ok_or(Code::InputMissingField)?;
    Day::of_number(days.value(row)).ok_or(Code::DayOutOfRange)
}

/// The items of block after block of rows.
struct Items<'a> {
    looked: &'a Looked<'a>,
    texts: Vec<&'a str>,
    /// Where in the block there is no text.
    absent: Vec<usize>,
    found: Vec<Named>,
    previous: u32,
}

impl<'a> Items<'a> {
    fn new(looked: &'a Looked<'a>) -> Self {
        // After the greatest number comes the first.
        Self { looked, texts: Vec::new(), absent: Vec::new(), found: Vec::new(), previous: u32::MAX }
    }

    fn of(&mut self, block: Range<usize>) -> &[Named] {
        self.found.clear();
        let column = &self.looked.item;
        if column.is_known() {
            column.fill(block, &mut self.found, |_| Named::Unknown);
            return &self.found;
        }
        self.texts.clear();
        self.absent.clear();
        let (texts, absent) = (&mut self.texts, &mut self.absent);
        self.looked.batch.item.each(block, |text| match text {
            Some(text) => texts.push(text),
            None => absent.push(texts.len() + absent.len()),
        });
        let mut absent = absent.iter().peekable();
        let (items, previous) = (&mut self.found, &mut self.previous);
        let mut pass_absent = |items: &mut Vec<Named>| {
            while absent.next_if(|place| **place == items.len()).is_some() {
                items.push(Named::Nothing);
            }
        };
        self.looked.bulk.items(*previous, texts, |number| {
            pass_absent(items);
            *previous = number.unwrap_or(*previous);
            items.push(number.map_or(Named::Unknown, Named::Known));
        });
        pass_absent(items);
        items
    }
}

/// Looks items up, in the hope that each is the next after the one before.
fn item_after(bulk: Bulk<'_>) -> impl FnMut(&str) -> Named + '_ {
    let mut previous = u32::MAX; // after which the first one comes
    move |name| match bulk.item_after(previous, name) {
        Some(item) => {
            previous = item;
            Named::Known(item)
        }
        None => Named::Unknown,
    }
}

fn skill(bulk: Bulk<'_>, name: &str) -> Wanted {
    name.parse::<SkillId>().map_err(|error| error.code())?;
    Ok(bulk.skill(name))
}

fn service_kind(bulk: Bulk<'_>, name: &str) -> Wanted {
    name.parse::<ServiceKindId>().map_err(|error| error.code())?;
    Ok(bulk.service_kind(name))
}

fn place(bulk: Bulk<'_>, name: &str) -> Wanted {
    name.parse::<PlaceId>().map_err(|error| error.code())?;
    Ok(bulk.place(name))
}
