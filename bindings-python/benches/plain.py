"""The rival: what a developer writes who has the fleet in memory and no engine.

Dataclasses, maps by id, and one loop over the lines of the customer. It knows only what a fleet
needs: no history, no renewal, no notice, no account above another, no tree of skills, no check at
the door, and nobody else's line can name an item.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from tenure import (
    Category,
    Contract,
    ElementGroup,
    ElementItem,
    ElementProduct,
    Item,
    PlacementEndUser,
    Product,
    ScopeLine,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tenure import Question, Record

ITEM, PRODUCT, GROUP, BASE = range(4)


@dataclass(frozen=True, slots=True)
class Machine:
    """An item, who uses it, and since when."""

    id: str
    product: str
    group: str | None
    customer: str
    since: date


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a contract with everything that decides, ready for the loop."""

    contract: str
    position: int
    element: int
    key: str
    first_day: date
    last_day: date
    archived: bool
    sites: frozenset[str] | None
    services: frozenset[str] | None
    rank: tuple[int, int, date, bytes, int]

    def reaches(self, machine: Machine, on: date) -> bool:
        """Whether it reaches the machine; before it was installed, only by name."""
        if self.element == ITEM:
            return self.key == machine.id
        if machine.since > on:
            return False
        if self.element == PRODUCT:
            return self.key == machine.product
        return self.element == BASE or self.key == machine.group

    def against(self, on: date, skill: str, service: str) -> list[str]:
        """Why it does not cover."""
        found = []
        if on < self.first_day:
            found.append("not started")
        if self.last_day < on:
            found.append("ended")
        if self.archived:
            found.append("archived")
        if self.sites is not None and skill not in self.sites:
            found.append("site")
        if self.services is not None and service not in self.services:
            found.append("service")
        return found


@dataclass(frozen=True, slots=True)
class Judged:
    """A line that reaches the machine, with everything against it."""

    line: Line
    against: list[str]


class Plain:
    """The fleet by id."""

    def __init__(self, records: Iterable[Record]) -> None:
        """Files what the loop needs."""
        self.machines: dict[str, Machine] = {}
        self.lines: dict[str, list[Line]] = {}
        groups: dict[str, str | None] = {}
        for record in records:
            if isinstance(record, Product):
                groups[record.id] = record.group
            elif isinstance(record, Contract):
                lines = self.lines.setdefault(record.holder, [])
                lines += [line_of(record, *numbered) for numbered in enumerate(record.scope)]
            elif isinstance(record, Item):
                assert isinstance(record.placement, PlacementEndUser)
                assert record.since is not None
                customer, group = record.placement.account, groups.get(record.product)
                machine = Machine(record.id, record.product, group, customer, record.since)
                self.machines[record.id] = machine

    def covered(self, item: str, on: date, skill: str, service: str) -> date | None:
        """The last day of cover; the loop over the lines, keeping the best."""
        machine = self.machines[item]
        here = machine.since <= on
        best = None
        for line in self.lines.get(machine.customer, ()):
            if not line.first_day <= on <= line.last_day or line.archived:
                continue
            element, key = line.element, line.key
            if element == ITEM:
                if key != item:
                    continue
            elif not here or (
                element != BASE
                and key != (machine.product if element == PRODUCT else machine.group)
            ):
                continue
            if line.sites is not None and skill not in line.sites:
                continue
            if line.services is not None and service not in line.services:
                continue
            if best is None or line.rank < best.rank:
                best = line
        return None if best is None else best.last_day

    def coverage(self, question: Question) -> list[Judged]:
        """Every line that reaches the machine, in order, with its reasons."""
        machine, on = self.machines[question.item], question.on
        skill, service = question.skill or "", question.service_kind or ""
        lines = self.lines.get(machine.customer, ())
        reaching = [line for line in lines if line.reaches(machine, on)]
        reaching.sort(key=lambda line: line.rank)
        return [Judged(line, line.against(on, skill, service)) for line in reaching]


def line_of(contract: Contract, position: int, scope: ScopeLine) -> Line:
    """The line of a contract whose end is known."""
    match scope.element:
        case ElementItem(item=key):
            element = ITEM
        case ElementProduct(product=key):
            element = PRODUCT
        case ElementGroup(group=key):
            element = GROUP
        case _:
            element, key = BASE, ""
    last_day = scope.last_day or contract.last_day
    assert last_day is not None
    services = contract.service_kinds if scope.service_kinds is None else scope.service_kinds
    category = 0 if contract.category is Category.WARRANTY else 1
    return Line(
        contract=contract.id,
        position=position,
        element=element,
        key=key,
        first_day=scope.first_day or contract.first_day,
        last_day=last_day,
        archived=contract.archived_on is not None,
        sites=None if scope.skills is None else frozenset(scope.skills),
        services=None if services is None else frozenset(services),
        rank=(category, element, last_day, contract.id.encode(), position),
    )
