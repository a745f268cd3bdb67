//! What is asked about every item: the same work, on the same day.

use tenure::{
    Asked, Bulk, Day, EndingQuestion, ItemId, PictureQuestion, Question, ServiceKindId, TimelineQuestion, Work,
};

/// A kind of work on a day.
#[derive(Clone, Debug)]
pub(crate) struct DaysWork {
    pub(crate) on: Day,
    /// Absent for work of which nobody knows the kind; that restricts nothing.
    pub(crate) service_kind: Option<ServiceKindId>,
}

/// Days ahead that are looked at, the day itself included.
pub(crate) const DAYS: i64 = 90;

impl DaysWork {
    /// The day and those ahead, as far as the calendar goes.
    pub(crate) fn days_ahead(&self) -> Vec<Day> {
        (0..DAYS).filter_map(|days| self.on.plus_days(days)).collect()
    }

    pub(crate) fn question(&self, item: &ItemId) -> Question {
        let question = Question::new(item.clone(), self.on);
        match &self.service_kind {
            Some(kind) => question.service_kind(kind.clone()),
            None => question,
        }
    }

    pub(crate) fn questions<'a>(&self, items: impl IntoIterator<Item = &'a ItemId>) -> Vec<Question> {
        items.into_iter().map(|item| self.question(item)).collect()
    }

    pub(crate) fn in_bulk(&self, bulk: &Bulk<'_>) -> Work {
        let service_kind = self.service_kind.as_ref().map_or(Asked::NOBODY, |kind| bulk.service_kind(kind.as_str()));
        Work { service_kind, ..Work::default() }
    }

    pub(crate) fn ending(&self, last_day: Day) -> EndingQuestion {
        let question = EndingQuestion::new(self.on, last_day);
        match &self.service_kind {
            Some(kind) => question.service_kind(kind.clone()),
            None => question,
        }
    }

    pub(crate) fn timeline(&self, item: &ItemId, [first_day, last_day]: [Day; 2]) -> TimelineQuestion {
        let question = TimelineQuestion::new(item.clone(), first_day, last_day);
        match &self.service_kind {
            Some(kind) => question.service_kind(kind.clone()),
            None => question,
        }
    }
}

/// The picture of a timeline.
pub(crate) fn picture_of(timeline: &TimelineQuestion) -> PictureQuestion {
    let question = PictureQuestion::new(timeline.item.clone(), timeline.first_day, timeline.last_day);
    match &timeline.service_kind {
        Some(kind) => question.service_kind(kind.clone()),
        None => question,
    }
}
