//! The generated classes of the package, by the names under which serde knows their types.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::sync::Arc;

use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyList, PyTuple, PyType};
use tenure::api::types::NAMES;

use crate::bridge::days::{Days, Names};
use crate::bridge::slot::{Maker, Slot};
use crate::bridge::swift::Covers;

/// What the records of a choice are called while serde reads them.
const SHADOW: &str = "OnTheWire";

/// Everything that the package declares, looked up once.
pub(crate) struct Classes {
    shapes: HashMap<String, Shape, BuildHasherDefault<Names>>,
    /// The name of the type, by its class or by the union of its classes.
    names: Py<PyDict>,
    pub(crate) days: Days,
    pub(crate) covers: Covers,
    pub(crate) decimal: Py<PyType>,
}

/// What stands for one type in Python.
pub(crate) enum Shape {
    /// One dataclass.
    Struct(Arc<Class>),
    /// A union of dataclasses, each with its `kind`.
    Tagged(Vec<Arc<Class>>),
    /// A class of words.
    Words(Words),
}

/// A dataclass.
pub(crate) struct Class {
    pub(crate) name: String,
    maker: Maker,
    /// The one object of a class without fields.
    only: Option<Py<PyAny>>,
    /// The tag that tells it from its siblings.
    pub(crate) kind: Option<String>,
    /// Its fields, as declared.
    pub(crate) slots: Vec<Slot>,
}

/// An enumeration.
pub(crate) struct Words {
    pub(crate) class: Py<PyType>,
    /// The words as they travel, with their members.
    pub(crate) members: Vec<(String, Py<PyAny>)>,
}

impl Classes {
    /// Those of the package, which is imported by now.
    pub(crate) fn get(py: Python<'_>) -> PyResult<&Self> {
        static CLASSES: PyOnceLock<Classes> = PyOnceLock::new();
        CLASSES.get_or_try_init(py, || Self::of_package(py))
    }

    /// What stands for the type of that name.
    pub(crate) fn shape(&self, name: &str) -> Option<&Shape> {
        self.shapes.get(name.strip_suffix(SHADOW).unwrap_or(name))
    }

    /// The name of the type that a class or a union of classes stands for.
    pub(crate) fn name_of(&self, class: &Bound<'_, PyAny>) -> Option<String> {
        // What cannot be hashed is no class.
        self.names.bind(class.py()).get_item(class).ok()??.extract().ok()
    }

    fn of_package(py: Python<'_>) -> PyResult<Self> {
        let records = py.import("tenure.records")?;
        let mut classes = Self {
            shapes: HashMap::default(),
            names: PyDict::new(py).unbind(),
            days: Days::new(py)?,
            covers: Covers::default(),
            decimal: py.import("decimal")?.getattr("Decimal")?.cast_into()?.unbind(),
        };
        for name in records.getattr("__all__")?.cast_into::<PyList>()?.iter() {
            let name: String = name.extract()?;
            classes.enter(name.as_str(), &records.getattr(name.as_str())?)?;
        }
        Ok(classes)
    }

    fn enter(&mut self, name: &str, object: &Bound<'_, PyAny>) -> PyResult<()> {
        let py = object.py();
        let names = self.names.bind(py);
        let shape = match object.cast::<PyType>() {
            Ok(class) if class.is_subclass(&py.import("enum")?.getattr("StrEnum")?)? => Shape::Words(Words::of(class)?),
            Ok(class) if class.name()?.to_str()? == name => {
                if !names.contains(class)? {
                    names.set_item(class, name)?;
                }
                Shape::Struct(Arc::new(Class::of(class)?))
            }
            // A union of one class is that class under another name.
            Ok(class) => Shape::Tagged(vec![self.enter_variant(name, class)?]),
            Err(_) => {
                self.names.bind(py).set_item(object, name)?;
                let variants = object.getattr("__args__")?.cast_into::<PyTuple>()?;
                let variants = variants.iter().map(|variant| self.enter_variant(name, variant.cast()?));
                Shape::Tagged(variants.collect::<PyResult<_>>()?)
            }
        };
        self.shapes.insert(name.to_owned(), shape);
        Ok(())
    }

    /// A class of a union; it goes by the name of the union, unless it is a type in its own right.
    fn enter_variant(&self, union: &str, class: &Bound<'_, PyType>) -> PyResult<Arc<Class>> {
        let variant = Class::of(class)?;
        let name = if NAMES.contains(&variant.name.as_str()) { variant.name.as_str() } else { union };
        self.names.bind(class.py()).set_item(class, name)?;
        Ok(Arc::new(variant))
    }
}

impl Class {
    fn of(class: &Bound<'_, PyType>) -> PyResult<Self> {
        let py = class.py();
        let fields = py.import("dataclasses")?.getattr("fields")?.call1((class,))?;
        let slot = |field: Bound<'_, PyAny>| {
            let name: String = field.getattr("name")?.extract()?;
            Slot::of(class, &name, camel_case(&name))
        };
        let slots = fields.try_iter()?.map(|field| slot(field?)).collect::<PyResult<Vec<_>>>()?;
        // A field called `kind` is a field like any other; only a text in the class is a tag.
        let kind = class.getattr_opt("kind")?.and_then(|kind| kind.extract().ok());
        let maker = Maker::of(class)?;
        let only = if slots.is_empty() { Some(maker.make(py)?.unbind()) } else { None };
        Ok(Self { name: class.name()?.to_str()?.to_owned(), maker, only, kind, slots })
    }

    /// An object whose slots are to be filled; where there are none, always the same one.
    pub(crate) fn empty<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.only.as_ref().map_or_else(|| self.maker.make(py), |only| Ok(only.bind(py).clone()))
    }

    /// Whether an object is of this class and of no subclass.
    pub(crate) fn is_of(&self, object: &Bound<'_, PyAny>) -> bool {
        object.get_type_ptr() == self.maker.class(object.py()).as_type_ptr()
    }
}

impl Words {
    fn of(class: &Bound<'_, PyType>) -> PyResult<Self> {
        let member = |member: Bound<'_, PyAny>| Ok((member.getattr("value")?.extract()?, member.unbind()));
        let members = class.try_iter()?.map(|each| member(each?)).collect::<PyResult<_>>()?;
        Ok(Self { class: class.clone().unbind(), members })
    }
}

/// `service_kind` becomes `serviceKind`, its name on the wire.
fn camel_case(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |text, word| {
        let mut letters = word.chars();
        let capital = letters.next().into_iter().flat_map(char::to_uppercase);
        text + &capital.chain(letters).collect::<String>()
    })
}
