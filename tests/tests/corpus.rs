//! Proves that the inputs of the fuzz targets still pass: the seeds out of the vectors, and all that was kept.

use std::fs;
use std::path::{Path, PathBuf};

use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use serde_json::Value;
use tenure_tests::{fuzzed, fuzzed_licences};

/// A fuzz target: its name, and what it does with an input.
type Target = (&'static str, fn(&[u8]));

/// All of them.
const TARGETS: &[Target] = &[
    ("load", fuzzed::load),
    ("coverage", fuzzed::coverage),
    ("change_set", fuzzed::change_set),
    ("key_text", fuzzed_licences::key_text),
    ("payload", fuzzed_licences::payload),
    ("host", fuzzed_licences::host),
    ("token", fuzzed_licences::token),
    ("revocations", fuzzed_licences::revocations),
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

/// The inputs that a case of the vectors makes: the target, and the parts of its input.
fn seeds_of(case: &Value) -> Vec<(&'static str, Vec<String>)> {
    let file = case["file"].as_str().map_or_else(|| file_of(&case["given"]), str::to_owned);
    let mut seeds = Vec::new();
    if case["call"].is_string() {
        seeds.push(("coverage", vec![file.clone(), case["args"].to_string()]));
    }
    if let Some(applied) = case["apply"].as_array() {
        let parts = std::iter::once(file.clone()).chain(applied.iter().map(Value::to_string));
        seeds.push(("change_set", parts.collect()));
    }
    if seeds.is_empty() {
        seeds.push(("load", vec![file]));
    }
    seeds
}

/// The texts of a case about licences, and what is signed in it.
fn texts_of(case: &Value) -> Vec<(&'static str, Vec<u8>)> {
    let args = &case["args"];
    let text = |name: &str| args[name].as_str().map(|text| text.as_bytes().to_vec());
    let mut seeds = Vec::new();
    match case["call"].as_str() {
        Some("verify_licence") if args["form"] == "jwt" => {
            let payload = args["text"].as_str().and_then(|text| text.split('.').nth(1));
            let payload = payload.and_then(|payload| BASE64URL_NOPAD.decode(payload.as_bytes()).ok());
            seeds.extend(text("text").into_iter().chain(payload).map(|seed| ("token", seed)));
        }
        Some("verify_licence") => {
            seeds.extend(text("text").filter(|text| text.len() < 10_000).map(|seed| ("key_text", seed)));
            seeds.extend(text("revocations").map(|seed| ("revocations", seed)));
        }
        Some("check_url") => {
            seeds.extend(["licensed", "actual"].into_iter().filter_map(text).map(|seed| ("host", seed)));
        }
        _ => {}
    }
    // What is signed ends with the payload: behind the empty text, whose head is 0x40, and a head of its own.
    let messages =
        case["ok"]["toSign"].as_array().into_iter().flatten().filter_map(|message| message["bytes"].as_str());
    let payloads =
        messages.filter_map(|message| HEXLOWER.decode(message.as_bytes()).ok()?.get(58..).map(<[u8]>::to_vec));
    seeds.extend(payloads.map(|payload| ("payload", payload)));
    seeds
}

/// Records as a file.
fn file_of(records: &Value) -> String {
    let lines = records.as_array().unwrap().iter().map(|record| format!("{{\"put\":{record}}}\n"));
    "{\"schema\":1,\"minReader\":1}\n".to_owned() + &lines.collect::<String>()
}

/// Every seed with the target it is for, in the order of the vectors; bad input comes from the hostile table.
fn seeds() -> Vec<(&'static str, Vec<u8>)> {
    let mut seeds = Vec::new();
    for area in ["coverage", "covered", "doors"] {
        let text = fs::read_to_string(root().join(format!("tests/vectors/{area}.jsonl"))).unwrap();
        for line in text.lines() {
            let made = seeds_of(&serde_json::from_str(line).unwrap());
            seeds.extend(made.into_iter().map(|(target, parts)| (target, parts.join("\0").into_bytes())));
        }
    }
    for area in ["keys", "verify", "payloads", "revocations", "tokens", "urls", "updates", "faults"] {
        let text = fs::read_to_string(root().join(format!("tests/vectors/licence_{area}.jsonl"))).unwrap();
        seeds.extend(text.lines().flat_map(|line| texts_of(&serde_json::from_str(line).unwrap())));
    }
    let rows: Vec<Value> =
        serde_json::from_str(&fs::read_to_string(root().join("tests/hostile.json")).unwrap()).unwrap();
    let texts = rows.iter().filter_map(|row| row["file"].as_str().or_else(|| row["text"].as_str()));
    seeds.extend(texts.map(|text| ("load", text.as_bytes().to_vec())));
    seeds
}

/// With `BLESS=1` the seeds are also written to where the fuzzer looks for them.
#[test]
fn the_seeds_out_of_the_vectors_pass() {
    let bless = std::env::var_os("BLESS").is_some();
    for (number, (target, input)) in seeds().into_iter().enumerate() {
        let (_, run) = TARGETS.iter().find(|(name, _)| *name == target).unwrap();
        run(&input);
        if bless {
            let folder = root().join("fuzz/corpus").join(target);
            fs::create_dir_all(&folder).unwrap();
            fs::write(folder.join(format!("seed-{number:04}")), &input).unwrap();
        }
    }
}

#[test]
fn each_target_has_seeds() {
    let seeds = seeds();
    for (name, _) in TARGETS {
        let count = seeds.iter().filter(|(target, _)| target == name).count();
        assert!(count >= 40, "{name} has {count}");
        assert!(root().join(format!("fuzz/fuzz_targets/{name}.rs")).exists(), "{name}");
    }
}

#[test]
fn what_was_kept_passes() {
    for (name, run) in TARGETS {
        let Ok(kept) = fs::read_dir(root().join("fuzz/corpus").join(name)) else { continue };
        let mut kept: Vec<PathBuf> = kept.map(|entry| entry.unwrap().path()).collect();
        kept.sort();
        for input in kept {
            run(&fs::read(&input).unwrap());
        }
    }
}
