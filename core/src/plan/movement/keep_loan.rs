//! Whoever borrowed an item keeps it.

use tenure_macros::record;

use crate::change::plan::Plan;
use crate::error::Error;
use crate::facts::read::MovementFacts;
use crate::plan::movement::arrival::{Arrival, Days, Prices, move_item};
use crate::plan::movement::change::by_hand;
use crate::plan::movement::departure::Departure;
use crate::plan::movement::price::{self, Occasion, PriceEntry};
use crate::plan::movement::refusal::{self, MoveError};
use crate::plan::movement::relocate::RelocateError;
use crate::plan::movement::return_loan::refuse_sold;
use crate::plan::movement::signing::sign;
use crate::plan::proposal::Proposal;
use crate::record::placement::Placement;
use crate::rule::coverage::resolve::known_item;
use crate::value::day::Day;
use crate::value::id::ItemId;

/// Sell an item to whoever has it on loan. The loan ends as a line of the history, the item stays where it stands, and the
/// warranty of the product is signed (SI7).
///
/// ```
/// use tenure::{Book, Item, KeepLoan, Placement};
///
/// let lent = Placement::EndUser { account: "X9".parse()?, loan: Some(true), loan_due: None, reseller: None };
/// let book = Book::of([Item::new("SN-8".parse()?, "P2".parse()?, lent).into()])?;
/// let on = "2025-06-30".parse()?;
/// let plan = book.keep_loan(&KeepLoan::new("SN-8".parse()?, on, on).confirmed(true))?;
/// assert_eq!(plan.changes.changes.len(), 2);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct KeepLoan {
    /// The item.
    pub item: ItemId,
    /// The day of the sale.
    pub on: Day,
    /// The day of the command; nothing takes effect later.
    pub today: Day,
    /// The whole price.
    pub price: Option<PriceEntry>,
    /// That people want the line in the history.
    pub confirmed: Option<bool>,
}

/// Sells an item to whoever has it on loan.
pub(crate) fn keep_loan<F: MovementFacts>(facts: &F, command: &KeepLoan) -> Result<Plan, Error> {
    let item = known_item(facts, &command.item)?;
    refuse_sold(item)?;
    let Placement::EndUser { account, reseller, .. } = &item.placement else {
        let away = RelocateError::NotAtEndUser { item: item.id.clone(), on: command.on };
        return Err(Error::from(away).at("item"));
    };
    let (account, reseller) = (account.clone(), reseller.clone());
    refusal::after_today(Some(command.on), command.today, "on")?;
    refusal::ended_before_begun(item, command.on, "on")?;
    let price = price::sale(command.price, Occasion::Change, "price")?;
    refusal::unconfirmed(command.confirmed, || MoveError::HistoryUnconfirmed { item: item.id.clone() })?;
    let mut proposal = Proposal::of(facts);
    let on = Some(command.on);
    let arrival = Arrival {
        placement: Placement::EndUser { account, loan: None, loan_due: None, reseller },
        since: command.on,
        site: item.site.clone(),
        exact_place: None,
        days: Days { sale: on, purchase: on, delivery: None },
        prices: Prices { sale: price, purchase: price },
        origin: by_hand(&item.id)?,
    };
    let departure = Departure { last_day: command.on, take_back_price: None };
    let kept = move_item(&mut proposal, item, departure, arrival)?;
    sign(&mut proposal, &kept, command.on, None)?;
    proposal.into_plan()
}
