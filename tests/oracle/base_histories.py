"""What contradicts itself in raw histories, item by item, and what would mend it.

The repairs are made one after the other on a copy; each finding holds the record as all of them
leave it.
"""

import itertools
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from oracle.base_holding import by_bytes
from oracle.dates import ONE_DAY, day
from oracle.door import check
from oracle.situation import first_day_of

Json = dict[str, Any]


def check_histories(records: Sequence[Json], question: Json) -> Json:
    """The records put over those of the Book, then every item that they name, by id."""
    check(records)
    asked = last_of_each(question["records"])
    together = last_of_each([*records, *question["records"]])
    named = {each["id"] for each in asked if each["kind"] == "item"}
    named |= {each["item"] for each in asked if each["kind"] == "installation"}
    findings: list[Json] = []
    told: set[str] = set()
    for item in sorted(named | twins_of(together, named), key=by_bytes):
        findings += of_item(together, item, told, among=named)
    return {"findings": findings}


def twins_of(records: list[Json], named: set[str]) -> set[str]:
    """Items of the Book that have a serial number with one of those named."""
    found = {
        each for item in items(records) if item["id"] in named for each in alike(records, item)
    }
    return found - named


def last_of_each(records: Sequence[Json]) -> list[Json]:
    """A later record takes the place of an earlier one."""
    found = {
        (each["kind"], each.get("id") or each.get("item") or each.get("installation")): each
        for each in records
    }
    return list(found.values())


def items(records: list[Json]) -> list[Json]:
    """The records of items."""
    return [each for each in records if each["kind"] == "item"]


def of_item(records: list[Json], item: str, told: set[str], among: set[str]) -> Iterator[Json]:
    """All findings about one item, in the order of their kinds."""
    lines = [each for each in records if each["kind"] == "installation" and each["item"] == item]
    lines.sort(key=in_history)
    record = next((each for each in items(records) if each["id"] == item), None)
    if item not in among:
        lines = []
    if record is None:
        yield from (unknown_item(records, each) for each in lines)
        return
    if item in among:
        yield from unknown_accounts(records, lines, record, told)
        yield from contradictions(lines, record)
    twins = sorted(alike(records, record), key=by_bytes)
    if twins and twins[0] != item:
        found = {"kind": "item.serial_taken", "item": item, "other": twins[0]}
        yield {**found, "product": record["product"], "serial": record["serial"]}


def in_history(line: Json) -> tuple[str, str, int, bytes]:
    """SI21: by first day, unknown ones first, last day, number; then by id."""
    return first_day_of(line), line["lastDay"], line["number"], by_bytes(line["id"])


def repair(*changes: Json) -> Json:
    """A change set that expects nothing."""
    return {"expects": [], "changes": list(changes)}


def unknown_item(records: list[Json], line: Json) -> Json:
    """Takes the line away, and its prices with it."""
    removes = [{"remove": {"kind": "installation", "id": line["id"]}}]
    if any(
        each["kind"] == "pastCommercial" and each["installation"] == line["id"] for each in records
    ):
        removes.append({"remove": {"kind": "pastCommercial", "id": line["id"]}})
    found = {"kind": "reference.unknown", "item": line["item"], "installation": line["id"]}
    return {**found, "repair": repair(*removes)}


def unknown_accounts(
    records: list[Json], lines: list[Json], item: Json, told: set[str]
) -> Iterator[Json]:
    """Accounts that have no record, once each, as soon as any account has one."""
    parties = {each["id"] for each in records if each["kind"] in ("account", "contact")}
    if all(each["kind"] != "account" for each in records):
        return
    for each in (*lines, item):
        for field in ("account", "reseller"):
            name = each["placement"].get(field)
            if name is None or name in parties or name in told:
                continue
            told.add(name)
            found = {"kind": "reference.unknown", "item": item["id"]}
            if each["kind"] == "installation":
                found["installation"] = each["id"]
            bare = {"put": {"kind": "account", "id": name}}
            yield {**found, "account": name, "repair": repair(bare)}


def contradictions(lines: list[Json], item: Json) -> Iterator[Json]:
    """What the lines say against each other, with the lines as all repairs leave them."""
    mended = {each["id"]: dict(each) for each in lines}
    backwards = [each for each in lines if first_day_of(each) > each["lastDay"]]
    numbers = list(number_twice(lines, mended))
    meetings = [(*pair, shortened(*pair, mended)) for pair in neighbours(lines, backwards, item)]
    for each in backwards:
        found = {"kind": "range.ends_before_start", "item": item["id"], "installation": each["id"]}
        yield {**found, "firstDay": first_day_of(each), "lastDay": each["lastDay"]}
    for later, earlier, is_mended in numbers:
        found = {"kind": "installation.number_taken", "item": item["id"]}
        found |= {"installation": later["id"], "other": earlier["id"], "number": later["number"]}
        yield found | ({"repair": repair({"put": mended[later["id"]]})} if is_mended else {})
    for earlier, later, is_mended in meetings:
        if not first_day_of(later) or first_day_of(later) < earlier["lastDay"]:
            found = {"kind": "history.overlap", **both(item, later, earlier)}
            if first_day_of(later):
                found["firstDay"] = first_day_of(later)
            found["lastDay"] = earlier["lastDay"]
            yield found | ({"repair": repair({"put": mended[earlier["id"]]})} if is_mended else {})
    for earlier, later, _ in meetings:
        free = list(days_between(earlier["lastDay"], first_day_of(later)))
        if free:
            days = {"firstDay": str(free[0]), "lastDay": str(free[-1])}
            yield {"kind": "history.gap", **both(item, later, earlier), **days}


def both(item: Json, later: Json, earlier: Json) -> Json:
    """The names of two that follow each other; the running one has none."""
    found = {"item": item["id"]}
    if later["kind"] == "installation":
        found["installation"] = later["id"]
    return {**found, "other": earlier["id"]}


def number_twice(lines: list[Json], mended: dict[str, Json]) -> Iterator[tuple[Json, Json, bool]]:
    """Lines whose number an earlier one has; they get the next numbers above all others."""
    highest = max((each["number"] for each in lines), default=0)
    for position, each in enumerate(lines):
        earlier = [other for other in lines[:position] if other["number"] == each["number"]]
        if not earlier:
            continue
        is_mended = highest < 2**32 - 1
        if is_mended:
            highest += 1
            mended[each["id"]]["number"] = highest
        yield each, earlier[0], is_mended


def neighbours(lines: list[Json], backwards: list[Json], item: Json) -> Iterator[tuple[Json, Json]]:
    """Lines that follow each other, and the running installation behind them.

    Several lines of unknown first days stand apart: nobody knows which of them follows which.
    """
    standing = [each for each in lines if each not in backwards]
    unknown = [each for each in standing if not first_day_of(each)]
    if len(unknown) > 1:
        yield from itertools.pairwise(unknown)
        standing = standing[len(unknown) :]
    yield from itertools.pairwise([*standing, item] if standing else [])


def shortened(earlier: Json, later: Json, mended: dict[str, Json]) -> bool:
    """Ends the earlier one on the first day of the later one, if it had begun by then."""
    first = first_day_of(later)
    if not first or not first_day_of(earlier) <= first < earlier["lastDay"]:
        return False
    mended[earlier["id"]]["lastDay"] = first
    return True


def days_between(last: str, first: str) -> Iterator[date]:
    """The days after the one and before the other."""
    on = day(last)
    while first and on < day(first) - ONE_DAY:
        on += ONE_DAY
        yield on


def alike(records: list[Json], item: Json) -> list[str]:
    """The items with its product and serial number, itself among them; scrapped ones do not count.

    Empty when it has no serial number, is scrapped, or is alone.
    """
    found = [
        each["id"]
        for each in items(records)
        if each["placement"]["kind"] != "scrapped"
        and (each["product"], each.get("serial")) == (item["product"], item.get("serial"))
    ]
    is_one = item.get("serial") is not None and item["id"] in found and len(found) > 1
    return found if is_one else []
