"""SC11, the crossed pairs: lines that take one skill into a contract or out of it.

A pair P stands beside the standard lines S of its own contract. It covers nothing alone, and holds
only while one of them does.
"""

from collections.abc import Iterator
from typing import Any

from oracle.candidates import ELEMENTS, Candidate, lines_reaching
from oracle.reasons import date_reasons, placement_reasons, reason
from oracle.situation import Situation, above

Json = dict[str, Any]


def pairs_beside(now: Situation, contract: Json) -> Iterator[Candidate]:
    """The pairs of a contract that reach the item."""
    return (each for each in lines_reaching(now, contract) if each.pair is not None)


def skills_up(now: Situation) -> list[str]:
    """The named skill and those above it, the deepest first; none where none is named."""
    return [] if now.skill is None else [now.skill, *above(now.records, "skill", now.skill)]


def matches(now: Situation, pair: Json) -> bool:
    """The pair's skill is the named one, or stands above it; nothing matches where none is."""
    return pair["skill"] in skills_up(now)


def has_something_to_refine(now: Situation, contract: Json) -> bool:
    """Whether a standard line reaches the item, with its dates and its placement in order."""
    return any(
        each.pair is None and not date_reasons(now, each) and not placement_reasons(now, each)
        for each in lines_reaching(now, contract)
    )


def bites(now: Situation, candidate: Candidate) -> bool:
    """Whether the pair has a say today: dates, placement, standard line and work all hold."""
    return (
        candidate.pair is not None
        and matches(now, candidate.pair)
        and not date_reasons(now, candidate)
        and not placement_reasons(now, candidate)
        and has_something_to_refine(now, candidate.contract)
        and takes_the_work(now, candidate)
    )


def takes_the_work(now: Situation, candidate: Candidate) -> bool:
    """SC14: kind and place are surely those of the pair; its own list wants them to be named."""
    for field, named in (("serviceKinds", now.service_kind), ("places", now.place)):
        own, of_contract = candidate.line.get(field), candidate.contract.get(field)
        if own is not None and named not in own:
            return False
        if of_contract == [] or (of_contract and named is not None and named not in of_contract):
            return False
    return True


def decider(now: Situation, contract: Json) -> Candidate | None:
    """The pair that decides: closest element, deepest skill, exclude on a tie, earlier line."""
    biting = [each for each in pairs_beside(now, contract) if bites(now, each)]
    return min(biting, key=lambda each: closeness(now, each), default=None)


def closeness(now: Situation, candidate: Candidate) -> tuple[int, int, bool, int]:
    """Lower is closer, for a pair that bites."""
    pair = candidate.line["pair"]
    return (
        ELEMENTS.index(candidate.element),
        skills_up(now).index(pair["skill"]),
        pair["effect"] != "exclude",
        candidate.position,
    )


def excluded(now: Situation, candidate: Candidate) -> Json | None:
    """An excluding pair excludes itself; the one that decides, all lines that would include."""
    pair = candidate.pair
    if pair is not None and pair["effect"] == "exclude":
        return reason("pair.excluded", line=candidate.position)
    if pair is not None and not matches(now, pair):
        return None
    found = decider(now, candidate.contract)
    if found is None or found.pair is None or found.pair["effect"] == "include":
        return None
    return reason("pair.excluded", line=found.position)


def nothing_to_refine(now: Situation, candidate: Candidate) -> Json | None:
    """A pair without a standard line at its side covers nothing and excludes nothing."""
    if candidate.pair is None or has_something_to_refine(now, candidate.contract):
        return None
    return reason("pair.nothing_to_refine")
