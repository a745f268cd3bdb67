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
    desk.read_named("item", item["id"])
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
    desk.read_named("item", item["id"])
    undo_contracts(desk, item, newest)
    undo_links(desk, item, newest)
    undo_cards(desk, item)
    undo_request(desk, item)
    former = desk.read("installation", lines[-2]["id"]) if len(lines) > 1 else {}
    desk.change(*("item", item["id"]), **snapshot_of(newest), previousOrigin=former.get("origin"))
    prices = prices_of(desk.read("pastCommercial", newest["id"]))
    prices.pop("takeBackPrice", None)
    hold_prices(desk, "commercial", item["id"], prices)
    desk.remove("pastCommercial", newest["id"])
    desk.remove("installation", newest["id"])


def undo_links(desk: Desk, item: Json, newest: Json) -> None:
    """SI16: with the place that a unit took over, or gave up, go links and what it inherited."""
    links = item.get("replacement") or {}
    left = dict(links)
    if "of" in left and gave_up(desk, left["of"], newest["lastDay"]) == item["placement"]:
        del left["of"]
    at_user = newest["placement"]["kind"] == "endUser"
    if "by" in left and at_user and "account" not in item["placement"]:
        del left["by"]
    if left == links:
        return
    desk.change("item", item["id"], replacement=left or None)
    for contract in desk.all("contract"):
        scope = [each for each in contract["scope"] if not inherited(each, item)]
        if contract["category"] == "warranty" and scope and scope != contract["scope"]:
            desk.change("contract", contract["id"], scope=scope)


def undo_cards(desk: Desk, item: Json) -> None:
    """SI16: the warranty cards that nobody has printed go with the delivery to a channel."""
    holder = item["placement"].get("account")
    if item["placement"]["kind"] not in ("reseller", "wholesaler"):
        return
    for card in desk.all("voucher"):
        parties = (card.get("reseller"), card.get("wholesaler"))
        if card["item"] == item["id"] and holder in parties and not card.get("printedOn"):
            desk.remove("voucher", card["id"])


def gave_up(desk: Desk, old: str, on: str) -> Json | None:
    """Where a unit was until the day, or is again."""
    ended = [each for each in desk.lines(old) if each["lastDay"] == on]
    users = [each["placement"] for each in ended if each["placement"]["kind"] == "endUser"]
    found: Json | None = users[-1] if users else desk.known("item", old).get("placement")
    return found


def inherited(line: Json, item: Json) -> bool:
    """Whether a line names the unit from its first day on; a pair may begin later."""
    if line["element"].get("item") != item["id"]:
        return False
    first: str = line.get("firstDay") or ""
    since: str = item.get("since") or ""
    return first >= since if "pair" in line else first == since


def undo_contracts(desk: Desk, item: Json, newest: Json) -> None:
    """SI16: contracts that the undone change signed go; what covers other items too stays."""
    for contract in desk.all("contract"):
        names = [each["element"].get("item") for each in contract["scope"]]
        if item["id"] not in names or not signed_by(contract, item, newest):
            continue
        if all(name == item["id"] for name in names):
            desk.remove("contract", contract["id"])
            desk.notice("contract.removed", contract=contract["id"])
        else:
            desk.notice("contract.left", contract=contract["id"])


def signed_by(contract: Json, item: Json, newest: Json) -> bool:
    """Whether the contract comes from the installation that is running.

    Every change has the same origin, so there the line that it closed tells them apart.
    """
    origin = item.get("origin")
    if origin is not None and origin["source"] == "change":
        origin = {**origin, "line": newest["number"]}
    return bool(origin is not None and contract.get("origin") == origin)


def undo_request(desk: Desk, item: Json) -> None:
    """A request whose registration is undone is not validated any more."""
    origin = item.get("origin") or {}
    if origin.get("source") == "warrantyRequest":
        name = origin.get("document")
        request = desk.known("warrantyRequest", name)
        others = [desk.known("item", each) for each in request.get("items", [])]
        came = [each.get("origin") or {} for each in others if each.get("id") != item["id"]]
        same = [(each.get("source"), each.get("document")) for each in came]
        if request and ("warrantyRequest", name) not in same:
            desk.change("warrantyRequest", str(name), validatedOn=None, contract=None)
