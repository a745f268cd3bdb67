//! What ends in the days ahead, and the timeline of one item that it concerns.

use std::collections::BTreeMap;
use std::error::Error;
use std::io::Write;

use tenure::{Book, Day, Endings, ItemId, TimelineQuestion};

use crate::file;
use crate::fleet::Fleet;
use crate::progress::Progress;
use crate::steps::{Steps, timed};
use crate::table::{Table, count};
use crate::work::{DAYS, DaysWork, picture_of};

/// Items of a month that are named.
const NAMED: usize = 3;

/// Items among which the one for the timeline is chosen.
const CONSIDERED: usize = 100;

/// Months before and after the day that the timeline shows.
const MONTHS: [i64; 2] = [-36, 24];

/// One month of the days ahead.
#[derive(Debug, Default)]
struct Month<'a> {
    contracts: usize,
    /// Those that lose their cover, the first ones first.
    items: Vec<&'a ItemId>,
    /// How many items are covered on its last day, or the last one that is looked at.
    covered: usize,
}

/// Shows what ends, month by month, then what one item loses when.
pub(crate) fn show(
    out: &mut impl Write,
    book: &Book,
    fleet: &Fleet,
    covered: &BTreeMap<Day, usize>,
    (work, steps): (&DaysWork, &mut Steps),
) -> Result<(), Box<dyn Error>> {
    let last_day = work.days_ahead().last().copied().unwrap_or(work.on);
    let waiting = Progress::waiting("what ends in 90 days", book.size());
    let (time, endings) = timed(|| book.ending_between(&work.ending(last_day)));
    drop(waiting);
    match &endings {
        Ok(endings) => {
            let number = endings.contracts.len() + endings.items.len();
            steps.note("what ends in 90 days", (number, "endings"), time);
            writeln!(out, "What ends in the next {DAYS} days, from {} to {last_day}:\n", work.on)?;
            writeln!(out, "{}", by_month(endings, covered))?;
        }
        Err(error) => writeln!(out, "What ends in the next {DAYS} days cannot be said: {error}\n")?,
    }
    let ending = endings.iter().flat_map(|endings| &endings.items).map(|ending| &ending.item);
    let (of, question) = match most_eventful(book, ending, work) {
        Some(question) => ("that lose their cover", Some(question)),
        None => ("of the Book", most_eventful(book, fleet.ids(), work)),
    };
    if let Some(question) = question {
        writeln!(out, "Among the first {CONSIDERED} {of}, the one with most to tell:")?;
        show_timeline(out, book, &question)?;
        writeln!(out)?;
    }
    Ok(())
}

/// Prints the timeline of an item, and writes its picture.
pub(crate) fn show_timeline(
    out: &mut impl Write,
    book: &Book,
    question: &TimelineQuestion,
) -> Result<(), Box<dyn Error>> {
    for line in book.timeline(question)?.to_string().lines() {
        writeln!(out, "  {line}")?;
    }
    let path = file::write_picture(&question.item, &book.picture(&picture_of(question))?.svg)?;
    Ok(writeln!(out, "  As a picture: {}", path.display())?)
}

/// What ends by the month of its last day, the first items by name, and how many are covered on the last day of each.
fn by_month(endings: &Endings, covered: &BTreeMap<Day, usize>) -> Table {
    let mut months: BTreeMap<String, Month<'_>> = BTreeMap::new();
    for (day, covered) in covered {
        months.entry(month(*day)).or_default().covered = *covered;
    }
    for ending in &endings.contracts {
        months.entry(month(ending.last_day)).or_default().contracts += 1;
    }
    for ending in &endings.items {
        months.entry(month(ending.last_day)).or_default().items.push(&ending.item);
    }
    let heading = ["month", "contracts end", "items lose their cover", "covered at its end", "the first to lose it"];
    let mut table = Table::headed(&heading).ending_in_words();
    for (month, Month { contracts, items, covered }) in months {
        let mut first: Vec<_> = items.iter().take(NAMED).map(|item| item.as_str()).collect();
        if items.len() > NAMED {
            first.push("..");
        }
        table.row(&month, [count(contracts), count(items.len()), count(covered), first.join(", ")]);
    }
    table
}

/// Year and month, as days are written.
fn month(day: Day) -> String {
    day.to_string().chars().take(7).collect()
}

/// The first of the items whose timeline has as many intervals as any other.
fn most_eventful<'a>(
    book: &Book,
    items: impl Iterator<Item = &'a ItemId>,
    work: &DaysWork,
) -> Option<TimelineQuestion> {
    let days = MONTHS.map(|months| work.on.plus_months(months).unwrap_or(work.on));
    let questions = items.take(CONSIDERED).map(|item| work.timeline(item, days));
    let told = questions.filter_map(|question| Some((book.timeline(&question).ok()?.intervals.len(), question)));
    told.reduce(|most, next| if next.0 > most.0 { next } else { most }).map(|(_, question)| question)
}
