//! What people should know beside the verdict.

use tenure_macros::record;

use crate::value::id::{AccountId, ContractId};

/// A remark on a verdict; the kinds are the codes, in the order in which they are listed (SC25).
#[record]
pub enum Note {
    /// The item was scrapped.
    #[wire = "item.scrapped"]
    ItemScrapped {},
    /// The item was in stock.
    #[wire = "item.in_stock"]
    ItemInStock {},
    /// The item was unsold in a channel.
    #[wire = "item.in_channel"]
    ItemInChannel {
        /// The reseller or wholesaler.
        account: AccountId,
    },
    /// The item was on loan.
    #[wire = "item.on_loan"]
    ItemOnLoan {
        /// Who had it.
        account: AccountId,
    },
    /// Nobody held the item on that day: it was before its delivery, or in a gap of its history.
    #[wire = "item.not_installed"]
    ItemNotInstalled {},
    /// The line that covers names the item, and the holder of its contract is not who has it.
    #[wire = "contract.holder_differs"]
    ContractHolderDiffers {
        /// The holder of the contract.
        holder: AccountId,
    },
    /// A contract that would have covered first carries something the engine cannot judge yet: look at it yourself.
    #[wire = "contract.not_yet_judged"]
    ContractNotYetJudged {
        /// The first such contract.
        contract: ContractId,
    },
}
