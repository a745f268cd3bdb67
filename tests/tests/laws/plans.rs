//! Laws of plans: to plan changes nothing, said twice is said once, and a plan rests on what it says, and on nothing else.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use tenure::{Book, Code, Day, Expectation, Need, Placement, Plan, Record, RecordRef};
use tenure_tests::books::commands::{Command, commands};
use tenure_tests::books::{furnished, parsed, question};

use crate::cases;
use crate::changes::{answers, loaded_anew};
use crate::touched::{records_of, touched};

/// Behind all days of the Books.
pub(crate) fn start() -> Day {
    parsed("2027-05-03")
}

/// Commands one after the other, most of which change something by and by.
fn walk(count: usize) -> impl Strategy<Value = (Vec<Record>, Vec<Command>)> {
    (furnished(), commands(start(), count))
}

/// The plan of a command, unless it is refused.
pub(crate) fn planned(book: &Book, command: &Command) -> Option<Plan> {
    command.plan(book).ok()
}

/// What a command does that was done already.
enum Again {
    Nothing,
    Refused(&'static [Code]),
    /// It goes on by its nature.
    Anything,
}

fn again(command: &Command) -> Again {
    match command {
        // What is on loan no more is not kept, single pieces do not come apart, and what is gone is not deleted.
        Command::KeepLoan(_) => Again::Refused(&[Code::ItemNotOnLoan]),
        Command::Split(_) => Again::Refused(&[Code::ItemSplitSingle]),
        Command::DeleteItem(_) => Again::Refused(&[Code::ItemUnknown]),
        // By its id a line is known again; without one it would be another line on the same days.
        Command::InsertInstallation(insert) if insert.id.is_none() => {
            Again::Refused(&[Code::HistoryOverlap, Code::HistoryNoGap])
        }
        // Each restoration takes back one more change, each print is one more.
        Command::Restore(_) | Command::PrintVoucher(_) => Again::Anything,
        // A scrapped piece does not hold its name against a living one (SI14).
        Command::Register(register) if register.id.is_none() && register.placement == (Placement::Scrapped {}) => {
            Again::Anything
        }
        _ => Again::Nothing,
    }
}

fn is_member(record: &Record, need: &Need) -> bool {
    match (need, record) {
        (Need::Twins { product, serial }, Record::Item(item)) => {
            item.product == *product && item.serial.as_ref() == Some(serial)
        }
        (Need::Item { item: id }, Record::Item(item)) => item.id == *id,
        (Need::Item { item: id }, Record::Installation(closed)) => closed.item == *id,
        (Need::ContractsNaming { item: id }, Record::Contract(contract)) => {
            contract.scope.iter().any(|line| line.names(id))
        }
        (Need::RequestsAbout { item: id }, Record::WarrantyRequest(request)) => request.items.contains(id),
        _ => false,
    }
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn to_plan_changes_nothing_and_gives_the_same_each_time((records, commands) in walk(12)) {
        let mut book = Book::of(records).unwrap();
        for command in commands {
            let before = book.clone();
            let plan = command.plan(&book);
            prop_assert_eq!(&command.plan(&book), &plan);
            prop_assert!(book == before);
            if let Ok(plan) = plan {
                prop_assert_eq!(book.apply(&plan.changes), Ok(()));
                prop_assert_eq!(book == before, plan.changes.changes.is_empty());
            }
        }
    }

    #[test]
    fn what_was_done_is_not_done_again((records, commands) in walk(12)) {
        let mut book = Book::of(records).unwrap();
        for command in commands {
            let Some(plan) = planned(&book, &command) else { continue };
            book.apply(&plan.changes).unwrap();
            if plan.changes.changes.is_empty() {
                continue;
            }
            match (again(&command), command.plan(&book)) {
                (Again::Nothing, Ok(plan)) => prop_assert_eq!(&plan.changes.changes, &vec![], "{:?}", command),
                (Again::Refused(codes), Err(refusal)) => prop_assert!(codes.contains(&refusal.code()), "{refusal:?}"),
                (Again::Anything, _) => {}
                (_, other) => prop_assert!(false, "{command:?}: {other:?}"),
            }
        }
    }

    #[test]
    fn a_plan_is_stale_when_what_it_rests_on_has_changed((records, commands) in walk(8)) {
        let mut book = Book::of(records).unwrap();
        for command in commands {
            let Some(plan) = planned(&book, &command) else { continue };
            for expectation in &plan.changes.expects {
                let Expectation::Record { record, .. } = expectation else { continue };
                let Some(mut changed) = touched(&book, record) else { continue };
                let refusal = changed.apply(&plan.changes).unwrap_err();
                prop_assert_eq!(refusal.code(), Code::ChangeStale, "{:?}: {}", command, record);
            }
            book.apply(&plan.changes).unwrap();
        }
    }

    #[test]
    fn changes_of_what_it_does_not_rest_on_do_not_hinder_a_plan((records, commands) in walk(8)) {
        let mut book = Book::of(records).unwrap();
        for command in commands {
            let Some(plan) = planned(&book, &command) else { continue };
            let (mut expected, mut sets) = (BTreeSet::new(), Vec::new());
            for expectation in &plan.changes.expects {
                match expectation {
                    Expectation::Record { record, .. } => drop(expected.insert(record)),
                    Expectation::Set { need, .. } => sets.push(need),
                    other => prop_assert!(false, "{other:?}"),
                }
            }
            for record in records_of(&book) {
                let name = RecordRef::from(&record);
                if expected.contains(&name) {
                    continue;
                }
                let Some(mut changed) = touched(&book, &name) else { continue };
                let outcome = changed.apply(&plan.changes);
                if sets.iter().any(|need| is_member(&record, need)) {
                    prop_assert_eq!(outcome.map_err(|error| error.code()), Err(Code::ChangeStale));
                } else {
                    prop_assert_eq!(outcome, Ok(()), "{:?}: {}", command, name);
                }
            }
            book.apply(&plan.changes).unwrap();
        }
    }

    #[test]
    fn the_index_keeps_in_step_with_plans(
        (records, commands) in walk(10), questions in prop::collection::vec(question(), 6),
    ) {
        let mut book = Book::of(records).unwrap();
        for command in commands {
            answers(&book, &questions);
            let Some(plan) = planned(&book, &command) else { continue };
            book.apply(&plan.changes).unwrap();
            prop_assert_eq!(answers(&book, &questions), answers(&loaded_anew(&book), &questions));
        }
    }
}

/// Laws of commands that are always refused, or never change anything, would prove nothing.
#[test]
fn random_commands_meet_what_they_are_for() {
    let mut runner = TestRunner::deterministic();
    let mut counts: BTreeMap<&str, [u32; 3]> = BTreeMap::new();
    for _ in 0..250 {
        let (records, commands) = walk(20).new_tree(&mut runner).unwrap().current();
        let mut book = Book::of(records).unwrap();
        for command in commands {
            let count = counts.entry(command.name()).or_default();
            match command.plan(&book) {
                Ok(plan) if plan.changes.changes.is_empty() => count[1] += 1,
                Ok(plan) => {
                    book.apply(&plan.changes).unwrap();
                    count[0] += 1;
                }
                Err(_) => count[2] += 1,
            }
        }
    }
    println!("{counts:?}");
    assert_eq!(counts.len(), Command::NAMES.len());
    assert!(counts.values().all(|[changed, _, refused]| *changed > 4 && *refused > 4), "{counts:?}");
}
