//! All keys of an account are brought in line with their licences.

use tenure_macros::record;

use crate::error::Error;
use crate::facts::read::LicensingFacts;
use crate::key::key_id::KeyId;
use crate::key::keyring::KeyRing;
use crate::plan::licensing::desk::{Desk, Given, load};
use crate::plan::licensing::licence_plan::{LicencePlan, LicenceSkip};
use crate::record::audit_entry::AuditAction;
use crate::rule::licence::account::known_account;
use crate::value::day::Day;
use crate::value::id::AccountId;
use crate::value::instant::Instant;
use crate::value::label::Label;

/// Compute all keys of an account anew; only where a key would say something else is one signed (AC-C4, LI section 5).
///
/// It is needed after ends or parameters of licences were changed together, or after an order was extended. A second time it
/// changes nothing, and another signing key alone changes nothing either.
///
/// ```
/// use tenure::{KeyRing, UpdateLicences};
///
/// let command = UpdateLicences::new("C-1".parse()?, KeyRing::new(vec![]), "2026-01-01".parse()?);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct UpdateLicences {
    /// The account.
    pub account: AccountId,
    /// The keys that are trusted; the active one of each environment signs.
    pub ring: KeyRing,
    /// The day of the command.
    pub today: Day,
    /// Its time, for the audit.
    pub at: Option<Instant>,
    /// Who gives it, for the audit.
    pub by: Option<Label>,
}

/// Updates the keys of an account.
pub(crate) fn update_licences<F: LicensingFacts>(facts: &F, command: &UpdateLicences) -> Result<LicencePlan, Error> {
    let given = Given { action: AuditAction::Update, today: command.today, at: command.at, by: command.by.as_ref() };
    plan(facts, &command.account, &command.ring, given, |_, _| false)
}

/// Compares the licences of an account by number, each with its key.
pub(crate) fn plan<F: LicensingFacts>(
    facts: &F,
    account: &AccountId,
    ring: &KeyRing,
    given: Given<'_>,
    resign: impl Fn(KeyId, Option<KeyId>) -> bool,
) -> Result<LicencePlan, Error> {
    let trust = load(ring)?;
    let account = known_account(facts, account)?;
    let mut desk = Desk::of(facts, account, &trust, given);
    for licence in facts.licences_of(&account.id)? {
        if licence.cancelled_on.is_some() {
            desk.skip(licence, LicenceSkip::Cancelled);
        } else if !desk.is_active() {
            desk.skip(licence, LicenceSkip::AccountInactive);
        } else {
            desk.compare(licence, &resign)?;
        }
    }
    desk.into_plan()
}
