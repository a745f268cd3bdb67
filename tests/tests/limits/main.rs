//! Proves that hostile files and facts cost bounded time and memory, and that the engine answers afterwards.

mod facts;
mod files;
mod memory;

use tenure::{Book, Cover, Question};

/// One item under warranty: what must still be answered after everything else.
const STORY: &str = r#"{"schema":1,"minReader":1}
{"put":{"kind":"item","id":"M-1","product":"ESP-2","placement":{"kind":"endUser","account":"C-1"}}}
{"put":{"kind":"contract","id":"W-1","category":"warranty","holder":"C-1","firstDay":"2025-03-15","term":{"months":24},"scope":[{"element":{"kind":"item","item":"M-1"}}]}}
"#;

#[track_caller]
fn still_answers() {
    let book = Book::load(STORY.as_bytes()).unwrap();
    let question = Question::new("M-1".parse().unwrap(), "2025-06-01".parse().unwrap());
    let last_day = "2027-03-14".parse().unwrap();
    assert_eq!(book.covered(&question).unwrap(), Cover::Until { last_day });
}
