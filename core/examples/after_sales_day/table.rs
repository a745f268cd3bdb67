//! Plain tables: the first column to the left, numbers to the right.

use std::fmt;

/// Cells in rows; the first row is the heading.
#[derive(Debug)]
pub(crate) struct Table {
    rows: Vec<Vec<String>>,
    /// Whether the last column stands to the left, as words do.
    ends_in_words: bool,
}

impl Table {
    pub(crate) fn headed(heading: &[&str]) -> Self {
        Self { rows: vec![heading.iter().map(|cell| (*cell).to_owned()).collect()], ends_in_words: false }
    }

    /// The same, with words in the last column.
    pub(crate) fn ending_in_words(self) -> Self {
        Self { ends_in_words: true, ..self }
    }

    pub(crate) fn row(&mut self, name: &str, cells: impl IntoIterator<Item = String>) {
        self.rows.push(std::iter::once(name.to_owned()).chain(cells).collect());
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or_default();
        let cells = |column: usize| self.rows.iter().filter_map(move |row| row.get(column));
        let widths: Vec<_> = (0..columns)
            .map(|column| cells(column).map(|cell| cell.chars().count()).max().unwrap_or_default())
            .collect();
        let to_left = |column: usize| column == 0 || (self.ends_in_words && column + 1 == columns);
        for (number, row) in self.rows.iter().enumerate() {
            let line: Vec<_> = row
                .iter()
                .zip(&widths)
                .enumerate()
                .map(
                    |(column, (cell, width))| {
                        if to_left(column) { format!("{cell:width$}") } else { format!("{cell:>width$}") }
                    },
                )
                .collect();
            writeln!(f, "  {}", line.join("  ").trim_end())?;
            if number == 0 {
                writeln!(f, "  {}", widths.iter().map(|width| "-".repeat(*width)).collect::<Vec<_>>().join("  "))?;
            }
        }
        Ok(())
    }
}

/// A count in a table, with its thousands apart; a dash for none.
pub(crate) fn count(number: usize) -> String {
    if number == 0 { "-".to_owned() } else { thousands(number) }
}

/// A number with its thousands apart: `31,602`.
pub(crate) fn thousands(number: usize) -> String {
    let digits = number.to_string();
    digits.chars().enumerate().fold(String::new(), |mut text, (position, digit)| {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
        text
    })
}
