//! A line of the history is edited.

use tenure_macros::{coded, record};

use crate::change::plan::Plan;
use crate::error::Error;
use crate::facts::read::MovementFacts;
use crate::plan::movement::edit::EditError;
use crate::plan::movement::price::{self, PriceEntry};
use crate::plan::movement::refusal;
use crate::plan::proposal::Proposal;
use crate::record::installation::Installation;
use crate::record::kind::RecordKind;
use crate::record::past_commercial::PastCommercial;
use crate::record::record_ref::RecordRef;
use crate::rule::coverage::resolve::known_item;
use crate::value::date_range::DateRange;
use crate::value::day::Day;
use crate::value::id::InstallationId;
use crate::value::money::Money;

/// A field of a closed installation that can be emptied.
#[record]
pub enum LineField {
    /// The take-back price.
    TakeBackPrice,
}

/// Edit a closed installation: when it ended, and for what the item was taken back. Everything else of it is past
/// (IB-H20).
///
/// ```
/// use tenure::{Book, EditInstallation, Item, Placement, Scrap};
///
/// let machine = Item::new("M-1".parse()?, "ESP-2".parse()?, Placement::end_user("C-1".parse()?));
/// let mut book = Book::of([machine.into()])?;
/// book.apply(&book.scrap(&Scrap::new("M-1".parse()?, "2025-08-01".parse()?).confirmed(true))?.changes)?;
/// let command = EditInstallation::new("installation:M-1/1".parse()?, "2025-08-02".parse()?);
/// let plan = book.edit_installation(&command.last_day("2025-07-20".parse()?))?; // and nobody had it from the 21st
/// assert_eq!(plan.changes.changes.len(), 1);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct EditInstallation {
    /// The closed installation.
    pub installation: InstallationId,
    /// The day of the command.
    pub today: Day,
    /// Its last day; absent means that it stays.
    pub last_day: Option<Day>,
    /// The whole price at which the item was taken back; absent means that it stays.
    pub take_back_price: Option<PriceEntry>,
    /// What shall be empty; nothing that is stated as well.
    pub clear: Option<Vec<LineField>>,
}

/// Why a line is not edited.
#[coded]
pub(crate) enum EditLineError {
    #[error("there is no closed installation `{installation}`; correct the id")]
    #[code(InstallationUnknown)]
    Unknown { installation: InstallationId },
}

/// Edits a closed installation.
pub(crate) fn edit_installation<F: MovementFacts>(facts: &F, command: &EditInstallation) -> Result<Plan, Error> {
    let unknown = || {
        let unknown = EditLineError::Unknown { installation: command.installation.clone() };
        Error::from(unknown).at("installation")
    };
    if facts.installation(&command.installation).is_none() {
        facts.nowhere_else(RecordRef::new(RecordKind::Installation, (&command.installation).into()))?;
    }
    let line = facts.installation(&command.installation).ok_or_else(unknown)?;
    for (position, field) in command.clear.iter().flatten().enumerate() {
        if command.take_back_price.is_some() {
            let both = EditError::StatedAndCleared { field: field.to_string() };
            return Err(Error::from(both).at(&format!("[{position}]")).at("clear"));
        }
    }
    let mut proposal = Proposal::of(facts);
    proposal.rest_on(RecordKind::Installation, &line.id);
    if let Some(last_day) = command.last_day.filter(|last_day| *last_day != line.last_day) {
        refusal::after_today(Some(last_day), command.today, "lastDay")?;
        let first_day = line.first_day().unwrap_or(Day::FIRST);
        DateRange::between(first_day, Some(last_day)).map_err(|error| error.at("lastDay"))?;
        refuse_overlap(&mut proposal, line, last_day)?;
        proposal.put(Installation { last_day, ..line.clone() });
    }
    let take_back_price = price::take_back(command.take_back_price)?;
    if take_back_price.is_some() || command.clear.as_ref().is_some_and(|clear| !clear.is_empty()) {
        set_take_back_price(&mut proposal, line, take_back_price);
    }
    proposal.into_plan()
}

/// The next installation begins on the last day of this one, or later.
fn refuse_overlap<F: MovementFacts>(
    proposal: &mut Proposal<'_, F>,
    line: &Installation,
    last_day: Day,
) -> Result<(), Error> {
    let facts = proposal.facts;
    let mut later = facts.history(&line.item)?.into_iter().skip_while(|closed| closed.id != line.id).skip(1);
    if let Some(next) = later.next() {
        proposal.rest_on(RecordKind::Installation, &next.id);
        return refusal::overlap(&line.item, last_day, next.first_day(), "lastDay");
    }
    let running = known_item(facts, &line.item)?;
    proposal.rest_on(RecordKind::Item, &running.id);
    refusal::overlap(&line.item, last_day, running.first_day(), "lastDay")
}

fn set_take_back_price<F: MovementFacts>(proposal: &mut Proposal<'_, F>, line: &Installation, price: Option<Money>) {
    let former = proposal.facts.past_commercial(&line.id);
    let mut past = former.cloned().unwrap_or_else(|| PastCommercial::new(line.id.clone()));
    past.take_back_price = price;
    if past.sale_price.or(past.purchase_price).or(past.take_back_price).is_some() {
        proposal.put(past);
    } else {
        proposal.remove(RecordKind::PastCommercial, &line.id);
    }
}
