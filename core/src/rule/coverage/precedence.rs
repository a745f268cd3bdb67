//! Which of two contract lines comes first (design D15).

use std::cmp::Ordering;

use crate::record::contract::Category;
use crate::record::policy::Criterion;
use crate::record::scope::{Element, ScopeLine};
use crate::rule::coverage::judge::Judged;

/// Compares two candidates: loan contracts first (SC12), then by the criteria of the policy, then by the bytes of the
/// contract's id, then by the position of the line. No two candidates are equal, for a line is a candidate once.
pub(crate) fn compare(left: &Judged<'_>, right: &Judged<'_>, criteria: &[Criterion]) -> Ordering {
    let is_loan = |judged: &Judged<'_>| judged.reaching.contract.category == Category::Loan;
    let loans = is_loan(right).cmp(&is_loan(left));
    let by_policy = || criteria.iter().map(|criterion| by(*criterion, left, right)).find(|order| order.is_ne());
    let decided = Some(loans).filter(|order| order.is_ne()).or_else(by_policy);
    decided.unwrap_or_else(|| {
        let position = |judged: &Judged<'_>| judged.reaching.line;
        let contracts = left.reaching.contract.id.cmp(&right.reaching.contract.id);
        contracts.then(position(left).cmp(&position(right)))
    })
}

fn by(criterion: Criterion, left: &Judged<'_>, right: &Judged<'_>) -> Ordering {
    match criterion {
        Criterion::Priority => known_first(left.reaching.contract.priority, right.reaching.contract.priority),
        Criterion::Category => left.reaching.contract.category.cmp(&right.reaching.contract.category),
        Criterion::Element => distance(left.reaching.scope).cmp(&distance(right.reaching.scope)),
        Criterion::EarliestEnd => known_first(left.known_end, right.known_end),
    }
}

/// The lower first, an absent one last.
fn known_first<T: Ord>(left: Option<T>, right: Option<T>) -> Ordering {
    match (left, right) {
        (Some(left), Some(right)) => left.cmp(&right),
        (left, right) => right.is_some().cmp(&left.is_some()),
    }
}

/// How far a line is from the item: the nearer element first, and a pair before the other lines of its element (SC11).
pub(crate) const fn distance(scope: &ScopeLine) -> u8 {
    match (&scope.element, &scope.pair) {
        (Element::Item { .. }, Some(_)) => 0,
        (Element::Item { .. }, None) => 1,
        (Element::Product { .. }, Some(_)) => 2,
        (Element::Product { .. }, None) => 3,
        (Element::Group { .. }, Some(_)) => 4,
        (Element::Group { .. }, None) => 5,
        (Element::WholeBase {}, _) => 6,
    }
}
