//! Questions and covers as columns: bytes of numbers, in the byte order of the machine.

use std::panic::resume_unwind;
use std::thread;

use serde::Deserialize;
use tenure::Error;
use tenure::api::columns::{Codes, Columns, Factor, Items, item_numbers};
use tenure::api::covers::{Asking, Part, RowError};
use tenure::wire::json::{from_text, to_text};

use crate::door::Door;
use crate::envelope::answer;

/// So many rows are worth the start of a thread.
const ROWS_A_THREAD: usize = 32_768;

/// Stands before numbers, whose first byte could be that of a failure.
const NUMBERS: u8 = 0;

/// What of the columns is text.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Names {
    /// The ids of the items, when they do not come by number.
    item: Option<Vec<String>>,
    skill: Option<Named>,
    service_kind: Option<Named>,
    place: Option<Named>,
}

/// The values of a factor.
#[derive(Deserialize)]
struct Named {
    values: Vec<Option<String>>,
    /// Whether each row has a code; otherwise the first value is for all of them.
    each: bool,
}

#[uniffi::export]
impl Door {
    /// The numbers of items by their ids, a list.
    pub fn item_numbers(&self, ids: &[u8]) -> Vec<u8> {
        answer(|| {
            let ids: Vec<String> = from_text(ids)?;
            let numbers = item_numbers(&*self.reading()?, &ids);
            Ok([NUMBERS].into_iter().chain(numbers.into_iter().flat_map(u32::to_ne_bytes)).collect())
        })
    }

    /// The covers of all rows, a byte each, then their last days, then the errors of rows, which are text.
    pub fn covered_columns(
        &self,
        names: &[u8],
        items: &[u8],
        on: &[u8],
        skills: &[u8],
        service_kinds: &[u8],
        places: &[u8],
    ) -> Vec<u8> {
        answer(|| {
            let names: Names = from_text(names)?;
            let items: Vec<u32> = items.as_chunks().0.iter().copied().map(u32::from_ne_bytes).collect();
            let on: Vec<i32> = on.as_chunks().0.iter().copied().map(i32::from_ne_bytes).collect();
            let columns = Columns {
                item: names.item.as_deref().map_or(Items::Numbers(&items), Items::Ids),
                on: &on,
                skill: factor(names.skill.as_ref(), skills)?,
                service_kind: factor(names.service_kind.as_ref(), service_kinds)?,
                place: factor(names.place.as_ref(), places)?,
            };
            let book = self.reading()?;
            written(&columns.ask(&book)?)
        })
    }
}

fn factor<'a>(named: Option<&'a Named>, codes: &'a [u8]) -> Result<Factor<'a>, Error> {
    let codes = named.filter(|named| named.each).map(|_| Codes::of_bytes(codes, size_of::<i32>())).transpose()?;
    Ok(Factor::of(named.map(|named| named.values.as_slice()), codes))
}

fn written(asking: &Asking<'_>) -> Result<Vec<u8>, Error> {
    let rows = asking.rows();
    let mut bytes = vec![NUMBERS; rows + 1];
    let mut last_days = vec![0; rows];
    let errors = answered(asking, bytes.get_mut(1..).unwrap_or_default(), &mut last_days);
    bytes.extend(last_days.into_iter().flat_map(i32::to_ne_bytes));
    bytes.extend(to_text(&errors)?.into_bytes());
    Ok(bytes)
}

/// The answers to all rows, by as many threads as are worth while.
fn answered(asking: &Asking<'_>, covers: &mut [u8], last_days: &mut [i32]) -> Vec<RowError> {
    let rows = asking.rows();
    let most = rows / ROWS_A_THREAD;
    let threads = if most > 1 { thread::available_parallelism().map_or(1, usize::from).min(most) } else { 1 };
    let mut parts = asking.parts(rows.div_ceil(threads), covers, last_days);
    let own = parts.next();
    thread::scope(|scope| {
        let others: Vec<_> = parts.map(|part| scope.spawn(|| part.answer())).collect();
        let mut errors = own.map(Part::answer).unwrap_or_default();
        for other in others {
            // A defect of the engine is met by the guard of the call, in whatever thread it showed.
            errors.extend(other.join().unwrap_or_else(|panic| resume_unwind(panic)));
        }
        errors
    })
}
