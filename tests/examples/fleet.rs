//! Writes the file of a fleet of so many items: `cargo run --release -p tenure-tests --example fleet -- 1000000`.
//!
//! `oracle/answers.py --file` writes the same bytes, more slowly.

use std::io::{self, Write as _};

use tenure::Book;
use tenure_tests::fleet::rows::Fleet;

fn main() {
    let items = std::env::args().nth(1).and_then(|items| items.parse().ok()).expect("how many items");
    let book = Book::of(Fleet::of(items).records().unwrap()).unwrap();
    io::stdout().write_all(&book.save().unwrap()).unwrap();
}
