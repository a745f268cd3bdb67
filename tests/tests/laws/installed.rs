//! Laws of the installed base: one day at a time is all days, a tally is the base counted, repairs mend, and what was known
//! is what was applied.

use std::collections::BTreeMap;
use std::num::NonZeroU32;

use proptest::prelude::*;
use tenure::{
    BaseQuestion, Book, Change, ChangeSet, DateRange, Day, HeldQuestion, HistoryCheck, HistoryFinding, HoldersQuestion,
    Installation, Instant, Item, ItemId, Log, LogEntry, Placement, Record, RecordRef, TallyQuestion,
};
use tenure_tests::books::{changes, day, parsed, records};

use crate::cases;

fn items(records: &[Record]) -> Vec<ItemId> {
    let item = |record: &Record| match record {
        Record::Item(item) => Some(item.id.clone()),
        _ => None,
    };
    let mut items: Vec<_> = records.iter().filter_map(item).collect();
    items.sort();
    items
}

const fn sort(placement: Option<&Placement>) -> &'static str {
    match placement {
        Some(Placement::EndUser { .. }) => "endUser",
        Some(Placement::Reseller { .. }) => "reseller",
        Some(Placement::Wholesaler { .. }) => "wholesaler",
        Some(Placement::InStock {}) => "inStock",
        Some(Placement::Scrapped {}) => "scrapped",
        _ => "nobody",
    }
}

/// Lines of few days and numbers, so that nearly all of them are wrong.
fn line() -> impl Strategy<Value = Record> {
    let few = || (0_i32..12).prop_filter_map("a day of the calendar", |number| Day::of_number(20_000 + number));
    let number = (1_u32..4).prop_filter_map("at least one", NonZeroU32::new);
    (0_usize..7, 0_usize..3, number, prop::option::weighted(0.9, few()), few()).prop_map(
        |(name, item, number, since, last_day)| {
            let at = Placement::end_user(parsed(&format!("C-{}", name % 3)));
            let item = parsed(&format!("M-{item}"));
            let mut line = Installation::new(parsed(&format!("I-{name}")), item, number, at, last_day);
            line.since = since;
            line.into()
        },
    )
}

fn item() -> impl Strategy<Value = Record> {
    let since = (5_i32..14).prop_filter_map("a day of the calendar", |number| Day::of_number(20_000 + number));
    (0_usize..2, prop::option::weighted(0.9, since), any::<bool>()).prop_map(|(name, since, has_serial)| {
        let mut item = Item::new(parsed(&format!("M-{name}")), parsed("P"), Placement::InStock {});
        (item.since, item.serial) = (since, has_serial.then(|| parsed("S")));
        item.into()
    })
}

fn account() -> impl Strategy<Value = Record> {
    (0_usize..3).prop_map(|name| tenure::Account::new(parsed(&format!("C-{name}"))).into())
}

/// Records that contradict each other, each name once.
fn wrong() -> impl Strategy<Value = Vec<Record>> {
    let records = prop::collection::vec(prop_oneof![4 => line(), 2 => item(), 1 => account()], 0..14);
    records.prop_map(|records| {
        let named: BTreeMap<_, _> = records.into_iter().map(|record| (RecordRef::from(&record), record)).collect();
        named.into_values().collect()
    })
}

fn findings(records: &[Record]) -> Vec<HistoryFinding> {
    Book::default().check_histories(&HistoryCheck::new(records.to_vec())).unwrap().findings
}

fn repair(finding: &HistoryFinding) -> Option<&ChangeSet> {
    match finding {
        HistoryFinding::Unknown { repair, .. } => Some(repair),
        HistoryFinding::NumberTaken { repair, .. } | HistoryFinding::Overlap { repair, .. } => repair.as_ref(),
        _ => None,
    }
}

/// The records after changes that nobody checks.
fn changed<'a>(records: &[Record], repairs: impl Iterator<Item = &'a ChangeSet>) -> Vec<Record> {
    let named = records.iter().map(|record| (RecordRef::from(record), record.clone()));
    let mut named: BTreeMap<_, _> = named.collect();
    for change in repairs.flat_map(|repair| &repair.changes) {
        match change {
            Change::Put(record) => drop(named.insert(RecordRef::from(record), record.clone())),
            Change::Remove(reference) => drop(named.remove(reference)),
            other => unreachable!("{other:?}"),
        }
    }
    named.into_values().collect()
}

/// What the door has nothing against.
fn is_borne(finding: &HistoryFinding) -> bool {
    match finding {
        HistoryFinding::Gap { .. } | HistoryFinding::SerialTaken { .. } => true,
        HistoryFinding::Unknown { account, .. } => account.is_some(),
        _ => false,
    }
}

fn log() -> impl Strategy<Value = Vec<LogEntry>> {
    let entry = (0_u32..4, changes()).prop_map(|(hour, changes)| {
        LogEntry::new(parsed(&format!("2025-01-01T{hour:02}:00:00Z")), ChangeSet::new(Vec::new(), changes))
    });
    prop::collection::vec(entry, 0..6)
}

proptest! {
    #![proptest_config(cases(120))]

    #[test]
    fn the_base_is_what_is_held(records in records(), on in day()) {
        let items = items(&records);
        let book = Book::of(records).unwrap();
        let base = book.base(&BaseQuestion::new(on)).unwrap().items;
        let tally = book.tally(&TallyQuestion::new(on)).unwrap();
        let mut expected = Vec::new();
        let mut counts = BTreeMap::new();
        for item in items {
            let held = book.held(&HeldQuestion::new(item.clone(), on)).unwrap().installation;
            let placement = held.map(|held| held.placement);
            *counts.entry(sort(placement.as_ref())).or_insert(0_u32) += 1;
            if placement.as_ref().is_some_and(|placement| !matches!(placement, Placement::Scrapped {})) {
                expected.push((item, placement.unwrap()));
            }
        }
        let found: Vec<_> = base.into_iter().map(|held| (held.item, held.placement)).collect();
        prop_assert_eq!(found, expected);
        let count = |sort: &str| counts.get(sort).copied().unwrap_or_default();
        let counted = [tally.end_user, tally.reseller, tally.wholesaler, tally.in_stock, tally.scrapped, tally.nobody];
        let sorts = ["endUser", "reseller", "wholesaler", "inStock", "scrapped", "nobody"];
        prop_assert_eq!(counted, sorts.map(count));
    }

    #[test]
    fn a_tally_keeps_in_step(records in records(), steps in prop::collection::vec(changes(), 1..4), on in day()) {
        let mut book = Book::of(records).unwrap();
        for changes in steps {
            book.tally(&TallyQuestion::new(on)).unwrap();
            let _ = book.apply(&ChangeSet::new(Vec::new(), changes));
            let anew = Book::load(&book.save().unwrap()).unwrap();
            prop_assert_eq!(book.tally(&TallyQuestion::new(on)).unwrap(), anew.tally(&TallyQuestion::new(on)).unwrap());
        }
    }

    #[test]
    fn holders_follow_each_other_and_each_day_is_theirs(records in records(), first in day(), last in day()) {
        let (first, last) = (first.min(last), first.max(last));
        let items = items(&records);
        let book = Book::of(records).unwrap();
        let range = DateRange::new(first).last_day(last);
        for item in items {
            let holders = book.holders(&HoldersQuestion::new(item.clone(), range)).unwrap().holders;
            let mut next = first;
            for holding in &holders {
                prop_assert_eq!(holding.first_day, Some(next));
                for on in [next, holding.last_day.unwrap()] {
                    let held = book.held(&HeldQuestion::new(item.clone(), on)).unwrap().installation;
                    prop_assert_eq!(held.map(|held| held.placement), holding.placement.clone());
                }
                next = holding.last_day.unwrap().next();
            }
            prop_assert_eq!(holders.last().unwrap().last_day, Some(last));
        }
    }

    #[test]
    fn repairs_in_any_order_leave_nothing_to_repair(records in wrong()) {
        let found = findings(&records);
        let forwards = changed(&records, found.iter().filter_map(repair));
        let backwards = changed(&records, found.iter().rev().filter_map(repair));
        prop_assert_eq!(&forwards, &backwards);
        let left: Vec<_> = findings(&forwards).into_iter().filter(|finding| repair(finding).is_some()).collect();
        prop_assert_eq!(left, vec![]);
    }

    #[test]
    fn the_door_refuses_what_is_found_and_nothing_else(records in wrong()) {
        let is_borne = findings(&records).iter().all(is_borne);
        prop_assert_eq!(Book::of(records).is_ok(), is_borne);
    }

    #[test]
    fn what_was_known_is_what_was_applied(entries in log(), hour in 0_u32..4) {
        let instant: Instant = parsed(&format!("2025-01-01T{hour:02}:30:00Z"));
        let mut counting: Vec<_> = entries.iter().filter(|entry| entry.recorded <= instant).collect();
        counting.sort_by_key(|entry| entry.recorded);
        let mut book = Book::default();
        let applied = counting.into_iter().try_for_each(|entry| book.apply(&entry.changes));
        match Book::of([]).unwrap().known_at(&Log::new(entries, instant)) {
            Ok(known) => {
                let mut anew = Book::default();
                anew.apply(&known).unwrap();
                prop_assert_eq!(anew, book);
            }
            Err(refused) => prop_assert_eq!(Err(refused.code()), applied.map_err(|error| error.code())),
        }
    }
}

/// Ten million of them stand in memory.
#[test]
fn an_installation_stays_small() {
    assert!(size_of::<Installation>() <= 256, "{}", size_of::<Installation>());
}
