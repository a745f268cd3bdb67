"""Follow-ups beside cancellations, moved boundaries, other flags and other contracts."""

from oracle.expectations import Case, won
from oracle.oneline import SCOPE, SN7, fails, holds
from oracle.records import ask, follow_up, for_all, maintenance, months, renewal
from oracle.subjects.follow_ups import (
    C26,
    D26,
    FROM_START,
    OFFER_OPEN,
    TWO_FLAGS,
    UNCONFIRMED,
    by_itself,
    cancelled,
    chain,
    confirming,
    monthly,
    moved,
)

CASES = [
    fails(
        "nothing of renewals is told after a cancellation",
        "SC18",
        cancelled("2025-12-31"),
        *("2026-01-05", "contract.cancelled=2025-12-31"),
    ),
    fails(
        "before the end of a cancellation a missing confirmation is told",
        "SC18, SC29",
        cancelled("2026-06-30"),
        *("2026-03-01", UNCONFIRMED),
    ),
    fails(
        "after a cancellation that ended later than the chain only the cancellation is told",
        "SC18",
        cancelled("2026-06-30"),
        *("2026-07-01", "contract.cancelled=2026-06-30"),
    ),
    fails(
        "a refusal is told beside the cancellation, for the contract would have ended too",
        "SC18, SC29",
        cancelled("2025-06-30", D26),
        *("2026-02-01", "contract.cancelled=2025-06-30, contract.ended=2025-12-31"),
    ),
    fails(
        "with both flags and nothing on file the offer is open",
        "SC18",
        [SN7, chain(offers=FROM_START, confirms=FROM_START)],
        *("2026-01-05", OFFER_OPEN),
    ),
    fails(
        "each flag has a first day of its own",
        "SC18",
        [SN7, chain(offers="2027-01-01", confirms="2026-01-01")],
        *("2026-01-05", UNCONFIRMED),
    ),
    fails(
        "a follow-up under the second flag asks for its offer",
        "SC18",
        [SN7, TWO_FLAGS],
        *("2027-01-05", "renewal.offer_open=2027-01-01"),
    ),
    fails(
        "a confirmation for a day on which no follow-up begins confirms nothing",
        "SC18",
        confirming(follow_up("2026-01-02", "confirmed")),
        *("2026-01-05", UNCONFIRMED),
    ),
    holds(
        "a refusal for a day on which no follow-up begins refuses nothing",
        "SC18",
        by_itself(follow_up("2026-03-01", "declined")),
        *("2026-06-01", "open"),
    ),
    holds(
        "the first term is no follow-up that could be refused",
        "SC18",
        by_itself(follow_up("2025-01-01", "declined")),
        *("2025-06-01", "open"),
    ),
    holds(
        "a confirmation counts for the boundary that appended days have moved",
        "SC18, SC21",
        moved(follow_up("2026-02-01", "confirmed")),
        *("2026-02-05", "2027-01-31"),
    ),
    fails(
        "a confirmation for the boundary as it was before it moved confirms nothing",
        "SC18, SC21",
        moved(C26),
        *("2026-02-05", "renewal.unconfirmed=2026-02-01"),
    ),
    holds(
        "on a monthly grid the confirmed month is all there is",
        "SC18, D1",
        monthly(follow_up("2025-02-28", "confirmed")),
        *("2025-03-01", "2025-03-30"),
    ),
    fails(
        "on a monthly grid the next month is told by its own first day",
        "SC18, D1",
        monthly(follow_up("2025-02-28", "confirmed")),
        *("2025-05-05", "renewal.unconfirmed=2025-03-31"),
    ),
    fails(
        "a missing confirmation is told before the archiving",
        "SC7",
        [SN7, {**chain(confirms=FROM_START), "archivedOn": "2026-02-01"}],
        *("2026-02-01", f"{UNCONFIRMED}, contract.archived=2026-02-01"),
    ),
    Case(
        "a chain that needs a confirmation has a known end in the order",
        "SC5, SC18",
        [
            *confirming(),
            maintenance("A", "C1", "2025-01-01", SCOPE, term=months(12), renewal=renewal(12)),
            maintenance("B", "C1", "2025-01-01", SCOPE, lastDay="2026-06-30"),
        ],
        ask("SN-7", "2025-06-01"),
        won(
            "K/0",
            "2025-12-31",
            ["K/0 applies", "B/0 outranked", "A/0 outranked"],
            unbroken="open",
            direct=[0, 1, 2],
        ),
    ),
    Case(
        "while a confirmation is missing another contract answers",
        "Z8, SC6",
        [*confirming(), maintenance("L", "C1", "2026-01-01", [for_all()], lastDay="2026-12-31")],
        ask("SN-7", "2026-02-01"),
        won("L/0", "2026-12-31", [f"K/0 {UNCONFIRMED}", "L/0 applies"], indirect=[1]),
    ),
    Case(
        "another contract joins where a confirmation is missing",
        "Z8, SC4",
        [*confirming(), maintenance("L", "C1", "2026-01-01", [for_all()], lastDay="2026-12-31")],
        ask("SN-7", "2025-06-01"),
        won(
            "K/0",
            "2025-12-31",
            ["K/0 applies", "L/0 contract.not_started=2026-01-01"],
            unbroken="2026-12-31",
            direct=[0],
        ),
    ),
]
