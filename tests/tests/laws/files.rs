//! Laws of files: what is saved loads back, and files append.

use proptest::prelude::*;
use tenure::wire::json::to_text;
use tenure::{Book, Change, ChangeSet, Error, Extent, Record, RecordRef};
use tenure_tests::books::{changes, records, records_in_two_orders};

use crate::cases;

/// The changes as lines of a file, with a header of their own.
fn lines(changes: &[Change]) -> String {
    let line = |change: &Change| to_text(change).unwrap() + "\n";
    "{\"schema\":1,\"minReader\":1}\n".to_owned() + &changes.iter().map(line).collect::<String>()
}

fn saved(book: &Book) -> String {
    String::from_utf8(book.save().unwrap()).unwrap()
}

fn loaded(file: &str) -> Result<Book, Error> {
    Book::load(file.as_bytes())
}

proptest! {
    #![proptest_config(cases(80))]

    #[test]
    fn what_is_saved_loads_back_equal(records in records()) {
        let book = Book::of(records).unwrap();
        let again = loaded(&saved(&book)).unwrap();
        prop_assert_eq!(saved(&again), saved(&book));
        prop_assert!(again == book);
    }

    #[test]
    fn an_extent_loads_back_equal(
        records in records(), accounts in 0..600_u32, items in 0..600_u32, serials in 0..600_u32,
    ) {
        let ids = |count: u32, letter: &str| (0..count).map(|number| format!("{letter}-{number}")).collect::<Vec<_>>();
        let accounts = ids(accounts, "C").iter().map(|id| id.parse().unwrap()).collect();
        let items = ids(items, "M").iter().map(|id| id.parse().unwrap()).collect();
        let serials = ids(serials, "S").iter().map(|id| id.parse().unwrap()).collect();
        let book = Book::of(records).unwrap().within(Extent::new(accounts, items).serials(serials));
        let again = loaded(&saved(&book)).unwrap();
        prop_assert_eq!(again.extent(), book.extent());
        prop_assert!(again == book);
    }

    #[test]
    fn a_file_may_come_in_pieces_of_any_size(records in records(), size in 1..2_000_usize) {
        let file = Book::of(records).unwrap().save().unwrap();
        let mut loader = tenure::Loader::new();
        file.chunks(size).for_each(|piece| loader.feed(piece));
        prop_assert_eq!(loader.finish().unwrap().save().unwrap(), file);
    }

    #[test]
    fn the_order_of_records_does_not_matter((one, other) in records_in_two_orders()) {
        prop_assert_eq!(saved(&Book::of(one).unwrap()), saved(&Book::of(other).unwrap()));
    }

    #[test]
    fn a_file_behind_another_is_a_change_set(records in records(), changes in changes()) {
        let former = Book::of(records).unwrap();
        let appended = loaded(&(saved(&former) + &lines(&changes)));
        let mut applied = former.clone();
        let outcome = applied.apply(&ChangeSet::new(Vec::new(), changes));
        match (appended, outcome) {
            (Ok(appended), Ok(())) => prop_assert!(appended == applied),
            (Err(_), Err(_)) => prop_assert!(applied == former),
            (appended, outcome) => prop_assert!(false, "load: {:?}, apply: {:?}", appended.err(), outcome.err()),
        }
    }

    #[test]
    fn canonical_text_says_nothing_of_what_is_absent(records in records()) {
        let text = saved(&Book::of(records).unwrap());
        prop_assert!(!text.contains(":null") && !text.contains("[null") && !text.contains(",null"), "{}", text);
    }

    #[test]
    fn records_are_saved_by_kind_and_id(records in records()) {
        let mut names: Vec<_> = records.iter().map(RecordRef::from).collect();
        names.sort();
        let text = saved(&Book::of(records).unwrap());
        let put = |line: &str| serde_json::from_str::<serde_json::Value>(line).unwrap()["put"].to_string();
        let read = |line: &str| tenure::wire::json::from_text::<Record>(put(line).as_bytes()).unwrap();
        let lines: Vec<_> = text.lines().skip(1).map(|line| RecordRef::from(&read(line))).collect();
        prop_assert_eq!(lines, names);
    }
}
