"""At every step of a random walk the engine plans and refuses what the oracle does."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import Any

from host import canonical, json_of, named, value_of
from oracle.plan.commands import COMMANDS, applied, planned
from oracle.refused import Refused
from oracle.walk import commands
from oracle.world import world
from tenure import Book, ChangeSet, Plan, Record, TenureError

SEEDS = range(1, 6)
STEPS = 200

Json = dict[str, Any]


def refused(code: str, path: str) -> str:
    """A refusal, in the words of both."""
    return f"{code} at {path or 'the command'}"


def by_the_oracle(name: str, records: list[Json], command: Json) -> Json | str:
    """The plan of the second implementation."""
    try:
        return planned(name, records, command)
    except Refused as no:
        return refused(no.code, no.path)


def by_the_engine(name: str, book: Book, command: Json) -> Plan | str:
    """The plan of the engine; the name of a command is that of the record that it takes."""
    taken = "".join(word.capitalize() for word in name.split("_"))
    try:
        plan: Plan = getattr(book, name)(value_of(named(taken), command))
    except TenureError as no:
        return refused(no.code, no.path)
    return plan


def walk(seed: int) -> Counter[str]:
    """Goes the same way on both sides; how often each command changed something."""
    records = world()
    book = Book.of(value_of(list[Record], records))
    changed: Counter[str] = Counter()
    for step, (name, command) in enumerate(islice(commands(seed, records), STEPS)):
        expected = by_the_oracle(name, records, command)
        found = by_the_engine(name, book, command)
        where = f"seed {seed}, step {step}: {name} {canonical(command)}"
        if isinstance(found, str) or isinstance(expected, str):
            assert found == expected, where
            continue
        assert canonical(json_of(Plan, found)) == canonical(expected), where
        book.apply(value_of(ChangeSet, expected["changes"]))
        records[:] = applied(records, expected["changes"])
        changed[name] += bool(expected["changes"]["changes"])
    assert book == Book.of(value_of(list[Record], records))
    return changed


def test_plans_of_a_thousand_commands_are_those_of_the_oracle() -> None:
    changed: Counter[str] = sum((walk(seed) for seed in SEEDS), Counter())
    assert changed.total() > SEEDS.stop * STEPS // 5
    # Every command had something to change somewhere.
    assert set(changed) == set(COMMANDS)
