//! Why a contract line does not cover.

use tenure_macros::record;

use crate::record::placement::Placement;
use crate::value::day::Day;
use crate::value::id::{AccountId, ServiceKindId, SkillId};
use crate::value::label::Label;

/// Why a candidate does not cover, with the fact that decides. The kinds are the codes, in the order in which they are
/// listed (SC7, SC32).
#[record]
pub enum Reason {
    /// The contract starts later.
    #[wire = "contract.not_started"]
    ContractNotStarted {
        /// Its first day.
        first_day: Day,
    },
    /// The contract was cancelled, and the day of that is over.
    #[wire = "contract.cancelled"]
    ContractCancelled {
        /// The last day that the cancellation leaves.
        last_day: Day,
    },
    /// The contract has run out.
    #[wire = "contract.ended"]
    ContractEnded {
        /// Its last day without any cancellation.
        last_day: Day,
    },
    /// The contract was filed away.
    #[wire = "contract.archived"]
    ContractArchived {
        /// The first day without cover.
        on: Day,
    },
    /// The line starts later than its contract.
    #[wire = "line.not_started"]
    LineNotStarted {
        /// Its first day.
        first_day: Day,
    },
    /// The line has run out before its contract.
    #[wire = "line.ended"]
    LineEnded {
        /// Its last day.
        last_day: Day,
    },
    /// The item is scrapped or in stock, and nothing covers it there.
    #[wire = "placement.out_of_service"]
    PlacementOutOfService {
        /// Where it is.
        placement: Placement,
    },
    /// The item is unsold in a channel, where only lines that name it cover.
    #[wire = "placement.needs_item_line"]
    PlacementNeedsItemLine {
        /// Where it is.
        placement: Placement,
    },
    /// The line names the item, but is bound to a holder who no longer has it.
    #[wire = "holder.changed"]
    HolderChanged {
        /// The holder of the contract.
        holder: AccountId,
    },
    /// The item is on loan, and the line over the whole base leaves loans out.
    #[wire = "loan.not_included"]
    LoanNotIncluded {},
    /// The skill is not among those accepted, nor below one of them.
    #[wire = "skill.not_listed"]
    SkillNotListed {
        /// The skill that the work needs.
        skill: SkillId,
    },
    /// The list of accepted skills is empty: no skill is.
    #[wire = "skill.none_listed"]
    SkillNoneListed {},
    /// The kind of service is not among those accepted.
    #[wire = "service_kind.not_listed"]
    ServiceKindNotListed {
        /// The kind of service.
        service_kind: ServiceKindId,
    },
    /// The contract carries something that the engine cannot judge yet.
    #[wire = "contract.not_yet_judged"]
    ContractNotYetJudged {
        /// What it is, in the words of the record.
        what: Vec<Label>,
    },
}

impl Reason {
    /// Whether it is a matter of days, so that another day may bring another answer (SC16).
    #[must_use]
    pub(crate) const fn is_of_dates(&self) -> bool {
        match self {
            Self::ContractNotStarted { .. }
            | Self::ContractCancelled { .. }
            | Self::ContractEnded { .. }
            | Self::ContractArchived { .. }
            | Self::LineNotStarted { .. }
            | Self::LineEnded { .. } => true,
            Self::PlacementOutOfService { .. }
            | Self::PlacementNeedsItemLine { .. }
            | Self::HolderChanged { .. }
            | Self::LoanNotIncluded {}
            | Self::SkillNotListed { .. }
            | Self::SkillNoneListed {}
            | Self::ServiceKindNotListed { .. }
            | Self::ContractNotYetJudged { .. } => false,
        }
    }
}
