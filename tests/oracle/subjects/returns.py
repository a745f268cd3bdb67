"""Goods that come back, in whole or in part, and loans that stay."""

from oracle.expectations import Case
from oracle.installed import MANUAL, borrowed, line, origin, past_prices, prices, record, unit
from oracle.planning import ALREADY, after, does, price, refuses, then
from oracle.records import (
    IN_STOCK,
    SCRAPPED,
    Json,
    end_user,
    for_item,
    maintenance,
    reseller,
    wholesaler,
)
from oracle.subjects.deliveries import G24_TERMS

SOLD = unit(
    *("M", end_user("C1"), "2025-01-10"),
    site="HQ",
    soldOn="2025-01-10",
    purchasedOn="2025-01-10",
    deliveredOn="2025-01-10",
    origin=origin("shipment", "SDH1", 1000),
)
FIVE = unit("M", end_user("C1"), "2025-01-10", quantity=5, site="HQ", origin=MANUAL)
LENT = unit(
    *("SN-8", borrowed("X9", "2025-06-30"), "2025-04-01"),
    product="P2",
    serial="SN-8",
    site="LAB",
    deliveredOn="2025-04-01",
    exactPlace="Bench 2",
    origin=origin("shipment", "SDH5", 10),
)


def returned(**fields: object) -> Json:
    """M comes back on 1 March with RET1."""
    head = {"item": "M", "document": "RET1", "on": "2025-03-01", "today": "2025-03-02"}
    return {**head, **fields}


def refused(
    what: str, source: str, given: list[Json], call: str, command: Json, code: str, path: str
) -> Case:
    """A return that is refused."""
    return refuses(what, source, given, call, command, code, path)


def loan(**fields: object) -> Json:
    """SN-8 comes back on 4 July with LR5."""
    head = {"item": "SN-8", "document": "LR5", "on": "2025-07-04", "today": "2025-07-04"}
    return {**head, **fields}


def keeping(**fields: object) -> Json:
    """X9 keeps SN-8 from 1 July on."""
    head = {"item": "SN-8", "on": "2025-07-01", "today": "2025-07-04", "confirmed": True}
    return {**head, **fields}


SOLD_LINE = (
    "new installation installation:M/1: item M, number 1, placement endUser C1, since 2025-01-10,"
    " lastDay 2025-03-01, site HQ, soldOn 2025-01-10, purchasedOn 2025-01-10,"
    " deliveredOn 2025-01-10, origin shipment SDH1/1000"
)
WHOLE = does(
    "a sale comes back into the stock, for what is credited",
    "IB 2.8, Z35",
    [SOLD, prices("M", "100.00 EUR", "110.00 EUR")],
    "return_sale",
    returned(line=10, takeBackPrice=price("80")),
    "item M: placement inStock, since 2025-03-01, -site, -soldOn, -purchasedOn, -deliveredOn,"
    " origin salesReturn RET1/10, previousOrigin shipment SDH1/1000",
    SOLD_LINE,
    "remove commercial M",
    "new pastCommercial installation:M/1: salePrice 100.00 EUR, purchasePrice 110.00 EUR,"
    " takeBackPrice 80.00 EUR",
)
PART = does(
    "of five pieces two come back",
    "SI9, E2, Z16",
    [
        FIVE,
        prices("M", "100.03 EUR"),
        line("M", 2, wholesaler("G1"), "2024-12-01", "2025-01-10"),
        past_prices("installation:M/2", None, None, "0.04 EUR"),
        maintenance("K", "C1", "2025-01-01", [for_item("M")]),
    ],
    "return_sale",
    returned(line=1, quantity=2, takeBackPrice=price("30")),
    "item M: quantity 3",
    "new item return:RET1/1/M: product P1, placement inStock, since 2025-03-01, quantity 2,"
    " origin salesReturn RET1/1, previousOrigin split M",
    "new installation installation:return:RET1%2F1%2FM/2: item return:RET1/1/M, number 2,"
    " placement wholesaler G1, since 2024-12-01, lastDay 2025-01-10",
    "new installation installation:return:RET1%2F1%2FM/3: item return:RET1/1/M, number 3,"
    " placement endUser C1, since 2025-01-10, lastDay 2025-03-01, site HQ, origin split M",
    "commercial M: salePrice 60.03 EUR",
    "pastCommercial installation:M/2: takeBackPrice 0.03 EUR",
    "new pastCommercial installation:return:RET1%2F1%2FM/2: takeBackPrice 0.01 EUR",
    "new pastCommercial installation:return:RET1%2F1%2FM/3: salePrice 40.00 EUR,"
    " takeBackPrice 30.00 EUR",
    "contract K: scope M + return:RET1/1/M",
    "reads installation installation:M/2",
    "numbers item return:RET1/1/M",
)
LOAN_BACK = does(
    "a loan comes back",
    "IB-S8, SI12",
    [LENT],
    "return_loan",
    loan(line=3),
    "item SN-8: placement inStock, since 2025-07-04, -site, -deliveredOn, -exactPlace,"
    " origin loanReturn LR5/3, previousOrigin shipment SDH5/10",
    "new installation installation:SN-8/1: item SN-8, number 1, placement endUser X9 on loan until"
    " 2025-06-30, since 2025-04-01, lastDay 2025-07-04, site LAB, deliveredOn 2025-04-01,"
    " exactPlace Bench 2, origin shipment SDH5/10",
    "reads no commercial SN-8",
)
KEPT_LINE = (
    "new installation installation:SN-8/1: item SN-8, number 1, placement endUser X9 on loan until"
    " 2025-06-30, since 2025-04-01, lastDay 2025-07-01, site LAB, deliveredOn 2025-04-01,"
    " exactPlace Bench 2, origin shipment SDH5/10"
)
KEPT = does(
    "a loan that is kept becomes a sale with a warranty",
    "IB-B9, SI6, SI7, SI13",
    [*G24_TERMS, LENT],
    "keep_loan",
    keeping(price=price("900")),
    "item SN-8: placement endUser X9, since 2025-07-01, soldOn 2025-07-01, purchasedOn 2025-07-01,"
    " -deliveredOn, -exactPlace, origin change SN-8, previousOrigin shipment SDH5/10",
    KEPT_LINE,
    "new commercial SN-8: salePrice 900.00 EUR, purchasePrice 900.00 EUR",
    "new contract warranty:SN-8/2025-07-01/G24: category warranty, holder X9, template G24,"
    " firstDay 2025-07-01, term months=24, scope SN-8, origin change SN-8/1",
    "reads product P2, template G24",
    "numbers contract warranty:SN-8/2025-07-01/G24",
)

CASES = [
    WHOLE,
    after(WHOLE, "a return is applied once", "SI14", "nothing", f"{ALREADY} item M"),
    after(
        WHOLE,
        "what is in stock comes back no more",
        "SI12",
        "nothing",
        document="RET2",
    ),
    then(
        *(WHOLE, "what came back is sold again", "Z35", "change_installation"),
        {"item": "M", "placement": end_user("C2"), "today": "2025-03-20", "confirmed": True},
        "item M: placement endUser C2, since 2025-03-20, origin change M,"
        " previousOrigin salesReturn RET1/10",
        "new installation installation:M/2: item M, number 2, placement inStock, since 2025-03-01,"
        " lastDay 2025-03-20, origin salesReturn RET1/10",
        "reads no commercial M",
    ),
    does(
        "a document that an earlier installation came back with has been applied",
        "SI14",
        [
            unit("M", end_user("C2"), "2025-03-20"),
            line(
                "M", 1, IN_STOCK, "2025-03-01", "2025-03-20", origin=origin("salesReturn", "RET1")
            ),
        ],
        "return_sale",
        returned(),
        "nothing",
        f"{ALREADY} item M",
    ),
    does(
        "a reseller gives back what it did not sell",
        "IB 2.7",
        [unit("M", reseller("R1"), "2025-01-10")],
        "return_sale",
        returned(),
        "item M: placement inStock, since 2025-03-01, origin salesReturn RET1",
        "new installation installation:M/1: item M, number 1, placement reseller R1,"
        " since 2025-01-10, lastDay 2025-03-01",
        "reads no commercial M",
    ),
    PART,
    after(
        PART, "a part comes back once", "SI14, SI9", "nothing", f"{ALREADY} item return:RET1/1/M"
    ),
    does(
        "all pieces come back as what they are",
        "SI9",
        [FIVE],
        "return_sale",
        returned(quantity=5),
        "item M: placement inStock, since 2025-03-01, -site, origin salesReturn RET1,"
        " previousOrigin manual",
        "new installation installation:M/1: item M, number 1, placement endUser C1,"
        " since 2025-01-10, lastDay 2025-03-01, site HQ, origin manual",
        "reads no commercial M",
    ),
    does(
        "a part may have an id of its own, and a request lists it",
        "SI9, SI14, Z16",
        [
            FIVE,
            record("warrantyRequest", id="W1", product="P1", on="2025-02-01", items=["M"]),
        ],
        "return_sale",
        returned(quantity=1, id="X"),
        "item M: quantity 4",
        "new item X: product P1, placement inStock, since 2025-03-01, quantity 1,"
        " origin salesReturn RET1, previousOrigin split M",
        "new installation installation:X/1: item X, number 1, placement endUser C1,"
        " since 2025-01-10, lastDay 2025-03-01, site HQ, origin split M",
        "warrantyRequest W1: items M + X",
        "reads no commercial M",
        "numbers item X",
    ),
    refused(
        "more pieces than there are",
        "SI9",
        [FIVE],
        *("return_sale", returned(quantity=6), "item.quantity_exceeded", "quantity"),
    ),
    refused(
        "an id for the part that another item has",
        "SI14",
        [FIVE, unit("X", IN_STOCK)],
        *("return_sale", returned(quantity=1, id="X"), "record.duplicate", "id"),
    ),
    refused(
        "what is scrapped does not come back",
        "IB 2.7, D10",
        [unit("M", SCRAPPED, "2025-01-01")],
        *("return_sale", returned(), "item.scrapped", "item"),
    ),
    refused(
        "nothing comes back after today",
        "SI10",
        [SOLD],
        *("return_sale", returned(on="2025-03-03"), "day.after_today", "on"),
    ),
    refused(
        "nothing comes back before it went",
        "IB-H15",
        [SOLD],
        *("return_sale", returned(on="2025-01-09"), "history.overlap", "on"),
    ),
    does(
        "what comes back on the day it went",
        "IB-H15, Z3",
        [unit("M", end_user("C1"), "2025-01-10")],
        "return_sale",
        returned(on="2025-01-10"),
        "item M: placement inStock, origin salesReturn RET1",
        "new installation installation:M/1: item M, number 1, placement endUser C1,"
        " since 2025-01-10, lastDay 2025-01-10",
        "reads no commercial M",
    ),
    refused(
        "a credit wants its currency",
        "IB-H16, Z2",
        [SOLD],
        "return_sale",
        returned(takeBackPrice=price("1", None)),
        *("item.take_back_price_currency_missing", "takeBackPrice.currency"),
    ),
    refused(
        "an unknown item does not come back",
        "SC27",
        [SOLD],
        *("return_sale", returned(item="X"), "item.unknown", "item"),
    ),
    LOAN_BACK,
    KEPT,
]
