"""When a contract ends: by its term, on the grid of its renewals, or by a notice.

Boundaries are visited one after the other from the anchor, never searched for.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count
from typing import Any

from oracle.dates import ONE_DAY, add_months, civil_last_day, day, grid_last_day

Json = dict[str, Any]


def follows_civil_law(contract: Json) -> bool:
    """SC19, D2: a warranty after which nothing follows."""
    return contract["category"] == "warranty" and contract.get("renewal") is None


def term_last_day(contract: Json) -> date:
    """Last day of term 0 (SC19) of a contract that states a term."""
    first, term = day(contract["firstDay"]), contract["term"]
    if term.get("days") is not None:
        return first + timedelta(days=term["days"] - 1)
    if follows_civil_law(contract):
        return civil_last_day(first, term["months"])
    return grid_last_day(first, term["months"])


def end_without_cancellation(contract: Json) -> date | None:
    """SC20: the stated last day, else the end of the term, else open; a renewal keeps it open."""
    if contract.get("renewal") is not None:
        return None
    if contract.get("lastDay") is not None:
        return day(contract["lastDay"])
    if contract.get("term") is not None:
        return term_last_day(contract)
    return None


def boundary(contract: Json, k: int) -> date:
    """D1, SC20: first day of follow-up k, always from the original anchor."""
    first, term = day(contract["firstDay"]), contract.get("term")
    months: int = contract["renewal"]["months"]
    if term is None:
        return add_months(day(contract["lastDay"]) + ONE_DAY, k * months)
    if term.get("days") is not None:
        return add_months(first + timedelta(days=term["days"]), k * months)
    return add_months(first, term["months"] + k * months)


def boundaries(contract: Json) -> Iterator[date]:
    """Every boundary of a renewing contract that the calendar still holds."""
    for k in count():
        try:
            found = boundary(contract, k)
        except (ValueError, OverflowError):
            return
        yield found


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


def earliest(*days: date | None) -> date | None:
    """The first of the days that are known; None when all are open."""
    known = [each for each in days if each is not None]
    return min(known) if known else None


def known_end(contract: Json, line: Json) -> date | None:
    """SC5: the end from term, notices and the line's own last day; archiving does not count."""
    return earliest(
        end_without_cancellation(contract),
        cancellation_last_day(contract),
        optional_day(line.get("lastDay")),
    )


def optional_day(text: str | None) -> date | None:
    """The day that a text names, if there is a text."""
    return None if text is None else day(text)


def line_first_day(contract: Json, line: Json) -> date:
    """SC14: the later of the two first days."""
    return max(day(contract["firstDay"]), day(line.get("firstDay") or contract["firstDay"]))


def line_last_day(contract: Json, line: Json) -> date | None:
    """SC4, SC24: the last day that the line can cover; archiving ends it the day before."""
    archived = optional_day(contract.get("archivedOn"))
    before = None if archived is None else archived - ONE_DAY
    return earliest(known_end(contract, line), before)
