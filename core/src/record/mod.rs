//! F3. Records: the nouns. They are domain types and wire types at once, and know each other by id only.
//!
//! A record is whole in itself; what it may refer to is checked at the Book's door. All optional fields mean "the source
//! says nothing" when they are absent.

pub mod account;
pub mod address;
pub mod application;
pub mod audit_entry;
pub mod client;
pub mod collection;
pub mod commercial;
pub mod contact;
pub mod contract;
pub mod country;
pub mod installation;
pub mod item;
pub mod kind;
pub mod licence;
pub mod origin;
pub mod past_commercial;
pub mod placement;
pub mod policy;
pub mod product;
pub mod record_ref;
pub mod renewal;
pub mod revision;
pub mod scope;
pub mod skill;
pub mod suspension;
pub mod template;
pub mod voucher;
pub mod warranty_request;

use crate::error::Error;

/// A record of one kind, with the id that names it for ever.
pub(crate) trait Keyed {
    /// Its id.
    type Id: Clone + Ord;

    /// The id of this record.
    fn id(&self) -> &Self::Id;
}

/// What a record must hold within itself.
pub(crate) trait Admit: Sized {
    /// The record as a Book keeps it, amounts padded; or what contradicts itself in it, with the path.
    fn admit(self) -> Result<Self, Error> {
        Ok(self)
    }
}

/// Calls `$then!` with one row a kind of record: variant, shelf, type of the id.
///
/// This is the one list of kinds. Whatever must exist once for each of them is written from it.
macro_rules! each_record {
    ($then:ident) => {
        $then! {
            Collection, collections, CollectionId;
            Country, countries, CountryId;
            Skill, skills, SkillId;
            Account, accounts, AccountId;
            Contact, contacts, AccountId;
            Product, products, ProductId;
            Template, templates, TemplateId;
            Item, items, ItemId;
            Installation, installations, InstallationId;
            Commercial, commercials, ItemId;
            PastCommercial, past_commercials, InstallationId;
            Contract, contracts, ContractId;
            WarrantyRequest, warranty_requests, WarrantyRequestId;
            Voucher, vouchers, VoucherId;
            Application, applications, ApplicationId;
            Client, clients, ClientId;
            Licence, licences, LicenceId;
            AuditEntry, audit_entries, AuditEntryId;
            Policy, policies, RecordId;
        }
    };
}

pub(crate) use each_record;
