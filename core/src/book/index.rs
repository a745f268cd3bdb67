//! Which records refer to which: built from the shelves on first use, kept in step by `apply`.

use std::borrow::Borrow;
use std::cmp::Ordering;
use std::collections::BTreeSet;

use crate::book::shelf::Shelf;
use crate::book::shelves::{Entry, Place, Shelves};
use crate::facts::runs::Runs;
use crate::record::Keyed;
use crate::record::contract::Contract;
use crate::record::installation::Installation;
use crate::record::item::Item;
use crate::record::kind::Record;
use crate::record::scope::Element;
use crate::record::voucher::Voucher;
use crate::record::warranty_request::WarrantyRequest;
use crate::value::id::ItemId;

/// A line of a contract: the slot of the contract, and the position of the line.
pub(crate) type Line = (u32, u32);

/// The references of a Book, backwards; everything is known by its slot.
#[derive(Clone, Debug, Default)]
pub(crate) struct Index {
    /// Contracts by account.
    held: Runs<u32>,
    /// Lines by item.
    naming: Runs<Line>,
    /// Closed installations by item.
    history: Runs<u32>,
    /// Components by item.
    components: Runs<u32>,
    /// Items by the one that they replaced or that replaced them.
    replaced: Runs<u32>,
    /// Warranty requests by item.
    requests: Runs<u32>,
    /// Vouchers by item.
    vouchers: Runs<u32>,
}

/// What was changed at a place: the record that stood there before.
#[derive(Debug)]
pub(crate) struct Made {
    pub(crate) place: Place,
    pub(crate) former: Option<Record>,
}

/// A record that refers to others in a way that is asked for backwards.
#[derive(Clone, Copy, Debug)]
enum Referring<'a> {
    Item(&'a Item),
    Installation(&'a Installation),
    Contract(&'a Contract),
    WarrantyRequest(&'a WarrantyRequest),
    Voucher(&'a Voucher),
}

/// The references of some records, each backwards.
#[derive(Debug, Default)]
struct References {
    held: Vec<(u32, u32)>,
    naming: Vec<(u32, Line)>,
    history: Vec<(u32, u32)>,
    components: Vec<(u32, u32)>,
    replaced: Vec<(u32, u32)>,
    requests: Vec<(u32, u32)>,
    vouchers: Vec<(u32, u32)>,
}

impl Index {
    pub(crate) fn of(shelves: &Shelves) -> Self {
        let mut all = References::default();
        for (slot, contract) in shelves.contracts.records() {
            all.add(shelves, slot, Referring::Contract(contract));
        }
        for (slot, installation) in shelves.installations.records() {
            all.add(shelves, slot, Referring::Installation(installation));
        }
        for (slot, item) in shelves.items.records() {
            all.add(shelves, slot, Referring::Item(item));
        }
        for (slot, request) in shelves.warranty_requests.records() {
            all.add(shelves, slot, Referring::WarrantyRequest(request));
        }
        for (slot, voucher) in shelves.vouchers.records() {
            all.add(shelves, slot, Referring::Voucher(voucher));
        }
        Self {
            held: Runs::of(&all.held, |left, right| by_id(&shelves.contracts, *left, *right)),
            naming: Runs::of(&all.naming, |left, right| by_line(shelves, *left, *right)),
            history: Runs::of(&all.history, |left, right| by_days(shelves, *left, *right)),
            components: Runs::of(&all.components, |left, right| by_id(&shelves.items, *left, *right)),
            replaced: Runs::of(&all.replaced, |left, right| by_id(&shelves.items, *left, *right)),
            requests: Runs::of(&all.requests, |left, right| by_id(&shelves.warranty_requests, *left, *right)),
            vouchers: Runs::of(&all.vouchers, |left, right| by_id(&shelves.vouchers, *left, *right)),
        }
    }

    /// Takes up what was changed on the shelves; each place is named once.
    pub(crate) fn follow(&mut self, shelves: &Shelves, made: &[Made]) {
        let (mut leaving, mut entering) = (References::default(), References::default());
        for Made { place, former } in made {
            if let Some(former) = former.as_ref().and_then(Referring::of_record) {
                leaving.add(shelves, place.slot, former);
            }
            if let Some(current) = shelves.at(*place).and_then(Referring::of_entry) {
                entering.add(shelves, place.slot, current);
            }
        }
        self.held.change(leaving.held, entering.held, |left, right| by_id(&shelves.contracts, *left, *right));
        self.naming.change(leaving.naming, entering.naming, |left, right| by_line(shelves, *left, *right));
        self.history.change(leaving.history, entering.history, |left, right| by_days(shelves, *left, *right));
        self.components
            .change(leaving.components, entering.components, |left, right| by_id(&shelves.items, *left, *right));
        self.replaced.change(leaving.replaced, entering.replaced, |left, right| by_id(&shelves.items, *left, *right));
        self.requests.change(leaving.requests, entering.requests, |left, right| {
            by_id(&shelves.warranty_requests, *left, *right)
        });
        self.vouchers
            .change(leaving.vouchers, entering.vouchers, |left, right| by_id(&shelves.vouchers, *left, *right));
    }

    /// The contracts that an account holds and that reach more than the items they name, by id.
    pub(crate) fn contracts_of(&self, holder: u32) -> &[u32] {
        self.held.get(holder)
    }

    /// The lines that name an item, by contract and position.
    pub(crate) fn lines_naming(&self, item: u32) -> &[Line] {
        self.naming.get(item)
    }

    /// The closed installations of an item, in their order.
    pub(crate) fn history(&self, item: u32) -> &[u32] {
        self.history.get(item)
    }

    /// The components of an item, by id.
    pub(crate) fn components(&self, item: u32) -> &[u32] {
        self.components.get(item)
    }

    /// The items that name an item as the one they replaced, or that replaced them, by id.
    pub(crate) fn replaced(&self, item: u32) -> &[u32] {
        self.replaced.get(item)
    }

    /// The warranty requests about an item, by id.
    pub(crate) fn requests(&self, item: u32) -> &[u32] {
        self.requests.get(item)
    }

    /// The vouchers of an item, by id.
    pub(crate) fn vouchers(&self, item: u32) -> &[u32] {
        self.vouchers.get(item)
    }
}

impl<'a> Referring<'a> {
    fn of_record(record: &'a Record) -> Option<Self> {
        match record {
            Record::Item(item) => Some(Self::Item(item)),
            Record::Installation(installation) => Some(Self::Installation(installation)),
            Record::Contract(contract) => Some(Self::Contract(contract)),
            Record::WarrantyRequest(request) => Some(Self::WarrantyRequest(request)),
            Record::Voucher(voucher) => Some(Self::Voucher(voucher)),
            Record::Collection(_)
            | Record::Country(_)
            | Record::Skill(_)
            | Record::Account(_)
            | Record::Contact(_)
            | Record::Product(_)
            | Record::Template(_)
            | Record::Commercial(_)
            | Record::PastCommercial(_)
            | Record::Application(_)
            | Record::Client(_)
            | Record::Licence(_)
            | Record::AuditEntry(_)
            | Record::Policy(_) => None,
        }
    }

    fn of_entry(entry: Entry<'a>) -> Option<Self> {
        match entry {
            Entry::Item(stored) => Some(Self::Item(stored.record)),
            Entry::Installation(stored) => Some(Self::Installation(stored.record)),
            Entry::Contract(stored) => Some(Self::Contract(stored.record)),
            Entry::WarrantyRequest(stored) => Some(Self::WarrantyRequest(stored.record)),
            Entry::Voucher(stored) => Some(Self::Voucher(stored.record)),
            Entry::Collection(_)
            | Entry::Country(_)
            | Entry::Skill(_)
            | Entry::Account(_)
            | Entry::Contact(_)
            | Entry::Product(_)
            | Entry::Template(_)
            | Entry::Commercial(_)
            | Entry::PastCommercial(_)
            | Entry::Application(_)
            | Entry::Client(_)
            | Entry::Licence(_)
            | Entry::AuditEntry(_)
            | Entry::Policy(_) => None,
        }
    }
}

impl References {
    fn add(&mut self, shelves: &Shelves, slot: u32, referring: Referring<'_>) {
        let of_item = |item: &ItemId| shelves.items.slot(item.as_str());
        match referring {
            Referring::Item(item) => {
                self.components.extend(item.parent.as_ref().and_then(of_item).map(|parent| (parent, slot)));
                let links = item.replacement.iter().flat_map(|links| [&links.of, &links.by]).flatten();
                let links: BTreeSet<_> = links.filter_map(of_item).collect();
                self.replaced.extend(links.into_iter().map(|other| (other, slot)));
            }
            Referring::Installation(closed) => self.history.extend(of_item(&closed.item).map(|item| (item, slot))),
            Referring::Contract(contract) => self.add_contract(shelves, slot, contract),
            Referring::WarrantyRequest(request) => {
                let items: BTreeSet<_> = request.items.iter().filter_map(of_item).collect();
                self.requests.extend(items.into_iter().map(|item| (item, slot)));
            }
            Referring::Voucher(voucher) => self.vouchers.extend(of_item(&voucher.item).map(|item| (item, slot))),
        }
    }

    fn add_contract(&mut self, shelves: &Shelves, slot: u32, contract: &Contract) {
        // An account has a warranty for each of its items; a question about one of them shall not walk through all.
        if contract.scope.iter().any(|line| !matches!(line.element, Element::Item { .. })) {
            let holder = shelves.accounts.slot(contract.holder.as_str());
            self.held.extend(holder.map(|holder| (holder, slot)));
        }
        for (item, line) in named_items(contract) {
            let item = shelves.items.slot(item.as_str());
            self.naming.extend(item.map(|item| (item, (slot, line))));
        }
    }
}

/// The items that a contract names, with the positions of the lines.
pub(crate) fn named_items(contract: &Contract) -> impl Iterator<Item = (&ItemId, u32)> {
    (0_u32..).zip(&contract.scope).filter_map(|(line, scope)| Some((scope.named_item()?, line)))
}

fn by_id<T: Keyed<Id: Borrow<str>>>(shelf: &Shelf<T>, left: u32, right: u32) -> Ordering {
    if shelf.in_order() { left.cmp(&right) } else { shelf.id(left).cmp(&shelf.id(right)) }
}

fn by_line(shelves: &Shelves, left: Line, right: Line) -> Ordering {
    by_id(&shelves.contracts, left.0, right.0).then(left.1.cmp(&right.1))
}

/// Unknown first days come first.
fn by_days(shelves: &Shelves, left: u32, right: u32) -> Ordering {
    let key = |slot| {
        let installation = shelves.installations.at(slot)?;
        Some((installation.first_day(), installation.last_day, installation.number, &installation.id))
    };
    key(left).cmp(&key(right))
}
