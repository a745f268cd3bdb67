//! What is wrong with an address, and what should stand in it.

use tenure_macros::record;

use crate::error::Error;
use crate::facts::read::{Countries, Policies};
use crate::record::address::Address;
use crate::record::country::{Country, Locality};
use crate::record::policy::Policy;
use crate::rule::address::finding::{AddressFinding, Severity};
use crate::rule::address::numbers::{self, unfitted};
use crate::rule::address::proposals::{self, has_city, has_postcode};
use crate::rule::address::question::AddressQuestion;
use crate::value::id::{CountryId, PlaceId};
use crate::value::label::Label;

/// The whole answer to an [`AddressQuestion`].
#[record]
pub struct AddressVerdict {
    /// The code of the address that was asked about.
    pub address: PlaceId,
    /// The country whose profile was gone by; absent where the address states none, or one without a profile.
    pub country: Option<CountryId>,
    /// What is wrong: postcode, city, subdivision, telephone, company, VAT, bank account, IBAN.
    pub findings: Vec<AddressFinding>,
    /// What to fill in: where the postcode is known its cities, among them only the one that is stated if it is there; else
    /// the postcodes of the city. The first is the one to take where nobody chooses; what the address says already is left
    /// out.
    pub proposals: Vec<Locality>,
    /// The city in upper case, where the country writes cities so.
    pub city: Option<Label>,
}

/// Every fault of an address, and what to fill in.
#[expect(clippy::unnecessary_wraps, reason = "each rule of the table of calls may fail")]
pub(crate) fn check_address<F: Countries + Policies>(
    facts: &F,
    question: &AddressQuestion,
) -> Result<AddressVerdict, Error> {
    let address = &question.address;
    let code = address.code.clone();
    let Some(country) = address.country.as_ref().and_then(|id| facts.country(id)) else {
        let findings = numbers::iban(question).into_iter().collect();
        return Ok(AddressVerdict { address: code, country: None, findings, proposals: Vec::new(), city: None });
    };
    let mut findings = postcode(country, address, facts.policy());
    findings.extend(city(country, address, facts.policy()));
    findings.extend(subdivision(country, address));
    findings.extend(numbers::phones(country, question));
    findings.extend(numbers::company_id(country, question));
    findings.extend(numbers::vat(country, question));
    findings.extend(numbers::bank_account(country, question));
    findings.extend(numbers::iban(question));
    let city = address.city.as_ref().filter(|_| country.uppercase_city == Some(true));
    Ok(AddressVerdict {
        address: code,
        country: Some(country.id.clone()),
        findings,
        proposals: proposals::proposals(country, address),
        city: city.map(|city| proposals::written(country, city)),
    })
}

/// A postcode is there, has a form, and is known. That it is missing is an error however well the city is known, because
/// nobody has filled it in yet (Z28).
fn postcode(country: &Country, address: &Address, policy: &Policy) -> Vec<AddressFinding> {
    let Some(postcode) = &address.postcode else {
        let required = country.postcode_required == Some(true);
        return required
            .then_some(AddressFinding::PostcodeRequired { severity: Severity::Error })
            .into_iter()
            .collect();
    };
    let postcode = postcode.clone();
    let form = unfitted(country.postcode_masks.as_ref(), &postcode).map(|masks| AddressFinding::PostcodeFormat {
        severity: Severity::Error,
        postcode: postcode.clone(),
        masks,
    });
    let is_warned = country.checks_postcode == Some(true) && policy.warn_postcode == Some(true);
    let unknown = is_warned && is_unknown(country, |known| has_postcode(known, address));
    let unknown = unknown.then_some(AddressFinding::PostcodeUnknown { severity: Severity::Warning, postcode });
    form.into_iter().chain(unknown).collect()
}

/// A city is there, and is known; that it is not is a warning at most (IB-F3).
fn city(country: &Country, address: &Address, policy: &Policy) -> Option<AddressFinding> {
    let Some(city) = &address.city else {
        let required = country.city_required == Some(true);
        return required.then_some(AddressFinding::CityRequired { severity: Severity::Error });
    };
    let is_warned = country.checks_city == Some(true) && policy.warn_city == Some(true);
    let unknown = is_warned && is_unknown(country, |known| has_city(known, address));
    unknown.then(|| AddressFinding::CityUnknown { severity: Severity::Warning, city: city.clone() })
}

/// A subdivision is there, and is one of the country's if it checks them (IB-F6).
fn subdivision(country: &Country, address: &Address) -> Option<AddressFinding> {
    let (severity, label) = (Severity::Error, country.subdivision_label.clone());
    let Some(subdivision) = &address.subdivision else {
        let required = country.subdivision_required == Some(true);
        return required.then_some(AddressFinding::SubdivisionRequired { severity, label });
    };
    let codes = country.subdivisions.as_ref().filter(|_| country.checks_subdivision == Some(true))?;
    let unknown = !codes.contains(subdivision);
    unknown.then(|| AddressFinding::SubdivisionUnknown { severity, subdivision: subdivision.clone(), label })
}

/// Whether the country lists its cities, and none of them fits.
fn is_unknown(country: &Country, fits: impl Fn(&Locality) -> bool) -> bool {
    country.cities.as_ref().is_some_and(|cities| !cities.iter().any(fits))
}
