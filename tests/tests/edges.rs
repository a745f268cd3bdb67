//! Proves what a hostile reading has found: parts of the facts, the end of the calendar, and costs that stay small.

use tenure::wire::json::from_text;
use tenure::{Book, Code, Cover, Day, DraftQuestion, EndingQuestion, Extent, Question, Record};
use tenure_tests::books::parsed;

/// A Book of records, one JSON a line.
fn book(records: &str) -> Book {
    let records = records.trim().lines().map(|record| from_text::<Record>(record.as_bytes()).unwrap());
    Book::of(records).unwrap()
}

fn covered(book: &Book, on: &str) -> Cover {
    let question = Question::new(parsed("M-1"), parsed(on));
    let cover = book.covered(&question).unwrap();
    assert_eq!(book.coverage(&question).unwrap().cover, cover);
    cover
}

const ITEM: &str = r#"{"kind":"item","id":"M-1","product":"P","placement":{"kind":"endUser","account":"C-1"}}"#;

#[test]
fn what_was_not_loaded_may_end_too() {
    let extent = Extent::new(vec![parsed("C-9")], vec![parsed("M-1")]);
    let since = ITEM.replace("}}", r#"},"since":"2020-01-01"}"#);
    let part = book(&since).within(extent);
    let asked = part.ending_between(&EndingQuestion::new(parsed("2025-01-01"), parsed("2025-12-31")));
    assert_eq!(asked.unwrap_err().code(), Code::FactsMissing);
}

#[test]
fn a_term_that_is_led_out_of_the_calendar_has_no_end() {
    let contract = |last_day: &str| {
        format!(
            r#"{{"kind":"contract","id":"K","category":"maintenance","holder":"C-1","firstDay":"2025-01-01","term":{{"months":12}},"renewal":{{"months":12}},"cancellation":{{"received":"2025-03-01"}},"suspensions":[{{"firstDay":"2025-06-01","lastDay":"{last_day}","effect":"appendDays"}}],"scope":[{{"element":{{"kind":"wholeBase"}}}}]}}"#
        )
    };
    let covers = |last_day: &str| covered(&book(&format!("{ITEM}\n{}", contract(last_day))), "9999-12-01");
    assert_eq!(covers("9998-12-31"), Cover::No {}, "cancelled on 9999-08-02");
    assert_eq!(covers("9999-06-30"), Cover::Open {});
}

#[test]
fn no_draft_leaves_the_calendar() {
    let template = r#"{"kind":"template","id":"G24","category":"warranty","term":{"months":24}}"#;
    let question = DraftQuestion::new(parsed("M-1"), parsed("2025-01-01")).template(parsed("G24"));
    let drafted = book(&format!("{ITEM}\n{template}")).draft(&question.first_day(parsed("9999-01-01")));
    let error = drafted.unwrap_err();
    assert_eq!((error.code(), error.path()), (Code::DayOutOfRange, "firstDay"));
}

/// A contract over everything, with a rest of one day in every four and so many lines and pairs.
fn restless(rests: i64, lines: usize, pairs: i64) -> Book {
    let first: Day = parsed("2000-01-01");
    let day = |number: i64| first.plus_days(number).unwrap();
    let rest = |number: i64| format!(r#"{{"firstDay":"{0}","lastDay":"{0}"}}"#, day(number * 4 + 1));
    let pair = |number: i64| {
        let pair = r#"{"skill":"HW","effect":"exclude"}"#;
        format!(
            r#"{{"element":{{"kind":"product","product":"P"}},"pair":{pair},"firstDay":"{}"}}"#,
            day(90_000 + number)
        )
    };
    let whole = || r#"{"element":{"kind":"wholeBase"}}"#.to_owned();
    let scope: Vec<_> = (0..lines).map(|_| whole()).chain((0..pairs).map(pair)).collect();
    let rests: Vec<_> = (0..rests).map(rest).collect();
    let (rests, scope) = (rests.join(","), scope.join(","));
    let head = r#""category":"maintenance","holder":"C-1","firstDay":"2000-01-01""#;
    book(&format!(
        r#"{ITEM}
{{"kind":"contract","id":"K",{head},"suspensions":[{rests}],"scope":[{scope}]}}"#
    ))
}

/// Where the cost of one of them grew with the square or the cube of its numbers, this would not come to its end.
#[test]
fn a_record_of_many_parts_is_judged_in_time() {
    let day = |number: i64| parsed::<Day>("2000-01-01").plus_days(number).unwrap().to_string();
    let rests = restless(8_000, 1, 0);
    assert_eq!(covered(&rests, &day(6)), Cover::Until { last_day: parsed(&day(8)) });
    assert_eq!(covered(&rests, &day(5)), Cover::No {});
    assert_eq!(covered(&rests, &day(40_000)), Cover::Open {});
    let lines = restless(300, 300, 0);
    assert_eq!(covered(&lines, &day(6)), Cover::Until { last_day: parsed(&day(8)) });
    let pairs = restless(0, 1, 1_500);
    assert_eq!(covered(&pairs, &day(6)), Cover::Open {});
}
