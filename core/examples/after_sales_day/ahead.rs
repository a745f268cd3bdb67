//! What ends in the days ahead, and the timeline of one item that it concerns.

use std::collections::BTreeMap;
use std::error::Error;
use std::io::Write;

use tenure::{Book, Day, Endings, ItemId};

use crate::file;
use crate::steps::{Steps, timed};
use crate::table::{Table, count};
use crate::work::{DaysWork, picture_of};

/// Days ahead that are looked at, the day itself included.
const DAYS: i64 = 90;

/// Items of a month that are named.
const NAMED: usize = 3;

/// Items among which the one for the timeline is chosen.
const CONSIDERED: usize = 1_000;

/// Months before and after the day that the timeline shows.
const MONTHS: [i64; 2] = [-36, 24];

/// Shows what ends, month by month, then what one item loses when.
pub(crate) fn show(
    out: &mut impl Write,
    book: &Book,
    work: &DaysWork,
    steps: &mut Steps,
) -> Result<(), Box<dyn Error>> {
    let last_day = work.on.plus_days(DAYS - 1).ok_or("the calendar ends in the days ahead")?;
    let (time, endings) = timed(|| book.ending_between(&work.ending(last_day)));
    let endings = match endings {
        Ok(endings) => endings,
        Err(error) => return Ok(writeln!(out, "What ends in the next {DAYS} days cannot be said: {error}\n")?),
    };
    let number = endings.contracts.len() + endings.items.len();
    steps.note("what ends in 90 days", (number, "endings"), time);
    writeln!(out, "What ends in the next {DAYS} days, from {} to {last_day}:\n\n{}", work.on, by_month(&endings))?;
    let Some(item) = most_reached(book, &endings, work) else { return Ok(()) };
    writeln!(out, "Of those that lose their cover, the one that most contract lines reach:")?;
    let [before, after] = MONTHS.map(|months| work.on.plus_months(months).unwrap_or(work.on));
    show_timeline(out, book, work, &item, [before, after])
}

/// Prints the timeline of an item, and writes its picture.
pub(crate) fn show_timeline(
    out: &mut impl Write,
    book: &Book,
    work: &DaysWork,
    item: &ItemId,
    days: [Day; 2],
) -> Result<(), Box<dyn Error>> {
    let question = work.timeline(item, days);
    for line in book.timeline(&question)?.to_string().lines() {
        writeln!(out, "  {line}")?;
    }
    let path = file::write_picture(item, &book.picture(&picture_of(&question))?.svg)?;
    Ok(writeln!(out, "  As a picture: {}", path.display())?)
}

/// Contracts and items by the month of their last day, with the first items by name.
fn by_month(endings: &Endings) -> Table {
    let mut months: BTreeMap<String, (usize, Vec<&ItemId>)> = BTreeMap::new();
    for ending in &endings.contracts {
        months.entry(month(ending.last_day)).or_default().0 += 1;
    }
    for ending in &endings.items {
        months.entry(month(ending.last_day)).or_default().1.push(&ending.item);
    }
    let mut table = Table::headed(&["month", "contracts end", "items lose their cover", "the first of them"]);
    for (month, (contracts, items)) in months {
        let mut first: Vec<_> = items.iter().take(NAMED).map(|item| item.as_str()).collect();
        if items.len() > NAMED {
            first.push("..");
        }
        table.row(&month, [count(contracts), count(items.len()), first.join(", ")]);
    }
    table
}

/// Year and month, as days are written.
fn month(day: Day) -> String {
    day.to_string().chars().take(7).collect()
}

/// The first of the items that lose their cover which as many lines reach as any other.
fn most_reached(book: &Book, endings: &Endings, work: &DaysWork) -> Option<ItemId> {
    let lines = |item: &ItemId| book.coverage(&work.question(item)).map_or(0, |verdict| verdict.candidates.len());
    let considered = endings.items.iter().take(CONSIDERED).map(|ending| (lines(&ending.item), &ending.item));
    considered.reduce(|best, next| if next.0 > best.0 { next } else { best }).map(|(_, item)| item.clone())
}
