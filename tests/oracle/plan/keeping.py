"""Components, the end of a record, vouchers, and typed end users."""

from collections.abc import Iterator, Sequence
from typing import Any

from oracle.admission import MOST_PRINTS
from oracle.door import check
from oracle.fields import id_of
from oracle.plan.desk import Desk
from oracle.refused import Refused

Json = dict[str, Any]


def place_component(desk: Desk, command: Json) -> None:
    """An item becomes part of another one; without a parent it is taken out."""
    item = desk.item(command["item"])
    parent = command.get("parent")
    if parent is not None and not desk.known("item", parent):
        raise Refused("item.unknown", "parent")
    if item.get("parent") == parent:
        return
    above = parent
    while above is not None:
        if above == item["id"]:
            raise Refused("item.parent_cycle", "parent")
        above = desk.known("item", above).get("parent")
    desk.change("item", item["id"], parent=parent)


def delete_item(desk: Desk, command: Json) -> None:
    """R6: the history dies with the item, as long as nothing else names it."""
    name = desk.item(command["item"])["id"]
    if any(users_of(desk, name)):
        raise Refused("item.in_use", "item")
    for line in desk.lines(name):
        desk.remove("installation", line["id"])
        if desk.known("pastCommercial", line["id"]):
            desk.remove("pastCommercial", line["id"])
    for voucher in desk.all("voucher"):
        if voucher["item"] == name:
            desk.remove("voucher", voucher["id"])
    if desk.known("commercial", name):
        desk.remove("commercial", name)
    desk.remove("item", name)


def users_of(desk: Desk, name: str) -> Iterator[tuple[str, str]]:
    """The records that need the item: components and replacements, contracts, requests."""
    for record in desk.after.values():
        if name in items_of(record) and id_of(record) != name:
            yield record["kind"], id_of(record)


def items_of(record: Json) -> list[str | None]:
    """The items that a record does not go without."""
    if record["kind"] == "contract":
        return [line["element"].get("item") for line in record["scope"]]
    if record["kind"] == "warrantyRequest":
        return list(record["items"])
    if record["kind"] == "item":
        links = record.get("replacement") or {}
        return [record.get("parent"), links.get("of"), links.get("by")]
    return []


def print_voucher(desk: Desk, command: Json) -> None:
    """V1: each print is remembered, so many times."""
    name = command["voucher"]
    if not desk.known("voucher", name):
        raise Refused("voucher.unknown", "voucher")
    printed = desk.read("voucher", name).get("printedOn") or []
    if len(printed) >= MOST_PRINTS:
        raise Refused("voucher.printed_too_often", "voucher")
    desk.change("voucher", name, printedOn=[*printed, command["today"]])


def end_user(records: Sequence[Json], command: Json) -> Json:
    """Z32, SI20: a typed text names an account only when somebody confirms it."""
    check(records)
    typed = command["text"].lower()
    found = [
        record["id"]
        for record in records
        if record["kind"] == "account"
        and typed in [record[field].lower() for field in ("number", "code") if field in record]
    ]
    if len(found) != 1:
        raise Refused("item.end_user_not_selected", "text")
    if not command.get("confirmed"):
        raise Refused("confirmation.required", "confirmed")
    return {"account": found[0]}
