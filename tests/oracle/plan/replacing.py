"""A unit that takes the place of another one, and what becomes of the warranty (D19, market 9)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from oracle.candidates import Candidate
from oracle.chain import known_end
from oracle.dates import add_months
from oracle.draft import draft
from oracle.plan.attaching import names
from oracle.plan.desk import Desk
from oracle.plan.movement import check_closing
from oracle.plan.moving import Move, move
from oracle.plan.names import name_of
from oracle.plan.placing import after_today
from oracle.plan.signing import event_of, put_contract, sign
from oracle.reasons import date_reasons, holder_changed
from oracle.refused import Refused
from oracle.situation import Situation, situation
from oracle.terms import earliest, optional_day

Json = dict[str, Any]

IN_STOCK: Json = {"kind": "inStock"}
INHERIT: Json = {"kind": "inherit"}
AVAILABLE = ("inStock", "reseller", "wholesaler")


@dataclass(frozen=True)
class Granted:
    """A warranty of the old unit, and the line that names it."""

    contract: Json
    line: Json
    last: date | None


def replace_item(desk: Desk, command: Json) -> None:
    """The new unit stands where the old one stood; both remember each other."""
    old, new = desk.item(command["item"]), desk.item(command["by"], "by")
    if is_replaced(old, new):
        return
    target = command.get("old") or IN_STOCK
    check_units(old, new, target)
    after_today(command["on"], command["today"], "on")
    check_closing(old, command["on"], "on")
    check_closing(new, command["on"], "on")
    granted = granted_on(desk, old, command["on"])
    exchange(desk, old, new, target, command["on"])
    rule = command.get("warranty") or desk.policy().get("replacementWarranty") or INHERIT
    RULES[rule["kind"]](desk, command, granted, rule)


def is_replaced(old: Json, new: Json) -> bool:
    """The link says so, and the old unit did not come back to a user since (a restoration)."""
    by = (old.get("replacement") or {}).get("by")
    return bool(by == new["id"] and old["placement"]["kind"] != "endUser")


def check_units(old: Json, new: Json, target: Json) -> None:
    """Who can replace whom, and where the old unit may go."""
    if target["kind"] not in ("inStock", "scrapped"):
        raise Refused("replacement.old_placement", "old")
    if old["id"] == new["id"]:
        raise Refused("replacement.itself", "by")
    if old["placement"]["kind"] != "endUser":
        raise Refused("item.not_at_end_user", "item")
    if new["placement"]["kind"] not in AVAILABLE:
        raise Refused("item.not_available", "by")


def exchange(desk: Desk, old: Json, new: Json, target: Json, on: str) -> None:
    """Two moves on one day, and the links."""
    to = Move(placement=target, closed_on=on, since=on, origin=changed(old))
    move(desk, old["id"], to)
    to = Move(
        placement=old["placement"],
        closed_on=on,
        since=on,
        origin=changed(new),
        site=old.get("site"),
        facts={"exactPlace": old.get("exactPlace")},
    )
    move(desk, new["id"], to)
    link(desk, old["id"], "by", new["id"])
    link(desk, new["id"], "of", old["id"])


def changed(item: Json) -> Json:
    """H17: a change is the item's own document."""
    return {"source": "change", "document": item["id"]}


def link(desk: Desk, name: str, side: str, other: str) -> None:
    """One side of a replacement; the other side of an earlier one stays."""
    links = desk.known("item", name).get("replacement") or {}
    desk.change("item", name, replacement={**links, side: other})


def granted_on(desk: Desk, old: Json, on: str) -> list[Granted]:
    """The warranties in force on the day whose standard lines name the old unit, by id."""
    records = list(desk.before.values())
    now = situation(records, {"item": old["id"], "on": on})
    return [
        Granted(contract, line, last_of(now, contract, line))
        for contract in desk.all("contract")
        for position, line in enumerate(contract["scope"])
        if contract["category"] == "warranty" and holds(now, contract, position)
    ]


def holds(now: Situation, contract: Json, position: int) -> bool:
    """A standard line for the unit, with dates and holder in order."""
    line = Candidate(contract, position)
    if line.pair is not None or not names(line.line, now.item["id"]):
        return False
    return not date_reasons(now, line) and holder_changed(now, line) is None


def last_of(now: Situation, contract: Json, line: Json) -> date | None:
    """The last day that the line gives, None where it is open."""
    return earliest(known_end(now.records, contract), optional_day(line.get("lastDay")))


def inherit(desk: Desk, command: Json, granted: list[Granted], _: Json) -> None:
    """The new unit has what remains of the old one's warranty."""
    on = command["on"]
    for name in sorted({each.contract["id"] for each in granted}, key=lambda each: each.encode()):
        scope = desk.read("contract", name)["scope"]
        lines = [each.line for each in granted if each.contract["id"] == name]
        own = [each for each in scope if each in lines or pair_ahead(each, command)]
        copies = [
            {
                "element": {"kind": "item", "item": command["by"]},
                **{field: each[field] for field in ("pair",) if field in each},
                "firstDay": max(on, each.get("firstDay") or on),
                **{field: each[field] for field in KEPT if field in each},
            }
            for each in own
        ]
        desk.change("contract", name, scope=[*scope, *copies])


def pair_ahead(line: Json, command: Json) -> bool:
    """A pair on the old unit that is not over by the day."""
    is_pair = "pair" in line and names(line, command["item"])
    return is_pair and (line.get("lastDay") or "9999-12-31") >= command["on"]


KEPT = ("lastDay", "skills", "serviceKinds", "places")


def restart(desk: Desk, command: Json, _granted: list[Granted], _: Json) -> None:
    """The new unit has a warranty of its own, from the day on."""
    sign(desk, command["by"], command["on"], restart=True)


def longer_of(desk: Desk, command: Json, granted: list[Granted], rule: Json) -> None:
    """What remains of the old warranty, unless a new one ends later."""
    for each in granted:
        desk.read("contract", each.contract["id"])
    fresh = restarted_last_day(desk, command)
    if granted and (fresh is None or longest(granted) >= fresh):
        inherit(desk, command, granted, rule)
    else:
        restart(desk, command, granted, rule)


def restarted_last_day(desk: Desk, command: Json) -> date | None:
    """When a warranty that starts on the day would end; None where there is none."""
    question = {"item": command["by"], "on": command["on"], "firstDay": command["on"]}
    records = list(desk.after.values())
    read_template(desk, command["by"])
    try:
        contract = draft(records, question)["contract"]
    except Refused:
        return None
    return known_end(records, contract) or date.max


def read_template(desk: Desk, name: str) -> None:
    """What a draft rests on."""
    item = desk.read("item", name)
    slot = "loanTemplate" if item["placement"].get("loan") else "warrantyTemplate"
    template = desk.read("product", item["product"]).get(slot)
    if template is not None:
        desk.read("template", template)


def longest(granted: list[Granted]) -> date:
    """The last day of the warranty that ends last; an open one never ends."""
    return max(each.last or date.max for each in granted)


def moved(last: date, months: int) -> str:
    """The day some months later; the calendar's last one where it ends before."""
    later = last.year * 12 + last.month + months
    return str(add_months(last, months)) if later <= date.max.year * 12 + 12 else str(date.max)


def plus_months(desk: Desk, command: Json, granted: list[Granted], rule: Json) -> None:
    """Some months more than the old warranty had."""
    if not granted:
        return
    for each in granted:
        desk.read("contract", each.contract["id"])
    last = longest(granted)
    chosen = next(each for each in granted if (each.last or date.max) == last)
    by = desk.read("item", command["by"])
    contract = {
        "kind": "contract",
        "id": name_of("warranty", by["id"], command["on"], f"plus{rule['months']}"),
        "category": "warranty",
        "holder": by["placement"]["account"],
        "template": chosen.contract.get("template"),
        "firstDay": command["on"],
        "lastDay": None if chosen.last is None else moved(last, rule["months"]),
        "scope": [{"element": {"kind": "item", "item": by["id"]}}],
        "origin": event_of(desk, by),
    }
    put_contract(desk, contract)


RULES = {
    "inherit": inherit,
    "restart": restart,
    "longerOf": longer_of,
    "plusMonths": plus_months,
}
