//! Random Books in which commands find what they look for: templates, addresses, prices, quantities, cards, a policy.

use std::num::NonZeroU32;

use proptest::collection::vec;
use proptest::option::{of, weighted};
use proptest::prelude::{Just, Strategy, any};
use proptest::sample::select;
use tenure::{
    Account, Address, AutomaticWarranty, Category, Commercial, InstallationId, Item, ItemId, Money, PastCommercial,
    Policy, Product, Record, RecordKind, RecordRef, ReplacementWarranty, SerialManagement, SplitPrices, Template, Term,
    Voucher, VoucherOrigin, WarrantyRequest,
};

use crate::books::{NAMES, day, distinct, named, parsed, records};

/// Records of a Book, with all that commands look at.
pub fn furnished() -> impl Strategy<Value = Vec<Record>> {
    let prices = vec((weighted(0.6, money()), weighted(0.4, money())), 12);
    let quantities = vec(of(1_u32..5), NAMES);
    (records(), all(product), all(account), templates(), policy(), (prices, quantities, request())).prop_map(
        |(records, products, accounts, templates, policy, (prices, quantities, request))| {
            let mut records: Vec<_> = records.into_iter().filter(|record| !is_replaced(record)).collect();
            for record in &mut records {
                if let Record::Item(item) = record {
                    let number = item.id.as_str().bytes().last().map_or(0, |digit| usize::from(digit - b'0'));
                    let stated = quantities.get(number).copied().flatten();
                    item.quantity = stated.and_then(NonZeroU32::new).filter(|_| item.serial.is_none());
                }
            }
            let sold: Vec<_> = records.iter().zip(prices).filter_map(|(record, price)| sold(record, price)).collect();
            let others = products.into_iter().chain(accounts).chain(templates).chain([policy, request, card()]);
            distinct(records.into_iter().chain(sold).chain(others))
        },
    )
}

fn is_replaced(record: &Record) -> bool {
    let replaced = [RecordKind::Product, RecordKind::Account, RecordKind::Commercial, RecordKind::Policy];
    replaced.contains(&RecordRef::from(record).kind)
}

fn all<S: Strategy<Value = Record>>(one: impl Fn(usize) -> S) -> Vec<S> {
    (0..NAMES).map(one).collect()
}

/// What an item, or one of its lines, was sold and bought for.
fn sold(record: &Record, (sale, purchase): (Option<Money>, Option<Money>)) -> Option<Record> {
    sale.or(purchase)?;
    match record {
        Record::Item(Item { id, .. }) => {
            let mut sold = Commercial::new(id.clone());
            (sold.sale_price, sold.purchase_price) = (sale, purchase);
            Some(sold.into())
        }
        Record::Installation(line) => {
            let id: InstallationId = line.id.clone();
            let mut sold = PastCommercial::new(id);
            (sold.sale_price, sold.take_back_price) = (sale, purchase);
            Some(sold.into())
        }
        _ => None,
    }
}

fn money() -> impl Strategy<Value = Money> {
    select(vec!["100 EUR", "0.05 EUR", "1000.01 EUR", "1000 JPY", "0 EUR"]).prop_map(parsed)
}

fn product(number: usize) -> impl Strategy<Value = Record> {
    let serials = weighted(0.3, select(SerialManagement::ALL.to_vec()));
    let flags = (weighted(0.1, Just(false)), weighted(0.2, Just(false)), weighted(0.3, Just(parsed("CARD"))));
    (weighted(0.8, named("T")), weighted(0.6, named("T")), of(named("G")), serials, flags).prop_map(
        move |(warranty, loan, group, serials, (creates_items, loan_allowed, category))| {
            let mut product = Product::new(parsed(&format!("P-{number}")));
            (product.warranty_template, product.loan_template, product.group) = (warranty, loan, group);
            (product.serials, product.creates_items, product.loan_allowed) = (serials, creates_items, loan_allowed);
            product.voucher_category = category;
            product.into()
        },
    )
}

/// Accounts at two sites each, the second of them the one that stands below the first.
fn account(number: usize) -> impl Strategy<Value = Record> {
    (any::<bool>(), weighted(0.2, Just(true)), any::<bool>()).prop_map(move |(is_placed, closed, is_below)| {
        let mut account = Account::new(parsed(&format!("C-{number}")));
        let sites = ["L-0", "L-1"].map(|site| Address::new(parsed(site)));
        account.addresses = is_placed.then(|| sites.to_vec());
        account.closed = closed;
        account.parent = (is_below && number == 1).then(|| parsed("C-0"));
        account.into()
    })
}

fn templates() -> impl Strategy<Value = Vec<Record>> {
    (of(1_u32..30), of(1_u32..6)).prop_map(|(warranty, loan)| {
        let template = |id: &str, category, months: Option<u32>| {
            let mut template = Template::new(parsed(id), category);
            template.term = months.and_then(NonZeroU32::new).map(Term::Months);
            Record::from(template)
        };
        vec![template("T-0", Category::Warranty, warranty), template("T-1", Category::Loan, loan)]
    })
}

fn policy() -> impl Strategy<Value = Record> {
    let replacement = of(select(vec![
        ReplacementWarranty::Inherit {},
        ReplacementWarranty::Restart {},
        ReplacementWarranty::LongerOf {},
    ]));
    let off = weighted(0.1, Just(AutomaticWarranty::Off));
    (of(any::<bool>()), off, weighted(0.2, Just(SplitPrices::Copy)), replacement).prop_map(
        |(reseller_loans, automatic_warranty, split_prices, replacement)| {
            let mut policy = Policy::new();
            (policy.reseller_loans, policy.automatic_warranty) = (reseller_loans, automatic_warranty);
            (policy.split_prices, policy.replacement_warranty) = (split_prices, replacement);
            policy.into()
        },
    )
}

/// A card that lies with the first item.
fn card() -> Record {
    Voucher::new(parsed("V-0"), parsed("M-0"), parsed("CARD"), parsed("P-0"), VoucherOrigin::Order).into()
}

/// A card that came back for one of the items.
fn request() -> impl Strategy<Value = Record> {
    (day(), named::<ItemId>("M"))
        .prop_map(|(on, item)| WarrantyRequest::new(parsed("Q-0"), parsed("P-0"), on, vec![item]).into())
}
