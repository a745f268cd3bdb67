//! A warranty card is filled in for an item.

use tenure_macros::{coded, record};

use crate::change::notice::Notice;
use crate::change::plan::Plan;
use crate::error::Error;
use crate::facts::read::MovementFacts;
use crate::plan::movement::refusal;
use crate::plan::proposal::Proposal;
use crate::record::item::Item;
use crate::record::kind::RecordKind;
use crate::record::placement::{Placement, PlacementKind};
use crate::record::record_ref::RecordRef;
use crate::record::warranty_request::WarrantyRequest;
use crate::rule::coverage::resolve::known_item;
use crate::rule::history::{Installed, installed_on};
use crate::value::day::Day;
use crate::value::id::{ItemId, WarrantyRequestId};
use crate::value::name;

/// Fill in a warranty request from what is known of an item; it is validated by registering the warranty (Z25).
///
/// ```
/// use tenure::{Book, Item, Placement, RequestWarranty};
///
/// let book = Book::of([Item::new("SN-9".parse()?, "P2".parse()?, Placement::reseller("R1".parse()?)).into()])?;
/// let on = "2025-06-03".parse()?;
/// let plan = book.request_warranty(&RequestWarranty::new("SN-9".parse()?, on, on).id("W1".parse()?))?;
/// assert_eq!(plan.new_records[0].record.id.as_str(), "W1");
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct RequestWarranty {
    /// The item.
    pub item: ItemId,
    /// The day of the request.
    pub on: Day,
    /// The day of the command; nothing takes effect later.
    pub today: Day,
    /// The name of the request; absent means `warrantyRequest:<item>/<day>`.
    pub id: Option<WarrantyRequestId>,
}

/// Why there is no request.
#[coded]
pub(crate) enum RequestError {
    #[error("on {on} nobody has the item `{item}` in use or on sale; deliver it first")]
    #[code(ItemNotInstalled)]
    NotInstalled { item: ItemId, on: Day },
}

/// Fills in a warranty request.
pub(crate) fn request_warranty<F: MovementFacts>(facts: &F, command: &RequestWarranty) -> Result<Plan, Error> {
    let item = known_item(facts, &command.item)?;
    let mut proposal = Proposal::of(facts);
    let id = match &command.id {
        Some(id) => id.clone(),
        None => name::of("warrantyRequest", &[item.id.as_str(), &command.on.to_string()]).parse()?,
    };
    if facts.warranty_request(&id).is_some() {
        let record = RecordRef::new(RecordKind::WarrantyRequest, (&id).into());
        proposal.notice(Notice::DocumentAlreadyApplied { record });
        return proposal.into_plan();
    }
    refusal::after_today(Some(command.on), command.today, "on")?;
    let away = || {
        let not_installed = RequestError::NotInstalled { item: item.id.clone(), on: command.on };
        Error::from(not_installed).at("item")
    };
    let installed = installed_on(facts, item, command.on)?.ok_or_else(away)?;
    if let PlacementKind::InStock | PlacementKind::Scrapped = installed.placement.part() {
        return Err(away());
    }
    proposal.rest_on(RecordKind::Item, &item.id);
    let history = facts.history(&item.id)?;
    if let Some(line) = history.iter().find(|line| std::ptr::eq(&raw const line.placement, installed.placement)) {
        proposal.rest_on(RecordKind::Installation, &line.id);
    }
    let mut request = filled_in(&mut proposal, id, item, installed, command.on);
    request.purchased_on = installed.purchased_on;
    request.site = installed.site.cloned();
    request.exact_place = installed.exact_place.cloned();
    proposal.put(request);
    proposal.into_plan()
}

/// A request with what is known of an item and of those who have it.
pub(crate) fn filled_in<F: MovementFacts>(
    proposal: &mut Proposal<'_, F>,
    id: WarrantyRequestId,
    item: &Item,
    installed: Installed<'_>,
    on: Day,
) -> WarrantyRequest {
    let product = proposal.facts.product(&item.product);
    let mut request = WarrantyRequest::new(id, item.product.clone(), on, vec![item.id.clone()]);
    request.serial.clone_from(&item.serial);
    request.quantity = item.quantity;
    request.end_user = installed.placement.user().cloned();
    request.reseller = match installed.placement {
        Placement::EndUser { reseller, .. } => reseller.clone(),
        Placement::Reseller { account, .. } | Placement::Wholesaler { account } => Some(account.clone()),
        Placement::InStock {} | Placement::Scrapped {} => None,
    };
    request.warranty = product.and_then(|product| {
        let is_lent = installed.placement.is_on_loan();
        if is_lent { product.loan_template.clone() } else { product.warranty_template.clone() }
    });
    if request.warranty.is_some() {
        proposal.rest_on(RecordKind::Product, &item.product);
    }
    request
}
