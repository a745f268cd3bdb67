//! Plain tables: the first column to the left, all others to the right.

use std::fmt;

/// Cells in rows; the first row is the heading.
#[derive(Debug)]
pub(crate) struct Table(Vec<Vec<String>>);

impl Table {
    pub(crate) fn headed(heading: &[&str]) -> Self {
        Self(vec![heading.iter().map(|cell| (*cell).to_owned()).collect()])
    }

    pub(crate) fn row(&mut self, name: &str, cells: impl IntoIterator<Item = String>) {
        self.0.push(std::iter::once(name.to_owned()).chain(cells).collect());
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let columns = self.0.iter().map(Vec::len).max().unwrap_or_default();
        let cells = |column: usize| self.0.iter().filter_map(move |row| row.get(column));
        let widths: Vec<_> = (0..columns)
            .map(|column| cells(column).map(|cell| cell.chars().count()).max().unwrap_or_default())
            .collect();
        for (number, row) in self.0.iter().enumerate() {
            let line: Vec<_> = row
                .iter()
                .zip(&widths)
                .enumerate()
                .map(
                    |(column, (cell, width))| {
                        if column == 0 { format!("{cell:width$}") } else { format!("{cell:>width$}") }
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

/// A count with its thousands apart: `31,602`; nothing for none.
pub(crate) fn count(number: usize) -> String {
    let digits = number.to_string();
    let grouped = digits.chars().enumerate().fold(String::new(), |mut text, (position, digit)| {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
        text
    });
    if number == 0 { "-".to_owned() } else { grouped }
}
