//! Percentages.

use std::fmt;

use rust_decimal::Decimal;

use crate::error::Error;
use crate::value::decimal;
use crate::wire::scalar::{Format, Text, scalar};

/// A percentage: `3.5` is three and a half of a hundred. Zeros at the end say nothing and are dropped.
///
/// ```
/// use tenure::Percent;
///
/// assert_eq!("3.50".parse::<Percent>()?, "3.5".parse()?);
/// # Ok::<(), tenure::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Percent(Decimal);

scalar!(Percent);

impl Text for Percent {
    const NAME: &'static str = "Percent";
    const FORMAT: Format = Format::Decimal;
    const EXPECTED: &'static str = "a decimal number as text";

    fn parse(text: &str) -> Result<Self, Error> {
        Ok(Self(decimal::parse(text)?.normalize()))
    }
}

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}
