//! Which records refer to which: built from the shelves on first use, kept in step by `apply`.

use std::collections::{BTreeMap, BTreeSet};

use crate::book::shelves::Shelves;
use crate::record::contract::Contract;
use crate::record::installation::Installation;
use crate::record::kind::Record;
use crate::record::scope::Element;
use crate::value::day::Day;
use crate::value::id::{AccountId, ContractId, InstallationId, ItemId};

/// Where an installation stands in the history of its item: unknown first days come first.
type HistoryKey = (Option<Day>, Day, u32, InstallationId);

/// The references of a Book, backwards.
#[derive(Clone, Debug, Default)]
pub(crate) struct Index {
    held: BTreeMap<AccountId, BTreeSet<ContractId>>,
    naming: BTreeMap<ItemId, BTreeSet<(ContractId, u32)>>,
    history: BTreeMap<ItemId, BTreeSet<HistoryKey>>,
}

impl Index {
    pub(crate) fn of(shelves: &Shelves) -> Self {
        let mut index = Self::default();
        for contract in shelves.contracts.iter() {
            index.enter_contract(&contract.record);
        }
        for installation in shelves.installations.iter() {
            index.enter_installation(&installation.record);
        }
        index
    }

    /// Takes up a record that was put on its shelf.
    pub(crate) fn enter(&mut self, record: &Record) {
        match record {
            Record::Contract(contract) => self.enter_contract(contract),
            Record::Installation(installation) => self.enter_installation(installation),
            Record::Skill(_)
            | Record::Account(_)
            | Record::Product(_)
            | Record::Template(_)
            | Record::Item(_)
            | Record::Commercial(_)
            | Record::Policy(_) => {}
        }
    }

    /// Forgets a record that was taken from its shelf.
    pub(crate) fn leave(&mut self, record: &Record) {
        match record {
            Record::Contract(contract) => {
                drop_from(&mut self.held, &contract.holder, &contract.id);
                for (item, line) in named_items(contract) {
                    drop_from(&mut self.naming, item, &(contract.id.clone(), line));
                }
            }
            Record::Installation(installation) => {
                drop_from(&mut self.history, &installation.item, &history_key(installation));
            }
            Record::Skill(_)
            | Record::Account(_)
            | Record::Product(_)
            | Record::Template(_)
            | Record::Item(_)
            | Record::Commercial(_)
            | Record::Policy(_) => {}
        }
    }

    /// The contracts that an account holds and that reach more than the items they name, by id.
    pub(crate) fn contracts_of(&self, holder: &AccountId) -> impl Iterator<Item = &ContractId> {
        self.held.get(holder).into_iter().flatten()
    }

    /// The lines that name an item, by contract and position.
    pub(crate) fn lines_naming(&self, item: &ItemId) -> impl Iterator<Item = &(ContractId, u32)> {
        self.naming.get(item).into_iter().flatten()
    }

    /// The closed installations of an item, in their order.
    pub(crate) fn history(&self, item: &ItemId) -> impl Iterator<Item = &InstallationId> {
        self.history.get(item).into_iter().flatten().map(|(_, _, _, id)| id)
    }

    fn enter_contract(&mut self, contract: &Contract) {
        // An account has a warranty for each of its items; a question about one of them shall not walk through all.
        if contract.scope.iter().any(|line| !matches!(line.element, Element::Item { .. })) {
            self.held.entry(contract.holder.clone()).or_default().insert(contract.id.clone());
        }
        for (item, line) in named_items(contract) {
            self.naming.entry(item.clone()).or_default().insert((contract.id.clone(), line));
        }
    }

    fn enter_installation(&mut self, installation: &Installation) {
        self.history.entry(installation.item.clone()).or_default().insert(history_key(installation));
    }
}

/// The items that a contract names, with the positions of the lines.
pub(crate) fn named_items(contract: &Contract) -> impl Iterator<Item = (&ItemId, u32)> {
    (0_u32..).zip(&contract.scope).filter_map(|(line, scope)| match &scope.element {
        Element::Item { item } => Some((item, line)),
        Element::Product { .. } | Element::Group { .. } | Element::WholeBase {} => None,
    })
}

fn history_key(installation: &Installation) -> HistoryKey {
    (installation.first_day(), installation.last_day, installation.number.get(), installation.id.clone())
}

/// Removes a member, and its set when that was the last.
fn drop_from<K: Ord, V: Ord>(sets: &mut BTreeMap<K, BTreeSet<V>>, key: &K, member: &V) {
    if let Some(set) = sets.get_mut(key) {
        set.remove(member);
        if set.is_empty() {
            sets.remove(key);
        }
    }
}
