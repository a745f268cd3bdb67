//! The rival: what a developer writes who has the fleet in memory and no engine. Maps by id, and one loop over the lines
//! of the customer.
//!
//! It knows only what a fleet needs. There is no history, no renewal, no notice, no account above another, no tree of
//! skills, no check at the door, and nobody else's line can name an item. It copies from the records what it needs, while a
//! Book takes them over.

use std::collections::HashMap;

use tenure::{Category, Contract, Element, Placement, Question, Record, ScopeLine};

#[derive(Debug)]
struct Machine {
    product: String,
    customer: String,
    installed: i32,
}

#[derive(Debug)]
struct Line {
    contract: String,
    position: u32,
    category: u8,
    element: u8,
    key: String,
    first_day: i32,
    last_day: i32,
    archived: bool,
    sites: Option<Vec<String>>,
    services: Option<Vec<String>>,
}

/// Why a line does not cover.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Against {
    NotStarted,
    Ended,
    Archived,
    Site,
    Service,
}

/// A line that reaches the item, with everything against it.
#[derive(Debug)]
pub(crate) struct Judged {
    pub(crate) contract: String,
    pub(crate) position: u32,
    pub(crate) against: Vec<Against>,
}

/// The fleet by id.
#[derive(Debug, Default)]
pub(crate) struct Plain {
    machines: HashMap<String, Machine>,
    groups: HashMap<String, String>,
    lines: HashMap<String, Vec<Line>>,
}

impl Plain {
    pub(crate) fn of(records: &[Record]) -> Self {
        let mut plain = Self::default();
        for record in records {
            match record {
                Record::Item(item) => {
                    let Placement::EndUser { account, .. } = &item.placement else { continue };
                    let installed = item.since.map_or(0, tenure::Day::number);
                    let (product, customer) = (item.product.to_string(), account.to_string());
                    plain.machines.insert(item.id.to_string(), Machine { product, customer, installed });
                }
                Record::Product(product) => {
                    let group = product.group.as_ref().map(ToString::to_string).unwrap_or_default();
                    plain.groups.insert(product.id.to_string(), group);
                }
                Record::Contract(contract) => {
                    let lines = plain.lines.entry(contract.holder.to_string()).or_default();
                    lines.extend((0..).zip(&contract.scope).map(|(position, scope)| line(contract, position, scope)));
                }
                _ => {}
            }
        }
        plain
    }

    /// The last day of cover; the loop over the lines, keeping the best.
    pub(crate) fn covered(&self, question: &Question) -> Option<i32> {
        let machine = self.machines.get(question.item.as_str())?;
        let group = self.groups.get(&machine.product)?;
        let on = question.on.number();
        let mut best: Option<&Line> = None;
        for line in self.lines.get(&machine.customer)? {
            if on < line.first_day || line.last_day < on || line.archived {
                continue;
            }
            if !line.reaches(question, machine, group)
                || !line.accepts_site(question)
                || !line.accepts_service(question)
            {
                continue;
            }
            if best.is_none_or(|best| line.rank() < best.rank()) {
                best = Some(line);
            }
        }
        best.map(|line| line.last_day)
    }

    /// Every line that reaches the item, in order, with its reasons.
    pub(crate) fn coverage(&self, question: &Question) -> Vec<Judged> {
        let Some(machine) = self.machines.get(question.item.as_str()) else { return Vec::new() };
        let group = self.groups.get(&machine.product).map_or("", String::as_str);
        let lines = self.lines.get(&machine.customer).into_iter().flatten();
        let mut reaching: Vec<_> = lines.filter(|line| line.reaches(question, machine, group)).collect();
        reaching.sort_by(|left, right| left.rank().cmp(&right.rank()));
        reaching.into_iter().map(|line| line.judged(question)).collect()
    }
}

impl Line {
    fn reaches(&self, question: &Question, machine: &Machine, group: &str) -> bool {
        // Before it was installed, the item was nobody's; only a line that names it reaches it.
        let here = machine.installed <= question.on.number();
        match self.element {
            0 => self.key == question.item.as_str(),
            1 => here && self.key == machine.product,
            2 => here && self.key == group,
            _ => here,
        }
    }

    fn accepts_site(&self, question: &Question) -> bool {
        let asked = question.skill.as_ref().map(tenure::SkillId::as_str);
        self.sites.as_ref().is_none_or(|sites| sites.iter().any(|site| Some(site.as_str()) == asked))
    }

    fn accepts_service(&self, question: &Question) -> bool {
        let asked = question.service_kind.as_ref().map(tenure::ServiceKindId::as_str);
        self.services.as_ref().is_none_or(|services| services.iter().any(|service| Some(service.as_str()) == asked))
    }

    fn rank(&self) -> (u8, u8, i32, &str, u32) {
        (self.category, self.element, self.last_day, &self.contract, self.position)
    }

    fn judged(&self, question: &Question) -> Judged {
        let on = question.on.number();
        let found = [
            (on < self.first_day, Against::NotStarted),
            (self.last_day < on, Against::Ended),
            (self.archived, Against::Archived),
            (!self.accepts_site(question), Against::Site),
            (!self.accepts_service(question), Against::Service),
        ];
        let against = found.into_iter().filter_map(|(speaks, reason)| speaks.then_some(reason)).collect();
        Judged { contract: self.contract.clone(), position: self.position, against }
    }
}

fn line(contract: &Contract, position: u32, scope: &ScopeLine) -> Line {
    let texts = |ids: Vec<String>| if ids.is_empty() { None } else { Some(ids) };
    let (element, key) = match &scope.element {
        Element::Item { item } => (0, item.to_string()),
        Element::Product { product } => (1, product.to_string()),
        Element::Group { group } => (2, group.to_string()),
        _ => (3, String::new()),
    };
    let services = contract.service_kinds.iter().chain(&scope.service_kinds).flatten();
    let last_day = scope.last_day.or(contract.last_day).map_or(i32::MAX, tenure::Day::number);
    Line {
        contract: contract.id.to_string(),
        position,
        category: u8::from(contract.category != Category::Warranty),
        element,
        key,
        first_day: scope.first_day.unwrap_or(contract.first_day).number(),
        last_day,
        archived: contract.archived_on.is_some(),
        sites: texts(scope.skills.iter().flatten().map(ToString::to_string).collect()),
        services: texts(services.map(ToString::to_string).collect()),
    }
}
