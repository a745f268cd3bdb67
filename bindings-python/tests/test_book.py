"""The Book: its doors, and how it behaves as an object of Python."""

from __future__ import annotations

import copy
import inspect
import pickle
from datetime import date

import pytest

import tenure
from machines import DAY, machine, warranty
from tenure import (
    Book,
    Change,
    ChangeSet,
    CoverNo,
    CoverUntil,
    ExpectationRecord,
    Question,
    RecordKind,
    RecordRef,
    Refused,
    Skill,
)


def book() -> Book:
    return Book.of([machine("M-1"), warranty("M-1")])


def test_books_are_equal_when_they_hold_the_same() -> None:
    assert book() == Book.of(make("M-1") for make in (warranty, machine))
    assert book() != Book.of([machine("M-1")])
    assert book() != "a book"
    assert book() != None  # noqa: E711
    assert Book() == Book.of([])
    one = book()
    assert one == one  # noqa: PLR0124


def test_a_book_has_no_hash_for_it_can_change() -> None:
    with pytest.raises(TypeError):
        hash(book())


def test_a_book_is_short_when_it_is_shown() -> None:
    assert repr(book()) == "<Book of 2 records>"


def test_a_book_goes_through_pickle_and_copy() -> None:
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(book(), protocol)) == book()
    copied = copy.deepcopy(book())
    copied.apply(ChangeSet(expects=[], changes=[Change(put=Skill(id="HW"))]))
    assert copied != book()


class Shelf(Book):
    """A Book that a program has made its own."""

    __slots__ = ()


def test_a_class_of_ones_own_stays_what_it_is() -> None:
    shelf = Shelf.of([machine("M-1")])
    assert type(shelf) is Shelf
    assert type(Shelf.load(shelf.save())) is Shelf
    assert type(pickle.loads(pickle.dumps(shelf))) is Shelf
    assert shelf == Book.of([machine("M-1")])


def test_a_change_set_is_made_whole_or_not_at_all() -> None:
    changed = book()
    item = RecordRef(kind=RecordKind.ITEM, id="M-1")
    broken = ChangeSet(expects=[], changes=[Change(put=Skill(id="HW")), Change(remove=item)])
    with pytest.raises(Refused) as failure:
        changed.apply(broken)
    assert failure.value.code == "reference.unknown"
    assert changed == book()
    stale = ChangeSet(expects=[ExpectationRecord(record=item)], changes=[Change(put=Skill(id="S"))])
    with pytest.raises(Refused) as failure:
        changed.apply(stale)
    assert (failure.value.code, failure.value.path) == ("change.stale", "expects[0]")


def test_a_difference_leads_from_one_book_to_the_other() -> None:
    start, target = book(), Book.of([machine("M-2"), Skill(id="HW")])
    changes = start.diff(target)
    start.apply(changes)
    assert start == target
    assert start.diff(start) == ChangeSet(expects=[], changes=[])
    again = pickle.loads(pickle.dumps(changes))
    start.apply(again)
    assert start == target


def test_a_question_by_reference_is_the_same_question() -> None:
    asked = book()
    assert asked.covered_on("M-1", DAY) == CoverUntil(last_day=date(2027, 3, 14))
    assert asked.covered_on(item="M-1", on=date(2028, 1, 1)) is asked.covered_on(
        "M-1", date(2029, 1, 1), skill="HW", service_kind="K", place="L"
    )
    assert asked.covered_on("M-1", date(2028, 1, 1)) == CoverNo()
    for on in (DAY, date(2028, 1, 1)):
        question = Question(item="M-1", on=on, skill="HW", service_kind="REPAIR", place="L")
        by_reference = asked.covered_on("M-1", on, skill="HW", service_kind="REPAIR", place="L")
        assert by_reference == asked.covered(question) == asked.coverage(question).cover
    with pytest.raises(Refused) as failure:
        asked.covered_on("M-9", DAY)
    assert (failure.value.code, failure.value.path) == ("item.unknown", "item")


def test_answers_are_matched_by_their_class() -> None:
    match book().covered_on("M-1", DAY):
        case CoverUntil(last_day=last_day):
            assert last_day == date(2027, 3, 14)
        case other:
            pytest.fail(f"{other}")


def test_everything_of_the_book_is_documented() -> None:
    for name, member in inspect.getmembers(Book):
        if not name.startswith("_"):
            assert inspect.getdoc(member), name
    assert "item.unknown" in (inspect.getdoc(Book.coverage) or "")
    for name in tenure.__all__:
        if callable(getattr(tenure, name)):
            assert inspect.getdoc(getattr(tenure, name)), name
