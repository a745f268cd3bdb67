"""Every type goes through the engine and comes back as it was: from Python, from JSON, pickled."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from enum import StrEnum
from typing import Any

import pytest

import tenure
from host import canonical, json_of, named, value_of
from samples import SCHEMA, names, samples
from tenure import Cover, CoverNo, CoverOpen, InvalidInput, Item, Record, Term, from_json, to_json


def given() -> list[Any]:
    """One parameter a sample of each type."""
    return [
        pytest.param(name, sample, id=f"{name} {position}")
        for name in names()
        for position, sample in enumerate(samples(name))
    ]


@pytest.mark.parametrize(("name", "sample"), given())
def test_a_value_comes_back_as_it_went(name: str, sample: Any) -> None:
    of = named(name)
    value = value_of(of, sample)
    text = to_json(value, of)
    assert text == canonical(sample) == canonical(json_of(of, value))
    returned = from_json(of, text)
    assert returned == value
    assert type(returned) is type(value)
    assert pickle.loads(pickle.dumps(value)) == value
    assert copy.deepcopy(value) == value


def test_there_is_a_class_for_every_type() -> None:
    missing = [name for name in SCHEMA["$defs"] if named(name) is None]
    assert missing == []
    assert set(names()) <= set(SCHEMA["$defs"])


def test_a_value_is_written_as_the_type_of_its_class() -> None:
    item = from_json(Item, '{"id":"M-1","product":"P","placement":{"kind":"inStock"}}')
    assert to_json(item) == '{"id":"M-1","product":"P","placement":{"kind":"inStock"}}'
    assert to_json(item, Record).startswith('{"kind":"item","id":"M-1"')
    assert to_json(CoverOpen()) == '{"kind":"open"}'


def test_the_alternative_asked_for_is_the_one_given() -> None:
    assert from_json(CoverNo, '{"kind":"no"}') == CoverNo()
    cover: Cover = from_json(Cover, '{"kind":"open"}')
    assert cover == CoverOpen()
    with pytest.raises(InvalidInput) as failure:
        from_json(CoverNo, '{"kind":"open"}')
    assert failure.value.code == "input.wrong_type"


def test_a_part_of_a_record_has_no_text_of_its_own() -> None:
    with pytest.raises(InvalidInput) as failure:
        to_json(Term(months=1))
    assert failure.value.code == "input.unknown_name"


def test_classes_without_fields_share_one_object() -> None:
    assert from_json(Cover, '{"kind":"no"}') is from_json(Cover, '{"kind":"no"}')


def test_records_are_frozen_and_have_no_room_for_more() -> None:
    for name in tenure.__all__:
        cls: Any = getattr(tenure, name)
        if isinstance(cls, type) and dataclasses.is_dataclass(cls):
            assert vars(cls)["__dataclass_params__"].frozen, name
            assert "__dict__" not in dir(cls), name
            assert cls.__doc__, name
        elif isinstance(cls, type) and issubclass(cls, StrEnum):
            assert cls.__doc__, name
