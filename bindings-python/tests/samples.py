"""Values of every type, drawn from the schema: all optional fields stated, every alternative."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from host import SHARED

SCHEMA = json.loads((SHARED / "schema.json").read_text(encoding="utf-8"))

TEXTS = {
    "ApplicationId": "fm",
    "Bytes": "00ff",
    "Currency": "EUR",
    "Revision": "0123456789abcdef",
    "HostPattern": "*.fm.example.com:8080",
    "Instant": "2025-06-01T10:00:00.5Z",
    "KeyId": "315c",
    "Label": "Café “数” \\ /",
    "LicenceId": "9007199254740991",
    "LicenceKey": "LK1 O0Il “as it came”",
    "RawText": "LK1\r\n65EAM ",
}

INTEGERS = {"uint32": [1, 2**32 - 1], "int64": [-2, -(2**53 - 1), 2**53 - 1]}

SCALARS = {"date": "2024-02-29", "decimal": "12.50"}


def names() -> list[str]:
    """The types that can be written as JSON; the shared table has a row for each."""
    rows = json.loads((SHARED / "hostile_unknown.json").read_text(encoding="utf-8"))
    return sorted({row["type"] for row in rows})


@cache
def samples(name: str) -> list[Any]:
    """JSON values of that type."""
    return of_schema(SCHEMA["$defs"][name])


def of_schema(schema: dict[str, Any]) -> list[Any]:
    """JSON values that the schema describes, at least one for each alternative."""
    if "$ref" in schema:
        # A union of records states the tag beside the reference.
        tag = {key: held["const"] for key, held in schema.get("properties", {}).items()}
        referred = samples(schema["$ref"].rsplit("/", 1)[1])
        return [{**tag, **each} for each in referred] if tag else referred
    for alternatives in ("oneOf", "anyOf"):
        if alternatives in schema:
            stated = [each for each in schema[alternatives] if each.get("type") != "null"]
            return [value for each in stated for value in of_schema(each)]
    if "const" in schema:
        return [schema["const"]]
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    kind = next(kind for kind in kinds if kind != "null")
    if kind == "object":
        return of_object(schema)
    if kind == "array":
        return [of_schema(schema["items"]), []]
    if kind == "string":
        return [SCALARS.get(schema["format"]) or TEXTS.get(schema["title"], "X-1 ü")]
    return [True, False] if kind == "boolean" else INTEGERS[schema["format"]]


def of_object(schema: dict[str, Any]) -> list[Any]:
    """Objects with all fields, one for each value of each field; or with one field alone."""
    fields = {name: of_schema(held) for name, held in schema.get("properties", {}).items()}
    if schema.get("maxProperties") == 1:
        return [{name: value} for name, values in fields.items() for value in values]
    first = {name: values[0] for name, values in fields.items()}
    others = [{**first, name: value} for name, values in fields.items() for value in values[1:]]
    required = schema.get("required", [])
    return [first, *others, {name: value for name, value in first.items() if name in required}]
