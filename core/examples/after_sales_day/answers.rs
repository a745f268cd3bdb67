//! The same question about every item, asked in three ways; they must agree.

use std::collections::BTreeMap;
use std::error::Error;
use std::num::NonZero;
use std::thread::{self, ScopedJoinHandle};
use std::time::Duration;

use tenure::{Book, Cover, Day};

use crate::fleet::Fleet;
use crate::picks::Picks;
use crate::progress::Progress;
use crate::steps::{Steps, timed};
use crate::totals::Totals;
use crate::work::DaysWork;

/// Questions of which the answers are in memory at once.
const AT_ONCE: usize = 1_000;

/// Items that all processors together go through before the bar moves.
const IN_BULK: usize = 200_000;

/// What came out, as counts and as examples.
#[derive(Debug)]
pub(crate) struct Answers<'a> {
    pub(crate) totals: Totals,
    pub(crate) picks: Picks<'a>,
    /// The cover of each item, in their order; absent where a part of all facts cannot say.
    covers: Vec<Option<Cover>>,
    /// How many items are covered on each of the days ahead.
    pub(crate) covered: BTreeMap<Day, usize>,
}

impl<'a> Answers<'a> {
    /// Asks for the verdict about each item, then for the cover alone, then by number on all processors, and there for
    /// the days ahead too.
    pub(crate) fn of(
        book: &Book,
        fleet: &'a Fleet,
        work: &DaysWork,
        steps: &mut Steps,
    ) -> Result<Self, Box<dyn Error>> {
        let (totals, picks) = (Totals::default(), Picks::among(fleet));
        let mut answers = Self { totals, picks, covers: Vec::new(), covered: BTreeMap::new() };
        answers.ask_whole(book, fleet, work, steps);
        let by_id = one_by_one(book, fleet, work, steps);
        let by_number = answers.ask_in_bulk(book, fleet, work, steps)?;
        if answers.covers == by_id && by_id == by_number {
            Ok(answers)
        } else {
            Err("`coverage`, `covered` and the bulk form do not agree".into())
        }
    }

    fn ask_whole(&mut self, book: &Book, fleet: &Fleet, work: &DaysWork, steps: &mut Steps) {
        // It builds what the Book did not need until now.
        let first = work.questions(fleet.ids().take(1));
        let (time, ()) = timed(|| first.iter().for_each(|question| drop(book.coverage(question))));
        steps.note("first verdict", (first.len(), "verdicts"), time);
        let mut progress = Progress::over("`coverage` of every item", fleet.items.len());
        let mut sum = Duration::ZERO;
        for items in fleet.items.chunks(AT_ONCE) {
            let questions = work.questions(items.iter().map(|(id, _)| id));
            let (time, verdicts) =
                timed(|| questions.iter().map(|question| book.coverage(question)).collect::<Vec<_>>());
            sum += time;
            for ((_, placement), verdict) in items.iter().zip(&verdicts) {
                match verdict {
                    Ok(verdict) => {
                        self.totals.add(*placement, verdict, fleet);
                        self.picks.offer(verdict);
                    }
                    Err(error) => self.totals.add_unanswered(error),
                }
                self.covers.push(verdict.as_ref().ok().map(|verdict| verdict.cover));
            }
            progress.add(items.len());
        }
        steps.note("`coverage` of every item", (self.covers.len(), "verdicts"), sum);
    }

    /// The cover of each item by its number, and how many are covered on each of the days ahead; each processor goes
    /// through a part of the items.
    fn ask_in_bulk(
        &mut self,
        book: &Book,
        fleet: &Fleet,
        work: &DaysWork,
        steps: &mut Steps,
    ) -> Result<Vec<Option<Cover>>, Box<dyn Error>> {
        let (bulk, asked, days) = (book.bulk(), work.in_bulk(&book.bulk()), work.days_ahead());
        let (time, numbers) = timed(|| {
            let mut previous = u32::MAX;
            let mut number = |id: &str| bulk.item_after(previous, id).inspect(|number| previous = *number);
            fleet.ids().map(|id| number(id.as_str())).collect::<Option<Vec<_>>>()
        });
        let numbers = numbers.ok_or("the Book does not know an item of its own")?;
        steps.note("look the items up", (numbers.len(), "items"), time);

        let processors = thread::available_parallelism().map_or(1, NonZero::get);
        let mut progress = Progress::over("in bulk, day by day", numbers.len());
        let mut covers = vec![None; numbers.len()];
        let ask = |numbers: &[u32], covers: &mut [Option<Cover>]| -> Vec<usize> {
            numbers.iter().zip(covers).for_each(|(number, cover)| *cover = bulk.cover(*number, work.on, asked).ok());
            let is_covered = |number: &u32, on: Day| {
                matches!(bulk.cover(*number, on, asked), Ok(Cover::Until { .. } | Cover::Open {}))
            };
            days.iter().map(|on| numbers.iter().filter(|number| is_covered(number, *on)).count()).collect()
        };
        let mut sum = Duration::ZERO;
        for (numbers, covers) in numbers.chunks(IN_BULK).zip(covers.chunks_mut(IN_BULK)) {
            let share = numbers.len().div_ceil(processors);
            let (time, counts) = timed(|| {
                thread::scope(|scope| {
                    let parts = numbers.chunks(share).zip(covers.chunks_mut(share));
                    let parts: Vec<_> = parts.map(|(numbers, covers)| scope.spawn(|| ask(numbers, covers))).collect();
                    parts.into_iter().map(ScopedJoinHandle::join).collect::<Result<Vec<_>, _>>()
                })
            });
            sum += time;
            for counts in counts.map_err(|_| "a processor did not finish its part")? {
                days.iter().zip(counts).for_each(|(on, count)| *self.covered.entry(*on).or_default() += count);
            }
            progress.add(numbers.len());
        }
        steps.note(
            &format!("in bulk, 90 days, {processors} at once"),
            (numbers.len() * (days.len() + 1), "covers"),
            sum,
        );
        Ok(covers)
    }
}

/// The cover of each item by its id.
fn one_by_one(book: &Book, fleet: &Fleet, work: &DaysWork, steps: &mut Steps) -> Vec<Option<Cover>> {
    let (time, _) = timed(|| book.bulk());
    steps.note("build the index", (fleet.items.len(), "items"), time);
    let mut progress = Progress::over("`covered` of every item", fleet.items.len());
    let (mut sum, mut covers) = (Duration::ZERO, Vec::new());
    for items in fleet.items.chunks(AT_ONCE) {
        let questions = work.questions(items.iter().map(|(id, _)| id));
        sum += timed(|| covers.extend(questions.iter().map(|question| book.covered(question).ok()))).0;
        progress.add(items.len());
    }
    steps.note("`covered` of every item", (covers.len(), "covers"), sum);
    covers
}
