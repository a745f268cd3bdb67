//! Key rings as JWK sets (RFC 7517, RFC 8037), the form in which other software keeps public keys.

use data_encoding::BASE64URL_NOPAD;
use serde::{Deserialize, Deserializer, Serialize};
use tenure_macros::{coded, record};
use zeroize::Zeroizing;

use crate::error::Error;
use crate::key::environment::Environment;
use crate::key::key_id::KeyId;
use crate::key::keyring::{KeyRing, KeyStatus, RingKey};
use crate::key::public_key::PublicKeyError;
use crate::value::bytes::Bytes;
use crate::value::day::Day;
use crate::value::raw_text::RawText;
use crate::wire::json;

/// A JWK set as text.
///
/// ```
/// use tenure::{Book, KeyRing, KeyStatus, RingKey, Signer, SigningKey};
///
/// let key = SigningKey::of_seed(&[7; 32]);
/// let ring = KeyRing::new(vec![RingKey::new(key.id(), key.public_key().into(), KeyStatus::Active)]);
/// let set = Book::default().write_key_ring(&ring)?;
/// assert_eq!(Book::default().read_key_ring(&set)?, ring);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct JwkSet {
    /// JSON: the keys under `keys`, each with `kid`, `x`, and our own members `status`, `max_end` and `envs`.
    pub text: RawText,
}

/// Why a set is refused.
#[coded]
pub(crate) enum JwkError {
    #[error(
        "the key `{key}` is a private one; what verifies must not be able to sign, so hand out its public half alone"
    )]
    #[code(KeyRingPrivateKey)]
    Private { key: KeyId },
    #[error("the key `{key}` is not one for Ed25519 signatures; only those are read")]
    #[code(KeyRingAlgorithmUnknown)]
    Algorithm { key: KeyId },
}

#[derive(Serialize, Deserialize)]
struct Set {
    keys: Vec<Jwk>,
}

#[derive(Serialize, Deserialize)]
struct Jwk {
    kty: String,
    crv: String,
    x: String,
    kid: KeyId,
    #[serde(rename = "use", skip_serializing_if = "Option::is_none")]
    purpose: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    alg: Option<String>,
    #[serde(default)]
    status: Status,
    #[serde(skip_serializing_if = "Option::is_none")]
    max_end: Option<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    envs: Option<Vec<Environment>>,
    /// Only private keys have it, and it is not looked at.
    #[serde(rename = "d", skip_serializing)]
    private: Option<Discarded>,
}

#[derive(Clone, Copy, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Status {
    Active,
    #[default]
    VerifyOnly,
    Revoked,
}

/// A text that is dropped as it is read.
struct Discarded;

impl<'de> Deserialize<'de> for Discarded {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let _: Zeroizing<String> = Zeroizing::new(String::deserialize(deserializer)?);
        Ok(Self)
    }
}

impl JwkSet {
    /// The ring of a set, looked through.
    pub(crate) fn read(&self) -> Result<KeyRing, Error> {
        let read = || -> Result<KeyRing, Error> {
            let set: Set = json::from_text(self.text.as_str().as_bytes())?;
            let key = |(position, key): (usize, Jwk)| {
                key.read().map_err(|(error, field)| error.at(field).at(&format!("[{position}]")).at("keys"))
            };
            let ring = KeyRing::new(set.keys.into_iter().enumerate().map(key).collect::<Result<_, Error>>()?);
            // A set calls its members otherwise.
            ring.load_calling("x", "kid")?;
            Ok(ring)
        };
        read().map_err(|error| error.at("text"))
    }

    /// The set of a ring.
    pub(crate) fn write(ring: &KeyRing) -> Result<Self, Error> {
        ring.load()?;
        let set = Set { keys: ring.keys.iter().map(Jwk::of).collect() };
        Ok(Self::new(json::to_text(&set)?.into()))
    }
}

impl Jwk {
    fn of(key: &RingKey) -> Self {
        Self {
            kty: "OKP".to_owned(),
            crv: "Ed25519".to_owned(),
            x: BASE64URL_NOPAD.encode(key.public_key.as_slice()),
            kid: key.id,
            purpose: Some("sig".to_owned()),
            alg: Some("EdDSA".to_owned()),
            status: match key.status {
                KeyStatus::Active => Status::Active,
                KeyStatus::VerifyOnly => Status::VerifyOnly,
                KeyStatus::Revoked => Status::Revoked,
            },
            max_end: key.max_end,
            envs: key.environments.clone(),
            private: None,
        }
    }

    /// The key, or what is wrong with it and with which of its members.
    fn read(self) -> Result<RingKey, (Error, &'static str)> {
        if self.private.is_some() {
            return Err((JwkError::Private { key: self.kid }.into(), "d"));
        }
        let usual =
            |stated: &Option<String>, names: &[&str]| stated.as_deref().is_none_or(|name| names.contains(&name));
        let members = [
            (self.kty == "OKP", "kty"),
            (self.crv == "Ed25519", "crv"),
            (usual(&self.purpose, &["sig"]), "use"),
            (usual(&self.alg, &["EdDSA", "Ed25519"]), "alg"),
        ];
        if let Some((_, field)) = members.into_iter().find(|(is_usual, _)| !is_usual) {
            return Err((JwkError::Algorithm { key: self.kid }.into(), field));
        }
        let public_key = BASE64URL_NOPAD.decode(self.x.as_bytes());
        let wrong_length = |_| (PublicKeyError::WrongLength { length: self.x.len() }.into(), "x");
        let public_key = public_key.map_err(wrong_length)?;
        let status = match self.status {
            Status::Active => KeyStatus::Active,
            Status::VerifyOnly => KeyStatus::VerifyOnly,
            Status::Revoked => KeyStatus::Revoked,
        };
        let mut key = RingKey::new(self.kid, Bytes::from(public_key.as_slice()), status);
        (key.max_end, key.environments) = (self.max_end, self.envs);
        Ok(key)
    }
}
