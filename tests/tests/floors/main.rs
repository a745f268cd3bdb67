//! Proves that the folders of the core are floors: every path points down or to the left, and none leaves the core.

mod table;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::{File, Item};

use crate::table::FLOORS;

/// What the core never names: the clock, the disk, the net, the process, threads, chance, and the order of hashes.
const OUTSIDE: &[&str] = &[
    "std::fs",
    "std::io",
    "std::net",
    "std::os",
    "std::process",
    "std::thread",
    "std::env",
    "std::time",
    "std::collections::HashMap",
    "std::collections::HashSet",
    "std::collections::hash_map",
    "std::hash::RandomState",
    "SystemTime",
    "HashMap",
    "HashSet",
    "chrono::Utc",
    "chrono::Local",
    "rand",
    "getrandom",
];

/// Crates that must never come into the engine: bridges, generators, runtimes, chance.
const FOREIGN: &[&str] =
    &["pyo3", "napi", "uniffi", "schemars", "tokio", "async-std", "smol", "rand", "getrandom", "libc", "jni"];

/// A path in the source, such as `crate::value::day::Day`, and whether it stands in tests.
struct Named {
    path: Vec<String>,
    in_tests: bool,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

/// Every file of the core with its place: `["rule", "coverage", "judge"]`.
fn modules() -> Vec<(Vec<String>, String)> {
    let source = root().join("core/src");
    let files = files_below(&source, &["rs"]);
    let place = |file: &PathBuf| {
        let relative = file.strip_prefix(&source).unwrap().with_extension("");
        relative.iter().map(|step| step.to_str().unwrap().to_owned()).collect()
    };
    files.iter().map(|file| (place(file), fs::read_to_string(file).unwrap())).collect()
}

fn names_in(text: &str) -> Vec<Named> {
    let file: File = syn::parse_file(text).unwrap();
    let mut names = Vec::new();
    for item in file.items {
        let attributes = match &item {
            Item::Mod(module) => &module.attrs[..],
            _ => &[],
        };
        let in_tests = attributes.iter().any(|attribute| attribute.to_token_stream().to_string().contains("(test)"));
        let mut paths = Vec::new();
        collect(item.to_token_stream(), &mut paths);
        names.extend(paths.into_iter().map(|path| Named { path, in_tests }));
    }
    names
}

/// All paths of two steps and more, and all single names, also those inside of macros and of `{..}` behind a `use`.
fn collect(tokens: TokenStream, paths: &mut Vec<Vec<String>>) {
    let mut path: Vec<String> = Vec::new();
    let mut colons = 0;
    for token in tokens {
        match token {
            TokenTree::Ident(ident) => {
                if colons != 2 {
                    paths.push(std::mem::take(&mut path));
                }
                path.push(ident.to_string());
                colons = 0;
            }
            TokenTree::Punct(punct) if punct.as_char() == ':' => colons += 1,
            TokenTree::Punct(punct) if punct.as_char() == '*' && colons == 2 => {
                path.push("*".to_owned());
                colons = 0;
            }
            TokenTree::Group(group) => {
                let mut inner = Vec::new();
                collect(group.stream(), &mut inner);
                let prefix = if colons == 2 { std::mem::take(&mut path) } else { Vec::new() };
                paths.extend(inner.into_iter().map(|inner| [prefix.clone(), inner].concat()));
                paths.push(std::mem::take(&mut path));
                colons = 0;
            }
            TokenTree::Punct(_) | TokenTree::Literal(_) => {
                paths.push(std::mem::take(&mut path));
                colons = 0;
            }
        }
    }
    paths.push(path);
    paths.retain(|path| !path.is_empty());
}

/// Where a module stands: its floor, then its place in each folder from there. `mod.rs` belongs to its whole folder, so it
/// has no place in it.
fn position(place: &[&str]) -> Option<Vec<usize>> {
    let (floor, inner) = place.split_first()?;
    let tops: Vec<_> = FLOORS.iter().filter(|(folder, _)| !folder.contains('/')).collect();
    let mut steps = vec![tops.iter().position(|(folder, _)| folder == floor)?];
    let mut folder = (*floor).to_owned();
    for step in inner {
        let row = FLOORS.iter().find(|(name, _)| *name == folder);
        let Some((_, modules)) = row else { break };
        // What is no module is a name that the folder's own `mod.rs` declares.
        let Some(column) = modules.iter().position(|module| module == step) else { break };
        steps.push(column);
        folder = format!("{folder}/{step}");
    }
    Some(steps)
}

/// Whether a module at `own` may use one at `other`: the first step in which they differ decides.
fn may_use(own: &[usize], other: &[usize]) -> bool {
    own.iter().zip(other).find(|(own, other)| own != other).is_none_or(|(own, other)| other < own)
}

#[test]
fn every_path_points_down_or_to_the_left() {
    let mut wrong = Vec::new();
    for (place, text) in modules().iter().filter(|(place, _)| *place != ["lib"]) {
        let place: Vec<_> = place.iter().map(String::as_str).collect();
        let own = position(&place).unwrap_or_else(|| panic!("{place:?} stands on no floor"));
        // `crate` alone is that of `pub(crate)`.
        for Named { path, .. } in names_in(text).iter().filter(|named| named.path[0] == "crate" && named.path.len() > 1)
        {
            let path: Vec<_> = path.iter().skip(1).map(String::as_str).collect();
            match position(&path) {
                Some(other) if path.len() > 1 && may_use(&own, &other) => {}
                _ => wrong.push(format!("{} uses crate::{}", place.join("/"), path.join("::"))),
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_table_names_the_modules_that_exist() {
    let stated =
        FLOORS.iter().flat_map(|(folder, modules)| modules.iter().map(move |module| format!("{folder}/{module}")));
    // A module that is a folder is found as its `mod.rs`.
    let found = modules().into_iter().map(|(place, _)| place.join("/")).filter(|place| place.contains('/'));
    let found = found.map(|place| place.strip_suffix("/mod").map_or(place.clone(), str::to_owned));
    let found: BTreeSet<_> = found.filter(|place| place.contains('/')).collect();
    assert_eq!(stated.collect::<BTreeSet<_>>(), found);
}

#[test]
fn paths_are_written_in_full() {
    let mut wrong = Vec::new();
    for (place, text) in modules() {
        for Named { path, in_tests } in names_in(&text) {
            let glob = path.last().is_some_and(|step| step == "*");
            let parent = path[0] == "super";
            if (glob || parent) && !(in_tests && path == ["super", "*"]) {
                wrong.push(format!("{}: {}", place.join("/"), path.join("::")));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_core_does_not_reach_outside() {
    let mut wrong = Vec::new();
    for (place, text) in modules() {
        for Named { path, .. } in names_in(&text) {
            let name = path.join("::");
            // An address is a value; only what is done with one reaches outside.
            let is_address = name == "std::net::Ipv6Addr";
            let outside = !is_address
                && OUTSIDE.iter().any(|outside| {
                    name == *outside
                        || name.starts_with(&format!("{outside}::"))
                        || name.starts_with(&format!("std::{outside}"))
                });
            if outside {
                wrong.push(format!("{}: {name}", place.join("/")));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_bridge_comes_into_the_core() {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let arguments = ["tree", "-p", "tenure", "-e", "normal", "--offline", "--prefix", "none", "--format", "{lib}"];
    let output = Command::new(cargo).args(arguments).current_dir(root()).output().unwrap();
    let names = String::from_utf8(output.stdout).unwrap();
    let names: BTreeSet<_> = names.lines().map(|line| line.trim().replace('_', "-")).collect();
    assert!(names.contains("serde-json"), "{}", String::from_utf8_lossy(&output.stderr));
    let foreign: Vec<_> = FOREIGN.iter().filter(|foreign| names.contains(**foreign)).collect();
    assert!(foreign.is_empty(), "{foreign:?}");
}

/// A file of more lines holds more than one noun.
#[test]
fn no_source_file_is_long() {
    const MOST: usize = 400;
    let folders = ["core", "tests", "bindings-python", "bindings-node", "bindings-kotlin", "fuzz"];
    let sources = ["rs", "py", "pyi", "ts", "mts", "js", "mjs", "cjs", "kt", "kts"];
    let mut long = Vec::new();
    for file in folders.iter().flat_map(|folder| files_below(&root().join(folder), &sources)) {
        let text = fs::read_to_string(&file).unwrap();
        let made = text.lines().take(3).any(|line| line.contains("do not edit") || line.contains("autogenerated"));
        let lines = text.lines().count();
        if lines >= MOST && !made {
            long.push(format!("{} has {lines} lines", file.strip_prefix(root()).unwrap().display()));
        }
    }
    assert!(long.is_empty(), "{}", long.join("\n"));
}

/// The files below a folder that people write, in order.
fn files_below(folder: &Path, extensions: &[&str]) -> Vec<PathBuf> {
    let made = ["target", "node_modules", "dist", "build", "corpus", "artifacts", "__pycache__"];
    let mut files = Vec::new();
    let Ok(entries) = fs::read_dir(folder) else { return files };
    for path in entries.map(|entry| entry.unwrap().path()) {
        let name = path.file_name().unwrap().to_str().unwrap();
        let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
        if path.is_dir() && !made.contains(&name) && !name.starts_with('.') {
            files.extend(files_below(&path, extensions));
        } else if path.is_file() && extensions.contains(&extension) {
            files.push(path);
        }
    }
    files.sort();
    files
}

#[test]
fn the_reader_of_paths_sees_them_all() {
    let text = "use crate::value::{day::Day, id::*};
        macro_rules! m { () => { $crate::wire::scalar::read(x as std::fs::File) } }";
    let names: Vec<_> = names_in(text).into_iter().map(|named| named.path.join("::")).collect();
    for name in ["crate::value::day::Day", "crate::value::id::*", "crate::wire::scalar::read", "std::fs::File"] {
        assert!(names.contains(&name.to_owned()), "{name} among {names:?}");
    }
    let own = position(&["value", "money"]).unwrap();
    assert!(may_use(&own, &position(&["value", "currency", "Currency"]).unwrap()));
    assert!(may_use(&own, &position(&["error", "Error"]).unwrap()));
    assert!(!may_use(&own, &position(&["value", "id", "ItemId"]).unwrap()));
    assert!(!may_use(&own, &position(&["record", "item", "Item"]).unwrap()));
    assert!(!may_use(
        &position(&["rule", "coverage", "reach"]).unwrap(),
        &position(&["rule", "coverage", "judge"]).unwrap()
    ));
}
