//! Reading a file, piece by piece, without ever holding more of it than one line.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use tenure_macros::coded;

use crate::book::Book;
use crate::book::door::Door;
use crate::book::file::{LONGEST_LINE, Line, SCHEMA};
use crate::book::shelves::Place;
use crate::error::Error;
use crate::error::code::Code;
use crate::error::detail::Detail;
use crate::facts::extent::Extent;
use crate::record::contract::Contract;
use crate::record::kind::{Record, RecordKind};
use crate::value::id::{AccountId, ItemId, Serial};
use crate::value::label::Label;
use crate::wire::json;

/// Findings that an error lists; the others are only counted.
const MOST_FINDINGS: usize = 1_000;

/// Why a line is refused before its record is read.
#[coded]
pub(crate) enum FileError {
    #[error("the file does not begin with a header; write `{{\"schema\":1,\"minReader\":1}}` as its first line")]
    #[code(FileHeaderMissing)]
    HeaderMissing,
    #[error("the file needs a reader of version {needed}, and this one has version {own}; update the engine")]
    #[code(FileNewer)]
    Newer { needed: u32, own: u32 },
    #[error("the line is longer than {longest} bytes; no record is")]
    #[code(FileLineTooLong)]
    LineTooLong { longest: usize },
    #[error("a line holds exactly one of `put`, `remove` and the header")]
    #[code(InputOneOf)]
    NotOne,
}

/// One bad line of a file, as the details of `file.refused` list it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Finding {
    /// What is wrong.
    pub code: Code,
    /// Where in the record.
    pub path: String,
    /// The line of the file, counted from 1.
    pub line: u32,
    /// The sentence for people.
    pub message: String,
    /// The facts behind the sentence.
    pub details: Vec<Detail>,
}

/// Reads a file that arrives in pieces of any size, such as from a socket or a decompressor.
///
/// ```
/// use tenure::Loader;
///
/// let mut loader = Loader::new();
/// loader.feed(b"{\"schema\":1,\"minReader\":1}\n{\"put\":{\"kind\":\"skill\"");
/// loader.feed(b",\"id\":\"HW\"}}\n");
/// let book = loader.finish()?;
/// assert_eq!(book.save()?, b"{\"schema\":1,\"minReader\":1}\n{\"put\":{\"kind\":\"skill\",\"id\":\"HW\"}}\n");
/// # Ok::<(), tenure::Error>(())
/// ```
#[derive(Debug, Default)]
pub struct Loader {
    book: Book,
    /// The beginning of a line whose end has not arrived.
    pending: Vec<u8>,
    /// Whether the pending line is too long already; the rest of it is thrown away.
    overlong: bool,
    line: u32,
    lines: Lines,
    headers: u32,
    /// Whether a header without an extent was read: then the file is complete.
    complete: bool,
    /// The extents of all headers together.
    accounts: BTreeSet<AccountId>,
    items: BTreeSet<ItemId>,
    serials: BTreeSet<Serial>,
    codes: BTreeSet<Label>,
    findings: Vec<Finding>,
    refused: usize,
}

/// The line from which each record was read, by its place.
#[derive(Debug, Default)]
struct Lines(BTreeMap<RecordKind, Vec<u32>>);

impl Book {
    /// The Book of a file: a header line, then `{"put":..}` and `{"remove":..}` lines; later lines outweigh earlier ones.
    ///
    /// Unknown fields of records are kept as they are, and such a record cannot be changed (`record.newer_schema`).
    ///
    /// # Errors
    ///
    /// - `file.refused` with the bad lines, of which the first 1,000 stand in `details` as JSON `{code, path, line, message,
    ///   details}`, and their `total`. Nothing is half loaded.
    pub fn load(file: &[u8]) -> Result<Self, Error> {
        let mut loader = Loader::new();
        loader.feed(file);
        loader.finish()
    }
}

impl Loader {
    /// A loader that has seen nothing.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes the next piece of the file.
    pub fn feed(&mut self, piece: &[u8]) {
        for part in piece.split_inclusive(|byte| *byte == b'\n') {
            let (part, ended) = part.strip_suffix(b"\n").map_or((part, false), |line| (line, true));
            if ended && self.pending.is_empty() && !self.overlong {
                self.take_line(part);
            } else {
                self.append(part);
                if ended {
                    self.take_pending();
                }
            }
        }
    }

    /// Takes the last line, checks what records say of each other, and gives the Book.
    ///
    /// # Errors
    ///
    /// - `file.refused`, as [`Book::load`] says.
    pub fn finish(mut self) -> Result<Book, Error> {
        if self.overlong || !self.pending.is_empty() {
            self.take_pending();
        }
        if self.headers == 0 && self.refused == 0 {
            self.line = 1;
            self.report(&FileError::HeaderMissing.into());
        }
        if !self.complete {
            let (accounts, items) = (std::mem::take(&mut self.accounts), std::mem::take(&mut self.items));
            let extent = Extent::new(accounts.into_iter().collect(), items.into_iter().collect());
            let serials = std::mem::take(&mut self.serials).into_iter().collect();
            let codes = std::mem::take(&mut self.codes).into_iter().collect();
            self.book.extent = Some(extent.serials(serials).codes(codes).sorted());
        }
        // After a bad line, records seem to be missing that are only unread.
        if self.refused == 0 {
            self.refuse_contradictions();
        }
        if self.refused > 0 {
            return Err(refused(&self.findings, self.refused));
        }
        Ok(self.book)
    }

    fn append(&mut self, part: &[u8]) {
        // One byte more than a line may have, because it may be half of a line end.
        if self.pending.len().saturating_add(part.len()) > LONGEST_LINE.saturating_add(1) {
            self.overlong = true;
            self.pending = Vec::new();
        } else if !self.overlong {
            self.pending.extend_from_slice(part);
        }
    }

    fn take_pending(&mut self) {
        let line = std::mem::take(&mut self.pending);
        if std::mem::take(&mut self.overlong) {
            self.line = self.line.saturating_add(1);
            self.report(&FileError::LineTooLong { longest: LONGEST_LINE }.into());
        } else {
            self.take_line(&line);
        }
    }

    fn take_line(&mut self, line: &[u8]) {
        self.line = self.line.saturating_add(1);
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let taken = if line.len() > LONGEST_LINE {
            Err(FileError::LineTooLong { longest: LONGEST_LINE }.into())
        } else if line.is_empty() {
            Ok(())
        } else {
            self.read_line(line)
        };
        if let Err(error) = taken {
            self.report(&error);
        }
    }

    fn read_line(&mut self, text: &[u8]) -> Result<(), Error> {
        // Nearly every line is a good record of this version, as this engine writes it, and need not be looked at twice.
        let put = text.strip_prefix(b"{\"put\":").and_then(|text| text.strip_suffix(b"}")).filter(|_| self.headers > 0);
        if let Some(record) = put.and_then(json::read_known::<Record>) {
            return self.put(record, None).map_err(|error| error.at("put"));
        }
        let line: Line<'_> = json::from_borrowed(text)?;
        match (line.put, line.remove, line.schema, line.min_reader) {
            (None, None, Some(_), Some(min_reader)) => self.read_header(min_reader, line.extent),
            _ if self.headers == 0 => Err(FileError::HeaderMissing.into()),
            (Some(record), None, None, None) if line.extent.is_none() => {
                self.read_put(record.get()).map_err(|error| error.at("put"))
            }
            (None, Some(reference), None, None) if line.extent.is_none() => {
                if let Some(place) = self.book.shelves.place(&reference) {
                    self.book.shelves.take(place);
                }
                Ok(())
            }
            _ => Err(FileError::NotOne.into()),
        }
    }

    fn read_header(&mut self, min_reader: u32, extent: Option<Extent>) -> Result<(), Error> {
        self.headers = self.headers.saturating_add(1);
        if min_reader > SCHEMA {
            return Err(Error::from(FileError::Newer { needed: min_reader, own: SCHEMA }).at("minReader"));
        }
        match extent {
            None => self.complete = true,
            Some(extent) => {
                self.accounts.extend(extent.accounts);
                self.items.extend(extent.items);
                self.serials.extend(extent.serials.into_iter().flatten());
                self.codes.extend(extent.codes.into_iter().flatten());
            }
        }
        Ok(())
    }

    fn read_put(&mut self, text: &str) -> Result<(), Error> {
        let reading = json::read_forward::<Record>(text.as_bytes())?;
        let newer = reading.unknown.is_some().then(|| Box::from(text));
        self.put(reading.value, newer)
    }

    fn put(&mut self, record: Record, newer: Option<Box<str>>) -> Result<(), Error> {
        let mut record = record.admit()?;
        if let (Record::Contract(contract), Some(_)) = (&mut record, &newer) {
            distrust(contract);
        }
        let (place, _) = self.book.shelves.take_in(record, newer);
        self.lines.note(place, self.line);
        Ok(())
    }

    fn refuse_contradictions(&mut self) {
        let mut door = Door::of(&self.book);
        // In the order of the file, as all other findings are. All errors of a large file would be larger than the file.
        let mut found = BTreeMap::new();
        let mut total = 0_usize;
        for place in self.book.shelves.places() {
            if let Err(error) = door.refuse_contradiction(place) {
                total = total.saturating_add(1);
                found.insert((self.lines.of(place), total), error.at("put"));
                if found.len() > MOST_FINDINGS {
                    found.pop_last();
                }
            }
        }
        for ((line, _), error) in found {
            self.line = line;
            self.report(&error);
        }
        self.refused = total;
    }

    fn report(&mut self, error: &Error) {
        self.refused = self.refused.saturating_add(1);
        if self.findings.len() < MOST_FINDINGS {
            let (path, message) = (error.path().to_owned(), error.message().to_owned());
            let details = error.details().to_vec();
            self.findings.push(Finding { code: error.code(), path, line: self.line, message, details });
        }
    }
}

impl Lines {
    fn note(&mut self, Place { kind, slot }: Place, line: u32) {
        let lines = self.0.entry(kind).or_default();
        let Ok(slot) = usize::try_from(slot) else { return };
        if lines.len() <= slot {
            lines.resize(slot.saturating_add(1), 0);
        }
        if let Some(noted) = lines.get_mut(slot) {
            *noted = line;
        }
    }

    fn of(&self, Place { kind, slot }: Place) -> u32 {
        let line = |lines: &Vec<u32>| lines.get(usize::try_from(slot).ok()?).copied();
        self.0.get(&kind).and_then(line).unwrap_or_default()
    }
}

/// A contract with fields that this version cannot read is never a plain yes, whatever the others say.
fn distrust(contract: &mut Contract) {
    if let Ok(what) = "fields that a newer version wrote".parse() {
        contract.unjudged.get_or_insert_default().push(what);
    }
}

fn refused(findings: &[Finding], total: usize) -> Error {
    let mut details = vec![Detail::new("total", total.to_string())];
    for finding in findings {
        details.push(Detail::new("finding", json::to_text(finding).unwrap_or_default()));
    }
    let first = findings.first().map_or_else(String::new, |first| {
        format!("; the first is line {}: {}: {}", first.line, first.code, first.message)
    });
    Error::new(Code::FileRefused, format!("the file is refused; bad lines or records: {total}{first}"), details)
}
