//! What is said of licences, once for each thing that can be said, out of the shared vectors.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use serde_json::Value;
use tenure::wire::json::from_text;
use tenure::{
    ApplicationControl, ControlReason, Language, LicenceFault, LicencePlan, LicenceStatus, LicenceVerdict,
    LicenceWarning, SigningReason,
};

use crate::check_snapshot;

/// The answers of one call in all vectors, in the order of their files.
fn answers(calls: &[&str]) -> Vec<Value> {
    let folder = format!("{}/vectors", env!("CARGO_MANIFEST_DIR"));
    let files: BTreeSet<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    let text: String = files.into_iter().map(|file| fs::read_to_string(file).unwrap()).collect();
    let cases = text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let asked = cases.filter(|case| case["call"].as_str().is_some_and(|call| calls.contains(&call)));
    asked.map(|case| case["ok"].clone()).filter(|answer| !answer.is_null()).collect()
}

/// Every `kind` and every reason in an answer.
fn kinds(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            found.extend(fields.get("kind").and_then(Value::as_str).map(str::to_owned));
            fields.iter().filter(|(name, _)| *name != "unsigned").for_each(|(_, value)| kinds(value, found));
        }
        Value::Array(values) => {
            let words = values.iter().filter_map(Value::as_str);
            found.extend(
                words.filter(|word| SigningReason::ALL.iter().any(|known| known.as_str() == *word)).map(str::to_owned),
            );
            for value in values {
                kinds(value, found);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// The first answers that say something which none before them says.
fn telling(answers: Vec<Value>) -> (Vec<Value>, BTreeSet<String>) {
    let mut said = BTreeSet::new();
    let new = answers.into_iter().filter(|answer| {
        let before = said.len();
        kinds(answer, &mut said);
        said.len() > before
    });
    (new.collect(), said)
}

fn told(explain: impl Fn(Language) -> String) -> String {
    Language::ALL.iter().map(|language| format!("{language}\n{}", explain(*language))).collect()
}

fn read<T: serde::de::DeserializeOwned>(value: &Value) -> T {
    from_text(value.to_string().as_bytes()).unwrap()
}

#[test]
fn every_verdict_on_a_key_is_read_once() {
    let (telling, mut said) = telling(answers(&["verify_licence"]));
    let texts = telling.iter().map(|answer| {
        let verdict: LicenceVerdict = read(answer);
        assert_eq!(verdict.to_string(), verdict.explain(Language::En));
        told(|language| verdict.explain(language))
    });
    check_snapshot("licence_verdicts.txt", &texts.collect::<Vec<_>>().join("\n"));
    said.retain(|kind| kind.contains('.'));
    let all: BTreeSet<_> = LicenceStatus::KINDS.iter().chain(LicenceWarning::KINDS).map(ToString::to_string).collect();
    assert_eq!(said, all);
}

#[test]
fn every_outcome_of_a_command_is_read_once() {
    let calls = ["update_licences", "rekey_licences", "create_sandbox_licences", "save_licence"];
    let (telling, said) = telling(answers(&calls));
    let texts = telling.iter().map(|answer| {
        let plan: LicencePlan = read(answer);
        assert_eq!(plan.to_string(), plan.explain(Language::En));
        told(|language| plan.explain(language))
    });
    check_snapshot("licence_plans.txt", &texts.collect::<Vec<_>>().join("\n"));
    let all = LicenceFault::KINDS.iter().chain(["created", "changed", "unchanged", "failed", "skipped"].iter());
    let missing: Vec<_> = all.filter(|kind| !said.contains(**kind)).collect();
    assert!(missing.is_empty(), "{missing:?}");
    let reasons = SigningReason::ALL.iter().map(|reason| reason.as_str());
    let missing: Vec<_> = reasons.filter(|reason| !said.contains(*reason)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_light_is_read_once() {
    let (telling, said) = telling(answers(&["application_control"]));
    let texts: BTreeMap<usize, String> = telling
        .iter()
        .map(|answer| {
            let control: ApplicationControl = read(answer);
            assert_eq!(control.to_string(), control.explain(Language::En));
            told(|language| control.explain(language))
        })
        .enumerate()
        .collect();
    check_snapshot("licence_control.txt", &texts.into_values().collect::<Vec<_>>().join("\n"));
    assert!(ControlReason::KINDS.iter().all(|kind| said.contains(*kind)), "{said:?}");
}
