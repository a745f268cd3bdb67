"""Answers print as what the engine says of them."""

from __future__ import annotations

from datetime import date

import pytest

import tenure
from machines import DAY, machine, warranty
from tenure import (
    Book,
    CoverNo,
    CoverOpen,
    CoverUnjudged,
    CoverUntil,
    InvalidInput,
    Question,
)
from tenure._tenure import explain


def test_a_verdict_begins_with_the_answer() -> None:
    book = Book.of([machine("M-1"), machine("M-2"), warranty("M-1")])
    covered = str(book.coverage(Question(item="M-1", on=DAY)))
    assert covered.startswith("`M-1` is covered on 2025-06-01 by contract `W-M-1` (line 1)")
    reasons = str(book.coverage(Question(item="M-1", on=date(2028, 1, 1))))
    assert "- contract `W-M-1` (line 1): the contract ended on 2027-03-14" in reasons
    alone = str(book.coverage(Question(item="M-2", on=DAY)))
    assert alone.startswith("`M-2` is not covered on 2025-06-01")


def test_a_cover_says_how_far_it_reaches() -> None:
    until = CoverUntil(last_day=date(2027, 3, 14))
    printed = [str(cover) for cover in (CoverNo(), until, CoverOpen(), CoverUnjudged())]
    assert len(set(printed)) == len(printed)
    assert "2027-03-14" in str(until)
    assert f"{until}" == str(until)
    assert repr(until) == "CoverUntil(last_day=datetime.date(2027, 3, 14))"


def test_of_a_record_there_is_nothing_to_say() -> None:
    with pytest.raises(InvalidInput) as failure:
        explain(machine("M-1"))
    assert failure.value.code == "input.unknown_name"


def test_the_version_is_told() -> None:
    assert tenure.__version__.count(".") == 2
