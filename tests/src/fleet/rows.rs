//! The rows of a fleet. Every cell is a hash of its table, column and row, so any of them can be computed alone.

use std::iter::zip;

/// The seed of all fleets.
const SEED: u64 = 20_260_101;

/// 2020-01-01, before which nothing happens.
const FIRST_DAY: u32 = 18_262;

/// 2023-01-01, the first day that is asked about.
const FIRST_ASKED: u32 = 19_358;

/// All products there are; 40 make a group.
pub const PRODUCTS: u32 = 2_000;

/// The products of one group.
pub const PRODUCTS_A_GROUP: u32 = 40;

/// An item, what it is, who uses it since when, and where; days count from 1970-01-01.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ItemRow {
    /// Its user; the numbers rise with those of the items, and low ones have more items.
    pub customer: u32,
    /// What it is one of.
    pub product: u32,
    /// The group of the product.
    pub group: u32,
    /// Pieces, 1 to 20.
    pub quantity: u32,
    /// Where it stands, 1 to 8.
    pub site: u32,
    /// The first day of use.
    pub installed: u32,
    /// The last day of its warranty; the day before `installed` when it has none.
    pub warranty_to: u32,
}

/// A contract; its lines follow those of the contract before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ContractRow {
    /// Who signed it.
    pub customer: u32,
    /// Its first day.
    pub from: u32,
    /// Its last day.
    pub to: u32,
    /// Whether it is in force at all; one in ten is not.
    pub active: bool,
    /// How many lines it has, 1 to 3.
    pub lines: u32,
}

/// What a line reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// One item of the customer.
    Item(u32),
    /// A product that the customer has.
    Product(u32),
    /// A group of which the customer has an item.
    Group(u32),
    /// Everything that the customer has.
    Base,
    /// A group at another customer.
    Cross(u32),
}

/// A line of a contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct LineRow {
    /// The number of its contract.
    pub contract: u32,
    /// What it reaches.
    pub reach: Reach,
    /// At whom: the customer of the contract, or the other one for [`Reach::Cross`].
    pub customer: u32,
    /// The one site it is for; 0 for all.
    pub site: u32,
    /// The services it is for, bit by bit; never 0.
    pub services: u32,
    /// Its first day, within the contract.
    pub from: u32,
    /// Its last day, within the contract.
    pub to: u32,
    /// The most pieces that an item may have; 0 for any number.
    pub most: u32,
}

/// A question about an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct QueryRow {
    /// The item; over all questions of a fleet each is asked about once.
    pub item: u32,
    /// The day.
    pub on: u32,
    /// The service, 0 to 3.
    pub service: u32,
}

/// All rows of one size.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fleet {
    /// The items, by customer.
    pub items: Vec<ItemRow>,
    /// The contracts.
    pub contracts: Vec<ContractRow>,
    /// The lines, by contract.
    pub lines: Vec<LineRow>,
}

impl Fleet {
    /// A fleet of so many items, with a contract for each ten.
    #[must_use]
    pub fn of(items: u32) -> Self {
        let customers = customers(items);
        let items: Vec<_> = (0..).zip(customers).map(|(row, customer)| item(row, customer)).collect();
        let size = count(&items);
        let contracts: Vec<_> = (0..(size / 10).max(10)).map(|row| contract(row, &items)).collect();
        let owners = zip(0.., &contracts).flat_map(|(number, contract)| (0..contract.lines).map(move |_| number));
        let lines = zip(0.., owners).map(|(row, number)| line(row, number, &contracts, &items)).collect();
        Self { items, contracts, lines }
    }

    /// The questions: one about each item, in an order that jumps about.
    pub fn queries(&self) -> impl Iterator<Item = QueryRow> {
        let size = u64::from(count(&self.items));
        (0..count(&self.items)).map(move |row| QueryRow {
            item: narrow(u64::from(row) * 2_654_435_761 % size),
            on: FIRST_ASKED + below(hash(4, 0, row), 730),
            service: below(hash(4, 1, row), 4),
        })
    }
}

/// Who has each item; squaring crowds them towards the low numbers, so that accounts differ in size.
fn customers(items: u32) -> Vec<u32> {
    let all = u64::from((items / 20).max(10));
    let drawn = (0..items).map(|row| hash(1, 0, row) >> 32);
    let mut customers: Vec<_> = drawn.map(|drawn| narrow((((drawn * drawn) >> 32) * all) >> 32)).collect();
    customers.sort_unstable();
    customers
}

fn item(row: u32, customer: u32) -> ItemRow {
    let product = (customer * 37 + below(hash(1, 1, row), 12)) % PRODUCTS;
    let installed = FIRST_DAY + below(hash(1, 4, row), 2_190);
    ItemRow {
        customer,
        product,
        group: product / PRODUCTS_A_GROUP,
        quantity: 1 + below(hash(1, 2, row), 20),
        site: 1 + below(hash(1, 3, row), 8),
        installed,
        warranty_to: installed + pick(hash(1, 5, row), [365, 730, 0]) - 1,
    }
}

fn contract(row: u32, items: &[ItemRow]) -> ContractRow {
    let from = FIRST_DAY + below(hash(2, 1, row), 1_825);
    ContractRow {
        customer: at(items, below(hash(2, 0, row), count(items))).customer,
        from,
        to: from + pick(hash(2, 2, row), [365, 730, 1_095]) - 1,
        active: below(hash(2, 3, row), 10) != 0,
        lines: 1 + below(hash(2, 4, row), 3),
    }
}

fn line(row: u32, number: u32, contracts: &[ContractRow], items: &[ItemRow]) -> LineRow {
    let contract = at(contracts, number);
    let first = items.partition_point(|item| item.customer < contract.customer);
    let after = items.partition_point(|item| item.customer <= contract.customer);
    let own = |hashed| narrow_size(first) + below(hashed, narrow_size(after - first));
    let own = own(hash(3, 1, row));
    let any = at(items, below(hash(3, 1, row), count(items)));
    let reach = match below(hash(3, 0, row), 100) {
        0..35 => Reach::Item(own),
        35..60 => Reach::Product(at(items, own).product),
        60..80 => Reach::Group(at(items, own).group),
        80..90 => Reach::Base,
        _ => Reach::Cross(any.group),
    };
    let cut = below(hash(3, 5, row), 4) == 0;
    let shorter = |column| if cut { below(hash(3, column, row), 90) } else { 0 };
    LineRow {
        contract: number,
        reach,
        customer: if matches!(reach, Reach::Cross(_)) { any.customer } else { contract.customer },
        site: if below(hash(3, 2, row), 4) == 0 { 1 + below(hash(3, 3, row), 8) } else { 0 },
        services: 1 + below(hash(3, 4, row), 15),
        from: contract.from + shorter(6),
        to: contract.to - shorter(7),
        most: if below(hash(3, 8, row), 5) == 0 { 1 + below(hash(3, 9, row), 20) } else { 0 },
    }
}

/// The hash of one cell.
fn hash(table: u64, column: u64, row: u32) -> u64 {
    let cell = SEED ^ table << 56 ^ column << 48 ^ u64::from(row);
    let mut mixed = cell.wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    mixed = (mixed ^ mixed >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ mixed >> 31
}

/// A number below `bound`, from the upper half of a hash.
fn below(hash: u64, bound: u32) -> u32 {
    narrow(((hash >> 32) * u64::from(bound)) >> 32)
}

fn pick(hash: u64, [first, second, third]: [u32; 3]) -> u32 {
    match below(hash, 3) {
        0 => first,
        1 => second,
        _ => third,
    }
}

/// The row of that number, which was drawn below their count.
fn at<T>(rows: &[T], number: u32) -> &T {
    &rows[usize::try_from(number).unwrap_or(usize::MAX)]
}

fn count<T>(rows: &[T]) -> u32 {
    narrow_size(rows.len())
}

/// No number of a fleet is larger than 32 bits.
fn narrow(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn narrow_size(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
