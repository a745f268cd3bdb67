//! Numbered values that never move.

/// Values of one piece of memory.
const CHUNK: usize = 256;

/// Values numbered from 0, in pieces of equal size: one more value never copies the others, and leaves little room unused.
#[derive(Clone, Debug)]
pub(crate) struct Slots<T> {
    chunks: Vec<Vec<T>>,
}

impl<T> Default for Slots<T> {
    fn default() -> Self {
        Self { chunks: Vec::new() }
    }
}

impl<T> Slots<T> {
    /// Adds a value and gives its number.
    pub(crate) fn push(&mut self, value: T) -> u32 {
        let number = self.len();
        match self.chunks.last_mut() {
            Some(chunk) if chunk.len() < CHUNK => chunk.push(value),
            // A small Book shall not pay for a whole piece.
            None => self.chunks.push(vec![value]),
            Some(_) => {
                let mut chunk = Vec::with_capacity(CHUNK);
                chunk.push(value);
                self.chunks.push(chunk);
            }
        }
        number
    }

    pub(crate) fn get(&self, number: u32) -> Option<&T> {
        let number = usize::try_from(number).ok()?;
        self.chunks.get(number.div_euclid(CHUNK))?.get(number.rem_euclid(CHUNK))
    }

    pub(crate) fn get_mut(&mut self, number: u32) -> Option<&mut T> {
        let number = usize::try_from(number).ok()?;
        self.chunks.get_mut(number.div_euclid(CHUNK))?.get_mut(number.rem_euclid(CHUNK))
    }

    /// All values in the order of their numbers.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (u32, &T)> {
        (0..).zip(self.chunks.iter().flatten())
    }

    /// How many there are. Four billion would be records of 300 GB.
    pub(crate) fn len(&self) -> u32 {
        let before = self.chunks.len().saturating_sub(1).saturating_mul(CHUNK);
        let last = self.chunks.last().map_or(0, Vec::len);
        u32::try_from(before.saturating_add(last)).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_lead_to_their_values() {
        let mut slots = Slots::default();
        for number in 0..1_000_u32 {
            assert_eq!(slots.len(), number);
            assert_eq!(slots.push(number.to_string()), number);
        }
        for number in [0, 255, 256, 257, 511, 512, 999] {
            assert_eq!(slots.get(number), Some(&number.to_string()));
            assert_eq!(slots.get_mut(number), Some(&mut number.to_string()));
        }
        assert_eq!(slots.get(1_000), None);
        assert!(slots.iter().all(|(number, text)| number.to_string() == *text));
        assert_eq!(slots.iter().count(), 1_000);
    }
}
