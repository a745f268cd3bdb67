//! How a verdict reads: the answer, the winner, the others with their reasons, what was assumed, what else matters.

use std::fmt;

use crate::explain::words::{Piece, Words};
use crate::explain::words_of;
use crate::rule::coverage::verdict::{Candidate, Cover, Outcome, Verdict};
use crate::value::language::Language;

impl Verdict {
    /// The candidate that covers the item, if any does.
    #[must_use]
    pub fn winner(&self) -> Option<&Candidate> {
        self.at(self.by?)
    }

    /// The answer as a colleague would give it: the winner first, then the others with their reasons.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        let words = words_of(language);
        let mut lines = vec![self.headline(words)];
        for candidate in &self.candidates {
            let against = match &candidate.outcome {
                Outcome::Applies {} => continue,
                Outcome::Outranked { by } => {
                    let winner = self.at(*by).map(|winner| name(words, winner));
                    words.say(&Piece::Outranked { by: winner.as_deref() })
                }
                Outcome::Refused { reasons } => {
                    reasons.iter().map(|reason| words.reason(reason)).collect::<Vec<_>>().join(words.semicolon())
                }
            };
            lines.push(format!("- {}{}{against}", name(words, candidate), words.colon()));
        }
        if !self.assumes.is_empty() {
            let factors: Vec<_> = self.assumes.iter().map(|unnamed| words.factor(*unnamed).to_owned()).collect();
            lines.push(words.say(&Piece::Assumed { factors: &words.list(&factors), single: factors.len() == 1 }));
        }
        lines.extend(self.notes.iter().map(|note| words.say(&Piece::Remark { note: &words.note(note) })));
        lines.into_iter().map(|line| line + "\n").collect()
    }

    fn at(&self, position: u32) -> Option<&Candidate> {
        self.candidates.get(usize::try_from(position).ok()?)
    }

    fn headline(&self, words: &dyn Words) -> String {
        let (item, on) = (&self.item, self.on);
        match (self.winner(), self.cover) {
            (Some(winner), cover) => {
                let (by, reach) = (name(words, winner), words.reach(cover));
                let covered = words.say(&Piece::Covered { item, on, by: &by, reach: &reach });
                if self.unbroken == cover {
                    return covered;
                }
                format!("{covered} {}", words.say(&Piece::Onward { reach: &words.reach(self.unbroken) }))
            }
            (None, Cover::Unjudged {}) => words.say(&Piece::Unjudged { item, on }),
            (None, _) if self.candidates.is_empty() => words.say(&Piece::Unreached { item, on }),
            (None, _) => words.say(&Piece::Uncovered { item, on }),
        }
    }
}

impl Cover {
    /// Whether there is cover and how far it reaches, in a few words.
    #[must_use]
    pub fn explain(self, language: Language) -> String {
        words_of(language).cover(self)
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.explain(Language::En))
    }
}

impl fmt::Display for Cover {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.explain(Language::En))
    }
}

fn name(words: &dyn Words, candidate: &Candidate) -> String {
    words.line(&candidate.contract, candidate.line)
}
