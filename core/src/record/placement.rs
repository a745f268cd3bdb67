//! Where an item is, and with whom.

use tenure_macros::record;

use crate::value::id::AccountId;

/// Who holds an item, and in what part (IB 1.2; the codes of Sage X3's menu 2972 are 1 to 5 in this order).
///
/// ```
/// use tenure::Placement;
///
/// let at_home = Placement::EndUser { account: "C-1".parse()?, loan: None };
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub enum Placement {
    /// Really in use at a customer.
    EndUser {
        /// Who uses it.
        account: AccountId,
        /// Whether it is only lent; absent means no.
        loan: Option<bool>,
    },
    /// Unsold at a reseller, or sold on without word of to whom.
    Reseller {
        /// Who holds it.
        account: AccountId,
    },
    /// Unsold at a wholesaler, or sold on without word of to whom.
    Wholesaler {
        /// Who holds it.
        account: AccountId,
    },
    /// Back at the vendor, or never left.
    InStock {},
    /// At the end of its life; it does not circulate again.
    Scrapped {},
}
