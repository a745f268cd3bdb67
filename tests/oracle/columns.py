"""The rows of a fleet as columns, for contenders that work on whole columns; needs numpy.

Cell by cell they are the rows of `fleet.py`, computed for all rows at once: a fleet of a million
items takes a second. `python3 tests/oracle/columns.py` holds them to `fleet.py` on 1,000 items.
"""

import sys
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from oracle.fleet import FIRST_ASKED, FIRST_DAY, PRODUCTS, PRODUCTS_A_GROUP, SEED, Fleet

# An array of numpy.
Column = Any
HALF = np.uint64(32)
ITEM, PRODUCT, GROUP, BASE, CROSS = range(5)
KINDS = ("item", "product", "group", "wholeBase", "cross")
# The first of a hundred drawn numbers at which the next kind of line begins.
BOUNDS = (35, 60, 80, 90)


def cell(table: int, column: int, rows: Column) -> Column:
    """The hashes of a column, in all of its rows."""
    mixed = (np.uint64(SEED ^ table << 56 ^ column << 48) ^ rows.astype(np.uint64)) + np.uint64(1)
    mixed *= np.uint64(0x9E3779B97F4A7C15)
    mixed = (mixed ^ mixed >> np.uint64(30)) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ mixed >> np.uint64(27)) * np.uint64(0x94D049BB133111EB)
    return mixed ^ mixed >> np.uint64(31)


def below(table: int, column: int, rows: Column, bound: int | Column) -> Column:
    """Numbers below the bound, or each below its own."""
    bounds = np.asarray(bound, dtype=np.uint64)
    return ((cell(table, column, rows) >> HALF) * bounds >> HALF).astype(np.int64)


class Columns:
    """All rows of one size; each attribute is a column, with its table in front of the name."""

    def __init__(self, size: int) -> None:
        """Computes all columns of a fleet of so many items, with a contract for each ten."""
        self.size = size
        rows = np.arange(size, dtype=np.int64)
        self._items(rows)
        self._contracts(np.arange(max(10, size // 10), dtype=np.int64))
        self._lines()
        self._questions(rows)

    def _items(self, rows: Column) -> None:
        drawn = cell(1, 0, rows) >> HALF
        customers = (drawn * drawn >> HALF) * np.uint64(max(10, self.size // 20)) >> HALF
        self.item_customer = np.sort(customers).astype(np.int64)
        self.item_product = (self.item_customer * 37 + below(1, 1, rows, 12)) % PRODUCTS
        self.item_group = self.item_product // PRODUCTS_A_GROUP
        self.item_site = 1 + below(1, 3, rows, 8)
        self.item_installed = FIRST_DAY + below(1, 4, rows, 2190)
        days = np.array((365, 730, 0))[below(1, 5, rows, 3)]
        self.item_warranty_to = self.item_installed + days - 1

    def _contracts(self, rows: Column) -> None:
        self.contract_customer = self.item_customer[below(2, 0, rows, self.size)]
        self.contract_first = FIRST_DAY + below(2, 1, rows, 1825)
        days = np.array((365, 730, 1095))[below(2, 2, rows, 3)]
        self.contract_last = self.contract_first + days - 1
        self.contract_active = below(2, 3, rows, 10) != 0
        self.contract_lines = 1 + below(2, 4, rows, 3)

    def _lines(self) -> None:
        self.line_contract = np.repeat(np.arange(len(self.contract_lines)), self.contract_lines)
        rows = np.arange(len(self.line_contract), dtype=np.int64)
        customer = self.contract_customer[self.line_contract]
        first = np.searchsorted(self.item_customer, customer, side="left")
        after = np.searchsorted(self.item_customer, customer, side="right")
        own = first + below(3, 1, rows, after - first)
        other = below(3, 1, rows, self.size)
        kind = np.searchsorted(BOUNDS, below(3, 0, rows, 100), side="right")
        product, group = self.item_product[own], self.item_group[own]
        base, cross = np.zeros_like(own), self.item_group[other]
        self.line_kind = kind
        self.line_key = np.choose(kind, (own, product, group, base, cross))
        self.line_customer = np.where(kind == CROSS, self.item_customer[other], customer)
        self.line_site = np.where(below(3, 2, rows, 4) == 0, 1 + below(3, 3, rows, 8), 0)
        self.line_services = 1 + below(3, 4, rows, 15)
        cut = below(3, 5, rows, 4) == 0
        self.line_first = self.contract_first[self.line_contract] + cut * below(3, 6, rows, 90)
        self.line_last = self.contract_last[self.line_contract] - cut * below(3, 7, rows, 90)
        self.line_active = self.contract_active[self.line_contract]

    def _questions(self, rows: Column) -> None:
        self.asked_item = rows * 2654435761 % self.size
        self.asked_on = FIRST_ASKED + below(4, 0, rows, 730)
        self.asked_service = below(4, 1, rows, 4)
        self.asked_site = self.item_site[self.asked_item]

    def in_storage_order(self) -> Column:
        """The numbers of the questions, by the items that they are about."""
        return np.argsort(self.asked_item, kind="stable")


def differences(size: int) -> list[str]:
    """The columns that are not those of the rows."""
    columns, rows = Columns(size), Fleet(size)
    pairs = [
        ("item_customer", [row.customer for row in rows.items]),
        ("item_product", [row.product for row in rows.items]),
        ("item_site", [row.site for row in rows.items]),
        ("item_installed", [row.installed for row in rows.items]),
        ("item_warranty_to", [row.warranty_to for row in rows.items]),
        ("contract_customer", [row.customer for row in rows.contracts]),
        ("contract_first", [row.first for row in rows.contracts]),
        ("contract_last", [row.last for row in rows.contracts]),
        ("contract_active", [row.active for row in rows.contracts]),
        ("contract_lines", [row.lines for row in rows.contracts]),
        ("line_contract", [row.contract for row in rows.lines]),
        ("line_kind", [KINDS.index(row.kind) for row in rows.lines]),
        ("line_key", [row.key for row in rows.lines]),
        ("line_customer", [row.customer for row in rows.lines]),
        ("line_site", [row.site for row in rows.lines]),
        ("line_services", [row.services for row in rows.lines]),
        ("line_first", [row.first for row in rows.lines]),
        ("line_last", [row.last for row in rows.lines]),
        ("asked_item", [row * 2654435761 % size for row in range(size)]),
        *asked(rows),
    ]
    return [name for name, cells in pairs if getattr(columns, name).tolist() != cells]


def asked(rows: Fleet) -> list[tuple[str, list[int]]]:
    """What the questions of the rows ask, read from the questions as they travel."""
    questions = list(rows.questions())
    days = np.array([question["on"] for question in questions], dtype="datetime64[D]")
    return [
        ("asked_on", days.astype(np.int64).tolist()),
        ("asked_service", [int(question["serviceKind"][1:]) for question in questions]),
        ("asked_site", [int(question["skill"].removeprefix("SITE-")) for question in questions]),
    ]


if __name__ == "__main__":
    if wrong := differences(1_000):
        sys.exit(f"other than the rows: {', '.join(wrong)}")
    print("the columns are the rows")
