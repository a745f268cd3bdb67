//! The sentences of notices in all languages, side by side. A new notice does not compile before it has its words.

use crate::change::notice::{Notice, Unsigned};
use crate::explain::fact::filled;
use crate::record::kind::RecordKind;
use crate::record::placement::PlacementKind;
use crate::record::record_ref::RecordRef;
use crate::value::language::Language;

/// English, German, French.
type Told = [&'static str; 3];

/// The one of the language.
pub(crate) const fn of(language: Language, [english, german, french]: Told) -> &'static str {
    match language {
        Language::En => english,
        Language::De => german,
        Language::Fr => french,
    }
}

/// A remark on a plan, as a sentence with its full stop.
#[expect(clippy::too_many_lines, reason = "an arm a notice; the compiler proves that none is missing")]
pub(crate) fn sentence(notice: &Notice, language: Language) -> String {
    let (told, facts): (Told, Vec<(&str, String)>) = match notice {
        Notice::DocumentAlreadyApplied { record } => (
            [
                "That was done already: {record} is there.",
                "Das ist schon geschehen: {record} ist da.",
                "C’est déjà fait : {record} est là.",
            ],
            vec![("record", named(record, language))],
        ),
        Notice::ItemNotManaged { product } => (
            [
                "The product `{product}` is not kept in the installed base.",
                "Der Artikel `{product}` wird nicht im Gerätebestand geführt.",
                "L’article `{product}` n’est pas suivi dans le parc installé.",
            ],
            vec![("product", product.to_string())],
        ),
        Notice::ItemSerialMissing { item } => (
            [
                "The serial number of `{item}` is still missing.",
                "Die Seriennummer von `{item}` fehlt noch.",
                "Le numéro de série de `{item}` manque encore.",
            ],
            vec![("item", item.to_string())],
        ),
        Notice::WarrantyNotSigned { item, reason } => (
            [
                "No warranty was signed for `{item}`: {reason}.",
                "Für `{item}` wurde keine Garantie abgeschlossen: {reason}.",
                "Aucune garantie n’a été signée pour `{item}` : {reason}.",
            ],
            vec![("item", item.to_string()), ("reason", of(language, unsigned(*reason)).to_owned())],
        ),
        Notice::ContractHolderDiffers { contract, holder } => (
            [
                "The contract `{contract}` is held by `{holder}`, who has nothing to do with the item.",
                "Den Vertrag `{contract}` hält `{holder}`, der mit dem Gerät nichts zu tun hat.",
                "Le titulaire du contrat `{contract}` est `{holder}`, qui n’a rien à voir avec l’équipement.",
            ],
            vec![("contract", contract.to_string()), ("holder", holder.to_string())],
        ),
        Notice::ContractRemoved { contract } => (
            [
                "The contract `{contract}` goes with what is undone.",
                "Der Vertrag `{contract}` verschwindet mit dem, was rückgängig wird.",
                "Le contrat `{contract}` disparaît avec ce qui est annulé.",
            ],
            vec![("contract", contract.to_string())],
        ),
        Notice::ContractLeft { contract } => (
            [
                "The contract `{contract}` stays, because it names other items by now; look at it.",
                "Der Vertrag `{contract}` bleibt, weil er inzwischen andere Geräte nennt; sehen Sie ihn an.",
                "Le contrat `{contract}` reste, car il nomme entre-temps d’autres équipements ; examinez-le.",
            ],
            vec![("contract", contract.to_string())],
        ),
        Notice::AccountClosed { account } => (
            [
                "The account `{account}` is closed.",
                "Das Konto `{account}` ist geschlossen.",
                "Le compte `{account}` est clos.",
            ],
            vec![("account", account.to_string())],
        ),
        Notice::PlacementUnusual { before, after } => (
            [
                "The goods go back up the channel, from {before} to {after}.",
                "Die Ware geht im Handel zurück: {before}, dann {after}.",
                "La marchandise remonte le circuit : {before}, puis {after}.",
            ],
            vec![("before", of(language, part(*before)).to_owned()), ("after", of(language, part(*after)).to_owned())],
        ),
        Notice::LoanWithoutDue { item } => (
            [
                "The loan of `{item}` is never due; state until when it goes.",
                "Die Leihe von `{item}` wird nie fällig; geben Sie an, bis wann sie geht.",
                "Le prêt de `{item}` n’arrive jamais à échéance ; indiquez jusqu’à quand il court.",
            ],
            vec![("item", item.to_string())],
        ),
        Notice::AccountNotHosted { account } => (
            [
                "`{account}` runs its applications itself; nobody here installs the sandbox.",
                "`{account}` betreibt seine Anwendungen selbst; hier installiert niemand die Sandbox.",
                "`{account}` exploite lui-même ses applications ; personne ici n’installe le bac à sable.",
            ],
            vec![("account", account.to_string())],
        ),
        Notice::LicenceSameApplicationAtUrl { application, url } => (
            [
                "More than one licence for `{application}` is at {url}.",
                "Mehr als eine Lizenz für `{application}` liegt auf {url}.",
                "Plus d’une licence pour `{application}` se trouve sur {url}.",
            ],
            vec![("application", application.to_string()), ("url", url.to_string())],
        ),
        Notice::LicenceShortened { licence, before: Some(before), after } => (
            [
                "The licence {licence} ends earlier: on {after} instead of {before}, grace included.",
                "Die Lizenz {licence} endet früher: am {after} statt am {before}, mit Nachfrist.",
                "La licence {licence} finit plus tôt : le {after} au lieu du {before}, délai de grâce compris.",
            ],
            vec![("licence", licence.to_string()), ("before", before.to_string()), ("after", after.to_string())],
        ),
        Notice::LicenceShortened { licence, before: None, after } => (
            [
                "The licence {licence} had no end and ends on {after} now, grace included.",
                "Die Lizenz {licence} hatte kein Ende und endet nun am {after}, mit Nachfrist.",
                "La licence {licence} n’avait pas de fin et finit désormais le {after}, délai de grâce compris.",
            ],
            vec![("licence", licence.to_string()), ("after", after.to_string())],
        ),
        Notice::LicenceModuleRemoved { licence, module } => (
            [
                "The licence {licence} loses the module {module}.",
                "Die Lizenz {licence} verliert das Modul {module}.",
                "La licence {licence} perd le module {module}.",
            ],
            vec![("licence", licence.to_string()), ("module", module.to_string())],
        ),
        Notice::ClientStopAdvised { client } => (
            [
                "The client `{client}` is still started; stop it.",
                "Der Mandant `{client}` ist noch gestartet; halten Sie ihn an.",
                "L’instance `{client}` est encore démarrée ; arrêtez-la.",
            ],
            vec![("client", client.to_string())],
        ),
    };
    let fact = |name: &str| facts.iter().find(|(of, _)| *of == name).map(|(_, fact)| fact.as_str());
    filled(of(language, told), fact).unwrap_or_default()
}

/// A record by its kind and id.
pub(crate) fn named(record: &RecordRef, language: Language) -> String {
    match kind(record.kind) {
        Some(kind) => format!("{} `{}`", of(language, kind), record.id),
        None => of(language, ["the policy", "die Richtlinie", "la politique"]).to_owned(),
    }
}

/// The name of a kind of record; there is one policy, so it has a name alone.
const fn kind(kind: RecordKind) -> Option<Told> {
    Some(match kind {
        RecordKind::Collection => ["the collection", "die Liste", "la liste"],
        RecordKind::Country => ["the country", "das Land", "le pays"],
        RecordKind::Skill => ["the skill", "die Fähigkeit", "la compétence"],
        RecordKind::Account => ["the account", "das Konto", "le compte"],
        RecordKind::Contact => ["the contact", "der Kontakt", "le contact"],
        RecordKind::Product => ["the product", "der Artikel", "l’article"],
        RecordKind::Template => ["the template", "die Vorlage", "le modèle"],
        RecordKind::Item => ["the item", "das Gerät", "l’équipement"],
        RecordKind::Installation => ["the closed installation", "die beendete Installation", "l’installation terminée"],
        RecordKind::Commercial => ["the prices of the item", "die Preise des Geräts", "les prix de l’équipement"],
        RecordKind::PastCommercial => {
            ["the prices of the installation", "die Preise der Installation", "les prix de l’installation"]
        }
        RecordKind::Contract => ["the contract", "der Vertrag", "le contrat"],
        RecordKind::WarrantyRequest => ["the warranty request", "die Garantieforderung", "la demande de garantie"],
        RecordKind::Voucher => ["the warranty voucher", "der Garantieschein", "le bon de garantie"],
        RecordKind::Application => ["the application", "die Anwendung", "l’application"],
        RecordKind::Client => ["the client", "der Mandant", "l’instance"],
        RecordKind::Licence => ["the licence", "die Lizenz", "la licence"],
        RecordKind::AuditEntry => ["the audit entry", "der Protokolleintrag", "l’entrée du journal"],
        RecordKind::Policy => return None,
    })
}

const fn unsigned(reason: Unsigned) -> Told {
    match reason {
        Unsigned::NoTemplate => {
            ["the product names no template", "der Artikel nennt keine Vorlage", "l’article ne nomme aucun modèle"]
        }
        Unsigned::UnknownTemplate => [
            "the template of the product is not in the Book",
            "die Vorlage des Artikels ist nicht im Book",
            "le modèle de l’article n’est pas dans le Book",
        ],
        Unsigned::WithoutTerm => [
            "neither the template nor the product states a term",
            "weder Vorlage noch Artikel nennen eine Laufzeit",
            "ni le modèle ni l’article n’indiquent de durée",
        ],
        Unsigned::NoStart => [
            "nothing on record tells its first day",
            "nichts Erfasstes sagt ihren ersten Tag",
            "rien d’enregistré n’en donne le premier jour",
        ],
    }
}

const fn part(part: PlacementKind) -> Told {
    match part {
        PlacementKind::EndUser => ["its end user", "beim Endbenutzer", "chez l’utilisateur final"],
        PlacementKind::Reseller => ["a reseller", "beim Wiederverkäufer", "chez un revendeur"],
        PlacementKind::Wholesaler => ["a wholesaler", "beim Großhändler", "chez un grossiste"],
        PlacementKind::InStock => ["stock", "auf Lager", "en stock"],
        PlacementKind::Scrapped => ["scrap", "verschrottet", "au rebut"],
    }
}
