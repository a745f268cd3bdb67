//! Making dataclasses and reaching their fields, through what the stable ABI hands out of a class.
//!
//! A frozen dataclass refuses `setattr`, and its own `__init__` takes three times as long. But its fields are slots, and
//! the descriptor of a slot has a function to read and one to write it. This is the one file with `unsafe`.

#![expect(unsafe_code, reason = "the stable ABI offers these functions as bare pointers")]

use std::ffi::{c_int, c_void};
use std::mem::transmute;

use pyo3::exceptions::PyTypeError;
use pyo3::ffi;
use pyo3::prelude::*;
use pyo3::types::PyType;

/// The function of a class that makes an object with empty slots.
pub(crate) struct Maker {
    class: Py<PyType>,
    make: ffi::allocfunc,
}

/// An attribute that a class describes in C, which is read without looking it up.
pub(crate) struct Attribute {
    descriptor: Py<PyAny>,
    read: ffi::descrgetfunc,
}

/// One field of a class with slots.
pub(crate) struct Slot {
    /// Its name on the wire.
    pub(crate) wire: String,
    attribute: Attribute,
    write: ffi::descrsetfunc,
}

impl Maker {
    /// The maker of a dataclass, which needs no `__new__` of its own.
    pub(crate) fn of(class: &Bound<'_, PyType>) -> PyResult<Self> {
        // SAFETY: the class is alive; the slot holds null or a function of exactly this type.
        let make: Option<ffi::allocfunc> =
            unsafe { transmute(ffi::PyType_GetSlot(class.as_type_ptr(), ffi::Py_tp_alloc)) };
        let make = make.ok_or_else(|| PyTypeError::new_err("a class that cannot be made"))?;
        Ok(Self { class: class.clone().unbind(), make })
    }

    /// The class.
    pub(crate) fn class<'py>(&self, py: Python<'py>) -> &Bound<'py, PyType> {
        self.class.bind(py)
    }

    /// An object whose slots are all empty.
    pub(crate) fn make<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        // SAFETY: the function belongs to this class, which lives as long as `self`; it gives a new reference or null.
        unsafe { Bound::from_owned_ptr_or_err(py, (self.make)(self.class.bind(py).as_type_ptr(), 0)) }
    }
}

impl Attribute {
    /// The attribute of that name.
    pub(crate) fn of(class: &Bound<'_, PyType>, name: &str) -> PyResult<Self> {
        let descriptor = class.getattr(name)?;
        // SAFETY: the slot holds null or a function of exactly this type.
        let read: Option<ffi::descrgetfunc> = unsafe { transmute(slot(&descriptor, ffi::Py_tp_descr_get)) };
        let read = read.ok_or_else(|| PyTypeError::new_err(format!("`{class}.{name}` describes no attribute")))?;
        Ok(Self { descriptor: descriptor.unbind(), read })
    }

    /// Its value in an object.
    pub(crate) fn read<'py>(&self, object: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let py = object.py();
        // SAFETY: both objects are alive; the function checks the class of `object`, and gives a new reference or null.
        unsafe {
            let class: *mut ffi::PyObject = ffi::Py_TYPE(object.as_ptr()).cast();
            Bound::from_owned_ptr_or_err(py, (self.read)(self.descriptor.as_ptr(), object.as_ptr(), class))
        }
    }
}

impl Slot {
    /// The slot of that name; anything else under the name, such as a property, is refused.
    pub(crate) fn of(class: &Bound<'_, PyType>, name: &str, wire: String) -> PyResult<Self> {
        let py = class.py();
        let attribute = Attribute::of(class, name)?;
        let descriptor = attribute.descriptor.bind(py);
        // SAFETY: the slot holds null or a function of exactly this type.
        let write: Option<ffi::descrsetfunc> = unsafe { transmute(slot(descriptor, ffi::Py_tp_descr_set)) };
        let is_slot = descriptor.get_type().is(py.import("types")?.getattr("MemberDescriptorType")?);
        match write {
            Some(write) if is_slot => Ok(Self { wire, attribute, write }),
            _ => Err(PyTypeError::new_err(format!("`{class}.{name}` is no slot"))),
        }
    }

    /// What stands in the slot of an object.
    pub(crate) fn read<'py>(&self, object: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        self.attribute.read(object)
    }

    /// Fills the slot of an object that nobody else has seen yet.
    pub(crate) fn fill(&self, object: &Bound<'_, PyAny>, value: &Bound<'_, PyAny>) -> PyResult<()> {
        let descriptor = self.attribute.descriptor.as_ptr();
        // SAFETY: all three objects are alive; the function checks the class of `object` and takes its own reference.
        let status = unsafe { (self.write)(descriptor, object.as_ptr(), value.as_ptr()) };
        if status == 0 { Ok(()) } else { Err(PyErr::fetch(object.py())) }
    }
}

/// A function of the class of an object, or null.
fn slot(object: &Bound<'_, PyAny>, number: c_int) -> *mut c_void {
    // SAFETY: the class is alive as long as its object.
    unsafe { ffi::PyType_GetSlot(object.get_type().as_type_ptr(), number) }
}
