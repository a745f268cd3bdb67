//! Plans that wait for signatures.

use tenure_macros::record;

use crate::change::change_set::ChangeSet;
use crate::change::notice::Notice;
use crate::error::Error;
use crate::key::claims::Claims;
use crate::key::key_id::KeyId;
use crate::key::payload;
use crate::key::reason::SigningReason;
use crate::key::sig_structure::{Content, Preamble};
use crate::key::signer::Signer;
use crate::key::text_draft::{SignatureError, is_called};
use crate::rule::licence::fault::LicenceFault;
use crate::value::bytes::Bytes;
use crate::value::id::LicenceId;

/// A message to sign, for one licence.
#[record]
pub struct ToSign {
    /// The licence.
    pub licence: LicenceId,
    /// The key that signs.
    pub key: KeyId,
    /// Its public half, 32 bytes.
    pub public_key: Bytes,
    /// What to sign, plainly, by Ed25519.
    pub bytes: Bytes,
}

/// Why nothing was done for a licence.
#[record]
pub enum LicenceSkip {
    /// Its account is inactive: no keys are issued, and those that were stay as they are.
    AccountInactive,
    /// It was cancelled.
    Cancelled,
}

/// What became of one licence.
#[record]
pub enum LicenceOutcome {
    /// A sandbox copy is made.
    Created {
        /// The copy.
        licence: LicenceId,
        /// The licence that it is a copy of.
        source: LicenceId,
    },
    /// A key is signed.
    Changed {
        /// The licence.
        licence: LicenceId,
        /// The sequence of the new key.
        sequence: u32,
        /// Why.
        reasons: Vec<SigningReason>,
    },
    /// The key says what it shall, and stays byte for byte.
    Unchanged {
        /// The licence.
        licence: LicenceId,
    },
    /// No key can be made; the licence keeps the one it has, and the others go on.
    Failed {
        /// The licence.
        licence: LicenceId,
        /// Why not.
        faults: Vec<LicenceFault>,
    },
    /// Nothing was to be done.
    Skipped {
        /// The licence.
        licence: LicenceId,
        /// Why.
        reason: LicenceSkip,
    },
}

/// What a command about licences would do, once its messages are signed. Nothing may be applied before: hand the plan and the
/// signatures to `signed_plan`.
///
/// ```
/// use tenure::{Account, Book, KeyRing, KeyStatus, Licence, RingKey, Signer, SigningKey, UpdateLicences};
///
/// let key = SigningKey::of_seed(&[7; 32]);
/// let ring = KeyRing::new(vec![RingKey::new(key.id(), key.public_key().into(), KeyStatus::Active)]);
/// let account = Account::new("C-1".parse()?).code("KLMN".parse()?);
/// let licence = Licence::new("40213".parse()?, "C-1".parse()?, "fm".parse()?);
/// let mut book = Book::of([account.into(), licence.into()])?;
/// let command = UpdateLicences::new("C-1".parse()?, ring, "2026-01-01".parse()?);
/// let plan = book.update_licences(&command)?.sign(&[&key])?;
/// book.apply(&book.signed_plan(&plan)?.changes)?;
/// assert!(book.update_licences(&command)?.to_sign.is_empty());
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct LicencePlan {
    /// What to sign, ordered by the numbers of the licences.
    pub to_sign: Vec<ToSign>,
    /// What becomes of each licence.
    pub outcomes: Vec<LicenceOutcome>,
    /// What changes, the new keys left out. Not to be applied.
    pub unsigned: ChangeSet,
    /// What people should know.
    pub notices: Vec<Notice>,
}

/// A plan with its signatures.
#[record]
pub struct SignedPlan {
    /// The plan, as it was given.
    pub plan: LicencePlan,
    /// The signatures, 64 bytes each, in the order of `to_sign`.
    pub signatures: Vec<Bytes>,
}

impl ToSign {
    /// What the message says: nothing but the key of this licence, by this key.
    pub(crate) fn claims(&self) -> Option<(Claims, &[u8])> {
        let payload = Preamble::of(Content::LicenceKey, self.key).payload_of(self.bytes.as_slice())?;
        let claims = payload::decode(payload, &()).ok()?.claims;
        (claims.licence == self.licence && is_called(&self.public_key, self.key)).then_some((claims, payload))
    }
}

impl LicencePlan {
    /// Signs everything with keys in this process, each message with the one that it asks for.
    ///
    /// # Errors
    ///
    /// - `signature.invalid` when none of them is asked for, path `toSign[0]`, or when a message is none for its licence: nothing else is ever signed. Those of the signers. Nothing is half signed.
    pub fn sign(self, signers: &[&dyn Signer]) -> Result<SignedPlan, Error> {
        let signers: Vec<_> = signers.iter().map(|signer| (signer.id(), *signer)).collect();
        let sign = |(position, message): (usize, &ToSign)| -> Result<Bytes, Error> {
            let at = |error: SignatureError| Error::from(error).at(&format!("[{position}]")).at("toSign");
            if message.claims().is_none() {
                return Err(at(SignatureError::Draft { draft: message.key }));
            }
            let own = signers.iter().find(|(id, _)| *id == message.key);
            let (_, signer) = own.ok_or_else(|| at(SignatureError::NoSigner { asked: message.key }))?;
            Ok(signer.sign(message.bytes.as_slice())?.as_slice().into())
        };
        let signatures = self.to_sign.iter().enumerate().map(sign).collect::<Result<_, _>>()?;
        Ok(SignedPlan::new(self, signatures))
    }
}
