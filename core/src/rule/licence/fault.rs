//! What makes no key.

use tenure_macros::{coded, record};

use crate::error::Error;
use crate::key::key_id::KeyId;
use crate::value::day::Day;
use crate::value::host_pattern::UrlFault;
use crate::value::id::AccountId;
use crate::value::label::Label;
use crate::value::whole::Whole;

/// Declares each fault once: as a part of answers, and as the error of a command for one licence alone.
macro_rules! faults {
    ($($(#[doc = $doc:literal])* #[wire = $wire:literal] #[code($code:ident)] #[error($error:literal)]
       $name:ident { $($(#[doc = $field_doc:literal])* $field:ident: $type:ty),* $(,)? })*) => {
        /// Why no key is made of a licence; the kinds are codes, in the order in which they are listed. The licence keeps the
        /// key that it has (AC-C4.2).
        #[record]
        pub enum LicenceFault {
            $($(#[doc = $doc])* #[wire = $wire] $name { $($(#[doc = $field_doc])* $field: $type),* },)*
        }

        /// The same, as the error of a command.
        #[coded]
        pub(crate) enum LicenceFaultError {
            $(#[error($error)] #[code($code)] $name { $($field: $type),* },)*
        }

        impl From<&LicenceFault> for Error {
            fn from(fault: &LicenceFault) -> Self {
                match fault.clone() {
                    $(LicenceFault::$name { $($field),* } => LicenceFaultError::$name { $($field),* }.into(),)*
                }
            }
        }
    };
}

faults! {
    /// The account has no code to stand in the key.
    #[wire = "licence.customer_code_missing"]
    #[code(LicenceCustomerCodeMissing)]
    #[error("the account `{account}` has no code; state the one under which its keys are issued")]
    CustomerCodeMissing {
        /// The account.
        account: AccountId,
    }
    /// The code of the account is too long for a key.
    #[wire = "licence.customer_code_invalid"]
    #[code(LicenceCustomerCodeInvalid)]
    #[error("the code `{code}` is longer than the 32 characters of a key; shorten it")]
    CustomerCodeInvalid {
        /// The code.
        code: Label,
    }
    /// Where it shall run is no host.
    #[wire = "licence.url_invalid"]
    #[code(LicenceUrlInvalid)]
    #[error("the URL of the licence names no host by its {reason}; write one such as `https://fm.example.com`, without path")]
    UrlInvalid {
        /// What is wrong with it.
        reason: UrlFault,
    }
    /// It ends before it begins.
    #[wire = "licence.ends_before_start"]
    #[code(LicenceEndsBeforeStart)]
    #[error("the licence ends on {last_day}, before it begins on {first_day}; correct one of the days")]
    EndsBeforeStart {
        /// The first day.
        first_day: Day,
        /// The last day.
        last_day: Day,
    }
    /// A day before 1970-01-01, which no key can hold.
    #[wire = "licence.day_out_of_range"]
    #[code(LicenceDayOutOfRange)]
    #[error("{day} lies before 1970-01-01, where keys begin to count; leave the day absent, or state a later one")]
    DayOutOfRange {
        /// The day.
        day: Day,
    }
    /// A grace, where nothing ends.
    #[wire = "licence.grace_without_end"]
    #[code(LicenceGraceWithoutEnd)]
    #[error("the licence has a grace and no last day; state the day, or leave the grace absent")]
    GraceWithoutEnd {}
    /// A grace longer than 366 days.
    #[wire = "licence.grace_out_of_range"]
    #[code(LicenceGraceOutOfRange)]
    #[error("a grace of {grace_days} days is longer than 366; shorten it, or move the last day")]
    GraceOutOfRange {
        /// The grace.
        grace_days: u32,
    }
    /// A name that cannot stand in a key.
    #[wire = "licence.name_invalid"]
    #[code(LicenceNameInvalid)]
    #[error("`{name}` cannot stand in a key; write 1 to 64 characters, first no `#`, no blank at either end")]
    NameInvalid {
        /// The name of a module or a parameter, or the code of a limit.
        name: Label,
    }
    /// A limit that the application asks for is not stated.
    #[wire = "licence.restriction_missing"]
    #[code(LicenceRestrictionMissing)]
    #[error("the application asks every licence for the limit `{code}`; state how much is allowed")]
    RestrictionMissing {
        /// The code of the limit.
        code: Label,
    }
    /// A limit is stated twice.
    #[wire = "licence.restriction_twice"]
    #[code(LicenceRestrictionTwice)]
    #[error("the limit `{code}` stands twice; keep one of them")]
    RestrictionTwice {
        /// The code of the limit.
        code: Label,
    }
    /// A limit lies below zero.
    #[wire = "licence.restriction_negative"]
    #[code(LicenceRestrictionNegative)]
    #[error("the limit `{code}` of {most} lies below 0; state how much is allowed")]
    RestrictionNegative {
        /// The code of the limit.
        code: Label,
        /// What is stated.
        most: Whole,
    }
    /// A parameter is stated twice.
    #[wire = "licence.parameter_twice"]
    #[code(LicenceParameterTwice)]
    #[error("the parameter `{name}` stands twice; keep one of them")]
    ParameterTwice {
        /// Its name.
        name: Label,
    }
    /// A parameter has a value that no key can hold.
    #[wire = "licence.parameter_invalid"]
    #[code(LicenceParameterInvalid)]
    #[error("the parameter `{name}` is a number below 0 or a text of more than 256 characters; no key can hold it")]
    ParameterInvalid {
        /// Its name.
        name: Label,
    }
    /// So many keys were signed for it that no further one can be told from them.
    #[wire = "licence.sequence_exhausted"]
    #[code(LicenceSequenceExhausted)]
    #[error("the licence has had 4294967295 keys; make a new licence in its place")]
    SequenceExhausted {}
    /// It ends later than its signing key may sign, so that no product would take the key.
    #[wire = "licence.beyond_signing_key"]
    #[code(LicenceBeyondSigningKey)]
    #[error("the key `{key}` signs for ends up to {max_end}; end the licence by then, or let another key sign")]
    BeyondSigningKey {
        /// The id of the signing key.
        key: KeyId,
        /// The last end that it may sign.
        max_end: Day,
    }
    /// It says more than a key can hold.
    #[wire = "licence.too_long"]
    #[code(LicenceTooLong)]
    #[error("the licence takes {bytes} bytes, more than a key (894) or a token (8192) holds; number its modules and limits, or drop some")]
    TooLong {
        /// The bytes of its claims.
        bytes: u32,
    }
}
