//! Why a contract line does not cover.

use tenure_macros::record;

use crate::record::placement::Placement;
use crate::value::day::Day;
use crate::value::id::{AccountId, PlaceId, ServiceKindId, SkillId};
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
    /// The follow-up term was offered, or is to be offered, and nobody has accepted it.
    #[wire = "renewal.offer_open"]
    RenewalOfferOpen {
        /// The first day of that term.
        first_day: Day,
    },
    /// The follow-up term must be confirmed, and is not.
    #[wire = "renewal.unconfirmed"]
    RenewalUnconfirmed {
        /// The first day of that term.
        first_day: Day,
    },
    /// The follow-up term is left out, because the account of the holder was not active when it would have begun.
    #[wire = "renewal.account_inactive"]
    RenewalAccountInactive {
        /// The first day of that term.
        first_day: Day,
    },
    /// The contract was filed away.
    #[wire = "contract.archived"]
    ContractArchived {
        /// The first day without cover.
        on: Day,
    },
    /// The contract rests.
    #[wire = "contract.suspended"]
    ContractSuspended {
        /// The first day of the rest.
        first_day: Day,
        /// Its last day; absent while nobody knows it.
        last_day: Option<Day>,
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
    /// The contract goes with goods on loan, and the item is not on loan.
    #[wire = "loan.not_on_loan"]
    LoanNotOnLoan {},
    /// The item is on loan, and the line over the whole base leaves loans out.
    #[wire = "loan.not_included"]
    LoanNotIncluded {},
    /// A pair of the contract leaves this work out.
    #[wire = "pair.excluded"]
    PairExcluded {
        /// The position of the pair among the lines of the contract.
        line: u32,
    },
    /// No other line of the contract reaches the item, and a pair alone covers nothing.
    #[wire = "pair.nothing_to_refine"]
    PairNothingToRefine {},
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
    /// The list of accepted kinds of service is empty: no kind is.
    #[wire = "service_kind.none_listed"]
    ServiceKindNoneListed {},
    /// The place is not among those accepted.
    #[wire = "place.not_covered"]
    PlaceNotCovered {
        /// Where the work takes place.
        place: PlaceId,
    },
    /// The list of accepted places is empty: no place is.
    #[wire = "place.none_listed"]
    PlaceNoneListed {},
    /// The contract carries something that the engine cannot judge yet.
    #[wire = "contract.not_yet_judged"]
    ContractNotYetJudged {
        /// What it is, in the words of the record.
        what: Vec<Label>,
    },
}
