//! Changes of whole records, with what they expect to find.

use tenure_macros::record;

use crate::facts::need::Need;
use crate::record::kind::Record;
use crate::record::record_ref::RecordRef;
use crate::record::revision::Revision;

/// One step: a record to put in place, new or in place of one of the same kind and id, or one to remove.
#[record(one_of)]
pub enum Change {
    /// The record as it shall be, whole.
    Put(Record),
    /// The record that shall be no more; removing what is not there is no error.
    Remove(RecordRef),
}

/// What must hold for a change set to be applied.
#[record]
pub enum Expectation {
    /// That a record is as somebody saw it.
    Record {
        /// Which record.
        record: RecordRef,
        /// Its revision; absent means that there must be no such record.
        revision: Option<Revision>,
    },
    /// That a set of records is as somebody saw it.
    Set {
        /// Which set.
        need: Need,
        /// The revision of all its records together.
        revision: Revision,
    },
}

/// A transaction: changes to be made together or not at all. It is also what hosts store and phones exchange.
///
/// Applying it twice changes nothing the second time.
///
/// ```
/// use tenure::{Book, Change, ChangeSet, Skill};
///
/// let mut book = Book::default();
/// let changes = ChangeSet::new(vec![], vec![Change::Put(Skill::new("HW".parse()?).into())]);
/// book.apply(&changes)?;
/// book.apply(&changes)?;
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct ChangeSet {
    /// What must hold before, in any order; an empty list expects nothing.
    pub expects: Vec<Expectation>,
    /// What to do, in order.
    pub changes: Vec<Change>,
}
