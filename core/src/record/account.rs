//! Customer accounts.

use tenure_macros::record;

use crate::error::Error;
use crate::record::address::{self, Address};
use crate::record::{Admit, Keyed};
use crate::value::date_range::DateRange;
use crate::value::day::Day;
use crate::value::id::AccountId;
use crate::value::label::Label;

/// That nothing new shall be begun with an account.
#[record]
pub struct Lock {
    /// Its first day.
    pub since: Day,
    /// Why.
    pub reason: Option<Label>,
}

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
    /// The host's own number for it (Z15).
    pub number: Option<Label>,
    /// The short code under which people know it.
    pub code: Option<Label>,
    /// What stands for it in numbers of documents; not unique.
    pub abbreviation: Option<Label>,
    /// The vendor's number as a supplier of this customer.
    pub own_supplier_number: Option<Label>,
    /// Its addresses, each code once.
    pub addresses: Option<Vec<Address>>,
    /// That it is locked; items may still be delivered to it (Z7).
    pub locked: Option<Lock>,
    /// Whether it is closed; absent means no. Whoever delivers to it is told (Z7).
    pub closed: Option<bool>,
    /// Whether the vendor runs its applications, and so installs its keys; false means on its own premises.
    pub hosted: Option<bool>,
}

impl Account {
    /// Whether it is active on a day.
    #[must_use]
    pub fn is_active(&self, on: Day) -> bool {
        self.inactive.iter().flatten().all(|stretch| !stretch.contains(on))
    }
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
        address::refuse_contradiction(self.addresses.as_deref().unwrap_or_default())
            .map_err(|error| error.at("addresses"))?;
        Ok(self)
    }
}
