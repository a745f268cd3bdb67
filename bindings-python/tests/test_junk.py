"""Whatever stands in a field, the engine reads it or refuses it, and never anything else."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

import tenure
from host import alternatives_of, named
from samples import names
from tenure import Book, InternalError, Record, TenureError, from_json, to_json

if TYPE_CHECKING:
    from collections.abc import Callable

CLASSES = [cls for name in names() for cls in alternatives_of(named(name)) if is_dataclass(cls)]

SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.sampled_from([0, 1, -1, 2**31, 2**32 - 1, 2**32, 2**63, 2**64]),
    st.floats(),
    st.text(st.characters(exclude_categories=())),
    st.sampled_from(["M-1", "EUR", "0123456789abcdef", "warranty", "\ud800"]),
    st.binary(max_size=3),
    st.dates(),
    st.dates(min_value=date(1900, 1, 1)),
    st.datetimes(),
    st.decimals(),
    st.sampled_from([*tenure.Category, *tenure.RecordKind, *tenure.Basis]),
    st.sampled_from([object(), int, tenure.Item, tenure.Record, json, len]),
)


def objects(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Objects of any class of the package, with anything in their fields, and lists of anything."""
    every: list[Any] = [cls for cls in map(named, tenure.__all__) if is_dataclass(cls)]
    return st.one_of(
        st.lists(inner, max_size=2),
        st.tuples(inner),
        st.dictionaries(st.text(max_size=2), inner, max_size=2),
        *[st.builds(cls, **{field.name: inner for field in fields(cls)}) for cls in every],
    )


JUNK = st.recursive(SCALARS, objects, max_leaves=12)


def outcome(door: Callable[[], Any]) -> TenureError | None:
    """The refusal, if it is one of the engine; anything else that is raised fails the test."""
    try:
        door()
    except TenureError as error:
        return error
    return None


@settings(derandomize=True, max_examples=200, deadline=None, database=None)
@given(st.one_of(JUNK, objects(SCALARS)))
def test_anything_is_read_or_refused(junk: Any) -> None:
    book = Book()
    for door in (
        lambda: to_json(junk),
        lambda: from_json(junk, "{}"),
        lambda: Book.of([junk]),
        lambda: book.apply(junk),
        lambda: book.diff(junk),
        lambda: book.coverage(junk),
        lambda: book.covered_on(junk, junk),
    ):
        assert not isinstance(outcome(door), InternalError)
    for answer in book.covered_all([junk]):
        assert isinstance(answer, TenureError)


@settings(derandomize=True, max_examples=200, deadline=None, database=None)
@given(objects(JUNK))
def test_what_is_written_is_read_back(junk: Any) -> None:
    if outcome(lambda: to_json(junk)) is None:
        text = to_json(junk)
        assert to_json(from_json(type(junk), text)) == text


def test_every_record_is_among_the_classes() -> None:
    assert set(alternatives_of(Record)) <= set(CLASSES)
