"""Edits: what opens no line of history (H2, H20)."""

from typing import Any

from oracle.plan.desk import Desk
from oracle.plan.naming import check_brand, check_number, check_serial, check_serial_length
from oracle.plan.placing import after_today, first_day, on_loan
from oracle.plan.prices import (
    ON_CHANGE,
    RUNNING_PRICES,
    hold_prices,
    priced,
    prices_of,
    stated_prices,
)
from oracle.plan.sites import check_site
from oracle.refused import Refused

Json = dict[str, Any]

# The fields of an item that an edit sets or clears as they are.
PLAIN = (
    *("number", "serial", "quantity", "description", "brand", "since", "site", "exactPlace"),
    *("salesSite", "soldOn", "purchasedOn", "deliveredOn", "inServiceOn"),
)


def edit_item(desk: Desk, command: Json) -> None:
    """Never a line, never a question; allowed on scrapped items too (SI18)."""
    check_serial_length(command.get("serial"), "serial")
    item = desk.item(command["item"])
    check_clear(command)
    cleared = command.get("clear") or []
    given: Json = {field: command[field] for field in PLAIN if command.get(field) is not None}
    given.update({field: None for field in cleared if field in PLAIN})
    if "loanDue" in cleared or command.get("loanDue") is not None:
        given["placement"] = with_due(item["placement"], command.get("loanDue"))
    if unchanged(desk, item, given, command):
        return
    edited = {**item, **given}
    check_edited(desk, item, edited, given, command)
    desk.change("item", item["id"], **given)
    edit_prices(desk, command)


def check_edited(desk: Desk, item: Json, edited: Json, given: Json, command: Json) -> None:
    """The refusals, in the order of those of a registration."""
    check_number(desk, item["id"], given.get("number"))
    if {"serial", "quantity"} & {*given}:
        check_serial(desk, item, edited)
    check_brand(desk, given.get("brand"))
    stated_prices(command, RUNNING_PRICES, ON_CHANGE)
    check_running_days(desk, item, edited, command["today"])
    if command.get("loanDue") is not None:
        if not on_loan(item["placement"]):
            raise Refused("item.not_on_loan", "loanDue")
        if command["loanDue"] < (first_day(edited) or ""):
            raise Refused("range.ends_before_start", "loanDue")
    check_site(desk, item["placement"], given.get("site"))


def check_clear(command: Json) -> None:
    """A field is either set or cleared."""
    for position, field in enumerate(command.get("clear") or []):
        if command.get(field) is not None:
            raise Refused("input.one_of", f"clear[{position}]")


def with_due(placement: Json, due: str | None) -> Json:
    """The placement with another due day, or without one."""
    return {**placement, "loanDue": due}


def unchanged(desk: Desk, record: Json, given: Json, command: Json) -> bool:
    """Whether everything that is given is so already."""
    fields = all(same(record.get(field), value) for field, value in given.items())
    return fields and all(same_price(desk, record, field, command) for field in RUNNING_PRICES)


def same(one: Any, other: Any) -> bool:
    """Equal, where a field that is None is as good as absent."""
    if isinstance(one, dict) and isinstance(other, dict):
        return without_none(one) == without_none(other)
    return bool(one == other)


def without_none(record: Json) -> Json:
    """The fields that say something."""
    return {field: value for field, value in record.items() if value is not None}


def same_price(desk: Desk, item: Json, field: str, command: Json) -> bool:
    """A price that is not stated, or stands like that already."""
    held = desk.known("commercial", item["id"]).get(field)
    if field in (command.get("clear") or []):
        return held is None
    if command.get(field) is None:
        return True
    return held is not None and priced(command, field, ON_CHANGE) == held


def check_running_days(desk: Desk, item: Json, edited: Json, today: str) -> None:
    """SI10, Z3: the running installation begins neither in future nor before the last one ends."""
    if first_day(edited) == first_day(item):
        return
    after_today(edited.get("since"), today, "since")
    if edited.get("since") is None:
        after_today(edited.get("soldOn"), today, "soldOn")
    lines = desk.lines(item["id"])
    if lines:
        desk.seen.add(("installation", lines[-1]["id"]))
    if lines and (first_day(edited) or "") < lines[-1]["lastDay"]:
        raise Refused("history.overlap", "since")
    due = edited["placement"].get("loanDue") if on_loan(edited["placement"]) else None
    if due is not None and due < (first_day(edited) or ""):
        raise Refused("range.ends_before_start", "loanDue")


def edit_prices(desk: Desk, command: Json) -> None:
    """Sets and clears prices; the record goes with its last one."""
    stated = stated_prices(command, RUNNING_PRICES, ON_CHANGE)
    cleared = [field for field in RUNNING_PRICES if field in (command.get("clear") or [])]
    if not stated and not cleared:
        return
    held = {**prices_of(desk.known("commercial", command["item"])), **stated}
    kept = {field: held[field] for field in held if field not in cleared}
    hold_prices(desk, "commercial", command["item"], kept)


def edit_installation(desk: Desk, command: Json) -> None:
    """H20: of a closed installation only its last day and the take-back price."""
    name = command["installation"]
    if not desk.known("installation", name):
        raise Refused("installation.unknown", "installation")
    line = desk.read("installation", name)
    check_clear(command)
    last = command.get("lastDay")
    if last is not None and last != line["lastDay"]:
        after_today(last, command["today"], "lastDay")
        if last < (first_day(line) or ""):
            raise Refused("range.ends_before_start", "lastDay")
        following = next_after(desk, line)
        if last > (first_day(following) or ""):
            raise Refused("history.overlap", "lastDay")
        desk.change("installation", name, lastDay=last)
    take_back = priced(command, "takeBackPrice", ON_CHANGE)
    if take_back is not None or command.get("clear"):
        held = {**prices_of(desk.known("pastCommercial", name)), "takeBackPrice": take_back}
        hold_prices(desk, "pastCommercial", name, without_none(held))


def next_after(desk: Desk, line: Json) -> Json:
    """The installation that follows: another line, or the running one."""
    lines = desk.lines(line["item"])
    behind = lines[[each["id"] for each in lines].index(line["id"]) + 1 :]
    if behind:
        return desk.read("installation", behind[0]["id"])
    return desk.read("item", line["item"])
