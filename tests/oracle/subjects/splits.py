"""Several pieces in one record that become several records."""

from oracle.expectations import Case
from oracle.installed import (
    MANUAL,
    borrowed,
    line,
    origin,
    past_prices,
    policy,
    prices,
    record,
    unit,
)
from oracle.planning import does, refuses, then
from oracle.records import (
    IN_STOCK,
    Json,
    end_user,
    for_all,
    for_item,
    for_product,
    leaving_out,
    maintenance,
    warranty,
)

SDH1 = origin("shipment", "SDH1", 1000)
THREE = unit(
    *("M", borrowed("C1", "2025-12-31"), "2025-03-15"),
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
    parent="HALL",
    replacement={"of": "OLD"},
    origin=SDH1,
    previousOrigin=MANUAL,
)
HALL = unit("HALL", end_user("C1"))
PAIR = unit("M", end_user("C1"), quantity=2)
COMMAND = {"item": "M", "today": "2025-06-01", "confirmed": True}


def split(what: str, source: str, given: list[Json], *rows: str, **fields: object) -> Case:
    """A split that is made."""
    return does(what, source, given, "split", {**COMMAND, **fields}, *rows)


def refused(
    what: str, source: str, given: list[Json], code: str, path: str, **fields: object
) -> Case:
    """A split that is refused."""
    return refuses(what, source, given, "split", {**COMMAND, **fields}, code, path)


def copy_of_pair(name: str, original: str = "M") -> str:
    """A copy of one of two chairs."""
    return f"new item {name}: product P1, placement endUser C1, quantity 1, origin split {original}"


def many(count: int) -> list[Json]:
    """So many pieces for 1,000.00 a piece."""
    return [unit("M1", end_user("C1"), quantity=count), prices("M1", f"{count}000.00 EUR")]


def parts_of_twenty() -> list[str]:
    """Nineteen copies, in the order of the bytes of their names."""
    names = sorted(f"split:M1/{number}" for number in range(2, 21))
    copies = [copy_of_pair(name, "M1") for name in names]
    shares = [f"new commercial {name}: salePrice 1000.00 EUR" for name in names]
    numbers = [f"numbers item {name}" for name in names]
    return [
        "item M1: quantity 1",
        *copies,
        "commercial M1: salePrice 1000.00 EUR",
        *shares,
        *numbers,
    ]


TWENTY = does(
    "twenty pieces become twenty records",
    "IB-S3, Q2, Q4, Q5, D11, Z15",
    many(20),
    "split",
    {**COMMAND, "item": "M1"},
    *parts_of_twenty(),
)
COPIED = (
    "product P1, placement endUser C1 on loan until 2025-12-31, since 2025-03-15, site HQ,"
    " soldOn 2025-03-10, purchasedOn 2025-03-11, deliveredOn 2025-03-15, inServiceOn 2025-03-20,"
    " quantity 1, description Chairs, brand ACME, salesSite NORTH, exactPlace Hall A, parent HALL,"
    " origin split M"
)
TWO = split(
    "one of two pieces becomes a record",
    "Q2, SI14",
    [PAIR],
    "item M: quantity 1",
    copy_of_pair("split:M/2"),
    "reads no commercial M",
    "numbers item split:M/2",
)
GROWN = then(
    *(TWO, "a record may grow again", "Z15", "edit_item"),
    {"item": "M", "today": "2025-06-01", "quantity": 2},
    "item M: quantity 2",
)
GROWN_COPY = then(
    *(TWO, "a copy may grow", "Z15", "edit_item"),
    {"item": "split:M/2", "today": "2025-06-01", "quantity": 2},
    "item split:M/2: quantity 2",
)
PAST = [
    unit("M", end_user("C1"), "2025-01-01", quantity=3),
    line("M", 4, end_user("C0"), "2023-01-01", "2024-12-31", origin=SDH1),
    past_prices("installation:M/4", "10.00 EUR", "20.00 EUR", "100.00 EUR"),
]
PAST_COPY = "placement endUser C0, since 2023-01-01, lastDay 2024-12-31, origin shipment SDH1/1000"
NEW = "product P1, placement endUser C1, since 2025-01-01, quantity 1, origin split M"
REQUEST = record("warrantyRequest", id="W1", product="P1", on="2025-05-01", items=["A", "M", "B"])

CASES = [
    TWENTY,
    split(
        "a copy takes everything but number, replacement and former origin",
        "Z16, Q4",
        [HALL, THREE],
        "item M: quantity 1",
        f"new item split:M/2: {COPIED}",
        f"new item split:M/3: {COPIED}",
        "reads no commercial M",
        "numbers item split:M/2, salesSite NORTH",
        "numbers item split:M/3, salesSite NORTH",
    ),
    split(
        "what remains of a price goes to the first records",
        "IB-S3, D11",
        [unit("M", end_user("C1"), quantity=3), prices("M", "1000.00 EUR", "0.01 EUR")],
        "item M: quantity 1",
        copy_of_pair("split:M/2"),
        copy_of_pair("split:M/3"),
        "commercial M: salePrice 333.34 EUR",
        "new commercial split:M/2: salePrice 333.33 EUR, purchasePrice 0.00 EUR",
        "new commercial split:M/3: salePrice 333.33 EUR, purchasePrice 0.00 EUR",
        "numbers item split:M/2",
        "numbers item split:M/3",
    ),
    split(
        "two units that remain go to two records, in yen whole ones",
        "D11, D8",
        [unit("M", end_user("C1"), quantity=3), prices("M", "101 JPY", "0.005 KWD")],
        "item M: quantity 1",
        copy_of_pair("split:M/2"),
        copy_of_pair("split:M/3"),
        "commercial M: salePrice 34 JPY, purchasePrice 0.002 KWD",
        "new commercial split:M/2: salePrice 34 JPY, purchasePrice 0.002 KWD",
        "new commercial split:M/3: salePrice 33 JPY, purchasePrice 0.001 KWD",
        "numbers item split:M/2",
        "numbers item split:M/3",
    ),
    split(
        "the prices of the past are divided too",
        "Z16, Q6, D11",
        PAST,
        "item M: quantity 1",
        f"new item split:M/2: {NEW}",
        f"new item split:M/3: {NEW}",
        f"new installation installation:split:M%2F2/4: item split:M/2, number 4, {PAST_COPY}",
        f"new installation installation:split:M%2F3/4: item split:M/3, number 4, {PAST_COPY}",
        "pastCommercial installation:M/4: salePrice 3.34 EUR, purchasePrice 6.67 EUR,"
        " takeBackPrice 33.34 EUR",
        "new pastCommercial installation:split:M%2F2/4: salePrice 3.33 EUR,"
        " purchasePrice 6.67 EUR, takeBackPrice 33.33 EUR",
        "new pastCommercial installation:split:M%2F3/4: salePrice 3.33 EUR,"
        " purchasePrice 6.66 EUR, takeBackPrice 33.33 EUR",
        "reads installation installation:M/4, no commercial M",
        "numbers item split:M/2",
        "numbers item split:M/3",
    ),
    split(
        "a policy may have prices copied as they are",
        "D11, IB-A7",
        [
            policy(splitPrices="copy"),
            unit("M", end_user("C1"), "2025-01-01", quantity=2),
            prices("M", "1000.01 EUR"),
            line("M", 1, IN_STOCK, "2024-01-01", "2025-01-01"),
            past_prices("installation:M/1", None, None, "5.00 EUR"),
        ],
        "item M: quantity 1",
        "new item split:M/2: product P1, placement endUser C1, since 2025-01-01, quantity 1,"
        " origin split M",
        "new installation installation:split:M%2F2/1: item split:M/2, number 1, placement inStock,"
        " since 2024-01-01, lastDay 2025-01-01",
        "new commercial split:M/2: salePrice 1000.01 EUR",
        "new pastCommercial installation:split:M%2F2/1: takeBackPrice 5.00 EUR",
        "reads installation installation:M/1, commercial M, pastCommercial installation:M/1",
        "numbers item split:M/2",
    ),
    split(
        "contracts name the copies behind their other lines",
        "Z16, Q6",
        [
            unit("M", end_user("C1"), quantity=3),
            unit("N", end_user("C1")),
            maintenance(
                *("K", "C1", "2025-01-01"),
                [
                    for_item("M", lastDay="2025-12-31"),
                    for_product("P1"),
                    {**for_item("M"), "pair": leaving_out("HW")},
                ],
            ),
            maintenance("L", "C1", "2025-01-01", [for_all()]),
            warranty("W", "C1", "2025-01-01", [for_item("N")]),
        ],
        "item M: quantity 1",
        copy_of_pair("split:M/2"),
        copy_of_pair("split:M/3"),
        "contract K: scope M lastDay=2025-12-31 + P1 + M pair=skill=HW effect=exclude"
        " + split:M/2 lastDay=2025-12-31 + split:M/2 pair=skill=HW effect=exclude"
        " + split:M/3 lastDay=2025-12-31 + split:M/3 pair=skill=HW effect=exclude",
        "reads no commercial M",
        "numbers item split:M/2",
        "numbers item split:M/3",
    ),
    split(
        "requests list the copies behind the original",
        "Z16",
        [PAIR, unit("A", IN_STOCK), unit("B", IN_STOCK), REQUEST],
        "item M: quantity 1",
        copy_of_pair("split:M/2"),
        "warrantyRequest W1: items A + M + split:M/2 + B",
        "reads no commercial M",
        "numbers item split:M/2",
    ),
    split(
        "a voucher and the components stay with the original",
        "Z16",
        [
            PAIR,
            unit("PART", end_user("C1"), parent="M"),
            record("voucher", id="V", item="M", category="A", product="P1", origin="delivery"),
        ],
        "item M: quantity 1",
        copy_of_pair("split:M/2"),
        "reads no commercial M",
        "numbers item split:M/2",
    ),
    split(
        "copies may have ids of their own, and their number range its context",
        "SI14, Z15",
        [PAIR, record("account", id="C1", number="4711", ownSupplierNumber="7")],
        "item M: quantity 1",
        copy_of_pair("X"),
        "reads no commercial M",
        "numbers item X, accountNumber 4711, ownSupplierNumber 7",
        ids=["X"],
    ),
    TWO,
    GROWN,
    then(
        *(GROWN, "the second split of a record goes on counting", "SI14", "split"),
        COMMAND,
        "item M: quantity 1",
        copy_of_pair("split:M/3"),
        "reads no commercial M",
        "numbers item split:M/3",
    ),
    then(
        *(GROWN_COPY, "the split of a copy counts under the first original", "SI14", "split"),
        {**COMMAND, "item": "split:M/2"},
        "item split:M/2: quantity 1",
        copy_of_pair("split:M/3", "split:M/2"),
        "reads no commercial split:M/2",
        "numbers item split:M/3",
    ),
]
