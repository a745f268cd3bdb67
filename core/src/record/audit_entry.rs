//! What was done to accounts and licences, for those who have to account for it.

use tenure_macros::record;

use crate::key::key_id::KeyId;
use crate::key::reason::SigningReason;
use crate::record::revision::Revision;
use crate::record::{Admit, Keyed};
use crate::value::day::Day;
use crate::value::id::{AccountId, AuditEntryId, LicenceId};
use crate::value::instant::Instant;
use crate::value::label::Label;

/// What was done.
#[record]
pub enum AuditAction {
    /// An account was activated.
    Activate,
    /// An account was deactivated.
    Deactivate,
    /// A licence was saved.
    Save,
    /// A key was computed anew because the licence had changed.
    Update,
    /// A key was signed anew on request.
    Rekey,
    /// A sandbox copy was made or brought in line.
    Sandbox,
}

/// An entry of the audit (AC-C8). Entries are only ever added; neither a key nor anything secret stands in them, only digests:
/// the first eight bytes of a SHA-256.
///
/// ```
/// use tenure::{AuditAction, AuditEntry};
///
/// let id = "audit:account/C-1/2026-02-01/deactivate".parse()?;
/// let entry = AuditEntry::new(id, "2026-02-01".parse()?, AuditAction::Deactivate, "C-1".parse()?);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct AuditEntry {
    /// Names it for ever.
    pub id: AuditEntryId,
    /// The day of the command.
    pub on: Day,
    /// Its time, as the command states it.
    pub at: Option<Instant>,
    /// Who gave it, as the command states it.
    pub by: Option<Label>,
    /// What was done.
    pub action: AuditAction,
    /// To whom.
    pub account: AccountId,
    /// To which licence.
    pub licence: Option<LicenceId>,
    /// The sequence of the new key.
    pub sequence: Option<u32>,
    /// Why it was signed.
    pub reasons: Option<Vec<SigningReason>>,
    /// Who signed it.
    pub signing_key: Option<KeyId>,
    /// What the former key said; absent where nothing confirms that key.
    pub former_claims: Option<Revision>,
    /// What the new key says.
    pub claims: Option<Revision>,
    /// The former key.
    pub former_key: Option<Revision>,
    /// The new key.
    pub key: Option<Revision>,
}

impl Keyed for AuditEntry {
    type Id = AuditEntryId;

    fn id(&self) -> &AuditEntryId {
        &self.id
    }
}

impl Admit for AuditEntry {}
