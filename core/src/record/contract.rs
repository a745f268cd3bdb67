//! Warranties, maintenance contracts, and those of loans.

use tenure_macros::{coded, record};

use crate::error::Error;
use crate::record::origin::Origin;
use crate::record::renewal::{Cancellation, FollowUp, Renewal};
use crate::record::scope::ScopeLine;
use crate::record::suspension::Suspension;
use crate::record::{Admit, Keyed, renewal, suspension};
use crate::value::date_range::DateRange;
use crate::value::day::Day;
use crate::value::id::{AccountId, ContractId, PlaceId, ServiceKindId, SkillId, TemplateId};
use crate::value::label::Label;
use crate::value::term::{Term, TermRule};
use crate::wire::json;

/// What sort of promise a contract is, in the standard order of precedence.
#[record]
pub enum Category {
    /// Goes with goods on loan, and covers only while they are (X3: category 2).
    Loan,
    /// Free of charge, granted with the goods (X3: category 1).
    Warranty,
    /// Service against a fee (X3: category 3).
    Maintenance,
}

/// A contract of any category, with everything that decides when and for what it answers.
///
/// ```
/// use tenure::{Category, Contract, Element, ScopeLine, Term};
///
/// let line = ScopeLine::new(Element::Item { item: "M-1".parse()? });
/// let warranty = Contract::new("W-1".parse()?, Category::Warranty, "C-1".parse()?, "2025-03-15".parse()?, vec![line])
///     .term(Term::of_months(24)?);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct Contract {
    /// Names it for ever (X3: `CONNUM`).
    pub id: ContractId,
    /// What sort of promise it is.
    pub category: Category,
    /// The account that it was signed with (X3: `CONBPC`).
    pub holder: AccountId,
    /// The template it was drafted from (X3: `CONCOT`); what the template said then stands in the contract itself.
    pub template: Option<TemplateId>,
    /// Its place among others where the policy orders by priority; lower comes first, absent last (SC26).
    pub priority: Option<u32>,
    /// Whether it also reaches the subsidiaries of the holder, over all levels; absent means no (SC3).
    pub covers_group: Option<bool>,
    /// Whether a line that names an item ends with the holder's use of it; absent means that the line follows the item
    /// to its next user (SC2).
    pub holder_bound: Option<bool>,
    /// Whether lines over the whole base take in items that are only on loan; absent means no, but for a loan contract.
    pub includes_loans: Option<bool>,
    /// Its first day (X3: `CONSTRDAT`).
    pub first_day: Day,
    /// Length of its first term; absent where only the last day is known, or it is open.
    pub term: Option<Term>,
    /// Last day of its first term, inclusive (X3: `CONENDDAT`); must agree with the term where both are stated (SC20).
    pub last_day: Option<Day>,
    /// How it goes on after the first term; absent means that it ends.
    pub renewal: Option<Renewal>,
    /// From when on a follow-up is offered first: one that begins on this day or later, and is not confirmed, is not in
    /// force (SC18). Absent means never.
    pub offers_from: Option<Day>,
    /// From when on a follow-up must be confirmed: as with `offers_from`.
    pub confirmations_from: Option<Day>,
    /// What is on file of follow-ups; each first day once.
    pub follow_ups: Option<Vec<FollowUp>>,
    /// That it was cancelled.
    pub cancellation: Option<Cancellation>,
    /// The day from which it covers nothing more, because it was filed away (SC24).
    pub archived_on: Option<Day>,
    /// When it rests; no two may share a day.
    pub suspensions: Option<Vec<Suspension>>,
    /// What it carries that the engine cannot judge yet, in words; such a contract never wins (design D15).
    pub unjudged: Option<Vec<Label>>,
    /// The skills it accepts, with all below them; absent accepts all, an empty list none (SC10).
    pub skills: Option<Vec<SkillId>>,
    /// The kinds of service it accepts; absent accepts all, an empty list none.
    pub service_kinds: Option<Vec<ServiceKindId>>,
    /// The places it accepts; absent accepts all, an empty list none (SC23).
    pub places: Option<Vec<PlaceId>>,
    /// What it reaches, line by line; an empty list reaches nothing (IB-C12).
    pub scope: Vec<ScopeLine>,
    /// What brought it about, for one that the engine signed (X3: `CONORI`).
    pub origin: Option<Box<Origin>>,
}

/// What contradicts itself in a contract.
#[coded]
pub(crate) enum ContractError {
    #[error("the stated last day {stated} is not the end {computed} of the stated term; state one of them")]
    #[code(ContractTermAndLastDay)]
    TermAndLastDay { stated: Day, computed: Day },
    #[error("the term from {first_day} reaches the end of the calendar, {last}; shorten it, or leave the end open")]
    #[code(DayOutOfRange)]
    TermTooLong { first_day: Day, last: Day },
    #[error("a renewal needs a first term to follow; state the term or the last day")]
    #[code(ContractRenewalWithoutTerm)]
    RenewalWithoutTerm,
    #[error("nothing follows {last_day}, the last day of the calendar; leave the end or the renewal absent")]
    #[code(ContractRenewalNeverEnds)]
    RenewalNeverEnds { last_day: Day },
    #[error("the contract has {bytes} bytes, and a line of a file has room for {most}; divide it into several")]
    #[code(FileLineTooLong)]
    TooLong { bytes: usize, most: usize },
    #[error("`{field}` speaks of follow-ups, and the contract has no renewal; state the renewal, or leave it out")]
    #[code(ContractFollowUpWithoutRenewal)]
    FollowUpWithoutRenewal { field: &'static str },
    #[error("the cancellation states neither the day it was received nor a last day; state one of them")]
    #[code(ContractCancellationEmpty)]
    CancellationEmpty,
}

/// Bytes of the longest contract that fits into a line of a file, of 1 MiB, between `{"put":{"kind":"contract",` and `}}`.
const MOST_BYTES: usize = (1 << 20) - 26;

/// As many parts fit in any case: the longest is a text of 2,000 characters, which has 8 kB.
const FEW_PARTS: usize = 100;

impl Contract {
    /// Which rule ends its first term: civil law for a warranty or a loan that nothing follows, else the grid (SC19).
    #[must_use]
    pub const fn term_rule(&self) -> TermRule {
        match (self.category, self.renewal) {
            (Category::Warranty | Category::Loan, None) => TermRule::CivilLaw,
            _ => TermRule::Grid,
        }
    }

    fn refuse_term(&self) -> Result<(), Error> {
        let at = |error: ContractError, step| Err(Error::from(error).at(step));
        DateRange::between(self.first_day, self.last_day).map_err(|error| error.at("lastDay"))?;
        if let Some(term) = self.term {
            let Some(computed) = term.last_day(self.first_day, self.term_rule()) else {
                return at(ContractError::TermTooLong { first_day: self.first_day, last: Day::LAST }, "term");
            };
            if let Some(stated) = self.last_day.filter(|stated| *stated != computed) {
                return at(ContractError::TermAndLastDay { stated, computed }, "lastDay");
            }
        }
        match (self.renewal, self.term, self.last_day) {
            (Some(_), None, None) => at(ContractError::RenewalWithoutTerm, "renewal"),
            (Some(_), _, Some(Day::LAST)) => at(ContractError::RenewalNeverEnds { last_day: Day::LAST }, "lastDay"),
            _ => Ok(()),
        }
    }

    fn refuse_follow_ups(&self) -> Result<(), Error> {
        let stated = [
            ("offersFrom", self.offers_from.is_some()),
            ("confirmationsFrom", self.confirmations_from.is_some()),
            ("followUps", self.follow_ups.as_ref().is_some_and(|follow_ups| !follow_ups.is_empty())),
        ];
        if let Some((field, _)) = stated.into_iter().find(|(_, stated)| *stated && self.renewal.is_none()) {
            return Err(Error::from(ContractError::FollowUpWithoutRenewal { field }).at(field));
        }
        renewal::refuse_contradiction(self.follow_ups.as_deref().unwrap_or_default())
            .map_err(|error| error.at("followUps"))
    }

    /// Refuses a contract that could be saved and not be loaded again.
    fn refuse_length(&self) -> Result<(), Error> {
        let own = [self.unjudged.as_ref().map(Vec::len), self.skills.as_ref().map(Vec::len)];
        let own =
            own.into_iter().chain([self.service_kinds.as_ref().map(Vec::len), self.places.as_ref().map(Vec::len)]);
        let own = own.chain([self.suspensions.as_ref().map(Vec::len), self.follow_ups.as_ref().map(Vec::len)]);
        let of_lines = self.scope.iter().flat_map(|line| {
            let lists = [line.skills.as_ref().map(Vec::len), line.service_kinds.as_ref().map(Vec::len)];
            lists.into_iter().chain([line.places.as_ref().map(Vec::len)])
        });
        let parts = own.chain(of_lines).flatten().fold(self.scope.len(), usize::saturating_add);
        if parts <= FEW_PARTS {
            return Ok(());
        }
        let bytes = json::to_text(self)?.len();
        if bytes > MOST_BYTES { Err(ContractError::TooLong { bytes, most: MOST_BYTES }.into()) } else { Ok(()) }
    }
}

impl Keyed for Contract {
    type Id = ContractId;

    fn id(&self) -> &ContractId {
        &self.id
    }
}

impl Admit for Contract {
    fn admit(self) -> Result<Self, Error> {
        self.refuse_term()?;
        self.refuse_follow_ups()?;
        suspension::refuse_contradiction(self.suspensions.as_deref().unwrap_or_default())
            .map_err(|error| error.at("suspensions"))?;
        self.refuse_length()?;
        if let Some(Cancellation { received: None, last_day: None }) = self.cancellation {
            return Err(Error::from(ContractError::CancellationEmpty).at("cancellation"));
        }
        for (position, line) in self.scope.iter().enumerate() {
            line.refuse_contradiction().map_err(|error| error.at(&format!("[{position}]")).at("scope"))?;
        }
        Ok(self)
    }
}
