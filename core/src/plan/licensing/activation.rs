//! Accounts are activated and deactivated.

use tenure_macros::record;

use crate::change::notice::Notice;
use crate::change::plan::Plan;
use crate::error::Error;
use crate::facts::read::LicensingFacts;
use crate::plan::movement::refusal::after_today;
use crate::plan::names;
use crate::plan::proposal::Proposal;
use crate::record::account::Account;
use crate::record::audit_entry::{AuditAction, AuditEntry};
use crate::record::kind::RecordKind;
use crate::rule::licence::account::known_account;
use crate::value::date_range::DateRange;
use crate::value::day::Day;
use crate::value::id::{AccountId, AuditEntryId};
use crate::value::instant::Instant;
use crate::value::label::Label;

/// Make an account inactive from a day on (AC-C6). No keys are issued or handed over any more; those that were issued cannot be
/// called back, and running applications are not stopped.
///
/// ```
/// use tenure::DeactivateAccount;
///
/// let command = DeactivateAccount::new("C-1".parse()?, "2026-02-01".parse()?, "2026-02-03".parse()?);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct DeactivateAccount {
    /// The account.
    pub account: AccountId,
    /// The first day on which it is inactive, not after `today`.
    pub on: Day,
    /// The day of the command.
    pub today: Day,
    /// Its time, for the audit.
    pub at: Option<Instant>,
    /// Who gives it, for the audit.
    pub by: Option<Label>,
}

/// Make an inactive account active again from a day on. Its keys are not touched; an update brings them in line.
///
/// ```
/// use tenure::ActivateAccount;
///
/// let command = ActivateAccount::new("C-1".parse()?, "2026-02-20".parse()?, "2026-02-20".parse()?);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct ActivateAccount {
    /// The account.
    pub account: AccountId,
    /// The first day on which it is active, not after `today`.
    pub on: Day,
    /// The day of the command.
    pub today: Day,
    /// Its time, for the audit.
    pub at: Option<Instant>,
    /// Who gives it, for the audit.
    pub by: Option<Label>,
}

/// What both commands state.
struct Toggle<'a> {
    action: AuditAction,
    on: Day,
    at: Option<Instant>,
    by: Option<&'a Label>,
}

/// Deactivates an account.
pub(crate) fn deactivate_account<F: LicensingFacts>(facts: &F, command: &DeactivateAccount) -> Result<Plan, Error> {
    let DeactivateAccount { account, on, today, at, by } = command;
    let account = known_account(facts, account)?;
    after_today(Some(*on), *today, "on")?;
    let mut proposal = Proposal::of(facts);
    let toggle = Toggle { action: AuditAction::Deactivate, on: *on, at: *at, by: by.as_ref() };
    if toggled(&mut proposal, account, &toggle, inactive_from(account, *on))? {
        for client in facts.clients_of(&account.id)? {
            proposal.rest_on(RecordKind::Client, &client.id);
            if client.started == Some(true) {
                proposal.notice(Notice::ClientStopAdvised { client: client.id.clone() });
            }
        }
    }
    proposal.into_plan()
}

/// Activates an account.
pub(crate) fn activate_account<F: LicensingFacts>(facts: &F, command: &ActivateAccount) -> Result<Plan, Error> {
    let ActivateAccount { account, on, today, at, by } = command;
    let account = known_account(facts, account)?;
    after_today(Some(*on), *today, "on")?;
    let mut proposal = Proposal::of(facts);
    let toggle = Toggle { action: AuditAction::Activate, on: *on, at: *at, by: by.as_ref() };
    toggled(&mut proposal, account, &toggle, active_from(account, *on))?;
    proposal.into_plan()
}

/// Puts the account with other stretches, and what the audit says of that; whether there is anything to do.
fn toggled<F: LicensingFacts>(
    proposal: &mut Proposal<'_, F>,
    account: &Account,
    toggle: &Toggle<'_>,
    stretches: Vec<DateRange>,
) -> Result<bool, Error> {
    if account.inactive.as_deref().unwrap_or_default() == stretches {
        return Ok(false);
    }
    let (on, action) = (toggle.on.to_string(), toggle.action.to_string());
    let parts = ["account", account.id.as_str(), &on, &action];
    let id = names::free("audit", &parts, |id: &AuditEntryId| proposal.is_taken(RecordKind::AuditEntry, id))?;
    let mut entry = AuditEntry::new(id, toggle.on, toggle.action, account.id.clone());
    (entry.at, entry.by) = (toggle.at, toggle.by.cloned());
    proposal.put(entry);
    let mut account = account.clone();
    account.inactive = (!stretches.is_empty()).then_some(stretches);
    proposal.put(account);
    Ok(true)
}

/// The stretches of an account that is inactive from a day on.
fn inactive_from(account: &Account, on: Day) -> Vec<DateRange> {
    let stretches = account.inactive.as_deref().unwrap_or_default();
    if stretches.iter().any(|stretch| stretch.last_day.is_none() && stretch.first_day <= on) {
        return stretches.to_vec();
    }
    let mut kept: Vec<DateRange> = stretches.iter().copied().filter(|stretch| stretch.first_day < on).collect();
    let day_before = on.previous();
    // One that reaches the day goes on.
    let reaching = kept.iter_mut().find(|stretch| stretch.contains(on) || stretch.last_day == day_before);
    match reaching {
        Some(stretch) => stretch.last_day = None,
        None => kept.push(DateRange { first_day: on, last_day: None }),
    }
    kept
}

/// The stretches of an account that is active from a day on, until the next one begins.
fn active_from(account: &Account, on: Day) -> Vec<DateRange> {
    let stretches = account.inactive.iter().flatten().copied();
    let cut = stretches.filter_map(|stretch| match on.previous() {
        _ if !stretch.contains(on) => Some(stretch),
        Some(day_before) if stretch.first_day < on => Some(DateRange { last_day: Some(day_before), ..stretch }),
        _ => None,
    });
    cut.collect()
}
