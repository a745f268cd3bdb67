//! Pairs of a skill and an element: what they take out of their contract, and what they let in (SC11).
//!
//! A pair decides in place of the contract's list of skills, in both directions, but only where a standard line of the
//! same contract reaches the item. What it decides may change with the days of the pairs and of the standard lines, so
//! the days are cut wherever one of them begins or ends, and each part is decided by itself.

use std::collections::BTreeSet;

use crate::record::scope::{Pair, PairEffect};
use crate::rule::coverage::judge::Judged;
use crate::rule::coverage::precedence::distance;
use crate::rule::coverage::reason::Reason;
use crate::rule::coverage::work::Work;
use crate::value::date_range::DateRange;
use crate::value::day::Day;

/// Amends the lines of all contracts that have pairs.
pub(crate) fn refine(on: Day, work: &Work, judged: &mut [Judged<'_>]) {
    let with_pairs: BTreeSet<_> = judged
        .iter()
        .filter(|line| line.reaching.scope.pair.is_some())
        .map(|line| line.reaching.contract.id.clone())
        .collect();
    for contract in with_pairs {
        let mut lines: Vec<_> = judged.iter_mut().filter(|line| line.reaching.contract.id == contract).collect();
        let covering = covering(work, &lines);
        let say = Say::on(on, work, &lines);
        for (line, covering) in lines.iter_mut().zip(covering) {
            line.of_pairs = say.against(work, line);
            line.covering = covering;
        }
    }
}

/// What the pairs of a contract say on a day.
#[derive(Clone, Copy, Debug)]
struct Say {
    /// Whether a standard line of the contract reaches the item, whatever the work.
    is_reached: bool,
    /// The pair that leaves the work out, if one decides so.
    excluding: Option<u32>,
}

impl Say {
    fn on(on: Day, work: &Work, lines: &[&mut Judged<'_>]) -> Self {
        let mut standard = lines.iter().filter(|line| line.reaching.scope.pair.is_none());
        let is_reached = standard.any(|line| line.of_placement.is_empty() && contains(&line.in_force, on));
        let decider = if is_reached { decider(on, work, lines) } else { None };
        let excluding = decider.filter(|decider| is_excluding(decider)).map(|decider| decider.reaching.line);
        Self { is_reached, excluding }
    }

    /// What it is against a line.
    fn against(self, work: &Work, line: &Judged<'_>) -> Vec<Reason> {
        let mut found = Vec::new();
        match &line.reaching.scope.pair {
            Some(Pair { effect: PairEffect::Exclude, .. }) => {
                found.push(Reason::PairExcluded { line: line.reaching.line });
            }
            // A pair for other work says only that.
            Some(pair) if work.factors.skill.is_some() && work.height(&pair.skill).is_none() => {}
            Some(_) | None => found.extend(self.excluding.map(|line| Reason::PairExcluded { line })),
        }
        if line.reaching.scope.pair.is_some() && !self.is_reached {
            found.push(Reason::PairNothingToRefine {});
        }
        found
    }
}

/// The pair that decides on a day: that of the closest element, then of the deepest skill, on a tie one that excludes.
///
/// A pair decides only on work that is surely its own.
fn decider<'a, 'b>(on: Day, work: &Work, lines: &'a [&mut Judged<'b>]) -> Option<&'a Judged<'b>> {
    let bites = |line: &&'a Judged<'b>| {
        let unspoken = line.of_work.iter().all(|reason| matches!(reason, Reason::ContractNotYetJudged { .. }));
        !line.is_unsure && unspoken && line.of_placement.is_empty() && contains(&line.in_force, on)
    };
    let order = |line: &&'a Judged<'b>| {
        let height = line.reaching.scope.pair.as_ref().and_then(|pair| work.height(&pair.skill));
        (distance(line.reaching.scope), height, !is_excluding(line), line.reaching.line)
    };
    let pairs = lines.iter().map(|line| &**line).filter(|line| line.reaching.scope.pair.is_some());
    pairs.filter(bites).min_by_key(order)
}

/// The days on which each line covers, by parts between which nothing changes.
fn covering(work: &Work, lines: &[&mut Judged<'_>]) -> Vec<Vec<DateRange>> {
    let mut starts = BTreeSet::new();
    for days in lines.iter().flat_map(|line| &line.in_force) {
        starts.insert(days.first_day);
        starts.extend(days.last_day.and_then(|last_day| last_day.plus_days(1)));
    }
    let mut covering = vec![Vec::new(); lines.len()];
    let mut next = starts.iter().skip(1);
    for first_day in &starts {
        let part = DateRange { first_day: *first_day, last_day: next.next().and_then(|day| day.previous()) };
        let say = Say::on(*first_day, work, lines);
        for (line, covering) in lines.iter().zip(&mut covering) {
            let unspoken = line.of_placement.is_empty() && line.of_work.is_empty();
            if unspoken && contains(&line.in_force, *first_day) && say.against(work, line).is_empty() {
                join(covering, part);
            }
        }
    }
    covering
}

/// Adds a part behind the others, as one with the last where they meet.
fn join(ranges: &mut Vec<DateRange>, part: DateRange) {
    match ranges.last_mut() {
        Some(last) if last.last_day.is_some_and(|last_day| last_day.next() == part.first_day) => {
            last.last_day = part.last_day;
        }
        _ => ranges.push(part),
    }
}

/// Whether a day belongs to one of many ranges, which follow each other.
fn contains(ranges: &[DateRange], day: Day) -> bool {
    let before = |range: &DateRange| range.last_day.is_some_and(|last_day| last_day < day);
    ranges.get(ranges.partition_point(before)).is_some_and(|range| range.contains(day))
}

fn is_excluding(line: &Judged<'_>) -> bool {
    matches!(line.reaching.scope.pair, Some(Pair { effect: PairEffect::Exclude, .. }))
}
