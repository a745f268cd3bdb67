//! The one grammar for decimal numbers.

use rust_decimal::Decimal;
use tenure_macros::coded;

use crate::error::Error;

/// Digits that can be held exactly.
const MOST_DIGITS: usize = 28;

/// Why a text is no decimal number.
#[coded]
pub(crate) enum DecimalError {
    #[error("`{given}` is not a decimal number; write it like `-12.50`")]
    #[code(DecimalInvalid)]
    Invalid { given: String },
    #[error("`{given}` has more than {most} digits and cannot be held exactly")]
    #[code(DecimalTooLong)]
    TooLong { given: String, most: usize },
}

/// Reads sign, digits, an optional fraction and an optional exponent; never rounds.
///
/// `rust_decimal` accepts more (`1_000`, `+5`, `.5`, `5.`) and rounds what is too long, so the grammar is checked before.
pub(crate) fn parse(text: &str) -> Result<Decimal, Error> {
    let shown = || text.chars().take(40).collect::<String>();
    let (mantissa, exponent) = split(text).ok_or_else(|| DecimalError::Invalid { given: shown() })?;
    let too_long = || DecimalError::TooLong { given: shown(), most: MOST_DIGITS };
    let significant = mantissa.bytes().filter(u8::is_ascii_digit).skip_while(|digit| *digit == b'0').count();
    if significant > MOST_DIGITS || mantissa.len() > 2 * MOST_DIGITS {
        return Err(too_long().into());
    }
    let number = if exponent.is_some() { Decimal::from_scientific(text) } else { Decimal::from_str_exact(text) };
    let number = number.map_err(|_| too_long())?;
    // A number that an exponent stretched beyond its digits would be rounded on its first use.
    if number.mantissa().unsigned_abs() >= 10_u128.pow(28) || number.scale() > 28 {
        return Err(too_long().into());
    }
    Ok(if number.is_zero() { number.abs() } else { number })
}

/// The mantissa and the exponent, when both follow the grammar.
fn split(text: &str) -> Option<(&str, Option<i16>)> {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent_of(exponent)?)),
        None => (unsigned, None),
    };
    let (whole, fraction) = mantissa.split_once('.').map_or((mantissa, None), |(whole, rest)| (whole, Some(rest)));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    (digits(whole) && fraction.is_none_or(digits)).then_some((mantissa, exponent))
}

fn exponent_of(text: &str) -> Option<i16> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let valid = (1..=3).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    valid.then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Result<&str, &str>) {
        let read = parse(text).map(|number| number.to_string());
        let read = read.as_ref().map(String::as_str).map_err(|error| error.code().as_str());
        assert_eq!(read, expected, "{text}");
    }

    #[test]
    fn what_other_languages_print_is_read() {
        check("12.50", Ok("12.50"));
        check("-0.00", Ok("0.00"));
        check("1E+3", Ok("1000"));
        check("1.5e-3", Ok("0.0015"));
        check("007", Ok("7"));
        check("9999999999999999999999999999", Ok("9999999999999999999999999999"));
    }

    #[test]
    fn nothing_else_is_a_number() {
        for text in [
            "",
            "-",
            "+5",
            ".5",
            "5.",
            "1_000",
            "1,5",
            " 1",
            "1 ",
            "1e",
            "1e+",
            "NaN",
            "Infinity",
            "0x10",
            "١",
            "1e1000000000",
        ] {
            check(text, Err("decimal.invalid"));
        }
    }

    #[test]
    fn nothing_is_rounded() {
        check("99999999999999999999999999999", Err("decimal.too_long"));
        check("1e28", Err("decimal.too_long"));
        check("1e-29", Err("decimal.too_long"));
        check("0.00000000000000000000000000000001", Err("decimal.too_long"));
        check("0.12345678901234567890123456789", Err("decimal.too_long"));
    }
}
