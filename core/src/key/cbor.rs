//! Deterministic CBOR (RFC 8949, 4.2.1), of which one value has one form only.
//!
//! Heads are read and written by a library, which reads more than that; so what was read is written again for comparison.
//! Texts and bytes are not copied, no claimed length is believed, and nothing nests deeper than was asked for.

use std::borrow::Cow;

use ciborium_ll::{Decoder, Encoder, Header, simple};

use crate::value::id::LARGEST_NUMBER;

/// Room that is made for the entries of a map before they are seen: as many as licences have.
const ENTRIES: usize = 16;

/// A value that may stand in a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Item<'a> {
    /// From 0 to 2^53 - 1; larger ones are written, so that whatever they come from is refused where it is read.
    Number(u64),
    Bytes(Cow<'a, [u8]>),
    Text(&'a str),
    Flag(bool),
    List(Vec<Self>),
    /// By ascending keys.
    Map(Vec<(Self, Self)>),
}

/// A key of a map, in the order of the bytes of its form: numbers, then shorter texts before longer ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Key<'a> {
    Number(u64),
    Text(usize, &'a str),
}

impl<'a> Item<'a> {
    /// A number; all below zero become one that is refused, so nothing is told apart by it.
    pub(crate) fn of(number: impl TryInto<u64>) -> Self {
        Self::Number(number.try_into().unwrap_or(u64::MAX))
    }

    /// Reads one value that stands alone, nested `depth` deep at most; `None` for any other bytes.
    pub(crate) fn read(bytes: &'a [u8], depth: usize) -> Option<Self> {
        let item = Self::next(&mut { bytes }, depth)?;
        // The library reads second spellings too, and nothing was asked about what comes behind.
        (item.written() == bytes).then_some(item)
    }

    fn next(rest: &mut &'a [u8], depth: usize) -> Option<Self> {
        let inner = depth.checked_sub(1);
        match head(rest)? {
            Header::Positive(number) => (number <= LARGEST_NUMBER).then_some(Self::Number(number)),
            Header::Bytes(length) => Some(Self::Bytes(taken(rest, length?)?.into())),
            Header::Text(length) => std::str::from_utf8(taken(rest, length?)?).ok().map(Self::Text),
            Header::Simple(simple::FALSE) => Some(Self::Flag(false)),
            Header::Simple(simple::TRUE) => Some(Self::Flag(true)),
            Header::Array(length) => {
                let inner = inner?;
                let mut items = Vec::new();
                for _ in 0..length? {
                    items.push(Self::next(rest, inner)?);
                }
                Some(Self::List(items))
            }
            Header::Map(length) => {
                let inner = inner?;
                let mut entries = Vec::with_capacity(ENTRIES.min(length?));
                for _ in 0..length? {
                    entries.push((Self::next(rest, inner)?, Self::next(rest, inner)?));
                }
                let is_keyed = entries.iter().all(|(key, _)| key.key().is_some());
                let in_order = entries.is_sorted_by(|(left, _), (right, _)| left.key() < right.key());
                (is_keyed && in_order).then_some(Self::Map(entries))
            }
            Header::Negative(_) | Header::Float(_) | Header::Simple(_) | Header::Tag(_) | Header::Break => None,
        }
    }

    /// The one form of the value.
    pub(crate) fn written(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(128);
        self.write(&mut bytes);
        bytes
    }

    /// Writes its form behind other bytes.
    pub(crate) fn write(&self, bytes: &mut Vec<u8>) {
        let head = match self {
            Self::Number(number) => Header::Positive(*number),
            Self::Bytes(content) => Header::Bytes(Some(content.len())),
            Self::Text(text) => Header::Text(Some(text.len())),
            Self::Flag(flag) => Header::Simple(if *flag { simple::TRUE } else { simple::FALSE }),
            Self::List(items) => Header::Array(Some(items.len())),
            Self::Map(entries) => Header::Map(Some(entries.len())),
        };
        // Writing to memory does not fail.
        let _ = Encoder::from(&mut *bytes).push(head);
        match self {
            Self::Number(_) | Self::Flag(_) => {}
            Self::Bytes(content) => bytes.extend_from_slice(content),
            Self::Text(text) => bytes.extend_from_slice(text.as_bytes()),
            Self::List(items) => items.iter().for_each(|item| item.write(bytes)),
            Self::Map(entries) => entries.iter().for_each(|(key, value)| {
                key.write(bytes);
                value.write(bytes);
            }),
        }
    }

    pub(crate) fn key(&self) -> Option<Key<'_>> {
        match self {
            Self::Number(number) => Some(Key::Number(*number)),
            Self::Text(text) => Some(Key::Text(text.len(), text)),
            Self::Bytes(_) | Self::Flag(_) | Self::List(_) | Self::Map(_) => None,
        }
    }

    pub(crate) const fn number(&self) -> Option<u64> {
        if let Self::Number(number) = self { Some(*number) } else { None }
    }

    pub(crate) fn bytes(&self) -> Option<&[u8]> {
        if let Self::Bytes(bytes) = self { Some(bytes) } else { None }
    }

    /// The bytes that were read.
    pub(crate) fn into_bytes(self) -> Option<&'a [u8]> {
        if let Self::Bytes(Cow::Borrowed(bytes)) = self { Some(bytes) } else { None }
    }

    pub(crate) const fn text(&self) -> Option<&'a str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    pub(crate) fn list(&self) -> Option<&[Self]> {
        if let Self::List(items) = self { Some(items) } else { None }
    }

    pub(crate) fn map(&self) -> Option<&[(Self, Self)]> {
        if let Self::Map(entries) = self { Some(entries) } else { None }
    }
}

/// The next head, in whatever form.
fn head(rest: &mut &[u8]) -> Option<Header> {
    let mut decoder = Decoder::from(*rest);
    let header = decoder.pull().ok()?;
    *rest = rest.get(decoder.offset()..)?;
    Some(header)
}

/// The next bytes, if there are that many.
fn taken<'a>(rest: &mut &'a [u8], length: usize) -> Option<&'a [u8]> {
    let (taken, behind) = rest.split_at_checked(length)?;
    *rest = behind;
    Some(taken)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As hexadecimal digits, for reading.
    fn bytes(digits: &str) -> Vec<u8> {
        data_encoding::HEXLOWER.decode(digits.as_bytes()).unwrap()
    }

    #[test]
    fn every_value_has_one_form() {
        for form in ["00", "17", "1818", "18ff", "190100", "1a00010000", "1b001fffffffffffff", "40", "60", "f4", "f5"] {
            let bytes = bytes(form);
            let item = Item::read(&bytes, 0).unwrap_or_else(|| panic!("{form} is read"));
            assert_eq!(item.written(), bytes, "{form}");
        }
        for form in ["80", "8100", "a0", "a10001", "a200016161f4", "a26162006361616100"] {
            let bytes = bytes(form);
            assert_eq!(Item::read(&bytes, 1).map(|item| item.written()), Some(bytes.clone()), "{form}");
        }
    }

    #[test]
    fn nothing_else_is_read() {
        let other_forms = [
            "",
            "1800",
            "1817",
            "1900ff",
            "1a0000ffff",
            "1b00000000ffffffff",
            "5800",
            "7800",
            "9800",
            "b800",
            "f814",
            "5f40ff",
            "7f60ff",
            "9fff",
            "bfff",
        ];
        let other_values = ["20", "1b0020000000000000", "f6", "f7", "f90000", "c100", "ff", "e0", "61ff", "1c"];
        let broken =
            ["41", "6261", "81", "a100", "0000", "9b7fffffffffffffff", "5b7fffffffffffffff", "bbffffffffffffffff"];
        let unordered = ["a200010001", "a201010001", "a2616201616101", "a26161010001", "a263616161016162f4", "a14001"];
        for form in [other_forms.as_slice(), &other_values, &broken, &unordered].concat() {
            assert_eq!(Item::read(&bytes(form), 3), None, "{form}");
        }
    }

    #[test]
    fn nothing_nests_deeper_than_was_asked_for() {
        for depth in 0..4 {
            let nested = |levels: usize| bytes(&format!("{}00", "81".repeat(levels)));
            assert!(Item::read(&nested(depth), depth).is_some(), "{depth}");
            assert_eq!(Item::read(&nested(depth + 1), depth), None, "{depth}");
        }
        assert_eq!(Item::read(&vec![0x81; 1 << 20], 3), None);
    }
}
