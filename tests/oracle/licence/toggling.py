"""Accounts that become inactive or active again (AC E-4, C6)."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from oracle.dates import day
from oracle.licence.bench import is_inactive
from oracle.plan.desk import Desk
from oracle.plan.names import free_name, name_of
from oracle.refused import Refused

Json = dict[str, Any]


def deactivate_account(records: Sequence[Json], command: Json) -> Json:
    """Inactive from a day on, for good; issued keys stay as they are, clients run on."""
    desk, account, on = begun(records, command)
    ranges = account.get("inactive") or []
    if any(each["firstDay"] <= on and "lastDay" not in each for each in ranges):
        return desk.plan()
    before = day_before(on)
    first = min([on, *(each["firstDay"] for each in ranges if touches(each, on, before))])
    kept = [each for each in ranges if each["firstDay"] < on and not touches(each, on, before)]
    desk.change("account", account["id"], inactive=[*kept, {"firstDay": first}])
    remember(desk, command, "deactivate")
    for client in desk.all("client"):
        if client["account"] == account["id"]:
            desk.read("client", client["id"])
            if client.get("started"):
                desk.notice("client.stop_advised", client=client["id"])
    return desk.plan()


def activate_account(records: Sequence[Json], command: Json) -> Json:
    """Active again from a day on."""
    desk, account, on = begun(records, command)
    if not is_inactive(account, on):
        return desk.plan()
    ranges = []
    for each in account["inactive"]:
        if not is_inactive({"inactive": [each]}, on):
            ranges.append(each)
        elif each["firstDay"] < on:
            ranges.append({**each, "lastDay": day_before(on)})
    desk.change("account", account["id"], inactive=ranges or None)
    remember(desk, command, "activate")
    return desk.plan()


def begun(records: Sequence[Json], command: Json) -> tuple[Desk, Json, str]:
    """The table, the account and the day."""
    desk = Desk(records)
    if not desk.known("account", command["account"]):
        raise Refused("account.unknown", "account")
    if command["on"] > command["today"]:
        raise Refused("day.after_today", "on")
    return desk, desk.read("account", command["account"]), command["on"]


def day_before(on: str) -> str:
    """The day before."""
    return str(day(on) - timedelta(days=1))


def touches(stretch: Json, on: str, before: str) -> bool:
    """Whether a stretch holds the day, or ends the day before."""
    return bool(stretch["firstDay"] <= on and stretch.get("lastDay", on) >= before)


def remember(desk: Desk, command: Json, action: str) -> None:
    """C8: who did it, and from which day on."""
    name = name_of("audit", "account", command["account"], command["on"], action)
    desk.put(
        {
            "kind": "auditEntry",
            "id": free_name(desk, "auditEntry", name),
            "on": command["on"],
            "at": command.get("at"),
            "by": command.get("by"),
            "action": action,
            "account": command["account"],
        }
    )
