"""The warranty that applies to an item beside those that were granted (IB section 4, SC28)."""

from collections.abc import Iterator, Sequence
from typing import Any

from oracle.candidates import Candidate, names_item
from oracle.chain import known_end
from oracle.dates import ONE_DAY
from oracle.door import check
from oracle.reasons import date_reasons, holder_changed
from oracle.situation import Situation, by_id, of_kind, on_loan, situation
from oracle.terms import earliest, optional_day

Json = dict[str, Any]


def warranty(records: Sequence[Json], question: Json) -> Json:
    """IB-W1 to IB-W4: what the product says today, what is in force, and where they differ."""
    check(records)
    now = situation(records, question)
    found: Json = {"item": question["item"], "on": question["on"], "loan": on_loan(now)}
    applies = applicable(now)
    granted = list(granted_on(now))
    if applies is not None:
        found["applicable"] = applies
    found["granted"] = granted
    found["differences"] = list(differences(applies, granted))
    return found


def applicable(now: Situation) -> Json | None:
    """IB-W2, IB-W3: the product's template, by the loan flag; without one nothing applies."""
    product = by_id(now.records, "product", now.item["product"]) or {}
    name = product.get("loanTemplate" if on_loan(now) else "warrantyTemplate")
    if name is None:
        return None
    template = by_id(now.records, "template", name) or {}
    term = term_of(template, product, loan=on_loan(now))
    return {"template": name} if term is None else {"template": name, "term": term}


def term_of(template: Json, product: Json, *, loan: bool) -> Json | None:
    """IB-W6, IB-W7: the template's term, else, for a warranty, the product's months."""
    term: Json | None = template.get("term")
    if term is None and not loan and product.get("warrantyMonths") is not None:
        return {"months": product["warrantyMonths"]}
    return term


def granted_on(now: Situation) -> Iterator[Json]:
    """SC28: the contracts in force whose standard lines name the item, by id."""
    category = "loan" if on_loan(now) else "warranty"
    contracts = [each for each in of_kind(now.records, "contract") if each["category"] == category]
    for contract in sorted(contracts, key=lambda each: str(each["id"]).encode("utf-8")):
        lines = [
            line
            for position, line in enumerate(contract["scope"])
            if names_now(now, contract, position)
        ]
        if lines:
            yield granted_by(now, contract, lines[0])


def granted_by(now: Situation, contract: Json, line: Json) -> Json:
    """The contract with the days that the line, notices and archiving leave of it."""
    found = {"contract": contract["id"]}
    if contract.get("template") is not None:
        found["template"] = contract["template"]
    found["firstDay"] = max(contract["firstDay"], line.get("firstDay") or contract["firstDay"])
    archived = optional_day(contract.get("archivedOn"))
    before = None if archived is None else archived - ONE_DAY
    last = earliest(known_end(now.records, contract), optional_day(line.get("lastDay")), before)
    if last is not None:
        found["lastDay"] = str(last)
    return found


def names_now(now: Situation, contract: Json, position: int) -> bool:
    """A standard line that names the item, with dates and holder in order."""
    line = Candidate(contract, position)
    if line.pair is not None or not names_item(now, line.line) or date_reasons(now, line):
        return False
    return holder_changed(now, line) is None


def differences(applies: Json | None, granted: list[Json]) -> Iterator[Json]:
    """IB-W4: each difference is information to show, none is an error."""
    if applies is not None and not granted:
        yield {"kind": "warranty.not_granted"}
    for each in granted:
        if applies is None:
            yield {"kind": "warranty.not_applicable", "contract": each["contract"]}
        elif each.get("template") != applies["template"]:
            found = {"kind": "warranty.template_differs", "contract": each["contract"]}
            if each.get("template") is not None:
                found["granted"] = each["template"]
            yield {**found, "applicable": applies["template"]}
