//! Why records do not go together.

use std::sync::Arc;

use tenure_macros::coded;

use crate::change::record_ref::RecordRef;
use crate::value::day::Day;
use crate::value::id::{AccountId, InstallationId, ItemId, SkillId};

/// What the Book's door has against a record beside others.
#[coded]
pub(crate) enum Contradiction {
    #[error("{record} stands twice; keep one of them")]
    #[code(RecordDuplicate)]
    Duplicate { record: RecordRef },
    #[error("the item `{item}` is not in the Book; put its record beside this one, or correct the id")]
    #[code(ReferenceUnknown)]
    ItemUnknown { item: ItemId },
    #[error("the item `{item}` is still named by {by}; change or remove that first")]
    #[code(ReferenceUnknown)]
    ItemInUse { item: ItemId, by: RecordRef },
    #[error("the account `{account}` is above itself; break the circle at one of {circle}")]
    #[code(AccountParentCycle)]
    AccountCycle { account: AccountId, circle: Arc<str> },
    #[error("the skill `{skill}` is above itself; break the circle at one of {circle}")]
    #[code(SkillParentCycle)]
    SkillCycle { skill: SkillId, circle: Arc<str> },
    #[error(
        "the installation from {first_day} overlaps the one before it, which ends on {last_day}; move one of the two"
    )]
    #[code(HistoryOverlap)]
    Overlap { item: ItemId, first_day: String, last_day: Day },
    #[error(
        "the item `{item}` has two closed installations number {number}, the other being `{other}`; number them apart"
    )]
    #[code(InstallationNumberTaken)]
    NumberTaken { item: ItemId, number: u32, other: InstallationId },
}
