//! The records and calls of the engine, as the generators of the hosts see them.
//!
//! Read from the JSON Schema that the core derives from its declarations, so that a field is declared once.

use serde_json::Value;
use tenure::api::schema::{self, CallDescription};
use tenure::api::types::EXPLAINED;

/// Everything that a generator may know.
#[derive(Debug)]
pub struct Model {
    /// All types that cross a border, inner ones before those that hold them.
    pub types: Vec<Type>,
    /// The table of calls; the position is the number.
    pub calls: Vec<CallDescription>,
    /// The error codes with the words of their kinds.
    pub codes: Vec<(&'static str, &'static str)>,
}

/// A type with a class of its own in every host.
#[derive(Debug, Clone)]
pub struct Type {
    /// Its name.
    pub name: String,
    /// Its documentation, without Rust examples and links.
    pub doc: String,
    /// What it looks like.
    pub shape: Shape,
    /// Whether the engine has sentences about it.
    pub explained: bool,
}

/// What a type looks like.
#[derive(Debug, Clone)]
pub enum Shape {
    /// Named fields.
    Struct(Vec<Field>),
    /// Named fields of which exactly one is stated.
    Choice(Vec<Field>),
    /// Alternatives with fields of their own, told apart by `kind`.
    Tagged(Vec<Variant>),
    /// Alternatives that are types of their own, told apart by `kind`: the kind and the name of the type.
    Union(Vec<(String, String)>),
    /// A closed set of words, each with its documentation.
    Words(Vec<(String, String)>),
}

/// One field.
#[derive(Debug, Clone)]
pub struct Field {
    /// Its name on the wire, in `camelCase`.
    pub wire: String,
    /// Its documentation.
    pub doc: String,
    /// What it holds.
    pub holds: Holds,
    /// Whether it must be stated.
    pub required: bool,
}

/// One alternative of a tagged type.
#[derive(Debug, Clone)]
pub struct Variant {
    /// The tag.
    pub kind: String,
    /// The tag in `PascalCase`: `EndUser`, `ContractNotStarted`.
    pub name: String,
    /// Its documentation.
    pub doc: String,
    /// Its fields, possibly none.
    pub fields: Vec<Field>,
}

/// What a field holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Holds {
    /// Text with rules of its own; the name of the rule, such as `ItemId`.
    Text(String),
    /// A civil day.
    Date,
    /// An exact decimal number; the name of its rule, such as `Amount`.
    Decimal(String),
    /// Yes or no.
    Bool,
    /// A whole number from 0 to 4,294,967,295.
    Count,
    /// A whole number from -(2^53 - 1) to 2^53 - 1.
    Whole,
    /// Another type.
    Type(String),
    /// A list.
    List(Box<Self>),
}

impl Holds {
    /// Whether it may be a licence key, which is shown by no host where it is shown by accident.
    #[must_use]
    pub fn is_kept_quiet(&self) -> bool {
        matches!(self, Self::Text(rule) if ["LicenceKey", "RawText"].contains(&rule.as_str()))
    }
}

impl Model {
    /// The model of the engine this crate was built with.
    ///
    /// # Panics
    ///
    /// When the schema has a form that no generator knows.
    #[must_use]
    pub fn of_engine() -> Self {
        let definitions = schema::definitions();
        let types =
            definitions.as_object().into_iter().flatten().map(|(name, schema)| Type::of(name, schema)).collect();
        let codes = schema::codes().map(|(code, kind)| (code, kind.as_str())).collect();
        Self { types, calls: schema::calls().collect(), codes }
    }

    /// The type of that name.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<&Type> {
        self.types.iter().find(|declared| declared.name == name)
    }

    /// The kind under which a record stands in files, for the types that are records: `Item` is an `item`.
    #[must_use]
    pub fn record_kind(&self, name: &str) -> Option<&str> {
        self.types.iter().find_map(|declared| match &declared.shape {
            Shape::Union(members) => members.iter().find(|(_, member)| member == name).map(|(kind, _)| kind.as_str()),
            Shape::Struct(_) | Shape::Choice(_) | Shape::Tagged(_) | Shape::Words(_) => None,
        })
    }
}

impl Type {
    fn of(name: &str, schema: &Value) -> Self {
        let explained = EXPLAINED.contains(&name);
        Self { name: name.to_owned(), doc: doc(schema), shape: shape(name, schema), explained }
    }
}

fn shape(name: &str, schema: &Value) -> Shape {
    let alternatives = schema.get("oneOf").and_then(Value::as_array);
    match alternatives {
        None if schema.get("maxProperties").is_some() => Shape::Choice(fields(name, schema)),
        None => Shape::Struct(fields(name, schema)),
        Some(words) if words.iter().all(|word| word["type"] == "string") => {
            Shape::Words(words.iter().map(|word| (text(&word["const"]), doc(word))).collect())
        }
        Some(members) if members.iter().all(|member| member.get("$ref").is_some()) => {
            Shape::Union(members.iter().map(|member| (kind(member), referred(member))).collect())
        }
        Some(variants) => Shape::Tagged(variants.iter().map(|variant| variant_of(name, variant)).collect()),
    }
}

fn variant_of(owner: &str, schema: &Value) -> Variant {
    let kind = kind(schema);
    let fields = fields(owner, schema).into_iter().filter(|field| field.wire != "kind").collect();
    Variant { name: pascal_case(&kind), doc: doc(schema), fields, kind }
}

fn fields(owner: &str, schema: &Value) -> Vec<Field> {
    let required = schema.get("required").and_then(Value::as_array);
    let is_required = |wire: &str| required.is_some_and(|names| names.iter().any(|name| name == wire));
    let properties = schema.get("properties").and_then(Value::as_object).into_iter().flatten();
    let field = |(wire, schema): (&String, &Value)| Field {
        wire: wire.clone(),
        doc: doc(schema),
        holds: holds(&format!("{owner}.{wire}"), schema),
        required: is_required(wire),
    };
    properties.map(field).collect()
}

fn holds(place: &str, schema: &Value) -> Holds {
    if let Some(either) = schema.get("anyOf").and_then(Value::as_array) {
        let stated = either.iter().find(|alternative| alternative["type"] != "null");
        return holds(place, stated.unwrap_or(&Value::Null));
    }
    if schema.get("$ref").is_some() {
        return Holds::Type(referred(schema));
    }
    let title = || text(&schema["title"]);
    match (type_of(schema), schema["format"].as_str()) {
        ("string", Some("date")) => Holds::Date,
        ("string", Some("decimal")) => Holds::Decimal(title()),
        ("string", Some("text")) => Holds::Text(title()),
        ("boolean", _) => Holds::Bool,
        ("integer", Some("uint32")) => Holds::Count,
        ("integer", Some("int64")) => Holds::Whole,
        ("array", _) => Holds::List(Box::new(holds(place, &schema["items"]))),
        ("string", Some("const") | None) if schema.get("const").is_some() => Holds::Text("kind".to_owned()),
        (found, format) => no_form(place, found, format),
    }
}

#[expect(clippy::panic, reason = "a generator that guesses would write wrong classes")]
fn no_form(place: &str, found: &str, format: Option<&str>) -> Holds {
    panic!("{place} is a {found} of format {format:?}, for which hosts have no form")
}

/// The type beside `null`.
fn type_of(schema: &Value) -> &str {
    match &schema["type"] {
        Value::Array(types) => types.iter().filter_map(Value::as_str).find(|name| *name != "null").unwrap_or_default(),
        other => other.as_str().unwrap_or_default(),
    }
}

fn referred(schema: &Value) -> String {
    text(&schema["$ref"]).rsplit('/').next().unwrap_or_default().to_owned()
}

fn kind(schema: &Value) -> String {
    text(&schema["properties"]["kind"]["const"])
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// `contract.not_started` and `endUser` become `ContractNotStarted` and `EndUser`.
fn pascal_case(kind: &str) -> String {
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    };
    kind.split(['.', '_']).map(capital).collect()
}

/// `serviceKind` becomes `service_kind`.
#[must_use]
pub fn snake_case(name: &str) -> String {
    name.chars().fold(String::new(), |mut snake, letter| {
        if letter.is_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.extend(letter.to_lowercase());
        snake
    })
}

/// `coverage_all` becomes `coverageAll`.
#[must_use]
pub fn camel_case(name: &str) -> String {
    let pascal = pascal_case(name);
    let mut letters = pascal.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// The documentation without its Rust examples, and with rustdoc's links as plain code.
fn doc(schema: &Value) -> String {
    plain(schema["description"].as_str().unwrap_or_default())
}

/// Takes what only rustdoc understands out of a text.
#[must_use]
pub fn plain(doc: &str) -> String {
    let mut lines = Vec::new();
    let mut in_code = false;
    for line in doc.lines() {
        if line.trim_start().starts_with("```") {
            in_code = !in_code;
        } else if !in_code {
            lines.push(unlinked(line));
        }
    }
    let text = lines.join("\n");
    text.trim().replace("\n\n\n", "\n\n")
}

/// ``[`Item`](crate::Item)`` and ``[`Item`]`` become `` `Item` ``.
fn unlinked(line: &str) -> String {
    let mut rest = line;
    let mut plain = String::new();
    while let Some((before, link)) = rest.split_once("[`") {
        let Some((name, after)) = link.split_once("`]") else { break };
        plain.push_str(before);
        plain.push('`');
        plain.push_str(name);
        plain.push('`');
        let target = after.strip_prefix('(').and_then(|target| target.split_once(')'));
        rest = target.map_or(after, |(_, after)| after);
    }
    plain.push_str(rest);
    plain
}
