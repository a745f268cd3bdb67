//! A line is inserted into the history by hand.

use tenure_macros::{coded, record};

use crate::change::notice::Notice;
use crate::change::plan::Plan;
use crate::error::Error;
use crate::facts::need::Need;
use crate::facts::read::MovementFacts;
use crate::plan::movement::arrival::tell_of_parties;
use crate::plan::movement::departure::{line_id, next_number};
use crate::plan::movement::price::{self, Occasion, PriceEntry};
use crate::plan::movement::{refusal, site};
use crate::plan::proposal::Proposal;
use crate::record::installation::Installation;
use crate::record::item::Item;
use crate::record::kind::RecordKind;
use crate::record::origin::{Origin, OriginSource};
use crate::record::past_commercial::PastCommercial;
use crate::record::placement::Placement;
use crate::record::record_ref::RecordRef;
use crate::rule::coverage::resolve::known_item;
use crate::rule::history::installations_through;
use crate::value::date_range::DateRange;
use crate::value::day::Day;
use crate::value::id::{InstallationId, ItemId, PlaceId};
use crate::value::label::Label;

/// Insert a line into the history of an item, where nobody had it: an entry that comes late is not lost, and changes
/// nothing of what is there (Z4, SI11).
///
/// ```
/// use tenure::{Book, InsertInstallation, Item, Placement};
///
/// let machine = Item::new("M-1".parse()?, "ESP-2".parse()?, Placement::end_user("C-1".parse()?));
/// let book = Book::of([machine.since("2023-09-01".parse()?).into()])?;
/// let (first_day, last_day, today) = ("2022-01-01".parse()?, "2023-08-31".parse()?, "2025-06-01".parse()?);
/// let before = Placement::end_user("C-0".parse()?);
/// let command = InsertInstallation::new("M-1".parse()?, before, first_day, last_day, today);
/// assert_eq!(book.insert_installation(&command)?.changes.changes.len(), 1);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct InsertInstallation {
    /// The item.
    pub item: ItemId,
    /// Who had it.
    pub placement: Placement,
    /// The first day.
    pub since: Day,
    /// The last day; it may be the first day of the next installation, and then belongs to that.
    pub last_day: Day,
    /// The day of the command.
    pub today: Day,
    /// The name of the line; absent means `installation:<item>/<number>`.
    pub id: Option<InstallationId>,
    /// Where it stood.
    pub site: Option<PlaceId>,
    /// The exact place inside the site.
    pub exact_place: Option<Label>,
    /// When the vendor sold it.
    pub sold_on: Option<Day>,
    /// When its user acquired it.
    pub purchased_on: Option<Day>,
    /// When it was delivered.
    pub delivered_on: Option<Day>,
    /// The whole price at which the vendor sold it.
    pub sale_price: Option<PriceEntry>,
    /// The whole price at which its user acquired it.
    pub purchase_price: Option<PriceEntry>,
    /// The whole price at which it was taken back.
    pub take_back_price: Option<PriceEntry>,
}

/// Why a line is not inserted.
#[coded]
pub(crate) enum InsertError {
    #[error("from {first_day} to {last_day} somebody has the item `{item}` on every day; there is no gap")]
    #[code(HistoryNoGap)]
    NoGap { item: ItemId, first_day: Day, last_day: Day },
    #[error("{record} stands there with other content; state another id")]
    #[code(RecordDuplicate)]
    Taken { record: RecordRef },
}

/// Inserts a line into the history.
pub(crate) fn insert_installation<F: MovementFacts>(facts: &F, command: &InsertInstallation) -> Result<Plan, Error> {
    let item = known_item(facts, &command.item)?;
    let mut proposal = Proposal::of(facts);
    if let Some(stands) = command.id.as_ref().and_then(|id| facts.installation(id)) {
        let record = RecordRef::new(RecordKind::Installation, (&stands.id).into());
        let priced = past(command, &stands.id)?;
        let same = Installation { origin: stands.origin.clone(), ..line(command, stands.id.clone(), stands.number) };
        if same != *stands || priced.as_ref() != facts.past_commercial(&stands.id) {
            return Err(Error::from(InsertError::Taken { record }).at("id"));
        }
        proposal.notice(Notice::DocumentAlreadyApplied { record });
        return proposal.into_plan();
    }
    DateRange::between(command.since, Some(command.last_day)).map_err(|error| error.at("lastDay"))?;
    refusal::after_today(Some(command.since), command.today, "since")?;
    refusal::after_today(Some(command.last_day), command.today, "lastDay")?;
    refuse_overlap(&mut proposal, item, command)?;
    refuse_no_gap(facts, item, command)?;
    let number = next_number(facts, &item.id)?;
    let id = match &command.id {
        Some(id) => id.clone(),
        None => line_id(&proposal, &item.id, number)?,
    };
    let priced = past(command, &id)?;
    refusal::placement(facts.policy(), &command.placement, Some(command.since), "placement")?;
    if let Some(stated) = &command.site {
        site::refuse_unknown(facts, &command.placement, stated)?;
    }
    tell_of_parties(&mut proposal, None, &command.placement)?;
    if let Some(priced) = priced {
        proposal.put(priced);
    }
    proposal.rest_on_set(Need::Item { item: item.id.clone() });
    proposal.rest_on(RecordKind::Item, &item.id);
    proposal.put(line(command, id, number));
    proposal.into_plan()
}

/// What the line was sold and taken back for, as the command states it.
fn past(command: &InsertInstallation, id: &InstallationId) -> Result<Option<PastCommercial>, Error> {
    let mut past = PastCommercial::new(id.clone());
    past.sale_price = price::sale(command.sale_price, Occasion::Change, "salePrice")?;
    past.purchase_price = price::purchase(command.purchase_price, Occasion::Change)?;
    past.take_back_price = price::take_back(command.take_back_price)?;
    Ok(past.sale_price.or(past.purchase_price).or(past.take_back_price).is_some().then_some(past))
}

fn line(command: &InsertInstallation, id: InstallationId, number: std::num::NonZeroU32) -> Installation {
    let mut line = Installation::new(id, command.item.clone(), number, command.placement.clone(), command.last_day);
    line.since = Some(command.since);
    line.site.clone_from(&command.site);
    line.sold_on = command.sold_on;
    line.purchased_on = command.purchased_on;
    line.delivered_on = command.delivered_on;
    line.exact_place.clone_from(&command.exact_place);
    line.origin = Some(Box::new(Origin::new(OriginSource::Manual)));
    line
}

/// The line shares no more than a day of change with the ones before and behind it.
fn refuse_overlap<F: MovementFacts>(
    proposal: &mut Proposal<'_, F>,
    item: &Item,
    command: &InsertInstallation,
) -> Result<(), Error> {
    let history = proposal.facts.history(&item.id)?;
    // Where two lines begin on one day, the one that ends first was first.
    let key = (Some(command.since), command.last_day);
    let (earlier, later): (Vec<_>, Vec<_>) =
        history.into_iter().partition(|closed| (closed.first_day(), closed.last_day) <= key);
    if let Some(before) = earlier.last() {
        proposal.rest_on(RecordKind::Installation, &before.id);
        refusal::overlap(&item.id, before.last_day, Some(command.since), "since")?;
    }
    if let Some(after) = later.first() {
        proposal.rest_on(RecordKind::Installation, &after.id);
        return refusal::overlap(&item.id, command.last_day, after.first_day(), "lastDay");
    }
    refusal::overlap(&item.id, command.last_day, item.first_day(), "lastDay")
}

/// There is a day of the line on which nobody has the item.
fn refuse_no_gap<F: MovementFacts>(facts: &F, item: &Item, command: &InsertInstallation) -> Result<(), Error> {
    let range = DateRange { first_day: command.since, last_day: Some(command.last_day) };
    if installations_through(facts, item, range)?.iter().any(|(_, installed)| installed.is_none()) {
        return Ok(());
    }
    let (first_day, last_day) = (command.since, command.last_day);
    Err(Error::from(InsertError::NoGap { item: item.id.clone(), first_day, last_day }).at("since"))
}
