//! The rows of TPC-H, a public benchmark about a wholesaler's orders, as the crate `tpchgen` computes them without a network.
//!
//! Only the columns that the rule reads are kept ([`crate::base`], [`crate::frames`]).

use std::collections::BTreeMap;

use tenure::{Day, Error};
use tpchgen::dates::TPCHDate;
use tpchgen::distribution::Distributions;
use tpchgen::generators::{
    Customer as CustomerRow, CustomerGenerator, LineItem, LineItemGenerator, Nation as NationRow, NationGenerator,
    Order as OrderRow, OrderGenerator, Part as PartRow, PartGenerator,
};
use tpchgen::text::TextPool;

/// A hundredth of the smallest official size.
const SCALE: f64 = 0.01;

/// The pool from which comments are cut. Nobody reads them, and the official pool of 300 MB takes a second to fill.
const POOL: i32 = 1 << 20;

/// All rows of one scale.
#[derive(Debug)]
pub(crate) struct Tpch {
    pub(crate) nations: Vec<Nation>,
    /// By key.
    pub(crate) customers: BTreeMap<i64, Customer>,
    /// By key.
    pub(crate) parts: BTreeMap<i64, Part>,
    /// The orders of each customer, the earliest first.
    pub(crate) orders: BTreeMap<i64, Vec<Order>>,
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
#[derive(Debug)]
pub(crate) struct Order {
    pub(crate) key: i64,
    pub(crate) on: Day,
    /// Whether it has the highest priority.
    pub(crate) urgent: bool,
    pub(crate) lines: Vec<Line>,
}

/// One line: a lot of one part, shipped and received at once.
#[derive(Debug)]
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
    /// Computes all rows; the same ones on every machine.
    pub(crate) fn generate() -> Result<Self, Error> {
        let (words, pool) = (Distributions::static_default(), TextPool::new(POOL, Distributions::static_default()));
        let nations = NationGenerator::new_with_distributions_and_text_pool(words, &pool);
        let customers = CustomerGenerator::new_with_distributions_and_text_pool(SCALE, 1, 1, words, &pool);
        let parts = PartGenerator::new_with_distributions_and_text_pool(SCALE, 1, 1, words, &pool);
        let orders = OrderGenerator::new_with_distributions_and_text_pool(SCALE, 1, 1, words, &pool);
        let lines = LineItemGenerator::new_with_distributions_and_text_pool(SCALE, 1, 1, words, &pool);
        let mut lines_of: BTreeMap<i64, Vec<Line>> = BTreeMap::new();
        for row in lines.iter() {
            lines_of.entry(row.l_orderkey).or_default().push(line(&row)?);
        }
        let mut orders_of: BTreeMap<i64, Vec<Order>> = BTreeMap::new();
        for row in orders.iter() {
            let lines = lines_of.remove(&row.o_orderkey).unwrap_or_default();
            orders_of.entry(row.o_custkey).or_default().push(order(&row, lines)?);
        }
        for orders in orders_of.values_mut() {
            orders.sort_by_key(|order| (order.on, order.key));
        }
        Ok(Self {
            nations: nations.iter().map(|row| nation(&row)).collect(),
            customers: customers.iter().map(|row| (row.c_custkey, customer(&row))).collect(),
            parts: parts.iter().map(|row| (row.p_partkey, part(&row))).collect(),
            orders: orders_of,
        })
    }

    /// How many rows were read.
    pub(crate) fn count(&self) -> usize {
        let orders = || self.orders.values().flatten();
        let lines: usize = orders().map(|order| order.lines.len()).sum();
        self.nations.len() + self.customers.len() + self.parts.len() + orders().count() + lines
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

fn order(row: &OrderRow<'_>, lines: Vec<Line>) -> Result<Order, Error> {
    let urgent = row.o_orderpriority == "1-URGENT";
    Ok(Order { key: row.o_orderkey, on: day(row.o_orderdate)?, urgent, lines })
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
