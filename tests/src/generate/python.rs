//! The Python package: a dataclass for every type, the typed `Book`, and the list of exports.
//!
//! The text is laid out as the formatter of Python code lays it out, and passes the linter as it stands.

use std::fmt::Write as _;

use crate::generate::{Generated, NOTICE};
use crate::model::{Field, Holds, Model, Shape, Type, Variant, plain, snake_case};

/// The widest line that the formatter leaves alone.
const WIDTH: usize = 100;

/// What the one call says that also takes columns.
const COLUMNS: &str = "Columns of questions give columns of covers: anything that offers Arrow data takes the place of the \
    list (a frame of Polars, a table or record batch of pyarrow, a relation of DuckDB), with the columns `item` (texts) and `on` \
    (days), and `skill`, `service_kind` and `place` (texts) as needed. Texts may stand in a dictionary; a null names nothing. The \
    error of a row is its code in the column `error`. Large batches take all processors.";

/// What the package offers beside the generated classes, and from which module.
const WRITTEN: &[(&str, &[&str])] = &[
    ("tenure._tenure", &["Covers", "__version__", "explain", "from_json", "to_json"]),
    ("tenure.book", &["Book"]),
    ("tenure.columns", &["Columns"]),
    (
        "tenure.errors",
        &["Detail", "FactsMissing", "HostError", "InternalError", "InvalidInput", "Refused", "TenureError"],
    ),
    ("tenure.signing", &["SigningKey"]),
];

/// All generated files of the package.
#[must_use]
pub fn python(model: &Model) -> Vec<Generated> {
    vec![
        Generated { path: "bindings-python/python/tenure/__init__.py", text: exports(model) },
        Generated { path: "bindings-python/python/tenure/book.py", text: book(model) },
        Generated { path: "bindings-python/python/tenure/records.py", text: records(model) },
    ]
}

fn exports(model: &Model) -> String {
    let mut text = header("After-sales rules: who holds an item, what covers it, until when, and why.", "");
    text.push('\n');
    let written =
        WRITTEN.iter().map(|(module, names)| (*module, names.iter().map(|name| (*name).to_owned()).collect()));
    let mut modules: Vec<(&str, Vec<String>)> = written.chain([("tenure.records", class_names(model))]).collect();
    modules.sort_by_key(|(module, _)| *module);
    let imports = modules.iter().map(|(module, names)| import(module, names.clone()));
    text.extend(imports);
    text + "\n" + &all(modules.into_iter().flat_map(|(_, names)| names).collect())
}

fn book(model: &Model) -> String {
    let mut text = header("The Book with its calls, each of them typed.", "");
    text += "\nfrom __future__ import annotations\n\nfrom typing import TYPE_CHECKING, overload\n\n";
    text += "from tenure._tenure import Doors\n\nif TYPE_CHECKING:\n    from collections.abc import Iterable\n\n";
    text += "    from tenure._tenure import Covers\n    from tenure.columns import Columns\n";
    text += "    from tenure.errors import TenureError\n";
    let types = model.calls.iter().flat_map(|call| [call.input.to_owned(), call.output.to_owned()]);
    let _ = writeln!(text, "    {}", import("tenure.records", types.collect()).trim_end().replace('\n', "\n    "));
    text += "\n__all__ = [\"Book\"]\n\n\nclass Book(Doors):\n";
    text += &docstring(
        1,
        "Facts in memory, checked at the door: ask it, apply change sets to it, save it.\n\nMake one with `Book.of` from \
         records or with `Book.load` from a file. It is complete unless its file states an extent. Several threads may \
         ask it at once. It pickles, and it equals another Book that holds the same.",
        &[],
    );
    text += "\n    __slots__ = ()\n";
    for call in &model.calls {
        let (name, argument) = (call.name, snake_case(call.input));
        let answer = snake_case(call.output);
        let signature = method(name, &format!("{argument}: {}", call.input), call.output);
        let _ = write!(text, "\n    def {signature}:\n{}", docstring(2, &plain(call.doc), &[]));
        text += &answered(&format!("{answer}: {}", call.output), "_call", &format!("\"{name}\", {argument}"));
        let _ = writeln!(text, "        return {answer}");
        let mut outcome = format!("list[{} | TenureError]", call.output);
        let mut taken = format!("Iterable[{}]", call.input);
        let mut doc = format!(
            "The answer to `{name}` for each element, in order: a `{}`, or the error of that element alone.\n\nAll of \
             them are asked of one state of the Book, while other threads run.\n\n# Errors\n\n- \
             `input.wrong_type` when the argument is no list; nothing else fails the batch.",
            call.output
        );
        if name == "covered" {
            for (taken, outcome) in [("Columns", "Covers"), (&taken, &outcome)] {
                let signature = format!("{name}_all(self, {argument}s: {taken})");
                let _ = writeln!(text, "\n    @overload\n    def {signature} -> {outcome}: ...");
            }
            (taken, outcome) = (format!("Columns | {taken}"), format!("Covers | {outcome}"));
            doc = doc.replace("\n\n# Errors", &format!("\n\n{COLUMNS}\n\n# Errors"));
        }
        let signature = method(&format!("{name}_all"), &format!("{argument}s: {taken}"), &outcome);
        let _ = write!(text, "\n    def {signature}:\n{}", docstring(2, &doc, &[]));
        text += &answered(&format!("{answer}s: {outcome}"), "_call_all", &format!("\"{name}\", {argument}s"));
        let _ = writeln!(text, "        return {answer}s");
    }
    text
}

/// The head of a method of one argument, without `def` and the colon.
fn method(name: &str, argument: &str, outcome: &str) -> String {
    let line = format!("{name}(self, {argument}) -> {outcome}");
    let fits = line.len() + "    def :".len() <= WIDTH;
    if fits { line } else { format!("{name}(\n        self, {argument}\n    ) -> {outcome}") }
}

/// The line that asks the engine and states the type of what it answers.
fn answered(stated: &str, door: &str, arguments: &str) -> String {
    let line = format!("        {stated} = self.{door}({arguments})\n");
    let fits = line.len() <= WIDTH + 1;
    if fits { line } else { format!("        {stated} = self.{door}(\n            {arguments}\n        )\n") }
}

fn records(model: &Model) -> String {
    let mut text = header(
        "The records, questions and answers.",
        "All are frozen dataclasses with keyword arguments. `None` means that the source says nothing; an empty list \
         says something else. Fields that may hold a licence key are left out of `repr`. A type with alternatives is a \
         union of classes, told apart by their class or by `kind`.",
    );
    text +=
        "\nfrom __future__ import annotations\n\nfrom dataclasses import dataclass, field\nfrom datetime import date\n";
    text +=
        "from decimal import Decimal\nfrom enum import StrEnum\nfrom typing import ClassVar, Literal, TypeAlias\n\n";
    text += "from tenure._tenure import explain\n\n";
    text += &all(class_names(model));
    // A union of records names classes that stand anywhere, so it comes last.
    let mut unions = String::new();
    for declared in &model.types {
        let kind = model.record_kind(&declared.name);
        match &declared.shape {
            Shape::Struct(fields) | Shape::Choice(fields) => {
                text += &class(&declared.name, &declared.doc, kind, fields, declared.explained);
            }
            Shape::Tagged(variants) => text += &tagged(declared, variants),
            Shape::Words(words) => text += &enumeration(declared, words),
            Shape::Union(members) => {
                let members: Vec<_> = members.iter().map(|(_, member)| member.clone()).collect();
                unions += &alias(declared, &members);
            }
        }
    }
    text + &unions
}

fn tagged(declared: &Type, variants: &[Variant]) -> String {
    let name = |variant: &Variant| format!("{}{}", declared.name, variant.name);
    let mut text = String::new();
    for variant in variants {
        text += &class(&name(variant), &variant.doc, Some(&variant.kind), &variant.fields, declared.explained);
    }
    text + &alias(declared, &variants.iter().map(name).collect::<Vec<_>>())
}

fn class(name: &str, doc: &str, kind: Option<&str>, fields: &[Field], explained: bool) -> String {
    let mut text = format!("\n\n@dataclass(frozen=True, slots=True, kw_only=True)\nclass {name}:\n");
    let documented: Vec<_> = fields.iter().map(|field| (snake_case(&field.wire), field.doc.clone())).collect();
    text += &docstring(1, doc, &documented);
    if let Some(kind) = kind {
        let _ = writeln!(text, "\n    kind: ClassVar[Literal[\"{kind}\"]] = \"{kind}\"");
    }
    if !fields.is_empty() {
        text.push('\n');
    }
    for field in fields {
        let (name, held) = (snake_case(&field.wire), hint(&field.holds));
        let _ = match (field.required, field.holds.is_kept_quiet()) {
            (true, false) => writeln!(text, "    {name}: {held}"),
            (true, true) => writeln!(text, "    {name}: {held} = field(repr=False)"),
            (false, false) => writeln!(text, "    {name}: {held} | None = None"),
            (false, true) => writeln!(text, "    {name}: {held} | None = field(default=None, repr=False)"),
        };
    }
    if explained {
        text += "\n    def __str__(self) -> str:\n        \"\"\"What the engine says of it, for people.\"\"\"\n";
        text += "        return explain(self)\n";
        text += "\n    def explain(self, language: str | None = None) -> str:\n";
        text +=
            "        \"\"\"What the engine says of it, in a language such as `Language.DE`; else in English.\"\"\"\n";
        text += "        return explain(self, language)\n";
    }
    text
}

fn enumeration(declared: &Type, words: &[(String, String)]) -> String {
    let member = |word: &str| snake_case(word).to_uppercase();
    let documented: Vec<_> = words.iter().map(|(word, doc)| (member(word), doc.clone())).collect();
    let mut text = format!("\n\nclass {}(StrEnum):\n{}\n", declared.name, docstring(1, &declared.doc, &documented));
    for (word, _) in words {
        let _ = writeln!(text, "    {} = \"{word}\"", member(word));
    }
    text
}

/// The union of the alternatives, with the documentation of the type below it.
fn alias(declared: &Type, members: &[String]) -> String {
    let name = &declared.name;
    let line = format!("{name}: TypeAlias = {}", members.join(" | "));
    let inside = members.join(" | ");
    let inside = if inside.len() + "    ".len() <= WIDTH { inside } else { members.join("\n    | ") };
    let stated = if line.len() <= WIDTH { line } else { format!("{name}: TypeAlias = (\n    {inside}\n)") };
    format!("\n\n{stated}\n{}", docstring(0, &declared.doc, &[]))
}

fn hint(holds: &Holds) -> String {
    match holds {
        Holds::Text(_) => "str".to_owned(),
        Holds::Date => "date".to_owned(),
        Holds::Decimal(_) => "Decimal".to_owned(),
        Holds::Bool => "bool".to_owned(),
        Holds::Count | Holds::Whole => "int".to_owned(),
        Holds::Type(name) => name.clone(),
        Holds::List(element) => format!("list[{}]", hint(element)),
    }
}

/// Every class and union of the model, variants too.
fn class_names(model: &Model) -> Vec<String> {
    let mut names = Vec::new();
    for declared in &model.types {
        names.push(declared.name.clone());
        if let Shape::Tagged(variants) = &declared.shape {
            names.extend(variants.iter().map(|variant| format!("{}{}", declared.name, variant.name)));
        }
    }
    names
}

fn header(title: &str, more: &str) -> String {
    format!("# {NOTICE}\n{}", docstring(0, format!("{title}\n\n{more}").trim_end(), &[]))
}

fn all(names: Vec<String>) -> String {
    let names = ordered(names).into_iter().map(|name| format!("    \"{name}\",\n")).collect::<String>();
    format!("__all__ = [\n{names}]\n")
}

fn import(module: &str, names: Vec<String>) -> String {
    let mut names = ordered(names);
    // An import is in order whatever the case, other than `__all__`.
    names.sort_by_key(|name| (!name.starts_with(char::is_uppercase), name.to_lowercase()));
    let line = format!("from {module} import {}\n", names.join(", "));
    if line.len() <= WIDTH {
        return line;
    }
    let names = names.into_iter().map(|name| format!("    {name},\n")).collect::<String>();
    format!("from {module} import (\n{names})\n")
}

/// Classes before everything else, as the linter has it.
fn ordered(mut names: Vec<String>) -> Vec<String> {
    names.sort_by_key(|name| (!name.starts_with(char::is_uppercase), name.clone()));
    names.dedup();
    names
}

/// A docstring at a depth of indentation; errors become `Raises`, members become `Attributes`.
fn docstring(depth: usize, doc: &str, members: &[(String, String)]) -> String {
    let margin = "    ".repeat(depth);
    let mut lines = Vec::new();
    let mut raises = false;
    for paragraph in doc.split("\n\n") {
        if paragraph.trim() == "# Errors" {
            lines.extend([String::new(), format!("{margin}Raises:")]);
            raises = true;
            continue;
        }
        if !lines.is_empty() && !raises {
            lines.push(String::new());
        }
        for part in parts(paragraph) {
            lines.extend(match part.strip_prefix("- ") {
                Some(error) if raises => wrapped(&format!("TenureError: {error}"), &format!("{margin}    "), "    "),
                Some(_) => wrapped(&part, &margin, "  "),
                None => wrapped(&part, &margin, ""),
            });
        }
    }
    if !members.is_empty() {
        lines.extend([String::new(), format!("{margin}Attributes:")]);
        for (name, doc) in members {
            lines.extend(wrapped(&format!("{name}: {doc}"), &format!("{margin}    "), "    "));
        }
    }
    let first = lines.first().map(|line| line.trim_start().to_owned()).unwrap_or_default();
    let rest = lines.get(1..).unwrap_or_default().join("\n");
    let raw = if first.contains('\\') || rest.contains('\\') { "r" } else { "" };
    if rest.is_empty() && margin.len() + first.len() + 6 <= WIDTH {
        format!("{margin}{raw}\"\"\"{first}\"\"\"\n")
    } else {
        format!("{margin}{raw}\"\"\"{first}\n{rest}\n{margin}\"\"\"\n")
    }
}

/// The elements of a list, or the paragraph whole; each in one line.
fn parts(paragraph: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for line in paragraph.lines().map(str::trim) {
        match parts.last_mut() {
            Some(last) if !line.starts_with("- ") => {
                last.push(' ');
                last.push_str(line);
            }
            _ => parts.push(line.to_owned()),
        }
    }
    parts
}

/// Lines no wider than the formatter's, each behind the margin, and all but the first behind the hang.
fn wrapped(text: &str, margin: &str, hang: &str) -> Vec<String> {
    let mut lines = vec![margin.to_owned()];
    for word in text.split_whitespace() {
        // The first line of a docstring begins with three quotes.
        let room = if lines.len() == 1 { WIDTH - 3 } else { WIDTH };
        match lines.last_mut() {
            Some(line) if line.trim().is_empty() => line.push_str(word),
            Some(line) if line.chars().count() + 1 + word.chars().count() <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(format!("{margin}{hang}{word}")),
        }
    }
    lines
}
