//! The last change of an item is undone.

use tenure_macros::{coded, record};

use crate::change::notice::Notice;
use crate::change::plan::Plan;
use crate::error::Error;
use crate::facts::read::MovementFacts;
use crate::plan::movement::arrival::{Prices, set_prices};
use crate::plan::movement::edit_line::EditLineError;
use crate::plan::proposal::Proposal;
use crate::record::contract::Contract;
use crate::record::installation::Installation;
use crate::record::item::Item;
use crate::record::kind::RecordKind;
use crate::record::origin::{Origin, OriginSource};
use crate::rule::coverage::resolve::known_item;
use crate::value::day::Day;
use crate::value::id::{InstallationId, ItemId, RecordId, WarrantyRequestId};

/// Bring an item back to its last closed installation, as it was: who had it, where, at what prices, from which document.
/// The running installation is forgotten, with the contracts that it signed (IB-H22 to H28, SI16).
///
/// ```
/// use tenure::{Book, Item, Placement, Restore, Scrap};
///
/// let machine = Item::new("M-1".parse()?, "ESP-2".parse()?, Placement::end_user("C-1".parse()?));
/// let mut book = Book::of([machine.into()])?;
/// let before = book.clone();
/// book.apply(&book.scrap(&Scrap::new("M-1".parse()?, "2025-08-01".parse()?).confirmed(true))?.changes)?;
/// book.apply(&book.restore(&Restore::new("M-1".parse()?, "2025-08-02".parse()?))?.changes)?;
/// assert!(book == before);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct Restore {
    /// The item.
    pub item: ItemId,
    /// The day of the command.
    pub today: Day,
    /// The closed installation that people see as the last one; another one is refused. Absent takes the last one.
    pub installation: Option<InstallationId>,
}

/// Why nothing is restored.
#[coded]
pub(crate) enum RestoreError {
    #[error("no installation of the item `{item}` has ended; there is nothing to restore")]
    #[code(HistoryNothingToRestore)]
    Nothing { item: ItemId },
    #[error("`{installation}` is not the last installation, which is `{latest}`; restore that first")]
    #[code(HistoryNotLatest)]
    NotLatest { installation: InstallationId, latest: InstallationId },
}

/// Undoes the last change of an item.
pub(crate) fn restore<F: MovementFacts>(facts: &F, command: &Restore) -> Result<Plan, Error> {
    let item = known_item(facts, &command.item)?;
    if let Some(stated) = command.installation.as_ref().filter(|stated| facts.installation(stated).is_none()) {
        let unknown = EditLineError::Unknown { installation: stated.clone() };
        return Err(Error::from(unknown).at("installation"));
    }
    let history = facts.history(&item.id)?;
    let Some((newest, older)) = history.split_last() else {
        return Err(Error::from(RestoreError::Nothing { item: item.id.clone() }).at("item"));
    };
    if let Some(stated) = command.installation.as_ref().filter(|stated| **stated != newest.id) {
        let not_latest = RestoreError::NotLatest { installation: stated.clone(), latest: newest.id.clone() };
        return Err(Error::from(not_latest).at("installation"));
    }
    let mut proposal = Proposal::of(facts);
    if let Some(before) = older.last() {
        proposal.rest_on(RecordKind::Installation, &before.id);
    }
    proposal.put(restored(item, newest, older.last().copied()));
    let past = facts.past_commercial(&newest.id);
    let (sale, purchase) = (past.and_then(|past| past.sale_price), past.and_then(|past| past.purchase_price));
    set_prices(&mut proposal, &item.id, Prices { sale, purchase });
    proposal.remove(RecordKind::Installation, &newest.id);
    proposal.rest_on(RecordKind::PastCommercial, &newest.id);
    proposal.remove(RecordKind::PastCommercial, &newest.id);
    if let Some(origin) = &item.origin {
        undo_contracts(&mut proposal, item, origin)?;
        undo_request(&mut proposal, origin);
    }
    proposal.into_plan()
}

/// The item as the line has it. Its links, its number and what it is stay.
fn restored(item: &Item, newest: &Installation, before: Option<&Installation>) -> Item {
    Item {
        placement: newest.placement.clone(),
        since: newest.since,
        site: newest.site.clone(),
        exact_place: newest.exact_place.clone(),
        sold_on: newest.sold_on,
        purchased_on: newest.purchased_on,
        delivered_on: newest.delivered_on,
        origin: newest.origin.clone(),
        previous_origin: before.and_then(|before| before.origin.clone()),
        ..item.clone()
    }
}

/// The contracts that the undone event signed go, unless they have come to name other items.
fn undo_contracts<F: MovementFacts>(proposal: &mut Proposal<'_, F>, item: &Item, origin: &Origin) -> Result<(), Error> {
    let mut last = None;
    for (contract, _) in proposal.facts.lines_naming(&item.id)? {
        if last == Some(&contract.id) || !arose_with(contract, item, origin) {
            continue;
        }
        last = Some(&contract.id);
        let contract_id = contract.id.clone();
        if contract.scope.iter().all(|line| line.names(&item.id)) {
            proposal.remove(RecordKind::Contract, &contract_id);
            proposal.notice(Notice::ContractRemoved { contract: contract_id });
        } else {
            proposal.notice(Notice::ContractLeft { contract: contract_id });
        }
    }
    Ok(())
}

/// Whether a contract was signed by the event of the running installation. Changes by hand have no number of their own, so
/// there the days tell one from the other.
fn arose_with(contract: &Contract, item: &Item, origin: &Origin) -> bool {
    let is_later = item.first_day().is_none_or(|first_day| first_day <= contract.first_day);
    contract.origin.as_deref() == Some(origin) && (origin.source != OriginSource::Change || is_later)
}

/// A warranty request through which the item left the channel is open again.
fn undo_request<F: MovementFacts>(proposal: &mut Proposal<'_, F>, origin: &Origin) {
    let (OriginSource::WarrantyRequest, Some(document)) = (&origin.source, &origin.document) else { return };
    let id = WarrantyRequestId::from(&RecordId::from(document));
    if let Some(request) = proposal.facts.warranty_request(&id) {
        let mut open = request.clone();
        open.validated_on = None;
        open.contract = None;
        proposal.put(open);
    }
}
