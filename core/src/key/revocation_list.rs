//! What shall be revoked.

use std::collections::BTreeMap;
use std::num::NonZeroU32;

use data_encoding::BASE64URL_NOPAD;
use tenure_macros::{coded, record};

use crate::error::Error;
use crate::key::environment::Environment;
use crate::key::key_id::KeyId;
use crate::key::keyring::KeyRing;
use crate::key::revocations::{LONGEST, RevocationError, Revocations};
use crate::key::sig_structure::{self, Content, Preamble};
use crate::key::text_draft::{TextDraft, TextForm};
use crate::value::bytes::Bytes;
use crate::value::date_range::DateRange;
use crate::value::day::Day;
use crate::value::id::LicenceId;

/// The first day that a list can say.
const EPOCH: &str = "1970-01-01";

/// A licence that counts no more, or only from some key on.
#[record]
pub struct RevokedLicence {
    /// The licence.
    pub licence: LicenceId,
    /// Keys whose sequence lies below this count no more; absent means all.
    pub below: Option<NonZeroU32>,
}

/// What shall be revoked. It becomes a signed text, which the product carries or fetches.
///
/// ```
/// use tenure::{Book, KeyRing, KeyStatus, RevocationList, RevokedLicence, RingKey, SignedDraft, Signer, SigningKey};
///
/// let key = SigningKey::of_seed(&[7; 32]);
/// let ring = KeyRing::new(vec![RingKey::new(key.id(), key.public_key().into(), KeyStatus::Active)]);
/// let list = RevocationList::new("2026-02-01".parse()?, ring).licences(vec![RevokedLicence::new("4711".parse()?)]);
/// let draft = Book::default().draft_revocations(&list)?;
/// let signature = key.sign(draft.bytes.as_slice())?;
/// let text = Book::default().signed_text(&SignedDraft::new(draft, signature[..].into()))?.text;
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct RevocationList {
    /// The day of the list.
    pub issued: Day,
    /// When the next one is due; a product that has none by then says so.
    pub next: Option<Day>,
    /// The licences, each once.
    pub licences: Option<Vec<RevokedLicence>>,
    /// Signing keys that count no more, each once.
    pub keys: Option<Vec<KeyId>>,
    /// The ring, whose key for production signs.
    pub ring: KeyRing,
}

/// Why no list is drafted.
#[coded]
pub(crate) enum RevocationListError {
    #[error(
        "the list would have {bytes} bytes, and {longest} are read; revoke a signing key, or leave out what has ended"
    )]
    #[code(RevocationsTooLong)]
    TooLong { bytes: usize, longest: usize },
    #[error("{given} lies outside {first} to {last}; state the day of the list")]
    #[code(DayOutOfRange)]
    TooEarly { given: Day, first: &'static str, last: Day },
    #[error("`{given}` stands twice in the list; state it once")]
    #[code(RevocationsTwice)]
    Twice { given: String },
}

impl RevocationList {
    /// What is to be signed.
    pub(crate) fn draft(&self) -> Result<TextDraft, Error> {
        let trust = self.ring.load().map_err(|error| error.at("ring"))?;
        let payload = self.checked()?.payload();
        let key = trust.active(Environment::Production).map_err(|error| error.at("ring"))?;
        if key.ends_before(self.issued) {
            let beyond = RevocationError::KeyOutOfWindow { key: key.id, issued: self.issued };
            return Err(Error::from(beyond).at("issued"));
        }
        // What is read is the whole message in base64.
        let whole = sig_structure::expand(Content::Revocations, key.id, &payload, &[0; 64]);
        let bytes = BASE64URL_NOPAD.encode_len(whole.len());
        if bytes > LONGEST {
            return Err(Error::from(RevocationListError::TooLong { bytes, longest: LONGEST }).at("licences"));
        }
        let bytes = Bytes::from(Preamble::of(Content::Revocations, key.id).to_sign(&payload).as_slice());
        Ok(TextDraft::new(TextForm::Revocations, key.id, (&key.public_key).into(), bytes))
    }

    fn checked(&self) -> Result<Revocations, Error> {
        let mut licences = BTreeMap::new();
        for (position, RevokedLicence { licence, below }) in self.licences.iter().flatten().enumerate() {
            if licences.insert(licence.number(), below.map(|below| u64::from(below.get()))).is_some() {
                let twice = Error::from(RevocationListError::Twice { given: licence.to_string() });
                return Err(twice.at("licence").at(&format!("[{position}]")).at("licences"));
            }
        }
        let mut keys = Vec::new();
        for (position, key) in self.keys.iter().flatten().enumerate() {
            if keys.contains(key) {
                let twice = Error::from(RevocationListError::Twice { given: key.to_string() });
                return Err(twice.at(&format!("[{position}]")).at("keys"));
            }
            keys.push(*key);
        }
        keys.sort();
        for (day, field) in [(Some(self.issued), "issued"), (self.next, "next")] {
            let early = day.filter(|day| day.number() < 0);
            if let Some(day) = early {
                return Err(
                    Error::from(RevocationListError::TooEarly { given: day, first: EPOCH, last: Day::LAST }).at(field)
                );
            }
        }
        DateRange::between(self.issued, self.next).map_err(|error| error.at("next"))?;
        Ok(Revocations { signed_by: None, issued: self.issued, next: self.next, licences, keys })
    }
}
