//! Amounts of money.

use std::fmt;
use std::num::NonZeroU32;
use std::str::FromStr;

use rust_decimal::Decimal;
use tenure_macros::{coded, record};

use crate::error::Error;
use crate::value::currency::{Currency, CurrencyError};
use crate::value::decimal::{self, DecimalError};
use crate::wire::scalar::{Format, Text, scalar};

/// Decimals that any amount may have, whatever its currency.
const MOST_DECIMALS: u32 = 6;

/// A decimal amount of at most 28 digits, six of them behind the point; text on every wire, never a float.
///
/// ```
/// use tenure::Amount;
///
/// assert_eq!("1E+3".parse::<Amount>()?.to_string(), "1000");
/// assert_eq!("0.1234567".parse::<Amount>().unwrap_err().code().as_str(), "money.scale");
/// # Ok::<(), tenure::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount(Decimal);

scalar!(Amount);

/// An amount in one currency: `12.50 EUR` is twelve euros fifty.
///
/// No operation converts or rounds. At the Book's door the amount is padded to the decimals of its currency.
///
/// ```
/// use tenure::Money;
///
/// let fee: Money = "1200 EUR".parse()?;
/// assert_eq!(fee.padded()?.to_string(), "1200.00 EUR");
/// assert_eq!(fee.checked_add("0.50 EUR".parse()?)?.to_string(), "1200.50 EUR");
/// assert_eq!("10.5 JPY".parse::<Money>()?.padded().unwrap_err().code().as_str(), "money.scale");
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
#[derive(Copy, Hash)]
pub struct Money {
    /// The number of major units.
    pub amount: Amount,
    /// What is counted.
    pub currency: Currency,
}

/// Why an amount is none, or two make no sum.
#[coded]
pub(crate) enum MoneyError {
    #[error("`{given}` has more than {most} decimals; round it first")]
    #[code(MoneyScale)]
    TooFine { given: Decimal, most: u32 },
    #[error("`{given}` has more than the {units} decimals of {currency}; round it first")]
    #[code(MoneyScale)]
    Scale { given: Decimal, units: u32, currency: Currency },
    #[error("{left} and {right} are different currencies and have no sum; convert one of them first")]
    #[code(MoneyCurrencyMismatch)]
    CurrencyMismatch { left: Currency, right: Currency },
    #[error("the sum of {left} and {right} has more than 28 digits")]
    #[code(MoneyOverflow)]
    Overflow { left: Decimal, right: Decimal },
}

impl Money {
    /// The sum of two amounts in one currency.
    ///
    /// # Errors
    ///
    /// - `money.currency_mismatch` when the currencies differ.
    /// - `money.overflow` when the sum has more than 28 digits.
    pub fn checked_add(self, other: Self) -> Result<Self, Error> {
        if self.currency != other.currency {
            return Err(MoneyError::CurrencyMismatch { left: self.currency, right: other.currency }.into());
        }
        let (Amount(left), Amount(right)) = (self.amount, other.amount);
        let sum = sum(left, right).ok_or(MoneyError::Overflow { left, right })?;
        Ok(Self { amount: Amount(sum), ..self })
    }

    /// Whether it is less than nothing.
    #[must_use]
    pub fn is_negative(self) -> bool {
        self.amount.0.is_sign_negative() && !self.amount.0.is_zero()
    }

    /// What falls on some pieces when the whole is divided among all: equal shares to the unit of the currency, of which the
    /// first pieces have one unit more, so that all shares together are the whole (design D11).
    pub(crate) fn share(self, all: NonZeroU32, from: u32, pieces: u32) -> Option<Self> {
        let Amount(whole) = self.amount;
        let (all, from, pieces) = (i128::from(all.get()), i128::from(from), i128::from(pieces));
        let (each, rest) = (whole.mantissa().checked_div(all)?, whole.mantissa().checked_rem(all)?);
        let with_more = rest.min(from.checked_add(pieces)?).checked_sub(rest.min(from))?;
        let share = each.checked_mul(pieces)?.checked_add(with_more)?;
        Some(Self { amount: Amount(Decimal::try_from_i128_with_scale(share, whole.scale()).ok()?), ..self })
    }

    /// The same money with exactly the decimals that its currency has.
    ///
    /// # Errors
    ///
    /// - `currency.unknown` when ISO 4217 has no such currency with units, path `currency`.
    /// - `money.scale` when digits would be lost, path `amount`.
    /// - `decimal.too_long` when the decimals do not fit behind the digits, path `amount`.
    pub fn padded(self) -> Result<Self, Error> {
        let currency = self.currency;
        let units = currency.units();
        let units = units.ok_or_else(|| Error::from(CurrencyError::Unknown { given: currency }).at("currency"))?;
        let given = self.amount.0;
        if given.normalize().scale() > units {
            return Err(Error::from(MoneyError::Scale { given, units, currency }).at("amount"));
        }
        let mut amount = given;
        amount.rescale(units);
        // `rescale` stops short where there is no room.
        if amount.scale() != units || !decimal::fits(&amount) {
            return Err(Error::from(DecimalError::too_long(given.to_string())).at("amount"));
        }
        Ok(Self { amount: Amount(amount), currency })
    }
}

/// The exact sum; `rust_decimal` would round one that has too many digits.
fn sum(left: Decimal, right: Decimal) -> Option<Decimal> {
    let scale = left.scale().max(right.scale());
    let units =
        |number: Decimal| number.mantissa().checked_mul(10_i128.checked_pow(scale.checked_sub(number.scale())?)?);
    let sum = Decimal::try_from_i128_with_scale(units(left)?.checked_add(units(right)?)?, scale).ok()?;
    decimal::fits(&sum).then_some(sum)
}

impl Text for Amount {
    const NAME: &'static str = "Amount";
    const FORMAT: Format = Format::Decimal;
    const EXPECTED: &'static str = "a decimal number as text";

    fn parse(text: &str) -> Result<Self, Error> {
        let given = decimal::parse(text)?;
        if given.normalize().scale() > MOST_DECIMALS {
            return Err(MoneyError::TooFine { given, most: MOST_DECIMALS }.into());
        }
        Ok(Self(given))
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl FromStr for Money {
    type Err = Error;

    /// Reads `12.50 EUR`: the amount, one blank, the code.
    fn from_str(text: &str) -> Result<Self, Error> {
        let (amount, currency) = text.split_once(' ').unwrap_or((text, ""));
        Ok(Self { amount: Text::parse(amount)?, currency: Text::parse(currency)? })
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.amount, self.currency)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Result<&str, (&str, &str)>) {
        let read = text.parse::<Money>().and_then(Money::padded).map(|money| money.to_string());
        let read = read.as_ref().map(String::as_str).map_err(|error| (error.code().as_str(), error.path()));
        assert_eq!(read, expected, "{text}");
    }

    #[test]
    fn amounts_get_the_decimals_of_their_currency_and_lose_none() {
        check("12.5 EUR", Ok("12.50 EUR"));
        check("12.500000 EUR", Ok("12.50 EUR"));
        check("-3 JPY", Ok("-3 JPY"));
        check("1.234 KWD", Ok("1.234 KWD"));
        check("12.505 EUR", Err(("money.scale", "amount")));
        check("0.5 JPY", Err(("money.scale", "amount")));
        check("99999999999999999999999999 EUR", Ok("99999999999999999999999999.00 EUR"));
        check("100000000000000000000000000 EUR", Err(("decimal.too_long", "amount")));
        check("9999999999999999999999999999 JPY", Ok("9999999999999999999999999999 JPY"));
        check("1 QQQ", Err(("currency.unknown", "currency")));
        check("1 eur", Err(("currency.invalid", "")));
        check("1", Err(("currency.invalid", "")));
    }

    #[test]
    fn a_sum_has_one_currency_and_fits() {
        let euro: Money = "1 EUR".parse().unwrap();
        assert_eq!(euro.checked_add("1 CHF".parse().unwrap()).unwrap_err().code().as_str(), "money.currency_mismatch");
        let most: Money = "9999999999999999999999999999 EUR".parse().unwrap();
        assert_eq!(
            most.checked_add("-1 EUR".parse().unwrap()).unwrap().to_string(),
            "9999999999999999999999999998 EUR"
        );
        for more in [euro, "0.01 EUR".parse().unwrap(), most] {
            assert_eq!(most.checked_add(more).unwrap_err().code().as_str(), "money.overflow", "{more}");
        }
    }
}
