"""Bad values that only a typed host can express: the codes and paths are those of JSON."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from enum import IntEnum
from typing import TYPE_CHECKING, Any

import pytest

from tenure import (
    Book,
    Category,
    ChangeSet,
    Commercial,
    Contract,
    Criterion,
    ElementItem,
    HostError,
    Installation,
    InvalidInput,
    Item,
    Licence,
    Limit,
    Money,
    PlacementEndUser,
    PlacementInStock,
    Policy,
    Question,
    ScopeLine,
    Skill,
    TenureError,
    Term,
    from_json,
    to_json,
)

if TYPE_CHECKING:
    from collections.abc import Callable

DAY = date(2025, 6, 1)
NOTHING: Any = None


class Colour(IntEnum):
    """A number that is more than a number."""

    RED = 1


class Name(str):
    """A text that is more than a text."""

    __slots__ = ()


class Fridge(Item):
    """An item that is more than an item."""

    __slots__ = ()


def price(amount: Any) -> Commercial:
    return Commercial(item="M-1", sale_price=Money(amount=amount, currency="EUR"))


def lasting(term: Any) -> Contract:
    return Contract(
        id="W-1", category=Category.WARRANTY, holder="C-1", first_day=DAY, term=term, scope=[]
    )


def months(count: Any) -> Contract:
    return lasting(Term(months=count))


def limited(most: Any) -> Licence:
    limits = [Limit(code="users", most=most)]
    return Licence(id="7", account="C-1", application="fm", limits=limits)


def scoped(scope: Any) -> Contract:
    return Contract(id="W-1", category=Category.WARRANTY, holder="C-1", first_day=DAY, scope=scope)


def asked(on: Any) -> Question:
    return Question(item="M-1", on=on)


def of_category(category: Any) -> Contract:
    return Contract(id="W-1", category=category, holder="C-1", first_day=DAY, scope=[])


def placed(placement: Any) -> Item:
    return Item(id="M-1", product="P-1", placement=placement)


def called(name: Any) -> Skill:
    return Skill(id=name)


SECOND = ScopeLine(element=ElementItem(item=7))  # type: ignore[arg-type]

REFUSED: list[tuple[str, Any, str, str]] = [
    ("a float for money", price(12.5), "input.wrong_type", "salePrice.amount"),
    ("a whole number for money", price(12), "input.wrong_type", "salePrice.amount"),
    ("a text for money", price("12.50"), "input.wrong_type", "salePrice.amount"),
    ("a bool for money", price(True), "input.wrong_type", "salePrice.amount"),
    ("money that is no number", price(Decimal("NaN")), "decimal.invalid", "salePrice.amount"),
    ("money without end", price(Decimal("-Infinity")), "decimal.invalid", "salePrice.amount"),
    ("money of 30 digits", price(Decimal("1" * 30)), "decimal.too_long", "salePrice.amount"),
    ("money of a gigabyte", price(Decimal("1E+999999")), "decimal.invalid", "salePrice.amount"),
    ("no money at all", price(None), "input.missing_field", "salePrice.amount"),
    ("a text for a day", asked("2025-06-01"), "input.wrong_type", "on"),
    ("a number for a day", asked(20_000), "input.wrong_type", "on"),
    ("a moment for a day", asked(datetime(2025, 6, 1, tzinfo=UTC)), "input.wrong_type", "on"),
    ("a day before all days", asked(date(1899, 12, 31)), "day.out_of_range", "on"),
    ("the first day of Python", asked(date.min), "day.out_of_range", "on"),
    ("no day", asked(None), "input.missing_field", "on"),
    ("a bool for a count", months(True), "input.wrong_type", "term.months"),
    ("an enumerated count", months(Colour.RED), "input.wrong_type", "term.months"),
    ("a fraction for a count", months(1.5), "input.wrong_type", "term.months"),
    ("a whole fraction for a count", months(24.0), "input.wrong_type", "term.months"),
    ("a text for a count", months("24"), "input.wrong_type", "term.months"),
    ("a count below zero", months(-1), "input.out_of_range", "term.months"),
    ("a count of nothing", months(0), "input.out_of_range", "term.months"),
    ("a count of 2^32", months(2**32), "input.out_of_range", "term.months"),
    ("a count of 2^64 - 1", months(2**64 - 1), "input.out_of_range", "term.months"),
    ("a count of 2^64", months(2**64), "input.wrong_type", "term.months"),
    ("a count of -2^63", months(-(2**63)), "input.out_of_range", "term.months"),
    ("a count of -2^63 - 1", months(-(2**63) - 1), "input.wrong_type", "term.months"),
    ("a count of 10^30", months(10**30), "input.wrong_type", "term.months"),
    ("a whole number of 2^53", limited(2**53), "input.out_of_range", "limits[0].most"),
    ("a whole number of -2^53", limited(-(2**53)), "input.out_of_range", "limits[0].most"),
    ("a whole number of 2^63 - 1", limited(2**63 - 1), "input.out_of_range", "limits[0].most"),
    ("a whole number of -2^63", limited(-(2**63)), "input.out_of_range", "limits[0].most"),
    ("a whole number of 2^64 - 1", limited(2**64 - 1), "input.out_of_range", "limits[0].most"),
    ("a whole number of 2^64", limited(2**64), "input.wrong_type", "limits[0].most"),
    ("a bool for a whole number", limited(True), "input.wrong_type", "limits[0].most"),
    ("a fraction for a whole number", limited(1.5), "input.wrong_type", "limits[0].most"),
    ("neither months nor days", lasting(Term()), "input.one_of", "term"),
    ("months and days", lasting(Term(months=1, days=1)), "input.one_of", "term"),
    ("a dict for a term", lasting({"months": 24}), "input.wrong_type", "term"),
    ("a text for a word", of_category("warranty"), "input.wrong_type", "category"),
    ("another word", of_category(Criterion.CATEGORY), "input.wrong_type", "category"),
    ("a class for a word", of_category(Category), "input.wrong_type", "category"),
    ("no word", of_category(None), "input.missing_field", "category"),
    ("a text for a placement", placed("inStock"), "input.wrong_type", "placement"),
    ("another class", placed(ElementItem(item="M-1")), "input.wrong_type", "placement"),
    ("a class for an object", placed(PlacementInStock), "input.wrong_type", "placement"),
    ("no placement", placed(None), "input.missing_field", "placement"),
    (
        "no account inside",
        placed(PlacementEndUser(account=NOTHING)),
        "input.missing_field",
        "placement.account",
    ),
    ("a number for an id", called(7), "input.wrong_type", "id"),
    ("bytes for an id", called(b"HW"), "input.wrong_type", "id"),
    ("a text that is more", called(Name("HW")), "input.wrong_type", "id"),
    ("a word for an id", called(Category.WARRANTY), "input.wrong_type", "id"),
    ("an empty id", called(""), "id.invalid", "id"),
    ("half a surrogate pair", called("\ud800"), "input.syntax", ""),
    ("half a pair deep inside", placed(PlacementEndUser(account="a\udc00b")), "input.syntax", ""),
    ("a set for a list", scoped(set()), "input.wrong_type", "scope"),
    ("a generator for a list", scoped(iter(())), "input.wrong_type", "scope"),
    ("a text for a list", scoped("all"), "input.wrong_type", "scope"),
    ("an element for a list", scoped(SECOND), "input.wrong_type", "scope"),
    ("nothing in a list", scoped([None]), "input.wrong_type", "scope[0]"),
    (
        "a bad second element",
        scoped([ScopeLine(element=ElementItem(item="M")), SECOND]),
        "input.wrong_type",
        "scope[1].element.item",
    ),
    ("words of another list", Policy(precedence=["category"]), "input.wrong_type", "precedence[0]"),  # type: ignore[list-item]
]


@pytest.mark.parametrize(
    ("value", "code", "path"), [pytest.param(*rest, id=name) for name, *rest in REFUSED]
)
def test_what_json_could_not_say_is_refused_alike(value: Any, code: str, path: str) -> None:
    with pytest.raises(InvalidInput) as failure:
        to_json(value)
    assert (failure.value.code, failure.value.path) == (code, path)


def test_what_other_libraries_print_is_read() -> None:
    assert '"1000"' in to_json(price(Decimal("1E+3")))
    assert '"-0.000001"' in to_json(price(Decimal("-1E-6")))
    assert '"9999-12-31"' in to_json(asked(date.max))
    assert to_json(months(2**32 - 1)).count("4294967295") == 1


def test_whole_numbers_go_as_far_as_every_language_can() -> None:
    for most in (-2, 0, 2**53 - 1, -(2**53 - 1)):
        assert f'"most":{most}}}' in to_json(limited(most))
        [limit] = from_json(Licence, to_json(limited(most))).limits or []
        assert (limit.most, type(limit.most)) == (most, int)


def test_a_tuple_is_a_list() -> None:
    lines = (ScopeLine(element=ElementItem(item="M-1")),)
    assert to_json(scoped(lines)) == to_json(scoped(list(lines)))


def test_a_class_of_ones_own_is_no_record() -> None:
    fridge = Fridge(id="M-1", product="P-1", placement=PlacementInStock())
    for refused in (lambda: Book.of([fridge]), lambda: to_json(fridge, Item)):
        with pytest.raises(InvalidInput) as failure:
            refused()
        assert failure.value.code == "input.wrong_type"


AT_THE_DOORS: list[tuple[str, Callable[[Any], Any], str, str]] = [
    ("records that are none", lambda book: book.of(7), "input.wrong_type", ""),
    ("a text of records", lambda book: book.of("records"), "input.wrong_type", ""),
    (
        "a record among texts",
        lambda book: book.of([Skill(id="HW"), "HW"]),
        "input.wrong_type",
        "[1]",
    ),
    ("nothing among records", lambda book: book.of([None]), "input.wrong_type", "[0]"),
    ("a file as a text", lambda book: book.load("{}"), "input.wrong_type", ""),
    ("a file that can change", lambda book: book.load(bytearray(b"{}")), "input.wrong_type", ""),
    ("changes that are a list", lambda book: book.apply([]), "input.wrong_type", ""),
    (
        "changes of nothing",
        lambda book: book.apply(ChangeSet(expects=[], changes=NOTHING)),
        "input.missing_field",
        "changes",
    ),
    ("a difference to a file", lambda book: book.diff(b"{}"), "input.wrong_type", ""),
    ("a question as a text", lambda book: book.coverage("M-1"), "input.wrong_type", ""),
    ("no question", lambda book: book.coverage(None), "input.wrong_type", ""),
    ("questions that are one", lambda book: book.coverage_all(asked(DAY)), "input.wrong_type", ""),
    ("questions in a text", lambda book: book.covered_all("M-1"), "input.wrong_type", ""),
    ("an item by number", lambda book: book.covered_on(7, DAY), "input.wrong_type", "item"),
    ("no item", lambda book: book.covered_on(None, DAY), "input.missing_field", "item"),
    ("an item without name", lambda book: book.covered_on("", DAY), "id.invalid", "item"),
    ("an item with half a pair", lambda book: book.covered_on("\ud800", DAY), "input.syntax", ""),
    (
        "a moment to be covered on",
        lambda book: book.covered_on("M-1", datetime.now(UTC)),
        "input.wrong_type",
        "on",
    ),
    (
        "a skill by number",
        lambda book: book.covered_on("M-1", DAY, skill=1),
        "input.wrong_type",
        "skill",
    ),
    (
        "a kind of service with a blank",
        lambda book: book.covered_on("M-1", DAY, service_kind=" "),
        "id.invalid",
        "serviceKind",
    ),
    (
        "a place by list",
        lambda book: book.covered_on("M-1", DAY, place=["here"]),
        "input.wrong_type",
        "place",
    ),
    ("a call of another version", lambda book: book._call("price", None), "input.unknown_name", ""),
    ("text as bytes", lambda _: from_json(Skill, b"{}"), "input.wrong_type", ""),  # type: ignore[call-overload]
    ("text with half a pair", lambda _: from_json(Skill, '"\ud800"'), "input.syntax", ""),
    ("text for a type by name", lambda _: from_json("Skill", "{}"), "input.wrong_type", ""),  # type: ignore[call-overload]
    ("a value of Python's own", lambda _: to_json(7), "input.unknown_name", ""),
]


@pytest.mark.parametrize(
    ("work", "code", "path"), [pytest.param(*rest, id=name) for name, *rest in AT_THE_DOORS]
)
def test_the_doors_refuse_alike(work: Callable[[Any], Any], code: str, path: str) -> None:
    item = Item(id="M-1", product="P-1", placement=PlacementInStock())
    with pytest.raises(InvalidInput) as failure:
        work(Book.of([item]))
    assert (failure.value.code, failure.value.path) == (code, path)


def test_an_error_names_the_classes() -> None:
    with pytest.raises(InvalidInput) as failure:
        to_json(asked(datetime(2025, 6, 1, tzinfo=UTC)))
    assert failure.value.message == "expected a `date`, found a `datetime`"
    with pytest.raises(InvalidInput) as failure:
        to_json(placed(ElementItem(item="M-1")))
    assert "`PlacementEndUser` or `PlacementReseller`" in failure.value.message


def test_what_this_program_raises_is_the_cause() -> None:
    def rows() -> Any:
        yield Skill(id="HW")
        raise ZeroDivisionError

    with pytest.raises(HostError) as failure:
        Book.of(rows())
    assert failure.value.code == "host"
    assert isinstance(failure.value.__cause__, ZeroDivisionError)


def test_who_wants_to_stop_is_not_swallowed() -> None:
    def rows() -> Any:
        yield Skill(id="HW")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Book.of(rows())
    with pytest.raises(KeyboardInterrupt):
        Book.of([]).covered_all(rows())


def test_a_slot_that_was_never_filled_is_an_error_of_this_program() -> None:
    with pytest.raises(HostError):
        to_json(object.__new__(Skill))


def test_a_bad_element_spoils_no_other() -> None:
    item = Item(id="M-1", product="P-1", placement=PlacementInStock())
    book = Book.of([item])
    questions: list[Any] = [asked(DAY), asked("x"), "M-1", Question(item="M-2", on=DAY), asked(DAY)]
    first, second, third, fourth, fifth = book.coverage_all(questions)
    assert first == fifth == book.coverage(asked(DAY))
    assert isinstance(second, InvalidInput)
    assert (second.code, second.path) == ("input.wrong_type", "on")
    assert isinstance(third, InvalidInput)
    assert isinstance(fourth, TenureError)
    assert (fourth.code, fourth.path) == ("item.unknown", "item")
    assert book.covered_all(iter(())) == []


def test_an_installation_counts_from_one() -> None:
    closed = Installation(
        id="I-1", item="M-1", number=0, placement=PlacementInStock(), last_day=DAY
    )
    with pytest.raises(InvalidInput) as failure:
        to_json(closed)
    assert (failure.value.code, failure.value.path) == ("input.out_of_range", "number")
