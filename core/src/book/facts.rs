//! The read traits over a Book.

use crate::book::Book;
use crate::facts::missing::Missing;
use crate::facts::need::Need;
use crate::facts::read::{Accounts, Contracts, Inventory, Items, Policies, Products, Skills, Templates};
use crate::record::account::Account;
use crate::record::contract::Contract;
use crate::record::installation::Installation;
use crate::record::item::Item;
use crate::record::policy::Policy;
use crate::record::product::Product;
use crate::record::skill::Skill;
use crate::record::template::Template;
use crate::value::date_range::DateRange;
use crate::value::id::{AccountId, ItemId, ProductId, SkillId, TemplateId};

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

    fn history(&self, item: &ItemId) -> Result<Vec<&Installation>, Missing> {
        self.require_item(item, || Need::Item { item: item.clone() })?;
        Ok(self.closed_installations(item))
    }
}

impl Contracts for Book {
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
