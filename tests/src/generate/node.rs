//! The types and typed methods of the Node package: interfaces with their documentation, and the class `Book`.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use tenure::Kind;
use tenure::api::schema::CallDescription;
use tenure::api::types::{EXPLAINED, NAMES};

use crate::generate::{Generated, NOTICE};
use crate::model::{Field, Holds, Model, Shape, Type, Variant, camel_case, plain, snake_case};

/// The call whose questions may be columns, too; `lib` has what they look like.
const COLUMNAR: &str = "covered";

/// What it says of them.
const COLUMNS: &str = "Asks {@link covered} for each row of some columns: the form for loops, without an object a row.\n\
    Large columns take all processors.\n\n\
    ```js\n\
    const item = book.itemNumbers([\"M-1\", \"M-2\"]);\n\
    const covers = book.coveredAll({ item, on: Int32Array.of(20_240, 20_240), skill: \"HW\" });\n\
    const isCovered = covers.cover[0] === CoverKind.until || covers.cover[0] === CoverKind.open;\n\
    ```\n\n\
    @throws {@link TenureError}\n\
    - `columns.length_differs`, `columns.code_unknown`, `id.invalid` for a value, and the `input.*` codes, with `path`\n  \
    such as `skill.codes[7]`. What is wrong with one row alone is among the `errors` of the answer.";

/// The width at which the formatter of the package breaks a line.
const WIDTH: usize = 120;

/// `records.d.ts`: every type that crosses the border.
#[must_use]
pub fn records(model: &Model) -> Generated {
    let taken = taken(model);
    let declared = model.types.iter().map(|declared| declaration(declared, taken.contains(declared.name.as_str())));
    let mut parts: Vec<String> = aliases(model).into_iter().chain(declared).collect();
    parts.push(words_of_errors(model));
    parts.push(types_by_name());
    let text = parts.into_iter().map(|part| in_javascript(model, &part)).collect::<Vec<_>>().join("\n");
    Generated { path: "bindings-node/generated/records.d.ts", text: format!("// {NOTICE}\n\n{text}") }
}

/// `book.js`: the class `Book` and the functions that explain.
#[must_use]
pub fn book(model: &Model) -> Generated {
    let mut text = format!("// {NOTICE}\n\n\"use strict\";\n\n");
    text.push_str("const { Door, ask, askAll, askColumns, explain, explained } = require(\"../lib/door.cjs\");\n");
    text.push_str("const { isColumns } = require(\"../lib/columns.cjs\");\n\n");
    for declared in explained(model) {
        let _ = writeln!(text, "explained({:?}, {});", declared.name, inner(model, declared));
    }
    text.push_str("\nclass Book extends Door {\n");
    let methods: Vec<_> = model.calls.iter().map(methods).collect();
    text.push_str(&methods.join("\n"));
    text.push_str("}\n");
    let mut exported = vec!["Book".to_owned()];
    for declared in explained(model) {
        let (name, argument) = (&declared.name, camel_case(&snake_case(&declared.name)));
        let _ = write!(
            text,
            "\nfunction explain{name}({argument}, language) {{\n  return explain({name:?}, {argument}, language);\n}}\n"
        );
        exported.push(format!("explain{name}"));
    }
    let _ = write!(text, "\n{}", broken("module.exports = { ", "module.exports = {", ", ", &exported, " };", "};"));
    Generated { path: "bindings-node/generated/book.js", text }
}

/// `book.d.ts`: the types of `book.js`.
#[must_use]
pub fn book_types(model: &Model) -> Generated {
    let mut text = format!(
        "// {NOTICE}\n\nimport type {{ Columns, Covers }} from \"../lib/columns.cjs\";\nimport {{ type Answer, Door }} from \"../lib/door.cjs\";\n"
    );
    let used = model.calls.iter().flat_map(|call| [call.input, call.output]);
    let used = used.chain(explained(model).map(|declared| declared.name.as_str())).chain(["Language"]);
    let used: BTreeSet<String> = used.map(str::to_owned).collect();
    let used: Vec<_> = used.into_iter().collect();
    let (start, end) = ("import type {", "} from \"./records.js\";");
    text.push_str(&broken(&format!("{start} "), start, ", ", &used, &format!(" {end}"), end));
    text.push_str("\n/** Facts in memory, checked at the door: ask it, apply change sets to it, save it. */\n");
    text.push_str("export declare class Book extends Door {\n");
    let methods: Vec<_> = model.calls.iter().map(method_types).collect();
    text.push_str(&methods.join("\n"));
    text.push_str("}\n");
    for declared in explained(model) {
        let (name, argument) = (&declared.name, camel_case(&snake_case(&declared.name)));
        let doc = tsdoc(
            "",
            &format!(
                "The sentences that `String` makes of a {name} too, for one that was stored or copied, and in any language."
            ),
        );
        let start = format!("export declare function explain{name}(");
        let arguments = [format!("{argument}: {name}"), "language?: Language | null".to_owned()];
        let declared = broken(&start, &start, ", ", &arguments, "): string;", "): string;");
        let _ = write!(text, "\n{doc}{declared}");
    }
    Generated { path: "bindings-node/generated/book.d.ts", text: in_javascript(model, &text) }
}

fn explained(model: &Model) -> impl Iterator<Item = &Type> {
    model.types.iter().filter(|declared| declared.explained)
}

/// The fields of an explained type that are explained themselves: `{ cover: "Cover" }`.
fn inner(model: &Model, declared: &Type) -> String {
    let Shape::Struct(fields) = &declared.shape else { return "{}".to_owned() };
    let explains = |field: &Field| match &field.holds {
        Holds::Type(name) if model.named(name).is_some_and(|held| held.explained) => {
            Some(format!("{}: {name:?}", field.wire))
        }
        _ => None,
    };
    format!("{{ {} }}", fields.iter().filter_map(explains).collect::<Vec<_>>().join(", ")).replace("{  }", "{}")
}

fn methods(call: &CallDescription) -> String {
    let (wire, output, name) = (call.name, call.output, camel_case(call.name));
    let argument = camel_case(&snake_case(call.input));
    let (list, columns) = match wire {
        COLUMNAR => {
            ("questions", "if (isColumns(questions)) {\n      return askColumns(this, questions);\n    }\n    ")
        }
        _ => ("list", ""),
    };
    format!(
        "  {name}({argument}) {{\n    return ask(this, {wire:?}, {output:?}, {argument});\n  }}\n\n  \
         {name}All({list}) {{\n    {columns}return askAll(this, {wire:?}, {output:?}, {list});\n  }}\n"
    )
}

fn method_types(call: &CallDescription) -> String {
    let (input, output, name) = (call.input, call.output, camel_case(call.name));
    let argument = camel_case(&snake_case(input));
    let unindented: Vec<_> = call.doc.lines().map(|line| line.strip_prefix(' ').unwrap_or(line)).collect();
    let doc = plain(&unindented.join("\n")).replace("# Errors\n\n", "@throws {@link TenureError}\n");
    let doc_all = format!(
        "Asks {{@link {name}}} for each element of a list; each has its own answer or its own error.\n\n\
         @throws {{@link TenureError}} when the argument is no list, and for nothing else."
    );
    let columns = match call.name {
        COLUMNAR => format!("\n{}  {name}All(columns: Columns): Covers;\n", tsdoc("  ", COLUMNS)),
        _ => String::new(),
    };
    format!(
        "{}  {name}({argument}: {input}): {output};\n\n{}  {name}All(list: readonly {input}[]): Answer<{output}>[];\n{columns}",
        tsdoc("  ", &doc),
        tsdoc("  ", &doc_all)
    )
}

/// The types that hosts hand over; what they may leave out they may also state as `null`. All others are only given.
fn taken(model: &Model) -> BTreeSet<&str> {
    let given = |name: &str| model.calls.iter().any(|call| call.output == name);
    let mut open: Vec<&str> = NAMES.iter().copied().filter(|name| !given(name)).collect();
    let mut taken = BTreeSet::new();
    while let Some(name) = open.pop() {
        if let Some(declared) = model.named(name)
            && taken.insert(declared.name.as_str())
        {
            open.extend(held(declared));
        }
    }
    taken
}

/// The names of the types inside a type.
fn held(declared: &Type) -> Vec<&str> {
    fn name(holds: &Holds) -> Option<&str> {
        match holds {
            Holds::Type(name) => Some(name),
            Holds::List(element) => name(element),
            Holds::Text(_) | Holds::Date | Holds::Decimal(_) | Holds::Bool | Holds::Count | Holds::Whole => None,
        }
    }
    match &declared.shape {
        Shape::Union(members) => members.iter().map(|(_, member)| member.as_str()).collect(),
        Shape::Words(_) => Vec::new(),
        Shape::Struct(_) | Shape::Choice(_) | Shape::Tagged(_) => {
            fields(declared).filter_map(|field| name(&field.holds)).collect()
        }
    }
}

fn fields(declared: &Type) -> Box<dyn Iterator<Item = &Field> + '_> {
    match &declared.shape {
        Shape::Struct(fields) | Shape::Choice(fields) => Box::new(fields.iter()),
        Shape::Tagged(variants) => Box::new(variants.iter().flat_map(|variant| variant.fields.iter())),
        Shape::Union(_) | Shape::Words(_) => Box::new(std::iter::empty()),
    }
}

/// Days, amounts and ids are text; each kind has a name of its own, in the order of the alphabet.
fn aliases(model: &Model) -> Vec<String> {
    fn collect(holds: &Holds, found: &mut BTreeSet<(String, String)>) {
        match holds {
            Holds::Date => {
                found.insert((
                    "Day".to_owned(),
                    "A civil day, written `YYYY-MM-DD`. JavaScript may hand over any object whose `toJSON` gives that, such as\n\
                     a `Temporal.PlainDate`; a `Date` is an instant, no day, and is refused."
                        .to_owned(),
                ));
            }
            Holds::Decimal(name) => {
                found.insert((
                    name.clone(),
                    "An exact decimal number as text, such as `12.50`; never a number, which would be a float. JavaScript may\n\
                     hand over any object whose `toJSON` gives that, such as a `Decimal`."
                        .to_owned(),
                ));
            }
            Holds::Text(name) => {
                let words = snake_case(name).replace('_', " ");
                let doc = match words.strip_suffix(" id") {
                    Some(noun) => format!("Text that names {} {noun}.", article(noun)),
                    None => format!("{} {words}, as text.", capitalised(article(&words))),
                };
                found.insert((name.clone(), doc));
            }
            Holds::List(element) => collect(element, found),
            Holds::Bool | Holds::Count | Holds::Whole | Holds::Type(_) => {}
        }
    }
    let mut found = BTreeSet::new();
    model.types.iter().flat_map(fields).for_each(|field| collect(&field.holds, &mut found));
    found.iter().map(|(name, doc)| format!("{}export type {name} = string;\n", tsdoc("", doc))).collect()
}

fn article(noun: &str) -> &'static str {
    if noun.starts_with(['a', 'e', 'i', 'o']) { "an" } else { "a" }
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn declaration(declared: &Type, taken: bool) -> String {
    let (name, doc) = (&declared.name, &declared.doc);
    match &declared.shape {
        Shape::Struct(fields) => interface(name, doc, "", fields, taken),
        Shape::Choice(fields) => {
            let members = fields.iter().map(|field| (member(name, &field.wire), one_of(name, field, fields, taken)));
            union(name, doc, members)
        }
        Shape::Tagged(variants) => {
            let members =
                variants.iter().map(|variant| (format!("{name}{}", variant.name), kind(name, variant, taken)));
            union(name, doc, members)
        }
        Shape::Union(members) => {
            let members = members.iter().map(|(kind, of)| {
                let (member, doc) = (member(name, of), format!("A {{@link {of}}}, with its tag."));
                let text =
                    format!("{}export interface {member} extends {of} {{\n  kind: {kind:?};\n}}\n", tsdoc("", &doc));
                (member, text)
            });
            union(name, doc, members)
        }
        Shape::Words(words) => {
            let listed = words.iter().map(|(word, doc)| format!("- `{word}`: {doc}")).collect::<Vec<_>>().join("\n");
            let words: Vec<_> = words.iter().map(|(word, _)| format!("{word:?}")).collect();
            alternatives(name, &format!("{doc}\n\n{listed}"), &words)
        }
    }
}

/// `Term` and `months` make `TermMonths`.
fn member(owner: &str, name: &str) -> String {
    format!("{owner}{}", capitalised(name))
}

fn kind(owner: &str, variant: &Variant, taken: bool) -> String {
    let tag = format!("  kind: {:?};\n", variant.kind);
    interface(&format!("{owner}{}", variant.name), &variant.doc, &tag, &variant.fields, taken)
}

/// One alternative of a choice; that the others are absent is part of its type.
fn one_of(owner: &str, stated: &Field, all: &[Field], taken: bool) -> String {
    let field = format!("{}  {}: {};\n", tsdoc("  ", &stated.doc), stated.wire, holds(&stated.holds, taken));
    let absent = if taken { "null | undefined" } else { "undefined" };
    let others = all.iter().filter(|other| other.wire != stated.wire);
    let others = others.map(|other| format!("  {}?: {absent};\n", other.wire)).collect::<String>();
    let doc = format!("A {{@link {owner}}} of `{}`.", stated.wire);
    format!("{}export interface {} {{\n{field}{others}}}\n", tsdoc("", &doc), member(owner, &stated.wire))
}

fn interface(name: &str, doc: &str, tag: &str, fields: &[Field], taken: bool) -> String {
    let field = |field: &Field| {
        let holds = holds(&field.holds, taken);
        let holds = match (field.required, taken) {
            (true, _) => format!("{}: {holds}", field.wire),
            (false, true) => format!("{}?: {holds} | null | undefined", field.wire),
            (false, false) => format!("{}?: {holds}", field.wire),
        };
        format!("{}  {holds};\n", tsdoc("  ", &field.doc))
    };
    format!("{}export interface {name} {{\n{tag}{}}}\n", tsdoc("", doc), fields.iter().map(field).collect::<String>())
}

fn holds(holds: &Holds, taken: bool) -> String {
    match holds {
        Holds::Text(name) | Holds::Decimal(name) | Holds::Type(name) => name.clone(),
        Holds::Date => "Day".to_owned(),
        Holds::Bool => "boolean".to_owned(),
        Holds::Count | Holds::Whole => "number".to_owned(),
        Holds::List(element) => format!("{}{}[]", if taken { "readonly " } else { "" }, self::holds(element, taken)),
    }
}

fn union(name: &str, doc: &str, members: impl Iterator<Item = (String, String)>) -> String {
    let (names, texts): (Vec<_>, Vec<_>) = members.unzip();
    format!("{}\n{}", alternatives(name, doc, &names), texts.join("\n"))
}

/// `type Name = A | B;`, broken where the formatter breaks it.
fn alternatives(name: &str, doc: &str, members: &[String]) -> String {
    let line = format!("export type {name} = {};\n", members.join(" | "));
    let text = if line.trim_end().chars().count() <= WIDTH {
        line
    } else {
        format!(
            "export type {name} =\n{};\n",
            members.iter().map(|member| format!("  | {member}")).collect::<Vec<_>>().join("\n")
        )
    };
    format!("{}{text}", tsdoc("", doc))
}

/// A list on one line, or one element a line where that is too long.
fn broken(start: &str, long_start: &str, between: &str, parts: &[String], end: &str, long_end: &str) -> String {
    let line = format!("{start}{}{end}\n", parts.join(between));
    if line.trim_end().chars().count() <= WIDTH {
        return line;
    }
    format!("{long_start}\n{}{long_end}\n", parts.iter().map(|part| format!("  {part},\n")).collect::<String>())
}

/// The words by which errors are told apart.
fn words_of_errors(model: &Model) -> String {
    let kinds: Vec<_> = Kind::ALL.iter().map(|kind| format!("{:?}", kind.as_str())).collect();
    let codes: Vec<_> =
        model.codes.iter().map(|(code, _)| format!("{code:?}")).chain(["(string & {})".to_owned()]).collect();
    format!(
        "{}\n{}",
        alternatives("Kind", "Which kind of no an error is, by which a program decides what to do next.", &kinds),
        alternatives("Code", "The stable code of an error; new ones may come with any release.", &codes)
    )
}

fn types_by_name() -> String {
    let fields = |names: &[&str]| names.iter().map(|name| format!("  {name}: {name};\n")).collect::<String>();
    format!(
        "{}export interface Types {{\n{}}}\n\n{}export interface Explained {{\n{}}}\n",
        tsdoc("", "The types by name, for `toJson` and `fromJson`."),
        fields(NAMES),
        tsdoc("", "The types of which the engine has something to say, by name, for `explain`."),
        fields(EXPLAINED)
    )
}

/// A comment of one line, or of several where the text has them or is too long.
fn tsdoc(indent: &str, text: &str) -> String {
    let text = text.replace("*/", "*\\/");
    if !text.contains('\n') && indent.len() + text.chars().count() + 7 <= WIDTH {
        return format!("{indent}/** {text} */\n");
    }
    let lines = text.lines().map(|line| format!("{indent} * {line}").trim_end().to_owned() + "\n").collect::<String>();
    format!("{indent}/**\n{lines}{indent} */\n")
}

/// Names of fields in code spans as JavaScript has them: `last_day` becomes `lastDay`.
fn in_javascript(model: &Model, text: &str) -> String {
    let wires: BTreeSet<_> = model.types.iter().flat_map(fields).map(|field| field.wire.as_str()).collect();
    let spans = text.split('`').enumerate().map(|(position, span)| {
        let named = camel_case(span);
        if position % 2 == 1 && span.contains('_') && wires.contains(named.as_str()) { named } else { span.to_owned() }
    });
    spans.collect::<Vec<_>>().join("`")
}
