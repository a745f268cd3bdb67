//! Which of two contract lines comes first (design D15).

use std::cmp::Ordering;

use crate::record::policy::Criterion;
use crate::record::scope::Element;
use crate::rule::coverage::judge::Judged;

/// Compares two candidates by the criteria of the policy, then by the bytes of the contract's id, then by the position of
/// the line. No two candidates are equal, for a line is a candidate once.
pub(crate) fn compare(left: &Judged<'_>, right: &Judged<'_>, criteria: &[Criterion]) -> Ordering {
    let by_policy = criteria.iter().map(|criterion| by(*criterion, left, right)).find(|order| order.is_ne());
    by_policy.unwrap_or_else(|| {
        let position = |judged: &Judged<'_>| judged.reaching.line;
        let contracts = left.reaching.contract.id.cmp(&right.reaching.contract.id);
        contracts.then(position(left).cmp(&position(right)))
    })
}

fn by(criterion: Criterion, left: &Judged<'_>, right: &Judged<'_>) -> Ordering {
    match criterion {
        Criterion::Category => left.reaching.contract.category.cmp(&right.reaching.contract.category),
        Criterion::Element => distance(&left.reaching.scope.element).cmp(&distance(&right.reaching.scope.element)),
        Criterion::EarliestEnd => match (left.known_end, right.known_end) {
            (Some(left), Some(right)) => left.cmp(&right),
            (left, right) => right.is_some().cmp(&left.is_some()),
        },
    }
}

/// How far an element is from the item; also the order of the indirect list (SC16).
pub(crate) const fn distance(element: &Element) -> u8 {
    match element {
        Element::Item { .. } => 0,
        Element::Product { .. } => 1,
        Element::Group { .. } => 2,
        Element::WholeBase {} => 3,
    }
}
