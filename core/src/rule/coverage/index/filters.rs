//! What lines accept, each combination once.

use std::collections::BTreeMap;

use crate::record::contract::Contract;
use crate::record::scope::ScopeLine;
use crate::rule::coverage::index::bits::{self, EVERYTHING};
use crate::rule::coverage::index::numbers::{Asked, Numbers};

/// So many combinations out of use do not matter.
const FEW: usize = 1_000;

/// A list is absent; everything is accepted.
const ABSENT: u32 = 0;

/// The lists of a contract and of a line, by number: of skills, of kinds of service, of places.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Filter {
    skills: [u32; 2],
    service_kinds: [u32; 2],
    places: [u32; 2],
}

/// The same as bits. A kind of service or a place has to be in both lists; of skills, each list may name another one above.
#[derive(Clone, Copy, Debug)]
struct FilterBits {
    skills: [u64; 2],
    service_kinds: u64,
    places: u64,
}

/// All lists and all combinations of them that occur.
#[derive(Clone, Debug)]
pub(crate) struct Filters {
    /// The first stands for an absent list.
    lists: Vec<Box<[u32]>>,
    list_numbers: BTreeMap<Box<[u32]>, u32>,
    /// The first accepts everything.
    combinations: Vec<(Filter, FilterBits)>,
    numbers: BTreeMap<Filter, u32>,
    /// The skill above each skill.
    parents: Vec<Option<u32>>,
    /// Where the list that is looked up is made.
    listed: Vec<u32>,
    /// How many combinations there were when all of them were in use.
    fresh: usize,
}

/// What a question names of the three factors.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Factors {
    pub(crate) skill: Asked,
    pub(crate) service_kind: Asked,
    pub(crate) place: Asked,
}

/// What a question names of the three factors, ready to be held against many filters.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Named {
    factors: Factors,
    bits: FactorBits,
    /// Whether each factor has bits.
    is_whole: bool,
}

/// The factors as bits; none where a number is too great for them.
#[derive(Clone, Copy, Debug)]
struct FactorBits {
    /// The skill and all above it.
    skills: u64,
    service_kind: u64,
    place: u64,
}

impl Default for Filters {
    fn default() -> Self {
        let filter = Filter::default();
        let all = FilterBits { skills: [EVERYTHING; 2], service_kinds: EVERYTHING, places: EVERYTHING };
        Self {
            lists: vec![Box::default()],
            list_numbers: BTreeMap::new(),
            combinations: vec![(filter, all)],
            numbers: BTreeMap::from([(filter, 0)]),
            parents: Vec::new(),
            listed: Vec::new(),
            fresh: 0,
        }
    }
}

impl Filters {
    /// Remembers that all combinations are in use.
    pub(crate) fn are_fresh(&mut self) {
        self.fresh = self.combinations.len();
    }

    /// Whether most combinations may have gone out of use.
    pub(crate) fn is_worn(&self) -> bool {
        self.combinations.len() > self.fresh.saturating_mul(2).saturating_add(FEW)
    }

    /// States the skill above a skill.
    pub(crate) fn set_parent(&mut self, skill: u32, parent: Option<u32>) {
        let place = index(skill);
        if self.parents.len() <= place {
            self.parents.resize(place.saturating_add(1), None);
        }
        if let Some(held) = self.parents.get_mut(place) {
            *held = parent;
        }
    }

    /// The number of what a line accepts by its lists; lines with pairs take the long way.
    pub(crate) fn number<N: Numbers>(&mut self, numbers: &N, contract: &Contract, scope: &ScopeLine) -> Option<u32> {
        if is_plain(contract, scope) {
            return Some(0);
        }
        let skills = [
            self.list(contract.skills.as_deref(), |id| numbers.skill(id))?,
            self.list(scope.skills.as_deref(), |id| numbers.skill(id))?,
        ];
        let service_kinds = [
            self.list(contract.service_kinds.as_deref(), |id| numbers.service_kind(id))?,
            self.list(scope.service_kinds.as_deref(), |id| numbers.service_kind(id))?,
        ];
        let places = [
            self.list(contract.places.as_deref(), |id| numbers.place(id))?,
            self.list(scope.places.as_deref(), |id| numbers.place(id))?,
        ];
        let filter = Filter { skills, service_kinds, places };
        if let Some(number) = self.numbers.get(&filter) {
            return Some(*number);
        }
        let number = u32::try_from(self.combinations.len()).ok()?;
        self.combinations.push((filter, self.bits_of(filter)));
        self.numbers.insert(filter, number);
        Some(number)
    }

    /// The number of a list; `None` when one of its ids has no number.
    fn list<T>(&mut self, list: Option<&[T]>, number: impl Fn(&T) -> Option<u32>) -> Option<u32> {
        let Some(list) = list else { return Some(ABSENT) };
        self.listed.clear();
        for id in list {
            self.listed.push(number(id)?);
        }
        self.listed.sort_unstable();
        self.listed.dedup();
        if let Some(number) = self.list_numbers.get(self.listed.as_slice()) {
            return Some(*number);
        }
        let number = u32::try_from(self.lists.len()).ok()?;
        let list = self.listed.clone().into_boxed_slice();
        self.lists.push(list.clone());
        self.list_numbers.insert(list, number);
        Some(number)
    }

    fn bits_of(&self, filter: Filter) -> FilterBits {
        let bits = |number: u32| match self.lists.get(index(number)) {
            Some(list) if number != ABSENT => bits::of_list(list),
            _ => EVERYTHING,
        };
        let in_both = |[one, other]: [u32; 2]| bits(one) & bits(other);
        FilterBits {
            skills: filter.skills.map(bits),
            service_kinds: in_both(filter.service_kinds),
            places: in_both(filter.places),
        }
    }

    /// What a question names, made ready.
    #[inline]
    pub(crate) fn named(&self, factors: Factors) -> Named {
        let bits = FactorBits {
            skills: self.skill_bits(factors.skill),
            service_kind: bits::of_asked(factors.service_kind),
            place: bits::of_asked(factors.place),
        };
        let is_whole = bits.skills != 0 && bits.service_kind != 0 && bits.place != 0;
        Named { factors, bits, is_whole }
    }

    /// The bits of a skill and all above it; none when one of them has none.
    #[inline]
    fn skill_bits(&self, skill: Asked) -> u64 {
        let own = bits::of_asked(skill);
        let Asked::Number(number) = skill else { return own };
        let with_bits = |bits: u64| Some(bits).filter(|bits| *bits != 0);
        let mut above = self.above(number).map(|above| bits::of_asked(Asked::Number(above)));
        above.try_fold(own, |all, above| Some(with_bits(all)? | with_bits(above)?)).unwrap_or_default()
    }

    /// Whether a filter lets a question through; what nobody names restricts nothing, but an empty list does.
    #[inline]
    #[expect(
        clippy::needless_bitwise_bool,
        reason = "nobody foresees what a line takes in: one jump is better than four"
    )]
    pub(crate) fn accepts(&self, filter: u64, named: &Named) -> bool {
        if filter == 0 {
            return true;
        }
        let filter = usize::try_from(filter).ok().and_then(|filter| self.combinations.get(filter));
        let Some((lists, FilterBits { skills: [skills, others], service_kinds, places })) = filter else {
            return false;
        };
        // A base may have thousands of places, of which no line lists any.
        let has = |list: u64, named: u64| (list & named != 0) | (list == EVERYTHING);
        let named_bits = &named.bits;
        let by_bits = has(*service_kinds, named_bits.service_kind)
            & has(*skills, named_bits.skills)
            & has(*others, named_bits.skills)
            & has(*places, named_bits.place);
        by_bits || !named.is_whole && self.list_all(lists, &named.factors)
    }

    /// The same by the lists themselves.
    #[cold]
    fn list_all(&self, filter: &Filter, asked: &Factors) -> bool {
        filter.service_kinds.iter().all(|list| self.lists_it(*list, asked.service_kind))
            && filter.skills.iter().all(|list| self.lists_it_or_above(*list, asked.skill))
            && filter.places.iter().all(|list| self.lists_it(*list, asked.place))
    }

    fn lists_it(&self, list: u32, asked: Asked) -> bool {
        list == ABSENT
            || self.lists.get(index(list)).is_some_and(|list| match asked {
                Asked::Nothing => !list.is_empty(),
                Asked::Number(number) => list.contains(&number),
                Asked::Unlisted => false,
            })
    }

    /// A listed skill accepts all below it.
    fn lists_it_or_above(&self, list: u32, asked: Asked) -> bool {
        self.lists_it(list, asked)
            || match asked {
                Asked::Number(skill) => self.above(skill).any(|above| self.lists_it(list, Asked::Number(above))),
                Asked::Nothing | Asked::Unlisted => false,
            }
    }

    /// The skills above a skill, the nearest first.
    fn above(&self, skill: u32) -> impl Iterator<Item = u32> {
        let parent = |skill: u32| self.parents.get(index(skill)).copied().flatten();
        std::iter::successors(parent(skill), move |lowest| parent(*lowest))
    }
}

/// Whether two lines accept the same, each by its contract's lists and its own.
pub(crate) fn have_equal_lists(left: (&Contract, &ScopeLine), right: (&Contract, &ScopeLine)) -> bool {
    left.0.skills == right.0.skills
        && left.0.service_kinds == right.0.service_kinds
        && left.0.places == right.0.places
        && left.1.skills == right.1.skills
        && left.1.service_kinds == right.1.service_kinds
        && left.1.places == right.1.places
}

/// Whether neither contract nor line has any list.
const fn is_plain(contract: &Contract, scope: &ScopeLine) -> bool {
    contract.skills.is_none()
        && contract.service_kinds.is_none()
        && contract.places.is_none()
        && scope.skills.is_none()
        && scope.service_kinds.is_none()
        && scope.places.is_none()
}

fn index(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn combinations_wear_out() {
        let mut filters = Filters::default();
        filters.are_fresh();
        let [any] = filters.combinations[..] else { panic!("a fresh one accepts everything, and has no other") };
        // Twice the one that was in use, and a few.
        filters.combinations.resize(2 + FEW, any);
        assert!(!filters.is_worn());
        filters.combinations.push(any);
        assert!(filters.is_worn());
        filters.are_fresh();
        assert!(!filters.is_worn());
    }
}
