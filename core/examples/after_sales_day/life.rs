//! The life of one item, told by the commands that made it: sold through a reseller, moved, insured, taken back, lent, sold to
//! who had borrowed it, scrapped, and that undone.

use std::error::Error;
use std::io::Write;

use tenure::{
    Account, Address, AttachContract, Book, Category, Contract, Cover, Day, Deliver, DossierQuestion, Element,
    HeldInstallation, HeldQuestion, Item, ItemId, KeepLoan, Placement, Plan, PriceEntry, Product, Question, Record,
    RegisterWarranty, Relocate, Renewal, Restore, ReturnSale, ScopeLine, Scrap, Template, Term,
};

type Outcome<T> = Result<T, Box<dyn Error>>;

/// A day, what happens on it, and the command that says so to a Book.
type Step = (Day, &'static str, Box<dyn Fn(&Book) -> Result<Plan, tenure::Error>>);

/// Tells the whole life, then what a dossier holds of it.
pub(crate) fn tell(out: &mut impl Write) -> Outcome<()> {
    let mut book = Book::of(before()?)?;
    let mut stored = Vec::new();
    let steps = steps()?;
    for (on, what, command) in &steps {
        let plan = command(&book)?;
        writeln!(out, "\n{on}  {what}")?;
        writeln!(out, "  before  {}", standing(&book, *on)?)?;
        book.apply(&plan.changes)?;
        writeln!(out, "  after   {}", standing(&book, *on)?)?;
        // The changes are told by what they lead to; behind them stands what people should know.
        for notice in plan.to_string().lines().skip(plan.changes.changes.len()) {
            writeln!(out, "  notice  {notice}")?;
        }
        stored.push(plan.changes);
    }
    let mut again = Book::of(before()?)?;
    for changes in &stored {
        again.apply(changes)?;
    }
    if again != book {
        return Err("the stored change sets do not make the Book again".into());
    }
    writeln!(out, "\nThe {} change sets, stored and applied again, make the same Book. Its dossier:\n", stored.len())?;
    let on = steps.last().map_or_else(|| day("2027-01-16"), |(on, ..)| Ok(*on))?;
    for line in book.dossier(&DossierQuestion::new(item()?, on))?.to_string().lines() {
        writeln!(out, "  {line}")?;
    }
    Ok(())
}

/// Who holds the item at the end of a day, and what covers it then.
fn standing(book: &Book, on: Day) -> Outcome<String> {
    let Ok(held) = book.held(&HeldQuestion::new(item()?, on)) else { return Ok("nobody knows of it".to_owned()) };
    let holder = held.installation.map_or_else(|| "with nobody".to_owned(), |held| holder(&held));
    let verdict = book.coverage(&Question::new(item()?, on))?;
    let cover = match (verdict.winner(), &verdict.cover) {
        (Some(winner), Cover::Until { last_day }) => format!("covered by {} until {last_day}", winner.contract),
        (Some(winner), _) => format!("covered by {}", winner.contract),
        (None, _) => "not covered".to_owned(),
    };
    Ok(format!("{holder}; {cover}"))
}

fn holder(held: &HeldInstallation) -> String {
    let site = held.site.as_ref().map(|site| format!(" at its {site}")).unwrap_or_default();
    match &held.placement {
        Placement::EndUser { account, loan: Some(true), loan_due: Some(due), .. } => {
            format!("lent to {account}{site} until {due}")
        }
        Placement::EndUser { account, reseller: Some(reseller), .. } => format!("with {account}{site}, by {reseller}"),
        Placement::EndUser { account, .. } => format!("with {account}{site}"),
        Placement::Reseller { account, .. } | Placement::Wholesaler { account } => format!("for sale at {account}"),
        Placement::InStock {} => "in stock".to_owned(),
        Placement::Scrapped {} | _ => "scrapped".to_owned(),
    }
}

/// What is known before: two cafés and a dealer, a model with its terms, a contract about another machine.
fn before() -> Outcome<Vec<Record>> {
    let addresses = vec![Address::new("BAR".parse()?), Address::new("TERRACE".parse()?)];
    let model = Product::new("ESP-2".parse()?).warranty_template("G24".parse()?).loan_template("L3".parse()?);
    let line = ScopeLine::new(Element::Item { item: "M-1".parse()? });
    let service =
        Contract::new("S-1".parse()?, Category::Maintenance, "CAFE-1".parse()?, day("2024-06-01")?, vec![line]);
    let other = Item::new("M-1".parse()?, "ESP-2".parse()?, Placement::end_user("CAFE-1".parse()?));
    Ok(vec![
        Account::new("CAFE-1".parse()?).addresses(addresses).into(),
        Account::new("CAFE-2".parse()?).into(),
        Account::new("GASTRO".parse()?).into(),
        model.voucher_category("CARD".parse()?).into(),
        Template::new("G24".parse()?, Category::Warranty).term(Term::of_months(24)?).into(),
        Template::new("L3".parse()?, Category::Loan).term(Term::of_months(3)?).into(),
        other.into(),
        service.term(Term::of_months(12)?).renewal(Renewal::new(12.try_into()?)).into(),
    ])
}

fn steps() -> Outcome<Vec<Step>> {
    let with_the_first = [sold()?, registered()?, relocated()?, attached()?, returned()?];
    let with_the_second = [lent("2026-03-01")?, lent("2026-03-02")?, kept()?, scrapped()?, restored()?];
    Ok(with_the_first.into_iter().chain(with_the_second).collect())
}

fn sold() -> Outcome<Step> {
    let (on, to) = (day("2025-01-20")?, Placement::reseller("GASTRO".parse()?));
    let command = Deliver::new("SDH1".parse()?, "ESP-2".parse()?, to, on, on).serials(vec!["0042-18".parse()?]);
    let command = command.ids(vec![item()?]).price(price("1900")?);
    Ok((on, "A delivery note brings the machine to a dealer.", Box::new(move |book| book.deliver(&command))))
}

fn registered() -> Outcome<Step> {
    let (on, today) = (day("2025-03-15")?, day("2025-03-20")?);
    let command = RegisterWarranty::new("CARD-7".parse()?, item()?, "CAFE-1".parse()?, on, today);
    let command = command.purchase_price(price("2400")?);
    let what = "Its card comes back: a café bought it on the 15th, and its warranty is signed.";
    Ok((today, what, Box::new(move |book| book.register_warranty(&command))))
}

fn relocated() -> Outcome<Step> {
    let on = day("2025-05-02")?;
    let command = Relocate::new(item()?, on).site("TERRACE".parse()?);
    Ok((on, "Summer: it moves out. That opens no line of its history.", Box::new(move |book| book.relocate(&command))))
}

fn attached() -> Outcome<Step> {
    let on = day("2025-06-01")?;
    let command = AttachContract::new(item()?, "S-1".parse()?, on);
    Ok((on, "The café's service contract takes it in.", Box::new(move |book| book.attach_contract(&command))))
}

fn returned() -> Outcome<Step> {
    let on = day("2026-02-02")?;
    let command = ReturnSale::new(item()?, "RET7".parse()?, on, on).take_back_price(price("1100")?);
    Ok((on, "The café buys a larger one and gives it in payment.", Box::new(move |book| book.return_sale(&command))))
}

fn lent(today: &str) -> Outcome<Step> {
    let (on, today, to) = (day("2026-03-01")?, day(today)?, borrower("CAFE-2")?);
    let command = Deliver::new("SDH2".parse()?, "ESP-2".parse()?, to, on, today).serials(vec!["0042-18".parse()?]);
    let is_first = today == on;
    let what = if is_first { "Another café tries it for a while." } else { "Its delivery note is sent once more." };
    Ok((today, what, Box::new(move |book| book.deliver(&command))))
}

fn kept() -> Outcome<Step> {
    let on = day("2026-05-20")?;
    let command = KeepLoan::new(item()?, on, on).price(price("1500")?).confirmed(true);
    Ok((
        on,
        "It stays there: the loan becomes a sale, with a warranty anew.",
        Box::new(move |book| book.keep_loan(&command)),
    ))
}

fn scrapped() -> Outcome<Step> {
    let on = day("2027-01-15")?;
    let command = Scrap::new(item()?, on).confirmed(true);
    Ok((
        on,
        "It is scrapped. It was another machine that should have been.",
        Box::new(move |book| book.scrap(&command)),
    ))
}

fn restored() -> Outcome<Step> {
    let on = day("2027-01-16")?;
    let command = Restore::new(item()?, on);
    Ok((on, "The mistake is undone, as if it had not been.", Box::new(move |book| book.restore(&command))))
}

fn borrower(account: &str) -> Outcome<Placement> {
    Ok(Placement::EndUser { account: account.parse()?, loan: Some(true), loan_due: None, reseller: None })
}

fn item() -> Result<ItemId, tenure::Error> {
    "M-9".parse()
}

fn day(text: &str) -> Result<Day, tenure::Error> {
    text.parse()
}

fn price(amount: &str) -> Result<PriceEntry, tenure::Error> {
    Ok(PriceEntry::new(amount.parse()?).currency("EUR".parse()?))
}
