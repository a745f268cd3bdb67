//! scratch
use tenure::*;
use tenure_tests::books::parsed;
#[test]
fn probe() {
    let placement = Placement::EndUser { account: parsed("C-1"), loan: None };
    let item: Record = Item::new(parsed("M-1"), parsed("ESP-2"), placement).into();
    let kinds = (0..50_000).map(|n| parsed(&format!("{n}"))).collect::<Vec<ServiceKindId>>();
    let c = Contract::new(parsed("K"), Category::Maintenance, parsed("C-1"), Day::FIRST, vec![ScopeLine::new(Element::WholeBase {}); 16_000]).service_kinds(kinds);
    let book = Book::of([item, c.into()]).unwrap();
    let t = std::time::Instant::now();
    let q = Question::new(parsed("M-1"), parsed("2025-01-01")).service_kind(parsed("nope"));
    println!("{:?} {:?}", book.covered(&q).unwrap(), t.elapsed());
}
