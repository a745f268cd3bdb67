//! The licences of one account: issued, changed together and updated, copied for a sandbox, verified by the product, and one that
//! somebody tampered with.

use std::error::Error;
use std::io::Write;

use tenure::{
    Account, Application, Book, Change, ChangeSet, Circumstances, ControlQuestion, CreateSandboxLicences, KeyRing,
    KeyStatus, KeyText, Language, Licence, LicencePlan, LicenceVerdict, Limit, LimitKind, Module, Record, RingKey,
    RunningHost, Signer, SigningKey, StaleQuestion, UpdateLicences,
};

type Outcome<T> = Result<T, Box<dyn Error>>;

/// Tells what the vendor does, then what the product says.
pub(crate) fn tell(out: &mut impl Write) -> Outcome<()> {
    // A demonstration has no secret; a vendor takes 32 bytes of randomness, and keeps the PEM in a safe.
    let signer = SigningKey::of_seed(&[7; 32]);
    let ring = KeyRing::new(vec![RingKey::new(signer.id(), signer.public_key().into(), KeyStatus::Active)]);
    let application = application()?;
    let mut book = Book::of([
        Account::new("A-7".parse()?).code("KLMN".parse()?).hosted(true).into(),
        application.clone().into(),
        licence("40213", "https://fm.klmn.example")?.into(),
        licence("40214", "*.portal.klmn.example")?.into(),
    ])?;
    let update = UpdateLicences::new("A-7".parse()?, ring.clone(), "2026-01-15".parse()?);
    show(out, "The first update issues a key for each licence.", &mut book, book_update(&update), &signer)?;
    let key = stored(&book, "40213")?;
    let printed = book.key_forms(&KeyText::new(key.as_str().into()))?.printed;
    writeln!(out, "\n  The key of 40213, {} characters, as it is printed:\n", key.len())?;
    for line in printed.as_str().lines() {
        writeln!(out, "    {line}")?;
    }
    let mut changed =
        licence("40213", "https://fm.klmn.example")?.limits(vec![Limit::new("users".parse()?, 75.into())]);
    (changed.sequence, changed.key) = (Some(1), Some(key.parse()?));
    book.apply(&ChangeSet::new(vec![], vec![Change::Put(changed.into())]))?;
    let stale = book.stale_licences(&StaleQuestion::new("A-7".parse()?, ring.clone()))?;
    writeln!(out, "\nA mass change raises the users of 40213 to 75. Stale keys: {}.", stale.licences.len())?;
    show(
        out,
        "The second update signs that one, and leaves the other as it is.",
        &mut book,
        book_update(&update),
        &signer,
    )?;
    let numbers = vec!["50001".parse()?, "50002".parse()?];
    let copies = CreateSandboxLicences::new("A-7".parse()?, numbers, ring.clone(), "2026-01-15".parse()?);
    let copy = copies.domain("sandbox.example".parse()?);
    let make = move |book: &Book| book.create_sandbox_licences(&copy);
    show(out, "A copy of each for the sandbox.", &mut book, make, &signer)?;
    let control =
        book.application_control(&ControlQuestion::new("A-7".parse()?, "2026-12-10".parse()?, ring.clone()))?;
    writeln!(out, "\nThe lights of its applications on 2026-12-10:\n{}", indented(&control))?;
    products(out, &book, &ring, &application)
}

/// What the products say, offline, by their keys alone.
fn products(out: &mut impl Write, book: &Book, ring: &KeyRing, application: &Application) -> Outcome<()> {
    let (own, sandbox) = (stored(book, "40213")?, stored(book, "50001")?);
    let mut tampered = own.clone();
    tampered.replace_range(20..21, if own.get(20..21) == Some("A") { "B" } else { "A" });
    let cases = [
        ("the product in February", own.as_str(), "https://fm.klmn.example/app", "2026-02-01T08:00:00Z"),
        ("the last hour of its last day, on the last islands", &own, "https://fm.klmn.example", "2027-01-01T11:59:59Z"),
        ("two weeks later", &own, "https://fm.klmn.example", "2027-01-15T00:00:00Z"),
        ("a host of somebody else", &own, "https://fm.klmn.example.evil.test", "2026-02-01T08:00:00Z"),
        ("the sandbox's key in production", &sandbox, "https://klmn-sb.sandbox.example", "2026-02-01T08:00:00Z"),
        ("a symbol changed by hand", &tampered, "https://fm.klmn.example", "2026-02-01T08:00:00Z"),
    ];
    let trust = ring.load()?;
    for (what, key, url, now) in cases {
        let host = RunningHost::read(url)?;
        let mut here = Circumstances::new(&application.id, application, now.parse()?);
        here.host = Some(&host);
        let verdict: LicenceVerdict = trust.verify(key, &here);
        let usable = if verdict.usable { "may run" } else { "may not" };
        writeln!(out, "\n{what}: {usable}\n{}", indented(&verdict))?;
    }
    let forged = trust.verify(&own, &Circumstances::new(&"crm".parse()?, application, "2026-02-01T08:00:00Z".parse()?));
    writeln!(out, "\nanother product, told in German:\n  {}", forged.explain(Language::De).trim_end())?;
    Ok(())
}

fn book_update(command: &UpdateLicences) -> impl Fn(&Book) -> Result<LicencePlan, tenure::Error> + use<> {
    let command = command.clone();
    move |book| book.update_licences(&command)
}

/// Plans, signs, applies, and tells what became of each licence.
fn show(
    out: &mut impl Write,
    what: &str,
    book: &mut Book,
    plan: impl Fn(&Book) -> Result<LicencePlan, tenure::Error>,
    signer: &SigningKey,
) -> Outcome<()> {
    let plan = plan(book)?;
    writeln!(out, "\n{what}\n{}", indented(&plan))?;
    let signed = plan.sign(&[signer])?;
    book.apply(&book.signed_plan(&signed)?.changes)?;
    Ok(())
}

fn indented(text: &impl std::fmt::Display) -> String {
    text.to_string().lines().map(|line| format!("  {line}")).collect::<Vec<_>>().join("\n")
}

/// The key of a licence of the Book.
fn stored(book: &Book, number: &str) -> Outcome<String> {
    let from_nothing = Book::default().diff(book)?;
    let licences = from_nothing
        .changes
        .iter()
        .filter_map(|change| if let Change::Put(Record::Licence(licence)) = change { Some(licence) } else { None });
    let key = licences.filter(|licence| licence.id.as_str() == number).find_map(|licence| licence.key.clone());
    Ok(key.ok_or("no key")?.as_str().to_owned())
}

fn application() -> Result<Application, tenure::Error> {
    let names = ["assets", "cleaning", "keys", "maintenance", "rooms"];
    let modules = names.into_iter().zip(0..).map(|(name, number)| Ok(Module::new(name.parse()?).number(number)));
    let users = LimitKind::new("users".parse()?).number(0).required(true);
    Ok(Application::new("fm".parse()?).modules(modules.collect::<Result<_, tenure::Error>>()?).limits(vec![users]))
}

fn licence(number: &str, url: &str) -> Result<Licence, tenure::Error> {
    let licence = Licence::new(number.parse()?, "A-7".parse()?, "fm".parse()?)
        .url(url.parse()?)
        .limits(vec![Limit::new("users".parse()?, 50.into())])
        .modules(vec!["maintenance".parse()?, "rooms".parse()?]);
    Ok(licence.first_day("2026-01-01".parse()?).last_day("2026-12-31".parse()?).grace_days(30))
}
