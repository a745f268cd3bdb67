//! Instants, in universal time.

use std::fmt;

use tenure_macros::coded;

use crate::error::Error;
use crate::value::day::Day;
use crate::wire::scalar::{Format, Text, scalar};

const NANOS: u64 = 1_000_000_000;

/// Most digits of a fraction of a second.
const DIGITS: usize = 9;

/// A moment in universal time, to the nanosecond: `2025-06-01T10:00:00Z`, with a fraction of a second where there is one.
///
/// The engine never asks what time it is; it only puts what was recorded in order.
///
/// ```
/// use tenure::Instant;
///
/// let (early, late): (Instant, Instant) = ("2025-06-01T10:00:00Z".parse()?, "2025-06-01T10:00:00.25Z".parse()?);
/// assert!(early < late);
/// # Ok::<(), tenure::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant {
    day: Day,
    /// Since the day began.
    nanos: u64,
}

scalar!(Instant);

/// Why a text is no instant.
#[coded]
pub(crate) enum InstantError {
    #[error("`{given}` is not an instant; write it in universal time, like `2025-06-01T10:00:00Z`")]
    #[code(InstantInvalid)]
    Invalid { given: String },
}

/// Nanoseconds of an hour.
const HOUR: i64 = 3_600_000_000_000;

impl Instant {
    /// The civil day where clocks are that many hours ahead of universal time; the calendar's ends are never passed.
    pub(crate) fn day_at(self, hours_ahead: i8) -> Day {
        let nanos = i64::try_from(self.nanos).unwrap_or_default();
        let days =
            nanos.saturating_add(HOUR.saturating_mul(i64::from(hours_ahead))).div_euclid(HOUR.saturating_mul(24));
        let beyond = if days < 0 { Day::FIRST } else { Day::LAST };
        self.day.plus_days(days).unwrap_or(beyond)
    }

    /// Whether it lies more than 24 hours before another instant.
    pub(crate) fn is_days_before(self, other: Self) -> bool {
        self.day.plus_days(1).is_some_and(|day| Self { day, ..self } < other)
    }
}

impl Text for Instant {
    const NAME: &'static str = "Instant";
    const FORMAT: Format = Format::Text;
    const EXPECTED: &'static str = "an instant written `YYYY-MM-DDThh:mm:ssZ`";

    fn parse(text: &str) -> Result<Self, Error> {
        let invalid = || InstantError::Invalid { given: text.chars().take(40).collect() };
        Ok(read(text).ok_or_else(invalid)?)
    }
}

fn read(text: &str) -> Option<Instant> {
    let (day, time) = text.strip_suffix('Z')?.split_once('T')?;
    let (time, fraction) = time.split_once('.').unwrap_or((time, "0"));
    let [h1, h2, b':', m1, m2, b':', s1, s2] = time.as_bytes() else { return None };
    let seconds =
        [([h1, h2], 24), ([m1, m2], 60), ([s1, s2], 60)].into_iter().try_fold(0_u64, |sum, (digits, most)| {
            let part = number(digits.into_iter().copied()).filter(|part| *part < most)?;
            sum.checked_mul(60)?.checked_add(part)
        })?;
    if fraction.is_empty() || fraction.len() > DIGITS {
        return None;
    }
    let nanos = number(fraction.bytes().chain(std::iter::repeat(b'0')).take(DIGITS))?;
    Some(Instant { day: Day::parse(day).ok()?, nanos: seconds.checked_mul(NANOS)?.checked_add(nanos)? })
}

fn number(digits: impl IntoIterator<Item = u8>) -> Option<u64> {
    digits.into_iter().try_fold(0_u64, |number, digit| {
        let digit = digit.is_ascii_digit().then(|| u64::from(digit.wrapping_sub(b'0')))?;
        number.checked_mul(10)?.checked_add(digit)
    })
}

/// A fraction ends with its last digit that is not zero.
impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (seconds, fraction) = (self.nanos.div_euclid(NANOS), self.nanos.rem_euclid(NANOS));
        let (minutes, second) = (seconds.div_euclid(60), seconds.rem_euclid(60));
        let (hour, minute) = (minutes.div_euclid(60), minutes.rem_euclid(60));
        write!(f, "{}T{hour:02}:{minute:02}:{second:02}", self.day)?;
        if fraction > 0 {
            write!(f, ".{}", format!("{fraction:09}").trim_end_matches('0'))?;
        }
        f.write_str("Z")
    }
}

impl fmt::Debug for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, written: Option<&str>) {
        let read = text.parse::<Instant>();
        assert_eq!(read.as_ref().ok().map(ToString::to_string).as_deref(), written, "{text}");
        if let Err(error) = read {
            assert_eq!(error.code().as_str(), "instant.invalid");
        }
    }

    #[test]
    fn an_instant_is_written_in_universal_time() {
        check("2025-06-01T10:00:00Z", Some("2025-06-01T10:00:00Z"));
        check("2024-02-29T23:59:59.123456789Z", Some("2024-02-29T23:59:59.123456789Z"));
        check("2025-06-01T00:00:00.000Z", Some("2025-06-01T00:00:00Z"));
        check("2025-06-01T00:00:00.250Z", Some("2025-06-01T00:00:00.25Z"));
        check("1900-01-01T00:00:00Z", Some("1900-01-01T00:00:00Z"));
        for text in [
            "",
            "2025-06-01",
            "2025-06-01T10:00:00",
            "2025-06-01T10:00Z",
            "2025-06-01 10:00:00Z",
            "2025-06-01t10:00:00z",
            "2025-06-01T10:00:00+00:00",
            "2025-06-01T10:00:00+02:00",
            "2025-06-01T24:00:00Z",
            "2025-06-01T23:59:60Z",
            "2025-06-01T10:60:00Z",
            "2025-02-29T10:00:00Z",
            "2025-06-01T10:00:00.Z",
            "2025-06-01T10:00:00.1234567890Z",
            "2025-06-01T10:00:00.-1Z",
            "2025-06-01T1:00:00Z",
            "2025-06-01T10:00:00ZZ",
            "٢٠٢٥-06-01T10:00:00Z",
            "+10000-01-01T00:00:00Z",
        ] {
            check(text, None);
        }
    }

    #[test]
    fn the_day_depends_on_the_place() {
        let instant = |text: &str| text.parse::<Instant>().unwrap();
        let day = |text: &str, hours| instant(text).day_at(hours).to_string();
        assert_eq!(day("2025-12-31T10:00:00Z", 14), "2026-01-01");
        assert_eq!(day("2025-12-31T09:59:59.999999999Z", 14), "2025-12-31");
        assert_eq!(day("2026-01-01T11:59:59.999999999Z", -12), "2025-12-31");
        assert_eq!(day("2026-01-01T12:00:00Z", -12), "2026-01-01");
        assert_eq!(day("1900-01-01T00:00:00Z", -12), "1900-01-01");
        assert_eq!(day("9999-12-31T23:00:00Z", 14), "9999-12-31");
        assert!(!instant("2026-01-01T00:00:00Z").is_days_before(instant("2026-01-02T00:00:00Z")));
        assert!(instant("2026-01-01T00:00:00Z").is_days_before(instant("2026-01-02T00:00:00.1Z")));
    }

    #[test]
    fn instants_stand_in_the_order_of_time() {
        let texts = [
            "2024-12-31T23:59:59.9Z",
            "2025-01-01T00:00:00Z",
            "2025-01-01T00:00:00.000000001Z",
            "2025-01-01T00:00:01Z",
        ];
        let instants: Vec<Instant> = texts.iter().map(|text| text.parse().unwrap()).collect();
        assert!(instants.is_sorted_by(|left, right| left < right));
    }
}
