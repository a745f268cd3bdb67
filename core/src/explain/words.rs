//! What a language must be able to say. Each sentence is data until here, so that its layout is written once.

use crate::explain::told::Told;
use crate::record::placement::Placement;
use crate::rule::address::finding::{AddressFinding, Severity};
use crate::rule::coverage::note::Note;
use crate::rule::coverage::reason::Reason;
use crate::rule::coverage::verdict::{Cover, Factor};
use crate::rule::warranty::applicable::WarrantyDifference;
use crate::value::day::Day;
use crate::value::id::{ContractId, CountryId, ItemId, PlaceId, TemplateId};
use crate::value::label::Label;
use crate::value::mask::Mask;
use crate::value::term::Term;

/// A language. Its matches are exhaustive, so a new reason, note or sentence does not compile before it has its words.
pub(crate) trait Words: Sync {
    /// What stands before the last part of a list.
    fn and(&self) -> &'static str;
    /// What parts a name from what is said of it.
    fn colon(&self) -> &'static str {
        ": "
    }
    /// What parts one thing that is said from the next.
    fn semicolon(&self) -> &'static str {
        "; "
    }
    /// How far cover reaches, as the end of a sentence.
    fn reach(&self, cover: Cover) -> String;
    /// A cover alone.
    fn cover(&self, cover: Cover) -> String;
    /// Why a line does not cover, as a clause about it.
    fn reason(&self, reason: &Reason) -> String;
    /// A remark, as a sentence without its full stop.
    fn note(&self, note: &Note) -> String;
    /// A factor that nobody named.
    fn factor(&self, factor: Factor) -> &'static str;
    /// Where an item is.
    fn place(&self, placement: &Placement) -> String;
    /// A length of time.
    fn term(&self, term: Term) -> String;
    /// Where what was granted is not what applies, as a sentence without its full stop.
    fn difference(&self, difference: &WarrantyDifference) -> String;
    /// What is wrong with an address, as a sentence without its full stop.
    fn finding(&self, finding: &AddressFinding) -> String;
    /// That a number has none of those forms, as the end of a clause about it.
    fn unlike(&self, masks: &[Mask]) -> String;
    /// The pieces of which answers are laid out.
    fn say(&self, piece: &Piece<'_>) -> String;
    /// The pieces of which answers about the installed base are laid out.
    fn tell(&self, told: &Told<'_>) -> String;

    /// `a`, `a and b`, `a, b and c`.
    fn list(&self, parts: &[String]) -> String {
        match parts.split_last() {
            Some((last, [])) => last.clone(),
            Some((last, others)) => format!("{} {} {last}", others.join(", "), self.and()),
            None => String::new(),
        }
    }

    /// Forms in a row.
    fn forms(&self, masks: &[Mask]) -> String {
        self.list(&masks.iter().map(|mask| format!("`{mask}`")).collect::<Vec<_>>())
    }

    /// A contract line by name; people count lines from 1.
    fn line(&self, contract: &ContractId, line: u32) -> String {
        self.say(&Piece::Line { contract, number: u64::from(line).saturating_add(1) })
    }
}

/// A piece of an answer: a sentence, or a part of one. What is text in it is in the same language already.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Piece<'a> {
    /// A contract line by name, counted from 1.
    Line { contract: &'a ContractId, number: u64 },
    /// Days from one to the other, both inclusive.
    Days { first_day: Day, last_day: Day },

    /// The first sentence of a verdict: a line covers.
    Covered { item: &'a ItemId, on: Day, by: &'a str, reach: &'a str },
    /// Others join without a gap.
    Onward { reach: &'a str },
    /// The first sentence of a verdict that a person must give.
    Unjudged { item: &'a ItemId, on: Day },
    /// The first sentence of a verdict: there is no candidate.
    Unreached { item: &'a ItemId, on: Day },
    /// The first sentence of a verdict: no candidate covers.
    Uncovered { item: &'a ItemId, on: Day },
    /// A candidate would cover, but another one comes first.
    Outranked { by: Option<&'a str> },
    /// What was assumed of factors that nobody named.
    Assumed { factors: &'a str, single: bool },
    /// A note as a sentence.
    Remark { note: &'a str },

    /// The headline of a timeline.
    Timeline { item: &'a ItemId, first_day: Day, last_day: Day },
    /// A line answers on these days, and others would.
    Answers { line: &'a str, others: &'a str },
    /// A line answers on these days alone.
    AnswersAlone { line: &'a str },
    /// Nothing covers on these days.
    Nothing,
    /// Lines that covered on the day before.
    Lost { lines: &'a str },

    /// The headline over contracts that end.
    ContractsEnd,
    /// The headline over items that lose their cover.
    ItemsEnd,
    /// Neither contracts nor items end.
    NothingEnds,

    /// The first sentence about warranties: what applies.
    Applicable { item: &'a ItemId, on: Day, loan: bool, template: &'a TemplateId, term: Option<Term> },
    /// The first sentence about warranties: nothing applies.
    NotApplicable { item: &'a ItemId, on: Day, loan: bool },
    /// A warranty in force.
    Granted { contract: &'a ContractId, template: Option<&'a TemplateId>, first_day: Day, last_day: Option<Day> },
    /// A difference as a sentence.
    Difference { difference: &'a str },

    /// The first sentence about an address whose country has no profile.
    AddressUnprofiled { address: &'a PlaceId },
    /// The only sentence about an address that is right.
    AddressInOrder { address: &'a PlaceId, country: &'a CountryId },
    /// The headline over what is wrong with an address.
    AddressChecked { address: &'a PlaceId, country: &'a CountryId },
    /// Something wrong with an address, and how much it weighs.
    Weighed { severity: Severity, finding: &'a str },
    /// What may be filled into an address.
    Proposed { locality: &'a str },
    /// How the country writes the city.
    CityWritten { city: &'a Label },

    /// The title of a picture.
    Title { item: &'a str, first_day: Day, last_day: Day },
    /// A line by its number, under the name of its contract.
    Number { number: u64 },
    /// In the legend: the line that answers.
    LegendAnswers,
    /// In the legend: a line that would cover too.
    LegendOthers,
    /// Lines for which a picture has no room.
    MoreLines { count: usize },
    /// Intervals that a description leaves out.
    MoreIntervals { count: usize },
}
