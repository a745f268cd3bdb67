//! Reading alternatives by their tag `kind`, so that every error keeps its full path.
//!
//! The tag must come first; a codec whose host may write fields in any order puts it there ([`crate::wire::tree`]).

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::MapAccessDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error as _, IntoDeserializer, MapAccess, VariantAccess, Visitor,
};
use serde::{Deserialize, forward_to_deserialize_any};
use tenure_macros::coded;

use crate::error::Error;
use crate::wire::fault;

/// The name of the tag.
pub(crate) const TAG: &str = "kind";

/// Why a tag names no alternative.
#[coded]
pub(crate) enum TagError {
    #[error("`{given}` is no known kind; write one of {known}")]
    #[code(InputUnknownKind)]
    Unknown { given: String, known: String },
}

/// Reads `T`, a plain serde enum, from an object whose first field is the tag.
pub(crate) fn read<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
    name: &'static str,
    kinds: &'static [&'static str],
    expecting: &'static str,
) -> Result<T, D::Error> {
    deserializer.deserialize_struct(name, &[TAG], Tagged { kinds, expecting, target: PhantomData })
}

struct Tagged<T> {
    kinds: &'static [&'static str],
    expecting: &'static str,
    target: PhantomData<T>,
}

impl<'de, T: Deserialize<'de>> Visitor<'de> for Tagged<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expecting)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<T, A::Error> {
        if map.next_key_seed(IsTag)? != Some(true) {
            return Err(A::Error::missing_field(TAG));
        }
        let kind = map.next_value_seed(Kind(self.kinds))?;
        T::deserialize(Chosen { kind, map })
    }
}

/// Whether a key is the tag.
struct IsTag;

impl<'de> DeserializeSeed<'de> for IsTag {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for IsTag {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a field name")
    }

    fn visit_str<E>(self, key: &str) -> Result<bool, E> {
        Ok(key == TAG)
    }
}

/// The tag itself, one of the known kinds.
struct Kind(&'static [&'static str]);

impl<'de> DeserializeSeed<'de> for Kind {
    type Value = &'static str;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<&'static str, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Kind {
    type Value = &'static str;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a kind as text")
    }

    fn visit_str<E: serde::de::Error>(self, given: &str) -> Result<&'static str, E> {
        self.0.iter().copied().find(|kind| *kind == given).ok_or_else(|| {
            let known = self.0.iter().map(|kind| format!("`{kind}`")).collect::<Vec<_>>().join(", ");
            fault::carried(&Error::from(TagError::Unknown { given: fault::shortened(given), known }))
        })
    }
}

/// An alternative whose tag is read, in serde's plain form: the fields that follow are played to the variant.
struct Chosen<A> {
    kind: &'static str,
    map: A,
}

impl<'de, A: MapAccess<'de>> Deserializer<'de> for Chosen<A> {
    type Error = A::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, A::Error> {
        visitor.visit_enum(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl<'de, A: MapAccess<'de>> EnumAccess<'de> for Chosen<A> {
    type Error = A::Error;
    type Variant = Fields<Untagged<A>>;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self::Variant), A::Error> {
        Ok((seed.deserialize(self.kind.into_deserializer())?, Fields(Untagged(self.map))))
    }
}

/// The fields behind the tag.
struct Fields<A>(A);

impl<'de, A: MapAccess<'de>> VariantAccess<'de> for Fields<A> {
    type Error = A::Error;

    fn unit_variant(self) -> Result<(), A::Error> {
        Err(A::Error::custom("a kind has fields"))
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, A::Error> {
        seed.deserialize(MapAccessDeserializer::new(self.0))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, A::Error> {
        visitor.visit_map(self.0)
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, A::Error> {
        visitor.visit_map(self.0)
    }
}

/// The same fields, among which the tag may not stand again.
struct Untagged<A>(A);

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Untagged<A> {
    type Error = A::Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, A::Error> {
        // Said here and not within the key, so that the path stays that of the object.
        let key = self.0.next_key_seed(OtherKey(seed))?;
        key.map(|other| other.ok_or_else(|| A::Error::duplicate_field(TAG))).transpose()
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        self.0.next_value_seed(seed)
    }
}

/// A key, unless it is the tag.
struct OtherKey<S>(S);

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for OtherKey<S> {
    type Value = Option<S::Value>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<S::Value>, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl<'de, S: DeserializeSeed<'de>> Visitor<'de> for OtherKey<S> {
    type Value = Option<S::Value>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a field name")
    }

    fn visit_str<E: serde::de::Error>(self, key: &str) -> Result<Option<S::Value>, E> {
        if key == TAG { Ok(None) } else { self.0.deserialize(key.into_deserializer()).map(Some) }
    }
}
