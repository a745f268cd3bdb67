//! The sentences, in English. Each match is exhaustive, so a new reason does not compile without its words.

use crate::record::placement::Placement;
use crate::rule::coverage::note::Note;
use crate::rule::coverage::reason::Reason;
use crate::rule::coverage::verdict::{Cover, Factor};
use crate::value::label::Label;

/// How far cover reaches, as the end of a sentence.
pub(crate) fn reach(cover: Cover) -> String {
    match cover {
        Cover::No {} => "not at all".to_owned(),
        Cover::Until { last_day } => format!("until {last_day}"),
        Cover::Open {} => "with no end in sight".to_owned(),
        Cover::Unjudged {} => "as far as a person can tell".to_owned(),
    }
}

/// Why a line does not cover, as a clause about it.
pub(crate) fn reason(reason: &Reason) -> String {
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
            format!("the item is {}, where nothing covers it", place(placement))
        }
        Reason::PlacementNeedsItemLine { placement } => {
            format!("the item is {}, where only a line that names it covers", place(placement))
        }
        Reason::HolderChanged { holder } => format!("the line is bound to `{holder}`, who no longer has the item"),
        Reason::LoanNotOnLoan {} => "the contract is for goods on loan, and the item is not on loan".to_owned(),
        Reason::LoanNotIncluded {} => "the item is on loan, and this line leaves loans out".to_owned(),
        Reason::PairExcluded { line } => {
            format!("line {} of the contract leaves this work out", line.saturating_add(1))
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
            format!("a person must judge {}", list(what.iter().map(Label::as_str)))
        }
    }
}

/// A remark, as a sentence without its full stop.
pub(crate) fn note(note: &Note) -> String {
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

/// A factor that nobody named.
pub(crate) const fn factor(factor: Factor) -> &'static str {
    match factor {
        Factor::Skill => "the skill",
        Factor::ServiceKind => "the kind of service",
        Factor::Place => "the place",
    }
}

/// `a`, `a and b`, `a, b and c`.
pub(crate) fn list<T: Into<String>>(parts: impl IntoIterator<Item = T>) -> String {
    let parts: Vec<String> = parts.into_iter().map(Into::into).collect();
    match parts.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
        None => String::new(),
    }
}

fn place(placement: &Placement) -> String {
    match placement {
        Placement::EndUser { account, .. } => format!("with `{account}`"),
        Placement::Reseller { account } => format!("unsold at the reseller `{account}`"),
        Placement::Wholesaler { account } => format!("unsold at the wholesaler `{account}`"),
        Placement::InStock {} => "in stock".to_owned(),
        Placement::Scrapped {} => "scrapped".to_owned(),
    }
}
