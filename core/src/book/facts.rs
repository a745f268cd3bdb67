//! The read traits over a Book.

use crate::book::Book;
use crate::book::shelves::{Entry, Place};
use crate::error::Error;
use crate::facts::missing::Missing;
use crate::facts::need::Need;
use crate::facts::read::{
    Accounts, Applications, Collections, Commercials, Contacts, Contracts, Countries, Inventory, Items, Licences,
    Policies, Products, Records, Skills, Templates, WarrantyCards,
};
use crate::record::account::Account;
use crate::record::application::Application;
use crate::record::client::Client;
use crate::record::collection::Collection;
use crate::record::commercial::Commercial;
use crate::record::contact::Contact;
use crate::record::contract::Contract;
use crate::record::country::Country;
use crate::record::installation::Installation;
use crate::record::item::Item;
use crate::record::kind::{Record, RecordKind};
use crate::record::licence::Licence;
use crate::record::past_commercial::PastCommercial;
use crate::record::policy::Policy;
use crate::record::product::Product;
use crate::record::record_ref::RecordRef;
use crate::record::revision::Revision;
use crate::record::skill::Skill;
use crate::record::template::Template;
use crate::record::voucher::Voucher;
use crate::record::warranty_request::WarrantyRequest;
use crate::value::date_range::DateRange;
use crate::value::day::Day;
use crate::value::id::{
    AccountId, ApplicationId, ContractId, InstallationId, ItemId, LicenceId, ProductId, Serial, SkillId, TemplateId,
    VoucherId, WarrantyRequestId,
};
use crate::value::label::Label;

/// What holds where no policy is stated.
static DEFAULTS: Policy = Policy::new();

impl Book {
    fn require_account(&self, account: &AccountId, need: impl FnOnce() -> Need) -> Result<(), Missing> {
        let outside = self.extent().is_some_and(|extent| extent.accounts.binary_search(account).is_err());
        if outside { Err(Missing::one(need())) } else { Ok(()) }
    }

    fn require_item(&self, item: &ItemId, need: impl FnOnce() -> Need) -> Result<(), Missing> {
        let outside = self.extent().is_some_and(|extent| !extent.holds_item(item));
        if outside { Err(Missing::one(need())) } else { Ok(()) }
    }

    /// The records of a set, in the order of their kinds and ids.
    fn set(&self, need: &Need) -> Result<Vec<Record>, Missing> {
        let item = |item: &ItemId| Ok(self.item(item)?.map(|item| Record::from(item.clone())));
        Ok(match need {
            Need::Item { item: id } => {
                let closed = self.history(id)?.into_iter().map(|closed| Record::from(closed.clone()));
                item(id)?.into_iter().chain(closed).collect()
            }
            Need::AccountChain { account } => {
                let mut chain = Vec::new();
                let mut next = self.account(account)?;
                while let Some(account) = next {
                    chain.push(Record::from(account.clone()));
                    next = account.parent.as_ref().map(|parent| self.account(parent)).transpose()?.flatten();
                }
                chain
            }
            Need::ContractsOf { account } => {
                self.contracts_of(account)?.into_iter().map(|contract| Record::from(contract.clone())).collect()
            }
            Need::ContractsNaming { item } => {
                let mut contracts: Vec<_> =
                    self.lines_naming(item)?.into_iter().map(|(contract, _)| contract).collect();
                contracts.dedup_by(|left, right| left.id == right.id);
                contracts.into_iter().map(|contract| Record::from(contract.clone())).collect()
            }
            Need::Record { record } => self.shelves.entry(record).map(Entry::record).into_iter().collect(),
            Need::LicencesOf { account } => {
                self.licences_of(account)?.into_iter().map(|licence| Record::from(licence.clone())).collect()
            }
            Need::ClientsOf { account } => {
                self.clients_of(account)?.into_iter().map(|client| Record::from(client.clone())).collect()
            }
            Need::AccountsCoded { code } => {
                self.accounts_coded(code)?.into_iter().map(|account| Record::from(account.clone())).collect()
            }
            Need::RequestsAbout { item } => {
                self.requests_about(item)?.into_iter().map(|request| Record::from(request.clone())).collect()
            }
            Need::Twins { product, serial } => {
                self.twins(product, serial)?.into_iter().map(|item| Record::from(item.clone())).collect()
            }
        })
    }

    /// Licences in the order of their numbers.
    fn by_number(&self, slots: impl Iterator<Item = u32>) -> Vec<&Licence> {
        let mut licences: Vec<_> = slots.filter_map(|slot| self.shelves.licences.at(slot)).collect();
        licences.sort_by_cached_key(|licence| licence.id.number());
        licences
    }

    /// The closed installations of an item, in their order.
    pub(crate) fn closed_installations(&self, item: &ItemId) -> Vec<&Installation> {
        let Some(item) = self.shelves.items.slot(item.as_str()) else { return Vec::new() };
        let history = self.index().history(item);
        history.iter().filter_map(|installation| self.shelves.installations.at(*installation)).collect()
    }
}

impl Accounts for Book {
    fn account(&self, id: &AccountId) -> Result<Option<&Account>, Missing> {
        // A record that is here is an answer, whatever the extent says.
        let account = self.shelves.accounts.get(id);
        if account.is_none() {
            self.require_account(id, || Need::AccountChain { account: id.clone() })?;
        }
        Ok(account)
    }

    fn accounts_coded(&self, code: &Label) -> Result<Vec<&Account>, Missing> {
        if self.extent().is_some_and(|extent| !extent.holds_code(code)) {
            return Err(Missing::one(Need::AccountsCoded { code: code.clone() }));
        }
        let code = code.as_str().to_lowercase();
        let is_called =
            |account: &&Account| account.code.as_ref().is_some_and(|own| own.as_str().to_lowercase() == code);
        Ok(self.accounts().filter(is_called).collect())
    }
}

impl Products for Book {
    fn product(&self, id: &ProductId) -> Option<&Product> {
        self.shelves.products.get(id)
    }
}

impl Templates for Book {
    fn template(&self, id: &TemplateId) -> Option<&Template> {
        self.shelves.templates.get(id)
    }
}

impl Inventory for Book {
    fn contracts(&self) -> impl Iterator<Item = &Contract> {
        self.shelves.contracts.records().map(|(_, contract)| contract)
    }

    fn items(&self) -> impl Iterator<Item = &Item> {
        self.shelves.items.iter().filter_map(|slot| self.shelves.items.at(slot))
    }

    fn accounts(&self) -> impl Iterator<Item = &Account> {
        self.shelves.accounts.iter().filter_map(|slot| self.shelves.accounts.at(slot))
    }

    fn items_ending(&self, range: DateRange) -> impl Iterator<Item = &Item> {
        // What was not loaded may end too, and only the long way says that it is missing.
        let all = self.extent().is_some().then(|| self.shelves.items.records().map(|(_, item)| item));
        let some = self.extent().is_none().then(|| self.compiled().items_ending(range));
        let some = some.into_iter().flatten().filter_map(|item| self.shelves.items.at(item));
        all.into_iter().flatten().chain(some)
    }
}

impl Skills for Book {
    fn skill(&self, id: &SkillId) -> Option<&Skill> {
        self.shelves.skills.get(id)
    }
}

impl Items for Book {
    fn item(&self, id: &ItemId) -> Result<Option<&Item>, Missing> {
        let item = self.shelves.items.get(id);
        if item.is_none() {
            self.require_item(id, || Need::Item { item: id.clone() })?;
        }
        Ok(item)
    }

    fn installation(&self, id: &InstallationId) -> Option<&Installation> {
        self.shelves.installations.get(id)
    }

    fn numbered(&self, number: &Label) -> Option<&Item> {
        let slot = self.numbers().slots(number).next()?;
        self.shelves.items.at(slot)
    }

    fn twins(&self, product: &ProductId, serial: &Serial) -> Result<Vec<&Item>, Missing> {
        if self.extent().is_some_and(|extent| !extent.holds_serial(serial)) {
            return Err(Missing::one(Need::Twins { product: product.clone(), serial: serial.clone() }));
        }
        let alike = self.serials().slots(serial).filter_map(|slot| self.shelves.items.at(slot));
        let mut twins: Vec<_> = alike.filter(|item| item.product == *product).collect();
        twins.sort_unstable_by(|left, right| left.id.cmp(&right.id));
        Ok(twins)
    }

    fn history(&self, item: &ItemId) -> Result<Vec<&Installation>, Missing> {
        self.require_item(item, || Need::Item { item: item.clone() })?;
        Ok(self.closed_installations(item))
    }

    fn closed_on(&self, item: &ItemId, on: Day) -> Result<Option<&Installation>, Missing> {
        self.require_item(item, || Need::Item { item: item.clone() })?;
        let Some(item) = self.shelves.items.slot(item.as_str()) else { return Ok(None) };
        let closed = |slot: &u32| self.shelves.installations.at(*slot);
        let begun = |closed: &Installation| closed.first_day().is_none_or(|first_day| first_day <= on);
        let history = self.index().history(item);
        let begun = history.partition_point(|slot| closed(slot).is_some_and(begun));
        // They share no days but those of hand-overs, so that before the newest one that has begun none lasts longer.
        let newest = begun.checked_sub(1).and_then(|newest| history.get(newest)).and_then(closed);
        Ok(newest.filter(|newest| on <= newest.last_day))
    }
}

impl Contacts for Book {
    fn contact(&self, id: &AccountId) -> Result<Option<&Contact>, Missing> {
        let contact = self.shelves.contacts.get(id);
        if contact.is_none() {
            self.require_account(id, || Need::AccountChain { account: id.clone() })?;
        }
        Ok(contact)
    }
}

impl Collections for Book {
    fn brands(&self) -> Option<&Collection> {
        self.shelves.collections.at(self.shelves.collections.slot(Collection::BRANDS)?)
    }
}

impl Countries for Book {
    fn country(&self, id: &Label) -> Option<&Country> {
        self.shelves.countries.at(self.shelves.countries.slot(id.as_str())?)
    }
}

impl Commercials for Book {
    fn commercial(&self, item: &ItemId) -> Option<&Commercial> {
        self.shelves.commercials.get(item)
    }

    fn past_commercial(&self, installation: &InstallationId) -> Option<&PastCommercial> {
        self.shelves.past_commercials.get(installation)
    }
}

impl WarrantyCards for Book {
    fn warranty_request(&self, id: &WarrantyRequestId) -> Option<&WarrantyRequest> {
        self.shelves.warranty_requests.get(id)
    }

    fn requests_about(&self, item: &ItemId) -> Result<Vec<&WarrantyRequest>, Missing> {
        self.require_item(item, || Need::RequestsAbout { item: item.clone() })?;
        let Some(item) = self.shelves.items.slot(item.as_str()) else { return Ok(Vec::new()) };
        let requests = self.index().requests(item);
        Ok(requests.iter().filter_map(|request| self.shelves.warranty_requests.at(*request)).collect())
    }

    fn voucher(&self, id: &VoucherId) -> Option<&Voucher> {
        self.shelves.vouchers.get(id)
    }
}

impl Applications for Book {
    fn application(&self, id: &ApplicationId) -> Option<&Application> {
        self.shelves.applications.get(id)
    }
}

impl Licences for Book {
    fn licence(&self, id: &LicenceId) -> Option<&Licence> {
        self.shelves.licences.get(id)
    }

    fn licences_of(&self, account: &AccountId) -> Result<Vec<&Licence>, Missing> {
        self.require_account(account, || Need::LicencesOf { account: account.clone() })?;
        Ok(self.by_number(self.licensed().slots(account)))
    }

    fn clients_of(&self, account: &AccountId) -> Result<Vec<&Client>, Missing> {
        self.require_account(account, || Need::ClientsOf { account: account.clone() })?;
        let mut clients: Vec<_> =
            self.clients().slots(account).filter_map(|slot| self.shelves.clients.at(slot)).collect();
        clients.sort_unstable_by(|left, right| left.id.cmp(&right.id));
        Ok(clients)
    }

    fn licensed_accounts(&self) -> Vec<&AccountId> {
        let licences = self.shelves.licences.records().map(|(_, licence)| &licence.account);
        let clients = self.shelves.clients.records().map(|(_, client)| &client.account);
        let mut accounts: Vec<_> = licences.chain(clients).collect();
        accounts.sort_unstable();
        accounts.dedup();
        accounts
    }
}

impl Records for Book {
    fn revision(&self, record: &RecordRef) -> Result<Option<Revision>, Error> {
        self.shelves.entry(record).map(Entry::revision).transpose()
    }

    fn nowhere_else(&self, record: RecordRef) -> Result<(), Missing> {
        if self.extent().is_some() { Err(Missing::one(Need::Record { record })) } else { Ok(()) }
    }

    fn holds(&self, record: &Record) -> bool {
        self.shelves.entry(&RecordRef::from(record)).is_some_and(|entry| entry.is(record))
    }

    fn naming(&self, item: &ItemId) -> Result<Vec<RecordRef>, Missing> {
        self.require_item(item, || Need::Item { item: item.clone() })?;
        let Some(slot) = self.shelves.items.slot(item.as_str()) else { return Ok(Vec::new()) };
        let replaced = self.index().replaced(slot).iter().map(|slot| Place { kind: RecordKind::Item, slot: *slot });
        let places = replaced.chain(self.places_naming(slot, item));
        let mut records: Vec<_> = places.filter_map(|place| self.shelves.at(place)).map(Entry::reference).collect();
        records.sort();
        records.dedup();
        Ok(records)
    }

    fn revision_of(&self, need: &Need) -> Result<Revision, Error> {
        Revision::of(&self.set(need)?)
    }
}

impl Contracts for Book {
    fn contract(&self, id: &ContractId) -> Option<&Contract> {
        self.shelves.contracts.get(id)
    }

    fn contracts_of(&self, holder: &AccountId) -> Result<Vec<&Contract>, Missing> {
        self.require_account(holder, || Need::ContractsOf { account: holder.clone() })?;
        let Some(holder) = self.shelves.accounts.slot(holder.as_str()) else { return Ok(Vec::new()) };
        let held = self.index().contracts_of(holder);
        Ok(held.iter().filter_map(|contract| self.shelves.contracts.at(*contract)).collect())
    }

    fn lines_naming(&self, item: &ItemId) -> Result<Vec<(&Contract, u32)>, Missing> {
        self.require_item(item, || Need::ContractsNaming { item: item.clone() })?;
        let Some(item) = self.shelves.items.slot(item.as_str()) else { return Ok(Vec::new()) };
        let lines = self.index().lines_naming(item);
        Ok(lines.iter().filter_map(|(contract, line)| Some((self.shelves.contracts.at(*contract)?, *line))).collect())
    }
}

impl Policies for Book {
    fn policy(&self) -> &Policy {
        self.shelves.policies.records().next().map_or(&DEFAULTS, |(_, policy)| policy)
    }
}
