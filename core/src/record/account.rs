//! Customer accounts.

use tenure_macros::record;

use crate::record::{Admit, Keyed};
use crate::value::id::AccountId;
use crate::value::label::Label;

/// A customer account: an end user, a reseller or both. Without a record nothing more is known of an account than its id.
///
/// ```
/// use tenure::Account;
///
/// let cafe = Account::new("C-1".parse()?).name("Café Zentral".parse()?).parent("C-0".parse()?);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct Account {
    /// Names it for ever.
    pub id: AccountId,
    /// What people call it.
    pub name: Option<Label>,
    /// The account it belongs to, whose group contracts reach it; absent for the head of a group.
    pub parent: Option<AccountId>,
}

impl Keyed for Account {
    type Id = AccountId;

    fn id(&self) -> &AccountId {
        &self.id
    }
}

impl Admit for Account {}
