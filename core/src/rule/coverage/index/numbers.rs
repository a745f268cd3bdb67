//! Numbers in the place of ids.

use crate::record::contract::Contract;
use crate::value::id::{AccountId, GroupId, ItemId, PlaceId, ProductId, ServiceKindId, SkillId};

/// Whoever holds the records gives each id a number, from 0, and never gives it to another one. An id that no record
/// names need not have one.
pub(crate) trait Numbers {
    /// The number of an account.
    fn account(&self, id: &AccountId) -> Option<u32>;
    /// The number of an item.
    fn item(&self, id: &ItemId) -> Option<u32>;
    /// The number of a product.
    fn product(&self, id: &ProductId) -> Option<u32>;
    /// The numbers of the accounts that records name one after the other.
    fn accounts(&self, ids: &[&AccountId], found: &mut Found);
    /// The numbers of the items that records name one after the other.
    fn items(&self, ids: &[&ItemId], found: &mut Found);
    /// The numbers of the products that records name one after the other.
    fn products(&self, ids: &[&ProductId], found: &mut Found);
    /// The number of a group of products.
    fn group(&self, id: &GroupId) -> Option<u32>;
    /// The number of a skill.
    fn skill(&self, id: &SkillId) -> Option<u32>;
    /// The number of a kind of service.
    fn service_kind(&self, id: &ServiceKindId) -> Option<u32>;
    /// The number of a place.
    fn place(&self, id: &PlaceId) -> Option<u32>;
    /// The contract of that number.
    fn contract(&self, number: u32) -> Option<&Contract>;
}

/// What a question names, as far as lists are concerned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Asked {
    /// Nobody names it.
    #[default]
    Nothing,
    /// What has that number.
    Number(u32),
    /// What has no number, so that no list names it.
    Unlisted,
}

impl Asked {
    /// What a question names that may be silent.
    pub(crate) fn of<T>(named: Option<&T>, number: impl Fn(&T) -> Option<u32>) -> Self {
        named.map_or(Self::Nothing, |named| number(named).map_or(Self::Unlisted, Self::Number))
    }

    /// The same, or what else names it where the question is silent.
    pub(crate) fn or(self, number: Option<u32>) -> Self {
        match (self, number) {
            (Self::Nothing, Some(number)) => Self::Number(number),
            _ => self,
        }
    }
}

/// What was found for many ids of one kind, in their order.
#[derive(Debug, Default)]
pub(crate) struct Found {
    numbers: Vec<Option<u32>>,
    /// The last one that there was: what stands side by side often names the same thing, or the next one.
    last: u32,
}

impl Found {
    /// Makes room for the next numbers, and gives the last one that there was.
    pub(crate) fn renew(&mut self) -> u32 {
        self.numbers.clear();
        self.last
    }

    /// Takes the next number up.
    #[inline]
    pub(crate) fn push(&mut self, number: Option<u32>) {
        self.last = number.unwrap_or(self.last);
        self.numbers.push(number);
    }

    /// The numbers, in the order of the ids.
    pub(crate) fn numbers(&self) -> impl Iterator<Item = Option<u32>> {
        self.numbers.iter().copied()
    }
}
