//! Random facts that go together, out of few names, so that they meet: for the laws.

use std::num::NonZeroU32;

use proptest::collection::vec;
use proptest::option::{of, weighted};
use proptest::prelude::{BoxedStrategy, Just, Strategy, any, prop_oneof};
use proptest::sample::{select, subsequence};
use tenure::{
    Account, Basis, Cancellation, Category, Change, Commercial, Contract, Criterion, Day, Element, Installation, Item,
    Placement, Policy, Product, Question, Record, RecordKind, RecordRef, Renewal, ScopeLine, Skill, Term,
};

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
        9 => (named("C"), weighted(0.3, any::<bool>())).prop_map(|(account, loan)| Placement::EndUser { account, loan }),
        1 => named("C").prop_map(|account| Placement::Reseller { account }),
        1 => named("C").prop_map(|account| Placement::Wholesaler { account }),
        1 => Just(Placement::InStock {}),
        1 => Just(Placement::Scrapped {}),
    ]
}

fn element() -> impl Strategy<Value = Element> {
    prop_oneof![
        4 => named("M").prop_map(|item| Element::Item { item }),
        1 => named("P").prop_map(|product| Element::Product { product }),
        1 => named("G").prop_map(|group| Element::Group { group }),
        2 => Just(Element::WholeBase {}),
    ]
}

/// Both days in their order, either possibly absent.
fn span() -> impl Strategy<Value = (Option<Day>, Option<Day>)> {
    (of(day()), of(day())).prop_map(|(one, other)| match (one, other) {
        (Some(one), Some(other)) => (Some(one.min(other)), Some(one.max(other))),
        either => either,
    })
}

fn line() -> impl Strategy<Value = ScopeLine> {
    let skills = weighted(0.2, vec(named("S"), 0..3));
    let kinds = weighted(0.2, vec(named("K"), 0..3));
    (element(), weighted(0.3, span()), skills, kinds).prop_map(|(element, span, skills, kinds)| {
        let mut line = ScopeLine::new(element);
        (line.first_day, line.last_day) = span.unwrap_or_default();
        (line.skills, line.service_kinds) = (skills, kinds);
        line
    })
}

fn renewal() -> impl Strategy<Value = Renewal> {
    (1_u32..24, of(term())).prop_filter_map("at least one month", |(months, notice)| {
        let mut renewal = Renewal::new(NonZeroU32::new(months)?);
        renewal.notice = notice;
        Some(renewal)
    })
}

/// What makes the first term of a contract, in a length or in days until its end, and what follows it.
fn course() -> impl Strategy<Value = (Option<Term>, Option<u16>, Option<Renewal>)> {
    prop_oneof![
        1 => Just((None, None, None)),
        2 => (term(), of(renewal())).prop_map(|(term, renewal)| (Some(term), None, renewal)),
        2 => (0_u16..900, of(renewal())).prop_map(|(days, renewal)| (None, Some(days), renewal)),
    ]
}

fn cancellation() -> impl Strategy<Value = Cancellation> {
    (day(), of(day()), any::<bool>()).prop_map(|(one, other, received)| {
        let mut cancellation = Cancellation::new();
        (cancellation.received, cancellation.last_day) = if received { (Some(one), other) } else { (other, Some(one)) };
        cancellation
    })
}

/// A contract whose parts do not contradict each other.
pub fn contract() -> impl Strategy<Value = Contract> {
    let category = select(vec![Category::Warranty, Category::Maintenance]);
    let flags = (of(any::<bool>()), weighted(0.2, any::<bool>()), of(any::<bool>()));
    let lists = (
        weighted(0.2, vec(named("S"), 0..3)),
        weighted(0.2, vec(named("K"), 0..3)),
        weighted(0.1, vec(Just(parsed("points")), 0..2)),
    );
    let ends = (course(), weighted(0.2, cancellation()), weighted(0.1, day()));
    // Most start before most questions.
    let first_day = prop_oneof![3 => day().prop_filter_map("an early day", |day| day.plus_months(-12)), 1 => day()];
    let id = (0..2 * NAMES).prop_map(|number| parsed(&format!("W-{number}")));
    let head = (id, category, named("C"), first_day, vec(line(), 0..5));
    (head, flags, ends, lists).prop_map(|(head, flags, ends, lists)| {
        let (id, category, holder, first_day, scope) = head;
        let mut contract = Contract::new(id, category, holder, first_day, scope);
        (contract.covers_group, contract.holder_bound, contract.includes_loans) = flags;
        let ((term, days, renewal), cancellation, archived_on) = ends;
        contract.last_day = days.and_then(|days| first_day.plus_days(i64::from(days)));
        (contract.term, contract.renewal) = (term, renewal);
        (contract.cancellation, contract.archived_on) = (cancellation, archived_on);
        (contract.skills, contract.service_kinds, contract.unjudged) = lists;
        contract
    })
}

/// An item with its history: each installation starts on the day the one before ended, or later.
fn item_with_history(number: usize) -> impl Strategy<Value = Vec<Record>> {
    let days = vec(day(), 0..4);
    (named("P"), of(Just(parsed("SN 7"))), vec(placement(), 4), days, any::<bool>()).prop_map(
        move |(product, serial, placements, mut days, known)| {
            days.sort();
            let id = format!("M-{number}");
            let mut placements = placements.into_iter();
            let mut item = Item::new(parsed(&id), product, placements.next().unwrap_or(Placement::InStock {}));
            (item.serial, item.since) = (serial, days.pop());
            let mut records = Vec::new();
            let mut since = None;
            for (count, (last_day, placement)) in (1_u32..).zip(days.into_iter().zip(placements)) {
                let Some(count) = NonZeroU32::new(count) else { break };
                let name = parsed(&format!("{id}/{count}"));
                let mut closed = Installation::new(name, parsed(&id), count, placement, last_day);
                closed.since = since.or_else(|| Some(last_day).filter(|_| known));
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
    let account =
        (number(), number(), of(Just(parsed("Café \"Zentral\" 数 \\")))).prop_map(|(number, chosen, name)| {
            let mut account = Account::new(parsed(&format!("C-{number}")));
            (account.name, account.parent) = (name, parent("C", number, chosen));
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
    let sold = (named("M"), of(-99_999_i32..99_999)).prop_map(|(item, cents)| {
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
