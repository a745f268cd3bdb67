//! Why records do not go together.

use std::sync::Arc;

use tenure_macros::coded;

use crate::record::record_ref::RecordRef;
use crate::value::day::Day;
use crate::value::id::{AccountId, InstallationId, ItemId, LicenceId, SkillId};
use crate::value::label::Label;

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
    #[error("the installation `{installation}` is still named by {by}; change or remove that first")]
    #[code(ReferenceUnknown)]
    InstallationInUse { installation: InstallationId, by: RecordRef },
    #[error("the account `{account}` is above itself; break the circle at one of {circle}")]
    #[code(AccountParentCycle)]
    AccountCycle { account: AccountId, circle: Arc<str> },
    #[error("the skill `{skill}` is above itself; break the circle at one of {circle}")]
    #[code(SkillParentCycle)]
    SkillCycle { skill: SkillId, circle: Arc<str> },
    #[error("the item `{item}` is a component of itself; break the circle at one of {circle}")]
    #[code(ItemParentCycle)]
    ItemCycle { item: ItemId, circle: Arc<str> },
    #[error("an account and a contact both have the id `{id}`; they are parties alike, so give one of them another")]
    #[code(PartyIdTaken)]
    PartyIdTaken { id: AccountId },
    #[error("the number `{number}` is that of the item `{other}` already; state another, or leave it absent")]
    #[code(NumberTaken)]
    ItemNumberTaken { number: Label, other: ItemId },
    #[error("the installation `{installation}` is not in the Book; put its record beside this one, or correct the id")]
    #[code(ReferenceUnknown)]
    InstallationUnknown { installation: InstallationId },
    #[error("the licence `{licence}` is not in the Book; put its record beside this copy, or correct the number")]
    #[code(ReferenceUnknown)]
    LicenceUnknown { licence: LicenceId },
    #[error("the licence `{licence}` is still the source of the copy `{by}`; change or remove that first")]
    #[code(ReferenceUnknown)]
    LicenceInUse { licence: LicenceId, by: LicenceId },
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
