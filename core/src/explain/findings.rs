//! How findings in histories read: a line each.

use std::fmt;

use crate::explain::base::span;
use crate::explain::told::Told;
use crate::explain::words::Words;
use crate::explain::words_of;
use crate::rule::base::check::HistoryFindings;
use crate::rule::base::check::finding::HistoryFinding;
use crate::value::id::InstallationId;
use crate::value::language::Language;

impl HistoryFindings {
    /// What contradicts itself, and what could be repaired.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        let words = words_of(language);
        if self.findings.is_empty() {
            return words.tell(&Told::NothingFound) + "\n";
        }
        let lines = self.findings.iter().map(|finding| ["- ", &told(words, finding), "\n"].concat());
        lines.collect()
    }
}

impl fmt::Display for HistoryFindings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.explain(Language::En))
    }
}

fn told(words: &dyn Words, finding: &HistoryFinding) -> String {
    let (finding, is_mended) = sentence(words, finding);
    if is_mended { words.tell(&Told::Mended { finding: &finding }) } else { finding }
}

/// The finding, and whether it has a repair.
fn sentence(words: &dyn Words, finding: &HistoryFinding) -> (String, bool) {
    let name = |installation: &Option<InstallationId>| named(words, installation.as_ref());
    let closed = |installation| named(words, Some(installation));
    match finding {
        HistoryFinding::Unknown { item, installation, account: Some(account), .. } => {
            (words.tell(&Told::UnknownAccount { item, installation: &name(installation), account }), true)
        }
        HistoryFinding::Unknown { item, installation, account: None, .. } => {
            (words.tell(&Told::UnknownItem { item, installation: &name(installation) }), true)
        }
        HistoryFinding::EndsBeforeStart { item, installation, first_day, last_day } => {
            let (first_day, last_day) = (*first_day, *last_day);
            (words.tell(&Told::Backwards { item, installation: &closed(installation), first_day, last_day }), false)
        }
        HistoryFinding::NumberTaken { item, installation, other, number, repair } => {
            let (installation, other, number) = (&closed(installation), &closed(other), *number);
            (words.tell(&Told::NumberTaken { item, installation, other, number }), repair.is_some())
        }
        HistoryFinding::Overlap { item, installation, other, first_day, last_day, repair } => {
            let (installation, other) = (&name(installation), &closed(other));
            let (first_day, last_day) = (*first_day, *last_day);
            (words.tell(&Told::Overlap { item, installation, other, first_day, last_day }), repair.is_some())
        }
        HistoryFinding::Gap { item, first_day, last_day, .. } => {
            (words.tell(&Told::Gap { item, days: &span(words, Some(*first_day), Some(*last_day)) }), false)
        }
        HistoryFinding::SerialTaken { item, other, product, serial } => {
            (words.tell(&Told::SerialTaken { item, other, product, serial }), false)
        }
    }
}

fn named(words: &dyn Words, installation: Option<&InstallationId>) -> String {
    words.tell(&installation.map_or(Told::Running, |installation| Told::Installation { installation }))
}
