//! A licence is saved, with its key at once.

use tenure_macros::{coded, record};

use crate::error::Error;
use crate::facts::read::LicensingFacts;
use crate::key::keyring::KeyRing;
use crate::plan::licensing::desk::{Desk, Given, load};
use crate::plan::licensing::licence_plan::{LicenceOutcome, LicencePlan, LicenceSkip};
use crate::record::audit_entry::AuditAction;
use crate::record::kind::RecordKind;
use crate::record::licence::Licence;
use crate::record::record_ref::RecordRef;
use crate::rule::licence::account::known_account;
use crate::rule::licence::standing::Standing;
use crate::value::day::Day;
use crate::value::id::LicenceId;
use crate::value::instant::Instant;
use crate::value::label::Label;

/// Store a licence as it shall be, new or changed, and make its key at once (AC-C4.1).
///
/// Whoever changes many licences puts their records by a change set of his own instead, and updates the account afterwards.
///
/// ```
/// use tenure::{KeyRing, Licence, SaveLicence};
///
/// let licence = Licence::new("40213".parse()?, "C-1".parse()?, "fm".parse()?);
/// let command = SaveLicence::new(licence, KeyRing::new(vec![]), "2026-01-01".parse()?);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct SaveLicence {
    /// The licence. Its sequence, its key and the day of that key are the engine's: they are absent, or as they stand.
    pub licence: Licence,
    /// The keys that are trusted; the active one of its environment signs.
    pub ring: KeyRing,
    /// The day of the command.
    pub today: Day,
    /// Its time, for the audit.
    pub at: Option<Instant>,
    /// Who gives it, for the audit.
    pub by: Option<Label>,
}

/// Why a licence is not saved.
#[coded]
pub(crate) enum SaveError {
    #[error(
        "the {field} of the licence `{licence}` is stated otherwise than it stands; leave it absent, for the engine sets it"
    )]
    #[code(LicenceKeyStated)]
    Stated { licence: LicenceId, field: &'static str },
    #[error("the licence `{licence}` is not in the Book; put its record beside this copy, or correct the number")]
    #[code(ReferenceUnknown)]
    SourceUnknown { licence: LicenceId },
}

/// Saves a licence.
pub(crate) fn save_licence<F: LicensingFacts>(facts: &F, command: &SaveLicence) -> Result<LicencePlan, Error> {
    let trust = load(&command.ring)?;
    let account = known_account(facts, &command.licence.account).map_err(|error| error.at("licence"))?;
    let licence = with_key_of(facts.licence(&command.licence.id), &command.licence)?;
    if let Some(source) = licence.source.as_ref().filter(|source| facts.licence(source).is_none()) {
        facts.nowhere_else(RecordRef::new(RecordKind::Licence, source.into()))?;
        let unknown = SaveError::SourceUnknown { licence: source.clone() };
        return Err(Error::from(unknown).at("source").at("licence"));
    }
    let given = Given { action: AuditAction::Save, today: command.today, at: command.at, by: command.by.as_ref() };
    let mut desk = Desk::of(facts, account, &trust, given);
    if licence.cancelled_on.is_some() {
        desk.skip(&licence, LicenceSkip::Cancelled);
        desk.proposal.put(licence);
    } else if !desk.is_active() {
        desk.skip(&licence, LicenceSkip::AccountInactive);
        desk.proposal.put(licence);
    } else {
        match desk.standing(&licence, |_, _| false)? {
            Standing::Failed(faults) => {
                let first = faults.first().map(Error::from);
                return first.map_or_else(|| desk.into_plan(), |fault| Err(fault.at("licence")));
            }
            Standing::Unchanged => {
                desk.outcome(LicenceOutcome::Unchanged { licence: licence.id.clone() });
                desk.proposal.put(licence);
            }
            Standing::Stale(draft) => {
                let (sequence, reasons) = (draft.claims.sequence, draft.reasons.clone());
                desk.outcome(LicenceOutcome::Changed { licence: licence.id.clone(), sequence, reasons });
                desk.draft(licence, &draft)?;
            }
        }
    }
    desk.into_plan()
}

/// The licence with the key that stands.
fn with_key_of(stands: Option<&Licence>, licence: &Licence) -> Result<Licence, Error> {
    let stated = |field: &'static str| {
        let stated = SaveError::Stated { licence: licence.id.clone(), field };
        Error::from(stated).at(field).at("licence")
    };
    let (key, sequence, issued_on) =
        stands.map_or((None, None, None), |stands| (stands.key.clone(), stands.sequence, stands.issued_on));
    if licence.key.is_some() && licence.key != key {
        return Err(stated("key"));
    }
    if licence.sequence.is_some() && licence.sequence != sequence {
        return Err(stated("sequence"));
    }
    if licence.issued_on.is_some() && licence.issued_on != issued_on {
        return Err(stated("issuedOn"));
    }
    let mut licence = licence.clone();
    (licence.key, licence.sequence, licence.issued_on) = (key, sequence, issued_on);
    Ok(licence)
}
