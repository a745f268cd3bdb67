//! Licences: what an account may run, where, until when.

use tenure_macros::record;

use crate::key::environment::Environment;
use crate::key::licence_key::LicenceKey;
use crate::key::limit::Limit;
use crate::key::parameter::Parameter;
use crate::record::{Admit, Keyed};
use crate::value::day::Day;
use crate::value::id::{AccountId, ApplicationId, LicenceId};
use crate::value::label::Label;

/// A licence, with the key that was issued for it.
///
/// It is kept as it was entered, faults included: what makes no key fails when a key is to be made, for this licence alone,
/// and its old key stays.
///
/// ```
/// use tenure::{Licence, Limit};
///
/// let licence = Licence::new("40213".parse()?, "C-1".parse()?, "fm".parse()?)
///     .limits(vec![Limit::new("users".parse()?, 50.into())])
///     .last_day("2026-12-31".parse()?);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct Licence {
    /// Its number, for ever; never used again.
    pub id: LicenceId,
    /// Who may run it.
    pub account: AccountId,
    /// What may run.
    pub application: ApplicationId,
    /// Where it may run, as it was typed: a host, or `*.` and a host; absent means anywhere.
    pub url: Option<Label>,
    /// What it is for; absent means production.
    pub environment: Option<Environment>,
    /// How much of what may be used, each code once.
    pub limits: Option<Vec<Limit>>,
    /// The modules that may be used.
    pub modules: Option<Vec<Label>>,
    /// Settings of the product, each name once.
    pub parameters: Option<Vec<Parameter>>,
    /// From when on it may run; absent means from the beginning.
    pub first_day: Option<Day>,
    /// Until when it may run, inclusive and without grace; absent means for ever.
    pub last_day: Option<Day>,
    /// How many days it may run on behind its last day, 366 at most; absent and 0 mean none.
    pub grace_days: Option<u32>,
    /// Until when updates are included, inclusive.
    pub maintained_until: Option<Day>,
    /// The licence of which this is the sandbox copy; it must be in the Book.
    pub source: Option<LicenceId>,
    /// When it was cancelled. No key is issued for it any more; what was issued cannot be called back.
    pub cancelled_on: Option<Day>,
    /// What the invoice says of it; no key does.
    pub invoice_text: Option<Label>,
    /// The sequence of the key.
    pub sequence: Option<u32>,
    /// The key that was issued last.
    pub key: Option<LicenceKey>,
    /// When it was issued.
    pub issued_on: Option<Day>,
}

impl Licence {
    /// What it is for.
    #[must_use]
    pub fn environment_or_default(&self) -> Environment {
        self.environment.unwrap_or_default()
    }
}

impl Keyed for Licence {
    type Id = LicenceId;

    fn id(&self) -> &LicenceId {
        &self.id
    }
}

impl Admit for Licence {}
