//! How endings read: a line a day, contracts before items.

use std::fmt::{self, Display};

use crate::explain::words::{Piece, Words};
use crate::explain::words_of;
use crate::rule::coverage::ending::Endings;
use crate::value::day::Day;
use crate::value::language::Language;

impl Endings {
    /// Which contracts end on which day, and which items lose their cover.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        let words = words_of(language);
        if self.contracts.is_empty() && self.items.is_empty() {
            return words.say(&Piece::NothingEnds) + "\n";
        }
        let contracts = self.contracts.iter().map(|ending| (ending.last_day, &ending.contract));
        let items = self.items.iter().map(|ending| (ending.last_day, &ending.item));
        by_day(words, &Piece::ContractsEnd, contracts) + &by_day(words, &Piece::ItemsEnd, items)
    }
}

impl Display for Endings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.explain(Language::En))
    }
}

/// One line for what ends on one day; nothing when nothing ends.
fn by_day<T: Display>(words: &dyn Words, headline: &Piece<'_>, endings: impl Iterator<Item = (Day, T)>) -> String {
    let mut days: Vec<(Day, Vec<String>)> = Vec::new();
    for (day, ends) in endings {
        let ends = format!("`{ends}`");
        match days.last_mut().filter(|(last, _)| *last == day) {
            Some((_, names)) => names.push(ends),
            None => days.push((day, vec![ends])),
        }
    }
    if days.is_empty() {
        return String::new();
    }
    let lines = days.iter().map(|(day, names)| format!("- {day}{}{}\n", words.colon(), words.list(names)));
    format!("{}\n{}", words.say(headline), lines.collect::<String>())
}
