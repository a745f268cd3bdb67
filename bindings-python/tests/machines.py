"""A machine at a café and its warranty, for tests that need a Book and do not care which."""

from __future__ import annotations

from datetime import date

from tenure import Category, Contract, ElementItem, Item, PlacementEndUser, ScopeLine, Term

DAY = date(2025, 6, 1)


def machine(name: str) -> Item:
    """A machine of the café."""
    return Item(id=name, product="ESP-2", placement=PlacementEndUser(account="C-1"))


def warranty(item: str) -> Contract:
    """Two years on one machine, to 2027-03-14."""
    return Contract(
        id=f"W-{item}",
        category=Category.WARRANTY,
        holder="C-1",
        first_day=date(2025, 3, 15),
        term=Term(months=24),
        scope=[ScopeLine(element=ElementItem(item=item))],
    )
