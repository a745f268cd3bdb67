//! Sandbox copies of an account's licences (Z9).

use std::collections::BTreeMap;

use tenure_macros::{coded, record};

use crate::change::notice::Notice;
use crate::error::Error;
use crate::facts::need::Need;
use crate::facts::read::LicensingFacts;
use crate::key::environment::Environment;
use crate::key::keyring::KeyRing;
use crate::plan::licensing::desk::{Desk, Given, load};
use crate::plan::licensing::licence_plan::{LicenceOutcome, LicencePlan, LicenceSkip};
use crate::record::account::Account;
use crate::record::audit_entry::AuditAction;
use crate::record::kind::RecordKind;
use crate::record::licence::Licence;
use crate::record::policy::Policy;
use crate::record::record_ref::RecordRef;
use crate::rule::licence::account::known_account;
use crate::rule::licence::standing::Standing;
use crate::value::day::Day;
use crate::value::host_pattern::{HostPattern, UrlFault};
use crate::value::id::{AccountId, ApplicationId, LicenceId, RecordId};
use crate::value::instant::Instant;
use crate::value::label::Label;

/// The domain below which sandboxes run, where neither the command nor the policy states one (AC-C5).
const DOMAIN: &str = "etask.de";

/// Make a sandbox copy of each licence of an account, or bring those that are there in line: at the host
/// `<code of the customer>-SB.<domain>`, with modules, limits, parameters and days of the original. A second time nothing
/// changes.
///
/// Licences that were cancelled are not copied, and their copies are cancelled likewise; copies are never copied.
///
/// ```
/// use tenure::{CreateSandboxLicences, KeyRing};
///
/// let (account, ring, numbers) = ("C-1".parse()?, KeyRing::new(vec![]), vec!["50001".parse()?]);
/// let command = CreateSandboxLicences::new(account, numbers, ring, "2026-01-01".parse()?);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct CreateSandboxLicences {
    /// The account; its code must be a label of a host.
    pub account: AccountId,
    /// Numbers for new copies, in the order in which they are used; more than are needed do no harm.
    pub numbers: Vec<LicenceId>,
    /// The domain; absent means that of the policy.
    pub domain: Option<Label>,
    /// The keys that are trusted; the active one for sandboxes signs.
    pub ring: KeyRing,
    /// The day of the command.
    pub today: Day,
    /// Its time, for the audit.
    pub at: Option<Instant>,
    /// Who gives it, for the audit.
    pub by: Option<Label>,
}

/// Why no copies are made.
#[coded]
pub(crate) enum SandboxError {
    #[error("the account `{account}` has no code to name its sandbox by; state one")]
    #[code(AccountCodeMissing)]
    CodeMissing { account: AccountId },
    #[error(
        "with the code `{code}` the sandbox has no host of its own ({reason}); use a code of letters, digits and hyphens"
    )]
    #[code(AccountCodeInvalid)]
    CodeInvalid { code: Label, reason: UrlFault },
    #[error("`{domain}` is no domain by its {reason}; write one such as `example.com`")]
    #[code(UrlInvalid)]
    Domain { domain: String, reason: UrlFault },
    #[error("the sandbox of the account `{account}` would run at the same host; give one of the two another code")]
    #[code(LicenceDuplicateTarget)]
    DuplicateTarget { account: AccountId },
    #[error("{given} numbers for {needed} new licences; state as many as are needed")]
    #[code(LicenceNumbersShort)]
    NumbersShort { needed: usize, given: usize },
    #[error("{record} is there already, or its number stands twice; state numbers that were never used")]
    #[code(RecordDuplicate)]
    NumberTaken { record: RecordRef },
}

/// Makes sandbox copies.
pub(crate) fn create_sandbox_licences<F: LicensingFacts>(
    facts: &F,
    command: &CreateSandboxLicences,
) -> Result<LicencePlan, Error> {
    let trust = load(&command.ring)?;
    let account = known_account(facts, &command.account)?;
    let (code, url) = target(facts, command, account)?;
    let licences = facts.licences_of(&account.id)?;
    let given = Given { action: AuditAction::Sandbox, today: command.today, at: command.at, by: command.by.as_ref() };
    let mut desk = Desk::of(facts, account, &trust, given);
    desk.proposal.rest_on_set(Need::LicencesOf { account: account.id.clone() });
    desk.proposal.rest_on_set(Need::AccountsCoded { code });
    if command.domain.is_none() {
        desk.proposal.rest_on(RecordKind::Policy, RecordId::of_engine(Policy::ID));
    }
    let is_source = |licence: &&&Licence| licence.environment_or_default() != Environment::Sandbox;
    let sources: Vec<&Licence> = licences.iter().filter(is_source).copied().collect();
    let copy_of = |source: &Licence| {
        let is_copy = |licence: &&&Licence| {
            licence.source.as_ref() == Some(&source.id) && licence.environment == Some(Environment::Sandbox)
        };
        // One that is live before one that somebody cancelled.
        let copies = licences.iter().filter(is_copy).copied();
        copies.min_by_key(|copy| copy.cancelled_on.is_some())
    };
    let mut numbers = Numbers::of(&command.numbers)?;
    let mut at_host: BTreeMap<&ApplicationId, usize> = BTreeMap::new();
    for source in sources {
        let copy = copy_of(source);
        if let Some(cancelled_on) = source.cancelled_on {
            desk.skip(source, LicenceSkip::Cancelled);
            // What an inactive account has is left alone.
            if let Some(copy) = copy.filter(|copy| desk.is_active() && copy.cancelled_on.is_none()) {
                desk.proposal.put(copy.clone().cancelled_on(cancelled_on));
            }
        } else if !desk.is_active() {
            desk.skip(source, LicenceSkip::AccountInactive);
        } else if let Some(copy) = copy.filter(|copy| copy.cancelled_on.is_some()) {
            desk.skip(copy, LicenceSkip::Cancelled);
        } else {
            let is_live = match copy {
                Some(copy) => sync(&mut desk, source, copy, &url)?,
                None => create(&mut desk, source, &mut numbers, &url)?,
            };
            if is_live {
                let count = at_host.entry(&source.application).or_default();
                *count = count.saturating_add(1);
            }
        }
    }
    numbers.suffice()?;
    if account.hosted == Some(false) {
        desk.proposal.notice(Notice::AccountNotHosted { account: account.id.clone() });
    }
    for (application, _) in at_host.into_iter().filter(|(_, count)| *count > 1) {
        let (application, url) = (application.clone(), url.clone());
        desk.proposal.notice(Notice::LicenceSameApplicationAtUrl { application, url });
    }
    desk.into_plan()
}

/// The code and the URL of the sandbox as people write it, whose host no other account's sandbox may have.
fn target<F: LicensingFacts>(
    facts: &F,
    command: &CreateSandboxLicences,
    account: &Account,
) -> Result<(Label, Label), Error> {
    let missing = || Error::from(SandboxError::CodeMissing { account: account.id.clone() }).at("account");
    let code = account.code.as_ref().ok_or_else(missing)?;
    let stated = command.domain.as_ref().or(facts.policy().sandbox_domain.as_ref());
    let domain = stated.map_or(DOMAIN, Label::as_str);
    let no_domain = |reason| {
        let domain = domain.chars().take(40).collect();
        Error::from(SandboxError::Domain { domain, reason }).at("domain")
    };
    let below = HostPattern::normalise(domain).map_err(no_domain)?;
    let invalid = |reason| Error::from(SandboxError::CodeInvalid { code: code.clone(), reason }).at("account");
    let (shown, host) = host_of(code, domain, &below).map_err(invalid)?;
    // A part of the facts may leave out whoever has the same code, also where another spelling of it leads to one host.
    facts.accounts_coded(code)?;
    let is_other = |other: &&Account| other.id != account.id;
    let same_host = |other: &&Account| {
        let code = other.code.as_ref();
        code.is_some_and(|code| host_of(code, domain, &below).is_ok_and(|(_, other)| other == host))
    };
    if let Some(other) = facts.accounts().filter(is_other).find(same_host) {
        return Err(Error::from(SandboxError::DuplicateTarget { account: other.id.clone() }).at("account"));
    }
    Ok((code.clone(), shown))
}

/// The host for a code: exactly one label below the domain, so that no code reaches into another one's hosts.
fn host_of(code: &Label, domain: &str, below: &HostPattern) -> Result<(Label, HostPattern), UrlFault> {
    if code.as_str().contains(['*', '/', ':', '?', '#', '@', '[']) {
        return Err(UrlFault::Character);
    }
    let shown = format!("{code}-SB.{domain}");
    let host = HostPattern::normalise(&shown)?;
    let one_more = host.labels() == below.labels().saturating_add(1);
    let shown = shown.parse().map_err(|_| UrlFault::Length)?;
    if one_more { Ok((shown, host)) } else { Err(UrlFault::Label) }
}

/// The numbers for new licences, used one after the other.
struct Numbers<'a> {
    given: &'a [LicenceId],
    /// How many would be used, were there enough of them.
    needed: usize,
}

impl<'a> Numbers<'a> {
    fn of(given: &'a [LicenceId]) -> Result<Self, Error> {
        match (0..).zip(given).find(|(position, number)| given.iter().take(*position).any(|earlier| earlier == *number))
        {
            Some((position, number)) => Err(taken(number, position)),
            None => Ok(Self { given, needed: 0 }),
        }
    }

    /// The number to be used next; when there is none left, none.
    fn first<F: LicensingFacts>(&self, facts: &F) -> Result<Option<LicenceId>, Error> {
        let number = self.given.get(self.needed);
        match number.filter(|number| facts.licence(number).is_some()) {
            Some(number) => Err(taken(number, self.needed)),
            None => Ok(number.cloned()),
        }
    }

    fn suffice(&self) -> Result<(), Error> {
        let (needed, given) = (self.needed, self.given.len());
        if needed <= given {
            return Ok(());
        }
        Err(Error::from(SandboxError::NumbersShort { needed, given }).at("numbers"))
    }
}

fn taken(number: &LicenceId, position: usize) -> Error {
    let record = RecordRef::new(RecordKind::Licence, number.into());
    Error::from(SandboxError::NumberTaken { record }).at(&format!("[{position}]")).at("numbers")
}

/// The licence as a copy of its source.
fn as_copy(mut copy: Licence, source: &Licence, url: &Label) -> Licence {
    copy.account.clone_from(&source.account);
    copy.application.clone_from(&source.application);
    copy.url = Some(url.clone());
    copy.environment = Some(Environment::Sandbox);
    copy.limits.clone_from(&source.limits);
    copy.modules.clone_from(&source.modules);
    copy.parameters.clone_from(&source.parameters);
    (copy.first_day, copy.last_day) = (source.first_day, source.last_day);
    (copy.grace_days, copy.maintained_until) = (source.grace_days, source.maintained_until);
    copy.source = Some(source.id.clone());
    copy
}

/// Makes a copy; whether there is one then. What can have no key takes no number.
fn create<F: LicensingFacts>(
    desk: &mut Desk<'_, F>,
    source: &Licence,
    numbers: &mut Numbers<'_>,
    url: &Label,
) -> Result<bool, Error> {
    let number = numbers.first(desk.proposal.facts)?;
    let is_enough = number.is_some();
    let number = number.unwrap_or_else(|| source.id.clone());
    let copy = as_copy(Licence::new(number, source.account.clone(), source.application.clone()), source, url);
    match desk.standing(&copy, |_, _| false)? {
        Standing::Failed(faults) => {
            desk.fail(&source.id, faults);
            Ok(false)
        }
        Standing::Stale(draft) if is_enough => {
            numbers.needed = numbers.needed.saturating_add(1);
            desk.outcome(LicenceOutcome::Created { licence: copy.id.clone(), source: source.id.clone() });
            desk.draft(copy, &draft)?;
            Ok(true)
        }
        Standing::Stale(_) | Standing::Unchanged => {
            numbers.needed = numbers.needed.saturating_add(1);
            Ok(true)
        }
    }
}

/// Brings a copy in line; it is there in any case.
fn sync<F: LicensingFacts>(
    desk: &mut Desk<'_, F>,
    source: &Licence,
    copy: &Licence,
    url: &Label,
) -> Result<bool, Error> {
    let synced = as_copy(copy.clone(), source, url);
    match desk.standing(&synced, |_, _| false)? {
        Standing::Stale(draft) => {
            let (sequence, reasons) = (draft.claims.sequence, draft.reasons.clone());
            desk.outcome(LicenceOutcome::Changed { licence: synced.id.clone(), sequence, reasons });
            desk.draft(synced, &draft)?;
        }
        Standing::Failed(faults) => desk.fail(&copy.id, faults),
        Standing::Unchanged => {
            desk.outcome(LicenceOutcome::Unchanged { licence: copy.id.clone() });
            desk.proposal.put(synced);
        }
    }
    Ok(true)
}
