//! What a licence key says.

use tenure_macros::record;

use crate::key::environment::Environment;
use crate::key::limit::Limit;
use crate::key::parameter::Parameter;
use crate::value::day::Day;
use crate::value::host_pattern::HostPattern;
use crate::value::id::{ApplicationId, LicenceId};
use crate::value::label::Label;

/// Longest grace, in days.
pub(crate) const LONGEST_GRACE: u32 = 366;

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
