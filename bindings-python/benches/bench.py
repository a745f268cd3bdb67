"""The engine beside a plain loop, as rows for the table of all languages.

Name, value, unit, baseline and ratio, with tabs between; a ratio above 1 means that the engine
takes longer than the baseline, which does less (see `plain.py`). Nothing is printed before the
engine has come to the published sums, and each baseline to the answers of the engine.

`python benches/bench.py 100000` takes a larger fleet.
"""

from __future__ import annotations

import json
import sys
from datetime import date
from itertools import count
from pathlib import Path
from time import thread_time_ns
from typing import TYPE_CHECKING, Any

SHARED = Path(__file__).resolve().parents[2] / "tests"
sys.path += [str(SHARED), str(Path(__file__).resolve().parents[1] / "tests")]

from host import value_of  # noqa: E402
from moving import Rival, changed, commands_of, planned  # noqa: E402
from oracle.answers import fold, weighted  # noqa: E402
from oracle.fleet import Fleet  # noqa: E402
from plain import Judged, Plain  # noqa: E402
from tenure import (  # noqa: E402
    Book,
    Cover,
    CoverOpen,
    CoverUnjudged,
    CoverUntil,
    Question,
    Record,
    TenureError,
    Verdict,
    to_json,
)
from tenure._tenure import idle  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 7
BATCH = 1_000
FRESH = 60
REPEATED = 100

Contender = tuple[str, "Callable[[], list[Any]]"]


def table(work: str, units: int, contenders: list[Contender]) -> None:
    """Lets the contenders take turns and prints the best round of each.

    What disturbs one round disturbs all of them; the first one warms up. CPU time counts, since
    other processes want the machine as well.
    """
    best = [sys.maxsize] * len(contenders)
    _, first = contenders[0]
    expected = first()
    for turn in range(ROUNDS + 1):
        for position, (name, answer) in enumerate(contenders):
            start = thread_time_ns()
            answers = answer()
            time = thread_time_ns() - start
            if answers != expected:
                raise AssertionError(f"{work}: {name} computes something else")
            if turn > 0:
                best[position] = min(best[position], time)
    baseline, _ = contenders[-1]
    for (name, _), time in zip(contenders, best, strict=True):
        ratio = f"{time / best[-1]:.2f}"
        print(f"python: {work}: {name}", round(time / units), "ns", baseline, ratio, sep="\t")


def number(cover: Cover) -> int:
    """The number of a cover, as the published sums have it."""
    if isinstance(cover, CoverUntil):
        return cover.last_day.toordinal() - date(1970, 1, 1).toordinal() + 3
    return 1 if isinstance(cover, CoverUnjudged) else 2 if isinstance(cover, CoverOpen) else 0


def refuse_other_sums(book: Book, questions: list[Question]) -> None:
    """Holds the engine to the sums that the oracle has come to."""
    lines = (SHARED / "answers.jsonl").read_text(encoding="utf-8").splitlines()
    published = {answers["items"]: answers for answers in map(json.loads, lines)}
    if (answers := published.get(len(questions))) is None:
        return
    asked = questions[: answers["questions"]]
    covers = [by_reference(book, question) for question in asked]
    if weighted(map(number, covers)) != answers["sumOfCovered"]:
        raise AssertionError("the covers are others than those published")
    texts = (to_json(book.coverage(question)) for question in asked)
    if weighted(fold(text.encode()) for text in texts) != answers["sumOfCoverage"]:
        raise AssertionError("the verdicts are others than those published")


def by_reference(book: Book, question: Question) -> Cover:
    """The answer that no question is built for."""
    skill, kind = question.skill, question.service_kind
    return book.covered_on(question.item, question.on, skill=skill, service_kind=kind)


def last_day(cover: Cover | TenureError) -> date | None:
    """What engine and loop both know of a cover."""
    return cover.last_day if isinstance(cover, CoverUntil) else None


def mark(verdict: Verdict) -> tuple[Any, ...]:
    """What engine and loop both know of a whole answer: candidates, winner, last day of cover."""
    return len(verdict.candidates), verdict.by, last_day(verdict.cover)


def mark_of_judged(judged: list[Judged]) -> tuple[Any, ...]:
    """The same of the loop's answer."""
    winner = next((index for index, each in enumerate(judged) if not each.against), None)
    return len(judged), winner, None if winner is None else judged[winner].line.last_day


def nothing() -> None:
    """What the native function does, in Python."""


def repeated(call: Callable[[], None], times: int) -> list[Any]:
    """Calls a function that says nothing."""
    for _ in range(times):
        call()
    return []


def of_size(size: int) -> tuple[list[Record], list[Question]]:
    """The records of a fleet and the questions about it."""
    fleet = Fleet(size)
    records: list[Record] = value_of(list[Record], fleet.records())
    questions: list[Question] = value_of(list[Question], list(fleet.questions()))
    return records, questions


def loops(book: Book, plain: Plain, questions: list[Question]) -> None:
    """One question after the other, as a loop of an ERP asks them."""
    rows = [(each.item, each.on, each.skill or "", each.service_kind or "") for each in questions]
    covered_on, covered = book.covered_on, plain.covered
    table(
        "an empty call",
        len(rows),
        [
            ("native", lambda: repeated(idle, len(rows))),
            ("function", lambda: repeated(nothing, len(rows))),
        ],
    )

    def by_reference() -> list[Any]:
        return [
            last_day(covered_on(item, on, skill=skill, service_kind=service))
            for item, on, skill, service in rows
        ]

    def in_plain(rows: list[tuple[str, date, str, str]]) -> list[Any]:
        return [covered(*row) for row in rows]

    table(
        f"covered_on, {len(rows)} items",
        len(rows),
        [("engine", by_reference), ("plain loop", lambda: in_plain(rows))],
    )
    batch = questions[:BATCH]
    table(
        f"covered_all, a batch of {len(batch)}",
        len(batch),
        [
            ("engine", lambda: [last_day(cover) for cover in book.covered_all(batch)]),
            ("plain loop", lambda: in_plain(rows[:BATCH])),
        ],
    )
    three = [each for each in questions if len(book.coverage(each).candidates) == 3][:BATCH]
    table(
        "coverage, three candidates",
        len(three),
        [
            ("engine", lambda: [mark(book.coverage(each)) for each in three]),
            ("plain loop", lambda: [mark_of_judged(plain.coverage(each)) for each in three]),
        ],
    )


def beginnings(records: list[Record], questions: list[Question]) -> None:
    """From records to the first answer, for a fleet and for the few records of one case."""
    first = questions[0]
    row = (first.item, first.on, first.skill or "", first.service_kind or "")
    table(
        "a Book of records, an item",
        len(questions),
        [
            ("engine", lambda: [last_day(Book.of(records).covered(first))]),
            ("plain loop", lambda: [Plain(records).covered(*row)]),
        ],
    )
    file = Book.of(records).save()
    table(
        "a Book of a file, an item",
        len(questions),
        [
            ("engine", lambda: [Book.load(file).covered(first)]),
            ("records", lambda: [Book.of(records).covered(first)]),
        ],
    )
    size = next(size for size in count(1) if len(Fleet(size).records()) >= FRESH)
    few, [asked, *_] = of_size(size)
    table(
        f"first verdict of {len(few)} fresh records",
        REPEATED,
        [
            ("engine", lambda: [mark(Book.of(few).coverage(asked)) for _ in range(REPEATED)]),
            ("plain loop", lambda: [judged(few, asked) for _ in range(REPEATED)]),
        ],
    )


def movements(book: Book, records: list[Record]) -> None:
    """Every item goes to another customer; nothing is applied."""
    rival, commands = Rival(records), commands_of(records)[:BATCH]
    table(
        "plan a change of installation",
        len(commands),
        [
            ("engine", lambda: [planned(book, command) for command in commands]),
            ("plain loop", lambda: [changed(rival, command) for command in commands]),
        ],
    )


def judged(records: list[Record], question: Question) -> tuple[Any, ...]:
    """The whole answer of the loop, from the records on."""
    return mark_of_judged(Plain(records).coverage(question))


def main(size: int) -> None:
    """All rows, for a fleet of so many items."""
    records, questions = of_size(size)
    book, plain = Book.of(records), Plain(records)
    refuse_other_sums(book, questions)
    loops(book, plain, questions)
    beginnings(records, questions)
    movements(book, records)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
