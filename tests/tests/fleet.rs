//! Proves that the fleet of the benches is the published one, and that the engine answers about it as the oracle does.

use std::iter::zip;

use serde::Deserialize;
use tenure::{Book, Cover};
use tenure_tests::fleet::rows::{Fleet, ItemRow, LineRow, QueryRow, Reach};
use tenure_tests::fleet::sums;

/// One line of `answers.jsonl`, which `oracle/answers.py` writes.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Answers {
    items: u32,
    records: usize,
    file: u64,
    questions: usize,
    covered: usize,
    candidates: usize,
    sum_of_covered: u64,
    sum_of_coverage: u64,
}

#[track_caller]
fn check(size: u32) {
    let published = include_str!("../answers.jsonl").lines().map(|line| serde_json::from_str::<Answers>(line).unwrap());
    let published = published.into_iter().find(|answers| answers.items == size).unwrap();
    let fleet = Fleet::of(size);
    let records = fleet.records().unwrap();
    assert_eq!(records.len(), published.records);
    let book = Book::of(records).unwrap();
    assert_eq!(sums::fold(&book.save().unwrap()), published.file, "the file");
    let questions: Vec<_> = fleet.questions().unwrap().into_iter().take(published.questions).collect();
    let verdicts: Vec<_> = questions.iter().map(|question| book.coverage(question).unwrap()).collect();
    assert_eq!(verdicts.iter().filter(|verdict| verdict.cover != Cover::No {}).count(), published.covered);
    assert_eq!(verdicts.iter().map(|verdict| verdict.candidates.len()).sum::<usize>(), published.candidates);
    assert_eq!(sums::of_covers(&book, &questions).unwrap(), published.sum_of_covered, "covered");
    assert_eq!(sums::of_verdicts(&book, &questions).unwrap(), published.sum_of_coverage, "coverage");
}

#[test]
fn the_engine_and_the_oracle_agree_on_a_thousand_items() {
    check(1_000);
}

#[test]
fn the_engine_and_the_oracle_agree_on_ten_thousand_items() {
    check(10_000);
}

/// The rule for which these rows were first drawn, other than the engine's: the most special line first, then the latest.
/// Its sums were published with the rows, so they prove every column.
fn first_rule(fleet: &Fleet, QueryRow { item: number, on, service, .. }: QueryRow) -> Vec<u64> {
    let item = fleet.items[usize::try_from(number).unwrap()];
    let matches = |line: &LineRow| {
        line.customer == item.customer
            && fleet.contracts[usize::try_from(line.contract).unwrap()].active
            && (line.from..=line.to).contains(&on)
            && line.services >> service & 1 == 1
            && (line.site == 0 || line.site == item.site)
            && (line.most == 0 || item.quantity <= line.most)
    };
    let rank = |kind: u64, site: u32, from: u32, row: u64| {
        ((kind * 2 + u64::from(site == 0)) * 65_536 + 65_535 - u64::from(from)) << 32 | row
    };
    let lines = zip(0.., &fleet.lines).filter(|(_, line)| matches(line));
    let mut ranks: Vec<_> = lines
        .filter_map(|(row, line)| Some(rank(kind(line.reach, number, item)?, line.site, line.from, row)))
        .collect();
    if service < 2 && (item.installed..=item.warranty_to).contains(&on) {
        ranks.push(rank(5, 0, item.installed, number.into()));
    }
    ranks.sort_unstable();
    ranks
}

fn kind(reach: Reach, number: u32, item: ItemRow) -> Option<u64> {
    let (kind, key, own) = match reach {
        Reach::Item(key) => (0, key, number),
        Reach::Product(key) => (1, key, item.product),
        Reach::Group(key) => (2, key, item.group),
        Reach::Base => (3, 0, 0),
        Reach::Cross(key) => (4, key, item.group),
    };
    (key == own).then_some(kind)
}

#[track_caller]
fn check_rows(size: u32, asked: usize, best: u64, full: u64) {
    let fleet = Fleet::of(size);
    let ranked: Vec<_> = fleet.queries().take(asked).map(|query| first_rule(&fleet, query)).collect();
    let first = ranked.iter().map(|ranks| {
        let first = ranks.first().copied().unwrap_or_default();
        first % 1_000_000_007 % 1_000_003 + 97 * u64::try_from(ranks.len()).unwrap() + 1
    });
    let all = ranked
        .iter()
        .map(|ranks| zip(1.., ranks).map(|(place, rank)| place * (rank % 1_000_003)).sum::<u64>() % 1_000_003);
    assert_eq!((sums::sum(first), sums::sum(all)), (best, full), "{size}");
}

#[test]
fn the_rows_are_those_that_were_published() {
    check_rows(1_000, 1_000, 1_083_418_495, 1_935_388_232);
    check_rows(100_000, 2_000, 544_653_087, 1_088_831_289);
}
