//! The same claims as a JSON Web Token, for everybody else's software (LI 4.4).
//!
//! A token of ours has one form only: reading writes it again and compares, so that nothing stands twice, out of order or in
//! a second spelling.

use std::collections::BTreeMap;

use data_encoding::BASE64URL_NOPAD;
use serde::Deserialize;
use tenure_macros::record;

use crate::error::Error;
use crate::key::armour::{KeyFault, TokenPart};
use crate::key::claims::{Claims, LONGEST_GRACE};
use crate::key::environment::Environment;
use crate::key::key_id::KeyId;
use crate::key::keyring::{Trust, Trusted};
use crate::key::licence_key::LONGEST;
use crate::key::limit::Limit;
use crate::key::parameter::{Parameter, ParameterValue};
use crate::key::payload::{Payload, PayloadFault};
use crate::key::plain_text::{LONGEST_CUSTOMER, LONGEST_TEXT, is_name, is_text};
use crate::key::text_draft::{TextDraft, TextForm};
use crate::key::verdict::{LicenceStatus, LicenceVerdict};
use crate::key::verify::Circumstances;
use crate::value::day::Day;
use crate::value::host_pattern::HostPattern;
use crate::value::id::LicenceId;
use crate::value::label::Label;
use crate::value::whole::Whole;
use crate::wire::json;

/// Seconds of a day and of an hour.
const DAY: i64 = 86_400;
const HOUR: i64 = 3_600;

/// What the algorithm is called in a token; both names mean the same.
#[record]
#[derive(Default)]
pub enum TokenAlgorithm {
    /// `EdDSA`, the name that most software reads.
    #[default]
    Eddsa,
    /// `Ed25519`, the newer name (RFC 9864).
    Ed25519,
}

impl TokenAlgorithm {
    const fn name(self) -> &'static str {
        match self {
            Self::Eddsa => "EdDSA",
            Self::Ed25519 => "Ed25519",
        }
    }
}

/// A token that waits for its signature.
pub(crate) fn draft(
    claims: &Claims,
    key: &Trusted,
    issuer: &str,
    algorithm: TokenAlgorithm,
) -> Result<TextDraft, Error> {
    let header = BASE64URL_NOPAD.encode(header(algorithm, key.id).as_bytes());
    let payload = BASE64URL_NOPAD.encode(payload(claims, issuer)?.as_bytes());
    let bytes = format!("{header}.{payload}");
    Ok(TextDraft::new(TextForm::Jwt, key.id, (&key.public_key).into(), bytes.as_bytes().into()))
}

fn header(algorithm: TokenAlgorithm, key: KeyId) -> String {
    format!(r#"{{"alg":"{}","kid":"{key}","typ":"licence+jwt"}}"#, algorithm.name())
}

/// The claims as JSON in one form: members in the order of RFC 8785, whole numbers only.
fn payload(claims: &Claims, issuer: &str) -> Result<String, Error> {
    let Claims { licence, sequence, application, customer, url, first_day, last_day, grace_days, .. } = claims;
    let text = |text: &str| json::to_text(text);
    let start = first_day.map(|day| i64::from(day.number()).saturating_mul(DAY).saturating_sub(14 * HOUR));
    let grace = i64::from(grace_days.unwrap_or_default());
    // Whoever knows no grace shall not refuse what still may run.
    let end = last_day.map(|day| {
        let over = i64::from(day.number()).saturating_add(grace).saturating_add(1);
        over.saturating_mul(DAY).saturating_add(12 * HOUR)
    });
    let environment =
        Some(claims.environment_or_default()).filter(|environment| *environment != Environment::Production);
    let mut members = vec![
        ("aud".to_owned(), text(application.as_str())?),
        ("iss".to_owned(), text(issuer)?),
        ("lid".to_owned(), licence.number().to_string()),
        ("seq".to_owned(), sequence.to_string()),
        ("sub".to_owned(), text(customer.as_str())?),
    ];
    let mut state = |name: &str, value: Option<String>| members.extend(value.map(|value| (name.to_owned(), value)));
    state("url", url.as_ref().map(|url| text(url.as_str())).transpose()?);
    state("start", first_day.map(|day| format!("\"{day}\"")));
    state("nbf", start.map(|second| second.to_string()));
    state("end", last_day.map(|day| format!("\"{day}\"")));
    state("grc", grace_days.map(|days| days.to_string()));
    state("exp", end.map(|second| second.to_string()));
    state("mod", claims.modules.as_deref().map(modules).transpose()?);
    state("lim", claims.limits.as_deref().map(limits).transpose()?);
    state("par", claims.parameters.as_deref().map(parameters).transpose()?);
    state("env", environment.map(|environment| format!("\"{environment}\"")));
    state("mnt", claims.maintained_until.map(|day| format!("\"{day}\"")));
    object(members)
}

fn modules(modules: &[Label]) -> Result<String, Error> {
    let names: Vec<_> = modules.iter().map(|name| json::to_text(name.as_str())).collect::<Result<_, _>>()?;
    Ok(format!("[{}]", names.join(",")))
}

fn limits(limits: &[Limit]) -> Result<String, Error> {
    object(limits.iter().map(|limit| (limit.code.to_string(), limit.most.to_string())).collect())
}

fn parameters(parameters: &[Parameter]) -> Result<String, Error> {
    let member = |Parameter { name, value }: &Parameter| {
        let value = match value {
            ParameterValue::Text(text) => json::to_text(text.as_str())?,
            ParameterValue::Number(number) => number.to_string(),
            ParameterValue::Flag(flag) => flag.to_string(),
        };
        Ok((name.to_string(), value))
    };
    object(parameters.iter().map(member).collect::<Result<_, Error>>()?)
}

fn object(mut members: Vec<(String, String)>) -> Result<String, Error> {
    members.sort_by(|(left, _), (right, _)| left.encode_utf16().cmp(right.encode_utf16()));
    let members = members.iter().map(|(name, value)| Ok(format!("{}:{value}", json::to_text(name.as_str())?)));
    Ok(format!("{{{}}}", members.collect::<Result<Vec<_>, Error>>()?.join(",")))
}

/// A token taken apart; nothing of it is verified yet.
struct Token<'a> {
    key: KeyId,
    /// Header and payload, as they were signed.
    signed: &'a str,
    payload: Vec<u8>,
    signature: [u8; 64],
}

impl<'a> Token<'a> {
    fn read(text: &'a str) -> Result<Self, KeyFault> {
        if text.len() > LONGEST {
            return Err(KeyFault::TooLong {});
        }
        let fault = |part| KeyFault::Token { part };
        let (signed, signature) = text.rsplit_once('.').ok_or(fault(TokenPart::Shape))?;
        let (header, payload) = signed.split_once('.').ok_or(fault(TokenPart::Shape))?;
        if payload.contains('.') {
            return Err(fault(TokenPart::Shape));
        }
        let decoded = |part: &str, name| BASE64URL_NOPAD.decode(part.as_bytes()).map_err(|_| fault(name));
        let key = key_of(&decoded(header, TokenPart::Header)?).ok_or(fault(TokenPart::Header))?;
        let payload = decoded(payload, TokenPart::Payload)?;
        let signature = decoded(signature, TokenPart::Signature)?;
        let signature = signature.try_into().map_err(|_| fault(TokenPart::Signature))?;
        Ok(Self { key, signed, payload, signature })
    }
}

/// The key that a header names, if it is one of the two headers that we write for it.
fn key_of(bytes: &[u8]) -> Option<KeyId> {
    let key = bytes.windows(8).position(|window| window == br#","kid":""#)?.checked_add(8)?;
    let key = std::str::from_utf8(bytes.get(key..key.checked_add(4)?)?).ok()?.parse().ok()?;
    let algorithms = [TokenAlgorithm::Eddsa, TokenAlgorithm::Ed25519];
    algorithms.iter().any(|algorithm| header(*algorithm, key).as_bytes() == bytes).then_some(key)
}

/// Whether a text is a token of ours by that key, but for its signature.
pub(crate) fn is_of(text: &str, key: KeyId) -> bool {
    Token::read(text).is_ok_and(|token| token.key == key && claims(&token.payload).is_some())
}

/// How long the token of a draft is, signature included.
pub(crate) fn length_of(draft: &TextDraft) -> usize {
    draft.bytes.as_slice().len().saturating_add(1).saturating_add(BASE64URL_NOPAD.encode_len(64))
}

impl Trust {
    /// Verifies a token of ours, to the same verdict as the key with the same claims.
    #[must_use]
    pub fn verify_token(&self, text: &str, here: &Circumstances<'_>) -> LicenceVerdict {
        let token = match Token::read(text) {
            Ok(token) => token,
            Err(fault) => return LicenceVerdict::refused(LicenceStatus::Malformed { fault }, None, None),
        };
        let signed = |key: &Trusted| key.public_key.verifies(token.signed.as_bytes(), &token.signature);
        let read = || {
            let claims = claims(&token.payload).ok_or(PayloadFault::Invalid(None))?;
            Ok(Payload { claims, unknown: Vec::new() })
        };
        self.judge(token.key, here, signed, read)
    }
}

/// The members of a token.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Members {
    aud: String,
    iss: String,
    lid: u64,
    seq: u32,
    sub: String,
    url: Option<String>,
    start: Option<Day>,
    end: Option<Day>,
    grc: Option<u32>,
    #[serde(rename = "mod")]
    modules: Option<Vec<String>>,
    lim: Option<BTreeMap<String, Whole>>,
    par: Option<BTreeMap<String, Setting>>,
    env: Option<Environment>,
    mnt: Option<Day>,
    // These two follow from the days, so that only writing them again looks at them.
    #[serde(rename = "nbf")]
    _not_before: Option<i64>,
    #[serde(rename = "exp")]
    _expires: Option<i64>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Setting {
    Text(String),
    Number(Whole),
    Flag(bool),
}

/// The claims of a payload in its one form.
fn claims(bytes: &[u8]) -> Option<Claims> {
    let members: Members = serde_json::from_slice(bytes).ok()?;
    let issuer = members.iss.clone();
    let claims = members.claims()?;
    (payload(&claims, &issuer).ok()?.as_bytes() == bytes).then_some(claims)
}

impl Members {
    fn claims(self) -> Option<Claims> {
        let in_order = self.start.zip(self.end).is_none_or(|(start, end)| start <= end);
        let grace = self.grc.is_none_or(|grace| (1..=LONGEST_GRACE).contains(&grace) && self.end.is_some());
        let since_epoch = [self.start, self.end, self.mnt].iter().flatten().all(|day| day.number() >= 0);
        if !in_order || !grace || !since_epoch || self.seq == 0 || self.iss.parse::<Label>().is_err() {
            return None;
        }
        let url = |url: &String| HostPattern::normalise(url).ok().filter(|host| host.as_str() == url.as_str());
        let mut claims = Claims::new(
            LicenceId::of_number(self.lid)?,
            self.seq,
            self.aud.parse().ok()?,
            self.sub.parse().ok().filter(|_| is_text(&self.sub, LONGEST_CUSTOMER))?,
        );
        claims.url = stated(self.url.as_ref(), url)?;
        (claims.first_day, claims.last_day, claims.grace_days) = (self.start, self.end, self.grc);
        claims.modules = stated(self.modules, read_modules)?;
        claims.limits = stated(self.lim, read_limits)?;
        claims.parameters = stated(self.par, read_parameters)?;
        (claims.environment, claims.maintained_until) = (self.env, self.mnt);
        Some(claims)
    }
}

/// What is stated must be right; what is not stated is.
#[expect(clippy::option_option, reason = "absent and wrong are two things")]
fn stated<T, U>(member: Option<T>, read: impl Fn(T) -> Option<U>) -> Option<Option<U>> {
    member.map_or(Some(None), |member| read(member).map(Some))
}

fn name(text: &str) -> Option<Label> {
    let number =
        text.strip_prefix('#').is_some_and(|number| number.parse::<u64>().is_ok_and(|read| read.to_string() == number));
    if number || is_name(text) { text.parse().ok() } else { None }
}

fn read_modules(names: Vec<String>) -> Option<Vec<Label>> {
    let names: Vec<Label> = names.into_iter().map(|text| name(&text)).collect::<Option<_>>()?;
    let ascending = names.is_sorted_by(|left, right| left < right);
    (ascending && !names.is_empty()).then_some(names)
}

fn read_limits(members: BTreeMap<String, Whole>) -> Option<Vec<Limit>> {
    let read = |(code, most): (String, Whole)| Some(Limit { code: name(&code)?, most: counted(most)? });
    let limits: Vec<Limit> = members.into_iter().map(read).collect::<Option<_>>()?;
    (!limits.is_empty()).then_some(limits)
}

fn read_parameters(members: BTreeMap<String, Setting>) -> Option<Vec<Parameter>> {
    let read = |(name, value): (String, Setting)| {
        let value = match value {
            Setting::Text(text) => ParameterValue::Text(text.parse().ok().filter(|_| is_text(&text, LONGEST_TEXT))?),
            Setting::Number(number) => ParameterValue::Number(counted(number)?),
            Setting::Flag(flag) => ParameterValue::Flag(flag),
        };
        Some(Parameter { name: name.parse().ok().filter(|_| is_name(&name))?, value })
    };
    let parameters: Vec<Parameter> = members.into_iter().map(read).collect::<Option<_>>()?;
    (!parameters.is_empty()).then_some(parameters)
}

fn counted(number: Whole) -> Option<Whole> {
    number.count().map(|_| number)
}
