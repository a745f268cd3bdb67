"""Goods that come back, and loans that stay (IB 2.8, SI9, SI12)."""

from typing import Any

from oracle.plan.delivering import comes_from
from oracle.plan.desk import Desk
from oracle.plan.movement import check_closing, confirm
from oracle.plan.moving import Move, move
from oracle.plan.names import name_of
from oracle.plan.placing import after_today, on_loan
from oracle.plan.prices import ON_CHANGE, priced
from oracle.plan.signing import sign, signs
from oracle.plan.splitting import share_out
from oracle.refused import Refused

Json = dict[str, Any]

IN_STOCK: Json = {"kind": "inStock"}


def return_sale(desk: Desk, command: Json) -> None:
    """Everything comes back, or a part of the pieces (SI9)."""
    item = desk.item(command["item"])
    origin = origin_of("salesReturn", command)
    part = name_of_part(desk, command)
    if told_already(desk, item, origin) or told_already(desk, desk.known("item", part), origin):
        return
    if item["placement"]["kind"] == "inStock":
        return
    if item["placement"]["kind"] == "scrapped":
        raise Refused("item.scrapped", "item")
    if on_loan(item["placement"]):
        raise Refused("item.on_loan", "item")
    pieces = item.get("quantity") or 1
    returned = command.get("quantity") or pieces
    if returned > pieces:
        raise Refused("item.quantity_exceeded", "quantity")
    check_day(item, command)
    take_back = priced(command, "takeBackPrice", ON_CHANGE)
    name = item["id"]
    if returned < pieces:
        if desk.known("item", part):
            raise Refused("record.duplicate", "id")
        share_out(desk, item, [(part, returned)], verbatim=False)
        name = part
    to_stock(desk, name, command["on"], origin, take_back)


def name_of_part(desk: Desk, command: Json) -> str:
    """SI9, SI14: the stated id, else document, line and item; a scrapped part is passed over."""
    if command.get("id") is not None:
        return str(command["id"])
    first = name_of("return", command["document"], command.get("line"), command["item"])
    name, number = first, 1
    while desk.known("item", name) and desk.known("item", name)["placement"]["kind"] == "scrapped":
        number += 1
        name = f"{first}#{number}"
    return name


def origin_of(source: str, command: Json) -> Json:
    """The line of the document, as the item remembers it."""
    found = {"source": source, "document": command["document"]}
    if command.get("line") is not None:
        found["line"] = command["line"]
    return found


def told_already(desk: Desk, item: Json, origin: Json) -> bool:
    """Tells where the document has been applied to the item before."""
    if not item or not comes_from(desk, item, origin):
        return False
    desk.notice("document.already_applied", record={"kind": "item", "id": item["id"]})
    return True


def check_day(item: Json, command: Json) -> None:
    """SI10: not after today, and not before the installation began."""
    after_today(command["on"], command["today"], "on")
    check_closing(item, command["on"], "on")


def to_stock(desk: Desk, name: str, on: str, origin: Json, take_back: Json | None) -> None:
    """Back at the vendor from the day on."""
    to = Move(placement=IN_STOCK, closed_on=on, since=on, origin=origin, take_back=take_back)
    move(desk, name, to)


def return_loan(desk: Desk, command: Json) -> None:
    """A loan comes back (SI12)."""
    item = desk.item(command["item"])
    origin = origin_of("loanReturn", command)
    if told_already(desk, item, origin) or item["placement"]["kind"] == "inStock":
        return
    if not on_loan(item["placement"]):
        raise Refused("item.not_on_loan", "item")
    check_day(item, command)
    to_stock(desk, item["id"], command["on"], origin, None)


def keep_loan(desk: Desk, command: Json) -> None:
    """B9: the user keeps what he had on loan; a sale with a warranty of its own."""
    item = desk.item(command["item"])
    if not on_loan(item["placement"]):
        raise Refused("item.not_on_loan", "item")
    if item["placement"]["kind"] != "endUser":
        raise Refused("item.not_at_end_user", "item")
    check_day(item, command)
    price = priced(command, "price", ON_CHANGE)
    confirm(command)
    kept = ("kind", "account", "reseller")
    to = Move(
        placement={each: item["placement"][each] for each in kept if each in item["placement"]},
        closed_on=command["on"],
        since=command["on"],
        origin={"source": "change", "document": item["id"]},
        site=item.get("site"),
        facts={"soldOn": command["on"], "purchasedOn": command["on"]},
        prices={} if price is None else {"salePrice": price, "purchasePrice": price},
    )
    move(desk, item["id"], to)
    if signs(desk):
        sign(desk, item["id"], command["on"])
