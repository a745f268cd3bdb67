//! The keys that are trusted.

use tenure_macros::{coded, record};

use crate::error::Error;
use crate::key::claims::Claims;
use crate::key::environment::Environment;
use crate::key::key_id::KeyId;
use crate::key::public_key::PublicKey;
use crate::value::bytes::Bytes;
use crate::value::day::Day;

/// What a key may still do.
#[record]
pub enum KeyStatus {
    /// It signs.
    Active,
    /// What it signed still holds.
    VerifyOnly,
    /// Nothing that it signed holds.
    Revoked,
}

/// A public key that is trusted, and how far.
#[record]
pub struct RingKey {
    /// Its id, which follows from the key: stated, so that a mixed-up key is found when the ring is made.
    pub id: KeyId,
    /// The public key, 32 bytes.
    pub public_key: Bytes,
    /// What it may still do.
    pub status: KeyStatus,
    /// The last end, grace included, that a licence signed by it may have; absent means any, for ever too. It caps what a
    /// stolen key can make (LI section 6).
    pub max_end: Option<Day>,
    /// What it may sign for; absent means everything.
    pub environments: Option<Vec<Environment>>,
}

/// The keys that are trusted. A product has them compiled in: who can choose them, can license itself.
///
/// ```
/// use tenure::{KeyRing, KeyStatus, RingKey, SigningKey, Signer};
///
/// let key = SigningKey::of_seed(&[7; 32]);
/// let ring = KeyRing::new(vec![RingKey::new(key.id(), key.public_key().into(), KeyStatus::Active)]);
/// assert!(ring.load().is_ok());
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct KeyRing {
    /// The keys, in any order.
    pub keys: Vec<RingKey>,
}

/// Why a ring is refused.
#[coded]
pub(crate) enum KeyRingError {
    #[error("the public key has the id `{expected}`, and not `{given}`; correct whichever was mixed up")]
    #[code(KeyRingNotFingerprint)]
    NotFingerprint { given: KeyId, expected: KeyId },
    #[error("the key `{key}` stands twice in the ring; keep one of them, and generate another key if they differ")]
    #[code(KeyRingKeyTwice)]
    Twice { key: KeyId },
    #[error(
        "the keys `{first}` and `{second}` are both active for {environment}; let one sign, and the other verify only"
    )]
    #[code(KeyRingTwoActive)]
    TwoActive { first: KeyId, second: KeyId, environment: Environment },
    #[error("none of the {count} keys of the ring is active; mark the one that signs")]
    #[code(KeyRingNoneActive)]
    NoneActive { count: usize },
    #[error("no key of the ring is active for {environment}; add one, or let one sign for it")]
    #[code(KeyRingNoActiveFor)]
    NoActiveFor { environment: Environment },
}

/// A ring that was looked through, with its keys ready for use. It serves any number of verifications.
#[derive(Clone, Debug)]
pub struct Trust {
    keys: Vec<Trusted>,
}

/// A key of such a ring.
#[derive(Clone, Debug)]
pub(crate) struct Trusted {
    pub(crate) id: KeyId,
    pub(crate) status: KeyStatus,
    max_end: Option<Day>,
    environments: Option<Vec<Environment>>,
    pub(crate) public_key: PublicKey,
}

impl KeyRing {
    /// Looks through the ring and makes its keys ready for use.
    ///
    /// # Errors
    ///
    /// - `key_ring.wrong_length`, `key_ring.weak_key`, `key_ring.not_fingerprint`, `key_ring.key_twice`, for each key in turn
    /// - `key_ring.two_active`, `key_ring.none_active`
    pub fn load(&self) -> Result<Trust, Error> {
        self.load_calling("publicKey", "id")
    }

    /// The same, with other names for the fields in paths.
    pub(crate) fn load_calling(&self, public_key: &str, id: &str) -> Result<Trust, Error> {
        let mut keys: Vec<Trusted> = Vec::with_capacity(self.keys.len());
        for (position, key) in self.keys.iter().enumerate() {
            let at = |error: Error, field: &str| error.at(field).at(&format!("[{position}]")).at("keys");
            let read = PublicKey::read(key.public_key.as_slice()).map_err(|error| at(error, public_key))?;
            if key.id != read.id() {
                let (given, expected) = (key.id, read.id());
                return Err(at(KeyRingError::NotFingerprint { given, expected }.into(), id));
            }
            if keys.iter().any(|other| other.id == key.id) {
                return Err(at(KeyRingError::Twice { key: key.id }.into(), id));
            }
            keys.push(Trusted::of(key, read));
        }
        let trust = Trust { keys };
        trust.refuse_two_active()?;
        let signs = |key: &Trusted| Environment::ALL.iter().any(|environment| key.serves(*environment));
        if trust.keys.iter().any(|key| key.status == KeyStatus::Active && signs(key)) {
            Ok(trust)
        } else {
            Err(Error::from(KeyRingError::NoneActive { count: trust.keys.len() }).at("keys"))
        }
    }
}

impl Trust {
    pub(crate) fn key(&self, id: KeyId) -> Option<&Trusted> {
        self.keys.iter().find(|key| key.id == id)
    }

    /// The key that signs for an environment.
    pub(crate) fn active(&self, environment: Environment) -> Result<&Trusted, Error> {
        let found = self.keys.iter().find(|key| key.status == KeyStatus::Active && key.serves(environment));
        Ok(found.ok_or(KeyRingError::NoActiveFor { environment })?)
    }

    fn refuse_two_active(&self) -> Result<(), Error> {
        for environment in Environment::ALL.iter().copied() {
            let serving = |key: &&Trusted| key.status == KeyStatus::Active && key.serves(environment);
            let mut active = self.keys.iter().filter(serving);
            if let (Some(first), Some(second)) = (active.next(), active.next()) {
                let (first, second) = (first.id, second.id);
                let position = self.keys.iter().position(|key| key.id == second).unwrap_or_default();
                let error = Error::from(KeyRingError::TwoActive { first, second, environment });
                return Err(error.at("status").at(&format!("[{position}]")).at("keys"));
            }
        }
        Ok(())
    }
}

impl Trusted {
    fn of(key: &RingKey, public_key: PublicKey) -> Self {
        let RingKey { id, status, max_end, ref environments, .. } = *key;
        Self { id, status, max_end, environments: environments.clone(), public_key }
    }

    /// Whether it may sign for an environment.
    pub(crate) fn serves(&self, environment: Environment) -> bool {
        self.environments.as_ref().is_none_or(|environments| environments.contains(&environment))
    }

    /// The last end that it may sign, where the claims go beyond it.
    pub(crate) fn exceeded_end(&self, claims: &Claims) -> Option<Day> {
        self.max_end.filter(|max_end| claims.usable_until().is_none_or(|end| *max_end < end))
    }

    /// Whether it may have signed these claims.
    pub(crate) fn admits(&self, claims: &Claims) -> bool {
        self.exceeded_end(claims).is_none() && self.serves(claims.environment_or_default())
    }

    /// Whether something of that day lies beyond the last end that it may sign.
    pub(crate) fn ends_before(&self, day: Day) -> bool {
        self.max_end.is_some_and(|max_end| max_end < day)
    }
}
