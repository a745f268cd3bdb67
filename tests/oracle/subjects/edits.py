"""Edits of items: no line, no question, everything else as it is."""

from oracle.expectations import Case
from oracle.installed import MANUAL, borrowed, line, prices, record, unit
from oracle.planning import after, does, price, refuses
from oracle.records import IN_STOCK, SCRAPPED, Json, end_user

M = unit("M", end_user("C1"), "2024-03-01", origin=MANUAL)
OLD = line("M", 1, end_user("C0"), "2022-01-01", "2024-02-20")
MANAGED = record("product", id="P2", serials="receivedAndIssued")
UNMANAGED = record("product", id="P1", serials="none")
EXTERNAL = record("product", id="P1", serials="none", stock="external")
BRANDS = record(
    "collection",
    id="brand",
    entries=[
        {"code": "ACME"},
        {"code": "OLDIE", "inactive": True},
        {"code": "NEWIE", "inactive": False},
    ],
)
C1 = record("account", id="C1", addresses=[{"code": "HQ"}, {"code": "YARD"}])


def edit(**fields: object) -> Json:
    """An edit of M on the first of June."""
    return {"item": "M", "today": "2025-06-01", **fields}


def edited(what: str, source: str, given: list[Json], command: Json, *rows: str) -> Case:
    """An edit that is made."""
    return does(what, source, given, "edit_item", command, *rows)


def refused(what: str, source: str, given: list[Json], command: Json, code: str, path: str) -> Case:
    """An edit that is refused."""
    return refuses(what, source, given, "edit_item", command, code, path)


WHOLE = edited(
    "every field at once",
    "IB-S12, IB-H2, Z15",
    [BRANDS, C1, {**M, "product": "P9"}],
    edit(
        number="10001",
        serial="SN-1",
        quantity=1,
        description="Press",
        brand="ACME",
        since="2024-03-02",
        site="YARD",
        exactPlace="Hall A",
        salesSite="NORTH",
        soldOn="2024-02-25",
        purchasedOn="2024-02-26",
        deliveredOn="2024-03-01",
        inServiceOn="2024-03-05",
        salePrice=price("1500"),
        purchasePrice=price("0"),
    ),
    "item M: serial SN-1, since 2024-03-02, site YARD, soldOn 2024-02-25, purchasedOn 2024-02-26,"
    " deliveredOn 2024-03-01, inServiceOn 2024-03-05, number 10001, quantity 1,"
    " description Press, brand ACME, salesSite NORTH, exactPlace Hall A",
    "new commercial M: salePrice 1500.00 EUR, purchasePrice 0.00 EUR",
    "reads twins P9 SN-1",
)
FULL = unit(
    *("M", borrowed("C1", "2024-06-30"), "2024-03-01"),
    serial="SN-1",
    site="HQ",
    soldOn="2024-02-01",
    purchasedOn="2024-02-02",
    deliveredOn="2024-02-03",
    inServiceOn="2024-02-04",
    number="1",
    quantity=1,
    description="Press",
    brand="ACME",
    salesSite="NORTH",
    exactPlace="Hall A",
    origin=MANUAL,
)
EVERYTHING = [
    *("number", "serial", "quantity", "description", "brand", "since", "site", "exactPlace"),
    *("salesSite", "soldOn", "purchasedOn", "deliveredOn", "inServiceOn", "loanDue"),
    *("salePrice", "purchasePrice"),
]

CASES = [
    WHOLE,
    after(WHOLE, "the same edit again changes nothing", "SI1", "nothing"),
    edited(
        "everything is cleared but the product, the placement and the origin",
        "Z33, IB-H2",
        [FULL, prices("M", "1.00 EUR", "2.00 EUR")],
        edit(clear=EVERYTHING),
        "item M: -serial, placement endUser C1 on loan, -since, -site, -soldOn, -purchasedOn,"
        " -deliveredOn, -inServiceOn, -number, -quantity, -description, -brand, -salesSite,"
        " -exactPlace",
        "remove commercial M",
    ),
    edited(
        "clearing what is empty changes nothing",
        "SI1",
        [unit("M", end_user("C1"))],
        edit(clear=EVERYTHING),
        "nothing",
    ),
    edited("an edit that gives nothing changes nothing", "SI1", [M], edit(), "nothing"),
    edited(
        "one price is cleared and the other stays",
        "Z2",
        [M, prices("M", "1.00 EUR", "2.00 EUR")],
        edit(clear=["salePrice"]),
        "commercial M: -salePrice",
        "reads item M",
    ),
    edited(
        "a price is set beside the other one",
        "Z2, IB-S12",
        [M, prices("M", None, "2.00 EUR")],
        edit(salePrice=price("3.5", "CHF")),
        "commercial M: salePrice 3.50 CHF",
        "reads item M",
    ),
    edited(
        "a price written differently is the same price",
        "SV2, SI1",
        [M, prices("M", "1500.00 EUR")],
        edit(salePrice=price("1.5E+3")),
        "nothing",
    ),
    edited(
        "a first day may touch the last line",
        "Z3",
        [M, OLD],
        edit(since="2024-02-20"),
        "item M: since 2024-02-20",
        "reads installation installation:M/1",
    ),
    edited(
        "without a first day the sale may touch the last line",
        "SI5, Z3",
        [M, OLD],
        edit(clear=["since"], soldOn="2024-02-20"),
        "item M: -since, soldOn 2024-02-20",
        "reads installation installation:M/1",
    ),
    edited(
        "a first day may be today",
        "SI10",
        [M],
        edit(since="2025-06-01"),
        "item M: since 2025-06-01",
    ),
    edited(
        "a due day is set on a loan",
        "Z33",
        [unit("M", borrowed("C1"), "2025-04-01")],
        edit(loanDue="2025-04-01"),
        "item M: placement endUser C1 on loan until 2025-04-01",
    ),
    edited(
        "a number tells capitals from small letters",
        "Z15, SV1",
        [M, unit("N", IN_STOCK, number="a7")],
        edit(number="A7"),
        "item M: number A7",
    ),
    edited(
        "a product whose stock is kept elsewhere takes a serial",
        "Z31",
        [EXTERNAL, M],
        edit(serial="X1"),
        "item M: serial X1",
        "reads twins P1 X1",
    ),
    edited(
        "the serial goes and several pieces come",
        "IB-R5",
        [unit("M", end_user("C1"), serial="X1")],
        edit(quantity=2, clear=["serial"]),
        "item M: -serial, quantity 2",
    ),
    edited(
        "a scrapped twin takes no serial",
        "SI8, IB-A25",
        [M, unit("N", SCRAPPED, serial="X1")],
        edit(serial="X1"),
        "item M: serial X1",
        "reads twins P1 X1",
    ),
    edited(
        "an item of another product takes no serial",
        "IB-A25",
        [M, unit("N", IN_STOCK, product="P9", serial="X1")],
        edit(serial="X1"),
        "item M: serial X1",
        "reads twins P1 X1",
    ),
    edited(
        "a serial has 25 characters at most",
        "IB-S2, Q7",
        [M],
        edit(serial="ö" * 25),
        f"item M: serial {'ö' * 25}",
        f"reads twins P1 {'ö' * 25}",
    ),
    edited(
        "a brand that the list says is in use",
        "Z29",
        [BRANDS, M],
        edit(brand="NEWIE"),
        "item M: brand NEWIE",
    ),
    edited(
        "without a list any brand will do", "Z29", [M], edit(brand="ACMI"), "item M: brand ACMI"
    ),
    edited(
        "a scrapped item may be edited",
        "SI18",
        [unit("M", SCRAPPED, "2025-01-01")],
        edit(description="For spare parts", salePrice=price("1")),
        "item M: description For spare parts",
        "new commercial M: salePrice 1.00 EUR",
    ),
]
