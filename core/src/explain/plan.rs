//! How a plan reads: what is new, what changes, what goes, and what people should know.

use std::fmt;

use crate::change::change_set::{Change, Expectation};
use crate::change::plan::Plan;
use crate::explain::notice;
use crate::explain::words_of;
use crate::record::kind::Record;
use crate::record::record_ref::RecordRef;
use crate::value::language::Language;

impl Plan {
    /// What it would change, a line a record, and what people should know.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        let changes = self.changes.changes.iter().map(|change| self.change(change, language));
        let mut lines: Vec<_> = changes.collect();
        if lines.is_empty() {
            lines.push(notice::of(language, ["Nothing changes.", "Nichts ändert sich.", "Rien ne change."]).to_owned());
        }
        lines.extend(self.notices.iter().map(|notice| notice::sentence(notice, language)));
        lines.into_iter().map(|line| line + "\n").collect()
    }

    fn change(&self, change: &Change, language: Language) -> String {
        let (verb, record, rest) = match change {
            Change::Put(record) => {
                let reference = RecordRef::from(record);
                let verb = if self.is_new(&reference) {
                    ["New", "Neu", "Nouveau"]
                } else {
                    ["Changed", "Geändert", "Modifié"]
                };
                (verb, reference, rest(record, language))
            }
            Change::Remove(reference) => (["Removed", "Entfernt", "Supprimé"], reference.clone(), String::new()),
        };
        let colon = words_of(language).colon();
        format!("- {}{colon}{}{rest}", notice::of(language, verb), notice::named(&record, language))
    }

    fn is_new(&self, reference: &RecordRef) -> bool {
        self.changes.expects.iter().any(|expectation| match expectation {
            Expectation::Record { record, revision } => record == reference && revision.is_none(),
            Expectation::Set { .. } => false,
        })
    }
}

/// What is worth saying of a record beside its name: where an item is, until when somebody had it.
fn rest(record: &Record, language: Language) -> String {
    let words = words_of(language);
    match record {
        Record::Item(item) => format!(", {}", words.place(&item.placement)),
        Record::Installation(closed) => {
            let until = notice::of(language, ["until", "bis", "jusqu’au"]);
            format!(", {} {until} {}", words.place(&closed.placement), closed.last_day)
        }
        Record::Commercial(_)
        | Record::PastCommercial(_)
        | Record::Contract(_)
        | Record::WarrantyRequest(_)
        | Record::Voucher(_)
        | Record::Application(_)
        | Record::Client(_)
        | Record::Licence(_)
        | Record::AuditEntry(_)
        | Record::Collection(_)
        | Record::Country(_)
        | Record::Skill(_)
        | Record::Account(_)
        | Record::Contact(_)
        | Record::Product(_)
        | Record::Template(_)
        | Record::Policy(_) => String::new(),
    }
}

impl fmt::Display for Plan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.explain(Language::En))
    }
}
