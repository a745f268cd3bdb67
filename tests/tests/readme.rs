//! Proves that the examples in the README are the example files, which each language's own tests run, that it quotes the demo,
//! and that all packages have one version.

#[path = "../../core/examples/after_sales_day/life.rs"]
mod life;

use std::path::Path;

/// The marked examples: the file that the comment names, and the block below it.
fn examples(readme: &str) -> Vec<(String, String)> {
    let blocks = readme.split("<!-- ").skip(1);
    let example = |block: &str| {
        let (file, rest) = block.split_once(" -->").unwrap();
        let body = rest.split_once("```").unwrap().1.split_once('\n').unwrap().1;
        (file.to_owned(), body.split_once("```").unwrap().0.to_owned())
    };
    blocks.map(example).collect()
}

#[test]
fn the_readme_shows_the_examples_that_are_run() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let readme = std::fs::read_to_string(root.join("README.md")).unwrap();
    let mut shown = readme.clone();
    let examples = examples(&readme);
    assert_eq!(examples.len(), 4, "one for each language");
    for (file, block) in &examples {
        let source = std::fs::read_to_string(root.join(file)).unwrap();
        let marked = format!("<!-- {file} -->");
        let language = readme.split_once(&marked).unwrap().1.trim_start().lines().next().unwrap().to_owned();
        shown =
            shown.replace(&format!("{marked}\n{language}\n{block}```"), &format!("{marked}\n{language}\n{source}```"));
        let code = source.lines().filter(|line| is_code(line)).count();
        assert!(code <= 8, "{file} has {code} lines from rows to the verdict");
    }
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(root.join("README.md"), &shown).unwrap();
    } else {
        assert!(shown == readme, "run `BLESS=1 cargo test -p tenure-tests --test readme`");
    }
}

#[test]
fn the_readme_quotes_the_demo() {
    let readme = include_str!("../../README.md");
    let quoted = readme.split("```text\n").filter_map(|block| block.split("```").next());
    let quoted: Vec<_> = quoted.filter(|block| block.contains("\n  before  ")).collect();
    let mut told = Vec::new();
    life::tell(&mut told).unwrap();
    let told = String::from_utf8(told).unwrap();
    assert_eq!(quoted.len(), 1, "one piece of the life of an item");
    assert!(told.contains(quoted[0]), "{told}");
}

/// Lines that a user writes for the answer: no imports, comments, blanks, and nothing of the frame of a program.
fn is_code(line: &str) -> bool {
    let line = line.trim();
    let frame =
        ["//", "#", "use ", "import ", "from ", "package ", "fn main", "fun main", "Ok(())", "\"\"\"", "}", ")"];
    !line.is_empty() && !frame.iter().any(|start| line.starts_with(start))
}

/// One version stands in the workspace; every other file that must state it repeats that one.
#[test]
fn all_packages_have_one_version() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let version = env!("CARGO_PKG_VERSION");
    let places = [
        ("Cargo.toml", format!("tenure = {{ path = \"core\", version = \"={version}\" }}")),
        ("bindings-node/package.json", format!("\"version\": \"{version}\"")),
        ("bindings-kotlin/pom.xml", format!("<artifactId>tenure</artifactId>\n    <version>{version}</version>")),
        ("bindings-kotlin/android/build.gradle.kts", format!("\"{version}\"")),
        ("CHANGELOG.md", format!("## {version}")),
    ];
    for (file, stated) in places {
        let text = std::fs::read_to_string(root.join(file)).unwrap();
        assert!(text.contains(&stated), "{file} does not say {stated}");
    }
}
