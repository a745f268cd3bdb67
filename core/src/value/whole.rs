//! Whole numbers that every host holds exactly.

use std::fmt;

use serde::de::{Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::value::id::LARGEST_NUMBER;

/// A whole number between -(2^53 - 1) and 2^53 - 1, which JSON and JavaScript hold exactly.
///
/// ```
/// use tenure::Whole;
///
/// assert_eq!(Whole::of(50).map(Whole::get), Some(50));
/// assert_eq!(Whole::of(1 << 53), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Whole(i64);

impl Whole {
    /// What a number must be, in the words of an error.
    pub(crate) const EXPECTED: &'static str = "a whole number from -9007199254740991 to 9007199254740991";

    /// The number, where it is small enough.
    #[must_use]
    pub const fn of(number: i64) -> Option<Self> {
        if number.unsigned_abs() <= LARGEST_NUMBER { Some(Self(number)) } else { None }
    }

    /// The number.
    #[must_use]
    pub const fn get(self) -> i64 {
        self.0
    }

    /// The number, where it is not below zero.
    #[must_use]
    pub fn count(self) -> Option<u64> {
        u64::try_from(self.0).ok()
    }
}

impl From<u32> for Whole {
    fn from(number: u32) -> Self {
        Self(i64::from(number))
    }
}

impl fmt::Display for Whole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl Serialize for Whole {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.0)
    }
}

impl<'de> Deserialize<'de> for Whole {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_i64(WholeVisitor)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Whole {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        std::borrow::Cow::Borrowed("Whole")
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "integer", "format": "int64", "title": "Whole" })
    }
}

struct WholeVisitor;

impl Visitor<'_> for WholeVisitor {
    type Value = Whole;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(Whole::EXPECTED)
    }

    fn visit_i64<E: serde::de::Error>(self, number: i64) -> Result<Whole, E> {
        Whole::of(number).ok_or_else(|| E::invalid_value(Unexpected::Signed(number), &self))
    }

    fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<Whole, E> {
        let whole = i64::try_from(number).ok().and_then(Whole::of);
        whole.ok_or_else(|| E::invalid_value(Unexpected::Unsigned(number), &self))
    }
}
