//! The engine alone at several sizes, with the memory that each answer takes from the heap.
//!
//! `cargo bench -p tenure-tests --bench coverage`. For ratios see the table; these are times of one machine.

use divan::counter::ItemsCount;
use divan::{AllocProfiler, Bencher};
use tenure::{Book, Error, Question, Record};
use tenure_tests::fleet::rows::Fleet;

#[global_allocator]
static HEAP: AllocProfiler = AllocProfiler::system();

/// Items of the fleets.
const SIZES: [u32; 3] = [1_000, 10_000, 100_000];

/// Questions of one sample; they jump about in the fleet.
const QUESTIONS: usize = 1_000;

fn main() {
    divan::main();
}

/// Records and questions of a fleet; none of its ids and days is invalid, so nothing is lost.
fn fleet(size: u32) -> (Vec<Record>, Vec<Question>) {
    let fleet = Fleet::of(size);
    let questions = fleet.questions().unwrap_or_default().into_iter().take(QUESTIONS).collect();
    (fleet.records().unwrap_or_default(), questions)
}

/// Asks all questions, after one that builds the indexes.
fn ask<T>(bencher: Bencher<'_, '_>, size: u32, answer: impl Fn(&Book, &Question) -> Result<T, Error> + Sync) {
    let (records, questions) = fleet(size);
    let book = Book::of(records).unwrap_or_default();
    let warm = questions.first().map(|question| answer(&book, question));
    assert!(warm.is_some_and(|answered| answered.is_ok()), "the fleet of {size} items answers");
    let all = || questions.iter().filter_map(|question| answer(&book, question).ok()).map(divan::black_box).count();
    bencher.counter(ItemsCount::new(questions.len())).bench(all);
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn covered(bencher: Bencher<'_, '_>, size: u32) {
    ask(bencher, size, Book::covered);
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn coverage(bencher: Bencher<'_, '_>, size: u32) {
    ask(bencher, size, Book::coverage);
}

#[divan::bench(args = SIZES, sample_count = 5)]
fn book_of(bencher: Bencher<'_, '_>, size: u32) {
    let records = fleet(size).0;
    bencher.counter(ItemsCount::new(size)).with_inputs(|| records.clone()).bench_values(Book::of);
}

#[divan::bench(args = SIZES, sample_count = 5)]
fn load(bencher: Bencher<'_, '_>, size: u32) {
    let file = Book::of(fleet(size).0).and_then(|book| book.save()).unwrap_or_default();
    bencher.counter(ItemsCount::new(size)).bench(|| Book::load(&file));
}
