//! Claims as the bytes that are signed, and back (LI 4.2).

use std::collections::BTreeSet;

use crate::key::catalogue::{Catalogue, Catalogues, LARGEST};
use crate::key::cbor::Item;
use crate::key::claims::{Claims, LONGEST_GRACE};
use crate::key::environment::Environment;
use crate::key::limit::Limit;
use crate::key::parameter::{Parameter, ParameterValue};
use crate::key::plain_text::{LONGEST_CUSTOMER, LONGEST_TEXT, is_name, is_text};
use crate::value::day::Day;
use crate::value::host_pattern::HostPattern;
use crate::value::id::{ApplicationId, LicenceId};
use crate::value::label::Label;
use crate::value::whole::Whole;

/// Longest payload, so that a key has 960 bytes at most.
pub(crate) const LONGEST: usize = 894;

/// Deepest nesting, the map of claims included.
const DEPTH: usize = 3;
/// Claims below must be understood, those from here on may be ignored.
const OPTIONAL: u64 = 32;
/// Longest set of modules, in bytes.
const LONGEST_SET: usize = 128;

/// Why signed bytes are no claims.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PayloadFault {
    /// They are none by the rules; the number of the claim, where one alone is at fault.
    Invalid(Option<u32>),
    /// They restrict by a claim that this version does not know.
    Unsupported(u32),
}

/// What a payload says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Payload {
    pub(crate) claims: Claims,
    /// Optional claims that this version does not know.
    pub(crate) unknown: Vec<u32>,
}

/// The numbers of the claims.
struct Claim;

impl Claim {
    const LICENCE: u32 = 1;
    const SEQUENCE: u32 = 2;
    const APPLICATION: u32 = 3;
    const CUSTOMER: u32 = 4;
    const URL: u32 = 5;
    const FIRST_DAY: u32 = 6;
    const LAST_DAY: u32 = 7;
    const GRACE: u32 = 8;
    const MODULES: u32 = 9;
    const LIMITS: u32 = 10;
    const PARAMETERS: u32 = 11;
    const ENVIRONMENT: u32 = 12;
    const MAINTENANCE: u32 = 13;
    const LAST: u32 = Self::MAINTENANCE;
}

/// The one payload of some claims, each name by its number where the catalogue has one.
pub(crate) fn encode(claims: &Claims, catalogue: Catalogue<'_>) -> Vec<u8> {
    Item::Map(entries(claims, catalogue)).written()
}

/// The same without the sequence: equal for equal licences, however often their keys were signed.
pub(crate) fn inputs(claims: &Claims, catalogue: Catalogue<'_>) -> Vec<u8> {
    let mut entries = entries(claims, catalogue);
    entries.retain(|(number, _)| *number != Item::of(Claim::SEQUENCE));
    Item::Map(entries).written()
}

fn entries<'a>(claims: &'a Claims, catalogue: Catalogue<'a>) -> Vec<(Item<'a>, Item<'a>)> {
    let environment = match claims.environment_or_default() {
        Environment::Production => None,
        Environment::Sandbox => Some(1),
        Environment::Demo => Some(2),
    };
    let days = |day: Day| Item::of(day.number());
    let entries = [
        (Claim::LICENCE, Some(Item::of(claims.licence.number()))),
        (Claim::SEQUENCE, Some(Item::of(claims.sequence))),
        (Claim::APPLICATION, Some(Item::Text(claims.application.as_str()))),
        (Claim::CUSTOMER, Some(Item::Text(claims.customer.as_str()))),
        (Claim::URL, claims.url.as_ref().map(|url| Item::Text(url.as_str()))),
        (Claim::FIRST_DAY, claims.first_day.map(days)),
        (Claim::LAST_DAY, claims.last_day.map(days)),
        (Claim::GRACE, claims.grace_days.map(Item::of)),
        (Claim::MODULES, claims.modules.as_deref().map(|modules| encode_modules(modules, catalogue))),
        (Claim::LIMITS, claims.limits.as_deref().map(|limits| encode_limits(limits, catalogue))),
        (Claim::PARAMETERS, claims.parameters.as_deref().map(encode_parameters)),
        (Claim::ENVIRONMENT, environment.map(|environment: u32| Item::of(environment))),
        (Claim::MAINTENANCE, claims.maintained_until.map(days)),
    ];
    entries.into_iter().filter_map(|(number, value)| Some((Item::of(number), value?))).collect()
}

/// A set of numbers if each module has one, else the names.
fn encode_modules<'a>(modules: &'a [Label], catalogue: Catalogue<'_>) -> Item<'a> {
    let numbers: Option<Vec<u32>> = modules.iter().map(|name| catalogue.module_number(name.as_str())).collect();
    let Some(numbers) = numbers else {
        let names: BTreeSet<&str> = modules.iter().map(Label::as_str).collect();
        return Item::List(names.into_iter().map(Item::Text).collect());
    };
    let mut set = Vec::new();
    for number in numbers {
        let byte = usize::try_from(number / 8).unwrap_or(usize::MAX).min(LONGEST_SET);
        if set.len() <= byte {
            set.resize(byte.saturating_add(1), 0);
        }
        if let Some(byte) = set.get_mut(byte) {
            *byte |= 1_u8 << (number % 8);
        }
    }
    Item::Bytes(set.into())
}

fn encode_limits<'a>(limits: &'a [Limit], catalogue: Catalogue<'_>) -> Item<'a> {
    let key = |code: &'a Label| catalogue.limit_number(code.as_str()).map_or(Item::Text(code.as_str()), Item::of);
    in_order(limits.iter().map(|limit| (key(&limit.code), Item::of(limit.most.get()))).collect())
}

fn encode_parameters(parameters: &[Parameter]) -> Item<'_> {
    let mut entries = Vec::with_capacity(parameters.len());
    for Parameter { name, value } in parameters {
        entries.push((Item::Text(name.as_str()), encode_value(value)));
    }
    in_order(entries)
}

fn encode_value(value: &ParameterValue) -> Item<'_> {
    match value {
        ParameterValue::Text(text) => Item::Text(text.as_str()),
        ParameterValue::Number(number) => Item::of(number.get()),
        ParameterValue::Flag(flag) => Item::Flag(*flag),
    }
}

fn in_order<'a>(mut entries: Vec<(Item<'a>, Item<'a>)>) -> Item<'a> {
    entries.sort_by(|(left, _), (right, _)| left.key().cmp(&right.key()));
    Item::Map(entries)
}

/// Reads signed bytes; nothing but the one form of some claims is accepted.
pub(crate) fn decode(bytes: &[u8], catalogues: &dyn Catalogues) -> Result<Payload, PayloadFault> {
    if bytes.len() > LONGEST {
        return Err(PayloadFault::Invalid(None));
    }
    let map = Item::read(bytes, DEPTH);
    let read = map.as_ref().and_then(Reader::of).ok_or(PayloadFault::Invalid(None))?;
    let critical = read.numbers().filter(|number| *number < OPTIONAL);
    if let Some(unsupported) = critical.filter_map(narrow).find(|number| !(1..=Claim::LAST).contains(number)) {
        return Err(PayloadFault::Unsupported(unsupported));
    }
    let licence = read.required(Claim::LICENCE, |value| LicenceId::of_number(value.number()?))?;
    let sequence = read.required(Claim::SEQUENCE, |value| narrow(value.number()?).filter(|sequence| *sequence > 0))?;
    let application: ApplicationId = read.required(Claim::APPLICATION, |value| value.text()?.parse().ok())?;
    let catalogue = catalogues.catalogue(&application);
    let claims = Claims {
        licence,
        sequence,
        customer: read.required(Claim::CUSTOMER, |value| labelled(value, |text| is_text(text, LONGEST_CUSTOMER)))?,
        url: read.optional(Claim::URL, url)?,
        first_day: read.optional(Claim::FIRST_DAY, day)?,
        last_day: read.optional(Claim::LAST_DAY, day)?,
        grace_days: read.optional(Claim::GRACE, |value| {
            narrow(value.number()?).filter(|grace| (1..=LONGEST_GRACE).contains(grace))
        })?,
        modules: read.optional(Claim::MODULES, |value| modules(value, catalogue))?,
        limits: read.optional(Claim::LIMITS, |value| limits(value, catalogue))?,
        parameters: read.optional(Claim::PARAMETERS, parameters)?,
        environment: read.optional(Claim::ENVIRONMENT, |value| match value.number()? {
            1 => Some(Environment::Sandbox),
            2 => Some(Environment::Demo),
            _ => None,
        })?,
        maintained_until: read.optional(Claim::MAINTENANCE, day)?,
        application,
    };
    if claims.first_day.zip(claims.last_day).is_some_and(|(first_day, last_day)| last_day < first_day) {
        return Err(PayloadFault::Invalid(Some(Claim::LAST_DAY)));
    }
    if claims.grace_days.is_some() && claims.last_day.is_none() {
        return Err(PayloadFault::Invalid(Some(Claim::GRACE)));
    }
    let optional = read.numbers().filter(|number| *number >= OPTIONAL);
    let unknown = optional.map(|number| narrow(number).unwrap_or(u32::MAX)).collect();
    Ok(Payload { claims, unknown })
}

struct Reader<'a> {
    entries: Vec<(u64, &'a Item<'a>)>,
}

impl<'a> Reader<'a> {
    /// The entries of a map, if numbers are its keys.
    fn of(map: &'a Item<'a>) -> Option<Self> {
        let entries = map.map()?.iter().map(|(number, value)| Some((number.number()?, value)));
        Some(Self { entries: entries.collect::<Option<_>>()? })
    }

    fn numbers(&self) -> impl Iterator<Item = u64> {
        self.entries.iter().map(|(number, _)| *number)
    }

    fn optional<T>(&self, claim: u32, read: impl Fn(&Item<'_>) -> Option<T>) -> Result<Option<T>, PayloadFault> {
        let value = self.entries.iter().find(|(number, _)| *number == u64::from(claim));
        value.map(|(_, value)| read(value).ok_or(PayloadFault::Invalid(Some(claim)))).transpose()
    }

    fn required<T>(&self, claim: u32, read: impl Fn(&Item<'_>) -> Option<T>) -> Result<T, PayloadFault> {
        self.optional(claim, read)?.ok_or(PayloadFault::Invalid(Some(claim)))
    }
}

fn narrow(number: u64) -> Option<u32> {
    u32::try_from(number).ok()
}

fn day(value: &Item<'_>) -> Option<Day> {
    Day::of_number(i32::try_from(value.number()?).ok()?)
}

fn labelled(value: &Item<'_>, is_right: impl Fn(&str) -> bool) -> Option<Label> {
    value.text().filter(|text| is_right(text))?.parse().ok()
}

/// A host in its normal form.
fn url(value: &Item<'_>) -> Option<HostPattern> {
    let text = value.text()?;
    HostPattern::normalise(text).ok().filter(|url| url.as_str() == text)
}

fn modules(value: &Item<'_>, catalogue: Catalogue<'_>) -> Option<Vec<Label>> {
    if let Some(names) = value.list() {
        let names: Vec<Label> = names.iter().map(|name| labelled(name, is_name)).collect::<Option<_>>()?;
        let ascending = names.is_sorted_by(|left, right| left < right);
        return (ascending && !names.is_empty()).then_some(names);
    }
    let set = value.bytes()?;
    if set.len() > LONGEST_SET || set.last().is_none_or(|last| *last == 0) {
        return None;
    }
    let bits = (0_u32..).zip(set).flat_map(|(position, byte)| (0..8).map(move |bit| (position, bit, byte)));
    let held = bits.filter(|(_, bit, byte)| *byte >> bit & 1 == 1);
    let numbers = held.map(|(position, bit, _)| position.saturating_mul(8).saturating_add(bit));
    let mut names = numbers.map(|number| catalogue.module_name(number)).collect::<Option<Vec<_>>>()?;
    names.sort();
    names.is_sorted_by(|left, right| left < right).then_some(names)
}

fn limits(value: &Item<'_>, catalogue: Catalogue<'_>) -> Option<Vec<Limit>> {
    let read = |(code, most): &(Item<'_>, Item<'_>)| {
        let code = if code.text().is_some() {
            labelled(code, is_name)?
        } else {
            catalogue.limit_code(narrow(code.number()?).filter(|code| *code <= LARGEST)?)?
        };
        Some(Limit { code, most: whole(most)? })
    };
    let mut limits: Vec<Limit> = value.map()?.iter().map(read).collect::<Option<_>>()?;
    limits.sort_by(|left, right| left.code.cmp(&right.code));
    // A number and a text may come to stand for one limit, of which only one can hold.
    let apart = limits.is_sorted_by(|left, right| left.code < right.code);
    (apart && !limits.is_empty()).then_some(limits)
}

fn parameters(value: &Item<'_>) -> Option<Vec<Parameter>> {
    let read = |(name, value): &(Item<'_>, Item<'_>)| {
        let value = match value {
            Item::Text(_) => ParameterValue::Text(labelled(value, |text| is_text(text, LONGEST_TEXT))?),
            Item::Flag(flag) => ParameterValue::Flag(*flag),
            Item::Number(_) | Item::Bytes(_) | Item::List(_) | Item::Map(_) => ParameterValue::Number(whole(value)?),
        };
        Some(Parameter { name: labelled(name, is_name)?, value })
    };
    let mut parameters: Vec<Parameter> = value.map()?.iter().map(read).collect::<Option<_>>()?;
    parameters.sort_by(|left, right| left.name.cmp(&right.name));
    (!parameters.is_empty()).then_some(parameters)
}

fn whole(value: &Item<'_>) -> Option<Whole> {
    Whole::of(i64::try_from(value.number()?).ok()?)
}
