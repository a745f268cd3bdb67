"""A change of installation, planned for every item, beside a loop that makes the same two records.

The loop knows items by id. It writes down what was as a line of the history, and sets what is
stated. It looks up no account, product or price, numbers no line, tells nobody anything, and its
records have no revision.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from tenure import (
    Book,
    ChangeInstallation,
    Installation,
    Item,
    Origin,
    OriginSource,
    Placement,
    PlacementEndUser,
    Record,
)

TODAY = date(2027, 6, 1)
NEW = PlacementEndUser(account="C-NEW")

Mark = tuple[str, date, Placement, date | None]


@dataclass(frozen=True, slots=True)
class Line:
    """What was, from when to when."""

    id: str
    item: str
    number: int
    placement: Placement
    since: date | None
    last_day: date
    site: str | None
    origin: Origin | None


class Rival:
    """The items by id."""

    def __init__(self, records: list[Record]) -> None:
        """Files them."""
        self.items = {each.id: each for each in records if isinstance(each, Item)}

    def change(self, command: ChangeInstallation) -> tuple[Line, Item]:
        """The line of the history, and the item behind it."""
        item = self.items[command.item]
        line = Line(
            id=f"installation:{item.id}/1",
            item=item.id,
            number=1,
            placement=item.placement,
            since=item.since,
            last_day=command.today,
            site=item.site,
            origin=item.origin,
        )
        moved = replace(
            item,
            placement=command.placement,
            since=command.today,
            site=None,
            sold_on=None,
            purchased_on=None,
            delivered_on=None,
            origin=Origin(source=OriginSource.CHANGE, document=item.id),
            previous_origin=item.origin,
        )
        return line, moved


def commands_of(records: list[Record]) -> list[ChangeInstallation]:
    """Every item goes to a new customer."""
    items = [each.id for each in records if isinstance(each, Item)]
    return [
        ChangeInstallation(item=item, placement=NEW, today=TODAY, confirmed=True) for item in items
    ]


def planned(book: Book, command: ChangeInstallation) -> Mark:
    """What engine and loop both know of a plan: the line, and the item behind it."""
    moved, line = (each.put for each in book.change_installation(command).changes.changes)
    assert isinstance(moved, Item)
    assert isinstance(line, Installation)
    return line.id, line.last_day, moved.placement, moved.since


def changed(rival: Rival, command: ChangeInstallation) -> Mark:
    """The same of the loop's records."""
    line, moved = rival.change(command)
    return line.id, line.last_day, moved.placement, moved.since
