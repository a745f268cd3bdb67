//! Licence keys beside the bare signature that they carry: a ratio each, both sides in turns in one process.
//!
//! The claims are those of a typical licence: twelve modules and two limits by number, a host, an end and a grace.

use std::hint::black_box;
use std::time::Duration;

use cpu_time::ThreadTime;
use ed25519_dalek::Signer as _;
use tenure::{
    Account, Application, Book, Catalogue, Circumstances, Claims, Error, KeyRing, KeyStatus, Licence, Limit, LimitKind,
    Module, RingKey, RunningHost, Signer, SigningKey, UpdateLicences,
};

/// Rounds of turns; the median counts.
const ROUNDS: usize = 301;

/// Keys a turn.
const TURN: u32 = 20;

/// Licences of the account that is updated.
const LICENCES: u32 = 10_000;

fn main() -> Result<(), Error> {
    let seed = [7; 32];
    let (own, bare) = (SigningKey::of_seed(&seed), ed25519_dalek::SigningKey::from_bytes(&seed));
    let application = application()?;
    let claims = claims(&application)?;
    let catalogue = application.own_catalogue();
    let key = claims.sign(catalogue, &own)?;
    println!("rust: a key of twelve modules and two limits\t{}\tcharacters\t230\t", key.as_str().len());
    assert!(key.as_str().len() <= 230, "as short as it was promised");
    // As long as what is signed for the key.
    let message = [7_u8; 140];
    let signature = bare.sign(&message);
    let verifying = bare.verifying_key();
    ratio(
        "issue a key",
        "sign and verify_strict",
        || {
            let signature = bare.sign(black_box(&message));
            assert!(verifying.verify_strict(&message, &signature).is_ok());
        },
        || assert!(black_box(&claims).sign(catalogue, &own).is_ok()),
    );
    let ring = ring(&own);
    let trust = ring.load()?;
    let host = RunningHost::read("https://fm.musterstadt.de")?;
    let now = "2026-03-01T12:00:00Z".parse()?;
    let mut here = Circumstances::new(&application.id, &application, now);
    here.host = Some(&host);
    ratio(
        "verify a key",
        "verify_strict",
        || assert!(verifying.verify_strict(black_box(&message), &signature).is_ok()),
        || assert!(trust.verify(black_box(key.as_str()), &here).usable),
    );
    update(&own, &ring, application, || assert!(verifying.verify_strict(black_box(&message), &signature).is_ok()))
}

/// A whole account is updated, and nothing is to be signed.
fn update(own: &SigningKey, ring: &KeyRing, application: Application, verify: impl Fn()) -> Result<(), Error> {
    let account = Account::new("C-1".parse()?).code("MUSTER".parse()?);
    let licences = (1..=LICENCES).map(|number| Ok(licence(number, &application)?.into()));
    let licences: Vec<tenure::Record> = licences.collect::<Result<_, Error>>()?;
    let mut book = Book::of([account.into(), application.into()].into_iter().chain(licences))?;
    let command = UpdateLicences::new("C-1".parse()?, ring.clone(), "2026-03-01".parse()?);
    let plan = book.update_licences(&command)?.sign(&[own])?;
    let plan = book.signed_plan(&plan)?;
    book.apply(&plan.changes)?;
    assert!(book.update_licences(&command)?.to_sign.is_empty(), "nothing has changed");
    // Both take long beside their difference, and whatever disturbs them makes them longer: the fastest of each counts.
    let fastest = |run: &dyn Fn()| (0..15).map(|_| timed(run)).min().unwrap_or_default().as_secs_f64();
    let bare = fastest(&|| (0..LICENCES).for_each(|_| verify()));
    let whole = fastest(&|| assert!(book.update_licences(&command).is_ok()));
    let beyond = (whole - bare) * 1e6 / f64::from(LICENCES);
    println!("rust: an unchanged licence beside its verification\t{beyond:.2}\tus\t3\t");
    Ok(())
}

fn ratio(name: &str, baseline: &str, bare: impl Fn(), own: impl Fn()) {
    let mut times: Vec<(Duration, Duration)> = Vec::with_capacity(ROUNDS);
    for _ in 0..ROUNDS {
        let bare = timed(|| (0..TURN).for_each(|_| bare()));
        times.push((bare, timed(|| (0..TURN).for_each(|_| own()))));
    }
    let median = |of: fn(&(Duration, Duration)) -> Duration| {
        let mut times: Vec<_> = times.iter().map(of).collect();
        times.sort();
        times[ROUNDS / 2].as_secs_f64() * 1e6 / f64::from(TURN)
    };
    let (bare, own) = (median(|(bare, _)| *bare), median(|(_, own)| *own));
    println!("rust: {name}\t{own:.2}\tus\t{baseline} {bare:.2}\t{:.3}", own / bare);
}

fn timed(run: impl FnOnce()) -> Duration {
    let start = ThreadTime::now();
    run();
    start.elapsed()
}

fn ring(own: &SigningKey) -> KeyRing {
    KeyRing::new(vec![RingKey::new(own.id(), own.public_key().into(), KeyStatus::Active)])
}

fn application() -> Result<Application, Error> {
    let modules = (0..12).map(|number| Ok(Module::new(format!("module-{number}").parse()?).number(number)));
    let limits = vec![LimitKind::new("users".parse()?).number(0), LimitKind::new("objects".parse()?).number(1)];
    Ok(Application::new("etask.fm".parse()?).modules(modules.collect::<Result<_, Error>>()?).limits(limits))
}

fn claims(application: &Application) -> Result<Claims, Error> {
    let catalogue: Catalogue<'_> = application.own_catalogue();
    let mut claims = Claims::new("40213".parse()?, 7, application.id.clone(), "MUSTER".parse()?);
    claims.url = Some("fm.musterstadt.de".parse()?);
    (claims.first_day, claims.last_day) = (Some("2026-01-01".parse()?), Some("2026-12-31".parse()?));
    claims.grace_days = Some(30);
    claims.modules = Some(catalogue.modules.iter().map(|module| module.name.clone()).collect());
    claims.limits = Some(vec![Limit::new("objects".parse()?, 300.into()), Limit::new("users".parse()?, 50.into())]);
    Ok(claims)
}

fn licence(number: u32, application: &Application) -> Result<Licence, Error> {
    let claims = claims(application)?;
    let mut licence = Licence::new(number.to_string().parse()?, "C-1".parse()?, application.id.clone());
    licence.url = Some("https://fm.musterstadt.de".parse()?);
    (licence.first_day, licence.last_day, licence.grace_days) = (claims.first_day, claims.last_day, claims.grace_days);
    (licence.modules, licence.limits) = (claims.modules, claims.limits);
    Ok(licence)
}
