//! Numbers by the hash of what they stand for.

use std::ops::Range;

/// So far from its place a number may stand, at most. In tables that are not fuller than this one chance alone hardly ever
/// makes a crowd of that size.
const REACH: usize = 256;

/// Bits of the places of the smallest table and of the greatest.
const LEAST_BITS: u32 = 3;
const MOST_BITS: u32 = 31;

/// Numbers, each near the place that its hash gives it. Nothing is ever taken out.
///
/// Hash and number stand side by side, so one look into the memory tells which numbers are worth a second one; and places
/// are in the order of hashes, so a table that grows is copied from one end to the other.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    /// The hash above, one more than the number below; 0 where nothing stands. The last places are only for the crowd before
    /// them.
    entries: Vec<u64>,
    /// Bits of a hash that are more than the place.
    shift: u32,
    /// Numbers for which there is room before the table grows.
    room: usize,
}

/// What stands first.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct First(u64);

impl Default for Table {
    fn default() -> Self {
        Self { entries: Vec::new(), shift: u32::BITS, room: 0 }
    }
}

impl Table {
    /// The numbers that may be those of a hash.
    #[inline]
    pub(crate) fn find(&self, hash: u64) -> impl Iterator<Item = u32> {
        let hash = shortened(hash);
        let entries = self.near(hash).iter().take_while(|entry| **entry != 0);
        entries.filter(move |entry| *entry >> u32::BITS == hash).map(|entry| number_of(*entry))
    }

    /// What stands where the hash would stand if nothing else did: whoever looks up many hashes asks for it first, and so
    /// waits once for all of them.
    #[inline]
    pub(crate) fn first(&self, hash: u64) -> First {
        First(self.near(shortened(hash)).first().copied().unwrap_or_default())
    }

    /// The number that is most likely that of a hash, when that is known of it.
    #[inline]
    pub(crate) fn likely(&self, hash: u64, First(entry): First) -> Option<u32> {
        let is_it = entry != 0 && entry >> u32::BITS == shortened(hash);
        if is_it { Some(number_of(entry)) } else { self.find(hash).next() }
    }

    /// Puts a number in place, and gives the numbers for which it is too crowded: this one, or others that lose their places
    /// when the table grows.
    #[must_use]
    pub(crate) fn insert(&mut self, hash: u64, number: u32) -> Vec<u32> {
        let mut left_out = Vec::new();
        if self.room == 0 {
            self.grow(&mut left_out);
        }
        self.room = self.room.saturating_sub(1);
        let entry = shortened(hash) << u32::BITS | u64::from(number).saturating_add(1);
        if !self.put(entry) {
            left_out.push(number);
        }
        left_out
    }

    fn grow(&mut self, left_out: &mut Vec<u32>) {
        let fuller = std::mem::take(self);
        let bits = u32::BITS.saturating_sub(fuller.shift).saturating_add(1).clamp(LEAST_BITS, MOST_BITS);
        let places = 1_usize << bits;
        self.entries = vec![0; places.saturating_add(places.min(REACH))];
        self.shift = u32::BITS.saturating_sub(bits);
        // Three quarters of the places.
        self.room = places.saturating_sub(places.div_euclid(4));
        for entry in fuller.entries.into_iter().filter(|entry| *entry != 0) {
            self.room = self.room.saturating_sub(1);
            if !self.put(entry) {
                left_out.push(number_of(entry));
            }
        }
    }

    fn put(&mut self, entry: u64) -> bool {
        let places = self.places_of(entry >> u32::BITS);
        let free = self.entries.get_mut(places).and_then(|places| places.iter_mut().find(|entry| **entry == 0));
        free.map(|free| *free = entry).is_some()
    }

    #[inline]
    fn near(&self, hash: u64) -> &[u64] {
        self.entries.get(self.places_of(hash)).unwrap_or_default()
    }

    /// Where a number of that hash may stand.
    #[inline]
    fn places_of(&self, hash: u64) -> Range<usize> {
        let first = usize::try_from(hash >> self.shift).unwrap_or(usize::MAX);
        first..first.saturating_add(REACH).min(self.entries.len())
    }
}

/// The half of a hash in which all of it has a say.
#[inline]
const fn shortened(hash: u64) -> u64 {
    // `FxHasher` ends with a turn by 26 bits, and before it the highest bits are the best.
    hash.rotate_right(26) >> u32::BITS
}

#[inline]
fn number_of(entry: u64) -> u32 {
    u32::try_from(entry & u64::from(u32::MAX)).unwrap_or_default().wrapping_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A hash of which the better half is that.
    fn hash(half: u64) -> u64 {
        (half << u32::BITS).rotate_left(26)
    }

    fn of(halves: impl Iterator<Item = u64>) -> (Table, Vec<u32>) {
        let mut table = Table::default();
        let left_out = (0..).zip(halves).flat_map(|(number, half)| table.insert(hash(half), number)).collect();
        (table, left_out)
    }

    #[test]
    fn every_hash_leads_to_its_number() {
        let half = |number: u64| number.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32;
        for size in [0, 1, 6, 7, 100, 5_000] {
            let (table, left_out) = of((0..size).map(half));
            assert!(left_out.is_empty());
            for (number, half) in (0..).zip((0..size).map(half)) {
                assert_eq!(table.find(hash(half)).collect::<Vec<_>>(), [number]);
                assert_eq!(table.likely(hash(half), table.first(hash(half))), Some(number));
            }
            let stranger = hash(half(size));
            assert_eq!((table.find(stranger).next(), table.likely(stranger, table.first(stranger))), (None, None));
        }
    }

    #[test]
    fn numbers_may_have_one_hash() {
        let (table, left_out) = of([7, 7, 8, 7].into_iter());
        assert_eq!((left_out, table.find(hash(7)).collect()), (vec![], vec![0, 1, 3]));
    }

    #[test]
    fn who_stands_nowhere_is_named() {
        for half in [0, 1 << 31, u64::from(u32::MAX)] {
            let (table, left_out) = of(std::iter::repeat_n(half, 2_000));
            let found: Vec<_> = table.find(hash(half)).collect();
            assert_eq!(found.len(), REACH);
            let mut all: Vec<_> = found.into_iter().chain(left_out).collect();
            all.sort_unstable();
            assert_eq!(all, (0..2_000).collect::<Vec<_>>());
        }
    }
}
