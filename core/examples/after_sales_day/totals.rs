//! What comes out when the same is asked of every item.

use std::collections::BTreeMap;

use tenure::{Category, Cover, Error, Outcome, Reason, Verdict};

use crate::fleet::{ELEMENTS, Fleet, PLACEMENTS};
use crate::table::{Table, count};

/// Counts over all verdicts.
#[derive(Debug, Default)]
pub(crate) struct Totals {
    /// By placement: items that are covered to a day, without an end, not, and not judged.
    placements: BTreeMap<usize, [usize; 4]>,
    /// By what the winning contract and line are: items, and those of them of which cover goes on without a gap.
    winners: BTreeMap<(Category, usize), [usize; 2]>,
    /// By reason: lines refused, and items with such a line.
    reasons: BTreeMap<Option<usize>, [usize; 2]>,
    candidates: usize,
    /// By code: items about which a part of all facts cannot say anything.
    unanswered: BTreeMap<&'static str, usize>,
}

impl Totals {
    /// Counts the verdict about an item whose placement has that position among [`PLACEMENTS`].
    pub(crate) fn add(&mut self, placement: usize, verdict: &Verdict, fleet: &Fleet) {
        let column = match verdict.cover {
            Cover::Until { .. } => 0,
            Cover::Open {} => 1,
            Cover::Unjudged {} => 3,
            Cover::No {} | _ => 2,
        };
        bump(self.placements.entry(placement).or_default(), column);
        if let Some(winner) = verdict.winner()
            && let (Some(category), Some(element)) = (fleet.category(winner), fleet.element(winner))
        {
            let counts = self.winners.entry((category, element)).or_default();
            bump(counts, 0);
            if verdict.unbroken != verdict.cover {
                bump(counts, 1);
            }
        }
        self.candidates += verdict.candidates.len();
        self.add_reasons(verdict);
    }

    /// Counts an item that has no verdict.
    pub(crate) fn add_unanswered(&mut self, error: &Error) {
        *self.unanswered.entry(error.code().as_str()).or_default() += 1;
    }

    fn add_reasons(&mut self, verdict: &Verdict) {
        let mut of_item = BTreeMap::new();
        for candidate in &verdict.candidates {
            if let Outcome::Refused { reasons } = &candidate.outcome {
                for reason in reasons {
                    *of_item.entry(code(reason)).or_insert(0) += 1;
                }
            }
        }
        for (code, lines) in of_item {
            let [all, items] = self.reasons.entry(code).or_default();
            *all += lines;
            *items += 1;
        }
    }

    pub(crate) fn candidates(&self) -> usize {
        self.candidates
    }

    /// By code, how many items have no verdict; nothing when all have one.
    pub(crate) fn unanswered(&self) -> impl Iterator<Item = String> {
        self.unanswered.iter().map(|(code, number)| format!("{}: {code}", count(*number)))
    }

    pub(crate) fn by_placement(&self) -> Table {
        let mut table =
            Table::headed(&["placement", "items", "covered until", "no end known", "not covered", "not judged"]);
        let mut sum = [0; 4];
        for (place, counts) in &self.placements {
            let name = PLACEMENTS.get(*place).copied().unwrap_or_default();
            table.row(name, std::iter::once(counts.iter().sum()).chain(*counts).map(count));
            sum.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
        }
        table.row("all", std::iter::once(sum.iter().sum()).chain(sum).map(count));
        table
    }

    pub(crate) fn by_winner(&self) -> Table {
        let mut table = Table::headed(&["covered by", "items", "others take over"]);
        for ((category, element), counts) in &self.winners {
            let element = ELEMENTS.get(*element).copied().unwrap_or_default();
            table.row(&format!("{category}, {element}"), counts.iter().copied().map(count));
        }
        table
    }

    pub(crate) fn by_reason(&self) -> Table {
        let mut table = Table::headed(&["reason", "lines", "items"]);
        for (code, counts) in &self.reasons {
            let code = code.and_then(|code| Reason::KINDS.get(code)).copied().unwrap_or_default();
            table.row(code, counts.iter().copied().map(count));
        }
        table
    }
}

/// The place of the reason's code among all codes, which is the order in which they are listed.
fn code(reason: &Reason) -> Option<usize> {
    let written = serde_json::to_value(reason).ok()?;
    Reason::KINDS.iter().position(|code| written.get("kind").is_some_and(|kind| kind == code))
}

fn bump<const N: usize>(counts: &mut [usize; N], column: usize) {
    counts.iter_mut().skip(column).take(1).for_each(|count| *count += 1);
}
