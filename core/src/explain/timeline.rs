//! How a timeline reads: a line an interval, with the line that answers, and what is lost at its boundary.

use std::fmt;

use crate::explain::words::{Piece, Words};
use crate::explain::words_of;
use crate::rule::coverage::timeline::{Interval, LineRef, Timeline};
use crate::value::day::Day;
use crate::value::language::Language;

impl Timeline {
    /// What covers when, and what is lost at each boundary.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        let words = words_of(language);
        let (item, first_day, last_day) = (&self.item, self.first_day, self.last_day);
        let told = |interval: &Interval| {
            let days = days(words, interval.first_day, interval.last_day);
            format!("- {days}{}{}\n", words.colon(), told(words, interval))
        };
        let headline = words.say(&Piece::Timeline { item, first_day, last_day });
        self.intervals.iter().map(told).fold(headline + "\n", |text, line| text + &line)
    }
}

impl fmt::Display for Timeline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.explain(Language::En))
    }
}

/// Days from one to another; a single one stands alone.
pub(crate) fn days(words: &dyn Words, first_day: Day, last_day: Day) -> String {
    if first_day == last_day { first_day.to_string() } else { words.say(&Piece::Days { first_day, last_day }) }
}

/// Who answers through an interval.
fn answer(words: &dyn Words, interval: &Interval) -> String {
    match interval.applying.split_first() {
        None => words.say(&Piece::Nothing),
        Some((first, others)) => {
            let line = words.line(&first.contract, first.line);
            if others.is_empty() {
                words.say(&Piece::AnswersAlone { line: &line })
            } else {
                words.say(&Piece::Answers { line: &line, others: &named(words, others) })
            }
        }
    }
}

fn told(words: &dyn Words, interval: &Interval) -> String {
    let mut parts = vec![answer(words, interval)];
    if !interval.lost.is_empty() {
        parts.push(words.say(&Piece::Lost { lines: &named(words, &interval.lost) }));
    }
    parts.join(words.semicolon())
}

fn named(words: &dyn Words, lines: &[LineRef]) -> String {
    let names: Vec<_> = lines.iter().map(|line| words.line(&line.contract, line.line)).collect();
    words.list(&names)
}
