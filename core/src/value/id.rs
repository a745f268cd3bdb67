//! Ids: the host's own, kept as they are.

use std::borrow::Cow;
use std::fmt;

use arcstr::ArcStr;
use tenure_macros::coded;

use crate::error::Error;
use crate::wire::scalar::{Format, Text, scalar};

/// Why a text is no id.
#[coded]
pub(crate) enum IdError {
    #[error("an id is empty; leave the field absent instead")]
    #[code(IdInvalid)]
    Empty,
    #[error("the id `{given}…` has {length} characters; at most {longest} are allowed")]
    #[code(IdInvalid)]
    TooLong { given: String, length: usize, longest: usize },
    #[error("the id `{given}` has a blank at one end or a control character; remove it")]
    #[code(IdInvalid)]
    Unclean { given: String },
}

/// Counts characters, not bytes; the case is kept and nothing is normalised.
fn refuse(text: &str, longest: usize) -> Result<(), IdError> {
    let shown = || text.chars().take(40).flat_map(char::escape_debug).collect();
    // A text of fewer bytes than `longest` has no more characters.
    let length = if text.len() > longest { text.chars().count() } else { text.len() };
    if text.is_empty() {
        Err(IdError::Empty)
    } else if length > longest {
        Err(IdError::TooLong { given: shown(), length, longest })
    } else if text.starts_with(char::is_whitespace)
        || text.ends_with(char::is_whitespace)
        || text.chars().any(char::is_control)
    {
        Err(IdError::Unclean { given: shown() })
    } else {
        Ok(())
    }
}

/// Why a text is no id of its sort.
#[coded]
pub(crate) enum FormError {
    #[error("`{given}` is no id of this sort; expected {expected}")]
    #[code(IdInvalid)]
    Form { given: String, expected: &'static str },
}

/// An id of another form than its sort has.
pub(crate) fn malformed(text: &str, expected: &'static str) -> FormError {
    FormError::Form { given: text.chars().take(12).collect(), expected }
}

/// The largest number that every host can hold exactly, 2^53 - 1.
pub(crate) const LARGEST_NUMBER: u64 = (1 << 53) - 1;

#[expect(clippy::unnecessary_wraps, reason = "a form like the others")]
fn as_any(_: &str) -> Result<(), FormError> {
    Ok(())
}

fn as_licence(text: &str) -> Result<(), FormError> {
    let digits = text.bytes().all(|digit| digit.is_ascii_digit()) && !text.starts_with('0');
    match text.parse::<u64>() {
        Ok(number) if digits && number <= LARGEST_NUMBER => Ok(()),
        _ => Err(malformed(text, "the number of a licence, from 1 to 9007199254740991 without leading zeros")),
    }
}

fn as_application(text: &str) -> Result<(), FormError> {
    let plain = |letter: &u8| letter.is_ascii_lowercase() || letter.is_ascii_digit();
    let inner = |letter: &u8| plain(letter) || matches!(letter, b'.' | b'_' | b'-');
    let bytes = text.as_bytes();
    if bytes.len() <= 32 && bytes.first().is_some_and(plain) && bytes.iter().all(inner) {
        Ok(())
    } else {
        Err(malformed(text, "1 to 32 of a to z, 0 to 9, dot, underscore and hyphen, first a letter or a digit"))
    }
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident, $longest:literal, $grammar:ident;)*) => {$(
        $(#[$doc])*
        ///
        /// A text of the host: no control characters, no blank at either end; compared by bytes.
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        // One word, where an `Arc<str>` has two: a record is mostly ids, and most of them are absent.
        pub struct $name(ArcStr);

        scalar!($name);

        impl $name {
            /// The text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Text for $name {
            const NAME: &'static str = stringify!($name);
            const FORMAT: Format = Format::Text;
            const EXPECTED: &'static str = "an id as text";

            fn parse(text: &str) -> Result<Self, Error> {
                refuse(text, $longest)?;
                $grammar(text)?;
                Ok(Self(ArcStr::from(text)))
            }

            fn text(&self) -> Cow<'_, str> {
                Cow::Borrowed(&self.0)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&self.0, f)
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    )*};
}

ids! {
    /// Names an account.
    AccountId, 512, as_any;
    /// Names a product.
    ProductId, 512, as_any;
    /// Names a group of products.
    GroupId, 512, as_any;
    /// Names a skill.
    SkillId, 512, as_any;
    /// Names a kind of service, such as a repair or an inspection.
    ServiceKindId, 512, as_any;
    /// Names a place.
    PlaceId, 512, as_any;
    /// Names a template of contracts.
    TemplateId, 512, as_any;
    /// Names an item of the installed base.
    ItemId, 512, as_any;
    /// Names a closed installation.
    InstallationId, 512, as_any;
    /// Names a contract.
    ContractId, 512, as_any;
    /// Names a warranty request.
    WarrantyRequestId, 512, as_any;
    /// Names a warranty voucher.
    VoucherId, 512, as_any;
    /// The number of a licence, from 1 to 9007199254740991 without leading zeros.
    LicenceId, 16, as_licence;
    /// Names an application, in 1 to 32 of `a` to `z`, `0` to `9`, `.`, `_` and `-`, first a letter or a digit.
    ApplicationId, 32, as_application;
    /// Names an account's own installation of an application.
    ClientId, 512, as_any;
    /// Names an entry of the audit.
    AuditEntryId, 512, as_any;
    /// Names a collection of entries.
    CollectionId, 512, as_any;
    /// Names a country.
    CountryId, 512, as_any;
    /// Stands for an entry of a collection.
    EntryCode, 512, as_any;
    /// Names a document of the host, such as a delivery note.
    DocumentId, 512, as_any;
    /// The id of any record, whatever its kind.
    RecordId, 512, as_any;
    /// A serial number, at most 25 characters.
    Serial, 25, as_any;
}

macro_rules! record_ids {
    ($($name:ident),*) => {$(
        impl From<&$name> for RecordId {
            fn from(id: &$name) -> Self {
                Self(id.0.clone())
            }
        }

        impl From<&RecordId> for $name {
            fn from(id: &RecordId) -> Self {
                Self(id.0.clone())
            }
        }
    )*};
}

record_ids!(
    AccountId,
    ProductId,
    SkillId,
    TemplateId,
    ItemId,
    InstallationId,
    ContractId,
    WarrantyRequestId,
    VoucherId,
    LicenceId,
    ApplicationId,
    ClientId,
    AuditEntryId,
    CollectionId,
    CountryId,
    DocumentId
);

impl LicenceId {
    /// The number.
    #[must_use]
    pub fn number(&self) -> u64 {
        self.0.parse().unwrap_or_default()
    }

    /// The licence of that number; `None` for zero and beyond 2^53 - 1.
    #[must_use]
    pub fn of_number(number: u64) -> Option<Self> {
        (1..=LARGEST_NUMBER).contains(&number).then(|| Self(ArcStr::from(number.to_string())))
    }
}

impl From<&Self> for RecordId {
    fn from(id: &Self) -> Self {
        id.clone()
    }
}

impl RecordId {
    /// A name that the engine itself gives.
    pub(crate) fn of_engine(name: &'static str) -> Self {
        Self(ArcStr::from(name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, refusal: Option<&str>) {
        let error = text.parse::<ItemId>().err();
        assert_eq!(error.as_ref().map(|error| error.code().as_str()), refusal, "{text:?}");
    }

    #[test]
    fn ids_are_the_hosts_own() {
        for text in ["M-1", "é", "a b", "数", &"x".repeat(512), &"ö".repeat(512)] {
            check(text, None);
        }
        for text in ["", " a", "a ", "a\u{a0}", "a\0b", "a\nb", &"x".repeat(513), &"ö".repeat(513)] {
            check(text, Some("id.invalid"));
        }
    }

    #[test]
    fn order_is_by_bytes() {
        let mut ids: Vec<ItemId> = ["é", "a", "Z"].map(|text| text.parse().unwrap()).to_vec();
        ids.sort();
        assert_eq!(ids.iter().map(ItemId::as_str).collect::<Vec<_>>(), ["Z", "a", "é"]);
    }

    #[test]
    fn licences_have_numbers_and_applications_plain_names() {
        assert_eq!("9007199254740991".parse::<LicenceId>().unwrap().number(), LARGEST_NUMBER);
        for text in ["", "0", "01", "+1", "1 ", "9007199254740992", "99999999999999999999", "1e3", "١"] {
            assert_eq!(text.parse::<LicenceId>().unwrap_err().code().as_str(), "id.invalid", "{text:?}");
        }
        for text in ["a", "0", "fm.web_2-x", &"a".repeat(32)] {
            assert_eq!(text.parse::<ApplicationId>().unwrap().as_str(), text);
        }
        for text in ["", "-a", ".a", "A", "ä", "a b", &"a".repeat(33)] {
            assert_eq!(text.parse::<ApplicationId>().unwrap_err().code().as_str(), "id.invalid", "{text:?}");
        }
    }

    #[test]
    fn an_id_takes_one_word_there_or_not() {
        assert_eq!(size_of::<ItemId>(), size_of::<usize>());
        assert_eq!(size_of::<Option<ItemId>>(), size_of::<usize>());
    }

    #[test]
    fn a_serial_number_has_at_most_25_characters() {
        assert!("ö".repeat(25).parse::<Serial>().is_ok());
        assert!("x".repeat(26).parse::<Serial>().is_err());
    }
}
