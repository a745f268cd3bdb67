//! Countries: how addresses and numbers are written there.

use std::collections::BTreeSet;

use tenure_macros::{coded, record};

use crate::error::Error;
use crate::record::{Admit, Keyed};
use crate::value::id::CountryId;
use crate::value::label::Label;
use crate::value::mask::Mask;
use crate::value::search_key;
use crate::wire::json;

/// A city under one of its postcodes. A city of several postcodes, and a postcode of several cities, stand several times.
///
/// ```
/// use tenure::Locality;
///
/// let city = Locality::new("42000".parse()?, "Saint-Étienne".parse()?).subdivision("42".parse()?);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct Locality {
    /// The postcode.
    pub postcode: Label,
    /// The city. It is found whatever the case, the accents and the hyphens.
    pub city: Label,
    /// The code of the department, state or canton in which it lies.
    pub subdivision: Option<Label>,
}

/// How the number of a company is checked beside its form.
#[record]
pub enum CompanyIdCheck {
    /// Its last digit is the one of Luhn's formula, as in a SIRET.
    Luhn,
}

/// A country profile: the forms that addresses and numbers have there, and what is mandatory (IB-F1, Z28). An address
/// belongs to the country whose id it states.
///
/// Forms are masks of the host, and not those of a library: the crates that know the telephone numbers and VAT numbers of
/// all countries carry megabytes of tables and expressions, and age with every reform. The IBAN alone is checked by a list
/// of the engine, for it is one standard (ISO 13616). A form of which there are several has several masks, one of which
/// must fit; without any mask, anything does.
///
/// ```
/// use tenure::{CompanyIdCheck, Country, Locality};
///
/// let france = Country::new("FR".parse()?)
///     .postcode_masks(vec!["#####".parse()?])
///     .postcode_required(true)
///     .company_id_masks(vec!["##############".parse()?])
///     .company_id_check(CompanyIdCheck::Luhn)
///     .cities(vec![Locality::new("42000".parse()?, "Saint-Étienne".parse()?)]);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct Country {
    /// Names it for ever; by custom the two letters of ISO 3166-1. Addresses state it byte for byte.
    pub id: CountryId,
    /// What people call it. No rule reads it.
    pub name: Option<Label>,
    /// The forms of a postcode.
    pub postcode_masks: Option<Vec<Mask>>,
    /// Whether an address needs a postcode; absent means no.
    pub postcode_required: Option<bool>,
    /// Whether a postcode should be one of `cities`; absent means no. People are warned where the policy wants it.
    pub checks_postcode: Option<bool>,
    /// Whether an address needs a city; absent means no.
    pub city_required: Option<bool>,
    /// Whether a city should be one of `cities`; absent means no. People are warned where the policy wants it.
    pub checks_city: Option<bool>,
    /// Whether cities are written in upper case; absent means as they are typed.
    pub uppercase_city: Option<bool>,
    /// What people call a subdivision there, such as department or canton.
    pub subdivision_label: Option<Label>,
    /// Whether an address needs a subdivision; absent means no.
    pub subdivision_required: Option<bool>,
    /// Whether a subdivision must be one of `subdivisions`; absent means no.
    pub checks_subdivision: Option<bool>,
    /// The codes of the subdivisions, each once. Where they are absent, none is unknown.
    pub subdivisions: Option<Vec<Label>>,
    /// Which cities have which postcodes, in the order in which they are proposed. Where they are absent, none is unknown.
    /// A country has room in a line of a file, which is 1 MiB: some fifteen thousand cities.
    pub cities: Option<Vec<Locality>>,
    /// The forms of a telephone or fax number.
    pub phone_masks: Option<Vec<Mask>>,
    /// The forms of the number of a company, such as a SIRET.
    pub company_id_masks: Option<Vec<Mask>>,
    /// How such a number is checked beside its form; absent means not at all.
    pub company_id_check: Option<CompanyIdCheck>,
    /// The forms of a VAT number, with its prefix, such as `DE#########` or `\ATU########`.
    pub vat_masks: Option<Vec<Mask>>,
    /// The forms of a bank account that is no IBAN.
    pub bank_account_masks: Option<Vec<Mask>>,
    /// Whether a bank account needs an IBAN; absent means no.
    pub iban_required: Option<bool>,
}

/// What contradicts itself in a country.
#[coded]
pub(crate) enum CountryError {
    #[error("the city `{city}` stands twice under the postcode `{postcode}`; keep one of them")]
    #[code(CountryCityTwice)]
    CityTwice { postcode: Label, city: Label },
    #[error("the subdivision `{subdivision}` stands twice; keep one of them")]
    #[code(CountrySubdivisionTwice)]
    SubdivisionTwice { subdivision: Label },
    #[error("the country `{country}` has {bytes} bytes, and a line of a file has room for {most}; leave cities out")]
    #[code(FileLineTooLong)]
    TooLong { country: CountryId, bytes: usize, most: usize },
}

/// Bytes of the longest country that fits into a line of a file, of 1 MiB, between `{"put":{"kind":"country",` and `}}`.
const MOST_BYTES: usize = (1 << 20) - 25;

/// As many cities and codes fit in any case: the longest city is three texts of 2,000 characters, which have 24 kB.
const FEW_PARTS: usize = 30;

impl Country {
    fn refuse_city_twice(&self) -> Result<(), Error> {
        let mut seen = BTreeSet::new();
        for (position, Locality { postcode, city, subdivision }) in self.cities.iter().flatten().enumerate() {
            if !seen.insert((postcode, search_key::of(city.as_str()), subdivision)) {
                let twice = CountryError::CityTwice { postcode: postcode.clone(), city: city.clone() };
                return Err(Error::from(twice).at(&format!("[{position}]")).at("cities"));
            }
        }
        Ok(())
    }

    fn refuse_subdivision_twice(&self) -> Result<(), Error> {
        let mut seen = BTreeSet::new();
        for (position, subdivision) in self.subdivisions.iter().flatten().enumerate() {
            if !seen.insert(subdivision) {
                let twice = CountryError::SubdivisionTwice { subdivision: subdivision.clone() };
                return Err(Error::from(twice).at(&format!("[{position}]")).at("subdivisions"));
            }
        }
        Ok(())
    }

    /// Refuses a country that could be saved and not be loaded again.
    fn refuse_length(&self) -> Result<(), Error> {
        let masks = [&self.postcode_masks, &self.phone_masks, &self.company_id_masks, &self.vat_masks];
        let masks = masks.into_iter().chain([&self.bank_account_masks]).flatten().map(Vec::len);
        let lists = [self.cities.as_ref().map(Vec::len), self.subdivisions.as_ref().map(Vec::len)];
        if lists.into_iter().flatten().chain(masks).fold(0, usize::saturating_add) <= FEW_PARTS {
            return Ok(());
        }
        let bytes = json::to_text(self)?.len();
        if bytes <= MOST_BYTES {
            return Ok(());
        }
        Err(CountryError::TooLong { country: self.id.clone(), bytes, most: MOST_BYTES }.into())
    }
}

impl Keyed for Country {
    type Id = CountryId;

    fn id(&self) -> &CountryId {
        &self.id
    }
}

impl Admit for Country {
    fn admit(self) -> Result<Self, Error> {
        self.refuse_length()?;
        self.refuse_subdivision_twice()?;
        self.refuse_city_twice()?;
        Ok(self)
    }
}
