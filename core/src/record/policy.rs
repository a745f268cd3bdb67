//! The switches of the rules.

use std::num::NonZeroU32;
use std::sync::LazyLock;

use tenure_macros::{coded, record};

use crate::error::Error;
use crate::record::{Admit, Keyed};
use crate::value::id::RecordId;
use crate::value::label::Label;

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

/// What happens by itself to the warranty of an item that goes to its end user (design D25).
#[record]
pub enum AutomaticWarranty {
    /// Nothing.
    Off,
    /// A plan signs it.
    Sign,
}

/// What becomes of whole prices when an item is split (design D11).
#[record]
pub enum SplitPrices {
    /// They are divided, and their sum stays.
    Divide,
    /// Each part has them whole, as in Sage X3.
    Copy,
}

/// What becomes of the warranty of an item that another one replaces.
#[record]
#[derive(Copy)]
pub enum ReplacementWarranty {
    /// The rest of it goes over.
    Inherit {},
    /// The new item gets its own, from the day of the replacement.
    Restart {},
    /// Whichever of the two ends later; the first if both end together.
    LongerOf {},
    /// The rest goes over, and ends later.
    PlusMonths {
        /// By so many months.
        months: NonZeroU32,
    },
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
    /// Whether goods may be lent to resellers, to be shown; absent means no (IB-A6).
    pub reseller_loans: Option<bool>,
    /// What deliveries, registrations and kept loans do about the warranty; absent means that they sign it.
    pub automatic_warranty: Option<AutomaticWarranty>,
    /// What becomes of prices when an item is split; absent means that they are divided.
    pub split_prices: Option<SplitPrices>,
    /// What becomes of the warranty of a replaced item; absent means that the rest goes over.
    pub replacement_warranty: Option<ReplacementWarranty>,
    /// What people call a brand; absent means brand (Z29). No rule reads it.
    pub brand_caption: Option<Label>,
    /// Whether people are warned of a postcode that its country does not know; absent means no (Z28, X3: `POSCOD`).
    pub warn_postcode: Option<bool>,
    /// Whether people are warned of a city that its country does not know; absent means no (Z28, X3: `CTY`).
    pub warn_city: Option<bool>,
    /// The domain below which sandbox copies run; absent means `etask.de` (AC-C5).
    pub sandbox_domain: Option<Label>,
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
