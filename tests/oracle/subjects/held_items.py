"""Who holds an item on a day, and through a range of days."""

from oracle.expectations import Case, Refusal
from oracle.records import (
    IN_STOCK,
    SCRAPPED,
    Json,
    borrower,
    end_user,
    installation,
    item,
    reseller,
    wholesaler,
)

SHIPPED = {"source": "shipment", "document": "SDH1", "line": 1000}
CHANGED = {"source": "change", "document": "M"}
# Sold on, with a gap of a week between the second and the third holder.
MOVED = [
    {
        **item("M", end_user("C3"), since="2025-03-10", site="S3", deliveredOn="2025-03-09"),
        "exactPlace": "hall 3",
        "origin": CHANGED,
    },
    {
        **installation("M", 1, reseller("R1"), "2025-01-01", "2025-02-01", site="S1"),
        "exactPlace": "shelf 4",
        "origin": SHIPPED,
    },
    installation("M", 2, end_user("C2"), "2025-02-01", "2025-03-02", soldOn="2025-01-31"),
]
UNKNOWN = [
    item("M", end_user("C3"), since="2025-03-10"),
    installation("M", 1, end_user("C1"), None, "2025-03-10"),
]
BY_SALE = [
    item("M", end_user("C3"), soldOn="2025-03-10"),
    installation("M", 1, end_user("C1"), None, "2025-03-10", soldOn="2025-01-05"),
]
TWICE_A_DAY = [
    item("M", end_user("C3"), since="2025-05-05"),
    installation("M", 2, end_user("C2"), "2025-05-05", "2025-05-05"),
    installation("M", 1, end_user("C1"), "2025-01-01", "2025-05-05"),
]
SOLD_ON = {**end_user("C4"), "reseller": "R1"}
LIFE = [
    item("M", SCRAPPED, since="2025-06-01"),
    installation("M", 4, IN_STOCK, "2025-05-01", "2025-06-01"),
    installation("M", 3, borrower("C5"), "2025-04-01", "2025-05-01"),
    installation("M", 2, SOLD_ON, "2025-02-01", "2025-04-01"),
    installation("M", 1, wholesaler("W1"), "2025-01-01", "2025-02-01"),
]
R1 = "reseller R1 2025-01-01..2025-02-01 number=1 site=S1 exactPlace=shelf 4"
C2 = "endUser C2 2025-02-01..2025-03-02 number=2 soldOn=2025-01-31"
C3 = "endUser C3 2025-03-10.. site=S3 exactPlace=hall 3 deliveredOn=2025-03-09 origin=change/M"


def on(what: str, source: str, given: list[Json], day: str, told: str) -> Case:
    """Who holds M on a day."""
    return Case(what, source, given, {"item": "M", "on": day}, [f"M {day} {told}"], call="held")


def through(
    what: str, source: str, given: list[Json], first: str, last: str | None, *told: str
) -> Case:
    """Who holds M from a day to another one."""
    days = {"firstDay": first} if last is None else {"firstDay": first, "lastDay": last}
    rows = [f"M {first}..{last or ''}", *told]
    return Case(what, source, given, {"item": "M", "range": days}, rows, call="holders")


HELD = [
    on("nobody holds an item before its first day", "SC15", MOVED, "2024-12-31", "nobody"),
    on("the first day is held", "D13", MOVED, "2025-01-01", f"{R1} origin=shipment/SDH1/1000"),
    on(
        "a day before the hand-over is still held by the former one",
        "D13",
        MOVED,
        "2025-01-31",
        f"{R1} origin=shipment/SDH1/1000",
    ),
    on("the day of the hand-over is held by the newer one", "D13, Z3", MOVED, "2025-02-01", C2),
    on("a day after the hand-over is held by the newer one too", "D13", MOVED, "2025-02-02", C2),
    on("the last day before a gap is held", "D13", MOVED, "2025-03-02", C2),
    on("the first day of a gap is held by nobody", "SC15", MOVED, "2025-03-03", "nobody"),
    on("the last day of a gap is held by nobody", "SC15", MOVED, "2025-03-09", "nobody"),
    on("the first day of the running one has no last day", "D13", MOVED, "2025-03-10", C3),
    on("a running one is held for ever", "D13", MOVED, "9999-12-31", C3),
    on(
        "an unknown first day is before all time",
        "SI5",
        UNKNOWN,
        "1900-01-01",
        "endUser C1 ..2025-03-10 number=1",
    ),
    on("and is not written down", "SI5", [item("M", IN_STOCK)], "1900-01-01", "inStock .."),
    on("before the day of the sale nobody holds it", "SI5", BY_SALE, "2025-01-04", "nobody"),
    on(
        "the day of the sale stands in for the first day",
        "SI5",
        BY_SALE,
        "2025-01-05",
        "endUser C1 2025-01-05..2025-03-10 number=1 soldOn=2025-01-05",
    ),
    on(
        "and so it does for the running one",
        "SI5",
        BY_SALE,
        "2025-03-10",
        "endUser C3 2025-03-10.. soldOn=2025-03-10",
    ),
    on(
        "of two changes on one day the last one counts",
        "D13, SI1",
        TWICE_A_DAY,
        "2025-05-05",
        "endUser C3 2025-05-05..",
    ),
    on(
        "on the day before two changes the first one counts",
        "D13",
        TWICE_A_DAY,
        "2025-05-04",
        "endUser C1 2025-01-01..2025-05-05 number=1",
    ),
    on(
        "an indirect sale names its seller",
        "IB-2.7",
        LIFE,
        "2025-02-15",
        "endUser C4 via R1 2025-02-01..2025-04-01 number=2",
    ),
    on(
        "a loan of the past is one",
        "Z33",
        LIFE,
        "2025-04-30",
        "endUser C5 loan 2025-04-01..2025-05-01 number=3",
    ),
    on("what is scrapped is held so", "IB-2.7", LIFE, "2025-06-01", "scrapped 2025-06-01.."),
    Case(
        "an item that is not in the Book is held by nobody at all",
        "SC27",
        MOVED,
        {"item": "N", "on": "2025-06-01"},
        Refusal("item.unknown", "item"),
        call="held",
    ),
    # Through days.
    through(
        "the holders follow each other with the gaps between them",
        "market 3, D13",
        MOVED,
        "2024-12-30",
        None,
        "2024-12-30..2024-12-31 nobody",
        "2025-01-01..2025-01-31 reseller R1 site=S1",
        "2025-02-01..2025-03-02 endUser C2",
        "2025-03-03..2025-03-09 nobody",
        "2025-03-10.. endUser C3 site=S3",
    ),
    through(
        "a range cuts the first and the last holder",
        "D13",
        MOVED,
        "2025-01-15",
        "2025-02-15",
        "2025-01-15..2025-01-31 reseller R1 site=S1",
        "2025-02-01..2025-02-15 endUser C2",
    ),
    through(
        "a range of one day has one holder",
        "D13",
        MOVED,
        "2025-02-01",
        "2025-02-01",
        "2025-02-01..2025-02-01 endUser C2",
    ),
    through(
        "nobody holds it through a gap",
        "SC15",
        MOVED,
        "2025-03-03",
        "2025-03-09",
        "2025-03-03..2025-03-09 nobody",
    ),
    through(
        "one that began and ended on one day held it at the end of none",
        "D13",
        TWICE_A_DAY,
        "2025-05-01",
        "2025-05-31",
        "2025-05-01..2025-05-04 endUser C1",
        "2025-05-05..2025-05-31 endUser C3",
    ),
    through(
        "a first day that nobody knows fills the range from its start",
        "SI5",
        UNKNOWN,
        "1900-01-01",
        "2025-03-31",
        "1900-01-01..2025-03-09 endUser C1",
        "2025-03-10..2025-03-31 endUser C3",
    ),
    through(
        "a whole life from one holder to the next",
        "market 3",
        LIFE,
        "2025-01-01",
        "9999-12-31",
        "2025-01-01..2025-01-31 wholesaler W1",
        "2025-02-01..2025-03-31 endUser C4 via R1",
        "2025-04-01..2025-04-30 endUser C5 loan",
        "2025-05-01..2025-05-31 inStock",
        "2025-06-01..9999-12-31 scrapped",
    ),
    through(
        "two installations of one account are told apart",
        "SI21",
        [
            item("M", end_user("C1"), since="2025-03-01"),
            installation("M", 1, end_user("C1"), "2025-01-01", "2025-03-01"),
        ],
        "2025-02-01",
        "2025-04-01",
        "2025-02-01..2025-02-28 endUser C1",
        "2025-03-01..2025-04-01 endUser C1",
    ),
    Case(
        "a range that ends before it starts is none",
        "D13",
        MOVED,
        {"item": "M", "range": {"firstDay": "2025-02-01", "lastDay": "2025-01-31"}},
        Refusal("range.ends_before_start", "range.lastDay"),
        call="holders",
    ),
    Case(
        "an item that is not in the Book has no holders",
        "SC27",
        MOVED,
        {"item": "N", "range": {"firstDay": "2025-02-01"}},
        Refusal("item.unknown", "item"),
        call="holders",
    ),
]
