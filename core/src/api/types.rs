//! The table of types that cross a border whole, by name: what can be written as JSON, read back and explained.

use crate::api::calls::CallError;
use crate::change::change_set::ChangeSet;
use crate::change::log::Log;
use crate::change::plan::Plan;
use crate::error::Error;
use crate::explain::picture::{Picture, PictureQuestion};
use crate::facts::extent::Extent;
use crate::facts::need::Need;
use crate::key::forms::{KeyForms, KeyText};
use crate::key::jwk::JwkSet;
use crate::key::keyring::KeyRing;
use crate::key::revocation_list::RevocationList;
use crate::key::revocation_text::{RevocationContents, RevocationText};
use crate::key::text_draft::{SignedDraft, SignedText, TextDraft};
use crate::key::verdict::LicenceVerdict;
use crate::plan::contract::attach_contract::AttachContract;
use crate::plan::licensing::activation::{ActivateAccount, DeactivateAccount};
use crate::plan::licensing::licence_plan::{LicencePlan, SignedPlan};
use crate::plan::licensing::rekey::RekeyLicences;
use crate::plan::licensing::sandbox::CreateSandboxLicences;
use crate::plan::licensing::save::SaveLicence;
use crate::plan::licensing::update::UpdateLicences;
use crate::plan::movement::change::ChangeInstallation;
use crate::plan::movement::delete_item::DeleteItem;
use crate::plan::movement::delivery::Deliver;
use crate::plan::movement::edit::EditItem;
use crate::plan::movement::edit_line::EditInstallation;
use crate::plan::movement::insert::InsertInstallation;
use crate::plan::movement::keep_loan::KeepLoan;
use crate::plan::movement::place_component::PlaceComponent;
use crate::plan::movement::register::Register;
use crate::plan::movement::relocate::Relocate;
use crate::plan::movement::replace_item::ReplaceItem;
use crate::plan::movement::restore::Restore;
use crate::plan::movement::return_loan::ReturnLoan;
use crate::plan::movement::return_sale::ReturnSale;
use crate::plan::movement::scrap::Scrap;
use crate::plan::movement::split::Split;
use crate::plan::request::print_voucher::PrintVoucher;
use crate::plan::request::register_warranty::RegisterWarranty;
use crate::plan::request::request_warranty::RequestWarranty;
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
use crate::record::kind::Record;
use crate::record::licence::Licence;
use crate::record::past_commercial::PastCommercial;
use crate::record::policy::Policy;
use crate::record::product::Product;
use crate::record::skill::Skill;
use crate::record::template::Template;
use crate::record::voucher::Voucher;
use crate::record::warranty_request::WarrantyRequest;
use crate::rule::address::check::AddressVerdict;
use crate::rule::address::question::AddressQuestion;
use crate::rule::base::check::{HistoryCheck, HistoryFindings};
use crate::rule::base::dependents::{Dependents, DependentsQuestion};
use crate::rule::base::dossier::{Dossier, DossierQuestion};
use crate::rule::base::end_user::{SelectedEndUser, TypedEndUser};
use crate::rule::base::held::{Held, HeldQuestion};
use crate::rule::base::holders::{Holders, HoldersQuestion};
use crate::rule::base::inventory::{Base, BaseQuestion};
use crate::rule::base::overdue::{Overdue, OverdueQuestion};
use crate::rule::base::tally::{Tally, TallyQuestion};
use crate::rule::coverage::ending::{EndingQuestion, Endings};
use crate::rule::coverage::question::Question;
use crate::rule::coverage::timeline::{Timeline, TimelineQuestion};
use crate::rule::coverage::verdict::{Cover, Verdict};
use crate::rule::licence::control::{ApplicationControl, ControlQuestion};
use crate::rule::licence::counts::{LicenceCountQuestion, LicenceCounts};
use crate::rule::licence::delivery::{DeliveryQuestion, LicenceDelivery};
use crate::rule::licence::stale::{StaleLicences, StaleQuestion};
use crate::rule::licence::token::TokenQuestion;
use crate::rule::licence::url::{UrlAnswer, UrlQuestion};
use crate::rule::licence::verification::VerifyLicence;
use crate::rule::warranty::applicable::{WarrantyQuestion, WarrantyVerdict};
use crate::rule::warranty::draft::{Draft, DraftQuestion};
use crate::value::language::Language;
use crate::wire::codec::Codec;
use crate::wire::json::read_here;
use crate::wire::named::Named;

macro_rules! types {
    (plain: $($plain:ident),*; explained: $($explained:ident),*;) => {
        /// The names of the types, as hosts know them.
        pub const NAMES: &[&str] = &[$(<$plain as Named>::NAME,)* $(<$explained as Named>::NAME),*];

        /// The names of those that can be explained.
        pub const EXPLAINED: &[&str] = &[$(<$explained as Named>::NAME),*];

        /// Reads a value of the named type from one host's values, strictly, and writes it in another's.
        ///
        /// # Errors
        ///
        /// - `input.unknown_name` for a name that is not in [`NAMES`]; those of reading the value.
        pub fn convert<R: Codec, W: Codec>(name: &str, from: &R, value: R::Input, to: &W) -> Result<W::Output, Error> {
            match name {
                $(<$plain as Named>::NAME => to.write(&from.read::<$plain>(value)?),)*
                $(<$explained as Named>::NAME => to.write(&from.read::<$explained>(value)?),)*
                _ => Err(unknown(name)),
            }
        }

        /// The sentences about a value of the named type, in a language.
        ///
        /// # Errors
        ///
        /// - `input.unknown_name` for a name that is not in [`EXPLAINED`]; those of reading the value.
        pub fn explain<R: Codec>(
            name: &str,
            from: &R,
            value: R::Input,
            language: Language,
        ) -> Result<String, Error> {
            match name {
                $(<$explained as Named>::NAME => Ok(from.read::<$explained>(value)?.explain(language)),)*
                _ => Err(unknown(name)),
            }
        }

        read_here!($($plain,)* $($explained),*);

        #[cfg(feature = "schema")]
        pub(crate) fn describe(generator: &mut schemars::SchemaGenerator) {
            $(let _: schemars::Schema = generator.subschema_for::<$plain>();)*
            $(let _: schemars::Schema = generator.subschema_for::<$explained>();)*
        }
    };
}

types! {
    plain: Collection, Country, Skill, Account, Contact, Product, Template, Item, Installation, Commercial, PastCommercial, Contract,
        WarrantyRequest, Voucher, Application, Client, Licence, AuditEntry, Policy, Record, ChangeSet, Extent, Need,
        Question, TimelineQuestion, EndingQuestion, WarrantyQuestion, DraftQuestion, Draft, PictureQuestion, Picture,
        HeldQuestion, HoldersQuestion, BaseQuestion, Base, TallyQuestion, Tally, OverdueQuestion, DependentsQuestion, Dependents,
        DossierQuestion, AddressQuestion, HistoryCheck, Log, TypedEndUser, SelectedEndUser,
        Register, EditItem, ChangeInstallation, EditInstallation, InsertInstallation, Restore, Scrap,
        Relocate, Split, Deliver, ReturnSale, ReturnLoan, KeepLoan, RequestWarranty, RegisterWarranty, PrintVoucher, AttachContract,
        ReplaceItem, PlaceComponent, DeleteItem,
        VerifyLicence, UrlQuestion, UrlAnswer, KeyText, KeyForms, JwkSet, KeyRing, RevocationList, RevocationText, RevocationContents, TokenQuestion, TextDraft,
        SignedDraft, SignedText, StaleQuestion, StaleLicences, DeliveryQuestion, LicenceDelivery, LicenceCountQuestion,
        LicenceCounts, ControlQuestion, SaveLicence, UpdateLicences, RekeyLicences, CreateSandboxLicences, SignedPlan,
        DeactivateAccount, ActivateAccount;
    explained: Plan, Cover, Verdict, Timeline, Endings, WarrantyVerdict, Held, Holders, Overdue, Dossier, AddressVerdict, HistoryFindings,
        LicenceVerdict, LicencePlan, ApplicationControl;
}

// What makes a Book.
read_here!(Vec<Record>);

fn unknown(name: &str) -> Error {
    CallError::Unknown { what: "type", given: name.chars().take(40).collect() }.into()
}
