//! What becomes of the warranty of an item that another one replaces (market.md 2, row 9).

use crate::error::Error;
use crate::facts::missing::Missing;
use crate::facts::read::MovementFacts;
use crate::plan::movement::signing::{event, put_signed, rest_on_template, sign_always};
use crate::plan::proposal::Proposal;
use crate::record::contract::{Category, Contract};
use crate::record::item::Item;
use crate::record::kind::RecordKind;
use crate::record::policy::ReplacementWarranty;
use crate::record::scope::{Element, ScopeLine};
use crate::rule::coverage::reach::Parties;
use crate::rule::history::Installed;
use crate::rule::term::Course;
use crate::rule::warranty::draft::{DraftQuestion, Purpose, drafted};
use crate::value::date_range::earlier;
use crate::value::day::Day;
use crate::value::name;

/// A warranty in force that names the replaced item.
struct Running<'a> {
    contract: &'a Contract,
    /// The last day, as far as it is known.
    last_day: Option<Day>,
}

/// Gives the new item what is left of the warranty, or one of its own.
pub(crate) fn succeed<F: MovementFacts>(
    proposal: &mut Proposal<'_, F>,
    old: &Item,
    new: &Item,
    on: Day,
    warranty: ReplacementWarranty,
) -> Result<(), Error> {
    let running = running(proposal.facts, old, on)?;
    match warranty {
        ReplacementWarranty::Inherit {} => inherit(proposal, &running, (old, new), on),
        ReplacementWarranty::Restart {} => restart(proposal, new, on)?,
        ReplacementWarranty::LongerOf {} => {
            rest_on_template(proposal, new, Purpose::Warranty);
            for old in &running {
                proposal.rest_on(RecordKind::Contract, &old.contract.id);
            }
            let fresh = fresh(proposal.facts, new, on);
            if running.is_empty() || fresh.is_some_and(|fresh| running.iter().all(|old| old.ends_before(&fresh))) {
                restart(proposal, new, on)?;
            } else {
                inherit(proposal, &running, (old, new), on);
            }
        }
        ReplacementWarranty::PlusMonths { months } => extend(proposal, &running, new, on, months.get())?,
    }
    Ok(())
}

impl Running<'_> {
    fn ends_before(&self, fresh: &Contract) -> bool {
        let Some(last_day) = self.last_day else { return false };
        let end = fresh.term.and_then(|term| term.last_day(fresh.first_day, fresh.term_rule()));
        end.is_none_or(|end| last_day < end)
    }
}

/// The warranties in force on the day whose standard lines name the item, by contract.
fn running<'a, F: MovementFacts>(facts: &'a F, item: &Item, on: Day) -> Result<Vec<Running<'a>>, Missing> {
    let parties = Parties::of(facts, Some(&item.placement))?;
    let mut found: Vec<Running<'a>> = Vec::new();
    for (contract, _) in facts.lines_naming(&item.id)? {
        if contract.category != Category::Warranty || found.last().is_some_and(|last| last.contract.id == contract.id) {
            // All its lines were looked at with the first of them.
            continue;
        }
        let is_lost = contract.holder_bound == Some(true) && !parties.include(contract);
        let course = Course::known(facts, contract)?;
        if is_lost || !course.in_force().iter().any(|days| days.contains(on)) {
            continue;
        }
        let lines = contract.scope.iter().filter(|line| line.pair.is_none() && line.names(&item.id));
        let lines = lines.filter(|line| line.days().contains(on));
        found.extend(lines.map(|line| Running { contract, last_day: earlier(course.known_end(), line.last_day) }));
    }
    Ok(found)
}

/// Lines like those of the old item, for the rest of them, and pairs that refine them.
fn inherit<F: MovementFacts>(
    proposal: &mut Proposal<'_, F>,
    running: &[Running<'_>],
    (old, new): (&Item, &Item),
    on: Day,
) {
    for same in running.chunk_by(|left, right| left.contract.id == right.contract.id) {
        let Some(Running { contract, .. }) = same.first() else { continue };
        // A pair that is still to come refines what is inherited then; one that is over refines nothing.
        let holds = |line: &ScopeLine| match line.pair {
            Some(_) => line.last_day.is_none_or(|last_day| on <= last_day),
            None => line.days().contains(on),
        };
        let goes_over = |line: &&ScopeLine| line.names(&old.id) && holds(line);
        let lines = contract.scope.iter().filter(goes_over).map(|line| ScopeLine {
            element: Element::Item { item: new.id.clone() },
            first_day: Some(line.first_day.map_or(on, |first_day| first_day.max(on))),
            ..line.clone()
        });
        let mut extended = (*contract).clone();
        extended.scope.extend(lines);
        proposal.put(extended);
    }
}

fn restart<F: MovementFacts>(proposal: &mut Proposal<'_, F>, new: &Item, on: Day) -> Result<(), Error> {
    sign_always(proposal, new, on, Some(on)).map(|_| ())
}

/// The warranty of its own that it would get, if there is one to be had.
fn fresh<F: MovementFacts>(facts: &F, new: &Item, on: Day) -> Option<Contract> {
    let question = DraftQuestion::new(new.id.clone(), on).purpose(Purpose::Warranty).first_day(on);
    Some(drafted(facts, &question, new, Installed::running(new)).ok()?.contract)
}

/// A warranty for the new item that ends later than the longest of the old ones.
fn extend<F: MovementFacts>(
    proposal: &mut Proposal<'_, F>,
    running: &[Running<'_>],
    new: &Item,
    on: Day,
    months: u32,
) -> Result<(), Error> {
    let longest = running.iter().rev().max_by_key(|old| (old.last_day.is_none(), old.last_day));
    let (Some(old), Some(holder)) = (longest, new.placement.holder()) else { return Ok(()) };
    for old in running {
        proposal.rest_on(RecordKind::Contract, &old.contract.id);
    }
    let plus = format!("plus{months}");
    let id = name::of("warranty", &[new.id.as_str(), &on.to_string(), &plus]).parse()?;
    let line = ScopeLine::new(Element::Item { item: new.id.clone() });
    let mut contract = Contract::new(id, Category::Warranty, holder.clone(), on, vec![line]);
    contract.template.clone_from(&old.contract.template);
    contract.last_day = old.last_day.map(|last_day| last_day.plus_months(i64::from(months)).unwrap_or(Day::LAST));
    contract.origin = event(proposal.facts, new)?.map(Box::new);
    put_signed(proposal, contract).map(|_| ())
}
