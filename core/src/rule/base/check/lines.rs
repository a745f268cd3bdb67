//! The lines of one item.

use std::collections::BTreeMap;
use std::num::NonZeroU32;

use crate::change::change_set::{Change, ChangeSet};
use crate::record::installation::Installation;
use crate::record::item::Item;
use crate::record::kind::{Record, RecordKind};
use crate::record::record_ref::RecordRef;
use crate::rule::base::check::bench::{Bench, History};
use crate::rule::base::check::finding::HistoryFinding;
use crate::value::day::Day;
use crate::value::id::{InstallationId, ItemId, RecordId};

/// A line as it is, and what all its repairs together make of it.
#[derive(Debug)]
struct Line<'a> {
    stored: &'a Installation,
    number: NonZeroU32,
    last_day: Day,
}

/// Two of one number: the later one, the one that keeps it, and whether another number is left.
#[derive(Debug)]
struct Twice {
    later: usize,
    earlier: usize,
    is_mended: bool,
}

/// A line and what follows it; no position stands for the running installation.
#[derive(Debug)]
struct Meeting {
    earlier: usize,
    later: Option<usize>,
    first_day: Option<Day>,
    is_mended: bool,
}

/// Adds what is found in the lines of an item.
pub(crate) fn check(bench: &Bench<'_>, id: &ItemId, history: History<'_, '_>, findings: &mut Vec<HistoryFinding>) {
    let Some(item) = history.item else {
        findings.extend(history.lines.iter().map(|line| of_nobody(bench, line)));
        return;
    };
    let mut lines: Vec<Line<'_>> = history.lines.iter().copied().map(Line::of).collect();
    let twice = renumber(&mut lines);
    let meetings = shorten(&mut lines, item);
    findings.extend(lines.iter().filter_map(|line| backwards(id, line)));
    findings.extend(twice.iter().filter_map(|twice| taken(id, &lines, twice)));
    findings.extend(meetings.iter().filter_map(|meeting| overlap(id, &lines, meeting)));
    findings.extend(meetings.iter().filter_map(|meeting| gap(id, &lines, meeting)));
}

/// Gives lines whose number is taken the next numbers above all others.
fn renumber(lines: &mut [Line<'_>]) -> Vec<Twice> {
    let mut first: BTreeMap<NonZeroU32, usize> = BTreeMap::new();
    let mut highest = lines.iter().map(|line| line.number).max();
    let mut twice = Vec::new();
    for (later, line) in lines.iter_mut().enumerate() {
        let earlier = *first.entry(line.number).or_insert(later);
        if earlier == later {
            continue;
        }
        let next = highest.and_then(|highest| highest.checked_add(1));
        highest = next.or(highest);
        line.number = next.unwrap_or(line.number);
        twice.push(Twice { later, earlier, is_mended: next.is_some() });
    }
    twice
}

/// Ends each line on the first day of the next one at the latest. Of lines that end before they start nothing follows; of
/// several whose first day nobody knows, it is not known which follows which.
fn shorten(lines: &mut [Line<'_>], item: &Item) -> Vec<Meeting> {
    let days_stand = |line: &Line<'_>| line.first_day().is_none_or(|first_day| first_day <= line.last_day);
    let standing: Vec<usize> =
        (0..lines.len()).filter(|position| lines.get(*position).is_some_and(days_stand)).collect();
    let is_unknown = |position: &usize| lines.get(*position).is_some_and(|line| line.first_day().is_none());
    let (unknown, known): (Vec<usize>, Vec<usize>) = standing.into_iter().partition(is_unknown);
    let pairs = unknown.iter().zip(unknown.iter().skip(1));
    let mut meetings: Vec<Meeting> = pairs
        .map(|(earlier, later)| Meeting { earlier: *earlier, later: Some(*later), first_day: None, is_mended: false })
        .collect();
    let alone = if unknown.len() == 1 { unknown } else { Vec::new() };
    let chain: Vec<usize> = alone.into_iter().chain(known).collect();
    let nexts = chain.iter().skip(1).copied().map(Some).chain([None]);
    for (earlier, later) in chain.iter().copied().zip(nexts) {
        let first_day = match later {
            Some(later) => lines.get(later).and_then(Line::first_day),
            None => item.first_day(),
        };
        let Some(line) = lines.get_mut(earlier) else { continue };
        let mended = first_day.filter(|day| *day < line.last_day && line.first_day().is_none_or(|first| first <= *day));
        line.last_day = mended.unwrap_or(line.last_day);
        meetings.push(Meeting { earlier, later, first_day, is_mended: mended.is_some() });
    }
    meetings
}

impl<'a> Line<'a> {
    const fn of(line: &'a Installation) -> Self {
        Self { stored: line, number: line.number, last_day: line.last_day }
    }

    fn first_day(&self) -> Option<Day> {
        self.stored.first_day()
    }

    fn repair(&self) -> ChangeSet {
        let mended = Installation { number: self.number, last_day: self.last_day, ..self.stored.clone() };
        ChangeSet::new(Vec::new(), vec![Change::Put(Record::from(mended))])
    }
}

fn of_nobody(bench: &Bench<'_>, line: &Installation) -> HistoryFinding {
    let reference = |kind| Change::Remove(RecordRef { kind, id: RecordId::from(&line.id) });
    let prices = bench.priced.contains(&line.id).then_some(RecordKind::PastCommercial);
    let kinds = [RecordKind::Installation].into_iter().chain(prices);
    HistoryFinding::Unknown {
        item: line.item.clone(),
        installation: Some(line.id.clone()),
        account: None,
        repair: ChangeSet::new(Vec::new(), kinds.map(reference).collect()),
    }
}

fn backwards(item: &ItemId, line: &Line<'_>) -> Option<HistoryFinding> {
    let (first_day, last_day) = (line.first_day()?, line.stored.last_day);
    let (item, installation) = (item.clone(), line.stored.id.clone());
    (last_day < first_day).then_some(HistoryFinding::EndsBeforeStart { item, installation, first_day, last_day })
}

fn taken(item: &ItemId, lines: &[Line<'_>], twice: &Twice) -> Option<HistoryFinding> {
    let (later, earlier) = (lines.get(twice.later)?, lines.get(twice.earlier)?);
    Some(HistoryFinding::NumberTaken {
        item: item.clone(),
        installation: later.stored.id.clone(),
        other: earlier.stored.id.clone(),
        number: later.stored.number,
        repair: twice.is_mended.then(|| later.repair()),
    })
}

fn overlap(item: &ItemId, lines: &[Line<'_>], meeting: &Meeting) -> Option<HistoryFinding> {
    let (earlier, first_day) = (lines.get(meeting.earlier)?, meeting.first_day);
    let last_day = earlier.stored.last_day;
    first_day.is_none_or(|first_day| first_day < last_day).then(|| HistoryFinding::Overlap {
        item: item.clone(),
        installation: meeting.later(lines),
        other: earlier.stored.id.clone(),
        first_day,
        last_day,
        repair: meeting.is_mended.then(|| earlier.repair()),
    })
}

/// The next line begins after the day that follows the last one.
fn gap(item: &ItemId, lines: &[Line<'_>], meeting: &Meeting) -> Option<HistoryFinding> {
    let earlier = lines.get(meeting.earlier)?;
    let (first_day, last_day) = (earlier.stored.last_day.next(), meeting.first_day?.previous()?);
    (first_day <= last_day).then(|| HistoryFinding::Gap {
        item: item.clone(),
        installation: meeting.later(lines),
        other: earlier.stored.id.clone(),
        first_day,
        last_day,
    })
}

impl Meeting {
    fn later(&self, lines: &[Line<'_>]) -> Option<InstallationId> {
        lines.get(self.later?).map(|later| later.stored.id.clone())
    }
}
