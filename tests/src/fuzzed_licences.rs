//! What the fuzz targets of licences hold the engine to, whatever the bytes. What an attacker may send is also signed, so that
//! everything behind the signature is reached too.

use data_encoding::BASE64URL_NOPAD;
use tenure::{
    Book, Bytes, KeyForm, KeyText, LicenceVerdict, RawText, RevocationList, SignedDraft, Signer, SigningKey, TextDraft,
    TextForm, UrlQuestion, VerifyLicence,
};

use crate::books::parsed;
use crate::licensed::{key_over, message, ring, signer};

/// A key that signed none of the seeds.
fn own() -> SigningKey {
    signer(77)
}

fn question(text: &str) -> VerifyLicence {
    let now = "2026-01-15T12:00:00Z".parse().expect("an instant");
    VerifyLicence::new(text.into(), ring(&own(), &[]), parsed("fm"), now)
}

fn verified(question: &VerifyLicence) -> LicenceVerdict {
    let verdict = Book::default().verify_licence(question).expect("a key is judged, whatever it is");
    assert!(!verdict.explain(tenure::Language::De).is_empty(), "and every verdict is told");
    verdict
}

/// A text is a key or none; every form of a key is the same key, and nothing signed it.
pub fn key_text(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let verdict = verified(&question(&text));
    assert!(!verdict.usable && verdict.claims.is_none(), "nobody signed it");
    if let Ok(forms) = Book::default().key_forms(&KeyText::new(text.as_ref().into())) {
        let again = |text: RawText| Book::default().key_forms(&KeyText::new(text)).expect("a form of a key is one");
        assert!(
            again(forms.canonical.as_str().into()) == forms && again(forms.printed.clone()) == forms,
            "the same key"
        );
    }
}

/// Signed bytes are claims in their one form, or they are refused.
pub fn payload(bytes: &[u8]) {
    let verdict = verified(&question(&key_over(&own(), bytes)));
    if let Some(claims) = verdict.claims {
        assert!(claims.sequence > 0 && claims.grace_days.is_none_or(|grace| claims.last_day.is_some() && grace > 0));
    }
}

/// A host has one normal form, which is its own, and fits itself.
pub fn host(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let asked = |licensed: &str, actual: &str| {
        Book::default().check_url(&UrlQuestion::new(licensed.into()).actual(actual.into()))
    };
    if let Ok(answer) = Book::default().check_url(&UrlQuestion::new(text.as_ref().into())) {
        let normal = answer.licensed.as_str();
        let again = Book::default().check_url(&UrlQuestion::new(normal.into())).expect("a normal form is a host");
        assert!(again.licensed == answer.licensed, "the normal form is its own");
        let itself = normal.replace("*.", "a.");
        assert!(asked(normal, &itself).is_ok_and(|answer| answer.matches == Some(true)), "it fits itself");
    }
    let _ = asked("fm.example.com", &text);
}

/// A token is one of ours in its one form, or it is refused.
pub fn token(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let token = |text: &str| question(text).form(KeyForm::Jwt);
    assert!(!verified(&token(&text)).usable, "nobody signed it");
    let key = own();
    let header =
        BASE64URL_NOPAD.encode(format!(r#"{{"alg":"EdDSA","kid":"{}","typ":"licence+jwt"}}"#, key.id()).as_bytes());
    let signed = format!("{header}.{}", BASE64URL_NOPAD.encode(bytes));
    verified(&token(&whole(&key, TextForm::Jwt, signed.as_bytes())));
}

/// A list of revocations is one in its one form, or it is refused.
pub fn revocations(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let asked = |list: &str| Book::default().verify_licence(&question("LK1").revocations(list.into()));
    assert!(asked(&text).is_err(), "nobody signed it");
    let key = own();
    let list = whole(&key, TextForm::Revocations, &message(&key, "application/licence-revocations.v1+cbor", bytes));
    let _ = asked(&list);
    let plain = RevocationList::new(parsed("2026-01-15"), ring(&key, &[]));
    assert!(Book::default().draft_revocations(&plain).is_ok(), "an empty list is one");
}

fn whole(key: &SigningKey, form: TextForm, bytes: &[u8]) -> String {
    let signature: Bytes = key.sign(bytes).expect("a key signs").as_slice().into();
    let draft = TextDraft::new(form, key.id(), key.public_key().into(), bytes.into());
    let signed = Book::default().signed_text(&SignedDraft::new(draft, signature));
    signed.map_or_else(|_| String::new(), |signed| signed.text.as_str().to_owned())
}
