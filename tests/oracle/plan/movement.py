"""A change of the installation, the scrapping, another place at the same user (IB 2.2 to 2.4)."""

from typing import Any

from oracle.plan.desk import Desk
from oracle.plan.editing import check_running_days, unchanged
from oracle.plan.moving import Move, move
from oracle.plan.placing import (
    after_today,
    check_due_day,
    check_leaving,
    first_day,
    same_installation,
)
from oracle.plan.prices import (
    ON_CHANGE,
    RUNNING_PRICES,
    hold_prices,
    priced,
    prices_of,
    stated_prices,
)
from oracle.plan.sites import check_site, site_for
from oracle.refused import Refused

Json = dict[str, Any]

SCRAPPED: Json = {"kind": "scrapped"}
# What a command may state of an installation beside its placement.
FACTS = ("soldOn", "purchasedOn", "deliveredOn", "exactPlace")


def change_installation(desk: Desk, command: Json) -> None:
    """D9: the new installation in full; to the same one it is an edit (SI1)."""
    item = desk.item(command["item"])
    if same_installation(item["placement"], command["placement"]):
        edit_running(desk, item, command)
        return
    closed_on = command.get("closedOn") or command["today"]
    since = command.get("since") or closed_on
    check_leaving(desk, item, command["placement"])
    after_today(closed_on, command["today"], "closedOn")
    check_closing(item, closed_on, "closedOn")
    after_today(since, command["today"], "since")
    if since < closed_on:
        raise Refused("history.overlap", "since")
    check_due_day(command["placement"], since)
    check_site(desk, command["placement"], command.get("site"))
    prices = stated_prices(command, RUNNING_PRICES, ON_CHANGE)
    take_back = priced(command, "takeBackPrice", ON_CHANGE)
    confirm(command)
    to = Move(
        placement=command["placement"],
        closed_on=closed_on,
        since=since,
        origin={"source": "change", "document": item["id"]},
        site=site_for(desk, command.get("site"), command["placement"], item),
        facts={each: command.get(each) for each in FACTS},
        prices=prices,
        take_back=take_back,
    )
    move(desk, item["id"], to)


def confirm(command: Json) -> None:
    """D12: what is asked last, after every refusal (SI6)."""
    if not command.get("confirmed"):
        raise Refused("confirmation.required", "confirmed")


def check_closing(item: Json, closed_on: str, path: str) -> None:
    """H15: an installation does not end before it began."""
    if closed_on < (first_day(item) or ""):
        raise Refused("history.overlap", path)


def edit_running(desk: Desk, item: Json, command: Json) -> None:
    """SI1: no line, no clearing, no question; take-back and closing day say nothing here."""
    due = command["placement"].get("loanDue")
    given = {each: command[each] for each in ("since", "site", *FACTS) if command.get(each)}
    if due is not None:
        given["placement"] = {**item["placement"], "loanDue": due}
    if unchanged(desk, item, given, command):
        return
    edited = {**item, **given}
    check_running_days(desk, item, edited, command["today"])
    if due is not None:
        check_due_day(edited["placement"], first_day(edited))
    check_site(desk, item["placement"], given.get("site"))
    prices = stated_prices(command, RUNNING_PRICES, ON_CHANGE)
    desk.change("item", item["id"], **given)
    if prices:
        held = prices_of(desk.read("commercial", item["id"]))
        hold_prices(desk, "commercial", item["id"], {**held, **prices})


def scrap(desk: Desk, command: Json) -> None:
    """IB 2.8: the end of an item's life, from which only restore leads back (D10)."""
    item = desk.item(command["item"])
    if item["placement"]["kind"] == "scrapped":
        return
    on = command.get("on") or command["today"]
    after_today(on, command["today"], "on")
    check_closing(item, on, "on")
    take_back = priced(command, "takeBackPrice", ON_CHANGE)
    confirm(command)
    origin = {"source": "change", "document": item["id"]}
    to = Move(placement=SCRAPPED, closed_on=on, since=on, origin=origin, take_back=take_back)
    move(desk, item["id"], to)


def relocate(desk: Desk, command: Json) -> None:
    """SI18: another address or place of the same user; no line."""
    item = desk.item(command["item"])
    given = {each: command[each] for each in ("site", "exactPlace") if command.get(each)}
    if unchanged(desk, item, given, {}):
        return
    if item["placement"]["kind"] == "scrapped":
        raise Refused("item.scrapped", "item")
    if item["placement"]["kind"] != "endUser":
        raise Refused("item.not_at_end_user", "item")
    check_site(desk, item["placement"], given.get("site"))
    desk.change("item", item["id"], **given)
