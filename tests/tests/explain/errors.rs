//! The sentences of errors: each cause once, and everything that the shared tables and vectors bring about.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;
use tenure::api::calls::{Call, dispatch};
use tenure::api::columns::{Codes, Columns, Factor, Items};
use tenure::api::doors::explain_error;
use tenure::api::guard::half_changed;
use tenure::api::types::convert;
use tenure::wire::json::{Json, from_text};
use tenure::wire::reading::broken_text;
use tenure::{
    Book, Catalogue, ChangeSet, Claims, Code, Country, Error, KeyRing, KeyStatus, Language, Locality, Money, Record,
    RingKey, Signer, SigningKey, Term,
};

use crate::check_snapshot;

/// Details whose values are words of the reader, not of the host: they are said in each language's own words.
const SAID: &[&str] =
    &["expected", "given", "problem", "what", "unit", "purpose", "basis", "found", "first_day", "circle", "defect"];

/// Words that stand in English sentences alone.
const ENGLISH: &[&str] = &["the", "is", "of", "and", "expected", "or", "write", "state", "leave", "correct", "than"];

/// A type and a bad text of it.
const VALUES: &[(&str, &str)] = &[
    ("Skill", r#"{"id":"#),
    ("Skill", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]"),
    ("Skill", "{}"),
    ("Skill", r#"{"id":"HW","colour":"red"}"#),
    ("Skill", r#"{"id":"HW","id":"SW"}"#),
    ("Skill", r#"{"id":5}"#),
    ("Policy", r#"{"precedence":{}}"#),
    ("Item", r#"{"id":"M-1","product":"P","placement":"inStock"}"#),
    ("Item", r#"{"id":"M-1","product":"P","placement":{"kind":"endUser","account":"C","loan":"yes"}}"#),
    ("Template", r#"{"id":"T","category":"warranty","priority":-1}"#),
    ("Template", r#"{"id":"T","category":"warranty","term":{"months":0}}"#),
    ("Template", r#"{"id":"T","category":"guarantee"}"#),
    ("Template", r#"{"id":"T","category":"warranty","term":{}}"#),
    ("Record", r#"{"kind":"car"}"#),
    ("Car", "{}"),
    ("TextDraft", r#"{"form":"jwt","key":"315c","publicKey":"0","bytes":""}"#),
    ("TextDraft", r#"{"form":"jwt","key":"315C","publicKey":"","bytes":""}"#),
    ("Licence", r#"{"id":"007","account":"C-1","application":"fm"}"#),
    ("Licence", r#"{"id":"7","account":"C-1","application":"FM"}"#),
    ("Licence", r#"{"id":"7","account":"C-1","application":"fm","limits":[{"code":"users","most":9007199254740992}]}"#),
    ("Skill", r#"{"id":""}"#),
    ("Skill", r#"{"id":" HW"}"#),
    ("Account", r#"{"id":"C-1","name":""}"#),
    ("Account", r#"{"id":"C-1","name":"two\nlines"}"#),
    ("Picture", r#"{"svg":"\u0007"}"#),
    ("Country", r#"{"id":"FR","vatMasks":[7]}"#),
    ("Country", r#"{"id":"FR","vatMasks":[""]}"#),
    ("Country", r#"{"id":"FR","vatMasks":["\u0023\t#"]}"#),
    ("Country", r#"{"id":"FR","vatMasks":["\u0023#\\"]}"#),
    ("Commercial", r#"{"item":"M-1","salePrice":{"amount":"much","currency":"EUR"}}"#),
    ("Commercial", r#"{"item":"M-1","salePrice":{"amount":"12345678901234567890123456789012","currency":"EUR"}}"#),
    ("Commercial", r#"{"item":"M-1","salePrice":{"amount":"0.1234567","currency":"EUR"}}"#),
    ("Commercial", r#"{"item":"M-1","salePrice":{"amount":"1","currency":"euro"}}"#),
    ("Question", r#"{"item":"M-1","on":"2025-02-30"}"#),
    ("Question", r#"{"item":"M-1","on":"1899-12-31"}"#),
    (
        "ChangeSet",
        r#"{"expects":[{"kind":"record","record":{"kind":"skill","id":"HW"},"revision":"A9"}],"changes":[]}"#,
    ),
];

/// Records that no Book takes, one list a line.
const BOOKS: &[&str] = &[
    r#"[{"kind":"country","id":"FR","subdivisions":["42","42"]}]"#,
    r#"[{"kind":"country","id":"FR","cities":[{"postcode":"42000","city":"Saint-Étienne"},{"postcode":"42000","city":"SAINT ETIENNE"}]}]"#,
    r#"[{"kind":"commercial","item":"M-1","salePrice":{"amount":"1.005","currency":"EUR"}}]"#,
    r#"[{"kind":"commercial","item":"M-1","salePrice":{"amount":"1","currency":"QQQ"}}]"#,
    r#"[{"kind":"contract","id":"A","category":"maintenance","holder":"C","firstDay":"2025-01-01","term":{"months":12},"lastDay":"2025-12-30","scope":[]}]"#,
    r#"[{"kind":"contract","id":"A","category":"maintenance","holder":"C","firstDay":"2025-01-01","term":{"months":999999},"scope":[]}]"#,
    r#"[{"kind":"contract","id":"A","category":"maintenance","holder":"C","firstDay":"2025-01-01","lastDay":"2024-12-30","scope":[]}]"#,
    r#"[{"kind":"contract","id":"A","category":"maintenance","holder":"C","firstDay":"2025-01-01","renewal":{"months":12},"scope":[]}]"#,
    r#"[{"kind":"contract","id":"A","category":"maintenance","holder":"C","firstDay":"2025-01-01","lastDay":"9999-12-31","renewal":{"months":12},"scope":[]}]"#,
    r#"[{"kind":"contract","id":"A","category":"maintenance","holder":"C","firstDay":"2025-01-01","cancellation":{},"scope":[]}]"#,
    r#"[{"kind":"contract","id":"A","category":"maintenance","holder":"C","firstDay":"2025-01-01","suspensions":[{"firstDay":"2025-02-01"},{"firstDay":"2025-03-01"}],"scope":[]}]"#,
    r#"[{"kind":"contract","id":"A","category":"maintenance","holder":"C","firstDay":"2025-01-01","lastDay":"2025-12-31","renewal":{"months":12},"followUps":[{"firstDay":"2026-01-01","state":"declined"},{"firstDay":"2026-01-01","state":"confirmed"}],"scope":[]}]"#,
    r#"[{"kind":"contract","id":"A","category":"maintenance","holder":"C","firstDay":"2025-01-01","offersFrom":"2026-01-01","scope":[]}]"#,
    r#"[{"kind":"contract","id":"A","category":"maintenance","holder":"C","firstDay":"2025-01-01","scope":[{"element":{"kind":"wholeBase"},"pair":{"skill":"SW","effect":"include"}}]}]"#,
    r#"[{"kind":"contract","id":"A","category":"maintenance","holder":"C","firstDay":"2025-01-01","scope":[{"element":{"kind":"product","product":"P"},"pair":{"skill":"SW","effect":"include"},"skills":["HW"]}]}]"#,
    r#"[{"kind":"contract","id":"A","category":"maintenance","holder":"C","firstDay":"2025-01-01","scope":[{"element":{"kind":"item","item":"M-9"}}]}]"#,
    r#"[{"kind":"account","id":"A","parent":"B"},{"kind":"account","id":"B","parent":"A"}]"#,
    r#"[{"kind":"skill","id":"A","parent":"B"},{"kind":"skill","id":"B","parent":"C"},{"kind":"skill","id":"C","parent":"D"},{"kind":"skill","id":"D","parent":"E"},{"kind":"skill","id":"E","parent":"F"},{"kind":"skill","id":"F","parent":"G"},{"kind":"skill","id":"G","parent":"H"},{"kind":"skill","id":"H","parent":"I"},{"kind":"skill","id":"I","parent":"A"}]"#,
    r#"[{"kind":"skill","id":"A"},{"kind":"skill","id":"A"}]"#,
    r#"[{"kind":"policy","precedence":["priority","priority"]}]"#,
    r#"[{"kind":"item","id":"M-1","product":"P","placement":{"kind":"inStock"}},{"kind":"installation","id":"I-1","item":"M-1","number":1,"placement":{"kind":"inStock"},"lastDay":"2025-01-31"}]"#,
    r#"[{"kind":"item","id":"M-1","product":"P","placement":{"kind":"inStock"},"since":"2025-01-01"},{"kind":"installation","id":"I-1","item":"M-1","number":1,"placement":{"kind":"inStock"},"lastDay":"2025-01-31"}]"#,
    r#"[{"kind":"item","id":"M-1","product":"P","placement":{"kind":"inStock"},"since":"2025-06-01"},{"kind":"installation","id":"I-1","item":"M-1","number":1,"placement":{"kind":"inStock"},"lastDay":"2025-01-31"},{"kind":"installation","id":"I-2","item":"M-1","number":1,"placement":{"kind":"inStock"},"since":"2025-02-01","lastDay":"2025-05-31"}]"#,
];

/// Bad files.
const FILES: &[&str] = &[
    "",
    "{\"schema\":1,\"minReader\":9}\n",
    "{\"schema\":1,\"minReader\":1}\n{}\n",
    "{\"schema\":1,\"minReader\":1}\n{\"put\":{\"kind\":\"skill\",\"id\":\"HW\",\"parent\":\"\"}}\n",
];

/// What cannot sign.
const PEMS: &[&str] = &[
    "no key at all",
    "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA6kpsY+KcUgq+9VB7Ey7F+ZVHdq6+vnuSQh7qaRRG0iw=\n-----END PUBLIC KEY-----\n",
    "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMAA=\n-----END ENCRYPTED PRIVATE KEY-----\n",
];

/// What only a list of a megabyte brings about.
const TOO_LONG: &str = r#"{"code":"revocations.too_long","message":"the list would have 2000000 bytes, and 1048576 are read; revoke a signing key, or leave out what has ended","path":"licences","details":[{"name":"bytes","value":"2000000"},{"name":"longest","value":"1048576"}]}"#;

/// What only a damaged machine brings about.
const DAMAGED: &str = r#"{"code":"signer.failed","message":"the signature of the key `315c` does not hold right after signing; the key or the machine is damaged","path":"","details":[{"name":"key","value":"315c"}]}"#;

/// The file that the questions and the changes below meet.
const FILE: &str = r#"{"schema":1,"minReader":1,"extent":{"accounts":["C-1"],"items":[]}}
{"put":{"kind":"item","id":"M-1","product":"P","placement":{"kind":"inStock"}}}
{"put":{"kind":"item","id":"M-2","product":"P","placement":{"kind":"endUser","account":"C-1"}}}
{"put":{"kind":"template","id":"T","category":"maintenance"}}
{"put":{"kind":"template","id":"U","category":"maintenance","term":{"months":12},"start":"inService"}}
{"put":{"kind":"contract","id":"K","category":"maintenance","holder":"C-1","firstDay":"2025-01-01","scope":[{"element":{"kind":"item","item":"M-2"}}]}}
{"put":{"kind":"skill","id":"HW","colour":"red"}}
"#;

const QUESTIONS: &[(&str, &str)] = &[
    ("coverage", r#"{"item":"M-9","on":"2025-06-01"}"#),
    ("timeline", r#"{"item":"M-2","firstDay":"2025-06-01","lastDay":"2025-05-31"}"#),
    ("draft", r#"{"item":"M-1","on":"2025-06-01"}"#),
    ("draft", r#"{"item":"M-2","on":"2025-06-01"}"#),
    ("draft", r#"{"item":"M-2","on":"2025-06-01","purpose":"loan"}"#),
    ("draft", r#"{"item":"M-2","on":"2025-06-01","purpose":"service"}"#),
    ("draft", r#"{"item":"M-2","on":"2025-06-01","template":"G24"}"#),
    ("draft", r#"{"item":"M-2","on":"2025-06-01","template":"T"}"#),
    ("draft", r#"{"item":"M-2","on":"2025-06-01","template":"U"}"#),
    ("cover", "{}"),
];

const CHANGES: &[&str] = &[
    r#"{"expects":[{"kind":"record","record":{"kind":"item","id":"M-1"}}],"changes":[{"remove":{"kind":"skill","id":"X"}},{"put":{"kind":"skill","id":"SW"}}]}"#,
    r#"{"expects":[],"changes":[{"put":{"kind":"skill","id":"HW"}}]}"#,
    r#"{"expects":[],"changes":[{"remove":{"kind":"item","id":"M-2"}}]}"#,
];

fn asked(book: &Book, call: &str, argument: &[u8]) -> Result<Vec<u8>, Error> {
    dispatch(book, Call::named(call)?, &Json, argument.to_vec())
}

/// Two rows of an item, on such days, with such codes of one skill.
fn columns(on: &[i32], codes: &[u8]) -> Error {
    let skills = [Some("HW".to_owned())];
    let skill = Factor::of(Some(&skills), Some(Codes::One(codes)));
    let (item, nobody) = (Items::Numbers(&[0]), Factor::Nobody);
    Columns { item, on, skill, service_kind: nobody, place: nobody }.ask(&Book::default()).unwrap_err()
}

/// A country that no line of a file has room for.
fn too_long() -> Record {
    let city = |number: u32| Locality::new(number.to_string().parse().unwrap(), "Saint-Étienne".parse().unwrap());
    Country::new("FR".parse().unwrap()).cities((0..30_000).map(city).collect()).into()
}

/// One error of each cause.
fn causes() -> Vec<Error> {
    let bad = |(name, text): &(&str, &str)| convert(name, &Json, text.as_bytes().to_vec(), &Json).expect_err(text);
    let mut causes: Vec<Error> = VALUES.iter().map(bad).collect();
    causes.push("x".repeat(1 << 13).parse::<tenure::SkillId>().unwrap_err());
    let of = |records: &&str| Book::of(from_text::<Vec<Record>>(records.as_bytes()).unwrap()).unwrap_err();
    causes.extend(BOOKS.iter().map(of));
    causes.push(Book::of([too_long()]).unwrap_err());
    causes.extend(FILES.iter().map(|file| Book::load(file.as_bytes()).unwrap_err()));
    causes.push(
        Book::load(format!("{}{}\n", "{\"schema\":1,\"minReader\":1}\n", "x".repeat(1 << 21)).as_bytes()).unwrap_err(),
    );
    let mut book = Book::load(FILE.as_bytes()).unwrap();
    causes.extend(QUESTIONS.iter().map(|(call, question)| asked(&book, call, question.as_bytes()).unwrap_err()));
    for changes in CHANGES {
        causes.push(book.apply(&from_text::<ChangeSet>(changes.as_bytes()).unwrap()).unwrap_err());
    }
    let money = |text| from_text::<Money>(text).unwrap();
    let large = money(br#"{"amount":"9999999999999999999999999999","currency":"EUR"}"#);
    let foreign = money(br#"{"amount":"1","currency":"CHF"}"#);
    causes.extend([large.checked_add(large).unwrap_err(), large.checked_add(foreign).unwrap_err()]);
    causes.extend([broken_text(), half_changed(), Term::of_months(0).unwrap_err(), Call::numbered(99).unwrap_err()]);
    causes.extend(PEMS.iter().map(|pem| SigningKey::from_pem(pem.as_bytes()).unwrap_err()));
    let seed = SigningKey::generate::<Error>(&KeyRing::new(vec![]), || Ok(vec![7; 31].into()));
    let own = SigningKey::of_seed(&[7; 32]);
    let key = RingKey::new(own.id(), own.public_key().into(), KeyStatus::Active);
    let stuck = SigningKey::generate::<Error>(&KeyRing::new(vec![key]), || Ok(vec![7; 32].into()));
    causes.extend([stuck.unwrap_err(), Error::of_signer("the service did not answer".to_owned())]);
    let claims = Claims::new("7".parse().unwrap(), 0, "fm".parse().unwrap(), "C".parse().unwrap());
    causes.push(claims.sign(Catalogue::default(), &SigningKey::of_seed(&[7; 32])).unwrap_err());
    causes.push(from_text::<Error>(TOO_LONG.as_bytes()).unwrap());
    causes.extend([seed.unwrap_err(), from_text::<Error>(DAMAGED.as_bytes()).unwrap()]);
    causes.push(tenure::api::guard::guard::<()>(|| panic!("at sea")).unwrap_err());
    causes.push(Error::of_host("the property `on` raised".to_owned()));
    let stranger = Book::load(b"{\"schema\":1,\"minReader\":1,\"extent\":{\"accounts\":[],\"items\":[]}}\n").unwrap();
    causes.push(asked(&Book::of([]).unwrap(), "coverage", br#"{"item":"M-9","on":"2025-06-01"}"#).unwrap_err());
    causes.extend([columns(&[1, 2], b"x"), columns(&[1], &[7])]);
    causes.push(asked(&stranger, "coverage", br#"{"item":"M-1","on":"2025-06-01"}"#).unwrap_err());
    causes
}

#[test]
fn each_cause_is_told_in_every_language() {
    let mut causes = causes();
    let cause = |error: &Error| (error.code(), error.details().iter().map(|detail| detail.name.clone()).collect());
    let mut known: BTreeSet<(Code, Vec<_>)> = causes.iter().map(cause).collect();
    causes.extend(of_vectors().into_iter().filter(|error| known.insert(cause(error))));
    let told = |error: &Error| {
        let lines = Language::ALL.iter().map(|language| format!("  {language}  {}\n", error.explain(*language)));
        format!("{}\n{}", error.code(), lines.collect::<String>())
    };
    let mut texts: Vec<_> = causes.iter().map(told).collect();
    texts.sort();
    texts.dedup();
    check_snapshot("errors.txt", &texts.concat());
    let told: BTreeSet<_> = causes.iter().map(Error::code).collect();
    let findings = causes.iter().flat_map(Error::details).filter(|detail| detail.name == "finding");
    let inside = findings.map(|detail| from_text::<tenure::Finding>(detail.value.as_bytes()).unwrap().code);
    let told: BTreeSet<_> = told.into_iter().chain(inside).collect();
    assert_eq!(told, Code::ALL.iter().copied().collect());
    causes.iter().for_each(check);
}

/// Everything that is wrong in the shared tables and vectors.
#[test]
fn every_error_of_the_tables_is_told_in_full() {
    let file = |name: &str| fs::read_to_string(format!("{}/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let mut seen = 0;
    for table in ["hostile.json", "hostile_unknown.json"] {
        for row in serde_json::from_str::<Vec<Value>>(&file(table)).unwrap() {
            let error = if let Some(file) = row["file"].as_str() {
                Book::load(file.as_bytes()).err()
            } else {
                let text = row["text"].as_str().unwrap().as_bytes().to_vec();
                convert(row["type"].as_str().unwrap(), &Json, text, &Json).err()
            };
            seen += error.iter().map(check).count();
        }
    }
    seen += of_vectors().iter().map(check).count();
    assert!(seen >= 400, "{seen}");
}

/// Everything that is wrong in the vectors.
fn of_vectors() -> Vec<Error> {
    let folder = format!("{}/vectors", env!("CARGO_MANIFEST_DIR"));
    let files: BTreeSet<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    let text: String = files.into_iter().map(|file| fs::read_to_string(file).unwrap()).collect();
    let cases = text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    cases.filter(|case| case.get("err").is_some()).filter_map(|case| failure(&case)).collect()
}

/// What goes wrong first in a vector.
fn failure(case: &Value) -> Option<Error> {
    let text = |value: &Value| value.to_string().into_bytes();
    let of = |records: &Value| from_text::<Vec<Record>>(&text(records)).and_then(Book::of);
    let answer = || {
        let mut book = match case["file"].as_str() {
            Some(file) => Book::load(file.as_bytes())?,
            None => of(&case["given"])?,
        };
        for changes in case["apply"].as_array().into_iter().flatten() {
            book.apply(&from_text::<ChangeSet>(&text(changes))?)?;
        }
        match (case["call"].as_str(), case.get("diff")) {
            (Some(call), _) => asked(&book, call, &text(&case["args"])).map(drop),
            (None, Some(target)) => book.diff(&of(target)?).map(drop),
            (None, None) => book.save().map(drop),
        }
    };
    answer().err()
}

#[track_caller]
fn check(error: &Error) {
    assert_eq!(error.explain(Language::En), error.message());
    for language in [Language::De, Language::Fr] {
        let told = error.explain(language);
        assert!(!told.is_empty() && told != error.message(), "{language}: {told}");
        assert!(!told.contains('{') || error.message().contains('{'), "{language}: {told}");
        for detail in error.details() {
            if !error.message().contains(&detail.value) {
                continue;
            }
            if SAID.contains(&detail.name.as_str()) {
                for fact in facts(&detail.value) {
                    assert!(told.contains(fact), "{language} says `{told}` without `{fact}` of {error:?}");
                }
            } else {
                assert!(told.contains(&detail.value), "{language} says `{told}` without {detail:?}");
            }
        }
        // What a host, a signer or a defect says is in its own words.
        if ![Code::Host, Code::SignerFailed, Code::Internal].contains(&error.code()) {
            let own = unquoted(&told);
            let english = own
                .split(|letter: char| !letter.is_alphanumeric() && letter != '_')
                .find(|word| ENGLISH.contains(word));
            assert_eq!(english, None, "{language} says `{told}`");
        }
    }
}

/// What must stand in any language: what is in backticks, and numbers.
fn facts(value: &str) -> Vec<&str> {
    let quoted = value.split('`').skip(1).step_by(2);
    let unquoted = value.split('`').step_by(2);
    let words = unquoted.flat_map(|part| part.split([' ', '"', ',']));
    quoted.chain(words.filter(|word| word.starts_with(|letter: char| letter.is_ascii_digit()))).collect()
}

/// A text without what the input or the engine's names put into it.
fn unquoted(text: &str) -> String {
    let outside = text.split('"').step_by(2).collect::<String>();
    outside.split('`').step_by(2).collect()
}

#[test]
fn a_host_may_give_back_what_it_kept() {
    let error = "2025-02-30".parse::<tenure::Day>().unwrap_err();
    let (code, message, details) = (error.code().as_str(), error.message(), error.details());
    assert_eq!(explain_error(code, message, details, Language::Fr), error.explain(Language::Fr));
    assert_eq!(explain_error(code, message, details, Language::En), message);
    assert_eq!(explain_error("moon.full", "the moon is full", details, Language::De), "the moon is full");
    assert_eq!(explain_error("day.invalid", "no day", &[], Language::De), "no day");
}
