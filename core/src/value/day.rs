//! Civil days.

use std::fmt;
use std::num::NonZeroU32;

use chrono::{Datelike, Months, NaiveDate};
use tenure_macros::coded;

use crate::error::Error;
use crate::wire::scalar::{Format, Text, scalar};

/// Day 0 of [`Day::number`], 1970-01-01, counted the way chrono counts.
const EPOCH_FROM_CE: i32 = 719_163;

/// What is added to [`Day::number`] for the form in which days are kept, where 1900-01-01 is 1.
const EPOCH_KEPT: i32 = 25_568;

/// A civil day between 1900-01-01 and 9999-12-31, without time or zone. Written `YYYY-MM-DD`.
///
/// The engine never asks what day it is: days come with the question. chrono parses, prints and counts them.
///
/// ```
/// use tenure::Day;
///
/// let day: Day = "2024-01-31".parse()?;
/// assert_eq!(day.plus_months(1), Some("2024-02-29".parse()?)); // clamped to the month's end
/// assert_eq!("2024-02-30".parse::<Day>().unwrap_err().code().as_str(), "day.invalid");
/// # Ok::<(), tenure::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
// Never zero, so that a day that may be absent takes no more room than one that is there.
pub struct Day(NonZeroU32);

scalar!(Day);

/// Why a text or a date is no [`Day`].
#[coded]
pub(crate) enum DayError {
    #[error("`{given}` is not a day; write an existing one as `YYYY-MM-DD`")]
    #[code(DayInvalid)]
    Invalid { given: String },
    #[error("{given} lies outside {first} to {last}; leave an open end absent")]
    #[code(DayOutOfRange)]
    OutOfRange { given: String, first: Day, last: Day },
}

impl Day {
    /// 1900-01-01.
    pub const FIRST: Self = Self(NonZeroU32::MIN);
    /// 9999-12-31.
    pub const LAST: Self = Self(NonZeroU32::MIN.saturating_add(2_958_463));

    /// The day of a year, a month from 1 and a day of the month from 1.
    ///
    /// # Errors
    ///
    /// - `day.invalid` when the calendar has no such day.
    /// - `day.out_of_range` before 1900-01-01 and after 9999-12-31.
    pub fn of(year: i32, month: u32, day: u32) -> Result<Self, Error> {
        let given = || format!("{year:04}-{month:02}-{day:02}");
        let date = NaiveDate::from_ymd_opt(year, month, day).ok_or_else(|| DayError::Invalid { given: given() })?;
        let out = || DayError::OutOfRange { given: given(), first: Self::FIRST, last: Self::LAST };
        Ok(Self::of_date(date).ok_or_else(out)?)
    }

    /// Days since 1970-01-01, negative before; the form of columns and typed arrays.
    #[must_use]
    pub const fn number(self) -> i32 {
        self.0.get().cast_signed().wrapping_sub(EPOCH_KEPT)
    }

    /// The day with that number; `None` outside the calendar of the engine.
    #[must_use]
    pub fn of_number(number: i32) -> Option<Self> {
        let kept = NonZeroU32::new(u32::try_from(number.checked_add(EPOCH_KEPT)?).ok()?)?;
        (kept <= Self::LAST.0).then_some(Self(kept))
    }

    /// Moved by `days`, backwards when negative; `None` beyond the calendar of the engine.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Option<Self> {
        let number = i64::from(self.number()).checked_add(days)?;
        Self::of_number(i32::try_from(number).ok()?)
    }

    /// Moved by `months`, clamped to the end of a shorter month; `None` beyond the calendar of the engine.
    ///
    /// Clamping never lasts: count from the first day of a series, not from its last member (design D1).
    #[must_use]
    pub fn plus_months(self, months: i64) -> Option<Self> {
        let count = Months::new(u32::try_from(months.unsigned_abs()).ok()?);
        let date = self.date()?;
        let moved = if months < 0 { date.checked_sub_months(count) } else { date.checked_add_months(count) };
        Self::of_date(moved?)
    }

    /// The day of the month, from 1.
    #[must_use]
    pub fn day_of_month(self) -> u32 {
        self.date().map_or(0, |date| date.day())
    }

    /// The following day; the last day of the calendar stays.
    #[must_use]
    pub fn next(self) -> Self {
        self.plus_days(1).unwrap_or(self)
    }

    /// The day before; `None` for the first day of the calendar.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        self.plus_days(-1)
    }

    fn date(self) -> Option<NaiveDate> {
        NaiveDate::from_num_days_from_ce_opt(self.number().checked_add(EPOCH_FROM_CE)?)
    }

    fn of_date(date: NaiveDate) -> Option<Self> {
        Self::of_number(date.num_days_from_ce().checked_sub(EPOCH_FROM_CE)?)
    }
}

impl Text for Day {
    const NAME: &'static str = "Day";
    const FORMAT: Format = Format::Date;
    const EXPECTED: &'static str = "a day written `YYYY-MM-DD`";

    fn parse(text: &str) -> Result<Self, Error> {
        let shown = || text.chars().take(40).collect();
        let invalid = || DayError::Invalid { given: shown() };
        let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else {
            return Err(if is_of_another_age(text) {
                DayError::OutOfRange { given: shown(), first: Self::FIRST, last: Self::LAST }.into()
            } else {
                invalid().into()
            });
        };
        let digits = |digits: &[&u8]| {
            digits.iter().try_fold(0_u32, |number, digit| {
                digit
                    .is_ascii_digit()
                    .then(|| number.checked_mul(10)?.checked_add(u32::from(digit.wrapping_sub(b'0'))))?
            })
        };
        let year = digits(&[y1, y2, y3, y4]).and_then(|year| i32::try_from(year).ok());
        match (year, digits(&[m1, m2]), digits(&[d1, d2])) {
            (Some(year), Some(month), Some(day)) => Self::of(year, month, day),
            _ => Err(invalid().into()),
        }
    }
}

/// Whether a text is an existing day in ISO 8601's form for years that four digits cannot say: `+10000-01-01`.
///
/// Java prints days so, even `LocalDate.MAX`, by which people mean an open end.
fn is_of_another_age(text: &str) -> bool {
    let Some(unsigned) = text.strip_prefix(['+', '-']) else { return false };
    let Some((year, day)) = unsigned.split_once('-') else { return false };
    let digits = year.len() >= 4 && year.bytes().all(|digit| digit.is_ascii_digit());
    // `+002025` is a year of four digits in another spelling.
    let far = text.starts_with('-') || year.len() > 4 && !year.starts_with('0');
    // Any day of a month exists in a leap year.
    digits && far && Day::parse(&format!("2000-{day}")).is_ok()
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.date() {
            Some(date) => fmt::Display::fmt(&date, f),
            None => Err(fmt::Error),
        }
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Result<i32, &str>) {
        let read = text.parse::<Day>().map(Day::number);
        assert_eq!(
            read.as_ref().map_err(|error| error.code().as_str()),
            expected.as_ref().map_err(|code| *code),
            "{text}"
        );
    }

    #[test]
    fn the_calendar_has_two_ends() {
        check("1900-01-01", Ok(Day::FIRST.number()));
        check("9999-12-31", Ok(Day::LAST.number()));
        check("1970-01-01", Ok(0));
        check("1899-12-31", Err("day.out_of_range"));
        check("0000-01-01", Err("day.out_of_range"));
        check("+10000-01-01", Err("day.out_of_range"));
        check("+999999999-12-31", Err("day.out_of_range"));
        check("-0001-02-29", Err("day.out_of_range"));
    }

    #[test]
    fn only_existing_days_in_the_one_spelling_are_days() {
        check("2024-02-29", Ok(19_782));
        for text in [
            "2023-02-29",
            "2024-2-29",
            "2024-02-30",
            "20240229",
            "2024-02-29T00:00",
            "",
            "２０２４-02-29",
            "+024-02-29",
            "+10000-02-30",
            "+002024-02-29",
            "+12O24-02-29",
            "+002024-02-29",
            "-2024",
        ] {
            check(text, Err("day.invalid"));
        }
    }

    #[test]
    fn months_clamp_and_the_ends_hold() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        assert_eq!(day("2024-01-31").plus_months(1), Some(day("2024-02-29")));
        assert_eq!(day("2024-03-31").plus_months(-1), Some(day("2024-02-29")));
        assert_eq!(Day::LAST.plus_months(1), None);
        assert_eq!(Day::FIRST.plus_days(-1), None);
        assert_eq!(Day::LAST.next(), Day::LAST);
        assert_eq!(Day::FIRST.plus_months(i64::MIN), None);
    }
}
