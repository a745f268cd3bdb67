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
from typing import Any

from oracle.candidates import ELEMENTS, Candidate, ranked
from oracle.cover import cover_of, unbroken
from oracle.door import check
from oracle.factors import assumes, factors
from oracle.judging import only_unjudged, reasons_against
from oracle.reasons import date_reasons
from oracle.situation import (
    Situation,
    holder_is_party,
    in_channel,
    kind_of_place,
    on_loan,
    situation,
)

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
    lines = ranked(now)
    reasons = [reasons_against(now, each) for each in lines]
    winner = next((index for index, against in enumerate(reasons) if not against), None)
    outcomes = [outcome(against, index, winner) for index, against in enumerate(reasons)]
    direct, standard, crossed = direct_and_indirect(now, lines)
    cover = cover_of(now, lines, reasons, winner)
    verdict: Json = {"item": question["item"], "on": question["on"]}
    verdict["basis"] = question.get("basis") or "incident"
    verdict["cover"] = cover
    verdict["unbroken"] = cover if winner is None else unbroken(now, lines)
    if winner is not None:
        verdict["by"] = winner
    verdict["candidates"] = [
        {"contract": each.contract["id"], "line": each.position, "outcome": outcomes[index]}
        for index, each in enumerate(lines)
    ]
    verdict["direct"] = direct
    verdict["indirect"] = [*standard, *crossed]
    verdict["indicators"] = {"standard": len(standard), "crossed": len(crossed)}
    verdict["factors"] = factors(now, question)
    verdict["assumes"] = assumes(now, lines)
    verdict["notes"] = notes(now, lines, reasons, winner)
    return verdict


def outcome(against: list[Json], index: int, winner: int | None) -> Json:
    """SC6, SC7: the winner applies, others that would are outranked by it."""
    if against:
        return {"kind": "refused", "reasons": against}
    if index == winner:
        return {"kind": "applies"}
    return {"kind": "outranked", "by": winner}


def direct_and_indirect(
    now: Situation, lines: list[Candidate]
) -> tuple[list[int], list[int], list[int]]:
    """SC16, Z36, Z37: candidates whose dates hold: direct, indirect by element, and pairs."""
    holding = [index for index, each in enumerate(lines) if not date_reasons(now, each)]
    crossed = [index for index in holding if lines[index].pair is not None]
    of_element = {
        element: [
            index for index in holding if index not in crossed and lines[index].element == element
        ]
        for element in ELEMENTS
    }
    direct = of_element.pop("item")
    return direct, [index for indexes in of_element.values() for index in indexes], crossed


def notes(
    now: Situation, lines: list[Candidate], reasons: list[list[Json]], winner: int | None
) -> list[Json]:
    """SC25: what else there is to say, in its fixed order."""
    found = list(placement_notes(now))
    if winner is not None and lines[winner].element == "item":
        contract = lines[winner].contract
        if not holder_is_party(now, contract):
            found.append({"kind": "contract.holder_differs", "holder": contract["holder"]})
    for each, against in list(zip(lines, reasons, strict=True))[:winner]:
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
