//! Facts that would take a bad algorithm hours: long chains, large circles, long histories, many lines, many changes.

use std::num::NonZeroU32;

use tenure::{
    Account, Book, Category, Change, ChangeSet, Code, Contract, Country, Cover, Day, Element, FollowUp, FollowUpState,
    Installation, Item, Locality, Pair, PairEffect, Placement, Question, Record, Renewal, ScopeLine, Skill, Suspension,
    SuspensionEffect, Term, TimelineQuestion,
};
use tenure_tests::books::parsed;

use crate::memory::peak_of;

const MANY: u32 = 50_000;

fn account(number: u32, parent: Option<u32>) -> Record {
    let mut account = Account::new(parsed(&format!("C-{number}")));
    account.parent = parent.map(|parent| parsed(&format!("C-{parent}")));
    account.into()
}

/// An item at the account of that number.
fn item_at(number: u32) -> Record {
    let placement = Placement::end_user(parsed(&format!("C-{number}")));
    Item::new(parsed("M-1"), parsed("ESP-2"), placement).into()
}

fn day(number: u32) -> Day {
    Day::FIRST.plus_days(i64::from(number)).unwrap()
}

fn question(on: &str) -> Question {
    Question::new(parsed("M-1"), parsed(on))
}

fn puts(records: Vec<Record>) -> ChangeSet {
    ChangeSet::new(Vec::new(), records.into_iter().map(Change::Put).collect())
}

#[test]
fn a_chain_of_accounts_is_walked_once() {
    let chain: Vec<_> = (0..MANY).map(|number| account(number, number.checked_sub(1))).collect();
    let group = Contract::new(
        parsed("K"),
        Category::Maintenance,
        parsed("C-0"),
        Day::FIRST,
        vec![ScopeLine::new(Element::WholeBase {})],
    );
    let records: Vec<_> = chain.iter().cloned().chain([item_at(MANY - 1), group.covers_group(true).into()]).collect();
    let book = Book::of(records.clone()).unwrap();
    assert_eq!(book.covered(&question("2025-06-01")).unwrap(), Cover::Open {});

    let mut changed = Book::default();
    changed.apply(&puts(records)).unwrap();
    assert!(changed == book);
    assert!(Book::load(&book.save().unwrap()).unwrap() == book);

    // One more record closes the circle, and names itself.
    let error = changed.apply(&puts(vec![account(0, Some(MANY - 1))])).unwrap_err();
    assert_eq!((error.code(), error.path()), (Code::AccountParentCycle, "changes[0].put.parent"));
    assert!(changed == book);
}

#[test]
fn a_chain_of_skills_is_walked_once() {
    let id = |number: u32| parsed(&format!("S-{number}"));
    let skill = |number: u32| {
        let mut skill = Skill::new(id(number));
        skill.parent = number.checked_sub(1).map(id);
        Record::from(skill)
    };
    let skills = (0..MANY).step_by(5).map(id).collect();
    let contract = Contract::new(
        parsed("K"),
        Category::Maintenance,
        parsed("C-1"),
        Day::FIRST,
        vec![ScopeLine::new(Element::WholeBase {})],
    );
    let records = (0..MANY).map(skill).chain([item_at(1), contract.skills(skills).into()]);
    let book = Book::of(records).unwrap();
    let asked = |skill| book.covered(&question("2025-06-01").skill(skill)).unwrap();
    assert_eq!(asked(id(MANY - 1)), Cover::Open {});
    assert_eq!(asked(parsed("another")), Cover::No {});
}

#[test]
fn a_large_circle_is_refused_in_few_words() {
    let ring: Vec<_> = (0..MANY).map(|number| account(number, Some((number + 1) % MANY))).collect();
    let error = Book::of(ring.clone()).unwrap_err();
    assert_eq!((error.code(), error.path()), (Code::AccountParentCycle, "[0].parent"));
    assert!(error.message().len() < 300, "{error}");

    let line = |record: &Record| tenure::wire::json::to_text(&Change::Put(record.clone())).unwrap() + "\n";
    let file = "{\"schema\":1,\"minReader\":1}\n".to_owned() + &ring.iter().map(line).collect::<String>();
    drop(ring);
    let (outcome, peak) = peak_of(|| Book::load(file.as_bytes()).unwrap_err());
    assert_eq!(outcome.details()[0].value, MANY.to_string());
    assert_eq!(outcome.details().len(), 1_001);
    assert!(peak < 20 * file.len(), "{peak} bytes for a file of {}", file.len());
}

#[test]
fn a_long_history_is_read_once() {
    let closed = |number: u32| {
        let (id, count) = (parsed(&format!("M-1/{number}")), NonZeroU32::new(number + 1).unwrap());
        Record::from(
            Installation::new(id, parsed("M-1"), count, Placement::InStock {}, day(number + 1)).since(day(number)),
        )
    };
    let Record::Item(item) = item_at(1) else { panic!("an item") };
    let records: Vec<_> = (0..MANY).map(closed).chain([item.since(day(MANY)).into()]).collect();
    let book = Book::of(records.clone()).unwrap();
    assert!(matches!(book.covered(&question("1950-01-01")).unwrap(), Cover::No {}));
    let mut changed = Book::default();
    changed.apply(&puts(records)).unwrap();
    assert!(changed == book);
}

#[test]
fn lines_that_follow_each_other_day_by_day_are_joined_once() {
    let line = |number: u32| {
        ScopeLine::new(Element::Item { item: parsed("M-1") }).first_day(day(number)).last_day(day(number))
    };
    let contract =
        Contract::new(parsed("K"), Category::Maintenance, parsed("C-1"), Day::FIRST, (0..8_000).map(line).collect());
    let book = Book::of([item_at(1), contract.into()]).unwrap();
    let verdict = book.coverage(&question("1900-01-01")).unwrap();
    assert_eq!(verdict.cover, Cover::Until { last_day: Day::FIRST });
    assert_eq!(verdict.unbroken, Cover::Until { last_day: day(7_999) });
}

/// A contract with a day of rest in every four.
fn resting(scope: Vec<ScopeLine>, rests: u32) -> Contract {
    let mut contract = Contract::new(parsed("K"), Category::Maintenance, parsed("C-1"), Day::FIRST, scope);
    let rest = |number: u32| {
        let mut rest = Suspension::new(day(4 * number));
        (rest.last_day, rest.effect) = (Some(day(4 * number)), Some(SuspensionEffect::AppendDays));
        rest
    };
    contract.suspensions = Some((0..rests).map(rest).collect());
    contract
}

#[test]
fn refusals_are_looked_for_where_they_are_among_many_rests() {
    let mut contract = resting(vec![ScopeLine::new(Element::WholeBase {})], 6_000);
    let year = NonZeroU32::new(12).unwrap();
    (contract.term, contract.renewal) = (Some(Term::Months(year)), Some(Renewal::new(year)));
    // None of them lies on a boundary, so that none ends the contract.
    let stray = |number: u32| FollowUp::new(day(4 * number + 1), FollowUpState::Declined);
    contract.follow_ups = Some((0..6_000).map(stray).collect());
    let book = Book::of([item_at(1), contract.into()]).unwrap();
    assert_eq!(book.covered(&question("1990-01-01")).unwrap(), Cover::Open {});
    assert_eq!(book.covered(&question(&day(8).to_string())).unwrap(), Cover::No {});
}

#[test]
fn pairs_are_held_against_many_rests_one_by_one() {
    let pair = |number: u32| {
        let mut line = ScopeLine::new(Element::Item { item: parsed("M-1") });
        line.pair = Some(Pair::new(parsed(&format!("S-{number}")), PairEffect::Exclude));
        line
    };
    let scope = [ScopeLine::new(Element::WholeBase {})].into_iter().chain((0..300).map(pair)).collect();
    let book = Book::of([item_at(1), resting(scope, 1_500).into()]).unwrap();
    let mut question = question(&day(9).to_string());
    assert_eq!(book.covered(&question).unwrap(), Cover::Until { last_day: day(11) });
    question.skill = Some(parsed("S-7"));
    assert_eq!(book.covered(&question).unwrap(), Cover::No {});
}

#[test]
fn a_timeline_of_many_contracts_is_cut_at_each_of_their_ends() {
    let contract = |number: u32| {
        let scope = vec![ScopeLine::new(Element::Item { item: parsed("M-1") })];
        let (id, first_day) = (parsed(&format!("K-{number}")), day(number));
        let contract = Contract::new(id, Category::Maintenance, parsed("C-1"), first_day, scope);
        Record::from(contract.last_day(day(number + 500)))
    };
    let book = Book::of((0..500).map(contract).chain([item_at(1)])).unwrap();
    let year = TimelineQuestion::new(parsed("M-1"), Day::FIRST, day(1_500));
    let timeline = book.timeline(&year).unwrap();
    let [first, .., last] = timeline.intervals.as_slice() else { panic!("many intervals") };
    assert_eq!((timeline.intervals.len(), first.applying.len(), last.applying.len()), (1_000, 1, 0));
    let most = timeline.intervals.iter().map(|interval| interval.applying.len()).max();
    assert_eq!(most, Some(500));
}

#[test]
fn many_changes_of_one_record_are_one() {
    let changes = (0..MANY).map(|number| account(1, Some(number + 2))).collect();
    let mut book = Book::default();
    book.apply(&puts(changes)).unwrap();
    let text = String::from_utf8(book.save().unwrap()).unwrap();
    assert_eq!(text.lines().count(), 2);
    assert!(text.contains("\"parent\":\"C-50001\""), "{text}");
}

#[test]
fn a_contract_that_could_not_be_loaded_again_is_not_taken() {
    let contract = |lines: usize| {
        let scope = vec![ScopeLine::new(Element::WholeBase {}); lines];
        Record::from(Contract::new(parsed("K"), Category::Maintenance, parsed("C-1"), Day::FIRST, scope))
    };
    let bytes = |record: &Record| tenure::wire::json::to_text(&Change::Put(record.clone())).unwrap().len();
    let line = bytes(&contract(2)) - bytes(&contract(1));
    let most = ((1 << 20) - bytes(&contract(1))) / line + 1;
    let book = Book::of([contract(most)]).unwrap();
    assert!(Book::load(&book.save().unwrap()).unwrap() == book);
    let error = Book::of([item_at(1), contract(most + 1)]).unwrap_err();
    assert_eq!((error.code(), error.path()), (Code::FileLineTooLong, "[1]"));
    let error = Book::default().apply(&puts(vec![contract(most + 1)])).unwrap_err();
    assert_eq!((error.code(), error.path()), (Code::FileLineTooLong, "changes[0].put"));
}

#[test]
fn a_country_that_could_not_be_loaded_again_is_not_taken() {
    let country = |cities: u32| {
        let city = |number: u32| Locality::new(parsed(&format!("{number:05}")), parsed("Saint-Étienne"));
        Record::from(Country::new(parsed("FR")).cities((0..cities).map(city).collect()))
    };
    let bytes = |record: &Record| tenure::wire::json::to_text(&Change::Put(record.clone())).unwrap().len();
    let city = bytes(&country(2)) - bytes(&country(1));
    let most = u32::try_from(((1 << 20) - bytes(&country(1))) / city + 1).unwrap();
    assert!(most > 15_000, "{most}");
    let book = Book::of([country(most)]).unwrap();
    assert!(Book::load(&book.save().unwrap()).unwrap() == book);
    let error = Book::of([country(most + 1)]).unwrap_err();
    assert_eq!((error.code(), error.path()), (Code::FileLineTooLong, "[0]"));
}
