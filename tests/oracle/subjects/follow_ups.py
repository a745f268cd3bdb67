"""Follow-ups that need a confirmation, and those that somebody has refused."""

from oracle.expectations import Case, won
from oracle.oneline import HEAD, SCOPE, SN7, fails, holds
from oracle.records import (
    Json,
    appended,
    ask,
    cancellation,
    follow_up,
    for_all,
    maintenance,
    months,
    renewal,
)

FROM_START = "2025-01-01"


def chain(*follow_ups: Json, offers: str | None = None, confirms: str | None = None) -> Json:
    """A year from 2025 on, renewed yearly, with flags and what is on file of its follow-ups."""
    record = maintenance(*HEAD, term=months(12), renewal=renewal(12), followUps=list(follow_ups))
    if offers is not None:
        record["offersFrom"] = offers
    if confirms is not None:
        record["confirmationsFrom"] = confirms
    return record


def confirming(*follow_ups: Json) -> list[Json]:
    """A chain whose follow-ups all need a confirmation."""
    return [SN7, chain(*follow_ups, confirms=FROM_START)]


def offering(*follow_ups: Json) -> list[Json]:
    """A chain whose follow-ups all need an offer."""
    return [SN7, chain(*follow_ups, offers=FROM_START)]


def by_itself(*follow_ups: Json) -> list[Json]:
    """A chain that no flag holds up."""
    return [SN7, chain(*follow_ups)]


def cancelled(last: str, *follow_ups: Json) -> list[Json]:
    """A chain that needs confirmations and is cancelled."""
    record = chain(*follow_ups, confirms=FROM_START)
    return [SN7, {**record, "cancellation": cancellation(last=last)}]


def monthly(*follow_ups: Json) -> list[Json]:
    """A month from 31 January, renewed by the month with confirmations."""
    record = maintenance(
        *("K", "C1", "2025-01-31", SCOPE),
        term=months(1),
        renewal=renewal(1),
        confirmationsFrom="2025-01-31",
        followUps=list(follow_ups),
    )
    return [SN7, record]


def moved(*follow_ups: Json) -> list[Json]:
    """A chain that needs confirmations, its first term 31 days longer."""
    record = chain(*follow_ups, confirms=FROM_START)
    return [SN7, {**record, "suspensions": [appended("2025-03-01", "2025-03-31")]}]


C26, C27, C28 = (follow_up(f"20{year}-01-01", "confirmed") for year in (26, 27, 28))
D26, D27 = (follow_up(f"20{year}-01-01", "declined") for year in (26, 27))
LAPSED = follow_up("2026-01-01", "lapsed")
OFFERED = follow_up("2026-01-01", "offerOpen")
AWAITING = follow_up("2026-01-01", "awaitingConfirmation")
UNCONFIRMED = "renewal.unconfirmed=2026-01-01"
OFFER_OPEN = "renewal.offer_open=2026-01-01"
TWO_FLAGS = chain(C26, offers="2027-01-01", confirms="2026-01-01")

CASES = [
    holds(
        "a first term needs no confirmation and is all that is sure",
        "Z8, SC18, SC4",
        confirming(),
        *("2025-06-01", "2025-12-31"),
    ),
    fails(
        "a follow-up that nobody has confirmed yet does not cover",
        "Z8",
        confirming(),
        *("2026-01-05", UNCONFIRMED),
    ),
    holds(
        "the same follow-up covers once its confirmation is on file",
        "Z8",
        confirming(C26),
        *("2026-01-05", "2026-12-31"),
    ),
    fails(
        "a confirmation is good for one follow-up",
        "SC18",
        confirming(C26),
        *("2027-01-01", "renewal.unconfirmed=2027-01-01"),
    ),
    fails(
        "a follow-up that awaits its confirmation is unconfirmed",
        "Z8, SC18",
        confirming(AWAITING),
        *("2026-01-05", UNCONFIRMED),
    ),
    fails(
        "an offer that is open is told even where only confirmations are wanted",
        "Z8, SC18",
        confirming(OFFERED),
        *("2026-01-05", OFFER_OPEN),
    ),
    fails(
        "where offers are wanted and nothing is on file the offer is open",
        "SC18",
        offering(),
        *("2026-01-05", OFFER_OPEN),
    ),
    fails(
        "where offers are wanted and one is on file the offer is open",
        "Z8, SC18",
        offering(OFFERED),
        *("2026-01-05", OFFER_OPEN),
    ),
    fails(
        "where offers are wanted and the confirmation is awaited it is unconfirmed",
        "SC18",
        offering(AWAITING),
        *("2026-01-05", UNCONFIRMED),
    ),
    holds(
        "where offers are wanted a confirmed follow-up covers up to the next one",
        "SC18",
        offering(C26),
        *("2026-06-01", "2026-12-31"),
    ),
    fails(
        "a follow-up that is declined ends the contract",
        "SC18",
        confirming(D26),
        *("2026-01-05", "contract.ended=2025-12-31"),
    ),
    fails(
        "a follow-up that has lapsed ends the contract",
        "SC18",
        offering(LAPSED),
        *("2026-01-05", "contract.ended=2025-12-31"),
    ),
    fails(
        "a declined follow-up ends the contract though no flag is in force",
        "SC18",
        by_itself(D26),
        *("2026-01-05", "contract.ended=2025-12-31"),
    ),
    holds(
        "a declined follow-up is known on every day before it",
        "SC18, SC4",
        by_itself(D27),
        *("2025-06-01", "2026-12-31"),
    ),
    holds(
        "without a flag an open offer holds nothing up",
        "SC18",
        by_itself(OFFERED),
        *("2026-01-05", "open"),
    ),
    holds(
        "without a flag an awaited confirmation holds nothing up",
        "SC18",
        by_itself(AWAITING),
        *("2026-01-05", "open"),
    ),
    holds(
        "a follow-up before the first day of the flag follows by itself",
        "SC18",
        [SN7, chain(confirms="2026-06-01")],
        *("2025-06-01", "2026-12-31"),
    ),
    fails(
        "the first follow-up behind the first day of the flag needs its confirmation",
        "SC18",
        [SN7, chain(confirms="2026-06-01")],
        *("2027-01-01", "renewal.unconfirmed=2027-01-01"),
    ),
    fails(
        "a flag counts for the follow-up that begins on its first day",
        "SC18",
        [SN7, chain(confirms="2026-01-01")],
        *("2026-01-01", UNCONFIRMED),
    ),
    holds(
        "a flag from the second day of a follow-up comes too late for it",
        "SC18",
        [SN7, chain(confirms="2026-01-02")],
        *("2026-01-02", "2026-12-31"),
    ),
    fails(
        "the first missing confirmation ends the chain though a later one is there",
        "SC18",
        confirming(C27),
        *("2027-06-01", UNCONFIRMED),
    ),
    fails(
        "a missing confirmation in the middle ends the chain",
        "SC18",
        confirming(C26, C28),
        *("2028-03-01", "renewal.unconfirmed=2027-01-01"),
    ),
    holds(
        "before a missing confirmation in the middle the confirmed term covers",
        "SC18",
        confirming(C28, C26),
        *("2026-03-01", "2026-12-31"),
    ),
    fails(
        "what is declined after the chain has ended no longer matters",
        "SC18",
        confirming(D27),
        *("2027-06-01", UNCONFIRMED),
    ),
    fails(
        "what is confirmed after a refusal no longer matters",
        "SC18",
        confirming(D26, C27),
        *("2027-06-01", "contract.ended=2025-12-31"),
    ),
    fails(
        "a refusal after a confirmed follow-up ends that one on its last day",
        "SC18",
        confirming(C26, D27),
        *("2027-06-01", "contract.ended=2026-12-31"),
    ),
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
