//! Columns of texts in all of their layouts, and what the Book makes of each text.

use std::ops::Range;

use arrow_array::cast::AsArray as _;
use arrow_array::{Array, ArrayAccessor, ArrayRef, LargeStringArray, StringArray, StringViewArray};
use arrow_buffer::NullBuffer;
use arrow_schema::DataType;

/// The texts that a memory holds at once; columns without a dictionary have few different ones.
const MEMORIES: usize = 64;

/// A column of texts.
#[derive(Debug)]
pub(crate) enum Texts {
    /// No text in any row.
    Nothing,
    Short(StringArray),
    Long(LargeStringArray),
    View(StringViewArray),
    Dictionary {
        /// The position of each row's text among the values.
        keys: Vec<usize>,
        nulls: Option<NullBuffer>,
        values: Box<Self>,
        distinct: usize,
    },
}

impl Texts {
    /// Whether columns of this type are columns of texts.
    pub(crate) fn are(of: &DataType) -> bool {
        let plain =
            |of: &DataType| matches!(of, DataType::Null | DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View);
        plain(of) || matches!(of, DataType::Dictionary(_, values) if plain(values))
    }

    /// The texts of a column of such a type.
    pub(crate) fn of(column: &ArrayRef) -> Self {
        if let Some(dictionary) = column.as_any_dictionary_opt() {
            let distinct = dictionary.values().len();
            if distinct == 0 {
                return Self::Nothing;
            }
            return Self::Dictionary {
                keys: dictionary.normalized_keys(),
                nulls: dictionary.keys().nulls().cloned(),
                values: Box::new(Self::of(dictionary.values())),
                distinct,
            };
        }
        let short = column.as_string_opt::<i32>().cloned().map(Self::Short);
        let long = || column.as_string_opt::<i64>().cloned().map(Self::Long);
        let view = || column.as_string_view_opt().cloned().map(Self::View);
        short.or_else(long).or_else(view).unwrap_or(Self::Nothing)
    }

    /// The text of one row.
    pub(crate) fn text(&self, row: usize) -> Option<&str> {
        match self {
            Self::Nothing => None,
            Self::Short(column) => column.is_valid(row).then(|| column.value(row)),
            Self::Long(column) => column.is_valid(row).then(|| column.value(row)),
            Self::View(column) => column.is_valid(row).then(|| column.value(row)),
            Self::Dictionary { keys, nulls, values, .. } => {
                let key = *keys.get(row)?;
                if nulls.as_ref().is_some_and(|nulls| nulls.is_null(row)) { None } else { values.text(key) }
            }
        }
    }
}

/// A column of texts with what the Book makes of them.
pub(crate) struct Meanings<'a, T> {
    texts: &'a Texts,
    nothing: T,
    /// Of each value of the dictionary; empty where each row is looked up.
    of_values: Vec<T>,
}

impl<'a, T: Copy> Meanings<'a, T> {
    /// Looks the values of a dictionary up, unless there are more of them than rows.
    pub(crate) fn new(texts: &'a Texts, rows: usize, nothing: T, mut meaning: impl FnMut(&'a str) -> T) -> Self {
        let of_values = match texts {
            Texts::Dictionary { values, distinct, .. } if *distinct <= rows => {
                (0..*distinct).map(|value| values.text(value).map_or(nothing, &mut meaning)).collect()
            }
            Texts::Nothing | Texts::Short(_) | Texts::Long(_) | Texts::View(_) | Texts::Dictionary { .. } => Vec::new(),
        };
        Self { texts, nothing, of_values }
    }

    /// Appends the meanings of some rows; `meaning` is asked for those that are not known.
    pub(crate) fn fill(&self, rows: Range<usize>, into: &mut Vec<T>, mut meaning: impl FnMut(&'a str) -> T) {
        match self.texts {
            Texts::Nothing => into.extend(rows.map(|_| self.nothing)),
            Texts::Short(column) => self.fill_from(column, rows, into, meaning),
            Texts::Long(column) => self.fill_from(column, rows, into, meaning),
            Texts::View(column) => self.fill_from(column, rows, into, meaning),
            Texts::Dictionary { keys, nulls: None, .. } if !self.of_values.is_empty() => {
                let keys = keys.get(rows).unwrap_or_default();
                into.extend(keys.iter().map(|key| self.of_values.get(*key).copied().unwrap_or(self.nothing)));
            }
            Texts::Dictionary { keys, nulls: Some(nulls), .. } if !self.of_values.is_empty() => {
                into.extend(rows.map(|row| {
                    let known = keys.get(row).filter(|_| nulls.is_valid(row)).and_then(|key| self.of_values.get(*key));
                    known.copied().unwrap_or(self.nothing)
                }));
            }
            Texts::Dictionary { .. } => {
                into.extend(rows.map(|row| self.texts.text(row).map_or(self.nothing, &mut meaning)));
            }
        }
    }

    fn fill_from<A: Array>(
        &self,
        column: &'a A,
        rows: Range<usize>,
        into: &mut Vec<T>,
        mut meaning: impl FnMut(&'a str) -> T,
    ) where
        &'a A: ArrayAccessor<Item = &'a str>,
    {
        match column.nulls() {
            None => into.extend(rows.map(|row| meaning(column.value(row)))),
            Some(nulls) => {
                let known = |row| if nulls.is_valid(row) { meaning(column.value(row)) } else { self.nothing };
                into.extend(rows.map(known));
            }
        }
    }
}

/// The last meanings of a few texts.
pub(crate) struct Memory<'a, T> {
    last: [Option<(&'a str, T)>; MEMORIES],
}

impl<'a, T: Copy> Memory<'a, T> {
    pub(crate) const fn new() -> Self {
        Self { last: [None; MEMORIES] }
    }

    pub(crate) fn of(&mut self, text: &'a str, meaning: impl FnOnce(&'a str) -> T) -> T {
        // Names that are numbered differ at their ends.
        let ends = [text.bytes().next(), text.bytes().next_back()].into_iter().flatten();
        let place = ends.fold(text.len(), |place, byte| place.wrapping_mul(31).wrapping_add(usize::from(byte)));
        let Some(last) = self.last.get_mut(place % MEMORIES) else { return meaning(text) };
        match last {
            Some((known, meaning)) if *known == text => *meaning,
            _ => last.insert((text, meaning(text))).1,
        }
    }
}
