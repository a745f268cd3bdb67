//! How it reads who holds what, and which loans are overdue.

use std::fmt;

use crate::explain::timeline::days;
use crate::explain::told::Told;
use crate::explain::words::Words;
use crate::explain::words_of;
use crate::record::placement::Placement;
use crate::rule::base::held::{Held, HeldInstallation};
use crate::rule::base::holders::{Holders, Holding};
use crate::rule::base::overdue::Overdue;
use crate::value::day::Day;
use crate::value::language::Language;

impl Held {
    /// Who holds the item, since when, and where it stands.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        let words = words_of(language);
        let Held { item, on, installation } = self;
        let Some(HeldInstallation { placement, first_day, last_day, site, exact_place, .. }) = installation else {
            return words.tell(&Told::HeldByNobody { item, on: *on }) + "\n";
        };
        let place = place(words, placement);
        let held = Told::Held { item, on: *on, place: &place, first_day: *first_day, last_day: *last_day };
        let site = site.as_ref().map(|site| Told::Site { site });
        let exact = exact_place.as_ref().map(|place| Told::ExactPlace { place: place.as_str() });
        let told: Vec<_> = [Some(held), site, exact].iter().flatten().map(|told| words.tell(told)).collect();
        told.join(" ") + "\n"
    }
}

impl Holders {
    /// Who holds the item when.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        let words = words_of(language);
        let days = span(words, Some(self.range.first_day), self.range.last_day);
        let headline = words.tell(&Told::Holders { item: &self.item, days: &days });
        headline + "\n" + &holdings(words, &self.holders)
    }
}

impl Overdue {
    /// The overdue loans, and those that never end.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        let (words, on) = (words_of(language), self.on);
        let headline = if self.loans.is_empty() { Told::NoneOverdue { on } } else { Told::Overdue { on } };
        let mut lines = vec![words.tell(&headline)];
        for loan in &self.loans {
            let loan = Told::Loan { item: &loan.item, account: &loan.account, due: loan.due };
            lines.push(format!("- {}", words.tell(&loan)));
        }
        if !self.without_due.is_empty() {
            let items: Vec<_> = self.without_due.iter().map(|item| format!("`{item}`")).collect();
            lines.push(words.tell(&Told::WithoutDue { items: &words.list(&items) }));
        }
        lines.into_iter().map(|line| line + "\n").collect()
    }
}

impl fmt::Display for Held {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.explain(Language::En))
    }
}

impl fmt::Display for Holders {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.explain(Language::En))
    }
}

impl fmt::Display for Overdue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.explain(Language::En))
    }
}

/// A line for each of those who hold an item.
pub(crate) fn holdings(words: &dyn Words, holdings: &[Holding]) -> String {
    let told = |holding: &Holding| {
        let days = span(words, holding.first_day, holding.last_day);
        let nobody = || words.tell(&Told::Nobody);
        let place = holding.placement.as_ref().map_or_else(nobody, |placement| place(words, placement));
        let site = holding.site.as_ref().map_or_else(String::new, |site| format!(" (`{site}`)"));
        format!("- {days}{}{place}{site}\n", words.colon())
    };
    holdings.iter().map(told).collect()
}

/// Days that may have no beginning and no end.
pub(crate) fn span(words: &dyn Words, first_day: Option<Day>, last_day: Option<Day>) -> String {
    match (first_day, last_day) {
        (Some(first_day), Some(last_day)) => days(words, first_day, last_day),
        (Some(first_day), None) => words.tell(&Told::From { first_day }),
        (None, Some(last_day)) => words.tell(&Told::To { last_day }),
        (None, None) => words.tell(&Told::Always),
    }
}

/// Where an item is; a loan is said to be one.
fn place(words: &dyn Words, placement: &Placement) -> String {
    match placement.holder().filter(|_| placement.is_on_loan()) {
        Some(account) => words.tell(&Told::OnLoan { account }),
        None => words.place(placement),
    }
}
