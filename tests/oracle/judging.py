"""All reasons against a candidate, in the order of SC7, and the lines that are left."""

from typing import Any

from oracle.candidates import Candidate
from oracle.factors import (
    place_none_listed,
    place_not_covered,
    service_kind_none_listed,
    service_kind_not_listed,
    skill_none_listed,
    skill_not_listed,
)
from oracle.pairs import excluded, nothing_to_refine
from oracle.reasons import (
    DATE_RULES,
    PLACEMENT_RULES,
    Rule,
    reason,
    speaking,
)
from oracle.situation import Situation

Json = dict[str, Any]


def not_yet_judged(_: Situation, candidate: Candidate) -> Json | None:
    """D15: a contract that carries what the engine cannot judge never wins."""
    what = candidate.contract.get("unjudged")
    return reason("contract.not_yet_judged", what=what) if what else None


ALL_RULES: tuple[Rule, ...] = (
    *DATE_RULES,
    *PLACEMENT_RULES,
    excluded,
    nothing_to_refine,
    skill_not_listed,
    skill_none_listed,
    service_kind_not_listed,
    service_kind_none_listed,
    place_not_covered,
    place_none_listed,
    not_yet_judged,
)


def reasons_against(now: Situation, candidate: Candidate) -> list[Json]:
    """SC7: all reasons, not only the first."""
    return speaking(ALL_RULES, now, candidate)


def applying(now: Situation, ranked: list[Candidate]) -> list[Candidate]:
    """The candidates against which nothing speaks, the winner first."""
    return [each for each in ranked if not reasons_against(now, each)]


def only_unjudged(against: list[Json]) -> bool:
    """SC25: refused for this alone."""
    return [each["kind"] for each in against] == ["contract.not_yet_judged"]
