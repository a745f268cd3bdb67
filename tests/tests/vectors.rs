//! Proves that Rust answers every shared vector; Python, Node and Kotlin run the same files.

use serde::Deserialize;
use serde_json::value::RawValue;
use tenure::api::calls::{Call, dispatch, dispatch_all};
use tenure::wire::json::{Json, from_text, to_text};
use tenure::{Book, Change, ChangeSet, Error, Question, Record};
use tenure_tests::books::work;

/// A case of either form; see `tests/README.md`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case<'a> {
    name: String,
    #[expect(dead_code, reason = "for readers")]
    source: String,
    #[serde(borrow)]
    given: Option<&'a RawValue>,
    file: Option<String>,
    call: Option<String>,
    #[serde(borrow)]
    args: Option<&'a RawValue>,
    #[serde(borrow, default)]
    apply: Vec<&'a RawValue>,
    #[serde(borrow)]
    diff: Option<&'a RawValue>,
    #[serde(borrow)]
    ok: Option<&'a RawValue>,
    err: Option<Failure>,
}

#[derive(Deserialize, PartialEq, Debug)]
struct Failure {
    code: String,
    path: String,
}

fn book_of(records: &RawValue) -> Result<Book, Error> {
    Book::of(from_text::<Vec<Record>>(records.get().as_bytes())?)
}

fn book(case: &Case<'_>) -> Result<Book, Error> {
    let mut book = match (&case.file, case.given) {
        (Some(file), None) => Book::load(file.as_bytes())?,
        (None, Some(records)) => book_of(records)?,
        _ => panic!("{}: state `file` or `given`", case.name),
    };
    for changes in &case.apply {
        book.apply(&from_text::<ChangeSet>(changes.get().as_bytes())?)?;
    }
    Ok(book)
}

/// The canonical text of the answer.
fn answer(case: &Case<'_>) -> Result<String, Error> {
    let book = book(case)?;
    match (&case.call, case.diff) {
        (Some(name), None) => {
            let argument = case.args.unwrap().get().as_bytes().to_vec();
            let call = Call::named(name)?;
            let list = [b"[".as_slice(), &argument, b"]"].concat();
            let answer = dispatch(&book, call, &Json, argument);
            let batch = String::from_utf8(dispatch_all(&book, call, &Json, list)?).unwrap();
            if let Ok(answer) = &answer {
                assert_eq!(batch, format!("[{{\"ok\":{}}}]", String::from_utf8_lossy(answer)), "{}", case.name);
            }
            Ok(String::from_utf8(answer?).unwrap())
        }
        (None, Some(target)) => {
            let target = book_of(target)?;
            let changes = book.diff(&target)?;
            let mut changed = book.clone();
            changed.apply(&changes)?;
            assert!(changed == target, "{}: the difference applied is the target", case.name);
            Ok(format!("{{\"changes\":{}}}", to_text(&changes)?))
        }
        (None, None) => {
            let file = String::from_utf8(book.save()?).unwrap();
            assert!(Book::load(file.as_bytes())? == book, "{}: the file loads back equal", case.name);
            Ok(format!("{{\"file\":{}}}", serde_json::to_string(&file).unwrap()))
        }
        _ => panic!("{}: a case has one question", case.name),
    }
}

fn check(case: &Case<'_>) -> Result<(), String> {
    let found = answer(case);
    let failure = |error: &Error| Failure { code: error.code().to_string(), path: error.path().to_owned() };
    match (found, case.ok, &case.err) {
        (Ok(found), Some(expected), None) if found == expected.get() => Ok(()),
        (Ok(found), Some(expected), None) => Err(format!("found    {found}\nexpected {expected}")),
        (Err(error), None, Some(expected)) if failure(&error) == *expected => Ok(()),
        (found, ok, err) => Err(format!("found {found:?}\nexpected {ok:?} {err:?}")),
    }
}

fn run(file: &str) -> usize {
    let text = std::fs::read_to_string(format!("{}/vectors/{file}.jsonl", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let mut failures = Vec::new();
    for line in text.lines() {
        let case: Case<'_> = serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"));
        if let Err(difference) = check(&case) {
            failures.push(format!("{}\n{difference}", case.name));
        }
    }
    assert!(failures.is_empty(), "{} of {file} fail:\n\n{}", failures.len(), failures.join("\n\n"));
    text.lines().count()
}

/// A test for each file, which must not come to hold fewer cases.
macro_rules! files {
    ($($file:ident: $least:literal,)*) => {
        const FILES: &[&str] = &[$(stringify!($file)),*];

        $(
        #[test]
        fn $file() {
            assert!(run(stringify!($file)) >= $least);
        }
        )*
    };
}

files! {
    coverage: 600,
    covered: 30,
    timeline: 20,
    endings: 20,
    warranty: 20,
    draft: 40,
    address: 130,
    picture: 3,
    doors: 190,
    register: 35,
    edit: 55,
    change: 95,
    insert: 30,
    restore: 15,
    deliver: 65,
    requests: 25,
    returns: 35,
    split: 25,
    attach: 25,
    components: 5,
    delete: 5,
    dossier: 15,
    end_user: 10,
    held: 60,
    histories: 30,
    known: 25,
    records: 30,
    replace: 30,
    stories: 20,
    licence_accounts: 20,
    licence_control: 20,
    licence_faults: 60,
    licence_keys: 50,
    licence_payloads: 100,
    licence_records: 5,
    licence_revocations: 50,
    licence_rings: 35,
    licence_sandboxes: 20,
    licence_saves: 20,
    licence_signatures: 35,
    licence_times: 35,
    licence_tokens: 20,
    licence_updates: 70,
    licence_urls: 120,
    licence_verify: 120,
    vouchers: 5,
}

/// The verdicts come from the records; the short answers come from the index, made of what was loaded, or kept in step with
/// contracts that came one by one.
#[test]
fn the_index_has_the_cover_of_each_verdict() {
    let text = std::fs::read_to_string(format!("{}/vectors/coverage.jsonl", env!("CARGO_MANIFEST_DIR"))).unwrap();
    for line in text.lines() {
        let case: Case<'_> = serde_json::from_str(line).unwrap();
        let (Some(verdict), Ok(loaded)) = (case.ok, book(&case)) else { continue };
        let verdict: serde_json::Value = serde_json::from_str(verdict.get()).unwrap();
        let question: Question = from_text(case.args.unwrap().get().as_bytes()).unwrap();
        let changes = Book::default().diff(&loaded).unwrap().changes;
        let is_contract = |change: &Change| matches!(change, Change::Put(Record::Contract(_)));
        let (contracts, others): (Vec<_>, Vec<_>) = changes.into_iter().partition(is_contract);
        let mut filled = Book::default();
        filled.apply(&ChangeSet::new(Vec::new(), others)).unwrap();
        for contract in contracts {
            let _made = filled.bulk();
            filled.apply(&ChangeSet::new(Vec::new(), vec![contract])).unwrap();
        }
        for book in [loaded, filled] {
            let bulk = book.bulk();
            let mut covers = vec![book.covered(&question)];
            let item = bulk.item(question.item.as_str()).unwrap();
            bulk.covers(&[(item, question.on, work(bulk, &question))], |cover| covers.push(cover));
            for cover in covers {
                assert_eq!(to_text(&cover.unwrap()).unwrap(), verdict["cover"].to_string(), "{}", case.name);
            }
        }
    }
}

#[test]
fn each_file_is_run() {
    let folder = format!("{}/vectors", env!("CARGO_MANIFEST_DIR"));
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let there: std::collections::BTreeSet<_> =
        entries.filter_map(|name| Some(name.strip_suffix(".jsonl")?.to_owned())).collect();
    assert_eq!(there, FILES.iter().map(|file| (*file).to_owned()).collect());
}
