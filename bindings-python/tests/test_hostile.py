"""The shared tables of bad input: the same code and path as in the other languages."""

from __future__ import annotations

import json
from typing import Any

import pytest

from host import SHARED, named
from tenure import Book, TenureError, from_json


def rows() -> list[Any]:
    """One parameter a row of each table."""
    return [
        pytest.param(row, id=f"{file.stem}: {row['name']}")
        for file in sorted(SHARED.glob("hostile*.json"))
        for row in json.loads(file.read_text(encoding="utf-8"))
    ]


def read(row: dict[str, Any]) -> None:
    """Reads what a row has; a type that does not exist is a class of somebody else's."""
    if "file" in row:
        Book.load(row["file"].encode())
    else:
        from_json(named(row["type"]) or type(row["type"], (), {}), row["text"])


@pytest.mark.parametrize("row", rows())
def test_bad_input_is_refused_where_it_is_bad(row: dict[str, Any]) -> None:
    with pytest.raises(TenureError) as failure:
        read(row)
    assert (failure.value.code, failure.value.path) == (row["code"], row["path"])
    findings = [detail.value for detail in failure.value.details if detail.name == "finding"]
    first = json.loads(findings[0]) if findings else {}
    assert row.get("finding", {}) == {
        key: first[key] for key in ("code", "path", "line") if key in first
    }
