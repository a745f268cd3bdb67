"""The stub of the native part says what the native part says; its signatures are for stubtest."""

from __future__ import annotations

import ast
import inspect
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tenure import _tenure

if TYPE_CHECKING:
    from collections.abc import Iterator

Documented = ast.ClassDef | ast.FunctionDef


def documented(body: list[ast.stmt], native: Any) -> Iterator[tuple[Documented, Any]]:
    """What the stub declares, beside the object itself."""
    for node in body:
        if isinstance(node, Documented) and not node.name.startswith("__"):
            yield node, getattr(native, node.name)
            if isinstance(node, ast.ClassDef):
                yield from documented(node.body, getattr(native, node.name))


def declared() -> list[Any]:
    """One parameter a declaration."""
    stub = Path(_tenure.__file__).with_name("_tenure.pyi").read_text(encoding="utf-8")
    pairs = documented(ast.parse(stub).body, _tenure)
    return [pytest.param(node, native, id=node.name) for node, native in pairs]


@pytest.mark.parametrize(("node", "native"), declared())
def test_the_stub_documents_what_is_there(node: Documented, native: Any) -> None:
    assert ast.get_docstring(node) == inspect.getdoc(native)
