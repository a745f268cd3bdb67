//! Laws of change sets: all or nothing, twice is once, and what was changed answers like what was loaded.

use proptest::prelude::*;
use tenure::wire::json::to_text;
use tenure::{Book, ChangeSet, Expectation, Question, Record, Revision};
use tenure_tests::books::{changes, question, records};

use crate::cases;

/// The answers of a Book to some questions, refusals included; the short one, by the index, is that of the long one.
pub(crate) fn answers(book: &Book, questions: &[Question]) -> Vec<String> {
    let answer = |question: &Question| match book.coverage(question) {
        Ok(verdict) => {
            assert_eq!(book.covered(question), Ok(verdict.cover));
            to_text(&verdict).unwrap()
        }
        Err(error) => error.to_string(),
    };
    questions.iter().map(answer).collect()
}

pub(crate) fn loaded_anew(book: &Book) -> Book {
    Book::load(&book.save().unwrap()).unwrap()
}

proptest! {
    #![proptest_config(cases(80))]

    #[test]
    fn the_difference_leads_from_one_to_the_other(one in records(), other in records()) {
        let (one, other) = (Book::of(one).unwrap(), Book::of(other).unwrap());
        let difference = one.diff(&other).unwrap();
        let mut changed = one.clone();
        changed.apply(&difference).unwrap();
        prop_assert!(changed == other);
        prop_assert_eq!(difference.expects.len(), difference.changes.len());
    }

    #[test]
    fn there_is_no_difference_to_itself(records in records()) {
        let book = Book::of(records).unwrap();
        prop_assert_eq!(book.diff(&book.clone()).unwrap(), ChangeSet::new(Vec::new(), Vec::new()));
    }

    #[test]
    fn a_change_set_applied_twice_is_applied_once(one in records(), other in records()) {
        let mut book = Book::of(one).unwrap();
        let difference = book.diff(&Book::of(other).unwrap()).unwrap();
        book.apply(&difference).unwrap();
        let once = book.clone();
        // What it expects holds no more; that it is done already counts for more.
        book.apply(&difference).unwrap();
        prop_assert!(book == once);
    }

    #[test]
    fn a_change_set_is_made_whole_or_not_at_all(
        records in records(), changes in changes(),
        questions in prop::collection::vec(question(), 1..6), asked in any::<bool>(),
    ) {
        let mut book = Book::of(records).unwrap();
        if asked {
            // Builds the index, which the changes must then keep in step.
            answers(&book, &questions);
        }
        let before = book.clone();
        let outcome = book.apply(&ChangeSet::new(Vec::new(), changes.clone()));
        if outcome.is_err() {
            prop_assert!(book == before);
            prop_assert_eq!(answers(&book, &questions), answers(&loaded_anew(&before), &questions));
        } else {
            prop_assert_eq!(answers(&book, &questions), answers(&loaded_anew(&book), &questions));
        }
    }

    #[test]
    fn what_somebody_saw_otherwise_is_stale(
        records in records(), changes in changes(), position in any::<prop::sample::Index>(),
    ) {
        let mut book = Book::of(records.clone()).unwrap();
        let before = book.clone();
        let seen = position.get(&records);
        // The same record with another revision: that of a record which is not in any of these Books.
        let revision = Revision::of(&Record::from(tenure::Skill::new("nobody".parse().unwrap()))).unwrap();
        let expects = vec![Expectation::Record { record: seen.into(), revision: Some(revision) }];
        let outcome = book.apply(&ChangeSet::new(expects, changes.clone()));
        prop_assert!(book == before);
        match outcome {
            // Only what already is so goes through.
            Ok(()) => {
                let mut again = before.clone();
                prop_assert!(again.apply(&ChangeSet::new(Vec::new(), changes)).is_ok());
                prop_assert!(again == before);
            }
            Err(error) if error.code() == tenure::Code::ChangeStale => prop_assert_eq!(error.path(), "expects[0]"),
            // What contradicts itself is refused before anything is compared.
            Err(error) => prop_assert!(error.path().starts_with("changes["), "{:?}", error),
        }
    }

    #[test]
    fn revisions_are_equal_where_texts_are(records in records(), others in records()) {
        for (one, other) in records.iter().zip(&others) {
            let (left, right) = (Revision::of(one).unwrap(), Revision::of(other).unwrap());
            prop_assert_eq!(left == right, to_text(one).unwrap() == to_text(other).unwrap());
            prop_assert_eq!(left == right, one == other);
        }
    }
}
