//! The answers beside the verdict: covers, timelines, endings, warranties.

use tenure::api::types::explain;
use tenure::wire::json::{Json, from_text};
use tenure::{EndingQuestion, Language, Term, TimelineQuestion, WarrantyQuestion};

use crate::{book, check_snapshot};

#[test]
fn a_cover_alone_reads_as_the_end_of_a_sentence() {
    for (cover, reads) in [
        (r#"{"kind":"no"}"#, ["not covered", "nicht gedeckt", "non couvert"]),
        (
            r#"{"kind":"until","lastDay":"2027-03-14"}"#,
            ["covered until 2027-03-14", "gedeckt bis 2027-03-14", "couvert jusqu’au 2027-03-14"],
        ),
        (
            r#"{"kind":"open"}"#,
            ["covered with no end in sight", "gedeckt ohne absehbares Ende", "couvert sans fin prévisible"],
        ),
        (r#"{"kind":"unjudged"}"#, ["not judged yet", "noch nicht beurteilt", "pas encore jugé"]),
    ] {
        for (language, reads) in Language::ALL.iter().zip(reads) {
            assert_eq!(explain("Cover", &Json, cover.into(), *language).unwrap(), reads);
        }
    }
}

/// A machine under warranty and maintenance, with a gap between; another one under warranty alone.
const RECORDS: &str = r#"
{"kind":"product","id":"ESP-2","warrantyTemplate":"G24","loanTemplate":"L"}
{"kind":"product","id":"OLD"}
{"kind":"template","id":"G24","category":"warranty","term":{"months":24}}
{"kind":"item","id":"M-1","product":"ESP-2","placement":{"kind":"endUser","account":"C-1"}}
{"kind":"item","id":"M-2","product":"ESP-2","placement":{"kind":"endUser","account":"C-2"}}
{"kind":"item","id":"M-3","product":"OLD","placement":{"kind":"endUser","account":"C-2"}}
{"kind":"item","id":"M-4","product":"ESP-2","placement":{"kind":"endUser","account":"C-2","loan":true}}
{"kind":"contract","id":"W-1","category":"warranty","holder":"C-1","firstDay":"2025-01-01","lastDay":"2025-03-31","template":"G24","scope":[{"element":{"kind":"item","item":"M-1"}}]}
{"kind":"contract","id":"K-1","category":"maintenance","holder":"C-1","firstDay":"2025-02-01","lastDay":"2025-06-30","scope":[{"element":{"kind":"wholeBase"}},{"element":{"kind":"product","product":"ESP-2"},"lastDay":"2025-03-31"}]}
{"kind":"contract","id":"K-2","category":"maintenance","holder":"C-1","firstDay":"2025-07-02","scope":[{"element":{"kind":"wholeBase"}}]}
{"kind":"contract","id":"W-2","category":"warranty","holder":"C-2","firstDay":"2025-01-01","lastDay":"2025-06-30","template":"G12","scope":[{"element":{"kind":"item","item":"M-2"}}]}
{"kind":"contract","id":"W-3","category":"warranty","holder":"C-2","firstDay":"2025-01-01","scope":[{"element":{"kind":"item","item":"M-2"}},{"element":{"kind":"item","item":"M-3"}}]}"#;

#[test]
fn timelines_endings_and_warranties_read_well_in_every_language() {
    let book = book(RECORDS);
    let day = |text: &str| text.parse().unwrap();
    let item = |id: &str| id.parse().unwrap();
    let (first, last) = (day("2025-01-01"), day("2025-12-31"));
    let timeline = |id| book.timeline(&TimelineQuestion::new(item(id), first, last)).unwrap();
    let ending = |first, last| book.ending_between(&EndingQuestion::new(first, last)).unwrap();
    let warranty = |id, on| book.warranty(&WarrantyQuestion::new(item(id), day(on))).unwrap();
    let mut text = String::new();
    for language in Language::ALL {
        text += "# ";
        text += language.as_str();
        text += "\n";
        text += &timeline("M-1").explain(*language);
        text += &timeline("M-4").explain(*language);
        text += &ending(first, last).explain(*language);
        text += &ending(day("2026-01-01"), day("2026-12-31")).explain(*language);
        for id in ["M-1", "M-2", "M-3", "M-4"] {
            text += &warranty(id, "2025-02-01").explain(*language);
        }
        text += &warranty("M-1", "2025-05-01").explain(*language);
        text += "\n";
    }
    check_snapshot("answers.txt", &text);
}

#[test]
fn one_of_a_sort_is_no_plural() {
    let answer = |term| {
        let answer = format!(
            r#"{{"item":"M-1","on":"2025-01-01","loan":false,"applicable":{{"template":"T","term":{term}}},"granted":[],"differences":[]}}"#
        );
        let told = |language: &Language| explain("WarrantyVerdict", &Json, answer.clone().into(), *language).unwrap();
        Language::ALL.iter().map(told).collect::<Vec<_>>()
    };
    for (term, reads) in [
        (r#"{"months":1}"#, ["1 month.", "1 Monat.", "1 mois."]),
        (r#"{"days":1}"#, ["1 day.", "1 Tag.", "1 jour."]),
        (r#"{"days":90}"#, ["90 days.", "90 Tage.", "90 jours."]),
    ] {
        from_text::<Term>(term.as_bytes()).unwrap();
        for (told, end) in answer(term).iter().zip(reads) {
            assert!(told.trim_end().ends_with(end), "{told}");
        }
    }
}
