//! An item is registered by hand.

use std::num::NonZeroU32;

use tenure_macros::{coded, record};

use crate::change::notice::Notice;
use crate::change::plan::Plan;
use crate::error::Error;
use crate::facts::read::MovementFacts;
use crate::plan::movement::arrival::{Prices, put_prices, tell_of_parties};
use crate::plan::movement::price::{self, Occasion, PriceEntry};
use crate::plan::movement::{loan, refusal, serial, site};
use crate::plan::names;
use crate::plan::proposal::Proposal;
use crate::record::address;
use crate::record::item::Item;
use crate::record::kind::RecordKind;
use crate::record::origin::{Origin, OriginSource};
use crate::record::placement::{Placement, PlacementKind};
use crate::record::product::Product;
use crate::record::record_ref::RecordRef;
use crate::value::day::Day;
use crate::value::id::{EntryCode, ItemId, PlaceId, ProductId, Serial};
use crate::value::label::Label;

/// Register an item that is there already: no delivery brings it, and no warranty is signed for it (SI7).
///
/// ```
/// use tenure::{Book, Placement, Register};
///
/// let mut book = Book::default();
/// let at_the_cafe = Placement::end_user("C-1".parse()?);
/// let command = Register::new("ESP-2".parse()?, at_the_cafe, "2025-06-01".parse()?).serial("SN-7".parse()?);
/// let plan = book.register(&command)?;
/// assert_eq!(plan.new_records[0].record.id.as_str(), "item:ESP-2/SN-7");
/// book.apply(&plan.changes)?;
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct Register {
    /// What it is one of.
    pub product: ProductId,
    /// Who has it.
    pub placement: Placement,
    /// The day of the command; nothing takes effect later.
    pub today: Day,
    /// Its name; absent means `item:<product>/<serial>`, so without serial number it must be stated.
    pub id: Option<ItemId>,
    /// The host's own number for it.
    pub number: Option<Label>,
    /// Its serial number.
    pub serial: Option<Serial>,
    /// How many identical pieces; absent means one.
    pub quantity: Option<NonZeroU32>,
    /// What people call it.
    pub description: Option<Label>,
    /// Its brand, one of the collection `brand` where there is one.
    pub brand: Option<EntryCode>,
    /// The first day of its installation.
    pub since: Option<Day>,
    /// Where it stands; absent means the default address of its end user.
    pub site: Option<PlaceId>,
    /// The exact place inside the site.
    pub exact_place: Option<Label>,
    /// The site of the vendor that looks after it.
    pub sales_site: Option<PlaceId>,
    /// When the vendor sold it.
    pub sold_on: Option<Day>,
    /// When its user acquired it.
    pub purchased_on: Option<Day>,
    /// When it was delivered.
    pub delivered_on: Option<Day>,
    /// When it first went into service.
    pub in_service_on: Option<Day>,
    /// The whole price at which the vendor sold it.
    pub sale_price: Option<PriceEntry>,
    /// The whole price at which its user acquired it.
    pub purchase_price: Option<PriceEntry>,
}

/// Why an item is not registered.
#[coded]
pub(crate) enum RegisterError {
    #[error("a piece without serial number has no name by itself; state its id")]
    #[code(IdRequired)]
    IdRequired {},
}

/// Registers an item by hand.
pub(crate) fn register<F: MovementFacts>(facts: &F, command: &Register) -> Result<Plan, Error> {
    let mut proposal = Proposal::of(facts);
    let id = id(&proposal, command)?;
    if facts.item(&id)?.is_some() {
        let record = RecordRef::new(RecordKind::Item, (&id).into());
        proposal.notice(Notice::DocumentAlreadyApplied { record });
        return proposal.into_plan();
    }
    refusal::number_taken(facts, &id, command.number.as_ref())?;
    serial::refuse_unmanaged(facts, &command.product, command.serial.as_ref(), command.quantity)?;
    if let Some(stated) = &command.serial {
        serial::refuse_taken(&mut proposal, &id, &command.product, (stated, "serial"))?;
    } else if facts.product(&command.product).is_some_and(Product::is_serial_managed) {
        proposal.notice(Notice::ItemSerialMissing { item: id.clone() });
    }
    refusal::unknown_brand(facts, command.brand.as_ref())?;
    let sale = price::sale(command.sale_price, Occasion::Create, "salePrice")?;
    let purchase = price::purchase(command.purchase_price, Occasion::Create)?;
    refusal::after_today(command.since, command.today, "since")?;
    if command.since.is_none() {
        refusal::after_today(command.sold_on, command.today, "soldOn")?;
    }
    let first_day = command.since.or(command.sold_on);
    refusal::placement(facts.policy(), &command.placement, first_day, "placement")?;
    let site = site::site(&mut proposal, &command.placement, command.site.as_ref(), None, address::usual)?;
    tell_of_parties(&mut proposal, None, &command.placement)?;
    let placement = loan::due(&mut proposal, &id, &command.product, command.placement.clone(), first_day);
    let mut item = Item::new(id.clone(), command.product.clone(), placement);
    item.serial.clone_from(&command.serial);
    item.since = command.since;
    item.site = site;
    item.sold_on = command.sold_on;
    item.purchased_on = command.purchased_on;
    item.delivered_on = command.delivered_on;
    item.in_service_on = command.in_service_on;
    item.number.clone_from(&command.number);
    item.quantity = command.quantity;
    item.description.clone_from(&command.description);
    item.brand.clone_from(&command.brand);
    item.sales_site.clone_from(&command.sales_site);
    item.exact_place.clone_from(&command.exact_place);
    item.origin = Some(Box::new(Origin::new(OriginSource::Manual)));
    proposal.put(item);
    put_prices(&mut proposal, &id, Prices { sale, purchase });
    proposal.into_plan()
}

/// The stated name, else that of the serial number; another one where that is of a scrapped item.
fn id<F: MovementFacts>(proposal: &Proposal<'_, F>, command: &Register) -> Result<ItemId, Error> {
    if let Some(id) = &command.id {
        return Ok(id.clone());
    }
    let required = || Error::from(RegisterError::IdRequired {}).at("id");
    let serial = command.serial.as_ref().ok_or_else(required)?;
    let parts = [command.product.as_str(), serial.as_str()];
    names::free("item", &parts, |id| is_scrapped(proposal.facts, id))
}

/// Whether the name is that of an item that is dead, so that another one gets the next name.
pub(crate) fn is_scrapped<F: MovementFacts>(facts: &F, id: &ItemId) -> Result<bool, Error> {
    Ok(facts.item(id)?.is_some_and(|item| item.placement.part() == PlacementKind::Scrapped))
}
