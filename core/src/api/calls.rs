//! The table of calls: each callable is declared here once.

use tenure_macros::coded;

use crate::api::keeper::Keeper;
use crate::book::{Book, compiled};
use crate::change::plan::Plan;
use crate::error::Error;
use crate::explain::picture::{self, Picture, PictureQuestion};
use crate::plan::movement::attach_contract::{self, AttachContract};
use crate::plan::movement::change::{self, ChangeInstallation};
use crate::plan::movement::delete_item::{self, DeleteItem};
use crate::plan::movement::deliver::{self, Deliver};
use crate::plan::movement::edit::{self, EditItem};
use crate::plan::movement::edit_line::{self, EditInstallation};
use crate::plan::movement::insert::{self, InsertInstallation};
use crate::plan::movement::keep_loan::{self, KeepLoan};
use crate::plan::movement::place_component::{self, PlaceComponent};
use crate::plan::movement::print_voucher::{self, PrintVoucher};
use crate::plan::movement::register::{self, Register};
use crate::plan::movement::register_warranty::{self, RegisterWarranty};
use crate::plan::movement::relocate::{self, Relocate};
use crate::plan::movement::replace_item::{self, ReplaceItem};
use crate::plan::movement::request_warranty::{self, RequestWarranty};
use crate::plan::movement::restore::{self, Restore};
use crate::plan::movement::return_loan::{self, ReturnLoan};
use crate::plan::movement::return_sale::{self, ReturnSale};
use crate::plan::movement::scrap::{self, Scrap};
use crate::plan::movement::split::{self, Split};
use crate::rule::address::check::{self, AddressVerdict};
use crate::rule::address::question::AddressQuestion;
use crate::rule::coverage::ending::{self, EndingQuestion, Endings};
use crate::rule::coverage::question::Question;
use crate::rule::coverage::resolve;
use crate::rule::coverage::timeline::{self, Timeline, TimelineQuestion};
use crate::rule::coverage::verdict::{Cover, Verdict};
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

calls! {
    /// Judges every contract line that reaches an item on a day, and says which one covers it, until when, and why not
    /// the others.
    ///
    /// Candidates stand in order of precedence; nothing is "not covered" without its reasons.
    ///
    /// # Errors
    ///
    /// - `item.unknown` when there is no such item; `facts.missing` when the item, its holder or an account above lies
    ///   outside the extent of the Book.
    coverage(Question) -> Verdict = resolve::coverage;

    /// The cover of an item on a day alone: no, until a last day (inclusive), open, or not judged yet.
    ///
    /// The same decision as `coverage`, without the reasons.
    ///
    /// # Errors
    ///
    /// - `item.unknown` when there is no such item; `facts.missing` when the item, its holder or an account above lies
    ///   outside the extent of the Book.
    covered(Question) -> Cover = compiled::covered;

    /// What covers an item through a range of days: intervals that follow each other, the lines that cover in each, what
    /// is lost and gained at each boundary.
    ///
    /// It follows the item from one holder to the next.
    ///
    /// # Errors
    ///
    /// - `range.ends_before_start`; `item.unknown` and `facts.missing` as for `coverage`.
    timeline(TimelineQuestion) -> Timeline = timeline::timeline;

    /// What ends in a range of days, over the whole Book: the contracts that end, and the items that something covers on
    /// a day of the range and nothing on the next.
    ///
    /// A contract that renews by itself never ends.
    ///
    /// # Errors
    ///
    /// - `range.ends_before_start`; `facts.missing` when an account above a holder lies outside the extent of the Book.
    ending_between(EndingQuestion) -> Endings = ending::ending_between;

    /// The warranty that applies to an item by its product today, those that were granted and are in force on the day,
    /// and where the two differ.
    ///
    /// # Errors
    ///
    /// - `item.unknown` and `facts.missing` as for `coverage`.
    warranty(WarrantyQuestion) -> WarrantyVerdict = applicable::warranty;

    /// The contract that a template makes for an item, with the terms of today pinned in it. Nothing changes: whoever
    /// wants it puts it into the Book.
    ///
    /// # Errors
    ///
    /// - `item.not_at_end_user`; `template.none`, `template.unknown`, `template.without_term`; `warranty.no_start` when
    ///   nothing on record tells the first day; `id.invalid` when the name would be too long; `item.unknown` and
    ///   `facts.missing` as for `coverage`.
    draft(DraftQuestion) -> Draft = draft::draft;

    /// The timeline as a picture: a row for each line that covers in the range, its days as bars, days without cover
    /// hatched.
    ///
    /// It is SVG that stands alone, readable on light and on dark, the same bytes in every host. Its size is bounded.
    ///
    /// # Errors
    ///
    /// - those of `timeline`.
    picture(PictureQuestion) -> Picture = picture::picture;

    /// Checks an address, and the numbers beside it, by the profile of its country; without one, the IBAN alone.
    ///
    /// # Errors
    ///
    /// - none of its own.
    check_address(AddressQuestion) -> AddressVerdict = check::check_address;

    /// Registers an item that is there already.
    ///
    /// # Errors
    ///
    /// - `id.required`; `number.taken`; `item.serial_not_managed`, `item.serial_quantity`, `item.serial_taken`;
    ///   `collection.unknown_entry`; `item.sale_price_currency_missing_on_create`,
    ///   `item.purchase_price_currency_missing_on_create`, `item.price_negative`, those of amounts; `day.after_today`;
    ///   `item.reseller_loan`, `item.loan_due_without_loan`, `range.ends_before_start`; `item.site_unknown`;
    ///   `facts.missing`.
    register(Register) -> Plan = register::register;

    /// Edits what is known of an item and of its running installation. No line of the history is written.
    ///
    /// # Errors
    ///
    /// - `item.unknown`; `input.one_of` for a field that is stated and cleared; otherwise as for `register`, with
    ///   `item.sale_price_currency_missing_on_change` and `item.purchase_price_currency_missing_on_change`;
    ///   `history.overlap`; `item.not_on_loan`.
    edit_item(EditItem) -> Plan = edit::edit_item;

    /// Changes who has an item; what was becomes a line of its history.
    ///
    /// # Errors
    ///
    /// - `item.unknown`; `day.after_today`; `history.overlap`; those of prices, with
    ///   `item.take_back_price_currency_missing`; `item.scrapped`; `item.reseller_loan`, `item.loan_due_without_loan`,
    ///   `range.ends_before_start`; `item.site_unknown`; last `confirmation.required`. Those of `edit_item` where nobody
    ///   else shall have it.
    change_installation(ChangeInstallation) -> Plan = change::change_installation;

    /// Edits a closed installation: when it ended, and for what the item was taken back.
    ///
    /// # Errors
    ///
    /// - `installation.unknown`; `input.one_of`; those of prices; `day.after_today`; `range.ends_before_start`;
    ///   `history.overlap`.
    edit_installation(EditInstallation) -> Plan = edit_line::edit_installation;

    /// Inserts a line into the history of an item, where nobody had it.
    ///
    /// # Errors
    ///
    /// - `item.unknown`; those of prices; `record.duplicate`; `day.after_today`; `range.ends_before_start`;
    ///   `history.overlap`; `history.no_gap`; `item.reseller_loan`, `item.loan_due_without_loan`; `item.site_unknown`.
    insert_installation(InsertInstallation) -> Plan = insert::insert_installation;

    /// Brings an item back to its last closed installation.
    ///
    /// # Errors
    ///
    /// - `item.unknown`; `history.nothing_to_restore`; `history.not_latest`.
    restore(Restore) -> Plan = restore::restore;

    /// Scraps an item.
    ///
    /// # Errors
    ///
    /// - those of `change_installation`, with the path `on` for its day.
    scrap(Scrap) -> Plan = scrap::scrap;

    /// Says where an item stands at its end user.
    ///
    /// # Errors
    ///
    /// - `item.unknown`; `item.scrapped`; `item.not_at_end_user`; `item.site_unknown`.
    relocate(Relocate) -> Plan = relocate::relocate;

    /// Splits a record of several pieces into one record a piece.
    ///
    /// # Errors
    ///
    /// - `item.unknown`; `item.split_serial`; `item.split_single`; `item.split_too_many`; `ids.count_differs`; last
    ///   `confirmation.required`; `record.duplicate` for an id that is taken.
    split(Split) -> Plan = split::split;

    /// Delivers a line of a document to an end user, a reseller or a wholesaler, as sold or on loan.
    ///
    /// # Errors
    ///
    /// - `delivery.no_recipient`; `item.serial_not_managed`, `item.serial_required`, `delivery.quantity_differs`,
    ///   `delivery.serial_twice`; `ids.count_differs`; `product.loan_not_allowed`, `delivery.loan_with_price`;
    ///   `day.after_today`; those of prices; `item.reseller_loan`, `item.loan_due_without_loan`,
    ///   `range.ends_before_start`; `item.serial_taken`, `item.installed_elsewhere`, `item.on_loan`; `history.overlap`;
    ///   `item.site_unknown`; `facts.missing`.
    deliver(Deliver) -> Plan = deliver::deliver;

    /// Takes sold goods back into stock, all of a record or some of its pieces.
    ///
    /// # Errors
    ///
    /// - `item.unknown`; `item.scrapped`; `item.on_loan`; `item.quantity_exceeded`; `day.after_today`; `history.overlap`;
    ///   those of prices; `record.duplicate` for an id that is taken.
    return_sale(ReturnSale) -> Plan = return_sale::return_sale;

    /// Takes lent goods back into stock.
    ///
    /// # Errors
    ///
    /// - `item.unknown`; `item.not_on_loan`; `day.after_today`; `history.overlap`.
    return_loan(ReturnLoan) -> Plan = return_loan::return_loan;

    /// Sells an item to whoever has it on loan.
    ///
    /// # Errors
    ///
    /// - `item.unknown`; `item.not_on_loan`; `day.after_today`; `history.overlap`; those of prices; last
    ///   `confirmation.required`.
    keep_loan(KeepLoan) -> Plan = keep_loan::keep_loan;

    /// Fills in a warranty request from what is known of an item.
    ///
    /// # Errors
    ///
    /// - `item.unknown`; `day.after_today`; `item.not_installed`.
    request_warranty(RequestWarranty) -> Plan = request_warranty::request_warranty;

    /// Validates a warranty request: the item goes from its channel to the end user, and the warranty is signed.
    ///
    /// # Errors
    ///
    /// - `item.unknown`; `item.not_in_channel`; `day.after_today`; `history.overlap`; those of prices;
    ///   `item.site_unknown`.
    register_warranty(RegisterWarranty) -> Plan = register_warranty::register_warranty;

    /// Counts a print of a warranty card.
    ///
    /// # Errors
    ///
    /// - `voucher.unknown`; `voucher.printed_too_often`.
    print_voucher(PrintVoucher) -> Plan = print_voucher::print_voucher;

    /// Attaches a contract to an item, from today on.
    ///
    /// # Errors
    ///
    /// - `item.unknown`; `contract.unknown`; `item.scrapped`; `contract.line_closed`; `contract.not_in_force`;
    ///   `facts.missing`.
    attach_contract(AttachContract) -> Plan = attach_contract::attach_contract;

    /// Replaces an item at its end user by another one.
    ///
    /// # Errors
    ///
    /// - `item.unknown`; `replacement.itself`; `item.not_at_end_user`; `item.not_available`; `replacement.old_placement`;
    ///   `day.after_today`; `history.overlap`; `facts.missing`.
    replace_item(ReplaceItem) -> Plan = replace_item::replace_item;

    /// Puts an item into another one as a component, or takes it out.
    ///
    /// # Errors
    ///
    /// - `item.unknown`; `item.parent_cycle`.
    place_component(PlaceComponent) -> Plan = place_component::place_component;

    /// Deletes an item that nothing else names, with its history and its prices.
    ///
    /// # Errors
    ///
    /// - `item.unknown`; `item.in_use`; `facts.missing`.
    delete_item(DeleteItem) -> Plan = delete_item::delete_item;
}

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
