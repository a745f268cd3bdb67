//! Accounts that nobody knows.

use std::collections::{BTreeMap, BTreeSet};

use crate::change::change_set::{Change, ChangeSet};
use crate::error::Error;
use crate::facts::missing::Missing;
use crate::facts::read::{Accounts, Contacts, Inventory};
use crate::record::account::Account;
use crate::record::kind::Record;
use crate::record::placement::Placement;
use crate::rule::base::check::bench::Bench;
use crate::rule::base::check::finding::HistoryFinding;
use crate::value::id::{AccountId, InstallationId, ItemId};

/// The accounts that have no record, by the item that names them first. Where no account has one, accounts are known by id
/// alone, and nothing is missing.
pub(crate) fn unknown<'a, F: Accounts + Contacts + Inventory>(
    facts: &F,
    bench: &Bench<'a>,
) -> Result<BTreeMap<&'a ItemId, Vec<HistoryFinding>>, Error> {
    let mut found: BTreeMap<&ItemId, Vec<HistoryFinding>> = BTreeMap::new();
    if !bench.has_accounts && facts.accounts().next().is_none() {
        return Ok(found);
    }
    let mut told: BTreeSet<&AccountId> = BTreeSet::new();
    for (id, history) in bench.histories() {
        let Some(item) = history.item else { continue };
        let closed = history.lines.iter().map(|line| (Some(&line.id), &line.placement));
        for (installation, placement) in closed.chain([(None, &item.placement)]) {
            for account in named(placement) {
                if !told.contains(account) && !is_known(facts, bench, account)? {
                    told.insert(account);
                    found.entry(id).or_default().push(finding(id, installation, account));
                }
            }
        }
    }
    Ok(found)
}

fn named(placement: &Placement) -> impl Iterator<Item = &AccountId> {
    placement.holder().into_iter().chain(placement.seller())
}

fn is_known<F: Accounts + Contacts>(facts: &F, bench: &Bench<'_>, account: &AccountId) -> Result<bool, Missing> {
    Ok(bench.parties.contains(account) || facts.account(account)?.is_some() || facts.contact(account)?.is_some())
}

fn finding(item: &ItemId, installation: Option<&InstallationId>, account: &AccountId) -> HistoryFinding {
    let bare = Record::from(Account::new(account.clone()));
    HistoryFinding::Unknown {
        item: item.clone(),
        installation: installation.cloned(),
        account: Some(account.clone()),
        repair: ChangeSet::new(Vec::new(), vec![Change::Put(bare)]),
    }
}
