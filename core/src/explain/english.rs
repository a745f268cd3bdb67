//! The sentences in English.

use crate::explain::told::Told;
use crate::explain::told_english;
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

/// English.
#[derive(Debug)]
pub(crate) struct English;

impl Words for English {
    fn and(&self) -> &'static str {
        "and"
    }

    fn reach(&self, cover: Cover) -> String {
        match cover {
            Cover::No {} => "not at all".to_owned(),
            Cover::Until { last_day } => format!("until {last_day}"),
            Cover::Open {} => "with no end in sight".to_owned(),
            Cover::Unjudged {} => "as far as a person can tell".to_owned(),
        }
    }

    fn cover(&self, cover: Cover) -> String {
        match cover {
            Cover::No {} => "not covered".to_owned(),
            Cover::Until { .. } | Cover::Open {} => format!("covered {}", self.reach(cover)),
            Cover::Unjudged {} => "not judged yet".to_owned(),
        }
    }

    fn reason(&self, reason: &Reason) -> String {
        match reason {
            Reason::ContractNotStarted { first_day } => format!("the contract starts only on {first_day}"),
            Reason::ContractCancelled { last_day } => format!("the contract was cancelled to {last_day}"),
            Reason::ContractEnded { last_day } => format!("the contract ended on {last_day}"),
            Reason::RenewalOfferOpen { first_day } => format!("the term from {first_day} is offered and not accepted"),
            Reason::RenewalUnconfirmed { first_day } => format!("the term from {first_day} is not confirmed"),
            Reason::RenewalAccountInactive { first_day } => {
                format!("the term from {first_day} is left out, because the holder was not active on that day")
            }
            Reason::ContractArchived { on } => format!("the contract was archived on {on}"),
            Reason::ContractSuspended { first_day, last_day: Some(last_day) } => {
                format!("the contract rests from {first_day} to {last_day}")
            }
            Reason::ContractSuspended { first_day, last_day: None } => format!("the contract rests since {first_day}"),
            Reason::LineNotStarted { first_day } => format!("the line starts only on {first_day}"),
            Reason::LineEnded { last_day } => format!("the line ended on {last_day}"),
            Reason::PlacementOutOfService { placement } => {
                format!("the item is {}, where nothing covers it", self.place(placement))
            }
            Reason::PlacementNeedsItemLine { placement } => {
                format!("the item is {}, where only a line that names it covers", self.place(placement))
            }
            Reason::HolderChanged { holder } => format!("the line is bound to `{holder}`, who no longer has the item"),
            Reason::LoanNotOnLoan {} => "the contract is for goods on loan, and the item is not on loan".to_owned(),
            Reason::LoanNotIncluded {} => "the item is on loan, and this line leaves loans out".to_owned(),
            Reason::PairExcluded { line } => {
                format!("line {} of the contract leaves this work out", u64::from(*line).saturating_add(1))
            }
            Reason::PairNothingToRefine {} => {
                "it only refines other lines of the contract, and none reaches the item".to_owned()
            }
            Reason::SkillNotListed { skill } => format!("the skill `{skill}` is not among those listed"),
            Reason::SkillNoneListed {} => "no skill is listed".to_owned(),
            Reason::ServiceKindNotListed { service_kind } => {
                format!("the kind of service `{service_kind}` is not among those listed")
            }
            Reason::ServiceKindNoneListed {} => "no kind of service is listed".to_owned(),
            Reason::PlaceNotCovered { place } => format!("the place `{place}` is not among those listed"),
            Reason::PlaceNoneListed {} => "no place is listed".to_owned(),
            Reason::ContractNotYetJudged { what } => {
                let what: Vec<_> = what.iter().map(ToString::to_string).collect();
                format!("a person must judge {}", self.list(&what))
            }
        }
    }

    fn note(&self, note: &Note) -> String {
        match note {
            Note::ItemScrapped {} => "the item was scrapped".to_owned(),
            Note::ItemInStock {} => "the item was in stock".to_owned(),
            Note::ItemInChannel { account } => format!("the item was unsold at `{account}`"),
            Note::ItemOnLoan { account } => format!("the item was on loan to `{account}`"),
            Note::ItemNotInstalled {} => "nobody held the item on that day".to_owned(),
            Note::ContractHolderDiffers { holder } => {
                format!("the contract is with `{holder}`, who is not the one that has the item")
            }
            Note::ContractNotYetJudged { contract } => {
                format!("contract `{contract}` might cover, but carries something that only a person can judge")
            }
        }
    }

    fn factor(&self, factor: Factor) -> &'static str {
        match factor {
            Factor::Skill => "the skill",
            Factor::ServiceKind => "the kind of service",
            Factor::Place => "the place",
        }
    }

    fn place(&self, placement: &Placement) -> String {
        match placement {
            Placement::EndUser { account, .. } => format!("with `{account}`"),
            Placement::Reseller { account, .. } => format!("unsold at the reseller `{account}`"),
            Placement::Wholesaler { account } => format!("unsold at the wholesaler `{account}`"),
            Placement::InStock {} => "in stock".to_owned(),
            Placement::Scrapped {} => "scrapped".to_owned(),
        }
    }

    fn term(&self, term: Term) -> String {
        match term {
            Term::Months(months) if months.get() == 1 => "1 month".to_owned(),
            Term::Months(months) => format!("{months} months"),
            Term::Days(days) if days.get() == 1 => "1 day".to_owned(),
            Term::Days(days) => format!("{days} days"),
        }
    }

    fn difference(&self, difference: &WarrantyDifference) -> String {
        match difference {
            WarrantyDifference::NotGranted {} => "a template applies, and nothing was granted from it".to_owned(),
            WarrantyDifference::TemplateDiffers { contract, granted: Some(granted), applicable } => {
                format!("contract `{contract}` comes from template `{granted}`, and `{applicable}` applies")
            }
            WarrantyDifference::TemplateDiffers { contract, granted: None, applicable } => {
                format!("contract `{contract}` comes from no template, and `{applicable}` applies")
            }
            WarrantyDifference::NotApplicable { contract } => {
                format!("contract `{contract}` is in force, and the product names no template")
            }
        }
    }

    fn tell(&self, told: &Told<'_>) -> String {
        told_english::tell(told)
    }

    fn finding(&self, finding: &AddressFinding) -> String {
        match finding {
            AddressFinding::PostcodeRequired { .. } => "the postcode is missing".to_owned(),
            AddressFinding::PostcodeFormat { postcode, masks, .. } => {
                format!("the postcode `{postcode}` {}", self.unlike(masks))
            }
            AddressFinding::PostcodeUnknown { postcode, .. } => format!("the country knows no postcode `{postcode}`"),
            AddressFinding::CityRequired { .. } => "the city is missing".to_owned(),
            AddressFinding::CityUnknown { city, .. } => format!("the country knows no city `{city}`"),
            AddressFinding::SubdivisionRequired { label, .. } => {
                format!("{} is missing", subdivision_called(label.as_ref()))
            }
            AddressFinding::SubdivisionUnknown { subdivision, label, .. } => {
                format!("{} `{subdivision}` does not exist", subdivision_called(label.as_ref()))
            }
            AddressFinding::PhoneFormat { phone, masks, .. } => format!("the number `{phone}` {}", self.unlike(masks)),
            AddressFinding::CompanyIdFormat { company_id, check: Some(CompanyIdCheck::Luhn), .. } => {
                format!("the last digit of the company number `{company_id}` does not fit the others")
            }
            AddressFinding::CompanyIdFormat { company_id, masks, check: None, .. } => {
                format!("the company number `{company_id}` {}", self.unlike(masks))
            }
            AddressFinding::VatInvalid { vat, masks, .. } => format!("the VAT number `{vat}` {}", self.unlike(masks)),
            AddressFinding::BankAccountFormat { bank_account, masks, .. } => {
                format!("the bank account `{bank_account}` {}", self.unlike(masks))
            }
            AddressFinding::IbanRequired { .. } => "the bank account has no IBAN".to_owned(),
            AddressFinding::IbanInvalid { iban, .. } => format!("`{iban}` is no IBAN"),
        }
    }

    fn unlike(&self, masks: &[Mask]) -> String {
        match masks {
            [only] => format!("does not have the form `{only}`"),
            masks => format!("has none of the forms {}", self.forms(masks)),
        }
    }

    fn say(&self, piece: &Piece<'_>) -> String {
        match *piece {
            Piece::Line { contract, number } => format!("contract `{contract}` (line {number})"),
            Piece::Days { first_day, last_day } => format!("{first_day} to {last_day}"),
            Piece::Covered { item, on, by, reach } => format!("`{item}` is covered on {on} by {by}, {reach}."),
            Piece::Onward { reach } => format!("Others take over without a gap, {reach}."),
            Piece::Unjudged { item, on } => format!("Whether `{item}` is covered on {on}, a person must judge."),
            Piece::Unreached { item, on } => format!("`{item}` is not covered on {on}: no contract reaches it."),
            Piece::Uncovered { item, on } => format!("`{item}` is not covered on {on}."),
            Piece::Outranked { by: Some(by) } => format!("it would cover too, but {by} comes first"),
            Piece::Outranked { by: None } => "it would cover too, but another one comes first".to_owned(),
            Piece::Assumed { factors, single: true } => format!("Nobody named {factors}, so it is assumed to fit."),
            Piece::Assumed { factors, single: false } => {
                format!("Nobody named {factors}, so they are assumed to fit.")
            }
            Piece::Remark { note } => format!("Note: {note}."),
            Piece::Timeline { item, first_day, last_day } => format!("`{item}` from {first_day} to {last_day}:"),
            Piece::Answers { line, others } => format!("covered by {line}; also by {others}"),
            Piece::AnswersAlone { line } => format!("covered by {line}"),
            Piece::Nothing => "not covered".to_owned(),
            Piece::Lost { lines } => format!("lost: {lines}"),
            Piece::ContractsEnd => "Contracts that end:".to_owned(),
            Piece::ItemsEnd => "Items that lose their cover, with its last day:".to_owned(),
            Piece::NothingEnds => "Nothing ends.".to_owned(),
            Piece::Applicable { item, on, loan, template, term } => {
                let on_loan = if loan { ", which is on loan" } else { "" };
                let term = term.map_or_else(String::new, |term| format!(", with a term of {}", self.term(term)));
                format!("On {on}, template `{template}` applies to `{item}`{on_loan}{term}.")
            }
            Piece::NotApplicable { item, on, loan: true } => {
                format!("On {on}, no template applies to `{item}`, which is on loan.")
            }
            Piece::NotApplicable { item, on, loan: false } => format!("On {on}, no template applies to `{item}`."),
            Piece::Granted { contract, template, first_day, last_day } => {
                let of = template.map_or_else(String::new, |template| format!(" of template `{template}`"));
                let reach = last_day.map_or_else(|| "with no end in sight".to_owned(), |day| format!("to {day}"));
                format!("granted: contract `{contract}`{of}, from {first_day} {reach}")
            }
            Piece::Difference { difference } => format!("Difference: {difference}."),
            Piece::AddressUnprofiled { address } => {
                format!("Nothing is known of the country of address `{address}`; only the IBAN was looked at.")
            }
            Piece::AddressInOrder { address, country } => {
                format!("By the profile of `{country}`, nothing is wrong with address `{address}`.")
            }
            Piece::AddressChecked { address, country } => format!("Address `{address}` by the profile of `{country}`:"),
            Piece::Weighed { severity: Severity::Error, finding } => format!("error: {finding}"),
            Piece::Weighed { severity: Severity::Warning, finding } => format!("warning: {finding}"),
            Piece::Proposed { locality } => format!("Proposed: {locality}."),
            Piece::CityWritten { city } => format!("There, the city is written `{city}`."),
            Piece::Title { item, first_day, last_day } => format!("Cover of {item} from {first_day} to {last_day}"),
            Piece::Number { number } => format!("line {number}"),
            Piece::LegendAnswers => "covers".to_owned(),
            Piece::LegendOthers => "would cover too".to_owned(),
            Piece::MoreLines { count: 1 } => "and 1 more line".to_owned(),
            Piece::MoreLines { count } => format!("and {count} more lines"),
            Piece::MoreIntervals { count } => format!("… and {count} more intervals"),
        }
    }
}

/// A subdivision, by what people call it in its country.
fn subdivision_called(label: Option<&Label>) -> String {
    label.map_or_else(|| "the subdivision".to_owned(), |label| format!("the subdivision ({label})"))
}
