//! Keys and the commands that make them.

use proptest::collection::vec;
use proptest::prelude::{any, prop_assert, prop_assert_eq, prop_assume, proptest};
use tenure::{
    Book, Circumstances, CreateSandboxLicences, Day, Environment, KeyRing, KeyText, Licence, LicenceOutcome,
    LicenceStatus, LicenceVerdict, RekeyLicences, Signer, SigningKey, StaleQuestion, UpdateLicences,
};
use tenure_tests::books::parsed;
use tenure_tests::licensed::{account, application, key_over, licence, licences, ring, signer};

use crate::cases;

fn today() -> Day {
    parsed("2026-01-15")
}

fn book(licences: impl IntoIterator<Item = Licence>) -> Book {
    Book::of([account().into(), application().into()].into_iter().chain(licences.into_iter().map(Into::into))).unwrap()
}

fn updated(book: &Book, ring: &KeyRing) -> tenure::LicencePlan {
    book.update_licences(&UpdateLicences::new(parsed("C-1"), ring.clone(), today())).unwrap()
}

/// The Book after an update that is signed.
fn update(mut book: Book, ring: &KeyRing, signer: &SigningKey) -> Book {
    let plan = updated(&book, ring).sign(&[signer]).unwrap();
    book.apply(&book.signed_plan(&plan).unwrap().changes).unwrap();
    book
}

fn stored(book: &Book) -> Vec<Licence> {
    let from_nothing = Book::default().diff(book).unwrap();
    licences(&from_nothing).cloned().collect()
}

fn verify(key: &str, ring: &KeyRing, licence: &Licence) -> LicenceVerdict {
    let trust = ring.load().unwrap();
    let host = licence.url.as_ref().map(|url| url.as_str().replace('*', "fm"));
    let host = host.map(|host| tenure::RunningHost::read(&host).unwrap());
    let (fm, now) = (parsed("fm"), "2026-01-15T12:00:00Z".parse().unwrap());
    let environment = licence.environment.unwrap_or(Environment::Production);
    let host = host.as_ref();
    let mut here = Circumstances::new(&fm, &(), now);
    (here.host, here.environment) = (host, environment);
    trust.verify(key, &here)
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn updating_twice_is_updating_once(first in licence(1), second in licence(2)) {
        let (own, ring) = (signer(7), ring(&signer(7), &[]));
        let book = update(book([first, second]), &ring, &own);
        let again = updated(&book, &ring);
        prop_assert!(again.to_sign.is_empty() && again.unsigned.changes.is_empty() && again.notices.is_empty());
        let unchanged = |outcome: &LicenceOutcome| matches!(outcome, LicenceOutcome::Unchanged { .. });
        prop_assert!(again.outcomes.iter().all(unchanged));
        let stale = book.stale_licences(&StaleQuestion::new(parsed("C-1"), ring)).unwrap();
        prop_assert!(stale.licences.is_empty() && stale.failed.is_empty());
    }

    #[test]
    fn how_a_licence_is_written_down_does_not_reach_its_key(plain in licence(1)) {
        let (own, ring) = (signer(7), ring(&signer(7), &[]));
        let mut other = plain.clone();
        other.modules.as_mut().unwrap().reverse();
        other.limits.as_mut().unwrap().reverse();
        let upper = |url: &tenure::Label| parsed(&url.as_str().to_uppercase().replace("HTTPS", "https"));
        other.url = other.url.as_ref().map(upper);
        other.environment = Some(other.environment.unwrap_or(Environment::Production));
        other.invoice_text = Some(parsed("another text"));
        let keys = |licence: Licence| stored(&update(book([licence]), &ring, &own))[0].key.clone();
        prop_assert_eq!(keys(plain), keys(other));
    }

    #[test]
    fn a_change_and_its_way_back_are_two_more_keys(own in licence(1), users in 70_001_u32..80_000) {
        let (signer, ring) = (signer(7), ring(&signer(7), &[]));
        let first = update(book([own]), &ring, &signer);
        let before = stored(&first)[0].clone();
        let mut changed = before.clone();
        changed.limits = Some(vec![tenure::Limit::new(parsed("users"), users.into())]);
        let put = |mut book: Book, licence: Licence| {
            book.apply(&tenure::ChangeSet::new(vec![], vec![tenure::Change::Put(licence.into())])).unwrap();
            update(book, &ring, &signer)
        };
        let second = put(first, changed);
        let mut back = stored(&second)[0].clone();
        back.limits = before.limits.clone();
        let third = stored(&put(second, back))[0].clone();
        prop_assert_eq!((before.sequence, third.sequence), (Some(1), Some(3)));
        prop_assert!(before.key != third.key);
    }

    #[test]
    fn another_signing_key_alone_changes_no_key(own in licence(1)) {
        let (old, new) = (signer(7), signer(8));
        let book = update(book([own]), &ring(&old, &[]), &old);
        let rotated = ring(&new, &[&old]);
        prop_assert!(updated(&book, &rotated).to_sign.is_empty());
        let rekey = RekeyLicences::new(parsed("C-1"), rotated.clone(), today());
        let plan = book.rekey_licences(&rekey).unwrap().sign(&[&old, &new]).unwrap();
        let plan = book.signed_plan(&plan).unwrap();
        let licence = licences(&plan.changes).next().unwrap();
        prop_assert_eq!(licence.sequence, Some(2));
        let verdict = verify(licence.key.as_ref().unwrap().as_str(), &rotated, licence);
        prop_assert_eq!(verdict.key, Some(new.id()));
    }

    #[test]
    fn a_key_says_what_its_licence_does(own in licence(1)) {
        let (signer, ring) = (signer(7), ring(&signer(7), &[]));
        let licence = stored(&update(book([own]), &ring, &signer)).remove(0);
        let verdict = verify(licence.key.as_ref().unwrap().as_str(), &ring, &licence);
        let claims = verdict.claims.clone().unwrap();
        prop_assert_eq!(&claims.licence, &licence.id);
        prop_assert_eq!((claims.first_day, claims.last_day), (licence.first_day, licence.last_day));
        prop_assert_eq!(claims.limits.map_or(0, |limits| limits.len()), licence.limits.as_ref().unwrap().len());
        prop_assert_eq!(claims.modules.map_or(0, |modules| modules.len()), licence.modules.as_ref().unwrap().len());
        let held = matches!(verdict.status, LicenceStatus::Valid {} | LicenceStatus::Grace { .. });
        prop_assert_eq!(verdict.usable, held);
        let in_time = licence.first_day.is_none_or(|first_day| first_day <= today());
        prop_assert_eq!(held, in_time, "{:?}", verdict.status);
    }

    #[test]
    fn a_symbol_that_is_changed_makes_no_key(own in licence(1), place in any::<usize>(), symbol in 0_usize..32) {
        let (signer, ring) = (signer(7), ring(&signer(7), &[]));
        let licence = stored(&update(book([own]), &ring, &signer)).remove(0);
        let mut symbols: Vec<char> = licence.key.as_ref().unwrap().as_str().chars().collect();
        let place = 3 + place % (symbols.len() - 3);
        let symbol = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars().nth(symbol).unwrap();
        prop_assume!(symbols[place] != symbol);
        symbols[place] = symbol;
        let verdict = verify(&symbols.into_iter().collect::<String>(), &ring, &licence);
        let lines = vec![u32::try_from((place - 3) / 25 + 1).unwrap()];
        prop_assert_eq!(verdict.status, LicenceStatus::Malformed { fault: tenure::KeyFault::Check { lines } });
    }

    #[test]
    fn any_signed_bytes_are_claims_or_are_refused(payload in vec(any::<u8>(), 1..200)) {
        let (signer, ring) = (signer(7), ring(&signer(7), &[]));
        let licence = Licence::new(parsed("7"), parsed("C-1"), parsed("fm"));
        let verdict = verify(&key_over(&signer, &payload), &ring, &licence);
        prop_assert!(!verdict.usable && verdict.claims.is_none(), "{:?}", verdict.status);
    }

    #[test]
    fn every_printed_form_is_the_same_key(own in licence(1)) {
        let (signer, ring) = (signer(7), ring(&signer(7), &[]));
        let licence = stored(&update(book([own]), &ring, &signer)).remove(0);
        let key = licence.key.clone().unwrap();
        let forms = Book::default().key_forms(&KeyText::new(key.as_str().into())).unwrap();
        prop_assert_eq!(&forms.canonical, &key);
        let printed = Book::default().key_forms(&KeyText::new(forms.printed.as_str().to_lowercase().as_str().into()));
        prop_assert_eq!(printed.unwrap(), forms);
    }

    #[test]
    fn sandboxes_are_made_once(first in licence(1), second in licence(2)) {
        let (signer, ring) = (signer(7), ring(&signer(7), &[]));
        let mut book = book([first, second]);
        let numbers = vec![parsed("101"), parsed("102")];
        let command = CreateSandboxLicences::new(parsed("C-1"), numbers, ring.clone(), today());
        let plan = book.create_sandbox_licences(&command).unwrap().sign(&[&signer]).unwrap();
        book.apply(&book.signed_plan(&plan).unwrap().changes).unwrap();
        let again = book.create_sandbox_licences(&command).unwrap();
        prop_assert!(again.to_sign.is_empty() && again.unsigned.changes.is_empty(), "{again}");
        // No key of a sandbox holds anywhere else.
        for copy in stored(&book).iter().filter(|licence| licence.source.is_some()) {
            let mut elsewhere = copy.clone();
            elsewhere.environment = None;
            prop_assert!(!verify(copy.key.as_ref().unwrap().as_str(), &ring, &elsewhere).usable);
        }
    }
}
