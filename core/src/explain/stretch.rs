//! Where the days of a timeline stand in a picture.

use std::num::Saturating;

use crate::explain::svg::{Px, divided};
use crate::rule::coverage::timeline::{Interval, LineRef};
use crate::value::day::Day;

/// Where the days begin.
pub(crate) const LEFT: Px = Saturating(230);
/// How much room they have.
pub(crate) const DAYS: Px = Saturating(680);

/// Narrower bars could not be seen. What begins within the last one is drawn as one with it, so that a row never has more
/// than some 200 bars, however many intervals there are.
pub(crate) const NARROWEST: Px = Saturating(3);

/// Days of a row that are drawn as one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stretch<'a> {
    /// Whether the line answers; else it would cover too.
    pub(crate) answers: bool,
    pub(crate) first: &'a Interval,
    pub(crate) last: &'a Interval,
}

/// The stretches in which a line covers, cut where it begins or ceases to answer; or those without cover.
pub(crate) fn stretches<'a>(intervals: &'a [Interval], row: Option<&LineRef>) -> Vec<Stretch<'a>> {
    let mut stretches: Vec<Stretch<'a>> = Vec::new();
    for interval in intervals {
        let holds = row.map_or(interval.applying.is_empty(), |line| interval.applying.contains(line));
        if !holds {
            continue;
        }
        let answers = interval.applying.first() == row;
        match stretches.last_mut() {
            Some(before) if before.answers == answers && before.last.last_day.next() == interval.first_day => {
                before.last = interval;
            }
            _ => stretches.push(Stretch { answers, first: interval, last: interval }),
        }
    }
    stretches
}

/// Where days stand.
#[derive(Debug)]
pub(crate) struct Scale {
    first_day: Day,
    /// How many days there are.
    count: Px,
}

impl Scale {
    /// The days from one to another, both inclusive.
    pub(crate) fn between(first_day: Day, last_day: Day) -> Self {
        Self { first_day, count: count(first_day, last_day) }
    }

    /// Where a day begins.
    pub(crate) fn left_of(&self, day: Day) -> Px {
        // The day itself is not among those before it.
        LEFT + divided((count(self.first_day, day) - Saturating(1)) * DAYS, self.count)
    }

    fn right_of(&self, day: Day) -> Px {
        LEFT + divided(count(self.first_day, day) * DAYS, self.count)
    }

    /// The boxes of stretches from left to right; what would begin within the one before is one with it.
    pub(crate) fn boxes<'a>(&self, stretches: &[Stretch<'a>]) -> Vec<(Px, Px, Stretch<'a>)> {
        let mut boxes: Vec<(Px, Px, Stretch<'a>)> = Vec::new();
        for stretch in stretches {
            let (left, right) = (self.left_of(stretch.first.first_day), self.right_of(stretch.last.last_day));
            let right = right.max(left + NARROWEST);
            match boxes.last_mut().filter(|(_, end, _)| left < *end) {
                Some((_, end, before)) => {
                    *end = right.max(*end);
                    before.last = stretch.last;
                    before.answers |= stretch.answers;
                }
                None => boxes.push((left, right, *stretch)),
            }
        }
        boxes
    }
}

/// Days from one to another, both counted; at least one.
fn count(first_day: Day, last_day: Day) -> Px {
    let number = |day: Day| Saturating(i64::from(day.number()));
    (number(last_day) - number(first_day) + Saturating(1)).max(Saturating(1))
}
