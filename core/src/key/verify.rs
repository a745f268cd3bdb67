//! The verification of a key: no clock, nothing read from anywhere, the same order of checks everywhere (LI section 9).

use crate::key::armour::{self, KeyFault, Unreadable};
use crate::key::catalogue::Catalogues;
use crate::key::claims::Claims;
use crate::key::environment::Environment;
use crate::key::key_id::KeyId;
use crate::key::keyring::{KeyStatus, Trust, Trusted};
use crate::key::payload::{self, Payload, PayloadFault};
use crate::key::revocations::Revocations;
use crate::key::verdict::{LicenceStatus, LicenceVerdict, LicenceWarning};
use crate::value::day::Day;
use crate::value::host_pattern::{HostPattern, RunningHost};
use crate::value::id::ApplicationId;
use crate::value::instant::Instant;
use crate::value::label::Label;

/// From how many days before the end on it is worth a warning.
pub(crate) const SOON: u32 = 30;

/// Hours by which the first and the last places on earth are ahead of universal time.
const FIRST_PLACE: i8 = 14;
const LAST_PLACE: i8 = -12;

/// What a key is verified against.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Circumstances<'a> {
    /// What runs.
    pub application: &'a ApplicationId,
    /// What the numbers in keys stand for.
    pub catalogues: &'a dyn Catalogues,
    /// Where it runs, where that is known.
    pub host: Option<&'a RunningHost>,
    /// For what it runs.
    pub environment: Environment,
    /// The time.
    pub now: Instant,
    /// The latest time that was seen: a build, a row of a database, a list of revocations, the last run.
    pub high_water: Option<Instant>,
    /// What was revoked.
    pub revocations: Option<&'a Revocations>,
}

impl<'a> Circumstances<'a> {
    /// An application at a time, for production, at a place that is not known; the other fields say more.
    #[must_use]
    pub fn new(application: &'a ApplicationId, catalogues: &'a dyn Catalogues, now: Instant) -> Self {
        let environment = Environment::Production;
        Self { application, catalogues, host: None, environment, now, high_water: None, revocations: None }
    }
}

/// A key taken apart; nothing of it is verified yet.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Parts<'a> {
    pub(crate) key: KeyId,
    pub(crate) payload: &'a [u8],
    pub(crate) signature: &'a [u8; 64],
}

impl<'a> Parts<'a> {
    pub(crate) fn of(bytes: &'a [u8]) -> Result<Self, KeyFault> {
        let parts = bytes.split_first_chunk::<2>().and_then(|(key, rest)| {
            let (payload, signature) = rest.split_last_chunk::<64>()?;
            Some(Self { key: KeyId::from(*key), payload, signature })
        });
        parts.filter(|parts| !parts.payload.is_empty()).ok_or(KeyFault::Length {})
    }
}

/// Why a key that was read does not hold, before anything is asked of its claims.
enum Unsigned {
    Unknown,
    Revoked,
    Forged,
    Payload(PayloadFault),
}

impl Trust {
    /// Verifies the text of a key.
    ///
    /// ```
    /// use tenure::{Application, Circumstances, Claims, KeyRing, KeyStatus, RingKey, SigningKey, Signer};
    ///
    /// let signer = SigningKey::of_seed(&[7; 32]);
    /// let ring = KeyRing::new(vec![RingKey::new(signer.id(), signer.public_key().into(), KeyStatus::Active)]);
    /// let product = Application::new("fm".parse()?);
    /// let claims = Claims::new("40213".parse()?, 1, "fm".parse()?, "MUSTER".parse()?);
    /// let key = claims.sign(product.own_catalogue(), &signer)?;
    ///
    /// let trust = ring.load()?; // once, when the product starts
    /// let here = Circumstances::new(&product.id, &product, "2026-01-01T12:00:00Z".parse()?);
    /// assert!(trust.verify(key.as_str(), &here).usable);
    /// # Ok::<(), tenure::Error>(())
    /// ```
    #[must_use]
    pub fn verify(&self, text: &str, here: &Circumstances<'_>) -> LicenceVerdict {
        let bytes = match armour::read(text) {
            Ok(bytes) => bytes,
            Err(Unreadable::Malformed(fault)) => return malformed(fault),
            Err(Unreadable::Version(version)) => {
                let version = Label::of_engine(version.encode_utf8(&mut [0; 4]));
                return LicenceVerdict::refused(LicenceStatus::UnsupportedVersion { version }, None, None);
            }
        };
        let parts = match Parts::of(&bytes) {
            Ok(parts) => parts,
            Err(fault) => return malformed(fault),
        };
        let signed = |key: &Trusted| key.public_key.signed(parts.payload, parts.signature);
        let read = || payload::decode(parts.payload, here.catalogues);
        self.judge(parts.key, here, signed, read)
    }

    /// Judges what a text of any form says, once its parts are known.
    pub(crate) fn judge(
        &self,
        id: KeyId,
        here: &Circumstances<'_>,
        signed: impl Fn(&Trusted) -> bool,
        read: impl Fn() -> Result<Payload, PayloadFault>,
    ) -> LicenceVerdict {
        let refused = |status| LicenceVerdict::refused(status, Some(id), None);
        match self.held(id, here, signed, read) {
            Ok((key, payload)) => here.judge(key, payload),
            Err(Unsigned::Unknown) => refused(LicenceStatus::UnknownKey { key: id }),
            Err(Unsigned::Revoked) => refused(LicenceStatus::KeyRevoked { key: id }),
            Err(Unsigned::Forged) => refused(LicenceStatus::BadSignature { key: id }),
            Err(Unsigned::Payload(PayloadFault::Invalid(claim))) => refused(LicenceStatus::PayloadInvalid { claim }),
            Err(Unsigned::Payload(PayloadFault::Unsupported(claim))) => {
                refused(LicenceStatus::UnsupportedClaim { claim })
            }
        }
    }

    /// The payload, once the signature holds.
    fn held(
        &self,
        id: KeyId,
        here: &Circumstances<'_>,
        signed: impl Fn(&Trusted) -> bool,
        read: impl Fn() -> Result<Payload, PayloadFault>,
    ) -> Result<(&Trusted, Payload), Unsigned> {
        let key = self.key(id).ok_or(Unsigned::Unknown)?;
        let is_revoked = here.revocations.is_some_and(|revocations| revocations.has_key(id));
        if key.status == KeyStatus::Revoked || is_revoked {
            return Err(Unsigned::Revoked);
        }
        if !signed(key) {
            return Err(Unsigned::Forged);
        }
        Ok((key, read().map_err(Unsigned::Payload)?))
    }

    /// What a stored key says, and who signed it; `None` when it is no key, or its signature does not hold. A key of a
    /// revoked signer is read all the same, so that whoever replaces it knows what it said.
    pub(crate) fn stored(&self, text: &str, catalogues: &dyn Catalogues) -> Option<(&Trusted, Claims)> {
        let (key, payload) = self.stored_payload(text)?;
        Some((key, payload::decode(&payload, catalogues).ok()?.claims))
    }

    /// The same, still to be read.
    pub(crate) fn stored_payload(&self, text: &str) -> Option<(&Trusted, Vec<u8>)> {
        let bytes = armour::read(text).ok()?;
        let parts = Parts::of(&bytes).ok()?;
        let key = self.key(parts.key)?;
        key.public_key.signed(parts.payload, parts.signature).then(|| (key, parts.payload.to_vec()))
    }
}

fn malformed(fault: KeyFault) -> LicenceVerdict {
    LicenceVerdict::refused(LicenceStatus::Malformed { fault }, None, None)
}

impl Circumstances<'_> {
    fn judge(&self, key: &Trusted, payload: Payload) -> LicenceVerdict {
        let claims = payload.claims;
        if let Some(status) = self.refusal(key, &claims) {
            return LicenceVerdict::refused(status, Some(key.id), Some(claims));
        }
        if let Some(high_water) = self.high_water.filter(|high_water| self.now.is_days_before(*high_water)) {
            let holds = !is_refusal(&in_time(&claims, high_water).0);
            let status = LicenceStatus::ClockSuspect { high_water, holds };
            return LicenceVerdict::refused(status, Some(key.id), Some(claims));
        }
        let now = self.high_water.map_or(self.now, |high_water| high_water.max(self.now));
        let (status, days_left) = in_time(&claims, now);
        if is_refusal(&status) {
            return LicenceVerdict::refused(status, Some(key.id), Some(claims));
        }
        let soon = days_left.filter(|days_left| matches!(status, LicenceStatus::Valid {}) && *days_left <= SOON);
        let warnings = self.warnings(soon, &claims, payload.unknown, now.day_at(LAST_PLACE));
        LicenceVerdict { status, usable: true, key: Some(key.id), claims: Some(claims), days_left, warnings }
    }

    /// What speaks against the key, whatever the time.
    fn refusal(&self, key: &Trusted, claims: &Claims) -> Option<LicenceStatus> {
        let licensed = claims.environment_or_default();
        let max_end = key.exceeded_end(claims);
        let environment = (!key.serves(licensed)).then_some(licensed);
        if max_end.is_some() || environment.is_some() {
            return Some(LicenceStatus::KeyOutOfWindow { key: key.id, max_end, environment });
        }
        if claims.application != *self.application {
            let (licensed, asked) = (claims.application.clone(), self.application.clone());
            return Some(LicenceStatus::WrongApplication { licensed, asked });
        }
        if licensed != self.environment {
            return Some(LicenceStatus::WrongEnvironment { licensed, asked: self.environment });
        }
        if let Some(url) = &claims.url
            && !self.host.is_some_and(|host| url.allows(host))
        {
            let actual = self.host.map(HostPattern::from);
            return Some(LicenceStatus::WrongUrl { licensed: url.clone(), actual });
        }
        self.revocations.and_then(|revocations| revocations.refusal(&claims.licence, claims.sequence))
    }

    fn warnings(&self, soon: Option<u32>, claims: &Claims, unknown: Vec<u32>, today: Day) -> Vec<LicenceWarning> {
        let ended = claims.maintained_until.filter(|on| *on < today);
        let next = self.revocations.and_then(|revocations| revocations.next).filter(|next| *next < today);
        let warnings = [
            soon.map(|days_left| LicenceWarning::EndsSoon { days_left }),
            ended.map(|on| LicenceWarning::MaintenanceEnded { on }),
            (!unknown.is_empty()).then_some(LicenceWarning::UnknownClaims { claims: unknown }),
            next.map(|next| LicenceWarning::RevocationsStale { next }),
        ];
        warnings.into_iter().flatten().collect()
    }
}

fn is_refusal(status: &LicenceStatus) -> bool {
    !matches!(status, LicenceStatus::Grace { .. } | LicenceStatus::Valid {})
}

/// What the time makes of a key, and the days that remain. A day is not over before it is over in the last place on earth,
/// and has begun as soon as it has in the first: nobody ever loses a day to midnight or to a time zone.
fn in_time(claims: &Claims, now: Instant) -> (LicenceStatus, Option<u32>) {
    let today = now.day_at(LAST_PLACE);
    if let Some(first_day) = claims.first_day.filter(|first_day| now.day_at(FIRST_PLACE) < *first_day) {
        return (LicenceStatus::NotYetValid { first_day }, None);
    }
    let Some(last_day) = claims.last_day else { return (LicenceStatus::Valid {}, None) };
    let left = |end: Day| u32::try_from(end.number().saturating_sub(today.number())).ok();
    if let Some(days_left) = left(last_day) {
        return (LicenceStatus::Valid {}, Some(days_left));
    }
    let end = claims.usable_until().unwrap_or(last_day);
    match left(end) {
        Some(days_left) => (LicenceStatus::Grace { last_day: end }, Some(days_left)),
        None => (LicenceStatus::Expired { since: end.next() }, None),
    }
}
