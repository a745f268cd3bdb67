//! What the demo remembers of a Book's records: which items there are and where, and what contracts reach.

use std::collections::BTreeMap;
use std::error::Error;

use serde::Deserialize;
use tenure::{Book, Candidate, Category, ContractId, Element, ItemId, Placement, Record, RecordKind};

use crate::progress::Progress;
use crate::table::thousands;

/// The items and contracts of a Book, in a few bytes each.
#[derive(Debug, Default)]
pub(crate) struct Fleet {
    /// In the order of the records, with the position of their placement in [`PLACEMENTS`].
    pub(crate) items: Vec<(ItemId, usize)>,
    contracts: BTreeMap<ContractId, Signed>,
    kinds: BTreeMap<RecordKind, usize>,
}

/// What a contract is, and what its lines reach: positions in [`ELEMENTS`].
#[derive(Debug)]
struct Signed {
    category: Category,
    lines: Box<[u8]>,
}

/// Where items are.
pub(crate) const PLACEMENTS: [&str; 7] =
    ["end user", "end user, on loan", "reseller", "wholesaler", "in stock", "scrapped", "elsewhere"];

/// What lines reach.
pub(crate) const ELEMENTS: [&str; 4] = ["item", "product", "group", "whole base"];

/// A line of a Book's file.
#[derive(Deserialize)]
struct Line {
    put: Option<Record>,
}

impl Fleet {
    /// What a Book holds, as its file would say it.
    pub(crate) fn of(book: &Book) -> Result<Self, Box<dyn Error>> {
        let mut fleet = Self::default();
        let mut progress = Progress::over("list the items", book.size());
        for line in book.lines() {
            if let Line { put: Some(record) } = serde_json::from_str(&line?)? {
                fleet.note(&record);
            }
            progress.add(1);
        }
        Ok(fleet)
    }

    /// Remembers what will be needed of a record.
    pub(crate) fn note(&mut self, record: &Record) {
        *self.kinds.entry(record.kind()).or_default() += 1;
        if let Record::Item(item) = record {
            self.items.push((item.id.clone(), position(&item.placement)));
        } else if let Record::Contract(contract) = record {
            let lines = contract.scope.iter().map(|line| distance(&line.element)).collect();
            self.contracts.insert(contract.id.clone(), Signed { category: contract.category, lines });
        }
    }

    pub(crate) fn ids(&self) -> impl Iterator<Item = &ItemId> {
        self.items.iter().map(|(id, _)| id)
    }

    /// The category of a candidate's contract.
    pub(crate) fn category(&self, candidate: &Candidate) -> Option<Category> {
        self.contracts.get(&candidate.contract).map(|contract| contract.category)
    }

    /// What a candidate's line reaches, as a position in [`ELEMENTS`].
    pub(crate) fn element(&self, candidate: &Candidate) -> Option<usize> {
        let line = usize::try_from(candidate.line).ok()?;
        self.contracts.get(&candidate.contract)?.lines.get(line).copied().map(usize::from)
    }

    /// How many records there are of each kind, in brackets; nothing of none.
    pub(crate) fn by_kind(&self) -> String {
        let kinds: Vec<_> = self.kinds.iter().map(|(kind, number)| format!("{kind} {}", thousands(*number))).collect();
        if kinds.is_empty() { String::new() } else { format!(" ({})", kinds.join(", ")) }
    }
}

fn position(placement: &Placement) -> usize {
    match placement {
        Placement::EndUser { loan: Some(true), .. } => 1,
        Placement::EndUser { .. } => 0,
        Placement::Reseller { .. } => 2,
        Placement::Wholesaler { .. } => 3,
        Placement::InStock {} => 4,
        Placement::Scrapped {} => 5,
        _ => 6,
    }
}

fn distance(element: &Element) -> u8 {
    match element {
        Element::Item { .. } => 0,
        Element::Product { .. } => 1,
        Element::Group { .. } => 2,
        Element::WholeBase {} | _ => 3,
    }
}
