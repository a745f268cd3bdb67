"""Why a candidate does not apply: one function per reason, in the order of SC7."""

from collections.abc import Callable
from typing import Any

from oracle.candidates import Candidate
from oracle.dates import day
from oracle.situation import (
    Situation,
    above,
    holder_is_party,
    in_channel,
    on_loan,
    out_of_service,
    whereabouts,
)
from oracle.terms import cancellation_last_day, end_without_cancellation, optional_day

Json = dict[str, Any]

Rule = Callable[[Situation, Candidate], Json | None]


def not_started(now: Situation, candidate: Candidate) -> Json | None:
    """IB-C33: before the contract's first day."""
    first = day(candidate.contract["firstDay"])
    return reason("contract.not_started", firstDay=str(first)) if now.on < first else None


def cancelled(now: Situation, candidate: Candidate) -> Json | None:
    """SC29: as soon as the time that the cancellation leaves is over."""
    last = cancellation_last_day(candidate.contract)
    if last is None or now.on <= last:
        return None
    return reason("contract.cancelled", lastDay=str(last))


def ended(now: Situation, candidate: Candidate) -> Json | None:
    """SC29: past the end that the contract has without its cancellation."""
    last = end_without_cancellation(candidate.contract)
    if last is None or now.on <= last:
        return None
    return reason("contract.ended", lastDay=str(last))


def archived(now: Situation, candidate: Candidate) -> Json | None:
    """SC24: no day from the archiving on."""
    since = optional_day(candidate.contract.get("archivedOn"))
    if since is None or now.on < since:
        return None
    return reason("contract.archived", on=str(since))


def line_not_started(now: Situation, candidate: Candidate) -> Json | None:
    """SC14: before the line's own first day."""
    first = optional_day(candidate.line.get("firstDay"))
    if first is None or now.on >= first:
        return None
    return reason("line.not_started", firstDay=str(first))


def line_ended(now: Situation, candidate: Candidate) -> Json | None:
    """SC14: past the line's own last day."""
    last = optional_day(candidate.line.get("lastDay"))
    if last is None or now.on <= last:
        return None
    return reason("line.ended", lastDay=str(last))


def no_service(now: Situation, _: Candidate) -> Json | None:
    """SC7, IB-D16: nothing covers an item that is scrapped or back in stock."""
    if not out_of_service(now):
        return None
    return reason("placement.out_of_service", placement=whereabouts(now))


def needs_item_line(now: Situation, candidate: Candidate) -> Json | None:
    """SC13, IB-D16: in the channel only a line that names the item counts."""
    if not in_channel(now) or candidate.element == "item":
        return None
    return reason("placement.needs_item_line", placement=whereabouts(now))


def holder_changed(now: Situation, candidate: Candidate) -> Json | None:
    """SC2, D19: a contract bound to its holder lets go of an item that has moved on."""
    contract = candidate.contract
    if not contract.get("holderBound") or candidate.element != "item":
        return None
    if holder_is_party(now, contract):
        return None
    return reason("holder.changed", holder=contract["holder"])


def loan_not_included(now: Situation, candidate: Candidate) -> Json | None:
    """SC12, IB-A27: loans stand outside a whole base, unless the contract takes them in."""
    if not on_loan(now) or candidate.element != "wholeBase":
        return None
    return None if candidate.contract.get("includesLoans") else reason("loan.not_included")


def lists(candidate: Candidate, field: str) -> list[list[str]]:
    """SC14: the restricting lists of contract and line; absent restricts nothing (SC10)."""
    both = [candidate.contract.get(field), candidate.line.get(field)]
    return [each for each in both if each is not None]


def skill_not_listed(now: Situation, candidate: Candidate) -> Json | None:
    """SC10, IB-C14: the skill or one above it must stand in each list that is not empty."""
    if now.skill is None or skill_none_listed(now, candidate) is not None:
        return None
    accepted = {now.skill, *above(now.records, "skill", now.skill)}
    if all(accepted.intersection(each) for each in lists(candidate, "skills")):
        return None
    return reason("skill.not_listed", skill=now.skill)


def skill_none_listed(_: Situation, candidate: Candidate) -> Json | None:
    """SC10, IB-C14: an empty list of skills covers nothing, whether a skill is named or not."""
    empty = any(not each for each in lists(candidate, "skills"))
    return reason("skill.none_listed") if empty else None


def service_kind_not_listed(now: Situation, candidate: Candidate) -> Json | None:
    """SC10, SC14: a named kind must stand in both lists; nothing stands in an empty one."""
    if now.service_kind is None:
        return None
    if all(now.service_kind in each for each in lists(candidate, "serviceKinds")):
        return None
    return reason("service_kind.not_listed", serviceKind=now.service_kind)


def not_yet_judged(_: Situation, candidate: Candidate) -> Json | None:
    """D15: a contract that carries what the engine cannot judge never wins."""
    what = candidate.contract.get("unjudged")
    return reason("contract.not_yet_judged", what=what) if what else None


def reason(code: str, **facts: Any) -> Json:
    """SC32: a code and the facts that decided."""
    return {"kind": code, **facts}


DATE_RULES: tuple[Rule, ...] = (
    not_started,
    cancelled,
    ended,
    archived,
    line_not_started,
    line_ended,
)
OTHER_RULES: tuple[Rule, ...] = (
    no_service,
    needs_item_line,
    holder_changed,
    loan_not_included,
    skill_not_listed,
    skill_none_listed,
    service_kind_not_listed,
    not_yet_judged,
)


def date_reasons(now: Situation, candidate: Candidate) -> list[Json]:
    """SC16: the reasons up to `line.ended`."""
    found = [rule(now, candidate) for rule in DATE_RULES]
    return [each for each in found if each is not None]


def other_reasons(now: Situation, candidate: Candidate) -> list[Json]:
    """The reasons that no day changes, as long as the item stays where it is."""
    found = [rule(now, candidate) for rule in OTHER_RULES]
    return [each for each in found if each is not None]


def reasons_against(now: Situation, candidate: Candidate) -> list[Json]:
    """SC7: all reasons, not only the first."""
    return date_reasons(now, candidate) + other_reasons(now, candidate)


def only_unjudged(against: list[Json]) -> bool:
    """SC25: refused for this alone."""
    return [each["kind"] for each in against] == ["contract.not_yet_judged"]
