//! Signed lists of what counts no more (LI section 9).
//!
//! They name licences by number and sequence, never by the text of a key, of which there are many spellings.

use std::collections::BTreeMap;
use std::num::NonZeroU32;

use data_encoding::BASE64URL_NOPAD;
use tenure_macros::{coded, record};

use crate::error::Error;
use crate::key::cbor::Item;
use crate::key::environment::Environment;
use crate::key::key_id::KeyId;
use crate::key::keyring::{KeyRing, KeyStatus, Trust};
use crate::key::sig_structure::{self, Content, Preamble};
use crate::key::text_draft::{TextDraft, TextForm};
use crate::key::verdict::LicenceStatus;
use crate::value::bytes::Bytes;
use crate::value::date_range::DateRange;
use crate::value::day::Day;
use crate::value::id::LicenceId;
use crate::value::raw_text::RawText;

/// Longest list that is looked at, in bytes of text.
const LONGEST: usize = 1 << 20;
/// The first day that a list can say.
const EPOCH: &str = "1970-01-01";
/// The map of lists, and the map or list in it.
const DEPTH: usize = 2;

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

/// Why a list is refused.
#[coded]
pub(crate) enum RevocationError {
    #[error("this is no list of revocations; fetch it again")]
    #[code(RevocationsMalformed)]
    Malformed,
    #[error(
        "the list is signed by the key `{key}`, which the ring does not know; fetch it again, or update the product"
    )]
    #[code(RevocationsUnknownKey)]
    UnknownKey { key: KeyId },
    #[error("the list is signed by the key `{key}`, which was revoked; fetch a newer one")]
    #[code(RevocationsKeyRevoked)]
    KeyRevoked { key: KeyId },
    #[error("the key `{key}` did not sign this list; fetch it again")]
    #[code(RevocationsBadSignature)]
    BadSignature { key: KeyId },
    #[error("the key `{key}` may not sign a list of {issued}; fetch a newer one")]
    #[code(RevocationsKeyOutOfWindow)]
    KeyOutOfWindow { key: KeyId, issued: Day },
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

/// A list whose signature holds.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Revocations {
    signed_by: Option<KeyId>,
    /// The day of the list; the latest that a product has seen belongs to its high-water mark.
    pub issued: Day,
    /// When the next one is due.
    pub next: Option<Day>,
    licences: BTreeMap<u64, Option<u64>>,
    keys: Vec<KeyId>,
}

/// What does this list say, and who signed it?
///
/// ```
/// use tenure::{KeyRing, RevocationText};
///
/// let question = RevocationText::new("0oRY".into(), KeyRing::new(vec![]));
/// ```
#[record]
pub struct RevocationText {
    /// The list, as it was fetched.
    pub text: RawText,
    /// The keys that are trusted.
    pub ring: KeyRing,
}

/// What a signed list says. A product keeps the newest one that it has seen, by `issued`: an older one would bring back what was
/// revoked since.
#[record]
pub struct RevocationContents {
    /// The id of the key that signed it.
    pub key: KeyId,
    /// The day of the list.
    pub issued: Day,
    /// When the next one is due.
    pub next: Option<Day>,
    /// The licences that count no more, ordered by number.
    pub licences: Option<Vec<RevokedLicence>>,
    /// The signing keys that count no more, in order.
    pub keys: Option<Vec<KeyId>>,
}

impl RevocationText {
    /// The list, once its signature is verified.
    pub(crate) fn read(&self) -> Result<RevocationContents, Error> {
        let trust = self.ring.load().map_err(|error| error.at("ring"))?;
        let list = trust.revocations(self.text.as_str()).map_err(|error| error.at("text"))?;
        let key = list.signed_by.ok_or_else(|| Error::from(RevocationError::Malformed).at("text"))?;
        let mut contents = RevocationContents::new(key, list.issued);
        contents.next = list.next;
        let licence = |(licence, below): (&u64, &Option<u64>)| {
            let below = below.map(|below| NonZeroU32::new(u32::try_from(below).unwrap_or(u32::MAX)));
            Some(RevokedLicence { licence: LicenceId::of_number(*licence)?, below: below.flatten() })
        };
        let licences: Vec<_> = list.licences.iter().filter_map(licence).collect();
        contents.licences = (!licences.is_empty()).then_some(licences);
        contents.keys = (!list.keys.is_empty()).then_some(list.keys);
        Ok(contents)
    }
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
            return Err(Error::from(RevocationError::TooLong { bytes, longest: LONGEST }).at("licences"));
        }
        let bytes = Bytes::from(Preamble::of(Content::Revocations, key.id).to_sign(&payload).as_slice());
        Ok(TextDraft::new(TextForm::Revocations, key.id, (&key.public_key).into(), bytes))
    }

    fn checked(&self) -> Result<Revocations, Error> {
        let mut licences = BTreeMap::new();
        for (position, RevokedLicence { licence, below }) in self.licences.iter().flatten().enumerate() {
            if licences.insert(licence.number(), below.map(|below| u64::from(below.get()))).is_some() {
                let twice = Error::from(RevocationError::Twice { given: licence.to_string() });
                return Err(twice.at("licence").at(&format!("[{position}]")).at("licences"));
            }
        }
        let mut keys = Vec::new();
        for (position, key) in self.keys.iter().flatten().enumerate() {
            if keys.contains(key) {
                let twice = Error::from(RevocationError::Twice { given: key.to_string() });
                return Err(twice.at(&format!("[{position}]")).at("keys"));
            }
            keys.push(*key);
        }
        keys.sort();
        for (day, field) in [(Some(self.issued), "issued"), (self.next, "next")] {
            let early = day.filter(|day| day.number() < 0);
            if let Some(day) = early {
                return Err(
                    Error::from(RevocationError::TooEarly { given: day, first: EPOCH, last: Day::LAST }).at(field)
                );
            }
        }
        DateRange::between(self.issued, self.next).map_err(|error| error.at("next"))?;
        Ok(Revocations { signed_by: None, issued: self.issued, next: self.next, licences, keys })
    }
}

impl Trust {
    /// Reads and verifies the text of a list.
    ///
    /// # Errors
    ///
    /// - `revocations.malformed`, `revocations.unknown_key`, `revocations.key_revoked`, `revocations.bad_signature`,
    ///   `revocations.key_out_of_window`
    pub fn revocations(&self, text: &str) -> Result<Revocations, Error> {
        let bytes = (text.len() <= LONGEST).then(|| BASE64URL_NOPAD.decode(text.as_bytes()).ok()).flatten();
        let parts = bytes.and_then(|bytes| sig_structure::contract(&bytes, Content::Revocations));
        let (id, payload, signature) = parts.ok_or(RevocationError::Malformed)?;
        let signature = <[u8; 64]>::try_from(signature).map_err(|_| RevocationError::Malformed)?;
        let key = self.key(id).ok_or(RevocationError::UnknownKey { key: id })?;
        if key.status == KeyStatus::Revoked {
            return Err(RevocationError::KeyRevoked { key: id }.into());
        }
        let message = Preamble::of(Content::Revocations, id).to_sign(&payload);
        if !key.public_key.verifies(&message, &signature) {
            return Err(RevocationError::BadSignature { key: id }.into());
        }
        let list = Revocations::read(&payload).ok_or(RevocationError::Malformed)?;
        // A key that may leak more easily, such as one for sandboxes alone, revokes nothing.
        if key.ends_before(list.issued) || !key.serves(Environment::Production) {
            return Err(RevocationError::KeyOutOfWindow { key: id, issued: list.issued }.into());
        }
        Ok(Revocations { signed_by: Some(id), ..list })
    }
}

impl Revocations {
    pub(crate) fn has_key(&self, key: KeyId) -> bool {
        self.keys.binary_search(&key).is_ok()
    }

    /// What the list says of a key of that licence.
    pub(crate) fn refusal(&self, licence: &LicenceId, sequence: u32) -> Option<LicenceStatus> {
        match self.licences.get(&licence.number())? {
            None => Some(LicenceStatus::Revoked {}),
            Some(needed) if u64::from(sequence) < *needed => {
                let needed = u32::try_from(*needed).unwrap_or(u32::MAX);
                Some(LicenceStatus::Superseded { sequence, needed })
            }
            Some(_) => None,
        }
    }

    fn payload(&self) -> Vec<u8> {
        let licences = self.licences.iter().map(|(licence, below)| {
            let below = below.map_or(Item::Flag(true), Item::Number);
            (Item::Number(*licence), below)
        });
        let keys = self.keys.iter().map(|key| Item::Bytes(key.to_bytes().to_vec().into()));
        let entries = [
            (1, Some(Item::of(self.issued.number()))),
            (2, self.next.map(|next| Item::of(next.number()))),
            (3, (!self.licences.is_empty()).then(|| Item::Map(licences.collect()))),
            (4, (!self.keys.is_empty()).then(|| Item::List(keys.collect()))),
        ];
        let entries = entries.into_iter().filter_map(|(number, value)| Some((Item::Number(number), value?)));
        Item::Map(entries.collect()).written()
    }

    /// The list of a payload in its one form.
    fn read(payload: &[u8]) -> Option<Self> {
        let mut list =
            Self { signed_by: None, issued: Day::FIRST, next: None, licences: BTreeMap::new(), keys: Vec::new() };
        let mut is_dated = false;
        for (entry, value) in Item::read(payload, DEPTH)?.map()? {
            match entry.number()? {
                1 => (list.issued, is_dated) = (day(value)?, true),
                2 => list.next = Some(day(value)?),
                3 => list.licences = licences(value)?,
                4 => list.keys = keys(value)?,
                _ => return None,
            }
        }
        let in_order = list.next.is_none_or(|next| list.issued <= next);
        // Written again, so that nothing empty and nothing out of order passes.
        (is_dated && in_order && list.payload() == payload).then_some(list)
    }
}

fn day(value: &Item<'_>) -> Option<Day> {
    Day::of_number(i32::try_from(value.number()?).ok()?)
}

fn licences(value: &Item<'_>) -> Option<BTreeMap<u64, Option<u64>>> {
    let below = |below: &Item<'_>| {
        if *below == Item::Flag(true) { Some(None) } else { below.number().filter(|below| *below > 0).map(Some) }
    };
    let entry = |(licence, least): &(Item<'_>, Item<'_>)| {
        Some((licence.number().filter(|licence| *licence > 0)?, below(least)?))
    };
    value.map()?.iter().map(entry).collect()
}

fn keys(value: &Item<'_>) -> Option<Vec<KeyId>> {
    let key = |value: &Item<'_>| Some(KeyId::from(<[u8; 2]>::try_from(value.bytes()?).ok()?));
    let keys: Vec<KeyId> = value.list()?.iter().map(key).collect::<Option<_>>()?;
    keys.is_sorted_by(|left, right| left < right).then_some(keys)
}
