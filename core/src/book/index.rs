//! Which records refer to which: built from the shelves on first use, kept in step by `apply`.

use std::cmp::Ordering;

use crate::book::shelves::{Entry, Place, Shelves};
use crate::facts::runs::Runs;
use crate::record::contract::Contract;
use crate::record::installation::Installation;
use crate::record::kind::Record;
use crate::record::scope::Element;
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
}

/// What was changed at a place: the record that stood there before.
#[derive(Debug)]
pub(crate) struct Made {
    pub(crate) place: Place,
    pub(crate) former: Option<Record>,
}

/// The references of some records, each backwards.
#[derive(Debug, Default)]
struct References {
    held: Vec<(u32, u32)>,
    naming: Vec<(u32, Line)>,
    history: Vec<(u32, u32)>,
}

impl Index {
    pub(crate) fn of(shelves: &Shelves) -> Self {
        let mut all = References::default();
        for (slot, contract) in shelves.contracts.records() {
            all.add_contract(shelves, slot, contract);
        }
        for (slot, installation) in shelves.installations.records() {
            all.add_installation(shelves, slot, installation);
        }
        Self {
            held: Runs::of(&all.held, |left, right| by_contract(shelves, *left, *right)),
            naming: Runs::of(&all.naming, |left, right| by_line(shelves, *left, *right)),
            history: Runs::of(&all.history, |left, right| by_days(shelves, *left, *right)),
        }
    }

    /// Takes up what was changed on the shelves; each place is named once.
    pub(crate) fn follow(&mut self, shelves: &Shelves, made: &[Made]) {
        let (mut leaving, mut entering) = (References::default(), References::default());
        for Made { place, former } in made {
            match former {
                Some(Record::Contract(contract)) => leaving.add_contract(shelves, place.slot, contract),
                Some(Record::Installation(installation)) => leaving.add_installation(shelves, place.slot, installation),
                Some(
                    Record::Skill(_)
                    | Record::Account(_)
                    | Record::Product(_)
                    | Record::Template(_)
                    | Record::Item(_)
                    | Record::Commercial(_)
                    | Record::Policy(_),
                )
                | None => {}
            }
            match shelves.at(*place) {
                Some(Entry::Contract(stored)) => entering.add_contract(shelves, place.slot, stored.record),
                Some(Entry::Installation(stored)) => entering.add_installation(shelves, place.slot, stored.record),
                Some(
                    Entry::Skill(_)
                    | Entry::Account(_)
                    | Entry::Product(_)
                    | Entry::Template(_)
                    | Entry::Item(_)
                    | Entry::Commercial(_)
                    | Entry::Policy(_),
                )
                | None => {}
            }
        }
        self.held.change(leaving.held, entering.held, |left, right| by_contract(shelves, *left, *right));
        self.naming.change(leaving.naming, entering.naming, |left, right| by_line(shelves, *left, *right));
        self.history.change(leaving.history, entering.history, |left, right| by_days(shelves, *left, *right));
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
}

impl References {
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

    fn add_installation(&mut self, shelves: &Shelves, slot: u32, installation: &Installation) {
        let item = shelves.items.slot(installation.item.as_str());
        self.history.extend(item.map(|item| (item, slot)));
    }
}

/// The items that a contract names, with the positions of the lines.
pub(crate) fn named_items(contract: &Contract) -> impl Iterator<Item = (&ItemId, u32)> {
    (0_u32..).zip(&contract.scope).filter_map(|(line, scope)| Some((scope.named_item()?, line)))
}

fn by_contract(shelves: &Shelves, left: u32, right: u32) -> Ordering {
    let id = |slot| shelves.contracts.id(slot);
    if shelves.contracts.in_order() { left.cmp(&right) } else { id(left).cmp(&id(right)) }
}

fn by_line(shelves: &Shelves, left: Line, right: Line) -> Ordering {
    by_contract(shelves, left.0, right.0).then(left.1.cmp(&right.1))
}

/// Unknown first days come first.
fn by_days(shelves: &Shelves, left: u32, right: u32) -> Ordering {
    let key = |slot| {
        let installation = shelves.installations.at(slot)?;
        Some((installation.first_day(), installation.last_day, installation.number, &installation.id))
    };
    key(left).cmp(&key(right))
}
