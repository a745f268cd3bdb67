//! A timeline as a picture.

use std::collections::BTreeSet;
use std::num::Saturating;

use tenure_macros::record;

use crate::error::Error;
use crate::explain::stretch::{DAYS, LEFT, NARROWEST, Scale, Stretch, stretches};
use crate::explain::svg::{Canvas, Px, divided};
use crate::explain::timeline::days;
use crate::explain::words::{Piece, Words};
use crate::explain::words_of;
use crate::facts::read::CoverageFacts;
use crate::rule::coverage::timeline::{Interval, LineRef, Timeline, TimelineQuestion, timeline};
use crate::value::day::Day;
use crate::value::id::{ItemId, PlaceId, ServiceKindId, SkillId};
use crate::value::language::Language;
use crate::value::markup::Markup;

/// What does the cover of this item through these days look like? It asks as a [`TimelineQuestion`] does.
///
/// ```
/// use tenure::{Language, PictureQuestion};
///
/// let year = PictureQuestion::new("M-1".parse()?, "2025-01-01".parse()?, "2025-12-31".parse()?).language(Language::De);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct PictureQuestion {
    /// The item.
    pub item: ItemId,
    /// The first day of the range.
    pub first_day: Day,
    /// Its last day, inclusive.
    pub last_day: Day,
    /// The skill that the work needs; absent means that of the product, where it names one.
    pub skill: Option<SkillId>,
    /// The kind of service.
    pub service_kind: Option<ServiceKindId>,
    /// Where the work takes place; absent means the site of the item on each day, where one is on record.
    pub place: Option<PlaceId>,
    /// The language of its texts; absent means English.
    pub language: Option<Language>,
}

/// The whole answer to a [`PictureQuestion`].
#[record]
pub struct Picture {
    /// A document of SVG that stands alone: it loads nothing, and it tells readers of screens what it shows.
    pub svg: Markup,
}

/// Lines that have a row of their own; those that answer on some day come first, and of the others the earliest.
const MOST_ROWS: usize = 16;

/// Intervals that the description tells one by one; the bars show them all.
const MOST_TOLD: usize = 40;

/// Letters of an id for which there is room; all of it is in the timeline.
const LONGEST_NAME: usize = 20;

const WIDTH: Px = Saturating(1000);
const TOP: Px = Saturating(62);
const ROW: Px = Saturating(44);
const BAR: Px = Saturating(20);
/// The room that the label of a day takes.
const LABEL: Px = Saturating(72);
const MARGIN: Px = Saturating(24);

/// The timeline of an item, drawn.
pub(crate) fn picture<F: CoverageFacts>(facts: &F, question: &PictureQuestion) -> Result<Picture, Error> {
    let mut asked = TimelineQuestion::new(question.item.clone(), question.first_day, question.last_day);
    asked.skill.clone_from(&question.skill);
    asked.service_kind.clone_from(&question.service_kind);
    asked.place.clone_from(&question.place);
    let svg = drawn(&timeline(facts, &asked)?, question.language.unwrap_or(Language::En));
    Ok(Picture { svg: svg.parse()? })
}

/// A picture in the making.
struct Drawing<'a> {
    canvas: Canvas,
    words: &'static dyn Words,
    timeline: &'a Timeline,
    scale: Scale,
    /// Where the rows end.
    bottom: Px,
}

fn drawn(timeline: &Timeline, language: Language) -> String {
    let words = words_of(language);
    let (first_day, last_day) = (timeline.first_day, timeline.last_day);
    let rows = rows(timeline);
    let shown = rows.get(..MOST_ROWS).unwrap_or(&rows);
    let bottom = shown.iter().fold(TOP, |y, _| y + ROW).max(TOP + ROW);
    let scale = Scale::between(first_day, last_day);
    let mut drawing = Drawing { canvas: Canvas::default(), words, timeline, scale, bottom };
    let title = words.say(&Piece::Title { item: &shortened(timeline.item.as_str(), 60), first_day, last_day });
    drawing.canvas.strong(16, [MARGIN, Saturating(36)], &title);
    drawing.gaps();
    drawing.axis();
    let mut top = TOP;
    for row in shown {
        drawing.row(row, top);
        top += ROW;
    }
    if let Some(count) = rows.len().checked_sub(MOST_ROWS).filter(|more| *more > 0) {
        let more = words.say(&Piece::MoreLines { count });
        drawing.canvas.text("muted", 12, [MARGIN, bottom + Saturating(18)], &more);
    }
    drawing.legend(bottom + Saturating(64));
    let size = [WIDTH, bottom + Saturating(86)];
    drawing.canvas.document(language.as_str(), size, &title, &description(words, timeline))
}

/// The lines that cover in the range: those that answer first, by the first day on which they do.
fn rows(timeline: &Timeline) -> Vec<&LineRef> {
    let answering = timeline.intervals.iter().filter_map(|interval| interval.applying.first());
    let lines = answering.chain(timeline.intervals.iter().flat_map(|interval| &interval.applying));
    let mut seen = BTreeSet::new();
    lines.filter(|line| seen.insert((&line.contract, line.line))).collect()
}

impl Drawing<'_> {
    /// The days without cover, through all rows.
    fn gaps(&mut self) {
        let nothing = self.words.say(&Piece::Nothing);
        for (left, right, stretch) in self.scale.boxes(&stretches(&self.timeline.intervals, None)) {
            let told = format!("{}{}{nothing}", span(self.words, &stretch), self.words.colon());
            self.canvas.hatched([left, TOP, right - left, self.bottom - TOP], &told);
            let room = letters(&nothing) * Saturating(7) + Saturating(16);
            if room + Saturating(16) <= right - left {
                let middle = half(left + right);
                let y = half(TOP + self.bottom);
                self.canvas.block("ground", [middle - half(room), y - Saturating(12), room, Saturating(24)], 12);
                self.canvas.middle(12, [middle, y + Saturating(4)], &nothing);
            }
        }
    }

    /// The first days of the intervals as far as there is room, in two lines, and the last day of the range.
    fn axis(&mut self) {
        let end = LEFT + DAYS;
        let mut starts: Vec<_> = self.timeline.intervals.iter().map(|interval| interval.first_day).collect();
        starts.dedup_by_key(|day| divided(self.scale.left_of(*day), NARROWEST));
        let (mut upper, mut lower) = (Saturating(0), Saturating(0));
        for (position, day) in starts.iter().enumerate() {
            let x = self.scale.left_of(*day);
            let next = starts.get(position.saturating_add(1)).map_or(end + LABEL, |next| self.scale.left_of(*next));
            let fits = upper <= x && x + LABEL <= end;
            // A label goes below when the next day would strike through it, but never where it strikes through one itself.
            if lower <= x && upper <= x && (next < x + LABEL || !fits) {
                lower = x + LABEL;
                self.mark(x, Saturating(34), *day);
            } else if fits {
                upper = x + LABEL;
                self.mark(x, Saturating(18), *day);
            } else {
                self.canvas.down("tick", [x, self.bottom, Saturating(5)]);
            }
        }
        self.mark(end, Saturating(18), self.timeline.last_day);
    }

    /// A day so far below the rows, with a line up through them.
    fn mark(&mut self, x: Px, below: Px, day: Day) {
        self.canvas.down("grid", [x, TOP, self.bottom - TOP]);
        self.canvas.down("tick", [x, self.bottom, below - Saturating(9)]);
        self.canvas.text("muted", 11, [x, self.bottom + below], &day.to_string());
    }

    fn row(&mut self, row: &LineRef, top: Px) {
        let name = shortened(row.contract.as_str(), LONGEST_NAME);
        let number = self.words.say(&Piece::Number { number: u64::from(row.line).saturating_add(1) });
        self.canvas.strong(13, [MARGIN, top + Saturating(20)], &name);
        self.canvas.text("muted", 11, [MARGIN, top + Saturating(35)], &number);
        for (left, right, stretch) in self.scale.boxes(&stretches(&self.timeline.intervals, Some(row))) {
            let told = format!("{name}, {number}{}{}", self.words.colon(), span(self.words, &stretch));
            let class = if stretch.answers { "answers" } else { "others" };
            self.canvas.bar(class, [left, top + Saturating(12), right - left, BAR], &told);
        }
    }

    fn legend(&mut self, y: Px) {
        let pieces = [
            ("answers", self.words.say(&Piece::LegendAnswers)),
            ("others", self.words.say(&Piece::LegendOthers)),
            ("", self.words.say(&Piece::Nothing)),
        ];
        let mut x = LEFT;
        for (class, text) in pieces {
            let swatch = [x, y - Saturating(9), Saturating(22), Saturating(11)];
            if class.is_empty() {
                self.canvas.hatched(swatch, &text);
            } else {
                self.canvas.block(class, swatch, 3);
            }
            self.canvas.text("ink", 12, [x + Saturating(30), y], &text);
            x += letters(&text) * Saturating(7) + Saturating(58);
        }
    }
}

/// The first and the last day of a stretch.
fn span(words: &dyn Words, stretch: &Stretch<'_>) -> String {
    days(words, stretch.first.first_day, stretch.last.last_day)
}

/// What the picture shows, for those who do not see it.
fn description(words: &dyn Words, timeline: &Timeline) -> String {
    let told = |interval: &Interval| {
        let answer = match interval.applying.first() {
            Some(line) => words.say(&Piece::AnswersAlone { line: &words.line(&line.contract, line.line) }),
            None => words.say(&Piece::Nothing),
        };
        format!("{}{}{answer}.", days(words, interval.first_day, interval.last_day), words.colon())
    };
    let mut lines: Vec<_> = timeline.intervals.iter().take(MOST_TOLD).map(told).collect();
    if let Some(count) = timeline.intervals.len().checked_sub(MOST_TOLD).filter(|more| *more > 0) {
        lines.push(words.say(&Piece::MoreIntervals { count }));
    }
    lines.join("\n")
}

/// A name of so many letters, of a longer one the beginning and the end: there ids differ.
fn shortened(name: &str, longest: usize) -> String {
    let letters: Vec<char> = name.chars().collect();
    let Some(over) = letters.len().checked_sub(longest).filter(|over| *over > 0) else { return name.to_owned() };
    let middle = longest.div_ceil(2);
    let (beginning, rest) = letters.split_at_checked(middle).unwrap_or((&letters, &[]));
    let end = rest.get(over.saturating_add(1)..).unwrap_or_default();
    beginning.iter().chain(&['…']).chain(end).collect()
}

fn half(length: Px) -> Px {
    divided(length, Saturating(2))
}

fn letters(text: &str) -> Px {
    Saturating(i64::try_from(text.chars().count()).unwrap_or(i64::MAX))
}
