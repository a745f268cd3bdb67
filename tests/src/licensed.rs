//! Accounts with licences, and whoever signs for them.

use proptest::collection::{btree_set, vec};
use proptest::option::of;
use proptest::prelude::{Just, Strategy, any};
use proptest::sample::select;
use tenure::{
    Account, Application, Change, Environment, KeyRing, KeyStatus, Licence, Limit, LimitKind, Module, Parameter,
    ParameterValue, Record, RingKey, Signer, SigningKey, Whole,
};

use crate::books::parsed;

/// The key of a seed that is no secret.
#[must_use]
pub fn signer(seed: u8) -> SigningKey {
    SigningKey::of_seed(&[seed; 32])
}

/// The public half of a signer.
#[must_use]
pub fn ring_key(signer: &SigningKey, status: KeyStatus) -> RingKey {
    RingKey::new(signer.id(), signer.public_key().into(), status)
}

/// A ring in which one signs, and what the others signed still holds.
#[must_use]
pub fn ring(active: &SigningKey, others: &[&SigningKey]) -> KeyRing {
    let others = others.iter().map(|other| ring_key(other, KeyStatus::VerifyOnly));
    KeyRing::new(std::iter::once(ring_key(active, KeyStatus::Active)).chain(others).collect())
}

/// The account that holds all licences.
#[must_use]
pub fn account() -> Account {
    Account::new(parsed("C-1")).code(parsed("MUSTER"))
}

/// An application whose catalogue numbers some of what licences name.
#[must_use]
pub fn application() -> Application {
    let modules = (0..6).map(|number| Module::new(parsed(&format!("module-{number}"))).number(number * 3)).collect();
    let limits = vec![LimitKind::new(parsed("users")).number(1), LimitKind::new(parsed("objects"))];
    Application::new(parsed("fm")).modules(modules).limits(limits)
}

/// The message that a key signs over any payload.
#[must_use]
pub fn message(signer: &SigningKey, media_type: &str, payload: &[u8]) -> Vec<u8> {
    let kind = u8::try_from(media_type.len()).unwrap();
    let header =
        [b"\xa3\x01\x27\x04\x42".as_slice(), &kid(signer), &[0x10, 0x78, kind], media_type.as_bytes()].concat();
    let head = |major: u8, length: usize| match u8::try_from(length) {
        Ok(short @ ..24) => vec![major | short],
        Ok(byte) => vec![major | 0x18, byte],
        Err(_) => [vec![major | 0x19], u16::try_from(length).unwrap().to_be_bytes().to_vec()].concat(),
    };
    let parts = [b"\x84\x6aSignature1".to_vec(), head(0x40, header.len()), header, vec![0x40]];
    [parts.concat(), head(0x40, payload.len()), payload.to_vec()].concat()
}

fn kid(signer: &SigningKey) -> [u8; 2] {
    u16::from_str_radix(&signer.id().to_string(), 16).unwrap().to_be_bytes()
}

/// A key whose signature holds over any payload, written by another hand than the engine's: Crockford's base32 bit by bit, and
/// the check symbols by multiplication of polynomials.
#[must_use]
pub fn key_over(signer: &SigningKey, payload: &[u8]) -> String {
    const SYMBOLS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let message = message(signer, "application/licence-key.v1+cbor", payload);
    let signature = signer.sign(&message).unwrap();
    let bytes = [kid(signer).as_slice(), payload, &signature].concat();
    let bits: Vec<u8> = bytes.iter().flat_map(|byte| (0..8).rev().map(move |bit| byte >> bit & 1)).collect();
    let values: Vec<u8> = bits
        .chunks(5)
        .map(|five| (0..5).fold(0, |value, bit| value << 1 | five.get(bit).copied().unwrap_or_default()))
        .collect();
    let mut key = "LK1".to_owned();
    for (line, values) in values.chunks(24).enumerate() {
        let check = values.iter().zip(1..).fold(u8::try_from(line % 32).unwrap(), |sum, (value, power)| {
            let mut product = u64::from(*value) << power;
            for degree in (5..64).rev() {
                if product >> degree & 1 == 1 {
                    product ^= 0b10_0101 << (degree - 5);
                }
            }
            sum ^ u8::try_from(product).unwrap()
        });
        key.extend(values.iter().chain([&check]).map(|value| char::from(SYMBOLS[usize::from(*value)])));
    }
    key
}

/// The licences of a plan's changes.
pub fn licences(changes: &tenure::ChangeSet) -> impl Iterator<Item = &Licence> {
    changes.changes.iter().filter_map(|change| match change {
        Change::Put(Record::Licence(licence)) => Some(licence),
        _ => None,
    })
}

/// Any licence of which a key can be made.
pub fn licence(number: u32) -> impl Strategy<Value = Licence> {
    let environment = of(select(Environment::ALL));
    let modules = btree_set(select(vec!["module-0", "module-1", "module-4", "module-5", "brandschutz"]), 0..5);
    let limits = (of(0_u32..5_000), of(0_u32..70_000));
    let days = (of(20_000_i32..20_400), of(20_470_i32..23_000), of(0_u32..367));
    let url = of(select(vec!["https://fm.example.com", "*.Müsterstadt.de", "[2001:DB8::1]:8443", "intranet"]));
    let parameters = vec((select(vec!["theme", "level", "beta"]), any::<bool>(), 0_u32..9), 0..2);
    (environment, modules, limits, days, (url, parameters), Just(number)).prop_map(
        |(environment, modules, (users, objects), (first, last, grace), (url, parameters), number)| {
            let mut licence = Licence::new(parsed(&number.to_string()), parsed("C-1"), parsed("fm"));
            licence.environment = environment;
            licence.modules = Some(modules.into_iter().map(parsed).collect());
            let limit = |code: &str, most: Option<u32>| most.map(|most| Limit::new(parsed(code), Whole::from(most)));
            licence.limits = Some([limit("users", users), limit("objects", objects)].into_iter().flatten().collect());
            let day = |number: Option<i32>| number.and_then(tenure::Day::of_number);
            (licence.first_day, licence.last_day) = (day(first), day(last));
            licence.grace_days = grace.filter(|_| last.is_some());
            licence.url = url.map(parsed);
            licence.parameters = parameters.first().map(|(name, flag, number)| {
                let value = if *flag { ParameterValue::Flag(true) } else { ParameterValue::Number((*number).into()) };
                vec![Parameter::new(parsed(name), value)]
            });
            licence
        },
    )
}
