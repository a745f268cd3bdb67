//! The compiled index of coverage over the shelves of a Book: built on first use, then kept in step by `apply`.

use std::collections::BTreeSet;

use crate::book::Book;
use crate::book::index::Made;
use crate::book::shelves::{Entry, Shelves};
use crate::error::Error;
use crate::facts::read::Policies;
use crate::record::account::Account;
use crate::record::contract::Contract;
use crate::record::kind::{Record, RecordKind};
use crate::rule::coverage::index::filters::Factors;
use crate::rule::coverage::index::find::Asking;
use crate::rule::coverage::index::items::{ItemNames, Past};
use crate::rule::coverage::index::numbers::{Asked, Found, Numbers};
use crate::rule::coverage::index::{Index, Rows};
use crate::rule::coverage::question::Question;
use crate::rule::coverage::resolve;
use crate::rule::coverage::verdict::Cover;
use crate::rule::standing::Standing;
use crate::value::date_range::DateRange;
use crate::value::id::{AccountId, GroupId, ItemId, PlaceId, ProductId, ServiceKindId, SkillId};

/// To change one record in so many costs more than to make the index anew.
const LEAST_SHARE: usize = 8;

/// So many changes are few, however small the Book is.
const FEW: usize = 64;

/// Records that are compiled together: what they name lies all over the memory, and is then fetched for many at once.
const BLOCK: usize = 128;

/// The slots of a Book are the numbers of the index.
impl Numbers for Shelves {
    fn account(&self, id: &AccountId) -> Option<u32> {
        self.accounts.slot(id.as_str())
    }

    fn item(&self, id: &ItemId) -> Option<u32> {
        self.items.slot(id.as_str())
    }

    fn product(&self, id: &ProductId) -> Option<u32> {
        self.products.slot(id.as_str())
    }

    fn accounts(&self, ids: &[&AccountId], found: &mut Found) {
        self.accounts.slots(found.renew(), ids, |slot| found.push(slot));
    }

    fn items(&self, ids: &[&ItemId], found: &mut Found) {
        self.items.slots(found.renew(), ids, |slot| found.push(slot));
    }

    fn products(&self, ids: &[&ProductId], found: &mut Found) {
        self.products.slots(found.renew(), ids, |slot| found.push(slot));
    }

    fn group(&self, id: &GroupId) -> Option<u32> {
        self.groups.slot(id.as_str())
    }

    fn skill(&self, id: &SkillId) -> Option<u32> {
        self.skills.slot(id.as_str())
    }

    fn service_kind(&self, id: &ServiceKindId) -> Option<u32> {
        self.service_kinds.slot(id.as_str())
    }

    fn place(&self, id: &PlaceId) -> Option<u32> {
        self.places.slot(id.as_str())
    }

    fn contract(&self, number: u32) -> Option<&Contract> {
        self.contracts.at(number)
    }
}

/// The cover of an item on a day: by the index, or the long way where the index does not know enough.
pub(crate) fn covered(book: &Book, question: &Question) -> Result<Cover, Error> {
    let numbers = &book.shelves;
    let asked = Factors {
        skill: Asked::of(question.skill.as_ref(), |skill| numbers.skill(skill)),
        service_kind: Asked::of(question.service_kind.as_ref(), |kind| numbers.service_kind(kind)),
        place: Asked::of(question.place.as_ref(), |place| Numbers::place(numbers, place)),
    };
    match numbers.item(&question.item).and_then(|item| book.covered_swiftly(item, question, asked)) {
        Some(cover) => Ok(cover),
        None => resolve::covered(book, question),
    }
}

impl Book {
    fn covered_swiftly(&self, item: u32, question: &Question, asked: Factors) -> Option<Cover> {
        // What lies outside a part of the facts is missing, and only the long way knows what.
        if self.extent().is_some() {
            return None;
        }
        self.compiled().cover(&self.shelves, Asking { item, on: question.on, factors: asked }).ok()
    }

    pub(crate) fn compiled(&self) -> &Index {
        self.compiled.get_or_init(|| self.compile())
    }

    fn compile(&self) -> Index {
        let shelves = &self.shelves;
        let mut index = Index::new(self.policy().criteria(), shelves.items.len());
        for (slot, skill) in shelves.skills.records() {
            index.set_skill(shelves, slot, Some(skill));
        }
        for (slot, account) in shelves.accounts.records() {
            index.set_account(shelves, slot, Some(account));
        }
        for (slot, product) in shelves.products.records() {
            index.set_product(shelves, slot, Some(product));
        }
        let mut names = ItemNames::default();
        for_blocks(shelves.items.records().map(|(slot, item)| (slot, item, self.past(slot))), |items| {
            index.set_items(shelves, items, &mut names);
        });
        let mut rows = Rows::of_contracts(shelves.contracts.len());
        for_blocks(shelves.contracts.records(), |contracts| {
            index.add_rows(shelves, contracts, |contract| standing(shelves, contract), &mut rows);
        });
        index.fill(shelves, &rows);
        index
    }

    fn past(&self, item: u32) -> Past {
        let is_blank = self.shelves.installations.is_empty() || self.index().history(item).is_empty();
        if is_blank { Past::Blank } else { Past::Closed }
    }

    /// Takes up what was changed on the shelves; each place is named once.
    pub(crate) fn recompile(&mut self, made: &[Made]) {
        let Some(mut index) = self.compiled.take() else { return };
        // Another order of precedence is another rank for every line, and what is changed for the greater part is made anew.
        let is_other = made.iter().any(|made| made.place.kind == RecordKind::Policy);
        let most = self.shelves.contracts.len().div_euclid(LEAST_SHARE).max(FEW);
        if is_other || index.is_worn() || made.len() > most {
            return;
        }
        let shelves = &self.shelves;
        let mut contracts = BTreeSet::new();
        let mut changed = BTreeSet::new();
        let mut holders = BTreeSet::new();
        let mut leaving = Rows::default();
        for Made { place, former } in made {
            let slot = place.slot;
            match place.kind {
                RecordKind::Skill => index.set_skill(shelves, slot, shelves.skills.at(slot)),
                RecordKind::Product => index.set_product(shelves, slot, shelves.products.at(slot)),
                RecordKind::Item => index.set_item(shelves, slot, shelves.items.at(slot), self.past(slot)),
                RecordKind::Account => {
                    let account = shelves.accounts.at(slot);
                    index.set_account(shelves, slot, account);
                    holders.extend(newly_standing(former.as_ref(), account));
                }
                RecordKind::Installation => {
                    for item in items_of(former.as_ref(), shelves.at(*place)) {
                        if let Some(item) = shelves.item(item) {
                            index.set_item(shelves, item, shelves.items.at(item), self.past(item));
                        }
                    }
                }
                RecordKind::Contract => {
                    contracts.insert(slot);
                    changed.insert(slot);
                    if let Some(Record::Contract(contract)) = former {
                        index.add_present(shelves, slot, contract, &mut leaving);
                    }
                }
                RecordKind::Collection
                | RecordKind::Country
                | RecordKind::Contact
                | RecordKind::Template
                | RecordKind::Commercial
                | RecordKind::PastCommercial
                | RecordKind::WarrantyRequest
                | RecordKind::Voucher
                | RecordKind::Application
                | RecordKind::Client
                | RecordKind::Licence
                | RecordKind::AuditEntry
                | RecordKind::Policy => {}
            }
        }
        if !holders.is_empty() {
            // Rare, so no list of the contracts of an account is kept for it.
            let renewing = shelves.contracts.records().filter(|(_, contract)| contract.renewal.is_some());
            contracts.extend(renewing.filter(|(_, contract)| holders.contains(&contract.holder)).map(|(slot, _)| slot));
        }
        let mut entering = Rows::default();
        for slot in contracts {
            let Some(contract) = shelves.contracts.at(slot) else { continue };
            if !changed.contains(&slot) {
                index.add_present(shelves, slot, contract, &mut leaving);
            }
            index.add_rows(shelves, &[(slot, contract)], |contract| standing(shelves, contract), &mut entering);
        }
        index.change(shelves, leaving, entering);
        self.compiled = index.into();
    }
}

/// Hands values over, a block of them at a time.
fn for_blocks<T>(mut values: impl Iterator<Item = T>, mut take: impl FnMut(&[T])) {
    let mut block = Vec::with_capacity(BLOCK);
    loop {
        block.clear();
        block.extend(values.by_ref().take(BLOCK));
        if block.is_empty() {
            return;
        }
        take(&block);
    }
}

/// The account, if its contracts have another course since it was active on other days.
fn newly_standing(former: Option<&Record>, account: Option<&Account>) -> Option<AccountId> {
    let former = match former {
        Some(Record::Account(former)) => Some(former),
        _ => None,
    };
    let either = former.or(account)?;
    (inactive(former) != inactive(account)).then(|| either.id.clone())
}

fn inactive(account: Option<&Account>) -> &[DateRange] {
    Standing::of(account).inactive()
}

fn standing<'a>(shelves: &'a Shelves, contract: &Contract) -> Standing<'a> {
    // Only a renewal asks for it.
    Standing::of(contract.renewal.and_then(|_| shelves.accounts.get(&contract.holder)))
}

/// The items of an installation before and after a change.
fn items_of<'a>(former: Option<&'a Record>, current: Option<Entry<'a>>) -> impl Iterator<Item = &'a ItemId> {
    let former = match former {
        Some(Record::Installation(installation)) => Some(&installation.item),
        _ => None,
    };
    let current = match current {
        Some(Entry::Installation(stored)) => Some(&stored.record.item),
        _ => None,
    };
    former.into_iter().chain(current)
}
