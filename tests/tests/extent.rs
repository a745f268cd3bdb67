//! Proves that what was not loaded is never "no": questions about the installed base beyond the extent of a Book.

use tenure::api::calls::{Call, dispatch};
use tenure::wire::json::Json;
use tenure::{Book, Error};

/// M-1 and S-1 are loaded whole; M-2 came along without its history, and C-9 is a part of nothing.
const FILE: &str = r#"{"schema":1,"minReader":1,"extent":{"accounts":["C-1"],"items":["M-1"],"serials":["S-1"]}}
{"put":{"kind":"account","id":"C-1","number":"4711"}}
{"put":{"kind":"item","id":"M-1","product":"P","serial":"S-1","placement":{"kind":"endUser","account":"C-1"},"since":"2025-06-01"}}
{"put":{"kind":"item","id":"M-2","product":"P","placement":{"kind":"endUser","account":"C-9","loan":true},"since":"2025-06-01"}}
"#;

fn ask(call: &str, argument: &str) -> Result<String, Error> {
    let book = Book::load(FILE.as_bytes()).unwrap();
    let answer = dispatch(&book, Call::named(call).unwrap(), &Json, argument.as_bytes().to_vec())?;
    Ok(String::from_utf8(answer).unwrap())
}

#[track_caller]
fn is_missing(call: &str, argument: &str, need: &str) {
    let error = ask(call, argument).expect_err(argument);
    let needs: Vec<_> = error.details().iter().map(|detail| detail.value.as_str()).collect();
    assert_eq!((error.code().as_str(), needs), ("facts.missing", vec![need]), "{call} {argument}");
}

#[track_caller]
fn is_known(call: &str, argument: &str) {
    assert!(ask(call, argument).is_ok(), "{call} {argument}: {:?}", ask(call, argument));
}

#[test]
fn an_item_that_was_not_loaded_may_be_anywhere() {
    let nine = r#"{"kind":"item","item":"M-9"}"#;
    for call in ["held", "dossier"] {
        is_missing(call, r#"{"item":"M-9","on":"2025-06-01"}"#, nine);
        is_known(call, r#"{"item":"M-1","on":"2025-01-01"}"#);
    }
    is_missing("holders", r#"{"item":"M-9","range":{"firstDay":"2025-06-01"}}"#, nine);
    is_missing("dependents", r#"{"item":"M-9"}"#, nine);
    is_known("dependents", r#"{"item":"M-1"}"#);
}

#[test]
fn a_past_that_was_not_loaded_may_have_been_any() {
    let two = r#"{"kind":"item","item":"M-2"}"#;
    is_known("held", r#"{"item":"M-2","on":"2025-06-01"}"#);
    is_missing("held", r#"{"item":"M-2","on":"2025-05-31"}"#, two);
    is_known("holders", r#"{"item":"M-2","range":{"firstDay":"2025-06-01"}}"#);
    is_missing("holders", r#"{"item":"M-2","range":{"firstDay":"2025-05-31"}}"#, two);
    for call in ["base", "tally", "overdue_loans"] {
        is_known(call, r#"{"on":"2025-06-01"}"#);
        is_missing(call, r#"{"on":"2025-05-31"}"#, two);
    }
}

#[test]
fn contracts_that_were_not_loaded_may_name_the_item() {
    is_missing("dossier", r#"{"item":"M-2","on":"2025-06-01"}"#, r#"{"kind":"accountChain","account":"C-9"}"#);
}

#[test]
fn records_that_were_not_loaded_may_stand_beside_those_that_are_checked() {
    let line = r#"{"records":[{"kind":"installation","id":"I","item":"ITEM","number":1,"placement":{"kind":"endUser","account":"WHO"},"lastDay":"2025-06-01"}]}"#;
    let line = |item: &str, who: &str| line.replace("ITEM", item).replace("WHO", who);
    is_known("check_histories", &line("M-1", "C-1"));
    is_missing("check_histories", &line("M-9", "C-1"), r#"{"kind":"item","item":"M-9"}"#);
    is_missing("check_histories", &line("M-2", "C-1"), r#"{"kind":"item","item":"M-2"}"#);
    is_missing("check_histories", &line("M-1", "C-9"), r#"{"kind":"accountChain","account":"C-9"}"#);
    let twin = r#"{"records":[{"kind":"item","id":"M-1","product":"P","serial":"S-2","placement":{"kind":"endUser","account":"C-1"}}]}"#;
    is_missing("check_histories", twin, r#"{"kind":"twins","product":"P","serial":"S-2"}"#);
    is_known("check_histories", &twin.replace("S-2", "S-1"));
}

#[test]
fn an_account_is_sought_among_those_that_are_here() {
    assert_eq!(ask("end_user", r#"{"text":"4711","confirmed":true}"#).unwrap(), r#"{"account":"C-1"}"#);
}

#[test]
fn a_record_that_was_not_loaded_may_be_elsewhere() {
    let named = |kind: &str, id: &str| format!(r#"{{"kind":"record","record":{{"kind":"{kind}","id":"{id}"}}}}"#);
    is_missing("attach_contract", r#"{"item":"M-1","contract":"K","today":"2025-06-01"}"#, &named("contract", "K"));
    is_missing("edit_installation", r#"{"installation":"I","today":"2025-06-01"}"#, &named("installation", "I"));
    is_missing("print_voucher", r#"{"voucher":"V","today":"2025-06-01"}"#, &named("voucher", "V"));
}
