//! Whether a licence key holds.

use tenure_macros::record;

use crate::key::armour::KeyFault;
use crate::key::claims::Claims;
use crate::key::environment::Environment;
use crate::key::key_id::KeyId;
use crate::value::day::Day;
use crate::value::host_pattern::HostPattern;
use crate::value::id::ApplicationId;
use crate::value::instant::Instant;
use crate::value::label::Label;

/// What a verification found, the first thing in the order of this list; the kinds are codes (LI section 9).
#[record]
pub enum LicenceStatus {
    /// The text is no key. Nothing was verified.
    #[wire = "licence.malformed"]
    Malformed {
        /// What is wrong with it.
        fault: KeyFault,
    },
    /// A key of another version: this one needs a newer product.
    #[wire = "licence.unsupported_version"]
    UnsupportedVersion {
        /// The version.
        version: Label,
    },
    /// Signed by a key that is not in the ring: the ring is too old, or the licence comes from somebody else.
    #[wire = "licence.unknown_key"]
    UnknownKey {
        /// The id of the signing key.
        key: KeyId,
    },
    /// Signed by a key that was revoked.
    #[wire = "licence.key_revoked"]
    KeyRevoked {
        /// The id of the signing key.
        key: KeyId,
    },
    /// Forged or damaged. What it claims is not shown.
    #[wire = "licence.bad_signature"]
    BadSignature {
        /// The id of the key that is said to have signed.
        key: KeyId,
    },
    /// Signed, and yet no claims by the rules.
    #[wire = "licence.payload_invalid"]
    PayloadInvalid {
        /// The number of the claim, where one alone is at fault.
        claim: Option<u32>,
    },
    /// It restricts by a claim that this version does not know.
    #[wire = "licence.unsupported_claim"]
    UnsupportedClaim {
        /// The number of the claim.
        claim: u32,
    },
    /// The signing key may not sign this.
    #[wire = "licence.key_out_of_window"]
    KeyOutOfWindow {
        /// The id of the signing key.
        key: KeyId,
        /// The last end that it may sign, where the licence goes beyond it.
        max_end: Option<Day>,
        /// The environment of the licence, where the key may not sign for it.
        environment: Option<Environment>,
    },
    /// It licenses another application.
    #[wire = "licence.wrong_application"]
    WrongApplication {
        /// What it licenses.
        licensed: ApplicationId,
        /// What runs.
        asked: ApplicationId,
    },
    /// It is for another environment.
    #[wire = "licence.wrong_environment"]
    WrongEnvironment {
        /// What it is for.
        licensed: Environment,
        /// What runs.
        asked: Environment,
    },
    /// It is for another host.
    #[wire = "licence.wrong_url"]
    WrongUrl {
        /// What it is for.
        licensed: HostPattern,
        /// Where it runs, in normal form; absent when that was not said.
        actual: Option<HostPattern>,
    },
    /// The licence was revoked.
    #[wire = "licence.revoked"]
    Revoked {},
    /// There is a later key for this licence, and this one counts no more.
    #[wire = "licence.superseded"]
    Superseded {
        /// That of the key.
        sequence: u32,
        /// The first one that still counts.
        needed: u32,
    },
    /// The clock stands more than 24 hours before a time that was seen already; the host decides what that means.
    #[wire = "licence.clock_suspect"]
    ClockSuspect {
        /// The latest time that was seen.
        high_water: Instant,
        /// Whether the key held at that time.
        holds: bool,
    },
    /// Its first day is still to come, everywhere on earth.
    #[wire = "licence.not_yet_valid"]
    NotYetValid {
        /// The first day.
        first_day: Day,
    },
    /// Its last day is over, everywhere on earth, and so is the grace.
    #[wire = "licence.expired"]
    Expired {
        /// The first day on which it holds no more.
        since: Day,
    },
    /// Its last day is over, and the product may run on for some days.
    #[wire = "licence.grace"]
    Grace {
        /// The last day of the grace, inclusive.
        last_day: Day,
    },
    /// It holds.
    #[wire = "licence.valid"]
    Valid {},
}

/// What is worth saying of a key that holds; the kinds are codes, in the order in which they are listed.
#[record]
pub enum LicenceWarning {
    /// It ends within 30 days.
    #[wire = "licence.ends_soon"]
    EndsSoon {
        /// How many days remain; 0 on the last one.
        days_left: u32,
    },
    /// Updates are no longer included.
    #[wire = "licence.maintenance_ended"]
    MaintenanceEnded {
        /// The last day on which they were.
        on: Day,
    },
    /// It says more than this version knows; none of it restricts.
    #[wire = "licence.unknown_claims"]
    UnknownClaims {
        /// The numbers of the claims.
        claims: Vec<u32>,
    },
    /// The list of revocations should have been renewed.
    #[wire = "revocations.stale"]
    RevocationsStale {
        /// When the next one was due.
        next: Day,
    },
}

/// The whole answer of a verification. It is a verdict, no enforcement: the product warns, degrades or stops.
#[record]
pub struct LicenceVerdict {
    /// What was found.
    pub status: LicenceStatus,
    /// Whether the product may run: the key holds, or its grace lasts. Ask this, and not for one status.
    pub usable: bool,
    /// The id of the signing key, as soon as it was read.
    pub key: Option<KeyId>,
    /// What the key says; only after its signature held.
    pub claims: Option<Claims>,
    /// The days that remain, of the grace where that runs; 0 on the last one. Absent when it never ends or does not hold.
    pub days_left: Option<u32>,
    /// What else is worth saying; only of a usable one.
    pub warnings: Vec<LicenceWarning>,
}

impl LicenceVerdict {
    pub(crate) fn refused(status: LicenceStatus, key: Option<KeyId>, claims: Option<Claims>) -> Self {
        Self { status, usable: false, key, claims, days_left: None, warnings: Vec::new() }
    }
}
