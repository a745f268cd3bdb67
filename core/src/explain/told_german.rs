//! What is told of the installed base, in German.

use crate::explain::told::Told;
use crate::record::contract::Category;
use crate::rule::base::dossier::DossierState;

pub(crate) fn tell(told: &Told<'_>) -> String {
    match *told {
        Told::OnLoan { account } => format!("verliehen an `{account}`"),
        Told::From { first_day } => format!("ab {first_day}"),
        Told::To { last_day } => format!("bis {last_day}"),
        Told::Always => "immer".to_owned(),
        Told::Held { item, on, place, first_day, last_day } => {
            let since = first_day.map_or_else(|| "seit jeher".to_owned(), |day| format!("seit {day}"));
            let until = last_day.map_or_else(String::new, |day| format!(", bis {day}"));
            format!("Am {on} ist `{item}` {place}, {since}{until}.")
        }
        Told::HeldByNobody { item, on } => format!("Am {on} hat niemand `{item}`."),
        Told::Site { site } => format!("Es steht an `{site}`."),
        Told::ExactPlace { place } => format!("Genauer Ort: {place}."),
        Told::Holders { item, days } => format!("`{item}`, {days}:"),
        Told::Nobody => "niemand hat es".to_owned(),
        Told::Overdue { on } => format!("Leihen, die vor dem {on} enden sollten:"),
        Told::Loan { item, account, due } => format!("`{item}`, verliehen an `{account}`, war am {due} fällig"),
        Told::NoneOverdue { on } => format!("Am {on} ist keine Leihe überfällig."),
        Told::WithoutDue { items } => format!("Verliehen, und nichts sagt bis wann: {items}."),
        Told::Dossier { item, on } => format!("`{item}`, vom {on} aus gesehen:"),
        Told::Contracts => "Verträge:".to_owned(),
        Told::NoContracts => "Kein Vertrag hat es je genannt.".to_owned(),
        Told::Line { line, category, holder, days, state } => {
            format!("{line}, {} von `{holder}`, {days}: {}", self::category(category), self::state(state))
        }
        Told::Indirect { lines } => format!("An diesem Tag erreicht von {lines}."),
        Told::Requests => "Garantieanträge:".to_owned(),
        Told::Request { request, on, warranty, validated_on } => {
            let of = warranty.map_or_else(String::new, |template| format!(" zur Vorlage `{template}`"));
            let state = validated_on.map_or_else(|| "offen".to_owned(), |day| format!("bestätigt am {day}"));
            format!("Antrag `{request}` vom {on}{of}, {state}")
        }
        Told::Installations => "Installationen:".to_owned(),
        Told::NothingFound => "Nichts widerspricht sich.".to_owned(),
        Told::Mended { finding } => format!("{finding} (mit Vorschlag zur Reparatur)"),
        Told::Running => "die laufende Installation".to_owned(),
        Told::Installation { installation } => format!("Installation `{installation}`"),
        Told::UnknownItem { item, installation } => format!("`{item}`: {installation} nennt es, und es gibt es nicht"),
        Told::UnknownAccount { item, installation, account } => {
            format!("`{item}`: {installation} nennt das Konto `{account}`, zu dem es keinen Datensatz gibt")
        }
        Told::Backwards { item, installation, first_day, last_day } => {
            format!("`{item}`: {installation} endet am {last_day}, bevor sie am {first_day} beginnt")
        }
        Told::NumberTaken { item, installation, other, number } => {
            format!("`{item}`: {installation} hat die Nummer {number}, wie auch {other}")
        }
        Told::Overlap { item, installation, other, first_day, last_day } => {
            let begins = first_day.map_or_else(|| "seit jeher".to_owned(), |day| format!("ab {day}"));
            format!("`{item}`: {installation} gilt {begins}, und {other} endet erst am {last_day}")
        }
        Told::Gap { item, days } => format!("`{item}`: {days} hat es niemand"),
        Told::SerialTaken { item, other, product, serial } => {
            format!("`{item}`: auch `{other}` hat die Seriennummer `{serial}` des Artikels `{product}`")
        }
    }
}

const fn category(category: Category) -> &'static str {
    match category {
        Category::Warranty => "Garantie",
        Category::Maintenance => "Wartungsvertrag",
        Category::Loan => "Leihvertrag",
    }
}

const fn state(state: DossierState) -> &'static str {
    match state {
        DossierState::Past => "vergangen",
        DossierState::Running => "läuft",
        DossierState::Future => "künftig",
        DossierState::Cancelled => "gekündigt",
    }
}
