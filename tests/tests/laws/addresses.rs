//! Laws of addresses: a proposal that is taken leaves none, and no spelling of a city changes what is known of it.

use proptest::option;
use proptest::prelude::*;
use tenure::{Address, AddressQuestion, AddressVerdict, Book, Country, Label, Locality, Policy};
use tenure_tests::books::parsed;

use crate::cases;

/// A city in some spellings of its own.
const CITIES: [[&str; 3]; 3] = [
    ["Saint-Étienne", "SAINT ETIENNE", "saint_e\u{301}tienne"],
    ["Łódź", "LODZ", "łodz"],
    ["Weißenfels", "WEISSENFELS", "Weissenfels"],
];

fn label(text: &str) -> Label {
    parsed(text)
}

fn postcode() -> impl Strategy<Value = Label> {
    (1_u32..4).prop_map(|number| label(&number.to_string()))
}

fn subdivision() -> impl Strategy<Value = Option<Label>> {
    option::of((0_u32..3).prop_map(|number| label(&format!("S{number}"))))
}

/// A country of a few cities, which share their postcodes.
fn country() -> impl Strategy<Value = Country> {
    let city = (postcode(), 0..CITIES.len(), subdivision());
    let cities = prop::collection::btree_set(city, 0..8);
    (cities, option::of(any::<bool>())).prop_map(|(cities, uppercase_city)| {
        let localities = cities.into_iter().map(|(postcode, city, subdivision)| {
            let mut locality = Locality::new(postcode, label(CITIES[city][0]));
            locality.subdivision = subdivision;
            locality
        });
        let mut country = Country::new(parsed("FR")).checks_postcode(true).checks_city(true);
        country.cities = Some(localities.collect());
        country.uppercase_city = uppercase_city;
        country
    })
}

/// An address in that country: its postcode, the number of its city and of its spelling, its subdivision.
fn address() -> impl Strategy<Value = (Option<Label>, Option<(usize, usize)>, Option<Label>)> {
    (option::of(postcode()), option::of((0..CITIES.len(), 0..3_usize)), subdivision())
}

fn asked(book: &Book, postcode: Option<&Label>, city: Option<&Label>, subdivision: Option<&Label>) -> AddressVerdict {
    let mut address = Address::new(parsed("ADR1")).country(label("FR"));
    address.postcode = postcode.cloned();
    address.city = city.cloned();
    address.subdivision = subdivision.cloned();
    book.check_address(&AddressQuestion::new(address)).unwrap()
}

fn book(country: Country) -> Book {
    Book::of([country.into(), Policy::new().warn_postcode(true).warn_city(true).into()]).unwrap()
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn a_proposal_that_is_taken_leaves_nothing_to_say((postcode, city, subdivision) in address(), country in country()) {
        let book = book(country);
        let city = city.map(|(city, spelling)| label(CITIES[city][spelling]));
        for proposal in asked(&book, postcode.as_ref(), city.as_ref(), subdivision.as_ref()).proposals {
            let Locality { postcode, city, subdivision: given, .. } = &proposal;
            let taken = asked(&book, Some(postcode), Some(city), given.as_ref());
            prop_assert!(taken.findings.is_empty(), "{taken}");
            // Without a subdivision of its own, the city may lie in one of others that share its name and postcode.
            if given.is_some() {
                prop_assert!(taken.proposals.is_empty(), "{taken}");
            }
        }
    }

    #[test]
    fn no_spelling_changes_what_is_known(
        (postcode, city, subdivision) in address(),
        other in 0..3_usize,
        country in country(),
    ) {
        let book = book(country);
        let Some((city, spelling)) = city else { return Ok(()) };
        let verdict = |spelling: usize| {
            asked(&book, postcode.as_ref(), Some(&label(CITIES[city][spelling])), subdivision.as_ref())
        };
        let (one, another) = (verdict(spelling), verdict(other));
        prop_assert_eq!(&one.proposals, &another.proposals);
        prop_assert_eq!(
            one.findings.iter().map(tenure::AddressFinding::tag).collect::<Vec<_>>(),
            another.findings.iter().map(tenure::AddressFinding::tag).collect::<Vec<_>>()
        );
    }
}
