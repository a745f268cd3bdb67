//! Many short lists in one piece of memory.

use std::cmp::Ordering;

/// Garbage is cleared away when it is more than one value in so many.
const CLEARED_AT: usize = 4;

/// A list of values for each number, all of them in one arena.
///
/// A list that grows moves to the end and leaves garbage behind, so a change costs as much as the list is long, on average.
#[derive(Clone, Debug)]
pub(crate) struct Runs<T> {
    /// Where the list of each number lies; numbers beyond have empty lists.
    places: Vec<Run>,
    arena: Vec<T>,
    garbage: usize,
}

#[derive(Clone, Copy, Debug, Default)]
struct Run {
    start: u32,
    length: u32,
}

impl Run {
    fn of<T>(self, arena: &[T]) -> Option<&[T]> {
        let (start, length) = (usize::try_from(self.start).ok()?, usize::try_from(self.length).ok()?);
        arena.get(start..)?.get(..length)
    }

    fn of_mut<T>(self, arena: &mut [T]) -> Option<&mut [T]> {
        let (start, length) = (usize::try_from(self.start).ok()?, usize::try_from(self.length).ok()?);
        arena.get_mut(start..)?.get_mut(..length)
    }
}

impl<T> Default for Runs<T> {
    fn default() -> Self {
        Self { places: Vec::new(), arena: Vec::new(), garbage: 0 }
    }
}

impl<T: Copy + Ord> Runs<T> {
    /// The lists of these pairs of number and value, each in the given order; values equal in it stay as they come.
    pub(crate) fn of(pairs: &[(u32, T)], order: impl Fn(&T, &T) -> Ordering) -> Self {
        let Some((_, any)) = pairs.first() else { return Self::default() };
        let most = pairs.iter().map(|(number, _)| *number).max().unwrap_or_default();
        let mut places = vec![Run::default(); index(most).saturating_add(1)];
        for (number, _) in pairs {
            if let Some(run) = places.get_mut(index(*number)) {
                run.length = run.length.saturating_add(1);
            }
        }
        let mut start = 0_u32;
        for run in &mut places {
            run.start = start;
            start = start.saturating_add(std::mem::take(&mut run.length));
        }
        let mut arena = vec![*any; pairs.len()];
        for (number, value) in pairs {
            if let Some(run) = places.get_mut(index(*number)) {
                if let Some(free) = arena.get_mut(index(run.start.saturating_add(run.length))) {
                    *free = *value;
                }
                run.length = run.length.saturating_add(1);
            }
        }
        for run in &places {
            if let Some(values) = run.of_mut(&mut arena) {
                values.sort_by(&order);
            }
        }
        Self { places, arena, garbage: 0 }
    }

    /// The values of a number, in their order.
    pub(crate) fn get(&self, number: u32) -> &[T] {
        self.places.get(index(number)).and_then(|run| run.of(&self.arena)).unwrap_or_default()
    }

    /// Gives a number other values.
    pub(crate) fn replace(&mut self, number: u32, values: &[T]) {
        let before = self.get(number).len();
        if self.places.len() <= index(number) {
            if values.is_empty() {
                return;
            }
            self.places.resize(index(number).saturating_add(1), Run::default());
        }
        let Some(run) = self.places.get_mut(index(number)) else { return };
        run.length = length(values);
        if values.len() <= before {
            if let Some(place) = run.of_mut(&mut self.arena) {
                place.copy_from_slice(values);
            }
            self.garbage = self.garbage.saturating_add(before.saturating_sub(values.len()));
        } else {
            run.start = length(&self.arena);
            self.arena.extend_from_slice(values);
            self.garbage = self.garbage.saturating_add(before);
        }
        if self.garbage > self.arena.len().div_euclid(CLEARED_AT) {
            self.clear();
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
        for run in &mut self.places {
            let values = run.of(&self.arena).unwrap_or_default();
            run.start = length(&arena);
            arena.extend_from_slice(values);
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
