"""What a question fixes for every candidate: the item, where it is on the day, who is a party."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from oracle.dates import day
from oracle.door import Refused

Json = dict[str, Any]


@dataclass(frozen=True)
class Situation:
    """The facts, the question, and what the question fixes for every candidate."""

    records: Sequence[Json]
    item: Json
    on: date
    placement: Json | None
    skill: str | None
    service_kind: str | None
    place: str | None


def of_kind(records: Sequence[Json], kind: str) -> list[Json]:
    """The records of one kind."""
    return [record for record in records if record["kind"] == kind]


def by_id(records: Sequence[Json], kind: str, name: str) -> Json | None:
    """The record of that kind and id, if there is one."""
    return next((each for each in of_kind(records, kind) if each["id"] == name), None)


def item_named(records: Sequence[Json], name: str) -> Json:
    """SC27: the item must be known."""
    item = by_id(records, "item", name)
    if item is None:
        raise Refused("item.unknown", "item")
    return item


def situation(records: Sequence[Json], question: Json) -> Situation:
    """SC27: the item must be known; nothing else in a question has to be."""
    item = item_named(records, question["item"])
    on = day(question["on"])
    installation = installation_on(records, item, on)
    return Situation(
        records=records,
        item=item,
        on=on,
        placement=None if installation is None else installation["placement"],
        skill=question.get("skill") or product_skill(records, item),
        service_kind=question.get("serviceKind"),
        place=question.get("place") or (installation or {}).get("site"),
    )


def held(now: Situation, on: date) -> Situation:
    """SC4: another day, with the item where it is."""
    return replace(now, on=on)


def product_skill(records: Sequence[Json], item: Json) -> str | None:
    """SC8: what stands in for a skill that the question does not name."""
    product = by_id(records, "product", item["product"])
    return None if product is None else product.get("skill")


def first_day_of(installation: Json) -> str:
    """SI5: its first day, else the sale date, else a text before all days."""
    return installation.get("since") or installation.get("soldOn") or ""


def installation_on(records: Sequence[Json], item: Json, on: date) -> Json | None:
    """SC1, D13, Z3: the newest installation that holds the day; None where none does (SC15).

    The running one is the item itself.
    """
    if first_day_of(item) <= str(on):
        return item
    holding = [
        each
        for each in of_kind(records, "installation")
        if each["item"] == item["id"] and first_day_of(each) <= str(on) <= each["lastDay"]
    ]
    return max(
        holding,
        key=lambda each: (first_day_of(each), each["lastDay"], each["number"]),
        default=None,
    )


def kind_of_place(now: Situation) -> str:
    """The kind of the placement, or empty on a day without installation."""
    return "" if now.placement is None else str(now.placement["kind"])


def whereabouts(now: Situation) -> Json:
    """The placement of an item outside its users' hands, as a reason states it."""
    placement = now.placement or {}
    return {name: placement[name] for name in ("kind", "account") if name in placement}


def out_of_service(now: Situation) -> bool:
    """IB-D16: items that are scrapped or back in stock."""
    return kind_of_place(now) in ("scrapped", "inStock")


def in_channel(now: Situation) -> bool:
    """IB-D16: items that wait at a reseller or wholesaler."""
    return kind_of_place(now) in ("reseller", "wholesaler")


def on_loan(now: Situation) -> bool:
    """SC12: only an end user has an item on loan."""
    return now.placement is not None and bool(now.placement.get("loan"))


def above(records: Sequence[Json], kind: str, start: str) -> list[str]:
    """The ids above an id, nearest first; an id without a record has none."""
    found: list[str] = []
    record = by_id(records, kind, start)
    while record is not None and record.get("parent") is not None:
        found.append(record["parent"])
        record = by_id(records, kind, record["parent"])
    return found


def holder_is_party(now: Situation, contract: Json) -> bool:
    """SC3, SC13, SC30: the account that has the item; above an end user, those who cover groups."""
    if now.placement is None or out_of_service(now):
        return False
    if contract["holder"] == now.placement["account"]:
        return True
    if in_channel(now) or not contract.get("coversGroup"):
        return False
    return contract["holder"] in above(now.records, "account", now.placement["account"])
