//! Proves that bad input is refused with the code and the path that the tables state; the other languages run the same.

use serde::Deserialize;
use tenure::api::types::{NAMES, convert};
use tenure::wire::json::{Json, from_text};
use tenure::{Book, Error, Finding};

/// Bad text for a type, or a bad file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    name: String,
    r#type: Option<String>,
    text: Option<String>,
    file: Option<String>,
    code: String,
    path: String,
    finding: Option<Place>,
}

/// Where the first bad line of a file is bad, and how.
#[derive(Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Place {
    code: String,
    path: String,
    line: u32,
}

impl Row {
    fn refusal(&self) -> Option<Error> {
        match (&self.r#type, &self.text, &self.file) {
            (Some(name), Some(text), None) => convert(name, &Json, text.clone().into_bytes(), &Json).err(),
            (None, None, Some(file)) => Book::load(file.as_bytes()).err(),
            _ => panic!("{}: state `type` and `text`, or `file`", self.name),
        }
    }

    fn check(&self) -> Result<(), String> {
        let refusal = self.refusal().ok_or("is accepted")?;
        if (refusal.code().as_str(), refusal.path()) != (self.code.as_str(), self.path.as_str()) {
            return Err(format!("expected {} at `{}`, found {refusal:?}", self.code, self.path));
        }
        let place = first_finding(&refusal);
        if place == self.finding { Ok(()) } else { Err(format!("expected {:?}, found {place:?}", self.finding)) }
    }
}

fn first_finding(refusal: &Error) -> Option<Place> {
    let detail = refusal.details().iter().find(|detail| detail.name == "finding")?;
    let finding: Finding = from_text(detail.value.as_bytes()).unwrap();
    Some(Place { code: finding.code.to_string(), path: finding.path, line: finding.line })
}

fn rows(file: &str) -> Vec<Row> {
    let text = std::fs::read_to_string(format!("{}/{file}", env!("CARGO_MANIFEST_DIR"))).unwrap();
    serde_json::from_str(&text).unwrap()
}

#[track_caller]
fn run(file: &str) -> Vec<Row> {
    let rows = rows(file);
    let differ = |row: &Row| row.check().err().map(|difference| format!("{}: {difference}", row.name));
    let failures: Vec<_> = rows.iter().filter_map(differ).collect();
    assert!(failures.is_empty(), "{} of {file} fail:\n{}", failures.len(), failures.join("\n"));
    rows
}

#[test]
fn bad_input_is_refused_where_it_is_bad() {
    assert!(run("hostile.json").len() >= 200);
}

#[test]
fn an_unknown_field_is_refused_in_every_type_and_kind() {
    let rows = run("hostile_unknown.json");
    for name in NAMES {
        assert!(rows.iter().any(|row| row.r#type.as_deref() == Some(name)), "{name} has no row");
    }
}

#[test]
fn rows_have_names_of_their_own() {
    let mut names: Vec<_> =
        ["hostile.json", "hostile_unknown.json"].iter().flat_map(|file| rows(file)).map(|row| row.name).collect();
    names.sort();
    let count = names.len();
    names.dedup();
    assert_eq!(names.len(), count);
}
