//! The sentences in German, as a service desk speaks it.

use crate::explain::told::Told;
use crate::explain::told_german;
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

/// German.
#[derive(Debug)]
pub(crate) struct German;

impl Words for German {
    fn and(&self) -> &'static str {
        "und"
    }

    fn reach(&self, cover: Cover) -> String {
        match cover {
            Cover::No {} => "gar nicht".to_owned(),
            Cover::Until { last_day } => format!("bis {last_day}"),
            Cover::Open {} => "ohne absehbares Ende".to_owned(),
            Cover::Unjudged {} => "soweit ein Mensch das beurteilen kann".to_owned(),
        }
    }

    fn cover(&self, cover: Cover) -> String {
        match cover {
            Cover::No {} => "nicht gedeckt".to_owned(),
            Cover::Until { .. } | Cover::Open {} => format!("gedeckt {}", self.reach(cover)),
            Cover::Unjudged {} => "noch nicht beurteilt".to_owned(),
        }
    }

    fn reason(&self, reason: &Reason) -> String {
        match reason {
            Reason::ContractNotStarted { first_day } => format!("der Vertrag beginnt erst am {first_day}"),
            Reason::ContractCancelled { last_day } => format!("der Vertrag wurde zum {last_day} gekündigt"),
            Reason::ContractEnded { last_day } => format!("der Vertrag endete am {last_day}"),
            Reason::RenewalOfferOpen { first_day } => {
                format!("die Laufzeit ab {first_day} ist angeboten und nicht angenommen")
            }
            Reason::RenewalUnconfirmed { first_day } => format!("die Laufzeit ab {first_day} ist nicht bestätigt"),
            Reason::RenewalAccountInactive { first_day } => {
                format!("die Laufzeit ab {first_day} entfällt, weil der Vertragsinhaber an diesem Tag nicht aktiv war")
            }
            Reason::ContractArchived { on } => format!("der Vertrag wurde am {on} archiviert"),
            Reason::ContractSuspended { first_day, last_day: Some(last_day) } => {
                format!("der Vertrag ruht von {first_day} bis {last_day}")
            }
            Reason::ContractSuspended { first_day, last_day: None } => format!("der Vertrag ruht seit {first_day}"),
            Reason::LineNotStarted { first_day } => format!("die Zeile beginnt erst am {first_day}"),
            Reason::LineEnded { last_day } => format!("die Zeile endete am {last_day}"),
            Reason::PlacementOutOfService { placement } => {
                format!("das Gerät ist {} und wird dort von nichts gedeckt", self.place(placement))
            }
            Reason::PlacementNeedsItemLine { placement } => {
                format!("das Gerät ist {}, wo nur eine Zeile deckt, die es nennt", self.place(placement))
            }
            Reason::HolderChanged { holder } => {
                format!("die Zeile ist an `{holder}` gebunden, und dort ist das Gerät nicht mehr")
            }
            Reason::LoanNotOnLoan {} => "der Vertrag gilt für Leihgeräte, und das Gerät ist nicht verliehen".to_owned(),
            Reason::LoanNotIncluded {} => "das Gerät ist verliehen, und diese Zeile nimmt Leihen aus".to_owned(),
            Reason::PairExcluded { line } => {
                format!("Zeile {} des Vertrags schließt diese Arbeit aus", u64::from(*line).saturating_add(1))
            }
            Reason::PairNothingToRefine {} => {
                "die Zeile verfeinert nur andere Zeilen des Vertrags, und keine davon erreicht das Gerät".to_owned()
            }
            Reason::SkillNotListed { skill } => format!("die Qualifikation `{skill}` ist nicht aufgeführt"),
            Reason::SkillNoneListed {} => "es ist keine Qualifikation aufgeführt".to_owned(),
            Reason::ServiceKindNotListed { service_kind } => {
                format!("die Serviceart `{service_kind}` ist nicht aufgeführt")
            }
            Reason::ServiceKindNoneListed {} => "es ist keine Serviceart aufgeführt".to_owned(),
            Reason::PlaceNotCovered { place } => format!("der Einsatzort `{place}` ist nicht aufgeführt"),
            Reason::PlaceNoneListed {} => "es ist kein Einsatzort aufgeführt".to_owned(),
            Reason::ContractNotYetJudged { what } => {
                let what: Vec<_> = what.iter().map(ToString::to_string).collect();
                format!("das muss ein Mensch beurteilen: {}", self.list(&what))
            }
        }
    }

    fn note(&self, note: &Note) -> String {
        match note {
            Note::ItemScrapped {} => "das Gerät war verschrottet".to_owned(),
            Note::ItemInStock {} => "das Gerät war auf Lager".to_owned(),
            Note::ItemInChannel { account } => format!("das Gerät stand unverkauft bei `{account}`"),
            Note::ItemOnLoan { account } => format!("das Gerät war an `{account}` verliehen"),
            Note::ItemNotInstalled {} => "an diesem Tag hatte niemand das Gerät".to_owned(),
            Note::ContractHolderDiffers { holder } => {
                format!("Vertragsinhaber ist `{holder}`, das Gerät ist bei jemand anderem")
            }
            Note::ContractNotYetJudged { contract } => {
                format!("Vertrag `{contract}` könnte decken, enthält aber etwas, das nur ein Mensch beurteilen kann")
            }
        }
    }

    fn factor(&self, factor: Factor) -> &'static str {
        match factor {
            Factor::Skill => "die Qualifikation",
            Factor::ServiceKind => "die Serviceart",
            Factor::Place => "der Einsatzort",
        }
    }

    fn place(&self, placement: &Placement) -> String {
        match placement {
            Placement::EndUser { account, .. } => format!("bei `{account}`"),
            Placement::Reseller { account, .. } => format!("unverkauft beim Wiederverkäufer `{account}`"),
            Placement::Wholesaler { account } => format!("unverkauft beim Großhändler `{account}`"),
            Placement::InStock {} => "auf Lager".to_owned(),
            Placement::Scrapped {} => "verschrottet".to_owned(),
        }
    }

    fn term(&self, term: Term) -> String {
        match term {
            Term::Months(months) if months.get() == 1 => "1 Monat".to_owned(),
            Term::Months(months) => format!("{months} Monate"),
            Term::Days(days) if days.get() == 1 => "1 Tag".to_owned(),
            Term::Days(days) => format!("{days} Tage"),
        }
    }

    fn difference(&self, difference: &WarrantyDifference) -> String {
        match difference {
            WarrantyDifference::NotGranted {} => "eine Vorlage gilt, und nichts wurde aus ihr gewährt".to_owned(),
            WarrantyDifference::TemplateDiffers { contract, granted: Some(granted), applicable } => {
                format!("Vertrag `{contract}` stammt aus Vorlage `{granted}`, und es gilt `{applicable}`")
            }
            WarrantyDifference::TemplateDiffers { contract, granted: None, applicable } => {
                format!("Vertrag `{contract}` stammt aus keiner Vorlage, und es gilt `{applicable}`")
            }
            WarrantyDifference::NotApplicable { contract } => {
                format!("Vertrag `{contract}` ist in Kraft, und das Produkt nennt keine Vorlage")
            }
        }
    }

    fn tell(&self, told: &Told<'_>) -> String {
        told_german::tell(told)
    }

    fn finding(&self, finding: &AddressFinding) -> String {
        match finding {
            AddressFinding::PostcodeRequired { .. } => "die Postleitzahl fehlt".to_owned(),
            AddressFinding::PostcodeFormat { postcode, masks, .. } => {
                format!("die Postleitzahl `{postcode}` {}", self.unlike(masks))
            }
            AddressFinding::PostcodeUnknown { postcode, .. } => {
                format!("das Land kennt keine Postleitzahl `{postcode}`")
            }
            AddressFinding::CityRequired { .. } => "der Ort fehlt".to_owned(),
            AddressFinding::CityUnknown { city, .. } => format!("das Land kennt keinen Ort `{city}`"),
            AddressFinding::SubdivisionRequired { label, .. } => {
                format!("{} fehlt", subdivision_called(label.as_ref()))
            }
            AddressFinding::SubdivisionUnknown { subdivision, label, .. } => {
                format!("{} `{subdivision}` gibt es nicht", subdivision_called(label.as_ref()))
            }
            AddressFinding::PhoneFormat { phone, masks, .. } => format!("die Nummer `{phone}` {}", self.unlike(masks)),
            AddressFinding::CompanyIdFormat { company_id, check: Some(CompanyIdCheck::Luhn), .. } => {
                format!("die letzte Ziffer der Unternehmensnummer `{company_id}` passt nicht zu den anderen")
            }
            AddressFinding::CompanyIdFormat { company_id, masks, check: None, .. } => {
                format!("die Unternehmensnummer `{company_id}` {}", self.unlike(masks))
            }
            AddressFinding::VatInvalid { vat, masks, .. } => {
                format!("die Umsatzsteuer-Identifikationsnummer `{vat}` {}", self.unlike(masks))
            }
            AddressFinding::BankAccountFormat { bank_account, masks, .. } => {
                format!("die Bankverbindung `{bank_account}` {}", self.unlike(masks))
            }
            AddressFinding::IbanRequired { .. } => "zur Bankverbindung fehlt die IBAN".to_owned(),
            AddressFinding::IbanInvalid { iban, .. } => format!("`{iban}` ist keine IBAN"),
        }
    }

    fn unlike(&self, masks: &[Mask]) -> String {
        match masks {
            [only] => format!("hat nicht die Form `{only}`"),
            masks => format!("hat keine der Formen {}", self.forms(masks)),
        }
    }

    fn say(&self, piece: &Piece<'_>) -> String {
        match *piece {
            Piece::Line { contract, number } => format!("Vertrag `{contract}` (Zeile {number})"),
            Piece::Days { first_day, last_day } => format!("{first_day} bis {last_day}"),
            Piece::Covered { item, on, by, reach } => format!("`{item}` ist am {on} durch {by} gedeckt, {reach}."),
            Piece::Onward { reach } => format!("Andere schließen lückenlos an, {reach}."),
            Piece::Unjudged { item, on } => format!("Ob `{item}` am {on} gedeckt ist, muss ein Mensch beurteilen."),
            Piece::Unreached { item, on } => format!("`{item}` ist am {on} nicht gedeckt: Kein Vertrag erreicht es."),
            Piece::Uncovered { item, on } => format!("`{item}` ist am {on} nicht gedeckt."),
            Piece::Outranked { by: Some(by) } => format!("würde auch decken, aber {by} geht vor"),
            Piece::Outranked { by: None } => "würde auch decken, aber eine andere Zeile geht vor".to_owned(),
            Piece::Assumed { factors, single: _ } => format!("Nicht genannt und als passend angenommen: {factors}."),
            Piece::Remark { note } => format!("Hinweis: {note}."),
            Piece::Timeline { item, first_day, last_day } => format!("`{item}` von {first_day} bis {last_day}:"),
            Piece::Answers { line, others } => format!("gedeckt durch {line}; auch durch {others}"),
            Piece::AnswersAlone { line } => format!("gedeckt durch {line}"),
            Piece::Nothing => "nicht gedeckt".to_owned(),
            Piece::Lost { lines } => format!("entfallen: {lines}"),
            Piece::ContractsEnd => "Verträge, die enden:".to_owned(),
            Piece::ItemsEnd => "Geräte, die ihre Deckung verlieren, mit deren letztem Tag:".to_owned(),
            Piece::NothingEnds => "Nichts endet.".to_owned(),
            Piece::Applicable { item, on, loan, template, term } => {
                let on_loan = if loan { ", das verliehen ist," } else { "" };
                let term = term.map_or_else(String::new, |term| format!(", Laufzeit {}", self.term(term)));
                format!("Für `{item}`{on_loan} gilt am {on} die Vorlage `{template}`{term}.")
            }
            Piece::NotApplicable { item, on, loan: true } => {
                format!("Für `{item}`, das verliehen ist, gilt am {on} keine Vorlage.")
            }
            Piece::NotApplicable { item, on, loan: false } => format!("Für `{item}` gilt am {on} keine Vorlage."),
            Piece::Granted { contract, template, first_day, last_day } => {
                let of = template.map_or_else(String::new, |template| format!(" aus Vorlage `{template}`"));
                let days = last_day.map_or_else(
                    || format!("ab {first_day} ohne absehbares Ende"),
                    |last_day| format!("von {first_day} bis {last_day}"),
                );
                format!("gewährt: Vertrag `{contract}`{of}, {days}")
            }
            Piece::Difference { difference } => format!("Abweichung: {difference}."),
            Piece::AddressUnprofiled { address } => {
                format!("Über das Land der Adresse `{address}` ist nichts bekannt; nur die IBAN wurde angesehen.")
            }
            Piece::AddressInOrder { address, country } => {
                format!("Nach dem Profil von `{country}` ist an der Adresse `{address}` nichts falsch.")
            }
            Piece::AddressChecked { address, country } => {
                format!("Adresse `{address}` nach dem Profil von `{country}`:")
            }
            Piece::Weighed { severity: Severity::Error, finding } => format!("Fehler: {finding}"),
            Piece::Weighed { severity: Severity::Warning, finding } => format!("Warnung: {finding}"),
            Piece::Proposed { locality } => format!("Vorschlag: {locality}."),
            Piece::CityWritten { city } => format!("Der Ort schreibt sich dort `{city}`."),
            Piece::Title { item, first_day, last_day } => format!("Deckung von {item}, {first_day} bis {last_day}"),
            Piece::Number { number } => format!("Zeile {number}"),
            Piece::LegendAnswers => "deckt".to_owned(),
            Piece::LegendOthers => "würde auch decken".to_owned(),
            Piece::MoreLines { count: 1 } => "und 1 weitere Zeile".to_owned(),
            Piece::MoreLines { count } => format!("und {count} weitere Zeilen"),
            Piece::MoreIntervals { count } => format!("… und {count} weitere Abschnitte"),
        }
    }
}

/// A subdivision, by what people call it in its country.
fn subdivision_called(label: Option<&Label>) -> String {
    label.map_or_else(
        || "die geografische Untereinheit".to_owned(),
        |label| format!("die geografische Untereinheit ({label})"),
    )
}
