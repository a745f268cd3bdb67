//! What to fill into an address: the cities of its postcode, the postcodes of its city (IB-F2, IB-F6).

use crate::record::address::Address;
use crate::record::country::{Country, Locality};
use crate::value::label::Label;
use crate::value::search_key;

/// The localities that the address may mean, in the order of the profile, the first being the one to take where nobody
/// chooses. Those that say nothing new are left out; cities are written as the country wants it.
pub(crate) fn proposals(country: &Country, address: &Address) -> Vec<Locality> {
    let all: Vec<&Locality> = country.cities.iter().flatten().collect();
    let of_postcode = narrowed(&[], &all, |known| has_postcode(known, address));
    let meant = if of_postcode.is_empty() {
        narrowed(&[], &all, |known| has_city(known, address))
    } else {
        narrowed(&of_postcode, &of_postcode, |known| has_city(known, address))
    };
    let meant =
        narrowed(&meant, &meant, |known| known.subdivision.is_some() && known.subdivision == address.subdivision);
    let new = meant.into_iter().filter(|known| !is_stated(known, address));
    new.map(|known| Locality { city: written(country, &known.city), ..known.clone() }).collect()
}

/// A city as the country writes it.
pub(crate) fn written(country: &Country, city: &Label) -> Label {
    if country.uppercase_city != Some(true) {
        return city.clone();
    }
    // A letter may become two, and a city of two thousand letters stays as it is.
    city.as_str().to_uppercase().parse().unwrap_or_else(|_| city.clone())
}

/// Whether it is that city, however it is spelled.
pub(crate) fn has_city(known: &Locality, address: &Address) -> bool {
    address.city.as_ref().is_some_and(|city| search_key::same(known.city.as_str(), city.as_str()))
}

/// Whether it has that postcode.
pub(crate) fn has_postcode(known: &Locality, address: &Address) -> bool {
    address.postcode.as_ref() == Some(&known.postcode)
}

/// Those of `all` that fit; `otherwise` where none does.
fn narrowed<'a>(
    otherwise: &[&'a Locality],
    all: &[&'a Locality],
    fits: impl Fn(&Locality) -> bool,
) -> Vec<&'a Locality> {
    let fitting: Vec<_> = all.iter().copied().filter(|known| fits(known)).collect();
    if fitting.is_empty() { otherwise.to_vec() } else { fitting }
}

/// Whether the address says all of it already.
fn is_stated(known: &Locality, address: &Address) -> bool {
    let subdivision = known.subdivision.is_none() || known.subdivision == address.subdivision;
    has_postcode(known, address) && has_city(known, address) && subdivision
}
