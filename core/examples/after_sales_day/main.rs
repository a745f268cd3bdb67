//! A day of an after-sales department: first the story of one machine, then an installed base out of TPC-H data.
//!
//! `make demo`, or `cargo run --release -p tenure --example after_sales_day`. Read [`story`] for how records are written,
//! [`base`] and [`frames`] for the rule that turns orders into records, this file for how a Book is used.

mod base;
mod frames;
mod next_day;
mod picks;
mod steps;
mod story;
mod table;
mod totals;
mod tpch;

use std::collections::BTreeMap;
use std::error::Error;
use std::io::{Write, stdout};
use std::time::{Duration, Instant};

use tenure::{Book, Day, Installation, Item, ItemId, Question, Record, Verdict};

use crate::picks::Picks;
use crate::steps::Steps;
use crate::table::count;
use crate::totals::{Totals, contracts};
use crate::tpch::Tpch;

/// The day that TPC-H calls the current one.
const TODAY: &str = "1995-06-17";

/// The rule in short; the whole of it stands in [`base`] and [`frames`].
const RULE: &str = "\
TPC-H is a public benchmark about a wholesaler. Its rows at scale 0.01 become records, by this rule:
- A nation is an account above its customers. A part is a product, its brand the group, its finish and material the skill.
- A line of an order is an item: in stock, from its receipt on with the customer (HOUSEHOLD: a dealer; free of tax and
  delivered in person: a loan), back in stock or scrapped 30 days later when its flag, instruction and discount say so.
- A received line has a warranty of 6, 12, 24 or 36 months by the kind of part, cancelled when it goes back.
- A customer has a frame contract since its first order, by segment over the whole base, products, brands or materials,
  most of them renewed each year; customers in debt give notice with their fifth order. A nation has one for a brand.
";

fn main() -> Result<(), Box<dyn Error>> {
    let mut out = stdout().lock();
    one_machine(&mut out)?;
    many_items(&mut out)
}

/// The story: its records as they stand in a file, then the verdicts of some days.
fn one_machine(out: &mut impl Write) -> Result<(), Box<dyn Error>> {
    let book = Book::of(story::records()?)?;
    writeln!(out, "ONE MACHINE\n\nThe file of a Book that knows one espresso machine:\n")?;
    for line in book.lines() {
        write!(out, "  {}", line?)?;
    }
    for (question, shows) in story::questions()? {
        let kind = question.service_kind.as_ref().map_or("anything", tenure::ServiceKindId::as_str);
        writeln!(out, "\n{}, {}. {shows}", question.on, kind.to_lowercase())?;
        write!(out, "{}", indented(&book.coverage(&question)?))?;
    }
    Ok(())
}

/// The base: rows, records, a Book, a question about every item, a file, and the changes of one day.
fn many_items(out: &mut impl Write) -> Result<(), Box<dyn Error>> {
    let mut steps = Steps::default();
    let today: Day = TODAY.parse()?;
    let (time, tpch) = timed(Tpch::generate);
    let tpch = tpch?;
    steps.note("compute rows", (tpch.count(), "rows"), time);
    let (time, records) = timed(|| known(&tpch, today));
    let records = records?;
    steps.note("turn into records", (records.len(), "records"), time);
    writeln!(out, "\n\nMANY ITEMS\n\n{RULE}")?;

    let (contracts, items) = (contracts(&records), items(&records));
    let number = records.len();
    let (time, book) = timed(|| Book::of(records));
    let book = book?;
    steps.note("make a Book", (number, "records"), time);
    let verdicts = ask_all(&book, &items, today, &mut steps)?;

    let (mut totals, mut picks) = (Totals::default(), Picks::among(&contracts));
    for ((item, history), verdict) in items.values().zip(&verdicts) {
        totals.add(&item.placement, verdict, &contracts);
        picks.offer(item, history, verdict);
    }
    let lines = totals.candidates();
    writeln!(out, "Repairs on {today}: {} items, reached by {} contract lines.\n", count(items.len()), count(lines))?;
    for table in [totals.by_placement(), totals.by_winner(), totals.by_reason()] {
        writeln!(out, "{table}")?;
    }
    for (why, verdict) in picks.shown() {
        writeln!(out, "{why}:\n{}", indented(&verdict))?;
    }
    keep(out, &book, number, &mut steps)?;
    one_day_on(out, &book, &tpch, today, &mut steps)?;
    writeln!(out, "{}", steps.table())?;
    Ok(())
}

/// All records that are known at the end of a day.
fn known(tpch: &Tpch, today: Day) -> Result<Vec<Record>, Box<dyn Error>> {
    let mut records = base::records(tpch, today)?;
    records.extend(frames::records(tpch, today)?);
    Ok(records)
}

/// The items, each with where it was before.
fn items(records: &[Record]) -> BTreeMap<ItemId, (Item, Vec<Installation>)> {
    let mut items: BTreeMap<_, (Item, Vec<Installation>)> = BTreeMap::new();
    for record in records {
        if let Record::Item(item) = record {
            items.insert(item.id.clone(), (item.clone(), Vec::new()));
        }
    }
    for record in records {
        if let Record::Installation(stay) = record
            && let Some((_, history)) = items.get_mut(&stay.item)
        {
            history.push(stay.clone());
        }
    }
    items
}

/// The verdict about a repair of each item, and once more the cover alone.
fn ask_all(
    book: &Book,
    items: &BTreeMap<ItemId, (Item, Vec<Installation>)>,
    on: Day,
    steps: &mut Steps,
) -> Result<Vec<Verdict>, Box<dyn Error>> {
    let questions = repairs(items.keys(), on)?;
    // It builds what the Book did not need until now.
    let first: Vec<_> = questions.iter().take(1).collect();
    let (time, first) =
        timed(|| first.into_iter().map(|question| book.coverage(question)).collect::<Result<Vec<_>, _>>());
    steps.note("first verdict", (first?.len(), "verdict"), time);
    let (time, verdicts) =
        timed(|| questions.iter().map(|question| book.coverage(question)).collect::<Result<Vec<_>, _>>());
    let verdicts = verdicts?;
    steps.note("`coverage` of every item", (verdicts.len(), "verdicts"), time);
    let (time, covers) =
        timed(|| questions.iter().map(|question| book.covered(question)).collect::<Result<Vec<_>, _>>());
    let covers = covers?;
    steps.note("`covered` of every item", (covers.len(), "covers"), time);
    let agree = verdicts.iter().zip(&covers).all(|(verdict, cover)| verdict.cover == *cover);
    if agree { Ok(verdicts) } else { Err("`covered` says something else than `coverage`".into()) }
}

/// Writes the Book down and reads it again.
fn keep(out: &mut impl Write, book: &Book, records: usize, steps: &mut Steps) -> Result<(), Box<dyn Error>> {
    let (time, file) = timed(|| book.save());
    let file = file?;
    steps.note("write the file", (records, "lines"), time);
    let (time, loaded) = timed(|| Book::load(&file));
    let loaded = loaded?;
    steps.note("read the file", (records, "lines"), time);
    let (time, equal) = timed(|| loaded == *book);
    steps.note("compare both Books", (records, "records"), time);
    let same = if equal { "the same Book" } else { "another Book" };
    writeln!(out, "The file has {} bytes and loads back as {same}.\n", count(file.len()))?;
    if equal { Ok(()) } else { Err("the file does not load back equal".into()) }
}

/// Applies what the next day brings, and shows what it does to the verdicts of that day.
fn one_day_on(
    out: &mut impl Write,
    book: &Book,
    tpch: &Tpch,
    today: Day,
    steps: &mut Steps,
) -> Result<(), Box<dyn Error>> {
    let tomorrow = today.next();
    let target = Book::of(known(tpch, tomorrow)?)?;
    let (time, changes) = timed(|| book.diff(&target));
    let changes = changes?;
    let number = changes.changes.len();
    steps.note("find what a day changes", (number, "changes"), time);
    let mut changed = book.clone();
    let (time, applied) = timed(|| changed.apply(&changes));
    applied?;
    steps.note("apply it", (number, "changes"), time);
    changed.apply(&changes)?;
    if changed != target {
        return Err("the changes do not lead to the next day".into());
    }
    let questions = repairs(&next_day::items(&changes), tomorrow)?;
    writeln!(out, "The next day is a change set of {} records ({}).", count(number), next_day::by_kind(&changes))?;
    writeln!(
        out,
        "Applied once or twice, it makes the Book of {tomorrow}. Repairs on that day, of the items it touches:\n"
    )?;
    writeln!(out, "{}", next_day::difference(book, &changed, &questions)?)?;
    if let Some((before, after)) = next_day::first_change(book, &changed, &questions)? {
        writeln!(out, "The first whose cover changes, before and after:\n{}{}", indented(&before), indented(&after))?;
    }
    Ok(())
}

/// A question about a repair of each item.
fn repairs<'a>(items: impl IntoIterator<Item = &'a ItemId>, on: Day) -> Result<Vec<Question>, Box<dyn Error>> {
    let repair = base::repair()?;
    Ok(items.into_iter().map(|item| Question::new(item.clone(), on).service_kind(repair.clone())).collect())
}

fn indented(verdict: &Verdict) -> String {
    verdict.to_string().lines().flat_map(|line| ["  ", line, "\n"]).collect()
}

#[expect(clippy::disallowed_methods, reason = "the engine has no clock; a demo shows how long its steps take")]
fn timed<T>(step: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let done = step();
    (start.elapsed(), done)
}
