//! Keys are signed anew because their signing key shall be used no more.

use tenure_macros::record;

use crate::error::Error;
use crate::facts::read::LicensingFacts;
use crate::key::key_id::KeyId;
use crate::key::keyring::KeyRing;
use crate::plan::licensing::desk::Given;
use crate::plan::licensing::licence_plan::LicencePlan;
use crate::plan::licensing::update;
use crate::record::audit_entry::AuditAction;
use crate::value::day::Day;
use crate::value::id::AccountId;
use crate::value::instant::Instant;
use crate::value::label::Label;

/// Sign the keys of an account anew by the active signing key, also those that say what they shall (AC-C4.3).
///
/// An update never does this by itself. It is one step of a rotation, and the answer to a leaked key.
///
/// ```
/// use tenure::{KeyRing, RekeyLicences};
///
/// let command = RekeyLicences::new("C-1".parse()?, KeyRing::new(vec![]), "2026-01-01".parse()?).keys(vec!["315c".parse()?]);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct RekeyLicences {
    /// The account.
    pub account: AccountId,
    /// The keys that are trusted; the active one of each environment signs.
    pub ring: KeyRing,
    /// The day of the command.
    pub today: Day,
    /// The signing keys whose work is done anew; absent means all but those that are active now.
    pub keys: Option<Vec<KeyId>>,
    /// The time of the command, for the audit.
    pub at: Option<Instant>,
    /// Who gives it, for the audit.
    pub by: Option<Label>,
}

/// Signs the keys of an account anew.
pub(crate) fn rekey_licences<F: LicensingFacts>(facts: &F, command: &RekeyLicences) -> Result<LicencePlan, Error> {
    let given = Given { action: AuditAction::Rekey, today: command.today, at: command.at, by: command.by.as_ref() };
    let resign = |by: KeyId, active: Option<KeyId>| match &command.keys {
        Some(keys) => keys.contains(&by),
        None => Some(by) != active,
    };
    update::plan(facts, &command.account, &command.ring, given, resign)
}
