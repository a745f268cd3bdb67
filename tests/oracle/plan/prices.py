"""Prices that commands state (Z2), and totals that are divided (D11)."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from oracle.door import UNITS
from oracle.fields import PRICES, padded
from oracle.plan.desk import Desk
from oracle.refused import Refused

Json = dict[str, Any]

ON_CREATE = {
    "salePrice": "item.sale_price_currency_missing_on_create",
    "price": "item.sale_price_currency_missing_on_create",
    "purchasePrice": "item.purchase_price_currency_missing_on_create",
    "takeBackPrice": "item.take_back_price_currency_missing",
}
ON_CHANGE = {
    "salePrice": "item.sale_price_currency_missing_on_change",
    "price": "item.sale_price_currency_missing_on_change",
    "purchasePrice": "item.purchase_price_currency_missing_on_change",
    "takeBackPrice": "item.take_back_price_currency_missing",
}
RUNNING_PRICES = ("salePrice", "purchasePrice")


def priced(command: Json, field: str, codes: dict[str, str]) -> Json | None:
    """Z2: the price as it is stored; an explicit 0 is a price and needs a currency too."""
    entry = command.get(field)
    if entry is None:
        return None
    amount, currency = Decimal(entry["amount"]), entry.get("currency")
    if currency is None:
        raise Refused(codes[field], f"{field}.currency")
    if currency not in UNITS:
        raise Refused("currency.unknown", f"{field}.currency")
    # Zeros at the end say nothing, so none is lost.
    exponent = amount.normalize().as_tuple().exponent
    if isinstance(exponent, int) and -exponent > UNITS[currency]:
        raise Refused("money.scale", f"{field}.amount")
    if amount < 0:
        raise Refused("item.price_negative", field)
    return {"amount": padded(entry["amount"], UNITS[currency]), "currency": currency}


def stated_prices(command: Json, fields: Sequence[str], codes: dict[str, str]) -> Json:
    """The prices that a command states, in their order."""
    found = {field: priced(command, field, codes) for field in fields}
    return {field: price for field, price in found.items() if price is not None}


def prices_of(record: Json) -> Json:
    """The prices that a record holds."""
    return {field: record[field] for field in PRICES if record.get(field) is not None}


def hold_prices(desk: Desk, kind: str, name: str, prices: Json) -> None:
    """The prices of an item or of a closed installation; without any there is no record."""
    if prices:
        key = "item" if kind == "commercial" else "installation"
        desk.put({"kind": kind, key: name, **prices})
    elif desk.known(kind, name):
        desk.remove(kind, name)
    desk.seen.add((kind, name))


def divided(price: Json, count: int) -> list[Json]:
    """D11: unit shares to the currency's units, what remains one unit each to the first ones."""
    unit = Decimal(1).scaleb(-UNITS[price["currency"]])
    each, rest = divmod(int(Decimal(price["amount"]) / unit), count)
    amounts = [(each + 1 if position < rest else each) * unit for position in range(count)]
    return [{**price, "amount": format(amount, "f")} for amount in amounts]


def total(shares: Sequence[Json]) -> Json:
    """The sum of shares in one currency."""
    amount = sum((Decimal(share["amount"]) for share in shares), Decimal(0))
    return {**shares[0], "amount": format(amount, "f")}
