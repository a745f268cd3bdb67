//! What speaks against one contract line.

use std::collections::BTreeSet;

use crate::facts::read::Skills;
use crate::record::contract::Contract;
use crate::record::placement::Placement;
use crate::record::scope::Element;
use crate::rule::coverage::reach::{Parties, Reaching};
use crate::rule::coverage::reason::Reason;
use crate::rule::coverage::verdict::{Factor, Factors};
use crate::rule::term::Ends;
use crate::value::date_range::{DateRange, earlier};
use crate::value::day::Day;
use crate::value::id::{ServiceKindId, SkillId};

/// The circumstances under which all lines are judged.
#[derive(Debug)]
pub(crate) struct Case<'a> {
    pub(crate) on: Day,
    pub(crate) placement: Option<&'a Placement>,
    pub(crate) parties: &'a Parties,
    pub(crate) factors: &'a Factors,
    /// The named skill and all above it; empty when no skill is named.
    pub(crate) skills: BTreeSet<SkillId>,
}

/// What all lines of a contract have in common; found once, because a contract may have many lines and long lists.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Shared<'a> {
    contract: &'a Contract,
    ends: Ends,
    skills: Listing,
    service_kinds: Listing,
}

/// What a list of skills or of kinds of service says of the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Listing {
    /// There is no list: everything is accepted.
    Absent,
    /// The list is empty: nothing is accepted.
    Empty,
    /// What the work needs is listed.
    Accepts,
    /// It is not.
    Refuses,
    /// Nobody named what the work needs.
    Unasked,
}

/// A line with everything that speaks against it.
#[derive(Debug)]
pub(crate) struct Judged<'a> {
    pub(crate) reaching: Reaching<'a>,
    /// All reasons, in the order of SC7; none means that it covers.
    pub(crate) reasons: Vec<Reason>,
    /// The days on which contract and line are in force; `None` when there is none.
    pub(crate) in_force: Option<DateRange>,
    /// The last day known from grid, notices and the line (SC5); archiving and suspensions aside.
    pub(crate) known_end: Option<Day>,
    /// The factors that nobody named and on which the line restricts.
    pub(crate) assumes: Vec<Factor>,
}

impl Judged<'_> {
    /// Whether contract and line are in force on the day (SC16).
    pub(crate) fn dates_hold(&self) -> bool {
        !self.reasons.iter().any(Reason::is_of_dates)
    }

    /// Whether only its days speak against it, or nothing.
    pub(crate) fn covers_on_some_day(&self) -> bool {
        self.reasons.iter().all(Reason::is_of_dates)
    }

    /// Whether nothing speaks against it but that the engine cannot judge all of it.
    pub(crate) fn is_unjudged_alone(&self) -> bool {
        matches!(self.reasons.as_slice(), [Reason::ContractNotYetJudged { .. }])
    }
}

/// A skill and all skills above it.
pub(crate) fn skills_above<F: Skills>(facts: &F, skill: &SkillId) -> BTreeSet<SkillId> {
    let mut chain = BTreeSet::from([skill.clone()]);
    let mut lowest = skill;
    while let Some(parent) = facts.skill(lowest).and_then(|record| record.parent.as_ref()) {
        // As with accounts: only a Book is known to be free of circles.
        if !chain.insert(parent.clone()) {
            break;
        }
        lowest = parent;
    }
    chain
}

impl<'a> Shared<'a> {
    pub(crate) fn of(case: &Case<'_>, contract: &'a Contract) -> Self {
        Self {
            contract,
            ends: Ends::of(contract),
            skills: case.listing_of_skills(contract.skills.as_deref()),
            service_kinds: case.listing_of_service_kinds(contract.service_kinds.as_deref()),
        }
    }

    /// Whether it is that of the contract, and not of another one.
    pub(crate) fn is_of(&self, contract: &Contract) -> bool {
        std::ptr::eq(self.contract, contract)
    }
}

impl Case<'_> {
    /// A listed skill accepts itself and all below it (SC10).
    fn listing_of_skills(&self, list: Option<&[SkillId]>) -> Listing {
        let needed = self.factors.skill.as_ref();
        Listing::of(list, needed.map(|_| |listed: &SkillId| self.skills.contains(listed)))
    }

    /// Kinds of service have no tree.
    fn listing_of_service_kinds(&self, list: Option<&[ServiceKindId]>) -> Listing {
        let needed = self.factors.service_kind.as_ref();
        Listing::of(list, needed.map(|named| |listed: &ServiceKindId| *listed == named.value))
    }
}

impl Listing {
    fn of<T>(list: Option<&[T]>, accepts: Option<impl Fn(&T) -> bool>) -> Self {
        match (list, accepts) {
            (None, _) => Self::Absent,
            (Some([]), _) => Self::Empty,
            (Some(_), None) => Self::Unasked,
            (Some(list), Some(accepts)) => {
                if list.iter().any(accepts) {
                    Self::Accepts
                } else {
                    Self::Refuses
                }
            }
        }
    }
}

/// Judges one line: dates first, then where the item is and who has it, then what the work is.
pub(crate) fn judge<'a>(case: &Case<'_>, shared: &Shared<'_>, reaching: Reaching<'a>) -> Judged<'a> {
    let ends = shared.ends;
    let mut judged = Judged {
        reaching,
        reasons: Vec::new(),
        in_force: in_force(reaching, ends),
        known_end: earlier(ends.known(), reaching.scope.last_day),
        assumes: Vec::new(),
    };
    judge_dates(case.on, ends, &mut judged);
    judge_placement(case, &mut judged);
    judge_skill(case, shared, &mut judged);
    judge_service_kind(case, shared, &mut judged);
    if let Some(what) = reaching.contract.unjudged.as_ref().filter(|what| !what.is_empty()) {
        judged.reasons.push(Reason::ContractNotYetJudged { what: what.clone() });
    }
    judged
}

/// The days that contract, cancellation, archive and line leave (SC14, SC24).
fn in_force(reaching: Reaching<'_>, ends: Ends) -> Option<DateRange> {
    let Reaching { contract, scope, .. } = reaching;
    let first_day = scope.first_day.map_or(contract.first_day, |first_day| first_day.max(contract.first_day));
    let mut last_day = earlier(ends.known(), scope.last_day);
    if let Some(archived_on) = contract.archived_on {
        last_day = earlier(last_day, Some(archived_on.previous()?));
    }
    DateRange::between(first_day, last_day).ok()
}

fn judge_dates(on: Day, ends: Ends, judged: &mut Judged<'_>) {
    let Reaching { contract, scope, .. } = judged.reaching;
    let before = |day: Option<Day>| day.filter(|first_day| on < *first_day);
    let after = |day: Option<Day>| day.filter(|last_day| *last_day < on);
    let archived = contract.archived_on.filter(|archived_on| *archived_on <= on);
    let found = [
        before(Some(contract.first_day)).map(|first_day| Reason::ContractNotStarted { first_day }),
        after(ends.cancelled).map(|last_day| Reason::ContractCancelled { last_day }),
        after(ends.natural).map(|last_day| Reason::ContractEnded { last_day }),
        archived.map(|on| Reason::ContractArchived { on }),
        before(scope.first_day).map(|first_day| Reason::LineNotStarted { first_day }),
        after(scope.last_day).map(|last_day| Reason::LineEnded { last_day }),
    ];
    judged.reasons.extend(found.into_iter().flatten());
}

fn judge_placement(case: &Case<'_>, judged: &mut Judged<'_>) {
    let contract = judged.reaching.contract;
    let names_item = judged.reaching.names_item();
    let whole_base = matches!(judged.reaching.scope.element, Element::WholeBase {});
    match case.placement {
        Some(placement @ (Placement::InStock {} | Placement::Scrapped {})) => {
            judged.reasons.push(Reason::PlacementOutOfService { placement: placement.clone() });
        }
        Some(placement @ (Placement::Reseller { .. } | Placement::Wholesaler { .. })) if !names_item => {
            judged.reasons.push(Reason::PlacementNeedsItemLine { placement: placement.clone() });
        }
        _ => {}
    }
    if contract.holder_bound == Some(true) && names_item && !case.parties.include(contract) {
        judged.reasons.push(Reason::HolderChanged { holder: contract.holder.clone() });
    }
    let on_loan = matches!(case.placement, Some(Placement::EndUser { loan: Some(true), .. }));
    if on_loan && whole_base && contract.includes_loans != Some(true) {
        judged.reasons.push(Reason::LoanNotIncluded {});
    }
}

/// Contract and line must both accept the skill (SC14).
fn judge_skill(case: &Case<'_>, shared: &Shared<'_>, judged: &mut Judged<'_>) {
    let listings = [shared.skills, case.listing_of_skills(judged.reaching.scope.skills.as_deref())];
    match &case.factors.skill {
        // An empty list accepts no skill whatever, so it does not matter whether one is named.
        _ if listings.contains(&Listing::Empty) => judged.reasons.push(Reason::SkillNoneListed {}),
        Some(named) if listings.contains(&Listing::Refuses) => {
            judged.reasons.push(Reason::SkillNotListed { skill: named.value.clone() });
        }
        None if listings.contains(&Listing::Unasked) => judged.assumes.push(Factor::Skill),
        _ => {}
    }
}

/// As with skills, but an empty list only matters once a kind is named.
fn judge_service_kind(case: &Case<'_>, shared: &Shared<'_>, judged: &mut Judged<'_>) {
    let of_line = judged.reaching.scope.service_kinds.as_deref();
    let listings = [shared.service_kinds, case.listing_of_service_kinds(of_line)];
    let any = |listing| listings.contains(&listing) || listings.contains(&Listing::Empty);
    match &case.factors.service_kind {
        Some(named) if any(Listing::Refuses) => {
            judged.reasons.push(Reason::ServiceKindNotListed { service_kind: named.value.clone() });
        }
        None if any(Listing::Unasked) => judged.assumes.push(Factor::ServiceKind),
        _ => {}
    }
}
