"""Which lines answer for an item day by day, and what ends inside a range of days (SC22).

Both walk over every day of the range and ask each one anew, so that moves of the item are followed
and a day is told as the verdict on that day tells it.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from oracle.candidates import ranked
from oracle.chain import known_end
from oracle.dates import ONE_DAY, day
from oracle.door import check, check_range
from oracle.judging import applying
from oracle.situation import item_named, of_kind, situation
from oracle.terms import archive_last_day, earliest

Json = dict[str, Any]

FACTORS = ("skill", "serviceKind", "place")


def days_of(question: Json) -> Iterator[date]:
    """Every day of the range that is asked for."""
    first, last = day(question["firstDay"]), day(question["lastDay"])
    return (first + timedelta(days=number) for number in range((last - first).days + 1))


def lines_on(records: Sequence[Json], question: Json, item: str, on: date) -> list[Json]:
    """The lines that apply on a day, the winner first; only what the caller names is named."""
    named = {name: question[name] for name in FACTORS if question.get(name) is not None}
    now = situation(records, {"item": item, "on": str(on), **named})
    return [
        {"contract": each.contract["id"], "line": each.position}
        for each in applying(now, ranked(now))
    ]


def timeline(records: Sequence[Json], question: Json) -> Json:
    """SC22: intervals without a gap between them, cut where the list of lines changes."""
    check(records)
    check_range(question["firstDay"], question["lastDay"], "lastDay")
    item = item_named(records, question["item"])["id"]
    intervals: list[Json] = []
    for on in days_of(question):
        lines = lines_on(records, question, item, on)
        if intervals and intervals[-1]["applying"] == lines:
            intervals[-1]["lastDay"] = str(on)
            continue
        before = intervals[-1]["applying"] if intervals else lines
        intervals.append(
            {
                "firstDay": str(on),
                "lastDay": str(on),
                "applying": lines,
                "lost": [each for each in before if each not in lines],
                "gained": [each for each in lines if each not in before],
            }
        )
    asked = {name: question[name] for name in ("item", "firstDay", "lastDay")}
    return {**asked, "intervals": intervals}


def ending_between(records: Sequence[Json], question: Json) -> Json:
    """SC22: contracts by their effective ends, items by the days behind which nothing covers."""
    check(records)
    check_range(question["firstDay"], question["lastDay"], "lastDay")
    return {
        "contracts": sorted(contract_endings(records, question), key=by_day_then("contract")),
        "items": sorted(item_endings(records, question), key=by_day_then("item")),
    }


def by_day_then(name: str) -> Any:
    """By last day, then by the bytes of the id."""
    return lambda each: (each["lastDay"], each[name].encode("utf-8"))


def contract_endings(records: Sequence[Json], question: Json) -> Iterator[Json]:
    """The ends of the contracts themselves; a withdrawn one ends nothing, for it never began."""
    for contract in of_kind(records, "contract"):
        end = earliest(known_end(records, contract), archive_last_day(contract))
        if end is None or end < day(contract["firstDay"]):
            continue
        if day(question["firstDay"]) <= end <= day(question["lastDay"]):
            yield {"contract": contract["id"], "lastDay": str(end)}


def item_endings(records: Sequence[Json], question: Json) -> Iterator[Json]:
    """Items that something covers on a day of the range, and nothing on the next."""
    for item in of_kind(records, "item"):
        for on in days_of(question):
            if on == date.max or not lines_on(records, question, item["id"], on):
                continue
            if not lines_on(records, question, item["id"], on + ONE_DAY):
                yield {"item": item["id"], "lastDay": str(on)}
