//! From a question to its answer.

use std::collections::BTreeSet;

use tenure_macros::coded;

use crate::error::Error;
use crate::facts::read::CoverageFacts;
use crate::record::item::Item;
use crate::record::placement::Placement;
use crate::rule::coverage::judge::{Case, Judged, Shared, judge, skills_above};
use crate::rule::coverage::note::Note;
use crate::rule::coverage::precedence::{compare, distance};
use crate::rule::coverage::question::{Basis, Question};
use crate::rule::coverage::reach::{Parties, Reaching, lines_reaching};
use crate::rule::coverage::verdict::{
    Candidate, Cover, Factor, Factors, Indicators, NamedPlace, NamedServiceKind, NamedSkill, Outcome, Source, Verdict,
};
use crate::rule::history::placement_on;
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
struct Weighed<'a> {
    placement: Option<&'a Placement>,
    parties: Parties,
    factors: Factors,
    /// Every line that reaches the item, in order of precedence.
    judged: Vec<Judged<'a>>,
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
    let unknown = || Error::from(QuestionError::ItemUnknown { item: question.item.clone() }).at("item");
    let item = facts.item(&question.item)?.ok_or_else(unknown)?;
    let placement = placement_on(facts, item, question.on)?;
    let parties = Parties::of(facts, placement)?;
    let factors = factors(facts, question, item);
    let skills = factors.skill.as_ref().map_or_else(BTreeSet::new, |named| skills_above(facts, &named.value));
    let case = Case { on: question.on, placement, parties: &parties, factors: &factors, skills };
    let reaching = lines_reaching(facts, item, &parties)?;
    let mut last: Option<Shared<'_>> = None;
    let judge = |reaching: Reaching<'a>| {
        let shared = last.filter(|shared| shared.is_of(reaching.contract));
        let shared = last.insert(shared.unwrap_or_else(|| Shared::of(&case, reaching.contract)));
        judge(&case, shared, reaching)
    };
    let mut judged: Vec<_> = reaching.into_iter().map(judge).collect();
    let criteria = facts.policy().criteria();
    judged.sort_by(|left, right| compare(left, right, criteria));
    let winner = judged.iter().position(|judged| judged.reasons.is_empty());
    Ok(Weighed { placement, parties, factors, judged, winner })
}

/// The question's own factors, else those that the records name (SC8).
fn factors<F: CoverageFacts>(facts: &F, question: &Question, item: &Item) -> Factors {
    let asked = question.skill.clone().map(|value| NamedSkill { value, source: Source::Question });
    let skill = asked.or_else(|| {
        let value = facts.product(&item.product)?.skill.clone()?;
        Some(NamedSkill { value, source: Source::Product })
    });
    let service_kind = question.service_kind.clone();
    let place = question.place.clone();
    Factors {
        skill,
        service_kind: service_kind.map(|value| NamedServiceKind { value, source: Source::Question }),
        place: place.map(|value| NamedPlace { value, source: Source::Question }),
    }
}

impl Weighed<'_> {
    fn winner(&self) -> Option<&Judged<'_>> {
        self.judged.get(self.winner?)
    }

    /// The last day of unbroken cover by the winning line (SC4).
    fn cover(&self) -> Cover {
        match self.winner().and_then(|winner| winner.in_force) {
            Some(days) => until(days.last_day),
            None if self.judged.iter().any(Judged::is_unjudged_alone) => Cover::Unjudged {},
            None => Cover::No {},
        }
    }

    /// The same over any line: from the winner's end on, as long as another line takes over without a gap.
    fn unbroken(&self) -> Cover {
        let Some(days) = self.winner().and_then(|winner| winner.in_force) else { return self.cover() };
        let covering = self.judged.iter().filter(|judged| judged.covers_on_some_day());
        let mut others: Vec<_> = covering.filter_map(|judged| judged.in_force).collect();
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
        let direct = self.positions(|judged| judged.reaching.names_item());
        let indirect = self.indirect();
        let standard = position(indirect.len());
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
            indicators: Indicators { standard, crossed: 0 },
            factors: self.factors,
            assumes,
            notes,
        }
    }

    /// Positions of the candidates whose dates hold and that pass the test, by precedence.
    fn positions(&self, test: impl Fn(&Judged<'_>) -> bool) -> Vec<u32> {
        let holding = (0_u32..).zip(&self.judged).filter(|(_, judged)| judged.dates_hold() && test(judged));
        holding.map(|(position, _)| position).collect()
    }

    /// The nearer element first, each by precedence (Z36).
    fn indirect(&self) -> Vec<u32> {
        let mut indirect = self.positions(|judged| !judged.reaching.names_item());
        indirect.sort_by_key(|position| {
            let judged = usize::try_from(*position).ok().and_then(|position| self.judged.get(position));
            judged.map(|judged| distance(&judged.reaching.scope.element))
        });
        indirect
    }

    fn assumes(&self) -> Vec<Factor> {
        let restricts = |factor: &Factor| {
            self.judged.iter().filter(|judged| judged.dates_hold()).any(|judged| judged.assumes.contains(factor))
        };
        Factor::ALL.iter().copied().filter(restricts).collect()
    }

    fn notes(&self) -> Vec<Note> {
        let winner = self.winner();
        let differs =
            winner.filter(|winner| winner.reaching.names_item() && !self.parties.include(winner.reaching.contract));
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
        Some(Placement::Reseller { account } | Placement::Wholesaler { account }) => {
            Some(Note::ItemInChannel { account: account.clone() })
        }
        Some(Placement::EndUser { account, loan: Some(true) }) => Some(Note::ItemOnLoan { account: account.clone() }),
        Some(Placement::EndUser { .. }) => None,
        None => Some(Note::ItemNotInstalled {}),
    }
}

fn candidate(own: u32, by: Option<u32>, judged: Judged<'_>) -> Candidate {
    let outcome = match by {
        _ if !judged.reasons.is_empty() => Outcome::Refused { reasons: judged.reasons },
        Some(by) if by != own => Outcome::Outranked { by },
        _ => Outcome::Applies {},
    };
    Candidate { contract: judged.reaching.contract.id.clone(), line: judged.reaching.line, outcome }
}

fn until(last_day: Option<Day>) -> Cover {
    last_day.map_or(Cover::Open {}, |last_day| Cover::Until { last_day })
}

/// Positions fit: a line is at least 20 bytes long, and no file of 80 GB was ever loaded into one account.
fn position(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}
