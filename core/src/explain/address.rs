//! How an answer about an address reads: what is wrong, what may be filled in.

use std::fmt;

use crate::explain::words::Piece;
use crate::explain::words_of;
use crate::record::country::Locality;
use crate::rule::address::check::AddressVerdict;
use crate::value::language::Language;

impl AddressVerdict {
    /// What is wrong with the address, and what may be filled in.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        let words = words_of(language);
        let address = &self.address;
        let mut lines = vec![words.say(&match &self.country {
            None => Piece::AddressUnprofiled { address },
            Some(country) if self.findings.is_empty() => Piece::AddressInOrder { address, country },
            Some(country) => Piece::AddressChecked { address, country },
        })];
        for finding in &self.findings {
            let (severity, finding) = (finding.severity(), words.finding(finding));
            lines.push(format!("- {}", words.say(&Piece::Weighed { severity, finding: &finding })));
        }
        let proposed = self.proposals.iter().map(|locality| words.say(&Piece::Proposed { locality: &line(locality) }));
        lines.extend(proposed);
        lines.extend(self.city.as_ref().map(|city| words.say(&Piece::CityWritten { city })));
        lines.into_iter().map(|line| line + "\n").collect()
    }
}

impl fmt::Display for AddressVerdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.explain(Language::En))
    }
}

/// The lower line of an address, with the subdivision behind it.
fn line(Locality { postcode, city, subdivision }: &Locality) -> String {
    let subdivision = subdivision.as_ref().map_or_else(String::new, |code| format!(" ({code})"));
    format!("`{postcode} {city}`{subdivision}")
}
