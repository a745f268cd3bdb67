"""Suspensions beside other days, other contracts, and the order of candidates."""

from oracle.expectations import Case, lost, won
from oracle.oneline import HEAD, SCOPE, SN7, fails, holds
from oracle.records import (
    appended,
    ask,
    cancellation,
    for_all,
    for_item,
    maintenance,
    months,
    pause,
    warranty,
)
from oracle.subjects.suspensions import KEPT, L25, MARCH, MOVED, dated, year

CASES = [
    holds(
        "days are appended to an end by civil law",
        "SC21, SC19",
        [
            SN7,
            warranty(
                *("K", "C1", "2025-01-31", SCOPE),
                term=months(1),
                suspensions=[appended("2025-02-10", "2025-02-12")],
            ),
        ],
        *("2025-02-13", "2025-03-03"),
    ),
    holds(
        "days are appended to a stated last day",
        "SC21, SC20",
        dated("2025-06-30", appended("2025-05-01", "2025-05-31")),
        *("2025-06-01", "2025-07-31"),
    ),
    holds(
        "an open contract stays open whatever is appended",
        "SC21",
        [SN7, maintenance(*HEAD, suspensions=[appended(*MARCH)])],
        *("2025-04-01", "open"),
    ),
    holds(
        "the last day that a cancellation states does not move",
        "SC17, SC21",
        [
            SN7,
            maintenance(
                *HEAD,
                term=months(12),
                cancellation=cancellation(last="2025-06-30"),
                suspensions=[appended(*MARCH)],
            ),
        ],
        *("2025-04-01", "2025-06-30"),
    ),
    holds(
        "the last day of a line does not move",
        "SC14, SC21",
        [
            SN7,
            maintenance(
                *("K", "C1", "2025-01-01", [for_item("SN-7", lastDay="2025-06-30")]),
                term=months(12),
                suspensions=[appended(*MARCH)],
            ),
        ],
        *("2025-04-01", "2025-06-30"),
    ),
    fails(
        "archived, suspended and a line not begun are told in this order",
        "SC7",
        [
            SN7,
            maintenance(
                *("K", "C1", "2025-01-01", [for_item("SN-7", firstDay="2025-05-01")]),
                archivedOn="2025-03-15",
                suspensions=[pause(*MARCH)],
            ),
        ],
        "2025-03-20",
        "contract.archived=2025-03-15, contract.suspended=2025-03-01=2025-03-31,"
        " line.not_started=2025-05-01",
    ),
    Case(
        "another contract carries the cover over a suspension",
        "SC4",
        [*KEPT, L25],
        ask("SN-7", "2025-02-15"),
        won(
            "K/0",
            "2025-02-28",
            ["K/0 applies", "L/0 outranked"],
            unbroken="2025-12-31",
            direct=[0],
            indirect=[1],
        ),
    ),
    Case(
        "while one contract rests the next one answers",
        "SC6, SC16",
        [*KEPT, L25],
        ask("SN-7", "2025-03-15"),
        won(
            "L/0",
            "2025-12-31",
            ["K/0 contract.suspended=2025-03-01=2025-03-31", "L/0 applies"],
            indirect=[1],
        ),
    ),
    Case(
        "the unbroken cover comes back to a contract after its suspension",
        "SC4",
        [
            *year(appended(*MARCH)),
            maintenance("L", "C1", "2025-03-01", [for_all()], lastDay="2025-03-31"),
        ],
        ask("SN-7", "2025-02-15"),
        won(
            "K/0",
            "2025-02-28",
            ["K/0 applies", "L/0 contract.not_started=2025-03-01"],
            unbroken="2026-01-31",
            direct=[0],
        ),
    ),
    Case(
        "appended days join a contract to the one that follows them",
        "SC4, SC21",
        [*MOVED, maintenance("L", "C1", "2026-02-01", [for_all()], lastDay="2026-12-31")],
        ask("SN-7", "2025-06-01"),
        won(
            "K/0",
            "2026-01-31",
            ["K/0 applies", "L/0 contract.not_started=2026-02-01"],
            unbroken="2026-12-31",
            direct=[0],
        ),
    ),
    Case(
        "in the order a contract stands by the end that appended days gave it",
        "SC5, SC21",
        [
            *dated("2025-12-31", appended(*MARCH)),
            maintenance("L", "C1", "2025-01-01", SCOPE, lastDay="2026-01-15"),
        ],
        ask("SN-7", "2025-06-01"),
        won(
            "L/0",
            "2026-01-15",
            ["L/0 applies", "K/0 outranked"],
            unbroken="2026-01-31",
            direct=[0, 1],
        ),
    ),
    Case(
        "in the order a suspension that keeps the end does not count",
        "SC5",
        [
            *dated("2025-12-31", pause("2025-07-01")),
            maintenance("L", "C1", "2025-01-01", SCOPE, lastDay="2025-12-30"),
        ],
        ask("SN-7", "2025-08-01"),
        won(
            "L/0",
            "2025-12-30",
            ["L/0 applies", "K/0 contract.suspended=2025-07-01"],
            direct=[0],
        ),
    ),
    Case(
        "nothing is assumed for a contract that is suspended",
        "SC9",
        [SN7, maintenance(*HEAD, skills=["HW"], suspensions=[pause(*MARCH)])],
        ask("SN-7", "2025-03-15"),
        lost(["K/0 contract.suspended=2025-03-01=2025-03-31"]),
    ),
]
