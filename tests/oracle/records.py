"""Short ways to write the records and questions of the cases; the fields keep their wire names."""

from typing import Any, TypedDict, Unpack

Json = dict[str, Any]

CONTRACT_FIELDS = (
    *("kind", "id", "category", "holder", "coversGroup", "holderBound", "includesLoans"),
    *("firstDay", "term", "lastDay", "renewal", "cancellation", "archivedOn", "unjudged"),
    *("skills", "serviceKinds", "scope"),
)


class Terms(TypedDict, total=False):
    """What a contract may say beside its category, holder, first day and scope."""

    coversGroup: bool
    holderBound: bool
    includesLoans: bool
    term: Json
    lastDay: str
    renewal: Json
    cancellation: Json
    archivedOn: str
    unjudged: list[str]
    skills: list[str]
    serviceKinds: list[str]


class Limits(TypedDict, total=False):
    """What a scope line may say beside its element."""

    firstDay: str
    lastDay: str
    skills: list[str]
    serviceKinds: list[str]


class Named(TypedDict, total=False):
    """What a question may name beside item and day."""

    basis: str
    skill: str
    serviceKind: str
    place: str


def present(**fields: Any) -> Json:
    """The fields that say something, in the order given."""
    return {name: value for name, value in fields.items() if value is not None}


def in_order(names: tuple[str, ...], fields: Json) -> Json:
    """The fields in their declared order."""
    return {name: fields[name] for name in names if name in fields}


def skill(name: str, parent: str | None = None) -> Json:
    """A skill."""
    return present(kind="skill", id=name, parent=parent)


def account(name: str, parent: str | None = None) -> Json:
    """An account."""
    return present(kind="account", id=name, parent=parent)


def product(name: str, *, group: str | None = None, skill: str | None = None) -> Json:
    """A product."""
    return present(kind="product", id=name, group=group, skill=skill)


def end_user(name: str) -> Json:
    """At the one who uses the item."""
    return {"kind": "endUser", "account": name}


def borrower(name: str) -> Json:
    """At the one who has the item on loan."""
    return {"kind": "endUser", "account": name, "loan": True}


def reseller(name: str) -> Json:
    """Unsold, at a reseller."""
    return {"kind": "reseller", "account": name}


def wholesaler(name: str) -> Json:
    """Unsold, at a wholesaler."""
    return {"kind": "wholesaler", "account": name}


IN_STOCK: Json = {"kind": "inStock"}
SCRAPPED: Json = {"kind": "scrapped"}


def item(name: str, at: Json, since: str | None = None, product: str = "P2") -> Json:
    """An item where it is now; without a first day it has been there for ever."""
    return present(kind="item", id=name, product=product, placement=at, since=since)


def installation(name: str, number: int, at: Json, since: str | None, last: str) -> Json:
    """A closed installation of an item; without a first day it began before all days."""
    fields = {"item": name, "number": number, "placement": at, "since": since, "lastDay": last}
    return present(kind="installation", id=f"{name}/{number}", **fields)


def commercial(name: str, amount: str, currency: str) -> Json:
    """The sale price of an item."""
    return {
        "kind": "commercial",
        "item": name,
        "salePrice": {"amount": amount, "currency": currency},
    }


def policy(*precedence: str) -> Json:
    """A policy that says by what candidates are ordered."""
    return {"kind": "policy", "precedence": list(precedence)}


def months(number: int) -> Json:
    """A term in months."""
    return {"months": number}


def days(number: int) -> Json:
    """A term in days."""
    return {"days": number}


def renewal(number: int, notice: Json | None = None) -> Json:
    """Follow-ups of so many months."""
    return present(months=number, notice=notice)


def cancellation(received: str | None = None, last: str | None = None) -> Json:
    """A notice on file."""
    return present(received=received, lastDay=last)


def contract(
    category: str, name: str, holder: str, first: str, scope: list[Json], terms: Terms
) -> Json:
    """A contract of any category."""
    fields = {"kind": "contract", "id": name, "category": category, "holder": holder}
    return in_order(CONTRACT_FIELDS, {**fields, "firstDay": first, **terms, "scope": scope})


def warranty(name: str, holder: str, first: str, scope: list[Json], **terms: Unpack[Terms]) -> Json:
    """A warranty."""
    return contract("warranty", name, holder, first, scope, terms)


def maintenance(
    name: str, holder: str, first: str, scope: list[Json], **terms: Unpack[Terms]
) -> Json:
    """A maintenance contract."""
    return contract("maintenance", name, holder, first, scope, terms)


def line(element: Json, limits: Limits) -> Json:
    """A scope line on any element."""
    names = ("element", "firstDay", "lastDay", "skills", "serviceKinds")
    return in_order(names, {"element": element, **limits})


def for_item(name: str, **limits: Unpack[Limits]) -> Json:
    """A line that names one item."""
    return line({"kind": "item", "item": name}, limits)


def for_product(name: str, **limits: Unpack[Limits]) -> Json:
    """A line for every item of a product."""
    return line({"kind": "product", "product": name}, limits)


def for_group(name: str, **limits: Unpack[Limits]) -> Json:
    """A line for every item of a commercial group."""
    return line({"kind": "group", "group": name}, limits)


def for_all(**limits: Unpack[Limits]) -> Json:
    """A line for the whole base."""
    return line({"kind": "wholeBase"}, limits)


def ask(name: str, on: str, **named: Unpack[Named]) -> Json:
    """A question."""
    return in_order(
        ("item", "on", "basis", "skill", "serviceKind", "place"),
        {"item": name, "on": on, **named},
    )
