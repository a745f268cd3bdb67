//! The Book's door: what no record can know by itself. References, cycles, histories.

use crate::book::Book;
use crate::book::circles::Circles;
use crate::book::contradiction::Contradiction;
use crate::book::histories::{Histories, refuse_overlap};
use crate::book::index::named_items;
use crate::book::shelves::Shelves;
use crate::change::record_ref::RecordRef;
use crate::error::Error;
use crate::record::contract::Contract;
use crate::record::installation::Installation;
use crate::record::kind::RecordKind;
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

    /// Refuses what contradicts the record of that name; the path is inside the record.
    pub(crate) fn refuse_contradiction(&mut self, reference: &RecordRef) -> Result<(), Error> {
        let shelves = &self.book.shelves;
        match reference.kind {
            RecordKind::Skill => self.refuse_skill_circle(&(&reference.id).into()),
            RecordKind::Account => self.refuse_account_circle(&(&reference.id).into()),
            RecordKind::Item => self.refuse_overlap_of_item(&(&reference.id).into()),
            RecordKind::Installation => match shelves.installations.get(&(&reference.id).into()) {
                Some(installation) => self.histories.refusal(self.book, installation),
                None => Ok(()),
            },
            RecordKind::Commercial => match shelves.commercials.get(&(&reference.id).into()) {
                Some(commercial) => require_item(shelves, &commercial.item).map_err(|error| error.at("item")),
                None => Ok(()),
            },
            RecordKind::Contract => match shelves.contracts.get(&(&reference.id).into()) {
                Some(contract) => require_named_items(self.book, contract),
                None => Ok(()),
            },
            RecordKind::Product | RecordKind::Template | RecordKind::Policy => Ok(()),
        }
    }

    fn refuse_skill_circle(&mut self, id: &SkillId) -> Result<(), Error> {
        let shelf = &self.book.shelves.skills;
        match self.skills.through(id, |id| shelf.get(id)?.parent.clone()) {
            None => Ok(()),
            Some(circle) => Err(Error::from(Contradiction::SkillCycle { skill: id.clone(), circle }).at("parent")),
        }
    }

    fn refuse_account_circle(&mut self, id: &AccountId) -> Result<(), Error> {
        let shelf = &self.book.shelves.accounts;
        match self.accounts.through(id, |id| shelf.get(id)?.parent.clone()) {
            None => Ok(()),
            Some(circle) => Err(Error::from(Contradiction::AccountCycle { account: id.clone(), circle }).at("parent")),
        }
    }

    fn refuse_overlap_of_item(&self, id: &ItemId) -> Result<(), Error> {
        // Most Books hold no history at all, and shall not pay for an index before the first question.
        if self.book.shelves.installations.is_empty() {
            return Ok(());
        }
        let Some(item) = self.book.shelves.items.get(id) else { return Ok(()) };
        match self.book.closed_installations(id).last() {
            Some(last) => refuse_overlap(last, item.first_day(), item).map_err(|error| error.at("since")),
            None => Ok(()),
        }
    }
}

impl Book {
    /// Refuses to leave anything that names the record, which no longer stands on its shelf.
    pub(crate) fn refuse_loss(&self, reference: &RecordRef) -> Result<(), Error> {
        if reference.kind != RecordKind::Item {
            return Ok(());
        }
        let item = ItemId::from(&reference.id);
        let installations = self.index().history(&item).map(|id| RecordRef::new(RecordKind::Installation, id.into()));
        let contracts = self.index().lines_naming(&item).map(|(id, _)| RecordRef::new(RecordKind::Contract, id.into()));
        let commercial =
            self.shelves.commercials.get(&item).map(|_| RecordRef::new(RecordKind::Commercial, (&item).into()));
        let naming = installations.chain(contracts).chain(commercial).next();
        naming.map_or(Ok(()), |by| Err(Contradiction::ItemInUse { item: item.clone(), by }.into()))
    }

    /// The closed installations of an item, in their order.
    pub(crate) fn closed_installations(&self, item: &ItemId) -> Vec<&Installation> {
        self.index().history(item).filter_map(|id| self.shelves.installations.get(id)).collect()
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
