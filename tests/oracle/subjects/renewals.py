"""Contracts that renew by themselves, their grid, and the notices that end them."""

from oracle.expectations import Case, lost, won
from oracle.records import (
    Json,
    ask,
    cancellation,
    days,
    end_user,
    for_item,
    item,
    maintenance,
    months,
    renewal,
    warranty,
)

SN7 = item("SN-7", end_user("C1"))
SCOPE = [for_item("SN-7")]
YEARLY = renewal(12, months(3))


def until(what: str, source: str, contract: Json, last: str, after: str) -> list[Case]:
    """Two cases: the last day by the notice on file, and the day after it."""
    given, row = [SN7, contract], f"{contract['id']}/0"
    applies = won(row, last, [f"{row} applies"], direct=[0])
    gone = lost([f"{row} contract.cancelled={last}"])
    return [
        Case(f"{what}: covered on the last day", source, given, ask("SN-7", last), applies),
        Case(f"{what}: cancelled on the day after", source, given, ask("SN-7", after), gone),
    ]


def april(received: str) -> Json:
    """A year of maintenance from April, renewed yearly, three months' notice."""
    return maintenance(
        *("K", "C1", "2024-04-01", SCOPE),
        term=months(12),
        renewal=YEARLY,
        cancellation=cancellation(received),
    )


def monthly(first: str, received: str) -> Json:
    """A month, renewed by the month, no notice period."""
    return maintenance(
        *("K", "C1", first, SCOPE),
        term=months(1),
        renewal=renewal(1),
        cancellation=cancellation(received),
    )


def leap(received: str) -> Json:
    """A year from 29 February, renewed yearly, no notice period."""
    return maintenance(
        *("K", "C1", "2024-02-29", SCOPE),
        term=months(12),
        renewal=renewal(12),
        cancellation=cancellation(received),
    )


def three_years(received: str) -> Json:
    """Three years, then year by year, three months' notice."""
    return maintenance(
        *("K", "C1", "2020-01-01", SCOPE),
        term=months(36),
        renewal=YEARLY,
        cancellation=cancellation(received),
    )


def notice(first: str, period: Json | None, received: str) -> Json:
    """A year, renewed yearly, with a notice period to be tried."""
    return maintenance(
        *("K", "C1", first, SCOPE),
        term=months(12),
        renewal=renewal(12, period),
        cancellation=cancellation(received),
    )


ROLLING = maintenance("K", "C1", "2024-04-01", SCOPE, term=months(12), renewal=YEARLY)

CASES = [
    Case(
        "a renewal without notice on file leaves the cover open",
        "SC4, D18",
        [SN7, ROLLING],
        ask("SN-7", "2024-04-01"),
        won("K/0", "open", ["K/0 applies"], direct=[0]),
    ),
    Case(
        "a tacit renewal holds many terms later, though nobody wrote it down",
        "D18, market 20",
        [SN7, ROLLING],
        ask("SN-7", "2061-12-24"),
        won("K/0", "open", ["K/0 applies"], direct=[0]),
    ),
    Case(
        "a renewing contract has a first day like any other",
        "IB-C33",
        [SN7, ROLLING],
        ask("SN-7", "2024-03-31"),
        lost(["K/0 contract.not_started=2024-04-01"]),
    ),
    *until(
        "a notice on the last notice day ends the running term",
        "IB-S25",
        april("2024-12-31"),
        *("2025-03-31", "2025-04-01"),
    ),
    *until(
        "a notice a day too late ends the next term",
        "IB-C35",
        april("2025-01-01"),
        *("2026-03-31", "2026-04-01"),
    ),
    *until(
        "a notice two weeks too late ends the next term",
        "IB-S25",
        april("2025-01-15"),
        *("2026-03-31", "2026-04-01"),
    ),
    *until(
        "a notice before the start leaves the first term",
        "SC17",
        april("2024-01-10"),
        *("2025-03-31", "2025-04-01"),
    ),
    *until(
        "three months before 1 March end with November",
        "Z46, RA-3.7",
        notice("2024-03-01", months(3), "2024-11-30"),
        *("2025-02-28", "2025-03-01"),
    ),
    *until(
        "three months before 1 March: the first of December is too late",
        "Z46, RA-3.7",
        notice("2024-03-01", months(3), "2024-12-01"),
        *("2026-02-28", "2026-03-01"),
    ),
    *until(
        "three months before 15 February: 14 November is in time",
        "RA-3.7",
        notice("2024-02-15", months(3), "2024-11-14"),
        *("2025-02-14", "2025-02-15"),
    ),
    *until(
        "three months before 15 February: 15 November is too late",
        "RA-3.7",
        notice("2024-02-15", months(3), "2024-11-15"),
        *("2026-02-14", "2026-02-15"),
    ),
    *until(
        "thirty days before the new year: 1 December is in time",
        "RA-3.7",
        notice("2025-01-01", days(30), "2025-12-01"),
        *("2025-12-31", "2026-01-01"),
    ),
    *until(
        "thirty days before the new year: 2 December is too late",
        "RA-3.7",
        notice("2025-01-01", days(30), "2025-12-02"),
        *("2026-12-31", "2027-01-01"),
    ),
    *until(
        "without a notice period the last day of the term is in time",
        "SC17",
        notice("2025-01-01", None, "2025-12-31"),
        *("2025-12-31", "2026-01-01"),
    ),
    *until(
        "without a notice period the first day of the next term is too late",
        "SC17",
        notice("2025-01-01", None, "2026-01-01"),
        *("2026-12-31", "2027-01-01"),
    ),
    *until(
        "a notice period longer than the calendar reaches back",
        "RA-3.7",
        notice("2025-01-01", months(3000), "2025-03-01"),
        *("2275-12-31", "2276-01-01"),
    ),
    *until(
        "monthly terms from 31 January: the first one ends on 27 February",
        "D1",
        monthly("2025-01-31", "2025-02-10"),
        *("2025-02-27", "2025-02-28"),
    ),
    *until(
        "monthly terms from 31 January do not drift in March",
        "D1",
        monthly("2025-01-31", "2025-03-15"),
        *("2025-03-30", "2025-03-31"),
    ),
    *until(
        "monthly terms from 31 January end on 29 April",
        "D1",
        monthly("2025-01-31", "2025-03-31"),
        *("2025-04-29", "2025-04-30"),
    ),
    *until(
        "yearly terms from 29 February: the first one ends on 27 February",
        "D1",
        leap("2025-01-15"),
        *("2025-02-27", "2025-02-28"),
    ),
    *until(
        "yearly terms from 29 February: the third one ends on 27 February",
        "RA-3.3",
        leap("2026-06-01"),
        *("2027-02-27", "2027-02-28"),
    ),
    *until(
        "yearly terms from 29 February come back to their day in a leap year",
        "RA-3.3",
        leap("2027-03-01"),
        *("2028-02-28", "2028-02-29"),
    ),
    *until(
        "three years, then single years: a notice in time ends the three",
        "market 20",
        three_years("2022-09-30"),
        *("2022-12-31", "2023-01-01"),
    ),
    *until(
        "three years, then single years: a day too late adds one year, not three",
        "market 20",
        three_years("2022-10-01"),
        *("2023-12-31", "2024-01-01"),
    ),
    *until(
        "three years, then single years: the notice day moves with the terms",
        "market 20",
        three_years("2023-10-01"),
        *("2024-12-31", "2025-01-01"),
    ),
    *until(
        "a stated last day anchors the renewals on the day after it",
        "SC20, RA-3.3",
        maintenance(
            *("K", "C1", "2024-05-10", SCOPE),
            lastDay="2025-01-30",
            renewal=renewal(1),
            cancellation=cancellation("2025-03-05"),
        ),
        *("2025-03-30", "2025-03-31"),
    ),
    *until(
        "a notice within the stated term ends it on its last day",
        "SC20",
        maintenance(
            *("K", "C1", "2024-05-10", SCOPE),
            lastDay="2025-01-30",
            renewal=renewal(1),
            cancellation=cancellation("2025-01-30"),
        ),
        *("2025-01-30", "2025-01-31"),
    ),
    *until(
        "where term and last day are both given the term is the anchor",
        "SC20, D1",
        maintenance(
            *("K", "C1", "2024-08-31", SCOPE),
            term=months(6),
            lastDay="2025-02-27",
            renewal=renewal(6),
            cancellation=cancellation("2025-03-10"),
        ),
        *("2025-08-30", "2025-08-31"),
    ),
    *until(
        "a first term in days anchors the monthly grid where it ends",
        "RA-3.3",
        maintenance(
            *("K", "C1", "2025-01-01", SCOPE),
            term=days(30),
            renewal=renewal(1),
            cancellation=cancellation("2025-03-01"),
        ),
        *("2025-03-30", "2025-03-31"),
    ),
    *until(
        "a warranty that renews is on the grid as well",
        "SC19",
        warranty(
            *("W", "C1", "2025-01-31", SCOPE),
            term=months(1),
            renewal=renewal(1),
            cancellation=cancellation("2025-02-01"),
        ),
        *("2025-02-27", "2025-02-28"),
    ),
    *until(
        "an agreed last day may lie within a term",
        "SC17",
        maintenance(
            *("K", "C1", "2025-01-01", SCOPE),
            term=months(12),
            renewal=YEARLY,
            cancellation=cancellation(last="2026-06-30"),
        ),
        *("2026-06-30", "2026-07-01"),
    ),
    *until(
        "an agreed last day decides over the day of receipt",
        "SC17",
        maintenance(
            *("K", "C1", "2025-01-01", SCOPE),
            term=months(12),
            renewal=YEARLY,
            cancellation=cancellation("2025-03-01", last="2025-08-15"),
        ),
        *("2025-08-15", "2025-08-16"),
    ),
]
