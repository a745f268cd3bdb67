//! Everything that is known of an item (Z27).

use std::cmp::Reverse;

use tenure_macros::record;

use crate::error::Error;
use crate::facts::missing::Missing;
use crate::facts::read::{Accounts, CoverageFacts, Templates, WarrantyCards};
use crate::record::contract::{Category, Contract};
use crate::record::item::Item;
use crate::record::warranty_request::WarrantyRequest;
use crate::rule::base::holders::Holding;
use crate::rule::coverage::question::Question;
use crate::rule::coverage::resolve::{known_item, weigh_at};
use crate::rule::coverage::timeline::LineRef;
use crate::rule::history::{Installed, installed_on};
use crate::rule::term::Course;
use crate::rule::warranty::applicable::{WarrantyQuestion, WarrantyVerdict, warranty};
use crate::value::date_range::earlier;
use crate::value::day::Day;
use crate::value::id::{AccountId, ContractId, ItemId, TemplateId, WarrantyRequestId};

/// What is known of this item, seen from this day?
///
/// ```
/// use tenure::DossierQuestion;
///
/// let question = DossierQuestion::new("M-1".parse()?, "2025-06-01".parse()?);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct DossierQuestion {
    /// The item.
    pub item: ItemId,
    /// The day from which past and future are told apart.
    pub on: Day,
}

/// How a contract line stands to a day.
#[record]
pub enum DossierState {
    /// It has ended.
    Past,
    /// It is in force, or rests.
    Running,
    /// It has not begun.
    Future,
    /// A cancellation has ended it, before it began or after.
    Cancelled,
}

/// A contract line that names the item.
#[record]
pub struct DossierLine {
    /// The contract.
    pub contract: ContractId,
    /// The position of the line in its scope, counted from 0.
    pub line: u32,
    /// What sort of contract it is.
    pub category: Category,
    /// Who signed it.
    pub holder: AccountId,
    /// The first day of the contract, or of the line where that begins later.
    pub first_day: Day,
    /// The last day, inclusive: of the line, from its term, notices and follow-ups on file, or the day before it was
    /// archived; absent when no end is known.
    pub last_day: Option<Day>,
    /// How it stands to the day.
    pub state: DossierState,
}

/// A warranty request about the item.
#[record]
pub struct DossierRequest {
    /// The request.
    pub request: WarrantyRequestId,
    /// The day it was made out.
    pub on: Day,
    /// The warranty that applied on that day.
    pub warranty: Option<TemplateId>,
    /// When it was validated; absent while it is open.
    pub validated_on: Option<Day>,
}

/// The whole answer to a [`DossierQuestion`].
#[record]
pub struct Dossier {
    /// The item that was asked about.
    pub item: ItemId,
    /// The day.
    pub on: Day,
    /// Which warranty applies, which were granted, and where the two differ.
    pub warranty: WarrantyVerdict,
    /// Every contract line that ever named it, whoever holds the contract: by first day, the newest first; those of one day
    /// by last day, the last first, then by the bytes of the contract's id and by line.
    pub lines: Vec<DossierLine>,
    /// Lines that reach it on the day without being its own: of its product, its group, the whole base, and pairs, each by
    /// precedence (Z36).
    pub indirect: Vec<LineRef>,
    /// Every warranty request about it, the newest first.
    pub requests: Vec<DossierRequest>,
    /// Every installation, the running one first, each with its whole days; two share the day of a hand-over.
    pub installations: Vec<Holding>,
}

/// Everything that is known of an item, seen from a day.
pub(crate) fn dossier<F: CoverageFacts + Templates + WarrantyCards>(
    facts: &F,
    question: &DossierQuestion,
) -> Result<Dossier, Error> {
    let (on, item) = (question.on, known_item(facts, &question.item)?);
    let asked = Question::new(item.id.clone(), on);
    let weighed = weigh_at(facts, &asked, item, installed_on(facts, item, on)?)?;
    let indirect = weighed.indirect_lines().into_iter().map(LineRef::of).collect();
    let mut requests: Vec<_> = facts.requests_about(&item.id)?.into_iter().map(DossierRequest::of).collect();
    // They come by id, and those of one day stay as they come.
    requests.sort_by_key(|request| Reverse(request.on));
    Ok(Dossier {
        item: item.id.clone(),
        on,
        warranty: warranty(facts, &WarrantyQuestion::new(item.id.clone(), on))?,
        lines: lines(facts, item, on)?,
        indirect,
        requests,
        installations: installations(facts, item)?,
    })
}

fn lines<F: CoverageFacts>(facts: &F, item: &Item, on: Day) -> Result<Vec<DossierLine>, Missing> {
    let mut lines = Vec::new();
    for (contract, line) in facts.lines_naming(&item.id)? {
        lines.extend(told(facts, contract, line, on)?);
    }
    // They come by contract and line, and those of the same days stay as they come.
    lines.sort_by_key(|line: &DossierLine| Reverse((line.first_day, line.last_day.unwrap_or(Day::LAST))));
    Ok(lines)
}

fn told<F: Accounts>(facts: &F, contract: &Contract, line: u32, on: Day) -> Result<Option<DossierLine>, Missing> {
    let scope = usize::try_from(line).ok().and_then(|line| contract.scope.get(line));
    let Some(scope) = scope else { return Ok(None) };
    let course = Course::known(facts, contract)?;
    let archived = contract.archived_on.and_then(Day::previous);
    let last_day = earlier(earlier(course.known_end(), scope.last_day), archived);
    let first_day = contract.first_day.max(scope.days().first_day);
    let is_withdrawn = last_day.is_some_and(|last_day| last_day < first_day);
    let is_over = is_withdrawn || last_day.is_some_and(|last_day| last_day < on);
    let state = if is_over && last_day == course.cancelled {
        DossierState::Cancelled
    } else if is_over {
        DossierState::Past
    } else if on < first_day {
        DossierState::Future
    } else {
        DossierState::Running
    };
    let (category, holder) = (contract.category, contract.holder.clone());
    Ok(Some(DossierLine { contract: contract.id.clone(), line, category, holder, first_day, last_day, state }))
}

fn installations<F: CoverageFacts>(facts: &F, item: &Item) -> Result<Vec<Holding>, Missing> {
    let closed = facts.history(&item.id)?.into_iter().rev().map(Installed::closed);
    Ok([Installed::running(item)].into_iter().chain(closed).map(Holding::whole).collect())
}

impl DossierRequest {
    fn of(request: &WarrantyRequest) -> Self {
        let WarrantyRequest { id, on, warranty, validated_on, .. } = request;
        Self { request: id.clone(), on: *on, warranty: warranty.clone(), validated_on: *validated_on }
    }
}
