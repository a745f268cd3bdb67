//! Random commands by which an item goes from one to another.

use std::num::NonZeroU32;

use proptest::collection::vec;
use proptest::option::{of, weighted};
use proptest::prelude::{BoxedStrategy, Just, Strategy, any, prop_oneof};
use proptest::sample::select;
use tenure::{
    AccountId, ChangeInstallation, Day, Deliver, DeliverySource, DocumentId, InstallationId, ItemId, KeepLoan, Label,
    Placement, PriceEntry, ReturnLoan, ReturnSale, Scrap, Serial,
};

use crate::books::commands::Command;
use crate::books::{named, parsed};

/// Commands that open a line of the history.
pub fn movement(today: Day) -> BoxedStrategy<Command> {
    prop_oneof![
        3 => change(today),
        1 => scrap(today),
        4 => deliver(today),
        2 => coming_back(today),
        2 => keep_loan(today),
    ]
    .boxed()
}

/// The same, as of the day of the command, so that they come in the order of their days.
pub fn prompt_movement(today: Day) -> impl Strategy<Value = Command> {
    movement(today).prop_map(move |mut command| {
        match &mut command {
            Command::ChangeInstallation(change) => (change.since, change.closed_on) = (None, None),
            Command::Scrap(scrap) => scrap.on = None,
            Command::Deliver(deliver) => deliver.on = today,
            Command::ReturnSale(returned) => returned.on = today,
            Command::ReturnLoan(returned) => returned.on = today,
            Command::KeepLoan(kept) => kept.on = today,
            _ => {}
        }
        command
    })
}

fn change(today: Day) -> impl Strategy<Value = Command> {
    let days = (rarely(recent(today)), rarely(recent(today)), rarely(recent(today)));
    let place = (rarely(named("L")), rarely(label()));
    let prices = (rarely(price()), rarely(price()), rarely(price()));
    (item(), placement(today), days, place, prices, said()).prop_map(
        move |(item, placement, days, place, prices, confirmed)| {
            let mut command = ChangeInstallation::new(item, placement, today);
            (command.closed_on, command.since, command.sold_on) = days;
            (command.site, command.exact_place) = place;
            (command.sale_price, command.purchase_price, command.take_back_price) = prices;
            command.confirmed = confirmed;
            command.into()
        },
    )
}

fn scrap(today: Day) -> impl Strategy<Value = Command> {
    (item(), rarely(recent(today)), rarely(price()), said()).prop_map(move |(item, on, price, confirmed)| {
        let mut command = Scrap::new(item, today);
        (command.on, command.take_back_price, command.confirmed) = (on, price, confirmed);
        command.into()
    })
}

fn deliver(today: Day) -> impl Strategy<Value = Command> {
    let goods = (of(vec(serial(), 1..3)), rarely(quantity()), rarely(vec(item(), 1..3)));
    let source = rarely(select(DeliverySource::ALL.to_vec()));
    (document(), named("P"), placement(today), recent(today), goods, rarely(price()), source).prop_map(
        move |(document, product, to, on, goods, price, source)| {
            let mut command = Deliver::new(document, product, to, on, today);
            (command.serials, command.quantity, command.ids) = goods;
            (command.price, command.source) = (price, source);
            command.into()
        },
    )
}

fn coming_back(today: Day) -> impl Strategy<Value = Command> {
    let pieces = (rarely(quantity()), rarely(item()), rarely(price()));
    let sale = (item(), document(), recent(today), pieces).prop_map(move |(item, document, on, pieces)| {
        let mut command = ReturnSale::new(item, document, on, today);
        (command.quantity, command.id, command.take_back_price) = pieces;
        command.into()
    });
    let loan = (item(), document(), recent(today))
        .prop_map(move |(item, document, on)| ReturnLoan::new(item, document, on, today).into());
    prop_oneof![2 => sale, 1 => loan]
}

fn keep_loan(today: Day) -> impl Strategy<Value = Command> {
    (item(), recent(today), rarely(price()), said()).prop_map(move |(item, on, price, confirmed)| {
        let mut command = KeepLoan::new(item, on, today);
        (command.price, command.confirmed) = (price, confirmed);
        command.into()
    })
}

/// One of the items of a Book, or one that only commands make.
pub(crate) fn item() -> impl Strategy<Value = ItemId> {
    prop_oneof![6 => 0..3_usize, 1 => 3..6_usize].prop_map(|number| parsed(&format!("M-{number}")))
}

/// A line of an item, by the name that a Book or that the engine gives it.
pub(crate) fn line() -> impl Strategy<Value = InstallationId> {
    (item(), 1..4_u32, any::<bool>()).prop_map(|(item, number, is_ours)| {
        parsed(&if is_ours { format!("{item}/{number}") } else { format!("installation:{item}/{number}") })
    })
}

pub(crate) fn serial() -> impl Strategy<Value = Serial> {
    select(vec!["SN 7", "SN 8", "SN 9"]).prop_map(parsed)
}

pub(crate) fn label() -> impl Strategy<Value = Label> {
    select(vec!["Hall A", "Hall B"]).prop_map(parsed)
}

pub(crate) fn quantity() -> impl Strategy<Value = NonZeroU32> {
    (1_u32..4).prop_filter_map("at least one", NonZeroU32::new)
}

fn document() -> impl Strategy<Value = DocumentId> {
    named("D")
}

/// The day, or one not long before; one in ten lies ahead.
pub(crate) fn recent(today: Day) -> impl Strategy<Value = Day> {
    prop_oneof![6 => Just(0_i64), 3 => -9_i64..0, 1 => 1_i64..3]
        .prop_map(move |days| today.plus_days(days).unwrap_or(today))
}

/// A price, one in ten without its currency, some with more decimals than it has.
pub(crate) fn price() -> impl Strategy<Value = PriceEntry> {
    let amount = select(vec!["0", "99.99", "100", "1000.01", "1000", "12.345", "-1"]);
    (amount, weighted(0.9, select(vec!["EUR", "JPY"]))).prop_map(|(amount, currency)| {
        let mut price = PriceEntry::new(parsed(amount));
        price.currency = currency.map(parsed);
        price
    })
}

/// A placement of any kind; loans are due some time after the day, or it is not said when.
pub(crate) fn placement(today: Day) -> impl Strategy<Value = Placement> {
    let due = (-3_i64..90).prop_filter_map("a day of the calendar", move |days| today.plus_days(days));
    let user = (named("C"), weighted(0.3, of(due)), rarely(named("C"))).prop_map(|(account, lent, reseller)| {
        let loan = lent.is_some().then_some(true);
        Placement::EndUser { account, loan, loan_due: lent.flatten(), reseller }
    });
    let reseller = (named("C"), rarely(Just(true))).prop_map(|(account, loan)| Placement::Reseller {
        account,
        loan,
        loan_due: None,
    });
    let wholesaler = named::<AccountId>("C").prop_map(|account| Placement::Wholesaler { account });
    prop_oneof![
        5 => user,
        2 => reseller,
        1 => wholesaler,
        1 => Just(Placement::InStock {}),
        1 => Just(Placement::Scrapped {}),
    ]
}

/// A confirmation, nine times out of ten.
pub(crate) fn said() -> impl Strategy<Value = Option<bool>> {
    weighted(0.9, Just(true))
}

/// A field that few commands state.
pub(crate) fn rarely<S: Strategy>(stated: S) -> impl Strategy<Value = Option<S::Value>> {
    weighted(0.25, stated)
}
