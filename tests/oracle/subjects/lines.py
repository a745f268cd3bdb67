"""Cancellations without a grid, archiving, and the dates of single lines."""

from oracle.expectations import Case, lost, won
from oracle.records import (
    ask,
    cancellation,
    end_user,
    for_all,
    for_item,
    item,
    maintenance,
    months,
    renewal,
)

SN7 = item("SN-7", end_user("C1"))
SCOPE = [for_item("SN-7")]
YEAR = ("K", "C1", "2025-01-01", SCOPE)

WITHDRAWN = [
    SN7,
    maintenance(*YEAR, lastDay="2025-12-31", cancellation=cancellation(last="2024-12-15")),
]
HALF = [
    SN7,
    maintenance(*YEAR, lastDay="2025-12-31", cancellation=cancellation(last="2025-06-30")),
]
RECEIVED_ONLY = [
    SN7,
    maintenance(*YEAR, lastDay="2025-12-31", cancellation=cancellation("2025-03-01")),
]
LATE = [
    SN7,
    maintenance(*YEAR, lastDay="2025-12-31", cancellation=cancellation(last="2026-06-30")),
]
ROLLING = [
    SN7,
    maintenance(
        *YEAR, term=months(12), renewal=renewal(12), cancellation=cancellation(last="2026-12-31")
    ),
]
FILED = [SN7, maintenance(*YEAR, lastDay="2025-12-31", archivedOn="2025-06-01")]
SPRING = [
    SN7,
    maintenance(
        *("K", "C1", "2025-01-01"),
        [for_item("SN-7", firstDay="2025-03-01", lastDay="2025-05-31")],
        lastDay="2025-12-31",
    ),
]
WIDE = [
    SN7,
    maintenance(
        *("K", "C1", "2025-01-01"),
        [for_item("SN-7", firstDay="2024-06-01", lastDay="2026-06-30")],
        lastDay="2025-12-31",
    ),
]
LATE_START = [
    SN7,
    maintenance(
        *("K", "C1", "2025-01-01"),
        [for_item("SN-7", firstDay="2025-02-01", lastDay="2025-11-30")],
        lastDay="2025-12-31",
    ),
]

CASES = [
    Case(
        "a cancellation on file covers up to its last day",
        "SC29",
        HALF,
        ask("SN-7", "2025-06-30"),
        won("K/0", "2025-06-30", ["K/0 applies"], direct=[0]),
    ),
    Case(
        "a cancelled contract is not called ended before its own end",
        "SC29",
        HALF,
        ask("SN-7", "2025-07-01"),
        lost(["K/0 contract.cancelled=2025-06-30"]),
    ),
    Case(
        "on its own last day a cancelled contract is cancelled and no more",
        "SC29",
        HALF,
        ask("SN-7", "2025-12-31"),
        lost(["K/0 contract.cancelled=2025-06-30"]),
    ),
    Case(
        "past its own end a cancelled contract is both cancelled and ended",
        "SC29",
        HALF,
        ask("SN-7", "2026-01-01"),
        lost(["K/0 contract.cancelled=2025-06-30, contract.ended=2025-12-31"]),
    ),
    Case(
        "a renewing contract that is cancelled is never ended besides",
        "SC29",
        ROLLING,
        ask("SN-7", "2030-01-01"),
        lost(["K/0 contract.cancelled=2026-12-31"]),
    ),
    Case(
        "a renewing contract with an agreed last day covers until then",
        "SC4, SC17",
        ROLLING,
        ask("SN-7", "2026-05-05"),
        won("K/0", "2026-12-31", ["K/0 applies"], direct=[0]),
    ),
    Case(
        "a last day before the start withdraws the contract",
        "SC17",
        WITHDRAWN,
        ask("SN-7", "2025-01-01"),
        lost(["K/0 contract.cancelled=2024-12-15"]),
    ),
    Case(
        "between withdrawal and start both are said",
        "SC17, SC7",
        WITHDRAWN,
        ask("SN-7", "2024-12-20"),
        lost(["K/0 contract.not_started=2025-01-01, contract.cancelled=2024-12-15"]),
    ),
    Case(
        "on the day of the withdrawal the contract has merely not started",
        "SC17, SC29",
        WITHDRAWN,
        ask("SN-7", "2024-12-15"),
        lost(["K/0 contract.not_started=2025-01-01"]),
    ),
    Case(
        "where nothing renews, a notice alone is without effect",
        "SC17",
        RECEIVED_ONLY,
        ask("SN-7", "2025-12-31"),
        won("K/0", "2025-12-31", ["K/0 applies"], direct=[0]),
    ),
    Case(
        "after a notice without effect the contract ends by itself",
        "SC17",
        RECEIVED_ONLY,
        ask("SN-7", "2026-01-01"),
        lost(["K/0 contract.ended=2025-12-31"]),
    ),
    Case(
        "a cancellation behind the end does not prolong the contract",
        "SC4, SC29",
        LATE,
        ask("SN-7", "2025-12-31"),
        won("K/0", "2025-12-31", ["K/0 applies"], direct=[0]),
    ),
    Case(
        "between its end and a later cancellation a contract is ended only",
        "SC29",
        LATE,
        ask("SN-7", "2026-06-30"),
        lost(["K/0 contract.ended=2025-12-31"]),
    ),
    Case(
        "a contract covers up to the day before it is archived",
        "SC24",
        FILED,
        ask("SN-7", "2025-05-31"),
        won("K/0", "2025-05-31", ["K/0 applies"], direct=[0]),
    ),
    Case(
        "from the day of archiving a contract covers nothing",
        "SC24",
        FILED,
        ask("SN-7", "2025-06-01"),
        lost(["K/0 contract.archived=2025-06-01"]),
    ),
    Case(
        "an archived contract that has ended is both",
        "SC24",
        FILED,
        ask("SN-7", "2026-01-01"),
        lost(["K/0 contract.ended=2025-12-31, contract.archived=2025-06-01"]),
    ),
    Case(
        "archiving after the end does not prolong the contract",
        "SC24",
        [SN7, maintenance(*YEAR, lastDay="2025-12-31", archivedOn="2027-01-01")],
        ask("SN-7", "2025-12-31"),
        won("K/0", "2025-12-31", ["K/0 applies"], direct=[0]),
    ),
    Case(
        "cancelled, ended and archived are listed together in this order",
        "SC7",
        [
            SN7,
            maintenance(
                *YEAR,
                lastDay="2025-12-31",
                cancellation=cancellation(last="2025-06-30"),
                archivedOn="2026-02-01",
            ),
        ],
        ask("SN-7", "2026-02-01"),
        lost(
            [
                (
                    "K/0 contract.cancelled=2025-06-30, contract.ended=2025-12-31,"
                    " contract.archived=2026-02-01"
                )
            ]
        ),
    ),
    Case(
        "a line does not cover before its own first day",
        "SC14",
        SPRING,
        ask("SN-7", "2025-02-28"),
        lost(["K/0 line.not_started=2025-03-01"]),
    ),
    Case(
        "a line covers on its own first day, up to its own last day",
        "SC14, SC4",
        SPRING,
        ask("SN-7", "2025-03-01"),
        won("K/0", "2025-05-31", ["K/0 applies"], direct=[0]),
    ),
    Case(
        "a line covers on its own last day",
        "SC14",
        SPRING,
        ask("SN-7", "2025-05-31"),
        won("K/0", "2025-05-31", ["K/0 applies"], direct=[0]),
    ),
    Case(
        "a line ends though its contract goes on",
        "SC14",
        SPRING,
        ask("SN-7", "2025-06-01"),
        lost(["K/0 line.ended=2025-05-31"]),
    ),
    Case(
        "a line that begins before its contract waits for it",
        "SC14",
        WIDE,
        ask("SN-7", "2024-12-31"),
        lost(["K/0 contract.not_started=2025-01-01"]),
    ),
    Case(
        "a line that ends after its contract ends with it",
        "SC14",
        WIDE,
        ask("SN-7", "2025-12-31"),
        won("K/0", "2025-12-31", ["K/0 applies"], direct=[0]),
    ),
    Case(
        "contract and line can both be too early",
        "SC7, SC14",
        LATE_START,
        ask("SN-7", "2024-12-31"),
        lost(["K/0 contract.not_started=2025-01-01, line.not_started=2025-02-01"]),
    ),
    Case(
        "contract and line can both be over",
        "SC7, SC14",
        LATE_START,
        ask("SN-7", "2026-01-01"),
        lost(["K/0 contract.ended=2025-12-31, line.ended=2025-11-30"]),
    ),
    Case(
        "an empty scope is no candidate for anything",
        "IB-C12",
        [SN7, maintenance("K", "C1", "2025-01-01", [])],
        ask("SN-7", "2025-06-01"),
        lost([]),
    ),
    Case(
        "a line for another item is no candidate",
        "D14",
        [SN7, item("SN-8", end_user("C1")), maintenance("K", "C1", "2025-01-01", SCOPE)],
        ask("SN-8", "2025-06-01"),
        lost([]),
    ),
    Case(
        "a line that names the item and a whole base may stand in one contract",
        "SC27",
        [SN7, maintenance("K", "C1", "2025-01-01", [for_all(), *SCOPE], lastDay="2025-12-31")],
        ask("SN-7", "2025-06-01"),
        won(
            "K/1",
            "2025-12-31",
            ["K/1 applies", "K/0 outranked"],
            direct=[0],
            indirect=[1],
        ),
    ),
]
