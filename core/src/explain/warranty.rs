//! How an answer about warranties reads: what applies, what was granted, where the two differ.

use std::fmt;

use crate::explain::words::Piece;
use crate::explain::words_of;
use crate::rule::warranty::applicable::WarrantyVerdict;
use crate::value::language::Language;

impl WarrantyVerdict {
    /// What applies to the item, what was granted, and where the two differ.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        let words = words_of(language);
        let (item, on, loan) = (&self.item, self.on, self.loan);
        let mut lines = vec![words.say(&match &self.applicable {
            Some(applicable) => {
                Piece::Applicable { item, on, loan, template: &applicable.template, term: applicable.term }
            }
            None => Piece::NotApplicable { item, on, loan },
        })];
        for granted in &self.granted {
            let granted = words.say(&Piece::Granted {
                contract: &granted.contract,
                template: granted.template.as_ref(),
                first_day: granted.first_day,
                last_day: granted.last_day,
            });
            lines.push(format!("- {granted}"));
        }
        for difference in &self.differences {
            lines.push(words.say(&Piece::Difference { difference: &words.difference(difference) }));
        }
        lines.into_iter().map(|line| line + "\n").collect()
    }
}

impl fmt::Display for WarrantyVerdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.explain(Language::En))
    }
}
