//! Which keys no longer say what their licences do.

use tenure_macros::record;

use crate::error::Error;
use crate::facts::read::LicenceFacts;
use crate::key::keyring::KeyRing;
use crate::key::reason::SigningReason;
use crate::rule::licence::account::known_account;
use crate::rule::licence::fault::LicenceFault;
use crate::rule::licence::known::Known;
use crate::rule::licence::standing::{Standing, standing};
use crate::value::id::{AccountId, LicenceId};

/// Which keys of an account would an update sign anew?
///
/// ```
/// use tenure::{KeyRing, StaleQuestion};
///
/// let question = StaleQuestion::new("C-1".parse()?, KeyRing::new(vec![]));
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct StaleQuestion {
    /// The account.
    pub account: AccountId,
    /// The keys that are trusted.
    pub ring: KeyRing,
}

/// A licence whose key no longer says what it shall.
#[record]
pub struct StaleLicence {
    /// The licence.
    pub licence: LicenceId,
    /// Why.
    pub reasons: Vec<SigningReason>,
}

/// A licence of which no key can be made.
#[record]
pub struct FailedLicence {
    /// The licence.
    pub licence: LicenceId,
    /// Why not.
    pub faults: Vec<LicenceFault>,
}

/// The whole answer to a [`StaleQuestion`]. Cancelled licences are not looked at; whether the account is active does not matter.
#[record]
pub struct StaleLicences {
    /// Those whose keys are to be signed, ordered by number.
    pub licences: Vec<StaleLicence>,
    /// Those of which no key can be made, ordered by number.
    pub failed: Vec<FailedLicence>,
}

/// Compares all keys of an account.
pub(crate) fn stale_licences<F: LicenceFacts>(facts: &F, question: &StaleQuestion) -> Result<StaleLicences, Error> {
    let trust = question.ring.load().map_err(|error| error.at("ring"))?;
    let account = known_account(facts, &question.account)?;
    let mut answer = StaleLicences::new(Vec::new(), Vec::new());
    for licence in facts.licences_of(&account.id)?.into_iter().filter(|licence| licence.cancelled_on.is_none()) {
        let standing = standing(licence, Some(account), &Known(facts), &trust, |_, _| false);
        match standing.map_err(|error| error.at("ring"))? {
            Standing::Unchanged => {}
            Standing::Stale(draft) => answer.licences.push(StaleLicence::new(licence.id.clone(), draft.reasons)),
            Standing::Failed(faults) => answer.failed.push(FailedLicence::new(licence.id.clone(), faults)),
        }
    }
    Ok(answer)
}
