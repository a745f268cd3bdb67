//! All lines of a Book, compiled: the answer to `covered` in the time of a look into a table (design, section 5).
//!
//! A line becomes one [`row::Row`] for each stretch in which it is in force: its precedence in one number, its days, what it
//! reaches and what it accepts. Rows are kept by the item that they name, or by the account whose items they reach, each
//! list in order of precedence; so a question walks through a few rows and takes the first that takes it in. What needs more
//! than that (pairs, past installations) takes the long way, which gives the same answer with all its reasons.
//!
//! Both ways are made of the same parts: the terms of `rule/term.rs`, the order of `precedence.rs`.

pub(crate) mod bits;
pub(crate) mod filters;
pub(crate) mod find;
pub(crate) mod items;
pub(crate) mod numbers;
pub(crate) mod rank;
pub(crate) mod row;

use std::cmp::Ordering;

use crate::facts::runs::Runs;
use crate::record::account::Account;
use crate::record::contract::Contract;
use crate::record::item::Item;
use crate::record::policy::Criterion;
use crate::record::product::Product;
use crate::record::scope::{Element, ScopeLine};
use crate::record::skill::Skill;
use crate::rule::coverage::index::filters::{Filters, have_equal_lists};
use crate::rule::coverage::index::items::{ItemNames, ItemRows, Past, index, put};
use crate::rule::coverage::index::numbers::{Found, Numbers};
use crate::rule::coverage::index::rank::rank;
use crate::rule::coverage::index::row::{Key, Row, Terms};
use crate::rule::standing::Standing;
use crate::rule::term::Course;
use crate::value::date_range::{DateRange, earlier};

/// Stretches in which a contract is in force, cut by its rests; one with more goes the long way.
const MOST_STRETCHES: usize = 64;

/// What matters of a product.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct ProductRow {
    group: Option<u32>,
    skill: Option<u32>,
}

/// The compiled lines of a Book, with what questions about them need.
#[derive(Clone, Debug, Default)]
pub(crate) struct Index {
    criteria: Vec<Criterion>,
    items: ItemRows,
    products: Vec<ProductRow>,
    /// The account above each account.
    parents: Vec<Option<u32>>,
    filters: Filters,
    /// Rows by the item that they name.
    naming: Runs<Row>,
    /// Other rows by the account that holds their contract.
    held: Runs<Row>,
    /// Those among them that also reach the items of accounts below.
    of_groups: Runs<Row>,
}

/// The rows of some contracts, each with the number under which it is kept.
#[derive(Debug, Default)]
pub(crate) struct Rows<'a> {
    naming: Vec<(u32, Row)>,
    held: Vec<(u32, Row)>,
    of_groups: Vec<(u32, Row)>,
    /// The numbers of what the next contracts name.
    holders: Found,
    items: Found,
    /// The days of the contract that is taken up; the room for them stays.
    in_force: Vec<DateRange>,
    /// What was looked up last: neighbours often have the same lists.
    lists: Option<(&'a Contract, &'a ScopeLine, Option<u32>)>,
}

/// A contract whose lines become rows.
struct Lines<'a, 'b> {
    number: u32,
    contract: &'a Contract,
    standing: Standing<'b>,
    /// The number of the account that holds it.
    holder: Option<u32>,
}

impl Index {
    /// An index without lines, for that order of precedence and so many items.
    pub(crate) fn new(criteria: &[Criterion], items: usize) -> Self {
        let mut index = Self { criteria: criteria.to_vec(), ..Self::default() };
        index.items.reserve(items);
        index
    }

    /// Takes up where an item is, or that there is none of that number any more.
    pub(crate) fn set_item<N: Numbers>(&mut self, numbers: &N, number: u32, item: Option<&Item>, past: Past) {
        match item {
            Some(item) => self.items.set(numbers, number, item, past),
            None => self.items.clear(number),
        }
    }

    /// Takes up items that stand side by side.
    pub(crate) fn set_items<N: Numbers>(&mut self, numbers: &N, items: &[(u32, &Item, Past)], names: &mut ItemNames) {
        self.items.set_all(numbers, items, names);
    }

    /// Takes up a product.
    pub(crate) fn set_product<N: Numbers>(&mut self, numbers: &N, number: u32, product: Option<&Product>) {
        let group = product.and_then(|product| numbers.group(product.group.as_ref()?));
        let skill = product.and_then(|product| numbers.skill(product.skill.as_ref()?));
        put(&mut self.products, number, ProductRow { group, skill }, ProductRow::default());
    }

    /// Takes up what stands above an account.
    pub(crate) fn set_account<N: Numbers>(&mut self, numbers: &N, number: u32, account: Option<&Account>) {
        let parent = account.and_then(|account| numbers.account(account.parent.as_ref()?));
        put(&mut self.parents, number, parent, None);
    }

    /// Takes up what stands above a skill.
    pub(crate) fn set_skill<N: Numbers>(&mut self, numbers: &N, number: u32, skill: Option<&Skill>) {
        self.filters.set_parent(number, skill.and_then(|skill| numbers.skill(skill.parent.as_ref()?)));
    }

    /// Takes up the rows of all contracts, once.
    pub(crate) fn fill<N: Numbers>(&mut self, numbers: &N, rows: &Rows<'_>) {
        let order = |left: &Row, right: &Row| by_precedence(numbers, *left, *right);
        self.naming = Runs::of(&rows.naming, order);
        self.held = Runs::of(&rows.held, order);
        self.of_groups = Runs::of(&rows.of_groups, order);
        self.filters.are_fresh();
    }

    /// Puts the rows of changed contracts in the place of those they had.
    pub(crate) fn change<N: Numbers>(&mut self, numbers: &N, leaving: Rows<'_>, entering: Rows<'_>) {
        let order = |left: &Row, right: &Row| by_precedence(numbers, *left, *right);
        self.naming.change(leaving.naming, entering.naming, order);
        self.held.change(leaving.held, entering.held, order);
        self.of_groups.change(leaving.of_groups, entering.of_groups, order);
    }

    /// Adds the rows that a contract has now to those that leave.
    pub(crate) fn add_present<N: Numbers>(&self, numbers: &N, number: u32, contract: &Contract, rows: &mut Rows<'_>) {
        let add = |runs: &Runs<Row>, key: u32, rows: &mut Vec<(u32, Row)>| {
            let own = runs.get(key).iter().filter(|row| row.contract == number);
            rows.extend(own.map(|row| (key, *row)));
        };
        let named = contract.scope.iter().filter_map(|line| line.named_item());
        let mut items: Vec<u32> = named.filter_map(|item| numbers.item(item)).collect();
        items.sort_unstable();
        items.dedup();
        for item in items {
            add(&self.naming, item, &mut rows.naming);
        }
        if let Some(holder) = numbers.account(&contract.holder) {
            add(&self.held, holder, &mut rows.held);
            add(&self.of_groups, holder, &mut rows.of_groups);
        }
    }

    /// Adds the rows of contracts that stand side by side, each with the standing of its holder.
    pub(crate) fn add_rows<'a, 'b, N: Numbers>(
        &mut self,
        numbers: &N,
        contracts: &[(u32, &'a Contract)],
        standing: impl Fn(&Contract) -> Standing<'b>,
        rows: &mut Rows<'a>,
    ) {
        let holders: Vec<_> = contracts.iter().map(|(_, contract)| &contract.holder).collect();
        let lines = contracts.iter().flat_map(|(_, contract)| &contract.scope);
        let mut items = Vec::with_capacity(contracts.len());
        items.extend(lines.filter_map(|line| line.named_item()));
        let (mut held_by, mut named) = (std::mem::take(&mut rows.holders), std::mem::take(&mut rows.items));
        numbers.accounts(&holders, &mut held_by);
        numbers.items(&items, &mut named);
        let mut items = named.numbers();
        for ((number, contract), holder) in contracts.iter().zip(held_by.numbers()) {
            let lines = Lines { number: *number, contract, standing: standing(contract), holder };
            self.add_lines(numbers, lines, &mut items, rows);
        }
        drop(items);
        (rows.holders, rows.items) = (held_by, named);
    }

    fn add_lines<'a, N: Numbers>(
        &mut self,
        numbers: &N,
        Lines { number, contract, standing, holder }: Lines<'a, '_>,
        items: &mut impl Iterator<Item = Option<u32>>,
        rows: &mut Rows<'a>,
    ) {
        let course = Course::of(contract, standing);
        let mut in_force = std::mem::take(&mut rows.in_force);
        in_force.clear();
        course.add_in_force(&mut in_force);
        let mut is_long = contract.scope.iter().any(|line| line.pair.is_some());
        if let (Some(first), Some(last), true) = (in_force.first(), in_force.last(), in_force.len() > MOST_STRETCHES) {
            // A row for each rest of each line would be more than there is room for.
            in_force = vec![DateRange { first_day: first.first_day, last_day: last.last_day }];
            is_long = true;
        }
        for scope in &contract.scope {
            let item = scope.named_item().and_then(|_| items.next()).flatten();
            let key = match &scope.element {
                Element::Item { .. } | Element::WholeBase {} => Some(Key::All),
                Element::Product { product } => numbers.product(product).map(Key::Product),
                Element::Group { group } => numbers.group(group).map(Key::Group),
            };
            // What has no number is nowhere else.
            let Some(key) = key else { continue };
            let terms = Terms { key, filter: rows.filter(numbers, &mut self.filters, contract, scope), is_long };
            let rank = rank(&self.criteria, contract, scope, earlier(course.known_end(), scope.last_day));
            for days in in_force.iter().filter_map(|days| days.intersection(scope.days())) {
                let row = Row::of(rank, (number, contract), &scope.element, days, terms);
                if scope.names_item() {
                    rows.naming.extend(item.map(|item| (item, row)));
                } else {
                    rows.held.extend(holder.map(|holder| (holder, row)));
                    let of_group = holder.filter(|_| contract.covers_group == Some(true));
                    rows.of_groups.extend(of_group.map(|holder| (holder, row)));
                }
            }
        }
        rows.in_force = in_force;
    }

    /// Whether so many contracts were changed that what they listed before outweighs what they list now.
    pub(crate) fn is_worn(&self) -> bool {
        self.filters.is_worn()
    }

    fn product(&self, number: u32) -> ProductRow {
        self.products.get(index(number)).copied().unwrap_or_default()
    }

    fn parent(&self, account: u32) -> Option<u32> {
        self.parents.get(index(account)).copied().flatten()
    }
}

impl<'a> Rows<'a> {
    /// No rows, with room for those of so many contracts, of which most name one item.
    pub(crate) fn of_contracts(contracts: usize) -> Self {
        Self { naming: Vec::with_capacity(contracts), ..Self::default() }
    }

    fn filter<N: Numbers>(
        &mut self,
        numbers: &N,
        filters: &mut Filters,
        contract: &'a Contract,
        scope: &'a ScopeLine,
    ) -> Option<u32> {
        if let Some((last_contract, last_scope, number)) = self.lists
            && have_equal_lists((last_contract, last_scope), (contract, scope))
        {
            return number;
        }
        let number = filters.number(numbers, contract, scope);
        self.lists = Some((contract, scope, number));
        number
    }
}

/// Rows of equal rank stand in the order of their contracts' ids, so that the first one decides.
fn by_precedence<N: Numbers>(numbers: &N, left: Row, right: Row) -> Ordering {
    let id = |row: Row| numbers.contract(row.contract).map(|contract| &contract.id);
    left.rank.cmp(&right.rank).then_with(|| id(left).cmp(&id(right)))
}
