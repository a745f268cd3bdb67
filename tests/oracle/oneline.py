"""The commonest cases: one contract K, whose only line names SN-7, and one question about it."""

from oracle.expectations import Case, lost, won
from oracle.records import Json, ask, end_user, for_item, item

SN7 = item("SN-7", end_user("C1"))
SCOPE = [for_item("SN-7")]
HEAD = ("K", "C1", "2025-01-01", SCOPE)


def holds(what: str, source: str, given: list[Json], on: str, cover: str) -> Case:
    """The line applies on the day, up to a last day or open."""
    answer = won("K/0", cover, ["K/0 applies"], direct=[0])
    return Case(what, source, given, ask("SN-7", on), answer)


def fails(what: str, source: str, given: list[Json], on: str, why: str) -> Case:
    """A date speaks against the line, so that it is in no list."""
    return Case(what, source, given, ask("SN-7", on), lost([f"K/0 {why}"]))
