"""Numbers, serials and brands: what identifies an item (IB 1.1, Z15, Z29, Z31)."""

from typing import Any

from oracle.plan.desk import Desk
from oracle.refused import Refused

Json = dict[str, Any]

LONGEST_SERIAL = 25


def serial_managed(desk: Desk, product: str) -> bool:
    """Whether every item of the product has a serial."""
    return desk.known("product", product).get("serials") in ("issued", "receivedAndIssued")


def without_serials(desk: Desk, product: str) -> bool:
    """Z31: serials do not exist for the product, and its stock is not kept elsewhere."""
    record = desk.known("product", product)
    return record.get("serials") == "none" and record.get("stock") != "external"


def check_serial_length(serial: str | None, path: str) -> None:
    """Q7: 25 characters, not bytes."""
    if serial is not None and len(serial) > LONGEST_SERIAL:
        raise Refused("id.invalid", path)


def check_serial(desk: Desk, before: Json, item: Json) -> None:
    """Z31, Q1, A25: a serial where there are serials, one piece, and no twin in circulation."""
    serial, product = item.get("serial"), item["product"]
    is_new = serial is not None and serial != before.get("serial")
    if is_new and without_serials(desk, product):
        raise Refused("item.serial_not_managed", "serial")
    one_piece = serial is not None or serial_managed(desk, product)
    if one_piece and (item.get("quantity") or 1) > 1:
        raise Refused("item.serial_quantity", "quantity")
    if is_new and serial is not None:
        others = [each for each in desk.twins(product, serial) if each["id"] != item.get("id")]
        if any(each["placement"]["kind"] != "scrapped" for each in others):
            raise Refused("item.serial_taken", "serial")


def check_brand(desk: Desk, brand: str | None) -> None:
    """Z29: an active entry of the list of brands, where there is one."""
    collection = desk.known("collection", "brand")
    if brand is None or not collection:
        return
    active = [each["code"] for each in collection["entries"] if not each.get("inactive")]
    if brand not in active:
        raise Refused("collection.unknown_entry", "brand")


def check_number(desk: Desk, item: str, number: str | None) -> None:
    """Z15: a number belongs to one item."""
    if number is None:
        return
    if any(each.get("number") == number for each in desk.all("item") if each["id"] != item):
        raise Refused("number.taken", "number")
