//! Errors about the installed base, in German and French. Several causes of one code are told apart by which facts there are.

use crate::error::code::Code;
use crate::explain::fact::{Facts, filled};
use crate::explain::movement_sentences::{ROWS, Row};
use crate::value::language::Language;

/// The codes whose sentences stand here, as a pattern; the compiler then asks for all others.
macro_rules! told_by_table {
    () => {
        Code::IdRequired
            | Code::IdsCountDiffers
            | Code::InstantInvalid
            | Code::ContractUnknown
            | Code::InstallationUnknown
            | Code::VoucherUnknown
            | Code::ConfirmationRequired
            | Code::DayAfterToday
            | Code::ItemSalePriceCurrencyMissingOnCreate
            | Code::ItemSalePriceCurrencyMissingOnChange
            | Code::ItemPurchasePriceCurrencyMissingOnCreate
            | Code::ItemPurchasePriceCurrencyMissingOnChange
            | Code::ItemTakeBackPriceCurrencyMissing
            | Code::ItemPriceNegative
            | Code::ItemSerialQuantity
            | Code::ItemSerialNotManaged
            | Code::ItemSerialRequired
            | Code::ItemSerialTaken
            | Code::ItemLoanDueWithoutLoan
            | Code::ItemParentCycle
            | Code::NumberTaken
            | Code::PartyIdTaken
            | Code::AddressCodeTaken
            | Code::AddressSecondDefault
            | Code::CollectionEntryTwice
            | Code::CountryCityTwice
            | Code::CountrySubdivisionTwice
            | Code::MaskInvalid
            | Code::CollectionUnknownEntry
            | Code::VoucherPrintedTooOften
            | Code::ItemEndUserNotSelected
            | Code::ItemScrapped
            | Code::ItemResellerLoan
            | Code::ItemSiteUnknown
            | Code::ItemNotOnLoan
            | Code::ItemOnLoan
            | Code::ItemInstalledElsewhere
            | Code::ItemQuantityExceeded
            | Code::ItemSplitSerial
            | Code::ItemSplitSingle
            | Code::ItemSplitTooMany
            | Code::ItemNotInstalled
            | Code::ItemNotInChannel
            | Code::ItemNotAvailable
            | Code::ItemInUse
            | Code::HistoryNoGap
            | Code::HistoryNothingToRestore
            | Code::HistoryNotLatest
            | Code::DeliveryNoRecipient
            | Code::DeliveryQuantityDiffers
            | Code::DeliverySerialTwice
            | Code::DeliveryLoanWithPrice
            | Code::ProductLoanNotAllowed
            | Code::ContractLineClosed
            | Code::ContractNotInForce
            | Code::ReplacementOldPlacement
            | Code::ReplacementItself
    };
}

pub(crate) use told_by_table;

/// The sentence of an error; `None` when its details do not tell the cause.
pub(crate) fn sentence(code: Code, facts: &Facts<'_>, language: Language) -> Option<String> {
    of_rows(ROWS, code, facts, language)
}

/// The sentence of an error out of a table of causes.
pub(crate) fn of_rows(rows: &[Row], code: Code, facts: &Facts<'_>, language: Language) -> Option<String> {
    let causes = rows.iter().filter(|(of, _, _)| *of == code);
    causes
        .map(|(_, german, french)| if language == Language::De { german } else { french })
        .find_map(|sentence| filled(sentence, |name| facts.of(name)))
}
