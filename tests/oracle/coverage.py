"""Who answers for an item on a day: the rule told a second time, slowly and plainly.

Written from the specs alone, without a look at the engine, so that the two share no mistake. It
works on plain JSON values as they travel (camelCase, absent left out), has one small function per
clause, and walks through all records again for every question. `SC`, `SI` and `SV` are rows of the
settled points, `Z` of the amendments, `D` the design's decisions; `IB-` and `RA-` are clauses on
the installed base and on dates.

`coverage` returns the verdict with its keys in the declared order: `canonical` of it is the text
that every language must give.
"""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from oracle.candidates import ELEMENTS, Candidate, candidates, rank
from oracle.door import check
from oracle.reasons import date_reasons, lists, only_unjudged, other_reasons, reasons_against
from oracle.situation import (
    Situation,
    holder_is_party,
    in_channel,
    kind_of_place,
    on_loan,
    situation,
)
from oracle.terms import line_first_day, line_last_day

Json = dict[str, Any]


def canonical(value: Json) -> str:
    """The text of a value: declared order, no blanks, no escapes that JSON does not demand."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def covered(records: Sequence[Json], question: Json) -> Json:
    """SC4: the cover of the verdict, alone."""
    cover: Json = coverage(records, question)["cover"]
    return cover


def coverage(records: Sequence[Json], question: Json) -> Json:
    """SC31: every candidate in order of precedence, and the answer that follows."""
    check(records)
    now = situation(records, question)
    ranked = sorted(candidates(now), key=lambda each: rank(now, each))
    reasons = [reasons_against(now, each) for each in ranked]
    winner = next((index for index, against in enumerate(reasons) if not against), None)
    outcomes = [outcome(against, index, winner) for index, against in enumerate(reasons)]
    direct, indirect = direct_and_indirect(now, ranked)
    cover = cover_of(ranked, reasons, winner)
    verdict: Json = {"item": question["item"], "on": question["on"]}
    verdict["basis"] = question.get("basis") or "incident"
    verdict["cover"] = cover
    verdict["unbroken"] = cover if winner is None else unbroken(now, ranked)
    if winner is not None:
        verdict["by"] = winner
    verdict["candidates"] = [
        {"contract": each.contract["id"], "line": each.position, "outcome": outcomes[index]}
        for index, each in enumerate(ranked)
    ]
    verdict["direct"] = direct
    verdict["indirect"] = indirect
    verdict["indicators"] = {"standard": len(indirect), "crossed": 0}
    verdict["factors"] = factors(now, question)
    verdict["assumes"] = assumes(now, ranked)
    verdict["notes"] = notes(now, ranked, reasons, winner)
    return verdict


def factors(now: Situation, question: Json) -> Json:
    """SC8: each named factor, and where it comes from."""
    found: Json = {}
    if now.skill is not None:
        source = "question" if question.get("skill") is not None else "product"
        found["skill"] = {"value": now.skill, "source": source}
    for name in ("serviceKind", "place"):
        if question.get(name) is not None:
            found[name] = {"value": question[name], "source": "question"}
    return found


def outcome(against: list[Json], index: int, winner: int | None) -> Json:
    """SC6, SC7: the winner applies, others that would are outranked by it."""
    if against:
        return {"kind": "refused", "reasons": against}
    if index == winner:
        return {"kind": "applies"}
    return {"kind": "outranked", "by": winner}


def cover_of(ranked: list[Candidate], reasons: list[list[Json]], winner: int | None) -> Json:
    """SC4, SC25: how long the winning line covers; without a winner, no or not judged."""
    if winner is None:
        unjudged = any(only_unjudged(against) for against in reasons)
        return {"kind": "unjudged"} if unjudged else {"kind": "no"}
    last = line_last_day(ranked[winner].contract, ranked[winner].line)
    return {"kind": "open"} if last is None else {"kind": "until", "lastDay": str(last)}


def unbroken(now: Situation, ranked: list[Candidate]) -> Json:
    """SC4: from the day on, stretch by stretch, while some line goes on without a day between."""
    lines = [each for each in ranked if not other_reasons(now, each)]
    stretches = [
        (line_first_day(each.contract, each.line), line_last_day(each.contract, each.line))
        for each in lines
    ]
    next_day = now.on.toordinal()
    while True:
        joining = [
            last
            for first, last in stretches
            if first.toordinal() <= next_day and (last is None or last.toordinal() >= next_day)
        ]
        if None in joining:
            return {"kind": "open"}
        known = [last.toordinal() for last in joining if last is not None]
        if not known:
            return {"kind": "until", "lastDay": str(date.fromordinal(next_day - 1))}
        next_day = max(known) + 1


def direct_and_indirect(now: Situation, ranked: list[Candidate]) -> tuple[list[int], list[int]]:
    """SC16, Z36, Z37: candidates whose dates hold; the indirect ones element by element."""
    holding = [index for index, each in enumerate(ranked) if not date_reasons(now, each)]
    of_element = {
        element: [index for index in holding if ranked[index].element == element]
        for element in ELEMENTS
    }
    direct = of_element.pop("item")
    return direct, [index for indexes in of_element.values() for index in indexes]


def assumes(now: Situation, ranked: list[Candidate]) -> list[str]:
    """SC9: factors that nobody names although a candidate whose dates hold restricts on them."""
    holding = [each for each in ranked if not date_reasons(now, each)]
    found = []
    if now.skill is None and any(any(lists(each, "skills")) for each in holding):
        found.append("skill")
    if now.service_kind is None and any(lists(each, "serviceKinds") for each in holding):
        found.append("serviceKind")
    return found


def notes(
    now: Situation, ranked: list[Candidate], reasons: list[list[Json]], winner: int | None
) -> list[Json]:
    """SC25: what else there is to say, in its fixed order."""
    found = list(placement_notes(now))
    if winner is not None and ranked[winner].element == "item":
        contract = ranked[winner].contract
        if not holder_is_party(now, contract):
            found.append({"kind": "contract.holder_differs", "holder": contract["holder"]})
    for each, against in list(zip(ranked, reasons, strict=True))[:winner]:
        if only_unjudged(against):
            found.append({"kind": "contract.not_yet_judged", "contract": each.contract["id"]})
            break
    return found


def placement_notes(now: Situation) -> Iterator[Json]:
    """SC15, SC25: where the item is, when that is not simply at its user."""
    if now.placement is None:
        yield {"kind": "item.not_installed"}
    elif kind_of_place(now) == "scrapped":
        yield {"kind": "item.scrapped"}
    elif kind_of_place(now) == "inStock":
        yield {"kind": "item.in_stock"}
    elif in_channel(now):
        yield {"kind": "item.in_channel", "account": now.placement["account"]}
    elif on_loan(now):
        yield {"kind": "item.on_loan", "account": now.placement["account"]}
