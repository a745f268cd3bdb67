"""Which follow-ups of a renewing contract are in force (SC18, Z8), and where its chain ends.

Terms follow by themselves, unless a flag wants an offer or a confirmation, somebody has said no,
or the holder's account is inactive on the first day of the term (SR38).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from oracle.dates import ONE_DAY, day
from oracle.terms import (
    boundaries,
    cancellation_last_day,
    earliest,
    end_without_renewal,
    optional_day,
)

Json = dict[str, Any]


@dataclass(frozen=True)
class ChainEnd:
    """First day of the follow-up that is not in force, and the code that says why."""

    first_day: date
    code: str


def stored_state(contract: Json, at: date) -> str | None:
    """What is on file about the follow-up that begins on the day."""
    for each in contract.get("followUps") or []:
        if day(each["firstDay"]) == at:
            state: str = each["state"]
            return state
    return None


def in_force_from(contract: Json, flag: str, at: date) -> bool:
    """SC18: a flag counts from its own first day on."""
    since = optional_day(contract.get(flag))
    return since is not None and at >= since


def needs_confirmation(contract: Json, at: date) -> bool:
    """SC18: with either flag in force a term does not follow by itself."""
    return any(in_force_from(contract, flag, at) for flag in ("offersFrom", "confirmationsFrom"))


def stretches(records: Sequence[Json], contract: Json) -> list[Json]:
    """The inactive stretches of the holder's account."""
    for record in records:
        if record["kind"] == "account" and record["id"] == contract["holder"]:
            return list(record.get("inactive") or [])
    return []


def inactive_on(records: Sequence[Json], contract: Json, at: date) -> bool:
    """SR29: whether the holder's account is inactive on the day."""
    return any(
        day(each["firstDay"]) <= at <= (optional_day(each.get("lastDay")) or date.max)
        for each in stretches(records, contract)
    )


def chain_end(records: Sequence[Json], contract: Json) -> ChainEnd | None:
    """SC18: the first follow-up that is refused, or not confirmed; later ones do not count."""
    for at in boundaries(contract):
        if nothing_left(records, contract, at):
            return None
        state = stored_state(contract, at)
        if state in ("declined", "lapsed"):
            return ChainEnd(at, "contract.ended")
        if inactive_on(records, contract, at) or not needs_confirmation(contract, at):
            continue
        if state != "confirmed":
            return ChainEnd(at, missing(contract, at, state))
    return None


def missing(contract: Json, at: date, state: str | None) -> str:
    """SC18: an offer is open, on file or by its flag; else the confirmation is missing."""
    open_offer = state is None and in_force_from(contract, "offersFrom", at)
    return "renewal.offer_open" if state == "offerOpen" or open_offer else "renewal.unconfirmed"


def nothing_left(records: Sequence[Json], contract: Json, at: date) -> bool:
    """Saves the walk to the end of the calendar: no follow-up from the day on can end the chain."""
    if any(day(each["firstDay"]) >= at for each in contract.get("followUps") or []):
        return False
    if contract.get("offersFrom") is None and contract.get("confirmationsFrom") is None:
        return True
    return any(
        each.get("lastDay") is None and day(each["firstDay"]) <= at
        for each in stretches(records, contract)
    )


def natural_end(records: Sequence[Json], contract: Json) -> date | None:
    """SC29: the end without cancellation; a renewal ends only where a follow-up was refused."""
    if contract.get("renewal") is None:
        return end_without_renewal(contract)
    found = chain_end(records, contract)
    if found is None or found.code != "contract.ended":
        return None
    return found.first_day - ONE_DAY


def known_end(records: Sequence[Json], contract: Json, line: Json | None = None) -> date | None:
    """SC5: from term, chain, notices and the line's own last day; archiving does not count."""
    found = chain_end(records, contract)
    return earliest(
        natural_end(records, contract),
        cancellation_last_day(contract),
        None if found is None else found.first_day - ONE_DAY,
        None if line is None else optional_day(line.get("lastDay")),
    )


def gap_on(records: Sequence[Json], contract: Json, on: date) -> date | None:
    """SR29, SR38: first day of the follow-up that holds the day, if the account was inactive."""
    if not stretches(records, contract):
        return None
    begun = None
    for at in boundaries(contract):
        if at > on:
            break
        begun = at
    return begun if begun is not None and inactive_on(records, contract, begun) else None


def terms_near_gaps(records: Sequence[Json], contract: Json) -> Iterator[date]:
    """Every boundary at which a gap can begin or end.

    Behind the last day of all stretches, or once one never ends, nothing changes any more.
    """
    last_days = [each.get("lastDay") or each["firstDay"] for each in stretches(records, contract)]
    for at in boundaries(contract):
        if not last_days:
            return
        yield at
        if at > day(max(last_days)):
            return
