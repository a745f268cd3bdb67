//! What a contract answers for.

use tenure_macros::{coded, record};

use crate::error::Error;
use crate::value::date_range::DateRange;
use crate::value::day::Day;
use crate::value::id::{GroupId, ItemId, PlaceId, ProductId, ServiceKindId, SkillId};

/// What one line of a contract reaches (IB-C5, IB-C6). All but an item need a party of the contract to hold the item.
#[record]
#[derive(PartialOrd, Ord, Hash)]
pub enum Element {
    /// One item, named; the line follows it to its next user.
    Item {
        /// The item; it must be in the Book.
        item: ItemId,
    },
    /// Every item of a product, those bought later too.
    Product {
        /// The product.
        product: ProductId,
    },
    /// Every item of a commercial group, those bought later too.
    Group {
        /// The group.
        group: GroupId,
    },
    /// Everything the holder has.
    WholeBase {},
}

/// Whether a pair takes its work in or leaves it out.
#[record]
pub enum PairEffect {
    /// The work is covered, whatever skills the contract lists.
    Include,
    /// The work is not covered, whatever skills the contract lists.
    Exclude,
}

/// The crossing of a skill with the element of its line (IB-C20). It decides for work of that skill in place of the
/// contract's list of skills, but only where another line of the contract reaches the item: it refines and never widens
/// (SC11).
#[record]
pub struct Pair {
    /// The skill; all below it are meant too.
    pub skill: SkillId,
    /// What becomes of such work.
    pub effect: PairEffect,
}

/// One line of a contract. What it restricts, it restricts beyond the contract: both must accept (SC14).
///
/// ```
/// use tenure::{Element, ScopeLine};
///
/// let line = ScopeLine::new(Element::Product { product: "ESP-2".parse()? }).last_day("2025-06-30".parse()?);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct ScopeLine {
    /// What it reaches.
    pub element: Element,
    /// That it speaks of one skill only, and decides for that; absent for a standard line.
    pub pair: Option<Pair>,
    /// Its first day; absent means that of the contract.
    pub first_day: Option<Day>,
    /// Its last day, inclusive; absent means that of the contract.
    pub last_day: Option<Day>,
    /// The skills it accepts, with all below them; absent accepts all, an empty list none.
    pub skills: Option<Vec<SkillId>>,
    /// The kinds of service it accepts; absent accepts all, an empty list none.
    pub service_kinds: Option<Vec<ServiceKindId>>,
    /// The places it accepts; absent accepts all, an empty list none.
    pub places: Option<Vec<PlaceId>>,
}

/// What contradicts itself in a line.
#[coded]
pub(crate) enum LineError {
    #[error(
        "a pair refines an item, a product or a group, not the whole base; list the skills of the contract instead"
    )]
    #[code(ContractPairOnWholeBase)]
    PairOnWholeBase {},
    #[error("a pair decides for its own skill `{skill}`; leave the list of skills out")]
    #[code(ContractPairWithSkills)]
    PairWithSkills { skill: SkillId },
}

impl ScopeLine {
    /// Refuses a line that ends before it starts, and a pair that refines nothing.
    pub(crate) fn refuse_contradiction(&self) -> Result<(), Error> {
        let first_day = self.first_day.unwrap_or(Day::FIRST);
        DateRange::between(first_day, self.last_day).map_err(|error| error.at("lastDay"))?;
        match &self.pair {
            Some(_) if self.element == (Element::WholeBase {}) => {
                Err(Error::from(LineError::PairOnWholeBase {}).at("pair"))
            }
            Some(Pair { skill, .. }) if self.skills.is_some() => {
                Err(Error::from(LineError::PairWithSkills { skill: skill.clone() }).at("skills"))
            }
            _ => Ok(()),
        }
    }

    /// Its own days, as far as it states them.
    #[must_use]
    pub fn days(&self) -> DateRange {
        DateRange { first_day: self.first_day.unwrap_or(Day::FIRST), last_day: self.last_day }
    }

    /// Whether it names that item.
    #[must_use]
    pub fn names(&self, item: &ItemId) -> bool {
        matches!(&self.element, Element::Item { item: named } if named == item)
    }

    /// Whether it names an item.
    #[must_use]
    pub const fn names_item(&self) -> bool {
        self.named_item().is_some()
    }

    /// The item that it names.
    pub(crate) const fn named_item(&self) -> Option<&ItemId> {
        match &self.element {
            Element::Item { item } => Some(item),
            Element::Product { .. } | Element::Group { .. } | Element::WholeBase {} => None,
        }
    }
}
