//! A plan in the making.

use std::collections::{BTreeMap, BTreeSet};

use crate::change::change_set::{Change, ChangeSet, Expectation};
use crate::change::notice::Notice;
use crate::change::plan::{NewRecord, Plan};
use crate::error::Error;
use crate::facts::need::Need;
use crate::facts::read::MovementFacts;
use crate::record::contract::Contract;
use crate::record::kind::{Record, RecordKind};
use crate::record::record_ref::RecordRef;
use crate::value::id::{AccountId, ContractId, ItemId, PlaceId, RecordId};

/// What a command has read and what it wants, collected until it is whole.
#[derive(Debug)]
pub(crate) struct Proposal<'a, F> {
    pub(crate) facts: &'a F,
    /// Records whose fields reach the outcome.
    read: BTreeSet<RecordRef>,
    sets: BTreeSet<Need>,
    /// Records as they shall be; `None` for those that shall be no more.
    outcome: BTreeMap<RecordRef, Option<Record>>,
    notices: Vec<Notice>,
}

impl<'a, F: MovementFacts> Proposal<'a, F> {
    pub(crate) fn of(facts: &'a F) -> Self {
        let (read, sets, outcome, notices) = Default::default();
        Self { facts, read, sets, outcome, notices }
    }

    /// The outcome rests on that record, or on its absence.
    pub(crate) fn rest_on(&mut self, kind: RecordKind, id: impl Into<RecordId>) {
        self.read.insert(RecordRef::new(kind, id.into()));
    }

    /// The outcome rests on a whole set.
    pub(crate) fn rest_on_set(&mut self, need: Need) {
        self.sets.insert(need);
    }

    /// The record shall be so.
    pub(crate) fn put(&mut self, record: impl Into<Record>) {
        let record = record.into();
        self.outcome.insert(RecordRef::from(&record), Some(record));
    }

    /// The record shall be no more.
    pub(crate) fn remove(&mut self, kind: RecordKind, id: impl Into<RecordId>) {
        self.outcome.insert(RecordRef::new(kind, id.into()), None);
    }

    /// People should know; they are told once.
    pub(crate) fn notice(&mut self, notice: Notice) {
        if !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
    }

    /// The contract as it would be by now.
    pub(crate) fn contract(&self, id: &ContractId) -> Option<Contract> {
        match self.outcome.get(&RecordRef::new(RecordKind::Contract, id.into())) {
            Some(Some(Record::Contract(contract))) => Some(contract.clone()),
            Some(_) => None,
            None => self.facts.contract(id).cloned(),
        }
    }

    /// Whether a record of that name would be there by now.
    pub(crate) fn is_taken(&self, kind: RecordKind, id: impl Into<RecordId>) -> Result<bool, Error> {
        let reference = RecordRef::new(kind, id.into());
        Ok(match self.outcome.get(&reference) {
            Some(outcome) => outcome.is_some(),
            // Of items a part of the facts knows which it does not hold.
            None if kind == RecordKind::Item => self.facts.item(&ItemId::from(&reference.id))?.is_some(),
            None => self.facts.revision(&reference)?.is_some(),
        })
    }

    /// The plan. What would be put as it stands already is left out; a plan that changes nothing rests on nothing.
    pub(crate) fn into_plan(mut self) -> Result<Plan, Error> {
        self.notices.sort_by_key(Notice::rank);
        let facts = self.facts;
        self.outcome.retain(|_, record| record.as_ref().is_none_or(|record| !facts.holds(record)));
        let mut before = BTreeMap::new();
        for reference in self.read.iter().chain(self.outcome.keys()) {
            before.insert(reference.clone(), facts.revision(reference)?);
        }
        self.outcome.retain(|reference, record| record.is_some() || before.get(reference).is_some_and(Option::is_some));
        if self.outcome.is_empty() {
            let nothing = ChangeSet::new(Vec::new(), Vec::new());
            return Ok(Plan::new(nothing, self.notices, Vec::new()));
        }
        let is_new = |reference: &RecordRef| before.get(reference).is_some_and(Option::is_none);
        let new_records: Result<_, Error> = self
            .outcome
            .iter()
            .filter(|(reference, _)| is_new(reference))
            .filter_map(|(reference, record)| new_record(facts, reference, record.as_ref()?).transpose())
            .collect();
        let new_records = new_records?;
        let records = before.into_iter().map(|(record, revision)| Expectation::Record { record, revision });
        let mut expects: Vec<_> = records.collect();
        for need in self.sets {
            let revision = facts.revision_of(&need)?;
            expects.push(Expectation::Set { need, revision });
        }
        let changes = self.outcome.into_iter().map(|(reference, record)| match record {
            Some(record) => Change::Put(record),
            None => Change::Remove(reference),
        });
        Ok(Plan::new(ChangeSet::new(expects, changes.collect()), self.notices, new_records))
    }
}

/// What a host may want to number, with what its ranges depend on.
fn new_record<F: MovementFacts>(facts: &F, reference: &RecordRef, record: &Record) -> Result<Option<NewRecord>, Error> {
    let (account, sales_site): (Option<&AccountId>, Option<&PlaceId>) = match record {
        Record::Item(item) => (item.placement.holder(), item.sales_site.as_ref()),
        Record::Contract(contract) => (Some(&contract.holder), None),
        Record::WarrantyRequest(request) => (request.end_user.as_ref().or(request.reseller.as_ref()), None),
        Record::Collection(_)
        | Record::Country(_)
        | Record::Skill(_)
        | Record::Account(_)
        | Record::Contact(_)
        | Record::Product(_)
        | Record::Template(_)
        | Record::Installation(_)
        | Record::Commercial(_)
        | Record::PastCommercial(_)
        | Record::Voucher(_)
        | Record::Application(_)
        | Record::Client(_)
        | Record::Licence(_)
        | Record::AuditEntry(_)
        | Record::Policy(_) => return Ok(None),
    };
    let account = account.map(|account| facts.account(account)).transpose()?.flatten();
    let mut new = NewRecord::new(reference.clone());
    new.sales_site = sales_site.cloned();
    new.account_number = account.and_then(|account| account.number.clone());
    new.abbreviation = account.and_then(|account| account.abbreviation.clone());
    new.own_supplier_number = account.and_then(|account| account.own_supplier_number.clone());
    Ok(Some(new))
}
