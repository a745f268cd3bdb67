//! The last change of an item is undone.

use tenure_macros::{coded, record};

use crate::change::notice::Notice;
use crate::change::plan::Plan;
use crate::error::Error;
use crate::facts::need::Need;
use crate::facts::read::MovementFacts;
use crate::plan::movement::arrival::{Prices, set_prices};
use crate::plan::movement::edit_line::EditLineError;
use crate::plan::proposal::Proposal;
use crate::record::contract::Category;
use crate::record::installation::Installation;
use crate::record::item::{Item, Replacement};
use crate::record::kind::RecordKind;
use crate::record::origin::{Origin, OriginSource};
use crate::record::placement::{Placement, PlacementKind};
use crate::record::scope::ScopeLine;
use crate::rule::coverage::resolve::known_item;
use crate::value::day::Day;
use crate::value::id::{InstallationId, ItemId, RecordId, VoucherId, WarrantyRequestId};

/// Bring an item back to its last closed installation, as it was: who had it, where, at what prices, from which document.
/// The running installation is forgotten, with the contracts that it signed, the lines of a warranty that it inherited, and
/// the cards that went out with it and were not printed; a warranty request is open again, with what the card says
/// (IB-H22 to H28, SI16).
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
    proposal.rest_on_set(Need::Item { item: item.id.clone() });
    if let Some(before) = older.last() {
        proposal.rest_on(RecordKind::Installation, &before.id);
    }
    let mut back = restored(item, newest, older.last().copied());
    back.replacement = links_left(facts, item, newest)?;
    if back.replacement != item.replacement {
        take_lines_back(&mut proposal, item)?;
    }
    proposal.put(back);
    let past = facts.past_commercial(&newest.id);
    let (sale, purchase) = (past.and_then(|past| past.sale_price), past.and_then(|past| past.purchase_price));
    set_prices(&mut proposal, &item.id, Prices { sale, purchase });
    proposal.remove(RecordKind::Installation, &newest.id);
    proposal.rest_on(RecordKind::PastCommercial, &newest.id);
    proposal.remove(RecordKind::PastCommercial, &newest.id);
    take_cards_back(&mut proposal, item)?;
    if let Some(origin) = &item.origin {
        undo_contracts(&mut proposal, item, &event(origin, newest))?;
        undo_request(&mut proposal, item, origin)?;
    }
    proposal.into_plan()
}

/// The item as the line has it. Its number and what it is stay.
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

/// The links that stay. A link of the replacement that is undone goes: that of whoever took the place then held by the
/// other, or gave it up, on the day of the change.
fn links_left<F: MovementFacts>(
    facts: &F,
    item: &Item,
    newest: &Installation,
) -> Result<Option<Box<Replacement>>, Error> {
    let Some(links) = item.replacement.as_deref() else { return Ok(None) };
    let mut left = links.clone();
    if let Some(old) = &links.of
        && let Some(place) = gave_up(facts, old, newest.last_day)?
        && item.placement == place
    {
        left.of = None;
    }
    if links.by.is_some() && newest.placement.user().is_some() && item.placement.holder().is_none() {
        left.by = None;
    }
    Ok(Some(left).filter(|left| *left != Replacement::new()).map(Box::new))
}

/// What an item was until that day, when it was replaced: its newest line, or itself once that was restored.
fn gave_up<F: MovementFacts>(facts: &F, old: &ItemId, on: Day) -> Result<Option<Placement>, Error> {
    let history = facts.history(old)?;
    let ended = history.iter().rev().find(|closed| closed.last_day == on && closed.placement.user().is_some());
    Ok(match ended {
        Some(ended) => Some(ended.placement.clone()),
        None => facts.item(old)?.map(|old| old.placement.clone()),
    })
}

/// The warranty cards that went out with the item to its channel, unless somebody has printed them.
fn take_cards_back<F: MovementFacts>(proposal: &mut Proposal<'_, F>, item: &Item) -> Result<(), Error> {
    let (PlacementKind::Reseller | PlacementKind::Wholesaler, holder) =
        (item.placement.part(), item.placement.holder())
    else {
        return Ok(());
    };
    for record in proposal.facts.naming(&item.id)? {
        let card = proposal.facts.voucher(&VoucherId::from(&record.id)).filter(|_| record.kind == RecordKind::Voucher);
        let Some(card) = card else { continue };
        let is_his = [card.reseller.as_ref(), card.wholesaler.as_ref()].contains(&holder);
        if is_his && card.printed_on.as_ref().is_none_or(Vec::is_empty) {
            proposal.remove(RecordKind::Voucher, &card.id);
        }
    }
    Ok(())
}

/// The lines that the item inherited with the place that it gives back.
fn take_lines_back<F: MovementFacts>(proposal: &mut Proposal<'_, F>, item: &Item) -> Result<(), Error> {
    let mut last = None;
    for (contract, _) in proposal.facts.lines_naming(&item.id)? {
        if last == Some(&contract.id) || contract.category != Category::Warranty {
            continue;
        }
        last = Some(&contract.id);
        // A pair that was still to come was inherited with its own first day.
        let begins = |line: &ScopeLine| match line.pair {
            Some(_) => line.first_day >= item.since,
            None => line.first_day == item.since,
        };
        let inherited = |line: &ScopeLine| line.names(&item.id) && begins(line);
        let mut without = contract.clone();
        without.scope.retain(|line| !inherited(line));
        if !without.scope.is_empty() && without.scope.len() < contract.scope.len() {
            proposal.put(without);
        }
    }
    Ok(())
}

/// The contracts that the undone event signed go, unless they have come to name other items.
fn undo_contracts<F: MovementFacts>(proposal: &mut Proposal<'_, F>, item: &Item, origin: &Origin) -> Result<(), Error> {
    let mut last = None;
    for (contract, _) in proposal.facts.lines_naming(&item.id)? {
        if last == Some(&contract.id) || contract.origin.as_deref() != Some(origin) {
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

/// The origin that contracts have which the event of the running installation signed. A change by hand is told from others
/// by the number of the installation that it ended.
fn event(origin: &Origin, ended: &Installation) -> Origin {
    let is_by_hand = origin.source == OriginSource::Change;
    Origin { line: if is_by_hand { Some(ended.number.get()) } else { origin.line }, ..origin.clone() }
}

/// A warranty request through which the item left the channel is open again, unless it is that of others too.
fn undo_request<F: MovementFacts>(proposal: &mut Proposal<'_, F>, item: &Item, origin: &Origin) -> Result<(), Error> {
    let (OriginSource::WarrantyRequest, Some(document)) = (&origin.source, &origin.document) else { return Ok(()) };
    let id = WarrantyRequestId::from(&RecordId::from(document));
    let facts = proposal.facts;
    let Some(request) = facts.warranty_request(&id) else { return Ok(()) };
    for other in request.items.iter().filter(|other| **other != item.id) {
        let came = facts.item(other)?.and_then(|other| other.origin.as_deref());
        if came.is_some_and(|came| came.source == origin.source && came.document == origin.document) {
            return Ok(());
        }
    }
    let mut open = request.clone();
    open.validated_on = None;
    open.contract = None;
    proposal.put(open);
    Ok(())
}
