"""The warranty or loan contract that comes with the goods (D25, SI7)."""

import itertools
from typing import Any

from oracle.draft import SLOTS, draft
from oracle.plan.desk import Desk
from oracle.plan.placing import on_loan
from oracle.refused import Refused

Json = dict[str, Any]

# Why no contract comes with the goods, which have moved already.
REASONS = {
    "template.none": "noTemplate",
    "template.unknown": "unknownTemplate",
    "template.without_term": "withoutTerm",
    "warranty.no_start": "noStart",
}


def signs(desk: Desk) -> bool:
    """D25: signing is the default."""
    return desk.policy().get("automaticWarranty") != "off"


def sign(desk: Desk, name: str, on: str, *, restart: bool = False) -> str | None:
    """Signs for the end user of the day, and tells the id of the contract.

    With `restart` the first day is the day itself, whatever the template says.
    """
    item = desk.read("item", name)
    product = desk.read("product", item["product"])
    purpose = "loan" if on_loan(item["placement"]) else "warranty"
    template = product.get(SLOTS[purpose])
    if template is not None:
        desk.read("template", template)
    question = {"item": name, "on": on, "purpose": purpose}
    if restart:
        question["firstDay"] = on
    try:
        contract = draft(list(desk.after.values()), question)["contract"]
    except Refused as refused:
        desk.notice("warranty.not_signed", item=name, reason=REASONS[refused.code])
        return None
    if purpose == "loan":
        contract["category"] = "loan"
    return put_contract(desk, {**contract, "kind": "contract", "origin": event_of(desk, item)})


def event_of(desk: Desk, item: Json) -> Json | None:
    """The item's origin; a change by hand is told by the line that it has just closed."""
    origin: Json | None = item.get("origin")
    if origin is None or origin["source"] != "change":
        return origin
    return {**origin, "line": max(line["number"] for line in desk.lines(item["id"]))}


def put_contract(desk: Desk, contract: Json) -> str:
    """SI14: the same contract is signed once; the name of another one gets a number behind it."""
    first: str = contract["id"]
    numbered = (f"{first}#{number}" for number in itertools.count(2))
    for name in itertools.chain([first], numbered):
        held = desk.known("contract", name)
        if not held:
            desk.put({**contract, "id": name})
            return name
        if held["holder"] == contract["holder"] and held.get("cancellation") is None:
            desk.notice("document.already_applied", record={"kind": "contract", "id": name})
            return name
    raise AssertionError(first)
