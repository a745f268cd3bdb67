"""Warranty requests: drawn up from an item, and validated for its first user (Z25, IB 4.1)."""

from typing import Any

from oracle.dates import day
from oracle.plan.desk import Desk
from oracle.plan.movement import check_closing
from oracle.plan.moving import Move, move
from oracle.plan.names import name_of
from oracle.plan.placing import after_today, on_loan
from oracle.plan.prices import ON_CHANGE, priced
from oracle.plan.signing import sign, signs
from oracle.plan.sites import check_site, site_for
from oracle.refused import Refused
from oracle.situation import installation_on

Json = dict[str, Any]

CHANNEL = ("reseller", "wholesaler")


def request_warranty(desk: Desk, command: Json) -> None:
    """Z25: a request with what is known of the item on the day."""
    item = desk.item(command["item"])
    name = command.get("id") or name_of("warrantyRequest", item["id"], command["on"])
    if desk.known("warrantyRequest", name):
        desk.notice("document.already_applied", record={"kind": "warrantyRequest", "id": name})
        return
    after_today(command["on"], command["today"], "on")
    held = installation_on(list(desk.after.values()), item, day(command["on"]))
    if held is None or held["placement"]["kind"] in ("inStock", "scrapped"):
        raise Refused("item.not_installed", "item")
    desk.read(held["kind"], held["id"])
    placement = held["placement"]
    at_user = placement["kind"] == "endUser"
    desk.put(
        {
            **drawn_up(desk, item, name, command["on"], loan=on_loan(placement)),
            "reseller": placement.get("reseller") if at_user else placement["account"],
            "endUser": placement["account"] if at_user else None,
            "purchasedOn": held.get("purchasedOn"),
            "site": held.get("site"),
            "exactPlace": held.get("exactPlace"),
        }
    )


def drawn_up(desk: Desk, item: Json, name: str, on: str, *, loan: bool) -> Json:
    """The item's part of a request, with the warranty that applies."""
    slot = "loanTemplate" if loan else "warrantyTemplate"
    template = desk.known("product", item["product"]).get(slot)
    if template is not None:
        desk.read("product", item["product"])
    return {
        "kind": "warrantyRequest",
        "id": name,
        "product": item["product"],
        "on": on,
        "items": [item["id"]],
        "serial": item.get("serial"),
        "quantity": item.get("quantity"),
        "warranty": template,
    }


def register_warranty(desk: Desk, command: Json) -> None:
    """V4, SI4: the warranty card of an indirect sale has come; the item is at its user."""
    item = desk.item(command["item"])
    name = command["request"]
    origin = {"source": "warrantyRequest", "document": name, "line": command.get("line")}
    origin = {field: value for field, value in origin.items() if value is not None}
    if any(each.get("origin") == origin for each in [item, *desk.lines(item["id"])]):
        desk.notice("document.already_applied", record={"kind": "warrantyRequest", "id": name})
        return
    if item["placement"]["kind"] not in CHANNEL:
        raise Refused("item.not_in_channel", "item")
    bought = command["purchasedOn"]
    after_today(bought, command["today"], "purchasedOn")
    check_closing(item, bought, "purchasedOn")
    seller = item["placement"]["account"]
    placement = {"kind": "endUser", "account": command["account"], "reseller": seller}
    check_site(desk, placement, command.get("site"))
    price = priced(command, "purchasePrice", ON_CHANGE)
    site = site_for(desk, command.get("site"), placement, item)
    to = Move(
        placement=placement,
        closed_on=bought,
        since=bought,
        origin=origin,
        site=site,
        facts={"purchasedOn": bought, "exactPlace": command.get("exactPlace")},
        prices={} if price is None else {"purchasePrice": price},
    )
    move(desk, item["id"], to)
    contract = sign(desk, item["id"], bought) if signs(desk) else None
    complete(desk, command, item, {"purchasePrice": price, "site": site, "contract": contract})


def complete(desk: Desk, command: Json, item: Json, found: Json) -> None:
    """The request with the sale in it, made anew where nobody drew one up."""
    name = command["request"]
    request = desk.known("warrantyRequest", name)
    if not request:
        request = drawn_up(desk, item, name, command["today"], loan=False)
        request["reseller"] = item["placement"]["account"]
    if item["id"] not in request["items"]:
        request = {**request, "items": [*request["items"], item["id"]]}
    sale = {
        "endUser": command["account"],
        "purchasedOn": command["purchasedOn"],
        "validatedOn": request.get("validatedOn") or command["today"],
        "exactPlace": command.get("exactPlace"),
        **found,
        "contract": request.get("contract") or found["contract"],
    }
    stated = {field: value for field, value in sale.items() if value is not None}
    desk.put({**request, **stated})
