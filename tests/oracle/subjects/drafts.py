"""Contracts drafted from templates: their start, their term, and what they copy."""

from oracle.expectations import Case, Refusal
from oracle.records import (
    Json,
    borrower,
    end_user,
    installation,
    item,
    months,
    product,
    renewal,
    reseller,
    template,
)
from oracle.subjects.warranties import G24, L3

P2 = product("P2", warrantyTemplate="G24", loanTemplate="L3", serviceTemplate="S12")
BY_SALE = template("G24", "warranty", term=months(24), start="sale")
S12 = template(
    *("S12", "maintenance"),
    term=months(12),
    start="installation",
    renewal=renewal(12, months(3)),
    coversGroup=True,
    holderBound=True,
    includesLoans=True,
    priority=5,
    skills=["HW"],
    serviceKinds=["repair", "inspection"],
    places=[],
)
DELIVERED = item(
    *("SN-7", end_user("C1"), "2025-03-15"),
    soldOn="2025-03-15",
    purchasedOn="2025-03-15",
    deliveredOn="2025-03-15",
)
# Every basis has a day of its own.
UNIT = item(
    *("SN-7", end_user("C1"), "2025-02-01"),
    in_service="2025-02-15",
    soldOn="2025-01-10",
    purchasedOn="2025-01-20",
    deliveredOn="2025-01-31",
)
UNDELIVERED = item(
    *("SN-7", end_user("C1"), "2025-02-01"),
    soldOn="2025-01-10",
    purchasedOn="2025-01-20",
)
LENT = item("SN-8", borrower("X9"), "2025-04-01")


def asking(name: str, **more: str) -> Json:
    """A draft for an item as it is on 2025-06-01."""
    return {"item": name, "on": "2025-06-01", **more}


def drafted(what: str, source: str, given: list[Json], question: Json, *rows: str) -> Case:
    """A draft in full."""
    return Case(what, source, given, question, list(rows), call="draft")


def refused(
    what: str, source: str, given: list[Json], question: Json, code: str, path: str
) -> Case:
    """A draft that cannot be made."""
    return Case(what, source, given, question, Refusal(code, path), call="draft")


def warranty(basis: str, first: str, name: str = "G24") -> list[str]:
    """The warranty of SN-7 for C1 from a day on, for 24 months."""
    return [
        f"{basis} {first}",
        f"id warranty:SN-7/{first}/{name}",
        "category warranty",
        "holder C1",
        f"template {name}",
        f"firstDay {first}",
        "term months=24",
        "scope element=kind=item item=SN-7",
    ]


def based(what: str, start: str | None, unit: Json, basis: str, first: str) -> Case:
    """The warranty of a unit by a template with a start, or without one."""
    pattern = template("G24", "warranty", term=months(24))
    if start is not None:
        pattern = template("G24", "warranty", term=months(24), start=start)
    return drafted(
        *(what, "IB-W10, IB-W11, market 1"),
        [pattern, P2, unit],
        asking("SN-7"),
        *warranty(basis, first),
    )


def lending(first: str) -> list[str]:
    """The loan contract of SN-8 for X9, for three months."""
    return [
        f"installation {first}",
        f"id warranty:SN-8/{first}/L3",
        "category loan",
        "holder X9",
        "template L3",
        f"firstDay {first}",
        "term months=3",
        "scope element=kind=item item=SN-8",
    ]


ONLY_SINCE = item("SN-7", end_user("C1"), "2025-02-01")
ONLY_SOLD = item("SN-7", end_user("C1"), soldOn="2025-01-10")
NOTHING = item("SN-7", end_user("C1"))
REGISTERED = [
    G24,
    P2,
    item("SN-9", end_user("C2"), "2025-05-20", purchasedOn="2025-05-20"),
    installation("SN-9", 1, reseller("R1"), "2025-05-02", "2025-05-20"),
]

CASES = [
    drafted(
        "a warranty by the day of the sale",
        "IB-S5, IB-W10",
        [BY_SALE, P2, DELIVERED],
        asking("SN-7"),
        *warranty("sale", "2025-03-15"),
    ),
    based("one unit, by the sale", "sale", UNIT, "sale", "2025-01-10"),
    based("one unit, by the purchase", "purchase", UNIT, "purchase", "2025-01-20"),
    based("one unit, by the delivery", "delivery", UNIT, "delivery", "2025-01-31"),
    based("one unit, by the installation", "installation", UNIT, "installation", "2025-02-01"),
    based(
        "one unit, by the day it was put to service", "inService", UNIT, "inService", "2025-02-15"
    ),
    based(
        "a template that says nothing starts by the purchase", None, UNIT, "purchase", "2025-01-20"
    ),
    based(
        "without its own basis a warranty starts by the purchase",
        *("delivery", UNDELIVERED, "purchase", "2025-01-20"),
    ),
    based(
        "without basis and purchase a warranty starts by the sale",
        *("inService", ONLY_SOLD, "sale", "2025-01-10"),
    ),
    based(
        "without basis, purchase and sale a warranty starts by the installation",
        *("sale", ONLY_SINCE, "installation", "2025-02-01"),
    ),
    refused(
        "an item without any day on record starts no warranty",
        "IB-W11",
        [BY_SALE, P2, NOTHING],
        asking("SN-7"),
        *("warranty.no_start", "firstDay"),
    ),
    drafted(
        "an item without any day on record starts on a day that is given",
        "IB-W10, IB-W11",
        [BY_SALE, P2, NOTHING],
        asking("SN-7", firstDay="2025-04-01"),
        *warranty("fixed", "2025-04-01"),
    ),
    refused(
        "a template with a fixed start wants the day, whatever is on record",
        "IB-W10",
        [template("G24", "warranty", term=months(24), start="fixed"), P2, UNIT],
        asking("SN-7"),
        *("warranty.no_start", "firstDay"),
    ),
    drafted(
        "a template with a fixed start takes the day that is given",
        "IB-W10",
        [template("G24", "warranty", term=months(24), start="fixed"), P2, UNIT],
        asking("SN-7", firstDay="2025-04-01"),
        *warranty("fixed", "2025-04-01"),
    ),
    drafted(
        "a day that is given counts before every basis",
        "IB-W10",
        [BY_SALE, P2, UNIT],
        asking("SN-7", firstDay="2025-04-01"),
        *warranty("fixed", "2025-04-01"),
    ),
    drafted(
        "a loan is drafted from the loan template, from the installation on",
        "IB-S7, IB-W2, IB-W10",
        [L3, P2, LENT],
        asking("SN-8"),
        *lending("2025-04-01"),
    ),
    drafted(
        "a loan starts by the installation though a purchase is on record",
        "IB-W10",
        [L3, P2, {**LENT, "purchasedOn": "2025-03-01"}],
        asking("SN-8"),
        *lending("2025-04-01"),
    ),
    drafted(
        "a warranty may be wanted for an item on loan",
        "IB-W2",
        [G24, P2, item("SN-7", borrower("C1"), "2025-04-01", purchasedOn="2025-05-01")],
        asking("SN-7", purpose="warranty"),
        *warranty("purchase", "2025-05-01"),
    ),
    drafted(
        "a loan contract may be wanted for an item that is sold",
        "IB-W2",
        [L3, P2, item("SN-8", end_user("X9"), "2025-04-01")],
        asking("SN-8", purpose="loan"),
        *lending("2025-04-01"),
    ),
    drafted(
        "a service contract copies all that its template says",
        "IB-W8, IB-C3, SI7",
        [S12, P2, UNIT],
        asking("SN-7", purpose="service"),
        "installation 2025-02-01",
        "id warranty:SN-7/2025-02-01/S12",
        "category maintenance",
        "holder C1",
        "template S12",
        "priority 5",
        "coversGroup true",
        "holderBound true",
        "includesLoans true",
        "firstDay 2025-02-01",
        "term months=12",
        "renewal months=12 notice=months=3",
        "skills HW",
        "serviceKinds repair inspection",
        "places none",
        "scope element=kind=item item=SN-7",
    ),
    drafted(
        "a template that is named counts before those of the product",
        "IB-W8",
        [template("G36", "warranty", term=months(24)), G24, P2, UNIT],
        asking("SN-7", template="G36", purpose="loan"),
        *warranty("purchase", "2025-01-20", "G36"),
    ),
    drafted(
        "a template that is named needs no product",
        "design 3",
        [G24, UNIT],
        asking("SN-7", template="G24"),
        *warranty("purchase", "2025-01-20"),
    ),
    drafted(
        "an id that is given names the contract",
        "SI14",
        [BY_SALE, P2, UNIT],
        asking("SN-7", id="W 2025/17"),
        "sale 2025-01-10",
        "id W 2025/17",
        *warranty("sale", "2025-01-10")[2:],
    ),
    drafted(
        "in a name slashes, percents, hashes and blanks of ids are written in percent",
        "SI14",
        [
            template("G/24#", "warranty", term=months(24)),
            item("SN 7%é", end_user("C1"), soldOn="2025-01-10"),
        ],
        asking("SN 7%é", template="G/24#"),
        "sale 2025-01-10",
        "id warranty:SN%207%25é/2025-01-10/G%2F24%23",
        "category warranty",
        "holder C1",
        "template G/24#",
        "firstDay 2025-01-10",
        "term months=24",
        "scope element=kind=item item=SN 7%é",
    ),
    drafted(
        "the months of the product stand in for the term of a warranty",
        "IB-W6, SI7",
        [
            template("G24", "warranty", start="sale"),
            product("P2", warrantyTemplate="G24", warrantyMonths=24),
            UNIT,
        ],
        asking("SN-7"),
        *warranty("sale", "2025-01-10"),
    ),
    drafted(
        "the term of a template counts before the months of the product",
        "IB-W6, IB-W7",
        [BY_SALE, product("P2", warrantyTemplate="G24", warrantyMonths=36), UNIT],
        asking("SN-7"),
        *warranty("sale", "2025-01-10"),
    ),
    drafted(
        "an item that was registered later starts by the purchase of its user",
        "IB-S9, IB-W10",
        REGISTERED,
        {"item": "SN-9", "on": "2025-06-03"},
        "purchase 2025-05-20",
        "id warranty:SN-9/2025-05-20/G24",
        "category warranty",
        "holder C2",
        "template G24",
        "firstDay 2025-05-20",
        "term months=24",
        "scope element=kind=item item=SN-9",
    ),
    refused(
        "an item at a reseller has no warranty yet",
        "IB-S9, IB-W10",
        REGISTERED,
        {"item": "SN-9", "on": "2025-05-19"},
        *("item.not_at_end_user", "item"),
    ),
    drafted(
        "a draft as of a past day is for the user of that day, with the days of that installation",
        "SC1, IB-W10",
        [
            BY_SALE,
            P2,
            item("SN-7", end_user("C2"), "2025-05-01", soldOn="2025-05-01"),
            installation(
                *("SN-7", 1, end_user("C1"), "2025-01-12", "2025-05-01"), soldOn="2025-01-10"
            ),
        ],
        {"item": "SN-7", "on": "2025-04-30"},
        *warranty("sale", "2025-01-10"),
    ),
]
