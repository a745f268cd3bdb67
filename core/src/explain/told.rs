//! The pieces of answers about the installed base. What is text in them is in the language that is spoken already.

use std::num::NonZeroU32;

use crate::record::contract::Category;
use crate::rule::base::dossier::DossierState;
use crate::value::day::Day;
use crate::value::id::{AccountId, InstallationId, ItemId, PlaceId, ProductId, Serial, TemplateId, WarrantyRequestId};

/// A piece of an answer: a sentence, or a part of one.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Told<'a> {
    /// Where an item is that somebody has on loan.
    OnLoan { account: &'a AccountId },
    /// From a day on.
    From { first_day: Day },
    /// All days to one.
    To { last_day: Day },
    /// All days there are.
    Always,

    /// Where an item is on a day, and since when.
    Held { item: &'a ItemId, on: Day, place: &'a str, first_day: Option<Day>, last_day: Option<Day> },
    /// An item that nobody holds on a day.
    HeldByNobody { item: &'a ItemId, on: Day },
    /// Where an item stands.
    Site { site: &'a PlaceId },
    /// The exact place inside the site.
    ExactPlace { place: &'a str },
    /// The headline over those who hold an item.
    Holders { item: &'a ItemId, days: &'a str },
    /// Nobody holds it on these days.
    Nobody,

    /// The headline over loans that should have ended.
    Overdue { on: Day },
    /// A loan that should have ended.
    Loan { item: &'a ItemId, account: &'a AccountId, due: Day },
    /// No loan should have ended.
    NoneOverdue { on: Day },
    /// Items on loan whose loans never end.
    WithoutDue { items: &'a str },

    /// The headline of a dossier.
    Dossier { item: &'a ItemId, on: Day },
    /// The headline over contract lines.
    Contracts,
    /// No contract ever named the item.
    NoContracts,
    /// A contract line.
    Line { line: &'a str, category: Category, holder: &'a AccountId, days: &'a str, state: DossierState },
    /// The lines that reach the item without being its own.
    Indirect { lines: &'a str },
    /// The headline over warranty requests.
    Requests,
    /// A warranty request.
    Request { request: &'a WarrantyRequestId, on: Day, warranty: Option<&'a TemplateId>, validated_on: Option<Day> },
    /// The headline over installations.
    Installations,

    /// Nothing contradicts itself.
    NothingFound,
    /// A finding that has a repair.
    Mended { finding: &'a str },
    /// The installation that runs.
    Running,
    /// An ended installation by name.
    Installation { installation: &'a InstallationId },
    /// An installation of an item that nobody knows.
    UnknownItem { item: &'a ItemId, installation: &'a str },
    /// An account that nobody knows.
    UnknownAccount { item: &'a ItemId, installation: &'a str, account: &'a AccountId },
    /// An installation that ends before it starts.
    Backwards { item: &'a ItemId, installation: &'a str, first_day: Day, last_day: Day },
    /// Two installations of one number.
    NumberTaken { item: &'a ItemId, installation: &'a str, other: &'a str, number: NonZeroU32 },
    /// Two installations that hold the same days.
    Overlap { item: &'a ItemId, installation: &'a str, other: &'a str, first_day: Option<Day>, last_day: Day },
    /// Days on which nobody holds an item.
    Gap { item: &'a ItemId, days: &'a str },
    /// Two items of one serial number.
    SerialTaken { item: &'a ItemId, other: &'a ItemId, product: &'a ProductId, serial: &'a Serial },
}
