//! A key is made of claims.

use tenure_macros::coded;

use crate::error::Error;
use crate::key::armour;
use crate::key::catalogue::{Catalogue, Catalogues};
use crate::key::claims::Claims;
use crate::key::key_id::KeyId;
use crate::key::licence_key::LicenceKey;
use crate::key::payload::{self, PayloadFault};
use crate::key::signer::{Signer, SignerError};
use crate::value::id::ApplicationId;

/// Why no key is made.
#[coded]
pub(crate) enum IssueError {
    #[error(
        "claim {claim} is against the rules of keys, where 0 stands for all together; correct it before it is signed"
    )]
    #[code(LicenceClaimsInvalid)]
    Claims { claim: u32 },
}

/// One catalogue, whatever the application.
#[derive(Debug)]
struct Only<'a>(Catalogue<'a>);

impl Catalogues for Only<'_> {
    fn catalogue(&self, _: &ApplicationId) -> Catalogue<'_> {
        self.0
    }
}

impl Claims {
    /// The key with these claims, names as numbers where the catalogue has them. Same claims, same signer: same bytes.
    ///
    /// Whoever keeps licences in a Book has their keys made by its commands, which also count the sequence.
    ///
    /// ```
    /// use tenure::{Catalogue, Claims, SigningKey};
    ///
    /// let mut claims = Claims::new("40213".parse()?, 1, "fm".parse()?, "MUSTER".parse()?);
    /// claims.last_day = Some("2026-12-31".parse()?);
    /// let key = claims.sign(Catalogue::default(), &SigningKey::of_seed(&[7; 32]))?;
    /// assert!(key.as_str().starts_with("LK1"));
    /// # Ok::<(), tenure::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - `licence.claims_invalid` for claims that no verification would take; those of the signer.
    pub fn sign(&self, catalogue: Catalogue<'_>, signer: &dyn Signer) -> Result<LicenceKey, Error> {
        let invalid = |fault| match fault {
            PayloadFault::Invalid(claim) => IssueError::Claims { claim: claim.unwrap_or_default() },
            PayloadFault::Unsupported(claim) => IssueError::Claims { claim },
        };
        let payload = payload::encode(self, catalogue);
        payload::decode(&payload, &Only(catalogue)).map_err(invalid)?;
        let public_key = signer.public_key();
        let message = public_key.to_sign(&payload);
        let signature = signer.sign(&message)?;
        if !public_key.verifies(&message, &signature) {
            return Err(SignerError::Damaged { key: public_key.id() }.into());
        }
        Ok(assembled(public_key.id(), &payload, &signature))
    }
}

/// The text of a key: who signed, what, and the signature.
pub(crate) fn assembled(key: KeyId, payload: &[u8], signature: &[u8; 64]) -> LicenceKey {
    LicenceKey::of_engine(&armour::write(&[key.to_bytes().as_slice(), payload, signature].concat()))
}
