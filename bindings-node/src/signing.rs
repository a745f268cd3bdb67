//! The private key in this process.

use std::iter::once;

use napi::bindgen_prelude::{Buffer, ClassInstance};
use napi_derive::napi;
use tenure::wire::json::{from_text, to_text};
use tenure::{Error, KeyRing, LicencePlan, Signer, SigningKey, TextDraft};

use crate::guarded;

/// A private key, which wipes itself; `SigningKey` of the folder `lib` is what users meet.
#[napi]
#[derive(Debug)]
pub struct PrivateKey {
    key: SigningKey,
}

#[napi]
impl PrivateKey {
    /// The key of a PEM file.
    ///
    /// # Errors
    ///
    /// - those of [`SigningKey::from_pem`], as JSON.
    #[napi(factory, catch_unwind)]
    pub fn from_pem(pem: &[u8]) -> napi::Result<Self> {
        guarded(|| SigningKey::from_pem(pem)).map(|key| Self { key })
    }

    /// The key of a seed, or nothing when a key of the ring has its id: JavaScript then asks its randomness again.
    ///
    /// # Errors
    ///
    /// - those of [`SigningKey::generate`] and of reading the ring, as JSON.
    #[napi(catch_unwind)]
    pub fn of_seed(ring: String, seed: &[u8]) -> napi::Result<Option<Self>> {
        let key = guarded(|| {
            let ring: KeyRing = from_text(ring.as_bytes())?;
            let mut seeds = once(seed.to_vec());
            match SigningKey::generate(&ring, || seeds.next().map(Into::into).ok_or(None::<Error>)) {
                Ok(key) => Ok(Some(key)),
                Err(None) => Ok(None),
                Err(Some(error)) => Err(error),
            }
        })?;
        Ok(key.map(|key| Self { key }))
    }

    /// The key as a PEM file.
    ///
    /// # Errors
    ///
    /// - those of [`SigningKey::to_pem`], as JSON.
    #[napi(catch_unwind)]
    pub fn to_pem(&self) -> napi::Result<Buffer> {
        guarded(|| self.key.to_pem()).map(|pem| Buffer::from(pem.as_bytes()))
    }

    /// The name of the key.
    #[napi(catch_unwind)]
    pub fn id(&self) -> String {
        self.key.id().to_string()
    }

    /// The public key.
    #[napi(catch_unwind)]
    pub fn public_key(&self) -> Buffer {
        Buffer::from(self.key.public_key().as_bytes().as_slice())
    }

    /// The signature over a message.
    ///
    /// # Errors
    ///
    /// - those of [`SigningKey`], as JSON.
    #[napi(catch_unwind)]
    pub fn sign(&self, message: &[u8]) -> napi::Result<Buffer> {
        guarded(|| self.key.sign(message)).map(|signature| Buffer::from(signature.as_slice()))
    }

    /// The plan with its signatures, each by the one of these keys that its message asks for.
    ///
    /// # Errors
    ///
    /// - those of [`LicencePlan::sign`] and of reading the plan, as JSON.
    #[napi(catch_unwind)]
    pub fn sign_plan(&self, plan: String, others: Vec<ClassInstance<'_, PrivateKey>>) -> napi::Result<String> {
        guarded(|| {
            let keys = others.iter().map(|other| &**other);
            let signers: Vec<_> = once(self).chain(keys).map(|key| -> &dyn Signer { &key.key }).collect();
            to_text(&from_text::<LicencePlan>(plan.as_bytes())?.sign(&signers)?)
        })
    }

    /// The draft with its signature.
    ///
    /// # Errors
    ///
    /// - those of [`TextDraft::sign`] and of reading the draft, as JSON.
    #[napi(catch_unwind)]
    pub fn sign_draft(&self, draft: String) -> napi::Result<String> {
        guarded(|| to_text(&from_text::<TextDraft>(draft.as_bytes())?.sign(&self.key)?))
    }
}
