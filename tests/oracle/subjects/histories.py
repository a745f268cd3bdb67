"""Raw histories that contradict themselves, and what would mend them."""

from collections.abc import Sequence

from oracle.expectations import Case
from oracle.records import (
    IN_STOCK,
    SCRAPPED,
    Json,
    account,
    end_user,
    for_all,
    installation,
    item,
    maintenance,
    reseller,
)

M = item("M", end_user("C9"), since="2025-12-01")


def line(number: int, first: str | None, last: str, name: str | None = None) -> Json:
    """A closed installation of M at C and its number."""
    found = installation("M", number, end_user(f"C{number}"), first, last)
    return {**found, "id": name or found["id"]}


def serial(name: str, at: Json, number: str | None = "S1", product: str = "P2") -> Json:
    """An item with a serial number."""
    found = {"kind": "item", "id": name, "product": product}
    return {**found, **({} if number is None else {"serial": number}), "placement": at}


def finds(
    what: str, source: str, records: list[Json], *rows: str, given: Sequence[Json] = ()
) -> Case:
    """What is found in records."""
    return Case(what, source, list(given), {"records": records}, list(rows), call="check_histories")


OVERLAP = "history.overlap item=M"
GAP = "history.gap item=M"
FILLED = line(1, "2025-01-01", "2025-12-01")
CASES = [
    finds(
        "a clean history has nothing against it",
        "SI21, Z3",
        [M, line(1, None, "2025-06-01"), line(2, "2025-06-01", "2025-12-01")],
    ),
    finds("no records have nothing against them", "SI21", []),
    finds(
        "two lines that share a day are no overlap",
        "D13",
        [M, line(1, "2025-01-01", "2025-03-01"), line(2, "2025-03-01", "2025-12-01")],
    ),
    finds(
        "nor do two days in a row make a gap",
        "D13",
        [M, line(1, "2025-01-01", "2025-03-01"), line(2, "2025-03-02", "2025-11-30")],
    ),
    finds(
        "two lines that share two days overlap, and the earlier one ends at once",
        "Z3",
        [M, line(1, "2025-01-01", "2025-03-02"), line(2, "2025-03-01", "2025-12-01")],
        f"{OVERLAP} installation=M/2 other=M/1 firstDay=2025-03-01 lastDay=2025-03-02,"
        " put installation M/1 #1 ..2025-03-01",
    ),
    finds(
        "the running one overlaps the last line",
        "Z3",
        [M, line(1, "2025-01-01", "2025-12-02")],
        f"{OVERLAP} other=M/1 firstDay=2025-12-01 lastDay=2025-12-02,"
        " put installation M/1 #1 ..2025-12-01",
    ),
    finds(
        "a line that begins after the running one cannot be mended",
        "Z3",
        [M, line(1, "2025-12-05", "2025-12-31")],
        f"{OVERLAP} other=M/1 firstDay=2025-12-01 lastDay=2025-12-31",
    ),
    finds(
        "a running one that began before all time overlaps every line",
        "SI5, Z3",
        [item("M", end_user("C9")), line(1, "2025-12-05", "2025-12-31")],
        f"{OVERLAP} other=M/1 lastDay=2025-12-31",
    ),
    finds(
        "lines inside of another are mended one after the other",
        "Z3",
        [
            M,
            line(1, "2025-01-01", "2025-12-01"),
            line(2, "2025-02-01", "2025-08-01"),
            line(3, "2025-04-01", "2025-05-01"),
            line(4, "2025-06-01", "2025-12-01"),
        ],
        f"{OVERLAP} installation=M/2 other=M/1 firstDay=2025-02-01 lastDay=2025-12-01,"
        " put installation M/1 #1 ..2025-02-01",
        f"{OVERLAP} installation=M/3 other=M/2 firstDay=2025-04-01 lastDay=2025-08-01,"
        " put installation M/2 #2 ..2025-04-01",
        f"{GAP} installation=M/4 other=M/3 firstDay=2025-05-02 lastDay=2025-05-31",
    ),
    finds(
        "of lines that begin on one day the one that ends first is the earlier",
        "SI21",
        [M, line(2, "2025-01-01", "2025-12-01"), line(1, "2025-01-01", "2025-03-01")],
        f"{OVERLAP} installation=M/2 other=M/1 firstDay=2025-01-01 lastDay=2025-03-01,"
        " put installation M/1 #1 ..2025-01-01",
    ),
    finds(
        "days that nobody holds are told, and nobody can say who held them",
        "SC15",
        [M, line(1, "2025-01-01", "2025-03-01"), line(2, "2025-03-03", "2025-11-29")],
        f"{GAP} installation=M/2 other=M/1 firstDay=2025-03-02 lastDay=2025-03-02",
        f"{GAP} other=M/2 firstDay=2025-11-30 lastDay=2025-11-30",
    ),
    finds(
        "the first of several lines may have no first day",
        "SI5",
        [M, line(1, None, "2025-03-05"), line(2, "2025-03-01", "2025-12-01")],
        f"{OVERLAP} installation=M/2 other=M/1 firstDay=2025-03-01 lastDay=2025-03-05,"
        " put installation M/1 #1 ..2025-03-01",
    ),
    finds(
        "of two lines without a first day nobody knows which came first",
        "SI5",
        [
            M,
            line(1, None, "2025-03-05"),
            line(2, None, "2025-04-01"),
            line(3, "2025-02-01", "2025-12-01"),
        ],
        f"{OVERLAP} installation=M/2 other=M/1 lastDay=2025-03-05",
    ),
    finds(
        "a line that ends before it starts takes no part in the others",
        "Z3",
        [M, FILLED, line(2, "2025-06-01", "2025-05-31")],
        "range.ends_before_start item=M installation=M/2 firstDay=2025-06-01 lastDay=2025-05-31",
    ),
    finds("a line of one day is one", "Z3", [M, FILLED, line(2, "2025-12-01", "2025-12-01")]),
    finds(
        "a number that is taken becomes the next one",
        "SI21",
        [
            M,
            line(1, "2025-01-01", "2025-03-01"),
            line(7, "2025-03-01", "2025-06-01"),
            line(1, "2025-06-01", "2025-12-01", "again"),
        ],
        "installation.number_taken item=M installation=again other=M/1 number=1,"
        " put installation again #8 ..2025-12-01",
    ),
    finds(
        "a repair puts a record as all repairs leave it",
        "SI21, Z3",
        [
            M,
            line(1, "2025-01-01", "2025-03-01"),
            line(1, "2025-03-01", "2025-06-09", "two"),
            line(1, "2025-06-01", "2025-12-01", "three"),
        ],
        "installation.number_taken item=M installation=two other=M/1 number=1,"
        " put installation two #2 ..2025-06-01",
        "installation.number_taken item=M installation=three other=M/1 number=1,"
        " put installation three #3 ..2025-12-01",
        f"{OVERLAP} installation=three other=two firstDay=2025-06-01 lastDay=2025-06-09,"
        " put installation two #2 ..2025-06-01",
    ),
    finds(
        "behind the last number there is none",
        "SI21",
        [
            M,
            line(1, "2025-01-01", "2025-03-01"),
            line(4294967295, "2025-03-01", "2025-06-01"),
            line(1, "2025-06-01", "2025-12-01", "again"),
        ],
        "installation.number_taken item=M installation=again other=M/1 number=1",
    ),
    finds(
        "a line of an item that nobody knows goes with its prices",
        "SC27",
        [
            line(1, "2025-01-01", "2025-03-01"),
            line(1, "2025-01-01", "2025-03-01", "I"),
            {"kind": "pastCommercial", "installation": "I"},
        ],
        "reference.unknown item=M installation=I, remove installation I, remove pastCommercial I",
        "reference.unknown item=M installation=M/1, remove installation M/1",
    ),
    finds(
        "an item that the Book knows is known",
        "SC27",
        [line(1, "2025-01-01", "2025-11-01")],
        f"{GAP} other=M/1 firstDay=2025-11-02 lastDay=2025-11-30",
        given=[M],
    ),
    finds(
        "lines stand beside those of the Book",
        "SI21",
        [line(2, "2025-02-01", "2025-12-01")],
        f"{OVERLAP} installation=M/2 other=M/1 firstDay=2025-02-01 lastDay=2025-12-01,"
        " put installation M/1 #1 ..2025-02-01",
        given=[M, FILLED],
    ),
    finds(
        "and take the place of those of their names",
        "SI21",
        [line(1, "2025-01-01", "2025-02-01"), line(2, "2025-02-01", "2025-12-01")],
        given=[M, FILLED],
    ),
    finds(
        "what the Book holds of other items is not looked at",
        "SI21",
        [FILLED],
        given=[
            M,
            item("N", end_user("C1"), since="2025-12-01"),
            installation("N", 1, end_user("C1"), "2025-01-01", "2025-02-01"),
        ],
    ),
    finds(
        "accounts that nobody knows are told once, where others are known",
        "SC27",
        [M, FILLED, item("N", reseller("C1")), account("C9")],
        "reference.unknown item=M installation=M/1 account=C1, put account C1",
    ),
    finds(
        "the running one names accounts too, and who sold it",
        "SC27",
        [{**M, "placement": {**end_user("C9"), "reseller": "R1"}}, account("C1"), FILLED],
        "reference.unknown item=M account=C9, put account C9",
        "reference.unknown item=M account=R1, put account R1",
    ),
    finds("where no account has a record none is missing", "SC27", [M, FILLED]),
    finds(
        "an account of the Book, or a contact, is known",
        "SC27",
        [M, FILLED, {"kind": "contact", "id": "C9"}],
        given=[account("C1")],
    ),
    finds(
        "two items of one product and serial number are told, a scrapped one is not",
        "Z31",
        [
            serial("C", end_user("C1")),
            serial("A", SCRAPPED),
            serial("B", IN_STOCK),
            serial("D", IN_STOCK),
            serial("E", IN_STOCK, product="P9"),
            serial("F", IN_STOCK, number=None),
            serial("G", IN_STOCK, number=None),
        ],
        "item.serial_taken item=C other=B product=P2 serial=S1",
        "item.serial_taken item=D other=B product=P2 serial=S1",
    ),
    finds(
        "a twin may stand in the Book",
        "Z31",
        [serial("B", IN_STOCK)],
        "item.serial_taken item=B other=A product=P2 serial=S1",
        given=[serial("A", IN_STOCK), serial("C", SCRAPPED)],
    ),
    finds(
        "and may be the later one",
        "Z31",
        [serial("A", IN_STOCK)],
        "item.serial_taken item=B other=A product=P2 serial=S1",
        given=[serial("B", IN_STOCK)],
    ),
    finds(
        "a later record takes the place of an earlier one",
        "D9",
        [M, line(1, "2025-01-01", "2025-12-09"), FILLED],
    ),
    finds(
        "items stand by id, and other kinds play no part",
        "SI21",
        [
            item("é", end_user("C1"), since="2025-03-01"),
            installation("é", 1, end_user("C1"), "2025-01-01", "2025-02-01"),
            item("Z", end_user("C1"), since="2025-03-01"),
            installation("Z", 1, end_user("C1"), "2025-01-01", "2025-03-02"),
            maintenance("K", "C1", "2025-01-01", [for_all()]),
        ],
        "history.overlap item=Z other=Z/1 firstDay=2025-03-01 lastDay=2025-03-02,"
        " put installation Z/1 #1 ..2025-03-01",
        "history.gap item=é other=é/1 firstDay=2025-02-02 lastDay=2025-02-28",
    ),
]
