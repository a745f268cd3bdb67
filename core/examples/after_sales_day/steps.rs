//! How long each step took, with what it went through.

use std::time::Duration;

use crate::table::{Table, count};

/// The steps so far.
#[derive(Debug, Default)]
pub(crate) struct Steps(Vec<Step>);

#[derive(Debug)]
struct Step {
    name: &'static str,
    count: usize,
    of: &'static str,
    time: Duration,
}

impl Steps {
    /// Notes a step that went through `count` of something.
    pub(crate) fn note(&mut self, name: &'static str, (count, of): (usize, &'static str), time: Duration) {
        self.0.push(Step { name, count, of, time });
    }

    pub(crate) fn table(&self) -> Table {
        let mut table = Table::headed(&["step", "count", "of", "ms", "us each"]);
        for step in &self.0 {
            let nanoseconds = step.time.as_nanos();
            let each = nanoseconds / u128::try_from(step.count.max(1)).unwrap_or(1);
            let milliseconds = format!("{}.{}", nanoseconds / 1_000_000, nanoseconds / 100_000 % 10);
            let each = format!("{}.{:02}", each / 1_000, each / 10 % 100);
            table.row(step.name, [count(step.count), step.of.to_owned(), milliseconds, each]);
        }
        table
    }
}
