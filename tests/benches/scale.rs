//! The index, and answers by number in bulk and by id one by one, on fleets of any size: nanoseconds an item, in storage order
//! and in an order that jumps about.
//!
//! `cargo bench -p tenure-tests --bench scale` takes 100,000 and a million items; `-- 10000000` takes ten million, and 12 GB.
//! The sums of the smaller fleets are those of `covers.jsonl`, which the oracle has come to.

use std::iter::zip;

use cpu_time::ThreadTime;
use serde::Deserialize;
use tenure::{Book, Bulk, Change, ChangeSet, Cover, Day, Error, Policy, Question, Record, RecordRef, Work};
use tenure_tests::fleet::rows::Fleet;
use tenure_tests::fleet::sums;

/// Items of the fleets, when no others are asked for.
const SIZES: [u32; 2] = [100_000, 1_000_000];

/// How often all items are asked about; the best time counts.
const ROUNDS: u32 = 7;

/// How often the index is made; the best time counts.
const TIMES: u32 = 2;

/// Questions by id take more room than items do; of greater fleets they are not made.
const MOST_BY_ID: u32 = 1_000_000;

/// One line of `covers.jsonl`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Covers {
    items: u32,
    order: String,
    sum_of_covered: u64,
}

/// One question, by number.
type Row = (u32, Day, Work);

fn main() -> Result<(), Error> {
    let asked: Vec<u32> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    for size in if asked.is_empty() { SIZES.to_vec() } else { asked } {
        measure(size)?;
    }
    Ok(())
}

fn measure(size: u32) -> Result<(), Error> {
    let fleet = Fleet::of(size);
    // None of its records is refused, and if one were, the sum would tell.
    let mut book = Book::of(fleet.each_record().filter_map(Result::ok))?;
    println!("rust: the index, {size} items\t{}\tns\t\t", index(&mut book)? / u128::from(size));
    let bulk = book.bulk();
    let mut rows = rows(bulk, &fleet);
    answer(bulk, &rows, size, "asked");
    look_up(bulk, &rows, size, "asked");
    rows.sort_unstable_by_key(|(item, _, _)| *item);
    answer(bulk, &rows, size, "storage");
    look_up(bulk, &rows, size, "storage");
    if size <= MOST_BY_ID {
        let questions = fleet.questions()?;
        answer_by_id(&book, &questions, size, "asked");
        answer_by_id(&book, &in_storage_order(&questions)?, size, "storage");
    }
    Ok(())
}

/// How long it takes to make the index; it is made anew when a policy comes, and when it goes.
fn index(book: &mut Book) -> Result<u128, Error> {
    let policy = Record::from(Policy::new());
    let mut best = u128::MAX;
    for _ in 0..TIMES {
        let removed = Change::Remove(RecordRef::from(&policy));
        for change in [Change::Put(policy.clone()), removed] {
            book.apply(&ChangeSet::new(vec![], vec![change]))?;
            let start = ThreadTime::now();
            std::hint::black_box(book.bulk());
            best = best.min(start.elapsed().as_nanos());
        }
    }
    Ok(best)
}

/// The same questions by item, their ids written in that order too.
fn in_storage_order(questions: &[Question]) -> Result<Vec<Question>, Error> {
    let mut questions: Vec<_> = questions.iter().collect();
    questions.sort_by(|one, other| one.item.cmp(&other.item));
    let rewritten = |question: &Question| {
        let mut rewritten = Question::new(question.item.as_str().parse()?, question.on);
        rewritten.skill = question.skill.as_ref().map(|skill| skill.as_str().parse()).transpose()?;
        rewritten.service_kind = question.service_kind.as_ref().map(|kind| kind.as_str().parse()).transpose()?;
        Ok(rewritten)
    };
    questions.into_iter().map(rewritten).collect()
}

/// The questions of the fleet in the order in which they are asked.
fn rows(bulk: Bulk<'_>, fleet: &Fleet) -> Vec<Row> {
    let sites: Vec<_> = (0..=8).map(|site| bulk.skill(&format!("SITE-{site}"))).collect();
    let services: Vec<_> = (0..4).map(|service| bulk.service_kind(&format!("S{service}"))).collect();
    let first = bulk.item("I00000000").unwrap_or_default();
    let row = |query: tenure_tests::fleet::rows::QueryRow| {
        let item = fleet.items.get(usize::try_from(query.item).ok()?)?;
        let skill = *sites.get(usize::try_from(item.site).ok()?)?;
        let service_kind = *services.get(usize::try_from(query.service).ok()?)?;
        let on = Day::of_number(i32::try_from(query.on).ok()?)?;
        Some((first + query.item, on, Work { skill, service_kind, ..Work::default() }))
    };
    fleet.queries().filter_map(row).collect()
}

fn answer(bulk: Bulk<'_>, rows: &[Row], size: u32, order: &str) {
    measure_covers("covers in bulk", size, order, |covers| {
        bulk.covers(rows, |cover| covers.push(cover.map_or(u32::MAX, short)));
    });
}

fn answer_by_id(book: &Book, questions: &[Question], size: u32, order: &str) {
    measure_covers("covered by id", size, order, |covers| {
        covers.extend(questions.iter().map(|question| book.covered(question).map_or(u32::MAX, short)));
    });
}

/// Finds the numbers of items whose ids stand one after the other in one text, as in a column.
fn look_up(bulk: Bulk<'_>, rows: &[Row], size: u32, order: &str) {
    let first = bulk.item("I00000000").unwrap_or_default();
    let text: String = rows.iter().map(|(item, _, _)| format!("I{:08}", item - first)).collect();
    let ids: Vec<&str> = (0..rows.len()).filter_map(|row| text.get(row * 9..row * 9 + 9)).collect();
    let mut best = u128::MAX;
    let mut numbers = Vec::with_capacity(rows.len());
    for _ in 0..ROUNDS {
        numbers.clear();
        let start = ThreadTime::now();
        bulk.items(u32::MAX, &ids, |number| numbers.push(number));
        best = best.min(start.elapsed().as_nanos());
        assert!(zip(&numbers, rows).all(|(number, (item, _, _))| *number == Some(*item)), "{order} order");
    }
    let each = best / u128::from(size);
    println!("rust: ids to numbers, {size} items, {order} order\t{each}\tns\t\t");
}

fn measure_covers(name: &str, size: u32, order: &str, answer: impl Fn(&mut Vec<u32>)) {
    let mut best = u128::MAX;
    let mut covers = Vec::new();
    for _ in 0..ROUNDS {
        covers.clear();
        let start = ThreadTime::now();
        answer(&mut covers);
        best = best.min(start.elapsed().as_nanos());
        refuse_other_sum(&covers, size, order);
    }
    let each = best / u128::from(size);
    println!("rust: {name}, {size} items, {order} order\t{each}\tns\t\t");
}

/// The number of a cover, as sums have it, in the room that a column has for it.
fn short(cover: Cover) -> u32 {
    u32::try_from(sums::number(cover)).unwrap_or(u32::MAX)
}

/// Holds the answers to the sum that the oracle has come to, where it has.
fn refuse_other_sum(covers: &[u32], size: u32, order: &str) {
    let sum = sums::sum(covers.iter().copied().map(u64::from));
    let published =
        include_str!("../covers.jsonl").lines().filter_map(|line| serde_json::from_str::<Covers>(line).ok());
    for (answers, _) in zip(published, 0..).filter(|(answers, _)| answers.items == size && answers.order == order) {
        assert_eq!(sum, answers.sum_of_covered, "{size} items in {order} order");
    }
}
