"""Short ways to write the records and questions of the cases; the fields keep their wire names."""

from typing import Any, TypedDict, Unpack

Json = dict[str, Any]

CONTRACT_FIELDS = (
    *("kind", "id", "category", "holder", "template", "priority"),
    *("coversGroup", "holderBound", "includesLoans"),
    *("firstDay", "term", "lastDay", "renewal", "offersFrom", "confirmationsFrom", "followUps"),
    *("cancellation", "archivedOn", "suspensions", "unjudged"),
    *("skills", "serviceKinds", "places", "scope"),
)
LINE_FIELDS = ("element", "pair", "firstDay", "lastDay", "skills", "serviceKinds", "places")
TEMPLATE_FIELDS = (
    *("kind", "id", "category", "term", "start", "renewal"),
    *("coversGroup", "holderBound", "includesLoans", "priority"),
    *("skills", "serviceKinds", "places"),
)


class Terms(TypedDict, total=False):
    """What a contract may say beside its category, holder, first day and scope."""

    template: str
    priority: int
    coversGroup: bool
    holderBound: bool
    includesLoans: bool
    term: Json
    lastDay: str
    renewal: Json
    offersFrom: str
    confirmationsFrom: str
    followUps: list[Json]
    cancellation: Json
    archivedOn: str
    suspensions: list[Json]
    unjudged: list[str]
    skills: list[str]
    serviceKinds: list[str]
    places: list[str]


class Pattern(TypedDict, total=False):
    """What a template may say beside its category."""

    term: Json
    start: str
    renewal: Json
    coversGroup: bool
    holderBound: bool
    includesLoans: bool
    priority: int
    skills: list[str]
    serviceKinds: list[str]
    places: list[str]


class Found(TypedDict, total=False):
    """What an installation may say beside its placement and its days."""

    site: str
    soldOn: str
    purchasedOn: str
    deliveredOn: str


class AfterSales(TypedDict, total=False):
    """What a product may say about its contracts."""

    group: str
    skill: str
    warrantyTemplate: str
    loanTemplate: str
    serviceTemplate: str
    warrantyMonths: int


class Limits(TypedDict, total=False):
    """What a scope line may say beside its element."""

    pair: Json
    firstDay: str
    lastDay: str
    skills: list[str]
    serviceKinds: list[str]
    places: list[str]


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


def account(name: str, parent: str | None = None, inactive: list[Json] | None = None) -> Json:
    """An account, with the stretches of days on which it is inactive."""
    return present(kind="account", id=name, parent=parent, inactive=inactive)


def product(name: str, **fields: Unpack[AfterSales]) -> Json:
    """A product."""
    return {"kind": "product", "id": name, **fields}


def template(name: str, category: str, **pattern: Unpack[Pattern]) -> Json:
    """What contracts are drafted from."""
    fields = {"kind": "template", "id": name, "category": category}
    return in_order(TEMPLATE_FIELDS, {**fields, **pattern})


def stretch(first: str, last: str | None = None) -> Json:
    """A range of days, for ever without a last one."""
    return present(firstDay=first, lastDay=last)


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


def item(
    name: str,
    at: Json,
    since: str | None = None,
    product: str = "P2",
    in_service: str | None = None,
    **found: Unpack[Found],
) -> Json:
    """An item where it is now; without a first day or a sale it has been there for ever."""
    head = present(kind="item", id=name, product=product, placement=at, since=since)
    return present(**head, **found, inServiceOn=in_service)


def installation(
    name: str, number: int, at: Json, since: str | None, last: str, **found: Unpack[Found]
) -> Json:
    """A closed installation of an item; without a first day or a sale it began before all days."""
    fields = {"item": name, "number": number, "placement": at, "since": since, "lastDay": last}
    return present(kind="installation", id=f"{name}/{number}", **fields, **found)


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


def follow_up(first: str, state: str) -> Json:
    """What is on file about one follow-up."""
    return {"firstDay": first, "state": state}


def pause(first: str, last: str | None = None, effect: str | None = None) -> Json:
    """A suspension that keeps the end of the term, unless it says otherwise."""
    return present(firstDay=first, lastDay=last, effect=effect)


def appended(first: str, last: str | None = None) -> Json:
    """A suspension whose days are appended to the term."""
    return pause(first, last, "appendDays")


def taking_in(skill: str) -> Json:
    """The pair of a line that includes a skill."""
    return {"skill": skill, "effect": "include"}


def leaving_out(skill: str) -> Json:
    """The pair of a line that excludes a skill."""
    return {"skill": skill, "effect": "exclude"}


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


def loan(name: str, holder: str, first: str, scope: list[Json], **terms: Unpack[Terms]) -> Json:
    """A loan contract."""
    return contract("loan", name, holder, first, scope, terms)


def line(element: Json, limits: Limits) -> Json:
    """A scope line on any element."""
    return in_order(LINE_FIELDS, {"element": element, **limits})


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
