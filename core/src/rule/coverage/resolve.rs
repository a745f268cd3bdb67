//! From a question to its answer.

use tenure_macros::coded;

use crate::error::Error;
use crate::facts::missing::Missing;
use crate::facts::read::{CoverageFacts, Items};
use crate::record::item::Item;
use crate::record::placement::Placement;
use crate::record::scope::ScopeLine;
use crate::rule::coverage::judge::{Case, Judged, Shared, judge};
use crate::rule::coverage::note::Note;
use crate::rule::coverage::pairs::refine;
use crate::rule::coverage::precedence::{compare, distance};
use crate::rule::coverage::question::{Basis, Question};
use crate::rule::coverage::reach::{Parties, Reaching, lines_reaching};
use crate::rule::coverage::verdict::{Candidate, Cover, Factor, Indicators, Outcome, Verdict};
use crate::rule::coverage::work::Work;
use crate::rule::history::{Installed, installed_on};
use crate::value::date_range::DateRange;
use crate::value::day::Day;
use crate::value::id::ItemId;

/// Why a question has no answer.
#[coded]
pub(crate) enum QuestionError {
    #[error("there is no item `{item}`; correct the id, or put its record into the Book")]
    #[code(ItemUnknown)]
    ItemUnknown { item: ItemId },
}

/// Everything that was found out, from which both answers are taken.
pub(crate) struct Weighed<'a> {
    on: Day,
    placement: Option<&'a Placement>,
    parties: Parties,
    work: Work,
    /// Every line that reaches the item, in order of precedence.
    pub(crate) judged: Vec<Judged<'a>>,
    winner: Option<usize>,
}

/// Judges every contract line that reaches the item, and names the one that covers it.
///
/// Never fails for want of cover: a line that does not cover is a candidate with its reasons.
pub(crate) fn coverage<F: CoverageFacts>(facts: &F, question: &Question) -> Result<Verdict, Error> {
    Ok(weigh(facts, question)?.into_verdict(question))
}

/// The cover alone; the same steps, without the reasons.
pub(crate) fn covered<F: CoverageFacts>(facts: &F, question: &Question) -> Result<Cover, Error> {
    Ok(weigh(facts, question)?.cover())
}

fn weigh<'a, F: CoverageFacts>(facts: &'a F, question: &Question) -> Result<Weighed<'a>, Error> {
    let item = known_item(facts, &question.item)?;
    let installed = installed_on(facts, item, question.on)?;
    Ok(weigh_at(facts, question, item, installed)?)
}

/// The item that a question is about.
pub(crate) fn known_item<'a, F: Items>(facts: &'a F, item: &ItemId) -> Result<&'a Item, Error> {
    let unknown = || Error::from(QuestionError::ItemUnknown { item: item.clone() }).at("item");
    facts.item(item)?.ok_or_else(unknown)
}

/// Judges every line that reaches the item, while it is where that installation has it.
pub(crate) fn weigh_at<'a, F: CoverageFacts>(
    facts: &'a F,
    question: &Question,
    item: &'a Item,
    installed: Option<Installed<'a>>,
) -> Result<Weighed<'a>, Missing> {
    let placement = installed.map(|installed| installed.placement);
    let parties = Parties::of(facts, placement)?;
    let work = Work::of(facts, question, item, installed);
    let case = Case { on: question.on, installed, parties: &parties, work: &work };
    let mut judged = Vec::new();
    let mut last: Option<Shared<'_>> = None;
    for reaching in lines_reaching(facts, item, &parties)? {
        let shared = match last.take().filter(|shared| shared.is_of(reaching.contract)) {
            Some(shared) => shared,
            None => Shared::of(facts, &work, reaching.contract)?,
        };
        judged.push(judge(&case, &shared, reaching));
        last = Some(shared);
    }
    refine(question.on, &work, &mut judged);
    let criteria = facts.policy().criteria();
    judged.sort_by(|left, right| compare(left, right, criteria));
    let winner = judged.iter().position(Judged::applies);
    Ok(Weighed { on: question.on, placement, parties, work, judged, winner })
}

impl<'a> Weighed<'a> {
    /// The lines that reach the item without being its own, in their order (SC16, Z36).
    pub(crate) fn indirect_lines(&self) -> Vec<Reaching<'a>> {
        let at = |position: u32| self.judged.get(usize::try_from(position).ok()?);
        self.indirect().into_iter().filter_map(at).map(|judged| judged.reaching).collect()
    }
}

impl Weighed<'_> {
    fn winner(&self) -> Option<&Judged<'_>> {
        self.judged.get(self.winner?)
    }

    /// The days around the day on which the winner covers.
    fn stretch(&self) -> Option<DateRange> {
        self.winner()?.covering.iter().copied().find(|days| days.contains(self.on))
    }

    /// The last day of unbroken cover by the winning line (SC4).
    fn cover(&self) -> Cover {
        match self.stretch() {
            Some(days) => until(days.last_day),
            None if self.judged.iter().any(Judged::is_unjudged_alone) => Cover::Unjudged {},
            None => Cover::No {},
        }
    }

    /// The same over any line: from the winner's end on, as long as another line takes over without a gap.
    fn unbroken(&self) -> Cover {
        let Some(days) = self.stretch() else { return self.cover() };
        let mut others: Vec<_> = self.judged.iter().flat_map(|judged| judged.covering.iter().copied()).collect();
        others.sort_unstable_by_key(|other| other.first_day);
        let mut last_day = days.last_day;
        for other in others {
            // None reaches further: there is no end, or a gap before all that start later.
            let Some(reached) = last_day.filter(|reached| other.first_day <= reached.next()) else { break };
            last_day = other.last_day.map(|further| further.max(reached));
        }
        until(last_day)
    }

    fn into_verdict(self, question: &Question) -> Verdict {
        let (cover, unbroken, notes, assumes) = (self.cover(), self.unbroken(), self.notes(), self.assumes());
        let by = self.winner.map(position);
        let direct = self.positions(|judged| judged.reaching.is_direct());
        let indirect = self.indirect();
        let indicators = self.indicators();
        let candidates = (0_u32..).zip(self.judged).map(|(position, judged)| candidate(position, by, judged)).collect();
        Verdict {
            item: question.item.clone(),
            on: question.on,
            basis: question.basis.unwrap_or(Basis::Incident),
            cover,
            unbroken,
            by,
            candidates,
            direct,
            indirect,
            indicators,
            factors: self.work.factors,
            assumes,
            notes,
        }
    }

    /// Positions of the candidates whose dates hold and that pass the test, by precedence.
    fn positions(&self, test: impl Fn(&Judged<'_>) -> bool) -> Vec<u32> {
        let holding = (0_u32..).zip(&self.judged).filter(|(_, judged)| judged.dates_hold() && test(judged));
        holding.map(|(position, _)| position).collect()
    }

    /// The nearer element first, then all pairs, each by precedence (SC16, Z36).
    fn indirect(&self) -> Vec<u32> {
        let mut indirect = self.positions(|judged| !judged.reaching.is_direct());
        indirect.sort_by_key(|position| {
            let judged = usize::try_from(*position).ok().and_then(|position| self.judged.get(position));
            judged.map(|judged| (judged.reaching.scope.pair.is_some(), list_of(judged.reaching.scope)))
        });
        indirect
    }

    fn indicators(&self) -> Indicators {
        let count = |crossed: bool| {
            let counts =
                |judged: &Judged<'_>| !judged.reaching.is_direct() && judged.reaching.scope.pair.is_some() == crossed;
            position(self.positions(counts).len())
        };
        Indicators { standard: count(false), crossed: count(true) }
    }

    fn assumes(&self) -> Vec<Factor> {
        let restricts = |factor: &Factor| {
            self.judged.iter().filter(|judged| judged.dates_hold()).any(|judged| judged.assumes.contains(factor))
        };
        Factor::ALL.iter().copied().filter(restricts).collect()
    }

    fn notes(&self) -> Vec<Note> {
        let winner = self.winner();
        let differs = winner
            .filter(|winner| winner.reaching.scope.names_item() && !self.parties.include(winner.reaching.contract));
        // Only what stands before the winner could have covered in its place.
        let before = self.judged.iter().take(self.winner.unwrap_or(usize::MAX));
        let unjudged = before.into_iter().find(|judged| judged.is_unjudged_alone());
        let notes = [
            placement_note(self.placement),
            differs.map(|winner| Note::ContractHolderDiffers { holder: winner.reaching.contract.holder.clone() }),
            unjudged.map(|judged| Note::ContractNotYetJudged { contract: judged.reaching.contract.id.clone() }),
        ];
        notes.into_iter().flatten().collect()
    }
}

fn placement_note(placement: Option<&Placement>) -> Option<Note> {
    match placement {
        Some(Placement::Scrapped {}) => Some(Note::ItemScrapped {}),
        Some(Placement::InStock {}) => Some(Note::ItemInStock {}),
        Some(Placement::Reseller { account, .. } | Placement::Wholesaler { account }) => {
            Some(Note::ItemInChannel { account: account.clone() })
        }
        Some(Placement::EndUser { account, loan: Some(true), .. }) => {
            Some(Note::ItemOnLoan { account: account.clone() })
        }
        Some(Placement::EndUser { .. }) => None,
        None => Some(Note::ItemNotInstalled {}),
    }
}

fn candidate(own: u32, by: Option<u32>, judged: Judged<'_>) -> Candidate {
    let (contract, line) = (judged.reaching.contract.id.clone(), judged.reaching.line);
    let outcome = match by {
        _ if !judged.applies() => Outcome::Refused { reasons: judged.into_reasons() },
        Some(by) if by != own => Outcome::Outranked { by },
        _ => Outcome::Applies {},
    };
    Candidate { contract, line, outcome }
}

/// Pairs stand together in the list, whatever their element.
const fn list_of(scope: &ScopeLine) -> u8 {
    if scope.pair.is_some() { 0 } else { distance(scope) }
}

fn until(last_day: Option<Day>) -> Cover {
    last_day.map_or(Cover::Open {}, |last_day| Cover::Until { last_day })
}

/// Positions fit: four billion candidates would take more memory than any machine has.
fn position(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}
