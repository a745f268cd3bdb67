//! Signed lists of what counts no more (LI section 9).
//!
//! They name licences by number and sequence, never by the text of a key, of which there are many spellings.

use std::collections::BTreeMap;

use data_encoding::BASE64URL_NOPAD;
use tenure_macros::coded;

use crate::error::Error;
use crate::key::cbor::Item;
use crate::key::environment::Environment;
use crate::key::key_id::KeyId;
use crate::key::keyring::{KeyStatus, Trust};
use crate::key::sig_structure::{self, Content, Preamble};
use crate::key::verdict::LicenceStatus;
use crate::value::day::Day;
use crate::value::id::LicenceId;

/// Longest list that is read, in bytes of text without the blanks around it.
pub(crate) const LONGEST: usize = 1 << 20;
/// The map of lists, and the map or list in it.
const DEPTH: usize = 2;

/// What counts no more, by a list whose signature holds; inside the engine also by one that is about to be signed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Revocations {
    /// Absent until it is signed.
    pub(crate) signed_by: Option<KeyId>,
    /// The day of the list; the latest that a product has seen belongs to its high-water mark.
    pub issued: Day,
    /// When the next one is due.
    pub next: Option<Day>,
    pub(crate) licences: BTreeMap<u64, Option<u64>>,
    pub(crate) keys: Vec<KeyId>,
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
}

impl Trust {
    /// Reads and verifies the text of a list, whatever blanks and line ends a file puts around it.
    ///
    /// # Errors
    ///
    /// - `revocations.malformed`, `revocations.unknown_key`, `revocations.key_revoked`, `revocations.bad_signature`,
    ///   `revocations.key_out_of_window`
    pub fn revocations(&self, text: &str) -> Result<Revocations, Error> {
        let text = text.trim_matches([' ', '\t', '\r', '\n']);
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

    pub(crate) fn payload(&self) -> Vec<u8> {
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
