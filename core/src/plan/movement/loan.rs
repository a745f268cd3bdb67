//! Until when a loan goes (Z33).

use crate::change::notice::Notice;
use crate::facts::read::MovementFacts;
use crate::plan::proposal::Proposal;
use crate::record::kind::RecordKind;
use crate::record::placement::Placement;
use crate::value::day::Day;
use crate::value::id::{ItemId, ProductId};
use crate::value::term::TermRule;

/// The same placement with the day on which its loan is due, by the template of the product where none is stated.
pub(crate) fn due<F: MovementFacts>(
    proposal: &mut Proposal<'_, F>,
    item: &ItemId,
    product: &ProductId,
    to: Placement,
    since: Option<Day>,
) -> Placement {
    if !to.is_on_loan() || to.loan_due().is_some() {
        return to;
    }
    let facts = proposal.facts;
    proposal.rest_on(RecordKind::Product, product);
    let template = facts.product(product).and_then(|product| product.loan_template.as_ref());
    if let Some(template) = template {
        proposal.rest_on(RecordKind::Template, template);
    }
    let term = template.and_then(|template| facts.template(template)?.term);
    let due = since.zip(term).and_then(|(since, term)| term.last_day(since, TermRule::CivilLaw));
    if due.is_none() {
        proposal.notice(Notice::LoanWithoutDue { item: item.clone() });
    }
    to.due(due)
}
