//! Customer accounts.

use tenure_macros::record;

use crate::error::Error;
use crate::record::{Admit, Keyed};
use crate::value::date_range::DateRange;
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
    /// When it was not active. A term of its contracts that would begin on such a day is left out (SR38); running terms
    /// are not touched.
    pub inactive: Option<Vec<DateRange>>,
}

impl Keyed for Account {
    type Id = AccountId;

    fn id(&self) -> &AccountId {
        &self.id
    }
}

impl Admit for Account {
    fn admit(self) -> Result<Self, Error> {
        for (position, stretch) in self.inactive.iter().flatten().enumerate() {
            let at = |error: Error| error.at("lastDay").at(&format!("[{position}]")).at("inactive");
            DateRange::between(stretch.first_day, stretch.last_day).map_err(at)?;
        }
        Ok(self)
    }
}
