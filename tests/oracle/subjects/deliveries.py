"""Goods that are delivered: to users, to the channel, and once more."""

from oracle.expectations import Case
from oracle.installed import address, origin, policy, prices, record, through, unit
from oracle.planning import ALREADY, after, does, price
from oracle.records import (
    IN_STOCK,
    Json,
    end_user,
    months,
    reseller,
    template,
    wholesaler,
)

P2 = record(
    "product", id="P2", warrantyTemplate="G24", loanTemplate="L3", serials="receivedAndIssued"
)
G24 = template("G24", "warranty", term=months(24), start="sale")
L3 = template("L3", "loan", term=months(3), start="installation")
G24_TERMS = [P2, G24, L3]
C1 = record(
    "account",
    id="C1",
    number="4711",
    addresses=[address("ADR1", isDefault=True), address("ADR2", kind="delivery")],
)
OFF = policy(automaticWarranty="off")
SERIAL = "item:SDH1/1000/SN-7"


def delivery(**fields: object) -> Json:
    """SN-7 of P2 goes to C1 on 15 March with SDH1, line 1000."""
    head = {
        "document": "SDH1",
        "product": "P2",
        "to": end_user("C1"),
        "on": "2025-03-15",
        "today": "2025-03-16",
        "line": 1000,
        "serials": ["SN-7"],
    }
    return {name: each for name, each in {**head, **fields}.items() if each is not None}


def delivered(what: str, source: str, given: list[Json], command: Json, *rows: str) -> Case:
    """A delivery that is made."""
    return does(what, source, given, "deliver", command, *rows)


def contract(name: str, template_name: str, item: str, holder: str, term: str, came: str) -> str:
    """The contract that comes with a delivery on 15 March."""
    category = "loan" if template_name == "L3" else "warranty"
    return (
        f"new contract {name}: category {category}, holder {holder}, template {template_name},"
        f" firstDay 2025-03-15, term months={term}, scope {item}, origin {came}"
    )


G24_OF = "warranty:item:SDH1%2F1000%2FSN-7/2025-03-15/G24"
S4 = delivered(
    "a delivery to a user makes an item, its prices and its warranty",
    "IB-S4, IB-S5, D25, SI7, Z1",
    [*G24_TERMS, C1],
    delivery(price=price("2400")),
    f"new item {SERIAL}: product P2, serial SN-7, placement endUser C1, since 2025-03-15,"
    " site ADR2, soldOn 2025-03-15, purchasedOn 2025-03-15, deliveredOn 2025-03-15,"
    " origin shipment SDH1/1000",
    f"new commercial {SERIAL}: salePrice 2400.00 EUR, purchasePrice 2400.00 EUR",
    contract(G24_OF, "G24", SERIAL, "C1", "24", "shipment SDH1/1000"),
    "reads account C1, product P2, template G24, twins P2 SN-7",
    f"numbers item {SERIAL}, accountNumber 4711",
    f"numbers contract {G24_OF}, accountNumber 4711",
)
P9 = "product P9"
SOLD = "since 2025-03-15, soldOn 2025-03-15, purchasedOn 2025-03-15, deliveredOn 2025-03-15"
FIVE = "item:SDH1/1000"
BULK = delivered(
    "goods without serials make one record with their quantity",
    "E3, IB 2.8",
    [OFF],
    delivery(
        product="P9",
        serials=None,
        quantity=5,
        price=price("100"),
        site="DOCK",
        exactPlace="Gate 3",
        salesSite="NORTH",
        description="Chairs",
    ),
    f"new item {FIVE}: {P9}, placement endUser C1, since 2025-03-15, site DOCK,"
    " soldOn 2025-03-15, purchasedOn 2025-03-15, deliveredOn 2025-03-15, quantity 5,"
    " description Chairs, salesSite NORTH, exactPlace Gate 3, origin shipment SDH1/1000",
    f"new commercial {FIVE}: salePrice 100.00 EUR, purchasePrice 100.00 EUR",
    "reads no product P9",
    f"numbers item {FIVE}, salesSite NORTH",
)
VOUCHED = record("product", id="P9", voucherCategory="CARD")
STOCKED = unit(
    "M",
    IN_STOCK,
    "2025-03-01",
    product="P2",
    serial="SN-7",
    site="SHELF",
    description="Used",
    inServiceOn="2024-01-01",
    origin=origin("salesReturn", "RET1"),
)
SN7 = {"product": "P2", "serial": "SN-7"}
RESOLD = delivered(
    "a known serial in stock goes on under its own record",
    "Z35, E1, SI8",
    [OFF, STOCKED, prices("M", "900.00 EUR")],
    delivery(on="2025-03-15", price=price("1000"), description="Checked", salesSite="SOUTH"),
    "item M: placement endUser C1, since 2025-03-15, -site, soldOn 2025-03-15,"
    " purchasedOn 2025-03-15, deliveredOn 2025-03-15, description Checked, salesSite SOUTH,"
    " origin shipment SDH1/1000, previousOrigin salesReturn RET1",
    "new installation installation:M/1: item M, number 1, placement inStock, since 2025-03-01,"
    " lastDay 2025-03-15, site SHELF, origin salesReturn RET1",
    "commercial M: salePrice 1000.00 EUR, purchasePrice 1000.00 EUR",
    "new pastCommercial installation:M/1: salePrice 900.00 EUR",
    "reads no product P2, twins P2 SN-7",
)

CASES = [
    S4,
    after(
        S4, "a delivery is applied once", "SI14, design 1", "nothing", f"{ALREADY} item {SERIAL}"
    ),
    after(
        S4,
        "the same serial to the same user with another document is no news",
        "SI8",
        "nothing",
        document="SDH2",
    ),
    delivered(
        "the policy may leave warranties to people",
        "D25",
        [*G24_TERMS, OFF],
        delivery(),
        f"new item {SERIAL}: product P2, serial SN-7, placement endUser C1, {SOLD},"
        " origin shipment SDH1/1000",
        "reads product P2, twins P2 SN-7",
        f"numbers item {SERIAL}",
    ),
    delivered(
        "an invoice that moves goods is their origin",
        "IB 2.8",
        [OFF],
        delivery(source="invoice", document="INV/7", line=None),
        f"new item item:INV%2F7/SN-7: product P2, serial SN-7, placement endUser C1, {SOLD},"
        " origin invoice INV/7",
        "reads no product P2, twins P2 SN-7",
        "numbers item item:INV%2F7/SN-7",
    ),
    BULK,
    after(
        BULK,
        "goods without serials are delivered once",
        "SI14",
        "nothing",
        f"{ALREADY} item {FIVE}",
    ),
    delivered(
        "without a quantity it is one piece",
        "IB 1.1",
        [OFF],
        delivery(product="P9", serials=None),
        f"new item {FIVE}: {P9}, placement endUser C1, {SOLD}, origin shipment SDH1/1000",
        "reads no product P9",
        f"numbers item {FIVE}",
    ),
    delivered(
        "each serial is a record with its share of the price",
        "E3, SI20, D11",
        [OFF],
        delivery(serials=["B", "A"], quantity=2, price=price("0.03")),
        *[
            f"new item item:SDH1/1000/{serial}: product P2, serial {serial},"
            f" placement endUser C1, {SOLD}, origin shipment SDH1/1000"
            for serial in ("A", "B")
        ],
        "new commercial item:SDH1/1000/A: salePrice 0.01 EUR, purchasePrice 0.01 EUR",
        "new commercial item:SDH1/1000/B: salePrice 0.02 EUR, purchasePrice 0.02 EUR",
        "reads no product P2, twins P2 A, twins P2 B",
        "numbers item item:SDH1/1000/A",
        "numbers item item:SDH1/1000/B",
    ),
    delivered(
        "items may have ids of their own",
        "SI14",
        [OFF],
        delivery(serials=["B", "A"], ids=["X", "Y"]),
        f"new item X: product P2, serial B, placement endUser C1, {SOLD},"
        " origin shipment SDH1/1000",
        f"new item Y: product P2, serial A, placement endUser C1, {SOLD},"
        " origin shipment SDH1/1000",
        "reads no product P2, twins P2 A, twins P2 B",
        "numbers item X",
        "numbers item Y",
    ),
    delivered(
        "a product without items makes none",
        "SI17, IB-S4",
        [record("product", id="P2", createsItems=False)],
        delivery(to=IN_STOCK),
        "nothing",
        "notice item.not_managed product P2",
    ),
    delivered(
        "a product that makes items says so",
        "SI17",
        [OFF, record("product", id="P2", createsItems=True)],
        delivery(),
        f"new item {SERIAL}: product P2, serial SN-7, placement endUser C1, {SOLD},"
        " origin shipment SDH1/1000",
        "reads product P2, twins P2 SN-7",
        f"numbers item {SERIAL}",
    ),
    delivered(
        "a delivery to a reseller has no purchase, no site and no warranty",
        "IB-S9, IB 2.8, SI13",
        [*G24_TERMS, record("account", id="R1", addresses=[address("SHOP")])],
        delivery(to=reseller("R1"), price=price("2000")),
        f"new item {SERIAL}: product P2, serial SN-7, placement reseller R1, since 2025-03-15,"
        " soldOn 2025-03-15, deliveredOn 2025-03-15, origin shipment SDH1/1000",
        f"new commercial {SERIAL}: salePrice 2000.00 EUR",
        "reads product P2, twins P2 SN-7",
        f"numbers item {SERIAL}",
    ),
    delivered(
        "a delivery through a reseller is no purchase of that day",
        "IB 2.8, IB 1.2",
        [OFF],
        delivery(to=through("C1", "R1"), price=price("2000")),
        f"new item {SERIAL}: product P2, serial SN-7, placement endUser C1 through R1,"
        " since 2025-03-15, soldOn 2025-03-15, deliveredOn 2025-03-15, origin shipment SDH1/1000",
        f"new commercial {SERIAL}: salePrice 2000.00 EUR",
        "reads no product P2, twins P2 SN-7",
        f"numbers item {SERIAL}",
    ),
    delivered(
        "a reseller gets a warranty voucher",
        "V1",
        [VOUCHED],
        delivery(product="P9", to=reseller("R1")),
        f"new item {SERIAL}: {P9}, serial SN-7, placement reseller R1, since 2025-03-15,"
        " soldOn 2025-03-15, deliveredOn 2025-03-15, origin shipment SDH1/1000",
        f"new voucher voucher:SDH1/1000/SN-7: item {SERIAL}, category CARD, product P9,"
        " serial SN-7, reseller R1, origin delivery",
        "reads product P9, twins P9 SN-7",
        f"numbers item {SERIAL}",
    ),
    delivered(
        "a wholesaler gets a warranty voucher by invoice",
        "V1",
        [VOUCHED],
        delivery(product="P9", to=wholesaler("G1"), source="invoice", serials=None, line=None),
        f"new item item:SDH1: {P9}, placement wholesaler G1, since 2025-03-15,"
        " soldOn 2025-03-15, deliveredOn 2025-03-15, origin invoice SDH1",
        "new voucher voucher:SDH1: item item:SDH1, category CARD, product P9, wholesaler G1,"
        " origin invoice",
        "reads product P9",
        "numbers item item:SDH1",
    ),
    delivered(
        "a user gets no voucher",
        "V1",
        [OFF, VOUCHED],
        delivery(product="P9", serials=None),
        f"new item {FIVE}: {P9}, placement endUser C1, {SOLD}, origin shipment SDH1/1000",
        "reads product P9",
        f"numbers item {FIVE}",
    ),
    RESOLD,
    delivered(
        "a delivery today",
        "SI10",
        [OFF],
        delivery(product="P9", serials=None, today="2025-03-15"),
        f"new item {FIVE}: {P9}, placement endUser C1, {SOLD}, origin shipment SDH1/1000",
        "reads no product P9",
        f"numbers item {FIVE}",
    ),
    delivered(
        "closed accounts are told",
        "Z7",
        [OFF, record("account", id="C1", closed=True)],
        delivery(product="P9", serials=None),
        f"new item {FIVE}: {P9}, placement endUser C1, {SOLD}, origin shipment SDH1/1000",
        "reads no product P9",
        "notice account.closed account C1",
        f"numbers item {FIVE}",
    ),
]
