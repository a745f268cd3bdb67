//! What the fuzz targets hold the engine to, whatever the bytes; `cargo test` replays their seeds through it.
//!
//! The parts of an input are parted by a NUL, which stands in no JSON: a file, then a question or change sets.

use tenure::api::types::{NAMES, convert};
use tenure::wire::json::{Json, from_text, to_text};
use tenure::{Book, ChangeSet, Code, Error, Loader, Question, Verdict};

/// A file loads or is refused; what was loaded is saved and loads back equal, whole and in pieces.
pub fn load(bytes: &[u8]) {
    if let Some(book) = loaded(bytes) {
        let file = book.save().expect("a Book can be saved");
        let mut loader = Loader::new();
        file.chunks(7).for_each(|piece| loader.feed(piece));
        let again = loader.finish().expect("a saved file loads");
        assert!(again == book, "it loads back equal");
        assert!(book.diff(&again).is_ok_and(|changes| changes.changes.is_empty()), "and there is no difference");
    }
    // The same bytes as a value of any type.
    for name in NAMES {
        if let Some(text) = accepted(convert(name, &Json, bytes.to_vec(), &Json)) {
            let again = convert(name, &Json, text.clone(), &Json).expect("what was written is read");
            assert!(again == text, "the canonical text is its own");
        }
    }
}

/// A question about a Book is answered, and the answer is written, read and explained.
pub fn coverage(bytes: &[u8]) {
    let mut parts = bytes.split(|byte| *byte == 0);
    let Some(book) = parts.next().and_then(loaded) else { return };
    for question in parts.filter_map(|part| accepted(from_text::<Question>(part))) {
        let cover = accepted(book.covered(&question));
        let verdict = accepted(book.coverage(&question));
        assert!(cover == verdict.as_ref().map(|verdict| verdict.cover), "the short answer is that of the long one");
        if let Some(verdict) = verdict {
            let text = to_text(&verdict).expect("a verdict can be written");
            let again: Verdict = from_text(text.as_bytes()).expect("and read");
            assert!(again == verdict && again.to_string().contains(question.item.as_str()), "and explained");
        }
    }
}

/// Change sets are applied to a Book whole or not at all, and twice is once.
pub fn change_set(bytes: &[u8]) {
    let mut parts = bytes.split(|byte| *byte == 0);
    let Some(mut book) = parts.next().and_then(loaded) else { return };
    for changes in parts.filter_map(|part| accepted(from_text::<ChangeSet>(part))) {
        let before = book.clone();
        if accepted(book.apply(&changes)).is_none() {
            assert!(book == before, "a refused change set changes nothing");
            continue;
        }
        let once = book.clone();
        assert!(book.apply(&changes).is_ok() && book == once, "twice is once");
        // There is none between records of a newer writer.
        if let Some(difference) = accepted(before.diff(&book)) {
            let mut again = before;
            again.apply(&difference).expect("the difference can be applied");
            assert!(again == book, "the difference leads there");
        }
        load(&book.save().expect("a Book can be saved"));
    }
}

fn loaded(file: &[u8]) -> Option<Book> {
    let outcome = Book::load(file);
    assert!(
        outcome.as_ref().err().is_none_or(|error| error.code() == Code::FileRefused),
        "a file is refused as a file"
    );
    accepted(outcome)
}

/// What came out; a refusal must be one, and no defect.
fn accepted<T>(outcome: Result<T, Error>) -> Option<T> {
    let defect = outcome.as_ref().err().filter(|error| matches!(error.code(), Code::Internal | Code::Host));
    assert!(defect.is_none(), "a defect: {defect:?}");
    outcome.ok()
}
