"""Change sets as a Book applies them: all of one or nothing, and only on what it rests on."""

from collections.abc import Sequence
from typing import Any

from oracle.door import UNITS
from oracle.fields import id_of, in_declared_order, revision_of, text_of
from oracle.plan.commands import applied
from oracle.plan.desk import coded_as, licences_of
from oracle.refused import Refused

Json = dict[str, Any]


def kept(records: Sequence[Json], changes: Json) -> list[Json]:
    """The facts after a change set; what holds already expects nothing."""
    before = [in_declared_order(each, UNITS) for each in records]
    after = applied(before, changes)
    if after == before:
        return before
    for position, each in enumerate(changes["expects"]):
        if each.get("revision") != revision(before, each):
            raise Refused("change.stale", f"expects[{position}]")
    return after


def revision(records: list[Json], expected: Json) -> str | None:
    """What an expectation is about, as it stands now; nothing where there is no such record."""
    if expected["kind"] == "set":
        return revision_of(text_of(members(records, expected["need"])))
    name = (expected["record"]["kind"], expected["record"]["id"])
    found = [each for each in records if (each["kind"], id_of(each)) == name]
    return revision_of(text_of(found[0])) if found else None


def members(records: list[Json], need: Json) -> list[Json]:
    """The records of a set that commands on licences rest on."""
    if need["kind"] == "licencesOf":
        found = [each for each in records if each["kind"] == "licence"]
        return licences_of(found, need["account"])
    return coded_as(records, need["code"])
