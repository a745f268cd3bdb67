//! Cover through a range of days: what holds when, and what is lost at each boundary (SC22).

use std::collections::BTreeSet;

use tenure_macros::record;

use crate::error::Error;
use crate::facts::missing::Missing;
use crate::facts::read::CoverageFacts;
use crate::record::item::Item;
use crate::rule::coverage::question::Question;
use crate::rule::coverage::reach::Reaching;
use crate::rule::coverage::resolve::{known_item, weigh_at};
use crate::rule::history::installations_through;
use crate::value::date_range::DateRange;
use crate::value::day::Day;
use crate::value::id::{ContractId, ItemId, PlaceId, ServiceKindId, SkillId};

/// What covers this item through these days? What is left absent restricts nothing, as in a [`Question`].
///
/// ```
/// use tenure::TimelineQuestion;
///
/// let year = TimelineQuestion::new("M-1".parse()?, "2025-01-01".parse()?, "2025-12-31".parse()?);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct TimelineQuestion {
    /// The item.
    pub item: ItemId,
    /// The first day of the range.
    pub first_day: Day,
    /// Its last day, inclusive.
    pub last_day: Day,
    /// The skill that the work needs; absent means that of the product, where it names one.
    pub skill: Option<SkillId>,
    /// The kind of service.
    pub service_kind: Option<ServiceKindId>,
    /// Where the work takes place; absent means the site of the item on each day, where one is on record.
    pub place: Option<PlaceId>,
}

/// One line of a contract, by name.
#[record]
pub struct LineRef {
    /// The contract.
    pub contract: ContractId,
    /// The position of the line in its scope, counted from 0.
    pub line: u32,
}

/// Days on which the same lines cover.
#[record]
pub struct Interval {
    /// The first day.
    pub first_day: Day,
    /// The last day, inclusive.
    pub last_day: Day,
    /// The lines that cover, in order of precedence: the first one answers. Empty when nothing does.
    pub applying: Vec<LineRef>,
    /// Lines that covered on the day before, and do no more; empty for the first interval.
    pub lost: Vec<LineRef>,
    /// Lines that did not cover on the day before; empty for the first interval.
    pub gained: Vec<LineRef>,
}

/// The whole answer to a [`TimelineQuestion`]: intervals that follow each other without a gap, cut where the list of lines
/// that cover changes. It follows the item from one holder to the next.
#[record]
pub struct Timeline {
    /// The item that was asked about.
    pub item: ItemId,
    /// The first day of the range.
    pub first_day: Day,
    /// Its last day.
    pub last_day: Day,
    /// What holds when.
    pub intervals: Vec<Interval>,
}

/// Days on which the same lines cover, before they are named.
#[derive(Debug)]
pub(crate) struct Part<'a> {
    pub(crate) days: DateRange,
    /// In order of precedence.
    pub(crate) applying: Vec<Reaching<'a>>,
}

/// What covers an item through a range of days.
pub(crate) fn timeline<F: CoverageFacts>(facts: &F, question: &TimelineQuestion) -> Result<Timeline, Error> {
    let range = DateRange::between(question.first_day, Some(question.last_day)).map_err(|error| error.at("lastDay"))?;
    let item = known_item(facts, &question.item)?;
    let factors = (&question.skill, &question.service_kind, &question.place);
    let asked = Question::part(&item.id, question.first_day, factors);
    let mut intervals: Vec<Interval> = Vec::new();
    for part in parts(facts, item, &asked, range)? {
        let applying: Vec<_> = part.applying.into_iter().map(LineRef::of).collect();
        let before = intervals.last().map_or(&applying, |before| &before.applying);
        let (lost, gained) = (missing_from(&applying, before), missing_from(before, &applying));
        let (first_day, last_day) = (part.days.first_day, part.days.last_day.unwrap_or(question.last_day));
        intervals.push(Interval { first_day, last_day, applying, lost, gained });
    }
    Ok(Timeline { item: question.item.clone(), first_day: question.first_day, last_day: question.last_day, intervals })
}

/// The parts of a range, cut where the list of applying lines changes. The day of the question plays no part.
pub(crate) fn parts<'a, F: CoverageFacts>(
    facts: &'a F,
    item: &'a Item,
    question: &Question,
    range: DateRange,
) -> Result<Vec<Part<'a>>, Missing> {
    let mut parts: Vec<Part<'a>> = Vec::new();
    for (days, installed) in installations_through(facts, item, range)? {
        let mut asked = question.clone();
        asked.on = days.first_day;
        let weighed = weigh_at(facts, &asked, item, installed)?;
        let covering = || weighed.judged.iter().flat_map(|judged| &judged.covering).copied();
        for days in cut(days, covering()) {
            let applies = |covering: &Vec<DateRange>| covering.iter().any(|range| range.contains(days.first_day));
            let applying = weighed.judged.iter().filter(|judged| applies(&judged.covering));
            let applying: Vec<_> = applying.map(|judged| judged.reaching).collect();
            match parts.last_mut().filter(|last| same(&last.applying, &applying)) {
                Some(last) => last.days.last_day = days.last_day,
                None => parts.push(Part { days, applying }),
            }
        }
    }
    Ok(parts)
}

/// A range in parts in which none of the others begins or ends.
fn cut(range: DateRange, others: impl Iterator<Item = DateRange>) -> Vec<DateRange> {
    let ends = |other: DateRange| [Some(other.first_day), other.last_day.and_then(|last_day| last_day.plus_days(1))];
    let inside = |day: &Day| range.contains(*day);
    let mut starts: Vec<_> = others.flat_map(ends).flatten().filter(inside).collect();
    starts.push(range.first_day);
    starts.sort_unstable();
    starts.dedup();
    let next = starts.iter().skip(1).map(|next| next.previous()).chain([range.last_day]);
    starts.iter().zip(next).map(|(first_day, last_day)| DateRange { first_day: *first_day, last_day }).collect()
}

fn same(left: &[Reaching<'_>], right: &[Reaching<'_>]) -> bool {
    let name = |reaching: &Reaching<'_>| (reaching.contract.id.clone(), reaching.line);
    left.len() == right.len() && left.iter().zip(right).all(|(left, right)| name(left) == name(right))
}

/// Those of `lines` that are not among `others`, in their order.
fn missing_from(others: &[LineRef], lines: &[LineRef]) -> Vec<LineRef> {
    let name = |line: &LineRef| (line.contract.clone(), line.line);
    let others: BTreeSet<_> = others.iter().map(name).collect();
    lines.iter().filter(|line| !others.contains(&name(line))).cloned().collect()
}

impl LineRef {
    pub(crate) fn of(reaching: Reaching<'_>) -> Self {
        Self { contract: reaching.contract.id.clone(), line: reaching.line }
    }
}
