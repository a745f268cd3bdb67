"""The same function in a Spark session, with the questions parted by customer."""

from __future__ import annotations

import json
import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pytest

from oracle.answers import PATH, weighted
from oracle.columns import differences
from oracle.fleet import Fleet

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).resolve().parent
ITEMS = 1_000
PARTITIONS = 4
BATCH = 100
SCHEMA = (
    "question int, customer int, item string, `on` date, skill string, service_kind string, "
    "cover string, last_day date, error string, process int"
)


@pytest.fixture(scope="module")
def fleet(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fleet]:
    """A fleet whose Book lies in a file, where the workers find it."""
    fleet = Fleet(ITEMS)
    file = tmp_path_factory.mktemp("fleet") / "fleet.jsonl"
    file.write_text("".join(json.dumps(line) + "\n" for line in fleet.file_lines()), "utf-8")
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("TENURE_BOOK", str(file))
        environment.setenv("PYTHONPATH", os.pathsep.join([str(HERE), *sys.path]))
        environment.setenv("PYSPARK_PYTHON", sys.executable)
        environment.syspath_prepend(HERE)
        yield fleet


@pytest.fixture(scope="module")
def spark(fleet: Fleet) -> Iterator[Any]:
    """A session with two workers on this machine; they inherit where the Book lies."""
    assert fleet.size == ITEMS
    from pyspark.sql import SparkSession  # noqa: PLC0415

    session = (
        SparkSession.builder.master("local[2]")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", BATCH)
        .config("spark.ui.enabled", "false")
        .getOrCreate()
    )
    yield session
    session.stop()


def questions(fleet: Fleet) -> pa.Table:
    """The questions of the fleet, each with its number and its customer."""
    asked = list(fleet.questions())
    numbers = [int(each["item"][1:]) for each in asked]
    customers = [fleet.items[number].customer for number in numbers]
    return pa.table(
        {
            "question": pa.array(range(len(asked)), pa.int32()),
            "customer": pa.array(customers, pa.int32()),
            "item": [each["item"] for each in asked],
            "on": [date.fromisoformat(each["on"]) for each in asked],
            "skill": [each["skill"] for each in asked],
            "service_kind": [each["serviceKind"] for each in asked],
        }
    )


def sum_of(answered: pa.Table) -> int:
    """The sum of covers that the oracle has published for the fleet."""
    ordered = answered.sort_by("question")
    assert ordered["error"].null_count == ITEMS
    assert set(ordered["cover"].to_pylist()) == {"no", "until"}
    days = [0 if day is None else day.toordinal() for day in ordered["last_day"].to_pylist()]
    return weighted(day and day - date(1970, 1, 1).toordinal() + 3 for day in days)


def published() -> int:
    """That sum."""
    known = map(json.loads, PATH.read_text(encoding="utf-8").splitlines())
    total: int = next(each["sumOfCovered"] for each in known if each["items"] == ITEMS)
    return total


def test_the_columns_are_the_rows() -> None:
    assert differences(ITEMS) == []


def test_a_plain_loop_runs_the_function(fleet: Fleet) -> None:
    from covers import covers  # noqa: PLC0415

    answered = pa.Table.from_batches(map(covers, questions(fleet).to_batches(BATCH)))
    assert sum_of(answered) == published()


def test_spark_runs_the_function_unchanged(fleet: Fleet, spark: Any) -> None:
    frame = spark.createDataFrame(questions(fleet)).repartition(PARTITIONS, "customer")
    answered = frame.mapInArrow(answered_by, SCHEMA).toArrow()
    assert sum_of(answered) == published()
    # A customer is asked about in one partition, and a process has loaded the Book once.
    parted = answered.group_by("customer").aggregate([("process", "count_distinct")])
    assert set(parted["process_count_distinct"].to_pylist()) == {1}


def answered_by(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """The covers, and which process they are of."""
    from covers import book, covers_of_partition  # noqa: PLC0415

    for batch in covers_of_partition(batches):
        assert book.cache_info().misses == 1
        process = pa.array([os.getpid()] * len(batch), pa.int32())
        yield batch.append_column("process", process)
