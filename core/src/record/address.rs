//! Addresses of accounts and contacts.

use tenure_macros::{coded, record};

use crate::error::Error;
use crate::value::id::PlaceId;
use crate::value::label::Label;

/// What an address is for.
#[record]
pub enum AddressKind {
    /// The seat.
    Main,
    /// Where bills go.
    Billing,
    /// Where goods go.
    Delivery,
    /// Any other.
    Other,
}

/// An address of an account, or the one of a contact. Its code is the place that an item's site names.
///
/// ```
/// use tenure::{Address, AddressKind};
///
/// let ramp = Address::new("ADR2".parse()?).kind(AddressKind::Delivery).city("Bern".parse()?);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct Address {
    /// Names it among the addresses of its account (X3: `MACADDCOD`).
    pub code: PlaceId,
    /// What it is for; absent means other.
    pub kind: Option<AddressKind>,
    /// Whether it is the one to take where none is stated; without such a one it is the first.
    pub is_default: Option<bool>,
    /// Street and number, and whatever else stands above the city.
    pub lines: Option<Vec<Label>>,
    /// The postcode.
    pub postcode: Option<Label>,
    /// The city.
    pub city: Option<Label>,
    /// The department, state or canton.
    pub subdivision: Option<Label>,
    /// The id of its country, by whose profile it is checked.
    pub country: Option<Label>,
    /// The telephone number.
    pub phone: Option<Label>,
    /// The fax number.
    pub fax: Option<Label>,
}

/// What contradicts itself among the addresses of an account.
#[coded]
pub(crate) enum AddressError {
    #[error("two addresses have the code `{code}`; give one of them another")]
    #[code(AddressCodeTaken)]
    CodeTaken { code: PlaceId },
    #[error("`{first}` and `{second}` are both the default address; keep one of them")]
    #[code(AddressSecondDefault)]
    SecondDefault { first: PlaceId, second: PlaceId },
}

/// The address to take where none is stated.
pub(crate) fn usual(addresses: &[Address]) -> Option<&Address> {
    addresses.iter().find(|address| address.is_default == Some(true)).or_else(|| addresses.first())
}

/// The address to which goods go where none is stated (Z1).
pub(crate) fn for_delivery(addresses: &[Address]) -> Option<&Address> {
    let delivery = addresses.iter().find(|address| address.kind == Some(AddressKind::Delivery));
    delivery.or_else(|| usual(addresses))
}

/// Refuses two of one code and two defaults; the path is inside the list.
pub(crate) fn refuse_contradiction(addresses: &[Address]) -> Result<(), Error> {
    let mut first: Option<&Address> = None;
    for (position, address) in addresses.iter().enumerate() {
        let at = |error: AddressError, field| Error::from(error).at(field).at(&format!("[{position}]"));
        if addresses.iter().take(position).any(|earlier| earlier.code == address.code) {
            return Err(at(AddressError::CodeTaken { code: address.code.clone() }, "code"));
        }
        if address.is_default != Some(true) {
            continue;
        }
        if let Some(first) = first {
            let second = AddressError::SecondDefault { first: first.code.clone(), second: address.code.clone() };
            return Err(at(second, "isDefault"));
        }
        first = Some(address);
    }
    Ok(())
}
