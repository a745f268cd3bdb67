//! The answers about the installed base: holders, loans, dossiers, histories.

use std::collections::BTreeSet;

use tenure::wire::json::from_text;
use tenure::{
    DateRange, Day, DossierQuestion, HeldQuestion, HistoryCheck, HistoryFinding, HoldersQuestion, Language,
    OverdueQuestion, Record,
};

use crate::{book, check_snapshot};

/// A machine that was unsold, then with nobody, then lent; others in stock, with a term that nothing tells, and bare.
const RECORDS: &str = r#"
{"kind":"product","id":"ESP-2","warrantyTemplate":"G24","loanTemplate":"L"}
{"kind":"template","id":"G24","category":"warranty","term":{"months":24}}
{"kind":"item","id":"M-1","product":"ESP-2","placement":{"kind":"endUser","account":"C-1","loan":true,"loanDue":"2025-04-30"},"since":"2025-03-01","site":"S-1","exactPlace":"first floor"}
{"kind":"installation","id":"I-1","item":"M-1","number":1,"placement":{"kind":"reseller","account":"R-1"},"lastDay":"2025-01-31","site":"S-0"}
{"kind":"item","id":"M-2","product":"ESP-2","placement":{"kind":"inStock"}}
{"kind":"item","id":"M-3","product":"ESP-2","placement":{"kind":"endUser","account":"C-2","loan":true},"since":"2025-01-01","site":"S-2"}
{"kind":"item","id":"M-4","product":"ESP-2","placement":{"kind":"endUser","account":"C-2","loan":true}}
{"kind":"contract","id":"W-1","category":"warranty","holder":"C-9","firstDay":"2024-01-01","lastDay":"2024-12-31","scope":[{"element":{"kind":"item","item":"M-1"}}]}
{"kind":"contract","id":"K-1","category":"maintenance","holder":"C-1","firstDay":"2025-01-01","scope":[{"element":{"kind":"wholeBase"}},{"element":{"kind":"item","item":"M-1"}}]}
{"kind":"contract","id":"K-2","category":"maintenance","holder":"C-1","firstDay":"2025-01-01","cancellation":{"lastDay":"2025-02-28"},"scope":[{"element":{"kind":"item","item":"M-1"}}]}
{"kind":"contract","id":"L-1","category":"loan","holder":"C-1","firstDay":"2025-09-01","lastDay":"2025-09-01","scope":[{"element":{"kind":"item","item":"M-1"}}]}
{"kind":"warrantyRequest","id":"R-1","product":"ESP-2","on":"2025-03-01","items":["M-1"],"warranty":"G24","validatedOn":"2025-03-02"}
{"kind":"warrantyRequest","id":"R-2","product":"ESP-2","on":"2025-03-05","items":["M-1"]}"#;

/// Every finding, with and without its repair.
const WRONG: &str = r#"[
{"kind":"account","id":"C-1"},
{"kind":"item","id":"A","product":"P","serial":"S","placement":{"kind":"endUser","account":"C-1","reseller":"R-9"},"since":"2025-06-01"},
{"kind":"item","id":"B","product":"P","serial":"S","placement":{"kind":"inStock"}},
{"kind":"installation","id":"A-1","item":"A","number":1,"placement":{"kind":"endUser","account":"C-1"},"since":"2025-01-01","lastDay":"2025-03-01"},
{"kind":"installation","id":"A-2","item":"A","number":1,"placement":{"kind":"inStock"},"since":"2025-02-01","lastDay":"2025-03-31"},
{"kind":"installation","id":"A-3","item":"A","number":3,"placement":{"kind":"inStock"},"since":"2025-05-01","lastDay":"2025-04-30"},
{"kind":"installation","id":"B-1","item":"B","number":4294967295,"placement":{"kind":"inStock"},"lastDay":"2025-04-30"},
{"kind":"installation","id":"B-2","item":"B","number":4294967295,"placement":{"kind":"inStock"},"lastDay":"2025-04-30"},
{"kind":"installation","id":"C-1","item":"C","number":1,"placement":{"kind":"inStock"},"lastDay":"2025-04-30"}
]"#;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn records() -> Vec<Record> {
    from_text(WRONG.as_bytes()).unwrap()
}

#[test]
fn what_is_known_of_the_installed_base_reads_well_in_every_language() {
    let book = book(RECORDS);
    let item = |id: &str| id.parse().unwrap();
    let held = |id, on| book.held(&HeldQuestion::new(item(id), day(on))).unwrap();
    let holders = |range| book.holders(&HoldersQuestion::new(item("M-1"), range)).unwrap();
    let overdue = |on| book.overdue_loans(&OverdueQuestion::new(day(on))).unwrap();
    let dossier = |id| book.dossier(&DossierQuestion::new(item(id), day("2025-06-01"))).unwrap();
    let check = |records| book.check_histories(&HistoryCheck::new(records)).unwrap();
    let open = DateRange::new(day("2025-01-01"));
    let mut text = String::new();
    for language in Language::ALL {
        text += "# ";
        text += language.as_str();
        text += "\n";
        for (id, on) in [
            ("M-1", "2025-06-01"),
            ("M-1", "2025-01-15"),
            ("M-1", "2025-02-15"),
            ("M-2", "2025-06-01"),
            ("M-3", "2025-06-01"),
        ] {
            text += &held(id, on).explain(*language);
        }
        text += &holders(open).explain(*language);
        text += &holders(open.last_day(day("2025-02-01"))).explain(*language);
        text += &overdue("2025-06-01").explain(*language);
        text += &overdue("2025-01-01").explain(*language);
        text += &dossier("M-1").explain(*language);
        text += &dossier("M-2").explain(*language);
        text += &check(records()).explain(*language);
        text += &check(Vec::new()).explain(*language);
        text += "\n";
    }
    check_snapshot("installed.txt", &text);
    let dossier = dossier("M-1");
    assert_eq!(dossier.to_string(), dossier.explain(Language::En));
}

#[test]
fn every_finding_is_read_once() {
    let found = book("").check_histories(&HistoryCheck::new(records())).unwrap();
    let kind = |finding: &HistoryFinding| serde_json::to_value(finding).unwrap()["kind"].as_str().unwrap().to_owned();
    let kinds: BTreeSet<_> = found.findings.iter().map(kind).collect();
    assert_eq!(kinds, HistoryFinding::KINDS.iter().map(ToString::to_string).collect());
}
