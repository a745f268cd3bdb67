//! The order of precedence in one number.

use crate::record::contract::{Category, Contract};
use crate::record::policy::Criterion;
use crate::record::scope::ScopeLine;
use crate::rule::coverage::precedence::distance;
use crate::value::day::Day;

/// Bits for a day counted from the first of the calendar, and for one beyond the last.
pub(crate) const DAY_BITS: u32 = 22;

/// A day beyond all others.
pub(crate) const NO_DAY: u32 = (1 << DAY_BITS) - 1;

/// The rank of a line: the lower one comes first. It says what [`compare`](crate::rule::coverage::precedence::compare)
/// says, but for the names of the contracts.
///
/// A loan contract has the highest bit clear, whatever the policy (SC12).
pub(crate) fn rank(criteria: &[Criterion], contract: &Contract, scope: &ScopeLine, known_end: Option<Day>) -> u64 {
    let is_other = u64::from(contract.category != Category::Loan);
    let mut rank = 0;
    let mut free = u64::BITS - 1;
    let mut put = |value: u64, bits: u32| {
        free = free.saturating_sub(bits);
        rank |= value.checked_shl(free).unwrap_or_default();
    };
    for criterion in criteria {
        match criterion {
            // The absence of a priority stands behind all 32 bits of it.
            Criterion::Priority => put(contract.priority.map_or(1 << u32::BITS, u64::from), u32::BITS + 1),
            Criterion::Category => put(order_of(contract.category), 2),
            Criterion::Element => put(u64::from(distance(scope)), 3),
            Criterion::EarliestEnd => put(u64::from(known_end.map_or(NO_DAY, counted)), DAY_BITS),
        }
    }
    rank | is_other << (u64::BITS - 1)
}

/// Whether the rank is that of a line of a loan contract.
pub(crate) const fn is_of_loan(rank: u64) -> bool {
    rank >> (u64::BITS - 1) == 0
}

/// A day counted from the first one of the calendar.
#[inline]
pub(crate) fn counted(day: Day) -> u32 {
    u32::try_from(day.number().saturating_sub(Day::FIRST.number())).unwrap_or_default()
}

const fn order_of(category: Category) -> u64 {
    match category {
        Category::Loan => 0,
        Category::Warranty => 1,
        Category::Maintenance => 2,
    }
}
