//! What is asked.

use tenure_macros::record;

use crate::value::day::Day;
use crate::value::id::{ItemId, PlaceId, ServiceKindId, SkillId};

/// Which day of a case the question is about; a label that the verdict repeats (design D17).
#[record]
pub enum Basis {
    /// The day on which the item failed.
    Incident,
    /// The day on which the customer asked for service.
    Request,
    /// The day on which the technician comes.
    Intervention,
    /// The day on which the case is closed.
    Closing,
}

/// Is this item covered on this day? What is left absent restricts nothing and is listed under the verdict's `assumes`.
///
/// ```
/// use tenure::Question;
///
/// let question = Question::new("M-1".parse()?, "2025-06-01".parse()?).skill("HW-PRN".parse()?);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct Question {
    /// The item.
    pub item: ItemId,
    /// The one day that decides. The item is seen as it was placed at the end of that day.
    pub on: Day,
    /// Which day of the case that is; absent means the incident.
    pub basis: Option<Basis>,
    /// The skill that the work needs; absent means that of the product, where it names one.
    pub skill: Option<SkillId>,
    /// The kind of service.
    pub service_kind: Option<ServiceKindId>,
    /// Where the work takes place; absent means the site of the item on that day, where one is on record.
    pub place: Option<PlaceId>,
}

/// What the work is, from a question over many days or items.
pub(crate) type NamedFactors<'a> = (&'a Option<SkillId>, &'a Option<ServiceKindId>, &'a Option<PlaceId>);

impl Question {
    /// The question about one of those days and items.
    pub(crate) fn part(item: &ItemId, on: Day, (skill, service_kind, place): NamedFactors<'_>) -> Self {
        let (skill, service_kind, place) = (skill.clone(), service_kind.clone(), place.clone());
        Self { skill, service_kind, place, ..Self::new(item.clone(), on) }
    }
}
