"""Exceptions: what they tell, that they pickle, and that each kind of no has its class."""

from __future__ import annotations

import json
import pickle

import pytest

from machines import DAY
from samples import SCHEMA
from tenure import (
    Book,
    Detail,
    FactsMissing,
    HostError,
    InternalError,
    InvalidInput,
    Need,
    NeedItem,
    Refused,
    TenureError,
    from_json,
)
from tenure.errors import of_kind

CLASSES = (InvalidInput, Refused, FactsMissing, HostError, InternalError)


def test_each_kind_of_no_has_its_class() -> None:
    kinds = {code["kind"] for code in SCHEMA["codes"]}
    assert {cls.kind for cls in CLASSES} == kinds
    for cls in CLASSES:
        error = of_kind(cls.kind, "some.code", "a sentence", "a.path", [("name", "value")])
        assert type(error) is cls
        assert isinstance(error, TenureError)
    assert issubclass(InvalidInput, ValueError)


def test_a_kind_of_a_newer_engine_is_an_error_all_the_same() -> None:
    assert type(of_kind("novel", "some.code", "a sentence", "", [])) is TenureError


def test_an_error_says_where_and_what() -> None:
    error = Refused("item.unknown", "there is no item", "item", [("item", "M-1")])
    assert str(error) == "item: there is no item"
    assert str(Refused("change.stale", "stale")) == "stale"
    assert error.details == [Detail(name="item", value="M-1")]


def test_errors_pickle_with_all_they_know() -> None:
    for cls in CLASSES:
        error = cls("some.code", "a sentence", "a.path", [("name", "value")])
        again = pickle.loads(pickle.dumps(error))
        assert type(again) is cls
        told = (again.code, again.message, again.path, again.details)
        assert told == (error.code, error.message, error.path, error.details)
        assert again.kind == cls.kind
        assert str(again) == str(error)


def test_facts_that_were_not_loaded_come_back_as_needs() -> None:
    header = '{"schema":1,"minReader":1,"extent":{"accounts":[],"items":[]}}\n'
    book = Book.load(header.encode())
    with pytest.raises(FactsMissing) as failure:
        book.covered_on("M-1", DAY)
    [detail] = failure.value.details
    need: Need = from_json(Need, detail.value)
    assert need == NeedItem(item="M-1")


def test_a_refused_file_lists_its_bad_lines() -> None:
    file = b'{"schema":1,"minReader":1}\ngarbage\n{"put":{"kind":"skill","id":""}}\n'
    with pytest.raises(Refused) as failure:
        Book.load(file)
    total, first, second = failure.value.details
    assert total == Detail(name="total", value="2")
    assert json.loads(first.value)["line"] == 2
    assert json.loads(second.value)["path"] == "put.id"
