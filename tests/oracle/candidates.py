"""Which lines come into question (D14), and in which order they stand (D15)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from oracle.situation import Situation, by_id, holder_is_party, of_kind
from oracle.terms import known_end

Json = dict[str, Any]

ELEMENTS = ("item", "product", "group", "wholeBase")
CATEGORIES = ("warranty", "maintenance")
STANDARD_ORDER = ("category", "element", "earliestEnd")


@dataclass(frozen=True)
class Candidate:
    """One line of one contract (D14)."""

    contract: Json
    position: int

    @property
    def line(self) -> Json:
        """The line itself."""
        line: Json = self.contract["scope"][self.position]
        return line

    @property
    def element(self) -> str:
        """Kind of the line's element."""
        kind: str = self.line["element"]["kind"]
        return kind


def names_item(now: Situation, line: Json) -> bool:
    """IB-C8, IB-C17: a line for this very item."""
    element = line["element"]
    return bool(element["kind"] == "item" and element["item"] == now.item["id"])


def reaches_item(now: Situation, line: Json) -> bool:
    """IB-C5, IB-C6, IB-C10: a line that reaches the item without naming it."""
    element = line["element"]
    if element["kind"] == "product":
        return bool(element["product"] == now.item["product"])
    if element["kind"] == "group":
        product = by_id(now.records, "product", now.item["product"])
        return product is not None and product.get("group") == element["group"]
    return bool(element["kind"] == "wholeBase")


def candidates(now: Situation) -> Iterator[Candidate]:
    """D14, SC2: lines naming the item, whoever holds them; others only of a party's contracts."""
    for contract in of_kind(now.records, "contract"):
        for position, line in enumerate(contract["scope"]):
            if names_item(now, line) or (
                holder_is_party(now, contract) and reaches_item(now, line)
            ):
                yield Candidate(contract, position)


def rank(now: Situation, candidate: Candidate) -> tuple[Any, ...]:
    """D15, SC6: the policy's criteria, then the contract id by bytes, then the line's position."""
    steps: list[Any] = [criterion_rank(name, candidate) for name in precedence(now.records)]
    return (*steps, candidate.contract["id"].encode("utf-8"), candidate.position)


def precedence(records: Sequence[Json]) -> Sequence[str]:
    """The criteria of the policy; an empty list is a list."""
    for policy in of_kind(records, "policy"):
        if policy.get("precedence") is not None:
            chosen: Sequence[str] = policy["precedence"]
            return chosen
    return STANDARD_ORDER


def criterion_rank(name: str, candidate: Candidate) -> Any:
    """Lower comes first."""
    if name == "category":
        return CATEGORIES.index(candidate.contract["category"])
    if name == "element":
        return ELEMENTS.index(candidate.element)
    end = known_end(candidate.contract, candidate.line)
    return date.max.toordinal() + 1 if end is None else end.toordinal()  # SC5: open ends last
