//! The records of a fleet, and its questions.
//!
//! | row | record |
//! |---|---|
//! | customer | account `A0000005`, the end user of its items |
//! | product, group | product `P1201` of group `G30` |
//! | item | item `I00000017`, there from the day it was installed |
//! | warranty | contract `W00000017` of the customer over the item, for the services 0 and 1 |
//! | contract | contract `C0000012`; one that is not active was archived on its first day |
//! | line | a scope line of it; the site it is for stands as the skill it accepts, the services as kinds of service |
//! | cross line | a contract of its own, `C0000012/2` for the second line, held by the customer whose item it reaches |
//!
//! Ids have a fixed width, so that their bytes stand in the order of the rows: `P0007`, `G05`. The numbers of pieces play
//! no part. A question names the site of its item as the skill.

use std::collections::BTreeSet;
use std::iter::zip;

use tenure::{
    Account, AccountId, Category, Contract, Day, Element, Error, Item, Placement, Product, Question, Record, ScopeLine,
    ServiceKindId, SkillId,
};

use crate::fleet::rows::{ContractRow, Fleet, ItemRow, LineRow, PRODUCTS_A_GROUP, QueryRow, Reach};

/// The services for which a warranty stands, bit by bit.
const WARRANTED: u32 = 0b11;

impl Fleet {
    /// All records: accounts, products, items, then contracts, each by number. Products that no item is of are left out.
    ///
    /// # Errors
    ///
    /// - none; every id and day of a fleet is valid.
    pub fn records(&self) -> Result<Vec<Record>, Error> {
        self.each_record().collect()
    }

    /// The same, one at a time: those of a large fleet need not be there at once.
    pub fn each_record(&self) -> impl Iterator<Item = Result<Record, Error>> {
        let customers: BTreeSet<u32> = self.items.iter().map(|item| item.customer).collect();
        let customers = customers.into_iter().map(|customer| Ok(Account::new(account(customer)?).into()));
        let products: BTreeSet<u32> = self.items.iter().map(|item| item.product).collect();
        let items = || zip(0_u32.., &self.items);
        let machines = items().map(|(number, item)| Ok(machine(number, item)?.into()));
        let warranted = items().filter(|(_, item)| item.warranty_to >= item.installed);
        let warranties = warranted.map(|(number, item)| Ok(warranty(number, item)?.into()));
        let mut lines = self.lines.iter();
        let contracts = zip(0_u32.., &self.contracts).flat_map(move |(number, contract)| {
            let lines: Vec<_> = lines.by_ref().take(usize::try_from(contract.lines).unwrap_or_default()).collect();
            match contracts(number, contract, &lines) {
                Ok(contracts) => contracts.into_iter().map(|contract| Ok(contract.into())).collect(),
                Err(error) => vec![Err(error)],
            }
        });
        customers.chain(products.into_iter().map(product)).chain(machines).chain(warranties).chain(contracts)
    }

    /// All questions, in order.
    ///
    /// # Errors
    ///
    /// - none; every id and day of a fleet is valid.
    pub fn questions(&self) -> Result<Vec<Question>, Error> {
        self.queries().map(|query| self.question(query)).collect()
    }

    fn question(&self, query: QueryRow) -> Result<Question, Error> {
        let item = usize::try_from(query.item).ok().and_then(|number| self.items.get(number));
        let question = Question::new(format!("I{:08}", query.item).parse()?, day(query.on));
        let question = question.service_kind(service(query.service)?);
        Ok(match item {
            Some(item) => question.skill(site(item.site)?),
            None => question,
        })
    }
}

fn product(number: u32) -> Result<Record, Error> {
    let group = format!("G{:02}", number / PRODUCTS_A_GROUP).parse()?;
    Ok(Product::new(format!("P{number:04}").parse()?).group(group).into())
}

fn machine(number: u32, row: &ItemRow) -> Result<Item, Error> {
    let placement = Placement::end_user(account(row.customer)?);
    let product = format!("P{:04}", row.product).parse()?;
    Ok(Item::new(format!("I{number:08}").parse()?, product, placement).since(day(row.installed)))
}

fn warranty(number: u32, row: &ItemRow) -> Result<Contract, Error> {
    let line = ScopeLine::new(Element::Item { item: format!("I{number:08}").parse()? });
    let (id, holder) = (format!("W{number:08}").parse()?, account(row.customer)?);
    let warranty = Contract::new(id, Category::Warranty, holder, day(row.installed), vec![line]);
    Ok(warranty.last_day(day(row.warranty_to)).service_kinds(services(WARRANTED)?))
}

/// The contract itself with its own lines, and one for each cross line.
fn contracts(number: u32, row: &ContractRow, lines: &[&LineRow]) -> Result<Vec<Contract>, Error> {
    let draft = |id: &str, customer: u32, scope: Vec<ScopeLine>| -> Result<Contract, Error> {
        let first_day = day(row.from);
        let contract = Contract::new(id.parse()?, Category::Maintenance, account(customer)?, first_day, scope);
        let contract = contract.last_day(day(row.to));
        Ok(if row.active { contract } else { contract.archived_on(first_day) })
    };
    let (crossing, own): (Vec<_>, Vec<_>) =
        zip(1_u32.., lines).partition(|(_, line)| matches!(line.reach, Reach::Cross(_)));
    let scope = own.iter().map(|(_, line)| scope_line(row, line)).collect::<Result<_, _>>()?;
    let mut contracts = vec![draft(&format!("C{number:07}"), row.customer, scope)?];
    for (position, line) in crossing {
        contracts.push(draft(&format!("C{number:07}/{position}"), line.customer, vec![scope_line(row, line)?])?);
    }
    Ok(contracts)
}

fn scope_line(contract: &ContractRow, row: &LineRow) -> Result<ScopeLine, Error> {
    let element = match row.reach {
        Reach::Item(item) => Element::Item { item: format!("I{item:08}").parse()? },
        Reach::Product(product) => Element::Product { product: format!("P{product:04}").parse()? },
        Reach::Group(group) | Reach::Cross(group) => Element::Group { group: format!("G{group:02}").parse()? },
        Reach::Base => Element::WholeBase {},
    };
    let mut line = ScopeLine::new(element).service_kinds(services(row.services)?);
    if row.from != contract.from {
        line = line.first_day(day(row.from));
    }
    if row.to != contract.to {
        line = line.last_day(day(row.to));
    }
    Ok(if row.site == 0 { line } else { line.skills(vec![site(row.site)?]) })
}

fn account(customer: u32) -> Result<AccountId, Error> {
    format!("A{customer:07}").parse()
}

fn site(number: u32) -> Result<SkillId, Error> {
    format!("SITE-{number}").parse()
}

fn service(number: u32) -> Result<ServiceKindId, Error> {
    format!("S{number}").parse()
}

fn services(bits: u32) -> Result<Vec<ServiceKindId>, Error> {
    (0..4).filter(|number| bits >> number & 1 == 1).map(service).collect()
}

/// Days of a fleet lie between 2020 and 2030.
fn day(number: u32) -> Day {
    i32::try_from(number).ok().and_then(Day::of_number).unwrap_or(Day::LAST)
}
