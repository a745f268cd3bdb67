//! Proves that an answer by the index asks for no memory.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

use tenure::{Book, Work};
use tenure_tests::fleet::rows::Fleet;

thread_local! {
    /// Pieces of memory that this thread has asked for.
    static ASKED: Cell<u64> = const { Cell::new(0) };
}

struct Counting;

#[global_allocator]
static COUNTING: Counting = Counting;

#[expect(unsafe_code, reason = "an allocator can be written in no other way; it only hands on")]
// SAFETY: every call goes to the system's allocator with the same arguments.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ASKED.with(|asked| asked.set(asked.get() + 1));
        // SAFETY: as this function's caller promises.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        // SAFETY: as this function's caller promises.
        unsafe { System.dealloc(place, layout) }
    }
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
