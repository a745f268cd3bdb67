"""Nothing that the engine makes or reads stays behind."""

from __future__ import annotations

import gc
import sys
import tracemalloc
from typing import TYPE_CHECKING

from machines import DAY, machine, warranty
from tenure import Basis, Book, CoverNo, Question, Record, TenureError, from_json, to_json

if TYPE_CHECKING:
    from collections.abc import Callable

TIMES = 500


def work() -> Callable[[], None]:
    """Everything that crosses the border, refusals too."""
    records: list[Record] = [machine("M-1"), warranty("M-1")]
    question = Question(item="M-1", on=DAY, basis=Basis.INCIDENT)

    def once() -> None:
        book = Book.of(records)
        verdict = book.coverage(question)
        assert from_json(type(verdict), to_json(verdict)) == verdict
        book.covered_all([question, question])
        book.covered_on("M-1", DAY)
        Book.load(book.save())
        for refused in (lambda: book.covered_on("", DAY), lambda: to_json(object())):
            try:
                refused()
            except TenureError:
                continue

    return once


def test_memory_is_given_back() -> None:
    once = work()
    once()
    counted = (Basis.INCIDENT, Basis, CoverNo, DAY)
    references = [sys.getrefcount(each) for each in counted]
    gc.collect()
    tracemalloc.start()
    before, _ = tracemalloc.get_traced_memory()
    for _ in range(TIMES):
        once()
    gc.collect()
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert after - before < 20 * TIMES
    grown = [sys.getrefcount(each) - had for each, had in zip(counted, references, strict=True)]
    assert max(grown) < TIMES // 10
