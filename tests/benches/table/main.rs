//! The engine beside a plain loop, through the public API, as rows for the table of all languages.
//!
//! `cargo bench -p tenure-tests --bench table` prints name, value, unit, baseline and ratio with tabs between. A ratio above
//! 1 means that the engine takes longer than the baseline, which does less (see [`plain`]). Nothing is printed before the
//! engine has come to the published sums, and each baseline to the same answers.

mod moving;
mod plain;
mod round_robin;

use std::hint::black_box;

use serde::Deserialize;
use serde_json::Value;
use tenure::{Book, Error, Question};
use tenure_tests::fleet::rows::Fleet;
use tenure_tests::fleet::sums;

use crate::moving::planning;
use crate::plain::Plain;
use crate::round_robin::{Contender, Run, Work, table};

/// How often a small piece of work is repeated in one round.
const REPEATS: u32 = 500;

/// The smallest fleet with 60 records; what it has beyond them is left out.
const SMALLEST_WITH_60: u32 = 17;

/// The fleet that is loaded.
const LOADED: u32 = 10_000;

/// The fleet that is asked.
const ASKED: u32 = 100_000;

/// One line of `answers.jsonl`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Answers {
    items: u32,
    questions: usize,
    sum_of_covered: u64,
    sum_of_coverage: u64,
}

fn main() -> Result<(), Error> {
    let mut rows = first_verdict()?;
    rows.extend(building_and_loading()?);
    rows.extend(asking()?);
    rows.extend(planning()?);
    for row in rows {
        println!("{row}");
    }
    Ok(())
}

/// From 60 records in hand to the first whole verdict: checks at the door, indexes, answer.
fn first_verdict() -> Result<Vec<String>, Error> {
    let fleet = Fleet::of(SMALLEST_WITH_60);
    let records: Vec<_> = fleet.records()?.into_iter().take(60).collect();
    let questions: Vec<_> = fleet.questions()?.into_iter().take(1).collect();
    let mut engine = || {
        let mut run = Run::default();
        for _ in 0..REPEATS {
            let fresh = records.clone();
            run.add(|| {
                let book = Book::of(fresh)?;
                Ok((sum_of_verdicts(&book, &questions)?, book))
            })?;
        }
        Ok(run)
    };
    let mut rival = || {
        let mut run = Run::default();
        for _ in 0..REPEATS {
            run.add(|| {
                let plain = Plain::of(&records);
                Ok((sum_of_judged(&plain, &questions)?, plain))
            })?;
        }
        Ok(run)
    };
    let work = Work { name: "first verdict from 60 records", count: REPEATS };
    table(work, &mut [Contender::of("engine", &mut engine), Contender::of("plain loop", &mut rival)])
}

/// From records in hand, and from a file, to the first answer, which builds the indexes.
fn building_and_loading() -> Result<Vec<String>, Error> {
    let fleet = Fleet::of(LOADED);
    let (records, questions) = (fleet.records()?, fleet.questions()?);
    let known = Book::of(records.clone())?;
    refuse_other_sums(LOADED, &known, &questions)?;
    let file = known.save()?;
    let first: Vec<_> = questions.into_iter().take(1).collect();
    let mut engine = || {
        let fresh = records.clone();
        Run::of(|| {
            let book = Book::of(fresh)?;
            Ok((sum_of_covers(&book, &first)?, book))
        })
    };
    let mut rival = || {
        Run::of(|| {
            let plain = Plain::of(&records);
            Ok((sum_of_last_days(&plain, &first)?, plain))
        })
    };
    let work = Work { name: "a Book of records, an item", count: LOADED };
    let mut rows = table(work, &mut [Contender::of("engine", &mut engine), Contender::of("plain loop", &mut rival)])?;
    let mut engine = || {
        Run::of(|| {
            let book = Book::load(&file)?;
            Ok((sum_of_covers(&book, &first)?, book))
        })
    };
    // The baseline reads every line and keeps nothing, so its sum is that of an answer it was told.
    let told = sum_of_covers(&known, &first)?;
    let mut values = || {
        Run::of(|| {
            for line in file.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
                black_box(serde_json::from_slice::<Value>(line)?);
            }
            Ok((told, ()))
        })
    };
    let work = Work { name: "a Book of a file, an item", count: LOADED };
    rows.extend(table(
        work,
        &mut [Contender::of("engine", &mut engine), Contender::of("serde_json alone", &mut values)],
    )?);
    Ok(rows)
}

/// Every item of a large fleet, once each in an order that jumps about.
fn asking() -> Result<Vec<String>, Error> {
    let fleet = Fleet::of(ASKED);
    let (records, questions) = (fleet.records()?, fleet.questions()?);
    let plain = Plain::of(&records);
    let book = Book::of(records)?;
    refuse_other_sums(ASKED, &book, &questions)?;
    let mut engine = || Run::of(|| Ok((sum_of_covers(&book, &questions)?, ())));
    let mut rival = || Run::of(|| Ok((sum_of_last_days(&plain, &questions)?, ())));
    let work = Work { name: "covered, 100k items", count: ASKED };
    let mut rows = table(work, &mut [Contender::of("engine", &mut engine), Contender::of("plain loop", &mut rival)])?;
    let mut engine = || Run::of(|| Ok((sum_of_verdicts(&book, &questions)?, ())));
    let mut rival = || Run::of(|| Ok((sum_of_judged(&plain, &questions)?, ())));
    let work = Work { name: "coverage, 100k items", count: ASKED };
    rows.extend(table(work, &mut [Contender::of("engine", &mut engine), Contender::of("plain loop", &mut rival)])?);
    Ok(rows)
}

/// Holds the engine to the sums that the oracle has come to.
fn refuse_other_sums(items: u32, book: &Book, questions: &[Question]) -> Result<(), Error> {
    let published = include_str!("../../answers.jsonl").lines().map(serde_json::from_str::<Answers>);
    for answers in published {
        let answers = answers?;
        if answers.items == items {
            let asked = questions.get(..answers.questions).unwrap_or(questions);
            assert_eq!(sums::of_covers(book, asked)?, answers.sum_of_covered, "covered, {items} items");
            assert_eq!(sums::of_verdicts(book, asked)?, answers.sum_of_coverage, "coverage, {items} items");
        }
    }
    Ok(())
}

fn sum_of_covers(book: &Book, questions: &[Question]) -> Result<u64, Error> {
    summed(questions, |question| book.covered(question).map(sums::number))
}

fn sum_of_last_days(plain: &Plain, questions: &[Question]) -> Result<u64, Error> {
    summed(questions, |question| Ok(plain.covered(question).map_or(0, until)))
}

/// The number of candidates and which of them wins: what engine and loop both know of a whole answer.
fn sum_of_verdicts(book: &Book, questions: &[Question]) -> Result<u64, Error> {
    summed(questions, |question| {
        let verdict = book.coverage(question)?;
        let winner = verdict.winner().map(|winner| (winner.contract.as_str(), winner.line));
        Ok(mark(verdict.candidates.len(), winner))
    })
}

fn sum_of_judged(plain: &Plain, questions: &[Question]) -> Result<u64, Error> {
    summed(questions, |question| {
        let judged = plain.coverage(question);
        let winner = judged.iter().find(|judged| judged.against.is_empty());
        Ok(mark(judged.len(), winner.map(|winner| (winner.contract.as_str(), winner.position))))
    })
}

fn summed(questions: &[Question], answer: impl Fn(&Question) -> Result<u64, Error>) -> Result<u64, Error> {
    let mut numbers = Vec::with_capacity(questions.len());
    for question in questions {
        numbers.push(answer(question)?);
    }
    Ok(sums::sum(numbers))
}

/// The number of an answer in days, as [`sums::number`] has it.
fn until(last_day: i32) -> u64 {
    u64::try_from(last_day).map_or(0, |days| days + 3)
}

fn mark(candidates: usize, winner: Option<(&str, u32)>) -> u64 {
    let winner = winner.map_or(0, |(contract, line)| sums::fold(contract.as_bytes()) + u64::from(line) + 1);
    u64::try_from(candidates).unwrap_or(u64::MAX) * 1_000_003 + winner
}
