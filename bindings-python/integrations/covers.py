"""One function over record batches, for whatever runs such functions in many processes.

Under Spark it is `frame.mapInArrow(covers_of_partition, schema)`; Ray Data, Dask and a plain loop
take `covers` itself.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa

from tenure import Book

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

QUESTION = ("item", "on", "skill", "service_kind", "place")


@cache
def book() -> Book:
    """The Book, loaded when a process is first asked."""
    return Book.load(Path(os.environ["TENURE_BOOK"]).read_bytes())


def covers(batch: pa.RecordBatch) -> pa.RecordBatch:
    """The batch with the covers beside its questions; columns of another name only travel along."""
    questions = batch.select([name for name in QUESTION if name in batch.schema.names])
    answers = pa.record_batch(book().covered_all(questions))
    names = [*batch.schema.names, *answers.schema.names]
    return pa.RecordBatch.from_arrays([*batch.columns, *answers.columns], names=names)


def covers_of_partition(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """The form that Spark wants."""
    return map(covers, batches)
