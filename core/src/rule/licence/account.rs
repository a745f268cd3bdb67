//! The account that licences hang on.

use tenure_macros::coded;

use crate::error::Error;
use crate::facts::read::Accounts;
use crate::record::account::Account;
use crate::value::id::AccountId;

/// Why nothing is said of an account.
#[coded]
pub(crate) enum AccountError {
    #[error("there is no record of the account `{account}`; put it into the Book, or correct the id")]
    #[code(AccountUnknown)]
    Unknown { account: AccountId },
}

/// The record of an account.
pub(crate) fn known_account<'a, F: Accounts>(facts: &'a F, account: &AccountId) -> Result<&'a Account, Error> {
    let unknown = || Error::from(AccountError::Unknown { account: account.clone() }).at("account");
    facts.account(account)?.ok_or_else(unknown)
}
