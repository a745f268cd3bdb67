//! Is this address right?

use tenure_macros::record;

use crate::record::address::Address;
use crate::value::label::Label;

/// Is this address right, as far as its country tells? The numbers of the account may be checked with it.
///
/// ```
/// use tenure::{Address, AddressQuestion, Book, Country, Locality};
///
/// let etienne = Locality::new("42000".parse()?, "Saint-Étienne".parse()?);
/// let france = Country::new("FR".parse()?).postcode_required(true).cities(vec![etienne]);
/// let book = Book::of([france.into()])?;
///
/// let typed = Address::new("ADR1".parse()?).city("SAINT ETIENNE".parse()?).country("FR".parse()?);
/// let verdict = book.check_address(&AddressQuestion::new(typed))?;
/// assert_eq!(verdict.findings[0].tag(), "address.postcode_required");
/// assert_eq!(verdict.proposals[0].postcode.as_str(), "42000");
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct AddressQuestion {
    /// The address; it need not belong to anybody yet.
    pub address: Address,
    /// An IBAN, in one piece or in groups of four.
    pub iban: Option<Label>,
    /// The number under which the company is registered, such as a SIRET.
    pub company_id: Option<Label>,
    /// The VAT number.
    pub vat: Option<Label>,
    /// A bank account in the country's own form.
    pub bank_account: Option<Label>,
}
