//! Records with another content under the same name.

use tenure::{
    Account, Book, Change, ChangeSet, Commercial, Contract, Item, Placement, Product, Record, RecordKind, RecordRef,
    Template,
};
use tenure_tests::books::parsed;

/// The records of a Book: what leads to it from nothing.
pub(crate) fn records_of(book: &Book) -> Vec<Record> {
    let changes = Book::default().diff(book).unwrap().changes;
    let put = |change| match change {
        Change::Put(record) => record,
        other => unreachable!("{other:?}"),
    };
    changes.into_iter().map(put).collect()
}

/// The Book with another content of that record, or with one where there was none; `None` where that is not possible.
pub(crate) fn touched(book: &Book, name: &RecordRef) -> Option<Book> {
    let there = records_of(book).into_iter().find(|record| RecordRef::from(record) == *name);
    let other = there.map_or_else(|| made(name), changed)?;
    let mut touched = book.clone();
    touched.apply(&ChangeSet::new(Vec::new(), vec![Change::Put(other)])).ok()?;
    (touched != *book).then_some(touched)
}

/// A field that nothing depends on says something else.
fn changed(mut record: Record) -> Option<Record> {
    let new = || Some(parsed("touched"));
    match &mut record {
        Record::Account(account) => account.name = new(),
        Record::Product(product) => product.name = new(),
        Record::Template(template) => template.name = new(),
        Record::Item(item) => item.description = new(),
        Record::Installation(line) => line.exact_place = new(),
        Record::Commercial(sold) => sold.sale_price = Some(parsed("7.77 EUR")),
        Record::PastCommercial(sold) => sold.take_back_price = Some(parsed("7.77 EUR")),
        Record::Contract(contract) => contract.priority = Some(777),
        Record::WarrantyRequest(request) => request.exact_place = new(),
        Record::Voucher(voucher) => voucher.serial = Some(parsed("touched")),
        Record::Policy(policy) => policy.brand_caption = new(),
        _ => return None,
    }
    Some(record)
}

/// A record that was not there.
fn made(name: &RecordRef) -> Option<Record> {
    let id = name.id.as_str();
    Some(match name.kind {
        RecordKind::Account => Account::new(parsed(id)).into(),
        RecordKind::Product => Product::new(parsed(id)).into(),
        RecordKind::Template => Template::new(parsed(id), tenure::Category::Warranty).into(),
        RecordKind::Item => Item::new(parsed(id), parsed("P-0"), Placement::InStock {}).into(),
        RecordKind::Commercial => Commercial::new(parsed(id)).sale_price(parsed("7.77 EUR")).into(),
        RecordKind::Contract => {
            let (holder, first_day) = (parsed("C-0"), parsed("2025-01-01"));
            Contract::new(parsed(id), tenure::Category::Warranty, holder, first_day, Vec::new()).into()
        }
        _ => return None,
    })
}
