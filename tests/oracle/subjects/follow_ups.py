"""Follow-ups that need a confirmation, and those that somebody has refused."""

from oracle.oneline import HEAD, SCOPE, SN7, fails, holds
from oracle.records import (
    Json,
    appended,
    cancellation,
    follow_up,
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
]
