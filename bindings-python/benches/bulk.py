"""The engine beside Polars, DuckDB and DataFusion, on whole columns: every item of a fleet once.

Rows as in `bench.py`. With one thread the CPU time of the process counts, with all of them the time
on the wall; the best of seven rounds in turns. In: arguments, evaluation, the answers as columns.
Out: making the columns, loading, indexes. No time is printed before every contender has come to
the published sum (`tests/covers.jsonl`), and in each round it must come to it again.

`python benches/bulk.py FILES` looks for the Books in the folder, as `fleet-1000000.jsonl`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from time import perf_counter_ns, process_time_ns
from typing import Any

SHARED = Path(__file__).resolve().parents[2] / "tests"
sys.path += [str(SHARED)]

ROUNDS = 7
BASELINE = "polars"
SIZES = {100_000: "100k", 1_000_000: "1M"}
ORDERS = {"asked": "random", "storage": "in order"}
RUNS = ((100_000, "asked"), (1_000_000, "storage"), (1_000_000, "asked"))


def published(size: int, order: str) -> int:
    """The sum that every contender must come to."""
    lines = (SHARED / "covers.jsonl").read_text(encoding="utf-8").splitlines()
    known = {(each["items"], each["order"]): each for each in map(json.loads, lines)}
    total: int = known[size, order]["sumOfCovered"]
    return total


def measure(work: str, contenders: list[Any], expected: int, *, on_the_wall: bool) -> None:
    """Lets the contenders take turns and prints the best round of each."""
    from oracle.bulk import sum_of  # noqa: PLC0415

    clock = perf_counter_ns if on_the_wall else process_time_ns
    best = [sys.maxsize] * len(contenders)
    units = 0
    for turn in range(ROUNDS + 1):
        for position, contender in enumerate(contenders):
            start = clock()
            answer = contender.answer()
            time = clock() - start
            last_days = contender.last_days(answer)
            units = len(last_days)
            if sum_of((last_days.astype("int64") + 3) * (last_days != 0)) != expected:
                raise AssertionError(f"{work}: {contender.name} computes something else")
            if turn > 0:
                best[position] = min(best[position], time)
    [baseline] = [position for position, each in enumerate(contenders) if each.name == BASELINE]
    for contender, time in zip(contenders, best, strict=True):
        ratio = f"{time / best[baseline]:.2f}"
        each = round(time / units)
        print(f"python: {work}: {contender.name}", each, "ns", BASELINE, ratio, sep="\t")


def run(size: int, order: str, threads: int | None, files: Path) -> None:
    """One table."""
    from engine import Engine, batch_of, names  # noqa: PLC0415
    from oracle.bulk import refuse_other_sums  # noqa: PLC0415
    from oracle.columns import Columns  # noqa: PLC0415
    from rivals import rivals  # noqa: PLC0415

    refuse_other_sums()
    columns = Columns(size)
    order_of = columns.in_storage_order() if order == "storage" else range(size)
    batch = batch_of(columns, order_of)
    contenders = [
        Engine(files / f"fleet-{size}.jsonl", batch),
        *rivals(columns, order_of, batch, names(size), threads),
    ]
    used = "all threads" if threads is None else "1 thread"
    work = f"columns, {SIZES[size]} {ORDERS[order]}, {used}"
    measure(work, contenders, published(size, order), on_the_wall=threads is None)


def main(arguments: list[str]) -> None:
    """All tables, each in a process of its own: threads are settled at its start."""
    if arguments[1:]:
        files, size, order, threads = arguments
        if threads == "1":
            os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
        run(int(size), order, int(threads) or None, Path(files))
        return
    for items, order in RUNS:
        for used in (1, 0):
            alone = {"POLARS_MAX_THREADS": "1", "TOKIO_WORKER_THREADS": "1"} if used else {}
            told = [*arguments, str(items), order, str(used)]
            command = [sys.executable, __file__, *told]
            subprocess.run(command, check=True, env={**os.environ, **alone})


if __name__ == "__main__":
    main(sys.argv[1:])
