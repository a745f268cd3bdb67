//! Proves that an answer by the index asks for no memory, and that a Book and its index take little.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

use tenure::{Book, Work};
use tenure_tests::fleet::rows::Fleet;

thread_local! {
    /// Pieces of memory that this thread has asked for.
    static ASKED: Cell<u64> = const { Cell::new(0) };
    /// Bytes that this thread has asked for and not given back.
    static KEPT: Cell<usize> = const { Cell::new(0) };
}

struct Counting;

#[global_allocator]
static COUNTING: Counting = Counting;

#[expect(unsafe_code, reason = "an allocator can be written in no other way; it only hands on")]
// SAFETY: every call goes to the system's allocator with the same arguments.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ASKED.with(|asked| asked.set(asked.get() + 1));
        KEPT.with(|kept| kept.set(kept.get().wrapping_add(layout.size())));
        // SAFETY: as this function's caller promises.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        KEPT.with(|kept| kept.set(kept.get().wrapping_sub(layout.size())));
        // SAFETY: as this function's caller promises.
        unsafe { System.dealloc(place, layout) }
    }
}

/// What the work makes, and how many bytes of the heap that keeps.
fn kept_by<T>(work: impl FnOnce() -> T) -> (T, usize) {
    let before = KEPT.with(Cell::get);
    let made = work();
    (made, KEPT.with(Cell::get) - before)
}

/// How many pieces of memory the work asks for.
fn asked_by(work: impl FnOnce()) -> u64 {
    let before = ASKED.with(Cell::get);
    work();
    ASKED.with(Cell::get) - before
}

#[test]
fn a_short_answer_takes_nothing_from_the_heap() {
    let fleet = Fleet::of(2_000);
    let book = Book::of(fleet.records().unwrap()).unwrap();
    let questions = fleet.questions().unwrap();
    // The first answer makes the index.
    book.covered(&questions[0]).unwrap();
    let asked = asked_by(|| {
        for question in &questions {
            book.covered(question).unwrap();
        }
    });
    assert_eq!(asked, 0);
    assert!(asked_by(|| drop(book.coverage(&questions[0]))) > 0, "the whole answer needs memory, so it is counted");
}

#[test]
fn nor_does_a_question_by_number() {
    let fleet = Fleet::of(2_000);
    let book = Book::of(fleet.records().unwrap()).unwrap();
    let questions = fleet.questions().unwrap();
    let bulk = book.bulk();
    let asked = asked_by(|| {
        for question in &questions {
            let named = |id: Option<&str>, number: &dyn Fn(&str) -> tenure::Asked| id.map(number).unwrap_or_default();
            let work = Work {
                skill: named(question.skill.as_ref().map(tenure::SkillId::as_str), &|id| bulk.skill(id)),
                service_kind: named(question.service_kind.as_ref().map(tenure::ServiceKindId::as_str), &|id| {
                    bulk.service_kind(id)
                }),
                ..Work::default()
            };
            let item = bulk.item(question.item.as_str()).unwrap();
            bulk.cover(item, question.on, work).unwrap();
        }
    });
    assert_eq!(asked, 0);
}

/// Bytes an item, all of it counted: texts, contracts and their lines, accounts, products, the table of ids.
#[test]
fn a_book_and_its_index_take_little() {
    const ITEMS: u32 = 100_000;
    let fleet = Fleet::of(ITEMS);
    let an_item = |bytes: usize| bytes / usize::try_from(ITEMS).unwrap();
    let (book, bytes) = kept_by(|| Book::of(fleet.each_record().map(Result::unwrap)).unwrap());
    assert!(an_item(bytes) <= 700, "{} bytes an item", an_item(bytes));
    let (_, bytes) = kept_by(|| book.bulk());
    assert!(an_item(bytes) <= 40, "{} bytes an item", an_item(bytes));
}
