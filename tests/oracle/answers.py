"""The sums of answers that benches are held to.

`python3 tests/oracle/answers.py` computes them by the oracle and writes tests/answers.jsonl,
`--check` compares with what is there, `--file 10000` writes the file of that fleet to the output.

A question is put to the oracle with the records that can touch it: the item, its user, its
product, the contracts that the user holds or that name the item, and the items these name. The
first questions of the smallest fleet are also put with all records, to show that nothing is lost.
"""

import itertools
import json
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from oracle.coverage import canonical, coverage
from oracle.fleet import Fleet

Json = dict[str, Any]

PATH = Path(__file__).resolve().parents[1] / "answers.jsonl"
MODULUS = 2**31 - 1
WEIGHTS = 65_521
FLEETS = ((1_000, 1_000), (10_000, 10_000), (100_000, 2_000))
ASKED_OF_ALL_RECORDS = 3


def weighted(numbers: Iterable[int]) -> int:
    """The sum of numbers, one an answer, each weighted by its position."""
    terms = ((row % WEIGHTS + 1) * number for row, number in enumerate(numbers))
    return sum(terms) % MODULUS


def fold(text: bytes, folded: int = 0) -> int:
    """The number of a text."""
    for byte in text:
        folded = (folded * 31 + byte) % MODULUS
    return folded


def number(cover: Json) -> int:
    """The number of a cover: 0 no, 1 not judged, 2 open, else 3 and the days since 1970-01-01."""
    if cover["kind"] == "until":
        return date.fromisoformat(cover["lastDay"]).toordinal() - date(1970, 1, 1).toordinal() + 3
    return ("no", "unjudged", "open").index(cover["kind"])


class Touching:
    """The records of a fleet, by what they are found by."""

    def __init__(self, records: list[Json]) -> None:
        """Files each record under its name, and contracts under holder and named items."""
        self.by_name = {(each["kind"], each["id"]): each for each in records}
        self.held: dict[str, list[Json]] = {}
        self.naming: dict[str, list[Json]] = {}
        for each in records:
            if each["kind"] == "contract":
                self.held.setdefault(each["holder"], []).append(each)
                for item in set(named(each)):
                    self.naming.setdefault(item, []).append(each)

    def records(self, item: str) -> Iterator[Json]:
        """Those that can touch a question about the item."""
        record = self.by_name["item", item]
        user = record["placement"]["account"]
        yield self.by_name["account", user]
        yield self.by_name["product", record["product"]]
        contracts = {
            each["id"]: each for each in [*self.held.get(user, []), *self.naming.get(item, [])]
        }
        items = {item, *itertools.chain.from_iterable(map(named, contracts.values()))}
        yield from (self.by_name["item", each] for each in items)
        yield from contracts.values()


def named(contract: Json) -> Iterator[str]:
    """The items that a contract names."""
    elements = (line["element"] for line in contract["scope"])
    return (each["item"] for each in elements if each["kind"] == "item")


def answers(size: int, asked: int) -> Json:
    """What is published of one fleet."""
    fleet = Fleet(size)
    records = fleet.records()
    touching = Touching(records)
    questions = list(itertools.islice(fleet.questions(), asked))
    verdicts = [coverage(list(touching.records(each["item"])), each) for each in questions]
    if size == FLEETS[0][0]:
        for question, verdict in list(zip(questions, verdicts, strict=True))[:ASKED_OF_ALL_RECORDS]:
            if coverage(records, question) != verdict:
                raise ValueError(question)
    text = "".join(canonical(line) + "\n" for line in fleet.file_lines())
    return {
        "items": size,
        "records": len(records),
        "file": fold(text.encode()),
        "questions": asked,
        "covered": sum(verdict["cover"]["kind"] != "no" for verdict in verdicts),
        "candidates": sum(len(verdict["candidates"]) for verdict in verdicts),
        "sumOfCovered": weighted(number(verdict["cover"]) for verdict in verdicts),
        "sumOfCoverage": weighted(fold(canonical(verdict).encode()) for verdict in verdicts),
    }


def main(arguments: list[str]) -> int:
    """Exit code 1 where `--check` finds other sums."""
    if arguments[:1] == ["--file"]:
        for line in Fleet(int(arguments[1])).file_lines():
            print(canonical(line))
        return 0
    text = "".join(json.dumps(answers(*each)) + "\n" for each in FLEETS)
    if "--check" not in arguments:
        PATH.write_text(text, encoding="utf-8")
    elif PATH.read_text(encoding="utf-8") != text:
        print("answers.jsonl is stale: run python3 tests/oracle/answers.py")
        return 1
    print(text, end="")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
