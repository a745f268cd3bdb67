//! The installed base out of orders, receipts and returns, as it is known at the end of a day. The rule:
//!
//! - Each nation is an account, and each customer an account below its nation.
//! - Each part is a product; its brand is the group, and its finish and material make the skill that service on it needs:
//!   `COPPER/BURNISHED`, below `COPPER`, below `METAL`.
//! - Each line that was ordered is an item, a lot counting as one. It is in stock from the order to its receipt, then with
//!   the customer. Customers of the segment HOUSEHOLD are dealers: they hold lots of up to 25 pieces as resellers, larger
//!   ones as wholesalers. All others are end users; lines free of tax and delivered in person are only on loan to them.
//! - A line with the flag R goes back 30 days after its receipt or the promised day, whichever is later: into stock when the
//!   instruction is to take it back, to scrap when there is none and the discount is 10 %. Other flags mean nothing.
//! - Each line that was received, loans apart, has a warranty of its customer from that day on, for repairs. It runs for 6
//!   months on PROMO parts, and is bound to the buyer there; for 12 on ECONOMY, 36 on LARGE and 24 on all other parts. When
//!   the item goes back, it is cancelled to that day.
//!
//! A later row is not known yet; so an item that is to go back tomorrow is with the customer today.

use std::collections::BTreeSet;
use std::error::Error;

use tenure::{
    Account, AccountId, Cancellation, Category, Contract, Day, Element, Installation, Item, ItemId, Placement, Product,
    ProductId, Record, ScopeLine, ServiceKindId, Skill, SkillId, Term,
};

use crate::tpch::{Customer, Instruction, Line, Order, Part, Segment, Tpch};

/// The largest lot that makes its dealer a reseller.
const LARGEST_OF_RESELLER: i64 = 25;

/// Days from a delivery to its return.
const DAYS_TO_RETURN: i64 = 30;

/// A line on its way: where it is, and since when.
struct Stay {
    placement: Placement,
    since: Day,
}

/// All accounts, skills and products; of them everything is known on every day.
pub(crate) fn records(tpch: &Tpch) -> Result<Vec<Record>, Box<dyn Error>> {
    let mut records = accounts(tpch)?;
    records.extend(products(tpch)?);
    Ok(records)
}

/// The items, closed installations and warranties out of one order, as known at the end of `today`.
pub(crate) fn records_of(tpch: &Tpch, order: &Order, today: Day) -> Result<Vec<Record>, Box<dyn Error>> {
    let mut records = Vec::new();
    if let Some(buyer) = tpch.customers.get(&order.customer).filter(|_| order.on <= today) {
        let account = customer_id(order.customer)?;
        for line in &order.lines {
            let Some(part) = tpch.parts.get(&line.part) else { continue };
            records.extend(item(order, line, &stays(buyer, &account, order, line, today))?);
            if line.received <= today && !is_loan(buyer, line) {
                records.push(warranty(order, line, part, account.clone(), today)?.into());
            }
        }
    }
    Ok(records)
}

/// The account of a customer.
pub(crate) fn customer_id(key: i64) -> Result<AccountId, Box<dyn Error>> {
    Ok(format!("C-{key:04}").parse()?)
}

/// The account of a nation.
pub(crate) fn nation_id(key: i64) -> Result<AccountId, Box<dyn Error>> {
    Ok(format!("N-{key:02}").parse()?)
}

/// The product of a part.
pub(crate) fn product_id(key: i64) -> Result<ProductId, Box<dyn Error>> {
    Ok(format!("P-{key:04}").parse()?)
}

/// The kind of service of all warranties.
pub(crate) fn repair() -> Result<ServiceKindId, Box<dyn Error>> {
    Ok("REPAIR".parse()?)
}

/// The skill that lies between a part's own and `METAL`.
pub(crate) fn material(part: &Part) -> Result<SkillId, Box<dyn Error>> {
    let [_, _, material] = &part.kind;
    Ok(material.parse()?)
}

fn accounts(tpch: &Tpch) -> Result<Vec<Record>, Box<dyn Error>> {
    let mut accounts = Vec::new();
    for nation in &tpch.nations {
        accounts.push(Account::new(nation_id(nation.key)?).name(nation.name.parse()?).into());
    }
    for (key, customer) in &tpch.customers {
        accounts.push(Account::new(customer_id(*key)?).parent(nation_id(customer.nation)?).into());
    }
    Ok(accounts)
}

fn products(tpch: &Tpch) -> Result<Vec<Record>, Box<dyn Error>> {
    let mut products = vec![Skill::new("METAL".parse()?).into()];
    let mut skills = BTreeSet::new();
    for (key, part) in &tpch.parts {
        let [_, finish, _] = &part.kind;
        let (material, own) = (material(part)?, format!("{}/{finish}", material(part)?));
        if skills.insert(material.to_string()) {
            products.push(Skill::new(material.clone()).parent("METAL".parse()?).into());
        }
        if skills.insert(own.clone()) {
            products.push(Skill::new(own.parse()?).parent(material).into());
        }
        let product = Product::new(product_id(*key)?).name(part.name.parse()?).group(part.brand.parse()?);
        products.push(product.skill(own.parse()?).into());
    }
    Ok(products)
}

/// Where the line has been by the end of `today`, one stay after the other; at least in stock.
fn stays(buyer: &Customer, account: &AccountId, order: &Order, line: &Line, today: Day) -> Vec<Stay> {
    let account = account.clone();
    let delivered = match buyer.segment {
        Segment::Household if line.quantity <= LARGEST_OF_RESELLER => Placement::reseller(account),
        Segment::Household => Placement::Wholesaler { account },
        Segment::Automobile | Segment::Building | Segment::Furniture | Segment::Machinery => {
            let loan = is_loan(buyer, line).then_some(true);
            Placement::EndUser { account, loan, loan_due: None, reseller: None }
        }
    };
    let returned = returned(line).map(|(placement, since)| Stay { placement, since });
    let stays = [
        Some(Stay { placement: Placement::InStock {}, since: order.on }),
        Some(Stay { placement: delivered, since: line.received }),
        returned,
    ];
    stays.into_iter().flatten().filter(|stay| stay.since <= today).collect()
}

fn is_loan(buyer: &Customer, line: &Line) -> bool {
    buyer.segment != Segment::Household && line.tax == 0 && line.instruction == Instruction::DeliverInPerson
}

/// Where the line goes back to, and when.
fn returned(line: &Line) -> Option<(Placement, Day)> {
    let placement = match line.instruction {
        Instruction::TakeBackReturn if line.returned => Placement::InStock {},
        Instruction::None if line.returned && line.discount == 10 => Placement::Scrapped {},
        Instruction::CollectCash | Instruction::DeliverInPerson | Instruction::TakeBackReturn | Instruction::None => {
            return None;
        }
    };
    Some((placement, line.received.max(line.committed).plus_days(DAYS_TO_RETURN)?))
}

/// The item where it is, and a closed installation for each stay before.
fn item(order: &Order, line: &Line, stays: &[Stay]) -> Result<Vec<Record>, Box<dyn Error>> {
    let id = item_id(order, line)?;
    let mut records = Vec::new();
    for (number, (before, after)) in (1_u32..).zip(stays.iter().zip(stays.iter().skip(1))) {
        let (name, placement) = (format!("{id}/{number}").parse()?, before.placement.clone());
        let closed = Installation::new(name, id.clone(), number.try_into()?, placement, after.since);
        records.push(closed.since(before.since).into());
    }
    if let Some(now) = stays.last() {
        let item = Item::new(id, product_id(line.part)?, now.placement.clone()).since(now.since);
        records.push(item.into());
    }
    Ok(records)
}

fn warranty(
    order: &Order,
    line: &Line,
    part: &Part,
    holder: AccountId,
    today: Day,
) -> Result<Contract, Box<dyn Error>> {
    let [kind, _, _] = &part.kind;
    let months = match kind.as_str() {
        "PROMO" => 6,
        "ECONOMY" => 12,
        "LARGE" => 36,
        _ => 24,
    };
    let item = item_id(order, line)?;
    let (id, scope) = (format!("W-{item}").parse()?, vec![ScopeLine::new(Element::Item { item })]);
    let signed = Contract::new(id, Category::Warranty, holder, line.received, scope);
    let mut warranty = signed.term(Term::of_months(months)?).service_kinds(vec![repair()?]);
    if kind == "PROMO" {
        warranty = warranty.holder_bound(true);
    }
    let returned = returned(line).map(|(_, on)| on).filter(|on| *on <= today);
    Ok(match returned {
        Some(on) => warranty.cancellation(Cancellation::new().last_day(on)),
        None => warranty,
    })
}

fn item_id(order: &Order, line: &Line) -> Result<ItemId, Box<dyn Error>> {
    Ok(format!("{:05}-{}", order.key, line.number).parse()?)
}
