//! A plan gets its signatures.

use std::collections::BTreeMap;

use tenure_macros::coded;

use crate::change::change_set::Change;
use crate::change::plan::Plan;
use crate::error::Error;
use crate::key::issue::assembled;
use crate::key::key_id::KeyId;
use crate::key::licence_key::LicenceKey;
use crate::key::text_draft::{SignatureError, verified};
use crate::plan::licensing::licence_plan::{LicencePlan, SignedPlan, ToSign};
use crate::record::kind::Record;
use crate::record::revision::Revision;
use crate::value::bytes::Bytes;
use crate::value::id::LicenceId;

/// Why a plan does not get its signatures.
#[coded]
pub(crate) enum SignedPlanError {
    #[error("{given} signatures for {needed} messages; sign each of them once, in their order")]
    #[code(SignatureCountDiffers)]
    CountDiffers { given: usize, needed: usize },
}

/// Which keys the changes of a plan wait for: the sequence and the signer of each, and the sequence of its licence.
#[derive(Debug, Default, PartialEq, Eq)]
struct Awaited {
    of_audit: Option<(u32, KeyId)>,
    of_licence: Option<u32>,
}

/// The plan with its keys, once every signature is verified. The host had the plan in its hands; so each message must be the one
/// that the changes wait for, and none may be missing.
pub(crate) fn signed_plan<F>(_: &F, signed: &SignedPlan) -> Result<Plan, Error> {
    let SignedPlan { plan, signatures } = signed;
    if signatures.len() != plan.to_sign.len() {
        let differs = SignedPlanError::CountDiffers { given: signatures.len(), needed: plan.to_sign.len() };
        return Err(Error::from(differs).at("signatures"));
    }
    let awaited = awaited(plan);
    let mut keys: BTreeMap<&LicenceId, LicenceKey> = BTreeMap::new();
    for (position, (message, signature)) in plan.to_sign.iter().zip(signatures).enumerate() {
        let step = format!("[{position}]");
        let stranger = || {
            let draft = Error::from(SignatureError::Draft { draft: message.key });
            draft.at(&step).at("toSign").at("plan")
        };
        let (claims, payload) = message.claims().ok_or_else(stranger)?;
        let (of_audit, of_licence) = (Some((claims.sequence, message.key)), Some(claims.sequence));
        if awaited.get(&message.licence) != Some(&Awaited { of_audit, of_licence })
            || keys.contains_key(&message.licence)
        {
            return Err(stranger());
        }
        let key = key(message, payload, signature).map_err(|error| error.at(&step).at("signatures"))?;
        keys.insert(&message.licence, key);
    }
    let missing = awaited.iter().find(|(licence, _)| !keys.contains_key(*licence));
    if let Some((_, draft)) = missing.and_then(|(_, awaited)| awaited.of_audit) {
        return Err(Error::from(SignatureError::Draft { draft }).at("toSign").at("plan"));
    }
    let mut changes = plan.unsigned.clone();
    for change in &mut changes.changes {
        match change {
            Change::Put(Record::Licence(licence)) => {
                if let Some(key) = keys.get(&licence.id) {
                    licence.key = Some(key.clone());
                }
            }
            Change::Put(Record::AuditEntry(entry)) => {
                let key = entry.licence.as_ref().and_then(|licence| keys.get(licence));
                entry.key = key.map(|key| Revision::of_text(key.as_str())).or(entry.key);
            }
            Change::Put(_) | Change::Remove(_) => {}
        }
    }
    Ok(Plan::new(changes, plan.notices.clone(), Vec::new()))
}

/// The licences of which the audit says that a key was signed.
fn awaited(plan: &LicencePlan) -> BTreeMap<&LicenceId, Awaited> {
    let mut awaited: BTreeMap<&LicenceId, Awaited> = BTreeMap::new();
    for change in &plan.unsigned.changes {
        if let Change::Put(Record::AuditEntry(entry)) = change
            && let (Some(licence), Some(sequence), Some(key)) = (&entry.licence, entry.sequence, entry.signing_key)
        {
            awaited.entry(licence).or_default().of_audit = Some((sequence, key));
        }
    }
    for change in &plan.unsigned.changes {
        if let Change::Put(Record::Licence(licence)) = change
            && let Some(awaited) = awaited.get_mut(&licence.id)
        {
            awaited.of_licence = licence.sequence;
        }
    }
    awaited
}

/// The text of a key: who signed, what, and the signature.
fn key(message: &ToSign, payload: &[u8], signature: &Bytes) -> Result<LicenceKey, Error> {
    let signature = verified(message.key, &message.public_key, message.bytes.as_slice(), signature)?;
    Ok(assembled(message.key, payload, &signature))
}
