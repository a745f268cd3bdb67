//! How a verdict reads: the answer, the winner, the others with their reasons, what was assumed, what else matters.

use std::fmt;

use crate::explain::english::{factor, list, note, reach, reason};
use crate::rule::coverage::verdict::{Candidate, Cover, Outcome, Verdict};

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.headline())?;
        for candidate in self.candidates.iter().filter(|candidate| !matches!(candidate.outcome, Outcome::Applies {})) {
            writeln!(f, "- {}: {}", name(candidate), self.against(candidate))?;
        }
        if !self.assumes.is_empty() {
            let unnamed = list(self.assumes.iter().map(|unnamed| factor(*unnamed)));
            let they = if self.assumes.len() == 1 { "it is" } else { "they are" };
            writeln!(f, "Nobody named {unnamed}, so {they} assumed to fit.")?;
        }
        for remark in &self.notes {
            writeln!(f, "Note: {}.", note(remark))?;
        }
        Ok(())
    }
}

impl fmt::Display for Cover {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::No {} => f.write_str("not covered"),
            Self::Until { .. } | Self::Open {} => write!(f, "covered {}", reach(*self)),
            Self::Unjudged {} => f.write_str("not judged yet"),
        }
    }
}

impl Verdict {
    /// The candidate that covers the item, if any does.
    #[must_use]
    pub fn winner(&self) -> Option<&Candidate> {
        self.candidates.get(usize::try_from(self.by?).ok()?)
    }

    fn headline(&self) -> String {
        let (item, on) = (&self.item, self.on);
        match (self.winner(), self.cover) {
            (Some(winner), cover) => {
                let further = match self.unbroken {
                    unbroken if unbroken == cover => String::new(),
                    unbroken => format!(" Others take over without a gap, {}.", reach(unbroken)),
                };
                format!("`{item}` is covered on {on} by {}, {}.{further}", name(winner), reach(cover))
            }
            (None, Cover::Unjudged {}) => format!("Whether `{item}` is covered on {on}, a person must judge."),
            (None, _) if self.candidates.is_empty() => {
                format!("`{item}` is not covered on {on}: no contract reaches it.")
            }
            (None, _) => format!("`{item}` is not covered on {on}."),
        }
    }

    fn against(&self, candidate: &Candidate) -> String {
        match &candidate.outcome {
            Outcome::Applies {} => "it covers".to_owned(),
            Outcome::Outranked { by } => {
                let winner = usize::try_from(*by).ok().and_then(|by| self.candidates.get(by));
                format!("it would cover too, but {} comes first", winner.map_or_else(|| "another one".to_owned(), name))
            }
            Outcome::Refused { reasons } => reasons.iter().map(reason).collect::<Vec<_>>().join("; "),
        }
    }
}

/// People count lines from 1.
fn name(candidate: &Candidate) -> String {
    format!("contract `{}` (line {})", candidate.contract, u64::from(candidate.line).saturating_add(1))
}
