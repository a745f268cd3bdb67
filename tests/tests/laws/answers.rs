//! Laws of answers: one winner, no ties, nothing from what does not reach the item, and days that keep their promise.

use std::collections::BTreeSet;

use proptest::prelude::*;
use tenure::wire::json::to_text;
use tenure::{
    Book, Candidate, Category, Contract, Cover, Criterion, Day, Element, Outcome, Policy, Question, Reason, Record,
    ScopeLine, Verdict,
};
use tenure_tests::books::{contract, parsed, question, records, records_in_two_orders};

use crate::cases;

/// The same facts, each item where it is for all time: only then does a day in the future show the same placement.
fn settled(records: Vec<Record>) -> Vec<Record> {
    let current = records.into_iter().filter(|record| !matches!(record, Record::Installation(_)));
    let stay = |record| match record {
        Record::Item(mut item) => {
            (item.since, item.sold_on) = (None, None);
            Record::Item(item)
        }
        other => other,
    };
    current.map(stay).collect()
}

fn name(candidate: &Candidate) -> (String, u32) {
    (candidate.contract.to_string(), candidate.line)
}

fn on(question: &Question, day: Day) -> Question {
    let mut later = question.clone();
    later.on = day;
    later
}

fn covers(cover: Cover) -> bool {
    matches!(cover, Cover::Until { .. } | Cover::Open {})
}

/// Whether the line of the winner stands free of reasons in a later verdict.
fn holds(verdict: &Verdict, winner: &Candidate) -> bool {
    let same = verdict.candidates.iter().find(|candidate| name(candidate) == name(winner));
    same.is_some_and(|candidate| !matches!(candidate.outcome, Outcome::Refused { .. }))
}

proptest! {
    #![proptest_config(cases(120))]

    #[test]
    fn the_short_answer_is_that_of_the_long_one(records in records(), question in question()) {
        let book = Book::of(records).unwrap();
        prop_assert_eq!(book.covered(&question).unwrap(), book.coverage(&question).unwrap().cover);
    }

    #[test]
    fn so_it_is_whatever_the_policy_leaves_out(
        records in records(), question in question(),
        criteria in prop::sample::subsequence(Criterion::ALL.to_vec(), 0..=2),
    ) {
        let others = records.into_iter().filter(|record| !matches!(record, Record::Policy(_)));
        let policy = Policy::new().precedence(criteria);
        let book = Book::of(others.chain([policy.into()])).unwrap();
        prop_assert_eq!(book.covered(&question).unwrap(), book.coverage(&question).unwrap().cover);
    }

    #[test]
    fn exactly_one_candidate_wins_or_none(records in records(), question in question()) {
        let verdict = Book::of(records).unwrap().coverage(&question).unwrap();
        let by = verdict.by.map(|by| usize::try_from(by).unwrap());
        for (position, candidate) in verdict.candidates.iter().enumerate() {
            match &candidate.outcome {
                Outcome::Applies {} => prop_assert_eq!(Some(position), by),
                Outcome::Outranked { by: winner } => {
                    prop_assert_eq!(Some(*winner), verdict.by);
                    prop_assert!(Some(position) > by);
                }
                Outcome::Refused { reasons } => {
                    let place = |reason: &Reason| {
                        let kind = serde_json::to_value(reason).unwrap()["kind"].as_str().unwrap().to_owned();
                        Reason::KINDS.iter().position(|known| *known == kind)
                    };
                    let places: Vec<_> = reasons.iter().map(place).collect();
                    prop_assert!(!places.is_empty());
                    prop_assert!(places.windows(2).all(|pair| pair[0] < pair[1]), "{:?}", reasons);
                    prop_assert_ne!(Some(position), by);
                }
                other => prop_assert!(false, "{:?}", other),
            }
        }
        prop_assert_eq!(verdict.winner().is_some(), covers(verdict.cover));
    }

    #[test]
    fn no_two_candidates_tie((one, other) in records_in_two_orders(), question in question()) {
        let verdict = |records: Vec<Record>| Book::of(records).unwrap().coverage(&question).unwrap();
        let (one, other) = (verdict(one), verdict(other));
        prop_assert_eq!(to_text(&one).unwrap(), to_text(&other).unwrap());
        let names: BTreeSet<_> = one.candidates.iter().map(name).collect();
        prop_assert_eq!(names.len(), one.candidates.len());
    }

    #[test]
    fn what_does_not_reach_the_item_changes_nothing(records in records(), question in question(), foreign in contract()) {
        let verdict = |records: Vec<Record>| Book::of(records).unwrap().coverage(&question).unwrap();
        let before = verdict(records.clone());
        let mut foreign = foreign;
        (foreign.id, foreign.holder) = (parsed("elsewhere"), parsed("nobody here"));
        foreign.scope.retain(|line| !matches!(&line.element, Element::Item { item } if *item == question.item));
        let after = verdict(records.into_iter().chain([foreign.into()]).collect());
        prop_assert_eq!(to_text(&after).unwrap(), to_text(&before).unwrap());
    }

    #[test]
    fn cover_lasts_to_its_day_and_no_longer(records in records(), question in question()) {
        let book = Book::of(settled(records)).unwrap();
        let verdict = book.coverage(&question).unwrap();
        if let (Some(winner), Cover::Until { last_day }) = (verdict.winner(), verdict.cover) {
            prop_assert!(question.on <= last_day);
            let on_it = book.coverage(&on(&question, last_day)).unwrap();
            prop_assert!(holds(&on_it, winner), "on {}: {}", last_day, on_it);
            let behind = book.coverage(&on(&question, last_day.next())).unwrap();
            prop_assert!(!holds(&behind, winner), "on {}: {}", last_day.next(), behind);
        }
        if let (Some(winner), Cover::Open {}) = (verdict.winner(), verdict.cover) {
            prop_assert!(holds(&book.coverage(&on(&question, Day::LAST)).unwrap(), winner));
        }
    }

    #[test]
    fn unbroken_cover_has_no_gap_and_reaches_as_far_as_it_can(
        records in records(), question in question(), share in 0..100_i64,
    ) {
        let book = Book::of(settled(records)).unwrap();
        let verdict = book.coverage(&question).unwrap();
        let covered = |day: Day| covers(book.covered(&on(&question, day)).unwrap());
        match (verdict.cover, verdict.unbroken) {
            (Cover::Until { last_day }, Cover::Until { last_day: unbroken }) => {
                prop_assert!(last_day <= unbroken);
                let between = i64::from(unbroken.number() - question.on.number()) * share / 100;
                prop_assert!(covered(question.on.plus_days(between).unwrap()));
                prop_assert!(covered(unbroken) && !covered(unbroken.next()));
            }
            (Cover::Until { .. } | Cover::Open {}, Cover::Open {}) => prop_assert!(covered(Day::LAST)),
            (cover, unbroken) => prop_assert_eq!(cover, unbroken),
        }
    }

    #[test]
    fn lists_and_indicators_count_the_candidates_whose_dates_hold(records in records(), question in question()) {
        let book = Book::of(records.clone()).unwrap();
        let verdict = book.coverage(&question).unwrap();
        // The first ten are those of days.
        let of_days = &Reason::KINDS[..10];
        let holds = |candidate: &Candidate| match &candidate.outcome {
            Outcome::Refused { reasons } => reasons.iter().all(|reason| {
                let kind = serde_json::to_value(reason).unwrap();
                !of_days.contains(&kind["kind"].as_str().unwrap())
            }),
            _ => true,
        };
        let listed: BTreeSet<_> = verdict.direct.iter().chain(&verdict.indirect).copied().collect();
        let holding = (0_u32..).zip(&verdict.candidates).filter(|(_, candidate)| holds(candidate));
        let holding: BTreeSet<_> = holding.map(|(position, _)| position).collect();
        prop_assert_eq!(listed, holding);
        let counted = verdict.indicators.standard + verdict.indicators.crossed;
        prop_assert_eq!(verdict.indirect.len(), usize::try_from(counted).unwrap());
        let names_item = |position: &u32| {
            let candidate = &verdict.candidates[usize::try_from(*position).unwrap()];
            records.iter().any(|record| match record {
                Record::Contract(contract) if contract.id == candidate.contract => {
                    let line = &contract.scope[usize::try_from(candidate.line).unwrap()];
                    line.pair.is_none() && matches!(&line.element, Element::Item { item } if *item == question.item)
                }
                _ => false,
            })
        };
        prop_assert!(verdict.direct.iter().all(names_item) && !verdict.indirect.iter().any(names_item));
    }

    #[test]
    fn more_cover_never_covers_less(records in records(), question in question()) {
        let before = Book::of(records.clone()).unwrap().covered(&question).unwrap();
        let line = ScopeLine::new(Element::Item { item: question.item.clone() });
        let all = Contract::new(parsed("zz"), Category::Maintenance, parsed("C-0"), Day::FIRST, vec![line]);
        let after = Book::of(records.into_iter().chain([all.into()])).unwrap().covered(&question).unwrap();
        prop_assert!(covers(after) || !covers(before));
    }

    #[test]
    fn asking_twice_answers_the_same(records in records(), question in question()) {
        let book = Book::of(records).unwrap();
        prop_assert_eq!(book.coverage(&question).unwrap(), book.coverage(&question).unwrap());
        let copy = book.clone().coverage(&question).unwrap();
        prop_assert_eq!(book.coverage(&question).unwrap().to_string(), copy.to_string());
    }
}
