//! Who is meant by a typed text (Z32).

use tenure_macros::{coded, record};

use crate::error::Error;
use crate::facts::read::Inventory;
use crate::record::account::Account;
use crate::value::id::AccountId;
use crate::value::label::Label;

/// Which account did somebody mean who typed this?
///
/// ```
/// use tenure::TypedEndUser;
///
/// let typed = TypedEndUser::new("4711".parse()?).confirmed(true);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct TypedEndUser {
    /// The number or the code of an account, whole; capital and small letters are the same.
    pub text: Label,
    /// Whether the person has said that the account found is the one that was meant; absent means no.
    pub confirmed: Option<bool>,
}

/// The whole answer to a [`TypedEndUser`].
#[record]
pub struct SelectedEndUser {
    /// The account that was meant.
    pub account: AccountId,
}

/// Why nobody is selected.
#[coded]
pub(crate) enum SelectionError {
    #[error("`{account}` is called that; confirm that this account is meant")]
    #[code(ConfirmationRequired)]
    Unconfirmed { account: AccountId },
    #[error("{matches} accounts are called `{text}`; select the account or the contact in the search")]
    #[code(ItemEndUserNotSelected)]
    NotSelected { text: Label, matches: usize },
}

/// The one account, of those at hand, whose number or code was typed. Contacts are never found so.
pub(crate) fn end_user<F: Inventory>(facts: &F, typed: &TypedEndUser) -> Result<SelectedEndUser, Error> {
    let text = typed.text.as_str().to_lowercase();
    let is_called = |label: &Option<Label>| label.as_ref().is_some_and(|label| label.as_str().to_lowercase() == text);
    let called: Vec<&Account> =
        facts.accounts().filter(|account| is_called(&account.number) || is_called(&account.code)).collect();
    let [account] = called.as_slice() else {
        let not_selected = SelectionError::NotSelected { text: typed.text.clone(), matches: called.len() };
        return Err(Error::from(not_selected).at("text"));
    };
    let account = account.id.clone();
    if typed.confirmed != Some(true) {
        return Err(Error::from(SelectionError::Unconfirmed { account }).at("confirmed"));
    }
    Ok(SelectedEndUser { account })
}
