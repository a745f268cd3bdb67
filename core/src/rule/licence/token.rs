//! The question for a token of a licence.

use tenure_macros::{coded, record};

use crate::error::Error;
use crate::facts::read::{Accounts, Applications, Licences, Records};
use crate::key::claims::Claims;
use crate::key::keyring::{KeyRing, KeyStatus, Trusted};
use crate::key::licence_key::LONGEST;
use crate::key::text_draft::TextDraft;
use crate::key::token::{self, TokenAlgorithm};
use crate::record::kind::RecordKind;
use crate::record::record_ref::RecordRef;
use crate::rule::licence::delivery::DeliveryError;
use crate::rule::licence::fault::LicenceFault;
use crate::rule::licence::known::Known;
use crate::value::day::Day;
use crate::value::id::LicenceId;
use crate::value::label::Label;

/// What is to be signed for a JSON Web Token that says what the key of a licence says?
///
/// ```
/// use tenure::{KeyRing, TokenQuestion};
///
/// let question = TokenQuestion::new(
///     "40213".parse()?,
///     "2026-02-01".parse()?,
///     KeyRing::new(vec![]),
///     "https://vendor.example".parse()?,
/// );
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct TokenQuestion {
    /// The licence; its stored key must hold.
    pub licence: LicenceId,
    /// The day; nothing is issued to an account that is inactive on it.
    pub on: Day,
    /// The keys that are trusted; the active one for the environment of the licence signs.
    pub ring: KeyRing,
    /// Who issues the token.
    pub issuer: Label,
    /// What the algorithm is called; absent means `EdDSA`, which most software reads.
    pub algorithm: Option<TokenAlgorithm>,
}

/// Why there is no token.
#[coded]
pub(crate) enum TokenError {
    #[error("there is no licence `{licence}`; put its record into the Book, or correct the number")]
    #[code(LicenceUnknown)]
    Unknown { licence: LicenceId },
    #[error("the licence `{licence}` was cancelled on {on}; nothing is issued of it any more")]
    #[code(LicenceCancelled)]
    Cancelled { licence: LicenceId, on: Day },
    #[error("the licence `{licence}` has no key that the ring confirms; update it first")]
    #[code(LicenceKeyInvalid)]
    KeyInvalid { licence: LicenceId },
}

/// Drafts a token: what the stored key says, no more and no less, and only while a key would be issued too.
pub(crate) fn draft_token<F>(facts: &F, question: &TokenQuestion) -> Result<TextDraft, Error>
where
    F: Accounts + Applications + Licences + Records,
{
    let trust = question.ring.load().map_err(|error| error.at("ring"))?;
    let id = &question.licence;
    let refused = |error: Error| error.at("licence");
    let Some(licence) = facts.licence(id) else {
        facts.nowhere_else(RecordRef::new(RecordKind::Licence, id.into()))?;
        return Err(refused(TokenError::Unknown { licence: id.clone() }.into()));
    };
    if let Some(on) = licence.cancelled_on {
        return Err(refused(TokenError::Cancelled { licence: id.clone(), on }.into()));
    }
    let account = facts.account(&licence.account)?;
    if let Some(account) = account.filter(|account| !account.is_active(question.on)) {
        return Err(refused(DeliveryError::Inactive { account: account.id.clone(), on: question.on }.into()));
    }
    let stored = licence.key.as_ref().and_then(|key| trust.stored(key.as_str(), &Known(facts)));
    let holds = |by: &Trusted, claims: &Claims| {
        by.status != KeyStatus::Revoked && by.admits(claims) && claims.licence == licence.id
    };
    let held = stored.filter(|(by, claims)| holds(by, claims));
    let (_, claims) = held.ok_or_else(|| refused(TokenError::KeyInvalid { licence: id.clone() }.into()))?;
    let key = trust.active(claims.environment_or_default()).map_err(|error| error.at("ring"))?;
    if let Some(max_end) = key.exceeded_end(&claims) {
        return Err(refused(Error::from(&LicenceFault::BeyondSigningKey { key: key.id, max_end })));
    }
    let draft = token::draft(&claims, key, question.issuer.as_str(), question.algorithm.unwrap_or_default())?;
    let length = token::length_of(&draft);
    if length > LONGEST {
        let bytes = u32::try_from(length).unwrap_or(u32::MAX);
        return Err(refused(Error::from(&LicenceFault::TooLong { bytes })));
    }
    Ok(draft)
}
