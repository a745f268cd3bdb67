//! Tenure answers what after-sales software keeps asking: who holds this item and since when, what covers it on a day,
//! until when, and why not the other contracts. It answers exactly, at once, with reasons, and the same in Rust, Python,
//! Node and Kotlin, byte for byte.
//!
//! ```
//! use tenure::{Book, Category, Contract, Cover, Element, Item, Placement, Question, ScopeLine, Term};
//!
//! let at_the_cafe = Placement::end_user("C-1".parse()?);
//! let machine = Item::new("M-1".parse()?, "ESP-2".parse()?, at_the_cafe);
//! let line = ScopeLine::new(Element::Item { item: "M-1".parse()? });
//! let warranty = Contract::new("W-1".parse()?, Category::Warranty, "C-1".parse()?, "2025-03-15".parse()?, vec![line]);
//! let book = Book::of([machine.into(), warranty.term(Term::of_months(24)?).into()])?;
//!
//! let verdict = book.coverage(&Question::new("M-1".parse()?, "2025-06-01".parse()?))?;
//! assert_eq!(verdict.cover, Cover::Until { last_day: "2027-03-14".parse()? });
//! assert_eq!(
//!     verdict.to_string(),
//!     "`M-1` is covered on 2025-06-01 by contract `W-1` (line 1), until 2027-03-14.\n"
//! );
//! # Ok::<(), tenure::Error>(())
//! ```
//!
//! # How it works
//!
//! **Facts go in, verdicts come out.** A [`Book`] holds records: accounts, products, items, contracts. Make one from records
//! ([`Book::of`]) or from a file ([`Book::load`]), change it by [`ChangeSet`]s ([`Book::apply`]), write it down
//! ([`Book::save`]). Then ask: [`Book::coverage`] for the whole [`Verdict`], [`Book::covered`] for the [`Cover`] alone.
//!
//! **Commands plan, hosts store.** A command such as [`Book::deliver`] gives a [`Plan`]: a change set, notices for people, and
//! the records that are new. Nothing changes until the host stores and applies it; a plan whose records have changed by then is
//! refused as stale, and a half-applied one cannot exist.
//!
//! **Three kinds of no.** Input that means nothing is an [`Error`] with a code and a path. Facts that contradict each other
//! are refused at the Book's door, likewise. "Not covered" is neither: it is a verdict that lists every candidate with its
//! reasons. And facts that were not loaded are `facts.missing`, never "no".
//!
//! **What is absent, on purpose.** No clock: the day is an argument. No I/O: the host reads and stores. No threads, no
//! randomness, no environment, no logging, no floats near money, no hash order. Two runs give the same bytes.
//!
//! # Where things are
//!
//! The folders are floors; a module uses those below it, and a test proves that.
//!
//! | floor | holds | for example |
//! |---|---|---|
//! | [`error`] | what went wrong, for every host | the list of codes |
//! | [`wire`] | reading with paths, canonical text | the interface to a host's objects |
//! | [`value`] | one day, one amount, one id | when a term of months ends |
//! | [`key`] | licence keys: bytes, text, signatures | [`Trust::verify`] |
//! | [`record`] | the nouns | [`Contract`] |
//! | [`facts`], [`change`] | what can be asked of the facts, and how they change | [`ChangeSet`] |
//! | [`rule`] | facts in, verdict out | [`rule::coverage`] |
//! | [`plan`] | commands in, plans out | [`plan::movement`] |
//! | [`book`] | the facts in memory | loading and applying |
//! | `explain` | from reasons to sentences in three languages, and pictures | [`Verdict::explain`] |
//! | [`api`] | what every host can reach | the table of calls |
//!
//! To follow one answer, read `rule/coverage/resolve.rs` from the top; to follow one command,
//! `plan/movement/change.rs`.

#![forbid(unsafe_code)]
#![cfg_attr(not(test), deny(clippy::arithmetic_side_effects))]

pub mod api;
pub mod book;
pub mod change;
pub mod error;
mod explain;
pub mod facts;
pub mod key;
pub mod plan;
pub mod record;
pub mod rule;
pub mod value;
pub mod wire;

pub use crate::book::Book;
pub use crate::book::bulk::{Asked, Bulk, Work};
pub use crate::book::load::{Finding, Loader};
pub use crate::change::change_set::{Change, ChangeSet, Expectation};
pub use crate::change::log::{Log, LogEntry};
pub use crate::change::notice::{Notice, Unsigned};
pub use crate::change::plan::{NewRecord, Plan};
pub use crate::error::Error;
pub use crate::error::code::Code;
pub use crate::error::detail::Detail;
pub use crate::error::kind::Kind;
pub use crate::explain::picture::{Picture, PictureQuestion};
pub use crate::facts::extent::Extent;
pub use crate::facts::missing::Missing;
pub use crate::facts::need::Need;
pub use crate::key::armour::{KeyFault, TokenPart};
pub use crate::key::catalogue::{Catalogue, Catalogues, LimitKind, Module};
pub use crate::key::claims::Claims;
pub use crate::key::environment::Environment;
pub use crate::key::forms::{KeyForms, KeyText};
pub use crate::key::jwk::JwkSet;
pub use crate::key::key_id::KeyId;
pub use crate::key::keyring::{KeyRing, KeyStatus, RingKey, Trust};
pub use crate::key::licence_key::LicenceKey;
pub use crate::key::limit::Limit;
pub use crate::key::parameter::{Parameter, ParameterValue};
pub use crate::key::public_key::PublicKey;
pub use crate::key::reason::SigningReason;
pub use crate::key::revocation_list::{RevocationList, RevokedLicence};
pub use crate::key::revocation_text::{RevocationContents, RevocationText};
pub use crate::key::revocations::Revocations;
pub use crate::key::signer::{Signer, SigningKey};
pub use crate::key::text_draft::{SignedDraft, SignedText, TextDraft, TextForm};
pub use crate::key::token::TokenAlgorithm;
pub use crate::key::verdict::{LicenceStatus, LicenceVerdict, LicenceWarning};
pub use crate::key::verify::Circumstances;
pub use crate::plan::contract::attach_contract::AttachContract;
pub use crate::plan::licensing::activation::{ActivateAccount, DeactivateAccount};
pub use crate::plan::licensing::licence_plan::{LicenceOutcome, LicencePlan, LicenceSkip, SignedPlan, ToSign};
pub use crate::plan::licensing::rekey::RekeyLicences;
pub use crate::plan::licensing::sandbox::CreateSandboxLicences;
pub use crate::plan::licensing::save::SaveLicence;
pub use crate::plan::licensing::update::UpdateLicences;
pub use crate::plan::movement::change::ChangeInstallation;
pub use crate::plan::movement::delete_item::DeleteItem;
pub use crate::plan::movement::delivery::{Deliver, DeliverySource};
pub use crate::plan::movement::edit::{EditItem, ItemField};
pub use crate::plan::movement::edit_line::{EditInstallation, LineField};
pub use crate::plan::movement::insert::InsertInstallation;
pub use crate::plan::movement::keep_loan::KeepLoan;
pub use crate::plan::movement::place_component::PlaceComponent;
pub use crate::plan::movement::price::PriceEntry;
pub use crate::plan::movement::register::Register;
pub use crate::plan::movement::relocate::Relocate;
pub use crate::plan::movement::replace_item::ReplaceItem;
pub use crate::plan::movement::restore::Restore;
pub use crate::plan::movement::return_loan::ReturnLoan;
pub use crate::plan::movement::return_sale::ReturnSale;
pub use crate::plan::movement::scrap::Scrap;
pub use crate::plan::movement::split::Split;
pub use crate::plan::request::print_voucher::PrintVoucher;
pub use crate::plan::request::register_warranty::RegisterWarranty;
pub use crate::plan::request::request_warranty::RequestWarranty;
pub use crate::record::account::{Account, Lock};
pub use crate::record::address::{Address, AddressKind};
pub use crate::record::application::Application;
pub use crate::record::audit_entry::{AuditAction, AuditEntry};
pub use crate::record::client::{Client, Stage};
pub use crate::record::collection::{Collection, Entry};
pub use crate::record::commercial::Commercial;
pub use crate::record::contact::Contact;
pub use crate::record::contract::{Category, Contract};
pub use crate::record::country::{CompanyIdCheck, Country, Locality};
pub use crate::record::installation::Installation;
pub use crate::record::item::{Item, Replacement};
pub use crate::record::kind::{Record, RecordKind};
pub use crate::record::licence::Licence;
pub use crate::record::origin::{Origin, OriginSource};
pub use crate::record::past_commercial::PastCommercial;
pub use crate::record::placement::{Placement, PlacementKind};
pub use crate::record::policy::{AutomaticWarranty, Criterion, Policy, ReplacementWarranty, SplitPrices};
pub use crate::record::product::{Product, SerialManagement, StockManagement};
pub use crate::record::record_ref::RecordRef;
pub use crate::record::renewal::{Cancellation, FollowUp, FollowUpState, Renewal};
pub use crate::record::revision::Revision;
pub use crate::record::scope::{Element, Pair, PairEffect, ScopeLine};
pub use crate::record::skill::Skill;
pub use crate::record::suspension::{Suspension, SuspensionEffect};
pub use crate::record::template::{StartBasis, Template};
pub use crate::record::voucher::{Voucher, VoucherOrigin};
pub use crate::record::warranty_request::WarrantyRequest;
pub use crate::rule::address::check::AddressVerdict;
pub use crate::rule::address::finding::{AddressFinding, Severity};
pub use crate::rule::address::question::AddressQuestion;
pub use crate::rule::base::check::finding::HistoryFinding;
pub use crate::rule::base::check::{HistoryCheck, HistoryFindings};
pub use crate::rule::base::dependents::{Dependents, DependentsQuestion};
pub use crate::rule::base::dossier::{Dossier, DossierLine, DossierQuestion, DossierRequest, DossierState};
pub use crate::rule::base::end_user::{SelectedEndUser, TypedEndUser};
pub use crate::rule::base::held::{Held, HeldInstallation, HeldQuestion};
pub use crate::rule::base::holders::{Holders, HoldersQuestion, Holding};
pub use crate::rule::base::inventory::{Base, BaseItem, BaseQuestion};
pub use crate::rule::base::overdue::{Overdue, OverdueLoan, OverdueQuestion};
pub use crate::rule::base::tally::{Tally, TallyQuestion};
pub use crate::rule::coverage::ending::{ContractEnding, EndingQuestion, Endings, ItemEnding};
pub use crate::rule::coverage::note::Note;
pub use crate::rule::coverage::question::{Basis, Question};
pub use crate::rule::coverage::reason::Reason;
pub use crate::rule::coverage::timeline::{Interval, LineRef, Timeline, TimelineQuestion};
pub use crate::rule::coverage::verdict::{
    Candidate, Cover, Factor, Factors, Indicators, NamedPlace, NamedServiceKind, NamedSkill, Outcome, Source, Verdict,
};
pub use crate::rule::licence::control::{
    ApplicationControl, ControlQuestion, ControlReason, ControlledApplication, Light,
};
pub use crate::rule::licence::counts::{LicenceCount, LicenceCountQuestion, LicenceCounts};
pub use crate::rule::licence::delivery::{DeliveredLicence, DeliveryQuestion, Installer, LicenceDelivery};
pub use crate::rule::licence::fault::LicenceFault;
pub use crate::rule::licence::stale::{FailedLicence, StaleLicence, StaleLicences, StaleQuestion};
pub use crate::rule::licence::token::TokenQuestion;
pub use crate::rule::licence::url::{UrlAnswer, UrlQuestion};
pub use crate::rule::licence::verification::{KeyForm, VerifyLicence};
pub use crate::rule::warranty::applicable::{
    Applicable, Granted, WarrantyDifference, WarrantyQuestion, WarrantyVerdict,
};
pub use crate::rule::warranty::draft::{Draft, DraftQuestion, Purpose, Start};
pub use crate::value::bytes::Bytes;
pub use crate::value::currency::Currency;
pub use crate::value::date_range::DateRange;
pub use crate::value::day::Day;
pub use crate::value::grid::Grid;
pub use crate::value::host_pattern::{HostPattern, RunningHost, UrlFault};
pub use crate::value::id::{
    AccountId, ApplicationId, AuditEntryId, ClientId, CollectionId, ContractId, CountryId, DocumentId, EntryCode,
    GroupId, InstallationId, ItemId, LicenceId, PlaceId, ProductId, RecordId, Serial, ServiceKindId, SkillId,
    TemplateId, VoucherId, WarrantyRequestId,
};
pub use crate::value::instant::Instant;
pub use crate::value::label::Label;
pub use crate::value::language::Language;
pub use crate::value::markup::Markup;
pub use crate::value::mask::Mask;
pub use crate::value::money::{Amount, Money};
pub use crate::value::percent::Percent;
pub use crate::value::raw_text::RawText;
pub use crate::value::term::{Term, TermRule};
pub use crate::value::whole::Whole;
