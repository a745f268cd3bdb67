//! Questions and covers as columns, for hosts that have them in arrays of numbers: what is handed over.

use serde::de::{Error as _, Unexpected};
use tenure_macros::coded;

use crate::book::Book;
use crate::book::bulk::Bulk;
use crate::error::Error;

/// Stands for an item that is none, where items go by number.
pub const NO_ITEM: u32 = u32::MAX;

/// Why columns do not fit together.
#[coded]
pub(crate) enum ColumnsError {
    #[error("the column has {length} rows and `item` has {rows}; give every column a value for each row")]
    #[code(ColumnsLengthDiffers)]
    LengthDiffers { length: usize, rows: usize },
    #[error("the code {given} stands for none of the {values} values, which are counted from 0; correct it")]
    #[code(ColumnsCodeUnknown)]
    CodeUnknown { given: String, values: usize },
}

/// Questions as a host hands them over: a row each, every column as long as that of the items.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "bindings write it")]
pub struct Columns<'a> {
    /// The items.
    pub item: Items<'a>,
    /// The days, counted from 1970-01-01.
    pub on: &'a [i32],
    /// The skills.
    pub skill: Factor<'a>,
    /// The kinds of service.
    pub service_kind: Factor<'a>,
    /// The places.
    pub place: Factor<'a>,
}

/// A column of items.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_enums, reason = "bindings write it")]
pub enum Items<'a> {
    /// By the numbers that [`item_numbers`] gives.
    Numbers(&'a [u32]),
    /// By their ids.
    Ids(&'a [String]),
}

/// What the rows say of one factor of the work.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_enums, reason = "bindings write it")]
pub enum Factor<'a> {
    /// No row names it.
    Nobody,
    /// All rows name the same.
    One(&'a str),
    /// Each row names one of these values; where it is absent, it names none.
    Each(&'a [Option<String>], Codes<'a>),
}

/// Which of some values each row means, counted from 0, in the byte order of the machine.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_enums, reason = "bindings write it")]
pub enum Codes<'a> {
    /// In one byte.
    One(&'a [u8]),
    /// In two bytes.
    Two(&'a [[u8; 2]]),
    /// In four bytes; a negative code is one beyond all values.
    Four(&'a [[u8; 4]]),
}

/// The numbers of items by their ids, [`NO_ITEM`] where there is none. They stay the same for as long as the Book lives.
///
/// ```
/// use tenure::api::columns::{NO_ITEM, item_numbers};
/// use tenure::{Book, Item, Placement};
///
/// let book = Book::of([Item::new("M-1".parse()?, "ESP-2".parse()?, Placement::InStock {}).into()])?;
/// assert_eq!(item_numbers(&book, &["M-1".to_owned(), "M-2".to_owned()]), [0, NO_ITEM]);
/// # Ok::<(), tenure::Error>(())
/// ```
#[must_use]
pub fn item_numbers(book: &Book, ids: &[String]) -> Vec<u32> {
    let bulk = book.bulk();
    let mut previous = NO_ITEM;
    ids.iter().map(|id| numbered(bulk, &mut previous, id)).collect()
}

/// The number of an item, in the hope that it is the next after the one before.
pub(crate) fn numbered(bulk: Bulk<'_>, previous: &mut u32, id: &str) -> u32 {
    let Some(item) = bulk.item_after(*previous, id) else { return NO_ITEM };
    *previous = item;
    item
}

/// Refuses a column of another length than that of the items.
pub(crate) fn fits(length: usize, rows: usize) -> Result<(), Error> {
    if length == rows { Ok(()) } else { Err(ColumnsError::LengthDiffers { length, rows }.into()) }
}

impl Items<'_> {
    pub(crate) const fn len(&self) -> usize {
        match self {
            Self::Numbers(numbers) => numbers.len(),
            Self::Ids(ids) => ids.len(),
        }
    }
}

impl<'a> Factor<'a> {
    /// A factor of these values: without codes the first of them holds for all rows, and without values none does.
    #[must_use]
    pub fn of(values: Option<&'a [Option<String>]>, codes: Option<Codes<'a>>) -> Self {
        match (values, codes) {
            (None, _) => Self::Nobody,
            (Some(values), Some(codes)) => Self::Each(values, codes),
            (Some(values), None) => values.first().and_then(Option::as_deref).map_or(Self::Nobody, Self::One),
        }
    }
}

impl<'a> Codes<'a> {
    /// Codes of so many bytes each.
    ///
    /// # Errors
    ///
    /// - `input.wrong_type` unless a code takes one, two or four bytes.
    pub fn of_bytes(bytes: &'a [u8], width: usize) -> Result<Self, Error> {
        match width {
            1 => Ok(Self::One(bytes)),
            2 => Ok(Self::Two(bytes.as_chunks().0)),
            4 => Ok(Self::Four(bytes.as_chunks().0)),
            _ => {
                let given = format!("codes of {width} bytes");
                Err(Error::invalid_type(Unexpected::Other(&given), &"codes of 1, 2 or 4 bytes"))
            }
        }
    }

    pub(crate) const fn len(&self) -> usize {
        match self {
            Self::One(codes) => codes.len(),
            Self::Two(codes) => codes.len(),
            Self::Four(codes) => codes.len(),
        }
    }

    /// Refuses codes that stand for none of so many values.
    pub(crate) fn check(&self, values: usize) -> Result<(), Error> {
        let most = match self {
            Self::One(codes) => codes.iter().max().map(|code| u32::from(*code)),
            Self::Two(codes) => codes.iter().copied().map(two).max(),
            Self::Four(codes) => codes.iter().copied().map(four).max(),
        };
        // The widest codes have a sign in some hosts.
        let is_good = |code: u32| usize::try_from(code).is_ok_and(|code| code < values);
        if most.is_none_or(is_good) {
            return Ok(());
        }
        let bad = match self {
            Self::One(codes) => codes.iter().map(|code| u32::from(*code)).position(|code| !is_good(code)),
            Self::Two(codes) => codes.iter().copied().map(two).position(|code| !is_good(code)),
            Self::Four(codes) => codes.iter().copied().map(four).position(|code| !is_good(code)),
        };
        let row = bad.unwrap_or_default();
        let given = match self {
            Self::One(codes) => codes.get(row).map(ToString::to_string),
            Self::Two(codes) => codes.get(row).map(|code| two(*code).to_string()),
            Self::Four(codes) => codes.get(row).map(|code| i32::from_ne_bytes(*code).to_string()),
        };
        let failure = ColumnsError::CodeUnknown { given: given.unwrap_or_default(), values };
        Err(Error::from(failure).at(&format!("codes[{row}]")))
    }
}

/// The number in two bytes.
pub(crate) fn two(code: [u8; 2]) -> u32 {
    u32::from(u16::from_ne_bytes(code))
}

/// The number in four bytes, without a sign.
pub(crate) const fn four(code: [u8; 4]) -> u32 {
    u32::from_ne_bytes(code)
}
