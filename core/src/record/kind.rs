//! Any record, whatever its kind.

use tenure_macros::record;

use crate::error::Error;
use crate::record::account::Account;
use crate::record::application::Application;
use crate::record::audit_entry::AuditEntry;
use crate::record::client::Client;
use crate::record::collection::Collection;
use crate::record::commercial::Commercial;
use crate::record::contact::Contact;
use crate::record::contract::Contract;
use crate::record::country::Country;
use crate::record::installation::Installation;
use crate::record::item::Item;
use crate::record::licence::Licence;
use crate::record::past_commercial::PastCommercial;
use crate::record::policy::Policy;
use crate::record::product::Product;
use crate::record::skill::Skill;
use crate::record::template::Template;
use crate::record::voucher::Voucher;
use crate::record::warranty_request::WarrantyRequest;
use crate::record::{Admit, Keyed, each_record};
use crate::value::id::RecordId;

/// The kinds of records, in the order of files.
#[record]
pub enum RecordKind {
    /// A [`Collection`].
    Collection,
    /// A [`Country`].
    Country,
    /// A [`Skill`].
    Skill,
    /// An [`Account`].
    Account,
    /// A [`Contact`].
    Contact,
    /// A [`Product`].
    Product,
    /// A [`Template`].
    Template,
    /// An [`Item`].
    Item,
    /// A closed [`Installation`].
    Installation,
    /// The [`Commercial`] facts of an item.
    Commercial,
    /// The [`PastCommercial`] facts of a closed installation.
    PastCommercial,
    /// A [`Contract`].
    Contract,
    /// A [`WarrantyRequest`].
    WarrantyRequest,
    /// A [`Voucher`].
    Voucher,
    /// An [`Application`].
    Application,
    /// A [`Client`].
    Client,
    /// A [`Licence`].
    Licence,
    /// An [`AuditEntry`].
    AuditEntry,
    /// The [`Policy`].
    Policy,
}

/// A record of any kind; outside Rust its tag `kind` tells which.
#[record]
pub enum Record {
    /// Entries to choose from.
    Collection(Collection),
    /// How addresses are written in a country.
    Country(Country),
    /// What a service technician must be able to do.
    Skill(Skill),
    /// A customer account.
    Account(Account),
    /// A person.
    Contact(Contact),
    /// A product.
    Product(Product),
    /// What contracts of one sort have in common.
    Template(Template),
    /// An item of the installed base.
    Item(Item),
    /// An installation that has ended.
    Installation(Installation),
    /// The prices of an item.
    Commercial(Commercial),
    /// The prices of an installation that has ended.
    PastCommercial(PastCommercial),
    /// A warranty, a maintenance contract or that of a loan.
    Contract(Contract),
    /// A warranty card that came back.
    WarrantyRequest(WarrantyRequest),
    /// A warranty card that went out.
    Voucher(Voucher),
    /// What is licensed.
    Application(Application),
    /// An application as it runs for an account.
    Client(Client),
    /// A licence with its key.
    Licence(Licence),
    /// What was done.
    AuditEntry(AuditEntry),
    /// The switches of the rules.
    Policy(Policy),
}

macro_rules! any_record {
    ($($kind:ident, $shelf:ident, $id:ident;)*) => {
        impl Record {
            /// Which kind of record it is.
            #[must_use]
            pub const fn kind(&self) -> RecordKind {
                match self { $(Self::$kind(_) => RecordKind::$kind),* }
            }

            /// Its id; that of the prices of an item is the item's, that of the policy is `policy`.
            #[must_use]
            pub fn id(&self) -> RecordId {
                match self { $(Self::$kind(record) => RecordId::from(record.id())),* }
            }

            /// The record as a Book keeps it.
            pub(crate) fn admit(self) -> Result<Self, Error> {
                match self { $(Self::$kind(record) => record.admit().map(Self::$kind)),* }
            }
        }

        $(impl From<$kind> for Record {
            fn from(record: $kind) -> Self {
                Self::$kind(record)
            }
        })*
    };
}

each_record!(any_record);
