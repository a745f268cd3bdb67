//! Walking a live object for serde.
//!
//! Only exact classes are read: no `bool` for a number, no `datetime` for a day, no text for either. Fields come under
//! their names on the wire, so that paths are the same in every host; those that are `None` are absent.

use std::mem::replace;

use pyo3::prelude::*;
use pyo3::types::{PyBool, PyFloat, PyInt, PyList, PyString, PyTuple};
use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, Error as _, Expected, IntoDeserializer, MapAccess, SeqAccess, Unexpected, Visitor,
};
use serde::forward_to_deserialize_any;
use tenure::Error;
use tenure::wire::reading::placed;
use tenure::wire::scalar::Format;

use crate::bridge::classes::{Class, Shape, Words};
use crate::bridge::slot::Slot;
use crate::bridge::{Dataclasses, TAG, scalar};

/// One value of the host.
pub(crate) struct Reader<'a, 'py> {
    codec: &'a Dataclasses<'py>,
    value: Bound<'py, PyAny>,
}

/// The error of a value whose class is not the one wanted.
pub(crate) fn wrong_class(value: &Bound<'_, PyAny>, expected: &dyn Expected) -> Error {
    let class = value.get_type();
    let name = class.name().map_or_else(|_| "nameless".to_owned(), |name| name.to_string());
    Error::invalid_type(Unexpected::Other(&format!("a `{name}`")), expected)
}

impl<'a, 'py> Reader<'a, 'py> {
    pub(crate) const fn new(codec: &'a Dataclasses<'py>, value: Bound<'py, PyAny>) -> Self {
        Self { codec, value }
    }

    fn wrong<T>(&self, expected: &dyn Expected) -> Result<T, Error> {
        Err(wrong_class(&self.value, expected))
    }

    fn visit_number<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if let Ok(number) = self.value.extract::<i64>() {
            return if number < 0 { visitor.visit_i64(number) } else { visitor.visit_u64(number.unsigned_abs()) };
        }
        match self.value.extract::<u64>() {
            Ok(number) => visitor.visit_u64(number),
            // JSON has such a number as a float, and no field wants one.
            Err(_) => Err(Error::invalid_type(Unexpected::Other("a number of more than 64 bits"), &visitor)),
        }
    }

    fn visit_list<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if let Ok(list) = self.value.cast_exact::<PyList>() {
            visitor.visit_seq(Elements { codec: self.codec, rest: list.iter(), position: 0 })
        } else if let Ok(tuple) = self.value.cast_exact::<PyTuple>() {
            visitor.visit_seq(Elements { codec: self.codec, rest: tuple.iter(), position: 0 })
        } else {
            self.wrong(&"a `list`")
        }
    }

    fn visit_class<'de, V: Visitor<'de>>(
        self,
        class: &'a Class,
        tag: Option<&'a str>,
        visitor: V,
    ) -> Result<V::Value, Error> {
        let next = tag.map_or(Next::Name, Next::Tag);
        visitor.visit_map(Fields { codec: self.codec, object: self.value, slots: class.slots.iter(), next })
    }
}

impl<'de> Deserializer<'de> for Reader<'_, '_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let value = &self.value;
        if value.is_none() {
            visitor.visit_unit()
        } else if value.is_exact_instance_of::<PyString>() {
            scalar::text(value, |text| visitor.visit_str(text))
        } else if value.is_exact_instance_of::<PyInt>() {
            self.visit_number(visitor)
        } else if let Ok(flag) = value.cast_exact::<PyBool>() {
            visitor.visit_bool(flag.is_true())
        } else if let Ok(number) = value.cast_exact::<PyFloat>() {
            visitor.visit_f64(number.value())
        } else {
            self.wrong(&visitor)
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.value.is_none() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Error> {
        match scalar::format(name) {
            Some(Format::Date) => scalar::day(self.codec, &self.value, |text| visitor.visit_str(text)),
            Some(Format::Decimal) => scalar::decimal(self.codec, &self.value, |text| visitor.visit_str(text)),
            Some(_) if self.value.is_exact_instance_of::<PyString>() => {
                scalar::text(&self.value, |text| visitor.visit_str(text))
            }
            Some(_) => self.wrong(&"a `str`"),
            None => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.visit_list(visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self.codec.classes.shape(name) {
            Some(Shape::Struct(class)) if class.is_of(&self.value) => self.visit_class(class, None, visitor),
            Some(Shape::Struct(class)) => self.wrong(&OneOf(std::slice::from_ref(class))),
            Some(Shape::Tagged(variants)) => match variants.iter().find(|variant| variant.is_of(&self.value)) {
                Some(class) => self.visit_class(class, class.kind.as_deref(), visitor),
                None => self.wrong(&OneOf(variants)),
            },
            Some(Shape::Words(_)) | None => self.wrong(&visitor),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self.codec.classes.shape(name) {
            Some(Shape::Words(words)) if words.are_of(&self.value) => {
                scalar::text(&self.value, |word| visitor.visit_enum(named(word)))
            }
            Some(Shape::Words(_)) => self.wrong(&format!("a `{name}`").as_str()),
            Some(Shape::Struct(_) | Shape::Tagged(_)) | None => self.wrong(&visitor),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Error> {
        Err(Error::custom("a field of a class that another version of the engine wrote"))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        tuple tuple_struct map identifier
    }
}

impl Words {
    fn are_of(&self, object: &Bound<'_, PyAny>) -> bool {
        object.get_type_ptr() == self.class.bind(object.py()).as_type_ptr()
    }
}

/// The classes that would have been right.
struct OneOf<'a, C>(&'a [C]);

impl<C: AsRef<Class>> Expected for OneOf<'_, C> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let names = self.0.iter().map(|class| format!("`{}`", class.as_ref().name)).collect::<Vec<_>>();
        write!(f, "a {}", names.join(" or "))
    }
}

/// A name, as serde reads one.
fn named(name: &str) -> StrDeserializer<'_, Error> {
    name.into_deserializer()
}

/// The elements of a list or a tuple.
struct Elements<'a, 'py, I> {
    codec: &'a Dataclasses<'py>,
    rest: I,
    position: usize,
}

impl<'de, 'py, I: ExactSizeIterator<Item = Bound<'py, PyAny>>> SeqAccess<'de> for Elements<'_, 'py, I> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        let Some(element) = self.rest.next() else { return Ok(None) };
        let position = self.position;
        self.position = position.saturating_add(1);
        let read = seed.deserialize(Reader::new(self.codec, element));
        read.map(Some).map_err(|error| placed(error, &format!("[{position}]")))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.rest.len())
    }
}

/// The fields of a dataclass, its tag first.
struct Fields<'a, 'py> {
    codec: &'a Dataclasses<'py>,
    object: Bound<'py, PyAny>,
    slots: std::slice::Iter<'a, Slot>,
    next: Next<'a, 'py>,
}

/// What comes next among the fields.
enum Next<'a, 'py> {
    /// The name of the tag, and then the tag itself.
    Tag(&'a str),
    /// A value, whose name was given.
    Value(&'a str, Bound<'py, PyAny>),
    /// A name.
    Name,
}

impl<'de> MapAccess<'de> for Fields<'_, '_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        if let Next::Tag(_) = self.next {
            return seed.deserialize(named(TAG)).map(Some);
        }
        for slot in self.slots.by_ref() {
            let value = slot.read(&self.object).map_err(|raised| self.codec.host(raised))?;
            if !value.is_none() {
                self.next = Next::Value(&slot.wire, value);
                return seed.deserialize(named(&slot.wire)).map(Some);
            }
        }
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        match replace(&mut self.next, Next::Name) {
            Next::Tag(tag) => seed.deserialize(named(tag)),
            Next::Value(wire, value) => {
                seed.deserialize(Reader::new(self.codec, value)).map_err(|error| placed(error, wire))
            }
            Next::Name => Err(Error::custom("a value was asked for before its name")),
        }
    }
}

/// An argument of a native function: its name on the wire, and its value unless it was left out.
pub(crate) type Argument<'a, 'py> = (&'static str, Option<&'a Bound<'py, PyAny>>);

/// The arguments of a native function, as the fields of one record.
pub(crate) struct Arguments<'a, 'py> {
    codec: &'a Dataclasses<'py>,
    rest: std::slice::Iter<'a, Argument<'a, 'py>>,
    next: Option<(&'static str, &'a Bound<'py, PyAny>)>,
}

impl<'a, 'py> Arguments<'a, 'py> {
    pub(crate) fn new(codec: &'a Dataclasses<'py>, arguments: &'a [Argument<'a, 'py>]) -> Self {
        Self { codec, rest: arguments.iter(), next: None }
    }
}

impl<'de> Deserializer<'de> for Arguments<'_, '_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_map(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl<'de> MapAccess<'de> for Arguments<'_, '_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        for (wire, value) in self.rest.by_ref() {
            if let Some(value) = value.filter(|value| !value.is_none()) {
                self.next = Some((wire, value));
                return seed.deserialize(named(wire)).map(Some);
            }
        }
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        match self.next.take() {
            Some((wire, value)) => {
                seed.deserialize(Reader::new(self.codec, value.clone())).map_err(|error| placed(error, wire))
            }
            None => Err(Error::custom("a value was asked for before its name")),
        }
    }
}
