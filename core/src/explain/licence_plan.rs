//! How a plan about licences reads, and what is to be done about applications.

use std::fmt;

use crate::error::Error;
use crate::explain::licence::spoken;
use crate::explain::notice;
use crate::key::reason::SigningReason;
use crate::plan::licensing::licence_plan::{LicenceOutcome, LicencePlan, LicenceSkip};
use crate::rule::licence::control::{ApplicationControl, ControlReason, ControlledApplication, Light};
use crate::rule::licence::fault::LicenceFault;
use crate::value::language::Language;

/// A sentence in English, German and French, with its facts.
type Told = ([&'static str; 3], Vec<(&'static str, String)>);

impl LicencePlan {
    /// What becomes of each licence, a line each, and what people should know.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        let outcomes = self.outcomes.iter().map(|outcome| format!("- {}", spoken(&told(outcome, language), language)));
        let notices = self.notices.iter().map(|notice| notice::sentence(notice, language));
        let mut lines: Vec<_> = outcomes.chain(notices).collect();
        if lines.is_empty() {
            lines.push(notice::of(language, ["No licences.", "Keine Lizenzen.", "Aucune licence."]).to_owned());
        }
        lines.into_iter().map(|line| line + "\n").collect()
    }
}

fn told(outcome: &LicenceOutcome, language: Language) -> Told {
    match outcome {
        LicenceOutcome::Created { licence, source } => (
            [
                "Licence {licence}: new, a copy of {source}",
                "Lizenz {licence}: neu, eine Kopie von {source}",
                "Licence {licence} : nouvelle, copie de {source}",
            ],
            vec![("licence", licence.to_string()), ("source", source.to_string())],
        ),
        LicenceOutcome::Changed { licence, sequence, reasons } => (
            [
                "Licence {licence}: key number {sequence}, because {reasons}",
                "Lizenz {licence}: Schlüssel Nummer {sequence}, denn {reasons}",
                "Licence {licence} : clé numéro {sequence}, car {reasons}",
            ],
            vec![
                ("licence", licence.to_string()),
                ("sequence", sequence.to_string()),
                ("reasons", listed(reasons, language)),
            ],
        ),
        LicenceOutcome::Unchanged { licence } => (
            ["Licence {licence}: unchanged", "Lizenz {licence}: unverändert", "Licence {licence} : inchangée"],
            vec![("licence", licence.to_string())],
        ),
        LicenceOutcome::Failed { licence, faults } => (
            [
                "Licence {licence}: no key, because {faults}",
                "Lizenz {licence}: kein Schlüssel, denn {faults}",
                "Licence {licence} : pas de clé, car {faults}",
            ],
            vec![
                ("licence", licence.to_string()),
                ("faults", faults.iter().map(|fault| fault.explain(language)).collect::<Vec<_>>().join("; ")),
            ],
        ),
        LicenceOutcome::Skipped { licence, reason } => (
            [
                "Licence {licence}: left alone, {reason}",
                "Lizenz {licence}: nicht angefasst, {reason}",
                "Licence {licence} : laissée, {reason}",
            ],
            vec![("licence", licence.to_string()), ("reason", notice::of(language, skipped(*reason)).to_owned())],
        ),
    }
}

const fn skipped(reason: LicenceSkip) -> [&'static str; 3] {
    match reason {
        LicenceSkip::AccountInactive => ["the account is inactive", "das Konto ist inaktiv", "le compte est inactif"],
        LicenceSkip::Cancelled => ["it was cancelled", "sie wurde gekündigt", "elle a été résiliée"],
    }
}

fn listed(reasons: &[SigningReason], language: Language) -> String {
    reasons.iter().map(|reason| notice::of(language, because(*reason))).collect::<Vec<_>>().join(", ")
}

const fn because(reason: SigningReason) -> [&'static str; 3] {
    match reason {
        SigningReason::NoKeyYet => ["there was none", "es gab keinen", "il n’y en avait pas"],
        SigningReason::StoredKeyInvalid => {
            ["the stored one does not hold", "der gespeicherte gilt nicht", "celle qui est enregistrée ne vaut pas"]
        }
        SigningReason::SigningKeyRevoked => {
            ["its signer was revoked", "sein Unterzeichner wurde widerrufen", "son signataire a été révoqué"]
        }
        SigningReason::SigningKeyUnfit => [
            "its signer may not sign that any more",
            "sein Unterzeichner darf das nicht mehr unterschreiben",
            "son signataire ne peut plus signer cela",
        ],
        SigningReason::ResignRequested => ["it was asked for", "es wurde verlangt", "cela a été demandé"],
        SigningReason::ApplicationChanged => ["other application", "andere Anwendung", "autre application"],
        SigningReason::CustomerChanged => ["other customer code", "anderer Kundencode", "autre code client"],
        SigningReason::UrlChanged => ["other host", "anderer Host", "autre hôte"],
        SigningReason::StartChanged => ["other first day", "anderer erster Tag", "autre premier jour"],
        SigningReason::EndChanged => ["other last day", "anderer letzter Tag", "autre dernier jour"],
        SigningReason::GraceChanged => ["other grace", "andere Nachfrist", "autre délai de grâce"],
        SigningReason::ModulesChanged => ["other modules", "andere Module", "autres modules"],
        SigningReason::LimitsChanged => ["other limits", "andere Grenzen", "autres limites"],
        SigningReason::ParametersChanged => ["other parameters", "andere Parameter", "autres paramètres"],
        SigningReason::EnvironmentChanged => ["other environment", "andere Umgebung", "autre environnement"],
        SigningReason::MaintenanceChanged => ["other maintenance", "andere Wartung", "autre maintenance"],
    }
}

impl LicenceFault {
    /// What is wrong, as a sentence without its full stop.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        Error::from(self).explain(language)
    }
}

impl ApplicationControl {
    /// How each application stands and why, a line each.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        self.applications.iter().map(|row| row.line(language) + "\n").collect()
    }
}

impl ControlledApplication {
    fn line(&self, language: Language) -> String {
        let name = self.client.as_ref().map_or_else(|| self.application.to_string(), ToString::to_string);
        let at = self.url.as_ref().map_or_else(String::new, |url| format!(" ({url})"));
        let light = notice::of(language, light(self.light));
        let reasons = self.reasons.iter().map(|reason| format!("; {}", spoken(&why(reason, language), language)));
        format!("- `{name}`{at}: {light}{}", reasons.collect::<String>())
    }
}

const fn light(light: Light) -> [&'static str; 3] {
    match light {
        Light::Red => ["red", "rot", "rouge"],
        Light::Amber => ["amber", "gelb", "orange"],
        Light::Green => ["green", "grün", "vert"],
    }
}

fn why(reason: &ControlReason, language: Language) -> Told {
    match reason {
        ControlReason::AccountInactive {} => {
            (["the account is inactive", "das Konto ist inaktiv", "le compte est inactif"], vec![])
        }
        ControlReason::NoValidLicence {} => {
            (["no licence holds", "keine Lizenz gilt", "aucune licence n’est valable"], vec![])
        }
        ControlReason::InGrace { last_day } => (
            [
                "the licence has ended, and may be used until {last_day}",
                "die Lizenz ist abgelaufen und darf noch bis zum {last_day} genutzt werden",
                "la licence a pris fin, et peut servir jusqu’au {last_day}",
            ],
            vec![("last_day", last_day.to_string())],
        ),
        ControlReason::EndsSoon { last_day, days_left } => (
            [
                "the licence ends on {last_day}, days left: {days_left}",
                "die Lizenz endet am {last_day}, verbleibende Tage: {days_left}",
                "la licence finit le {last_day}, jours restants : {days_left}",
            ],
            vec![("last_day", last_day.to_string()), ("days_left", days_left.to_string())],
        ),
        ControlReason::Stale { reasons } => (
            [
                "the key is to be signed anew: {reasons}",
                "der Schlüssel ist neu zu unterschreiben: {reasons}",
                "la clé est à signer de nouveau : {reasons}",
            ],
            vec![("reasons", listed(reasons, language))],
        ),
        ControlReason::Failed {} => (
            [
                "no key can be made of the licence as it stands",
                "aus der Lizenz, wie sie steht, lässt sich kein Schlüssel machen",
                "aucune clé ne peut être faite de la licence telle qu’elle est",
            ],
            vec![],
        ),
    }
}

impl fmt::Display for LicencePlan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.explain(Language::En))
    }
}

impl fmt::Display for ApplicationControl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.explain(Language::En))
    }
}
