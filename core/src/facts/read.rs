//! The read traits. Each answers `Err(Missing)` where the fact may exist but was not loaded.

use crate::error::Error;
use crate::facts::missing::Missing;
use crate::facts::need::Need;
use crate::record::account::Account;
use crate::record::application::Application;
use crate::record::client::Client;
use crate::record::collection::Collection;
use crate::record::commercial::Commercial;
use crate::record::contact::Contact;
use crate::record::contract::Contract;
use crate::record::country::Country;
use crate::record::installation::Installation;
use crate::record::item::Item;
use crate::record::kind::Record;
use crate::record::licence::Licence;
use crate::record::past_commercial::PastCommercial;
use crate::record::policy::Policy;
use crate::record::product::Product;
use crate::record::record_ref::RecordRef;
use crate::record::revision::Revision;
use crate::record::skill::Skill;
use crate::record::template::Template;
use crate::record::voucher::Voucher;
use crate::record::warranty_request::WarrantyRequest;
use crate::value::date_range::DateRange;
use crate::value::day::Day;
use crate::value::id::{
    AccountId, ApplicationId, ContractId, InstallationId, ItemId, LicenceId, ProductId, Serial, SkillId, TemplateId,
    VoucherId, WarrantyRequestId,
};
use crate::value::label::Label;

/// What is known of accounts.
pub trait Accounts {
    /// The record of an account; `Ok(None)` when nothing more is known of it than its id.
    ///
    /// # Errors
    ///
    /// [`Missing`] outside the extent.
    fn account(&self, id: &AccountId) -> Result<Option<&Account>, Missing>;

    /// The accounts of a code, capital and small letters being the same, ordered by id.
    ///
    /// # Errors
    ///
    /// [`Missing`] outside the extent.
    fn accounts_coded(&self, code: &Label) -> Result<Vec<&Account>, Missing>;
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

    /// The record of a closed installation, as far as it is loaded.
    fn installation(&self, id: &InstallationId) -> Option<&Installation>;

    /// The item with the host's own number, as far as it is loaded.
    fn numbered(&self, number: &Label) -> Option<&Item>;

    /// The items of a product with that serial number, ordered by id.
    ///
    /// # Errors
    ///
    /// [`Missing`] outside the extent.
    fn twins(&self, product: &ProductId, serial: &Serial) -> Result<Vec<&Item>, Missing>;

    /// Its closed installations, ordered by first day (unknown first), last day, number.
    ///
    /// # Errors
    ///
    /// [`Missing`] outside the extent.
    fn history(&self, item: &ItemId) -> Result<Vec<&Installation>, Missing>;

    /// Its closed installation at the end of a day, the newest one that holds it: the day of a hand-over belongs to the newer
    /// one (design D13).
    ///
    /// # Errors
    ///
    /// [`Missing`] outside the extent.
    fn closed_on(&self, item: &ItemId, on: Day) -> Result<Option<&Installation>, Missing> {
        let begun = |closed: &Installation| closed.first_day().is_none_or(|first_day| first_day <= on);
        Ok(self.history(item)?.into_iter().rev().find(|closed| begun(closed) && on <= closed.last_day))
    }
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

    /// The record of a contract.
    fn contract(&self, id: &ContractId) -> Option<&Contract>;

    /// The contract lines that name the item, whoever holds them, ordered by the id of the contract and the line.
    ///
    /// # Errors
    ///
    /// [`Missing`] outside the extent.
    fn lines_naming(&self, item: &ItemId) -> Result<Vec<(&Contract, u32)>, Missing>;
}

/// What is known of persons.
pub trait Contacts {
    /// The record of a contact; `Ok(None)` when there is none of that id.
    ///
    /// # Errors
    ///
    /// [`Missing`] outside the extent.
    fn contact(&self, id: &AccountId) -> Result<Option<&Contact>, Missing>;
}

/// What is known of collections; they are always loaded whole.
pub trait Collections {
    /// The list of brands; without one any brand may be chosen.
    fn brands(&self) -> Option<&Collection>;
}

/// What is known of countries; they are always loaded whole.
pub trait Countries {
    /// The profile of the country of that id; `None` when nothing is known of it.
    fn country(&self, id: &Label) -> Option<&Country>;
}

/// What is known of prices of items.
pub trait Commercials {
    /// The commercial facts of an item.
    fn commercial(&self, item: &ItemId) -> Option<&Commercial>;

    /// The commercial facts of a closed installation.
    fn past_commercial(&self, installation: &InstallationId) -> Option<&PastCommercial>;
}

/// What is known of warranty cards.
pub trait WarrantyCards {
    /// The record of a request.
    fn warranty_request(&self, id: &WarrantyRequestId) -> Option<&WarrantyRequest>;

    /// The requests about an item, ordered by id.
    ///
    /// # Errors
    ///
    /// [`Missing`] outside the extent.
    fn requests_about(&self, item: &ItemId) -> Result<Vec<&WarrantyRequest>, Missing>;

    /// The record of a voucher.
    fn voucher(&self, id: &VoucherId) -> Option<&Voucher>;
}

/// What is known of applications; they are always loaded whole.
pub trait Applications {
    /// The record of an application; `None` when nothing more is known of it than its id.
    fn application(&self, id: &ApplicationId) -> Option<&Application>;
}

/// What is known of licences, and of what runs by them.
pub trait Licences {
    /// The record of a licence, as far as it is loaded.
    fn licence(&self, id: &LicenceId) -> Option<&Licence>;

    /// The licences of an account, ordered by number.
    ///
    /// # Errors
    ///
    /// [`Missing`] outside the extent.
    fn licences_of(&self, account: &AccountId) -> Result<Vec<&Licence>, Missing>;

    /// The clients of an account, ordered by id.
    ///
    /// # Errors
    ///
    /// [`Missing`] outside the extent.
    fn clients_of(&self, account: &AccountId) -> Result<Vec<&Client>, Missing>;

    /// The accounts that have a licence or a client, each once, ordered by id.
    fn licensed_accounts(&self) -> Vec<&AccountId>;
}

/// What is known of records by their names.
pub trait Records {
    /// The state of a record; `Ok(None)` when there is none of that name.
    ///
    /// # Errors
    ///
    /// - `internal`; every record has a text.
    fn revision(&self, record: &RecordRef) -> Result<Option<Revision>, Error>;

    /// Nothing, where all records are at hand; so that one which is not here is nowhere.
    ///
    /// # Errors
    ///
    /// [`Missing`] for a part of the facts, in which a record may be missing that is elsewhere.
    fn nowhere_else(&self, record: RecordRef) -> Result<(), Missing>;

    /// Whether that very record stands here.
    fn holds(&self, record: &Record) -> bool;

    /// The records that name an item: components, replacements, closed installations, prices, contracts, requests, vouchers;
    /// by kind and id.
    ///
    /// # Errors
    ///
    /// [`Missing`] outside the extent.
    fn naming(&self, item: &ItemId) -> Result<Vec<RecordRef>, Missing>;

    /// The state of a set of records.
    ///
    /// # Errors
    ///
    /// - `facts.missing` outside the extent; `internal`.
    fn revision_of(&self, need: &Need) -> Result<Revision, Error>;
}

/// Everything there is, for questions about all of it.
pub trait Inventory {
    /// All contracts, in any order.
    fn contracts(&self) -> impl Iterator<Item = &Contract>;

    /// All items, by id.
    fn items(&self) -> impl Iterator<Item = &Item>;

    /// All accounts, by id.
    fn accounts(&self) -> impl Iterator<Item = &Account>;

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

/// Everything that a decision on licences reads.
pub trait LicenceFacts: Accounts + Applications + Licences + Policies {}

impl<F: Accounts + Applications + Licences + Policies> LicenceFacts for F {}

/// Everything that a plan about licences reads.
pub trait LicensingFacts: MovementFacts + LicenceFacts + Inventory {}

impl<F: MovementFacts + LicenceFacts + Inventory> LicensingFacts for F {}

/// Everything that a plan about the installed base reads.
pub trait MovementFacts:
    CoverageFacts + Templates + Contacts + Collections + Commercials + WarrantyCards + Records
{
}

impl<F: CoverageFacts + Templates + Contacts + Collections + Commercials + WarrantyCards + Records> MovementFacts
    for F
{
}
