"""Which lines come into question (D14), and in which order they stand (D15)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from oracle.chain import known_end
from oracle.situation import Situation, by_id, holder_is_party, of_kind

Json = dict[str, Any]

ELEMENTS = ("item", "product", "group", "wholeBase")
# SC11: the element first, pairs before standard lines at the same one.
ELEMENT_RANKS = tuple((element, pair) for element in ELEMENTS for pair in (True, False))
CATEGORIES = ("loan", "warranty", "maintenance")
STANDARD_ORDER = ("category", "element", "earliestEnd")
LAST = date.max.toordinal() + 1
LAST_PRIORITY = 1 << 32


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

    @property
    def pair(self) -> Json | None:
        """SC11: the skill and the effect of a crossed line."""
        pair: Json | None = self.line.get("pair")
        return pair


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


def lines_reaching(now: Situation, contract: Json) -> Iterator[Candidate]:
    """D14, SC2: lines naming the item, whoever holds them; others only of a party's contract."""
    for position, line in enumerate(contract["scope"]):
        if names_item(now, line) or (holder_is_party(now, contract) and reaches_item(now, line)):
            yield Candidate(contract, position)


def candidates(now: Situation) -> Iterator[Candidate]:
    """D14: the lines of all contracts that reach the item."""
    for contract in of_kind(now.records, "contract"):
        yield from lines_reaching(now, contract)


def ranked(now: Situation) -> list[Candidate]:
    """SC6: all candidates in order of precedence, whatever the outcome."""
    return sorted(candidates(now), key=lambda each: rank(now, each))


def rank(now: Situation, candidate: Candidate) -> tuple[Any, ...]:
    """D15, SC12: loans, the policy's criteria, the contract id by bytes, the line's position."""
    contract = candidate.contract
    steps: list[Any] = [criterion_rank(now, name, candidate) for name in precedence(now.records)]
    no_loan = contract["category"] != "loan"
    return (no_loan, *steps, contract["id"].encode("utf-8"), candidate.position)


def precedence(records: Sequence[Json]) -> Sequence[str]:
    """The criteria of the policy; an empty list is a list."""
    for policy in of_kind(records, "policy"):
        if policy.get("precedence") is not None:
            chosen: Sequence[str] = policy["precedence"]
            return chosen
    return STANDARD_ORDER


def criterion_rank(now: Situation, name: str, candidate: Candidate) -> int:
    """Lower comes first."""
    contract = candidate.contract
    if name == "priority":
        priority = contract.get("priority")
        return LAST_PRIORITY if priority is None else int(priority)  # SC26: absent last
    if name == "category":
        return CATEGORIES.index(contract["category"])
    if name == "element":
        return ELEMENT_RANKS.index((candidate.element, candidate.pair is not None))
    end = known_end(now.records, contract, candidate.line)
    return LAST if end is None else end.toordinal()  # SC5: open ends last
