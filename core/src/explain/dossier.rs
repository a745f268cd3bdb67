//! How a dossier reads: warranty, contracts, requests, installations.

use std::fmt;

use crate::explain::base::{holdings, span};
use crate::explain::told::Told;
use crate::explain::words::Words;
use crate::explain::words_of;
use crate::rule::base::dossier::{Dossier, DossierLine, DossierRequest};
use crate::value::language::Language;

impl Dossier {
    /// Everything that is known of the item.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        let words = words_of(language);
        let mut text = words.tell(&Told::Dossier { item: &self.item, on: self.on }) + "\n";
        text += &self.warranty.explain(language);
        let contracts = if self.lines.is_empty() { Told::NoContracts } else { Told::Contracts };
        text += &(words.tell(&contracts) + "\n");
        text.extend(self.lines.iter().map(|line| format!("- {}\n", told(words, line))));
        if !self.indirect.is_empty() {
            let lines: Vec<_> = self.indirect.iter().map(|line| words.line(&line.contract, line.line)).collect();
            text += &(words.tell(&Told::Indirect { lines: &words.list(&lines) }) + "\n");
        }
        if !self.requests.is_empty() {
            text += &(words.tell(&Told::Requests) + "\n");
            text.extend(self.requests.iter().map(|request| format!("- {}\n", words.tell(&piece(request)))));
        }
        text + &words.tell(&Told::Installations) + "\n" + &holdings(words, &self.installations)
    }
}

impl fmt::Display for Dossier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.explain(Language::En))
    }
}

fn told(words: &dyn Words, line: &DossierLine) -> String {
    let DossierLine { category, holder, state, .. } = line;
    words.tell(&Told::Line {
        line: &words.line(&line.contract, line.line),
        category: *category,
        holder,
        days: &span(words, Some(line.first_day), line.last_day),
        state: *state,
    })
}

const fn piece(request: &DossierRequest) -> Told<'_> {
    let DossierRequest { request, on, warranty, validated_on } = request;
    Told::Request { request, on: *on, warranty: warranty.as_ref(), validated_on: *validated_on }
}
