"""Suspensions of contracts that renew: appended days move the anchor of all later terms."""

from oracle.expectations import Case
from oracle.oneline import HEAD, SCOPE, SN7, fails, holds
from oracle.records import Json, appended, cancellation, maintenance, months, pause, renewal

MARCH = appended("2025-03-01", "2025-03-31")
MAY_26 = appended("2026-05-01", "2026-05-31")


def yearly(received: str | None, *suspensions: Json, notice: int | None = None) -> list[Json]:
    """A year from 2025 on, renewed yearly, with a notice on file."""
    record = maintenance(
        *HEAD,
        term=months(12),
        renewal=renewal(12, None if notice is None else months(notice)),
        suspensions=list(suspensions),
    )
    if received is not None:
        record["cancellation"] = cancellation(received)
    return [SN7, record]


def monthly(received: str) -> list[Json]:
    """A month from 31 January, renewed by the month, with two days appended to the first one."""
    record = maintenance(
        *("K", "C1", "2025-01-31", SCOPE),
        term=months(1),
        renewal=renewal(1),
        cancellation=cancellation(received),
        suspensions=[appended("2025-02-10", "2025-02-11")],
    )
    return [SN7, record]


def thirty_days(received: str) -> list[Json]:
    """Thirty days from the new year, renewed by the month, with five days appended to them."""
    record = maintenance(
        *HEAD,
        term={"days": 30},
        renewal=renewal(1),
        cancellation=cancellation(received),
        suspensions=[appended("2025-01-10", "2025-01-14")],
    )
    return [SN7, record]


def stated(received: str) -> list[Json]:
    """Up to a stated last day, then by the month, with ten days appended."""
    record = maintenance(
        *HEAD,
        lastDay="2025-06-30",
        renewal=renewal(1),
        cancellation=cancellation(received),
        suspensions=[appended("2025-06-01", "2025-06-10")],
    )
    return [SN7, record]


CASES: list[Case] = [
    holds(
        "a renewing contract covers up to its next suspension",
        "SC4, SC21",
        yearly(None, MAY_26),
        *("2025-06-01", "2026-04-30"),
    ),
    holds(
        "after its last suspension a renewing contract is open again",
        "SC4, SC21",
        yearly(None, MAY_26),
        *("2026-06-01", "open"),
    ),
    holds(
        "a notice on the notice day of a moved boundary is in time",
        "SC21, IB-C35",
        yearly("2025-10-31", MARCH, notice=3),
        *("2025-04-01", "2026-01-31"),
    ),
    holds(
        "a notice a day after the moved notice day ends the next term",
        "SC21, IB-C35",
        yearly("2025-11-01", MARCH, notice=3),
        *("2025-04-01", "2027-01-31"),
    ),
    fails(
        "a cancellation by receipt tells the moved last day",
        "SC21, SC32",
        yearly("2025-10-31", MARCH, notice=3),
        *("2026-02-01", "contract.cancelled=2026-01-31"),
    ),
    holds(
        "a suspension that keeps the end leaves the notice day where it was",
        "SC21, IB-C35",
        yearly("2025-10-01", pause("2025-03-01", "2025-03-31"), notice=3),
        *("2025-04-01", "2026-12-31"),
    ),
    holds(
        "a suspension in a later term leaves the earlier boundaries alone",
        "SC21",
        yearly("2025-12-01", MAY_26),
        *("2025-06-01", "2025-12-31"),
    ),
    holds(
        "a suspension in a later term moves the end of that term",
        "SC21",
        yearly("2026-12-01", MAY_26),
        *("2026-06-01", "2027-01-31"),
    ),
    holds(
        "the terms after a moved one count from its new end",
        "SC21, SR41",
        yearly("2027-03-01", MAY_26),
        *("2026-06-01", "2028-01-31"),
    ),
    holds(
        "suspensions in two terms append to each of them",
        "SC21",
        yearly("2026-12-01", appended("2026-03-01", "2026-03-10"), MARCH),
        *("2026-04-01", "2027-02-10"),
    ),
    holds(
        "which term a day lies in is asked after the earlier suspensions moved it",
        "SC21",
        yearly("2026-01-20", MARCH, appended("2026-01-05", "2026-01-09")),
        *("2026-01-10", "2026-02-05"),
    ),
    holds(
        "a suspension across a boundary appends all its days to the term it begins in",
        "SC21",
        yearly("2026-01-12", appended("2025-12-22", "2026-01-10")),
        *("2026-01-11", "2026-01-20"),
    ),
    holds(
        "a suspension on the first day of a follow-up belongs to the follow-up",
        "SC21",
        yearly("2026-12-01", appended("2026-01-01", "2026-01-10")),
        *("2026-01-11", "2027-01-10"),
    ),
    holds(
        "after appended days the months count from the new anchor",
        "SC21, D1",
        monthly("2025-03-15"),
        *("2025-03-10", "2025-04-01"),
    ),
    holds(
        "the day of the month of the old anchor is forgotten",
        "SC21, D1",
        monthly("2025-05-10"),
        *("2025-05-03", "2025-06-01"),
    ),
    holds(
        "days appended to a first term in days move the monthly grid",
        "SC21, RA-3.3",
        thirty_days("2025-03-01"),
        *("2025-02-20", "2025-03-04"),
    ),
    holds(
        "days appended to a stated last day move the anchor behind it",
        "SC21, SC20",
        stated("2025-07-20"),
        *("2025-07-15", "2025-08-10"),
    ),
    holds(
        "an agreed last day within a moved term stays where it was agreed",
        "SC17, SC21",
        [
            SN7,
            maintenance(
                *HEAD,
                term=months(12),
                renewal=renewal(12),
                cancellation=cancellation("2025-05-01", last="2025-12-31"),
                suspensions=[MARCH],
            ),
        ],
        *("2025-06-01", "2025-12-31"),
    ),
]
