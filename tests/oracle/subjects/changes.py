"""Changes of an installation: what opens a line, what is cleared, what is kept."""

from oracle.expectations import Case
from oracle.installed import (
    MANUAL,
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
from oracle.planning import after, does, price, refuses
from oracle.records import (
    IN_STOCK,
    Json,
    end_user,
    months,
    product,
    reseller,
    template,
    wholesaler,
)

TODAY = "2025-02-28"
C3 = record(
    "account",
    id="C3",
    addresses=[address("ADR1", isDefault=True), address("ADR2", kind="delivery")],
)
HALL = unit(
    *("M", end_user("C1"), "2023-01-10"),
    serial="SN-1",
    site="HQ",
    soldOn="2023-01-05",
    purchasedOn="2023-01-08",
    deliveredOn="2023-01-09",
    inServiceOn="2023-01-12",
    number="10001",
    description="Press",
    brand="ACME",
    salesSite="S-NORTH",
    exactPlace="Hall A",
    origin=origin("shipment", "SDH1", 1000),
)
S10 = [C3, HALL, prices("M", "5000.00 EUR", "5100.00 EUR")]
OLD_LINE = (
    "new installation installation:M/1: item M, number 1, placement endUser C1, since 2023-01-10,"
    " lastDay 2025-02-28, site HQ, soldOn 2023-01-05, purchasedOn 2023-01-08,"
    " deliveredOn 2023-01-09, exactPlace Hall A, origin shipment SDH1/1000"
)
CLEARED = (
    "item M: placement endUser C3, since 2025-02-28, site ADR1, -soldOn, -purchasedOn,"
    " -deliveredOn, -exactPlace, origin change M, previousOrigin shipment SDH1/1000"
)


def change(**fields: object) -> Json:
    """M goes to C3 on the last of February, confirmed."""
    command = {"item": "M", "placement": end_user("C3"), "today": TODAY, "confirmed": True}
    return {name: each for name, each in {**command, **fields}.items() if each is not None}


PLAIN = unit("M", end_user("C1"), "2023-01-10", origin=MANUAL)
PLAIN_LINE = (
    "new installation installation:M/1: item M, number 1, placement endUser C1, since 2023-01-10,"
    " lastDay 2025-02-28, origin manual"
)
CHANGE = "change_installation"


def plain(
    what: str, source: str, *rows: str, given: list[Json] | None = None, **fields: object
) -> Case:
    """A change of the plain item, whose line is the same every time."""
    return does(
        what, source, given or [PLAIN], CHANGE, change(**fields), rows[0], PLAIN_LINE, *rows[1:]
    )


def refused(
    what: str, source: str, code: str, path: str, given: list[Json] | None = None, **fields: object
) -> Case:
    """A change of the plain item that is refused."""
    return refuses(what, source, given or [PLAIN], CHANGE, change(**fields), code, path)


HANDED_OVER = does(
    "a new user clears what belonged to the former one, and the line keeps it",
    "IB-S10, IB-H7, IB-H9, IB-H13, IB-H17, D9",
    S10,
    CHANGE,
    change(takeBackPrice=price("1200")),
    CLEARED,
    OLD_LINE,
    "remove commercial M",
    "new pastCommercial installation:M/1: salePrice 5000.00 EUR, purchasePrice 5100.00 EUR,"
    " takeBackPrice 1200.00 EUR",
    "reads account C3",
)
LENT = unit("M", borrowed("C1", "2025-03-31"), "2025-01-01")
LOANS = [
    product("P1", loanTemplate="L3"),
    template("L3", "loan", term=months(3)),
]
LENT_LINE = (
    "new installation installation:M/1: item M, number 1, placement endUser C1, since 2023-01-10,"
    " lastDay 2025-02-28, site HQ, origin manual"
)
AT_HQ = unit("M", end_user("C1"), "2023-01-10", site="HQ", origin=MANUAL)

CASES = [
    HANDED_OVER,
    after(
        HANDED_OVER, "the same change again is an edit that gives nothing", "SI1, SI16", "nothing"
    ),
    plain(
        "a take-back price of 0 is a price",
        "Z2, IB-H16",
        "item M: placement endUser C3, since 2025-02-28, origin change M, previousOrigin manual",
        "new pastCommercial installation:M/1: takeBackPrice 0.00 EUR",
        "reads no commercial M",
        takeBackPrice=price("0"),
    ),
    does(
        "what the command restates is not cleared",
        "IB-H8, IB-H11, Z3",
        S10,
        CHANGE,
        change(
            since="2025-02-28",
            closedOn="2025-02-20",
            site="ADR2",
            soldOn="2025-02-18",
            purchasedOn="2025-02-19",
            deliveredOn="2025-02-27",
            exactPlace="Cellar",
            salePrice=price("900"),
            purchasePrice=price("950.5"),
        ),
        "item M: placement endUser C3, since 2025-02-28, site ADR2, soldOn 2025-02-18,"
        " purchasedOn 2025-02-19, deliveredOn 2025-02-27, exactPlace Cellar, origin change M,"
        " previousOrigin shipment SDH1/1000",
        OLD_LINE.replace("lastDay 2025-02-28", "lastDay 2025-02-20"),
        "commercial M: salePrice 900.00 EUR, purchasePrice 950.50 EUR",
        "new pastCommercial installation:M/1: salePrice 5000.00 EUR, purchasePrice 5100.00 EUR",
    ),
    plain(
        "kind, reseller and user changed at once open one line",
        "IB-S13, IB-H3",
        "item M: placement reseller R1, since 2025-02-28, origin change M, previousOrigin manual",
        "reads no commercial M",
        "notice placement.unusual before endUser after reseller",
        placement=reseller("R1"),
    ),
    plain(
        "another reseller of the same user opens a line",
        "IB-H1, D9",
        "item M: placement endUser C1 through R1, since 2025-02-28, origin change M,"
        " previousOrigin manual",
        "reads no commercial M",
        placement=through("C1", "R1"),
    ),
    does(
        "a loan flag of no is as good as none",
        "IB-H4, IB-H12",
        [PLAIN],
        CHANGE,
        change(placement={"kind": "endUser", "account": "C1", "loan": False}),
        "nothing",
    ),
    does(
        "an edit of place, price and site to the same installation asks nothing",
        "IB-S12, SI1, IB-H2",
        S10,
        CHANGE,
        change(
            placement=end_user("C1"),
            site="YARD",
            exactPlace="Hall B",
            salePrice=price("4000"),
            takeBackPrice=price("1"),
            closedOn="2024-01-01",
            confirmed=None,
        ),
        "item M: site YARD, exactPlace Hall B",
        "commercial M: salePrice 4000.00 EUR",
    ),
    does(
        "nothing given for the same installation changes nothing",
        "SI1, IB-H4",
        S10,
        CHANGE,
        change(placement=end_user("C1"), confirmed=None),
        "nothing",
    ),
    plain(
        "two closings on the day of the change touch",
        "Z3, D13",
        "item M: placement endUser C3, since 2025-02-28, origin change M, previousOrigin manual",
        "reads no commercial M",
        closedOn=TODAY,
        since=TODAY,
    ),
    does(
        "an installation may end on the day it began",
        "Z3, IB-H15",
        [unit("M", end_user("C1"), TODAY)],
        CHANGE,
        change(),
        "item M: placement endUser C3, origin change M",
        "new installation installation:M/1: item M, number 1, placement endUser C1,"
        " since 2025-02-28, lastDay 2025-02-28",
        "reads no commercial M",
    ),
    does(
        "without any day an installation began before all time",
        "SI5",
        [unit("M", end_user("C1"))],
        CHANGE,
        change(closedOn="1900-01-01"),
        "item M: placement endUser C3, since 1900-01-01, origin change M",
        "new installation installation:M/1: item M, number 1, placement endUser C1,"
        " lastDay 1900-01-01",
        "reads no commercial M",
    ),
    does(
        "a first day later than the closing day leaves a gap",
        "Z3, SI2",
        [PLAIN],
        CHANGE,
        change(closedOn="2025-02-20", since="2025-02-28"),
        "item M: placement endUser C3, since 2025-02-28, origin change M, previousOrigin manual",
        PLAIN_LINE.replace("2025-02-28", "2025-02-20"),
        "reads no commercial M",
    ),
    does(
        "a closing day before today is the first day of the next installation too",
        "SI2",
        [PLAIN],
        CHANGE,
        change(closedOn="2025-02-20"),
        "item M: placement endUser C3, since 2025-02-20, origin change M, previousOrigin manual",
        PLAIN_LINE.replace("2025-02-28", "2025-02-20"),
        "reads no commercial M",
    ),
    does(
        "a line gets the number behind the highest one",
        "SI21",
        [
            unit("M", end_user("C2"), "2024-01-01"),
            line("M", 7, end_user("C0"), "2022-01-01", "2023-01-01"),
            line("M", 2, end_user("C1"), "2023-01-01", "2024-01-01"),
        ],
        CHANGE,
        change(),
        "item M: placement endUser C3, since 2025-02-28, origin change M",
        "new installation installation:M/8: item M, number 8, placement endUser C2,"
        " since 2024-01-01, lastDay 2025-02-28",
        "reads no commercial M",
    ),
    does(
        "the names of lines are encoded",
        "SI14",
        [unit("Gerät 7/a", end_user("C1"), "2023-01-10")],
        CHANGE,
        change(item="Gerät 7/a"),
        "item Gerät 7/a: placement endUser C3, since 2025-02-28, origin change Gerät 7/a",
        "new installation installation:Gerät%207%2Fa/1: item Gerät 7/a, number 1,"
        " placement endUser C1, since 2023-01-10, lastDay 2025-02-28",
        "reads no commercial Gerät 7/a",
    ),
    does(
        "the name of a line that another one has gets a number behind it",
        "SI14",
        [
            PLAIN,
            unit("N", IN_STOCK, "2025-01-01"),
            {**line("N", 1, end_user("C1"), "2024-01-01", "2025-01-01"), "id": "installation:M/1"},
        ],
        CHANGE,
        change(),
        "item M: placement endUser C3, since 2025-02-28, origin change M, previousOrigin manual",
        PLAIN_LINE.replace("installation:M/1", "installation:M/1#2"),
        "reads no commercial M",
    ),
    does(
        "a sale price in a currency without decimals is stored without",
        "SV2, Z2",
        [PLAIN],
        CHANGE,
        change(salePrice=price("150000", "JPY")),
        "item M: placement endUser C3, since 2025-02-28, origin change M, previousOrigin manual",
        PLAIN_LINE,
        "new commercial M: salePrice 150000 JPY",
    ),
    does(
        "what was said of past prices stays where it is",
        "IB-H13, SI3",
        [
            unit("M", end_user("C2"), "2024-01-01"),
            line("M", 1, end_user("C1"), "2022-01-01", "2024-01-01"),
            past_prices("installation:M/1", "100.00 EUR", None, "10.00 EUR"),
            prices("M", "50.00 EUR"),
        ],
        CHANGE,
        change(placement=wholesaler("G1")),
        "item M: placement wholesaler G1, since 2025-02-28, origin change M",
        "new installation installation:M/2: item M, number 2, placement endUser C2,"
        " since 2024-01-01, lastDay 2025-02-28",
        "remove commercial M",
        "new pastCommercial installation:M/2: salePrice 50.00 EUR",
        "notice placement.unusual before endUser after wholesaler",
    ),
]
