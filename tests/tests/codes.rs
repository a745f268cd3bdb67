//! Proves that no code is renamed or forgotten: the list is frozen, and each error code has a case.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use serde_json::Value;
use tenure::{AddressFinding, Code, Kind, Note, Reason};

/// Error codes that no shared case can bring about, with the reason.
const WITHOUT_CASE: &[(&str, &str)] = &[
    ("columns.code_unknown", "no call of the table takes columns; the bindings that take them test it"),
    ("columns.length_differs", "no call of the table takes columns; the bindings that take them test it"),
    ("file.line_too_long", "its case would be a line of a megabyte; `limits.rs` makes it"),
    ("host", "only code of a host can fail so; each binding has a test"),
    ("internal", "a defect; the guard has a test of its own"),
    ("licence.claims_invalid", "only Rust signs claims of its own; `signatures.rs` tests it"),
    ("money.currency_mismatch", "no call sums money yet; `core/src/value/money.rs` tests it"),
    ("money.overflow", "no call sums money yet; `core/src/value/money.rs` tests it"),
    ("signer.failed", "only a damaged machine can fail so; `explain/errors.rs` tells it"),
    ("signing_key.invalid", "no private key goes through a call; each binding tests its own door"),
];

fn place(file: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(file)
}

/// With `BLESS=1` the snapshot is written instead of compared. A line may be added; none may change or go.
#[test]
fn the_codes_are_those_of_the_snapshot() {
    let errors = Code::ALL.iter().map(|code| format!("{code} {}", code.kind()));
    let sections = [
        ("error codes, with their kinds", errors.collect::<Vec<_>>()),
        ("kinds of errors", Kind::ALL.iter().map(ToString::to_string).collect()),
        ("reasons", Reason::KINDS.iter().map(ToString::to_string).collect()),
        ("notes", Note::KINDS.iter().map(ToString::to_string).collect()),
        ("findings of addresses", AddressFinding::KINDS.iter().map(ToString::to_string).collect()),
    ];
    let text: Vec<_> = sections.iter().map(|(title, lines)| format!("# {title}\n{}\n", lines.join("\n"))).collect();
    let (text, file) = (text.join("\n"), place("snapshots/codes.txt"));
    if std::env::var_os("BLESS").is_some() {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, &text).unwrap();
    }
    assert_eq!(
        fs::read_to_string(&file).unwrap_or_default(),
        text,
        "run `BLESS=1 cargo test -p tenure-tests --test codes`"
    );
}

#[test]
fn a_code_is_an_area_and_a_condition_or_one_word() {
    let codes = Code::ALL
        .iter()
        .map(|code| code.as_str())
        .chain(Reason::KINDS.iter().copied())
        .chain(Note::KINDS.iter().copied())
        .chain(AddressFinding::KINDS.iter().copied());
    for code in codes {
        let words: Vec<_> = code.split('.').collect();
        let word = |word: &&str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
        assert!(words.len() <= 2 && words.iter().all(word), "{code}");
    }
}

#[test]
fn each_code_is_told_apart_by_its_text() {
    for code in Code::ALL {
        assert_eq!(Code::of(code.as_str()), Some(*code));
    }
    assert_eq!(Code::of("no.such_code"), None);
}

#[test]
fn each_error_code_has_a_case() {
    let cases = cases();
    let without: Vec<_> = Code::ALL.iter().map(|code| code.as_str()).filter(|code| !cases.contains(*code)).collect();
    let mut stated: Vec<_> = WITHOUT_CASE.iter().map(|(code, _)| *code).collect();
    stated.sort_by_key(|stated| Code::ALL.iter().position(|code| code.as_str() == *stated));
    assert_eq!(without, stated);
}

/// Every code that a vector or a hostile row expects.
fn cases() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for file in fs::read_dir(place("vectors")).unwrap() {
        let text = fs::read_to_string(file.unwrap().path()).unwrap();
        for line in text.lines() {
            let case: Value = serde_json::from_str(line).unwrap();
            found.extend(case["err"]["code"].as_str().map(str::to_owned));
        }
    }
    for file in ["hostile.json", "hostile_unknown.json"] {
        let rows: Vec<Value> = serde_json::from_str(&fs::read_to_string(place(file)).unwrap()).unwrap();
        for row in rows {
            found.extend(
                [&row["code"], &row["finding"]["code"]].into_iter().filter_map(Value::as_str).map(str::to_owned),
            );
        }
    }
    found
}
