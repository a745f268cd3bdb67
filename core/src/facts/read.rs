//! The read traits. Each answers `Err(Missing)` where the fact may exist but was not loaded.

use crate::facts::missing::Missing;
use crate::record::account::Account;
use crate::record::contract::Contract;
use crate::record::installation::Installation;
use crate::record::item::Item;
use crate::record::policy::Policy;
use crate::record::product::Product;
use crate::record::skill::Skill;
use crate::record::template::Template;
use crate::value::date_range::DateRange;
use crate::value::id::{AccountId, ItemId, ProductId, SkillId, TemplateId};

/// What is known of accounts.
pub trait Accounts {
    /// The record of an account; `Ok(None)` when nothing more is known of it than its id.
    ///
    /// # Errors
    ///
    /// [`Missing`] outside the extent.
    fn account(&self, id: &AccountId) -> Result<Option<&Account>, Missing>;
}

/// What is known of templates of contracts; they are always loaded whole.
pub trait Templates {
    /// The record of a template; `None` when nothing more is known of it than its id.
    fn template(&self, id: &TemplateId) -> Option<&Template>;
}

/// What is known of products; they are always loaded whole.
pub trait Products {
    /// The record of a product; `None` when nothing more is known of it than its id.
    fn product(&self, id: &ProductId) -> Option<&Product>;
}

/// What is known of skills; they are always loaded whole.
pub trait Skills {
    /// The record of a skill; `None` makes it its own root.
    fn skill(&self, id: &SkillId) -> Option<&Skill>;
}

/// What is known of the installed base.
pub trait Items {
    /// The record of an item; `Ok(None)` when there is no such item.
    ///
    /// # Errors
    ///
    /// [`Missing`] outside the extent.
    fn item(&self, id: &ItemId) -> Result<Option<&Item>, Missing>;

    /// Its closed installations, ordered by first day (unknown first), last day, number.
    ///
    /// # Errors
    ///
    /// [`Missing`] outside the extent.
    fn history(&self, item: &ItemId) -> Result<Vec<&Installation>, Missing>;
}

/// What is known of contracts.
pub trait Contracts {
    /// The contracts that an account holds, ordered by id. Those whose every line names an item may be left out, because
    /// [`Contracts::lines_naming`] finds them.
    ///
    /// # Errors
    ///
    /// [`Missing`] outside the extent.
    fn contracts_of(&self, holder: &AccountId) -> Result<Vec<&Contract>, Missing>;

    /// The contract lines that name the item, whoever holds them, ordered by the id of the contract and the line.
    ///
    /// # Errors
    ///
    /// [`Missing`] outside the extent.
    fn lines_naming(&self, item: &ItemId) -> Result<Vec<(&Contract, u32)>, Missing>;
}

/// Everything there is, for questions about all of it.
pub trait Inventory {
    /// All contracts, in any order.
    fn contracts(&self) -> impl Iterator<Item = &Contract>;

    /// The items that something may cease to cover on a day of the range, in any order; others may be among them.
    fn items_ending(&self, range: DateRange) -> impl Iterator<Item = &Item>;
}

/// The switches in force.
pub trait Policies {
    /// The policy; the default where none is stated.
    fn policy(&self) -> &Policy;
}

/// Everything that a decision on coverage reads.
pub trait CoverageFacts: Accounts + Products + Skills + Items + Contracts + Policies {}

impl<F: Accounts + Products + Skills + Items + Contracts + Policies> CoverageFacts for F {}
