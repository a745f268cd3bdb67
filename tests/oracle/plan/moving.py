"""The end of an installation and the begin of the next: one line of history, one new state."""

from dataclasses import dataclass, field
from typing import Any

from oracle.plan.desk import Desk
from oracle.plan.names import free_name, name_of
from oracle.plan.placing import tell_placement, with_due_day
from oracle.plan.prices import hold_prices, prices_of

Json = dict[str, Any]

# What a line of history keeps of the item (IB 2.1).
SNAPSHOT = (
    *("placement", "since", "site", "soldOn", "purchasedOn", "deliveredOn"),
    *("exactPlace", "origin"),
)


@dataclass(frozen=True, kw_only=True)
class Move:
    """A new installation in full; what is not restated is cleared (D9)."""

    placement: Json
    closed_on: str
    since: str
    origin: Json
    site: str | None = None
    facts: Json = field(default_factory=dict)
    prices: Json = field(default_factory=dict)
    take_back: Json | None = None


def move(desk: Desk, name: str, to: Move) -> None:
    """Closes the running installation and opens the next (H7, H13, H17 to H19)."""
    before = desk.read("item", name)
    close_line(desk, before, to.closed_on, to.take_back)
    tell_placement(desk, before, to.placement)
    placement = with_due_day(desk, before, to.placement, to.since)
    desk.change(
        *("item", name),
        placement=placement,
        since=to.since,
        site=to.site,
        soldOn=to.facts.get("soldOn"),
        purchasedOn=to.facts.get("purchasedOn"),
        deliveredOn=to.facts.get("deliveredOn"),
        exactPlace=to.facts.get("exactPlace"),
        origin=to.origin,
        previousOrigin=before.get("origin"),
    )
    hold_prices(desk, "commercial", name, to.prices)


def close_line(desk: Desk, item: Json, last: str, take_back: Json | None) -> str:
    """H13, H14, H18: the former state as a line, with what it was sold and taken back for."""
    number = next_number(desk, item["id"])
    line = free_name(desk, "installation", name_of("installation", item["id"], number))
    kept = {each: item.get(each) for each in SNAPSHOT}
    head = {"kind": "installation", "id": line, "item": item["id"], "number": number}
    desk.put({**head, **kept, "lastDay": last})
    prices = prices_of(desk.read("commercial", item["id"]))
    if take_back is not None:
        prices["takeBackPrice"] = take_back
    if prices:
        hold_prices(desk, "pastCommercial", line, prices)
    return line


def next_number(desk: Desk, item: str) -> int:
    """One more than the highest number so far."""
    return max([line["number"] for line in desk.lines(item)], default=0) + 1


def snapshot_of(line: Json) -> Json:
    """The fields that a line gives back to the item; what it does not say is emptied."""
    return {each: line.get(each) for each in SNAPSHOT}
