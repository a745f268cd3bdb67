//! The short way from a question to its cover: the first row that takes it in.

use crate::rule::coverage::index::Index;
use crate::rule::coverage::index::filters::Factors;
use crate::rule::coverage::index::items::{ItemRow, Place};
use crate::rule::coverage::index::numbers::Numbers;
use crate::rule::coverage::index::rank::{counted, is_of_loan};
use crate::rule::coverage::index::row::{Keys, Row};
use crate::rule::coverage::verdict::Cover;
use crate::value::date_range::DateRange;
use crate::value::day::Day;

/// The question takes the long way: through the records, with all candidates and their reasons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct LongWay;

/// What is looked for, and what was found so far.
struct Search<'a, N> {
    index: &'a Index,
    numbers: &'a N,
    day: u64,
    factors: Factors,
    /// The account that has the item, on that day.
    holder: Option<u32>,
    on_loan: bool,
    best: Option<&'a Row>,
    /// Whether a line would take the question in but that nobody can judge all of it.
    unjudged: bool,
}

impl Index {
    /// The cover of an item on a day, without a look at any record and without asking for memory.
    #[inline]
    pub(crate) fn cover<N: Numbers>(&self, numbers: &N, item: u32, on: Day, asked: Factors) -> Result<Cover, LongWay> {
        let row = self.items.get(item);
        let day = u64::from(counted(on));
        let begun = row.first_counted() <= day;
        if row.place() == Place::Absent || !begun && row.has_past() {
            return Err(LongWay);
        }
        if begun && row.place() == Place::OutOfService {
            return Ok(Cover::No {});
        }
        let product = row.product().map(|product| self.product(product)).unwrap_or_default();
        let site = if begun { self.items.site(item) } else { None };
        let factors = Factors { skill: asked.skill.or(product.skill), place: asked.place.or(site), ..asked };
        let holder = row.holder().filter(|_| begun);
        let on_loan = begun && row.is_on_loan();
        let mut search = Search { index: self, numbers, day, factors, holder, on_loan, best: None, unjudged: false };
        let keys = Keys::of(row.product().unwrap_or(u32::MAX), product.group);
        search.look_through(self.naming.get(item), keys)?;
        // In the channel only lines that name the item cover.
        if let Some(holder) = holder.filter(|_| row.place() == Place::InUse) {
            search.look_through(self.held.get(holder), keys)?;
            for parent in self.above(holder) {
                search.look_through(self.of_groups.get(parent), keys)?;
            }
        }
        Ok(match search.best {
            Some(row) => row.last_day().map_or(Cover::Open {}, |last_day| Cover::Until { last_day }),
            None if search.unjudged => Cover::Unjudged {},
            None => Cover::No {},
        })
    }
}

impl Index {
    /// The items that something may cease to cover on a day of the range; others may be among them, and none is missing.
    pub(crate) fn items_ending(&self, range: DateRange) -> impl Iterator<Item = u32> {
        let first_day = u64::from(counted(range.first_day));
        let days = first_day..=range.last_day.map_or(u64::MAX, |last_day| u64::from(counted(last_day)));
        // An item that comes to somebody has left somebody else on the day before.
        let moves = first_day..=days.end().saturating_add(1);
        let may_end = move |(number, item): &(u32, ItemRow)| {
            let ends =
                |rows: &[Row]| rows.iter().any(|row| row.goes_the_long_way() || days.contains(&row.last_counted()));
            item.has_past()
                || moves.contains(&item.first_counted())
                || ends(self.naming.get(*number))
                || item.holder().is_some_and(|holder| {
                    ends(self.held.get(holder)) || self.above(holder).any(|parent| ends(self.of_groups.get(parent)))
                })
        };
        self.items.iter().filter(may_end).map(|(number, _)| number)
    }

    /// The accounts above an account, the nearest first.
    fn above(&self, account: u32) -> impl Iterator<Item = u32> {
        std::iter::successors(self.parent(account), |lowest| self.parent(*lowest))
    }
}

impl<'a, N: Numbers> Search<'a, N> {
    /// Rows stand in order of precedence, so the first that takes the question in is the best of them.
    #[inline]
    fn look_through(&mut self, rows: &'a [Row], keys: Keys) -> Result<(), LongWay> {
        for row in rows {
            if self.best.is_some_and(|best| best.rank < row.rank) {
                break;
            }
            if !row.is_on(self.day) || !row.reaches(keys) || self.best.is_some_and(|best| !self.precedes(row, best)) {
                continue;
            }
            if row.goes_the_long_way() {
                return Err(LongWay);
            }
            if self.takes_in(row) {
                if !row.is_unjudged() {
                    self.best = Some(row);
                    break;
                }
                self.unjudged = true;
            }
        }
        Ok(())
    }

    /// Whether nothing of placement and work speaks against a line.
    #[inline]
    fn takes_in(&self, row: &Row) -> bool {
        let of_loan = is_of_loan(row.rank);
        let of_loans = if self.on_loan { !row.leaves_loans() } else { !of_loan };
        of_loans
            && self.index.filters.accepts(row.filter(), &self.factors)
            && (!row.is_holder_bound() || self.is_party(row.contract))
    }

    /// Rows of equal rank stand in the order of their contracts' ids.
    fn precedes(&self, row: &Row, best: &Row) -> bool {
        let id = |number| self.numbers.contract(number).map(|contract| &contract.id);
        row.rank < best.rank || id(row.contract) < id(best.contract)
    }

    /// Whether the holder of a contract has the item, or stands above the end user that has it and covers its group.
    fn is_party(&self, contract: u32) -> bool {
        let (Some(holder), Some(contract)) = (self.holder, self.numbers.contract(contract)) else { return false };
        let Some(of_contract) = self.numbers.account(&contract.holder) else { return false };
        of_contract == holder
            || contract.covers_group == Some(true) && self.index.above(holder).any(|parent| parent == of_contract)
    }
}
