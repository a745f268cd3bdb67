//! Laws of the histories that commands write: stored changes make the Book again, a restoration takes back one change, and
//! the past is told as it was when it was the present.

use std::collections::BTreeSet;

use proptest::prelude::*;
use tenure::{
    Book, Change, ChangeSet, Day, DossierQuestion, HeldInstallation, HeldQuestion, Installation, ItemId, OriginSource,
    Plan, Record, Restore,
};
use tenure_tests::books::commands::{Command, commands, later};
use tenure_tests::books::furnished;
use tenure_tests::books::movements::prompt_movement;

use crate::cases;
use crate::plans::{planned, start};
use crate::touched::records_of;

/// Movements that take effect on the day of their command, in the order of these days.
fn movements(count: usize) -> impl Strategy<Value = Vec<(Day, Command)>> {
    let each = |position| {
        let today = later(start(), position);
        prompt_movement(today).prop_map(move |command| (today, command))
    };
    (0..count).map(each).collect::<Vec<_>>()
}

fn items_of(book: &Book) -> Vec<ItemId> {
    let item = |record| match record {
        Record::Item(item) => Some(item.id),
        _ => None,
    };
    records_of(book).into_iter().filter_map(item).collect()
}

fn lines_of(book: &Book) -> Vec<Installation> {
    let line = |record| match record {
        Record::Installation(line) => Some(line),
        _ => None,
    };
    records_of(book).into_iter().filter_map(line).collect()
}

fn opens_a_line(plan: &Plan) -> bool {
    plan.changes.changes.iter().any(|change| matches!(change, Change::Put(Record::Installation(_))))
}

/// The lines that a plan opens in the history of items that were there before.
fn opened(plan: &Plan, before: &[ItemId]) -> Vec<Installation> {
    let line = |change: &Change| match change {
        Change::Put(Record::Installation(line)) if before.contains(&line.item) => Some(line.clone()),
        _ => None,
    };
    plan.changes.changes.iter().filter_map(line).collect()
}

/// What a restoration brings back: all but paper, and the origin before last, which no line keeps (SI16).
fn restorable(book: &Book) -> Vec<Record> {
    let mut records = records_of(book);
    records.retain(|record| !matches!(record, Record::Voucher(_) | Record::WarrantyRequest(_)));
    for record in &mut records {
        if let Record::Item(item) = record {
            item.previous_origin = None;
        }
    }
    records
}

/// Of two changes by hand on one day nobody can tell which one signed a contract.
fn is_of_one_day(line: &Installation) -> bool {
    let by_hand = line.origin.as_ref().is_some_and(|origin| origin.source == OriginSource::Change);
    by_hand && line.first_day() == Some(line.last_day)
}

/// What is told of an installation on a day, whether it has ended since or not.
fn lasting(held: Option<HeldInstallation>) -> Option<HeldInstallation> {
    held.map(|mut held| {
        (held.last_day, held.number) = (None, None);
        held
    })
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn stored_changes_make_the_book_again(records in furnished(), commands in commands(start(), 30)) {
        let first = Book::of(records).unwrap();
        let (mut book, mut stored) = (first.clone(), Vec::new());
        for command in commands {
            let Some(plan) = planned(&book, &command) else { continue };
            book.apply(&plan.changes).unwrap();
            stored.push(plan.changes);
        }
        let mut again = first.clone();
        for changes in &stored {
            again.apply(changes).unwrap();
        }
        prop_assert!(again == book);
        let mut at_once = first.clone();
        at_once.apply(&first.diff(&book).unwrap()).unwrap();
        prop_assert!(at_once == book);
        // What was expected of the single steps says nothing of all of them, so they are strung together without.
        let all = stored.into_iter().flat_map(|changes| changes.changes).collect();
        let mut strung = first;
        strung.apply(&ChangeSet::new(Vec::new(), all)).unwrap();
        prop_assert!(strung == book);
    }

    #[test]
    fn a_restoration_takes_back_one_change(records in furnished(), movements in movements(12)) {
        let mut book = Book::of(records).unwrap();
        for (today, command) in movements {
            let Some(plan) = planned(&book, &command) else { continue };
            let before = book.clone();
            book.apply(&plan.changes).unwrap();
            let opened = opened(&plan, &items_of(&before));
            if opened.iter().any(is_of_one_day) {
                continue;
            }
            let mut restored = book.clone();
            for line in &opened {
                let command = Restore::new(line.item.clone(), today).installation(line.id.clone());
                let plan = restored.restore(&command).unwrap();
                restored.apply(&plan.changes).unwrap();
            }
            // Goods that were not there before stay: no line leads back behind their first day.
            if items_of(&restored) == items_of(&before) && !opened.is_empty() {
                prop_assert_eq!(restorable(&restored), restorable(&before), "{:?}", command);
            }
        }
    }

    #[test]
    fn lines_of_an_item_follow_each_other(records in furnished(), commands in commands(start(), 100)) {
        let mut book = Book::of(records).unwrap();
        for command in commands {
            if let Some(plan) = planned(&book, &command) {
                book.apply(&plan.changes).unwrap();
            }
        }
        let lines = lines_of(&book);
        for item in items_of(&book) {
            let own: Vec<_> = lines.iter().filter(|line| line.item == item).collect();
            let numbers: BTreeSet<_> = own.iter().map(|line| line.number).collect();
            prop_assert_eq!(numbers.len(), own.len());
            // Newest first, the running one before all others.
            let holdings = book.dossier(&DossierQuestion::new(item, start())).unwrap().installations;
            prop_assert_eq!(holdings.len(), own.len() + 1);
            for pair in holdings.windows(2) {
                prop_assert!(pair[1].last_day.is_some());
                prop_assert!(pair[1].last_day <= pair[0].first_day, "{:?}", pair);
            }
        }
    }

    #[test]
    fn the_past_is_told_as_it_was_then(records in furnished(), movements in movements(25)) {
        let mut book = Book::of(records).unwrap();
        let mut known = Vec::new();
        for (today, command) in movements {
            // A change to the same installation is an edit, whose values count for all days of it (SI1, SI3).
            let plan = planned(&book, &command).filter(|plan| !plan.new_records.is_empty() || opens_a_line(plan));
            if let Some(plan) = plan {
                book.apply(&plan.changes).unwrap();
            }
            known.push((today, book.clone()));
        }
        for (today, then) in known {
            for item in items_of(&then) {
                // On the day itself, and on the last day before the next command.
                for on in [today, today.next().next()] {
                    let question = HeldQuestion::new(item.clone(), on);
                    let (told, was) = (book.held(&question).unwrap(), then.held(&question).unwrap());
                    prop_assert_eq!(lasting(told.installation), lasting(was.installation));
                }
            }
        }
    }
}
