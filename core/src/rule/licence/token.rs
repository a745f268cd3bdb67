//! The question for a token of a licence.

use tenure_macros::{coded, record};

use crate::error::Error;
use crate::facts::read::{Applications, Licences};
use crate::key::keyring::{KeyRing, KeyStatus};
use crate::key::text_draft::TextDraft;
use crate::key::token::{self, TokenAlgorithm};
use crate::rule::licence::known::Known;
use crate::value::id::LicenceId;
use crate::value::label::Label;

/// What is to be signed for a JSON Web Token that says what the key of a licence says?
///
/// ```
/// use tenure::{KeyRing, TokenQuestion};
///
/// let question = TokenQuestion::new("40213".parse()?, KeyRing::new(vec![]), "https://vendor.example".parse()?);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct TokenQuestion {
    /// The licence; its stored key must hold.
    pub licence: LicenceId,
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
    #[error("the licence `{licence}` has no key that the ring confirms; update it first")]
    #[code(LicenceKeyInvalid)]
    KeyInvalid { licence: LicenceId },
}

/// Drafts a token.
pub(crate) fn draft_token<F: Applications + Licences>(facts: &F, question: &TokenQuestion) -> Result<TextDraft, Error> {
    let trust = question.ring.load().map_err(|error| error.at("ring"))?;
    let unknown = || Error::from(TokenError::Unknown { licence: question.licence.clone() }).at("licence");
    let licence = facts.licence(&question.licence).ok_or_else(unknown)?;
    let stored = licence.key.as_ref().and_then(|key| trust.stored(key.as_str(), &Known(facts)));
    let held = stored.filter(|(by, claims)| by.status != KeyStatus::Revoked && claims.licence == licence.id);
    let invalid = || Error::from(TokenError::KeyInvalid { licence: licence.id.clone() }).at("licence");
    let (_, claims) = held.ok_or_else(invalid)?;
    let key = trust.active(claims.environment_or_default()).map_err(|error| error.at("ring"))?;
    token::draft(&claims, key, question.issuer.as_str(), question.algorithm.unwrap_or_default())
}
