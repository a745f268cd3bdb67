"""An item that is put on record by hand (IB 2.8, Z31)."""

from typing import Any

from oracle.plan.desk import Desk
from oracle.plan.names import free_name, name_of
from oracle.plan.naming import (
    check_brand,
    check_number,
    check_serial,
    check_serial_length,
    serial_managed,
)
from oracle.plan.placing import (
    after_today,
    check_due_day,
    check_leaving,
    first_day,
    tell_placement,
    with_due_day,
)
from oracle.plan.prices import ON_CREATE, RUNNING_PRICES, hold_prices, stated_prices
from oracle.plan.sites import check_site, site_for
from oracle.refused import Refused

Json = dict[str, Any]

STATED = (
    *("product", "number", "serial", "quantity", "description", "brand", "since"),
    *("exactPlace", "salesSite", "soldOn", "purchasedOn", "deliveredOn", "inServiceOn"),
)


def register(desk: Desk, command: Json) -> None:
    """No history, no contract, no question; everything is stored as stated."""
    check_serial_length(command.get("serial"), "serial")
    name = name_for(desk, command)
    if desk.known("item", name):
        desk.notice("document.already_applied", record={"kind": "item", "id": name})
        return
    item = {"id": name, **{field: command.get(field) for field in STATED}}
    check_number(desk, name, command.get("number"))
    check_serial(desk, {}, item)
    check_brand(desk, command.get("brand"))
    prices = stated_prices(command, RUNNING_PRICES, ON_CREATE)
    after_today(command.get("since"), command["today"], "since")
    if command.get("since") is None:
        after_today(command.get("soldOn"), command["today"], "soldOn")
    check_leaving(desk, {}, command["placement"])
    check_due_day(command["placement"], first_day(item))
    check_site(desk, command["placement"], command.get("site"))
    if serial_managed(desk, command["product"]) and item["serial"] is None:
        desk.notice("item.serial_missing", item=name)
    tell_placement(desk, {}, command["placement"])
    site = site_for(desk, command.get("site"), command["placement"], {})
    placement = with_due_day(desk, item, command["placement"], first_day(item))
    desk.put({"kind": "item", **item, "placement": placement, "site": site, "origin": MANUAL})
    if prices:
        hold_prices(desk, "commercial", name, prices)


MANUAL: Json = {"source": "manual"}


def name_for(desk: Desk, command: Json) -> str:
    """SI14: the id that is brought, else product and serial; a scrapped one's name is not free."""
    stated: str | None = command.get("id")
    if stated is not None:
        return stated
    if command.get("serial") is None:
        raise Refused("id.required", "id")
    name = name_of("item", command["product"], command["serial"])
    found = desk.known("item", name)
    alive = bool(found) and found["placement"]["kind"] != "scrapped"
    return name if alive else free_name(desk, "item", name)
