//! Random facts that go together, out of few names, so that they meet: for the laws.

pub mod commands;
mod contracts;
mod furnished;
pub mod movements;

use std::num::NonZeroU32;

use proptest::collection::vec;
use proptest::option::{of, weighted};
use proptest::prelude::{BoxedStrategy, Just, Strategy, any, prop_oneof};
use proptest::sample::{select, subsequence};
use tenure::{
    Account, Asked, Basis, Bulk, Change, Commercial, Criterion, DateRange, Day, Installation, Item, Placement, Policy,
    Product, Question, Record, RecordKind, RecordRef, Skill, Term, Work,
};

pub use crate::books::contracts::contract;
pub use crate::books::furnished::furnished;

/// How many items, accounts and so on have names.
const NAMES: usize = 3;

/// A value that is known to be right, from its text.
#[must_use]
pub fn parsed<T: std::str::FromStr<Err = tenure::Error>>(text: &str) -> T {
    text.parse().expect("a text in the source is right")
}

fn named<T: std::str::FromStr<Err = tenure::Error> + Clone + std::fmt::Debug + 'static>(
    letter: &'static str,
) -> BoxedStrategy<T> {
    (0..NAMES).prop_map(move |number| parsed(&format!("{letter}-{number}"))).boxed()
}

/// Days on which things happen: the ends of months, a leap day, and what lies between.
pub fn day() -> impl Strategy<Value = Day> {
    let edges = ["2024-01-31", "2024-02-28", "2024-02-29", "2024-03-01", "2024-12-31", "2025-01-01", "2025-02-28"];
    let anywhere = (19_700_i32..20_900).prop_filter_map("a day of the calendar", Day::of_number);
    prop_oneof![1 => select(edges.to_vec()).prop_map(parsed), 2 => anywhere]
}

/// Any day of the calendar.
pub fn any_day() -> impl Strategy<Value = Day> {
    (Day::FIRST.number()..=Day::LAST.number()).prop_filter_map("a day of the calendar", Day::of_number)
}

/// A length of time of up to three years.
pub fn term() -> impl Strategy<Value = Term> {
    let count = |most: u32| (1..=most).prop_filter_map("at least one", NonZeroU32::new);
    prop_oneof![3 => count(40).prop_map(Term::Months), 1 => count(900).prop_map(Term::Days)]
}

fn placement() -> impl Strategy<Value = Placement> {
    prop_oneof![
        9 => (named("C"), weighted(0.3, any::<bool>())).prop_map(|(account, loan)| Placement::EndUser {
            account,
            loan,
            loan_due: None,
            reseller: None,
        }),
        1 => (named("C"), weighted(0.3, any::<bool>())).prop_map(|(account, loan)| Placement::Reseller {
            account,
            loan,
            loan_due: None,
        }),
        1 => named("C").prop_map(|account| Placement::Wholesaler { account }),
        1 => Just(Placement::InStock {}),
        1 => Just(Placement::Scrapped {}),
    ]
}

/// Both days in their order, either possibly absent.
fn span() -> impl Strategy<Value = (Option<Day>, Option<Day>)> {
    (of(day()), of(day())).prop_map(|(one, other)| match (one, other) {
        (Some(one), Some(other)) => (Some(one.min(other)), Some(one.max(other))),
        either => either,
    })
}

/// An item with its history: each installation starts on the day the one before ended, or later.
fn item_with_history(number: usize) -> impl Strategy<Value = Vec<Record>> {
    let days = vec(day(), 0..4);
    let site = of(named("L"));
    (named("P"), of(Just(parsed("SN 7"))), vec((placement(), site), 4), days, any::<bool>(), any::<bool>()).prop_map(
        move |(product, serial, placements, mut days, known, sold)| {
            days.sort();
            let id = format!("M-{number}");
            let mut placements = placements.into_iter();
            let (placement, site) = placements.next().unwrap_or((Placement::InStock {}, None));
            let mut item = Item::new(parsed(&id), product, placement);
            (item.serial, item.site) = (serial, site);
            // The sale stands in for the first day where that is not known.
            (item.since, item.sold_on) = if sold { (None, days.pop()) } else { (days.pop(), None) };
            let mut records = Vec::new();
            let mut since = None;
            for (count, (last_day, (placement, site))) in (1_u32..).zip(days.into_iter().zip(placements)) {
                let Some(count) = NonZeroU32::new(count) else { break };
                let name = parsed(&format!("{id}/{count}"));
                let mut closed = Installation::new(name, parsed(&id), count, placement, last_day);
                closed.since = since.or_else(|| Some(last_day).filter(|_| known));
                closed.site = site;
                since = Some(last_day);
                records.push(closed.into());
            }
            records.push(item.into());
            records
        },
    )
}

/// Parents stand before their children, so there is no circle.
fn parent<T: std::str::FromStr<Err = tenure::Error>>(letter: &str, number: usize, chosen: usize) -> Option<T> {
    (chosen < number).then(|| parsed(&format!("{letter}-{chosen}")))
}

fn others() -> impl Strategy<Value = Vec<Record>> {
    let number = || 0..NAMES;
    let name = of(Just(parsed("Café \"Zentral\" 数 \\")));
    let account = (number(), number(), name, of(vec(span(), 0..3))).prop_map(|(number, chosen, name, inactive)| {
        let mut account = Account::new(parsed(&format!("C-{number}")));
        (account.name, account.parent) = (name, parent("C", number, chosen));
        let stretch = |(first_day, last_day): (Option<Day>, _)| DateRange::between(first_day?, last_day).ok();
        account.inactive = inactive.map(|spans| spans.into_iter().filter_map(stretch).collect());
        Record::from(account)
    });
    let skill = (number(), number()).prop_map(|(number, chosen)| {
        let mut skill = Skill::new(parsed(&format!("S-{number}")));
        skill.parent = parent("S", number, chosen);
        Record::from(skill)
    });
    let product = (named("P"), of(named("G")), of(named("S"))).prop_map(|(id, group, skill)| {
        let mut product = Product::new(id);
        (product.group, product.skill) = (group, skill);
        Record::from(product)
    });
    let sold = (named("M"), of(0_i32..99_999)).prop_map(|(item, cents)| {
        let mut sold = Commercial::new(item);
        sold.sale_price = cents.map(|cents| parsed(&format!("{cents}e-2 EUR")));
        Record::from(sold)
    });
    let criteria = subsequence(Criterion::ALL.to_vec(), 0..=Criterion::ALL.len()).prop_shuffle();
    let policy = of(criteria).prop_map(|precedence| {
        let mut policy = Policy::new();
        policy.precedence = precedence;
        Record::from(policy)
    });
    vec(prop_oneof![3 => account, 2 => skill, 2 => product, 1 => sold, 1 => policy], 0..8)
}

/// Records that go together, each once, in no order.
pub fn records() -> impl Strategy<Value = Vec<Record>> {
    let items: Vec<_> = (0..NAMES).map(item_with_history).collect();
    let contracts = vec(contract().prop_map(Record::from), 0..14);
    (items, contracts, others())
        .prop_map(|(items, contracts, others)| distinct(items.into_iter().flatten().chain(contracts).chain(others)))
        .prop_shuffle()
}

/// The same records in two orders.
pub fn records_in_two_orders() -> impl Strategy<Value = (Vec<Record>, Vec<Record>)> {
    records().prop_flat_map(|records| (Just(records.clone()), Just(records).prop_shuffle()))
}

/// The first record of each name.
fn distinct(records: impl IntoIterator<Item = Record>) -> Vec<Record> {
    let mut kept: Vec<Record> = Vec::new();
    for record in records {
        let name = RecordRef::from(&record);
        if kept.iter().all(|other| RecordRef::from(other) != name) {
            kept.push(record);
        }
    }
    kept
}

/// A question about one of the items.
pub fn question() -> impl Strategy<Value = Question> {
    let basis = of(select(Basis::ALL.to_vec()));
    (named("M"), day(), basis, weighted(0.3, named("S")), weighted(0.3, named("K")), weighted(0.2, named("L")))
        .prop_map(|(item, on, basis, skill, service_kind, place)| {
            let mut question = Question::new(item, on);
            (question.basis, question.skill, question.service_kind, question.place) =
                (basis, skill, service_kind, place);
            question
        })
}

/// The work that a question names, looked up for the form of questions for loops.
#[must_use]
pub fn work(bulk: Bulk<'_>, question: &Question) -> Work {
    Work {
        skill: question.skill.as_ref().map_or(Asked::NOBODY, |skill| bulk.skill(skill.as_str())),
        service_kind: question.service_kind.as_ref().map_or(Asked::NOBODY, |kind| bulk.service_kind(kind.as_str())),
        place: question.place.as_ref().map_or(Asked::NOBODY, |place| bulk.place(place.as_str())),
    }
}

/// Changes of such records, many of which a Book has reason to refuse.
pub fn changes() -> impl Strategy<Value = Vec<Change>> {
    let name = |kind, letter| named(letter).prop_map(move |id| RecordRef::new(kind, id));
    let removed = prop_oneof![
        name(RecordKind::Item, "M"),
        name(RecordKind::Contract, "W"),
        name(RecordKind::Commercial, "M"),
        name(RecordKind::Account, "C"),
        named("M")
            .prop_map(|item: tenure::ItemId| RecordRef::new(RecordKind::Installation, parsed(&format!("{item}/1")))),
    ];
    let circular = (named("C"), named("C")).prop_map(|(id, parent)| Record::from(Account::new(id).parent(parent)));
    let moved = (named("M"), placement(), of(day())).prop_map(|(id, placement, since)| {
        let mut item = Item::new(id, parsed("P-0"), placement);
        item.since = since;
        Record::from(item)
    });
    let put = prop_oneof![
        4 => contract().prop_map(Record::from),
        2 => others().prop_filter_map("one of them", |others| others.into_iter().next()),
        1 => circular,
        2 => moved,
        1 => (0..NAMES).prop_flat_map(item_with_history).prop_filter_map("one of them", |mut records| records.pop()),
        1 => (named("M"), named("M"), day(), day()).prop_map(|(name, item, since, last_day): (tenure::ItemId, _, _, _)| {
            let id = parsed(&format!("{name}/1"));
            Installation::new(id, item, NonZeroU32::MIN, Placement::InStock {}, last_day).since(since).into()
        }),
    ];
    vec(prop_oneof![3 => put.prop_map(Change::Put), 1 => removed.prop_map(Change::Remove)], 0..5)
}
