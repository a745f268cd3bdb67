//! How many licences accounts have.

use tenure_macros::record;

use crate::error::Error;
use crate::facts::read::{Accounts, Licences};
use crate::key::environment::Environment;
use crate::rule::licence::account::known_account;
use crate::value::id::AccountId;

/// How many clients and licences has an account, or has each?
///
/// ```
/// use tenure::LicenceCountQuestion;
///
/// let question = LicenceCountQuestion::new();
/// ```
#[record]
pub struct LicenceCountQuestion {
    /// The account; absent means each that is loaded.
    pub account: Option<AccountId>,
}

/// The licences of one account, without those that are cancelled (AC-C9).
#[record]
pub struct LicenceCount {
    /// The account.
    pub account: AccountId,
    /// Its clients.
    pub clients: u32,
    /// Its licences for production.
    pub production: u32,
    /// Those for demonstrations.
    pub demo: u32,
    /// Those for sandboxes, which are never billed.
    pub sandbox: u32,
    /// Those of all three that have a key.
    pub issued: u32,
}

/// The whole answer to a [`LicenceCountQuestion`].
#[record]
pub struct LicenceCounts {
    /// The accounts that have a client or a licence, ordered by id.
    pub accounts: Vec<LicenceCount>,
}

/// Counts licences.
pub(crate) fn licence_counts<F: Accounts + Licences>(
    facts: &F,
    question: &LicenceCountQuestion,
) -> Result<LicenceCounts, Error> {
    let accounts = match &question.account {
        Some(account) => vec![&known_account(facts, account)?.id],
        None => facts.licensed_accounts(),
    };
    let mut counts = LicenceCounts::new(Vec::new());
    for account in accounts {
        let clients = facts.clients_of(account)?.len();
        let licences = facts.licences_of(account)?;
        if clients == 0 && licences.is_empty() {
            continue;
        }
        let (clients, account) = (counted(clients), account.clone());
        let mut count = LicenceCount { account, clients, production: 0, demo: 0, sandbox: 0, issued: 0 };
        for licence in licences.into_iter().filter(|licence| licence.cancelled_on.is_none()) {
            let sort = match licence.environment_or_default() {
                Environment::Production => &mut count.production,
                Environment::Demo => &mut count.demo,
                Environment::Sandbox => &mut count.sandbox,
            };
            *sort = sort.saturating_add(1);
            count.issued = count.issued.saturating_add(u32::from(licence.key.is_some()));
        }
        counts.accounts.push(count);
    }
    Ok(counts)
}

fn counted(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
