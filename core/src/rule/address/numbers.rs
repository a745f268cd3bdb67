//! The numbers beside an address: telephone, company, VAT, bank.

use iban::Iban;

use crate::record::country::{CompanyIdCheck, Country};
use crate::rule::address::finding::{AddressFinding, Severity};
use crate::rule::address::question::AddressQuestion;
use crate::value::check_digit;
use crate::value::label::Label;
use crate::value::mask::Mask;

/// The masks, unless one of them fits or there is none.
pub(crate) fn unfitted(masks: Option<&Vec<Mask>>, text: &Label) -> Option<Vec<Mask>> {
    let masks = masks.filter(|masks| !masks.is_empty())?;
    let fits = masks.iter().any(|mask| mask.fits(text.as_str()));
    (!fits).then(|| masks.clone())
}

/// What the country says of the telephone and fax numbers.
pub(crate) fn phones(country: &Country, question: &AddressQuestion) -> Vec<AddressFinding> {
    let numbers = [&question.address.phone, &question.address.fax].into_iter().flatten();
    let finding = |phone: &Label| {
        let masks = unfitted(country.phone_masks.as_ref(), phone)?;
        Some(AddressFinding::PhoneFormat { severity: Severity::Error, phone: phone.clone(), masks })
    };
    numbers.filter_map(finding).collect()
}

/// What the country says of the number of the company: its form first, then its check digit.
pub(crate) fn company_id(country: &Country, question: &AddressQuestion) -> Option<AddressFinding> {
    let id = question.company_id.as_ref()?;
    let (masks, check) = match unfitted(country.company_id_masks.as_ref(), id) {
        Some(masks) => (masks, None),
        None => (country.company_id_masks.clone().unwrap_or_default(), Some(failing(country.company_id_check?, id)?)),
    };
    Some(AddressFinding::CompanyIdFormat { severity: Severity::Error, company_id: id.clone(), masks, check })
}

fn failing(check: CompanyIdCheck, id: &Label) -> Option<CompanyIdCheck> {
    let passes = match check {
        CompanyIdCheck::Luhn => check_digit::is_luhn(id.as_str()),
    };
    (!passes).then_some(check)
}

/// What the country says of the VAT number.
pub(crate) fn vat(country: &Country, question: &AddressQuestion) -> Option<AddressFinding> {
    let vat = question.vat.as_ref()?;
    let masks = unfitted(country.vat_masks.as_ref(), vat)?;
    Some(AddressFinding::VatInvalid { severity: Severity::Error, vat: vat.clone(), masks })
}

/// What the country says of the bank account: its form, and whether an IBAN must stand beside it.
pub(crate) fn bank_account(country: &Country, question: &AddressQuestion) -> Vec<AddressFinding> {
    let Some(account) = &question.bank_account else { return Vec::new() };
    let form = unfitted(country.bank_account_masks.as_ref(), account).map(|masks| AddressFinding::BankAccountFormat {
        severity: Severity::Error,
        bank_account: account.clone(),
        masks,
    });
    let is_bare = country.iban_required == Some(true) && question.iban.is_none();
    let bare = is_bare.then_some(AddressFinding::IbanRequired { severity: Severity::Error });
    form.into_iter().chain(bare).collect()
}

/// Whether the IBAN is one (ISO 13616): the length and structure of its country, and the check digits. No profile is asked.
pub(crate) fn iban(question: &AddressQuestion) -> Option<AddressFinding> {
    let iban = question.iban.as_ref()?;
    let is_wrong = iban.as_str().parse::<Iban>().is_err();
    is_wrong.then(|| AddressFinding::IbanInvalid { severity: Severity::Error, iban: iban.clone() })
}
