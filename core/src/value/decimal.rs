//! The one grammar for decimal numbers.

use rust_decimal::Decimal;
use tenure_macros::coded;

use crate::error::Error;

/// Digits that can be held exactly.
const MOST_DIGITS: usize = 28;

/// Decimals that can be held.
const MOST_DECIMALS: i64 = 28;

/// The first mantissa of one digit more.
const BEYOND: u128 = 10_u128.pow(28);

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

impl DecimalError {
    /// What is said of a number that has too many digits.
    pub(crate) fn too_long(given: String) -> Self {
        Self::TooLong { given, most: MOST_DIGITS }
    }
}

/// Reads sign, digits, an optional fraction and an optional exponent; never rounds.
///
/// `rust_decimal` accepts more (`1_000`, `+5`, `.5`, `5.`) and rounds what is too long, so it is not asked.
pub(crate) fn parse(text: &str) -> Result<Decimal, Error> {
    let shown = || text.chars().take(40).collect::<String>();
    let written = split(text).ok_or_else(|| DecimalError::Invalid { given: shown() })?;
    let number = written.number().filter(fits);
    Ok(number.ok_or_else(|| DecimalError::too_long(shown()))?)
}

/// Whether a number has no more digits than can be held exactly; only then is its text read back.
pub(crate) fn fits(number: &Decimal) -> bool {
    number.mantissa().unsigned_abs() < BEYOND && number.scale() <= 28
}

/// A number as it was written.
struct Written<'a> {
    negative: bool,
    whole: &'a str,
    fraction: &'a str,
    exponent: i64,
}

impl Written<'_> {
    /// The same number, exactly; `None` when it has too many digits.
    fn number(&self) -> Option<Decimal> {
        let digits = || self.whole.bytes().chain(self.fraction.bytes()).skip_while(|digit| *digit == b'0');
        if digits().count() > MOST_DIGITS {
            return None;
        }
        let units = digits().try_fold(0_i128, |units, digit| {
            units.checked_mul(10)?.checked_add(i128::from(digit.wrapping_sub(b'0')))
        })?;
        let scale = i64::try_from(self.fraction.len()).ok()?.checked_sub(self.exponent)?;
        let (units, scale) = shifted(units, scale)?;
        let units = if self.negative { units.checked_neg()? } else { units };
        Decimal::try_from_i128_with_scale(units, scale).ok()
    }
}

/// The same number with a scale that can be held, which only drops or adds zeros.
fn shifted(mut units: i128, mut scale: i64) -> Option<(i128, u32)> {
    if units == 0 {
        return Some((0, u32::try_from(scale.clamp(0, MOST_DECIMALS)).ok()?));
    }
    while scale > MOST_DECIMALS && units.checked_rem(10) == Some(0) {
        (units, scale) = (units.checked_div(10)?, scale.checked_sub(1)?);
    }
    while scale < 0 {
        (units, scale) = (units.checked_mul(10)?, scale.checked_add(1)?);
    }
    Some((units, u32::try_from(scale).ok()?))
}

/// The parts of a text that follows the grammar.
fn split(text: &str) -> Option<Written<'_>> {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent_of(exponent)?),
        None => (unsigned, 0),
    };
    let digits = |text: &&str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction).filter(digits)?),
        None => (mantissa, ""),
    };
    let whole = Some(whole).filter(digits)?;
    Some(Written { negative: unsigned.len() < text.len(), whole, fraction, exponent })
}

fn exponent_of(text: &str) -> Option<i64> {
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
        check("0E-30", Ok("0.0000000000000000000000000000"));
        check("0e999", Ok("0"));
        check("-1.25E+3", Ok("-1250"));
        check("0.00000000000000000000000000001e25", Ok("0.0001"));
        check("1.0e-28", Ok("0.0000000000000000000000000001"));
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
        check("1e-999", Err("decimal.too_long"));
        check(&"9".repeat(1 << 20), Err("decimal.too_long"));
        check(&format!("1.{}", "0".repeat(1 << 20)), Err("decimal.too_long"));
        check(&format!("{}1", "0".repeat(1 << 20)), Ok("1"));
    }
}
