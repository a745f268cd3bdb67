//! How the verdict on a licence key reads, in all languages, side by side.

use std::fmt;

use crate::explain::fact::filled;
use crate::explain::notice::of;
use crate::key::armour::{KeyFault, TokenPart};
use crate::key::verdict::{LicenceStatus, LicenceVerdict, LicenceWarning};
use crate::value::language::Language;

/// A sentence in English, German and French, with its facts.
type Told = ([&'static str; 3], Vec<(&'static str, String)>);

/// The sentence in one language.
pub(crate) fn spoken((sentences, facts): &Told, language: Language) -> String {
    let fact = |name: &str| facts.iter().find(|(of, _)| *of == name).map(|(_, fact)| fact.as_str());
    filled(of(language, *sentences), fact).unwrap_or_default()
}

impl LicenceVerdict {
    /// Whether the key holds and why, a line each for what else is worth saying.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        let status = spoken(&self.status(language), language);
        let left = self.days_left.map(|days| spoken(&days_left(days), language));
        let first = [Some(status), left].into_iter().flatten().collect::<Vec<_>>().join(" ");
        let warnings = self.warnings.iter().map(|warning| format!("- {}", spoken(&told(warning), language)));
        std::iter::once(first).chain(warnings).map(|line| line + "\n").collect()
    }

    #[expect(clippy::too_many_lines, reason = "an arm a status; the compiler proves that none is missing")]
    fn status(&self, language: Language) -> Told {
        match &self.status {
            LicenceStatus::Malformed { fault } => malformed(fault),
            LicenceStatus::UnsupportedVersion { version } => (
                [
                    "This key has version {version}; it needs a newer product.",
                    "Dieser Schlüssel hat die Version {version}; er braucht ein neueres Produkt.",
                    "Cette clé a la version {version} ; il lui faut un produit plus récent.",
                ],
                vec![("version", version.to_string())],
            ),
            LicenceStatus::UnknownKey { key } => (
                [
                    "This key was signed by `{key}`, whom this product does not know: update it, or ask who issued the key.",
                    "Diesen Schlüssel hat `{key}` unterschrieben, den dieses Produkt nicht kennt: aktualisieren Sie es, oder fragen \
                     Sie, wer den Schlüssel ausgestellt hat.",
                    "Cette clé a été signée par `{key}`, que ce produit ne connaît pas : mettez-le à jour, ou demandez qui l’a émise.",
                ],
                vec![("key", key.to_string())],
            ),
            LicenceStatus::KeyRevoked { key } => (
                [
                    "This key was signed by `{key}`, which was revoked; ask for a new one.",
                    "Diesen Schlüssel hat `{key}` unterschrieben, der widerrufen wurde; fordern Sie einen neuen an.",
                    "Cette clé a été signée par `{key}`, qui a été révoqué ; demandez-en une nouvelle.",
                ],
                vec![("key", key.to_string())],
            ),
            LicenceStatus::BadSignature { key } => (
                [
                    "This key is forged or damaged: `{key}` did not sign it.",
                    "Dieser Schlüssel ist gefälscht oder beschädigt: `{key}` hat ihn nicht unterschrieben.",
                    "Cette clé est falsifiée ou abîmée : `{key}` ne l’a pas signée.",
                ],
                vec![("key", key.to_string())],
            ),
            LicenceStatus::PayloadInvalid { claim: Some(claim) } => (
                [
                    "This key is signed, but what it says in claim {claim} is against the rules.",
                    "Dieser Schlüssel ist unterschrieben, aber seine Angabe {claim} verstößt gegen die Regeln.",
                    "Cette clé est signée, mais ce qu’elle dit au point {claim} est contraire aux règles.",
                ],
                vec![("claim", claim.to_string())],
            ),
            LicenceStatus::PayloadInvalid { claim: None } => (
                [
                    "This key is signed, but what it says is against the rules.",
                    "Dieser Schlüssel ist unterschrieben, aber was er sagt, verstößt gegen die Regeln.",
                    "Cette clé est signée, mais ce qu’elle dit est contraire aux règles.",
                ],
                vec![],
            ),
            LicenceStatus::UnsupportedClaim { claim } => (
                [
                    "This key restricts by claim {claim}, which this product does not know; update it.",
                    "Dieser Schlüssel schränkt durch die Angabe {claim} ein, die dieses Produkt nicht kennt; aktualisieren Sie es.",
                    "Cette clé restreint par le point {claim}, que ce produit ne connaît pas ; mettez-le à jour.",
                ],
                vec![("claim", claim.to_string())],
            ),
            LicenceStatus::KeyOutOfWindow { key, max_end: Some(max_end), environment: Some(environment) } => (
                [
                    "The signing key `{key}` may only sign for ends up to {max_end}, and not for {environment}; ask for a new key.",
                    "Der Schlüssel `{key}` darf nur für Enden bis zum {max_end} und nicht für {environment} unterschreiben; fordern \
                     Sie einen neuen an.",
                    "La clé `{key}` ne peut signer que pour des fins jusqu’au {max_end}, et pas pour {environment} ; demandez-en une \
                     nouvelle.",
                ],
                vec![
                    ("key", key.to_string()),
                    ("max_end", max_end.to_string()),
                    ("environment", environment.to_string()),
                ],
            ),
            LicenceStatus::KeyOutOfWindow { key, max_end: Some(max_end), environment: None } => (
                [
                    "The signing key `{key}` may only sign for ends up to {max_end}; ask for a new key.",
                    "Der Schlüssel `{key}` darf nur für Enden bis zum {max_end} unterschreiben; fordern Sie einen neuen an.",
                    "La clé `{key}` ne peut signer que pour des fins jusqu’au {max_end} ; demandez-en une nouvelle.",
                ],
                vec![("key", key.to_string()), ("max_end", max_end.to_string())],
            ),
            LicenceStatus::KeyOutOfWindow { key, max_end: None, environment } => (
                [
                    "The signing key `{key}` may not sign for {environment}; ask for a new key.",
                    "Der Schlüssel `{key}` darf nicht für {environment} unterschreiben; fordern Sie einen neuen an.",
                    "La clé `{key}` ne peut pas signer pour {environment} ; demandez-en une nouvelle.",
                ],
                vec![
                    ("key", key.to_string()),
                    ("environment", environment.map(|environment| environment.to_string()).unwrap_or_default()),
                ],
            ),
            LicenceStatus::WrongApplication { licensed, asked } => (
                [
                    "The licence is for `{licensed}`, and this is `{asked}`.",
                    "Die Lizenz ist für `{licensed}`, und dies ist `{asked}`.",
                    "La licence est pour `{licensed}`, et ceci est `{asked}`.",
                ],
                vec![("licensed", licensed.to_string()), ("asked", asked.to_string())],
            ),
            LicenceStatus::WrongEnvironment { licensed, asked } => (
                [
                    "The licence is for {licensed}, and this is {asked}.",
                    "Die Lizenz ist für {licensed}, und dies ist {asked}.",
                    "La licence est pour {licensed}, et ceci est {asked}.",
                ],
                vec![("licensed", licensed.to_string()), ("asked", asked.to_string())],
            ),
            LicenceStatus::WrongUrl { licensed, actual: Some(actual) } => (
                [
                    "The licence is for {licensed}, and this is {actual}.",
                    "Die Lizenz ist für {licensed}, und dies ist {actual}.",
                    "La licence est pour {licensed}, et ceci est {actual}.",
                ],
                vec![("licensed", licensed.to_string()), ("actual", actual.to_string())],
            ),
            LicenceStatus::WrongUrl { licensed, actual: None } => (
                [
                    "The licence is for {licensed}, and it is not known where this runs.",
                    "Die Lizenz ist für {licensed}, und es ist nicht bekannt, wo dies läuft.",
                    "La licence est pour {licensed}, et on ne sait pas où ceci tourne.",
                ],
                vec![("licensed", licensed.to_string())],
            ),
            LicenceStatus::Revoked {} => {
                (["The licence was revoked.", "Die Lizenz wurde widerrufen.", "La licence a été révoquée."], vec![])
            }
            LicenceStatus::Superseded { sequence, needed } => (
                [
                    "There is a newer key for this licence: this one is number {sequence}, and {needed} is the first that counts.",
                    "Für diese Lizenz gibt es einen neueren Schlüssel: dieser ist Nummer {sequence}, und {needed} ist der erste, der \
                     zählt.",
                    "Il y a une clé plus récente pour cette licence : celle-ci porte le numéro {sequence}, et {needed} est le premier \
                     qui compte.",
                ],
                vec![("sequence", sequence.to_string()), ("needed", needed.to_string())],
            ),
            LicenceStatus::ClockSuspect { high_water, holds } => (
                [
                    "The clock stands before {high_water}, which it has shown already; {held}.",
                    "Die Uhr steht vor dem {high_water}, den sie schon gezeigt hat; {held}.",
                    "L’horloge est avant le {high_water}, qu’elle a déjà montré ; {held}.",
                ],
                vec![
                    ("high_water", high_water.to_string()),
                    ("held", of(language, if *holds { HELD } else { NOT_HELD }).to_owned()),
                ],
            ),
            LicenceStatus::NotYetValid { first_day } => (
                [
                    "The licence begins on {first_day}.",
                    "Die Lizenz beginnt am {first_day}.",
                    "La licence commence le {first_day}.",
                ],
                vec![("first_day", first_day.to_string())],
            ),
            LicenceStatus::Expired { since } => (
                [
                    "The licence has ended; it holds no more since {since}.",
                    "Die Lizenz ist abgelaufen; sie gilt seit dem {since} nicht mehr.",
                    "La licence a pris fin ; elle ne vaut plus depuis le {since}.",
                ],
                vec![("since", since.to_string())],
            ),
            LicenceStatus::Grace { last_day } => (
                [
                    "The licence has ended, and may be used until {last_day}.",
                    "Die Lizenz ist abgelaufen und darf noch bis zum {last_day} genutzt werden.",
                    "La licence a pris fin, et peut servir jusqu’au {last_day}.",
                ],
                vec![("last_day", last_day.to_string())],
            ),
            LicenceStatus::Valid {} => (["The licence holds.", "Die Lizenz gilt.", "La licence est valable."], vec![]),
        }
    }
}

fn malformed(fault: &KeyFault) -> Told {
    match fault {
        KeyFault::TooLong {} => (
            [
                "This is no licence key: it is far too long.",
                "Das ist kein Lizenzschlüssel: es ist viel zu lang.",
                "Ce n’est pas une clé de licence : c’est bien trop long.",
            ],
            vec![],
        ),
        KeyFault::NotAKey {} => (
            [
                "This is no licence key; those begin with LK1.",
                "Das ist kein Lizenzschlüssel; solche beginnen mit LK1.",
                "Ce n’est pas une clé de licence ; celles-ci commencent par LK1.",
            ],
            vec![],
        ),
        KeyFault::Symbol { position, symbol } => (
            [
                "The character {symbol} at position {position} stands in no licence key.",
                "Das Zeichen {symbol} an Stelle {position} steht in keinem Lizenzschlüssel.",
                "Le caractère {symbol} à la position {position} ne figure dans aucune clé de licence.",
            ],
            vec![("position", position.to_string()), ("symbol", symbol.to_string())],
        ),
        KeyFault::Check { lines } => (
            [
                "There is a typing error in line {lines} of the key.",
                "In Zeile {lines} des Schlüssels ist ein Tippfehler.",
                "Il y a une faute de frappe à la ligne {lines} de la clé.",
            ],
            vec![("lines", lines.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))],
        ),
        KeyFault::Length {} => (
            [
                "The key has more or fewer symbols than a key has; copy it whole.",
                "Der Schlüssel hat mehr oder weniger Zeichen, als einer hat; kopieren Sie ihn ganz.",
                "La clé a plus ou moins de signes qu’il n’en faut ; copiez-la entière.",
            ],
            vec![],
        ),
        KeyFault::Padding {} => (
            [
                "Something stands behind the end of the key; copy it as it was issued.",
                "Hinter dem Ende des Schlüssels steht noch etwas; kopieren Sie ihn, wie er ausgestellt wurde.",
                "Quelque chose suit la fin de la clé ; copiez-la comme elle a été émise.",
            ],
            vec![],
        ),
        KeyFault::Token { part } => (token(*part), vec![]),
    }
}

const fn token(part: TokenPart) -> [&'static str; 3] {
    match part {
        TokenPart::Shape => [
            "This is no token of three parts.",
            "Das ist kein Token aus drei Teilen.",
            "Ce n’est pas un jeton en trois parties.",
        ],
        TokenPart::Header => [
            "The header of the token is none of ours.",
            "Der Kopf des Tokens ist keiner von uns.",
            "L’en-tête du jeton n’est pas des nôtres.",
        ],
        TokenPart::Payload => [
            "The payload of the token cannot be read.",
            "Der Inhalt des Tokens ist nicht lesbar.",
            "Le contenu du jeton est illisible.",
        ],
        TokenPart::Signature => [
            "The signature of the token cannot be read.",
            "Die Unterschrift des Tokens ist nicht lesbar.",
            "La signature du jeton est illisible.",
        ],
    }
}

/// What the clock of a suspect time says of the key.
const HELD: [&str; 3] = ["the licence held then", "die Lizenz galt da", "la licence valait alors"];
const NOT_HELD: [&str; 3] =
    ["the licence did not hold then", "die Lizenz galt da nicht", "la licence ne valait pas alors"];

fn days_left(days: u32) -> Told {
    let told = match days {
        0 => ["This is the last day.", "Das ist der letzte Tag.", "C’est le dernier jour."],
        1 => ["1 day is left.", "1 Tag bleibt.", "Il reste 1 jour."],
        _ => ["{days} days are left.", "{days} Tage bleiben.", "Il reste {days} jours."],
    };
    (told, vec![("days", days.to_string())])
}

fn told(warning: &LicenceWarning) -> Told {
    match warning {
        LicenceWarning::EndsSoon { .. } => (["It ends soon.", "Sie endet bald.", "Elle finit bientôt."], vec![]),
        LicenceWarning::MaintenanceEnded { on } => (
            [
                "Updates were included until {on}.",
                "Updates waren bis zum {on} enthalten.",
                "Les mises à jour étaient comprises jusqu’au {on}.",
            ],
            vec![("on", on.to_string())],
        ),
        LicenceWarning::UnknownClaims { claims } => (
            [
                "It says more than this product knows (claims {claims}).",
                "Sie sagt mehr, als dieses Produkt kennt (Angaben {claims}).",
                "Elle dit plus que ce produit ne connaît (points {claims}).",
            ],
            vec![("claims", claims.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))],
        ),
        LicenceWarning::RevocationsStale { next } => (
            [
                "The list of revocations was to be renewed by {next}.",
                "Die Widerrufsliste war bis zum {next} zu erneuern.",
                "La liste des révocations était à renouveler avant le {next}.",
            ],
            vec![("next", next.to_string())],
        ),
    }
}

impl fmt::Display for LicenceVerdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.explain(Language::En))
    }
}
