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
use crate::record::licence::Licence;
use crate::record::skill::Skill;
use crate::record::warranty_request::WarrantyRequest;
use crate::value::id::{AccountId, InstallationId, ItemId, SkillId};

/// One pass over records of a Book, which stand on their shelves already. What a look at one record tells of others is
/// kept, so that a pass costs a look at each record and not at each pair.
#[derive(Debug)]
pub(crate) struct Door<'a> {
    book: &'a Book,
    skills: Circles<SkillId>,
    accounts: Circles<AccountId>,
    items: Circles<ItemId>,
    histories: Histories,
}

impl<'a> Door<'a> {
    pub(crate) fn of(book: &'a Book) -> Self {
        let (skills, accounts, items, histories) = Default::default();
        Self { book, skills, accounts, items, histories }
    }

    /// Refuses what contradicts the record in that place; the path is inside the record.
    pub(crate) fn refuse_contradiction(&mut self, place: Place) -> Result<(), Error> {
        match self.book.shelves.at(place) {
            Some(Entry::Skill(stored)) => self.refuse_skill_circle(stored.record),
            Some(Entry::Account(stored)) => self.refuse_account(stored.record),
            Some(Entry::Contact(stored)) => refuse_both(&self.book.shelves, &stored.record.id),
            Some(Entry::Item(stored)) => self.refuse_item(place.slot, stored.record),
            Some(Entry::Installation(stored)) => self.histories.refusal(self.book, stored.record),
            Some(Entry::Commercial(stored)) => {
                require_item(self.book, &stored.record.item).map_err(|error| error.at("item"))
            }
            Some(Entry::PastCommercial(stored)) => {
                require_installation(&self.book.shelves, &stored.record.installation)
            }
            Some(Entry::Contract(stored)) => require_named_items(self.book, stored.record),
            Some(Entry::WarrantyRequest(stored)) => require_requested_items(self.book, stored.record),
            Some(Entry::Voucher(stored)) => {
                require_item(self.book, &stored.record.item).map_err(|error| error.at("item"))
            }
            Some(Entry::Licence(stored)) => require_source(self.book, stored.record),
            Some(
                Entry::Collection(_)
                | Entry::Country(_)
                | Entry::Product(_)
                | Entry::Template(_)
                | Entry::Application(_)
                | Entry::Client(_)
                | Entry::AuditEntry(_)
                | Entry::Policy(_),
            )
            | None => Ok(()),
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

    fn refuse_account(&mut self, Account { id, parent, .. }: &Account) -> Result<(), Error> {
        refuse_both(&self.book.shelves, id)?;
        let shelf = &self.book.shelves.accounts;
        let Some(_) = parent else { return Ok(()) };
        match self.accounts.through(id, |id| shelf.get(id)?.parent.clone()) {
            None => Ok(()),
            Some(circle) => Err(Error::from(Contradiction::AccountCycle { account: id.clone(), circle }).at("parent")),
        }
    }

    fn refuse_item(&mut self, slot: u32, item: &Item) -> Result<(), Error> {
        self.refuse_number(slot, item)?;
        self.refuse_item_circle(item)?;
        self.refuse_overlap_of_item(item)
    }

    fn refuse_number(&self, slot: u32, item: &Item) -> Result<(), Error> {
        let Some(number) = &item.number else { return Ok(()) };
        let other = self.book.numbers().slots(number).find(|other| *other != slot);
        match other.and_then(|other| self.book.shelves.items.id(other)) {
            None => Ok(()),
            Some(other) => {
                let taken = Contradiction::ItemNumberTaken { number: number.clone(), other: other.clone() };
                Err(Error::from(taken).at("number"))
            }
        }
    }

    fn refuse_item_circle(&mut self, item: &Item) -> Result<(), Error> {
        let Some(parent) = &item.parent else { return Ok(()) };
        require_item(self.book, parent).map_err(|error| error.at("parent"))?;
        let shelf = &self.book.shelves.items;
        match self.items.through(&item.id, |id| shelf.get(id)?.parent.clone()) {
            None => Ok(()),
            Some(circle) => Err(Error::from(Contradiction::ItemCycle { item: item.id.clone(), circle }).at("parent")),
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
        match place.kind {
            RecordKind::Item => self.refuse_loss_of_item(place.slot),
            RecordKind::Installation => self.refuse_loss_of_installation(place.slot),
            RecordKind::Licence => self.refuse_loss_of_licence(place.slot),
            RecordKind::Collection
            | RecordKind::Country
            | RecordKind::Skill
            | RecordKind::Account
            | RecordKind::Contact
            | RecordKind::Product
            | RecordKind::Template
            | RecordKind::Commercial
            | RecordKind::PastCommercial
            | RecordKind::Contract
            | RecordKind::WarrantyRequest
            | RecordKind::Voucher
            | RecordKind::Application
            | RecordKind::Client
            | RecordKind::AuditEntry
            | RecordKind::Policy => Ok(()),
        }
    }

    fn refuse_loss_of_item(&self, slot: u32) -> Result<(), Error> {
        let Some(item) = self.shelves.items.id(slot) else { return Ok(()) };
        match self.places_naming(slot, item).find_map(|place| self.shelves.at(place)) {
            Some(by) => Err(Contradiction::ItemInUse { item: item.clone(), by: by.reference() }.into()),
            None => Ok(()),
        }
    }

    fn refuse_loss_of_installation(&self, slot: u32) -> Result<(), Error> {
        let shelves = &self.shelves;
        let Some(installation) = shelves.installations.id(slot) else { return Ok(()) };
        let by = shelves.past_commercials.slot(installation.as_str());
        let by = by.and_then(|slot| shelves.at(Place { kind: RecordKind::PastCommercial, slot }));
        match by {
            Some(by) => {
                let (installation, by) = (installation.clone(), by.reference());
                Err(Contradiction::InstallationInUse { installation, by }.into())
            }
            None => Ok(()),
        }
    }

    fn refuse_loss_of_licence(&self, slot: u32) -> Result<(), Error> {
        let Some(licence) = self.shelves.licences.id(slot) else { return Ok(()) };
        match self.copies().slots(licence).find_map(|copy| self.shelves.licences.id(copy)) {
            Some(copy) => Err(Contradiction::LicenceInUse { licence: licence.clone(), by: copy.clone() }.into()),
            None => Ok(()),
        }
    }

    /// The places of the records that name an item.
    pub(crate) fn places_naming(&self, slot: u32, item: &ItemId) -> impl Iterator<Item = Place> {
        let index = self.index();
        let at = |kind: RecordKind| move |slot: &u32| Place { kind, slot: *slot };
        let lines = index.lines_naming(slot);
        let contracts = lines.chunk_by(|left, right| left.0 == right.0).filter_map(<[_]>::first);
        let contracts = contracts.map(|(contract, _)| Place { kind: RecordKind::Contract, slot: *contract });
        let commercial = self.shelves.commercials.slot(item.as_str());
        let components = index.components(slot).iter().map(at(RecordKind::Item));
        components
            .chain(index.history(slot).iter().map(at(RecordKind::Installation)))
            .chain(commercial.map(|slot| Place { kind: RecordKind::Commercial, slot }))
            .chain(contracts)
            .chain(index.requests(slot).iter().map(at(RecordKind::WarrantyRequest)))
            .chain(index.vouchers(slot).iter().map(at(RecordKind::Voucher)))
    }
}

/// Accounts and contacts are parties alike and share their ids (SC27).
fn refuse_both(shelves: &Shelves, id: &AccountId) -> Result<(), Error> {
    match (shelves.accounts.get(id), shelves.contacts.get(id)) {
        (Some(_), Some(_)) => Err(Error::from(Contradiction::PartyIdTaken { id: id.clone() }).at("id")),
        _ => Ok(()),
    }
}

/// A part of the facts may hold a record without all the items that it names.
fn require_item(book: &Book, item: &ItemId) -> Result<(), Error> {
    let outside = book.extent().is_some_and(|extent| !extent.holds_item(item));
    match book.shelves.items.get(item) {
        None if !outside => Err(Contradiction::ItemUnknown { item: item.clone() }.into()),
        _ => Ok(()),
    }
}

fn require_installation(shelves: &Shelves, installation: &InstallationId) -> Result<(), Error> {
    if shelves.installations.get(installation).is_some() {
        return Ok(());
    }
    let unknown = Contradiction::InstallationUnknown { installation: installation.clone() };
    Err(Error::from(unknown).at("installation"))
}

/// A part of the facts may hold a copy without its source.
fn require_source(book: &Book, licence: &Licence) -> Result<(), Error> {
    let Some(source) = &licence.source else { return Ok(()) };
    if book.extent().is_some() || book.shelves.licences.get(source).is_some() {
        return Ok(());
    }
    Err(Error::from(Contradiction::LicenceUnknown { licence: source.clone() }).at("source"))
}

fn require_named_items(book: &Book, contract: &Contract) -> Result<(), Error> {
    for (item, line) in named_items(contract) {
        let at = |error: Error| error.at("item").at("element").at(&format!("[{line}]")).at("scope");
        require_item(book, item).map_err(at)?;
    }
    Ok(())
}

fn require_requested_items(book: &Book, request: &WarrantyRequest) -> Result<(), Error> {
    for (position, item) in request.items.iter().enumerate() {
        require_item(book, item).map_err(|error| error.at(&format!("[{position}]")).at("items"))?;
    }
    Ok(())
}
