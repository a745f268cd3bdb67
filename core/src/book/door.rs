//! The Book's door: what no record can know by itself. References, cycles, histories.

use tenure_macros::coded;

use crate::book::Book;
use crate::book::index::named_items;
use crate::book::shelves::Shelves;
use crate::change::record_ref::RecordRef;
use crate::error::Error;
use crate::record::contract::Contract;
use crate::record::installation::Installation;
use crate::record::item::Item;
use crate::record::kind::RecordKind;
use crate::value::day::Day;
use crate::value::id::{AccountId, InstallationId, ItemId, SkillId};

/// Why records do not go together.
#[coded]
pub(crate) enum BookError {
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
    AccountCycle { account: AccountId, circle: String },
    #[error("the skill `{skill}` is above itself; break the circle at one of {circle}")]
    #[code(SkillParentCycle)]
    SkillCycle { skill: SkillId, circle: String },
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

impl Book {
    /// Refuses what contradicts the record of that name, which stands on its shelf; the path is inside the record.
    pub(crate) fn refuse_contradiction(&self, reference: &RecordRef) -> Result<(), Error> {
        let shelves = &self.shelves;
        match reference.kind {
            RecordKind::Skill => refuse_skill_cycle(shelves, &(&reference.id).into()),
            RecordKind::Account => refuse_account_cycle(shelves, &(&reference.id).into()),
            RecordKind::Item => self.refuse_overlap_of_item(&(&reference.id).into()),
            RecordKind::Installation => {
                let installation = shelves.installations.get(&(&reference.id).into());
                installation.map_or(Ok(()), |installation| self.refuse_installation(installation))
            }
            RecordKind::Commercial => require_item(shelves, &(&reference.id).into()).map_err(|error| error.at("item")),
            RecordKind::Contract => {
                let contract = shelves.contracts.get(&(&reference.id).into());
                contract.map_or(Ok(()), |contract| require_named_items(shelves, contract))
            }
            RecordKind::Product | RecordKind::Policy => Ok(()),
        }
    }

    /// Refuses to leave anything that names the record, which no longer stands on its shelf.
    pub(crate) fn refuse_loss(&self, reference: &RecordRef) -> Result<(), Error> {
        if reference.kind != RecordKind::Item || self.shelves.entry(reference).is_some() {
            return Ok(());
        }
        let item = ItemId::from(&reference.id);
        let installations = self.index().history(&item).map(|id| RecordRef::new(RecordKind::Installation, id.into()));
        let contracts = self.index().lines_naming(&item).map(|(id, _)| RecordRef::new(RecordKind::Contract, id.into()));
        let commercial =
            self.shelves.commercials.get(&item).map(|_| RecordRef::new(RecordKind::Commercial, (&item).into()));
        let naming = installations.chain(contracts).chain(commercial).next();
        naming.map_or(Ok(()), |by| Err(BookError::ItemInUse { item: item.clone(), by }.into()))
    }

    fn refuse_overlap_of_item(&self, id: &ItemId) -> Result<(), Error> {
        // Most Books hold no history at all, and shall not pay for an index before the first question.
        if self.shelves.installations.is_empty() {
            return Ok(());
        }
        let Some(item) = self.shelves.items.get(id) else { return Ok(()) };
        match self.closed_installations(id).last() {
            Some(last) => refuse_overlap(last, item.since, item).map_err(|error| error.at("since")),
            None => Ok(()),
        }
    }

    /// The neighbours of one closed installation: its item, the lines before and after it, and the running one.
    fn refuse_installation(&self, installation: &Installation) -> Result<(), Error> {
        let Some(item) = self.shelves.items.get(&installation.item) else {
            let unknown = BookError::ItemUnknown { item: installation.item.clone() };
            return Err(Error::from(unknown).at("item"));
        };
        let history = self.closed_installations(&installation.item);
        let twin = history.iter().find(|other| other.number == installation.number && other.id != installation.id);
        if let Some(other) = twin {
            let (number, other) = (installation.number.get(), other.id.clone());
            return Err(Error::from(BookError::NumberTaken { item: item.id.clone(), number, other }).at("number"));
        }
        let own = history.iter().position(|closed| closed.id == installation.id).unwrap_or_default();
        let before = own.checked_sub(1).and_then(|before| history.get(before));
        let after = history.get(own.saturating_add(1)).map_or(item.since, |after| after.since);
        if let Some(before) = before {
            refuse_overlap(before, installation.since, item).map_err(|error| error.at("since"))?;
        }
        refuse_overlap(installation, after, item).map_err(|error| error.at("lastDay"))
    }

    fn closed_installations(&self, item: &ItemId) -> Vec<&Installation> {
        self.index().history(item).filter_map(|id| self.shelves.installations.get(id)).collect()
    }
}

/// Two installations may share the day of the hand-over and no other (design D13, Z3).
fn refuse_overlap(before: &Installation, first_day: Option<Day>, item: &Item) -> Result<(), Error> {
    if first_day.is_some_and(|first_day| before.last_day <= first_day) {
        return Ok(());
    }
    let first_day = first_day.map_or_else(|| "before all time".to_owned(), |day| day.to_string());
    let overlap = BookError::Overlap { item: item.id.clone(), first_day, last_day: before.last_day };
    Err(overlap.into())
}

fn require_item(shelves: &Shelves, item: &ItemId) -> Result<(), Error> {
    match shelves.items.get(item) {
        Some(_) => Ok(()),
        None => Err(BookError::ItemUnknown { item: item.clone() }.into()),
    }
}

fn require_named_items(shelves: &Shelves, contract: &Contract) -> Result<(), Error> {
    for (item, line) in named_items(contract) {
        let at = |error: Error| error.at("item").at("element").at(&format!("[{line}]")).at("scope");
        require_item(shelves, item).map_err(at)?;
    }
    Ok(())
}

fn refuse_account_cycle(shelves: &Shelves, id: &AccountId) -> Result<(), Error> {
    let parent = |id: &AccountId| shelves.accounts.get(id)?.parent.clone();
    match circle(id, parent) {
        None => Ok(()),
        Some(circle) => Err(Error::from(BookError::AccountCycle { account: id.clone(), circle }).at("parent")),
    }
}

fn refuse_skill_cycle(shelves: &Shelves, id: &SkillId) -> Result<(), Error> {
    let parent = |id: &SkillId| shelves.skills.get(id)?.parent.clone();
    match circle(id, parent) {
        None => Ok(()),
        Some(circle) => Err(Error::from(BookError::SkillCycle { skill: id.clone(), circle }).at("parent")),
    }
}

/// The circle on which `start` lies, as a list for people.
///
/// Two walkers of different pace also end on a circle further up, which is that of other records.
fn circle<T: Clone + PartialEq + std::fmt::Display>(start: &T, parent: impl Fn(&T) -> Option<T>) -> Option<String> {
    let mut members = vec![format!("`{start}`")];
    let mut fast = parent(start)?;
    let mut slow = start.clone();
    let mut tick = false;
    while fast != *start {
        if fast == slow {
            return None;
        }
        members.push(format!("`{fast}`"));
        fast = parent(&fast)?;
        if tick {
            slow = parent(&slow)?;
        }
        tick = !tick;
    }
    Some(members.join(", "))
}
