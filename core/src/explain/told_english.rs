//! What is told of the installed base, in English.

use crate::explain::told::Told;
use crate::record::contract::Category;
use crate::rule::base::dossier::DossierState;

pub(crate) fn tell(told: &Told<'_>) -> String {
    match *told {
        Told::OnLoan { account } => format!("on loan to `{account}`"),
        Told::From { first_day } => format!("from {first_day} on"),
        Told::To { last_day } => format!("until {last_day}"),
        Told::Always => "always".to_owned(),
        Told::Held { item, on, place, first_day, last_day } => {
            let since = first_day.map_or_else(|| "since before all records".to_owned(), |day| format!("since {day}"));
            let until = last_day.map_or_else(String::new, |day| format!(", until {day}"));
            format!("On {on}, `{item}` is {place}, {since}{until}.")
        }
        Told::HeldByNobody { item, on } => format!("On {on}, nobody holds `{item}`."),
        Told::Site { site } => format!("It stands at `{site}`."),
        Told::ExactPlace { place } => format!("Exact place: {place}."),
        Told::Holders { item, days } => format!("`{item}`, {days}:"),
        Told::Nobody => "nobody holds it".to_owned(),
        Told::Overdue { on } => format!("Loans that should have ended before {on}:"),
        Told::Loan { item, account, due } => format!("`{item}`, on loan to `{account}`, was due on {due}"),
        Told::NoneOverdue { on } => format!("No loan is overdue on {on}."),
        Told::WithoutDue { items } => format!("On loan, and nothing on record tells until when: {items}."),
        Told::Dossier { item, on } => format!("`{item}`, seen from {on}:"),
        Told::Contracts => "Contracts:".to_owned(),
        Told::NoContracts => "No contract ever named it.".to_owned(),
        Told::Line { line, category, holder, days, state } => {
            format!("{line}, {} of `{holder}`, {days}: {}", self::category(category), self::state(state))
        }
        Told::Indirect { lines } => format!("Reached on that day by {lines}."),
        Told::Requests => "Warranty requests:".to_owned(),
        Told::Request { request, on, warranty, validated_on } => {
            let of = warranty.map_or_else(String::new, |template| format!(" for template `{template}`"));
            let state = validated_on.map_or_else(|| "open".to_owned(), |day| format!("validated on {day}"));
            format!("request `{request}` of {on}{of}, {state}")
        }
        Told::Installations => "Installations:".to_owned(),
        Told::NothingFound => "Nothing contradicts itself.".to_owned(),
        Told::Mended { finding } => format!("{finding} (repair proposed)"),
        Told::Running => "the running installation".to_owned(),
        Told::Installation { installation } => format!("installation `{installation}`"),
        Told::UnknownItem { item, installation } => {
            format!("`{item}`: {installation} names it, and there is no such item")
        }
        Told::UnknownAccount { item, installation, account } => {
            format!("`{item}`: {installation} names the account `{account}`, which has no record")
        }
        Told::Backwards { item, installation, first_day, last_day } => {
            format!("`{item}`: {installation} ends on {last_day}, before it starts on {first_day}")
        }
        Told::NumberTaken { item, installation, other, number } => {
            format!("`{item}`: {installation} has the number {number}, as {other} has")
        }
        Told::Overlap { item, installation, other, first_day, last_day } => {
            let begins = first_day.map_or_else(|| "before all records".to_owned(), |day| format!("on {day}"));
            format!("`{item}`: {installation} begins {begins}, and {other} ends only on {last_day}")
        }
        Told::Gap { item, days } => format!("`{item}`: {days}, nobody holds it"),
        Told::SerialTaken { item, other, product, serial } => {
            format!("`{item}`: `{other}` has the serial number `{serial}` of product `{product}` too")
        }
    }
}

const fn category(category: Category) -> &'static str {
    match category {
        Category::Warranty => "warranty",
        Category::Maintenance => "maintenance contract",
        Category::Loan => "loan contract",
    }
}

const fn state(state: DossierState) -> &'static str {
    match state {
        DossierState::Past => "past",
        DossierState::Running => "running",
        DossierState::Future => "still to come",
        DossierState::Cancelled => "cancelled",
    }
}
