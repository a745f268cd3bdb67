//! Errors about licences, in German and French.

use crate::error::code::Code;
use crate::explain::fact::Facts;
use crate::explain::licence_sentences::ROWS;
use crate::explain::movement_errors;
use crate::value::language::Language;

/// The codes whose sentences stand here, as a pattern; the compiler then asks for all others.
macro_rules! told_of_licences {
    () => {
        Code::BytesInvalid
            | Code::UrlInvalid
            | Code::KeyRingWrongLength
            | Code::KeyRingWeakKey
            | Code::KeyRingNotFingerprint
            | Code::KeyRingKeyTwice
            | Code::KeyRingTwoActive
            | Code::KeyRingNoneActive
            | Code::KeyRingPrivateKey
            | Code::KeyRingAlgorithmUnknown
            | Code::KeyRingNoActiveFor
            | Code::LicenceKeyMalformed
            | Code::LicenceKeyUnsupportedVersion
            | Code::RevocationsMalformed
            | Code::RevocationsUnknownKey
            | Code::RevocationsKeyRevoked
            | Code::RevocationsBadSignature
            | Code::RevocationsKeyOutOfWindow
            | Code::RevocationsTooLong
            | Code::RevocationsTwice
            | Code::SignatureCountDiffers
            | Code::SignatureInvalid
            | Code::SigningKeyInvalid
            | Code::SignerFailed
            | Code::ApplicationCatalogueTwice
            | Code::ApplicationNameInvalid
            | Code::AccountUnknown
            | Code::AccountInactive
            | Code::AccountCodeMissing
            | Code::AccountCodeInvalid
            | Code::LicenceUnknown
            | Code::LicenceCancelled
            | Code::LicenceKeyInvalid
            | Code::LicenceKeyStated
            | Code::LicenceDuplicateTarget
            | Code::LicenceNumbersShort
            | Code::LicenceCustomerCodeMissing
            | Code::LicenceCustomerCodeInvalid
            | Code::LicenceUrlInvalid
            | Code::LicenceEndsBeforeStart
            | Code::LicenceDayOutOfRange
            | Code::LicenceGraceWithoutEnd
            | Code::LicenceGraceOutOfRange
            | Code::LicenceNameInvalid
            | Code::LicenceRestrictionMissing
            | Code::LicenceRestrictionTwice
            | Code::LicenceRestrictionNegative
            | Code::LicenceParameterTwice
            | Code::LicenceParameterInvalid
            | Code::LicenceSequenceExhausted
            | Code::LicenceBeyondSigningKey
            | Code::LicenceClaimsInvalid
            | Code::LicenceTooLong
    };
}

pub(crate) use told_of_licences;

/// The sentence of an error; `None` when its details do not tell the cause.
pub(crate) fn sentence(code: Code, facts: &Facts<'_>, language: Language) -> Option<String> {
    let foreign = code == Code::SignerFailed && facts.of("key").is_none();
    if foreign {
        let began = if language == Language::De { "es wurde nicht unterschrieben" } else { "rien n’a été signé" };
        return Some(format!("{began}: {}", facts.message));
    }
    movement_errors::of_rows(ROWS, code, facts, language)
}
