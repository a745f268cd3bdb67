//! Random contracts whose parts do not contradict each other.

use std::num::NonZeroU32;

use proptest::collection::vec;
use proptest::option::{of, weighted};
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::sample::select;
use tenure::{
    Cancellation, Category, Contract, Day, Element, FollowUp, FollowUpState, Grid, Pair, PairEffect, Renewal,
    ScopeLine, Suspension, SuspensionEffect, Term,
};

use crate::books::{NAMES, day, named, parsed, span, term};

fn element() -> impl Strategy<Value = Element> {
    prop_oneof![
        4 => named("M").prop_map(|item| Element::Item { item }),
        2 => named("P").prop_map(|product| Element::Product { product }),
        2 => named("G").prop_map(|group| Element::Group { group }),
        2 => Just(Element::WholeBase {}),
    ]
}

fn pair() -> impl Strategy<Value = Pair> {
    (named("S"), select(PairEffect::ALL.to_vec())).prop_map(|(skill, effect)| Pair::new(skill, effect))
}

fn line() -> impl Strategy<Value = ScopeLine> {
    let skills = weighted(0.2, vec(named("S"), 0..3));
    let kinds = weighted(0.2, vec(named("K"), 0..3));
    let places = weighted(0.1, vec(named("L"), 0..3));
    (element(), weighted(0.3, span()), skills, kinds, places, weighted(0.15, pair())).prop_map(
        |(element, span, skills, kinds, places, pair)| {
            let mut line = ScopeLine::new(element);
            (line.first_day, line.last_day) = span.unwrap_or_default();
            (line.service_kinds, line.places) = (kinds, places);
            // No pair refines the whole base, and a pair lists no skills.
            line.pair = pair.filter(|_| line.element != (Element::WholeBase {}));
            line.skills = skills.filter(|_| line.pair.is_none());
            line
        },
    )
}

fn renewal() -> impl Strategy<Value = Renewal> {
    (1_u32..24, of(term())).prop_filter_map("at least one month", |(months, notice)| {
        let mut renewal = Renewal::new(NonZeroU32::new(months)?);
        renewal.notice = notice;
        Some(renewal)
    })
}

/// What makes the first term of a contract, in a length or in days until its end, and what follows it.
fn course() -> impl Strategy<Value = (Option<Term>, Option<u16>, Option<Renewal>)> {
    prop_oneof![
        1 => Just((None, None, None)),
        2 => (term(), of(renewal())).prop_map(|(term, renewal)| (Some(term), None, renewal)),
        2 => (0_u16..900, of(renewal())).prop_map(|(days, renewal)| (None, Some(days), renewal)),
    ]
}

fn cancellation() -> impl Strategy<Value = Cancellation> {
    (day(), of(day()), any::<bool>()).prop_map(|(one, other, received)| {
        let mut cancellation = Cancellation::new();
        (cancellation.received, cancellation.last_day) = if received { (Some(one), other) } else { (other, Some(one)) };
        cancellation
    })
}

/// Suspensions that share no day, the last one possibly open.
fn suspensions() -> impl Strategy<Value = Vec<Suspension>> {
    let effect = of(select(SuspensionEffect::ALL.to_vec()));
    let gaps = vec((1_i64..200, 0_i64..120, effect), 1..4);
    (day(), gaps, any::<bool>()).prop_map(|(start, gaps, open)| {
        let mut suspensions: Vec<Suspension> = Vec::new();
        let mut before = start.plus_days(-400);
        for (gap, length, effect) in gaps {
            let Some(first_day) = before.and_then(|before| before.plus_days(gap)) else { break };
            before = first_day.plus_days(length);
            let mut suspension = Suspension::new(first_day);
            (suspension.last_day, suspension.effect) = (before, effect);
            suspensions.push(suspension);
        }
        if let Some(last) = suspensions.last_mut().filter(|_| open) {
            last.last_day = None;
        }
        suspensions
    })
}

/// Follow-ups on boundaries of the contract, as far as no suspension moves them, and a stray one.
fn follow_ups(contract: &Contract, states: Vec<FollowUpState>, stray: Option<Day>) -> Option<Vec<FollowUp>> {
    let step = contract.renewal?.months;
    let grid = match contract.term {
        Some(term) => Grid::of_term(contract.first_day, term, step)?,
        None => Grid::of_last_day(contract.last_day?, step)?,
    };
    let on_grid =
        (0_u32..).zip(states).filter_map(|(number, state)| Some(FollowUp::new(grid.boundary(number)?, state)));
    let mut follow_ups: Vec<_> = on_grid.collect();
    if let Some(first_day) = stray.filter(|stray| follow_ups.iter().all(|follow_up| follow_up.first_day != *stray)) {
        follow_ups.push(FollowUp::new(first_day, FollowUpState::Confirmed));
    }
    Some(follow_ups)
}

/// A contract whose parts do not contradict each other.
pub fn contract() -> impl Strategy<Value = Contract> {
    let category = select(vec![Category::Warranty, Category::Warranty, Category::Maintenance, Category::Loan]);
    let flags = (of(any::<bool>()), weighted(0.2, any::<bool>()), of(any::<bool>()), weighted(0.3, 0_u32..3));
    let lists = (
        weighted(0.2, vec(named("S"), 0..3)),
        weighted(0.2, vec(named("K"), 0..3)),
        weighted(0.1, vec(Just(parsed("points")), 0..2)),
        weighted(0.1, vec(named("L"), 0..3)),
    );
    let ends = (course(), weighted(0.2, cancellation()), weighted(0.1, day()), weighted(0.15, suspensions()));
    let states = vec(select(FollowUpState::ALL.to_vec()), 0..4);
    let chain = (weighted(0.1, day()), weighted(0.1, day()), weighted(0.3, states), weighted(0.1, day()));
    // Most start before most questions.
    let first_day = prop_oneof![3 => day().prop_filter_map("an early day", |day| day.plus_months(-12)), 1 => day()];
    let id = (0..2 * NAMES).prop_map(|number| parsed(&format!("W-{number}")));
    let head = (id, category, named("C"), first_day, vec(line(), 0..6));
    (head, flags, ends, chain, lists).prop_map(|(head, flags, ends, chain, lists)| {
        let (id, category, holder, first_day, scope) = head;
        let mut contract = Contract::new(id, category, holder, first_day, scope);
        (contract.covers_group, contract.holder_bound, contract.includes_loans, contract.priority) = flags;
        let ((term, days, renewal), cancellation, archived_on, suspensions) = ends;
        contract.last_day = days.and_then(|days| first_day.plus_days(i64::from(days)));
        (contract.term, contract.renewal) = (term, renewal);
        (contract.cancellation, contract.archived_on, contract.suspensions) = (cancellation, archived_on, suspensions);
        if contract.renewal.is_some() {
            let (offers_from, confirmations_from, states, stray) = chain;
            (contract.offers_from, contract.confirmations_from) = (offers_from, confirmations_from);
            contract.follow_ups = states.and_then(|states| follow_ups(&contract, states, stray));
        }
        (contract.skills, contract.service_kinds, contract.unjudged, contract.places) = lists;
        contract
    })
}
