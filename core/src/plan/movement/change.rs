//! An item goes from one to another: the one movement that all others are cases of.

use tenure_macros::record;

use crate::change::plan::Plan;
use crate::error::Error;
use crate::facts::read::MovementFacts;
use crate::plan::movement::arrival::{Arrival, Days, Prices, move_item};
use crate::plan::movement::departure::Departure;
use crate::plan::movement::edit::{EditItem, edit_running};
use crate::plan::movement::price::{self, Occasion, PriceEntry};
use crate::plan::movement::refusal::{self, MoveError};
use crate::plan::movement::{loan, site};
use crate::plan::proposal::Proposal;
use crate::record::address;
use crate::record::item::Item;
use crate::record::origin::{Origin, OriginSource};
use crate::record::placement::Placement;
use crate::rule::coverage::resolve::known_item;
use crate::value::day::Day;
use crate::value::id::{DocumentId, ItemId, PlaceId};
use crate::value::label::Label;

/// Change who has an item, and in what part. What was is written down as a line of its history, and the command states the
/// new installation in full: what it does not state is empty, but for the site (IB-H1 to H19, design D9).
///
/// The same parties in the same parts are no change: what is stated is then an edit, and without that nothing happens.
///
/// ```
/// use tenure::{Book, ChangeInstallation, Item, Placement};
///
/// let machine = Item::new("M-1".parse()?, "ESP-2".parse()?, Placement::end_user("C-1".parse()?));
/// let mut book = Book::of([machine.into()])?;
/// let to = Placement::end_user("C-3".parse()?);
/// let command = ChangeInstallation::new("M-1".parse()?, to, "2025-02-28".parse()?);
/// assert_eq!(book.change_installation(&command).unwrap_err().code().as_str(), "confirmation.required");
/// let plan = book.change_installation(&command.confirmed(true))?;
/// book.apply(&plan.changes)?;
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct ChangeInstallation {
    /// The item.
    pub item: ItemId,
    /// Who has it from now on.
    pub placement: Placement,
    /// The day of the command; nothing takes effect later.
    pub today: Day,
    /// The last day of the installation that ends; absent means today.
    pub closed_on: Option<Day>,
    /// The first day of the new one; absent means the last day of the one that ends, which then belongs to the new one.
    pub since: Option<Day>,
    /// Where it stands; absent means where it stood if the end user is the same, else the default address.
    pub site: Option<PlaceId>,
    /// The exact place inside the site.
    pub exact_place: Option<Label>,
    /// When the vendor sold it for the new installation.
    pub sold_on: Option<Day>,
    /// When its new user acquired it.
    pub purchased_on: Option<Day>,
    /// When it was delivered.
    pub delivered_on: Option<Day>,
    /// The whole price at which the vendor sold it.
    pub sale_price: Option<PriceEntry>,
    /// The whole price at which its new user acquired it.
    pub purchase_price: Option<PriceEntry>,
    /// The whole price at which it was taken back from the former one.
    pub take_back_price: Option<PriceEntry>,
    /// That people want the line in the history.
    pub confirmed: Option<bool>,
}

/// Changes who has an item.
pub(crate) fn change_installation<F: MovementFacts>(facts: &F, command: &ChangeInstallation) -> Result<Plan, Error> {
    let item = known_item(facts, &command.item)?;
    let mut proposal = Proposal::of(facts);
    if item.placement.is_same_installation(&command.placement) {
        let of_placement = |error: Error| if error.path() == "loanDue" { error.at("placement") } else { error };
        edit_running(&mut proposal, item, &as_edit(command)).map_err(of_placement)?;
    } else {
        change(&mut proposal, item, command)?;
    }
    proposal.into_plan()
}

fn change<F: MovementFacts>(
    proposal: &mut Proposal<'_, F>,
    item: &Item,
    command: &ChangeInstallation,
) -> Result<(), Error> {
    let (facts, to) = (proposal.facts, &command.placement);
    refusal::scrapped(item, "item")?;
    refusal::reseller_loan(facts.policy(), to, "placement")?;
    let closed_on = command.closed_on.unwrap_or(command.today);
    let since = command.since.unwrap_or(closed_on);
    refusal::after_today(Some(closed_on), command.today, "closedOn")?;
    refusal::ended_before_begun(item, closed_on, "closedOn")?;
    refusal::after_today(Some(since), command.today, "since")?;
    refusal::overlap(&item.id, closed_on, Some(since), "since")?;
    refusal::due(to, Some(since), "placement")?;
    let before = Some((&item.placement, item.site.as_ref()));
    let site = site::site(proposal, to, command.site.as_ref(), before, address::usual)?;
    let prices = Prices {
        sale: price::sale(command.sale_price, Occasion::Change, "salePrice")?,
        purchase: price::purchase(command.purchase_price, Occasion::Change)?,
    };
    let take_back_price = price::take_back(command.take_back_price)?;
    refusal::unconfirmed(command.confirmed, || MoveError::HistoryUnconfirmed { item: item.id.clone() })?;
    let placement = loan::due(proposal, &item.id, &item.product, to.clone(), Some(since));
    let exact_place = command.exact_place.clone();
    let days = Days { sale: command.sold_on, purchase: command.purchased_on, delivery: command.delivered_on };
    let origin = by_hand(&item.id)?;
    let arrival = Arrival { placement, since, site, exact_place, days, prices, origin };
    move_item(proposal, item, Departure { last_day: closed_on, take_back_price }, arrival)?;
    Ok(())
}

/// The origin of what people change by hand: the item itself is the document (IB-H17).
pub(crate) fn by_hand(item: &ItemId) -> Result<Origin, Error> {
    let document: DocumentId = item.as_str().parse()?;
    Ok(Origin::new(OriginSource::Change).document(document))
}

/// What a command states of an installation that stays (SI1).
fn as_edit(command: &ChangeInstallation) -> EditItem {
    let mut edit = EditItem::new(command.item.clone(), command.today);
    edit.since = command.since;
    edit.site.clone_from(&command.site);
    edit.exact_place.clone_from(&command.exact_place);
    edit.sold_on = command.sold_on;
    edit.purchased_on = command.purchased_on;
    edit.delivered_on = command.delivered_on;
    edit.loan_due = command.placement.loan_due();
    edit.sale_price = command.sale_price;
    edit.purchase_price = command.purchase_price;
    edit
}
