//! Columns of texts in all of their layouts, and what the Book makes of each text.

use std::ops::Range;
use std::sync::Arc;

use arrow_array::cast::AsArray as _;
use arrow_array::{Array, ArrayAccessor, ArrayRef, LargeStringArray, StringArray, StringViewArray};
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
        column: ArrayRef,
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
            let values = Box::new(Self::of(dictionary.values()));
            return Self::Dictionary { column: Arc::clone(column), values, distinct };
        }
        let short = column.as_string_opt::<i32>().cloned().map(Self::Short);
        let long = || column.as_string_opt::<i64>().cloned().map(Self::Long);
        let view = || column.as_string_view_opt().cloned().map(Self::View);
        short.or_else(long).or_else(view).unwrap_or(Self::Nothing)
    }

    /// The texts of some rows, in their order.
    pub(crate) fn each<'a>(&'a self, rows: Range<usize>, mut take: impl FnMut(Option<&'a str>)) {
        match self {
            Self::Nothing => rows.for_each(|_| take(None)),
            Self::Short(column) => each_of(column, rows, take),
            Self::Long(column) => each_of(column, rows, take),
            Self::View(column) => each_of(column, rows, take),
            Self::Dictionary { column, values, .. } => {
                for key in keys(column, rows) {
                    take(values.text_at(key));
                }
            }
        }
    }

    fn text_at(&self, row: Option<usize>) -> Option<&str> {
        self.text(row?)
    }

    /// The text of one row.
    pub(crate) fn text(&self, row: usize) -> Option<&str> {
        match self {
            Self::Nothing => None,
            Self::Short(column) => column.is_valid(row).then(|| column.value(row)),
            Self::Long(column) => column.is_valid(row).then(|| column.value(row)),
            Self::View(column) => column.is_valid(row).then(|| column.value(row)),
            Self::Dictionary { column, values, .. } => {
                let [key] = *keys(column, row..row.saturating_add(1)) else { return None };
                values.text_at(key)
            }
        }
    }
}

fn each_of<'a, A: Array>(column: &'a A, rows: Range<usize>, mut take: impl FnMut(Option<&'a str>))
where
    &'a A: ArrayAccessor<Item = &'a str>,
{
    match column.nulls() {
        None => rows.for_each(|row| take(Some(column.value(row)))),
        Some(nulls) => rows.for_each(|row| take(nulls.is_valid(row).then(|| column.value(row)))),
    }
}

/// The positions of some rows' texts among the values of a dictionary.
fn keys(column: &ArrayRef, rows: Range<usize>) -> Vec<Option<usize>> {
    let part = column.slice(rows.start, rows.len());
    let Some(part) = part.as_any_dictionary_opt() else { return Vec::new() };
    let keys = part.normalized_keys().into_iter();
    match part.keys().nulls() {
        None => keys.map(Some).collect(),
        Some(nulls) => keys.zip(nulls).map(|(key, valid)| valid.then_some(key)).collect(),
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

    /// Whether all meanings are known, because the texts stand in a dictionary.
    pub(crate) const fn is_known(&self) -> bool {
        !self.of_values.is_empty()
    }

    /// Appends the meanings of some rows; `meaning` is asked for those that are not known.
    pub(crate) fn fill(&self, rows: Range<usize>, into: &mut Vec<T>, mut meaning: impl FnMut(&'a str) -> T) {
        if let Texts::Dictionary { column, .. } = self.texts
            && self.is_known()
        {
            let known = |key: &Option<usize>| self.of_values.get((*key)?).copied();
            into.extend(keys(column, rows).iter().map(|key| known(key).unwrap_or(self.nothing)));
        } else if matches!(self.texts, Texts::Nothing) {
            into.resize(into.len() + rows.len(), self.nothing);
        } else {
            self.texts.each(rows, |text| into.push(text.map_or(self.nothing, &mut meaning)));
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
