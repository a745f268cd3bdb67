"""The shared vectors: every answer is that of the other languages, byte for byte."""

from __future__ import annotations

import json
from typing import Any

import pytest

from host import SHARED, canonical, json_of, named, value_of
from tenure import Book, ChangeSet, Record, TenureError

CALLS = {call["name"]: call for call in json.loads((SHARED / "schema.json").read_text())["calls"]}


def cases() -> list[Any]:
    """One parameter a line of each file."""
    found = []
    for file in sorted((SHARED / "vectors").glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            case = json.loads(line)
            found.append(pytest.param(case, id=f"{file.stem}: {case['name']}"))
    return found


def book_of(records: list[Any]) -> Book:
    """A Book of records built through their classes."""
    return Book.of(value_of(list[Record], records))


def book(case: dict[str, Any]) -> Book:
    """The Book that a case is about."""
    made = Book.load(case["file"].encode()) if "file" in case else book_of(case["given"])
    for changes in case.get("apply", []):
        made.apply(value_of(ChangeSet, changes))
    return made


def answer(case: dict[str, Any]) -> Any:
    """What JSON says of the answer to a case."""
    asked = book(case)
    if "call" in case:
        call = CALLS[case["call"]]
        question = value_of(named(call["input"]), case["args"])
        [batched] = getattr(asked, f"{call['name']}_all")([question])
        found = batched
        if not isinstance(batched, TenureError):
            found = getattr(asked, call["name"])(question)
            assert found == batched
            assert json_of(named(call["output"]), batched) == json_of(named(call["output"]), found)
            return json_of(named(call["output"]), found)
        with pytest.raises(TenureError) as failure:
            getattr(asked, call["name"])(question)
        assert str(failure.value) == str(batched)
        raise batched
    if "diff" in case:
        target = book_of(case["diff"])
        changes = asked.diff(target)
        asked.apply(changes)
        assert asked == target
        return {"changes": json_of(ChangeSet, changes)}
    saved = asked.save()
    assert Book.load(saved) == asked
    return {"file": saved.decode()}


@pytest.mark.parametrize("case", cases())
def test_answers_are_those_of_the_other_languages(case: dict[str, Any]) -> None:
    if "err" in case:
        with pytest.raises(TenureError) as failure:
            answer(case)
        assert (failure.value.code, failure.value.path) == (
            case["err"]["code"],
            case["err"]["path"],
        )
    else:
        assert canonical(answer(case)) == canonical(case["ok"])


def test_there_are_cases_for_every_call() -> None:
    assert {case.values[0].get("call") for case in cases()} >= set(CALLS)
