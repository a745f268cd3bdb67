//! What a licence key says.

use tenure_macros::record;
use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::key::environment::Environment;
use crate::value::day::Day;
use crate::value::host_pattern::HostPattern;
use crate::value::id::{ApplicationId, LicenceId};
use crate::value::label::Label;
use crate::value::whole::Whole;

/// Longest name of a module, a limit or a parameter, in characters.
pub(crate) const LONGEST_NAME: usize = 64;
/// Longest code of a customer, in characters.
pub(crate) const LONGEST_CUSTOMER: usize = 32;
/// Longest text of a parameter, in characters.
pub(crate) const LONGEST_TEXT: usize = 256;
/// Longest grace, in days.
pub(crate) const LONGEST_GRACE: u32 = 366;

/// A limit on the use of something, such as users or objects.
#[record]
pub struct Limit {
    /// What is limited.
    pub code: Label,
    /// How much of it is allowed, inclusive. The product counts, and decides what happens beyond.
    pub most: Whole,
}

/// What a parameter is set to.
#[record(one_of)]
pub enum ParameterValue {
    /// A text of 1 to 256 characters.
    Text(Label),
    /// A number from zero.
    Number(Whole),
    /// Yes or no.
    Flag(bool),
}

/// A setting of the product that is licensed.
#[record]
pub struct Parameter {
    /// Its name.
    pub name: Label,
    /// What it is set to.
    pub value: ParameterValue,
}

/// Everything that a licence key says, read from a key whose signature holds.
#[record]
pub struct Claims {
    /// The number of the licence.
    pub licence: LicenceId,
    /// Counts the states of the licence for which a key was signed, from 1.
    pub sequence: u32,
    /// What may run.
    pub application: ApplicationId,
    /// The code of the customer.
    pub customer: Label,
    /// Where it may run, in normal form; absent means anywhere.
    pub url: Option<HostPattern>,
    /// From when on it may run; absent means from the beginning.
    pub first_day: Option<Day>,
    /// Until when it may run, inclusive and without grace; absent means for ever.
    pub last_day: Option<Day>,
    /// How many days it runs on behind its last day, 1 to 366.
    pub grace_days: Option<u32>,
    /// The modules that may be used, ordered by the bytes of their names. A number that the catalogue does not name is called
    /// `#7`.
    pub modules: Option<Vec<Label>>,
    /// The limits, ordered by the bytes of their codes; unnamed numbers as for modules.
    pub limits: Option<Vec<Limit>>,
    /// The parameters, ordered by the bytes of their names.
    pub parameters: Option<Vec<Parameter>>,
    /// What the licence is for; absent means production.
    pub environment: Option<Environment>,
    /// Until when updates are included, inclusive; absent says nothing of updates.
    pub maintained_until: Option<Day>,
}

impl Claims {
    /// The last day including the grace; `None` when it never ends, and for ends beyond the calendar its last day.
    #[must_use]
    pub fn usable_until(&self) -> Option<Day> {
        let grace = i64::from(self.grace_days.unwrap_or_default());
        self.last_day.map(|last_day| last_day.plus_days(grace).unwrap_or(Day::LAST))
    }

    /// What the licence is for.
    #[must_use]
    pub fn environment_or_default(&self) -> Environment {
        self.environment.unwrap_or_default()
    }
}

/// The composed form, in which every text of a key stands.
pub(crate) fn composed(label: &Label) -> Option<Label> {
    if is_nfc(label.as_str()) { Some(label.clone()) } else { label.as_str().nfc().collect::<String>().parse().ok() }
}

/// Whether a text in composed form can name a module, a limit or a parameter in a key.
pub(crate) fn is_name(text: &str) -> bool {
    let clean = !text.starts_with('#') && text.trim() == text && !text.chars().any(char::is_control);
    clean && is_text(text, LONGEST_NAME)
}

/// Whether a text is in composed form, and neither empty nor too long.
pub(crate) fn is_text(text: &str, longest: usize) -> bool {
    !text.is_empty() && text.chars().take(longest.saturating_add(1)).count() <= longest && is_nfc(text)
}
