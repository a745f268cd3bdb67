//! The answers.

use tenure_macros::record;

use crate::rule::coverage::note::Note;
use crate::rule::coverage::question::Basis;
use crate::rule::coverage::reason::Reason;
use crate::value::day::Day;
use crate::value::id::{ContractId, ItemId, PlaceId, ServiceKindId, SkillId};

/// Whether there is cover, and until when (SC4).
#[record]
#[derive(Copy, Hash)]
pub enum Cover {
    /// Nothing covers the item on that day.
    No {},
    /// It is covered without a break to the last day, inclusive.
    Until {
        /// The last day of cover.
        last_day: Day,
    },
    /// It is covered, and no end is known: the contract is open, or renews by itself and nobody gave notice.
    Open {},
    /// Nothing covers that the engine can judge, but a contract it cannot judge yet might.
    Unjudged {},
}

/// What became of a candidate.
#[record]
pub enum Outcome {
    /// It covers: the first of its order that nothing speaks against.
    Applies {},
    /// Nothing speaks against it, but another one comes first.
    Outranked {
        /// The position of that one among the candidates.
        by: u32,
    },
    /// It does not cover.
    Refused {
        /// Every reason, in their order; never empty.
        reasons: Vec<Reason>,
    },
}

/// One contract line that reaches the item, whatever its dates (design D14).
#[record]
pub struct Candidate {
    /// The contract.
    pub contract: ContractId,
    /// The position of the line in its scope, counted from 0.
    pub line: u32,
    /// What became of it.
    pub outcome: Outcome,
}

/// Who named a factor.
#[record]
pub enum Source {
    /// The question itself.
    Question,
    /// The product of the item, where the question was silent.
    Product,
    /// The record of the item, where the question was silent.
    Item,
}

/// A skill, and who named it.
#[record]
pub struct NamedSkill {
    /// The skill.
    pub value: SkillId,
    /// Who named it.
    pub source: Source,
}

/// A kind of service, and who named it.
#[record]
pub struct NamedServiceKind {
    /// The kind of service.
    pub value: ServiceKindId,
    /// Who named it.
    pub source: Source,
}

/// A place, and who named it.
#[record]
pub struct NamedPlace {
    /// The place.
    pub value: PlaceId,
    /// Who named it.
    pub source: Source,
}

/// What the work is, as far as somebody named it (SC8).
#[record]
pub struct Factors {
    /// The skill it needs.
    pub skill: Option<NamedSkill>,
    /// What kind of service it is.
    pub service_kind: Option<NamedServiceKind>,
    /// Where it takes place.
    pub place: Option<NamedPlace>,
}

/// A factor that nobody named and that would decide.
#[record]
pub enum Factor {
    /// The skill that the work needs.
    Skill,
    /// The kind of service.
    ServiceKind,
    /// The place of the work.
    Place,
}

/// How many lines reach the item without naming it (Z37).
#[record]
#[derive(Copy, Hash)]
pub struct Indicators {
    /// Lines by product, group or whole base.
    pub standard: u32,
    /// Lines for a pair of element and skill.
    pub crossed: u32,
}

/// The whole answer to a [`Question`](crate::Question): what covers the item on that day, until when, and why the other
/// candidates do not (SC31).
///
/// It prints like a colleague's answer: the winner first, then the others.
#[record]
pub struct Verdict {
    /// The item that was asked about.
    pub item: ItemId,
    /// The day that decided.
    pub on: Day,
    /// Which day of the case that is.
    pub basis: Basis,
    /// The cover by the winning line, with the placement of that day held.
    pub cover: Cover,
    /// The cover by any line, one after the other, as long as they join without a gap.
    pub unbroken: Cover,
    /// The position of the winner among the candidates; absent when nothing covers.
    pub by: Option<u32>,
    /// Every contract line that reaches the item, in order of precedence whatever its outcome (SC6).
    pub candidates: Vec<Candidate>,
    /// Candidates whose dates hold and that name the item: their positions, by precedence (SC16).
    pub direct: Vec<u32>,
    /// Candidates whose dates hold and that do not name it: by product, by group, over the whole base, then all pairs.
    pub indirect: Vec<u32>,
    /// How many of the indirect ones there are.
    pub indicators: Indicators,
    /// What the work is, and who said so.
    pub factors: Factors,
    /// Factors that nobody named, on which a candidate whose dates hold restricts (SC9).
    pub assumes: Vec<Factor>,
    /// What people should know beside.
    pub notes: Vec<Note>,
}
