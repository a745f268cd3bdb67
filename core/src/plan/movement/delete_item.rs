//! An item is deleted.

use tenure_macros::{coded, record};

use crate::change::plan::Plan;
use crate::error::Error;
use crate::facts::read::MovementFacts;
use crate::plan::proposal::Proposal;
use crate::record::kind::RecordKind;
use crate::rule::coverage::resolve::known_item;
use crate::value::id::{InstallationId, ItemId};

/// Delete an item that nothing else names, with its history, its prices and its vouchers (IB-R6). What was delivered is not
/// deleted but scrapped; this is for records that should not be there.
///
/// ```
/// use tenure::{Book, DeleteItem, Item, Placement};
///
/// let book = Book::of([Item::new("M-1".parse()?, "ESP-2".parse()?, Placement::InStock {}).into()])?;
/// assert_eq!(book.delete_item(&DeleteItem::new("M-1".parse()?))?.changes.changes.len(), 1);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct DeleteItem {
    /// The item.
    pub item: ItemId,
}

/// Why an item is not deleted.
#[coded]
pub(crate) enum DeleteError {
    #[error("the item `{item}` is still named by {count} records, first by {by}; change or remove those")]
    #[code(ItemInUse)]
    InUse { item: ItemId, count: usize, by: String },
}

/// Records that an error lists.
const MOST_LISTED: usize = 20;

/// Deletes an item that nothing else names.
pub(crate) fn delete_item<F: MovementFacts>(facts: &F, command: &DeleteItem) -> Result<Plan, Error> {
    let item = known_item(facts, &command.item)?;
    let mut proposal = Proposal::of(facts);
    let mut by = Vec::new();
    for record in facts.naming(&item.id)? {
        match record.kind {
            RecordKind::Installation => {
                let closed = InstallationId::from(&record.id);
                if facts.past_commercial(&closed).is_some() {
                    proposal.remove(RecordKind::PastCommercial, &closed);
                }
                proposal.remove(RecordKind::Installation, &closed);
            }
            kind @ (RecordKind::Commercial | RecordKind::Voucher) => proposal.remove(kind, record.id),
            RecordKind::Item
            | RecordKind::Contract
            | RecordKind::WarrantyRequest
            | RecordKind::Collection
            | RecordKind::Country
            | RecordKind::Skill
            | RecordKind::Account
            | RecordKind::Contact
            | RecordKind::Product
            | RecordKind::Template
            | RecordKind::PastCommercial
            | RecordKind::Application
            | RecordKind::Client
            | RecordKind::Licence
            | RecordKind::AuditEntry
            | RecordKind::Policy => by.push(record),
        }
    }
    if !by.is_empty() {
        let count = by.len();
        let listed: Vec<_> = by.iter().take(MOST_LISTED).map(ToString::to_string).collect();
        let in_use = DeleteError::InUse { item: item.id.clone(), count, by: listed.join(", ") };
        return Err(Error::from(in_use).at("item"));
    }
    proposal.remove(RecordKind::Item, &item.id);
    proposal.into_plan()
}
