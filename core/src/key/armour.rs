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
const SYMBOLS: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Symbols of a line, without its check symbol and with it.
const DATA: usize = 24;
const LINE: usize = DATA + 1;
/// Symbols of a printed group.
const GROUP: usize = 5;

/// What every key of this version begins with.
pub(crate) const PREFIX: &str = "LK1";

/// Fewest bytes, those of the key's id, one of payload and a signature, and most.
const BYTES: std::ops::RangeInclusive<usize> = 67..=960;

/// Crockford's alphabet; bits that are left over must be zero.
static BASE32: LazyLock<Option<Encoding>> = LazyLock::new(|| {
    let mut specification = Specification::new();
    specification.symbols.push_str(SYMBOLS);
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
    let data = BASE32.as_ref().map_or_else(String::new, |base32| base32.encode(bytes));
    let checks = data.len().div_ceil(DATA);
    let mut text = String::with_capacity(PREFIX.len().saturating_add(data.len()).saturating_add(checks));
    text.push_str(PREFIX);
    for (line, symbols) in data.as_bytes().chunks(DATA).enumerate() {
        text.extend(symbols.iter().copied().map(char::from));
        let values = symbols.iter().filter_map(|symbol| value(*symbol));
        text.extend(SYMBOLS.chars().nth(usize::from(check(line, values))));
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
    let mut symbols = text.chars().enumerate().filter(|(_, symbol)| !is_skipped(*symbol));
    let mut next = || symbols.next().map(|(_, symbol)| symbol.to_ascii_uppercase());
    let (Some('L'), Some('K'), Some(version)) = (next(), next(), next().map(folded)) else {
        return Err(KeyFault::NotAKey {}.into());
    };
    match version {
        '1' => {}
        '0'..='9' => return Err(Unreadable::Version(version)),
        _ => return Err(KeyFault::NotAKey {}.into()),
    }
    let mut values = Vec::with_capacity(text.len());
    for (position, symbol) in symbols {
        let Some(value) = u8::try_from(folded(symbol.to_ascii_uppercase())).ok().and_then(value) else {
            let position = u32::try_from(position).unwrap_or(u32::MAX).saturating_add(1);
            return Err(KeyFault::Symbol { position, symbol: shown(symbol) }.into());
        };
        values.push(value);
    }
    let mistyped: Vec<u32> = (1..).zip(values.chunks(LINE).enumerate()).filter_map(mistyped).collect();
    if !mistyped.is_empty() {
        return Err(KeyFault::Check { lines: mistyped }.into());
    }
    // A line of nothing but its check symbol would be a second spelling of the same key.
    if values.len() % LINE == 1 {
        return Err(KeyFault::Length {}.into());
    }
    let data: Vec<u8> =
        values.chunks(LINE).filter_map(<[u8]>::split_last).flat_map(|(_, data)| data).copied().collect();
    unpacked(&data).map_err(Unreadable::Malformed)
}

fn mistyped((number, (line, symbols)): (u32, (usize, &[u8]))) -> Option<u32> {
    let (stated, data) = symbols.split_last()?;
    (*stated != check(line, data.iter().copied())).then_some(number)
}

/// The bytes of five-bit values.
fn unpacked(data: &[u8]) -> Result<Vec<u8>, KeyFault> {
    let left_over = data.len().wrapping_mul(5) % 8;
    let length = data.len().saturating_mul(5) / 8;
    if left_over >= 5 || !BYTES.contains(&length) {
        return Err(KeyFault::Length {});
    }
    let symbols: Vec<u8> =
        data.iter().filter_map(|value| SYMBOLS.as_bytes().get(usize::from(*value)).copied()).collect();
    let bytes = BASE32.as_ref().and_then(|base32| base32.decode(&symbols).ok());
    bytes.ok_or(KeyFault::Padding {})
}

/// The check symbol of a line: its number, and each symbol times a power of 2 in GF(32), so that what is mistyped, swapped
/// or in the wrong line does not fit.
fn check(line: usize, values: impl Iterator<Item = u8>) -> u8 {
    let number = u8::try_from(line % 32).unwrap_or_default();
    let mut power = 1;
    values.fold(number, |sum, value| {
        power = doubled(power);
        sum ^ product(power, value)
    })
}

/// Twice a value, modulo x^5 + x^2 + 1.
const fn doubled(value: u8) -> u8 {
    let shifted = value << 1;
    if shifted & 0b10_0000 == 0 { shifted } else { shifted ^ 0b10_0101 }
}

fn product(left: u8, right: u8) -> u8 {
    let (mut sum, mut term) = (0, left);
    for bit in 0..5 {
        if right >> bit & 1 == 1 {
            sum ^= term;
        }
        term = doubled(term);
    }
    sum
}

fn value(symbol: u8) -> Option<u8> {
    let position = SYMBOLS.bytes().position(|known| known == symbol)?;
    u8::try_from(position).ok()
}

const fn folded(symbol: char) -> char {
    match symbol {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    }
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
            for symbol in SYMBOLS.chars().filter(|symbol| *symbol != line[first]) {
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
