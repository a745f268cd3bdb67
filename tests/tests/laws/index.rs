//! Laws of the index: whatever is asked of it, and whatever became of the records since it was made, it says what they say.

use proptest::prelude::*;
use tenure::{Asked, Book, Bulk, Cover, Day, Question, Work};
use tenure_tests::books::{question, records};

use crate::cases;

/// Days between two questions: few enough that none of the random stretches hides between them.
const STEP: i64 = 23;

/// Some days of the years in which the random facts happen.
fn days() -> impl Iterator<Item = Day> {
    let first: Day = "2023-06-01".parse().unwrap();
    (0..80).filter_map(move |step| first.plus_days(step * STEP))
}

fn work(bulk: Bulk<'_>, question: &Question) -> Work {
    Work {
        skill: question.skill.as_ref().map_or(Asked::NOBODY, |skill| bulk.skill(skill.as_str())),
        service_kind: question.service_kind.as_ref().map_or(Asked::NOBODY, |kind| bulk.service_kind(kind.as_str())),
        place: question.place.as_ref().map_or(Asked::NOBODY, |place| bulk.place(place.as_str())),
    }
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
    #![proptest_config(cases(60))]

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
}
