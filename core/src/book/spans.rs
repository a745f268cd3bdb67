//! The days on which each installation holds its item, in columns: all items on a day are counted in one pass over them.

use crate::book::Book;
use crate::error::Error;
use crate::record::placement::Placement;
use crate::rule::base::tally::{self, Tally, TallyQuestion};
use crate::value::day::Day;

/// The installations of all items, by the sort of placement.
#[derive(Clone, Debug, Default)]
pub(crate) struct Spans {
    sorts: [Columns; 5],
    items: u32,
}

/// Days from one to the other, both inclusive; of one item no day is in two of them.
#[derive(Clone, Debug, Default)]
struct Columns {
    first_days: Vec<Day>,
    last_days: Vec<Day>,
}

/// How many items are where on a day.
pub(crate) fn tally(book: &Book, question: &TallyQuestion) -> Result<Tally, Error> {
    // Only the long way tells what is missing.
    if book.extent().is_some() { tally::tally(book, question) } else { Ok(book.spans().tally(question.on)) }
}

impl Spans {
    pub(crate) fn of(book: &Book) -> Self {
        let mut spans = Self::default();
        let index = (!book.shelves.installations.is_empty()).then(|| book.index());
        for (slot, item) in book.shelves.items.records() {
            spans.items = spans.items.saturating_add(1);
            let mut next = item.first_day();
            spans.add(&item.placement, next, Day::LAST);
            let history = index.map_or(&[][..], |index| index.history(slot));
            for closed in history.iter().rev().filter_map(|slot| book.shelves.installations.at(*slot)) {
                // The day of the hand-over is the newer one's (design D13).
                let before = next.and_then(Day::previous);
                if let Some(last_day) = before.map(|before| before.min(closed.last_day)) {
                    spans.add(&closed.placement, closed.first_day(), last_day);
                }
                next = closed.first_day();
            }
        }
        spans
    }

    fn add(&mut self, placement: &Placement, first_day: Option<Day>, last_day: Day) {
        let first_day = first_day.unwrap_or(Day::FIRST);
        let [end_user, reseller, wholesaler, in_stock, scrapped] = &mut self.sorts;
        let columns = match placement {
            Placement::EndUser { .. } => end_user,
            Placement::Reseller { .. } => reseller,
            Placement::Wholesaler { .. } => wholesaler,
            Placement::InStock {} => in_stock,
            Placement::Scrapped {} => scrapped,
        };
        if first_day <= last_day {
            columns.first_days.push(first_day);
            columns.last_days.push(last_day);
        }
    }

    fn tally(&self, on: Day) -> Tally {
        let counts = self.sorts.each_ref().map(|columns| columns.count(on));
        let held = counts.iter().fold(0, |held: u32, count| held.saturating_add(*count));
        Tally::of(on, counts, self.items.saturating_sub(held))
    }
}

impl Columns {
    /// How many of them hold the day.
    fn count(&self, on: Day) -> u32 {
        let days = self.first_days.iter().zip(&self.last_days);
        let holding = days.map(|(first_day, last_day)| u32::from(*first_day <= on && on <= *last_day));
        // No more than there are items, which have numbers of 32 bits.
        holding.fold(0, u32::wrapping_add)
    }
}
