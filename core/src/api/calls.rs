//! The table of calls: each callable is declared here once.

use tenure_macros::coded;

use crate::api::commands::commands;
use crate::api::keeper::Keeper;
use crate::api::licensing::licensing;
use crate::api::questions::questions;
use crate::book::{Book, compiled, known, spans};
use crate::change::change_set::ChangeSet;
use crate::change::log::Log;
use crate::change::plan::Plan;
use crate::error::Error;
use crate::explain::picture::{self, Picture, PictureQuestion};
use crate::key::forms::{KeyForms, KeyText};
use crate::key::jwk::JwkSet;
use crate::key::keyring::KeyRing;
use crate::key::revocation_list::RevocationList;
use crate::key::revocation_text::{RevocationContents, RevocationText};
use crate::key::text_draft::{SignedDraft, SignedText, TextDraft};
use crate::key::verdict::LicenceVerdict;
use crate::plan::contract::attach_contract::{self, AttachContract};
use crate::plan::licensing::activation::{self, ActivateAccount, DeactivateAccount};
use crate::plan::licensing::licence_plan::{LicencePlan, SignedPlan};
use crate::plan::licensing::rekey::{self, RekeyLicences};
use crate::plan::licensing::sandbox::{self, CreateSandboxLicences};
use crate::plan::licensing::save::{self, SaveLicence};
use crate::plan::licensing::signed;
use crate::plan::licensing::update::{self, UpdateLicences};
use crate::plan::movement::change::{self, ChangeInstallation};
use crate::plan::movement::delete_item::{self, DeleteItem};
use crate::plan::movement::deliver;
use crate::plan::movement::delivery::Deliver;
use crate::plan::movement::edit::{self, EditItem};
use crate::plan::movement::edit_line::{self, EditInstallation};
use crate::plan::movement::insert::{self, InsertInstallation};
use crate::plan::movement::keep_loan::{self, KeepLoan};
use crate::plan::movement::place_component::{self, PlaceComponent};
use crate::plan::movement::register::{self, Register};
use crate::plan::movement::relocate::{self, Relocate};
use crate::plan::movement::replace_item::{self, ReplaceItem};
use crate::plan::movement::restore::{self, Restore};
use crate::plan::movement::return_loan::{self, ReturnLoan};
use crate::plan::movement::return_sale::{self, ReturnSale};
use crate::plan::movement::scrap::{self, Scrap};
use crate::plan::movement::split::{self, Split};
use crate::plan::request::print_voucher::{self, PrintVoucher};
use crate::plan::request::register_warranty::{self, RegisterWarranty};
use crate::plan::request::request_warranty::{self, RequestWarranty};
use crate::rule::address::check::{self as address, AddressVerdict};
use crate::rule::address::question::AddressQuestion;
use crate::rule::base::check::{self, HistoryCheck, HistoryFindings};
use crate::rule::base::dependents::{self, Dependents, DependentsQuestion};
use crate::rule::base::dossier::{self, Dossier, DossierQuestion};
use crate::rule::base::end_user::{self, SelectedEndUser, TypedEndUser};
use crate::rule::base::held::{self, Held, HeldQuestion};
use crate::rule::base::holders::{self, Holders, HoldersQuestion};
use crate::rule::base::inventory::{self, Base, BaseQuestion};
use crate::rule::base::overdue::{self, Overdue, OverdueQuestion};
use crate::rule::base::tally::{Tally, TallyQuestion};
use crate::rule::coverage::ending::{self, EndingQuestion, Endings};
use crate::rule::coverage::question::Question;
use crate::rule::coverage::resolve;
use crate::rule::coverage::timeline::{self, Timeline, TimelineQuestion};
use crate::rule::coverage::verdict::{Cover, Verdict};
use crate::rule::licence::control::{self, ApplicationControl, ControlQuestion};
use crate::rule::licence::counts::{self, LicenceCountQuestion, LicenceCounts};
use crate::rule::licence::delivery::{self, DeliveryQuestion, LicenceDelivery};
use crate::rule::licence::stale::{self, StaleLicences, StaleQuestion};
use crate::rule::licence::texts;
use crate::rule::licence::token::{self, TokenQuestion};
use crate::rule::licence::url::{self, UrlAnswer, UrlQuestion};
use crate::rule::licence::verification::{self, VerifyLicence};
use crate::rule::warranty::applicable::{self, WarrantyQuestion, WarrantyVerdict};
use crate::rule::warranty::draft::{self, Draft, DraftQuestion};
use crate::wire::codec::Codec;

/// Why there is no such call.
#[coded]
pub(crate) enum CallError {
    #[error(
        "no {what} `{given}` can be asked for here; correct the name, and use the engine and the bindings of one version"
    )]
    #[code(InputUnknownName)]
    Unknown { what: &'static str, given: String },
}

/// From one line a call: the method of [`Book`], the entry in [`Call`], the branch of [`dispatch`], and (under the feature
/// `schema`) the entry in the list from which every host's typed method is generated.
macro_rules! calls {
    ($($(#[doc = $doc:literal])* $name:ident($input:ident) -> $output:ident = $rule:path;)*) => {
        impl Book {
            $(
                $(#[doc = $doc])*
                pub fn $name(&self, argument: &$input) -> Result<$output, Error> {
                    $rule(self, argument)
                }
            )*
        }

        /// A callable of the table.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[expect(non_camel_case_types, reason = "these are the names of the methods")]
        #[non_exhaustive]
        pub enum Call { $($(#[doc = $doc])* $name),* }

        impl Call {
            /// All callables; their position is their number, for hosts that call by number.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// Its name, in `lower_snake_case`.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => stringify!($name)),* }
            }

            /// What it does, as the hosts' documentation says it.
            #[must_use]
            pub const fn doc(self) -> &'static str {
                match self { $(Self::$name => concat!($($doc, "\n"),*)),* }
            }

            /// The names of the record it takes and of the one it gives.
            #[must_use]
            pub const fn signature(self) -> (&'static str, &'static str) {
                match self { $(Self::$name => (stringify!($input), stringify!($output))),* }
            }
        }

        /// Answers one call in a host's own values.
        ///
        /// # Errors
        ///
        /// - those of the call, and of reading its argument.
        pub fn dispatch<K: Keeper, C: Codec>(
            book: &K,
            call: Call,
            codec: &C,
            input: C::Input,
        ) -> Result<C::Output, Error> {
            match call {
                $(Call::$name => {
                    let input = codec.read(input)?;
                    codec.write(&book.ask(|book| book.$name(&input))??)
                })*
            }
        }

        /// Answers one call for each element of a list; each has its own answer or its own error.
        ///
        /// All of them are asked of one state of the Book.
        ///
        /// # Errors
        ///
        /// - `input.syntax` and `input.wrong_type` when the argument is no list; nothing else fails the batch.
        pub fn dispatch_all<K: Keeper, C: Codec>(
            book: &K,
            call: Call,
            codec: &C,
            list: C::Input,
        ) -> Result<C::Output, Error> {
            let elements = codec.elements(list)?.into_iter();
            codec.outcomes(match call {
                $(Call::$name => {
                    let inputs: Vec<Result<$input, Error>> = elements.map(|element| codec.read(element)).collect();
                    let ask_all = |book: &Book| -> Vec<Result<$output, Error>> {
                        inputs.into_iter().map(|input| book.$name(&input?)).collect()
                    };
                    book.ask_at_length(ask_all)?.into_iter().map(|output| codec.write(&output?)).collect()
                })*
            })
        }
    };
}

questions!(commands, licensing, calls);

impl Call {
    /// The call of that name.
    ///
    /// # Errors
    ///
    /// - `input.unknown_name`
    pub fn named(name: &str) -> Result<Self, Error> {
        let found = Self::ALL.iter().copied().find(|call| call.as_str() == name);
        Ok(found.ok_or_else(|| CallError::Unknown { what: "call", given: name.chars().take(40).collect() })?)
    }

    /// The call of that number.
    ///
    /// # Errors
    ///
    /// - `input.unknown_name`
    pub fn numbered(number: u32) -> Result<Self, Error> {
        let found = usize::try_from(number).ok().and_then(|number| Self::ALL.get(number).copied());
        Ok(found.ok_or_else(|| CallError::Unknown { what: "call number", given: number.to_string() })?)
    }
}
