"""Everything that is known of an item, seen from a day (Z27)."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from oracle.base_holding import by_bytes, holding, with_first_day
from oracle.chain import known_end
from oracle.coverage import coverage
from oracle.dates import day
from oracle.door import check, history_of
from oracle.situation import item_named, of_kind
from oracle.terms import archive_last_day, cancellation_last_day, earliest, optional_day
from oracle.warranty import warranty

Json = dict[str, Any]


def dossier(records: Sequence[Json], question: Json) -> Json:
    """The parts, each the newest first."""
    check(records)
    item = item_named(records, question["item"])
    asked = {"item": question["item"], "on": question["on"]}
    return {
        **asked,
        "warranty": warranty(records, asked),
        "lines": newest_first(list(lines(records, item["id"], day(question["on"])))),
        "indirect": indirect(coverage(records, asked)),
        "requests": requests(records, item["id"]),
        "installations": list(installations(records, item)),
    }


def newest_first(lines: list[Json]) -> list[Json]:
    """By first day, then by last day, both downwards; then by contract and line, upwards."""
    lines.sort(key=lambda each: (by_bytes(each["contract"]), each["line"]))
    lines.sort(key=lambda each: str(each.get("lastDay", date.max)), reverse=True)
    lines.sort(key=lambda each: str(each["firstDay"]), reverse=True)
    return lines


def lines(records: Sequence[Json], item: str, on: date) -> Iterator[Json]:
    """Every line that names the item, whoever holds the contract, whatever the days."""
    for contract in of_kind(records, "contract"):
        for position, line in enumerate(contract["scope"]):
            if line["element"].get("item") == item:
                yield line_told(records, contract, position, on)


def line_told(records: Sequence[Json], contract: Json, position: int, on: date) -> Json:
    """One line with its days and its state."""
    line = contract["scope"][position]
    first = max(contract["firstDay"], line.get("firstDay") or contract["firstDay"])
    last = earliest(
        known_end(records, contract), optional_day(line.get("lastDay")), archive_last_day(contract)
    )
    told = {"contract": contract["id"], "line": position}
    told |= {"category": contract["category"], "holder": contract["holder"], "firstDay": first}
    if last is not None:
        told["lastDay"] = str(last)
    return {**told, "state": state(contract, day(first), last, on)}


def state(contract: Json, first: date, last: date | None, on: date) -> str:
    """Z27: what has ended by a notice is cancelled; so is what a notice kept from beginning."""
    if last is not None and (last < on or last < first):
        return "cancelled" if cancellation_last_day(contract) == last else "past"
    return "future" if on < first else "running"


def indirect(verdict: Json) -> list[Json]:
    """Z36: the verdict's indirect list, by name."""
    found = [verdict["candidates"][position] for position in verdict["indirect"]]
    return [{"contract": each["contract"], "line": each["line"]} for each in found]


def requests(records: Sequence[Json], item: str) -> list[Json]:
    """The warranty requests about the item."""
    found = [each for each in of_kind(records, "warrantyRequest") if item in each["items"]]
    found.sort(key=lambda each: by_bytes(each["id"]))
    found.sort(key=lambda each: str(each["on"]), reverse=True)
    names = ("on", "warranty", "validatedOn")
    return [
        {"request": each["id"], **{name: each[name] for name in names if name in each}}
        for each in found
    ]


def installations(records: Sequence[Json], item: Json) -> Iterator[Json]:
    """The running one, then the ended ones backwards, with all their days."""
    yield {**with_first_day(item), **holding(item)}
    for each in reversed(history_of(records, item["id"])):
        yield {**with_first_day(each), "lastDay": each["lastDay"], **holding(each)}
