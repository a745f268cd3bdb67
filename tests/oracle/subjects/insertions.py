"""Lines of history that people insert by hand (Z4)."""

from oracle.expectations import Case
from oracle.installed import MANUAL, borrowed, line, record, unit
from oracle.planning import ALREADY, after, does, price, refuses
from oracle.records import IN_STOCK, SCRAPPED, Json, end_user, reseller

A = line("M", 1, end_user("C1"), "2022-01-01", "2023-06-30")
M = unit("M", end_user("C3"), "2023-09-01", origin=MANUAL)
GAP = [M, A]


def insert(first: str, last: str, **fields: object) -> Json:
    """C2 had the item from a day to a day."""
    head = {"item": "M", "placement": end_user("C2"), "since": first, "lastDay": last}
    return {**head, "today": "2025-06-01", **fields}


def inserted(
    what: str, source: str, command: Json, *rows: str, given: list[Json] | None = None
) -> Case:
    """A line that is inserted."""
    return does(what, source, given or GAP, "insert_installation", command, *rows)


def refused(
    what: str, source: str, command: Json, code: str, path: str, given: list[Json] | None = None
) -> Case:
    """A line that is refused."""
    return refuses(what, source, given or GAP, "insert_installation", command, code, path)


def second(first: str, last: str) -> str:
    """The line as it is told."""
    return (
        f"new installation installation:M/2: item M, number 2, placement endUser C2, since {first},"
        f" lastDay {last}, origin manual"
    )


NEIGHBOURS = "reads item M, installation installation:M/1"
NAMED = inserted(
    "a line with an id of its own and everything else",
    "Z4, SI14",
    insert(
        *("2023-07-01", "2023-08-31"),
        id="LINE-7",
        site="HQ",
        exactPlace="Hall A",
        soldOn="2023-06-28",
        purchasedOn="2023-06-29",
        deliveredOn="2023-06-30",
        salePrice=price("100"),
        purchasePrice=price("110"),
        takeBackPrice=price("50"),
    ),
    "new installation LINE-7: item M, number 2, placement endUser C2, since 2023-07-01,"
    " lastDay 2023-08-31, site HQ, soldOn 2023-06-28, purchasedOn 2023-06-29,"
    " deliveredOn 2023-06-30, exactPlace Hall A, origin manual",
    "new pastCommercial LINE-7: salePrice 100.00 EUR, purchasePrice 110.00 EUR,"
    " takeBackPrice 50.00 EUR",
    NEIGHBOURS,
)

CASES = [
    inserted(
        "a line that fills a gap",
        "Z4, market 4",
        insert("2023-07-01", "2023-08-31"),
        second("2023-07-01", "2023-08-31"),
        NEIGHBOURS,
    ),
    inserted(
        "a line may touch both neighbours",
        "Z4, Z3",
        insert("2023-06-30", "2023-09-01"),
        second("2023-06-30", "2023-09-01"),
        NEIGHBOURS,
    ),
    refused(
        "a line does not begin within the one before",
        "Z4",
        insert("2023-06-15", "2023-07-10"),
        *("history.overlap", "since"),
    ),
    refused(
        "a line does not begin a day before the one before ends",
        "Z4",
        insert("2023-06-29", "2023-07-10"),
        *("history.overlap", "since"),
    ),
    refused(
        "a line does not end a day after the running installation begins",
        "Z4",
        insert("2023-07-01", "2023-09-02"),
        *("history.overlap", "lastDay"),
    ),
    inserted(
        "a line before the first one",
        "Z4, SI21",
        insert("2020-01-01", "2022-01-01"),
        second("2020-01-01", "2022-01-01"),
        NEIGHBOURS,
    ),
    refused(
        "a line does not end within the first one",
        "Z4",
        insert("2020-01-01", "2022-01-02"),
        *("history.overlap", "lastDay"),
    ),
    refused(
        "a line does not hold another one",
        "Z4",
        insert("2021-12-31", "2023-07-01"),
        *("history.overlap", "lastDay"),
    ),
    refused(
        "a line does not lie within another one",
        "Z4",
        insert("2022-06-01", "2022-06-30"),
        *("history.overlap", "since"),
    ),
    refused(
        "a line of one day on a day that another one ends fills nothing",
        "SI11",
        insert("2023-06-30", "2023-06-30"),
        *("history.no_gap", "since"),
    ),
    refused(
        "a line of one day on the first running day fills nothing",
        "SI11",
        insert("2023-09-01", "2023-09-01"),
        *("history.no_gap", "since"),
    ),
    refused(
        "a line of two days that two others hold fills nothing",
        "SI11",
        insert("2023-06-30", "2023-07-01"),
        *("history.no_gap", "since"),
        given=[unit("M", end_user("C3"), "2023-07-01"), A],
    ),
    inserted(
        "one day that nobody had is enough",
        "SI11",
        insert("2023-06-30", "2023-07-02"),
        second("2023-06-30", "2023-07-02"),
        NEIGHBOURS,
        given=[unit("M", end_user("C3"), "2023-07-02"), A],
    ),
    inserted(
        "the first line of an item without history",
        "Z4",
        insert("2023-08-01", "2023-08-31"),
        "new installation installation:M/1: item M, number 1, placement endUser C2,"
        " since 2023-08-01, lastDay 2023-08-31, origin manual",
        "reads item M",
        given=[M],
    ),
    refused(
        "an item without a first day leaves no room for a past",
        "SI5, SI11",
        insert("1950-01-01", "1950-01-31"),
        *("history.overlap", "lastDay"),
        given=[unit("M", end_user("C3"))],
    ),
    inserted(
        "the day of the sale leaves room before it",
        "SI5",
        insert("2023-08-01", "2023-08-10"),
        "new installation installation:M/1: item M, number 1, placement endUser C2,"
        " since 2023-08-01, lastDay 2023-08-10, origin manual",
        "reads item M",
        given=[unit("M", end_user("C3"), soldOn="2023-08-10")],
    ),
    inserted(
        "on a scrapped item before the scrapping",
        "SI11",
        insert("2023-08-01", "2023-09-01"),
        "new installation installation:M/1: item M, number 1, placement endUser C2,"
        " since 2023-08-01, lastDay 2023-09-01, origin manual",
        "reads item M",
        given=[unit("M", SCRAPPED, "2023-09-01")],
    ),
    refused(
        "on a scrapped item not after the scrapping",
        "SI11",
        insert("2023-09-02", "2023-09-10"),
        *("history.overlap", "lastDay"),
        given=[unit("M", SCRAPPED, "2023-09-01")],
    ),
    inserted(
        "a past loan is told as stated",
        "Z4, Z33",
        insert("2023-07-01", "2023-08-31", placement=borrowed("C2")),
        "new installation installation:M/2: item M, number 2, placement endUser C2 on loan,"
        " since 2023-07-01, lastDay 2023-08-31, origin manual",
        NEIGHBOURS,
    ),
    refused(
        "a past loan was not due before its first day",
        "Z33",
        insert("2023-07-01", "2023-08-31", placement=borrowed("C2", "2023-06-30")),
        *("range.ends_before_start", "placement.loanDue"),
    ),
    refused(
        "a reseller borrowed only where the policy lets it",
        "IB-A6",
        insert("2023-07-01", "2023-08-31", placement={**reseller("R1"), "loan": True}),
        *("item.reseller_loan", "placement.loan"),
    ),
    inserted(
        "a time in stock is inserted like any other",
        "Z4",
        insert("2023-07-01", "2023-08-31", placement=IN_STOCK),
        "new installation installation:M/2: item M, number 2, placement inStock, since 2023-07-01,"
        " lastDay 2023-08-31, origin manual",
        NEIGHBOURS,
    ),
    inserted(
        "a closed account is told",
        "Z7",
        insert("2023-07-01", "2023-08-31"),
        second("2023-07-01", "2023-08-31"),
        NEIGHBOURS,
        "notice account.closed account C2",
        given=[*GAP, record("account", id="C2", closed=True, addresses=[{"code": "HQ"}])],
    ),
    refused(
        "a past site was one of the user's addresses",
        "Z1",
        insert("2023-07-01", "2023-08-31", site="X"),
        *("item.site_unknown", "site"),
        given=[*GAP, record("account", id="C2", addresses=[{"code": "HQ"}])],
    ),
    refused(
        "a line does not end before it begins",
        "SV3",
        insert("2023-08-31", "2023-08-30"),
        *("range.ends_before_start", "lastDay"),
    ),
    refused(
        "a line does not end after today",
        "SI10",
        insert("2023-08-01", "2023-08-31", today="2023-08-30"),
        *("day.after_today", "lastDay"),
    ),
    inserted(
        "a line may end today",
        "SI10",
        insert("2023-08-01", "2023-08-31", today="2023-08-31"),
        second("2023-08-01", "2023-08-31"),
        NEIGHBOURS,
    ),
    refused(
        "a past sale price wants its currency",
        "Z2",
        insert("2023-07-01", "2023-08-31", salePrice=price("1", None)),
        *("item.sale_price_currency_missing_on_change", "salePrice.currency"),
    ),
    refused(
        "a past take-back price wants its currency",
        "Z2, IB-H16",
        insert("2023-07-01", "2023-08-31", takeBackPrice=price("1", None)),
        *("item.take_back_price_currency_missing", "takeBackPrice.currency"),
    ),
    refused(
        "an unknown item has no past",
        "SC27",
        insert("2023-07-01", "2023-08-31", item="X"),
        *("item.unknown", "item"),
    ),
    NAMED,
    after(
        NAMED,
        "a line is inserted once",
        "SI14",
        "nothing",
        f"{ALREADY} installation LINE-7",
    ),
    refused(
        "an id that another line has is taken",
        "SI14",
        insert("2023-07-01", "2023-08-31", id="installation:M/1"),
        *("record.duplicate", "id"),
    ),
]
