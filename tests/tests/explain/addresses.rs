//! What is said of addresses: each finding, each proposal, each headline.

use std::collections::BTreeSet;

use tenure::wire::json::from_text;
use tenure::{AddressFinding, AddressQuestion, AddressVerdict, Language};

use crate::{book, check_snapshot, kind};

/// Three countries, one of which wants everything, with a city under two postcodes. A `#` behind a quote would end the text.
const RECORDS: &str = r#"
{"kind":"country","id":"CH"}
{"kind":"country","id":"FR","postcodeMasks":["\u0023####"],"postcodeRequired":true,"checksPostcode":true,"cityRequired":true,"checksCity":true,"uppercaseCity":true,"subdivisionLabel":"Département","subdivisionRequired":true,"checksSubdivision":true,"subdivisions":["42","75"],"cities":[{"postcode":"42000","city":"Saint-Étienne","subdivision":"42"},{"postcode":"42100","city":"Saint-Étienne"}],"phoneMasks":["\u0023# ## ## ## ##","+33 # ## ## ## ##"],"companyIdMasks":["\u0023#############"],"companyIdCheck":"luhn","vatMasks":["FRXX#########"],"bankAccountMasks":["\u0023#### ##### XXXXXXXXXXX ##"],"ibanRequired":true}
{"kind":"country","id":"MC","subdivisionRequired":true,"checksSubdivision":true,"subdivisions":[]}
{"kind":"policy","warnPostcode":true,"warnCity":true}"#;

const QUESTIONS: &[&str] = &[
    r#"{"address":{"code":"ADR1"}}"#,
    r#"{"address":{"code":"ADR1","country":"AT"},"iban":"AT61"}"#,
    r#"{"address":{"code":"ADR1","country":"CH"}}"#,
    r#"{"address":{"code":"ADR1","country":"FR"},"bankAccount":"20041 01005 0500013M026 06"}"#,
    r#"{"address":{"code":"ADR1","postcode":"4200","city":"Atlantis","subdivision":"99","country":"FR","phone":"112"},"iban":"FR15 2004 1010 0505 0001 3M02 606","companyId":"1","vat":"2","bankAccount":"3"}"#,
    r#"{"address":{"code":"ADR1","postcode":"42000","city":"saint etienne","country":"FR"},"companyId":"73282932000075"}"#,
    r#"{"address":{"code":"ADR1","city":"saint etienne","subdivision":"42","country":"FR"}}"#,
    r#"{"address":{"code":"ADR1","country":"MC"}}"#,
    r#"{"address":{"code":"ADR1","subdivision":"98","country":"MC"}}"#,
];

fn verdicts() -> Vec<AddressVerdict> {
    let book = book(RECORDS);
    let asked = |question: &&str| book.check_address(&from_text::<AddressQuestion>(question.as_bytes()).unwrap());
    QUESTIONS.iter().map(|question| asked(question).unwrap()).collect()
}

#[test]
fn addresses_read_well_in_every_language() {
    let told = |language: &Language| {
        let answers: String = verdicts().iter().map(|verdict| verdict.explain(*language)).collect();
        format!("# {language}\n{answers}")
    };
    check_snapshot("addresses.txt", &Language::ALL.iter().map(told).collect::<Vec<_>>().join("\n"));
    assert_eq!(verdicts()[2].to_string(), "By the profile of `CH`, nothing is wrong with address `ADR1`.\n");
}

#[test]
fn every_finding_is_read_once() {
    let found: BTreeSet<_> = verdicts().iter().flat_map(|verdict| &verdict.findings).map(kind).collect();
    assert_eq!(found, AddressFinding::KINDS.iter().map(ToString::to_string).collect());
}
