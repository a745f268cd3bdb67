//! One espresso machine, in the records that a small service firm would have of it.
//!
//! It stood at a reseller, then in the first café of a chain, then in the second. It has a warranty, the chain a contract
//! over all its espresso machines, the first café one over this model, the second one for inspections alone, which rests
//! while the café is rebuilt.

use std::error::Error;

use tenure::{
    Account, Cancellation, Category, Commercial, Contract, Element, Installation, Item, Placement, Product, Question,
    Record, Renewal, ScopeLine, Skill, Suspension, SuspensionEffect, Template, Term, TimelineQuestion,
    WarrantyQuestion,
};

/// All records of the story.
pub(crate) fn records() -> Result<Vec<Record>, Box<dyn Error>> {
    let chain = Account::new("CHAIN".parse()?).name("Kaffeehaus Holding".parse()?);
    let first = Account::new("CAFE-1".parse()?).name("Café Zentral".parse()?).parent("CHAIN".parse()?);
    let second = Account::new("CAFE-2".parse()?).name("Café am Markt".parse()?).parent("CHAIN".parse()?);
    let model = Product::new("ESP-2".parse()?).name("Espresso machine, two groups".parse()?);
    let machine = Item::new("M-1".parse()?, "ESP-2".parse()?, end_user("CAFE-2")?).serial("0042-17".parse()?);
    let three_years = Template::new("G36".parse()?, Category::Warranty).term(Term::of_months(36)?);
    let price = Commercial::new("M-1".parse()?).sale_price("2400 EUR".parse()?);
    Ok(vec![
        Skill::new("BREWING".parse()?).parent("KITCHEN".parse()?).into(),
        chain.into(),
        first.into(),
        second.into(),
        model.group("ESPRESSO".parse()?).skill("BREWING".parse()?).warranty_template("G36".parse()?).into(),
        three_years.into(),
        machine.since("2026-09-01".parse()?).into(),
        stay(1, Placement::reseller("GASTRO".parse()?), ["2025-01-20", "2025-03-15"])?.into(),
        stay(2, end_user("CAFE-1")?, ["2025-03-15", "2026-09-01"])?.into(),
        price.into(),
        warranty()?.into(),
        of_the_chain()?.into(),
        of_the_first_cafe()?.into(),
        of_the_second_cafe()?.into(),
    ])
}

/// What is asked, and what the answer shows.
pub(crate) fn questions() -> Result<Vec<(Question, &'static str)>, Box<dyn Error>> {
    let ask = |on: &str, service_kind: &str| -> Result<Question, Box<dyn Error>> {
        Ok(Question::new("M-1".parse()?, on.parse()?).service_kind(service_kind.parse()?))
    };
    Ok(vec![
        (ask("2025-02-01", "REPAIR")?, "The machine is unsold; only a line that names it could cover."),
        (ask("2025-06-01", "REPAIR")?, "The first café has it. One line names it, one names its model, one its group."),
        (ask("2026-04-01", "REPAIR")?, "The notice of November came in time: the café's contract was not renewed."),
        (
            ask("2026-09-01", "REPAIR")?,
            "The day of the hand-over. The warranty follows the machine to the second café.",
        ),
        (ask("2027-03-15", "REPAIR")?, "The day after the warranty. The chain's contract renews itself each July."),
        (
            ask("2027-03-15", "INSPECTION")?,
            "The same day, other work: now the line that names the machine comes first.",
        ),
        (
            ask("2027-07-15", "INSPECTION")?,
            "The café is rebuilt, and its contract rests. The chain's steps in for the summer.",
        ),
    ])
}

/// What the house grants today beside what this machine was granted.
pub(crate) fn warranty_question() -> Result<(WarrantyQuestion, &'static str), Box<dyn Error>> {
    let shows = "Its warranty. The house grants three years by now; a contract keeps the terms of its own day.";
    Ok((WarrantyQuestion::new("M-1".parse()?, "2027-03-14".parse()?), shows))
}

/// The inspections of some years.
pub(crate) fn years() -> Result<(TimelineQuestion, &'static str), Box<dyn Error>> {
    let years = TimelineQuestion::new("M-1".parse()?, "2026-01-01".parse()?, "2029-12-31".parse()?);
    let shows = "Four years of inspections. The contract that rests for 62 days ends 62 days later.";
    Ok((years.service_kind("INSPECTION".parse()?), shows))
}

/// 24 months from the sale, as the house's terms for machines have it; those terms are written into the contract.
fn warranty() -> Result<Contract, Box<dyn Error>> {
    let signed = contract("W-1", Category::Warranty, "CAFE-1", "2025-03-15", named()?)?;
    let signed = signed.template("G24".parse()?);
    Ok(signed.term(Term::of_months(24)?).service_kinds(vec!["REPAIR".parse()?]))
}

/// Over the espresso machines of all its cafés, for whatever is a kitchen skill.
fn of_the_chain() -> Result<Contract, Box<dyn Error>> {
    let group = ScopeLine::new(Element::Group { group: "ESPRESSO".parse()? });
    let signed = contract("F-1", Category::Maintenance, "CHAIN", "2024-07-01", group)?.covers_group(true);
    Ok(yearly(signed)?.skills(vec!["KITCHEN".parse()?]))
}

/// Over the model, until the café gave notice.
fn of_the_first_cafe() -> Result<Contract, Box<dyn Error>> {
    let model = ScopeLine::new(Element::Product { product: "ESP-2".parse()? });
    let signed = contract("P-1", Category::Maintenance, "CAFE-1", "2025-04-01", model)?;
    Ok(yearly(signed)?.cancellation(Cancellation::new().received("2025-11-20".parse()?)))
}

/// For inspections alone; the two months of its rest are appended.
fn of_the_second_cafe() -> Result<Contract, Box<dyn Error>> {
    let signed = contract("S-1", Category::Maintenance, "CAFE-2", "2026-09-01", named()?)?;
    let rest = Suspension::new("2027-07-01".parse()?).last_day("2027-08-31".parse()?);
    let signed = signed.suspensions(vec![rest.effect(SuspensionEffect::AppendDays)]);
    Ok(signed.term(Term::of_months(36)?).service_kinds(vec!["INSPECTION".parse()?]))
}

fn contract(
    id: &str,
    category: Category,
    holder: &str,
    first_day: &str,
    line: ScopeLine,
) -> Result<Contract, Box<dyn Error>> {
    Ok(Contract::new(id.parse()?, category, holder.parse()?, first_day.parse()?, vec![line]))
}

fn named() -> Result<ScopeLine, Box<dyn Error>> {
    Ok(ScopeLine::new(Element::Item { item: "M-1".parse()? }))
}

/// A year, and another one each time nobody gave notice three months before.
fn yearly(contract: Contract) -> Result<Contract, Box<dyn Error>> {
    let renewal = Renewal::new(12_u32.try_into()?).notice(Term::of_months(3)?);
    Ok(contract.term(Term::of_months(12)?).renewal(renewal))
}

fn stay(number: u32, placement: Placement, days: [&str; 2]) -> Result<Installation, Box<dyn Error>> {
    let [since, last_day] = days;
    let id = format!("M-1/{number}").parse()?;
    let stay = Installation::new(id, "M-1".parse()?, number.try_into()?, placement, last_day.parse()?);
    Ok(stay.since(since.parse()?))
}

fn end_user(account: &str) -> Result<Placement, Box<dyn Error>> {
    Ok(Placement::end_user(account.parse()?))
}
