//! A day of an after-sales department: the story of one machine, the life of another one by its commands, the licences of an
//! account, then an installed base out of TPC-H data.
//!
//! `make demo`, or `cargo run --release -p tenure --example after_sales_day`; [`options`] says what else can be asked for.
//! Read [`story`] for how records are written, [`life`] for how they are changed, [`licences`] for keys, [`base`] and [`frames`] for the rule that turns orders into records,
//! [`answers`] and [`ahead`] for how a Book is asked, this file for how it is used.

mod ahead;
mod answers;
mod base;
mod file;
mod fleet;
mod frames;
mod known;
mod licences;
mod life;
mod next_day;
mod options;
mod picks;
mod progress;
mod steps;
mod story;
mod table;
mod totals;
mod tpch;
mod work;

use std::error::Error;
use std::fmt::Display;
use std::io::{self, Write, stderr, stdout};
use std::path::Path;
use std::process::ExitCode;

use tenure::{Book, Day};

use crate::answers::Answers;
use crate::fleet::Fleet;
use crate::known::Known;
use crate::options::{Base, Options, Scale};
use crate::progress::Progress;
use crate::steps::{Steps, timed};
use crate::table::thousands;
use crate::tpch::Tpch;
use crate::work::DaysWork;

/// The day that TPC-H calls the current one.
const TODAY: &str = "1995-06-17";

/// The rule in short; the whole of it stands in [`base`] and [`frames`].
const RULE: &str = "\
- A nation is an account above its customers. A part is a product, its brand the group, its finish and material the skill.
- A line of an order is an item: in stock, from its receipt on with the customer (HOUSEHOLD: a dealer; free of tax and
  delivered in person: a loan), back in stock or scrapped 30 days later when its flag, instruction and discount say so.
- A received line has a warranty of 6, 12, 24 or 36 months by the kind of part, cancelled when it goes back.
- A customer has a frame contract since its first order, by segment over the whole base, products, brands or materials,
  most of them renewed each year; customers in debt give notice with their fifth order. A nation has one for a brand.
";

fn main() -> ExitCode {
    match Options::read(std::env::args().skip(1)).map_err(Into::into).and_then(|options| run(&options)) {
        Ok(()) => ExitCode::SUCCESS,
        // Who reads no further has seen enough.
        Err(error) if is_closed_pipe(error.as_ref()) => ExitCode::SUCCESS,
        Err(error) => {
            // Where even that cannot be written, the exit code says it.
            let _ = writeln!(stderr(), "after_sales_day: {error}");
            ExitCode::FAILURE
        }
    }
}

fn is_closed_pipe(error: &(dyn Error + 'static)) -> bool {
    error.downcast_ref().is_some_and(|error: &io::Error| error.kind() == io::ErrorKind::BrokenPipe)
}

fn run(options: &Options) -> Result<(), Box<dyn Error>> {
    let mut out = stdout().lock();
    one_machine(&mut out)?;
    writeln!(
        out,
        "\n\nONE ITEM'S LIFE\n\nThe commands that made it; who has it and what covers it before and after each:"
    )?;
    life::tell(&mut out)?;
    writeln!(out, "\n\nLICENCES\n\nThe vendor's side of one account, then what its products say:")?;
    licences::tell(&mut out)?;
    writeln!(out, "\n\nMANY ITEMS\n")?;
    let mut steps = Steps::default();
    match &options.base {
        Base::Tpch(scale) => out_of_tpch(&mut out, *scale, options.day, &mut steps)?,
        Base::File(path) => out_of_file(&mut out, path, options.day, &mut steps)?,
    }
    writeln!(out, "{}", steps.table())?;
    Ok(())
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
    let (question, shows) = story::warranty_question()?;
    write!(out, "\n{shows}\n{}", indented(&book.warranty(&question)?))?;
    let (question, shows) = story::years()?;
    writeln!(out, "\n{shows}")?;
    ahead::show_timeline(out, &book, &question)
}

/// The base out of TPC-H: rows, records, a Book, a question about every item, a file, and the changes of one day.
fn out_of_tpch(out: &mut impl Write, scale: Scale, day: Option<Day>, steps: &mut Steps) -> Result<(), Box<dyn Error>> {
    writeln!(
        out,
        "TPC-H is a public benchmark about a wholesaler. Its rows at scale {scale} become records, by this rule:"
    )?;
    writeln!(out, "{RULE}")?;
    let today = day.map_or_else(|| TODAY.parse(), Ok)?;
    let (time, tpch) = timed(|| Tpch::of(scale));
    let tpch = tpch?;
    steps.note("compute rows", (tpch.count(), "rows"), time);
    let mut fleet = Fleet::default();
    let Known { book, records, making } = Known::of(&tpch, today, |record| fleet.note(record))?;
    steps.note("turn them into records", (book.size(), "records"), records);
    steps.note("make a Book", (book.size(), "records"), making);

    let work = DaysWork { on: today, service_kind: Some(base::repair()?) };
    ask(out, &book, &fleet, &work, steps)?;
    drop(fleet);
    keep(out, &book, steps)?;
    one_day_on(out, book, &tpch, &work, steps)
}

/// The base of a file: what it holds, and a question about every item.
fn out_of_file(out: &mut impl Write, path: &Path, day: Option<Day>, steps: &mut Steps) -> Result<(), Box<dyn Error>> {
    let (time, book) = timed(|| file::read(path));
    let book = book?;
    steps.note("read the file", (book.size(), "records"), time);
    let fleet = Fleet::of(&book)?;
    writeln!(out, "{} has {} records{}.\n", path.display(), thousands(book.size()), fleet.by_kind())?;
    let work = DaysWork { on: day.map_or_else(options::day_of_the_clock, Ok)?, service_kind: None };
    ask(out, &book, &fleet, &work, steps)
}

/// Asks about every item, and shows what came out and what is ahead.
fn ask(
    out: &mut impl Write,
    book: &Book,
    fleet: &Fleet,
    work: &DaysWork,
    steps: &mut Steps,
) -> Result<(), Box<dyn Error>> {
    if fleet.items.is_empty() {
        return Ok(writeln!(out, "The Book holds no item; there is nothing to ask about.\n")?);
    }
    let Answers { totals, picks, covered, .. } = Answers::of(book, fleet, work, steps)?;
    let (what, items, lines) =
        (if work.service_kind.is_some() { "Repairs" } else { "Any work" }, fleet.items.len(), totals.candidates());
    writeln!(
        out,
        "{what} on {}: {} items, reached by {} contract lines.\n",
        work.on,
        thousands(items),
        thousands(lines)
    )?;
    for table in [totals.by_placement(), totals.by_winner(), totals.by_reason()] {
        writeln!(out, "{table}")?;
    }
    for unanswered in totals.unanswered() {
        writeln!(out, "Items about which this part of all facts cannot say anything: {unanswered}.\n")?;
    }
    for (why, verdict) in picks.shown() {
        writeln!(out, "{why}:\n{}", indented(&verdict))?;
    }
    ahead::show(out, book, fleet, &covered, (work, steps))
}

/// Writes the Book down and reads it again.
fn keep(out: &mut impl Write, book: &Book, steps: &mut Steps) -> Result<(), Box<dyn Error>> {
    let (time, written) = timed(|| file::write(book));
    let (path, bytes) = written?;
    steps.note("write the file", (book.size(), "lines"), time);
    let (time, loaded) = timed(|| file::read(&path));
    let loaded = loaded?;
    steps.note("read the file", (book.size(), "lines"), time);
    let (time, equal) = timed(|| loaded == *book);
    steps.note("compare both Books", (book.size(), "records"), time);
    if !equal {
        return Err("the file does not load back equal".into());
    }
    writeln!(out, "The file {} has {} bytes and loads back as the same Book.\n", path.display(), thousands(bytes))?;
    Ok(())
}

/// Shows what the next day brings and what it does to the verdicts of that day, then applies it.
fn one_day_on(
    out: &mut impl Write,
    mut book: Book,
    tpch: &Tpch,
    work: &DaysWork,
    steps: &mut Steps,
) -> Result<(), Box<dyn Error>> {
    let work = DaysWork { on: work.on.next(), ..work.clone() };
    let target = Known::of(tpch, work.on, |_| ())?.book;
    let waiting = Progress::waiting("find what a day changes", book.size());
    let (time, changes) = timed(|| book.diff(&target));
    let changes = changes?;
    drop(waiting);
    let number = changes.changes.len();
    steps.note("find what a day changes", (number, "changes"), time);
    let questions = work.questions(&next_day::items(&changes));
    let difference = next_day::difference(&book, &target, &questions)?;
    let first_change = next_day::first_change(&book, &target, &questions)?;
    let (time, applied) = timed(|| book.apply(&changes));
    applied?;
    steps.note("apply it", (number, "changes"), time);
    book.apply(&changes)?;
    if book != target {
        return Err("the changes do not lead to the next day".into());
    }
    writeln!(out, "The next day is a change set of {} records ({}).", thousands(number), next_day::by_kind(&changes))?;
    writeln!(
        out,
        "Applied once or twice, it makes the Book of {}. Repairs on that day, of the items it touches:\n",
        work.on
    )?;
    writeln!(out, "{difference}")?;
    if let Some((before, after)) = first_change {
        writeln!(out, "The first whose cover changes, before and after:\n{}{}", indented(&before), indented(&after))?;
    }
    Ok(())
}

fn indented(answer: &impl Display) -> String {
    answer.to_string().lines().flat_map(|line| ["  ", line, "\n"]).collect()
}
