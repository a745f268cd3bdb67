"""What objects must offer to be taken as columns: the C data interface of Arrow.

Frames of Polars, tables and record batches of pyarrow and relations of DuckDB offer it; none of
these libraries is needed here.
"""

from __future__ import annotations

from typing import Protocol, TypeAlias

__all__ = ["Columns"]


class Stream(Protocol):
    """Rows in any number of batches."""

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """A capsule with the stream."""


class Array(Protocol):
    """Rows in one batch."""

    def __arrow_c_array__(self, requested_schema: object | None = None) -> tuple[object, object]:
        """Capsules with the type of the rows and with the rows."""


Columns: TypeAlias = Stream | Array
"""Columns of questions, for `Book.covered_all`."""
