//! One line of a contract, in one stretch in which it is in force, in 24 bytes.

use crate::record::contract::Contract;
use crate::record::scope::Element;
use crate::rule::coverage::index::rank::{DAY_BITS, NO_DAY, counted, is_of_loan};
use crate::value::date_range::DateRange;
use crate::value::day::Day;

/// Filters that have room in a row; lines with further ones are judged the long way.
const MOST_FILTERS: u32 = 1 << FILTER_BITS;

const FILTER_BITS: u32 = 16;
const FIRST_DAY_SHIFT: u32 = DAY_BITS + FILTER_BITS + FLAG_BITS;
const LAST_DAY_SHIFT: u32 = FILTER_BITS + FLAG_BITS;
const FLAG_BITS: u32 = 4;

/// It is not for goods on loan.
const LEAVES_LOANS: u64 = 1;
/// It ends with the holder's use of the item.
const HOLDER_BOUND: u64 = 1 << 1;
/// It carries something that the engine cannot judge.
const UNJUDGED: u64 = 1 << 2;
/// The short way is not enough for it.
const LONG_WAY: u64 = 1 << 3;

/// What it reaches, beside the item for which it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Key {
    /// Everything, or the item for which it is kept.
    All,
    /// Items of a product.
    Product(u32),
    /// Items of a group of products.
    Group(u32),
}

/// Rows are kept in order of precedence: the first one that takes a question in answers it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Row {
    pub(crate) rank: u64,
    /// First day, last day, filter and flags, from the highest bits to the lowest.
    packed: u64,
    /// The kind of key in the two lowest bits.
    key: u32,
    /// The number of the contract.
    pub(crate) contract: u32,
}

/// What a row says of its line beside its days.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Terms {
    pub(crate) key: Key,
    /// The number of its filter; `None` when there is no room for it.
    pub(crate) filter: Option<u32>,
    /// Whether the days of the row are not all there is to say of them: pairs of its contract have a say, or it rests too
    /// often for a row each.
    pub(crate) is_long: bool,
}

impl Row {
    /// The row of a line in one stretch. A row that has no room for all of it sends the question the long way.
    pub(crate) fn of(
        rank: u64,
        (number, contract): (u32, &Contract),
        element: &Element,
        days: DateRange,
        terms: Terms,
    ) -> Self {
        let key = match terms.key {
            Key::All => Some(0),
            Key::Product(number) => tagged(number, 1),
            Key::Group(number) => tagged(number, 2),
        };
        let filter = terms.filter.filter(|filter| *filter < MOST_FILTERS);
        let is_long = terms.is_long || filter.is_none() || key.is_none();
        let takes_loans = contract.includes_loans == Some(true) || is_of_loan(rank);
        let flags = [
            (LEAVES_LOANS, matches!(element, Element::WholeBase {}) && !takes_loans),
            (HOLDER_BOUND, contract.holder_bound == Some(true) && matches!(element, Element::Item { .. })),
            (UNJUDGED, contract.unjudged.as_ref().is_some_and(|what| !what.is_empty())),
            (LONG_WAY, is_long),
        ];
        let flags = flags.into_iter().filter(|(_, set)| *set).fold(0, |flags, (flag, _)| flags | flag);
        let last_day = days.last_day.map_or(NO_DAY, counted);
        let packed = u64::from(counted(days.first_day)) << FIRST_DAY_SHIFT
            | u64::from(last_day) << LAST_DAY_SHIFT
            | u64::from(filter.unwrap_or_default()) << FLAG_BITS
            | flags;
        // Where there is no room for the key, every item goes the long way.
        Self { rank, packed, key: key.unwrap_or_default(), contract: number }
    }

    /// Whether it is in force on a counted day.
    #[inline]
    pub(crate) const fn is_on(&self, day: u64) -> bool {
        (self.packed >> FIRST_DAY_SHIFT <= day) & (day <= self.last_counted())
    }

    /// Whether it reaches an item of these keys.
    #[inline]
    #[expect(clippy::needless_bitwise_bool, reason = "few rows do, and three jumps would cost more than three tests")]
    pub(crate) const fn reaches(&self, keys: Keys) -> bool {
        (self.key == 0) | (self.key == keys.product) | (self.key == keys.group)
    }

    /// Its last day; `None` when it has none.
    pub(crate) fn last_day(&self) -> Option<Day> {
        let counted = self.last_counted();
        if counted == u64::from(NO_DAY) { None } else { Day::FIRST.plus_days(i64::try_from(counted).ok()?) }
    }

    /// The number of its filter.
    #[inline]
    pub(crate) const fn filter(&self) -> u64 {
        self.packed >> FLAG_BITS & ((1 << FILTER_BITS) - 1)
    }

    pub(crate) const fn leaves_loans(&self) -> bool {
        self.packed & LEAVES_LOANS != 0
    }

    pub(crate) const fn is_holder_bound(&self) -> bool {
        self.packed & HOLDER_BOUND != 0
    }

    pub(crate) const fn is_unjudged(&self) -> bool {
        self.packed & UNJUDGED != 0
    }

    pub(crate) const fn goes_the_long_way(&self) -> bool {
        self.packed & LONG_WAY != 0
    }

    /// Its last day, counted; a day beyond all others when it has none.
    pub(crate) const fn last_counted(&self) -> u64 {
        self.packed >> LAST_DAY_SHIFT & ((1 << DAY_BITS) - 1)
    }
}

/// The keys of an item, as rows have them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Keys {
    product: u32,
    group: u32,
}

impl Keys {
    /// The keys of an item of that product and group.
    pub(crate) fn of(product: u32, group: Option<u32>) -> Self {
        let none = u32::MAX;
        Self {
            product: tagged(product, 1).unwrap_or(none),
            group: group.and_then(|group| tagged(group, 2)).unwrap_or(none),
        }
    }
}

fn tagged(number: u32, tag: u32) -> Option<u32> {
    Some(number.checked_mul(4)? | tag)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::contract::Category;

    fn row(key: Key, filter: Option<u32>) -> Row {
        let days = DateRange { first_day: Day::FIRST, last_day: None };
        let contract =
            Contract::new("K".parse().unwrap(), Category::Loan, "C".parse().unwrap(), Day::FIRST, Vec::new());
        Row::of(0, (7, &contract), &Element::WholeBase {}, days, Terms { key, filter, is_long: false })
    }

    #[test]
    fn what_has_no_room_goes_the_long_way() {
        let last = row(Key::All, Some(MOST_FILTERS - 1));
        assert_eq!((last.filter(), last.goes_the_long_way()), (u64::from(MOST_FILTERS - 1), false));
        for filter in [Some(MOST_FILTERS), None] {
            let beyond = row(Key::All, filter);
            assert_eq!((beyond.filter(), beyond.goes_the_long_way()), (0, true));
            // What it cannot say does not spoil what it can.
            assert_eq!((beyond.last_day(), beyond.is_on(0)), (None, true));
        }
    }

    #[test]
    fn a_key_beyond_its_room_is_every_key() {
        assert!(!row(Key::Product(u32::MAX / 4), Some(0)).goes_the_long_way());
        let beyond = row(Key::Group(u32::MAX / 4 + 1), Some(0));
        assert!(beyond.goes_the_long_way() && beyond.reaches(Keys::of(1, None)));
    }
}
