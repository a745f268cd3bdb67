//! Keys as text: Crockford's base32 in lines that end with a check symbol (LI 4.3).
//!
//! The check symbols prove nothing; they tell a person which line was mistyped before the signature says only "no".

use std::fmt::Write as _;

use data_encoding::{Encoding, Specification};
use std::sync::LazyLock;
use tenure_macros::record;

use crate::key::licence_key::LONGEST;
use crate::value::label::Label;

/// Digits and letters without I, L, O and U.
const SYMBOLS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// What each character of ASCII stands for, where it stands for a symbol: its place among them.
static VALUES: LazyLock<[Option<u8>; 128]> = LazyLock::new(|| {
    std::array::from_fn(|character| {
        let symbol = match u8::try_from(character).ok()?.to_ascii_uppercase() {
            b'O' => b'0',
            b'I' | b'L' => b'1',
            other => other,
        };
        u8::try_from(SYMBOLS.iter().position(|known| *known == symbol)?).ok()
    })
});

/// Symbols of a line, without its check symbol and with it.
const DATA: usize = 24;
const LINE: usize = DATA + 1;
/// Symbols of a printed group.
const GROUP: usize = 5;

/// What every key of this version begins with.
pub(crate) const PREFIX: &str = "LK1";

/// Fewest bytes, those of the key's id, one of payload and a signature, and most.
const BYTES: std::ops::RangeInclusive<usize> = 67..=960;

/// Five bits a value; bits that are left over must be zero.
static BASE32: LazyLock<Option<Encoding>> = LazyLock::new(|| {
    let mut specification = Specification::new();
    specification.symbols.extend((0..32_u8).map(char::from));
    specification.encoding().ok()
});

/// Which part of a token is at fault.
#[record]
pub enum TokenPart {
    /// It is not three parts between dots.
    Shape,
    /// The header.
    Header,
    /// The payload.
    Payload,
    /// The signature.
    Signature,
}

/// What keeps a text from being a key; the signature was not looked at.
#[record]
pub enum KeyFault {
    /// It is longer than any key.
    TooLong {},
    /// It does not begin as keys do.
    NotAKey {},
    /// A character that stands in no key.
    Symbol {
        /// Counted in characters of the given text, from 1.
        position: u32,
        /// The character.
        symbol: Label,
    },
    /// Lines with a typing error, counted from 1 as they are printed.
    Check {
        /// The lines.
        lines: Vec<u32>,
    },
    /// More or fewer symbols than a key has.
    Length {},
    /// Bits behind the last byte.
    Padding {},
    /// A token that is none of ours.
    Token {
        /// Where.
        part: TokenPart,
    },
}

/// Why a text gives no bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Unreadable {
    Malformed(KeyFault),
    /// A key of another version.
    Version(char),
}

impl From<KeyFault> for Unreadable {
    fn from(fault: KeyFault) -> Self {
        Self::Malformed(fault)
    }
}

/// The canonical text of a key: one word.
pub(crate) fn write(bytes: &[u8]) -> String {
    let values = BASE32.as_ref().map_or_else(String::new, |base32| base32.encode(bytes));
    let checks = values.len().div_ceil(DATA);
    let mut text = String::with_capacity(PREFIX.len().saturating_add(values.len()).saturating_add(checks));
    text.push_str(PREFIX);
    for (line, values) in (0..).zip(values.as_bytes().chunks(DATA)) {
        let values = values.iter().copied().chain([check(line, values)]);
        text.extend(values.filter_map(|value| SYMBOLS.get(usize::from(value))).copied().map(char::from));
    }
    text
}

/// A canonical text in groups of five, five of them a line, as it is printed.
pub(crate) fn print(canonical: &str) -> String {
    let symbols = canonical.strip_prefix(PREFIX).unwrap_or(canonical);
    let mut printed = PREFIX.to_owned();
    for (position, symbol) in symbols.chars().enumerate() {
        match position {
            _ if position % LINE == 0 => printed.push('\n'),
            _ if position % GROUP == 0 => printed.push('-'),
            _ => {}
        }
        // Writing to memory does not fail.
        let _ = printed.write_char(symbol);
    }
    printed
}

/// Reads a key as people paste it: in any case, with blanks, hyphens and line ends anywhere, O for 0, I and L for 1.
pub(crate) fn read(text: &str) -> Result<Vec<u8>, Unreadable> {
    if text.len() > LONGEST {
        return Err(KeyFault::TooLong {}.into());
    }
    let mut symbols = text.chars().enumerate();
    let mut next = || symbols.find(|(_, symbol)| !is_skipped(*symbol)).map(|(_, symbol)| symbol.to_ascii_uppercase());
    let (Some('L'), Some('K'), Some(version)) = (next(), next(), next()) else {
        return Err(KeyFault::NotAKey {}.into());
    };
    match version {
        '1' | 'I' | 'L' => {}
        'O' => return Err(Unreadable::Version('0')),
        '0'..='9' => return Err(Unreadable::Version(version)),
        _ => return Err(KeyFault::NotAKey {}.into()),
    }
    let known = &*VALUES;
    let mut values = Vec::with_capacity(text.len());
    for (position, symbol) in symbols {
        match usize::try_from(u32::from(symbol)).ok().and_then(|symbol| *known.get(symbol)?) {
            Some(value) => values.push(value),
            None if is_skipped(symbol) => {}
            None => {
                let position = u32::try_from(position).unwrap_or(u32::MAX).saturating_add(1);
                return Err(KeyFault::Symbol { position, symbol: shown(symbol) }.into());
            }
        }
    }
    let lines = values.chunks(LINE).filter_map(<[u8]>::split_last);
    let mistyped = (0..).zip(lines.clone()).filter(|(line, (stated, data))| **stated != check(*line, data));
    let mistyped: Vec<u32> = mistyped.map(|(line, _)| line.saturating_add(1)).collect();
    if !mistyped.is_empty() {
        return Err(KeyFault::Check { lines: mistyped }.into());
    }
    // A line of nothing but its check symbol would be a second spelling of the same key.
    if values.len() % LINE == 1 {
        return Err(KeyFault::Length {}.into());
    }
    let data: Vec<&[u8]> = lines.map(|(_, data)| data).collect();
    unpacked(&data.concat()).map_err(Unreadable::Malformed)
}

/// The bytes of five-bit values.
fn unpacked(values: &[u8]) -> Result<Vec<u8>, KeyFault> {
    let bits = values.len().saturating_mul(5);
    if bits % 8 >= 5 || !BYTES.contains(&(bits / 8)) {
        return Err(KeyFault::Length {});
    }
    let bytes = BASE32.as_ref().and_then(|base32| base32.decode(values).ok());
    bytes.ok_or(KeyFault::Padding {})
}

/// The value of a line's check symbol: the line's number, and each value times a power of 2 in GF(32), so that what is
/// mistyped, swapped or in the wrong line does not fit. The last one has the highest power.
fn check(line: u32, values: &[u8]) -> u8 {
    let [number, ..] = line.to_le_bytes();
    values.iter().rev().fold(0, |sum, value| doubled(sum ^ value)) ^ (number % 32)
}

/// Twice a value, modulo x^5 + x^2 + 1.
const fn doubled(value: u8) -> u8 {
    let shifted = value << 1;
    if shifted & 0b10_0000 == 0 { shifted } else { shifted ^ 0b10_0101 }
}

/// What mail programs and word processors put between symbols.
const fn is_skipped(symbol: char) -> bool {
    matches!(
        symbol,
        ' ' | '\t' | '\r' | '\n' | '-' | '\u{a0}' | '\u{ad}' | '\u{200b}' | '\u{2010}'
            ..='\u{2014}' | '\u{2060}' | '\u{2212}' | '\u{feff}'
    )
}

/// A character that can be shown; one that cannot, by its number.
fn shown(symbol: char) -> Label {
    let visible = (!symbol.is_control()).then(|| symbol.to_string().parse().ok()).flatten();
    visible.unwrap_or_else(|| Label::of_engine(&format!("U+{:04X}", u32::from(symbol))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        for length in [67, 68, 69, 70, 71, 134, 959, 960] {
            let bytes: Vec<u8> = (0..length).map(|number: u32| number.wrapping_mul(37).to_le_bytes()[0]).collect();
            let text = write(&bytes);
            assert_eq!(read(&text), Ok(bytes.clone()), "{length}");
            assert_eq!(read(&print(&text).to_lowercase()), Ok(bytes), "{length}");
        }
    }

    #[test]
    fn a_substituted_or_swapped_symbol_is_found_in_its_line() {
        let text = write(&[7; 67]);
        let line: Vec<char> = text.chars().skip(3).take(LINE).collect();
        for first in 0..LINE {
            for symbol in SYMBOLS.iter().copied().map(char::from).filter(|symbol| *symbol != line[first]) {
                let mut changed: Vec<char> = text.chars().collect();
                changed[first + 3] = symbol;
                let changed: String = changed.into_iter().collect();
                assert_eq!(read(&changed), Err(KeyFault::Check { lines: vec![1] }.into()));
            }
            for second in (0..first).filter(|second| line[*second] != line[first]) {
                let mut changed: Vec<char> = text.chars().collect();
                changed.swap(first + 3, second + 3);
                let changed: String = changed.into_iter().collect();
                assert_eq!(read(&changed), Err(KeyFault::Check { lines: vec![1] }.into()));
            }
        }
    }
}
