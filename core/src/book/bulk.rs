//! The form of questions for loops: everything is known by its number.

use tenure_macros::coded;

use crate::book::Book;
use crate::book::shelf::Shelf;
use crate::error::Error;
use crate::record::Keyed;
use crate::rule::coverage::index::Index;
use crate::rule::coverage::index::filters::Factors;
use crate::rule::coverage::index::find::{Asking, LongWay};
use crate::rule::coverage::index::numbers::Asked as Naming;
use crate::rule::coverage::question::Question;
use crate::rule::coverage::resolve;
use crate::rule::coverage::verdict::Cover;
use crate::value::day::Day;

/// A look at a Book for loops over columns: ids are looked up once and asked about by number.
///
/// ```
/// use tenure::{Asked, Book, Category, Contract, Cover, Day, Element, Item, Placement, ScopeLine, Work};
///
/// let placement = Placement::end_user("C-1".parse()?);
/// let item = Item::new("M-1".parse()?, "ESP-2".parse()?, placement);
/// let line = ScopeLine::new(Element::WholeBase {}).skills(vec!["HW".parse()?]);
/// let contract = Contract::new("K".parse()?, Category::Maintenance, "C-1".parse()?, "2025-01-01".parse()?, vec![line]);
/// let book = Book::of([item.into(), contract.into()])?;
///
/// let bulk = book.bulk();
/// let item = bulk.item("M-1").expect("an item of the Book");
/// let on: Day = "2025-06-01".parse()?;
/// for (skill, cover) in [("HW", Cover::Open {}), ("SW", Cover::No {})] {
///     assert_eq!(bulk.cover(item, on, Work { skill: bulk.skill(skill), ..Work::default() })?, cover);
/// }
/// assert_eq!(bulk.cover(item, on, Work::default())?, Cover::Open {});
/// assert_eq!(bulk.item("M-2"), None);
/// # Ok::<(), tenure::Error>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Bulk<'a> {
    book: &'a Book,
    /// Absent for a part of the facts: what lies outside is missing, and only the long way knows what.
    index: Option<&'a Index>,
}

/// One factor of a question, looked up in a [`Bulk`] and good for as long as that.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asked(Naming);

/// What the work is; what nobody names restricts nothing, as in a [`Question`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// The skill that it needs; when nobody names it, that of the product, where it names one.
    pub skill: Asked,
    /// The kind of service.
    pub service_kind: Asked,
    /// Where it takes place.
    pub place: Asked,
}

/// Why a number has no answer.
#[coded]
pub(crate) enum BulkError {
    #[error("there is no item of number {number}; ask for the number of its id first")]
    #[code(ItemUnknown)]
    NumberUnknown { number: u32 },
}

impl Book {
    /// The form of its questions for loops over columns.
    #[must_use]
    pub fn bulk(&self) -> Bulk<'_> {
        let index = self.extent().is_none().then(|| self.compiled());
        Bulk { book: self, index }
    }
}

impl Asked {
    /// What nobody names.
    pub const NOBODY: Self = Self(Naming::Nothing);

    /// Whether a record names it; of an id that none names nobody has looked whether it is well formed.
    #[must_use]
    pub const fn is_listed(self) -> bool {
        matches!(self.0, Naming::Number(_))
    }
}

impl Bulk<'_> {
    /// The number of an item, which stays the same for as long as the Book lives, whatever is applied to it.
    ///
    /// `None` when the Book has no record of it; [`Book::covered`] says why such an item has no answer.
    #[must_use]
    pub fn item(&self, id: &str) -> Option<u32> {
        let items = &self.book.shelves.items;
        items.slot(id).filter(|slot| items.has(*slot))
    }

    /// The same, found at once where the item comes after that of the number `previous`: columns are often in the order of
    /// the file.
    #[must_use]
    pub fn item_after(&self, previous: u32, id: &str) -> Option<u32> {
        let items = &self.book.shelves.items;
        items.near(previous, id).or_else(|| items.slot(id)).filter(|slot| items.has(*slot))
    }

    /// The numbers of many items, each handed over in their order: quick for ids in the order of the file, where `previous`
    /// is the number of the one before, and quick for ids in any other order.
    pub fn items(&self, previous: u32, ids: &[&str], mut answer: impl FnMut(Option<u32>)) {
        let items = &self.book.shelves.items;
        items.slots(previous, ids, |slot| answer(slot.filter(|slot| items.has(*slot))));
    }

    /// The skill of that id.
    #[must_use]
    pub fn skill(&self, id: &str) -> Asked {
        named(self.book.shelves.skills.slot(id))
    }

    /// The kind of service of that id.
    #[must_use]
    pub fn service_kind(&self, id: &str) -> Asked {
        named(self.book.shelves.service_kinds.slot(id))
    }

    /// The place of that id.
    #[must_use]
    pub fn place(&self, id: &str) -> Asked {
        named(self.book.shelves.places.slot(id))
    }

    /// The cover of an item on a day, as [`Book::covered`] has it.
    ///
    /// # Errors
    ///
    /// - `item.unknown` when no item has the number, or no longer; `facts.missing` when the item, its holder or an account
    ///   above lies outside the extent of the Book.
    #[inline]
    pub fn cover(&self, item: u32, on: Day, work: Work) -> Result<Cover, Error> {
        match self.index.map(|index| index.cover(&self.book.shelves, asking((item, on, work)))) {
            Some(Ok(cover)) => Ok(cover),
            Some(Err(LongWay)) | None => self.cover_the_long_way(item, on, work),
        }
    }

    /// The same for many questions of item, day and work, each answer handed over in their order.
    ///
    /// What lies all over the memory is fetched for several of them at once; so this is the form for millions.
    pub fn covers(&self, questions: &[(u32, Day, Work)], mut answer: impl FnMut(Result<Cover, Error>)) {
        let Some(index) = self.index else {
            for (item, on, work) in questions {
                answer(self.cover_the_long_way(*item, *on, *work));
            }
            return;
        };
        index.covers(
            &self.book.shelves,
            questions,
            |question| asking(*question),
            |(item, on, work), cover| {
                answer(cover.or_else(|LongWay| self.cover_the_long_way(*item, *on, *work)));
            },
        );
    }

    fn cover_the_long_way(&self, item: u32, on: Day, work: Work) -> Result<Cover, Error> {
        let shelves = &self.book.shelves;
        let unknown = || Error::from(BulkError::NumberUnknown { number: item }).at("item");
        let question = Question {
            item: shelves.items.id(item).ok_or_else(unknown)?.clone(),
            on,
            basis: None,
            skill: id_of(&shelves.skills, work.skill)?,
            service_kind: id_of(&shelves.service_kinds, work.service_kind)?,
            place: id_of(&shelves.places, work.place)?,
        };
        resolve::covered(self.book, &question)
    }
}

const fn asking((item, on, work): (u32, Day, Work)) -> Asking {
    let factors = Factors { skill: work.skill.0, service_kind: work.service_kind.0, place: work.place.0 };
    Asking { item, on, factors }
}

const fn named(number: Option<u32>) -> Asked {
    match number {
        Some(number) => Asked(Naming::Number(number)),
        None => Asked(Naming::Unlisted),
    }
}

/// The id that is asked for; for one that no record names, any such.
fn id_of<T>(shelf: &Shelf<T>, Asked(naming): Asked) -> Result<Option<T::Id>, Error>
where
    T: Keyed<Id: std::borrow::Borrow<str> + std::str::FromStr<Err = Error>>,
{
    match naming {
        Naming::Nothing => Ok(None),
        Naming::Number(number) => Ok(shelf.id(number).cloned()),
        Naming::Unlisted => {
            let free = (0..u32::MAX).map(|number| format!("?{number}")).find(|text| shelf.slot(text).is_none());
            free.map(|text| text.parse()).transpose()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::change::change_set::{Change, ChangeSet};
    use crate::record::item::Item;
    use crate::record::kind::Record;
    use crate::record::placement::Placement;
    use crate::record::record_ref::RecordRef;

    fn item(id: &str) -> Record {
        Item::new(id.parse().unwrap(), "ESP-2".parse().unwrap(), Placement::InStock {}).into()
    }

    #[test]
    fn a_number_stays_with_its_item() {
        let mut book = Book::of(["M-1", "M-2", "M-3"].map(item)).unwrap();
        let numbers = |book: &Book| ["M-1", "M-2", "M-3"].map(|id| book.bulk().item(id));
        assert_eq!(numbers(&book), [Some(0), Some(1), Some(2)]);
        let removed = ChangeSet::new(vec![], vec![Change::Remove(RecordRef::from(&item("M-2")))]);
        book.apply(&removed).unwrap();
        assert_eq!(numbers(&book), [Some(0), None, Some(2)]);
        let asked = book.bulk().cover(1, Day::FIRST, Work::default()).map_err(|error| error.code().as_str());
        assert_eq!(asked, Err("item.unknown"));
        book.apply(&ChangeSet::new(vec![], ["M-4", "M-2"].map(item).map(Change::Put).into())).unwrap();
        assert_eq!(numbers(&book), [Some(0), Some(1), Some(2)]);
    }

    #[test]
    fn the_next_item_is_found_by_its_text() {
        let book = Book::of(["M-1", "M-2", "M-3"].map(item)).unwrap();
        let after = |previous, id| book.bulk().item_after(previous, id);
        assert_eq!([after(0, "M-2"), after(0, "M-3"), after(2, "M-1")], [Some(1), Some(2), Some(0)]);
        assert_eq!([after(u32::MAX, "M-1"), after(u32::MAX, "M-4")], [Some(0), None]);
    }

    #[test]
    fn many_items_are_found_as_each_is() {
        let names: Vec<_> = (0..100).map(|number| format!("M-{number:03}")).collect();
        let book = Book::of(names.iter().map(|name| item(name))).unwrap();
        let mut asked: Vec<&str> = names.iter().map(String::as_str).collect();
        asked.extend(["M-050", "nobody", "M-007", "M-008", "M-099", "M-000", "M-001"]);
        asked.extend(names.iter().rev().map(String::as_str));
        let mut found = Vec::new();
        book.bulk().items(u32::MAX, &asked, |number| found.push(number));
        assert_eq!(found, asked.iter().map(|id| book.bulk().item(id)).collect::<Vec<_>>());
    }

    #[test]
    fn many_covers_are_those_of_each() {
        let fleet: Vec<_> = (0..70).map(|number| item(&format!("M-{number}"))).collect();
        let book = Book::of(fleet).unwrap();
        let bulk = book.bulk();
        let questions: Vec<_> = (0..75).map(|number| (number, Day::FIRST, Work::default())).collect();
        let mut found = Vec::new();
        bulk.covers(&questions, |cover| found.push(cover));
        let each: Vec<_> = questions.iter().map(|(item, on, work)| bulk.cover(*item, *on, *work)).collect();
        assert_eq!(found, each);
        assert!(found.last().is_some_and(Result::is_err));
    }

    #[test]
    fn a_number_of_no_item_is_unknown() {
        let error = Book::default().bulk().cover(7, Day::FIRST, Work::default()).unwrap_err();
        assert_eq!((error.code().as_str(), error.path()), ("item.unknown", "item"));
    }
}
