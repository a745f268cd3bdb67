//! A contract comes to name an item.

use tenure_macros::{coded, record};

use crate::change::notice::Notice;
use crate::change::plan::Plan;
use crate::error::Error;
use crate::facts::missing::Missing;
use crate::facts::read::MovementFacts;
use crate::plan::movement::refusal;
use crate::plan::proposal::Proposal;
use crate::record::contract::Contract;
use crate::record::item::Item;
use crate::record::kind::RecordKind;
use crate::record::record_ref::RecordRef;
use crate::record::scope::{Element, ScopeLine};
use crate::rule::coverage::judge::dates_of_contract;
use crate::rule::coverage::reach::accounts_above;
use crate::rule::coverage::resolve::known_item;
use crate::rule::term::Course;
use crate::value::day::Day;
use crate::value::id::{ContractId, ItemId};

/// Attach a contract to an item: a line of it names the item from today on (Z26, SI19).
///
/// ```
/// use tenure::{AttachContract, Book, Category, Contract, Item, Placement};
///
/// let machine = Item::new("M-1".parse()?, "ESP-2".parse()?, Placement::end_user("C-1".parse()?));
/// let care = Contract::new("K-1".parse()?, Category::Maintenance, "C-1".parse()?, "2025-01-01".parse()?, vec![]);
/// let book = Book::of([machine.into(), care.into()])?;
/// let command = AttachContract::new("M-1".parse()?, "K-1".parse()?, "2025-06-01".parse()?);
/// assert_eq!(book.attach_contract(&command)?.changes.changes.len(), 1);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct AttachContract {
    /// The item.
    pub item: ItemId,
    /// The contract.
    pub contract: ContractId,
    /// The day of the command, and the first day of the line.
    pub today: Day,
}

/// Why a contract is not attached.
#[coded]
pub(crate) enum AttachError {
    #[error("there is no contract `{contract}`; put its record into the Book, or correct the id")]
    #[code(ContractUnknown)]
    Unknown { contract: ContractId },
    #[error("the contract `{contract}` reaches the whole base; a line for one item has no place there")]
    #[code(ContractLineClosed)]
    LineClosed { contract: ContractId },
    #[error("the contract `{contract}` is not in force on {on} ({reason}); choose one that is")]
    #[code(ContractNotInForce)]
    NotInForce { contract: ContractId, on: Day, reason: &'static str },
}

/// Attaches a contract to an item.
pub(crate) fn attach_contract<F: MovementFacts>(facts: &F, command: &AttachContract) -> Result<Plan, Error> {
    let item = known_item(facts, &command.item)?;
    let at = |error: AttachError| Error::from(error).at("contract");
    let unknown = || at(AttachError::Unknown { contract: command.contract.clone() });
    if facts.contract(&command.contract).is_none() {
        facts.nowhere_else(RecordRef::new(RecordKind::Contract, (&command.contract).into()))?;
    }
    let contract = facts.contract(&command.contract).ok_or_else(unknown)?;
    let mut proposal = Proposal::of(facts);
    if contract.scope.iter().any(|line| line.pair.is_none() && line.names(&item.id)) {
        return proposal.into_plan();
    }
    refusal::scrapped(item, "item")?;
    if contract.scope.iter().any(|line| matches!(line.element, Element::WholeBase {})) {
        return Err(at(AttachError::LineClosed { contract: contract.id.clone() }));
    }
    let course = Course::known(facts, contract)?;
    if let Some(reason) = dates_of_contract(command.today, contract, &course).first() {
        let (contract, on, reason) = (contract.id.clone(), command.today, reason.tag());
        return Err(at(AttachError::NotInForce { contract, on, reason }));
    }
    if !is_connected(facts, item, contract)? {
        let (contract, holder) = (contract.id.clone(), contract.holder.clone());
        proposal.notice(Notice::ContractHolderDiffers { contract, holder });
    }
    proposal.rest_on(RecordKind::Item, &item.id);
    let mut attached = contract.clone();
    attached.scope.push(ScopeLine::new(Element::Item { item: item.id.clone() }).first_day(command.today));
    proposal.put(attached);
    proposal.into_plan()
}

/// Whether the holder of a contract has the item, sells it on, or stands above one who does.
fn is_connected<F: MovementFacts>(facts: &F, item: &Item, contract: &Contract) -> Result<bool, Missing> {
    for party in [item.placement.holder(), item.placement.seller()].into_iter().flatten() {
        if *party == contract.holder || accounts_above(facts, party)?.contains(&contract.holder) {
            return Ok(true);
        }
    }
    Ok(false)
}
