"""Lines of history by hand (Z4), and the way back (IB 2.6, SI16)."""

from datetime import timedelta
from typing import Any

from oracle.dates import day
from oracle.door import known_first_day
from oracle.plan.desk import Desk
from oracle.plan.moving import next_number, snapshot_of
from oracle.plan.names import free_name, name_of
from oracle.plan.placing import after_today, check_due_day, check_leaving, first_day
from oracle.plan.prices import ON_CHANGE, hold_prices, prices_of, stated_prices
from oracle.plan.sites import check_site
from oracle.refused import Refused

Json = dict[str, Any]

LINE_FACTS = (
    *("placement", "since", "lastDay", "site", "soldOn", "purchasedOn", "deliveredOn"),
    "exactPlace",
)
ALL_PRICES = ("salePrice", "purchasePrice", "takeBackPrice")


def insert_installation(desk: Desk, command: Json) -> None:
    """Z4, SI11: into a gap or before the first line; the running installation stays."""
    item = desk.item(command["item"])
    number = next_number(desk, item["id"])
    stated = command.get("id")
    name = stated or free_name(desk, "installation", name_of("installation", item["id"], number))
    line = {"kind": "installation", "id": name, "item": item["id"], "number": number}
    line.update({field: command.get(field) for field in LINE_FACTS})
    line["origin"] = {"source": "manual"}
    if desk.known("installation", name):
        check_same_line(desk, line, command)
        desk.notice("document.already_applied", record={"kind": "installation", "id": name})
        return
    check_new_line(desk, item, line, command["today"])
    prices = stated_prices(command, ALL_PRICES, ON_CHANGE)
    check_leaving(desk, {}, line["placement"])
    check_due_day(line["placement"], line["since"])
    check_site(desk, line["placement"], line["site"])
    for party in (line["placement"].get("account"), line["placement"].get("reseller")):
        if desk.known("account", party).get("closed"):
            desk.notice("account.closed", account=party)
    desk.put(line)
    if prices:
        hold_prices(desk, "pastCommercial", name, prices)


def check_same_line(desk: Desk, line: Json, command: Json) -> None:
    """SI14: the same line again is applied already, another one of its id is refused."""
    held = desk.known("installation", line["id"])
    prices = stated_prices(command, ALL_PRICES, ON_CHANGE)
    fields = ("item", *LINE_FACTS)
    same_facts = all(held.get(field) == line[field] for field in fields)
    if not same_facts or prices_of(desk.known("pastCommercial", line["id"])) != prices:
        raise Refused("record.duplicate", "id")


def check_new_line(desk: Desk, item: Json, line: Json, today: str) -> None:
    """Its days are in order and past, touch others at most, and one of them nobody had."""
    if line["lastDay"] < line["since"]:
        raise Refused("range.ends_before_start", "lastDay")
    after_today(line["since"], today, "since")
    after_today(line["lastDay"], today, "lastDay")
    lines = desk.lines(item["id"])
    in_order = sorted(
        [*lines, line],
        key=lambda each: (known_first_day(each) or "", each["lastDay"], each["number"]),
    )
    position = in_order.index(line)
    if position > 0:
        earlier = desk.read("installation", in_order[position - 1]["id"])
        if earlier["lastDay"] > line["since"]:
            raise Refused("history.overlap", "since")
    later = [*in_order[position + 1 :], item][0]
    desk.seen.add((later["kind"], later["id"]))
    if (first_day(later) or "") < line["lastDay"]:
        raise Refused("history.overlap", "lastDay")
    if not nobody_had(line, [*lines, item]):
        raise Refused("history.no_gap", "since")


def nobody_had(line: Json, others: list[Json]) -> bool:
    """Whether a day of the line is in no other installation; the running one has no last day."""
    on = day(line["since"])
    while str(on) <= line["lastDay"]:
        if not any(holds(each, str(on)) for each in others):
            return True
        on += timedelta(days=1)
    return False


def holds(installation: Json, on: str) -> bool:
    """Whether an installation holds a day."""
    last: str = installation.get("lastDay", "9999-12-31")
    return (first_day(installation) or "") <= on <= last


def restore(desk: Desk, command: Json) -> None:
    """H22 to H28: the newest line becomes the item's state again, and leaves the history."""
    item = desk.item(command["item"])
    stated = command.get("installation")
    if stated is not None and not desk.known("installation", stated):
        raise Refused("installation.unknown", "installation")
    lines = desk.lines(item["id"])
    if not lines:
        raise Refused("history.nothing_to_restore", "item")
    newest = lines[-1]
    if stated is not None and stated != newest["id"]:
        raise Refused("history.not_latest", "installation")
    undo_contracts(desk, item)
    undo_request(desk, item)
    former = desk.read("installation", lines[-2]["id"]) if len(lines) > 1 else {}
    desk.change(*("item", item["id"]), **snapshot_of(newest), previousOrigin=former.get("origin"))
    prices = prices_of(desk.read("pastCommercial", newest["id"]))
    prices.pop("takeBackPrice", None)
    hold_prices(desk, "commercial", item["id"], prices)
    desk.remove("pastCommercial", newest["id"])
    desk.remove("installation", newest["id"])


def undo_contracts(desk: Desk, item: Json) -> None:
    """SI16: contracts that the undone change signed go; what covers other items too stays."""
    for contract in desk.all("contract"):
        names = [each["element"].get("item") for each in contract["scope"]]
        if item["id"] not in names or not signed_by(contract, item):
            continue
        if all(name == item["id"] for name in names):
            desk.remove("contract", contract["id"])
            desk.notice("contract.removed", contract=contract["id"])
        else:
            desk.notice("contract.left", contract=contract["id"])


def signed_by(contract: Json, item: Json) -> bool:
    """Whether the contract comes from the installation that is running.

    Every change has the same origin, so there the first day tells them apart.
    """
    origin = item.get("origin")
    if origin is None or contract.get("origin") != origin:
        return False
    first: str = contract["firstDay"]
    return origin["source"] != "change" or first >= (first_day(item) or "")


def undo_request(desk: Desk, item: Json) -> None:
    """A request whose registration is undone is not validated any more."""
    origin = item.get("origin") or {}
    if origin.get("source") == "warrantyRequest":
        name = origin.get("document")
        if desk.known("warrantyRequest", name):
            desk.change("warrantyRequest", str(name), validatedOn=None, contract=None)
