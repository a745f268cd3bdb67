//! Kotlin: the data classes and the typed methods of the Book.
//!
//! Lines are laid out as the linter of the binding wants them; docs fit because Rust's own lines are as long.

use tenure::api::types;

use crate::generate::{Generated, NOTICE};
use crate::model::{Field, Holds, Model, Shape, Type, Variant, camel_case, snake_case};

/// Longest line of a Kotlin file, as in its `.editorconfig`.
const WIDTH: usize = 120;

/// `Records.kt`: a class for each type that crosses the border.
#[must_use]
pub fn records(model: &Model) -> Generated {
    let types: Vec<_> = model.types.iter().map(|declared| class(model, declared)).collect();
    let text = format!(
        "// {NOTICE}\n\n@file:UseSerializers(DayText::class, DecimalText::class)\n\npackage dev.tenure\n\n\
         import kotlinx.serialization.SerialName\nimport kotlinx.serialization.Serializable\n\
         import kotlinx.serialization.UseSerializers\nimport java.math.BigDecimal\nimport java.time.LocalDate\n\n\
         // Counts reach 4,294,967,295, which no Int holds, and Java has no UInt: so they are Long. The engine refuses those\n\
         // that are negative or too large, with their place.\n\n{}",
        types.join("\n")
    );
    Generated { path: "bindings-kotlin/kotlin/main/Records.kt", text }
}

/// `Calls.kt`: a method for each line of the table of calls, and its batch form.
#[must_use]
pub fn calls(model: &Model) -> Generated {
    let mut text = format!(
        "// {NOTICE}\n\npackage dev.tenure\n\nimport kotlinx.serialization.KSerializer\n\n\
         /** What a [Book] can be asked: one method a call of the engine, and one for a list of them. */\n\
         public sealed class Calls {{\n"
    );
    for (number, call) in model.calls.iter().enumerate() {
        let (name, input, output) = (camel_case(call.name), call.input, call.output);
        let argument = camel_case(&snake_case(input));
        let serializers = format!("{input}.serializer(), {output}.serializer()");
        text += &kdoc(&thrown(&crate::model::plain(call.doc)), 1);
        let head = format!("public fun {name}({argument}: {input}): {output}");
        text += &(function(&head, &format!("ask({number}u, {argument}, {serializers})"), 1) + "\n");
        text +=
            &kdoc(&format!("[{name}] for each element of a list: one answer or one [TenureException] an element."), 1);
        let head = format!("public fun {name}All(list: List<{input}>): List<Result<{output}>>");
        text += &(function(&head, &format!("askAll({number}u, list, {serializers})"), 1) + "\n");
    }
    text += "    internal abstract fun <Q, A> ask(\n        number: UInt,\n        argument: Q,\n\
             \x20       input: KSerializer<Q>,\n        output: KSerializer<A>,\n    ): A\n\n\
             \x20   internal abstract fun <Q, A> askAll(\n        number: UInt,\n        list: List<Q>,\n\
             \x20       input: KSerializer<Q>,\n        output: KSerializer<A>,\n    ): List<Result<A>>\n}\n";
    Generated { path: "bindings-kotlin/kotlin/main/Calls.kt", text }
}

/// The section on errors of a call, the way Kotlin's documentation has it.
fn thrown(doc: &str) -> String {
    doc.replace("# Errors\n\n", "@throws TenureException\n")
}

fn class(model: &Model, declared: &Type) -> String {
    let doc = kdoc(&declared.doc, 0);
    let name = &declared.name;
    match &declared.shape {
        Shape::Struct(fields) | Shape::Choice(fields) => {
            let kind = model.record_kind(name);
            let union = model.types.iter().find(|other| is_member(other, name)).map(|union| union.name.as_str());
            let parts: Vec<_> =
                [quiet(declared, fields), members(declared)].into_iter().filter(|text| !text.is_empty()).collect();
            doc + &data_class(&Class { name, kind, parent: union, body: &parts.join("\n") }, fields, 0)
        }
        Shape::Tagged(variants) => {
            let body =
                if declared.explained { text_of(name, &format!("{name}.serializer()"), 2) } else { String::new() };
            let variants = variants.iter().map(|variant| alternative(name, variant, &body));
            let parts: Vec<_> = variants.chain(Some(members(declared)).filter(|text| !text.is_empty())).collect();
            format!("{doc}@Serializable\npublic sealed interface {name} {{\n{}}}\n", parts.join("\n"))
        }
        Shape::Union(_) => {
            format!("{doc}@Serializable\npublic sealed interface {name} {{\n{}}}\n", union_members(name))
        }
        Shape::Words(words) => {
            let word = |(word, doc): &(String, String)| {
                format!("{}    @SerialName(\"{word}\")\n    {},\n", kdoc(doc, 1), snake_case(word).to_uppercase())
            };
            let words: Vec<_> = words.iter().map(word).collect();
            format!("{doc}@Serializable\npublic enum class {name} {{\n{}}}\n", words.join("\n"))
        }
    }
}

fn is_member(union: &Type, name: &str) -> bool {
    matches!(&union.shape, Shape::Union(members) if members.iter().any(|(_, member)| member == name))
}

fn alternative(owner: &str, variant: &Variant, body: &str) -> String {
    let Variant { kind, name, doc, fields } = variant;
    let class = Class { name, kind: Some(kind), parent: Some(owner), body };
    if fields.is_empty() {
        let doc = kdoc(doc, 1);
        let body = if body.is_empty() { "\n".to_owned() } else { format!(" {{\n{body}    }}\n") };
        format!("{doc}    @Serializable\n    @SerialName(\"{kind}\")\n    public data object {name} : {owner}{body}")
    } else {
        kdoc(doc, 1) + &data_class(&class, fields, 1)
    }
}

/// The head and the body of a data class.
struct Class<'a> {
    name: &'a str,
    /// The tag under which it is one of several.
    kind: Option<&'a str>,
    /// What it is one of.
    parent: Option<&'a str>,
    body: &'a str,
}

fn data_class(class: &Class<'_>, fields: &[Field], depth: usize) -> String {
    let indent = "    ".repeat(depth);
    let tag = class.kind.map_or_else(String::new, |kind| format!("{indent}@SerialName(\"{kind}\")\n"));
    // For Java, which has no default arguments.
    let overloads = if fields.iter().all(|field| field.required) { "" } else { " @JvmOverloads constructor" };
    let parent = class.parent.map_or_else(String::new, |parent| format!(" : {parent}"));
    let body = if class.body.is_empty() { String::new() } else { format!(" {{\n{}{indent}}}", class.body) };
    let properties: String = fields.iter().map(|field| property(field, depth + 1)).collect();
    let name = class.name;
    format!(
        "{indent}@Serializable\n{tag}{indent}public data class {name}{overloads}(\n{properties}{indent}){parent}{body}\n"
    )
}

fn property(field: &Field, depth: usize) -> String {
    let optional = if field.required { "" } else { "? = null" };
    let declared = format!("val {}: {}{optional},\n", field.wire, kotlin(&field.holds));
    kdoc(&field.doc, depth) + &"    ".repeat(depth) + &declared
}

fn kotlin(holds: &Holds) -> String {
    match holds {
        Holds::Text(_) => "String".to_owned(),
        Holds::Date => "LocalDate".to_owned(),
        Holds::Decimal(_) => "BigDecimal".to_owned(),
        Holds::Bool => "Boolean".to_owned(),
        Holds::Count | Holds::Whole => "Long".to_owned(),
        Holds::Type(name) => name.clone(),
        Holds::List(element) => format!("List<{}>", kotlin(element)),
    }
}

/// What a type that crosses whole can do.
fn members(declared: &Type) -> String {
    let name = &declared.name;
    if !types::NAMES.contains(&name.as_str()) {
        return String::new();
    }
    let mut text = String::new();
    if declared.explained {
        text += "    /** What the engine says of it, in English sentences. */\n";
        text += &(function("public fun explain(): String", "explain(Language.EN)", 1) + "\n");
        text += "    /** What the engine says of it, in sentences of a language. */\n";
        let explain = format!("Engine.explain(\"{name}\", this, serializer(), language)");
        text += &(function("public fun explain(language: Language): String", &explain, 1) + "\n");
        if matches!(declared.shape, Shape::Struct(_)) {
            text += &(text_of(name, "serializer()", 1) + "\n");
        }
    }
    text += "    /** Its canonical JSON text, checked by the engine. */\n";
    text += &function("public fun toJson(): String", &format!("Engine.text(\"{name}\", this, serializer())"), 1);
    format!("{text}\n    public companion object {{\n{}    }}\n", from_json(name))
}

/// A text without the fields that may hold a licence key, where there are any and nothing else is said.
fn quiet(declared: &Type, fields: &[Field]) -> String {
    if declared.explained || !fields.iter().any(|field| field.holds.is_kept_quiet()) {
        return String::new();
    }
    let shown = fields.iter().filter(|field| !field.holds.is_kept_quiet());
    let shown: Vec<_> = shown.map(|field| format!("{0}=${0}", field.wire)).collect();
    let doc = kdoc("Its fields, without those that may hold a licence key.", 1);
    let text = format!("{}({})", declared.name, shown.join(", "));
    doc + &function("override fun toString(): String", &literal(&text, 3), 1)
}

/// A literal, in as many lines as it needs; those after the first are at a depth of indentation.
fn literal(text: &str, depth: usize) -> String {
    let indent = "    ".repeat(depth);
    let room = WIDTH - indent.len() - "\"\" +".len();
    let mut lines = vec![String::new()];
    for word in text.split_inclusive(' ') {
        match lines.last_mut() {
            Some(line) if line.len() + word.len() <= room => line.push_str(word),
            _ => lines.push(word.to_owned()),
        }
    }
    format!("\"{}\"", lines.join(&format!("\" +\n{indent}\"")))
}

/// A union's members have texts of their own, in which the tag is missing; so that of the union is no method of theirs.
fn union_members(name: &str) -> String {
    let head = format!("public fun toJson(value: {name}): String");
    let to = function(&head, &format!("Engine.text(\"{name}\", value, serializer())"), 2);
    let doc = kdoc("The canonical JSON text of any of them, with its `kind`, checked by the engine.", 2);
    format!("    public companion object {{\n{doc}        @JvmStatic\n{to}\n{}    }}\n", from_json(name))
}

fn from_json(name: &str) -> String {
    let head = format!("public fun fromJson(text: String): {name}");
    let from = function(&head, &format!("Engine.value(\"{name}\", text, serializer())"), 2);
    kdoc("Reads the JSON text of one, as strictly as the engine does.", 2) + "        @JvmStatic\n" + &from
}

fn text_of(name: &str, serializer: &str, depth: usize) -> String {
    let doc = kdoc("[explain], or the plain fields of a value that means nothing to the engine.", depth);
    let sentences = format!("Engine.sentences(\"{name}\", this, {serializer})");
    doc + &function("override fun toString(): String", &sentences, depth)
}

/// A function of one expression, in one line where it fits.
fn function(head: &str, expression: &str, depth: usize) -> String {
    let indent = "    ".repeat(depth);
    let line = format!("{indent}{head} = {expression}\n");
    if line.chars().count() <= WIDTH + 1 { line } else { format!("{indent}{head} =\n{indent}    {expression}\n") }
}

fn kdoc(doc: &str, depth: usize) -> String {
    let indent = "    ".repeat(depth);
    let doc = doc.replace("*/", "*&#47;");
    let short = format!("{indent}/** {} */\n", doc.trim());
    if !doc.trim().contains('\n') && short.chars().count() <= WIDTH + 1 {
        return short;
    }
    let line = |line: &str| format!("{indent} * {}", line.trim_start()).trim_end().to_owned() + "\n";
    format!("{indent}/**\n{}{indent} */\n", doc.trim().lines().map(line).collect::<String>())
}
