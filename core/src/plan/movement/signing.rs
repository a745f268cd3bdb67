//! The warranty that goods bring with them to their end user (design D25, SI7).

use crate::change::notice::{Notice, Unsigned};
use crate::error::Error;
use crate::error::code::Code;
use crate::facts::read::MovementFacts;
use crate::plan::movement::departure::next_number;
use crate::plan::proposal::Proposal;
use crate::record::contract::{Category, Contract};
use crate::record::item::Item;
use crate::record::kind::RecordKind;
use crate::record::origin::{Origin, OriginSource};
use crate::record::policy::AutomaticWarranty;
use crate::record::record_ref::RecordRef;
use crate::rule::history::Installed;
use crate::rule::warranty::draft::{DraftQuestion, Purpose, drafted};
use crate::value::day::Day;
use crate::value::id::ContractId;

/// Signs the contract that the product's template makes for an item as it is in the plan; the policy may say that nothing
/// is signed. Where there is none to sign the goods have moved all the same, and people are told.
pub(crate) fn sign<F: MovementFacts>(
    proposal: &mut Proposal<'_, F>,
    item: &Item,
    on: Day,
    first_day: Option<Day>,
) -> Result<Option<ContractId>, Error> {
    if proposal.facts.policy().automatic_warranty == Some(AutomaticWarranty::Off) {
        return Ok(None);
    }
    sign_always(proposal, item, on, first_day)
}

/// The same, whatever the policy says of goods that move.
pub(crate) fn sign_always<F: MovementFacts>(
    proposal: &mut Proposal<'_, F>,
    item: &Item,
    on: Day,
    first_day: Option<Day>,
) -> Result<Option<ContractId>, Error> {
    let facts = proposal.facts;
    let purpose = if item.placement.is_on_loan() { Purpose::Loan } else { Purpose::Warranty };
    rest_on_template(proposal, item, purpose);
    let mut question = DraftQuestion::new(item.id.clone(), on).purpose(purpose);
    question.first_day = first_day;
    let mut contract = match drafted(facts, &question, item, Installed::running(item)) {
        Ok(draft) => draft.contract,
        Err(refusal) => {
            let reason = unsigned(refusal)?;
            proposal.notice(Notice::WarrantyNotSigned { item: item.id.clone(), reason });
            return Ok(None);
        }
    };
    if purpose == Purpose::Loan {
        contract.category = Category::Loan;
    }
    contract.origin = event(facts, item)?.map(Box::new);
    put_signed(proposal, contract).map(Some)
}

/// The origin of what an event signs. Changes by hand all have the item as their document, so the number of the
/// installation that ended with this one tells it from the others.
pub(crate) fn event<F: MovementFacts>(facts: &F, item: &Item) -> Result<Option<Origin>, Error> {
    let Some(origin) = item.origin.as_deref() else { return Ok(None) };
    let line = match origin.source {
        OriginSource::Change => Some(next_number(facts, &item.id)?.get()),
        OriginSource::Manual
        | OriginSource::Split
        | OriginSource::Shipment
        | OriginSource::Invoice
        | OriginSource::WarrantyRequest
        | OriginSource::SalesReturn
        | OriginSource::LoanReturn => origin.line,
    };
    Ok(Some(Origin { line, ..origin.clone() }))
}

/// Puts a contract under the first free of its names, unless it was signed for that holder already (SI14).
pub(crate) fn put_signed<F: MovementFacts>(
    proposal: &mut Proposal<'_, F>,
    mut contract: Contract,
) -> Result<ContractId, Error> {
    let plain = contract.id.as_str().to_owned();
    let mut count = 2_u64;
    while let Some(there) = proposal.contract(&contract.id) {
        if there.holder == contract.holder && there.cancellation.is_none() {
            let record = RecordRef::new(RecordKind::Contract, (&there.id).into());
            proposal.notice(Notice::DocumentAlreadyApplied { record });
            return Ok(there.id);
        }
        contract.id = format!("{plain}#{count}").parse()?;
        count = count.saturating_add(1);
    }
    let id = contract.id.clone();
    proposal.put(contract);
    Ok(id)
}

/// What is signed, or not, rests on the product and on the template that it names.
pub(crate) fn rest_on_template<F: MovementFacts>(proposal: &mut Proposal<'_, F>, item: &Item, purpose: Purpose) {
    proposal.rest_on(RecordKind::Product, &item.product);
    let template = proposal.facts.product(&item.product).and_then(|product| match purpose {
        Purpose::Loan => product.loan_template.as_ref(),
        Purpose::Warranty | Purpose::Service => product.warranty_template.as_ref(),
    });
    if let Some(template) = template {
        proposal.rest_on(RecordKind::Template, template);
    }
}

/// Which refusals of a draft leave goods without a warranty; all others are errors.
#[expect(clippy::wildcard_enum_match_arm, reason = "there are no other refusals of this sort")]
fn unsigned(refusal: Error) -> Result<Unsigned, Error> {
    match refusal.code() {
        Code::TemplateNone => Ok(Unsigned::NoTemplate),
        Code::TemplateUnknown => Ok(Unsigned::UnknownTemplate),
        Code::TemplateWithoutTerm => Ok(Unsigned::WithoutTerm),
        Code::WarrantyNoStart => Ok(Unsigned::NoStart),
        _ => Err(refusal),
    }
}
