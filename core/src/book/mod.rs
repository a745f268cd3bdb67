//! F7. The facts in memory. A Book only holds: rules and plans are free functions over the read traits that it implements.

mod apply;
pub(crate) mod bulk;
mod circles;
pub(crate) mod compiled;
mod contradiction;
mod diff;
mod door;
mod facts;
mod file;
mod histories;
mod index;
mod keys;
pub(crate) mod known;
pub(crate) mod load;
mod save;
mod sharing;
mod shelf;
mod shelves;
mod slots;
pub(crate) mod spans;
mod spine;
mod table;

use std::sync::OnceLock;

use crate::book::contradiction::Contradiction;
use crate::book::door::Door;
use crate::book::index::Index;
use crate::book::keys::Keys;
use crate::book::shelves::Shelves;
use crate::book::spans::Spans;
use crate::error::Error;
use crate::facts::extent::Extent;
use crate::record::kind::Record;
use crate::record::record_ref::RecordRef;
use crate::rule::coverage;
use crate::value::id::{AccountId, LicenceId, Serial};
use crate::value::label::Label;

/// Facts in memory, checked at the door: ask it, apply change sets to it, save it.
///
/// What users ask of it ([`coverage`](Book::coverage), [`covered`](Book::covered)) is listed in the table of calls,
/// [`crate::api`]. A Book is complete unless it states an [`Extent`].
///
/// ```
/// use tenure::{Book, Cover, Item, Placement, Question};
///
/// let placement = Placement::end_user("C-1".parse()?);
/// let item = Item::new("M-1".parse()?, "ESP-2".parse()?, placement);
/// let book = Book::of([item.into()])?;
/// assert_eq!(book.covered(&Question::new("M-1".parse()?, "2025-06-01".parse()?))?, Cover::No {});
/// # Ok::<(), tenure::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Book {
    shelves: Shelves,
    extent: Option<Extent>,
    /// Built on first use, then kept in step by `apply`.
    index: OnceLock<Index>,
    /// Likewise.
    compiled: OnceLock<coverage::index::Index>,
    /// Likewise.
    numbers: OnceLock<Keys<Label>>,
    /// Likewise.
    serials: OnceLock<Keys<Serial>>,
    /// Likewise.
    licensed: OnceLock<Keys<AccountId>>,
    /// Likewise.
    copies: OnceLock<Keys<LicenceId>>,
    /// Likewise.
    clients: OnceLock<Keys<AccountId>>,
    /// Built on first use, and anew after a change of an item or an installation.
    spans: OnceLock<Spans>,
}

impl Book {
    /// A Book of these records, in any order.
    ///
    /// # Errors
    ///
    /// - `record.duplicate` when two have one kind and id.
    /// - The refusals of the door, path `[2].scope[0].element.item`: `reference.unknown`, `account.parent_cycle`,
    ///   `skill.parent_cycle`, `item.parent_cycle`, `party.id_taken`, `number.taken`, `history.overlap`,
    ///   `installation.number_taken`, `contract.*`, `policy.*`, `item.*`, `address.*`, `collection.*`, `voucher.*`, `application.*`,
    ///   `range.ends_before_start`, `currency.unknown`, `money.scale`.
    pub fn of(records: impl IntoIterator<Item = Record>) -> Result<Self, Error> {
        let mut book = Self::default();
        let mut order = Vec::new();
        for (position, record) in records.into_iter().enumerate() {
            let at = |error: Error| error.at(&format!("[{position}]"));
            let record = record.admit().map_err(at)?;
            let (place, former) = book.shelves.take_in(record, None);
            if let Some(former) = former {
                return Err(at(Contradiction::Duplicate { record: RecordRef::from(&former) }.into()));
            }
            order.push(place);
        }
        let mut door = Door::of(&book);
        for (position, place) in order.into_iter().enumerate() {
            door.refuse_contradiction(place).map_err(|error| error.at(&format!("[{position}]")))?;
        }
        Ok(book)
    }

    /// The same facts, said to be only a part of all there are.
    #[must_use]
    pub fn within(mut self, extent: Extent) -> Self {
        self.extent = Some(extent.sorted());
        self
    }

    /// The part of all facts that it holds; `None` when it is complete.
    #[must_use]
    pub fn extent(&self) -> Option<&Extent> {
        self.extent.as_ref()
    }

    /// How many records it holds.
    #[must_use]
    pub fn size(&self) -> usize {
        self.shelves.size()
    }

    fn spans(&self) -> &Spans {
        self.spans.get_or_init(|| Spans::of(self))
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::of(&self.shelves))
    }
}

/// Two Books are equal when they hold the same records and the same extent.
impl PartialEq for Book {
    fn eq(&self, other: &Self) -> bool {
        self.shelves == other.shelves && self.extent == other.extent
    }
}

impl Eq for Book {}
