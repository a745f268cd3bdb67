//! A plan gets its signatures.

use std::collections::BTreeMap;

use tenure_macros::coded;

use crate::change::change_set::Change;
use crate::change::plan::Plan;
use crate::error::Error;
use crate::key::armour;
use crate::key::licence_key::LicenceKey;
use crate::key::sig_structure::{self, Content};
use crate::key::text_draft::{SignatureError, verified};
use crate::plan::licensing::licence_plan::{SignedPlan, ToSign};
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

/// The plan with its keys, once every signature is verified.
pub(crate) fn signed_plan<F>(_: &F, signed: &SignedPlan) -> Result<Plan, Error> {
    let SignedPlan { plan, signatures } = signed;
    if signatures.len() != plan.to_sign.len() {
        let differs = SignedPlanError::CountDiffers { given: signatures.len(), needed: plan.to_sign.len() };
        return Err(Error::from(differs).at("signatures"));
    }
    let mut keys: BTreeMap<&LicenceId, LicenceKey> = BTreeMap::new();
    for (position, (message, signature)) in plan.to_sign.iter().zip(signatures).enumerate() {
        let at = |error: Error| error.at(&format!("[{position}]")).at("signatures");
        keys.insert(&message.licence, key(message, signature).map_err(at)?);
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

/// The text of a key: who signed, what, and the signature.
fn key(message: &ToSign, signature: &Bytes) -> Result<LicenceKey, Error> {
    let bytes = message.bytes.as_slice();
    let signature = verified(message.key, &message.public_key, bytes, signature)?;
    let payload = sig_structure::payload_of(bytes, Content::LicenceKey, message.key);
    let payload = payload.ok_or(SignatureError::Draft { draft: message.key })?;
    let parts = [message.key.to_bytes().as_slice(), &payload, &signature].concat();
    Ok(LicenceKey::of_engine(&armour::write(&parts)))
}
