//! What the work is, as far as the question or a record names it.

use std::collections::BTreeSet;

use crate::facts::read::CoverageFacts;
use crate::record::item::Item;
use crate::rule::coverage::listing::Listing;
use crate::rule::coverage::question::Question;
use crate::rule::coverage::verdict::{Factors, NamedPlace, NamedServiceKind, NamedSkill, Source};
use crate::rule::history::Installed;
use crate::value::id::{PlaceId, ServiceKindId, SkillId};

/// The factors of a question, with what follows from them for all lists.
#[derive(Debug)]
pub(crate) struct Work {
    pub(crate) factors: Factors,
    /// The named skill and all above it, from the skill upwards; empty when no skill is named.
    skills: Vec<SkillId>,
}

impl Work {
    /// The question's own factors, else those that the records name (SC8, SC23).
    pub(crate) fn of<F: CoverageFacts>(
        facts: &F,
        question: &Question,
        item: &Item,
        installed: Option<Installed<'_>>,
    ) -> Self {
        let asked = question.skill.clone().map(|value| NamedSkill { value, source: Source::Question });
        let skill = asked.or_else(|| {
            let value = facts.product(&item.product)?.skill.clone()?;
            Some(NamedSkill { value, source: Source::Product })
        });
        let service_kind = question.service_kind.clone();
        let service_kind = service_kind.map(|value| NamedServiceKind { value, source: Source::Question });
        let asked = question.place.clone().map(|value| NamedPlace { value, source: Source::Question });
        let place = asked.or_else(|| Some(NamedPlace { value: installed?.site?.clone(), source: Source::Item }));
        let skills = skill.as_ref().map(|named| skills_above(facts, &named.value)).unwrap_or_default();
        Self { factors: Factors { skill, service_kind, place }, skills }
    }

    /// A listed skill accepts itself and all below it (SC10).
    pub(crate) fn skills(&self, list: Option<&[SkillId]>) -> Listing {
        let named = self.factors.skill.as_ref();
        Listing::of(list, named.map(|_| |listed: &SkillId| self.skills.contains(listed)))
    }

    /// Kinds of service have no tree.
    pub(crate) fn service_kinds(&self, list: Option<&[ServiceKindId]>) -> Listing {
        let named = self.factors.service_kind.as_ref();
        Listing::of(list, named.map(|named| |listed: &ServiceKindId| *listed == named.value))
    }

    /// Places have no tree either (SC23).
    pub(crate) fn places(&self, list: Option<&[PlaceId]>) -> Listing {
        let named = self.factors.place.as_ref();
        Listing::of(list, named.map(|named| |listed: &PlaceId| *listed == named.value))
    }

    /// How far above the named skill a skill stands: 0 for itself, `None` when it does not stand above it.
    pub(crate) fn height(&self, skill: &SkillId) -> Option<usize> {
        self.skills.iter().position(|above| above == skill)
    }
}

fn skills_above<F: CoverageFacts>(facts: &F, skill: &SkillId) -> Vec<SkillId> {
    let mut chain = vec![skill.clone()];
    let mut passed = BTreeSet::from([skill]);
    let mut lowest = skill;
    while let Some(parent) = facts.skill(lowest).and_then(|record| record.parent.as_ref()) {
        // As with accounts: only a Book is known to be free of circles.
        if !passed.insert(parent) {
            break;
        }
        chain.push(parent.clone());
        lowest = parent;
    }
    chain
}
