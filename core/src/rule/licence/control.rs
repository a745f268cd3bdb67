//! The lights of an account's applications (Z21).

use tenure_macros::record;

use crate::error::Error;
use crate::facts::read::LicenceFacts;
use crate::key::claims::Claims;
use crate::key::environment::Environment;
use crate::key::keyring::{KeyRing, KeyStatus, Trust, Trusted};
use crate::key::reason::SigningReason;
use crate::key::verify::SOON;
use crate::record::account::Account;
use crate::record::client::{Client, Stage};
use crate::record::licence::Licence;
use crate::rule::licence::account::known_account;
use crate::rule::licence::known::Known;
use crate::rule::licence::standing::{Standing, standing};
use crate::value::day::Day;
use crate::value::host_pattern::{HostPattern, RunningHost};
use crate::value::id::{AccountId, ApplicationId, ClientId, LicenceId};
use crate::value::label::Label;

/// Which applications of an account may run on a day, and what is to be done about them?
///
/// ```
/// use tenure::{ControlQuestion, KeyRing};
///
/// let question = ControlQuestion::new("C-1".parse()?, "2026-02-01".parse()?, KeyRing::new(vec![]));
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct ControlQuestion {
    /// The account.
    pub account: AccountId,
    /// The day.
    pub on: Day,
    /// The keys that are trusted.
    pub ring: KeyRing,
}

/// How an application stands.
#[record]
pub enum Light {
    /// It may not run.
    Red,
    /// It may, and something is to be done.
    Amber,
    /// Nothing is to be done.
    Green,
}

/// Why a light is not green; the kinds are codes, in the order in which they are listed.
#[record]
pub enum ControlReason {
    /// The account is inactive on the day; red, even with a valid key.
    #[wire = "control.account_inactive"]
    AccountInactive {},
    /// No licence with a key that holds; red.
    #[wire = "control.no_valid_licence"]
    NoValidLicence {},
    /// The licence has ended, and its grace runs; amber.
    #[wire = "control.licence_in_grace"]
    InGrace {
        /// The last day of the grace.
        last_day: Day,
    },
    /// The licence ends within 30 days; amber.
    #[wire = "control.licence_ends_soon"]
    EndsSoon {
        /// Its last day.
        last_day: Day,
        /// How many days remain; 0 on the last one.
        days_left: u32,
    },
    /// The key no longer says what the licence does; amber.
    #[wire = "control.licence_stale"]
    Stale {
        /// Why.
        reasons: Vec<SigningReason>,
    },
    /// No key can be made of the licence as it stands; amber.
    #[wire = "control.licence_failed"]
    Failed {},
}

/// An application of the account.
#[record]
pub struct ControlledApplication {
    /// The client; absent for licences that fit none.
    pub client: Option<ClientId>,
    /// What runs.
    pub application: ApplicationId,
    /// Where, as it was typed.
    pub url: Option<Label>,
    /// How it stands.
    pub light: Light,
    /// The licence by which it runs longest.
    pub licence: Option<LicenceId>,
    /// Everything that keeps the light from being green.
    pub reasons: Vec<ControlReason>,
}

/// The whole answer to a [`ControlQuestion`].
#[record]
pub struct ApplicationControl {
    /// The account.
    pub account: AccountId,
    /// Its clients, ordered by id; then its licences that fit no client, by application and URL, ordered by number.
    pub applications: Vec<ControlledApplication>,
}

/// A licence with what its key says, where that holds.
struct Held<'a> {
    licence: &'a Licence,
    claims: Option<Claims>,
}

/// Judges the applications of an account.
pub(crate) fn application_control<F: LicenceFacts>(
    facts: &F,
    question: &ControlQuestion,
) -> Result<ApplicationControl, Error> {
    let trust = question.ring.load().map_err(|error| error.at("ring"))?;
    let account = known_account(facts, &question.account)?;
    let live = facts.licences_of(&account.id)?.into_iter().filter(|licence| licence.cancelled_on.is_none());
    let held: Vec<Held<'_>> = live.map(|licence| Held::of(facts, &trust, licence)).collect();
    let desk = Desk { facts, trust: &trust, account, on: question.on };
    let mut applications = Vec::new();
    let mut placed: Vec<&LicenceId> = Vec::new();
    for client in facts.clients_of(&account.id)? {
        let fitting: Vec<&Held<'_>> = held.iter().filter(|held| fits(held.licence, client)).collect();
        placed.extend(fitting.iter().map(|held| &held.licence.id));
        let mut row = desk.judge(&client.application, Some(client), &fitting)?;
        (row.client, row.url) = (Some(client.id.clone()), client.url.clone());
        applications.push(row);
    }
    let is_own = |held: &&Held<'_>| held.licence.environment_or_default() != Environment::Sandbox;
    let mut rest: Vec<&Held<'_>> =
        held.iter().filter(|held| !placed.contains(&&held.licence.id)).filter(is_own).collect();
    while let Some(first) = rest.first().map(|held| held.licence) {
        let same = |held: &&Held<'_>| held.licence.application == first.application && held.licence.url == first.url;
        let (alike, others): (Vec<_>, Vec<_>) = rest.into_iter().partition(same);
        let mut row = desk.judge(&first.application, None, &alike)?;
        row.url.clone_from(&first.url);
        applications.push(row);
        rest = others;
    }
    Ok(ApplicationControl::new(account.id.clone(), applications))
}

impl<'a> Held<'a> {
    fn of<F: LicenceFacts>(facts: &F, trust: &Trust, licence: &'a Licence) -> Self {
        let stored = licence.key.as_ref().and_then(|key| trust.stored(key.as_str(), &Known(facts)));
        let holds = |by: &Trusted, claims: &Claims| {
            by.status != KeyStatus::Revoked && by.admits(claims) && claims.licence == licence.id
        };
        let held = stored.filter(|(by, claims)| holds(by, claims));
        Self { licence, claims: held.map(|(_, claims)| claims) }
    }

    /// What the key says, where it holds on a day.
    fn on(&self, on: Day) -> Option<&Claims> {
        let claims = self.claims.as_ref()?;
        let begun = claims.first_day.is_none_or(|first_day| first_day <= on);
        (begun && claims.usable_until().is_none_or(|end| on <= end)).then_some(claims)
    }
}

/// Whether a client may run by a licence.
fn fits(licence: &Licence, client: &Client) -> bool {
    if licence.application != client.application
        || is_real(client) && licence.environment_or_default() == Environment::Sandbox
    {
        return false;
    }
    match (&licence.url, &client.url) {
        (None, _) => true,
        (Some(licensed), None) => HostPattern::normalise(licensed.as_str()).is_ok(),
        (Some(licensed), Some(actual)) => {
            let licensed = HostPattern::normalise(licensed.as_str());
            let actual = RunningHost::read(actual.as_str());
            licensed.is_ok_and(|licensed| actual.is_ok_and(|actual| licensed.allows(&actual)))
        }
    }
}

/// Whether the key itself lets a client run.
fn allows(claims: &Claims, client: &Client) -> bool {
    if is_real(client) && claims.environment_or_default() == Environment::Sandbox {
        return false;
    }
    match (&claims.url, &client.url) {
        (None, _) | (Some(_), None) => true,
        (Some(licensed), Some(actual)) => {
            RunningHost::read(actual.as_str()).is_ok_and(|actual| licensed.allows(&actual))
        }
    }
}

fn is_real(client: &Client) -> bool {
    client.stage.unwrap_or(Stage::Production) == Stage::Production
}

struct Desk<'a, F> {
    facts: &'a F,
    trust: &'a Trust,
    account: &'a Account,
    on: Day,
}

impl<F: LicenceFacts> Desk<'_, F> {
    fn judge(
        &self,
        application: &ApplicationId,
        client: Option<&Client>,
        licences: &[&Held<'_>],
    ) -> Result<ControlledApplication, Error> {
        // The product asks its key, whatever the record says by now.
        let runs =
            |claims: &&Claims| claims.application == *application && client.is_none_or(|client| allows(claims, client));
        let valid = licences.iter().filter_map(|held| Some((held.licence, held.on(self.on).filter(runs)?)));
        // Of those that end on one day the first by number, in which they stand.
        let best = valid.reduce(|best, other| {
            let end = |claims: &Claims| (claims.last_day.is_none(), claims.usable_until());
            if end(other.1) > end(best.1) { other } else { best }
        });
        let mut reasons = Vec::new();
        if !self.account.is_active(self.on) {
            reasons.push(ControlReason::AccountInactive {});
        }
        match best {
            Some((licence, claims)) => self.reasons(licence, claims, &mut reasons)?,
            None => reasons.push(ControlReason::NoValidLicence {}),
        }
        let is_red = |reason: &ControlReason| {
            matches!(reason, ControlReason::AccountInactive {} | ControlReason::NoValidLicence {})
        };
        let light = match reasons.as_slice() {
            [] => Light::Green,
            reasons if reasons.iter().any(is_red) => Light::Red,
            _ => Light::Amber,
        };
        let mut row = ControlledApplication::new(application.clone(), light, reasons);
        row.licence = best.map(|(licence, _)| licence.id.clone());
        Ok(row)
    }

    fn reasons(&self, licence: &Licence, claims: &Claims, reasons: &mut Vec<ControlReason>) -> Result<(), Error> {
        if let (Some(last_day), Some(end)) = (claims.last_day, claims.usable_until()) {
            match u32::try_from(last_day.number().saturating_sub(self.on.number())) {
                Err(_) => reasons.push(ControlReason::InGrace { last_day: end }),
                Ok(days_left) if days_left <= SOON => reasons.push(ControlReason::EndsSoon { last_day, days_left }),
                Ok(_) => {}
            }
        }
        let standing = standing(licence, Some(self.account), &Known(self.facts), self.trust, |_, _| false);
        match standing.map_err(|error| error.at("ring"))? {
            Standing::Unchanged => {}
            Standing::Stale(draft) => reasons.push(ControlReason::Stale { reasons: draft.reasons }),
            Standing::Failed(_) => reasons.push(ControlReason::Failed {}),
        }
        Ok(())
    }
}
