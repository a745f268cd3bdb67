//! The desk at which commands about licences work: what stands on it is compared, drafted and written down for the audit.

use crate::change::notice::Notice;
use crate::change::plan::Plan;
use crate::error::Error;
use crate::facts::read::LicensingFacts;
use crate::key::catalogue::Catalogues as _;
use crate::key::key_id::KeyId;
use crate::key::keyring::{KeyRing, Trust};
use crate::key::payload;
use crate::plan::licensing::licence_plan::{LicenceOutcome, LicencePlan, LicenceSkip, ToSign};
use crate::plan::names;
use crate::plan::proposal::Proposal;
use crate::record::account::Account;
use crate::record::audit_entry::{AuditAction, AuditEntry};
use crate::record::kind::RecordKind;
use crate::record::licence::Licence;
use crate::record::revision::Revision;
use crate::rule::licence::fault::LicenceFault;
use crate::rule::licence::known::Known;
use crate::rule::licence::standing::{Draft, Standing, standing};
use crate::value::bytes::Bytes;
use crate::value::day::Day;
use crate::value::id::{AuditEntryId, LicenceId};
use crate::value::instant::Instant;
use crate::value::label::Label;

/// What a command is, when it is given, and by whom.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Given<'a> {
    /// What it is for the audit.
    pub(crate) action: AuditAction,
    pub(crate) today: Day,
    pub(crate) at: Option<Instant>,
    pub(crate) by: Option<&'a Label>,
}

/// What a command has decided so far.
#[derive(Debug)]
pub(crate) struct Desk<'a, F> {
    pub(crate) proposal: Proposal<'a, F>,
    account: &'a Account,
    trust: &'a Trust,
    given: Given<'a>,
    to_sign: Vec<ToSign>,
    outcomes: Vec<LicenceOutcome>,
}

/// The ring, ready for use.
pub(crate) fn load(ring: &KeyRing) -> Result<Trust, Error> {
    ring.load().map_err(|error| error.at("ring"))
}

impl<'a, F: LicensingFacts> Desk<'a, F> {
    pub(crate) fn of(facts: &'a F, account: &'a Account, trust: &'a Trust, given: Given<'a>) -> Self {
        let mut proposal = Proposal::of(facts);
        proposal.rest_on(RecordKind::Account, &account.id);
        Self { proposal, account, trust, given, to_sign: Vec::new(), outcomes: Vec::new() }
    }

    /// Whether keys are issued to the account.
    pub(crate) fn is_active(&self) -> bool {
        self.account.is_active(self.given.today)
    }

    pub(crate) fn skip(&mut self, licence: &Licence, reason: LicenceSkip) {
        self.outcome(LicenceOutcome::Skipped { licence: licence.id.clone(), reason });
    }

    pub(crate) fn outcome(&mut self, outcome: LicenceOutcome) {
        self.outcomes.push(outcome);
    }

    pub(crate) fn fail(&mut self, licence: &LicenceId, faults: Vec<LicenceFault>) {
        self.outcome(LicenceOutcome::Failed { licence: licence.clone(), faults });
    }

    /// Compares a licence with its key.
    pub(crate) fn standing(
        &mut self,
        licence: &Licence,
        resign: impl Fn(KeyId, Option<KeyId>) -> bool,
    ) -> Result<Standing<'a>, Error> {
        self.proposal.rest_on(RecordKind::Application, &licence.application);
        let catalogues = Known(self.proposal.facts);
        standing(licence, Some(self.account), &catalogues, self.trust, resign).map_err(|error| error.at("ring"))
    }

    /// Compares a licence with its key, and drafts a new one where that is needed.
    pub(crate) fn compare(
        &mut self,
        licence: &Licence,
        resign: impl Fn(KeyId, Option<KeyId>) -> bool,
    ) -> Result<(), Error> {
        match self.standing(licence, resign)? {
            Standing::Failed(faults) => self.fail(&licence.id, faults),
            Standing::Unchanged => self.outcome(LicenceOutcome::Unchanged { licence: licence.id.clone() }),
            Standing::Stale(draft) => {
                let (sequence, reasons) = (draft.claims.sequence, draft.reasons.clone());
                self.draft(licence.clone(), &draft)?;
                self.outcome(LicenceOutcome::Changed { licence: licence.id.clone(), sequence, reasons });
            }
        }
        Ok(())
    }

    /// Puts a licence that waits for its new key, with what the audit says of it.
    pub(crate) fn draft(&mut self, mut licence: Licence, draft: &Draft<'_>) -> Result<(), Error> {
        self.warn(draft);
        let entry = self.entry(&licence, draft)?;
        self.proposal.put(entry);
        self.to_sign.push(ToSign {
            licence: licence.id.clone(),
            key: draft.key.id,
            public_key: (&draft.key.public_key).into(),
            bytes: Bytes::from(draft.key.public_key.to_sign(&draft.payload).as_slice()),
        });
        // The former key stays until the new one is there: whoever stored this by mistake would not have taken anything away.
        licence.sequence = Some(draft.claims.sequence);
        licence.issued_on = Some(self.given.today);
        self.proposal.put(licence);
        Ok(())
    }

    fn entry(&self, licence: &Licence, draft: &Draft<'_>) -> Result<AuditEntry, Error> {
        let sequence = draft.claims.sequence;
        let parts = ["licence", licence.id.as_str(), &sequence.to_string()];
        let taken = |id: &AuditEntryId| self.proposal.is_taken(RecordKind::AuditEntry, id);
        let id = names::free("audit", &parts, taken)?;
        let catalogues = Known(self.proposal.facts);
        let digest = |claims| {
            let inputs = payload::inputs(claims, catalogues.catalogue(&claims.application));
            Revision::of_bytes(&inputs)
        };
        let mut entry = AuditEntry::new(id, self.given.today, self.given.action, self.account.id.clone());
        (entry.at, entry.by) = (self.given.at, self.given.by.cloned());
        (entry.licence, entry.sequence) = (Some(licence.id.clone()), Some(sequence));
        entry.reasons = Some(draft.reasons.clone());
        entry.signing_key = Some(draft.key.id);
        entry.former_claims = draft.stored.as_ref().map(digest);
        entry.claims = Some(digest(&draft.claims));
        entry.former_key = licence.key.as_ref().map(|key| Revision::of_text(key.as_str()));
        Ok(entry)
    }

    /// Tells people what the new key takes away.
    fn warn(&mut self, draft: &Draft<'_>) {
        let (Some(stored), licence) = (&draft.stored, &draft.claims.licence) else { return };
        let before = stored.usable_until();
        let after = draft.claims.usable_until();
        if let Some(after) = after.filter(|after| before.is_none_or(|before| *after < before)) {
            self.proposal.notice(Notice::LicenceShortened { licence: licence.clone(), before, after });
        }
        let kept = draft.claims.modules.as_deref().unwrap_or_default();
        for module in stored.modules.iter().flatten().filter(|module| !kept.contains(module)) {
            let (licence, module) = (licence.clone(), module.clone());
            self.proposal.notice(Notice::LicenceModuleRemoved { licence, module });
        }
    }

    pub(crate) fn into_plan(mut self) -> Result<LicencePlan, Error> {
        self.to_sign.sort_by_cached_key(|message| message.licence.number());
        let Plan { changes, notices, .. } = self.proposal.into_plan()?;
        Ok(LicencePlan::new(self.to_sign, self.outcomes, changes, notices))
    }
}
