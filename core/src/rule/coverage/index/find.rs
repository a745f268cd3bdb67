//! The short way from a question to its cover: the first row that takes it in.

use crate::rule::coverage::index::Index;
use crate::rule::coverage::index::filters::{Factors, Named};
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

/// Questions that are looked up together. Their rows lie all over the memory; to fetch those of many at once costs little
/// more than to fetch those of one.
const BLOCK: usize = 32;

/// One question, by numbers.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asking {
    pub(crate) item: u32,
    pub(crate) on: Day,
    pub(crate) factors: Factors,
}

/// Where an item is, and the rows that a question about it walks through.
#[derive(Clone, Copy, Debug)]
struct Placed<'a> {
    item: ItemRow,
    naming: &'a [Row],
    held: &'a [Row],
    /// The first ranks, so that the rows are near when they are wanted.
    nearest: (u64, u64),
}

/// What is looked for, and what was found so far.
struct Search<'a, N> {
    index: &'a Index,
    numbers: &'a N,
    day: u64,
    named: Named,
    /// The account that has the item, on that day.
    holder: Option<u32>,
    /// Whether that is its end user; in the channel, nobody's group has a say.
    in_use: bool,
    on_loan: bool,
    best: Option<&'a Row>,
    /// Whether a line would take the question in but that nobody can judge all of it.
    unjudged: bool,
}

impl Index {
    /// The cover of an item on a day, without a look at any record and without asking for memory.
    #[inline]
    pub(crate) fn cover<N: Numbers>(&self, numbers: &N, asking: Asking) -> Result<Cover, LongWay> {
        let mut placed = self.placed(asking.item);
        self.find_held(&mut placed);
        self.cover_placed(numbers, asking, placed)
    }

    /// The covers of many questions, each handed to `answer` with its question, in their order.
    #[inline]
    pub(crate) fn covers<N: Numbers, Q>(
        &self,
        numbers: &N,
        questions: &[Q],
        asking: impl Fn(&Q) -> Asking,
        mut answer: impl FnMut(&Q, Result<Cover, LongWay>),
    ) {
        let mut room = [Placed { item: ItemRow::ABSENT, naming: &[], held: &[], nearest: (0, 0) }; BLOCK];
        for block in questions.chunks(BLOCK) {
            let placed_items = room.get_mut(..block.len()).unwrap_or_default();
            for (placed, question) in placed_items.iter_mut().zip(block) {
                *placed = self.placed(asking(question).item);
            }
            for placed in placed_items.iter_mut() {
                self.find_held(placed);
                placed.nearest.0 = placed.naming.first().map_or(u64::MAX, |row| row.rank);
            }
            for placed in placed_items.iter_mut() {
                placed.nearest.1 = placed.held.first().map_or(u64::MAX, |row| row.rank);
            }
            for (placed, question) in placed_items.iter().zip(block) {
                answer(question, self.cover_placed(numbers, asking(question), *placed));
            }
        }
    }

    #[inline]
    fn placed(&self, item: u32) -> Placed<'_> {
        Placed { item: self.items.get(item), naming: self.naming.get(item), held: &[], nearest: (0, 0) }
    }

    /// In the channel only lines that name the item cover.
    #[inline]
    fn find_held<'a>(&'a self, placed: &mut Placed<'a>) {
        if let Some(holder) = placed.item.holder().filter(|_| placed.item.place() == Place::InUse) {
            placed.held = self.held.get(holder);
        }
    }

    #[inline]
    fn cover_placed<'a, N: Numbers>(
        &'a self,
        numbers: &'a N,
        asking: Asking,
        placed: Placed<'a>,
    ) -> Result<Cover, LongWay> {
        let row = placed.item;
        let day = u64::from(counted(asking.on));
        let begun = row.first_counted() <= day;
        if row.place() == Place::Absent || !begun && row.has_past() {
            return Err(LongWay);
        }
        if begun && row.place() == Place::OutOfService {
            return Ok(Cover::No {});
        }
        let product = row.product().map(|product| self.product(product)).unwrap_or_default();
        let site = if begun { self.items.site(asking.item) } else { None };
        let asked = asking.factors;
        let factors = Factors { skill: asked.skill.or(product.skill), place: asked.place.or(site), ..asked };
        let named = self.filters.named(factors);
        let holder = row.holder().filter(|_| begun);
        let on_loan = begun && row.is_on_loan();
        let in_use = row.place() == Place::InUse;
        let mut search =
            Search { index: self, numbers, day, named, holder, in_use, on_loan, best: None, unjudged: false };
        let keys = Keys::of(row.product().unwrap_or(u32::MAX), product.group);
        search.look_through(placed.naming, placed.nearest.0, keys)?;
        if let Some(holder) = holder.filter(|_| in_use) {
            search.look_through(placed.held, placed.nearest.1, keys)?;
            if !self.of_groups.is_empty() {
                for parent in self.above(holder) {
                    search.look_through(self.of_groups.get(parent), 0, keys)?;
                }
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
    fn look_through(&mut self, rows: &'a [Row], nearest: u64, keys: Keys) -> Result<(), LongWay> {
        let best = self.best.map_or(u64::MAX, |best| best.rank);
        if best < nearest {
            return Ok(());
        }
        for row in rows {
            if best < row.rank {
                break;
            }
            // Few rows pass both tests; one jump for the two is foreseen better than one for each.
            if !(row.reaches(keys) & row.is_on(self.day)) || self.best.is_some_and(|best| !self.precedes(row, best)) {
                continue;
            }
            // Where no criterion tells two lines of one contract apart, their positions do, which rows do not know.
            let is_twin = self.best.is_some_and(|best| (best.rank, best.contract) == (row.rank, row.contract));
            if row.goes_the_long_way() || is_twin {
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
            && self.index.filters.accepts(row.filter(), &self.named)
            && (!row.is_holder_bound() || self.is_party(row.contract))
    }

    /// Rows of equal rank stand in the order of their contracts' ids.
    fn precedes(&self, row: &Row, best: &Row) -> bool {
        let id = |number| self.numbers.contract(number).map(|contract| &contract.id);
        row.rank < best.rank || id(row.contract) <= id(best.contract)
    }

    /// Whether the holder of a contract has the item, or stands above the end user that has it and covers its group.
    fn is_party(&self, contract: u32) -> bool {
        let (Some(holder), Some(contract)) = (self.holder, self.numbers.contract(contract)) else { return false };
        let Some(of_contract) = self.numbers.account(&contract.holder) else { return false };
        let covers_group = self.in_use && contract.covers_group == Some(true);
        of_contract == holder || covers_group && self.index.above(holder).any(|parent| parent == of_contract)
    }
}
