//! How the stored key of a licence stands to what its record says by now: compare, then sign (LI section 5).

use crate::error::Error;
use crate::key::catalogue::Catalogues;
use crate::key::claims::Claims;
use crate::key::key_id::KeyId;
use crate::key::keyring::{KeyStatus, Trust, Trusted};
use crate::key::payload;
use crate::key::reason::SigningReason;
use crate::record::account::Account;
use crate::record::licence::Licence;
use crate::rule::licence::draft::wanted;
use crate::rule::licence::fault::LicenceFault;

/// How a licence stands to its key.
#[derive(Debug)]
pub(crate) enum Standing<'a> {
    /// No key can be made of it.
    Failed(Vec<LicenceFault>),
    /// The stored key says what it shall.
    Unchanged,
    /// A key is to be signed.
    Stale(Box<Draft<'a>>),
}

/// A key that is to be signed.
#[derive(Debug)]
pub(crate) struct Draft<'a> {
    pub(crate) reasons: Vec<SigningReason>,
    /// What the key shall say, with its sequence.
    pub(crate) claims: Claims,
    /// What the stored key says, where something confirms it.
    pub(crate) stored: Option<Claims>,
    /// Who signs.
    pub(crate) key: &'a Trusted,
    pub(crate) payload: Vec<u8>,
}

/// Compares a licence with its key. A key is not signed anew because another one signs by now, unless `resign` says so of
/// the key that signed it and the one that is active.
pub(crate) fn standing<'a>(
    licence: &Licence,
    account: Option<&Account>,
    catalogues: &dyn Catalogues,
    trust: &'a Trust,
    resign: impl Fn(KeyId, Option<KeyId>) -> bool,
) -> Result<Standing<'a>, Error> {
    let catalogue = catalogues.catalogue(&licence.application);
    let mut claims = match wanted(licence, account, catalogue) {
        Ok(claims) => claims,
        Err(faults) => return Ok(Standing::Failed(faults)),
    };
    // Claims by this rule are read as they are written, as the comparison below needs it; so must be the sequence.
    claims.sequence = licence.sequence.unwrap_or_default().max(1);
    let signed = licence.key.as_ref().and_then(|key| trust.stored_payload(key.as_str()));
    // Most keys say what they shall: then the bytes are equal, and need not be read.
    let says = |payload: &[u8]| {
        let read = || payload::decode(payload, catalogues).ok().map(|payload| payload.claims);
        if payload == payload::encode(&claims, catalogue) { Some(claims.clone()) } else { read() }
    };
    let stored = signed.and_then(|(by, payload)| Some((by, says(&payload)?)));
    let stored = stored.filter(|(_, stored)| stored.licence == licence.id);
    let reasons = match &stored {
        None if licence.key.is_none() => vec![SigningReason::NoKeyYet],
        None => vec![SigningReason::StoredKeyInvalid],
        Some((by, stored)) => {
            let active = trust.active(claims.environment_or_default()).ok().map(|active| active.id);
            let of_key = [
                (by.status == KeyStatus::Revoked, SigningReason::SigningKeyRevoked),
                (!by.admits(stored), SigningReason::SigningKeyUnfit),
                (resign(by.id, active), SigningReason::ResignRequested),
            ];
            let of_key = of_key.into_iter().filter_map(|(holds, reason)| holds.then_some(reason));
            of_key.chain(SigningReason::differences(stored, &claims)).collect()
        }
    };
    if reasons.is_empty() {
        return Ok(Standing::Unchanged);
    }
    let key = trust.active(claims.environment_or_default())?;
    let stored = stored.map(|(_, stored)| stored);
    let last = licence.sequence.max(stored.as_ref().map(|stored| stored.sequence)).unwrap_or_default();
    let next = last.checked_add(1);
    claims.sequence = next.unwrap_or(last);
    let payload = payload::encode(&claims, catalogue);
    let too_long = (payload.len() > payload::LONGEST)
        .then(|| LicenceFault::TooLong { bytes: u32::try_from(payload.len()).unwrap_or(u32::MAX) });
    let beyond = key.exceeded_end(&claims).map(|max_end| LicenceFault::BeyondSigningKey { key: key.id, max_end });
    let exhausted = next.is_none().then_some(LicenceFault::SequenceExhausted {});
    let faults: Vec<_> = exhausted.into_iter().chain(beyond).chain(too_long).collect();
    if !faults.is_empty() {
        return Ok(Standing::Failed(faults));
    }
    Ok(Standing::Stale(Box::new(Draft { reasons, claims, stored, key, payload })))
}
