"""Short ways to write the records of the installed base; the fields keep their wire names."""

from typing import Any

from oracle.door import UNITS
from oracle.fields import in_declared_order

Json = dict[str, Any]

MANUAL: Json = {"source": "manual"}


def record(kind: str, **fields: Any) -> Json:
    """A record of any kind, its fields in declared order."""
    return in_declared_order({"kind": kind, **fields}, UNITS)


def unit(name: str, at: Json, since: str | None = None, **fields: Any) -> Json:
    """An item of product P1, which has no serials, unless it says otherwise."""
    return record("item", **{"id": name, "product": "P1", **fields}, placement=at, since=since)


def line(item: str, number: int, at: Json, since: str | None, last: str, **fields: Any) -> Json:
    """A closed installation, named as the engine names it."""
    name = f"installation:{item}/{number}"
    days = {"since": since, "lastDay": last}
    return record(
        "installation",
        **{"id": name, "item": item, "number": number, **days, **fields},
        placement=at,
    )


def prices(item: str, sale: str | None = None, purchase: str | None = None) -> Json:
    """What an item was sold and bought for, as `2400.00 EUR`."""
    return record("commercial", item=item, salePrice=money(sale), purchasePrice=money(purchase))


def past_prices(
    installation: str,
    sale: str | None = None,
    purchase: str | None = None,
    back: str | None = None,
) -> Json:
    """What a closed installation was sold, bought and taken back for."""
    return record(
        "pastCommercial",
        installation=installation,
        salePrice=money(sale),
        purchasePrice=money(purchase),
        takeBackPrice=money(back),
    )


def money(text: str | None) -> Json | None:
    """`2400.00 EUR` as a record."""
    if text is None:
        return None
    amount, currency = text.split()
    return {"amount": amount, "currency": currency}


def origin(source: str, document: str | None = None, number: int | None = None) -> Json:
    """Where an installation comes from."""
    found: Json = {"source": source}
    if document is not None:
        found["document"] = document
    if number is not None:
        found["line"] = number
    return found


def borrowed(name: str, due: str | None = None) -> Json:
    """At the one who has it on loan, with the day on which it is due back."""
    found = {"kind": "endUser", "account": name, "loan": True}
    return found if due is None else {**found, "loanDue": due}


def through(name: str, seller: str) -> Json:
    """At an end user who has it from a reseller or wholesaler."""
    return {"kind": "endUser", "account": name, "reseller": seller}


def address(code: str, **fields: Any) -> Json:
    """An address of an account or contact."""
    return {"code": code, **fields}


def policy(**switches: Any) -> Json:
    """A policy with some switches."""
    return record("policy", **switches)
