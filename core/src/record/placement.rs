//! Where an item is, and with whom.

use tenure_macros::{coded, record};

use crate::error::Error;
use crate::value::day::Day;
use crate::value::id::AccountId;

/// The part of whoever holds an item.
#[record]
pub enum PlacementKind {
    /// Somebody uses it.
    EndUser,
    /// A reseller has it to sell.
    Reseller,
    /// A wholesaler has it to sell.
    Wholesaler,
    /// The vendor has it.
    InStock,
    /// It is at the end of its life.
    Scrapped,
}

/// Who holds an item, and in what part (IB 1.2; the codes of Sage X3's menu 2972 are 1 to 5 in this order).
///
/// ```
/// use tenure::Placement;
///
/// let at_home = Placement::end_user("C-1".parse()?);
/// let lent = Placement::EndUser {
///     account: "C-1".parse()?,
///     loan: Some(true),
///     loan_due: Some("2025-06-30".parse()?),
///     reseller: None,
/// };
/// assert_eq!((at_home.holder(), lent.is_on_loan()), (lent.holder(), true));
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub enum Placement {
    /// Really in use at a customer.
    EndUser {
        /// Who uses it: an account, or a contact, which is a party of its own (X3: `MACCUTBPC`).
        account: AccountId,
        /// Whether it is only lent; absent means no (X3: `MACITNLND`).
        loan: Option<bool>,
        /// The last day of the loan, inclusive; absent means that of the product's loan template, and without that never
        /// (Z33).
        loan_due: Option<Day>,
        /// Who sold it on to them (X3: `MACRSL`); absent for a direct sale.
        reseller: Option<AccountId>,
    },
    /// Unsold at a reseller, or sold on without word of to whom.
    Reseller {
        /// Who holds it.
        account: AccountId,
        /// Whether it is only lent, to be shown; absent means no.
        loan: Option<bool>,
        /// The last day of the loan, inclusive, as for an end user.
        loan_due: Option<Day>,
    },
    /// Unsold at a wholesaler, or sold on without word of to whom.
    Wholesaler {
        /// Who holds it.
        account: AccountId,
    },
    /// Back at the vendor, or never left.
    InStock {},
    /// At the end of its life; it does not circulate again.
    Scrapped {},
}

/// What contradicts itself in a placement.
#[coded]
pub(crate) enum PlacementError {
    #[error("a loan is due on {due}, and the item is not on loan; say that it is, or leave the day absent")]
    #[code(ItemLoanDueWithoutLoan)]
    DueWithoutLoan { due: Day },
}

impl Placement {
    /// In use at that account, bought directly.
    #[must_use]
    pub const fn end_user(account: AccountId) -> Self {
        Self::EndUser { account, loan: None, loan_due: None, reseller: None }
    }

    /// Unsold at that reseller.
    #[must_use]
    pub const fn reseller(account: AccountId) -> Self {
        Self::Reseller { account, loan: None, loan_due: None }
    }

    /// The part, without the parties.
    #[must_use]
    pub const fn part(&self) -> PlacementKind {
        match self {
            Self::EndUser { .. } => PlacementKind::EndUser,
            Self::Reseller { .. } => PlacementKind::Reseller,
            Self::Wholesaler { .. } => PlacementKind::Wholesaler,
            Self::InStock {} => PlacementKind::InStock,
            Self::Scrapped {} => PlacementKind::Scrapped,
        }
    }

    /// Who has it: the end user, the reseller or the wholesaler; `None` in stock and when scrapped.
    #[must_use]
    pub const fn holder(&self) -> Option<&AccountId> {
        match self {
            Self::EndUser { account, .. } | Self::Reseller { account, .. } | Self::Wholesaler { account } => {
                Some(account)
            }
            Self::InStock {} | Self::Scrapped {} => None,
        }
    }

    /// Who uses it, where somebody does.
    #[must_use]
    pub const fn user(&self) -> Option<&AccountId> {
        match self {
            Self::EndUser { account, .. } => Some(account),
            Self::Reseller { .. } | Self::Wholesaler { .. } | Self::InStock {} | Self::Scrapped {} => None,
        }
    }

    /// Who sold it on to its end user.
    #[must_use]
    pub const fn seller(&self) -> Option<&AccountId> {
        match self {
            Self::EndUser { reseller, .. } => reseller.as_ref(),
            Self::Reseller { .. } | Self::Wholesaler { .. } | Self::InStock {} | Self::Scrapped {} => None,
        }
    }

    /// Whether it is only lent.
    #[must_use]
    pub const fn is_on_loan(&self) -> bool {
        matches!(self, Self::EndUser { loan: Some(true), .. } | Self::Reseller { loan: Some(true), .. })
    }

    /// The last day of the loan, as far as it is stated.
    #[must_use]
    pub const fn loan_due(&self) -> Option<Day> {
        match self {
            Self::EndUser { loan_due, .. } | Self::Reseller { loan_due, .. } => *loan_due,
            Self::Wholesaler { .. } | Self::InStock {} | Self::Scrapped {} => None,
        }
    }

    /// The same placement with the loan due on another day; one without a loan stays as it is.
    #[must_use]
    pub(crate) fn due(mut self, due: Option<Day>) -> Self {
        if let Self::EndUser { loan: Some(true), loan_due, .. } | Self::Reseller { loan: Some(true), loan_due, .. } =
            &mut self
        {
            *loan_due = due;
        }
        self
    }

    /// Whether a move from one to the other is none: same part, same parties, same loan (IB-H1). The day on which a loan is
    /// due is no part of it.
    #[must_use]
    pub fn is_same_installation(&self, other: &Self) -> bool {
        self.part() == other.part()
            && self.holder() == other.holder()
            && self.seller() == other.seller()
            && self.is_on_loan() == other.is_on_loan()
    }

    /// Refuses a day on which nothing is due; the path is inside the placement.
    pub(crate) fn refuse_contradiction(&self) -> Result<(), Error> {
        match self.loan_due() {
            Some(due) if !self.is_on_loan() => Err(Error::from(PlacementError::DueWithoutLoan { due }).at("loanDue")),
            _ => Ok(()),
        }
    }
}
