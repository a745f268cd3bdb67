//! The records that are looked at, and those of the Book that stand beside them.

use std::collections::{BTreeMap, BTreeSet};

use crate::error::Error;
use crate::facts::read::Items;
use crate::record::installation::Installation;
use crate::record::item::Item;
use crate::record::kind::Record;
use crate::value::day::Day;
use crate::value::id::{AccountId, InstallationId, ItemId};

/// Records by id, the last one of each.
#[derive(Debug, Default)]
pub(crate) struct Bench<'a> {
    pub(crate) items: BTreeMap<&'a ItemId, &'a Item>,
    /// Ended installations, by item and in the order of its history.
    lines: Vec<&'a Installation>,
    /// Accounts and contacts.
    pub(crate) parties: BTreeSet<&'a AccountId>,
    /// Whether an account is among them.
    pub(crate) has_accounts: bool,
    /// Installations that have prices.
    pub(crate) priced: BTreeSet<&'a InstallationId>,
}

/// The history of an item: its record, if somebody has it, and its ended installations.
#[derive(Clone, Copy, Debug)]
pub(crate) struct History<'a, 'b> {
    pub(crate) item: Option<&'a Item>,
    pub(crate) lines: &'b [&'a Installation],
}

impl<'a> Bench<'a> {
    pub(crate) fn of<F: Items>(facts: &'a F, records: &'a [Record]) -> Result<Self, Error> {
        let mut bench = Self::default();
        let mut lines: Vec<&Installation> = Vec::new();
        for record in records {
            match record {
                Record::Item(item) => {
                    bench.items.insert(&item.id, item);
                }
                Record::Installation(installation) => lines.push(installation),
                Record::PastCommercial(commercial) => {
                    bench.priced.insert(&commercial.installation);
                }
                Record::Account(account) => {
                    bench.has_accounts = true;
                    bench.parties.insert(&account.id);
                }
                Record::Contact(contact) => {
                    bench.parties.insert(&contact.id);
                }
                Record::Collection(_)
                | Record::Country(_)
                | Record::Skill(_)
                | Record::Product(_)
                | Record::Template(_)
                | Record::Commercial(_)
                | Record::Contract(_)
                | Record::WarrantyRequest(_)
                | Record::Voucher(_)
                | Record::Application(_)
                | Record::Client(_)
                | Record::Licence(_)
                | Record::AuditEntry(_)
                | Record::Policy(_) => {}
            }
        }
        let lines = last_of_each(lines);
        let mut named: Vec<&ItemId> = bench.items.keys().copied().chain(lines.iter().map(|line| &line.item)).collect();
        named.sort_unstable();
        named.dedup();
        for item in named {
            if !bench.items.contains_key(item) {
                bench.items.extend(facts.item(item)?.map(|item| (&item.id, item)));
            }
            let replaced = |closed: &Installation| lines.binary_search_by_key(&&closed.id, |line| &line.id).is_ok();
            bench.lines.extend(facts.history(item)?.into_iter().filter(|closed| !replaced(closed)));
        }
        bench.lines.extend(lines);
        bench.lines.sort_unstable_by_key(|line| place(line));
        Ok(bench)
    }

    /// The histories of all items, by id; of items that nobody knows too.
    pub(crate) fn histories(&self) -> impl Iterator<Item = (&'a ItemId, History<'a, '_>)> {
        let lines = self.lines.chunk_by(|left, right| left.item == right.item);
        let lines = lines.filter_map(|lines| Some((&lines.first()?.item, lines)));
        let mut histories: BTreeMap<&'a ItemId, History<'a, '_>> =
            self.items.iter().map(|(id, item)| (*id, History { item: Some(item), lines: &[] })).collect();
        for (item, lines) in lines {
            histories.entry(item).or_insert(History { item: None, lines: &[] }).lines = lines;
        }
        histories.into_iter()
    }
}

/// By id, the last one of each.
fn last_of_each(mut lines: Vec<&Installation>) -> Vec<&Installation> {
    // Equal ids stay as they come.
    lines.sort_by_key(|line| &line.id);
    lines.chunk_by(|left, right| left.id == right.id).filter_map(<[_]>::last).copied().collect()
}

/// By item, then as a Book orders histories; unknown first days come first.
fn place(line: &Installation) -> (&ItemId, Option<Day>, Day, u32, &InstallationId) {
    (&line.item, line.first_day(), line.last_day, line.number.get(), &line.id)
}
