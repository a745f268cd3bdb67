//! A change of installation, planned for every item of a fleet, beside a loop that makes the same two records.
//!
//! The loop knows items by id. It copies the item, writes down what was as a line of the history, and sets what is stated. It
//! looks up no account, product or price, numbers no line, tells nobody anything, and its records have no revision.

use std::collections::HashMap;

use tenure::{Book, Change, ChangeInstallation, Error, Installation, Item, Origin, OriginSource, Placement, Record};
use tenure_tests::fleet::rows::Fleet;
use tenure_tests::fleet::sums;

use crate::round_robin::{Contender, Run, Work, table};

/// Items of the fleet.
const ITEMS: u32 = 10_000;

/// The day of the commands, behind all days of the fleet.
const TODAY: &str = "2027-06-01";

/// The rows of a change of installation.
pub(crate) fn planning() -> Result<Vec<String>, Error> {
    let records = Fleet::of(ITEMS).records()?;
    let commands: Result<Vec<_>, Error> = items(&records).map(command).collect();
    let commands = commands?;
    let loops: HashMap<_, _> = items(&records).map(|item| (item.id.to_string(), item.clone())).collect();
    let book = Book::of(records)?;
    // Builds the index.
    marks(&book, commands.get(..1).unwrap_or_default())?;
    let mut engine = || Run::of(|| Ok((marks(&book, &commands)?, ())));
    let mut rival = || Run::of(|| Ok((marks_of_loop(&loops, &commands)?, ())));
    let work = Work { name: "plan a change of installation", count: ITEMS };
    table(work, &mut [Contender::of("engine", &mut engine), Contender::of("plain loop", &mut rival)])
}

fn items(records: &[Record]) -> impl Iterator<Item = &Item> {
    records.iter().filter_map(|record| match record {
        Record::Item(item) => Some(item),
        _ => None,
    })
}

fn command(item: &Item) -> Result<ChangeInstallation, Error> {
    let to = Placement::end_user("C-NEW".parse()?);
    Ok(ChangeInstallation::new(item.id.clone(), to, TODAY.parse()?).confirmed(true))
}

/// What the engine plans, as one number: the items and lines that it puts.
fn marks(book: &Book, commands: &[ChangeInstallation]) -> Result<u64, Error> {
    let mut numbers = Vec::with_capacity(commands.len());
    for command in commands {
        let plan = book.change_installation(command)?;
        let mut number = 0;
        for change in &plan.changes.changes {
            match change {
                Change::Put(Record::Item(item)) => number += mark_of_item(item),
                Change::Put(Record::Installation(line)) => number += mark_of_line(line),
                _ => {}
            }
        }
        numbers.push(number);
    }
    Ok(sums::sum(numbers))
}

fn marks_of_loop(items: &HashMap<String, Item>, commands: &[ChangeInstallation]) -> Result<u64, Error> {
    let mut numbers = Vec::with_capacity(commands.len());
    for command in commands {
        let Some(item) = items.get(command.item.as_str()) else { continue };
        let (line, moved) = change(item, command)?;
        numbers.push(mark_of_item(&moved) + mark_of_line(&line));
    }
    Ok(sums::sum(numbers))
}

/// The line of the history and the item behind it.
fn change(item: &Item, command: &ChangeInstallation) -> Result<(Installation, Item), Error> {
    let id = format!("installation:{}/1", item.id).parse()?;
    let number = std::num::NonZeroU32::MIN;
    let mut line = Installation::new(id, item.id.clone(), number, item.placement.clone(), command.today);
    line.since = item.since;
    line.site.clone_from(&item.site);
    line.origin.clone_from(&item.origin);
    let mut moved = item.clone();
    moved.placement = command.placement.clone();
    moved.since = Some(command.today);
    moved.site = None;
    (moved.sold_on, moved.purchased_on, moved.delivered_on) = (None, None, None);
    let origin = Origin::new(OriginSource::Change).document(item.id.as_str().parse()?);
    moved.previous_origin = moved.origin.replace(Box::new(origin));
    Ok((line, moved))
}

fn mark_of_item(item: &Item) -> u64 {
    let since = item.since.map_or(0, tenure::Day::number);
    sums::fold(item.placement.holder().map_or("", |holder| holder.as_str()).as_bytes())
        + u64::from(since.unsigned_abs())
}

fn mark_of_line(line: &Installation) -> u64 {
    sums::fold(line.id.as_str().as_bytes()) + u64::from(line.last_day.number().unsigned_abs())
}
