"""Typed values from JSON and back, written in Python alone.

The tests build every value through the public classes and write the answers themselves, so that
nothing is handed to the engine as JSON to be answered by the engine.
"""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

import tenure

SHARED = Path(__file__).resolve().parents[2] / "tests"


def named(name: str) -> Any:
    """The class or the union of that name, if there is one."""
    return getattr(tenure, name, None)


def value_of(hint: Any, given: Any) -> Any:
    """The value that JSON says, as the hint wants it."""
    if get_origin(hint) is list:
        [element] = get_args(hint)
        return [value_of(element, each) for each in given]
    alternatives = alternatives_of(hint)
    if given is None:
        return None
    if len(alternatives) > 1 or is_tagged(hint):
        stated = {key: value for key, value in given.items() if key != "kind"}
        [chosen] = [each for each in alternatives if each.kind == given["kind"]]
        return made(chosen, stated)
    [only] = alternatives
    if get_origin(only) is list:
        return value_of(only, given)
    if is_dataclass(only):
        return made(only, given)
    if only is date:
        return date.fromisoformat(given)
    if issubclass(only, StrEnum) or only is Decimal:
        return only(given)
    assert type(given) is only
    return given


def made(cls: Any, given: dict[str, Any]) -> Any:
    """An object of the class, through its own constructor."""
    hints = hints_of(cls)
    names = {camel_case(name): name for name in hints}
    return cls(**{names[key]: value_of(hints[names[key]], value) for key, value in given.items()})


def json_of(hint: Any, value: Any) -> Any:
    """What JSON says of a value that stands where the hint is."""
    if isinstance(value, list):
        [listed] = [each for each in alternatives_of(hint) if get_origin(each) is list]
        [element] = get_args(listed)
        return [json_of(element, each) for each in value]
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, date | Decimal):
        return str(value)
    if not is_dataclass(value):
        return value
    assert type(value) in alternatives_of(hint)
    tagged = len(alternatives_of(hint)) > 1 or is_tagged(hint)
    cls: Any = type(value)
    written: dict[str, Any] = {"kind": cls.kind} if tagged else {}
    for name, inner in hints_of(cls).items():
        held = getattr(value, name)
        if held is not None:
            written[camel_case(name)] = json_of(inner, held)
    return written


def canonical(value: Any) -> str:
    """The text of a JSON value: its order, no blanks, no escapes beyond JSON's own."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def alternatives_of(hint: Any) -> list[Any]:
    """The classes of a union, or the class alone."""
    members = get_args(hint) if isinstance(hint, UnionType) else (hint,)
    return [member for member in members if member is not NoneType]


def is_tagged(hint: Any) -> bool:
    """Whether a class is an alternative of a union, which may have only this one."""
    return isinstance(getattr(hint, "kind", None), str) and hint not in get_args(tenure.Record)


@cache
def hints_of(cls: Any) -> dict[str, Any]:
    """The types of the fields, in the declared order."""
    hints = get_type_hints(cls)
    return {field.name: hints[field.name] for field in fields(cls)}


def camel_case(name: str) -> str:
    """The name of a field on the wire."""
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)
