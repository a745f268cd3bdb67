//! The switches of the rules.

use std::sync::LazyLock;

use tenure_macros::{coded, record};

use crate::error::Error;
use crate::record::{Admit, Keyed};
use crate::value::id::RecordId;

/// One step in the comparison of two candidates for cover.
#[record]
pub enum Criterion {
    /// The lower `priority` of the contract first, contracts without one last (SC26).
    Priority,
    /// Warranty before maintenance. A loan contract stands before both, whatever the criteria (SC12).
    Category,
    /// The nearer element first: item, product, group, whole base; a pair before the other lines of its element.
    Element,
    /// The earlier known end first, an open end last; so the cover that is about to be lost is used up.
    EarliestEnd,
}

/// Every switch that the rules have, each with its default; with it in the file any verdict can be replayed.
///
/// There is one in a Book, or none, which means all defaults.
///
/// ```
/// use tenure::{Criterion, Policy};
///
/// assert_eq!(Policy::new().criteria(), [Criterion::Category, Criterion::Element, Criterion::EarliestEnd]);
/// ```
#[record]
pub struct Policy {
    /// The order in which candidates are compared (design D15); absent means category, element, earliest end. Those left
    /// out do not count. What is still equal is ordered by the id of the contract and the position of the line. To let
    /// contracts say themselves who comes first, state priority, category, element, earliest end.
    pub precedence: Option<Vec<Criterion>>,
}

/// What contradicts itself in a policy.
#[coded]
pub(crate) enum PolicyError {
    #[error("the criterion `{criterion}` stands twice; the first decides already, so remove the second")]
    #[code(PolicyCriterionTwice)]
    CriterionTwice { criterion: Criterion },
}

/// The standard order of precedence.
const STANDARD: &[Criterion] = &[Criterion::Category, Criterion::Element, Criterion::EarliestEnd];

/// The id of the one policy.
static ID: LazyLock<RecordId> = LazyLock::new(|| RecordId::of_engine(Policy::ID));

impl Policy {
    /// The id under which change sets name the policy.
    pub const ID: &'static str = "policy";

    /// The order of precedence in force.
    #[must_use]
    pub fn criteria(&self) -> &[Criterion] {
        self.precedence.as_deref().unwrap_or(STANDARD)
    }
}

impl Keyed for Policy {
    type Id = RecordId;

    fn id(&self) -> &RecordId {
        &ID
    }
}

impl Admit for Policy {
    fn admit(self) -> Result<Self, Error> {
        for (position, criterion) in self.criteria().iter().enumerate() {
            if self.criteria().iter().take(position).any(|earlier| earlier == criterion) {
                let error = Error::from(PolicyError::CriterionTwice { criterion: *criterion });
                return Err(error.at(&format!("[{position}]")).at("precedence"));
            }
        }
        Ok(self)
    }
}
