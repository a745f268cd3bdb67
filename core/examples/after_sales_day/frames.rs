//! Frame contracts over the installed base, as they are known at the end of a day. The rule:
//!
//! - Each customer that has ordered by then has one, from the day of its first order on, for 12 months, renewed by 12 months
//!   with 3 months' notice unless said otherwise. What it reaches hangs on the segment:
//!   - AUTOMOBILE: the whole base; with loans when the first order was urgent.
//!   - MACHINERY: each product of the first order, from its receipt on, for as many months as its size says.
//!   - BUILDING: the brands of the first order, for 36 months and no longer, for repairs and inspections.
//!   - FURNITURE: the whole base, for the materials of the first order. When that was urgent, the contract promises a
//!     reaction time, which the engine cannot judge yet.
//!   - HOUSEHOLD: the whole base, for inspections.
//! - A customer whose balance is below zero has given notice on the day of its fifth order.
//! - Each nation has a contract for repairs on one of the 25 brands, which reaches all customers below it, since 1992.

use std::collections::BTreeSet;
use std::error::Error;

use tenure::{
    Cancellation, Category, Contract, Day, Element, GroupId, ProductId, Record, Renewal, ScopeLine, ServiceKindId, Term,
};

use crate::base::{customer_id, material, nation_id, product_id, repair};
use crate::tpch::{Customer, Order, Part, Segment, Tpch};

/// All frame contracts, as known at the end of `today`.
pub(crate) fn records(tpch: &Tpch, today: Day) -> Result<Vec<Record>, Box<dyn Error>> {
    let mut records = Vec::new();
    for nation in &tpch.nations {
        records.push(of_nation(nation.key)?.into());
    }
    for (customer, beginning) in &tpch.beginnings {
        let first = Some(&beginning.first).filter(|first| first.on <= today);
        if let (Some(buyer), Some(first)) = (tpch.customers.get(customer), first) {
            let notice = beginning.day_of_notice().filter(|on| buyer.in_debt && *on <= today);
            let frame = of_customer(tpch, *customer, buyer, first, today)?;
            records.push(noticed(frame, notice).into());
        }
    }
    Ok(records)
}

/// Nations are numbered from 0 to 24, brands from 11 to 55.
fn of_nation(key: i64) -> Result<Contract, Box<dyn Error>> {
    let group = format!("Brand#{}{}", key / 5 + 1, key % 5 + 1).parse()?;
    let scope = vec![ScopeLine::new(Element::Group { group })];
    let (id, holder, since) = (format!("F-N-{key:02}").parse()?, nation_id(key)?, "1992-01-01".parse()?);
    let frame = Contract::new(id, Category::Maintenance, holder, since, scope).covers_group(true);
    Ok(renewed(frame)?.service_kinds(vec![repair()?]))
}

fn of_customer(tpch: &Tpch, key: i64, buyer: &Customer, first: &Order, today: Day) -> Result<Contract, Box<dyn Error>> {
    let parts = || first.lines.iter().filter_map(|line| Some((line, tpch.parts.get(&line.part)?)));
    let whole_base = || vec![ScopeLine::new(Element::WholeBase {})];
    let (id, holder) = (format!("F-{}", customer_id(key)?).parse()?, customer_id(key)?);
    let frame = |scope: Vec<ScopeLine>| Contract::new(id, Category::Maintenance, holder, first.on, scope);
    Ok(match buyer.segment {
        Segment::Automobile => {
            let frame = renewed(frame(whole_base()))?;
            if first.urgent { frame.includes_loans(true) } else { frame }
        }
        Segment::Machinery => renewed(frame(product_lines(tpch, first, today)?))?,
        Segment::Building => {
            let brands: BTreeSet<GroupId> = parts().map(|(_, part)| part.brand.parse()).collect::<Result<_, _>>()?;
            let scope = brands.into_iter().map(|group| ScopeLine::new(Element::Group { group })).collect();
            frame(scope).term(Term::of_months(36)?).service_kinds(vec![repair()?, inspection()?])
        }
        Segment::Furniture => {
            let materials: BTreeSet<_> = parts().map(|(_, part)| material(part)).collect::<Result<_, _>>()?;
            let frame = renewed(frame(whole_base()))?.skills(materials.into_iter().collect());
            if first.urgent { frame.unjudged(vec!["a reaction time of four hours".parse()?]) } else { frame }
        }
        Segment::Household => renewed(frame(whole_base()))?.service_kinds(vec![inspection()?]),
    })
}

/// One line for each product of the order that was received, the earliest receipt of it.
fn product_lines(tpch: &Tpch, first: &Order, today: Day) -> Result<Vec<ScopeLine>, Box<dyn Error>> {
    let mut received: Vec<_> = first.lines.iter().filter(|line| line.received <= today).collect();
    received.sort_by_key(|line| line.received);
    let mut products: BTreeSet<ProductId> = BTreeSet::new();
    let mut scope = Vec::new();
    for line in received {
        let product = product_id(line.part)?;
        let last_day = tpch.parts.get(&line.part).and_then(|part| end_of_product(line.received, part));
        if let Some(last_day) = last_day.filter(|_| products.insert(product.clone())) {
            let reached = ScopeLine::new(Element::Product { product });
            scope.push(reached.first_day(line.received).last_day(last_day));
        }
    }
    Ok(scope)
}

fn end_of_product(received: Day, part: &Part) -> Option<Day> {
    received.plus_months(part.size.into())?.previous()
}

/// For a year, and again by a year, until somebody gives three months' notice.
fn renewed(frame: Contract) -> Result<Contract, Box<dyn Error>> {
    let renewal = Renewal::new(12_u32.try_into()?).notice(Term::of_months(3)?);
    Ok(frame.term(Term::of_months(12)?).renewal(renewal))
}

fn noticed(frame: Contract, received: Option<Day>) -> Contract {
    match received {
        Some(received) => frame.cancellation(Cancellation::new().received(received)),
        None => frame,
    }
}

fn inspection() -> Result<ServiceKindId, Box<dyn Error>> {
    Ok("INSPECTION".parse()?)
}
