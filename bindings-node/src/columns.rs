//! Questions and covers as columns: typed arrays are read and written where they are.

use std::thread;

use napi::bindgen_prelude::{Int32Array, Uint8Array, Uint32Array};
use napi_derive::napi;
use serde::Deserialize;
use tenure::Error;
use tenure::api::columns::{Codes, Columns, Factor, Items, item_numbers};
use tenure::api::covers::{Asking, Part, RowError};
use tenure::wire::json::{from_text, to_text};
use tenure::wire::reading::placed;

use crate::{Door, guarded};

/// So many rows are worth the start of a thread.
const ROWS_A_THREAD: usize = 32_768;

/// The values of a factor, and how many bytes a code has: none where one value is for all rows.
type Named = (Vec<Option<String>>, usize);

/// Which columns there are, with what of them is text.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Names {
    #[serde(rename = "item")]
    _item: bool,
    #[serde(rename = "on")]
    _on: bool,
    skill: Option<Named>,
    service_kind: Option<Named>,
    place: Option<Named>,
}

/// The covers of all rows.
#[expect(missing_debug_implementations, reason = "typed arrays have none")]
#[napi(object, object_from_js = false)]
pub struct Covers {
    /// What covers each row, by number.
    pub cover: Uint8Array,
    /// The last days.
    pub last_day: Int32Array,
    /// The rows that have an error instead, as JSON.
    pub errors: String,
}

#[napi]
impl Door {
    /// The numbers of items by their ids, a JSON list.
    ///
    /// # Errors
    ///
    /// - those of a list that is none, as JSON.
    #[napi(catch_unwind)]
    pub fn item_numbers(&self, ids: String) -> napi::Result<Uint32Array> {
        guarded(|| {
            let ids: Vec<String> = from_text(ids.as_bytes())?;
            Ok(item_numbers(&*self.read()?, &ids))
        })
        .map(Uint32Array::from)
    }

    /// The covers of all rows.
    ///
    /// The items are those of `ids`, a JSON list, where it is there. Codes come as their bytes.
    ///
    /// # Errors
    ///
    /// - those of [`Columns::ask`], as JSON.
    #[napi(catch_unwind)]
    #[allow(
        clippy::too_many_arguments,
        clippy::allow_attributes,
        reason = "each typed array is one, and napi's macro hides it from `expect`"
    )]
    pub fn covered_columns(
        &self,
        names: String,
        ids: Option<String>,
        numbers: &[u32],
        on: &[i32],
        skills: &[u8],
        service_kinds: &[u8],
        places: &[u8],
    ) -> napi::Result<Covers> {
        guarded(|| {
            let names: Names = from_text(names.as_bytes())?;
            let read = |ids: String| from_text::<Vec<String>>(ids.as_bytes()).map_err(|error| placed(error, "item"));
            let ids = ids.map(read).transpose()?;
            let columns = Columns {
                item: ids.as_deref().map_or(Items::Numbers(numbers), Items::Ids),
                on,
                skill: factor(names.skill.as_ref(), skills)?,
                service_kind: factor(names.service_kind.as_ref(), service_kinds)?,
                place: factor(names.place.as_ref(), places)?,
            };
            let book = self.read()?;
            let asking = columns.ask(&book)?;
            let (mut cover, mut last_day) = (vec![0; asking.rows()], vec![0; asking.rows()]);
            let errors = answered(&asking, &mut cover, &mut last_day);
            let errors = to_text(&errors)?;
            Ok(Covers { cover: cover.into(), last_day: last_day.into(), errors })
        })
    }
}

fn factor<'a>(named: Option<&'a Named>, codes: &'a [u8]) -> Result<Factor<'a>, Error> {
    let codes = named.filter(|(_, width)| *width > 0).map(|(_, width)| Codes::of_bytes(codes, *width)).transpose()?;
    Ok(Factor::of(named.map(|(values, _)| values.as_slice()), codes))
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
            errors.extend(other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        errors
    })
}
