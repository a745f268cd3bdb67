//! How long each step took, with what it went through.

use std::time::{Duration, Instant};

use crate::table::{Table, count};

/// The steps so far.
#[derive(Debug, Default)]
pub(crate) struct Steps(Vec<Step>);

#[derive(Debug)]
struct Step {
    name: String,
    count: usize,
    of: &'static str,
    time: Duration,
}

impl Steps {
    /// Notes a step that went through `count` of something.
    pub(crate) fn note(&mut self, name: &str, (count, of): (usize, &'static str), time: Duration) {
        self.0.push(Step { name: name.to_owned(), count, of, time });
    }

    pub(crate) fn table(&self) -> Table {
        let mut table = Table::headed(&["step", "count", "of", "ms", "ns each", "a second"]);
        for step in &self.0 {
            let nanoseconds = usize::try_from(step.time.as_nanos()).unwrap_or(usize::MAX);
            let each = nanoseconds / step.count.max(1);
            let rate = u128::try_from(step.count).unwrap_or_default() * 1_000_000_000 / step.time.as_nanos().max(1);
            let rate = rounded(usize::try_from(rate).unwrap_or(usize::MAX));
            let milliseconds = format!("{}.{}", nanoseconds / 1_000_000, nanoseconds / 100_000 % 10);
            table.row(&step.name, [count(step.count), step.of.to_owned(), milliseconds, count(each), count(rate)]);
        }
        table
    }
}

/// Its first three digits; the others are noise.
fn rounded(number: usize) -> usize {
    let mut unit = 1;
    while number / unit >= 1_000 {
        unit *= 10;
    }
    number / unit * unit
}

/// What a step gives, and how long it took.
#[expect(clippy::disallowed_methods, reason = "the engine has no clock; a demo shows how long its steps take")]
pub(crate) fn timed<T>(step: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let done = step();
    (start.elapsed(), done)
}
