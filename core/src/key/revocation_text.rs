//! What a signed list says.

use std::num::NonZeroU32;

use tenure_macros::record;

use crate::error::Error;
use crate::key::key_id::KeyId;
use crate::key::keyring::KeyRing;
use crate::key::revocation_list::RevokedLicence;
use crate::key::revocations::RevocationError;
use crate::value::day::Day;
use crate::value::id::LicenceId;
use crate::value::raw_text::RawText;

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
