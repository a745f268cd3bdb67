"""The records of the installed base at the door of a Book."""

from oracle.expectations import Case
from oracle.fields import id_of
from oracle.installed import (
    address,
    borrowed,
    line,
    origin,
    past_prices,
    prices,
    record,
    through,
    unit,
)
from oracle.records import IN_STOCK, Json, end_user, for_item, maintenance, reseller

M = unit("M", end_user("C1"), "2025-03-15")
LINE = line("M", 1, reseller("R1"), "2025-01-01", "2025-03-15")
REQUEST = record("warrantyRequest", id="W1", product="P1", on="2025-06-01", items=["M"])
VOUCHER = record("voucher", id="V1", item="M", category="CARD", product="P1", origin="order")
TWICE = [address("A"), address("B"), address("A")]


def kept(what: str, source: str, given: list[Json]) -> Case:
    """Records that come out as they came in."""
    return Case(
        what, source, given, {}, [f"{each['kind']} {id_of(each)}" for each in given], "save"
    )


ITEM = unit(
    *("M", {**borrowed("C1", "2025-06-30"), "reseller": "R1"}, "2025-03-15"),
    site="HQ",
    soldOn="2025-03-10",
    purchasedOn="2025-03-11",
    deliveredOn="2025-03-15",
    inServiceOn="2025-03-20",
    number="10001",
    quantity=3,
    description="Chairs",
    brand="ACME",
    salesSite="NORTH",
    exactPlace="Hall A",
    parent="A",
    replacement={"of": "gone", "by": "to come"},
    origin=origin("shipment", "SDH1", 1000),
    previousOrigin=origin("manual"),
)
A = unit("A", IN_STOCK)
ACCOUNT = record(
    "account",
    id="C1",
    name="Café",
    number="4711",
    code="CAFE",
    abbreviation="CF",
    ownSupplierNumber="70001",
    addresses=[
        address(
            "ADR1",
            kind="main",
            isDefault=True,
            lines=["Markt 1", "Hinterhaus"],
            postcode="10115",
            city="Berlin",
            subdivision="BE",
            country="DE",
            phone="030 1",
            fax="030 2",
        ),
        address("ADR2", kind="delivery", isDefault=False),
    ],
    locked={"since": "2025-01-01", "reason": "insolvency"},
    closed=True,
)
POLICY = record(
    "policy",
    resellerLoans=True,
    automaticWarranty="off",
    splitPrices="copy",
    replacementWarranty={"kind": "plusMonths", "months": 6},
    brandCaption="Make",
)
FULL_REQUEST = record(
    "warrantyRequest",
    id="W1",
    product="P1",
    on="2025-06-01",
    items=["A", "M"],
    serial="SN-1",
    quantity=2,
    reseller="R1",
    endUser="C1",
    warranty="G24",
    purchasedOn="2025-05-20",
    purchasePrice={"amount": "2990", "currency": "EUR"},
    site="HQ",
    exactPlace="Hall A",
    validatedOn="2025-06-03",
    contract="K",
)
FULL_VOUCHER = record(
    "voucher",
    id="V1",
    item="M",
    category="CARD",
    product="P1",
    serial="SN-1",
    reseller="R1",
    wholesaler="G1",
    origin="invoice",
    printedOn=["2025-06-01"] * 25,
)
PRODUCT = record(
    "product",
    id="P1",
    createsItems=False,
    serials="receivedAndIssued",
    stock="external",
    loanAllowed=False,
    voucherCategory="CARD",
)
BRANDS = record(
    "collection",
    id="brand",
    entries=[{"code": "ACME", "name": "Acme Ltd", "inactive": True}, {"code": "B"}],
)
CASES = [
    kept(
        "the new records with everything, in the order of kinds",
        "design 3, IB 1, Z1, Z10, Z15, V1, V2",
        [
            BRANDS,
            ACCOUNT,
            record("contact", id="K9", account="C1", name="Ada", address=address("HOME")),
            PRODUCT,
            A,
            ITEM,
            line(
                *("M", 1, through("C1", "R1"), "2025-01-01", "2025-03-15"),
                exactPlace="Hall B",
                origin=origin("split", "A"),
            ),
            prices("M", "2400.00 EUR", "0.00 EUR"),
            past_prices("installation:M/1", "1.00 EUR", "2 JPY", "3.000 KWD"),
            {
                **maintenance("K", "C1", "2025-01-01", [for_item("M")]),
                "origin": origin("warrantyRequest", "W1"),
            },
            FULL_REQUEST,
            FULL_VOUCHER,
            POLICY,
        ],
    ),
    kept(
        "the new records with the least they need",
        "design 1",
        [
            record("collection", id="brand", entries=[]),
            record("account", id="C1", addresses=[]),
            record("contact", id="K9"),
            M,
            LINE,
            record("pastCommercial", installation="installation:M/1"),
            REQUEST,
            VOUCHER,
            record("policy", replacementWarranty={"kind": "longerOf"}),
        ],
    ),
    kept(
        "one number for an account and for an item",
        "Z15",
        [record("account", id="C1", number="7"), unit("M", end_user("C1"), number="7")],
    ),
    kept(
        "a serial beside a quantity of one",
        "Q1",
        [unit("M", end_user("C1"), serial="X", quantity=1)],
    ),
    kept(
        "accounts may share number, code and abbreviation",
        "Z15",
        [
            record("account", id="C1", number="7", abbreviation="X"),
            record("account", id="C2", number="7", abbreviation="X"),
        ],
    ),
]
