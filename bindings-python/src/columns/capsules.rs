//! The C data interface of Arrow, whose structures travel in capsules: the one place where the binding trusts a pointer.

use std::sync::Arc;

use arrow_array::ffi::{FFI_ArrowArray, FFI_ArrowSchema, from_ffi};
use arrow_array::ffi_stream::{ArrayStreamReader, FFI_ArrowArrayStream};
use arrow_array::{Array as _, ArrayReader as _, ArrayRef, RecordBatch, RecordBatchIterator, StructArray, make_array};
use arrow_schema::{ArrowError, DataType, Field, FieldRef};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyTuple};
use tenure::Error;

use crate::bridge::{Dataclasses, wrong_class};

/// What an object has to give: its type, and arrays of that type, which are yet to be made.
pub(crate) struct Given {
    pub(crate) field: FieldRef,
    pub(crate) arrays: Box<dyn Iterator<Item = Result<ArrayRef, Error>> + Send>,
}

/// What an object offers by `__arrow_c_stream__`, or else by `__arrow_c_array__`.
pub(crate) fn read(codec: &Dataclasses<'_>, object: &Bound<'_, PyAny>) -> Result<Given, Error> {
    let py = object.py();
    let offered = |name| object.call_method0(name).map_err(|raised| codec.host(raised));
    if object.hasattr(intern!(py, "__arrow_c_stream__")).unwrap_or_default() {
        let stream = offered(intern!(py, "__arrow_c_stream__"))?;
        let stream = ArrayStreamReader::try_new(taken_stream(codec, &stream)?).map_err(of_producer)?;
        let (field, arrays) = (Arc::clone(stream.field()), stream.map(|array| array.map_err(of_producer)));
        return Ok(Given { field, arrays: Box::new(arrays) });
    }
    let pair = offered(intern!(py, "__arrow_c_array__"))?;
    let pair = pair.cast::<PyTuple>().map_err(|_| wrong_class(&pair, &"a pair of capsules"))?;
    let part = |position| pair.get_item(position).map_err(|raised| codec.host(raised));
    let (schema, array) = taken_array(codec, &part(0)?, &part(1)?)?;
    let field = Arc::new(Field::try_from(&schema).map_err(of_producer)?);
    Ok(Given { field, arrays: Box::new(std::iter::once(Ok(array))) })
}

#[expect(unsafe_code, reason = "a capsule holds a pointer")]
fn taken_stream(codec: &Dataclasses<'_>, capsule: &Bound<'_, PyAny>) -> Result<FFI_ArrowArrayStream, Error> {
    let capsule = capsule.cast::<PyCapsule>().map_err(|_| wrong_class(capsule, &"a capsule"))?;
    let pointer = capsule.pointer_checked(Some(c"arrow_array_stream")).map_err(|raised| codec.host(raised))?;
    // SAFETY: by the interface, a capsule of this name points to this structure. It is moved out, and what stays behind
    // says so to whoever made it.
    Ok(unsafe { FFI_ArrowArrayStream::from_raw(pointer.cast().as_ptr()) })
}

#[expect(unsafe_code, reason = "a capsule holds a pointer")]
fn taken_array(
    codec: &Dataclasses<'_>,
    schema: &Bound<'_, PyAny>,
    array: &Bound<'_, PyAny>,
) -> Result<(FFI_ArrowSchema, ArrayRef), Error> {
    let schema = schema.cast::<PyCapsule>().map_err(|_| wrong_class(schema, &"a capsule"))?;
    let array = array.cast::<PyCapsule>().map_err(|_| wrong_class(array, &"a capsule"))?;
    let schema = schema.pointer_checked(Some(c"arrow_schema")).map_err(|raised| codec.host(raised))?;
    let array = array.pointer_checked(Some(c"arrow_array")).map_err(|raised| codec.host(raised))?;
    // SAFETY: as above.
    let (schema, array) =
        unsafe { (FFI_ArrowSchema::from_raw(schema.cast().as_ptr()), FFI_ArrowArray::from_raw(array.cast().as_ptr())) };
    if schema.release().is_none() || array.is_released() {
        return Err(Error::of_host("the columns were taken out of these capsules before".to_owned()));
    }
    // SAFETY: that the array is of the type that came with it is the producer's promise.
    let data = unsafe { from_ffi(array, &schema) };
    Ok((schema, make_array(data.map_err(of_producer)?)))
}

/// Whoever made the columns has failed, or has made them wrongly.
#[expect(clippy::needless_pass_by_value, reason = "it is handed over by `map_err`")]
pub(crate) fn of_producer(error: ArrowError) -> Error {
    Error::of_host(error.to_string())
}

/// The type of a record batch, in a capsule.
pub(crate) fn schema<'py>(py: Python<'py>, batch: &RecordBatch) -> PyResult<Bound<'py, PyCapsule>> {
    let of_rows = DataType::Struct(batch.schema().fields().clone());
    let schema = FFI_ArrowSchema::try_from(&of_rows).map_err(|error| raised(&error))?;
    PyCapsule::new_with_value(py, schema, c"arrow_schema")
}

/// A record batch as an array of rows, in a capsule.
pub(crate) fn array<'py>(py: Python<'py>, batch: &RecordBatch) -> PyResult<Bound<'py, PyCapsule>> {
    let array = FFI_ArrowArray::new(&StructArray::from(batch.clone()).to_data());
    PyCapsule::new_with_value(py, array, c"arrow_array")
}

/// A stream of one record batch, in a capsule.
pub(crate) fn stream<'py>(py: Python<'py>, batch: &RecordBatch) -> PyResult<Bound<'py, PyCapsule>> {
    let batches = RecordBatchIterator::new([Ok(batch.clone())], batch.schema());
    PyCapsule::new_with_value(py, FFI_ArrowArrayStream::new(Box::new(batches)), c"arrow_array_stream")
}

fn raised(error: &ArrowError) -> PyErr {
    pyo3::exceptions::PyValueError::new_err(error.to_string())
}
