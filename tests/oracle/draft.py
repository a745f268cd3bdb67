"""A contract as a template would have it signed for an item (IB-W6 to IB-W11)."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from oracle.dates import day
from oracle.door import Refused, check
from oracle.situation import by_id, installation_on, item_named

Json = dict[str, Any]

SLOTS = {"warranty": "warrantyTemplate", "loan": "loanTemplate", "service": "serviceTemplate"}
# Where each basis is on record: at the installation, or at the item itself.
DAYS = {
    "sale": "soldOn",
    "purchase": "purchasedOn",
    "installation": "since",
    "delivery": "deliveredOn",
}
FALLBACKS = ("purchase", "sale", "installation")
BEFORE_DAYS = ("priority", "coversGroup", "holderBound", "includesLoans")
BEHIND_TERM = ("renewal", "skills", "serviceKinds", "places")


@dataclass(frozen=True)
class Chosen:
    """The template, what for, and where a complaint about it points."""

    template: Json
    purpose: str | None
    path: str


def draft(records: Sequence[Json], question: Json) -> Json:
    """The start, and the contract with the template copied into it (IB-W8)."""
    check(records)
    item = item_named(records, question["item"])
    installation = installation_on(records, item, day(question["on"]))
    if installation is None or installation["placement"]["kind"] != "endUser":
        raise Refused("item.not_at_end_user", "item")
    product = by_id(records, "product", item["product"]) or {}
    loan = bool(installation["placement"].get("loan"))
    chosen = choose(records, question, product, loan=loan)
    term = term_of(chosen, product)
    start = start_of(question, chosen.template, item, installation)
    return {"contract": signed(question, chosen, installation, term, start), "start": start}


def choose(records: Sequence[Json], question: Json, product: Json, *, loan: bool) -> Chosen:
    """IB-W2, IB-W3: the template that is named, else the product's for the purpose."""
    named = question.get("template")
    purpose = None if named else question.get("purpose") or ("loan" if loan else "warranty")
    name = product.get(SLOTS[purpose]) if purpose else named
    if name is None:
        raise Refused("template.none", "item")
    path = "item" if purpose else "template"
    template = by_id(records, "template", name)
    if template is None:
        raise Refused("template.unknown", path)
    return Chosen(template, purpose, path)


def term_of(chosen: Chosen, product: Json) -> Json:
    """IB-W6: the product's months stand in for the missing term of a warranty."""
    term: Json | None = chosen.template.get("term")
    if term is not None:
        return term
    months = product.get("warrantyMonths")
    for_warranty = "warranty" in (chosen.purpose, chosen.template["category"])
    if months is None or not for_warranty:
        raise Refused("template.without_term", chosen.path)
    return {"months": months}


def start_of(question: Json, template: Json, item: Json, installation: Json) -> Json:
    """IB-W10, IB-W11: a given day, else the basis, else purchase, sale and installation."""
    if question.get("firstDay") is not None:
        return {"basis": "fixed", "firstDay": question["firstDay"]}
    usual = "installation" if template["category"] == "loan" else "purchase"
    basis = template.get("start") or usual
    if basis != "fixed":
        for each in (basis, *FALLBACKS):
            found = item.get("inServiceOn") if each == "inService" else installation.get(DAYS[each])
            if found is not None:
                return {"basis": each, "firstDay": found}
    raise Refused("warranty.no_start", "firstDay")


def signed(question: Json, chosen: Chosen, installation: Json, term: Json, start: Json) -> Json:
    """SI7: the contract carries the term, not the last day; its one line names the item."""
    template, item = chosen.template, question["item"]
    parts = (item, start["firstDay"], template["id"])
    name = question.get("id") or "warranty:" + "/".join(encoded(part) for part in parts)
    contract = {"id": name, "category": template["category"]}
    contract["holder"] = installation["placement"]["account"]
    contract["template"] = template["id"]
    contract.update(copied(template, BEFORE_DAYS))
    contract["firstDay"] = start["firstDay"]
    contract["term"] = term
    contract.update(copied(template, BEHIND_TERM))
    contract["scope"] = [{"element": {"kind": "item", "item": item}}]
    return contract


def copied(template: Json, fields: tuple[str, ...]) -> Json:
    """IB-W8: what the template says, in the order of the contract's fields."""
    return {name: template[name] for name in fields if template.get(name) is not None}


def encoded(part: str) -> str:
    """SI14: only `/`, `%`, `#`, blanks and control characters are percent-encoded."""
    return "".join(
        "".join(f"%{byte:02X}" for byte in character.encode("utf-8"))
        if character in "/%#" or character.isspace() or unicodedata.category(character) == "Cc"
        else character
        for character in part
    )
