//! What speaks against one contract line.

use crate::facts::missing::Missing;
use crate::facts::read::CoverageFacts;
use crate::record::contract::{Category, Contract};
use crate::record::placement::Placement;
use crate::record::scope::Element;
use crate::rule::coverage::listing::{Listing, either};
use crate::rule::coverage::reach::{Parties, Reaching};
use crate::rule::coverage::reason::Reason;
use crate::rule::coverage::verdict::Factor;
use crate::rule::coverage::work::Work;
use crate::rule::history::Installed;
use crate::rule::term::{BrokenOff, Course};
use crate::value::date_range::{DateRange, earlier};
use crate::value::day::Day;

/// The circumstances under which all lines are judged.
#[derive(Debug)]
pub(crate) struct Case<'a> {
    pub(crate) on: Day,
    pub(crate) installed: Option<Installed<'a>>,
    pub(crate) parties: &'a Parties,
    pub(crate) work: &'a Work,
}

/// What all lines of a contract have in common; found once, because a contract may have many lines and long lists.
#[derive(Clone, Debug)]
pub(crate) struct Shared<'a> {
    contract: &'a Contract,
    course: Course<'a>,
    in_force: Vec<DateRange>,
    skills: Listing,
    service_kinds: Listing,
    places: Listing,
}

/// A line with everything that speaks against it, in the order of SC7.
#[derive(Debug)]
pub(crate) struct Judged<'a> {
    pub(crate) reaching: Reaching<'a>,
    /// Reasons that another day may lift.
    pub(crate) of_dates: Vec<Reason>,
    /// Reasons of where the item is, and with whom.
    pub(crate) of_placement: Vec<Reason>,
    /// Reasons of the pairs of the contract.
    pub(crate) of_pairs: Vec<Reason>,
    /// Reasons of what the work is.
    pub(crate) of_work: Vec<Reason>,
    /// The days on which contract and line are in force, in order and apart from each other.
    pub(crate) in_force: Vec<DateRange>,
    /// Those of them on which the line covers, while the item stays where it is.
    pub(crate) covering: Vec<DateRange>,
    /// The end from grid, notices, follow-ups and the line (SC5); archiving and suspensions aside.
    pub(crate) known_end: Option<Day>,
    /// The factors that nobody named and on which contract or line restricts.
    pub(crate) assumes: Vec<Factor>,
    /// Whether the line itself restricts on a factor that nobody named.
    pub(crate) is_unsure: bool,
}

impl Judged<'_> {
    /// Whether contract and line are in force on the day (SC16).
    pub(crate) fn dates_hold(&self) -> bool {
        self.of_dates.is_empty()
    }

    /// Whether nothing speaks against it.
    pub(crate) fn applies(&self) -> bool {
        [&self.of_dates, &self.of_placement, &self.of_pairs, &self.of_work].into_iter().all(Vec::is_empty)
    }

    /// Whether nothing speaks against it but that the engine cannot judge all of it.
    pub(crate) fn is_unjudged_alone(&self) -> bool {
        [&self.of_dates, &self.of_placement, &self.of_pairs].into_iter().all(Vec::is_empty)
            && matches!(self.of_work.as_slice(), [Reason::ContractNotYetJudged { .. }])
    }

    /// All reasons, in their order.
    pub(crate) fn into_reasons(self) -> Vec<Reason> {
        [self.of_dates, self.of_placement, self.of_pairs, self.of_work].into_iter().flatten().collect()
    }
}

impl<'a> Shared<'a> {
    pub(crate) fn of<F: CoverageFacts>(facts: &F, work: &Work, contract: &'a Contract) -> Result<Self, Missing> {
        let course = Course::known(facts, contract)?;
        Ok(Self {
            contract,
            in_force: course.in_force(),
            course,
            skills: work.skills(contract.skills.as_deref()),
            service_kinds: work.service_kinds(contract.service_kinds.as_deref()),
            places: work.places(contract.places.as_deref()),
        })
    }

    /// Whether it is that of the contract, and not of another one.
    pub(crate) fn is_of(&self, contract: &Contract) -> bool {
        std::ptr::eq(self.contract, contract)
    }
}

/// Judges one line by itself: dates first, then where the item is and who has it, then what the work is.
pub(crate) fn judge<'a>(case: &Case<'_>, shared: &Shared<'_>, reaching: Reaching<'a>) -> Judged<'a> {
    let scope = reaching.scope;
    let of_line = scope.days();
    let mut judged = Judged {
        reaching,
        of_dates: dates(case.on, shared, reaching),
        of_placement: placement(case, reaching),
        of_pairs: Vec::new(),
        of_work: Vec::new(),
        in_force: shared.in_force.iter().filter_map(|days| days.intersection(of_line)).collect(),
        covering: Vec::new(),
        known_end: earlier(shared.course.known_end(), scope.last_day),
        assumes: Vec::new(),
        is_unsure: false,
    };
    judge_skill(case.work, shared, &mut judged);
    judge_service_kind(case.work, shared, &mut judged);
    judge_place(case.work, shared, &mut judged);
    if let Some(what) = reaching.contract.unjudged.as_ref().filter(|what| !what.is_empty()) {
        judged.of_work.push(Reason::ContractNotYetJudged { what: what.clone() });
    }
    if judged.of_placement.is_empty() && judged.of_work.is_empty() {
        judged.covering.clone_from(&judged.in_force);
    }
    judged
}

fn dates(on: Day, shared: &Shared<'_>, reaching: Reaching<'_>) -> Vec<Reason> {
    let Reaching { contract, scope, .. } = reaching;
    let course = &shared.course;
    let before = |day: Option<Day>| day.filter(|first_day| on < *first_day);
    let after = |day: Option<Day>| day.filter(|last_day| *last_day < on);
    let cancelled = after(course.cancelled);
    // After the end of a cancellation nobody waits for a follow-up any more (SC18).
    let missing = course.broken_off.filter(|missing| missing.first_day() <= on && cancelled.is_none());
    let archived = contract.archived_on.filter(|archived_on| *archived_on <= on);
    let found = [
        before(Some(contract.first_day)).map(|first_day| Reason::ContractNotStarted { first_day }),
        cancelled.map(|last_day| Reason::ContractCancelled { last_day }),
        after(course.natural).map(|last_day| Reason::ContractEnded { last_day }),
        missing.map(|missing| match missing {
            BrokenOff::Offered(first_day) => Reason::RenewalOfferOpen { first_day },
            BrokenOff::Unconfirmed(first_day) => Reason::RenewalUnconfirmed { first_day },
        }),
        course.gap_at(on).map(|first_day| Reason::RenewalAccountInactive { first_day }),
        archived.map(|on| Reason::ContractArchived { on }),
        course.rest_at(on).map(|DateRange { first_day, last_day }| Reason::ContractSuspended { first_day, last_day }),
        before(scope.first_day).map(|first_day| Reason::LineNotStarted { first_day }),
        after(scope.last_day).map(|last_day| Reason::LineEnded { last_day }),
    ];
    found.into_iter().flatten().collect()
}

fn placement(case: &Case<'_>, reaching: Reaching<'_>) -> Vec<Reason> {
    let Reaching { contract, scope, .. } = reaching;
    let mut found = Vec::new();
    let at = case.installed.map(|installed| installed.placement);
    match at {
        Some(at @ (Placement::InStock {} | Placement::Scrapped {})) => {
            found.push(Reason::PlacementOutOfService { placement: at.clone() });
        }
        Some(at @ (Placement::Reseller { .. } | Placement::Wholesaler { .. })) if !scope.names_item() => {
            found.push(Reason::PlacementNeedsItemLine { placement: at.clone() });
        }
        _ => {}
    }
    if contract.holder_bound == Some(true) && scope.names_item() && !case.parties.include(contract) {
        found.push(Reason::HolderChanged { holder: contract.holder.clone() });
    }
    let on_loan = matches!(at, Some(Placement::EndUser { loan: Some(true), .. }));
    let of_loans = contract.category == Category::Loan;
    if of_loans && !on_loan {
        found.push(Reason::LoanNotOnLoan {});
    }
    let takes_loans = of_loans || contract.includes_loans == Some(true);
    if on_loan && matches!(scope.element, Element::WholeBase {}) && !takes_loans {
        found.push(Reason::LoanNotIncluded {});
    }
    found
}

/// What contract and line say of one factor: both must accept (SC14).
struct Lists {
    factor: Factor,
    of_contract: Listing,
    of_line: Listing,
}

/// A pair decides for its own skill in place of all lists of skills (SC11).
fn judge_skill(work: &Work, shared: &Shared<'_>, judged: &mut Judged<'_>) {
    let scope = judged.reaching.scope;
    let (of_contract, of_line) = match &scope.pair {
        Some(pair) => (Listing::Absent, work.skills(Some(std::slice::from_ref(&pair.skill)))),
        None => (shared.skills, work.skills(scope.skills.as_deref())),
    };
    let named = work.factors.skill.as_ref().map(|named| Reason::SkillNotListed { skill: named.value.clone() });
    judge_lists(&Lists { factor: Factor::Skill, of_contract, of_line }, Reason::SkillNoneListed {}, named, judged);
}

fn judge_service_kind(work: &Work, shared: &Shared<'_>, judged: &mut Judged<'_>) {
    let of_line = work.service_kinds(judged.reaching.scope.service_kinds.as_deref());
    let named = work.factors.service_kind.as_ref().map(|named| named.value.clone());
    let named = named.map(|service_kind| Reason::ServiceKindNotListed { service_kind });
    let lists = Lists { factor: Factor::ServiceKind, of_contract: shared.service_kinds, of_line };
    judge_lists(&lists, Reason::ServiceKindNoneListed {}, named, judged);
}

fn judge_place(work: &Work, shared: &Shared<'_>, judged: &mut Judged<'_>) {
    let of_line = work.places(judged.reaching.scope.places.as_deref());
    let named = work.factors.place.as_ref().map(|named| Reason::PlaceNotCovered { place: named.value.clone() });
    let lists = Lists { factor: Factor::Place, of_contract: shared.places, of_line };
    judge_lists(&lists, Reason::PlaceNoneListed {}, named, judged);
}

fn judge_lists(lists: &Lists, none_listed: Reason, not_listed: Option<Reason>, judged: &mut Judged<'_>) {
    match either(lists.of_contract, lists.of_line) {
        Listing::Empty => judged.of_work.push(none_listed),
        Listing::Refuses => judged.of_work.extend(not_listed),
        Listing::Unasked => judged.assumes.push(lists.factor),
        Listing::Absent | Listing::Accepts => {}
    }
    judged.is_unsure |= lists.of_line == Listing::Unasked;
}
