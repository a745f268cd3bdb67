"""The way back: the newest line becomes the state of the item again."""

from oracle.expectations import Case
from oracle.installed import (
    MANUAL,
    borrowed,
    line,
    origin,
    past_prices,
    prices,
    record,
    unit,
)
from oracle.planning import does, price, refuses, then, then_refuses
from oracle.records import Json, end_user, for_item, for_product, reseller, warranty
from oracle.subjects.changes import HANDED_OVER

A = line(
    "M", 1, end_user("C1"), "2022-01-01", "2023-06-30", origin=origin("shipment", "SDH1", 1000)
)
B = line(
    *("M", 2, borrowed("C2", "2024-12-31"), "2023-07-01", "2025-02-28"),
    site="HQ",
    soldOn="2023-06-01",
    purchasedOn="2023-06-02",
    deliveredOn="2023-06-03",
    exactPlace="Hall A",
    origin=origin("invoice", "INV7"),
)
RUNNING = unit(
    *("M", end_user("C3"), "2025-02-28"),
    site="X",
    soldOn="2025-02-01",
    inServiceOn="2022-01-05",
    brand="ACME",
    origin=origin("change", "M"),
    previousOrigin=origin("invoice", "INV7"),
)
S14 = [
    RUNNING,
    A,
    B,
    prices("M", "10.00 EUR"),
    past_prices("installation:M/2", "70.00 EUR", "80.00 EUR", "9.00 EUR"),
]
TODAY = {"item": "M", "today": "2025-06-01"}
FIRST_BACK = does(
    "the newest line comes back with its origin, its take-back price is dropped",
    "IB-S14, IB-H24, IB-H25, IB-H26, D10",
    S14,
    "restore",
    {**TODAY, "installation": "installation:M/2"},
    "item M: placement endUser C2 on loan until 2024-12-31, since 2023-07-01, site HQ,"
    " soldOn 2023-06-01, purchasedOn 2023-06-02, deliveredOn 2023-06-03, exactPlace Hall A,"
    " origin invoice INV7, previousOrigin shipment SDH1/1000",
    "remove installation installation:M/2",
    "commercial M: salePrice 70.00 EUR, purchasePrice 80.00 EUR",
    "remove pastCommercial installation:M/2",
    "reads installation installation:M/1",
)
SECOND_BACK = then(
    FIRST_BACK,
    "after the newest line the one before comes back",
    "IB-S14",
    "restore",
    TODAY,
    "item M: placement endUser C1, since 2022-01-01, -site, -soldOn, -purchasedOn, -deliveredOn,"
    " -exactPlace, origin shipment SDH1/1000, -previousOrigin",
    "remove installation installation:M/1",
    "remove commercial M",
    "reads no pastCommercial installation:M/1",
)


def signed(name: str, source: Json, first: str, *items: str) -> Json:
    """A warranty that came with an installation."""
    scope = [for_item(item) for item in items]
    return {**warranty(name, "C3", first, scope), "origin": source}


SDH2 = origin("shipment", "SDH2", 10)
DELIVERED = unit("M", end_user("C3"), "2025-02-28", origin=SDH2)
CHANGED = unit("M", end_user("C3"), "2025-02-28", origin=origin("change", "M"))
N = unit("N", end_user("C3"))
REQUEST = record(
    "warrantyRequest",
    id="W1",
    product="P1",
    on="2025-06-01",
    items=["M"],
    endUser="C2",
    purchasedOn="2025-05-20",
    validatedOn="2025-06-03",
    contract="W-1",
)
REGISTERED = unit("M", end_user("C2"), "2025-05-20", origin=origin("warrantyRequest", "W1", 1))


def back(what: str, source: str, running: Json, given: list[Json], *rows: str) -> Case:
    """C1, who had the item before, has it again."""
    former = line("M", 1, end_user("C1"), "2022-01-01", str(running["since"]), origin=MANUAL)
    head = "item M: placement endUser C1, since 2022-01-01, origin manual"
    return does(
        *(what, source, [running, former, *given], "restore", TODAY, head),
        "remove installation installation:M/1",
        *rows,
    )


LENT = unit("M", borrowed("C1", "2025-03-31"), "2025-01-01", origin=MANUAL)
KEPT = does(
    "a loan that becomes a sale",
    "Z33, IB-B9",
    [LENT],
    "change_installation",
    {
        "item": "M",
        "placement": end_user("C1"),
        "today": "2025-03-01",
        "confirmed": True,
        "salePrice": price("70"),
    },
    "item M: placement endUser C1, since 2025-03-01, origin change M, previousOrigin manual",
    "new installation installation:M/1: item M, number 1, placement endUser C1 on loan until"
    " 2025-03-31, since 2025-01-01, lastDay 2025-03-01, origin manual",
    "new commercial M: salePrice 70.00 EUR",
)
READS = "reads no commercial M, no pastCommercial installation:M/1"

CASES = [
    FIRST_BACK,
    KEPT,
    refuses(
        "only the newest line comes back",
        "IB-S14, IB-H23, D10",
        S14,
        "restore",
        {**TODAY, "installation": "installation:M/1"},
        *("history.not_latest", "installation"),
    ),
    SECOND_BACK,
    then_refuses(
        SECOND_BACK,
        "without a past nothing comes back",
        "IB-S14, IB-H28",
        *("restore", TODAY, "history.nothing_to_restore", "item"),
    ),
    refuses(
        "an unknown line does not come back",
        "IB-H28",
        S14,
        "restore",
        {**TODAY, "installation": "installation:M/9"},
        *("installation.unknown", "installation"),
    ),
    refuses(
        "a line of another item does not come back",
        "IB-H23",
        [
            *S14,
            unit("N", end_user("C1"), "2025-01-01"),
            line("N", 1, end_user("C2"), "2024-01-01", "2025-01-01"),
        ],
        "restore",
        {**TODAY, "installation": "installation:N/1"},
        *("history.not_latest", "installation"),
    ),
    refuses(
        "an unknown item does not come back",
        "SC27",
        S14,
        "restore",
        {**TODAY, "item": "X"},
        *("item.unknown", "item"),
    ),
    then(
        HANDED_OVER,
        "restore undoes one change",
        "SI16",
        "restore",
        TODAY,
        "item M: placement endUser C1, since 2023-01-10, site HQ, soldOn 2023-01-05,"
        " purchasedOn 2023-01-08, deliveredOn 2023-01-09, exactPlace Hall A,"
        " origin shipment SDH1/1000, -previousOrigin",
        "remove installation installation:M/1",
        "new commercial M: salePrice 5000.00 EUR, purchasePrice 5100.00 EUR",
        "remove pastCommercial installation:M/1",
    ),
    does(
        "a line inserted before the others comes back last",
        "Z4, SI21",
        [
            unit("M", end_user("C3"), "2024-01-01"),
            line("M", 1, end_user("C2"), "2023-01-01", "2024-01-01"),
            line("M", 2, end_user("C1"), "2022-01-01", "2023-01-01", origin=MANUAL),
        ],
        "restore",
        TODAY,
        "item M: placement endUser C2, since 2023-01-01, previousOrigin manual",
        "remove installation installation:M/1",
        "reads installation installation:M/2, no commercial M, no pastCommercial installation:M/1",
    ),
    does(
        "of two lines of one day that of the higher number comes back",
        "SI21, Z3",
        [
            unit("M", end_user("C3"), "2024-01-01"),
            line("M", 3, end_user("C1"), "2024-01-01", "2024-01-01"),
            line("M", 4, end_user("C2"), "2024-01-01", "2024-01-01"),
        ],
        "restore",
        TODAY,
        "item M: placement endUser C2",
        "remove installation installation:M/4",
        "reads installation installation:M/3, no commercial M, no pastCommercial installation:M/4",
    ),
    back(
        "a contract that came with the discarded installation goes with it",
        "SI16",
        DELIVERED,
        [signed("W", SDH2, "2025-02-28", "M")],
        "remove contract W",
        READS,
        "notice contract.removed contract W",
    ),
    back(
        "a contract of the same delivery for another item stays, one for both is left",
        "SI16",
        DELIVERED,
        [N, signed("V", SDH2, "2025-02-28", "N"), signed("W", SDH2, "2025-02-28", "M", "N")],
        READS,
        "notice contract.left contract W",
    ),
    back(
        "a contract that names a whole product beside the item is left",
        "SI16",
        DELIVERED,
        [
            {
                **warranty("W", "C3", "2025-02-28", [for_item("M"), for_product("P1")]),
                "origin": SDH2,
            }
        ],
        READS,
        "notice contract.left contract W",
    ),
    back(
        "a contract of another line of the delivery stays",
        "SI16",
        DELIVERED,
        [
            signed("V", origin("shipment", "SDH2", 20), "2025-02-28", "M"),
            signed("W", origin("shipment", "SDH2"), "2025-02-28", "M"),
        ],
        READS,
    ),
    back(
        "a contract without an origin stays",
        "IB-H27, SI16",
        DELIVERED,
        [warranty("W", "C3", "2025-02-28", [for_item("M")])],
        READS,
    ),
    back(
        "of the contracts that changes signed, those of the last one go",
        "SI16",
        CHANGED,
        [
            signed("U", origin("change", "M"), "2025-03-01", "M"),
            signed("V", origin("change", "M", 1), "2025-01-01", "M"),
            signed("W", origin("change", "M", 2), "2025-03-01", "M"),
        ],
        "remove contract V",
        READS,
        "notice contract.removed contract V",
    ),
    does(
        "a request whose registration is undone waits again",
        "SI16, IB-S9, V4",
        [
            REGISTERED,
            line("M", 1, reseller("R1"), "2025-05-02", "2025-05-20", origin=SDH2),
            signed("W-1", origin("warrantyRequest", "W1", 1), "2025-05-20", "M"),
            REQUEST,
        ],
        "restore",
        TODAY,
        "item M: placement reseller R1, since 2025-05-02, origin shipment SDH2/10",
        "remove installation installation:M/1",
        "remove contract W-1",
        "warrantyRequest W1: -validatedOn, -contract",
        READS,
        "notice contract.removed contract W-1",
    ),
    then(
        KEPT,
        "restore brings back the due day of a loan",
        "Z33, IB-B9",
        "restore",
        TODAY,
        "item M: placement endUser C1 on loan until 2025-03-31, since 2025-01-01, origin manual,"
        " -previousOrigin",
        "remove installation installation:M/1",
        "remove commercial M",
        "reads no pastCommercial installation:M/1",
    ),
]
