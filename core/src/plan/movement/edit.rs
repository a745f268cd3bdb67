//! An item is edited: what opens no line of the history (IB-H2).

use std::num::NonZeroU32;

use tenure_macros::{coded, record};

use crate::change::plan::Plan;
use crate::error::Error;
use crate::facts::read::MovementFacts;
use crate::plan::movement::arrival::{Prices, set_prices};
use crate::plan::movement::price::{self, Occasion, PriceEntry};
use crate::plan::movement::refusal::{self, MoveError};
use crate::plan::movement::{serial, site};
use crate::plan::proposal::Proposal;
use crate::record::item::Item;
use crate::record::kind::RecordKind;
use crate::rule::coverage::resolve::known_item;
use crate::value::date_range::DateRange;
use crate::value::day::Day;
use crate::value::id::{EntryCode, ItemId, PlaceId, Serial};
use crate::value::label::Label;
use crate::value::money::Money;

/// A field of an item that can be emptied.
#[record]
pub enum ItemField {
    /// The host's own number.
    Number,
    /// The serial number.
    Serial,
    /// The quantity, which is then one.
    Quantity,
    /// The description.
    Description,
    /// The brand.
    Brand,
    /// The first day.
    Since,
    /// The site.
    Site,
    /// The exact place.
    ExactPlace,
    /// The site of the vendor.
    SalesSite,
    /// The day of the sale.
    SoldOn,
    /// The day of the purchase.
    PurchasedOn,
    /// The day of the delivery.
    DeliveredOn,
    /// The day it went into service.
    InServiceOn,
    /// The day on which the loan is due.
    LoanDue,
    /// The sale price.
    SalePrice,
    /// The purchase price.
    PurchasePrice,
}

/// Edit what is known of an item and of its running installation. Whoever has it, has it still: no line is written, and
/// nobody is asked.
///
/// What is not stated stays; `clear` names what shall be empty.
///
/// ```
/// use tenure::{Book, EditItem, Item, ItemField, Placement};
///
/// let machine = Item::new("M-1".parse()?, "ESP-2".parse()?, Placement::end_user("C-1".parse()?));
/// let book = Book::of([machine.into()])?;
/// let command = EditItem::new("M-1".parse()?, "2025-06-01".parse()?).exact_place("Hall A".parse()?);
/// assert_eq!(book.edit_item(&command.clear(vec![ItemField::Site]))?.changes.changes.len(), 1);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct EditItem {
    /// The item.
    pub item: ItemId,
    /// The day of the command; nothing takes effect later.
    pub today: Day,
    /// The host's own number for it.
    pub number: Option<Label>,
    /// Its serial number.
    pub serial: Option<Serial>,
    /// How many identical pieces.
    pub quantity: Option<NonZeroU32>,
    /// What people call it.
    pub description: Option<Label>,
    /// Its brand, one of the collection `brand` where there is one.
    pub brand: Option<EntryCode>,
    /// The first day of the running installation.
    pub since: Option<Day>,
    /// Where it stands, one of the addresses of its end user.
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
    /// The last day of the loan, for an item on loan.
    pub loan_due: Option<Day>,
    /// The whole price at which the vendor sold it.
    pub sale_price: Option<PriceEntry>,
    /// The whole price at which its user acquired it.
    pub purchase_price: Option<PriceEntry>,
    /// What shall be empty; nothing that is stated as well.
    pub clear: Option<Vec<ItemField>>,
}

/// Why an item is not edited.
#[coded]
pub(crate) enum EditError {
    #[error("`{field}` is stated and cleared; leave one of the two out")]
    #[code(InputOneOf)]
    StatedAndCleared { field: String },
}

/// Edits an item.
pub(crate) fn edit_item<F: MovementFacts>(facts: &F, command: &EditItem) -> Result<Plan, Error> {
    let item = known_item(facts, &command.item)?;
    refuse_both(command)?;
    let mut proposal = Proposal::of(facts);
    edit(&mut proposal, item, command)?;
    proposal.into_plan()
}

/// Proposes the item as edited.
pub(crate) fn edit<F: MovementFacts>(
    proposal: &mut Proposal<'_, F>,
    item: &Item,
    command: &EditItem,
) -> Result<(), Error> {
    let edited = edited(item, command);
    if is_so(proposal.facts, item, &edited, command)? {
        return Ok(());
    }
    refuse_names(proposal, item, &edited, command)?;
    let prices = stated_prices(command)?;
    refuse_days(proposal, item, &edited, command)?;
    write(proposal, edited, command, prices);
    Ok(())
}

/// The same for a change to the installation that there is; it states its days first and its prices last.
pub(crate) fn edit_running<F: MovementFacts>(
    proposal: &mut Proposal<'_, F>,
    item: &Item,
    command: &EditItem,
) -> Result<(), Error> {
    let edited = edited(item, command);
    if is_so(proposal.facts, item, &edited, command)? {
        return Ok(());
    }
    refuse_days(proposal, item, &edited, command)?;
    let prices = stated_prices(command)?;
    write(proposal, edited, command, prices);
    Ok(())
}

/// Whether everything that is stated or cleared is so already, the amount of a price in whatever writing.
fn is_so<F: MovementFacts>(facts: &F, item: &Item, edited: &Item, command: &EditItem) -> Result<bool, Error> {
    if edited != item || command.loan_due.is_some_and(|due| item.placement.loan_due() != Some(due)) {
        return Ok(false);
    }
    let prices = stated_prices(command)?;
    let former = facts.commercial(&item.id);
    let sale = former.and_then(|former| former.sale_price);
    let purchase = former.and_then(|former| former.purchase_price);
    Ok(prices.sale.is_none_or(|stated| Some(stated) == sale)
        && prices.purchase.is_none_or(|stated| Some(stated) == purchase)
        && (sale.is_none() || !command.clears(ItemField::SalePrice))
        && (purchase.is_none() || !command.clears(ItemField::PurchasePrice)))
}

fn stated_prices(command: &EditItem) -> Result<Prices, Error> {
    Ok(Prices {
        sale: price::sale(command.sale_price, Occasion::Change, "salePrice")?,
        purchase: price::purchase(command.purchase_price, Occasion::Change)?,
    })
}

/// What speaks against the names of the edited item.
fn refuse_names<F: MovementFacts>(
    proposal: &mut Proposal<'_, F>,
    item: &Item,
    edited: &Item,
    command: &EditItem,
) -> Result<(), Error> {
    let facts = proposal.facts;
    if command.number.is_some() && edited.number != item.number {
        refusal::number_taken(facts, &item.id, command.number.as_ref())?;
    }
    if edited.serial != item.serial || edited.quantity != item.quantity {
        serial::refuse_unmanaged(facts, &item.product, edited.serial.as_ref(), edited.quantity)?;
    }
    if let Some(stated) = edited.serial.as_ref().filter(|_| edited.serial != item.serial) {
        serial::refuse_taken(proposal, &item.id, &item.product, (stated, "serial"))?;
    }
    if edited.brand != item.brand {
        refusal::unknown_brand(facts, edited.brand.as_ref())?;
    }
    Ok(())
}

/// What speaks against its days and its site.
fn refuse_days<F: MovementFacts>(
    proposal: &mut Proposal<'_, F>,
    item: &Item,
    edited: &Item,
    command: &EditItem,
) -> Result<(), Error> {
    refusal::after_today(command.since, command.today, "since")?;
    if edited.since.is_none() && edited.first_day() != item.first_day() {
        refusal::after_today(edited.sold_on, command.today, "soldOn")?;
    }
    refuse_overlap(proposal, item, edited)?;
    refuse_due(item, edited, command.loan_due)?;
    match &command.site {
        Some(stated) => site::refuse_unknown(proposal.facts, &item.placement, stated),
        None => Ok(()),
    }
}

/// Proposes the item, and its prices where they are stated or cleared.
fn write<F: MovementFacts>(proposal: &mut Proposal<'_, F>, edited: Item, command: &EditItem, stated: Prices) {
    let former = proposal.facts.commercial(&edited.id);
    let clears = [ItemField::SalePrice, ItemField::PurchasePrice].map(|field| command.clears(field));
    if stated.sale.or(stated.purchase).is_some() || clears.contains(&true) {
        let kept = |is_cleared: bool, price: Option<Money>| price.filter(|_| !is_cleared);
        let [clears_sale, clears_purchase] = clears;
        let prices = Prices {
            sale: stated.sale.or_else(|| kept(clears_sale, former?.sale_price)),
            purchase: stated.purchase.or_else(|| kept(clears_purchase, former?.purchase_price)),
        };
        set_prices(proposal, &edited.id, prices);
    }
    proposal.rest_on(RecordKind::Item, &edited.id);
    proposal.put(edited);
}

impl EditItem {
    fn clears(&self, field: ItemField) -> bool {
        self.clear.iter().flatten().any(|cleared| *cleared == field)
    }
}

/// The item with what is stated, and without what is cleared.
fn edited(item: &Item, command: &EditItem) -> Item {
    let mut edited = item.clone();
    for field in command.clear.iter().flatten() {
        match field {
            ItemField::Number => edited.number = None,
            ItemField::Serial => edited.serial = None,
            ItemField::Quantity => edited.quantity = None,
            ItemField::Description => edited.description = None,
            ItemField::Brand => edited.brand = None,
            ItemField::Since => edited.since = None,
            ItemField::Site => edited.site = None,
            ItemField::ExactPlace => edited.exact_place = None,
            ItemField::SalesSite => edited.sales_site = None,
            ItemField::SoldOn => edited.sold_on = None,
            ItemField::PurchasedOn => edited.purchased_on = None,
            ItemField::DeliveredOn => edited.delivered_on = None,
            ItemField::InServiceOn => edited.in_service_on = None,
            ItemField::LoanDue => edited.placement = edited.placement.due(None),
            ItemField::SalePrice | ItemField::PurchasePrice => {}
        }
    }
    set(&mut edited.number, command.number.as_ref());
    set(&mut edited.serial, command.serial.as_ref());
    set(&mut edited.quantity, command.quantity.as_ref());
    set(&mut edited.description, command.description.as_ref());
    set(&mut edited.brand, command.brand.as_ref());
    set(&mut edited.since, command.since.as_ref());
    set(&mut edited.site, command.site.as_ref());
    set(&mut edited.exact_place, command.exact_place.as_ref());
    set(&mut edited.sales_site, command.sales_site.as_ref());
    set(&mut edited.sold_on, command.sold_on.as_ref());
    set(&mut edited.purchased_on, command.purchased_on.as_ref());
    set(&mut edited.delivered_on, command.delivered_on.as_ref());
    set(&mut edited.in_service_on, command.in_service_on.as_ref());
    if command.loan_due.is_some() {
        edited.placement = edited.placement.due(command.loan_due);
    }
    edited
}

fn set<T: Clone>(field: &mut Option<T>, stated: Option<&T>) {
    if let Some(stated) = stated {
        *field = Some(stated.clone());
    }
}

/// Refuses a field that is stated and cleared.
fn refuse_both(command: &EditItem) -> Result<(), Error> {
    for (position, field) in command.clear.iter().flatten().enumerate() {
        let is_stated = match field {
            ItemField::Number => command.number.is_some(),
            ItemField::Serial => command.serial.is_some(),
            ItemField::Quantity => command.quantity.is_some(),
            ItemField::Description => command.description.is_some(),
            ItemField::Brand => command.brand.is_some(),
            ItemField::Since => command.since.is_some(),
            ItemField::Site => command.site.is_some(),
            ItemField::ExactPlace => command.exact_place.is_some(),
            ItemField::SalesSite => command.sales_site.is_some(),
            ItemField::SoldOn => command.sold_on.is_some(),
            ItemField::PurchasedOn => command.purchased_on.is_some(),
            ItemField::DeliveredOn => command.delivered_on.is_some(),
            ItemField::InServiceOn => command.in_service_on.is_some(),
            ItemField::LoanDue => command.loan_due.is_some(),
            ItemField::SalePrice => command.sale_price.is_some(),
            ItemField::PurchasePrice => command.purchase_price.is_some(),
        };
        if is_stated {
            let both = EditError::StatedAndCleared { field: field.to_string() };
            return Err(Error::from(both).at(&format!("[{position}]")).at("clear"));
        }
    }
    Ok(())
}

/// The running installation does not begin before the newest line ends.
fn refuse_overlap<F: MovementFacts>(proposal: &mut Proposal<'_, F>, item: &Item, edited: &Item) -> Result<(), Error> {
    if edited.first_day() == item.first_day() {
        return Ok(());
    }
    let Some(newest) = proposal.facts.history(&item.id)?.last().copied() else { return Ok(()) };
    proposal.rest_on(RecordKind::Installation, &newest.id);
    refusal::overlap(&item.id, newest.last_day, edited.first_day(), "since")
}

/// A loan is due on its first day or later, and only a loan is due.
fn refuse_due(item: &Item, edited: &Item, due: Option<Day>) -> Result<(), Error> {
    if due.is_some() && !edited.placement.is_on_loan() {
        return Err(Error::from(MoveError::NotOnLoan { item: edited.id.clone() }).at("loanDue"));
    }
    if due.is_none() && edited.first_day() == item.first_day() {
        return Ok(());
    }
    let first_day = edited.first_day().unwrap_or(Day::FIRST);
    DateRange::between(first_day, edited.placement.loan_due()).map_err(|error| error.at("loanDue"))?;
    Ok(())
}
