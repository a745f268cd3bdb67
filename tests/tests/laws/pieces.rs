//! Laws of records that come apart: nothing is lost and nothing is paid twice.

use std::collections::BTreeMap;

use proptest::prelude::*;
use tenure::{
    Book, Change, ChangeSet, Currency, Day, Element, ItemId, Money, Plan, Policy, Record, ReturnSale, Split,
    SplitPrices,
};
use tenure_tests::books::{furnished, parsed};

use crate::cases;
use crate::plans::start;
use crate::touched::records_of;

/// The sums of the prices of each kind, running and past together.
fn sums(book: &Book) -> BTreeMap<(&'static str, Currency), Money> {
    let mut sums = BTreeMap::new();
    let mut add = |kind, price: Option<Money>| {
        let Some(price) = price else { return };
        let sum = sums.remove(&(kind, price.currency)).map_or(price, |sum: Money| sum.checked_add(price).unwrap());
        sums.insert((kind, price.currency), sum);
    };
    for record in records_of(book) {
        match record {
            Record::Commercial(sold) => {
                add("sale", sold.sale_price);
                add("purchase", sold.purchase_price);
            }
            Record::PastCommercial(sold) => {
                add("sale", sold.sale_price);
                add("purchase", sold.purchase_price);
                add("take-back", sold.take_back_price);
            }
            _ => {}
        }
    }
    sums
}

fn pieces(book: &Book) -> u32 {
    let pieces = |record: &Record| match record {
        Record::Item(item) => item.pieces().get(),
        _ => 0,
    };
    records_of(book).iter().map(pieces).sum()
}

/// The items that a contract line names, each as often as it does.
fn named(book: &Book) -> Vec<ItemId> {
    let mut named = Vec::new();
    for record in records_of(book) {
        let Record::Contract(contract) = record else { continue };
        for line in contract.scope {
            if let Element::Item { item } = line.element {
                named.push(item);
            }
        }
    }
    named
}

fn under(records: Vec<Record>, prices: SplitPrices) -> Book {
    let mut book = Book::of(records).unwrap();
    let policy = Change::Put(Policy::new().split_prices(prices).into());
    book.apply(&ChangeSet::new(Vec::new(), vec![policy])).unwrap();
    book
}

/// The plan to split an item, or to take some of its pieces back.
fn parting(book: &Book, item: &str, back: Option<u32>, today: Day) -> Option<Plan> {
    match back {
        None => book.split(&Split::new(parsed(item), today).confirmed(true)).ok(),
        Some(back) => {
            let command = ReturnSale::new(parsed(item), parsed("RET"), today, today);
            book.return_sale(&command.quantity(back.try_into().unwrap())).ok()
        }
    }
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn divided_prices_are_the_whole_ones_together(
        records in furnished(), item in 0..3_usize, back in prop::option::of(1..4_u32),
    ) {
        let book = under(records, SplitPrices::Divide);
        let Some(plan) = parting(&book, &format!("M-{item}"), back, start()) else { return Ok(()) };
        let mut parted = book.clone();
        parted.apply(&plan.changes).unwrap();
        prop_assert_eq!(sums(&parted), sums(&book));
        prop_assert_eq!(pieces(&parted), pieces(&book));
    }

    #[test]
    fn copied_prices_are_those_of_each_piece(records in furnished(), item in 0..3_usize) {
        let book = under(records, SplitPrices::Copy);
        let Some(plan) = parting(&book, &format!("M-{item}"), None, start()) else { return Ok(()) };
        let mut parted = book.clone();
        parted.apply(&plan.changes).unwrap();
        let original: ItemId = parsed(&format!("M-{item}"));
        let there = records_of(&book);
        for record in records_of(&parted) {
            if let Record::Commercial(sold) = record {
                let whole = there.iter().find_map(|record| match record {
                    Record::Commercial(whole) if whole.item == sold.item => Some(whole.clone()),
                    _ => None,
                });
                let of_the_original = there.iter().find_map(|record| match record {
                    Record::Commercial(whole) if whole.item == original => Some(whole.clone()),
                    _ => None,
                });
                let whole = whole.or(of_the_original).unwrap();
                prop_assert_eq!((sold.sale_price, sold.purchase_price), (whole.sale_price, whole.purchase_price));
            }
        }
    }

    #[test]
    fn each_piece_keeps_what_covers_it(
        records in furnished(), item in 0..3_usize, back in prop::option::of(1..4_u32),
    ) {
        let book = under(records, SplitPrices::Divide);
        let original: ItemId = parsed(&format!("M-{item}"));
        let Some(plan) = parting(&book, original.as_str(), back, start()) else { return Ok(()) };
        let mut parted = book.clone();
        parted.apply(&plan.changes).unwrap();
        let count = |names: &[ItemId], name: &ItemId| names.iter().filter(|named| *named == name).count();
        let (before, after) = (named(&book), named(&parted));
        for new in plan.new_records {
            prop_assert_eq!(count(&after, &parsed(new.record.id.as_str())), count(&before, &original));
        }
        prop_assert_eq!(count(&after, &original), count(&before, &original));
    }
}
