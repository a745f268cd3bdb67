//! Proves what must hold for any facts: of files and changes, of answers, of plans and the histories that they write, of days
//! and terms, of texts.

mod addresses;
mod answers;
mod changes;
mod files;
mod histories;
mod index;
mod installed;
mod licences;
mod pieces;
mod plans;
mod texts;
mod touched;
mod values;

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, TestRunner};
use tenure::{Book, ChangeSet, Cover};
use tenure_tests::books::{changes, question, records};

/// Enough for a run of seconds; `PROPTEST_CASES=2560` makes ten times as many. No file of former failures is kept: a
/// failure that was understood becomes a vector.
fn cases(count: u32) -> Config {
    let asked = Config::default();
    Config { cases: count * asked.cases / 256, failure_persistence: None, ..asked }
}

/// A law over facts that never meet would prove nothing.
#[test]
fn random_facts_meet() {
    let mut runner = TestRunner::deterministic();
    let (mut covered, mut rivals, mut refused, mut made) = (0, 0, 0, 0);
    for _ in 0..400 {
        let (records, question, changes) = (records(), question(), changes()).new_tree(&mut runner).unwrap().current();
        let mut book = Book::of(records).unwrap();
        let verdict = book.coverage(&question).unwrap();
        covered += u32::from(matches!(verdict.cover, Cover::Until { .. } | Cover::Open {}));
        rivals += u32::from(verdict.candidates.len() > 2);
        let before = book.clone();
        match book.apply(&ChangeSet::new(Vec::new(), changes)) {
            Ok(()) => made += u32::from(book != before),
            Err(_) => refused += 1,
        }
    }
    let counts = [covered, rivals, refused, made];
    println!("{counts:?}");
    assert!(counts.iter().all(|count| *count > 45), "{counts:?}");
}
