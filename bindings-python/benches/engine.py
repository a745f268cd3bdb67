"""The engine as a contender for whole columns: texts and days in, covers out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa

from oracle.fleet import Fleet
from tenure import Book

if TYPE_CHECKING:
    from pathlib import Path

    from oracle.columns import Columns

SITES, SERVICES = 8, 4


def names(size: int) -> pa.Array:
    """The ids of all items, as wide as those of the fleet."""
    width = len(next(Fleet(1).questions())["item"]) - 1
    return pa.array([f"I{row:0{width}}" for row in range(size)])


def batch_of(columns: Columns, order: Any) -> pa.RecordBatch:
    """The questions of a fleet in that order, as a host has them."""
    sites = pa.array([f"SITE-{site}" for site in range(1, SITES + 1)])
    services = pa.array([f"S{service}" for service in range(SERVICES)])
    site, service = columns.asked_site[order] - 1, columns.asked_service[order]
    return pa.record_batch(
        {
            "item": names(columns.size).take(pa.array(columns.asked_item[order])),
            "on": pa.array(columns.asked_on[order].astype(np.int32)).cast(pa.date32()),
            "skill": pa.DictionaryArray.from_arrays(site.astype(np.int8), sites),
            "service_kind": pa.DictionaryArray.from_arrays(service.astype(np.int8), services),
        }
    )


class Engine:
    """A Book of the fleet."""

    name = "engine"

    def __init__(self, file: Path, batch: pa.RecordBatch) -> None:
        """Loads the Book, and asks it once, so that what it makes on first use is there."""
        self.book, self.batch = Book.load(file.read_bytes()), batch
        self.book.covered_all(batch.slice(0, 1))

    def answer(self) -> Any:
        """Every question with its cover, in order."""
        return self.book.covered_all(self.batch)

    @staticmethod
    def last_days(answer: Any) -> Any:
        """The last day of each cover; 0 for none."""
        covers = pa.record_batch(answer)
        assert covers["error"].null_count == len(covers)
        assert covers["last_day"].is_valid().equals(pa.compute.equal(covers["cover"], "until"))
        return covers["last_day"].cast(pa.int32()).fill_null(0).to_numpy()
