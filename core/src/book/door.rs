//! The Book's door: what no record can know by itself. References, cycles, histories.

use crate::book::Book;
use crate::book::circles::Circles;
use crate::book::contradiction::Contradiction;
use crate::book::histories::{Histories, refuse_overlap};
use crate::book::index::named_items;
use crate::book::shelves::{Entry, Place, Shelves};
use crate::error::Error;
use crate::record::account::Account;
use crate::record::contract::Contract;
use crate::record::item::Item;
use crate::record::kind::RecordKind;
use crate::record::skill::Skill;
use crate::value::id::{AccountId, ItemId, SkillId};

/// One pass over records of a Book, which stand on their shelves already. What a look at one record tells of others is
/// kept, so that a pass costs a look at each record and not at each pair.
#[derive(Debug)]
pub(crate) struct Door<'a> {
    book: &'a Book,
    skills: Circles<SkillId>,
    accounts: Circles<AccountId>,
    histories: Histories,
}

impl<'a> Door<'a> {
    pub(crate) fn of(book: &'a Book) -> Self {
        let (skills, accounts, histories) = Default::default();
        Self { book, skills, accounts, histories }
    }

    /// Refuses what contradicts the record in that place; the path is inside the record.
    pub(crate) fn refuse_contradiction(&mut self, place: Place) -> Result<(), Error> {
        match self.book.shelves.at(place) {
            Some(Entry::Skill(stored)) => self.refuse_skill_circle(stored.record),
            Some(Entry::Account(stored)) => self.refuse_account_circle(stored.record),
            Some(Entry::Item(stored)) => self.refuse_overlap_of_item(stored.record),
            Some(Entry::Installation(stored)) => self.histories.refusal(self.book, stored.record),
            Some(Entry::Commercial(stored)) => {
                require_item(&self.book.shelves, &stored.record.item).map_err(|error| error.at("item"))
            }
            Some(Entry::Contract(stored)) => require_named_items(self.book, stored.record),
            Some(Entry::Product(_) | Entry::Template(_) | Entry::Policy(_)) | None => Ok(()),
        }
    }

    fn refuse_skill_circle(&mut self, Skill { id, parent, .. }: &Skill) -> Result<(), Error> {
        let shelf = &self.book.shelves.skills;
        let Some(_) = parent else { return Ok(()) };
        match self.skills.through(id, |id| shelf.get(id)?.parent.clone()) {
            None => Ok(()),
            Some(circle) => Err(Error::from(Contradiction::SkillCycle { skill: id.clone(), circle }).at("parent")),
        }
    }

    fn refuse_account_circle(&mut self, Account { id, parent, .. }: &Account) -> Result<(), Error> {
        let shelf = &self.book.shelves.accounts;
        let Some(_) = parent else { return Ok(()) };
        match self.accounts.through(id, |id| shelf.get(id)?.parent.clone()) {
            None => Ok(()),
            Some(circle) => Err(Error::from(Contradiction::AccountCycle { account: id.clone(), circle }).at("parent")),
        }
    }

    fn refuse_overlap_of_item(&self, item: &Item) -> Result<(), Error> {
        // Most Books hold no history at all, and shall not pay for an index before the first question.
        if self.book.shelves.installations.is_empty() {
            return Ok(());
        }
        match self.book.closed_installations(&item.id).last() {
            Some(last) => refuse_overlap(last, item.first_day(), item).map_err(|error| error.at("since")),
            None => Ok(()),
        }
    }
}

impl Book {
    /// Refuses to leave anything that names the record, which no longer stands in that place.
    pub(crate) fn refuse_loss(&self, place: Place) -> Result<(), Error> {
        let shelves = &self.shelves;
        let item = match place.kind {
            RecordKind::Item => shelves.items.id(place.slot),
            RecordKind::Skill
            | RecordKind::Account
            | RecordKind::Product
            | RecordKind::Template
            | RecordKind::Installation
            | RecordKind::Commercial
            | RecordKind::Contract
            | RecordKind::Policy => None,
        };
        let Some(item) = item else { return Ok(()) };
        let installation = self.index().history(place.slot).first().copied();
        let contract = self.index().lines_naming(place.slot).first().map(|(contract, _)| *contract);
        let naming = [
            installation.map(|slot| Place { kind: RecordKind::Installation, slot }),
            contract.map(|slot| Place { kind: RecordKind::Contract, slot }),
            shelves.commercials.slot(item.as_str()).map(|slot| Place { kind: RecordKind::Commercial, slot }),
        ];
        match naming.into_iter().flatten().find_map(|place| shelves.at(place)) {
            Some(by) => Err(Contradiction::ItemInUse { item: item.clone(), by: by.reference() }.into()),
            None => Ok(()),
        }
    }
}

fn require_item(shelves: &Shelves, item: &ItemId) -> Result<(), Error> {
    match shelves.items.get(item) {
        Some(_) => Ok(()),
        None => Err(Contradiction::ItemUnknown { item: item.clone() }.into()),
    }
}

/// A part of the facts may hold a contract without all the items that it names.
fn require_named_items(book: &Book, contract: &Contract) -> Result<(), Error> {
    for (item, line) in named_items(contract) {
        let at = |error: Error| error.at("item").at("element").at(&format!("[{line}]")).at("scope");
        let outside = book.extent().is_some_and(|extent| !extent.holds_item(item));
        if !outside {
            require_item(&book.shelves, item).map_err(at)?;
        }
    }
    Ok(())
}
