"""A contract that is to name an item from today on (Z26, SI19)."""

from typing import Any

from oracle.candidates import Candidate
from oracle.plan.desk import Desk
from oracle.reasons import DATE_RULES, line_ended, line_not_started
from oracle.refused import Refused
from oracle.situation import above, situation

Json = dict[str, Any]

CONTRACT_RULES = tuple(rule for rule in DATE_RULES if rule not in (line_not_started, line_ended))


def attach_contract(desk: Desk, command: Json) -> None:
    """One more line, which begins today; later moves of the item never drop it."""
    item = desk.item(command["item"])
    name = command["contract"]
    if not desk.known("contract", name):
        raise Refused("contract.unknown", "contract")
    contract = desk.read("contract", name)
    if any(names(line, item["id"]) and line.get("pair") is None for line in contract["scope"]):
        return
    if item["placement"]["kind"] == "scrapped":
        raise Refused("item.scrapped", "item")
    if any(line["element"]["kind"] == "wholeBase" for line in contract["scope"]):
        raise Refused("contract.line_closed", "contract")
    if not in_force(desk, contract, item["id"], command["today"]):
        raise Refused("contract.not_in_force", "contract")
    line = {"element": {"kind": "item", "item": item["id"]}, "firstDay": command["today"]}
    desk.change("contract", name, scope=[*contract["scope"], line])
    if contract["holder"] not in parties(desk, item["placement"]):
        desk.notice("contract.holder_differs", contract=name, holder=contract["holder"])


def names(line: Json, item: str) -> bool:
    """Whether the line is for this very item."""
    return bool(line["element"].get("item") == item)


def in_force(desk: Desk, contract: Json, item: str, on: str) -> bool:
    """IB-C33: no reason of the contract's own days, a suspension among them."""
    now = situation(list(desk.after.values()), {"item": item, "on": on})
    line = {"element": {"kind": "item", "item": item}}
    candidate = Candidate({**contract, "scope": [line]}, 0)
    return not any(rule(now, candidate) for rule in CONTRACT_RULES)


def parties(desk: Desk, placement: Json) -> set[str]:
    """Z26: who has the item, who sold it to him, and all above them."""
    held = (placement.get("account"), placement.get("reseller"))
    found = {party for party in held if party is not None}
    accounts = desk.all("account")
    return found | {higher for party in found for higher in above(accounts, "account", party)}
