"""A small world, and dice that make parts of commands on it."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from oracle.installed import address, record, unit
from oracle.records import (
    IN_STOCK,
    SCRAPPED,
    borrower,
    end_user,
    for_all,
    for_item,
    for_product,
    maintenance,
    months,
    reseller,
    template,
    wholesaler,
)

Json = dict[str, Any]

FIRST_DAY = date(2024, 1, 1)
ACCOUNTS = ("C1", "C2", "C3", "R1", "R2", "G1")
PRODUCTS = ("P1", "P2", "P3", "P4")
SERIALS = ("S1", "S2", "S3", "S4", "S5")
DOCUMENTS = ("D1", "D2", "D3", "D4", "D5")
IDS = ("X1", "X2", "X3", "X4")


def world() -> list[Json]:
    """Six accounts, four products, three templates, a dozen items, two contracts."""
    return [
        record("collection", id="brand", entries=[{"code": "ACME"}]),
        record(
            "account",
            id="C1",
            number="100",
            code="ONE",
            addresses=[address("A1", isDefault=True), address("A2", kind="delivery")],
        ),
        record("account", id="C2", parent="C1", closed=True),
        record("account", id="R1", number="800", abbreviation="RS", addresses=[address("SHOP")]),
        record("contact", id="C3", address=address("HOME")),
        record("product", id="P1", warrantyTemplate="G24", loanTemplate="L3", voucherCategory="V"),
        record("product", id="P2", warrantyTemplate="G0", serials="issued", warrantyMonths=6),
        record("product", id="P3", serials="none", loanAllowed=False),
        template("G24", "warranty", term=months(24), start="sale"),
        template("G0", "warranty"),
        template("L3", "loan", term=months(3)),
        unit("M1", end_user("C1"), "2023-01-10", product="P3", quantity=4),
        unit("M2", end_user("C2"), "2023-02-01"),
        unit("M3", IN_STOCK, "2023-03-01", serial="S1"),
        unit("M4", reseller("R1"), "2023-04-01", product="P2", serial="S2"),
        unit("M5", wholesaler("G1"), "2023-05-01", quantity=3),
        unit("M6", borrower("C3"), "2023-06-01", product="P1"),
        unit("M7", SCRAPPED, "2023-07-01", product="P2", serial="S3"),
        unit("M8", end_user("C1"), product="P4"),
        unit("M9", IN_STOCK, "2023-08-01", product="P4", quantity=2),
        unit("M10", end_user("R2"), "2023-09-01", parent="M2"),
        unit("M11", borrower("C1"), "2023-10-01", product="P2", serial="S4"),
        unit("M12", reseller("R2"), "2023-11-01", number="7"),
        record("commercial", item="M1", salePrice={"amount": "100.01", "currency": "EUR"}),
        record("commercial", item="M5", salePrice={"amount": "1000", "currency": "JPY"}),
        maintenance("K1", "C1", "2023-01-01", [for_item("M1"), for_product("P4")]),
        maintenance("K2", "C2", "2023-01-01", [for_all()]),
    ]


class Dice:
    """Plausible and implausible parts of commands."""

    def __init__(self, seed: int, records: Sequence[Json]) -> None:
        self.state = seed
        self.records = records
        self.today = FIRST_DAY

    def below(self, bound: int) -> int:
        """A number from 0 on, from a linear congruential generator of 64 bits (Knuth's)."""
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        return (self.state >> 33) % bound

    def one(self, choices: Sequence[Any]) -> Any:
        """One of several."""
        return choices[self.below(len(choices))]

    def often(self, chance: float) -> bool:
        """Whether something happens that does so often."""
        return self.below(1000) < chance * 1000

    def ids(self, kind: str) -> list[str]:
        """The ids of a kind, and one that nothing has."""
        return [*sorted(each["id"] for each in self.records if each["kind"] == kind), "X"]

    def item(self) -> str:
        """An item, which may not be there."""
        name: str = self.one(self.ids("item"))
        return name

    def day(self, *, back: int = 60, ahead: int = 2) -> str:
        """A day around today."""
        return str(self.today + timedelta(days=self.below(back + ahead + 1) - back))

    def recent(self) -> str:
        """Today, or a day not long ago."""
        return str(self.today) if self.often(0.6) else self.day(back=10)

    def price(self) -> Json:
        """A price, which may lack its currency."""
        amount = self.one(["0", "99.99", "100", "1000.01", "12.345", "-1"])
        price = {"amount": amount, "currency": self.one(["EUR", "JPY", "CHF"])}
        return price if self.often(0.9) else {"amount": amount}

    def placement(self) -> Json:
        """A placement of any kind."""
        kind = self.one(["endUser"] * 4 + ["reseller", "wholesaler", "inStock", "scrapped"])
        if kind in ("inStock", "scrapped"):
            return {"kind": kind}
        found: Json = {"kind": kind, "account": self.one(ACCOUNTS)}
        if kind != "wholesaler" and self.often(0.2):
            found["loan"] = True
            if self.often(0.5):
                found["loanDue"] = self.day(back=5, ahead=90)
        if kind == "endUser" and self.often(0.2):
            found["reseller"] = self.one(ACCOUNTS)
        return found

    def some(self, **choices: Any) -> Json:
        """Some of the fields; a field's value is made only when it is taken."""
        return {name: make() for name, make in choices.items() if self.often(0.25)}

    def facts(self) -> Json:
        """What a command may say of an installation."""
        return self.some(
            site=lambda: self.one(["A1", "A2", "HOME", "SHOP"]),
            exactPlace=lambda: self.one(["Hall A", "Hall B"]),
            soldOn=self.day,
            purchasedOn=self.day,
            deliveredOn=self.day,
        )

    def prices(self) -> Json:
        """What a command may say of prices."""
        return self.some(salePrice=self.price, purchasePrice=self.price)

    def said(self) -> Json:
        """A confirmation, most of the time."""
        return {"confirmed": True} if self.often(0.9) else {}
