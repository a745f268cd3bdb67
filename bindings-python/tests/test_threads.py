"""One Book in several threads: asked at once, changed meanwhile, compared crosswise."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier
from typing import Any

from machines import DAY, machine, warranty
from tenure import (
    Book,
    Change,
    ChangeSet,
    CoverNo,
    CoverUntil,
    Question,
    RecordKind,
    RecordRef,
    TenureError,
)

THREADS = 4
ROUNDS = 200


def together(work: Any) -> list[Any]:
    """What the work gives in each of the threads, which start at once."""
    start = Barrier(THREADS)

    def started(number: int) -> Any:
        start.wait()
        return work(number)

    with ThreadPoolExecutor(THREADS) as pool:
        return list(pool.map(started, range(THREADS)))


def test_four_threads_ask_one_book() -> None:
    names = [f"M-{number}" for number in range(THREADS)]
    book = Book.of([record for name in names for record in (machine(name), warranty(name))])

    def ask(number: int) -> set[Any]:
        question = Question(item=names[number], on=DAY)
        given: set[Any] = set()
        for _ in range(ROUNDS):
            given.add(book.covered_on(names[number], DAY))
            given.add(book.coverage(question).cover)
            [batched] = book.covered_all([question])
            given.add(batched)
        return given

    assert together(ask) == [{CoverUntil(last_day=date(2027, 3, 14))}] * THREADS


def test_questions_see_a_change_set_whole_or_not_at_all() -> None:
    book = Book.of([machine("M-1"), machine("M-2")])
    put = ChangeSet(expects=[], changes=[Change(put=warranty("M-1")), Change(put=warranty("M-2"))])
    names = [RecordRef(kind=RecordKind.CONTRACT, id=f"W-{item}") for item in ("M-1", "M-2")]
    remove = ChangeSet(expects=[], changes=[Change(remove=name) for name in names])
    questions = [Question(item=item, on=DAY) for item in ("M-1", "M-2")]

    def work(number: int) -> set[Any]:
        given: set[Any] = set()
        for _ in range(ROUNDS):
            if number == 0:
                book.apply(put)
                book.apply(remove)
            else:
                given.add(tuple(book.covered_all(questions)))
        return given

    covered = CoverUntil(last_day=date(2027, 3, 14))
    whole = {(covered, covered), (CoverNo(), CoverNo())}
    assert set().union(*together(work)) <= whole


def test_books_are_compared_crosswise_without_waiting_for_each_other() -> None:
    one, other = Book.of([machine("M-1")]), Book.of([machine("M-2")])
    nothing = ChangeSet(expects=[], changes=[])

    def work(number: int) -> None:
        left, right = (one, other) if number % 2 else (other, one)
        for _ in range(ROUNDS):
            assert left.diff(right).changes
            assert left != right
            left.apply(nothing)

    together(work)


def test_errors_stay_in_their_thread() -> None:
    book = Book.of([])

    def ask(number: int) -> set[str]:
        messages = set()
        for _ in range(ROUNDS):
            try:
                book.covered_on(f"M-{number}", DAY)
            except TenureError as error:
                messages.add(f"{error.code} {error.details[0].value}")
        return messages

    assert together(ask) == [{f"item.unknown M-{number}"} for number in range(THREADS)]
