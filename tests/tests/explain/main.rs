//! Proves that answers, errors and pictures read well in every language, with every reason, note and cause at least once.
//!
//! The English of verdicts stands beside their cases; what all languages say is frozen in `snapshots/`, to be read there.

mod addresses;
mod answers;
mod cases;
mod errors;
mod installed;
mod licences;
mod picture;

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use tenure::api::types::explain;
use tenure::wire::json::{Json, from_text};
use tenure::{Book, Language, Note, Outcome, Question, Reason, Record, Verdict};

use crate::cases::{CASES, Case};

/// The Book of records, one a line.
fn book(records: &str) -> Book {
    let records = records.lines().filter(|line| !line.is_empty());
    Book::of(records.map(|line| from_text::<Record>(line.as_bytes()).unwrap())).unwrap()
}

/// With `BLESS=1` the snapshot is written instead of compared.
fn check_snapshot(file: &str, text: &str) {
    check_file(&format!("snapshots/{file}"), text);
}

fn check_file(file: &str, text: &str) {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(file);
    if std::env::var_os("BLESS").is_some() {
        fs::write(&file, text).unwrap();
    }
    let stored = fs::read_to_string(&file).unwrap_or_default();
    assert_eq!(stored, text, "run `BLESS=1 cargo test -p tenure-tests --test explain`");
}

impl Case {
    fn verdict(&self) -> Verdict {
        let question = format!(r#"{{"item":"M-1",{}}}"#, self.asked);
        book(self.given).coverage(&from_text::<Question>(question.as_bytes()).unwrap()).unwrap()
    }
}

#[test]
fn verdicts_read_like_a_colleagues_answer() {
    for case in CASES {
        assert_eq!(case.verdict().to_string(), case.reads);
    }
}

#[test]
fn verdicts_read_so_in_every_language() {
    let verdicts = CASES.iter().map(Case::verdict);
    let in_all = |verdict: Verdict| Language::ALL.iter().map(|language| verdict.explain(*language)).collect::<String>();
    check_snapshot("verdicts.txt", &verdicts.map(in_all).collect::<Vec<_>>().join("\n"));
}

#[test]
fn every_reason_and_every_note_is_read_once() {
    let (mut reasons, mut notes) = (BTreeSet::new(), BTreeSet::new());
    for verdict in CASES.iter().map(Case::verdict) {
        for candidate in verdict.candidates {
            if let Outcome::Refused { reasons: against } = candidate.outcome {
                reasons.extend(against.iter().map(kind));
            }
        }
        notes.extend(verdict.notes.iter().map(kind));
    }
    assert_eq!(reasons, Reason::KINDS.iter().map(ToString::to_string).collect());
    assert_eq!(notes, Note::KINDS.iter().map(ToString::to_string).collect());
}

fn kind<T: serde::Serialize>(tagged: &T) -> String {
    serde_json::to_value(tagged).unwrap()["kind"].as_str().unwrap().to_owned()
}

/// A verdict may come from a file that somebody edited; it is explained as far as it makes sense.
#[test]
fn positions_that_lead_nowhere_do_no_harm() {
    let verdict = r#"{"item":"M-1","on":"2025-06-01","basis":"incident","cover":{"kind":"open"},"unbroken":{"kind":"open"},"by":4294967295,"candidates":[{"contract":"A","line":4294967295,"outcome":{"kind":"outranked","by":7}}],"direct":[9],"indirect":[],"indicators":{"standard":0,"crossed":0},"factors":{},"assumes":["place"],"notes":[]}"#;
    let reads = "\
`M-1` is not covered on 2025-06-01.
- contract `A` (line 4294967296): it would cover too, but another one comes first
Nobody named the place, so it is assumed to fit.
";
    assert_eq!(explain("Verdict", &Json, verdict.into(), Language::En).unwrap(), reads);
}
