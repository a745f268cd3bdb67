"""Warranty requests: drawn up from an item, and validated for its first user."""

from oracle.expectations import Case
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
from oracle.planning import ALREADY, after, does, price, refuses, then
from oracle.records import IN_STOCK, SCRAPPED, Json, end_user, reseller, wholesaler
from oracle.subjects.deliveries import G24_TERMS, OFF

SN9 = unit(
    *("M", reseller("R1"), "2025-05-02"),
    product="P2",
    serial="SN-9",
    soldOn="2025-05-01",
    deliveredOn="2025-05-02",
    exactPlace="Shelf",
    inServiceOn="2025-05-03",
    salesSite="NORTH",
    origin=origin("shipment", "SDH3", 20),
)
C2 = record("account", id="C2", number="4712", addresses=[address("HOME")])
R1 = record("account", id="R1", number="80", abbreviation="SHOP")


def request(**fields: object) -> Json:
    """A request for M on 3 June."""
    return {"item": "M", "on": "2025-06-03", "today": "2025-06-03", **fields}


def register(**fields: object) -> Json:
    """W1: C2 bought M on 20 May, known on 3 June."""
    head = {"request": "W1", "item": "M", "account": "C2", "purchasedOn": "2025-05-20"}
    return {**head, "today": "2025-06-03", **fields}


def requested(what: str, source: str, given: list[Json], command: Json, *rows: str) -> Case:
    """A request that is drawn up."""
    return does(what, source, given, "request_warranty", command, *rows)


def unrequested(
    what: str, source: str, given: list[Json], command: Json, code: str, path: str
) -> Case:
    """A request that is not."""
    return refuses(what, source, given, "request_warranty", command, code, path)


def unregistered(
    what: str, source: str, given: list[Json], command: Json, code: str, path: str
) -> Case:
    """A registration that is refused."""
    return refuses(what, source, given, "register_warranty", command, code, path)


DRAWN = requested(
    "a request from an item at a reseller",
    "Z25, IB-S9",
    [*G24_TERMS, R1, SN9],
    request(id="W1"),
    "new warrantyRequest W1: product P2, on 2025-06-03, items M, serial SN-9, reseller R1,"
    " warranty G24, exactPlace Shelf",
    "reads product P2, item M",
    "numbers warrantyRequest W1, accountNumber 80, abbreviation SHOP",
)
MOVED = (
    "item M: placement endUser C2 through R1, since 2025-05-20, site HOME, -soldOn,"
    " purchasedOn 2025-05-20, -deliveredOn, exactPlace Desk, origin warrantyRequest W1/1,"
    " previousOrigin shipment SDH3/20"
)
LINE = (
    "new installation installation:M/1: item M, number 1, placement reseller R1, since 2025-05-02,"
    " lastDay 2025-05-20, soldOn 2025-05-01, deliveredOn 2025-05-02, exactPlace Shelf,"
    " origin shipment SDH3/20"
)
SIGNED = (
    "new contract warranty:M/2025-05-20/G24: category warranty, holder C2, template G24,"
    " firstDay 2025-05-20, term months=24, scope M, origin warrantyRequest W1/1"
)
VALIDATED = then(
    *(DRAWN, "a request that is validated completes the record", "IB-S9, SI4, SI7, V4"),
    "register_warranty",
    register(line=1, purchasePrice=price("2990"), site="HOME", exactPlace="Desk"),
    MOVED,
    LINE,
    "new commercial M: purchasePrice 2990.00 EUR",
    SIGNED,
    "warrantyRequest W1: endUser C2, purchasedOn 2025-05-20, purchasePrice 2990.00 EUR,"
    " site HOME, exactPlace Desk, validatedOn 2025-06-03, contract warranty:M/2025-05-20/G24",
    "reads product P2, template G24",
    "numbers contract warranty:M/2025-05-20/G24",
)
S9 = does(
    "the warranty card of an indirect sale",
    "IB-S9, SI4, SI7, V2, V4",
    [*G24_TERMS, C2, SN9, prices("M", "2400.00 EUR")],
    "register_warranty",
    register(line=1, purchasePrice=price("2990"), exactPlace="Desk"),
    MOVED,
    LINE,
    "commercial M: -salePrice, purchasePrice 2990.00 EUR",
    "new pastCommercial installation:M/1: salePrice 2400.00 EUR",
    SIGNED,
    "new warrantyRequest W1: product P2, on 2025-06-03, items M, serial SN-9, reseller R1,"
    " endUser C2, warranty G24, purchasedOn 2025-05-20, purchasePrice 2990.00 EUR, site HOME,"
    " exactPlace Desk, validatedOn 2025-06-03, contract warranty:M/2025-05-20/G24",
    "reads account C2, product P2, template G24",
    "numbers contract warranty:M/2025-05-20/G24, accountNumber 4712",
    "numbers warrantyRequest W1, accountNumber 4712",
)
CHANNEL = unit("M", wholesaler("G1"), "2025-05-02")
CHANNEL_LINE = (
    "new installation installation:M/1: item M, number 1, placement wholesaler G1,"
    " since 2025-05-02, lastDay 2025-05-20"
)
BACK = (
    "item M: placement reseller R1, since 2025-05-02, -site, soldOn 2025-05-01, -purchasedOn,"
    " deliveredOn 2025-05-02, exactPlace Shelf, origin shipment SDH3/20, -previousOrigin"
)
BACK_ROWS = [
    BACK,
    "remove installation installation:M/1",
    "commercial M: salePrice 2400.00 EUR, -purchasePrice",
    "remove pastCommercial installation:M/1",
    "remove contract warranty:M/2025-05-20/G24",
    "warrantyRequest W1: -validatedOn, -contract",
    "notice contract.removed contract warranty:M/2025-05-20/G24",
]
PAST = [
    unit("M", SCRAPPED, "2025-06-02", quantity=3),
    line(
        *("M", 2, through("C1", "R1"), "2025-01-10", "2025-06-02"),
        site="HQ",
        purchasedOn="2025-01-08",
        exactPlace="Hall A",
    ),
    past_prices("installation:M/2", None, "10.00 EUR"),
]

CASES = [
    DRAWN,
    after(
        *(DRAWN, "a request is drawn up once", "SI14", "nothing", f"{ALREADY} warrantyRequest W1")
    ),
    requested(
        "a request is named by item and day",
        "SI14, Z25",
        [SN9],
        request(),
        "new warrantyRequest warrantyRequest:M/2025-06-03: product P2, on 2025-06-03, items M,"
        " serial SN-9, reseller R1, exactPlace Shelf",
        "reads item M",
        "numbers warrantyRequest warrantyRequest:M/2025-06-03",
    ),
    requested(
        "a request for a loan names the loan template",
        "Z25, IB-W3",
        [*G24_TERMS, unit("M", borrowed("X9"), "2025-05-01", product="P2")],
        request(id="W1"),
        "new warrantyRequest W1: product P2, on 2025-06-03, items M, endUser X9, warranty L3",
        "reads product P2, item M",
        "numbers warrantyRequest W1",
    ),
    requested(
        "a request for a past day knows the user of that day",
        "Z25, SC1",
        PAST,
        request(on="2025-06-01", id="W1"),
        "new warrantyRequest W1: product P1, on 2025-06-01, items M, quantity 3, reseller R1,"
        " endUser C1, purchasedOn 2025-01-08, site HQ, exactPlace Hall A",
        "reads item M, installation installation:M/2",
        "numbers warrantyRequest W1",
    ),
    requested(
        "on the day it comes somebody may ask for it",
        "Z25",
        [unit("M", end_user("C1"), "2025-06-02")],
        request(on="2025-06-02", id="W1"),
        "new warrantyRequest W1: product P1, on 2025-06-02, items M, endUser C1",
        "reads item M",
        "numbers warrantyRequest W1",
    ),
    S9,
    VALIDATED,
    after(
        *(S9, "a request is validated once", "V4, SI14", "nothing"),
        f"{ALREADY} warrantyRequest W1",
    ),
    then(
        *(S9, "restore undoes a registration", "SI16, IB-S9", "restore"),
        {"item": "M", "today": "2025-06-04"},
        *BACK_ROWS,
    ),
    does(
        "a wholesaler stays as the reseller of the user's installation",
        "SI4, IB-A8",
        [OFF, CHANNEL],
        "register_warranty",
        register(),
        "item M: placement endUser C2 through G1, since 2025-05-20, purchasedOn 2025-05-20,"
        " origin warrantyRequest W1",
        CHANNEL_LINE,
        "new warrantyRequest W1: product P1, on 2025-06-03, items M, reseller G1, endUser C2,"
        " purchasedOn 2025-05-20, validatedOn 2025-06-03",
        "reads no commercial M",
        "numbers warrantyRequest W1",
    ),
    does(
        "a request of another item lists this one too",
        "Z16, V2",
        [
            OFF,
            CHANNEL,
            unit("N", IN_STOCK),
            record(
                "warrantyRequest",
                id="W1",
                product="P1",
                on="2025-05-25",
                items=["N"],
                site="HQ",
                exactPlace="Hall",
                purchasePrice={"amount": "1.00", "currency": "EUR"},
            ),
        ],
        "register_warranty",
        register(),
        "item M: placement endUser C2 through G1, since 2025-05-20, purchasedOn 2025-05-20,"
        " origin warrantyRequest W1",
        CHANNEL_LINE,
        "warrantyRequest W1: items N + M, endUser C2, purchasedOn 2025-05-20,"
        " validatedOn 2025-06-03",
        "reads no commercial M",
    ),
    does(
        "without a template there is a user and no warranty",
        "SI7",
        [CHANNEL, record("account", id="C2", closed=True)],
        "register_warranty",
        register(),
        "item M: placement endUser C2 through G1, since 2025-05-20, purchasedOn 2025-05-20,"
        " origin warrantyRequest W1",
        CHANNEL_LINE,
        "new warrantyRequest W1: product P1, on 2025-06-03, items M, reseller G1, endUser C2,"
        " purchasedOn 2025-05-20, validatedOn 2025-06-03",
        "reads no product P1, no commercial M",
        "notice warranty.not_signed item M reason noTemplate",
        "notice account.closed account C2",
        "numbers warrantyRequest W1",
    ),
    does(
        "bought on the day the reseller got it",
        "IB-H15, Z3",
        [OFF, CHANNEL],
        "register_warranty",
        register(purchasedOn="2025-05-02"),
        "item M: placement endUser C2 through G1, purchasedOn 2025-05-02,"
        " origin warrantyRequest W1",
        "new installation installation:M/1: item M, number 1, placement wholesaler G1,"
        " since 2025-05-02, lastDay 2025-05-02",
        "new warrantyRequest W1: product P1, on 2025-06-03, items M, reseller G1, endUser C2,"
        " purchasedOn 2025-05-02, validatedOn 2025-06-03",
        "reads no commercial M",
        "numbers warrantyRequest W1",
    ),
]
