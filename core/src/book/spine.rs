//! Ids as they stand on a shelf: how each begins is told without opening it.

use std::borrow::Borrow;

/// How a text begins, in two words: all of it where it has less than 16 bytes. Where a word has no text it has ones, as no
/// byte of a text has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Opening(u64, u64);

/// An id, with its opening beside it: whoever looks for one waits for the texts of long ids alone.
#[derive(Clone, Debug)]
pub(crate) struct Spine<I> {
    opening: Opening,
    id: I,
}

impl Opening {
    /// Of no text.
    pub(crate) const NONE: Self = Self(u64::MAX, u64::MAX);

    /// Of that text.
    #[inline]
    pub(crate) fn of(text: &str) -> Self {
        let part = |bytes: &[u8]| bytes.iter().fold(u64::MAX, |word, byte| word << u8::BITS | u64::from(*byte));
        match text.as_bytes().as_chunks() {
            ([first, second, ..], _) => Self(u64::from_be_bytes(*first), u64::from_be_bytes(*second)),
            ([first], rest) => Self(u64::from_be_bytes(*first), part(rest)),
            ([], rest) => Self(u64::MAX, part(rest)),
        }
    }

    /// Whether there is no more of the text.
    #[inline]
    const fn is_all(self) -> bool {
        self.1.leading_ones() >= u8::BITS
    }
}

impl<I: Borrow<str>> Spine<I> {
    /// With its opening.
    pub(crate) fn of(id: I) -> Self {
        Self { opening: Opening::of(id.borrow()), id }
    }

    /// The whole id.
    pub(crate) const fn id(&self) -> &I {
        &self.id
    }

    /// Whether it is the id of a text with that opening.
    #[inline]
    pub(crate) fn is(&self, opening: Opening, text: &str) -> bool {
        self.opening == opening && (opening.is_all() || self.id.borrow() == text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_told_from_all_others() {
        let long = "0123456789abcdefg";
        let starts = (0..=long.len()).map(|length| long.chars().take(length).collect::<String>());
        let others = ["0\0", "01234567\0", "0123456789abcde\0", "0123456789abcdeF", "0123456789abcdefG", "é"];
        let texts: Vec<_> = starts.chain(others.map(str::to_owned)).collect();
        for held in &texts {
            for text in &texts {
                assert_eq!(Spine::of(held.as_str()).is(Opening::of(text), text), held == text, "{held:?} {text:?}");
            }
        }
    }
}
