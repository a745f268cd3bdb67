//! What comes out when the same is asked of every item.

use std::collections::BTreeMap;

use tenure::{Category, Contract, ContractId, Cover, Element, Outcome, Placement, Reason, Record, Verdict};

use crate::table::{Table, count};

/// Counts over all verdicts.
#[derive(Debug, Default)]
pub(crate) struct Totals {
    /// By placement: items that are covered to a day, without an end, not, and not judged.
    placements: BTreeMap<usize, [usize; 4]>,
    /// By what the winning contract and line are: items, and those of them of which cover goes on without a gap.
    winners: BTreeMap<(usize, usize), [usize; 2]>,
    /// By reason: lines refused, and items with such a line.
    reasons: BTreeMap<Option<usize>, [usize; 2]>,
    candidates: usize,
}

/// Where items are, as the rows of the table.
const PLACEMENTS: [&str; 7] =
    ["end user", "end user, on loan", "reseller", "wholesaler", "in stock", "scrapped", "elsewhere"];

/// What a line reaches, as the rows of the table.
const ELEMENTS: [&str; 4] = ["item", "product", "group", "whole base"];

/// All contracts, by id.
pub(crate) fn contracts(records: &[Record]) -> BTreeMap<ContractId, Contract> {
    let contract = |record: &Record| {
        if let Record::Contract(contract) = record { Some((contract.id.clone(), contract.clone())) } else { None }
    };
    records.iter().filter_map(contract).collect()
}

impl Totals {
    pub(crate) fn add(&mut self, placement: &Placement, verdict: &Verdict, contracts: &BTreeMap<ContractId, Contract>) {
        let column = match verdict.cover {
            Cover::Until { .. } => 0,
            Cover::Open {} => 1,
            Cover::Unjudged {} => 3,
            Cover::No {} | _ => 2,
        };
        bump(self.placements.entry(position(placement)).or_default(), column);
        if let Some(winner) = verdict.winner()
            && let Some(contract) = contracts.get(&winner.contract)
            && let Some(line) = usize::try_from(winner.line).ok().and_then(|line| contract.scope.get(line))
        {
            let row = (usize::from(contract.category != Category::Warranty), distance(&line.element));
            let counts = self.winners.entry(row).or_default();
            bump(counts, 0);
            if verdict.unbroken != verdict.cover {
                bump(counts, 1);
            }
        }
        self.candidates += verdict.candidates.len();
        self.add_reasons(verdict);
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
            let category = if *category == 0 { "warranty" } else { "maintenance" };
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

fn position(placement: &Placement) -> usize {
    match placement {
        Placement::EndUser { loan: Some(true), .. } => 1,
        Placement::EndUser { .. } => 0,
        Placement::Reseller { .. } => 2,
        Placement::Wholesaler { .. } => 3,
        Placement::InStock {} => 4,
        Placement::Scrapped {} => 5,
        _ => 6,
    }
}

fn distance(element: &Element) -> usize {
    match element {
        Element::Item { .. } => 0,
        Element::Product { .. } => 1,
        Element::Group { .. } => 2,
        Element::WholeBase {} | _ => 3,
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
