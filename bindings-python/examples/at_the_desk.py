"""What a service desk does about an answer; the type checker finds this place for a new one."""

from datetime import date
from typing import assert_never

from tenure import Book, Cover, CoverNo, CoverOpen, CoverUnjudged, CoverUntil, Item
from tenure import PlacementEndUser as EndUser


def advice(cover: Cover) -> str:
    """One line for the person at the desk."""
    match cover:
        case CoverNo():
            return "make an offer"
        case CoverUntil(last_day=last_day):
            return f"repair it, free until {last_day}"
        case CoverOpen():
            return "repair it, free for as long as the contract runs"
        case CoverUnjudged():
            return "ask a colleague who knows the contract"
        case _:
            assert_never(cover)


book = Book.of([Item(id="M-1", product="ESP-2", placement=EndUser(account="C-1"))])
print(advice(book.covered_on("M-1", date(2025, 6, 1))))
