//! Proves that every generated file in the repository is what the generators write now.

use std::path::Path;

use tenure_tests::generate;
use tenure_tests::model::Model;

/// With `BLESS=1` the files are written instead of compared.
#[test]
fn generated_files_are_fresh() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let bless = std::env::var_os("BLESS").is_some();
    let mut stale = Vec::new();
    for file in generate::all(&Model::of_engine()) {
        let path = root.join(file.path);
        if bless {
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(&path, &file.text).unwrap();
        } else if std::fs::read_to_string(&path).ok().as_deref() != Some(&file.text) {
            stale.push(file.path);
        }
    }
    assert!(stale.is_empty(), "stale: {stale:?}; run `BLESS=1 cargo test -p tenure-tests --test generated`");
}

/// A field named like a keyword of a host would need another name there, and paths would differ.
#[test]
fn no_field_is_a_keyword_of_a_host() {
    use tenure_tests::model::{Shape, snake_case};
    let keywords = [
        "and",
        "as",
        "assert",
        "async",
        "await",
        "break",
        "class",
        "continue",
        "def",
        "del",
        "elif",
        "else",
        "except",
        "finally",
        "for",
        "from",
        "global",
        "if",
        "import",
        "in",
        "is",
        "lambda",
        "nonlocal",
        "not",
        "or",
        "pass",
        "raise",
        "return",
        "try",
        "while",
        "with",
        "yield",
        "fun",
        "val",
        "var",
        "when",
        "object",
        "interface",
        "package",
        "this",
        "super",
        "typealias",
        "typeof",
        "null",
        "true",
        "false",
        "throw",
        "do",
    ];
    for declared in Model::of_engine().types {
        let fields = match declared.shape {
            Shape::Struct(fields) | Shape::Choice(fields) => fields,
            Shape::Tagged(variants) => variants.into_iter().flat_map(|variant| variant.fields).collect(),
            Shape::Union(_) | Shape::Words(_) => Vec::new(),
        };
        for field in fields {
            assert!(!keywords.contains(&snake_case(&field.wire).as_str()), "{}.{}", declared.name, field.wire);
            assert!(!field.doc.is_empty(), "{}.{} has no documentation", declared.name, field.wire);
        }
        assert!(!declared.doc.is_empty(), "{} has no documentation", declared.name);
    }
}
