//! Which columns there must be, and of which types.

use std::sync::Arc;

use arrow_array::cast::AsArray as _;
use arrow_array::types::Date32Type;
use arrow_array::{Array as _, ArrayRef, Date32Array, make_array};
use arrow_buffer::NullBuffer;
use arrow_schema::{DataType, Field, Fields};
use serde::de::{Error as _, Unexpected};
use tenure::Error;
use tenure::wire::reading::{broken_text, placed};

use crate::columns::capsules::{Given, of_producer};
use crate::columns::texts::Texts;

/// The columns that are known; the first two must be there.
const COLUMNS: [&str; 5] = ["item", "on", "skill", "service_kind", "place"];

/// Questions, a row each.
#[derive(Debug)]
pub(crate) struct Batch {
    pub(crate) rows: usize,
    pub(crate) item: Texts,
    /// Absent where no row states a day.
    pub(crate) on: Option<Date32Array>,
    pub(crate) skill: Texts,
    pub(crate) service_kind: Texts,
    pub(crate) place: Texts,
}

impl Batch {
    /// All rows of an object, as it hands them over.
    pub(crate) fn all_of(given: Given) -> Result<Vec<Self>, Error> {
        let DataType::Struct(fields) = given.field.data_type() else {
            return Err(wrong_type(given.field.data_type(), "rows of named columns"));
        };
        check(fields)?;
        given.arrays.map(|array| Self::of(fields, &array?)).collect()
    }

    fn of(fields: &Fields, array: &ArrayRef) -> Result<Self, Error> {
        let column = |name| {
            let position = fields.iter().position(|field| field.name() == name);
            let found = position.and_then(|position| array.as_struct_opt()?.columns().get(position));
            found.map(|column| present(trusted(name, column)?, array.nulls())).transpose()
        };
        let texts = |name| Ok::<_, Error>(column(name)?.as_ref().map_or(Texts::Nothing, Texts::of));
        Ok(Self {
            rows: array.len(),
            item: texts("item")?,
            on: column("on")?.as_ref().and_then(|column| column.as_primitive_opt::<Date32Type>().cloned()),
            skill: texts("skill")?,
            service_kind: texts("service_kind")?,
            place: texts("place")?,
        })
    }
}

/// A column of which every text is one and every position is there, whoever made it.
fn trusted<'a>(name: &str, column: &'a ArrayRef) -> Result<&'a ArrayRef, Error> {
    let data = column.to_data();
    let bad = |error| placed(of_producer(error), name);
    data.validate().map_err(bad)?;
    data.validate_full().map_err(|error| {
        let of_values = data.child_data().first().is_none_or(|values| values.validate_full().is_err());
        if of_values { broken_text() } else { bad(error) }
    })?;
    Ok(column)
}

/// The column without what it has in rows that are not there.
fn present(column: &ArrayRef, rows: Option<&NullBuffer>) -> Result<ArrayRef, Error> {
    if rows.is_none() || column.data_type() == &DataType::Null {
        return Ok(Arc::clone(column));
    }
    let nulls = NullBuffer::union(rows, column.nulls());
    let data = column.to_data().into_builder().nulls(nulls).build();
    Ok(make_array(data.map_err(of_producer)?))
}

fn check(fields: &Fields) -> Result<(), Error> {
    let mut found = [false; COLUMNS.len()];
    for field in fields {
        let known = COLUMNS.iter().zip(&mut found).find(|(name, _)| field.name() == *name);
        let Some((name, found)) = known else { return Err(Error::unknown_field(field.name(), &COLUMNS)) };
        if *found {
            return Err(Error::duplicate_field(name));
        }
        *found = true;
        check_type(field)?;
    }
    let missing = COLUMNS.iter().zip(found).take(2).find(|(_, found)| !found);
    missing.map_or(Ok(()), |(name, _)| Err(Error::missing_field(name)))
}

fn check_type(field: &Field) -> Result<(), Error> {
    let (good, expected) = if field.name() == "on" {
        let days = matches!(field.data_type(), DataType::Date32 | DataType::Null);
        (days, "a column of days, `Date32`")
    } else {
        (Texts::are(field.data_type()), "a column of texts, `Utf8`, or a dictionary of them")
    };
    if good { Ok(()) } else { Err(placed(wrong_type(field.data_type(), expected), field.name())) }
}

fn wrong_type(given: &DataType, expected: &str) -> Error {
    Error::invalid_type(Unexpected::Other(&format!("`{given}`")), &expected)
}
