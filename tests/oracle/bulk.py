"""The sums over all questions of large fleets, where the oracle would take hours; needs numpy.

`python3 tests/oracle/bulk.py` computes them and writes tests/covers.jsonl, `--check` compares with
what is there, `--oracle` also asks the oracle about every question up to 100,000 items (half an
hour).

Each question is held against every line of its customer, which knows only what a fleet needs: a
warranty goes before maintenance, then the item before its product, its group and the whole base,
then the earliest end. Which of two lines with the same end stands first does not change a cover.
Every run holds this to the sums of answers.jsonl, which the oracle has come to.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from oracle import answers
from oracle.columns import CROSS, GROUP, ITEM, Column, Columns, differences
from oracle.coverage import coverage
from oracle.fleet import Fleet

Json = dict[str, Any]

PATH = Path(__file__).resolve().parents[1] / "covers.jsonl"
SIZES = (1_000, 10_000, 100_000, 1_000_000)
ASKED_AT_ONCE = 100_000
NO_LINE = np.iinfo(np.int64).max
# Above all days of a fleet, so that one number orders by the element and then by the end.
ELEMENT = 1 << 20
# A warranty stands for the services below.
NOT_WARRANTED = 2


def sum_of(numbers: Column) -> int:
    """The sum of numbers, one an answer, each weighted by its position, as `answers.weighted`."""
    weights = np.arange(len(numbers), dtype=np.uint64) % np.uint64(answers.WEIGHTS) + np.uint64(1)
    return int((weights * numbers.astype(np.uint64) % np.uint64(answers.MODULUS)).sum()) % (
        answers.MODULUS
    )


def numbers_of(columns: Columns) -> Column:
    """The number of each cover, in the order of the questions."""
    by_customer = np.argsort(columns.line_customer, kind="stable")
    ends = np.arange(columns.item_customer[-1] + 2)
    first_line = np.searchsorted(columns.line_customer[by_customer], ends)
    rows = np.arange(columns.size)
    parts = (rows[start : start + ASKED_AT_ONCE] for start in range(0, columns.size, ASKED_AT_ONCE))
    return np.concatenate([_numbers(columns, part, by_customer, first_line) for part in parts])


def _numbers(columns: Columns, asked: Column, by_customer: Column, first_line: Column) -> Column:
    item, on = columns.asked_item[asked], columns.asked_on[asked]
    customer, service = columns.item_customer[item], columns.asked_service[asked]
    # Every pair of a question and a line of its customer.
    count = first_line[customer + 1] - first_line[customer]
    question = np.repeat(np.arange(len(asked)), count)
    within = np.arange(len(question)) - np.repeat(np.cumsum(count) - count, count)
    line = by_customer[first_line[customer][question] + within]
    rank = np.full(len(asked), NO_LINE)
    counts = _covers(columns, line, item[question], on[question], service[question])
    kind = np.where(columns.line_kind[line] == CROSS, GROUP, columns.line_kind[line])
    ranked = (1 + kind) * ELEMENT + columns.line_last[line]
    np.minimum.at(rank, question[counts], ranked[counts])
    installed, until = columns.item_installed[item], columns.item_warranty_to[item]
    warranted = (service < NOT_WARRANTED) & (installed <= on) & (on <= until)
    rank = np.where(warranted, until, rank)
    return np.where(rank == NO_LINE, 0, rank % ELEMENT + 3)


def _covers(columns: Columns, line: Column, item: Column, on: Column, service: Column) -> Column:
    """Whether the line covers the item, pair by pair."""
    kind, key, site = columns.line_kind[line], columns.line_key[line], columns.line_site[line]
    own = (item, columns.item_product[item], columns.item_group[item], 0, columns.item_group[item])
    # Before it was installed, the item was nobody's; only a line that names it reaches it.
    here = (kind == ITEM) | (columns.item_installed[item] <= on)
    covers: Column = (
        columns.line_active[line]
        & here
        & (np.choose(kind, own) == key)
        & (columns.line_first[line] <= on)
        & (on <= columns.line_last[line])
        & ((site == 0) | (site == columns.item_site[item]))
        & (columns.line_services[line] >> service & 1 == 1)
    )
    return covers


def published(size: int) -> Iterator[Json]:
    """What is published of a fleet: its questions as they come, and by the items they ask about."""
    columns = Columns(size)
    numbers = numbers_of(columns)
    for order, answered in (
        ("asked", numbers),
        ("storage", numbers[columns.in_storage_order()]),
    ):
        yield {
            "items": size,
            "order": order,
            "covered": int((answered != 0).sum()),
            "sumOfCovered": sum_of(answered),
        }


def refuse_other_sums() -> None:
    """Holds the columns to the rows, and the sums to those that the oracle has come to."""
    if wrong := differences(SIZES[0]):
        raise ValueError(wrong)
    for line in answers.PATH.read_text(encoding="utf-8").splitlines():
        known = json.loads(line)
        numbers = numbers_of(Columns(known["items"]))[: known["questions"]]
        own = (int((numbers != 0).sum()), sum_of(numbers))
        if own != (known["covered"], known["sumOfCovered"]):
            raise ValueError(known, own)


def refuse_other_numbers(size: int) -> None:
    """Holds every number of a fleet to the oracle."""
    fleet = Fleet(size)
    touching = answers.Touching(fleet.records())
    own = numbers_of(Columns(size)).tolist()
    for question, number in zip(fleet.questions(), own, strict=True):
        cover = coverage(list(touching.records(question["item"])), question)["cover"]
        if answers.number(cover) != number:
            raise ValueError(question, number, cover)


def main(arguments: list[str]) -> int:
    """Exit code 1 where `--check` finds other sums."""
    refuse_other_sums()
    if "--oracle" in arguments:
        for size in SIZES[:3]:
            refuse_other_numbers(size)
    text = "".join(json.dumps(line) + "\n" for size in SIZES for line in published(size))
    if "--check" not in arguments:
        PATH.write_text(text, encoding="utf-8")
    elif PATH.read_text(encoding="utf-8") != text:
        print("covers.jsonl is stale: run python3 tests/oracle/bulk.py")
        return 1
    print(text, end="")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
