"""When a contract ends: by its term, on the grid of its renewals, or by a notice.

Boundaries are visited one after the other from the anchor, never searched for.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from oracle.dates import ONE_DAY, add_months, civil_last_day, day, grid_last_day

Json = dict[str, Any]


def follows_civil_law(contract: Json) -> bool:
    """SC19, D2: a warranty or a loan after which nothing follows."""
    return contract["category"] in ("warranty", "loan") and contract.get("renewal") is None


def term_last_day(contract: Json) -> date:
    """Last day of term 0 (SC19) of a contract that states a term, before any day is appended."""
    first, term = day(contract["firstDay"]), contract["term"]
    if term.get("days") is not None:
        return first + timedelta(days=term["days"] - 1)
    if follows_civil_law(contract):
        return civil_last_day(first, term["months"])
    return grid_last_day(first, term["months"])


def appended_days(contract: Json) -> list[tuple[date, int]]:
    """SC21: where each suspension that appends days begins to count, and how many it appends.

    Days before the contract's first are no loss; one without a last day appends nothing yet.
    """
    found = []
    for each in sorted(contract.get("suspensions") or [], key=lambda each: str(each["firstDay"])):
        if each.get("effect") == "appendDays" and each.get("lastDay") is not None:
            from_day = max(day(each["firstDay"]), day(contract["firstDay"]))
            number = (day(each["lastDay"]) - from_day).days + 1
            if number > 0:
                found.append((from_day, number))
    return found


def end_without_renewal(contract: Json) -> date | None:
    """SC20, SC21: the stated last day, else the end of the term, else open; then what moves it."""
    if contract.get("lastDay") is not None:
        end = day(contract["lastDay"])
    elif contract.get("term") is not None:
        end = term_last_day(contract)
    else:
        return None
    for from_day, number in appended_days(contract):
        if end >= from_day:
            end = later(end, number)
    return end


def later(start: date, number: int) -> date:
    """So many days later, but never behind the last day there is."""
    try:
        return start + timedelta(days=number)
    except OverflowError:
        return date.max


def first_anchor(contract: Json) -> tuple[date, int]:
    """D1, SC20: what the boundaries count from, and the months from there to the first one."""
    first, term = day(contract["firstDay"]), contract.get("term")
    if term is None:
        return day(contract["lastDay"]) + ONE_DAY, 0
    if term.get("days") is not None:
        return first + timedelta(days=term["days"]), 0
    return first, term["months"]


def boundaries(contract: Json) -> Iterator[date]:
    """First days of the follow-ups of a renewing contract, as far as the calendar goes.

    D1: always from the anchor. SC21: days appended to a term make its new end the next anchor.
    """
    if contract.get("renewal") is None:
        return
    waiting = appended_days(contract)
    try:
        anchor, months = first_anchor(contract)
        while True:
            at = add_months(anchor, months)
            while waiting and waiting[0][0] < at:
                at += timedelta(days=waiting.pop(0)[1])
                anchor, months = at, 0
            yield at
            months += contract["renewal"]["months"]
    except (ValueError, OverflowError):
        return


def notice_day(at: date, notice: Json | None) -> date | None:
    """IB-C35, RA-3.7: last day on which a notice is in time; None when it lies before all days."""
    try:
        if notice is None:
            return at - ONE_DAY
        if notice.get("days") is not None:
            return at - timedelta(days=notice["days"]) - ONE_DAY
        return add_months(at, -notice["months"]) - ONE_DAY
    except (ValueError, OverflowError):
        return None


def last_day_by_notice(contract: Json, received: date) -> date | None:
    """SC17: the end of the first term that the notice still came in time for."""
    for at in boundaries(contract):
        in_time = notice_day(at, contract["renewal"].get("notice"))
        if in_time is not None and in_time >= received:
            return at - ONE_DAY
    return None


def cancellation_last_day(contract: Json) -> date | None:
    """SC17: the day that the cancellation states, else the one that its receipt gives."""
    cancellation = contract.get("cancellation")
    if cancellation is None:
        return None
    if cancellation.get("lastDay") is not None:
        return day(cancellation["lastDay"])
    if contract.get("renewal") is None:
        return None
    return last_day_by_notice(contract, day(cancellation["received"]))


def suspension_on(contract: Json, on: date) -> Json | None:
    """D19: the suspension that holds the day, by its own days."""
    for each in contract.get("suspensions") or []:
        if day(each["firstDay"]) <= on <= (optional_day(each.get("lastDay")) or date.max):
            found: Json = each
            return found
    return None


def earliest(*days: date | None) -> date | None:
    """The first of the days that are known; None when all are open."""
    known = [each for each in days if each is not None]
    return min(known) if known else None


def optional_day(text: str | None) -> date | None:
    """The day that a text names, if there is a text."""
    return None if text is None else day(text)


def archive_last_day(contract: Json) -> date | None:
    """SC24: archiving ends what a contract covers the day before."""
    archived = optional_day(contract.get("archivedOn"))
    return None if archived is None else archived - ONE_DAY
