//! An item leaves its channel for the end user who sent the card in.

use tenure_macros::{coded, record};

use crate::change::notice::Notice;
use crate::change::plan::Plan;
use crate::error::Error;
use crate::facts::read::MovementFacts;
use crate::plan::movement::arrival::{Arrival, Days, Prices, move_item};
use crate::plan::movement::departure::Departure;
use crate::plan::movement::price::{self, Occasion, PriceEntry};
use crate::plan::movement::signing::sign;
use crate::plan::movement::{document, refusal, site};
use crate::plan::proposal::Proposal;
use crate::plan::request::request_warranty::filled_in;
use crate::record::address;
use crate::record::item::Item;
use crate::record::kind::RecordKind;
use crate::record::origin::OriginSource;
use crate::record::placement::{Placement, PlacementKind};
use crate::record::record_ref::RecordRef;
use crate::record::warranty_request::WarrantyRequest;
use crate::rule::coverage::resolve::known_item;
use crate::rule::history::Installed;
use crate::value::day::Day;
use crate::value::id::{AccountId, DocumentId, ItemId, PlaceId, WarrantyRequestId};
use crate::value::label::Label;
use crate::value::money::Money;

/// Validate a warranty request: the item goes from its channel to the end user, on the day of their purchase, and the
/// warranty is signed (IB 2.8, SI4, SI15). An item is registered once with a
/// request, and a request is validated with the first of its items.
///
/// ```
/// use tenure::{Book, Item, Placement, RegisterWarranty};
///
/// let book = Book::of([Item::new("SN-9".parse()?, "P2".parse()?, Placement::reseller("R1".parse()?)).into()])?;
/// let (bought, today) = ("2025-05-20".parse()?, "2025-06-03".parse()?);
/// let command = RegisterWarranty::new("W1".parse()?, "SN-9".parse()?, "C2".parse()?, bought, today);
/// let plan = book.register_warranty(&command)?;
/// assert_eq!(plan.changes.changes.len(), 3); // the line of the history, the item, the request
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct RegisterWarranty {
    /// The request; it need not be on record yet.
    pub request: WarrantyRequestId,
    /// The item.
    pub item: ItemId,
    /// Who has it.
    pub account: AccountId,
    /// The day they acquired it, from which on they have it.
    pub purchased_on: Day,
    /// The day of the command; nothing takes effect later.
    pub today: Day,
    /// The line of the request.
    pub line: Option<u32>,
    /// The whole price that they paid.
    pub purchase_price: Option<PriceEntry>,
    /// Where it stands; absent means their default address.
    pub site: Option<PlaceId>,
    /// The exact place inside the site.
    pub exact_place: Option<Label>,
}

/// Why nothing is registered.
#[coded]
pub(crate) enum RegistrationError {
    #[error("the item `{item}` is in no channel; what comes from there is registered")]
    #[code(ItemNotInChannel)]
    NotInChannel { item: ItemId },
}

/// Validates a warranty request.
pub(crate) fn register_warranty<F: MovementFacts>(facts: &F, command: &RegisterWarranty) -> Result<Plan, Error> {
    let item = known_item(facts, &command.item)?;
    let mut proposal = Proposal::of(facts);
    let request = facts.warranty_request(&command.request);
    let document: DocumentId = command.request.as_str().parse()?;
    let origin = document::origin(OriginSource::WarrantyRequest, &document, command.line);
    if document::was_applied(facts, item, &origin)? {
        let record = RecordRef::new(RecordKind::WarrantyRequest, (&command.request).into());
        proposal.notice(Notice::DocumentAlreadyApplied { record });
        return proposal.into_plan();
    }
    let (PlacementKind::Reseller | PlacementKind::Wholesaler, Some(seller)) =
        (item.placement.part(), item.placement.holder())
    else {
        let not_in_channel = RegistrationError::NotInChannel { item: item.id.clone() };
        return Err(Error::from(not_in_channel).at("item"));
    };
    refusal::after_today(Some(command.purchased_on), command.today, "purchasedOn")?;
    refusal::ended_before_begun(item, command.purchased_on, "purchasedOn")?;
    let (account, reseller) = (command.account.clone(), Some(seller.clone()));
    let placement = Placement::EndUser { account, loan: None, loan_due: None, reseller };
    let site = site::site(&mut proposal, &placement, command.site.as_ref(), None, address::usual)?;
    let price = price::purchase(command.purchase_price, Occasion::Change)?;
    let arrival = Arrival {
        placement,
        since: command.purchased_on,
        site,
        exact_place: command.exact_place.clone(),
        days: Days { sale: None, purchase: Some(command.purchased_on), delivery: None },
        prices: Prices { sale: None, purchase: price },
        origin,
    };
    let departure = Departure { last_day: command.purchased_on, take_back_price: None };
    let mut validated = request.cloned().unwrap_or_else(|| {
        let (id, installed) = (command.request.clone(), Installed::running(item));
        let mut request = filled_in(&mut proposal, id, item, installed, command.today);
        // What is sold now has the warranty of a sale, lent as it was.
        request.warranty = facts.product(&item.product).and_then(|product| product.warranty_template.clone());
        request
    });
    let moved = move_item(&mut proposal, item, departure, arrival)?;
    complete(&mut validated, &moved, command, price);
    let signed = sign(&mut proposal, &moved, command.purchased_on, None)?;
    validated.contract = validated.contract.or(signed);
    proposal.put(validated);
    proposal.into_plan()
}

/// What the validation adds to the request.
fn complete(request: &mut WarrantyRequest, moved: &Item, command: &RegisterWarranty, price: Option<Money>) {
    if !request.items.contains(&moved.id) {
        request.items.push(moved.id.clone());
    }
    request.end_user = Some(command.account.clone());
    request.purchased_on = Some(command.purchased_on);
    // What the card says and the command does not stays as it was written down.
    request.purchase_price = price.or(request.purchase_price);
    request.site = moved.site.clone().or_else(|| request.site.take());
    request.exact_place = moved.exact_place.clone().or_else(|| request.exact_place.take());
    // A request of several items is validated once, with the first of them.
    request.validated_on = request.validated_on.or(Some(command.today));
}
