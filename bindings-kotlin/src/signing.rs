//! The private key in this process.

use std::iter::once;
use std::sync::{Arc, OnceLock};

use tenure::wire::json::{from_text, to_text};
use tenure::{Error, KeyRing, LicencePlan, Signer, SigningKey, TextDraft};

use crate::envelope::answer;

/// Stands before bytes of any value, whose first could be that of a failure.
const BYTES: u8 = 0;

/// A private key, which wipes itself.
#[derive(Debug, Default, uniffi::Object)]
pub struct PrivateKey {
    key: OnceLock<SigningKey>,
}

#[uniffi::export]
impl PrivateKey {
    /// No key yet. UniFFI's constructors cannot answer in an envelope, so taking one is a step of its own.
    #[uniffi::constructor]
    pub fn empty() -> Arc<Self> {
        Arc::default()
    }

    /// Takes the key of a PEM file; the answer is empty.
    pub fn from_pem(&self, pem: &[u8]) -> Vec<u8> {
        answer(|| {
            self.take(SigningKey::from_pem(pem)?);
            Ok(Vec::new())
        })
    }

    /// Takes the key of a seed, `true`; or does not, `false`, when a key of the ring has its id: then Kotlin asks its
    /// randomness again.
    pub fn of_seed(&self, ring: &[u8], seed: &[u8]) -> Vec<u8> {
        answer(|| {
            let ring: KeyRing = from_text(ring)?;
            let mut seeds = once(seed.to_vec());
            let made = match SigningKey::generate(&ring, || seeds.next().map(Into::into).ok_or(None::<Error>)) {
                Ok(key) => {
                    self.take(key);
                    true
                }
                Err(None) => false,
                Err(Some(error)) => return Err(error),
            };
            Ok(made.to_string().into_bytes())
        })
    }

    /// The key as a PEM file.
    pub fn to_pem(&self) -> Vec<u8> {
        answer(|| Ok(self.key()?.to_pem()?.as_bytes().to_vec()))
    }

    /// The name of the key.
    pub fn id(&self) -> Vec<u8> {
        answer(|| Ok(self.key()?.id().to_string().into_bytes()))
    }

    /// The public key, behind a byte of zero.
    pub fn public_key(&self) -> Vec<u8> {
        answer(|| Ok(behind_zero(self.key()?.public_key().as_bytes())))
    }

    /// The signature over a message, behind a byte of zero.
    pub fn sign(&self, message: &[u8]) -> Vec<u8> {
        answer(|| Ok(behind_zero(&self.key()?.sign(message)?)))
    }

    /// The plan with its signatures, each by the one of these keys that its message asks for.
    pub fn sign_plan(&self, plan: &[u8], others: &[Arc<Self>]) -> Vec<u8> {
        answer(|| {
            let keys = once(self).chain(others.iter().map(Arc::as_ref));
            let signers = keys.map(|key| key.key().map(|key| -> &dyn Signer { key })).collect::<Result<Vec<_>, _>>()?;
            Ok(to_text(&from_text::<LicencePlan>(plan)?.sign(&signers)?)?.into_bytes())
        })
    }

    /// The draft with its signature.
    pub fn sign_draft(&self, draft: &[u8]) -> Vec<u8> {
        answer(|| Ok(to_text(&from_text::<TextDraft>(draft)?.sign(self.key()?)?)?.into_bytes()))
    }
}

impl PrivateKey {
    /// Holds the key from now on; Kotlin asks once.
    fn take(&self, key: SigningKey) {
        self.key.get_or_init(|| key);
    }

    fn key(&self) -> Result<&SigningKey, Error> {
        self.key.get().ok_or_else(|| Error::of_host("a signing key was used before there was one".to_owned()))
    }
}

fn behind_zero(bytes: &[u8]) -> Vec<u8> {
    [&[BYTES], bytes].concat()
}
