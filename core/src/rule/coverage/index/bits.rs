//! Lists as bits: one `and` tells whether a list has what is asked for.

use crate::rule::coverage::index::numbers::Asked;

/// Numbers below this one have a bit each; a greater one has to be looked for in the list.
const NUMBERS: u32 = 62;

/// What nobody names; only an empty list refuses it.
const NOTHING: u64 = 1 << NUMBERS;

/// What no list names.
const UNLISTED: u64 = 1 << (NUMBERS + 1);

/// An absent list, which has all that has a bit.
pub(crate) const EVERYTHING: u64 = u64::MAX;

/// What a list has.
pub(crate) fn of_list(list: &[u32]) -> u64 {
    let nothing = if list.is_empty() { 0 } else { NOTHING };
    list.iter().fold(nothing, |bits, number| bits | of_number(*number))
}

/// What is asked for; no bit at all when its number is too great.
#[inline]
pub(crate) const fn of_asked(asked: Asked) -> u64 {
    match asked {
        Asked::Nothing => NOTHING,
        Asked::Number(number) => of_number(number),
        Asked::Unlisted => UNLISTED,
    }
}

const fn of_number(number: u32) -> u64 {
    if number < NUMBERS { 1 << number } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn has(list: &[u32], asked: Asked) -> bool {
        of_list(list) & of_asked(asked) != 0
    }

    #[test]
    fn a_list_has_what_it_lists() {
        assert!(has(&[0, 61], Asked::Number(0)) && has(&[0, 61], Asked::Number(61)));
        assert!(!has(&[0, 61], Asked::Number(1)) && !has(&[0, 61], Asked::Unlisted));
        assert!(has(&[5], Asked::Nothing) && !has(&[], Asked::Nothing));
    }

    #[test]
    fn an_absent_list_has_everything_that_has_a_bit() {
        for asked in [Asked::Nothing, Asked::Number(0), Asked::Number(61), Asked::Unlisted] {
            assert!(EVERYTHING & of_asked(asked) != 0);
        }
    }

    #[test]
    fn a_great_number_has_no_bit() {
        assert_eq!(of_asked(Asked::Number(62)), 0);
        assert_eq!(of_asked(Asked::Number(u32::MAX)), 0);
        // Of a list with nothing else, the bit of what nobody names is left.
        assert!(has(&[62], Asked::Nothing) && !has(&[62], Asked::Unlisted));
    }
}
