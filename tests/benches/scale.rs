//! Bulk answers on fleets of any size: nanoseconds an item, in storage order and in an order that jumps about.
//!
//! `cargo bench -p tenure-tests --bench scale` takes 100,000 and a million items; `-- 10000000` takes ten million, and 12 GB.
//! The sums of the smaller fleets are those of `covers.jsonl`, which the oracle has come to.

use std::iter::zip;

use cpu_time::ThreadTime;
use serde::Deserialize;
use tenure::{Book, Bulk, Day, Error, Work};
use tenure_tests::fleet::rows::Fleet;
use tenure_tests::fleet::sums;

/// Items of the fleets, when no others are asked for.
const SIZES: [u32; 2] = [100_000, 1_000_000];

/// How often all items are asked about; the best time counts.
const ROUNDS: u32 = 7;

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
    let book = Book::of(fleet.each_record().filter_map(Result::ok))?;
    let start = ThreadTime::now();
    let bulk = book.bulk();
    println!("rust: the index, {size} items\t{}\tns\t\t", start.elapsed().as_nanos() / u128::from(size));
    let mut rows = rows(bulk, &fleet);
    answer(bulk, &rows, size, "asked");
    rows.sort_unstable_by_key(|(item, _, _)| *item);
    answer(bulk, &rows, size, "storage");
    Ok(())
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
    let mut best = u128::MAX;
    for _ in 0..ROUNDS {
        let mut covers = Vec::with_capacity(rows.len());
        let start = ThreadTime::now();
        covers.extend(rows.iter().map(|(item, on, work)| bulk.cover(*item, *on, *work)));
        best = best.min(start.elapsed().as_nanos());
        refuse_other_sum(covers, size, order);
    }
    let each = best / u128::from(size);
    println!("rust: covers in bulk, {size} items, {order} order\t{each}\tns\t\t");
}

/// Holds the answers to the sum that the oracle has come to, where it has.
fn refuse_other_sum(covers: Vec<Result<tenure::Cover, Error>>, size: u32, order: &str) {
    let sum = sums::sum(covers.into_iter().map(|cover| cover.map_or(u64::MAX, sums::number)));
    let published =
        include_str!("../covers.jsonl").lines().filter_map(|line| serde_json::from_str::<Covers>(line).ok());
    for (answers, _) in zip(published, 0..).filter(|(answers, _)| answers.items == size && answers.order == order) {
        assert_eq!(sum, answers.sum_of_covered, "{size} items in {order} order");
    }
}
