"""A fleet of any size with questions about it: the same rows and records as `src/fleet` makes.

Every cell is a hash of its table, column and row; nothing is random. Days count from 1970-01-01.
Records come as wire JSON in the order of a saved file; `file_lines` is that file.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

Json = dict[str, Any]

SEED = 20260101
MASK = (1 << 64) - 1
EPOCH = date(1970, 1, 1)
FIRST_DAY = 18_262
FIRST_ASKED = 19_358
PRODUCTS = 2_000
PRODUCTS_A_GROUP = 40
# Of a hundred lines, so many are of the kind or one before it.
KINDS_OF_LINES = {"item": 35, "product": 60, "group": 80, "wholeBase": 90, "cross": 100}
KINDS = (
    *("skill", "account", "product", "template", "item", "installation", "commercial"),
    *("contract", "policy"),
)
# Ids have a fixed width, so that their bytes stand in the order of the rows.
DIGITS = {"A": 7, "P": 4, "G": 2, "I": 8, "W": 8, "C": 7}


@dataclass(frozen=True, slots=True)
class Item:
    """What it is, who uses it since when and where, and the last day of its warranty.

    Without a warranty that is the day before it was installed.
    """

    customer: int
    product: int
    site: int
    installed: int
    warranty_to: int


@dataclass(frozen=True, slots=True)
class Contract:
    """Who signed it, its days, whether it is in force at all, and its number of lines."""

    customer: int
    first: int
    last: int
    active: bool
    lines: int


@dataclass(frozen=True, slots=True)
class Line:
    """What it reaches and at whom; site 0 is every site; the services are bits."""

    contract: int
    kind: str
    key: int
    customer: int
    site: int
    services: int
    first: int
    last: int


def mix(number: int) -> int:
    """The hash of a number of 64 bits."""
    mixed = (number + 1) * 0x9E3779B97F4A7C15 & MASK
    mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9 & MASK
    mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB & MASK
    return mixed ^ mixed >> 31


def cell(table: int, column: int, row: int) -> int:
    """The hash of one cell."""
    return mix(SEED ^ table << 56 ^ column << 48 ^ row)


def below(table: int, column: int, row: int, bound: int) -> int:
    """A number below the bound, from the upper half of the hash."""
    return (cell(table, column, row) >> 32) * bound >> 32


class Fleet:
    """All rows of one size."""

    def __init__(self, size: int) -> None:
        """Computes all rows of a fleet of so many items, with a contract for each ten."""
        self.size = size
        customers = sorted(self._customer(row) for row in range(size))
        self.items = [self._item(row, customer) for row, customer in enumerate(customers)]
        self.contracts = [self._contract(row) for row in range(max(10, size // 10))]
        self._first: dict[int, int] = {}
        self._count: dict[int, int] = {}
        for row, customer in enumerate(customers):
            self._first.setdefault(customer, row)
            self._count[customer] = self._count.get(customer, 0) + 1
        owners = [each for each, made in enumerate(self.contracts) for _ in range(made.lines)]
        self.lines = [self._line(row, owner) for row, owner in enumerate(owners)]

    def _customer(self, row: int) -> int:
        drawn = cell(1, 0, row) >> 32
        return (drawn * drawn >> 32) * max(10, self.size // 20) >> 32

    def _item(self, row: int, customer: int) -> Item:
        installed = FIRST_DAY + below(1, 4, row, 2190)
        warranty = (365, 730, 0)[below(1, 5, row, 3)]
        product = (customer * 37 + below(1, 1, row, 12)) % PRODUCTS
        site = 1 + below(1, 3, row, 8)
        return Item(customer, product, site, installed, installed + warranty - 1)

    def _contract(self, row: int) -> Contract:
        first = FIRST_DAY + below(2, 1, row, 1825)
        return Contract(
            customer=self.items[below(2, 0, row, self.size)].customer,
            first=first,
            last=first + (365, 730, 1095)[below(2, 2, row, 3)] - 1,
            active=below(2, 3, row, 10) != 0,
            lines=1 + below(2, 4, row, 3),
        )

    def _line(self, row: int, owner: int) -> Line:
        contract = self.contracts[owner]
        customer = contract.customer
        own = self._first[customer] + below(3, 1, row, self._count[customer])
        other = self.items[below(3, 1, row, self.size)]
        drawn = below(3, 0, row, 100)
        kind = next(kind for kind, bound in KINDS_OF_LINES.items() if drawn < bound)
        key = {
            "item": own,
            "product": self.items[own].product,
            "group": group_of(self.items[own].product),
            "wholeBase": 0,
            "cross": group_of(other.product),
        }[kind]
        cut = below(3, 5, row, 4) == 0
        return Line(
            contract=owner,
            kind=kind,
            key=key,
            customer=other.customer if kind == "cross" else customer,
            site=1 + below(3, 3, row, 8) if below(3, 2, row, 4) == 0 else 0,
            services=1 + below(3, 4, row, 15),
            first=contract.first + (below(3, 6, row, 90) if cut else 0),
            last=contract.last - (below(3, 7, row, 90) if cut else 0),
        )

    def questions(self) -> Iterator[Json]:
        """The questions, in order: one about each item."""
        for row in range(self.size):
            item = row * 2654435761 % self.size
            yield {
                "item": name("I", item),
                "on": day(FIRST_ASKED + below(4, 0, row, 730)),
                "skill": f"SITE-{self.items[item].site}",
                "serviceKind": f"S{below(4, 1, row, 4)}",
            }

    def records(self) -> list[Json]:
        """All records, by kind and id as in a saved file."""
        found = list(self._records())
        return sorted(found, key=lambda each: (KINDS.index(each["kind"]), each["id"].encode()))

    def _records(self) -> Iterator[Json]:
        for customer in {item.customer for item in self.items}:
            yield {"kind": "account", "id": name("A", customer)}
        for product in {item.product for item in self.items}:
            yield {
                "kind": "product",
                "id": name("P", product),
                "group": name("G", group_of(product)),
            }
        for row, item in enumerate(self.items):
            yield {
                "kind": "item",
                "id": name("I", row),
                "product": name("P", item.product),
                "placement": {"kind": "endUser", "account": name("A", item.customer)},
                "since": day(item.installed),
            }
            if item.warranty_to >= item.installed:
                yield {
                    **head(name("W", row), "warranty", item.customer),
                    "firstDay": day(item.installed),
                    "lastDay": day(item.warranty_to),
                    "serviceKinds": ["S0", "S1"],
                    "scope": [{"element": {"kind": "item", "item": name("I", row)}}],
                }
        of_contract: dict[int, list[Line]] = {}
        for line in self.lines:
            of_contract.setdefault(line.contract, []).append(line)
        for row, contract in enumerate(self.contracts):
            lines = of_contract[row]
            own = [line for line in lines if line.kind != "cross"]
            yield framed(name("C", row), contract.customer, contract, own)
            for position, line in enumerate(lines, start=1):
                if line.kind == "cross":
                    yield framed(f"{name('C', row)}/{position}", line.customer, contract, [line])

    def file_lines(self) -> Iterator[Json]:
        """The lines of the file that a Book of this fleet saves."""
        yield {"schema": 1, "minReader": 1}
        for record in self.records():
            yield {"put": record}


def group_of(product: int) -> int:
    """The group of a product."""
    return product // PRODUCTS_A_GROUP


def name(letter: str, number: int) -> str:
    """The id of a row."""
    return f"{letter}{number:0{DIGITS[letter]}}"


def day(number: int) -> str:
    """The day of that number."""
    return str(EPOCH + timedelta(days=number))


def head(named: str, category: str, customer: int) -> Json:
    """The first fields of a contract."""
    return {"kind": "contract", "id": named, "category": category, "holder": name("A", customer)}


def framed(named: str, customer: int, row: Contract, lines: list[Line]) -> Json:
    """A maintenance contract over some of the lines of a row."""
    record = {
        **head(named, "maintenance", customer),
        "firstDay": day(row.first),
        "lastDay": day(row.last),
    }
    if not row.active:
        record["archivedOn"] = day(row.first)
    return {**record, "scope": [scope_line(row, line) for line in lines]}


def scope_line(contract: Contract, line: Line) -> Json:
    """A line as it travels."""
    record: Json = {"element": element(line)}
    if line.first != contract.first:
        record["firstDay"] = day(line.first)
    if line.last != contract.last:
        record["lastDay"] = day(line.last)
    if line.site:
        record["skills"] = [f"SITE-{line.site}"]
    record["serviceKinds"] = [f"S{bit}" for bit in range(4) if line.services >> bit & 1]
    return record


def element(line: Line) -> Json:
    """What a line reaches."""
    if line.kind == "wholeBase":
        return {"kind": "wholeBase"}
    kind = "group" if line.kind == "cross" else line.kind
    letter = {"item": "I", "product": "P", "group": "G"}[kind]
    return {"kind": kind, kind: name(letter, line.key)}
