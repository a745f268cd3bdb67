//! Keys to hand over.

use tenure_macros::{coded, record};

use crate::error::Error;
use crate::facts::read::{Accounts, Licences};
use crate::key::licence_key::LicenceKey;
use crate::rule::licence::account::known_account;
use crate::value::day::Day;
use crate::value::id::{AccountId, ApplicationId, LicenceId};
use crate::value::label::Label;

/// Which keys does an account get, and who installs them?
///
/// ```
/// use tenure::DeliveryQuestion;
///
/// let question = DeliveryQuestion::new("C-1".parse()?, "2026-02-01".parse()?);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct DeliveryQuestion {
    /// The account.
    pub account: AccountId,
    /// The day.
    pub on: Day,
}

/// Who installs keys (AC-C7).
#[record]
pub enum Installer {
    /// The vendor, who runs the applications of the account.
    Vendor,
    /// The customer, who accepts the licence terms by it.
    Customer,
}

/// A key to hand over.
#[record]
pub struct DeliveredLicence {
    /// The licence.
    pub licence: LicenceId,
    /// What it licenses.
    pub application: ApplicationId,
    /// Where that may run, as it was typed.
    pub url: Option<Label>,
    /// The key.
    pub key: LicenceKey,
}

/// The whole answer to a [`DeliveryQuestion`].
#[record]
pub struct LicenceDelivery {
    /// Who installs the keys.
    pub installer: Installer,
    /// The keys, ordered by the numbers of their licences; cancelled ones are left out.
    pub licences: Vec<DeliveredLicence>,
}

/// Why no keys are handed over.
#[coded]
pub(crate) enum DeliveryError {
    #[error("the account `{account}` is inactive on {on}; activate it before keys are handed over")]
    #[code(AccountInactive)]
    Inactive { account: AccountId, on: Day },
}

/// The keys of an account.
pub(crate) fn licence_delivery<F: Accounts + Licences>(
    facts: &F,
    question: &DeliveryQuestion,
) -> Result<LicenceDelivery, Error> {
    let account = known_account(facts, &question.account)?;
    if !account.is_active(question.on) {
        let inactive = DeliveryError::Inactive { account: account.id.clone(), on: question.on };
        return Err(Error::from(inactive).at("account"));
    }
    let live = facts.licences_of(&account.id)?.into_iter().filter(|licence| licence.cancelled_on.is_none());
    let delivered = live.filter_map(|licence| {
        let key = licence.key.clone()?;
        let mut delivered = DeliveredLicence::new(licence.id.clone(), licence.application.clone(), key);
        delivered.url.clone_from(&licence.url);
        Some(delivered)
    });
    let installer = if account.hosted == Some(true) { Installer::Vendor } else { Installer::Customer };
    Ok(LicenceDelivery::new(installer, delivered.collect()))
}
