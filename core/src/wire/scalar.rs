//! Values that are text on every wire: days, decimals, ids. Each has one strict parser, through which all doors go.

use std::borrow::Cow;
use std::fmt::Display;

use crate::error::Error;

/// How a scalar looks in a host; the generators and the bridges know no more of a scalar than this.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Format {
    /// A civil day: `date`, `LocalDate`, ISO text.
    Date,
    /// An exact decimal number: `Decimal`, `BigDecimal`, text.
    Decimal,
    /// A text with rules of its own, such as an id.
    Text,
}

impl Format {
    /// The name by which serde announces the format to a bridge, before the text itself.
    #[must_use]
    pub const fn announced(self) -> &'static str {
        match self {
            Self::Date => "tenure::date",
            Self::Decimal => "tenure::decimal",
            Self::Text => "tenure::text",
        }
    }

    /// The `format` of the JSON Schema.
    #[must_use]
    pub const fn in_schema(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::Decimal => "decimal",
            Self::Text => "text",
        }
    }
}

/// A value with a canonical text and one strict parser for it.
pub trait Text: Sized + Display {
    /// The name of the type.
    const NAME: &'static str;
    /// How hosts show it.
    const FORMAT: Format;
    /// What a value must look like, for the error of one that is no text at all.
    const EXPECTED: &'static str;

    /// Reads the canonical text, and the other spellings that its documentation names.
    ///
    /// # Errors
    ///
    /// - those of the value's documentation.
    fn parse(text: &str) -> Result<Self, Error>;

    /// The canonical text.
    fn text(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }
}

/// Serde and `FromStr` for values that implement [`Text`]; strings only, whatever the format below.
macro_rules! scalar {
    ($($name:ident),* $(,)?) => {$(
        impl ::std::str::FromStr for $name {
            type Err = $crate::error::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                <Self as $crate::wire::scalar::Text>::parse(text)
            }
        }

        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                use $crate::wire::scalar::Text;
                serializer.serialize_newtype_struct(Self::FORMAT.announced(), self.text().as_ref())
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::wire::scalar::read(deserializer)
            }
        }

        #[cfg(feature = "schema")]
        impl ::schemars::JsonSchema for $name {
            fn schema_name() -> ::std::borrow::Cow<'static, str> {
                ::std::borrow::Cow::Borrowed(<Self as $crate::wire::scalar::Text>::NAME)
            }

            fn inline_schema() -> bool {
                true
            }

            fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
                use $crate::wire::scalar::Text;
                ::schemars::json_schema!({ "type": "string", "format": Self::FORMAT.in_schema(), "title": Self::NAME })
            }
        }
    )*};
}

pub(crate) use scalar;

/// Reads a scalar from a text that the deserializer was told the format of.
pub(crate) fn read<'de, T: Text, D: serde::Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_newtype_struct(T::FORMAT.announced(), ScalarVisitor(std::marker::PhantomData))
}

struct ScalarVisitor<T>(std::marker::PhantomData<T>);

impl<'de, T: Text> serde::de::Visitor<'de> for ScalarVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(T::EXPECTED)
    }

    fn visit_newtype_struct<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_str(self)
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<T, E> {
        T::parse(text).map_err(|error| crate::wire::fault::carried(&error))
    }
}
