"""What a Book refuses of items, prices, addresses, lists, vouchers and applications.

`door.py` calls these beside its own checks.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from oracle.refused import Refused

Json = dict[str, Any]

MOST_PRINTS = 25
LONGEST_NAME, MOST_NUMBER = 64, 1023


def check_item(record: Json) -> None:
    """Q1, Z33: one piece for a serial, and a due day only for a loan."""
    if record.get("quantity") is not None and record["quantity"] < 1:
        raise Refused("input.out_of_range", "quantity")
    if (record.get("quantity") or 1) > 1 and record.get("serial") is not None:
        raise Refused("item.serial_quantity", "quantity")
    check_due_day(record)


def check_due_day(record: Json) -> None:
    """Z33: only a loan is due back."""
    placement = record["placement"]
    if placement.get("loanDue") is not None and not placement.get("loan"):
        raise Refused("item.loan_due_without_loan", "placement.loanDue")


def check_amount(record: Json, field: str) -> None:
    """R4: nothing is sold below zero."""
    if record.get(field) is not None and Decimal(record[field]["amount"]) < 0:
        raise Refused("item.price_negative", field)


def check_account(record: Json) -> None:
    """Z1: each address has a code of its own, and one of them may be the default."""
    addresses = record.get("addresses") or []
    codes = [each["code"] for each in addresses]
    for position, address in enumerate(addresses):
        if address["code"] in codes[:position]:
            raise Refused("address.code_taken", f"addresses[{position}].code")
        before = any(each.get("isDefault") for each in addresses[:position])
        if before and address.get("isDefault"):
            raise Refused("address.second_default", f"addresses[{position}].isDefault")


def check_collection(record: Json) -> None:
    """Z10: a list names an entry once."""
    codes = [each["code"] for each in record["entries"]]
    for position, code in enumerate(codes):
        if code in codes[:position]:
            raise Refused("collection.entry_twice", f"entries[{position}].code")


def check_voucher(record: Json) -> None:
    """V1: so many prints and no more."""
    if len(record.get("printedOn") or []) > MOST_PRINTS:
        raise Refused("voucher.printed_too_often", "printedOn")


def check_application(record: Json) -> None:
    """LI 4.2: names that a key can carry, each once, and numbers that a bitset can."""
    for field, name in (("modules", "name"), ("limits", "code")):
        entries = record.get(field) or []
        for position, entry in enumerate(entries):
            where, before = f"{field}[{position}]", entries[:position]
            if not is_claim_name(entry[name]):
                raise Refused("application.name_invalid", f"{where}.{name}")
            if entry[name] in [each[name] for each in before]:
                raise Refused("application.catalogue_twice", f"{where}.{name}")
            number = entry.get("number")
            if number is not None and number > MOST_NUMBER:
                raise Refused("input.out_of_range", f"{where}.number")
            if number is not None and number in [each.get("number") for each in before]:
                raise Refused("application.catalogue_twice", f"{where}.number")


def is_claim_name(name: str) -> bool:
    """LI 4.2: 64 characters, no white space at the ends; `#7` is how an unknown number is shown."""
    is_composed = unicodedata.normalize("NFC", name) == name
    is_short = len(name) <= LONGEST_NAME and name.strip() == name
    return is_composed and is_short and not name.startswith("#")


def named_records(record: Json) -> Iterator[tuple[str, str, str]]:
    """What must exist because a record names it: kind, id and path."""
    if record["kind"] == "item" and record.get("parent") is not None:
        yield "item", record["parent"], "parent"
    if record["kind"] == "pastCommercial":
        yield "installation", record["installation"], "installation"
    if record["kind"] == "warrantyRequest":
        for position, item in enumerate(record["items"]):
            yield "item", item, f"items[{position}]"
    if record["kind"] == "voucher":
        yield "item", record["item"], "item"
    if record["kind"] == "licence" and record.get("source") is not None:
        yield "licence", record["source"], "source"


def check_item_number(records: Sequence[Json], record: Json) -> None:
    """Z15: a number is unique where it is present."""
    if record["kind"] != "item" or record.get("number") is None:
        return
    for other in records:
        is_other = other["kind"] == "item" and other["id"] != record["id"]
        if is_other and other.get("number") == record["number"]:
            raise Refused("number.taken", "number")


def check_party(records: Sequence[Json], record: Json) -> None:
    """SC27: accounts and contacts share one namespace."""
    other = {"account": "contact", "contact": "account"}.get(record["kind"])
    if any(each["kind"] == other and each["id"] == record["id"] for each in records):
        raise Refused("party.id_taken", "id")


def check_components(records: Sequence[Json], record: Json) -> None:
    """No item is part of itself."""
    if record["kind"] != "item":
        return
    parents = {each["id"]: each.get("parent") for each in records if each["kind"] == "item"}
    above = record.get("parent")
    for _ in parents:
        if above == record["id"]:
            raise Refused("item.parent_cycle", "parent")
        above = parents.get(above)
