//! What ends in a range of days, over all facts at hand (SC22).

use tenure_macros::record;

use crate::error::Error;
use crate::facts::missing::Missing;
use crate::facts::read::{CoverageFacts, Inventory};
use crate::record::contract::Contract;
use crate::record::item::Item;
use crate::rule::coverage::question::Question;
use crate::rule::coverage::timeline::parts;
use crate::rule::term::Course;
use crate::value::date_range::{DateRange, earlier};
use crate::value::day::Day;
use crate::value::id::{ContractId, ItemId, PlaceId, ServiceKindId, SkillId};

/// What ends between these days? What is left absent restricts nothing, as in a [`Question`].
///
/// ```
/// use tenure::EndingQuestion;
///
/// let quarter = EndingQuestion::new("2025-01-01".parse()?, "2025-03-31".parse()?);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct EndingQuestion {
    /// The first day of the range.
    pub first_day: Day,
    /// Its last day, inclusive.
    pub last_day: Day,
    /// The skill that the work needs; absent means that of each product, where it names one.
    pub skill: Option<SkillId>,
    /// The kind of service.
    pub service_kind: Option<ServiceKindId>,
    /// Where the work takes place; absent means the site of each item, where one is on record.
    pub place: Option<PlaceId>,
}

/// A contract that ends.
#[record]
pub struct ContractEnding {
    /// The contract.
    pub contract: ContractId,
    /// Its last day: from its term, from notices and follow-ups on file, or the day before it was archived.
    pub last_day: Day,
}

/// An item that loses its cover.
#[record]
pub struct ItemEnding {
    /// The item.
    pub item: ItemId,
    /// The last day on which something covers it; on the next one nothing does.
    pub last_day: Day,
}

/// The whole answer to an [`EndingQuestion`], each list by last day, then by the bytes of the id. A contract that renews
/// by itself never ends, and an item is not listed where another line takes over without a gap.
#[record]
pub struct Endings {
    /// Contracts that end in the range.
    pub contracts: Vec<ContractEnding>,
    /// Items that lose their cover in the range; one may be listed for several days.
    pub items: Vec<ItemEnding>,
}

/// What ends in a range of days: by contract, and by item.
pub(crate) fn ending_between<F: CoverageFacts + Inventory>(
    facts: &F,
    question: &EndingQuestion,
) -> Result<Endings, Error> {
    let range = DateRange::between(question.first_day, Some(question.last_day)).map_err(|error| error.at("lastDay"))?;
    let mut contracts = Vec::new();
    for contract in facts.contracts() {
        if let Some(last_day) = end(facts, contract)?.filter(|last_day| range.contains(*last_day)) {
            contracts.push(ContractEnding { contract: contract.id.clone(), last_day });
        }
    }
    let mut items = Vec::new();
    for item in facts.items_ending(range) {
        let ends = ends(facts, item, question, range)?.into_iter();
        items.extend(ends.map(|last_day| ItemEnding { item: item.id.clone(), last_day }));
    }
    contracts.sort_by(|left, right| (left.last_day, &left.contract).cmp(&(right.last_day, &right.contract)));
    items.sort_by(|left, right| (left.last_day, &left.item).cmp(&(right.last_day, &right.item)));
    Ok(Endings { contracts, items })
}

/// The last day of a contract; one that was withdrawn before it began does not end.
fn end<F: CoverageFacts>(facts: &F, contract: &Contract) -> Result<Option<Day>, Missing> {
    let known = Course::known(facts, contract)?.known_end();
    let archived = contract.archived_on.and_then(Day::previous);
    Ok(earlier(known, archived).filter(|last_day| contract.first_day <= *last_day))
}

/// The days of the range on which something covers the item, and on the next day nothing.
fn ends<F: CoverageFacts>(
    facts: &F,
    item: &Item,
    question: &EndingQuestion,
    range: DateRange,
) -> Result<Vec<Day>, Missing> {
    let asked = Question::part(&item.id, range.first_day, (&question.skill, &question.service_kind, &question.place));
    let beyond = DateRange { first_day: range.first_day, last_day: Some(question.last_day.next()) };
    let parts = parts(facts, item, &asked, beyond)?;
    let ends = parts
        .iter()
        .zip(parts.iter().skip(1))
        .filter(|(part, next)| !part.applying.is_empty() && next.applying.is_empty());
    Ok(ends.filter_map(|(part, _)| part.days.last_day).collect())
}
