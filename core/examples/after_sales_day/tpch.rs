//! The rows of TPC-H, a public benchmark about a wholesaler's orders, as the crate `tpchgen` computes them without a network.
//!
//! Only the columns that the rule reads are kept ([`crate::base`], [`crate::frames`]), and of the orders only what frame
//! contracts hang on: the others pass by, and are computed anew each time somebody goes through them.

use std::collections::BTreeMap;
use std::iter::Peekable;
use std::sync::LazyLock;

use tenure::{Day, Error};
use tpchgen::dates::TPCHDate;
use tpchgen::distribution::Distributions;
use tpchgen::generators::{
    Customer as CustomerRow, CustomerGenerator, LineItem, LineItemGenerator, LineItemGeneratorIterator,
    Nation as NationRow, NationGenerator, Order as OrderRow, OrderGenerator, Part as PartRow, PartGenerator,
};
use tpchgen::text::TextPool;

use crate::options::Scale;
use crate::progress::Progress;

/// The pool from which comments are cut. Nobody reads them, and the official pool of 300 MB takes a second to fill.
static POOL: LazyLock<TextPool> = LazyLock::new(|| TextPool::new(1 << 20, Distributions::static_default()));

/// The order with which a customer in debt gives notice, counted from 1.
const ORDER_OF_NOTICE: usize = 5;

/// Orders of a customer, on the average; exactly so over all customers.
const ORDERS_OF_CUSTOMER: usize = 10;

/// All rows of one scale, but for orders and lines.
#[derive(Debug)]
pub(crate) struct Tpch {
    scale: Scale,
    pub(crate) nations: Vec<Nation>,
    /// By key.
    pub(crate) customers: BTreeMap<i64, Customer>,
    /// By key.
    pub(crate) parts: BTreeMap<i64, Part>,
    /// How each customer began.
    pub(crate) beginnings: BTreeMap<i64, Beginning>,
    /// How many orders there are, and how many lines of them.
    orders: [usize; 2],
}

/// The first orders of a customer.
#[derive(Debug)]
pub(crate) struct Beginning {
    /// The earliest order; of two on one day that with the lower key.
    pub(crate) first: Order,
    /// The earliest orders up to that of the notice, by day and key.
    earliest: Vec<(Day, i64)>,
}

/// Where customers are at home.
#[derive(Debug)]
pub(crate) struct Nation {
    pub(crate) key: i64,
    pub(crate) name: String,
}

/// Who orders.
#[derive(Debug)]
pub(crate) struct Customer {
    pub(crate) nation: i64,
    pub(crate) segment: Segment,
    /// Whether the balance of the account is below zero.
    pub(crate) in_debt: bool,
}

/// The market in which a customer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Segment {
    Automobile,
    Building,
    Furniture,
    Household,
    Machinery,
}

/// What is ordered.
#[derive(Debug)]
pub(crate) struct Part {
    pub(crate) name: String,
    pub(crate) brand: String,
    /// Line, finish and material: `PROMO BURNISHED COPPER`.
    pub(crate) kind: [String; 3],
    /// From 1 to 50.
    pub(crate) size: i32,
}

/// An order with its lines.
#[derive(Clone, Debug)]
pub(crate) struct Order {
    pub(crate) key: i64,
    pub(crate) customer: i64,
    pub(crate) on: Day,
    /// Whether it has the highest priority.
    pub(crate) urgent: bool,
    pub(crate) lines: Vec<Line>,
}

/// One line: a lot of one part, shipped and received at once.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) number: i32,
    pub(crate) part: i64,
    pub(crate) quantity: i64,
    /// In hundredths.
    pub(crate) discount: i64,
    /// In hundredths.
    pub(crate) tax: i64,
    /// Whether the goods were not kept.
    pub(crate) returned: bool,
    pub(crate) committed: Day,
    pub(crate) received: Day,
    pub(crate) instruction: Instruction,
}

/// How a line is to be handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Instruction {
    CollectCash,
    DeliverInPerson,
    TakeBackReturn,
    None,
}

impl Tpch {
    /// Computes all rows once; the same ones on every machine.
    pub(crate) fn of(scale: Scale) -> Result<Self, Error> {
        let (words, factor) = (Distributions::static_default(), scale.factor());
        let nations = NationGenerator::new_with_distributions_and_text_pool(words, &POOL);
        let customers = CustomerGenerator::new_with_distributions_and_text_pool(factor, 1, 1, words, &POOL);
        let parts = PartGenerator::new_with_distributions_and_text_pool(factor, 1, 1, words, &POOL);
        let mut tpch = Self {
            scale,
            nations: nations.iter().map(|row| nation(&row)).collect(),
            customers: customers.iter().map(|row| (row.c_custkey, customer(&row))).collect(),
            parts: parts.iter().map(|row| (row.p_partkey, part(&row))).collect(),
            beginnings: BTreeMap::new(),
            orders: [0, 0],
        };
        let mut progress = Progress::over("compute rows", tpch.customers.len() * ORDERS_OF_CUSTOMER);
        for order in tpch.orders() {
            let order = order?;
            let [orders, lines] = &mut tpch.orders;
            (*orders, *lines) = (*orders + 1, *lines + order.lines.len());
            progress.add(1);
            match tpch.beginnings.get_mut(&order.customer) {
                Some(beginning) => beginning.take_in(&order),
                None => drop(tpch.beginnings.insert(order.customer, Beginning::of(order))),
            }
        }
        Ok(tpch)
    }

    /// The orders with their lines, by key; one at a time is in memory.
    pub(crate) fn orders(&self) -> impl Iterator<Item = Result<Order, Error>> + use<> {
        let (words, factor) = (Distributions::static_default(), self.scale.factor());
        let orders = OrderGenerator::new_with_distributions_and_text_pool(factor, 1, 1, words, &POOL);
        let lines = LineItemGenerator::new_with_distributions_and_text_pool(factor, 1, 1, words, &POOL);
        let mut lines = lines.iter().peekable();
        orders.iter().map(move |row| order(&row, &mut lines))
    }

    /// How many orders there are.
    pub(crate) fn count_of_orders(&self) -> usize {
        let [orders, _] = self.orders;
        orders
    }

    /// How many rows there are.
    pub(crate) fn count(&self) -> usize {
        let others = self.nations.len() + self.customers.len() + self.parts.len();
        self.orders.iter().fold(others, |sum, rows| sum + rows)
    }
}

impl Beginning {
    fn of(first: Order) -> Self {
        Self { earliest: vec![(first.on, first.key)], first }
    }

    fn take_in(&mut self, order: &Order) {
        let named = (order.on, order.key);
        if named < (self.first.on, self.first.key) {
            self.first = order.clone();
        }
        let place = self.earliest.partition_point(|earlier| *earlier < named);
        self.earliest.insert(place, named);
        self.earliest.truncate(ORDER_OF_NOTICE);
    }

    /// The day of the order with which a customer in debt gives notice.
    pub(crate) fn day_of_notice(&self) -> Option<Day> {
        self.earliest.get(ORDER_OF_NOTICE - 1).map(|(on, _)| *on)
    }
}

fn nation(row: &NationRow<'_>) -> Nation {
    Nation { key: row.n_nationkey, name: row.n_name.to_owned() }
}

fn customer(row: &CustomerRow<'_>) -> Customer {
    let segment = match row.c_mktsegment {
        "AUTOMOBILE" => Segment::Automobile,
        "BUILDING" => Segment::Building,
        "FURNITURE" => Segment::Furniture,
        "HOUSEHOLD" => Segment::Household,
        _ => Segment::Machinery,
    };
    Customer { nation: row.c_nationkey, segment, in_debt: row.c_acctbal.is_negative() }
}

fn part(row: &PartRow<'_>) -> Part {
    let mut words = row.p_type.split(' ').map(str::to_owned);
    let kind = std::array::from_fn(|_| words.next().unwrap_or_default());
    Part { name: row.p_name.to_string(), brand: row.p_brand.to_string(), kind, size: row.p_size }
}

/// The order of a row, with the lines that come next.
fn order(row: &OrderRow<'_>, rows: &mut Peekable<LineItemGeneratorIterator<'_>>) -> Result<Order, Error> {
    let (key, customer, on) = (row.o_orderkey, row.o_custkey, day(row.o_orderdate)?);
    let mut lines = Vec::new();
    while let Some(row) = rows.next_if(|row| row.l_orderkey == key) {
        lines.push(line(&row)?);
    }
    Ok(Order { key, customer, on, urgent: row.o_orderpriority == "1-URGENT", lines })
}

fn line(row: &LineItem<'_>) -> Result<Line, Error> {
    let instruction = match row.l_shipinstruct {
        "COLLECT COD" => Instruction::CollectCash,
        "DELIVER IN PERSON" => Instruction::DeliverInPerson,
        "TAKE BACK RETURN" => Instruction::TakeBackReturn,
        _ => Instruction::None,
    };
    Ok(Line {
        number: row.l_linenumber,
        part: row.l_partkey,
        quantity: row.l_quantity,
        discount: row.l_discount.into_inner(),
        tax: row.l_tax.into_inner(),
        returned: row.l_returnflag == "R",
        committed: day(row.l_commitdate)?,
        received: day(row.l_receiptdate)?,
        instruction,
    })
}

fn day(date: TPCHDate) -> Result<Day, Error> {
    date.to_string().parse()
}
