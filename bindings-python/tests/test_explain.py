"""Answers print as what the engine says of them."""

from __future__ import annotations

import pickle
from datetime import date
from typing import Any

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
    Language,
    PictureQuestion,
    Question,
    TenureError,
    TimelineQuestion,
    explain,
)


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


def test_answers_speak_german_and_french() -> None:
    book = Book.of([machine("M-1"), warranty("M-1")])
    verdict = book.coverage(Question(item="M-1", on=DAY))
    german = "`M-1` ist am 2025-06-01 durch Vertrag `W-M-1` (Zeile 1) gedeckt, bis 2027-03-14.\n"
    assert verdict.explain("de") == explain(verdict, Language.DE) == german
    assert verdict.explain(Language.FR).startswith("`M-1` est couvert le 2025-06-01 par le contrat")
    assert verdict.explain() == explain(verdict) == str(verdict)
    timeline = book.timeline(TimelineQuestion(item="M-1", first_day=DAY, last_day=DAY))
    assert "- 2025-06-01: gedeckt durch Vertrag `W-M-1` (Zeile 1)\n" in timeline.explain("de")
    assert "- 2025-06-01: covered by contract `W-M-1` (line 1)\n" in str(timeline)


def test_errors_speak_german_and_french() -> None:
    with pytest.raises(TenureError) as failure:
        Book.of([]).coverage(Question(item="M-9", on=DAY))
    error = failure.value
    assert error.explain() == error.message
    assert error.explain("de").startswith("es gibt kein Gerät `M-9`; berichtigen Sie die Id")
    assert "équipement `M-9` ; corrigez" in error.explain(Language.FR)
    assert pickle.loads(pickle.dumps(error)).explain("de") == error.explain("de")
    newer = TenureError("moon.full", "the moon is full")
    assert newer.explain("de") == "the moon is full"


@pytest.mark.parametrize(
    ("language", "code"), [("it", "input.unknown_word"), (b"de", "input.wrong_type")]
)
def test_a_language_is_one_of_three(language: Any, code: str) -> None:
    for say in (CoverNo().explain, TenureError("", "").explain):
        with pytest.raises(InvalidInput) as failure:
            say(language)
        assert (failure.value.code, failure.value.path) == (code, "language")


def test_a_timeline_has_a_picture() -> None:
    book = Book.of([machine("M-1"), warranty("M-1")])
    question = PictureQuestion(item="M-1", first_day=DAY, last_day=DAY, language=Language.DE)
    svg = book.picture(question).svg
    assert svg.startswith("<svg ")
    assert "<title>Deckung von M-1, 2025-06-01 bis 2025-06-01</title>" in svg


def test_of_a_record_there_is_nothing_to_say() -> None:
    with pytest.raises(InvalidInput) as failure:
        explain(machine("M-1"))
    assert failure.value.code == "input.unknown_name"


def test_the_version_is_told() -> None:
    assert tenure.__version__.count(".") == 2
