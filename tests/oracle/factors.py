"""Skills, service kinds and places: what a question names, and what contract and line accept."""

from typing import Any

from oracle.candidates import Candidate
from oracle.pairs import matches, skills_up
from oracle.reasons import date_reasons, reason
from oracle.situation import Situation

Json = dict[str, Any]


def lists(candidate: Candidate, field: str) -> list[list[str]]:
    """SC14: the restricting lists of contract and line; absent restricts nothing (SC10).

    SC11: a pair's own skill decides in place of the contract's.
    """
    if field == "skills" and candidate.pair is not None:
        return []
    both = [candidate.contract.get(field), candidate.line.get(field)]
    return [each for each in both if each is not None]


def is_empty(candidate: Candidate, field: str) -> bool:
    """SC10, IB-C14: an empty list accepts nothing, whether something is named or not."""
    return any(not each for each in lists(candidate, field))


def skill_not_listed(now: Situation, candidate: Candidate) -> Json | None:
    """SC10, IB-C14: the skill or one above it must stand in both lists; a pair's is one."""
    if now.skill is None or is_empty(candidate, "skills"):
        return None
    if candidate.pair is not None:
        accepted = matches(now, candidate.pair)
    else:
        accepted = all(
            set(skills_up(now)).intersection(each) for each in lists(candidate, "skills")
        )
    return None if accepted else reason("skill.not_listed", skill=now.skill)


def skill_none_listed(_: Situation, candidate: Candidate) -> Json | None:
    """SC10: an empty list of skills."""
    return reason("skill.none_listed") if is_empty(candidate, "skills") else None


def service_kind_not_listed(now: Situation, candidate: Candidate) -> Json | None:
    """SC10, SC14: a named kind must stand in both lists."""
    kind = now.service_kind
    if kind is None or is_empty(candidate, "serviceKinds"):
        return None
    if all(kind in each for each in lists(candidate, "serviceKinds")):
        return None
    return reason("service_kind.not_listed", serviceKind=kind)


def service_kind_none_listed(_: Situation, candidate: Candidate) -> Json | None:
    """SC10: an empty list of service kinds."""
    return reason("service_kind.none_listed") if is_empty(candidate, "serviceKinds") else None


def place_not_covered(now: Situation, candidate: Candidate) -> Json | None:
    """SC23: the place that is asked for, else the site, must stand in both lists as it is."""
    if now.place is None or is_empty(candidate, "places"):
        return None
    if all(now.place in each for each in lists(candidate, "places")):
        return None
    return reason("place.not_covered", place=now.place)


def place_none_listed(_: Situation, candidate: Candidate) -> Json | None:
    """SC10: an empty list of places."""
    return reason("place.none_listed") if is_empty(candidate, "places") else None


def factors(now: Situation, question: Json) -> Json:
    """SC8, SC23: each named factor, and where it comes from."""
    found: Json = {}
    sources = (
        ("skill", now.skill, "product"),
        ("serviceKind", now.service_kind, "question"),
        ("place", now.place, "item"),
    )
    for name, value, elsewhere in sources:
        if value is not None:
            source = elsewhere if question.get(name) is None else "question"
            found[name] = {"value": value, "source": source}
    return found


def assumes(now: Situation, ranked: list[Candidate]) -> list[str]:
    """SC9, SC11: factors that nobody names although a candidate whose dates hold restricts them."""
    holding = [each for each in ranked if not date_reasons(now, each)]
    named = (
        ("skill", "skills", now.skill),
        ("serviceKind", "serviceKinds", now.service_kind),
        ("place", "places", now.place),
    )
    return [
        name
        for name, field, value in named
        if value is None and any(restricts(each, field) for each in holding)
    ]


def restricts(candidate: Candidate, field: str) -> bool:
    """Whether some list decides by what is named; every pair does so for skills."""
    if field == "skills" and candidate.pair is not None:
        return True
    return any(lists(candidate, field))
