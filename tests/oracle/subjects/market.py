"""What users of other systems complain about, where suspensions, chains and loans speak."""

from oracle.expectations import Case, lost, won
from oracle.oneline import HEAD, SCOPE, SN7
from oracle.records import (
    IN_STOCK,
    SCRAPPED,
    Json,
    account,
    appended,
    ask,
    borrower,
    cancellation,
    end_user,
    follow_up,
    for_all,
    for_item,
    installation,
    item,
    loan,
    maintenance,
    months,
    pause,
    renewal,
    stretch,
    warranty,
)


def chain(name: str, holder: str = "C1", **fields: object) -> Json:
    """A year of maintenance from 2025 on, renewed yearly, with more to say about it."""
    record = maintenance(*(name, holder, "2025-01-01", SCOPE), term=months(12), renewal=renewal(12))
    scope = record.pop("scope")
    return {**record, **fields, "scope": scope}


# One contract for each way to be in force in January 2026, or not to be.
JANUARY = [
    account("C9", inactive=[stretch("2025-12-15", "2026-01-05")]),
    SN7,
    chain("A"),
    chain("B", suspensions=[pause("2026-01-10", "2026-01-20")]),
    chain("C", offersFrom="2025-01-01"),
    chain("D", confirmationsFrom="2025-01-01"),
    chain("E", holder="C9"),
    chain("F", followUps=[follow_up("2026-01-01", "lapsed")]),
    chain("G", cancellation=cancellation("2025-06-01")),
    chain("H", archivedOn="2026-01-15"),
    chain("I", confirmationsFrom="2025-01-01", followUps=[follow_up("2026-01-01", "confirmed")]),
    warranty("W", "C1", "2026-01-16", SCOPE),
]
# The old unit is scrapped after a year; the new one stands at the same user from that day on.
REPLACED = [
    item("OLD", SCRAPPED, since="2026-03-01"),
    installation("OLD", 1, end_user("C1"), "2025-03-01", "2026-03-01"),
    item("NEW", end_user("C1"), since="2026-03-01"),
    warranty("W", "C1", "2025-03-01", [for_item("OLD")], term=months(24)),
]
INHERITED = warranty("X", "C1", "2026-03-01", [for_item("NEW")], lastDay="2027-02-28")
RESTARTED = warranty("Y", "C1", "2026-03-01", [for_item("NEW")], term=months(24))
# Unit A is away for repair, unit B stands in for it on loan.
SWAPPED = [
    item("A", end_user("C1"), since="2025-03-21"),
    installation("A", 1, end_user("C1"), "2024-01-01", "2025-03-01"),
    installation("A", 2, IN_STOCK, "2025-03-01", "2025-03-21"),
    item("B", IN_STOCK, since="2025-03-21"),
    installation("B", 1, borrower("C1"), "2025-03-01", "2025-03-21"),
    warranty("W", "C1", "2024-01-01", [for_item("A")], term=months(24)),
    loan("L", "C1", "2025-03-01", [for_item("B")], term=months(1)),
]
BY_KIND = [
    SN7,
    warranty("W", "C1", "2025-01-01", SCOPE, serviceKinds=["repair"]),
    maintenance("K", "C1", "2025-01-01", [for_all()], serviceKinds=["repair", "inspection"]),
]
PREPAID = [
    SN7,
    maintenance(
        *HEAD,
        term=months(12),
        suspensions=[appended("2025-04-01"), pause("2025-02-01", "2025-02-28")],
    ),
]

CASES = [
    Case(
        "what is in force is listed, and nothing else, whatever the reason",
        "market 21, SC16",
        JANUARY,
        ask("SN-7", "2026-01-15"),
        won(
            "I/0",
            "2026-12-31",
            [
                "W/0 contract.not_started=2026-01-16",
                "C/0 renewal.offer_open=2026-01-01",
                "D/0 renewal.unconfirmed=2026-01-01",
                "F/0 contract.ended=2025-12-31",
                "G/0 contract.cancelled=2025-12-31",
                "I/0 applies",
                "A/0 outranked",
                "B/0 contract.suspended=2026-01-10=2026-01-20",
                "E/0 renewal.account_inactive=2026-01-01",
                "H/0 contract.archived=2026-01-15",
            ],
            unbroken="open",
            direct=[5, 6],
        ),
    ),
    Case(
        "what was in force two weeks before is told from the same facts",
        "market 3, market 21",
        JANUARY,
        ask("SN-7", "2025-12-31"),
        won(
            "C/0",
            "2025-12-31",
            [
                "W/0 contract.not_started=2026-01-16",
                "C/0 applies",
                *(f"{name}/0 outranked" for name in "DFGIABEH"),
            ],
            unbroken="open",
            direct=[1, 2, 3, 4, 5, 6, 7, 8, 9],
        ),
    ),
    Case(
        "what is on file of later terms does not overwrite the past",
        "market 5, D18",
        [SN7, chain("K", followUps=[follow_up("2028-01-01", "declined")])],
        ask("SN-7", "2025-06-01"),
        won("K/0", "2027-12-31", ["K/0 applies"], direct=[0]),
    ),
    Case(
        "thirty years after anybody looked the state is what the day says",
        "market 7, D18",
        [SN7, chain("K", suspensions=[appended("2025-03-01", "2025-03-31")])],
        ask("SN-7", "2055-07-01"),
        won("K/0", "open", ["K/0 applies"], direct=[0]),
    ),
    Case(
        "a replacement inherits nothing by itself",
        "market 9, D19",
        REPLACED,
        ask("NEW", "2026-06-01"),
        lost([]),
    ),
    Case(
        "the unit that was replaced keeps its warranty on paper only",
        "market 9, IB-D16",
        REPLACED,
        ask("OLD", "2026-06-01"),
        lost(["W/0 placement.out_of_service=scrapped"], direct=[0], notes=["item.scrapped"]),
    ),
    Case(
        "a replacement that inherits ends with the unit it replaces",
        "market 9",
        [*REPLACED, INHERITED],
        ask("NEW", "2026-06-01"),
        won("X/0", "2027-02-28", ["X/0 applies"], direct=[0]),
    ),
    Case(
        "a replacement whose warranty starts anew is covered for the longer of the two",
        "market 9",
        [*REPLACED, INHERITED, RESTARTED],
        ask("NEW", "2026-06-01"),
        won(
            "X/0",
            "2027-02-28",
            ["X/0 applies", "Y/0 outranked"],
            unbroken="2028-02-29",
            direct=[0, 1],
        ),
    ),
    Case(
        "a whole base covers a replacement from its first day",
        "market 9, IB-C10",
        [*REPLACED, maintenance("K", "C1", "2025-01-01", [for_all()])],
        ask("NEW", "2026-03-01"),
        won("K/0", "open", ["K/0 applies"], indirect=[0]),
    ),
    Case(
        "a unit that is away for repair is in stock and not covered",
        "market 11, IB-D16",
        SWAPPED,
        ask("A", "2025-03-10"),
        lost(["W/0 placement.out_of_service=inStock"], direct=[0], notes=["item.in_stock"]),
    ),
    Case(
        "the unit that stands in for it is covered by its loan contract",
        "market 11, SC12",
        SWAPPED,
        ask("B", "2025-03-10"),
        won("L/0", "2025-03-31", ["L/0 applies"], direct=[0], notes=["item.on_loan=C1"]),
    ),
    Case(
        "a unit that is back from repair goes on with its warranty",
        "market 11, SC1",
        SWAPPED,
        ask("A", "2025-03-21"),
        won("W/0", "2025-12-31", ["W/0 applies"], direct=[0]),
    ),
    Case(
        "the unit that stood in is in stock again on that day",
        "market 11, SC1",
        SWAPPED,
        ask("B", "2025-03-21"),
        lost(
            ["L/0 placement.out_of_service=inStock, loan.not_on_loan"],
            direct=[0],
            notes=["item.in_stock"],
        ),
    ),
    Case(
        "one warranty and one contract: the kind of service decides between them",
        "market 12, SC14",
        BY_KIND,
        ask("SN-7", "2025-06-01", serviceKind="inspection"),
        won(
            "K/0",
            "open",
            ["W/0 service_kind.not_listed=inspection", "K/0 applies"],
            direct=[0],
            indirect=[1],
            factors=["serviceKind=inspection from question"],
        ),
    ),
    Case(
        "one warranty and one contract: where both accept the warranty answers",
        "market 12, D15",
        BY_KIND,
        ask("SN-7", "2025-06-01", serviceKind="repair"),
        won(
            "W/0",
            "open",
            ["W/0 applies", "K/0 outranked"],
            direct=[0],
            indirect=[1],
            factors=["serviceKind=repair from question"],
        ),
    ),
    Case(
        "a pause of the past leaves no trace in its own end, a pause without end holds on",
        "market 23, SC21",
        PREPAID,
        ask("SN-7", "2025-03-15"),
        won("K/0", "2025-03-31", ["K/0 applies"], direct=[0]),
    ),
    Case(
        "a pause that lies ahead is known today",
        "market 23, SC4",
        PREPAID,
        ask("SN-7", "2025-01-15"),
        won("K/0", "2025-01-31", ["K/0 applies"], direct=[0]),
    ),
    Case(
        "three years, then single years, with a pause in the second of them",
        "market 20, market 23",
        [
            SN7,
            maintenance(
                *("K", "C1", "2020-01-01", SCOPE),
                term=months(36),
                renewal=renewal(12, months(3)),
                cancellation=cancellation("2024-10-01"),
                suspensions=[appended("2024-02-01", "2024-02-10")],
            ),
        ],
        ask("SN-7", "2024-06-01"),
        # The term of 2024 runs to 2025-01-10; its notice day is 2024-10-10.
        won("K/0", "2025-01-10", ["K/0 applies"], direct=[0]),
    ),
]
