"""How long a line goes on covering, and how long any line does (SC4), with the item where it is."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from oracle.candidates import Candidate
from oracle.chain import chain_end, known_end, natural_end, terms_near_gaps
from oracle.dates import ONE_DAY
from oracle.judging import applying, only_unjudged, reasons_against
from oracle.situation import Situation, held
from oracle.terms import archive_last_day, cancellation_last_day, earliest, optional_day

Json = dict[str, Any]


def first_days(now: Situation, contract: Json) -> Iterator[date | None]:
    """Days from which something about the contract or its lines may be otherwise."""
    found = chain_end(now.records, contract)
    yield None if found is None else found.first_day
    yield optional_day(contract.get("archivedOn"))
    yield from terms_near_gaps(now.records, contract)
    for each in (contract, *(contract.get("suspensions") or []), *contract["scope"]):
        yield optional_day(each.get("firstDay"))


def last_days(now: Situation, contract: Json) -> Iterator[date | None]:
    """Days after which something about the contract or its lines may be otherwise."""
    yield natural_end(now.records, contract)
    yield cancellation_last_day(contract)
    for each in (*(contract.get("suspensions") or []), *contract["scope"]):
        yield optional_day(each.get("lastDay"))


def changes(now: Situation, contract: Json) -> list[date]:
    """Every later day on which the contract may answer otherwise than on the day before."""
    found = {each for each in first_days(now, contract) if each is not None}
    for each in last_days(now, contract):
        if each is not None and each < date.max:
            found.add(each + ONE_DAY)
    return sorted(each for each in found if each > now.on)


def last_day_of_run(now: Situation, candidate: Candidate) -> date | None:
    """The last day up to which a line that applies goes on applying; None is for ever.

    Between two changes nothing changes. Pairs are of the same contract, so that no other counts.
    """
    for change in changes(now, candidate.contract):
        if reasons_against(held(now, change), candidate):
            return change - ONE_DAY
    # What still applies then ends with the calendar, if it has an end at all.
    return earliest(
        known_end(now.records, candidate.contract, candidate.line),
        archive_last_day(candidate.contract),
    )


def told(last: date | None) -> Json:
    """A cover by its last day."""
    return {"kind": "open"} if last is None else {"kind": "until", "lastDay": str(last)}


def cover_of(
    now: Situation, ranked: list[Candidate], reasons: list[list[Json]], winner: int | None
) -> Json:
    """SC4, SC25: how long the winning line covers; without a winner, no or not judged."""
    if winner is None:
        unjudged = any(only_unjudged(against) for against in reasons)
        return {"kind": "unjudged"} if unjudged else {"kind": "no"}
    return told(last_day_of_run(now, ranked[winner]))


def unbroken(now: Situation, ranked: list[Candidate]) -> Json:
    """SC4: from the day on, run by run, while some line goes on without a day between."""
    on = now.on
    while True:
        then = held(now, on)
        runs = [last_day_of_run(then, each) for each in applying(then, ranked)]
        known = [each for each in runs if each is not None]
        if len(known) < len(runs):
            return told(None)
        if not known:
            return told(on - ONE_DAY)
        if max(known) == date.max:
            return told(date.max)
        on = max(known) + ONE_DAY
