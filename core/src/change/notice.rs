//! What people should know of a plan.

use tenure_macros::record;

use crate::record::placement::PlacementKind;
use crate::record::record_ref::RecordRef;
use crate::value::day::Day;
use crate::value::id::{AccountId, ApplicationId, ClientId, ContractId, ItemId, LicenceId, ProductId};
use crate::value::label::Label;

/// Why no warranty was signed.
#[record]
pub enum Unsigned {
    /// The product names no template.
    NoTemplate,
    /// It names one that is not in the Book.
    UnknownTemplate,
    /// Neither the template nor the product states a term.
    WithoutTerm,
    /// Nothing on record tells the first day.
    NoStart,
}

/// A remark on a plan, which goes ahead all the same; the kinds are the codes, in the order in which they are listed.
#[record]
pub enum Notice {
    /// A document was applied already; what it made is that record, and nothing is made again.
    #[wire = "document.already_applied"]
    DocumentAlreadyApplied {
        /// What stands here already.
        record: RecordRef,
    },
    /// The product is not kept in the installed base.
    #[wire = "item.not_managed"]
    ItemNotManaged {
        /// The product.
        product: ProductId,
    },
    /// Each piece of the product has a serial number, and that of this one is not stated yet.
    #[wire = "item.serial_missing"]
    ItemSerialMissing {
        /// The item.
        item: ItemId,
    },
    /// The goods moved, and no warranty was signed.
    #[wire = "warranty.not_signed"]
    WarrantyNotSigned {
        /// The item.
        item: ItemId,
        /// Why.
        reason: Unsigned,
    },
    /// A contract was attached whose holder has nothing to do with the item.
    #[wire = "contract.holder_differs"]
    ContractHolderDiffers {
        /// The contract.
        contract: ContractId,
        /// Its holder.
        holder: AccountId,
    },
    /// A contract is removed, because the event that signed it is undone.
    #[wire = "contract.removed"]
    ContractRemoved {
        /// The contract.
        contract: ContractId,
    },
    /// A contract stays although the event that signed it is undone: it names other items by now.
    #[wire = "contract.left"]
    ContractLeft {
        /// The contract.
        contract: ContractId,
    },
    /// The account is closed.
    #[wire = "account.closed"]
    AccountClosed {
        /// The account.
        account: AccountId,
    },
    /// Goods go back up the channel, which is possible and rare.
    #[wire = "placement.unusual"]
    PlacementUnusual {
        /// Where they were.
        before: PlacementKind,
        /// Where they go.
        after: PlacementKind,
    },
    /// A loan that is never due: neither the command nor the template of the product says until when.
    #[wire = "loan.without_due"]
    LoanWithoutDue {
        /// The item.
        item: ItemId,
    },
    /// The account runs its applications itself, so that nobody of the vendor installs its sandbox.
    #[wire = "account.not_hosted"]
    AccountNotHosted {
        /// The account.
        account: AccountId,
    },
    /// Two sandbox copies for one application at one host.
    #[wire = "licence.same_application_at_url"]
    LicenceSameApplicationAtUrl {
        /// The application.
        application: ApplicationId,
        /// The host, as it was typed.
        url: Label,
    },
    /// The new key ends earlier than the former one, grace included.
    #[wire = "licence.shortened"]
    LicenceShortened {
        /// The licence.
        licence: LicenceId,
        /// When the former key ends; absent means never.
        before: Option<Day>,
        /// When the new one does.
        after: Day,
    },
    /// The new key leaves out a module.
    #[wire = "licence.module_removed"]
    LicenceModuleRemoved {
        /// The licence.
        licence: LicenceId,
        /// The module.
        module: Label,
    },
    /// A client of an account that was deactivated is still started; deactivating does not stop it.
    #[wire = "client.stop_advised"]
    ClientStopAdvised {
        /// The client.
        client: ClientId,
    },
}

impl Notice {
    /// Its place in the order of kinds.
    pub(crate) fn rank(&self) -> usize {
        Self::KINDS.iter().position(|kind| *kind == self.tag()).unwrap_or(Self::KINDS.len())
    }
}
