//! The table of unknown fields: one in every type and every kind, wherever it stands in what crosses a border whole.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};
use tenure::api::types::NAMES;

use crate::generate::Generated;
use crate::model::{Field, Holds, Model, Shape};

/// The name of the field that no type has.
const UNKNOWN: &str = "surprise";

/// A value that is right but for one unknown field.
struct Intrusion {
    value: Value,
    path: String,
    /// The type, and kind, that was given the field.
    owner: String,
}

/// The rows of `tests/hostile_unknown.json`, in the form of `tests/hostile.json`.
#[must_use]
pub fn unknown_fields(model: &Model) -> Generated {
    let rows = NAMES.iter().flat_map(|name| {
        let intrusions = Samples { model, met: BTreeSet::new() }.intrusions(name);
        intrusions.into_iter().map(move |Intrusion { value, path, owner }| {
            let row = json!({
                "name": format!("an unknown field in {owner}, within {name}"),
                "type": name, "text": value.to_string(), "code": "input.unknown_field", "path": path,
            });
            format!("  {row}")
        })
    });
    let text = format!("[\n{}\n]\n", rows.collect::<Vec<_>>().join(",\n"));
    Generated { path: "tests/hostile_unknown.json", text }
}

/// Makes values of the types of a model.
struct Samples<'a> {
    model: &'a Model,
    /// The types that were given an unknown field already; each needs it in one place only.
    met: BTreeSet<String>,
}

impl Samples<'_> {
    /// A value with the required fields alone, once for each type and kind inside, with an unknown field there.
    fn intrusions(&mut self, name: &str) -> Vec<Intrusion> {
        if !self.met.insert(name.to_owned()) {
            return Vec::new();
        }
        match self.shape(name) {
            Shape::Struct(fields) => self.within(name, &Map::new(), &fields),
            Shape::Choice(fields) => {
                let first = fields.first().map(|field| (field.wire.clone(), self.sample(&field.holds)));
                let mut intrusions = vec![intruded(name, first.into_iter().collect())];
                for field in &fields {
                    intrusions.extend(self.inside(&Map::new(), field));
                }
                intrusions
            }
            Shape::Tagged(variants) => {
                let of_variant = variants.iter().flat_map(|variant| {
                    let tag = tag(&variant.kind);
                    self.within(&format!("{name} {}", variant.kind), &tag, &variant.fields)
                });
                of_variant.collect()
            }
            Shape::Union(members) => {
                let of_member = members.iter().flat_map(|(kind, member)| {
                    let intrusions = self.intrusions(member);
                    intrusions.into_iter().map(|intrusion| behind(&tag(kind), intrusion)).collect::<Vec<_>>()
                });
                of_member.collect()
            }
            Shape::Words(_) => Vec::new(),
        }
    }

    /// The unknown field in the object itself, then in everything that its fields hold.
    fn within(&mut self, owner: &str, tag: &Map<String, Value>, fields: &[Field]) -> Vec<Intrusion> {
        let mut object = tag.clone();
        object.extend(self.required(fields));
        let mut intrusions = vec![intruded(owner, object.clone())];
        for field in fields {
            intrusions.extend(self.inside(&object, field));
        }
        intrusions
    }

    /// The unknown field somewhere in what one field of an object holds.
    fn inside(&mut self, object: &Map<String, Value>, field: &Field) -> Vec<Intrusion> {
        let (inner, list) = match &field.holds {
            Holds::List(inner) => (inner.as_ref(), true),
            holds => (holds, false),
        };
        let Holds::Type(name) = inner else { return Vec::new() };
        let place = |Intrusion { value, path, owner }| {
            let value = if list { Value::Array(vec![value]) } else { value };
            let index = if list { "[0]" } else { "" };
            let mut object = object.clone();
            object.insert(field.wire.clone(), value);
            Intrusion { value: Value::Object(object), path: format!("{}{index}.{path}", field.wire), owner }
        };
        self.intrusions(name).into_iter().map(place).collect()
    }

    fn required(&self, fields: &[Field]) -> Map<String, Value> {
        let required = fields.iter().filter(|field| field.required);
        required.map(|field| (field.wire.clone(), self.sample(&field.holds))).collect()
    }

    fn sample(&self, holds: &Holds) -> Value {
        match holds {
            Holds::Text(rule) if rule == "Currency" => json!("EUR"),
            Holds::Text(rule) if rule == "Instant" => json!("2025-06-01T10:00:00Z"),
            Holds::Text(rule) if rule == "Revision" => json!("a9535e7380830afd"),
            Holds::Text(rule) if rule == "LicenceId" => json!("7"),
            Holds::Text(rule) if rule == "ApplicationId" => json!("fm"),
            Holds::Text(rule) if rule == "KeyId" => json!("315c"),
            Holds::Text(rule) if rule == "Bytes" => json!("00ff"),
            Holds::Text(_) => json!("X-1"),
            Holds::Date => json!("2025-01-01"),
            Holds::Decimal(_) => json!("12.50"),
            Holds::Bool => json!(true),
            Holds::Count | Holds::Whole => json!(1),
            Holds::List(_) => json!([]),
            Holds::Type(name) => self.sample_of(name),
        }
    }

    fn sample_of(&self, name: &str) -> Value {
        match self.shape(name) {
            Shape::Struct(fields) => Value::Object(self.required(&fields)),
            Shape::Choice(fields) => {
                fields.first().map_or(Value::Null, |field| json!({ &field.wire: self.sample(&field.holds) }))
            }
            Shape::Tagged(variants) => variants.first().map_or(Value::Null, |variant| {
                let mut object = tag(&variant.kind);
                object.extend(self.required(&variant.fields));
                Value::Object(object)
            }),
            Shape::Union(members) => members.first().map_or(Value::Null, |(kind, member)| {
                let mut object = tag(kind);
                object.extend(self.sample_of(member).as_object().cloned().unwrap_or_default());
                Value::Object(object)
            }),
            Shape::Words(words) => words.first().map_or(Value::Null, |(word, _)| json!(word)),
        }
    }

    fn shape(&self, name: &str) -> Shape {
        self.model.named(name).map_or(Shape::Words(Vec::new()), |declared| declared.shape.clone())
    }
}

fn tag(kind: &str) -> Map<String, Value> {
    Map::from_iter([("kind".to_owned(), json!(kind))])
}

fn intruded(owner: &str, mut object: Map<String, Value>) -> Intrusion {
    object.insert(UNKNOWN.to_owned(), json!(1));
    Intrusion { value: Value::Object(object), path: UNKNOWN.to_owned(), owner: owner.to_owned() }
}

/// The same with the tag of a union in front.
fn behind(tag: &Map<String, Value>, intrusion: Intrusion) -> Intrusion {
    let mut object = tag.clone();
    object.extend(intrusion.value.as_object().cloned().unwrap_or_default());
    Intrusion { value: Value::Object(object), ..intrusion }
}
