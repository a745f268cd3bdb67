//! Laws of the index: whatever is asked of it, and whatever became of the records since it was made, it says what they say.

use proptest::prelude::*;
use tenure::{Book, Cover, Day, EndingQuestion, Question, TimelineQuestion};
use tenure_tests::books::{day, question, records, work};

use crate::cases;

/// Days between two questions.
const STEP: i64 = 23;

/// Some days of the years in which the random facts happen.
fn days() -> impl Iterator<Item = Day> {
    let first: Day = "2023-06-01".parse().unwrap();
    (0..80).filter_map(move |step| first.plus_days(step * STEP))
}

/// The items that lose their cover on days of a range, by the timeline of each.
fn losses(book: &Book, question: &EndingQuestion) -> Vec<(Day, String)> {
    let mut losses = Vec::new();
    for item in ["M-0", "M-1", "M-2"] {
        let beyond = question.last_day.plus_days(1).unwrap();
        let mut asked = TimelineQuestion::new(item.parse().unwrap(), question.first_day, beyond);
        asked.skill.clone_from(&question.skill);
        asked.service_kind.clone_from(&question.service_kind);
        asked.place.clone_from(&question.place);
        let intervals = book.timeline(&asked).unwrap().intervals;
        let lost = intervals.windows(2).filter(|pair| !pair[0].applying.is_empty() && pair[1].applying.is_empty());
        losses.extend(lost.map(|pair| (pair[0].last_day, item.to_owned())));
    }
    losses.sort();
    losses
}

/// Asks for every item on all those days, one by one and in bulk.
fn answers_like_its_records(book: &Book, like: &Question) -> Result<(), TestCaseError> {
    let bulk = book.bulk();
    let work = work(bulk, like);
    let (mut rows, mut covers): (_, Vec<Cover>) = (Vec::new(), Vec::new());
    for item in ["M-0", "M-1", "M-2"] {
        let Some(number) = bulk.item(item) else { continue };
        for on in days() {
            let mut question = like.clone();
            (question.item, question.on, question.basis) = (item.parse().unwrap(), on, None);
            let cover = book.coverage(&question).unwrap().cover;
            prop_assert_eq!(book.covered(&question).unwrap(), cover, "{} on {}", item, on);
            rows.push((number, on, work));
            covers.push(cover);
        }
    }
    let mut found = Vec::new();
    bulk.covers(&rows, |cover| found.push(cover.unwrap()));
    prop_assert_eq!(found, covers);
    Ok(())
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn the_index_is_kept_in_step(one in records(), other in records(), question in question()) {
        let (one, other) = (Book::of(one).unwrap(), Book::of(other).unwrap());
        let mut book = one.clone();
        answers_like_its_records(&book, &question)?;
        for next in [other, one] {
            book.apply(&book.diff(&next).unwrap()).unwrap();
            answers_like_its_records(&book, &question)?;
        }
    }

    #[test]
    fn what_ends_is_what_timelines_lose(
        records in records(), like in question(), first_day in day(), days in prop_oneof![0_i64..5, 0_i64..500],
    ) {
        let book = Book::of(records).unwrap();
        let mut question = EndingQuestion::new(first_day, first_day.plus_days(days).unwrap());
        (question.skill, question.service_kind, question.place) = (like.skill, like.service_kind, like.place);
        let found = book.ending_between(&question).unwrap().items.into_iter();
        let found: Vec<_> = found.map(|ending| (ending.last_day, ending.item.to_string())).collect();
        prop_assert_eq!(found, losses(&book, &question));
    }
}
