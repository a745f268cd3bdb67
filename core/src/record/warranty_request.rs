//! Warranty cards that came back.

use std::num::NonZeroU32;

use tenure_macros::record;

use crate::error::Error;
use crate::record::commercial::price;
use crate::record::{Admit, Keyed};
use crate::value::day::Day;
use crate::value::id::{AccountId, ContractId, ItemId, PlaceId, ProductId, Serial, TemplateId, WarrantyRequestId};
use crate::value::label::Label;
use crate::value::money::Money;

/// What an end user sent in to have a warranty, and what became of it (IB-V2, Z25).
///
/// ```
/// use tenure::WarrantyRequest;
///
/// let sent_in = WarrantyRequest::new("W1".parse()?, "P2".parse()?, "2025-06-03".parse()?, vec!["SN-9".parse()?]);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct WarrantyRequest {
    /// Names it for ever.
    pub id: WarrantyRequestId,
    /// What was bought.
    pub product: ProductId,
    /// The day it was made out.
    pub on: Day,
    /// The items it is about; they must be in the Book.
    pub items: Vec<ItemId>,
    /// The serial number on the card.
    pub serial: Option<Serial>,
    /// How many were bought; absent means one.
    pub quantity: Option<NonZeroU32>,
    /// Who sold it on.
    pub reseller: Option<AccountId>,
    /// Who has it.
    pub end_user: Option<AccountId>,
    /// The warranty that applied on the day (X3: `WARAPL`).
    pub warranty: Option<TemplateId>,
    /// When the end user acquired it.
    pub purchased_on: Option<Day>,
    /// The whole price that the end user paid.
    pub purchase_price: Option<Money>,
    /// Where it stands.
    pub site: Option<PlaceId>,
    /// The exact place inside the site.
    pub exact_place: Option<Label>,
    /// When it was validated; from then on it does not change.
    pub validated_on: Option<Day>,
    /// The warranty that was signed for it.
    pub contract: Option<ContractId>,
}

impl Keyed for WarrantyRequest {
    type Id = WarrantyRequestId;

    fn id(&self) -> &WarrantyRequestId {
        &self.id
    }
}

impl Admit for WarrantyRequest {
    fn admit(self) -> Result<Self, Error> {
        Ok(Self { purchase_price: price(self.purchase_price, "purchasePrice")?, ..self })
    }
}
