//! Laws of texts: what is written is read back, whatever the order of the fields.

use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use tenure::api::types::{NAMES, convert};
use tenure::wire::json::{Json, from_text, to_text};
use tenure::{Book, Change, ChangeSet, Expectation, Extent, Need, RecordRef, Revision, Verdict};
use tenure_tests::books::{changes, question, records};

use crate::cases;

#[track_caller]
fn read_back<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(value: &T) -> String {
    let text = to_text(value).unwrap();
    assert_eq!(&from_text::<T>(text.as_bytes()).unwrap(), value);
    text
}

/// Reads a text as the named type and writes it: the canonical text.
fn written(name: &str, text: &str) -> String {
    String::from_utf8(convert(name, &Json, text.as_bytes().to_vec(), &Json).unwrap()).unwrap()
}

/// The same objects, the fields of each turned by some places; and blanks where JSON allows them.
fn turned(value: &Value, by: usize) -> Value {
    match value {
        Value::Object(fields) => {
            let mut fields: Vec<_> = fields.iter().map(|(name, value)| (name.clone(), turned(value, by + 1))).collect();
            let places = by % fields.len().max(1);
            fields.rotate_left(places);
            Value::Object(Map::from_iter(fields))
        }
        Value::Array(elements) => Value::Array(elements.iter().map(|element| turned(element, by)).collect()),
        other => other.clone(),
    }
}

#[track_caller]
fn order_does_not_matter(name: &str, text: &str, by: usize) {
    let turned = turned(&serde_json::from_str(text).unwrap(), by);
    assert_eq!(written(name, &turned.to_string()), text);
    assert_eq!(written(name, &serde_json::to_string_pretty(&turned).unwrap()), text);
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn records_are_read_as_they_were_written(records in records(), by in 0..8_usize) {
        for record in &records {
            let text = read_back(record);
            order_does_not_matter("Record", &text, by);
            prop_assert_eq!(read_back(&RecordRef::from(record)), to_text(&RecordRef::from(record)).unwrap());
            let revision = Revision::of(record).unwrap();
            prop_assert_eq!(revision.to_string().parse::<Revision>().unwrap(), revision);
        }
    }

    #[test]
    fn change_sets_are_read_as_they_were_written(changes in changes(), records in records(), by in 0..8_usize) {
        let expectation = |record: &tenure::Record| {
            let revision = (by % 2 == 0).then(|| Revision::of(record).unwrap());
            Expectation::Record { record: record.into(), revision }
        };
        let set = ChangeSet::new(records.iter().map(expectation).collect(), changes);
        order_does_not_matter("ChangeSet", &read_back(&set), by);
        for change in &set.changes {
            // A choice names one field, so that a line of a file is a change.
            let text = to_text(change).unwrap();
            let name = if matches!(change, Change::Put(_)) { "put" } else { "remove" };
            let beginning = format!("{{\"{name}\":");
            prop_assert!(text.starts_with(&beginning));
        }
    }

    #[test]
    fn questions_and_verdicts_are_read_as_they_were_written(
        records in records(), question in question(), by in 0..8_usize,
    ) {
        order_does_not_matter("Question", &read_back(&question), by);
        let book = Book::of(records).unwrap();
        let verdict = book.coverage(&question).unwrap();
        let text = read_back(&verdict);
        order_does_not_matter("Verdict", &text, by);
        order_does_not_matter("Cover", &read_back(&verdict.cover), by);
        prop_assert_eq!(from_text::<Verdict>(text.as_bytes()).unwrap().to_string(), verdict.to_string());
    }

    #[test]
    fn needs_and_extents_are_read_as_they_were_written(question in question(), by in 0..4_usize) {
        let account: tenure::AccountId = "C-1".parse().unwrap();
        let item = question.item;
        order_does_not_matter("Extent", &read_back(&Extent::new(vec![account.clone()], vec![item.clone()])), by);
        let of_item = [Need::Item { item: item.clone() }, Need::ContractsNaming { item }];
        let of_account = [Need::AccountChain { account: account.clone() }, Need::ContractsOf { account }];
        for need in of_item.into_iter().chain(of_account) {
            order_does_not_matter("Need", &read_back(&need), by);
        }
    }

    #[test]
    fn an_id_of_any_text_is_kept_to_the_byte(id in ".{1,60}", name in ".{1,60}") {
        let (Ok(id), Ok(name)) = (id.parse(), name.parse()) else { return Ok(()) };
        let record = tenure::Record::from(tenure::Account::new(id).name(name));
        read_back(&record);
        let book = Book::of([record]).unwrap();
        prop_assert!(Book::load(&book.save().unwrap()).unwrap() == book);
    }

    #[test]
    fn no_bytes_bring_the_reader_down(
        bytes in prop::collection::vec(any::<u8>(), 0..200), name in prop::sample::select(NAMES),
    ) {
        if let Err(error) = convert(name, &Json, bytes, &Json) {
            prop_assert!(error.code() != tenure::Code::Internal, "{:?}", error);
        }
    }

    #[test]
    fn no_half_right_text_brings_the_reader_down(
        records in records(), cut in any::<prop::sample::Index>(), byte in any::<u8>(),
    ) {
        let mut file = Book::of(records).unwrap().save().unwrap();
        let position = cut.index(file.len());
        file[position] = byte;
        if let Err(error) = Book::load(&file) {
            prop_assert_eq!(error.code(), tenure::Code::FileRefused);
        }
        file.truncate(position);
        if let Err(error) = Book::load(&file) {
            prop_assert_eq!(error.code(), tenure::Code::FileRefused);
        }
    }
}
