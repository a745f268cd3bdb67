//! Contacts: persons.

use tenure_macros::record;

use crate::record::address::Address;
use crate::record::{Admit, Keyed};
use crate::value::id::AccountId;
use crate::value::label::Label;

/// A person, of an account or on their own. A contact can have an item, and is then a party of its own (SC13): what their
/// account has signed does not reach it.
///
/// ```
/// use tenure::Contact;
///
/// let owner = Contact::new("K-9".parse()?).account("C-1".parse()?).name("Anna Meier".parse()?);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct Contact {
    /// Names it for ever; no account may have the same id.
    pub id: AccountId,
    /// The account that the person belongs to; absent for private persons.
    pub account: Option<AccountId>,
    /// What people call them.
    pub name: Option<Label>,
    /// The one address of a contact.
    pub address: Option<Address>,
}

impl Keyed for Contact {
    type Id = AccountId;

    fn id(&self) -> &AccountId {
        &self.id
    }
}

impl Admit for Contact {}
