//! Writing a Book as a file that loads back equal.

use crate::book::Book;
use crate::book::file::Header;
use crate::error::Error;
use crate::wire::json;

impl Book {
    /// The lines of the file, one at a time and each with its line end, for hosts that stream.
    pub fn lines(&self) -> impl Iterator<Item = Result<String, Error>> {
        let headers = Header::all_of(self.extent()).map(|header| json::to_text(&header).map(|text| text + "\n"));
        headers.chain(self.shelves.entries().map(|entry| Ok(format!("{{\"put\":{}}}\n", entry.text()?))))
    }

    /// The whole file: the header, then every record by kind and id.
    ///
    /// Equal Books make equal files, in every host.
    ///
    /// # Errors
    ///
    /// - `internal`; every record has a text.
    pub fn save(&self) -> Result<Vec<u8>, Error> {
        let lines: String = self.lines().collect::<Result<_, _>>()?;
        Ok(lines.into_bytes())
    }
}
