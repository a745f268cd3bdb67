//! What a command proposes.

use tenure_macros::record;

use crate::change::change_set::ChangeSet;
use crate::change::notice::Notice;
use crate::record::record_ref::RecordRef;
use crate::value::id::PlaceId;
use crate::value::label::Label;

/// A record that is not there yet, with what the host's own ranges of numbers depend on (Z15).
#[record]
pub struct NewRecord {
    /// Its name, for ever; a number of the host is a field that it edits when it knows it.
    pub record: RecordRef,
    /// The site of the vendor that looks after it.
    pub sales_site: Option<PlaceId>,
    /// The number of the account that has it.
    pub account_number: Option<Label>,
    /// The abbreviation of that account.
    pub abbreviation: Option<Label>,
    /// The vendor's number as a supplier of that account.
    pub own_supplier_number: Option<Label>,
}

/// What a command would change, for the host to store and to apply: nothing has changed yet. Planning twice gives the same
/// bytes.
///
/// An empty change set means that everything is so already; `notices` then say what was found.
///
/// ```
/// use tenure::{Book, Item, Placement, Scrap};
///
/// let machine = Item::new("M-1".parse()?, "ESP-2".parse()?, Placement::end_user("C-1".parse()?));
/// let mut book = Book::of([machine.into()])?;
/// let command = Scrap::new("M-1".parse()?, "2025-08-01".parse()?).confirmed(true);
/// let plan = book.scrap(&command)?;
/// book.apply(&plan.changes)?; // beside the host's own transaction
/// assert!(book.scrap(&command)?.changes.changes.is_empty());
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct Plan {
    /// What to store and to apply, all of it or nothing. When one of the records it rests on has changed by then, it is
    /// refused as stale, and nothing is lost.
    pub changes: ChangeSet,
    /// What people should know.
    pub notices: Vec<Notice>,
    /// The items, contracts and warranty requests that are not there yet, in the order of `changes`.
    pub new_records: Vec<NewRecord>,
}
