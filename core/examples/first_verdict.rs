//! From rows to the first verdict, as the README shows it.

use tenure::{Book, Category, Contract, Element, Error, Item, Placement, Question, ScopeLine, Term};

#[expect(clippy::print_stdout, reason = "an example shows its answer")]
fn main() -> Result<(), Error> {
    let cafe = Placement::end_user("C-1".parse()?);
    let machine = Item::new("M-1".parse()?, "ESP-2".parse()?, cafe);
    let line = ScopeLine::new(Element::Item { item: "M-1".parse()? });
    let signed = Contract::new("W-1".parse()?, Category::Warranty, "C-1".parse()?, "2025-03-15".parse()?, vec![line]);
    let warranty = signed.term(Term::of_months(24)?);
    let book = Book::of([machine.into(), warranty.into()])?;
    print!("{}", book.coverage(&Question::new("M-1".parse()?, "2025-06-01".parse()?))?);
    Ok(())
}
