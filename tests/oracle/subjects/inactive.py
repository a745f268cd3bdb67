"""Accounts that are inactive for a while: a follow-up that begins then is a gap in the chain."""

from oracle.expectations import Case, lost, won
from oracle.oneline import HEAD, SCOPE, SN7, fails, holds
from oracle.records import (
    Json,
    Terms,
    account,
    ask,
    cancellation,
    end_user,
    follow_up,
    for_all,
    item,
    maintenance,
    months,
    renewal,
    stretch,
    warranty,
)

WINTER = stretch("2025-12-01", "2026-03-31")
GAP = "renewal.account_inactive=2026-01-01"


def yearly(terms: Terms | None = None) -> Json:
    """A year from 2025 on, renewed yearly."""
    more: Terms = {"term": months(12), "renewal": renewal(12), **(terms or {})}
    return maintenance(*HEAD, **more)


def given(*inactive: Json, terms: Terms | None = None) -> list[Json]:
    """The holder, inactive on such days, and its contract."""
    return [account("C1", inactive=list(inactive)), SN7, yearly(terms)]


def confirming(*follow_ups: Json) -> list[Json]:
    """The same in winter, with follow-ups that need a confirmation."""
    return given(WINTER, terms={"confirmationsFrom": "2025-01-01", "followUps": list(follow_ups)})


def monthly() -> list[Json]:
    """Terms of one month, and an account that is inactive from February to April."""
    record = maintenance(*HEAD, term=months(1), renewal=renewal(1))
    return [account("C1", inactive=[stretch("2025-02-10", "2025-04-05")]), SN7, record]


FOR_EVER = given(stretch("2026-06-01"))
TWICE = given(WINTER, stretch("2027-12-15", "2028-01-15"))
GROUP = [
    account("C0", inactive=[WINTER]),
    account("C1", parent="C0"),
    SN7,
    maintenance(
        *("K", "C0", "2025-01-01", [for_all()]),
        term=months(12),
        renewal=renewal(12),
        coversGroup=True,
    ),
]

CASES = [
    holds(
        "the running term of an inactive account stays in force to its end",
        "SR38",
        given(WINTER),
        *("2025-12-15", "2025-12-31"),
    ),
    fails(
        "a follow-up that begins while the account is inactive is not in force",
        "SR38, SC32",
        given(WINTER),
        *("2026-01-01", GAP),
    ),
    fails(
        "the gap lasts to the end of the term, though the account is active again",
        "SR29, SR38",
        given(WINTER),
        *("2026-12-31", GAP),
    ),
    holds(
        "behind a gap the chain goes on on its grid",
        "SR29",
        given(WINTER),
        *("2027-01-01", "open"),
    ),
    holds(
        "an account that is inactive only within a term leaves the chain alone",
        "SR29",
        given(stretch("2025-03-01", "2025-11-30")),
        *("2025-06-01", "open"),
    ),
    fails(
        "a stretch that ends on the first day of a follow-up makes a gap",
        "SR29",
        given(stretch("2025-11-01", "2026-01-01")),
        *("2026-02-01", GAP),
    ),
    fails(
        "a stretch that begins on the first day of a follow-up makes a gap",
        "SR29",
        given(stretch("2026-01-01", "2026-01-02")),
        *("2026-02-01", GAP),
    ),
    holds(
        "a stretch that ends on the day before a follow-up makes no gap",
        "SR29",
        given(stretch("2025-11-01", "2025-12-31")),
        *("2025-12-01", "open"),
    ),
    holds(
        "an account that never comes back covers to the end of its running term",
        "SR38",
        FOR_EVER,
        *("2026-07-01", "2026-12-31"),
    ),
    fails(
        "years later each day is told by the first day of its own term",
        "SR29, SC32",
        FOR_EVER,
        *("2030-05-05", "renewal.account_inactive=2030-01-01"),
    ),
    holds(
        "a warranty of an inactive account stays in force",
        "SR38",
        [
            account("C1", inactive=[stretch("2025-02-01")]),
            SN7,
            warranty("K", "C1", "2025-01-01", SCOPE, term=months(24)),
        ],
        *("2026-06-01", "2026-12-31"),
    ),
    holds(
        "a contract that does not renew stays in force",
        "SR38",
        [
            account("C1", inactive=[stretch("2025-02-01")]),
            SN7,
            maintenance(*HEAD, lastDay="2027-12-31"),
        ],
        *("2026-06-01", "2027-12-31"),
    ),
    Case(
        "the account of the holder counts where the user is another",
        "SR38, SC3",
        GROUP,
        ask("SN-7", "2026-06-01"),
        lost([f"K/0 {GAP}"]),
    ),
    Case(
        "the account of the user does not count where another holds the contract",
        "SR38, SC2",
        [account("C2", inactive=[WINTER]), item("SN-7", end_user("C2")), yearly()],
        ask("SN-7", "2026-06-01"),
        won(
            *("K/0", "open", ["K/0 applies"]),
            direct=[0],
            notes=["contract.holder_differs=C1"],
        ),
    ),
    fails(
        "a follow-up in a gap needs no confirmation",
        "SC18, SR29",
        confirming(),
        *("2026-06-01", GAP),
    ),
    fails(
        "the follow-up behind a gap needs its confirmation again",
        "SC18, SR29",
        confirming(),
        *("2027-02-01", "renewal.unconfirmed=2027-01-01"),
    ),
    holds(
        "a confirmed follow-up behind a gap is in force",
        "SC18, SR29",
        confirming(follow_up("2027-01-01", "confirmed")),
        *("2027-02-01", "2027-12-31"),
    ),
    fails(
        "a confirmation does not lift a gap",
        "SC18, SR29",
        confirming(follow_up("2026-01-01", "confirmed")),
        *("2026-06-01", GAP),
    ),
    fails(
        "a refusal on the first day of a gap ends the chain",
        "SC18",
        confirming(follow_up("2026-01-01", "declined")),
        *("2026-06-01", "contract.ended=2025-12-31"),
    ),
    fails(
        "a gap is not told after a cancellation",
        "SC18",
        given(WINTER, terms={"cancellation": cancellation(last="2025-12-31")}),
        *("2026-06-01", "contract.cancelled=2025-12-31"),
    ),
    fails(
        "a gap is told up to the last day that a cancellation leaves",
        "SC18",
        given(WINTER, terms={"cancellation": cancellation(last="2026-03-31")}),
        *("2026-03-31", GAP),
    ),
    holds(
        "between two gaps the cover ends before the second",
        "SR29, SC4",
        TWICE,
        *("2027-06-01", "2027-12-31"),
    ),
    fails(
        "the second gap is told by its own first day",
        "SR29",
        TWICE,
        *("2028-06-01", "renewal.account_inactive=2028-01-01"),
    ),
    holds(
        "behind the second gap the chain is open",
        "SR29, SC4",
        TWICE,
        *("2029-01-01", "open"),
    ),
    holds(
        "of monthly terms the one that is running stays",
        "SR29",
        monthly(),
        *("2025-02-15", "2025-02-28"),
    ),
    fails(
        "of monthly terms each that begins in the stretch is a gap",
        "SR29",
        monthly(),
        *("2025-04-20", "renewal.account_inactive=2025-04-01"),
    ),
    holds(
        "the first month that begins behind the stretch is in force",
        "SR29",
        monthly(),
        *("2025-05-01", "open"),
    ),
    Case(
        "a gap counts for nothing in the order, for the chain has no known end",
        "SC5",
        [*given(WINTER), maintenance("Z", "C1", "2025-01-01", SCOPE, lastDay="2028-12-31")],
        ask("SN-7", "2025-06-01"),
        won(
            "Z/0",
            "2028-12-31",
            ["Z/0 applies", "K/0 outranked"],
            unbroken="open",
            direct=[0, 1],
        ),
    ),
    Case(
        "another contract carries the cover over a gap",
        "SC4, SR29",
        [
            *given(WINTER),
            maintenance("L", "C1", "2026-01-01", [for_all()], lastDay="2026-12-31"),
        ],
        ask("SN-7", "2025-06-01"),
        won(
            "K/0",
            "2025-12-31",
            ["K/0 applies", "L/0 contract.not_started=2026-01-01"],
            unbroken="open",
            direct=[0],
        ),
    ),
    fails(
        "a gap, the archiving and a suspension are told in this order",
        "SC7",
        given(
            WINTER,
            terms={"archivedOn": "2026-02-01", "suspensions": [stretch("2026-02-01")]},
        ),
        "2026-02-01",
        f"{GAP}, contract.archived=2026-02-01, contract.suspended=2026-02-01",
    ),
]
