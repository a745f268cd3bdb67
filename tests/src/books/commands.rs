//! Random commands on the items of a random Book, plausible ones and others: for the laws.

use std::num::NonZeroU32;

use proptest::collection::vec;
use proptest::option::{of, weighted};
use proptest::prelude::{BoxedStrategy, Strategy, prop_oneof};
use proptest::sample::select;
use tenure::{
    AttachContract, Book, ChangeInstallation, Day, DeleteItem, Deliver, EditInstallation, EditItem, Error,
    InsertInstallation, ItemField, KeepLoan, PlaceComponent, Plan, PrintVoucher, Register, RegisterWarranty, Relocate,
    ReplaceItem, ReplacementWarranty, RequestWarranty, Restore, ReturnLoan, ReturnSale, Scrap, Split,
};

use crate::books::movements::{item, label, line, movement, placement, price, quantity, rarely, recent, said, serial};
use crate::books::{day, named, parsed};

/// From one row a variant, its branch in [`Command::plan`] and its name.
macro_rules! each_command {
    ($($command:ident: $call:ident,)*) => {
        /// A command with its arguments.
        #[derive(Clone, Debug)]
        #[expect(missing_docs, reason = "each is the record of its command")]
        pub enum Command { $($command($command)),* }

        impl Command {
            /// The names of all commands.
            pub const NAMES: &'static [&'static str] = &[$(stringify!($call)),*];

            /// Its name.
            #[must_use]
            pub const fn name(&self) -> &'static str {
                match self { $(Self::$command(_) => stringify!($call)),* }
            }

            /// What a Book plans for it.
            ///
            /// # Errors
            ///
            /// - those of the command.
            pub fn plan(&self, book: &Book) -> Result<Plan, Error> {
                match self { $(Self::$command(command) => book.$call(command)),* }
            }
        }

        $(impl From<$command> for Command {
            fn from(command: $command) -> Self {
                Self::$command(command)
            }
        })*
    };
}

each_command! {
    Register: register,
    EditItem: edit_item,
    ChangeInstallation: change_installation,
    EditInstallation: edit_installation,
    InsertInstallation: insert_installation,
    Restore: restore,
    Scrap: scrap,
    Relocate: relocate,
    Split: split,
    Deliver: deliver,
    ReturnSale: return_sale,
    ReturnLoan: return_loan,
    KeepLoan: keep_loan,
    RequestWarranty: request_warranty,
    RegisterWarranty: register_warranty,
    AttachContract: attach_contract,
    ReplaceItem: replace_item,
    PlaceComponent: place_component,
    DeleteItem: delete_item,
    PrintVoucher: print_voucher,
}

/// Commands one after the other, each some days after the one before.
pub fn commands(first: Day, count: usize) -> impl Strategy<Value = Vec<Command>> {
    let each: Vec<_> = (0..count).map(|position| command(later(first, position))).collect();
    each
}

/// The day of a command of a row.
#[must_use]
pub fn later(first: Day, position: usize) -> Day {
    i64::try_from(position).ok().and_then(|position| first.plus_days(position * 3)).unwrap_or(first)
}

/// Any command as of that day.
pub fn command(today: Day) -> impl Strategy<Value = Command> {
    prop_oneof![
        2 => movement(today),
        1 => care(today),
        1 => past(today),
        1 => cards(today),
    ]
}

/// Commands that write down or link an item.
fn care(today: Day) -> BoxedStrategy<Command> {
    let relocate = (item(), of(named("L")), of(label())).prop_map(move |(item, site, exact_place)| {
        let mut command = Relocate::new(item, today);
        (command.site, command.exact_place) = (site, exact_place);
        command.into()
    });
    let split = (item(), said()).prop_map(move |(item, confirmed)| {
        let mut command = Split::new(item, today);
        command.confirmed = confirmed;
        command.into()
    });
    let place = (item(), of(item())).prop_map(move |(item, parent)| {
        let mut command = PlaceComponent::new(item, today);
        command.parent = parent;
        command.into()
    });
    let delete = item().prop_map(|item| DeleteItem::new(item).into());
    prop_oneof![2 => register(today), 3 => edit(today), 1 => relocate, 2 => split, 1 => place, 1 => delete].boxed()
}

/// Commands on the history of an item.
fn past(today: Day) -> BoxedStrategy<Command> {
    let edit = (line(), of(prop_oneof![day(), recent(today)]), of(price())).prop_map(
        move |(installation, last_day, price)| {
            let mut command = EditInstallation::new(installation, today);
            (command.last_day, command.take_back_price) = (last_day, price);
            command.into()
        },
    );
    let days = (-900_i64..5, 0_i64..90).prop_map(move |(from, length)| {
        let since = today.plus_days(from).unwrap_or(today);
        (since, since.plus_days(length).unwrap_or(since))
    });
    let insert = (item(), placement(today), days, of(line()), rarely(price())).prop_map(
        move |(item, placement, (since, last_day), id, price)| {
            let mut command = InsertInstallation::new(item, placement, since, last_day, today);
            (command.id, command.sale_price) = (id, price);
            command.into()
        },
    );
    let restore = (item(), rarely(line())).prop_map(move |(item, installation)| {
        let mut command = Restore::new(item, today);
        command.installation = installation;
        command.into()
    });
    prop_oneof![edit, insert, restore].boxed()
}

/// Commands on warranty cards, contracts and replacements.
fn cards(today: Day) -> BoxedStrategy<Command> {
    let request = (item(), recent(today), of(named("Q"))).prop_map(move |(item, on, id)| {
        let mut command = RequestWarranty::new(item, on, today);
        command.id = id;
        command.into()
    });
    let validate = (named("Q"), item(), named("C"), recent(today), rarely(price())).prop_map(
        move |(request, item, account, purchased_on, price)| {
            let mut command = RegisterWarranty::new(request, item, account, purchased_on, today);
            command.purchase_price = price;
            command.into()
        },
    );
    let attach =
        (item(), named("W")).prop_map(move |(item, contract)| AttachContract::new(item, contract, today).into());
    let months = NonZeroU32::MIN.saturating_add(5);
    let rules = [
        ReplacementWarranty::Inherit {},
        ReplacementWarranty::Restart {},
        ReplacementWarranty::LongerOf {},
        ReplacementWarranty::PlusMonths { months },
    ];
    let replace =
        (item(), item(), recent(today), of(select(rules.to_vec()))).prop_map(move |(item, by, on, warranty)| {
            let mut command = ReplaceItem::new(item, by, on, today);
            command.warranty = warranty;
            command.into()
        });
    let print = select(vec!["V-0", "V-1", "voucher:D-0"])
        .prop_map(move |voucher| PrintVoucher::new(parsed(voucher), today).into());
    prop_oneof![2 => request, 2 => validate, 1 => attach, 2 => replace, 1 => print].boxed()
}

fn register(today: Day) -> impl Strategy<Value = Command> {
    let names = (weighted(0.7, item()), rarely(serial()), rarely(label()), rarely(quantity()));
    let prices = (rarely(price()), rarely(price()));
    (named("P"), placement(today), names, of(recent(today)), rarely(named("L")), prices).prop_map(
        move |(product, placement, names, since, site, prices)| {
            let mut command = Register::new(product, placement, today);
            (command.id, command.serial, command.number, command.quantity) = names;
            (command.since, command.site) = (since, site);
            (command.sale_price, command.purchase_price) = prices;
            command.into()
        },
    )
}

fn edit(today: Day) -> impl Strategy<Value = Command> {
    let names = (rarely(serial()), rarely(label()), rarely(quantity()), rarely(label()));
    let days = (rarely(recent(today)), rarely(recent(today)), rarely(recent(today)));
    let cleared = select(ItemField::ALL.to_vec());
    let prices = (rarely(price()), rarely(price()));
    (item(), names, days, rarely(named("L")), prices, rarely(vec(cleared, 0..3))).prop_map(
        move |(item, names, days, site, prices, clear)| {
            let mut command = EditItem::new(item, today);
            (command.serial, command.number, command.quantity, command.exact_place) = names;
            (command.since, command.sold_on, command.loan_due) = days;
            (command.site, command.clear) = (site, clear);
            (command.sale_price, command.purchase_price) = prices;
            command.into()
        },
    )
}
