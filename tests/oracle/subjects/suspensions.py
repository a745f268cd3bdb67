"""Suspensions: the days on which a contract rests, and where its end moves to."""

from oracle.oneline import HEAD, SN7, fails, holds
from oracle.records import (
    Json,
    appended,
    for_all,
    maintenance,
    months,
    pause,
)

MARCH = ("2025-03-01", "2025-03-31")


def year(*suspensions: Json) -> list[Json]:
    """Maintenance for the year 2025 that rests at times."""
    return [SN7, maintenance(*HEAD, term=months(12), suspensions=list(suspensions))]


def dated(last: str, *suspensions: Json) -> list[Json]:
    """Maintenance with a stated last day."""
    return [SN7, maintenance(*HEAD, lastDay=last, suspensions=list(suspensions))]


KEPT = year(pause(*MARCH))
MOVED = year(appended(*MARCH))
TOUCHING = year(appended("2025-03-11", "2025-03-20"), appended("2025-03-01", "2025-03-10"))
BEFORE = year(appended("2024-12-01", "2024-12-31"))
ACROSS_START = year(appended("2024-12-15", "2025-01-10"))
ACROSS_END = year(appended("2025-12-22", "2026-01-10"))
FOR_EVER = year(appended("2025-10-01"))
L25 = maintenance("L", "C1", "2025-01-01", [for_all()], term=months(12))

CASES = [
    holds(
        "cover is cut on the day before a suspension",
        "SC21, SC4",
        KEPT,
        *("2025-02-28", "2025-02-28"),
    ),
    fails(
        "on the first day of a suspension the contract is suspended",
        "SC21, SC32",
        KEPT,
        *("2025-03-01", "contract.suspended=2025-03-01=2025-03-31"),
    ),
    fails(
        "on the last day of a suspension the contract is suspended",
        "SC21",
        KEPT,
        *("2025-03-31", "contract.suspended=2025-03-01=2025-03-31"),
    ),
    holds(
        "after a suspension that keeps the end the contract ends as if nothing had been",
        "SC21",
        KEPT,
        *("2025-04-01", "2025-12-31"),
    ),
    holds(
        "a suspension that says that it keeps the end keeps it",
        "SC21",
        year(pause(*MARCH, "keepEnd")),
        *("2025-12-31", "2025-12-31"),
    ),
    fails(
        "a kept end is the end",
        "SC21",
        KEPT,
        *("2026-01-01", "contract.ended=2025-12-31"),
    ),
    holds(
        "appended days move the end by as many",
        "SC21, SR41",
        MOVED,
        *("2025-04-01", "2026-01-31"),
    ),
    holds(
        "the last appended day is covered",
        "SC21",
        MOVED,
        *("2026-01-31", "2026-01-31"),
    ),
    fails(
        "after the appended days the contract has ended on the last of them",
        "SC21, SC32",
        MOVED,
        *("2026-02-01", "contract.ended=2026-01-31"),
    ),
    fails(
        "days that are appended later are not covered while they are lost",
        "SC21",
        MOVED,
        *("2025-03-15", "contract.suspended=2025-03-01=2025-03-31"),
    ),
    holds(
        "several suspensions append the days of each, in whatever order they stand",
        "SC21",
        year(appended("2025-06-01", "2025-06-10"), appended(*MARCH)),
        *("2025-07-01", "2026-02-10"),
    ),
    holds(
        "between two suspensions the cover ends before the second",
        "SC21, SC4",
        year(appended("2025-06-01", "2025-06-10"), appended(*MARCH)),
        *("2025-04-15", "2025-05-31"),
    ),
    holds(
        "of two suspensions only the one that appends days moves the end",
        "SC21",
        year(pause(*MARCH), appended("2025-06-01", "2025-06-10")),
        *("2025-07-01", "2026-01-10"),
    ),
    holds(
        "cover ends before a suspension that nobody has ended yet",
        "SC21",
        FOR_EVER,
        *("2025-09-30", "2025-09-30"),
    ),
    fails(
        "a suspension without a last day tells only its first",
        "SC21, SC32",
        FOR_EVER,
        *("2025-11-01", "contract.suspended=2025-10-01"),
    ),
    fails(
        "a suspension without a last day appends nothing until it ends",
        "SC21",
        FOR_EVER,
        *("2026-01-01", "contract.ended=2025-12-31, contract.suspended=2025-10-01"),
    ),
    holds(
        "days suspended before the start are no loss",
        "SC21",
        BEFORE,
        *("2025-01-01", "2025-12-31"),
    ),
    fails(
        "a contract can be suspended that has not started",
        "SC7, SC21",
        BEFORE,
        "2024-12-15",
        "contract.not_started=2025-01-01, contract.suspended=2024-12-01=2024-12-31",
    ),
    holds(
        "of a suspension across the start only the days from the start on are appended",
        "SC21",
        ACROSS_START,
        *("2025-01-11", "2026-01-10"),
    ),
    fails(
        "a suspension across the start is told with its own days",
        "SC21, SC32",
        ACROSS_START,
        *("2025-01-05", "contract.suspended=2024-12-15=2025-01-10"),
    ),
    holds(
        "a suspension across the end of a term appends all its days to that term",
        "SC21",
        ACROSS_END,
        *("2026-01-15", "2026-01-20"),
    ),
    holds(
        "before a suspension across the end the cover ends with the day before it",
        "SC21, SC4",
        ACROSS_END,
        *("2025-12-01", "2025-12-21"),
    ),
    fails(
        "a suspension that begins after the end moves nothing",
        "SC21",
        year(appended("2026-02-01", "2026-02-28")),
        "2026-02-10",
        "contract.ended=2025-12-31, contract.suspended=2026-02-01=2026-02-28",
    ),
    holds(
        "a suspension that begins on the day after the end moves nothing",
        "SC21",
        year(appended("2026-01-01", "2026-01-31")),
        *("2025-12-31", "2025-12-31"),
    ),
    holds(
        "a suspension that begins on the last day moves the end",
        "SC21",
        year(appended("2025-12-31", "2026-01-01")),
        *("2026-01-02", "2026-01-02"),
    ),
    holds(
        "a second suspension within the appended days appends its own",
        "SC21",
        year(appended(*MARCH), appended("2026-01-20", "2026-01-24")),
        *("2026-01-25", "2026-02-05"),
    ),
    holds(
        "a suspension of a single day appends one",
        "SC21, market 23",
        year(appended("2025-05-05", "2025-05-05")),
        *("2025-05-06", "2026-01-01"),
    ),
    fails(
        "a suspension may begin on the day after another, which is told up to its last day",
        "SC21, market 23",
        TOUCHING,
        *("2025-03-10", "contract.suspended=2025-03-01=2025-03-10"),
    ),
    fails(
        "on the day after, the next suspension is told",
        "SC21, market 23",
        TOUCHING,
        *("2025-03-11", "contract.suspended=2025-03-11=2025-03-20"),
    ),
    holds(
        "cover ends before the first of two suspensions that touch",
        "SC4, market 23",
        TOUCHING,
        *("2025-02-10", "2025-02-28"),
    ),
    holds(
        "two suspensions that touch append the days of both",
        "SC21, market 23",
        TOUCHING,
        *("2025-03-21", "2026-01-20"),
    ),
]
