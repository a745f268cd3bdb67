//! Lent goods come back.

use tenure_macros::record;

use crate::change::notice::Notice;
use crate::change::plan::Plan;
use crate::error::Error;
use crate::facts::read::MovementFacts;
use crate::plan::movement::arrival::move_item;
use crate::plan::movement::departure::Departure;
use crate::plan::movement::document;
use crate::plan::movement::refusal::{self, MoveError};
use crate::plan::movement::return_sale::into_stock;
use crate::plan::proposal::Proposal;
use crate::record::item::Item;
use crate::record::kind::RecordKind;
use crate::record::origin::OriginSource;
use crate::record::placement::PlacementKind;
use crate::record::record_ref::RecordRef;
use crate::rule::coverage::resolve::known_item;
use crate::value::day::Day;
use crate::value::id::{DocumentId, ItemId};

/// Take lent goods back into stock (IB 2.8, SI12).
///
/// ```
/// use tenure::{Book, Item, Placement, ReturnLoan};
///
/// let lent = Placement::EndUser { account: "X9".parse()?, loan: Some(true), loan_due: None, reseller: None };
/// let book = Book::of([Item::new("SN-8".parse()?, "P2".parse()?, lent).since("2025-04-01".parse()?).into()])?;
/// let early = "2025-03-31".parse()?;
/// let command = ReturnLoan::new("SN-8".parse()?, "LR5".parse()?, early, "2025-07-04".parse()?);
/// assert_eq!(book.return_loan(&command).unwrap_err().code().as_str(), "history.overlap");
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct ReturnLoan {
    /// The item.
    pub item: ItemId,
    /// The document.
    pub document: DocumentId,
    /// The day of the return.
    pub on: Day,
    /// The day of the command; nothing takes effect later.
    pub today: Day,
    /// The line of the document.
    pub line: Option<u32>,
}

/// Takes lent goods back.
pub(crate) fn return_loan<F: MovementFacts>(facts: &F, command: &ReturnLoan) -> Result<Plan, Error> {
    let item = known_item(facts, &command.item)?;
    let mut proposal = Proposal::of(facts);
    let origin = document::origin(OriginSource::LoanReturn, &command.document, command.line);
    if document::was_applied(facts, item, &origin)? {
        let record = RecordRef::new(RecordKind::Item, (&item.id).into());
        proposal.notice(Notice::DocumentAlreadyApplied { record });
        return proposal.into_plan();
    }
    if item.placement.part() == PlacementKind::InStock {
        return proposal.into_plan();
    }
    refuse_sold(item)?;
    refusal::after_today(Some(command.on), command.today, "on")?;
    refusal::ended_before_begun(item, command.on, "on")?;
    let departure = Departure { last_day: command.on, take_back_price: None };
    move_item(&mut proposal, item, departure, into_stock(command.on, origin))?;
    proposal.into_plan()
}

/// Refuses an item that is not on loan.
pub(crate) fn refuse_sold(item: &Item) -> Result<(), Error> {
    if item.placement.is_on_loan() {
        return Ok(());
    }
    Err(Error::from(MoveError::NotOnLoan { item: item.id.clone() }).at("item"))
}
