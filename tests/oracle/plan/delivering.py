"""Goods that are delivered: new items, known serials, warranties, vouchers (IB 2.8, SI7, SI8)."""

from typing import Any

from oracle.plan.desk import Desk
from oracle.plan.movement import check_closing
from oracle.plan.moving import Move, move
from oracle.plan.names import free_name, name_of
from oracle.plan.naming import check_serial_length, serial_managed, without_serials
from oracle.plan.placing import (
    after_today,
    on_loan,
    same_installation,
    tell_placement,
    with_due_day,
)
from oracle.plan.prices import ON_CREATE, divided, hold_prices, priced
from oracle.plan.signing import sign, signs
from oracle.plan.sites import check_site, site_for
from oracle.refused import Refused

Json = dict[str, Any]

CHANNEL = ("reseller", "wholesaler")


def deliver(desk: Desk, command: Json) -> None:
    """E3: one record a serial, else one with the quantity."""
    for position, serial in enumerate(command.get("serials") or []):
        check_serial_length(serial, f"serials[{position}]")
    product = desk.read("product", command["product"])
    if product.get("createsItems") is False:
        desk.notice("item.not_managed", product=command["product"])
        return
    check_delivery(desk, command, product)
    after_today(command["on"], command["today"], "on")
    price = priced(command, "price", ON_CREATE)
    check_recipient(desk, command)
    serials: list[str | None] = list(command.get("serials") or [None])
    shares = [None] * len(serials) if price is None else divided(price, len(serials))
    for position, serial in enumerate(serials):
        deliver_one(desk, command, position, serial, shares[position])


def check_delivery(desk: Desk, command: Json, product: Json) -> None:
    """What contradicts itself or the product."""
    to, serials = command["to"], command.get("serials") or []
    if to["kind"] in ("inStock", "scrapped"):
        raise Refused("delivery.no_recipient", "to")
    if serials and without_serials(desk, command["product"]):
        raise Refused("item.serial_not_managed", "serials")
    if not serials and serial_managed(desk, command["product"]):
        raise Refused("item.serial_required", "serials")
    if serials and command.get("quantity") not in (None, len(serials)):
        raise Refused("delivery.quantity_differs", "quantity")
    for position, serial in enumerate(serials):
        if serial in serials[:position]:
            raise Refused("delivery.serial_twice", f"serials[{position}]")
    check_ids(command.get("ids"), max(len(serials), 1))
    if on_loan(to) and product.get("loanAllowed") is False:
        raise Refused("product.loan_not_allowed", "to.loan")
    if on_loan(to) and command.get("price") is not None:
        raise Refused("delivery.loan_with_price", "price")


def check_ids(ids: list[str] | None, needed: int) -> None:
    """One name for each record, and none for two."""
    if ids is None:
        return
    if len(ids) != needed:
        raise Refused("ids.count_differs", "ids")
    for position, name in enumerate(ids):
        if name in ids[:position]:
            raise Refused("record.duplicate", f"ids[{position}]")


def check_recipient(desk: Desk, command: Json) -> None:
    """IB 2.7: a reseller's loan, the due day, the site."""
    to = command["to"]
    if to["kind"] == "reseller" and on_loan(to) and not desk.policy().get("resellerLoans"):
        raise Refused("item.reseller_loan", "to.loan")
    if to.get("loanDue") is not None and to["loanDue"] < command["on"]:
        raise Refused("range.ends_before_start", "to.loanDue")
    check_site(desk, to, command.get("site"))


def deliver_one(
    desk: Desk, command: Json, position: int, serial: str | None, price: Json | None
) -> None:
    """One record: known by its serial, or new."""
    twin = living_twin(desk, command, position, serial)
    if twin:
        deliver_known(desk, command, position, twin, price)
        return
    name = name_for(desk, command, position, serial)
    if desk.known("item", name):
        if command.get("ids") is None and desk.known("item", name)["product"] != command["product"]:
            raise Refused("record.duplicate", "document")
        desk.notice("document.already_applied", record={"kind": "item", "id": name})
        return
    deliver_new(desk, command, name, serial, price)


def living_twin(desk: Desk, command: Json, position: int, serial: str | None) -> Json:
    """SI8: the item of that product and serial; one on the scrap does not count."""
    if serial is None:
        return {}
    twins = desk.twins(command["product"], serial)
    living = [each for each in twins if each["placement"]["kind"] != "scrapped"]
    for twin in living:
        if comes_from(desk, twin, origin_of(command)):
            return twin
    if len(living) > 1:
        raise Refused("item.serial_taken", f"serials[{position}]")
    return living[0] if living else {}


def name_for(desk: Desk, command: Json, position: int, serial: str | None) -> str:
    """SI14: the stated id, else document, line and serial; behind scrapped ones with a number."""
    if command.get("ids") is not None:
        stated: str = command["ids"][position]
        held = desk.known("item", stated)
        if held and not comes_from(desk, held, origin_of(command)):
            raise Refused("record.duplicate", f"ids[{position}]")
        return stated
    first = name_of("item", command["document"], command.get("line"), serial)
    name, number = first, 1
    while desk.known("item", name) and desk.known("item", name)["placement"]["kind"] == "scrapped":
        number += 1
        name = f"{first}#{number}"
    return name


def origin_of(command: Json) -> Json:
    """The line of the document, as the item remembers it."""
    found = {"source": command.get("source") or "shipment", "document": command["document"]}
    if command.get("line") is not None:
        found["line"] = command["line"]
    return found


def comes_from(desk: Desk, item: Json, origin: Json) -> bool:
    """Whether the item's running installation, or one before it, came from there."""
    return any(each.get("origin") == origin for each in [item, *desk.lines(item["id"])])


def deliver_known(desk: Desk, command: Json, position: int, item: Json, price: Json | None) -> None:
    """E1, SI8: an item from stock or channel goes on; one at a user stays there."""
    if comes_from(desk, item, origin_of(command)):
        desk.notice("document.already_applied", record={"kind": "item", "id": item["id"]})
        return
    if same_installation(item["placement"], command["to"]) and not on_loan(item["placement"]):
        return
    if item["placement"]["kind"] == "endUser":
        check_user(command, position, item)
        return
    if same_installation(item["placement"], command["to"]):
        return
    check_closing(item, command["on"], "on")
    to = Move(
        placement=command["to"],
        closed_on=command["on"],
        since=command["on"],
        origin=origin_of(command),
        site=site_for(desk, command.get("site"), command["to"], item, delivery=True),
        facts={**days_of(command), "exactPlace": command.get("exactPlace")},
        prices=prices_for(command["to"], price),
    )
    move(desk, item["id"], to)
    stated = {each: command[each] for each in ("description", "salesSite") if command.get(each)}
    desk.change("item", item["id"], **stated)
    follow(desk, command, item["id"])


def check_user(command: Json, position: int, item: Json) -> None:
    """The same user again is no news, unless he only borrows it; another one cannot have it."""
    same_user = command["to"]["kind"] == "endUser"
    if not same_user or command["to"]["account"] != item["placement"]["account"]:
        raise Refused("item.installed_elsewhere", f"serials[{position}]")
    if on_loan(item["placement"]):
        raise Refused("item.on_loan", f"serials[{position}]")


def deliver_new(
    desk: Desk, command: Json, name: str, serial: str | None, price: Json | None
) -> None:
    """IB 2.8: a new item at the recipient."""
    to = command["to"]
    item = {"kind": "item", "id": name, "product": command["product"], "serial": serial}
    tell_placement(desk, {}, to)
    desk.put(
        {
            **item,
            **days_of(command),
            "placement": with_due_day(desk, item, to, command["on"]),
            "since": command["on"],
            "site": site_for(desk, command.get("site"), to, {}, delivery=True),
            "quantity": command.get("quantity") if serial is None else None,
            "description": command.get("description"),
            "salesSite": command.get("salesSite"),
            "exactPlace": command.get("exactPlace"),
            "origin": origin_of(command),
        }
    )
    prices = prices_for(to, price)
    if prices:
        hold_prices(desk, "commercial", name, prices)
    follow(desk, command, name)


def is_direct(to: Json) -> bool:
    """A sale to the user himself."""
    return to["kind"] == "endUser" and to.get("reseller") is None and not on_loan(to)


def days_of(command: Json) -> Json:
    """Delivered; sold unless lent; bought by the user in a direct sale."""
    to, on = command["to"], command["on"]
    return {
        "deliveredOn": on,
        "soldOn": None if on_loan(to) else on,
        "purchasedOn": on if is_direct(to) else None,
    }


def prices_for(to: Json, price: Json | None) -> Json:
    """In a direct sale what the user pays is what it is sold for."""
    if price is None:
        return {}
    return {"salePrice": price, "purchasePrice": price} if is_direct(to) else {"salePrice": price}


def follow(desk: Desk, command: Json, name: str) -> None:
    """D25, V1: the contract of an end user, the voucher of a reseller."""
    to = command["to"]
    if to["kind"] == "endUser" and signs(desk):
        sign(desk, name, command["on"])
    if to["kind"] in CHANNEL:
        put_voucher(desk, command, name)


def put_voucher(desk: Desk, command: Json, name: str) -> None:
    """V1: where the product has a category of vouchers."""
    category = desk.known("product", command["product"]).get("voucherCategory")
    if category is None:
        return
    to, serial = command["to"], desk.known("item", name).get("serial")
    key = name_of("voucher", command["document"], command.get("line"), serial)
    desk.put(
        {
            "kind": "voucher",
            "id": free_name(desk, "voucher", key),
            "item": name,
            "category": category,
            "product": command["product"],
            "serial": serial,
            to["kind"]: to["account"],
            "origin": "invoice" if command.get("source") == "invoice" else "delivery",
        }
    )
