//! Many short lists in one piece of memory.

use std::cmp::Ordering;
use std::collections::BTreeMap;

/// Garbage is cleared away when it is more than one value in so many.
const CLEARED_AT: usize = 4;

/// A list of values for each number, all of them in one arena.
///
/// A list that grows moves to the end and leaves garbage behind, so a change costs as much as the list is long, on average.
#[derive(Clone, Debug)]
pub(crate) struct Runs<T> {
    /// Where the list of each number begins; numbers beyond have empty lists.
    starts: Vec<u32>,
    /// How long it is; there are many numbers, and nearly all of their lists are short.
    lengths: Vec<u8>,
    /// The lengths of those that are not.
    long: BTreeMap<u32, u32>,
    arena: Vec<T>,
    garbage: usize,
}

/// Stands for a length that has no room.
const LONG: u8 = u8::MAX;

impl<T> Default for Runs<T> {
    fn default() -> Self {
        let (starts, lengths, long, arena) = Default::default();
        Self { starts, lengths, long, arena, garbage: 0 }
    }
}

impl<T: Copy + Ord> Runs<T> {
    /// The lists of these pairs of number and value, each in the given order; values equal in it stay as they come.
    pub(crate) fn of(pairs: &[(u32, T)], order: impl Fn(&T, &T) -> Ordering) -> Self {
        let Some((_, any)) = pairs.first() else { return Self::default() };
        let most = pairs.iter().map(|(number, _)| *number).max().unwrap_or_default();
        let mut starts = vec![0_u32; index(most).saturating_add(2)];
        for (number, _) in pairs {
            if let Some(next) = starts.get_mut(index(*number).saturating_add(1)) {
                *next = next.saturating_add(1);
            }
        }
        let mut before = 0_u32;
        for start in &mut starts {
            before = before.saturating_add(*start);
            *start = before;
        }
        let mut free = starts.clone();
        let mut arena = vec![*any; pairs.len()];
        for (number, value) in pairs {
            let Some(place) = free.get_mut(index(*number)) else { continue };
            if let Some(held) = arena.get_mut(index(*place)) {
                *held = *value;
            }
            *place = place.saturating_add(1);
        }
        let mut runs = Self { lengths: Vec::with_capacity(starts.len().saturating_sub(1)), arena, ..Self::default() };
        for (number, (start, end)) in (0_u32..).zip(starts.iter().zip(starts.iter().skip(1))) {
            if let Some(values) = runs.arena.get_mut(index(*start)..index(*end)).filter(|values| values.len() > 1) {
                values.sort_by(&order);
            }
            runs.lengths.push(0);
            runs.set_length(number, end.saturating_sub(*start));
        }
        starts.pop();
        starts.shrink_to_fit();
        runs.starts = starts;
        runs
    }

    /// Whether there is surely no value at all.
    #[inline]
    pub(crate) const fn is_empty(&self) -> bool {
        self.arena.is_empty()
    }

    /// The values of a number, in their order.
    #[inline]
    pub(crate) fn get(&self, number: u32) -> &[T] {
        let Some(start) = self.starts.get(index(number)) else { return &[] };
        let start = index(*start);
        self.arena.get(start..start.saturating_add(self.length(number))).unwrap_or_default()
    }

    /// Gives a number other values.
    pub(crate) fn replace(&mut self, number: u32, values: &[T]) {
        let before = self.length(number);
        if self.starts.len() <= index(number) {
            if values.is_empty() {
                return;
            }
            self.starts.resize(index(number).saturating_add(1), 0);
            self.lengths.resize(index(number).saturating_add(1), 0);
        }
        let Some(start) = self.starts.get_mut(index(number)) else { return };
        if values.len() <= before {
            let place = index(*start)..index(*start).saturating_add(values.len());
            if let Some(place) = self.arena.get_mut(place) {
                place.copy_from_slice(values);
            }
            self.garbage = self.garbage.saturating_add(before.saturating_sub(values.len()));
        } else {
            *start = length(&self.arena);
            self.arena.extend_from_slice(values);
            self.garbage = self.garbage.saturating_add(before);
        }
        self.set_length(number, length(values));
        // To clear is to walk through all numbers, also those without values.
        let most = self.arena.len().max(self.starts.len()).div_euclid(CLEARED_AT);
        if self.garbage > most {
            self.clear();
        }
    }

    #[inline]
    fn length(&self, number: u32) -> usize {
        match self.lengths.get(index(number)) {
            Some(&LONG) => self.long.get(&number).copied().map_or(0, index),
            Some(length) => usize::from(*length),
            None => 0,
        }
    }

    fn set_length(&mut self, number: u32, length: u32) {
        let short = u8::try_from(length).ok().filter(|length| *length != LONG);
        if let Some(held) = self.lengths.get_mut(index(number)) {
            *held = short.unwrap_or(LONG);
        }
        if short.is_none() {
            self.long.insert(number, length);
        } else if !self.long.is_empty() {
            self.long.remove(&number);
        }
    }

    /// Takes values out of lists and brings others in, each list staying in its order; it is touched once, whatever the
    /// number of its changes.
    pub(crate) fn change(
        &mut self,
        mut leaving: Vec<(u32, T)>,
        mut entering: Vec<(u32, T)>,
        order: impl Fn(&T, &T) -> Ordering,
    ) {
        leaving.sort_unstable();
        entering.sort_by(|(left, one), (right, other)| left.cmp(right).then_with(|| order(one, other)));
        let mut touched: Vec<u32> = leaving.iter().chain(&entering).map(|(number, _)| *number).collect();
        touched.sort_unstable();
        touched.dedup();
        for number in touched {
            let stays = |value: &&T| leaving.binary_search(&(number, **value)).is_err();
            let staying: Vec<T> = self.get(number).iter().filter(stays).copied().collect();
            let from = entering.partition_point(|(other, _)| *other < number);
            let coming = entering.iter().skip(from).take_while(|(other, _)| *other == number).map(|(_, value)| *value);
            self.replace(number, &merged(&staying, coming, &order));
        }
    }

    /// Moves the lists together.
    fn clear(&mut self) {
        let mut arena = Vec::with_capacity(self.arena.len().saturating_sub(self.garbage));
        for number in 0..length(&self.starts) {
            let start = length(&arena);
            arena.extend_from_slice(self.get(number));
            if let Some(held) = self.starts.get_mut(index(number)) {
                *held = start;
            }
        }
        self.arena = arena;
        self.garbage = 0;
    }
}

/// Both in one order; what comes stands behind what is equal to it.
fn merged<T: Copy>(staying: &[T], coming: impl Iterator<Item = T>, order: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let mut all = Vec::with_capacity(staying.len());
    let mut rest = staying;
    for value in coming {
        let (before, after) = rest.split_at(rest.partition_point(|held| order(held, &value).is_le()));
        all.extend_from_slice(before);
        all.push(value);
        rest = after;
    }
    all.extend_from_slice(rest);
    all
}

fn index(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// Four billion values do not fit beside the records from which they come.
fn length<T>(values: &[T]) -> u32 {
    u32::try_from(values.len()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use proptest::prelude::{any, prop};
    use proptest::{prop_assert_eq, proptest};

    use super::*;

    #[test]
    fn numbers_without_values_have_empty_lists() {
        let runs = Runs::of(&[(3, 'b'), (1, 'z'), (3, 'a')], char::cmp);
        let expected: [&[char]; 5] = [&[], &['z'], &[], &['a', 'b'], &[]];
        assert_eq!([0, 1, 2, 3, 4].map(|number| runs.get(number)), expected);
        assert!(Runs::<u32>::default().get(7).is_empty());
    }

    #[test]
    fn a_list_may_be_long() {
        let pairs: Vec<_> = (0..1_000).map(|value| (value % 2, value)).collect();
        let mut runs = Runs::of(&pairs, u32::cmp);
        assert_eq!((runs.get(0).len(), runs.get(1).len()), (500, 500));
        assert_eq!(runs.get(1).iter().sum::<u32>(), 250_000);
        for length in [254, 255, 256, 3, 300] {
            runs.replace(0, &vec![7; length]);
            assert_eq!((runs.get(0).len(), runs.get(1).len()), (length, 500));
        }
    }

    #[test]
    fn garbage_is_cleared_away() {
        let pairs: Vec<_> = (0..100).map(|number| (number, number)).collect();
        let mut runs = Runs::of(&pairs, u32::cmp);
        for round in 0..1_000 {
            runs.replace(round % 100, &[round, round, round]);
        }
        assert!(runs.arena.len() <= 400, "{} values", runs.arena.len());
        assert_eq!(runs.get(99), [999; 3]);
        assert_eq!(runs.get(0), [900; 3]);
    }

    proptest! {
        #[test]
        fn changes_are_those_of_a_map_of_sets(
            first in prop::collection::btree_set((0_u32..9, 0_u32..20), 0..60),
            steps in prop::collection::vec((any::<bool>(), 0_u32..12, 0_u32..20), 0..60), size in 1_usize..9,
        ) {
            // From the greatest to the smallest, so that the given order is not the natural one.
            let order = |left: &u32, right: &u32| right.cmp(left);
            let mut runs = Runs::of(&first.iter().copied().collect::<Vec<_>>(), order);
            let mut sets: BTreeMap<u32, BTreeSet<u32>> = BTreeMap::new();
            for (number, value) in first {
                sets.entry(number).or_default().insert(value);
            }
            for steps in steps.chunks(size) {
                let (mut leaving, mut entering) = (Vec::new(), Vec::new());
                for (enters, number, value) in steps.iter().copied() {
                    let set = sets.entry(number).or_default();
                    let fresh = !entering.contains(&(number, value)) && !leaving.contains(&(number, value));
                    if fresh && enters && set.insert(value) {
                        entering.push((number, value));
                    } else if fresh && !enters && set.remove(&value) {
                        leaving.push((number, value));
                    }
                }
                runs.change(leaving, entering, order);
                for number in 0..12 {
                    let expected: Vec<_> = sets.entry(number).or_default().iter().rev().copied().collect();
                    prop_assert_eq!(runs.get(number), expected);
                }
            }
        }
    }
}
