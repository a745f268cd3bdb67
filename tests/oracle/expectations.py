"""What a case expects, in the few words in which a person writes it down, and the comparison.

A row is one candidate: `K1/0 applies`, `K1/0 outranked`, or `K1/0` and its reasons, each with the
deciding fact behind `=`, as in `K1/0 contract.ended=2025-12-31, skill.not_listed=SW`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, TypedDict, Unpack

from oracle.address import check_address
from oracle.base_calls import BASE_CALLS
from oracle.coverage import coverage, covered
from oracle.door import check
from oracle.draft import draft
from oracle.plan.commands import COMMANDS, applied, planned
from oracle.plan.keeping import end_user
from oracle.plan.telling import plan_told
from oracle.refused import Refused
from oracle.saving import saved, with_change
from oracle.timeline import ending_between, timeline
from oracle.told import coded, place_of, told
from oracle.warranty import warranty

Json = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Answer:
    """A verdict. `unbroken` equals `cover` where nothing else is said, `by` is `contract/line`.

    The last `crossed` of the indirect ones are pairs.
    """

    cover: str
    rows: list[str]
    by: str | None = None
    unbroken: str | None = None
    direct: list[int] = field(default_factory=list)
    indirect: list[int] = field(default_factory=list)
    crossed: int = 0
    factors: list[str] = field(default_factory=list)
    assumes: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


class Parts(TypedDict, total=False):
    """The parts of an answer that are empty, or say nothing new, unless written."""

    unbroken: str
    direct: list[int]
    indirect: list[int]
    crossed: int
    factors: list[str]
    assumes: list[str]
    notes: list[str]


@dataclass(frozen=True)
class Refusal:
    """An error: its code and its path."""

    code: str
    path: str


CALLS: dict[str, Callable[[Sequence[Json], Json], Json]] = {
    "coverage": coverage,
    "covered": covered,
    "timeline": timeline,
    "ending_between": ending_between,
    "warranty": warranty,
    "draft": draft,
    "end_user": end_user,
    "save": saved,
    "check_address": check_address,
    **{name: partial(planned, name) for name in COMMANDS},
    **BASE_CALLS,
}


@dataclass(frozen=True)
class Case:
    """One question on one list of records.

    `covered` expects the bare cover as a text, the calls that tell more a list of such sentences
    as `told` makes, a plan those of `plan_told`. `apply` are change sets that come first; `save`
    is no call, but the file of what there is then.
    """

    name: str
    source: str
    given: list[Json]
    question: Json
    expect: Answer | Refusal | str | list[str]
    call: str = "coverage"
    apply: list[Json] = field(default_factory=list)


def asked(case: Case) -> Json:
    """The oracle's answer: `{"ok": ..}` or `{"err": ..}`."""
    try:
        return {"ok": CALLS[case.call](facts(case), case.question)}
    except Refused as refused:
        return {"err": {"code": refused.code, "path": refused.path}}


def facts(case: Case) -> list[Json]:
    """What there is when the question is asked."""
    records = case.given
    for changes in case.apply:
        step = with_change if case.call == "save" else applied
        records = step(records, changes)
    return records


def differences(case: Case, result: Json) -> list[str]:
    """What the oracle says against the written expectation; empty when they agree."""
    if isinstance(case.expect, Refusal):
        wanted: Json = {"err": {"code": case.expect.code, "path": case.expect.path}}
        return compare(wanted, result)
    if "err" in result:
        return [f"not expected: {result}"]
    if isinstance(case.expect, str):
        return compare({"cover": case.expect}, {"cover": cover_text(result["ok"])})
    if isinstance(case.expect, list) and case.call in COMMANDS:
        check(applied(facts(case), result["ok"]["changes"]))
        return compare(numbered(case.expect), numbered(plan_told(facts(case), result["ok"])))
    if isinstance(case.expect, list):
        return compare(numbered(case.expect), numbered(told(case.call, result["ok"])))
    return compare(wanted_parts(case.expect, case.question), parts(result["ok"]))


def compare(wanted: Json, found: Json) -> list[str]:
    """One sentence for each part that differs."""
    return [
        f"{name}: expected {wanted.get(name)!r}, the oracle says {found.get(name)!r}"
        for name in {**wanted, **found}
        if wanted.get(name) != found.get(name)
    ]


def numbered(sentences: list[str]) -> Json:
    """A list as something whose parts can be compared."""
    return {str(position): sentence for position, sentence in enumerate(sentences)}


def wanted_parts(expect: Answer, question: Json) -> Json:
    """The expectation in the form of `parts`."""
    return {
        "echo": [question["item"], question["on"], question.get("basis", "incident")],
        "cover": expect.cover,
        "unbroken": expect.unbroken or expect.cover,
        "by": expect.by,
        "rows": expect.rows,
        "direct": expect.direct,
        "indirect": expect.indirect,
        "indicators": {
            "standard": len(expect.indirect) - expect.crossed,
            "crossed": expect.crossed,
        },
        "factors": expect.factors,
        "assumes": expect.assumes,
        "notes": expect.notes,
    }


def parts(verdict: Json) -> Json:
    """A verdict in the words of the expectations."""
    candidates, by = verdict["candidates"], verdict.get("by")
    return {
        "echo": [verdict["item"], verdict["on"], verdict["basis"]],
        "cover": cover_text(verdict["cover"]),
        "unbroken": cover_text(verdict["unbroken"]),
        "by": None if by is None else place_of(candidates[by]),
        "rows": [f"{place_of(each)} {outcome_text(each['outcome'], by)}" for each in candidates],
        "direct": verdict["direct"],
        "indirect": verdict["indirect"],
        "indicators": verdict["indicators"],
        "factors": [
            f"{name}={found['value']} from {found['source']}"
            for name, found in verdict["factors"].items()
        ],
        "assumes": verdict["assumes"],
        "notes": [coded(each) for each in verdict["notes"]],
    }


def outcome_text(outcome: Json, by: int | None) -> str:
    """`applies`, `outranked` (by the winner, or the text says by whom), or the reasons."""
    if outcome["kind"] == "refused":
        return ", ".join(coded(each) for each in outcome["reasons"])
    if outcome["kind"] == "outranked" and outcome["by"] != by:
        return f"outranked by {outcome['by']}"
    return str(outcome["kind"])


def cover_text(cover: Json) -> str:
    """The last day, or the kind of a cover that has none."""
    return str(cover.get("lastDay", cover["kind"]))


def won(by: str, cover: str, rows: list[str], **parts: Unpack[Parts]) -> Answer:
    """A verdict with a winner."""
    return Answer(by=by, cover=cover, rows=rows, **parts)


def lost(rows: list[str], cover: str = "no", **parts: Unpack[Parts]) -> Answer:
    """A verdict without a winner."""
    return Answer(cover=cover, rows=rows, **parts)
