//! What a Book takes from the heap and how long it is in the making, an item of the fleet; and how long one change takes.
//!
//! `cargo bench -p tenure-tests --bench heap`. Bytes are those asked for, without what the allocator adds to each piece;
//! times are the shortest of some and of one machine.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use cpu_time::ProcessTime;
use tenure::{Book, Category, Change, ChangeSet, Contract, Cover, Element, Error, Question, ScopeLine};
use tenure_tests::fleet::rows::Fleet;

/// Items of the fleets.
const SIZES: [u32; 2] = [100_000, 1_000_000];

/// How often a piece of work is timed.
const TIMES: u32 = 3;

/// Changes that are applied one by one.
const CHANGES: u32 = 5_000;

static LIVE: AtomicUsize = AtomicUsize::new(0);

/// The system's allocator, with a look at every size.
struct Counted;

#[global_allocator]
static COUNTED: Counted = Counted;

#[expect(unsafe_code, reason = "an allocator can be written in no other way; it only hands on")]
// SAFETY: every call goes to the system's allocator with the same arguments.
unsafe impl GlobalAlloc for Counted {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        LIVE.fetch_add(layout.size(), Ordering::Relaxed);
        // SAFETY: as this function's caller promises.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        LIVE.fetch_sub(layout.size(), Ordering::Relaxed);
        // SAFETY: as this function's caller promises.
        unsafe { System.dealloc(place, layout) }
    }
}

/// The least that a piece of work has kept of the heap and taken of time.
struct Least {
    name: &'static str,
    bytes: usize,
    time: Duration,
}

impl Least {
    const fn of(name: &'static str) -> Self {
        Self { name, bytes: usize::MAX, time: Duration::MAX }
    }

    /// Does the work; what is alive at `before` is not its own.
    fn measure<T>(&mut self, before: usize, work: impl FnOnce() -> Result<T, Error>) -> Result<T, Error> {
        let start = ProcessTime::now();
        let outcome = work();
        self.time = self.time.min(start.elapsed());
        self.bytes = self.bytes.min(live().saturating_sub(before));
        outcome
    }

    fn print(&self, size: u32) {
        let bytes = self.bytes / usize::try_from(size).unwrap_or(1);
        let time = self.time.as_nanos() / u128::from(size);
        println!("rust: {}, {size} items\t{bytes}\tB an item\t\t", self.name);
        println!("rust: {}, {size} items\t{time}\tns an item\t\t", self.name);
    }
}

fn live() -> usize {
    LIVE.load(Ordering::Relaxed)
}

/// Changes the contract of one item after the other, and asks about the item each time.
fn change_and_answer(file: &[u8], questions: &[Question]) -> Result<Duration, Error> {
    let mut book = Book::load(file)?;
    let mut total = Duration::ZERO;
    // The first answer makes the index, which is no part of a change.
    questions.first().map(|question| book.covered(question)).transpose()?;
    for (number, question) in (0..CHANGES).zip(questions.iter().cycle()) {
        let line = ScopeLine::new(Element::Item { item: question.item.clone() });
        let (id, holder) = (format!("W{number}").parse()?, "A1".parse()?);
        let contract = Contract::new(id, Category::Warranty, holder, question.on, vec![line]);
        let changes = ChangeSet::new(vec![], vec![Change::Put(contract.into())]);
        let start = ProcessTime::now();
        book.apply(&changes)?;
        let cover = book.covered(question)?;
        total += start.elapsed();
        assert_ne!(cover, Cover::No {});
    }
    Ok(total / CHANGES)
}

fn main() -> Result<(), Error> {
    for size in SIZES {
        let fleet = Fleet::of(size);
        let (questions, file) = (fleet.questions()?, Book::of(fleet.records()?)?.save()?);
        let mut made = Least::of("a Book of records");
        let mut loaded = Least::of("a Book of a file");
        let mut index = Least::of("what the first answer adds");
        for _ in 0..TIMES {
            let before = live();
            let records = fleet.records()?;
            let book = made.measure(before, || Book::of(records))?;
            drop(book);
            let book = loaded.measure(live(), || Book::load(&file))?;
            index.measure(live(), || questions.first().map(|question| book.covered(question)).transpose())?;
        }
        for least in [made, loaded, index] {
            least.print(size);
        }
        let change = change_and_answer(&file, &questions)?.as_nanos();
        println!("rust: a change and an answer, {size} items\t{change}\tns\t\t");
    }
    Ok(())
}
