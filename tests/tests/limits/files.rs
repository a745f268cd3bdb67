//! Files that are too long, too deep or too bad.

use tenure::{Book, Code, Error, Extent, Loader};

use crate::memory::peak_of;
use crate::still_answers;

const HEADER: &str = "{\"schema\":1,\"minReader\":1}\n";
const MEBIBYTE: usize = 1 << 20;

fn findings(error: &Error) -> Vec<&str> {
    assert_eq!(error.code(), Code::FileRefused);
    error.details().iter().filter(|detail| detail.name == "finding").map(|detail| detail.value.as_str()).collect()
}

fn total(error: &Error) -> &str {
    &error.details().iter().find(|detail| detail.name == "total").unwrap().value
}

/// The code of the first finding, or that the file is accepted.
fn outcome(file: &str) -> String {
    match Book::load(file.as_bytes()) {
        Ok(_) => "accepted".to_owned(),
        Err(error) => {
            let first: serde_json::Value = serde_json::from_str(findings(&error)[0]).unwrap();
            first["code"].as_str().unwrap().to_owned()
        }
    }
}

/// A skill whose line has that many bytes, with blanks between its fields.
fn line_of(bytes: usize) -> String {
    let (front, back) = ("{\"put\":{\"kind\":\"skill\",", "\"id\":\"HW\"}}");
    format!("{front}{}{back}", " ".repeat(bytes - front.len() - back.len()))
}

#[test]
fn a_hundred_megabytes_without_a_line_end_take_no_room() {
    let piece = vec![b'x'; 1 << 16];
    let (outcome, peak) = peak_of(|| {
        let mut loader = Loader::new();
        for _ in 0..(100 << 20) / piece.len() {
            loader.feed(&piece);
        }
        loader.finish()
    });
    let error = outcome.unwrap_err();
    assert!(findings(&error)[0].contains("file.line_too_long"), "{error:?}");
    assert_eq!(total(&error), "1");
    assert!(peak < 4 * MEBIBYTE, "{peak} bytes");
    still_answers();
}

#[test]
fn a_hundred_megabytes_in_one_piece_are_not_copied() {
    let file = vec![b'['; 100 << 20];
    let (outcome, peak) = peak_of(|| Book::load(&file));
    assert!(findings(&outcome.unwrap_err())[0].contains("file.line_too_long"));
    assert!(peak < MEBIBYTE, "{peak} bytes");
    still_answers();
}

#[test]
fn a_line_has_a_mebibyte_and_not_a_byte_more() {
    for end in ["", "\n", "\r\n"] {
        let longest = format!("{HEADER}{}{end}", line_of(MEBIBYTE));
        let longer = format!("{HEADER}{}{end}", line_of(MEBIBYTE + 1));
        assert_eq!(outcome(&longest), "accepted", "{end:?}");
        assert_eq!(outcome(&longer), "file.line_too_long", "{end:?}");
        // The same in pieces, where the end of the line comes apart from it.
        for (file, accepted) in [(longest, true), (longer, false)] {
            for size in [1 << 16, HEADER.len() + MEBIBYTE, HEADER.len() + MEBIBYTE + 1] {
                let mut loader = Loader::new();
                file.as_bytes().chunks(size).for_each(|piece| loader.feed(piece));
                assert_eq!(loader.finish().is_ok(), accepted, "{end:?} in pieces of {size}");
            }
        }
    }
}

#[test]
fn values_nest_32_deep_and_no_deeper() {
    let nested = |depth: usize| {
        // Two levels are the line and the record.
        let lists = "[".repeat(depth - 2) + &"]".repeat(depth - 2);
        format!("{HEADER}{{\"put\":{{\"kind\":\"skill\",\"id\":\"HW\",\"x\":{lists}}}}}\n")
    };
    assert_eq!(outcome(&nested(32)), "accepted");
    assert_eq!(outcome(&nested(33)), "input.too_deep");
    assert_eq!(outcome(&format!("{HEADER}{}\n", "[{\"a\":".repeat(100_000))), "input.too_deep");
    still_answers();
}

#[test]
fn of_many_bad_lines_the_first_thousand_are_listed() {
    let file = HEADER.to_owned() + &"no line of a file\n".repeat(50_000);
    let (outcome, peak) = peak_of(|| Book::load(file.as_bytes()));
    let error = outcome.unwrap_err();
    assert_eq!((findings(&error).len(), total(&error)), (1_000, "50000"));
    assert!(findings(&error)[999].contains("\"line\":1001"), "{}", findings(&error)[999]);
    assert!(peak < 4 * MEBIBYTE, "{peak} bytes");
    still_answers();
}

/// What is wrong with a line may be as long as the line; what is said about it may not.
#[test]
fn long_bad_lines_make_short_findings() {
    let long = "x".repeat(20_000);
    for bad in [
        format!("{{\"put\":{{\"kind\":\"{long}\"}}}}\n"),
        format!("{{\"put\":{{\"kind\":\"skill\",\"id\":\"{long}\"}}}}\n"),
        format!("{{\"put\":{{\"kind\":\"account\",\"id\":\"C\",\"name\":\"{long}\"}}}}\n"),
        format!("{{\"put\":{{\"kind\":\"contract\",\"id\":\"K\",\"category\":\"{long}\"}}}}\n"),
        format!("{{\"put\":{{\"kind\":\"item\",\"id\":\"M\",\"since\":\"{long}\"}}}}\n"),
        format!("{{\"put\":{{\"kind\":\"commercial\",\"item\":\"M\",\"salePrice\":{{\"amount\":\"1{long}\"}}}}}}\n"),
        format!("{{\"put\":{{\"kind\":\"commercial\",\"item\":\"M\",\"salePrice\":\"{long}\"}}}}\n"),
        format!("{{\"remove\":{{\"kind\":\"{long}\",\"id\":\"M\"}}}}\n"),
        format!("{{\"{long}\":1}}\n"),
        format!("{long}\n"),
    ] {
        let error = Book::load((HEADER.to_owned() + &bad.repeat(20)).as_bytes()).unwrap_err();
        for finding in findings(&error) {
            assert!(finding.len() < 1_200, "{} bytes for {}", finding.len(), &bad[..40]);
        }
    }
}

#[test]
fn a_thousand_long_bad_lines_take_no_room() {
    let line = format!("{{\"put\":{{\"kind\":\"{}\"}}}}\n", "x".repeat(20_000));
    let ((), peak) = peak_of(|| {
        let mut loader = Loader::new();
        loader.feed(HEADER.as_bytes());
        (0..1_200).for_each(|_| loader.feed(line.as_bytes()));
        assert_eq!(total(&loader.finish().unwrap_err()), "1200");
    });
    assert!(peak < 4 * MEBIBYTE, "{peak} bytes");
}

#[test]
fn bytes_that_are_no_text_are_refused() {
    for bytes in [
        &b"\xff\xfe"[..],
        b"{\"put\":{\"kind\":\"skill\",\"id\":\"\xc3\x28\"}}",
        b"\x00\x00\x00\x00",
        b"\xef\xbb\xbf{}",
    ] {
        let error = Book::load(&[HEADER.as_bytes(), bytes].concat()).unwrap_err();
        assert!(findings(&error)[0].contains("input.syntax"), "{error:?}");
    }
}

#[test]
fn many_unknown_fields_in_one_line_are_kept_and_take_little_room() {
    let fields: String = (0..60_000).map(|number| format!(",\"x{number}\":{number}")).collect();
    let file = format!("{HEADER}{{\"put\":{{\"kind\":\"skill\",\"id\":\"HW\"{fields}}}}}\n");
    let (book, peak) = peak_of(|| Book::load(file.as_bytes()).unwrap());
    assert_eq!(book.save().unwrap(), file.as_bytes());
    assert!(peak < 3 * MEBIBYTE, "{peak} bytes");
}

#[test]
fn an_extent_of_any_size_is_saved_in_lines_that_load() {
    let ids =
        |letter: &str| (0..3_000).map(|number| format!("{letter}{}{number}", "ö".repeat(500))).collect::<Vec<_>>();
    let accounts = ids("C").iter().map(|id| id.parse().unwrap()).collect();
    let items = ids("M").iter().map(|id| id.parse().unwrap()).collect();
    let book = Book::default().within(Extent::new(accounts, items));
    let file = book.save().unwrap();
    assert!(file.split(|byte| *byte == b'\n').all(|line| line.len() <= MEBIBYTE));
    assert!(Book::load(&file).unwrap() == book);
}

#[test]
fn headers_without_end_take_no_time() {
    let header = |number: u32| {
        format!("{{\"schema\":1,\"minReader\":1,\"extent\":{{\"accounts\":[\"C-{number}\"],\"items\":[]}}}}\n")
    };
    let file: String = (0..30_000).map(header).collect();
    assert_eq!(Book::load(file.as_bytes()).unwrap().extent().unwrap().accounts.len(), 30_000);
}
