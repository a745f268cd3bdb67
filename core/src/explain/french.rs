//! The sentences in French.

use crate::explain::told::Told;
use crate::explain::told_french;
use crate::explain::words::{Piece, Words};
use crate::record::country::CompanyIdCheck;
use crate::record::placement::Placement;
use crate::rule::address::finding::{AddressFinding, Severity};
use crate::rule::coverage::note::Note;
use crate::rule::coverage::reason::Reason;
use crate::rule::coverage::verdict::{Cover, Factor};
use crate::rule::warranty::applicable::WarrantyDifference;
use crate::value::label::Label;
use crate::value::mask::Mask;
use crate::value::term::Term;

/// French.
#[derive(Debug)]
pub(crate) struct French;

impl Words for French {
    fn and(&self) -> &'static str {
        "et"
    }

    fn colon(&self) -> &'static str {
        " : "
    }

    fn semicolon(&self) -> &'static str {
        " ; "
    }

    fn reach(&self, cover: Cover) -> String {
        match cover {
            Cover::No {} => "pas du tout".to_owned(),
            Cover::Until { last_day } => format!("jusqu’au {last_day}"),
            Cover::Open {} => "sans fin prévisible".to_owned(),
            Cover::Unjudged {} => "pour autant qu’une personne puisse en juger".to_owned(),
        }
    }

    fn cover(&self, cover: Cover) -> String {
        match cover {
            Cover::No {} => "non couvert".to_owned(),
            Cover::Until { .. } | Cover::Open {} => format!("couvert {}", self.reach(cover)),
            Cover::Unjudged {} => "pas encore jugé".to_owned(),
        }
    }

    fn reason(&self, reason: &Reason) -> String {
        match reason {
            Reason::ContractNotStarted { first_day } => format!("le contrat ne commence que le {first_day}"),
            Reason::ContractCancelled { last_day } => format!("le contrat a été résilié au {last_day}"),
            Reason::ContractEnded { last_day } => format!("le contrat a pris fin le {last_day}"),
            Reason::RenewalOfferOpen { first_day } => {
                format!("la période à partir du {first_day} est proposée et n’est pas acceptée")
            }
            Reason::RenewalUnconfirmed { first_day } => {
                format!("la période à partir du {first_day} n’est pas confirmée")
            }
            Reason::RenewalAccountInactive { first_day } => {
                format!("la période à partir du {first_day} est omise, car le titulaire n’était pas actif ce jour-là")
            }
            Reason::ContractArchived { on } => format!("le contrat a été archivé le {on}"),
            Reason::ContractSuspended { first_day, last_day: Some(last_day) } => {
                format!("le contrat est suspendu du {first_day} au {last_day}")
            }
            Reason::ContractSuspended { first_day, last_day: None } => {
                format!("le contrat est suspendu depuis le {first_day}")
            }
            Reason::LineNotStarted { first_day } => format!("la ligne ne commence que le {first_day}"),
            Reason::LineEnded { last_day } => format!("la ligne a pris fin le {last_day}"),
            Reason::PlacementOutOfService { placement } => {
                format!("l’équipement est {}, où rien ne le couvre", self.place(placement))
            }
            Reason::PlacementNeedsItemLine { placement } => {
                format!("l’équipement est {}, où seule une ligne qui le désigne le couvre", self.place(placement))
            }
            Reason::HolderChanged { holder } => format!("la ligne est liée à `{holder}`, qui n’a plus l’équipement"),
            Reason::LoanNotOnLoan {} => {
                "le contrat concerne le matériel en prêt, et l’équipement n’est pas en prêt".to_owned()
            }
            Reason::LoanNotIncluded {} => "l’équipement est en prêt, et cette ligne exclut les prêts".to_owned(),
            Reason::PairExcluded { line } => {
                format!("la ligne {} du contrat exclut ce travail", u64::from(*line).saturating_add(1))
            }
            Reason::PairNothingToRefine {} => {
                "la ligne ne fait que préciser d’autres lignes du contrat, et aucune n’atteint l’équipement".to_owned()
            }
            Reason::SkillNotListed { skill } => format!("la compétence `{skill}` ne figure pas dans la liste"),
            Reason::SkillNoneListed {} => "aucune compétence ne figure dans la liste".to_owned(),
            Reason::ServiceKindNotListed { service_kind } => {
                format!("le type de service `{service_kind}` ne figure pas dans la liste")
            }
            Reason::ServiceKindNoneListed {} => "aucun type de service ne figure dans la liste".to_owned(),
            Reason::PlaceNotCovered { place } => format!("le lieu `{place}` ne figure pas dans la liste"),
            Reason::PlaceNoneListed {} => "aucun lieu ne figure dans la liste".to_owned(),
            Reason::ContractNotYetJudged { what } => {
                let what: Vec<_> = what.iter().map(ToString::to_string).collect();
                format!("une personne doit en juger : {}", self.list(&what))
            }
        }
    }

    fn note(&self, note: &Note) -> String {
        match note {
            Note::ItemScrapped {} => "l’équipement était au rebut".to_owned(),
            Note::ItemInStock {} => "l’équipement était en stock".to_owned(),
            Note::ItemInChannel { account } => format!("l’équipement était invendu chez `{account}`"),
            Note::ItemOnLoan { account } => format!("l’équipement était prêté à `{account}`"),
            Note::ItemNotInstalled {} => "personne n’avait l’équipement ce jour-là".to_owned(),
            Note::ContractHolderDiffers { holder } => {
                format!("le titulaire du contrat est `{holder}`, qui n’est pas celui qui a l’équipement")
            }
            Note::ContractNotYetJudged { contract } => {
                format!("le contrat `{contract}` pourrait couvrir, mais contient ce que seule une personne peut juger")
            }
        }
    }

    fn factor(&self, factor: Factor) -> &'static str {
        match factor {
            Factor::Skill => "la compétence",
            Factor::ServiceKind => "le type de service",
            Factor::Place => "le lieu",
        }
    }

    fn place(&self, placement: &Placement) -> String {
        match placement {
            Placement::EndUser { account, .. } => format!("chez `{account}`"),
            Placement::Reseller { account, .. } => format!("invendu chez le revendeur `{account}`"),
            Placement::Wholesaler { account } => format!("invendu chez le grossiste `{account}`"),
            Placement::InStock {} => "en stock".to_owned(),
            Placement::Scrapped {} => "au rebut".to_owned(),
        }
    }

    fn term(&self, term: Term) -> String {
        match term {
            Term::Months(months) => format!("{months} mois"),
            Term::Days(days) if days.get() == 1 => "1 jour".to_owned(),
            Term::Days(days) => format!("{days} jours"),
        }
    }

    fn difference(&self, difference: &WarrantyDifference) -> String {
        match difference {
            WarrantyDifference::NotGranted {} => "un modèle s’applique, et rien n’en a été accordé".to_owned(),
            WarrantyDifference::TemplateDiffers { contract, granted: Some(granted), applicable } => {
                format!("le contrat `{contract}` vient du modèle `{granted}`, et c’est `{applicable}` qui s’applique")
            }
            WarrantyDifference::TemplateDiffers { contract, granted: None, applicable } => {
                format!("le contrat `{contract}` ne vient d’aucun modèle, et c’est `{applicable}` qui s’applique")
            }
            WarrantyDifference::NotApplicable { contract } => {
                format!("le contrat `{contract}` est en vigueur, et le produit ne désigne aucun modèle")
            }
        }
    }

    fn tell(&self, told: &Told<'_>) -> String {
        told_french::tell(told)
    }

    fn finding(&self, finding: &AddressFinding) -> String {
        match finding {
            AddressFinding::PostcodeRequired { .. } => "le code postal manque".to_owned(),
            AddressFinding::PostcodeFormat { postcode, masks, .. } => {
                format!("le code postal `{postcode}` {}", self.unlike(masks))
            }
            AddressFinding::PostcodeUnknown { postcode, .. } => {
                format!("le pays ne connaît pas de code postal `{postcode}`")
            }
            AddressFinding::CityRequired { .. } => "la ville manque".to_owned(),
            AddressFinding::CityUnknown { city, .. } => format!("le pays ne connaît pas de ville `{city}`"),
            AddressFinding::SubdivisionRequired { label, .. } => {
                format!("{} manque", subdivision_called(label.as_ref()))
            }
            AddressFinding::SubdivisionUnknown { subdivision, label, .. } => {
                format!("{} `{subdivision}` n’existe pas", subdivision_called(label.as_ref()))
            }
            AddressFinding::PhoneFormat { phone, masks, .. } => format!("le numéro `{phone}` {}", self.unlike(masks)),
            AddressFinding::CompanyIdFormat { company_id, check: Some(CompanyIdCheck::Luhn), .. } => {
                format!("le dernier chiffre du numéro d’entreprise `{company_id}` ne correspond pas aux autres")
            }
            AddressFinding::CompanyIdFormat { company_id, masks, check: None, .. } => {
                format!("le numéro d’entreprise `{company_id}` {}", self.unlike(masks))
            }
            AddressFinding::VatInvalid { vat, masks, .. } => format!("le numéro de TVA `{vat}` {}", self.unlike(masks)),
            AddressFinding::BankAccountFormat { bank_account, masks, .. } => {
                format!("le compte bancaire `{bank_account}` {}", self.unlike(masks))
            }
            AddressFinding::IbanRequired { .. } => "il manque l’IBAN du compte bancaire".to_owned(),
            AddressFinding::IbanInvalid { iban, .. } => format!("`{iban}` n’est pas un IBAN"),
        }
    }

    fn unlike(&self, masks: &[Mask]) -> String {
        match masks {
            [only] => format!("n’a pas la forme `{only}`"),
            masks => format!("n’a aucune des formes {}", self.forms(masks)),
        }
    }

    fn say(&self, piece: &Piece<'_>) -> String {
        match *piece {
            Piece::Line { contract, number } => format!("le contrat `{contract}` (ligne {number})"),
            Piece::Days { first_day, last_day } => format!("{first_day} au {last_day}"),
            Piece::Covered { item, on, by, reach } => format!("`{item}` est couvert le {on} par {by}, {reach}."),
            Piece::Onward { reach } => format!("D’autres prennent la suite sans interruption, {reach}."),
            Piece::Unjudged { item, on } => format!("Une personne doit juger si `{item}` est couvert le {on}."),
            Piece::Unreached { item, on } => {
                format!("`{item}` n’est pas couvert le {on} : aucun contrat ne l’atteint.")
            }
            Piece::Uncovered { item, on } => format!("`{item}` n’est pas couvert le {on}."),
            Piece::Outranked { by: Some(by) } => format!("couvrirait aussi, mais {by} passe avant"),
            Piece::Outranked { by: None } => "couvrirait aussi, mais une autre ligne passe avant".to_owned(),
            Piece::Assumed { factors, single: _ } => format!("Non précisé, et supposé convenir : {factors}."),
            Piece::Remark { note } => format!("Remarque : {note}."),
            Piece::Timeline { item, first_day, last_day } => format!("`{item}` du {first_day} au {last_day} :"),
            Piece::Answers { line, others } => format!("couvert par {line} ; aussi par {others}"),
            Piece::AnswersAlone { line } => format!("couvert par {line}"),
            Piece::Nothing => "non couvert".to_owned(),
            Piece::Lost { lines } => format!("perdu : {lines}"),
            Piece::ContractsEnd => "Contrats qui prennent fin :".to_owned(),
            Piece::ItemsEnd => "Équipements qui perdent leur couverture, avec son dernier jour :".to_owned(),
            Piece::NothingEnds => "Rien ne prend fin.".to_owned(),
            Piece::Applicable { item, on, loan, template, term } => {
                let on_loan = if loan { ", qui est en prêt" } else { "" };
                let term = term.map_or_else(String::new, |term| format!(", pour une durée de {}", self.term(term)));
                format!("Le {on}, le modèle `{template}` s’applique à `{item}`{on_loan}{term}.")
            }
            Piece::NotApplicable { item, on, loan: true } => {
                format!("Le {on}, aucun modèle ne s’applique à `{item}`, qui est en prêt.")
            }
            Piece::NotApplicable { item, on, loan: false } => {
                format!("Le {on}, aucun modèle ne s’applique à `{item}`.")
            }
            Piece::Granted { contract, template, first_day, last_day } => {
                let of = template.map_or_else(String::new, |template| format!(" du modèle `{template}`"));
                let days = last_day.map_or_else(
                    || format!("à partir du {first_day}, sans fin prévisible"),
                    |last_day| format!("du {first_day} au {last_day}"),
                );
                format!("accordé : le contrat `{contract}`{of}, {days}")
            }
            Piece::Difference { difference } => format!("Écart : {difference}."),
            Piece::AddressUnprofiled { address } => {
                format!("On ne sait rien du pays de l’adresse `{address}` ; seul l’IBAN a été examiné.")
            }
            Piece::AddressInOrder { address, country } => {
                format!("D’après le profil de `{country}`, rien n’est faux dans l’adresse `{address}`.")
            }
            Piece::AddressChecked { address, country } => {
                format!("L’adresse `{address}` d’après le profil de `{country}` :")
            }
            Piece::Weighed { severity: Severity::Error, finding } => format!("erreur : {finding}"),
            Piece::Weighed { severity: Severity::Warning, finding } => format!("avertissement : {finding}"),
            Piece::Proposed { locality } => format!("Proposition : {locality}."),
            Piece::CityWritten { city } => format!("La ville s’y écrit `{city}`."),
            Piece::Title { item, first_day, last_day } => format!("Couverture de {item} du {first_day} au {last_day}"),
            Piece::Number { number } => format!("ligne {number}"),
            Piece::LegendAnswers => "couvre".to_owned(),
            Piece::LegendOthers => "couvrirait aussi".to_owned(),
            Piece::MoreLines { count: 1 } => "et 1 autre ligne".to_owned(),
            Piece::MoreLines { count } => format!("et {count} autres lignes"),
            Piece::MoreIntervals { count } => format!("… et {count} autres intervalles"),
        }
    }
}

/// A subdivision, by what people call it in its country.
fn subdivision_called(label: Option<&Label>) -> String {
    label.map_or_else(
        || "la subdivision géographique".to_owned(),
        |label| format!("la subdivision géographique ({label})"),
    )
}
