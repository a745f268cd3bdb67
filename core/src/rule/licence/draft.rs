//! The claims of a licence, as its record, its account and its application state them (AC-C2).

use std::collections::BTreeSet;

use crate::key::catalogue::Catalogue;
use crate::key::claims::{Claims, LONGEST_GRACE};
use crate::key::environment::Environment;
use crate::key::limit::Limit;
use crate::key::parameter::{Parameter, ParameterValue};
use crate::key::plain_text::{LONGEST_CUSTOMER, LONGEST_TEXT, composed, is_name, is_text};
use crate::record::account::Account;
use crate::record::licence::Licence;
use crate::rule::licence::fault::LicenceFault;
use crate::value::day::Day;
use crate::value::host_pattern::HostPattern;
use crate::value::label::Label;

/// The claims that a key of the licence shall make, with sequence 1; or everything that is wrong with it. Neither prices,
/// nor invoices, nor whether the account is active have a part in it.
pub(crate) fn wanted(
    licence: &Licence,
    account: Option<&Account>,
    catalogue: Catalogue<'_>,
) -> Result<Claims, Vec<LicenceFault>> {
    let mut draft = Draft { faults: Vec::new() };
    let customer = draft.customer(licence, account);
    let url = draft.url(licence);
    draft.refuse_days(licence);
    let grace_days = draft.grace(licence);
    let modules = licence.modules.iter().flatten().map(|name| draft.name(name)).collect::<BTreeSet<_>>();
    let limits = draft.limits(licence, catalogue);
    let parameters = draft.parameters(licence);
    let (Some(customer), []) = (customer, draft.faults.as_slice()) else { return Err(draft.in_order()) };
    let mut claims = Claims::new(licence.id.clone(), 1, licence.application.clone(), customer);
    claims.url = url;
    (claims.first_day, claims.last_day, claims.grace_days) = (licence.first_day, licence.last_day, grace_days);
    claims.modules = (!modules.is_empty()).then(|| modules.into_iter().collect());
    claims.limits = (!limits.is_empty()).then_some(limits);
    claims.parameters = (!parameters.is_empty()).then_some(parameters);
    claims.environment = licence.environment.filter(|environment| *environment != Environment::Production);
    claims.maintained_until = licence.maintained_until;
    Ok(claims)
}

struct Draft {
    faults: Vec<LicenceFault>,
}

impl Draft {
    fn customer(&mut self, licence: &Licence, account: Option<&Account>) -> Option<Label> {
        let Some(code) = account.and_then(|account| account.code.as_ref()) else {
            self.faults.push(LicenceFault::CustomerCodeMissing { account: licence.account.clone() });
            return None;
        };
        let customer = composed(code).filter(|code| is_text(code.as_str(), LONGEST_CUSTOMER));
        if customer.is_none() {
            self.faults.push(LicenceFault::CustomerCodeInvalid { code: code.clone() });
        }
        customer
    }

    fn url(&mut self, licence: &Licence) -> Option<HostPattern> {
        let url = licence.url.as_ref()?;
        HostPattern::normalise(url.as_str())
            .map_err(|reason| self.faults.push(LicenceFault::UrlInvalid { reason }))
            .ok()
    }

    fn refuse_days(&mut self, licence: &Licence) {
        let Licence { first_day, last_day, maintained_until, .. } = licence;
        if let (Some(first_day), Some(last_day)) = (*first_day, *last_day)
            && last_day < first_day
        {
            self.faults.push(LicenceFault::EndsBeforeStart { first_day, last_day });
        }
        let early = |day: &&Day| day.number() < 0;
        let days = [first_day, last_day, maintained_until].into_iter().flatten().filter(early);
        self.faults.extend(days.map(|day| LicenceFault::DayOutOfRange { day: *day }));
    }

    fn grace(&mut self, licence: &Licence) -> Option<u32> {
        let grace_days = licence.grace_days.filter(|grace_days| *grace_days > 0)?;
        if licence.last_day.is_none() {
            self.faults.push(LicenceFault::GraceWithoutEnd {});
        }
        if grace_days > LONGEST_GRACE {
            self.faults.push(LicenceFault::GraceOutOfRange { grace_days });
        }
        Some(grace_days)
    }

    /// The name as it stands in keys; one that cannot stands for itself, so that what else is wrong is told too.
    fn name(&mut self, name: &Label) -> Label {
        composed(name).filter(|name| is_name(name.as_str())).unwrap_or_else(|| {
            self.faults.push(LicenceFault::NameInvalid { name: name.clone() });
            name.clone()
        })
    }

    fn limits(&mut self, licence: &Licence, catalogue: Catalogue<'_>) -> Vec<Limit> {
        let stated = licence.limits.iter().flatten();
        let mut limits: Vec<Limit> = stated.map(|limit| Limit::new(self.name(&limit.code), limit.most)).collect();
        let required = catalogue.limits.iter().filter(|kind| kind.required == Some(true));
        let missing = required.filter(|kind| limits.iter().all(|limit| limit.code != kind.code));
        self.faults.extend(missing.map(|kind| LicenceFault::RestrictionMissing { code: kind.code.clone() }));
        let codes = limits.iter().map(|limit| &limit.code);
        self.faults.extend(repeated(codes).map(|code| LicenceFault::RestrictionTwice { code: code.clone() }));
        let negative = limits.iter().filter(|limit| limit.most.count().is_none());
        self.faults.extend(
            negative.map(|limit| LicenceFault::RestrictionNegative { code: limit.code.clone(), most: limit.most }),
        );
        limits.sort_by(|left, right| left.code.cmp(&right.code));
        limits
    }

    fn parameters(&mut self, licence: &Licence) -> Vec<Parameter> {
        let mut parameters = Vec::new();
        for Parameter { name, value } in licence.parameters.iter().flatten() {
            let name = self.name(name);
            let value = match value {
                ParameterValue::Text(text) => {
                    composed(text).filter(|text| is_text(text.as_str(), LONGEST_TEXT)).map(ParameterValue::Text)
                }
                ParameterValue::Number(number) => number.count().map(|_| ParameterValue::Number(*number)),
                ParameterValue::Flag(flag) => Some(ParameterValue::Flag(*flag)),
            };
            parameters.push((name, value));
        }
        let names = parameters.iter().map(|(name, _)| name);
        self.faults.extend(repeated(names).map(|name| LicenceFault::ParameterTwice { name: name.clone() }));
        let invalid = parameters.iter().filter(|(_, value)| value.is_none());
        self.faults.extend(invalid.map(|(name, _)| LicenceFault::ParameterInvalid { name: name.clone() }));
        parameters.sort_by(|(left, _), (right, _)| left.cmp(right));
        parameters.into_iter().filter_map(|(name, value)| Some(Parameter::new(name, value?))).collect()
    }

    /// The faults in the order of their kinds.
    fn in_order(mut self) -> Vec<LicenceFault> {
        let rank = |fault: &LicenceFault| LicenceFault::KINDS.iter().position(|kind| *kind == fault.tag());
        self.faults.sort_by_key(rank);
        self.faults
    }
}

/// Those that stand there before, each once.
fn repeated<'a>(names: impl Iterator<Item = &'a Label>) -> impl Iterator<Item = &'a Label> {
    let (mut seen, mut told) = (BTreeSet::new(), BTreeSet::new());
    names.filter(move |name| !seen.insert(*name) && told.insert(*name))
}
