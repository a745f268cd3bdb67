//! Making live objects of what serde writes.

use std::sync::Arc;

use pyo3::prelude::*;
use pyo3::types::{PyBool, PyInt, PyList, PyString};
use serde::Serialize;
use serde::ser::{Error as _, Impossible, SerializeSeq, SerializeStruct, Serializer};
use tenure::Error;
use tenure::wire::scalar::Format;

use crate::bridge::classes::{Class, Shape};
use crate::bridge::{Dataclasses, TAG, scalar};

/// Makes one object.
#[derive(Clone, Copy)]
pub(crate) struct Writer<'a, 'py> {
    codec: &'a Dataclasses<'py>,
    text: Text<'a>,
}

/// What a text becomes.
#[derive(Clone, Copy)]
enum Text<'a> {
    Itself,
    /// An object of a class of its own, such as a day.
    Scalar(Format),
    /// An empty object of the alternative that it names.
    Tag(&'a [Arc<Class>]),
}

impl<'a, 'py> Writer<'a, 'py> {
    pub(crate) const fn new(codec: &'a Dataclasses<'py>) -> Self {
        Self { codec, text: Text::Itself }
    }
}

/// What no record holds; a field of a new sort is noticed by the tests of the binding.
fn no_form<T>(what: &str) -> Result<T, Error> {
    Err(Error::custom(format_args!("{what} has no form in Python")))
}

macro_rules! without_form {
    ($($method:ident($($argument:ty),*) -> $made:ty;)*) => {$(
        fn $method(self $(, _: $argument)*) -> Result<$made, Error> {
            no_form(stringify!($method))
        }
    )*};
}

impl<'a, 'py> Serializer for Writer<'a, 'py> {
    type Ok = Bound<'py, PyAny>;
    type Error = Error;
    type SerializeSeq = Elements<'a, 'py>;
    type SerializeTuple = Impossible<Self::Ok, Error>;
    type SerializeTupleStruct = Impossible<Self::Ok, Error>;
    type SerializeTupleVariant = Impossible<Self::Ok, Error>;
    type SerializeMap = Impossible<Self::Ok, Error>;
    type SerializeStruct = Fields<'a, 'py>;
    type SerializeStructVariant = Impossible<Self::Ok, Error>;

    fn serialize_bool(self, value: bool) -> Result<Self::Ok, Error> {
        Ok(PyBool::new(self.codec.py, value).to_owned().into_any())
    }

    fn serialize_i64(self, value: i64) -> Result<Self::Ok, Error> {
        Ok(PyInt::new(self.codec.py, value).into_any())
    }

    fn serialize_u32(self, value: u32) -> Result<Self::Ok, Error> {
        Ok(PyInt::new(self.codec.py, value).into_any())
    }

    fn serialize_str(self, value: &str) -> Result<Self::Ok, Error> {
        match self.text {
            Text::Itself => Ok(PyString::new(self.codec.py, value).into_any()),
            Text::Scalar(format) => scalar::make(self.codec, format, value),
            Text::Tag(variants) => match variants.iter().find(|variant| variant.kind.as_deref() == Some(value)) {
                Some(class) => self.codec.empty(class),
                None => no_form(value),
            },
        }
    }

    fn serialize_none(self) -> Result<Self::Ok, Error> {
        Ok(self.codec.none())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Self::Ok, Error> {
        value.serialize(self)
    }

    fn serialize_unit_variant(self, name: &'static str, _: u32, word: &'static str) -> Result<Self::Ok, Error> {
        let Some(Shape::Words(words)) = self.codec.classes.shape(name) else { return no_form(name) };
        let member = words.members.iter().find(|(known, _)| known == word);
        member.map_or_else(|| no_form(word), |(_, member)| Ok(member.bind(self.codec.py).clone()))
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, name: &'static str, value: &T) -> Result<Self::Ok, Error> {
        match scalar::format(name) {
            Some(format) => value.serialize(Self { text: Text::Scalar(format), ..self }),
            None => value.serialize(self),
        }
    }

    fn serialize_seq(self, length: Option<usize>) -> Result<Elements<'a, 'py>, Error> {
        Ok(Elements { codec: self.codec, elements: Vec::with_capacity(length.unwrap_or_default()) })
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Fields<'a, 'py>, Error> {
        match self.codec.classes.shape(name) {
            Some(Shape::Struct(class)) => {
                Ok(Fields { codec: self.codec, variants: &[], made: Some((self.codec.empty(class)?, class)), next: 0 })
            }
            Some(Shape::Tagged(variants)) => Ok(Fields { codec: self.codec, variants, made: None, next: 0 }),
            Some(Shape::Words(_)) | None => no_form(name),
        }
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<Self::Ok, Error> {
        no_form(name)
    }

    without_form! {
        serialize_i8(i8) -> Self::Ok;
        serialize_i16(i16) -> Self::Ok;
        serialize_i32(i32) -> Self::Ok;
        serialize_u8(u8) -> Self::Ok;
        serialize_u16(u16) -> Self::Ok;
        serialize_u64(u64) -> Self::Ok;
        serialize_f32(f32) -> Self::Ok;
        serialize_f64(f64) -> Self::Ok;
        serialize_char(char) -> Self::Ok;
        serialize_bytes(&[u8]) -> Self::Ok;
        serialize_unit() -> Self::Ok;
        serialize_unit_struct(&'static str) -> Self::Ok;
        serialize_tuple(usize) -> Self::SerializeTuple;
        serialize_tuple_struct(&'static str, usize) -> Self::SerializeTupleStruct;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Self::SerializeTupleVariant;
        serialize_map(Option<usize>) -> Self::SerializeMap;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Self::SerializeStructVariant;
    }
}

/// A list in the making.
pub(crate) struct Elements<'a, 'py> {
    codec: &'a Dataclasses<'py>,
    elements: Vec<Bound<'py, PyAny>>,
}

impl<'py> SerializeSeq for Elements<'_, 'py> {
    type Ok = Bound<'py, PyAny>;
    type Error = Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.elements.push(value.serialize(Writer::new(self.codec))?);
        Ok(())
    }

    fn end(self) -> Result<Self::Ok, Error> {
        let list = PyList::new(self.codec.py, self.elements).map_err(|raised| self.codec.host(raised))?;
        Ok(list.into_any())
    }
}

/// A dataclass in the making. Nobody else sees it before all of its slots are filled.
pub(crate) struct Fields<'a, 'py> {
    codec: &'a Dataclasses<'py>,
    /// The alternatives, until the tag has chosen one.
    variants: &'a [Arc<Class>],
    made: Option<(Bound<'py, PyAny>, &'a Arc<Class>)>,
    /// The position of the first slot that is still empty.
    next: usize,
}

impl<'py> Fields<'_, 'py> {
    /// Fills the next slot, or says that there is none.
    fn fill(&mut self, value: &Bound<'py, PyAny>) -> Result<bool, Error> {
        let Some((object, class)) = &self.made else { return no_form("an alternative without a tag") };
        let Some(slot) = class.slots.get(self.next) else { return Ok(false) };
        self.next = self.next.saturating_add(1);
        slot.fill(object, value).map_err(|raised| self.codec.host(raised))?;
        Ok(true)
    }

    /// Whether the next slot goes by that name.
    fn is_next(&self, wire: &str) -> bool {
        self.made.as_ref().and_then(|(_, class)| class.slots.get(self.next)).is_some_and(|slot| slot.wire == wire)
    }
}

impl<'py> SerializeStruct for Fields<'_, 'py> {
    type Ok = Bound<'py, PyAny>;
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, wire: &'static str, value: &T) -> Result<(), Error> {
        match &self.made {
            // The tag of a record that is a class in its own right stands in the class already.
            Some((_, class)) if wire == TAG && class.kind.is_some() => return Ok(()),
            Some(_) => {}
            None => {
                let object = value.serialize(Writer { codec: self.codec, text: Text::Tag(self.variants) })?;
                let class = self.variants.iter().find(|variant| variant.is_of(&object));
                self.made = class.map(|class| (object, class));
                return Ok(());
            }
        }
        // Fields come in the declared order, and those that are absent are passed over.
        while !self.is_next(wire) {
            if !self.fill(&self.codec.none())? {
                return no_form(wire);
            }
        }
        let value = value.serialize(Writer::new(self.codec))?;
        self.fill(&value).map(|_| ())
    }

    fn end(mut self) -> Result<Self::Ok, Error> {
        while self.fill(&self.codec.none())? {}
        match self.made {
            Some((object, _)) => Ok(object),
            None => no_form("an alternative without a tag"),
        }
    }
}
