//! What is told of the installed base, in French.

use crate::explain::told::Told;
use crate::record::contract::Category;
use crate::rule::base::dossier::DossierState;

pub(crate) fn tell(told: &Told<'_>) -> String {
    match *told {
        Told::OnLoan { account } => format!("en prêt chez `{account}`"),
        Told::From { first_day } => format!("à partir du {first_day}"),
        Told::To { last_day } => format!("jusqu’au {last_day}"),
        Told::Always => "toujours".to_owned(),
        Told::Held { item, on, place, first_day, last_day } => {
            let since = first_day.map_or_else(|| "depuis toujours".to_owned(), |day| format!("depuis le {day}"));
            let until = last_day.map_or_else(String::new, |day| format!(", jusqu’au {day}"));
            format!("Le {on}, `{item}` est {place}, {since}{until}.")
        }
        Told::HeldByNobody { item, on } => format!("Le {on}, personne n’a `{item}`."),
        Told::Site { site } => format!("Emplacement : `{site}`."),
        Told::ExactPlace { place } => format!("Lieu exact : {place}."),
        Told::Holders { item, days } => format!("`{item}`, {days} :"),
        Told::Nobody => "personne ne l’a".to_owned(),
        Told::Overdue { on } => format!("Prêts qui devaient prendre fin avant le {on} :"),
        Told::Loan { item, account, due } => format!("`{item}`, en prêt chez `{account}`, était attendu le {due}"),
        Told::NoneOverdue { on } => format!("Aucun prêt n’est en retard le {on}."),
        Told::WithoutDue { items } => format!("En prêt, et rien ne dit jusqu’à quand : {items}."),
        Told::Dossier { item, on } => format!("`{item}`, vu du {on} :"),
        Told::Contracts => "Contrats :".to_owned(),
        Told::NoContracts => "Aucun contrat ne l’a jamais nommé.".to_owned(),
        Told::Line { line, category, holder, days, state } => {
            format!("{line}, {} de `{holder}`, {days} : {}", self::category(category), self::state(state))
        }
        Told::Indirect { lines } => format!("Atteint ce jour-là par {lines}."),
        Told::Requests => "Demandes de garantie :".to_owned(),
        Told::Request { request, on, warranty, validated_on } => {
            let of = warranty.map_or_else(String::new, |template| format!(" pour le modèle `{template}`"));
            let state = validated_on.map_or_else(|| "ouverte".to_owned(), |day| format!("validée le {day}"));
            format!("demande `{request}` du {on}{of}, {state}")
        }
        Told::Installations => "Installations :".to_owned(),
        Told::NothingFound => "Rien ne se contredit.".to_owned(),
        Told::Mended { finding } => format!("{finding} (réparation proposée)"),
        Told::Running => "l’installation en cours".to_owned(),
        Told::Installation { installation } => format!("l’installation `{installation}`"),
        Told::UnknownItem { item, installation } => {
            format!("`{item}` : {installation} le nomme, et il n’existe pas")
        }
        Told::UnknownAccount { item, installation, account } => {
            format!("`{item}` : {installation} nomme le compte `{account}`, qui n’a pas de fiche")
        }
        Told::Backwards { item, installation, first_day, last_day } => {
            format!("`{item}` : {installation} finit le {last_day}, avant de commencer le {first_day}")
        }
        Told::NumberTaken { item, installation, other, number } => {
            format!("`{item}` : {installation} porte le numéro {number}, comme {other}")
        }
        Told::Overlap { item, installation, other, first_day, last_day } => {
            let begins = first_day.map_or_else(|| "depuis toujours".to_owned(), |day| format!("dès le {day}"));
            format!("`{item}` : {installation} vaut {begins}, et {other} ne finit que le {last_day}")
        }
        Told::Gap { item, days } => format!("`{item}` : {days}, personne ne l’a"),
        Told::SerialTaken { item, other, product, serial } => {
            format!("`{item}` : `{other}` porte aussi le numéro de série `{serial}` de l’article `{product}`")
        }
    }
}

const fn category(category: Category) -> &'static str {
    match category {
        Category::Warranty => "garantie",
        Category::Maintenance => "contrat de maintenance",
        Category::Loan => "contrat de prêt",
    }
}

const fn state(state: DossierState) -> &'static str {
    match state {
        DossierState::Past => "passé",
        DossierState::Running => "en cours",
        DossierState::Future => "à venir",
        DossierState::Cancelled => "résilié",
    }
}
