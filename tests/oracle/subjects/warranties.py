"""The applicable warranty beside the granted ones, and their differences."""

from oracle.expectations import Case, Refusal
from oracle.oneline import SCOPE, SN7
from oracle.records import (
    IN_STOCK,
    AfterSales,
    Json,
    borrower,
    days,
    end_user,
    for_item,
    for_product,
    installation,
    item,
    loan,
    maintenance,
    months,
    pause,
    product,
    taking_in,
    template,
    warranty,
)

G24 = template("G24", "warranty", term=months(24))
G36 = template("G36", "warranty", term=months(36))
L3 = template("L3", "loan", term=months(3))
TEMPLATES = [G24, G36, L3]
P2: AfterSales = {"warrantyTemplate": "G24", "loanTemplate": "L3"}
SOLD = [*TEMPLATES, product("P2", **P2), item("SN-7", end_user("C1"), since="2025-03-15")]
W = warranty("W", "C1", "2025-03-15", SCOPE, template="G24", term=months(24))
CHANGED = [
    *TEMPLATES,
    product("P2", warrantyTemplate="G36", loanTemplate="L3"),
    item("SN-7", end_user("C1"), since="2025-03-15"),
]
LENT = [*TEMPLATES, product("P2", **P2), item("SN-7", borrower("X9"), since="2025-04-01")]
L = loan("L", "X9", "2025-04-01", SCOPE, template="L3", term=months(3))
RETURNED = [
    *TEMPLATES,
    product("P2", **P2),
    item("SN-7", IN_STOCK, since="2025-07-04"),
    installation("SN-7", 1, borrower("X9"), "2025-04-01", "2025-07-04"),
    L,
]
APPLICABLE = "applicable G24 months=24"
GRANTED = "granted W of G24 2025-03-15..2027-03-14"


def shown(what: str, source: str, given: list[Json], on: str, *rows: str) -> Case:
    """What is told of the warranties of SN-7 on a day."""
    return Case(what, source, given, {"item": "SN-7", "on": on}, list(rows), call="warranty")


def june(what: str, source: str, given: list[Json], *rows: str) -> Case:
    """The same on 2025-06-01, not on loan."""
    return shown(what, source, given, "2025-06-01", "SN-7 2025-06-01", *rows)


CASES = [
    june(
        "a warranty that was granted as the product says differs in nothing",
        "IB-S5, SC28",
        [*SOLD, W],
        *(APPLICABLE, GRANTED),
    ),
    june(
        "the product's template has changed since, and the granted one says when it ends",
        "IB-S16, IB-W4",
        [*CHANGED, W],
        *("applicable G36 months=36", GRANTED, "warranty.template_differs=W=G24=G36"),
    ),
    june(
        "a product with a warranty that nobody has granted",
        "IB-W4, SC28",
        SOLD,
        *(APPLICABLE, "warranty.not_granted"),
    ),
    june(
        "a warranty that nobody has promised",
        "IB-W3, IB-W4",
        [product("P2"), SN7, W],
        *(GRANTED, "warranty.not_applicable=W"),
    ),
    june("no warranty applies and none is granted", "IB-W3", [SN7]),
    june(
        "a template that is known by its id only applies without a term",
        "design 3, IB-W6",
        [product("P2", warrantyTemplate="G99"), SN7],
        *("applicable G99", "warranty.not_granted"),
    ),
    june(
        "the months of the product stand in for the term of the template",
        "IB-W6",
        [
            template("G", "warranty"),
            product("P2", warrantyTemplate="G", warrantyMonths=18),
            SN7,
        ],
        *("applicable G months=18", "warranty.not_granted"),
    ),
    june(
        "the term of the template counts before the months of the product",
        "IB-W6, IB-W7",
        [G24, product("P2", warrantyTemplate="G24", warrantyMonths=18), SN7],
        *(APPLICABLE, "warranty.not_granted"),
    ),
    june(
        "a term in days is a term",
        "SV3, IB-W6",
        [
            template("D", "warranty", term=days(90)),
            product("P2", warrantyTemplate="D", warrantyMonths=18),
            SN7,
        ],
        *("applicable D days=90", "warranty.not_granted"),
    ),
    june(
        "months of warranty alone are no template that applies",
        "IB-W3",
        [product("P2", warrantyMonths=18), SN7],
    ),
    shown(
        "on the last day of the granted warranty it is told",
        "IB-S5",
        [*SOLD, W],
        *("2027-03-14", "SN-7 2027-03-14", APPLICABLE, GRANTED),
    ),
    shown(
        "on the day after the granted warranty none is granted any more",
        "IB-S5, SC28",
        [*SOLD, W],
        *("2027-03-15", "SN-7 2027-03-15", APPLICABLE, "warranty.not_granted"),
    ),
    shown(
        "before it begins a warranty is not granted",
        "SC28",
        [*SOLD, W],
        *("2025-03-14", "SN-7 2025-03-14", APPLICABLE, "warranty.not_granted"),
    ),
    june(
        "a warranty that is suspended is not in force",
        "SC28, SI19",
        [*SOLD, {**W, "suspensions": [pause("2025-06-01", "2025-06-30")]}],
        *(APPLICABLE, "warranty.not_granted"),
    ),
    june(
        "two warranties are told by id, and only the one of another template differs",
        "SC28, market 2",
        [
            *SOLD,
            W,
            warranty("V", "C1", "2025-04-01", SCOPE, template="G36", term=months(36)),
        ],
        APPLICABLE,
        "granted V of G36 2025-04-01..2028-03-31",
        GRANTED,
        "warranty.template_differs=V=G36=G24",
    ),
    june(
        "a warranty without a template differs from any",
        "SC28",
        [*SOLD, warranty("W", "C1", "2025-03-15", SCOPE)],
        *(APPLICABLE, "granted W of none 2025-03-15..", "warranty.template_differs=W=G24"),
    ),
    june(
        "a warranty for the product does not name the item",
        "SC28",
        [*SOLD, warranty("W", "C1", "2025-03-15", [for_product("P2")], template="G24")],
        *(APPLICABLE, "warranty.not_granted"),
    ),
    june(
        "a pair that names the item grants nothing",
        "SC28, SC11",
        [
            *SOLD,
            warranty(
                *("W", "C1", "2025-03-15"),
                [for_product("P2"), for_item("SN-7", pair=taking_in("HW"))],
                template="G24",
            ),
        ],
        *(APPLICABLE, "warranty.not_granted"),
    ),
    june(
        "a maintenance contract that names the item is no warranty",
        "SC28",
        [*SOLD, maintenance("K", "C1", "2025-03-15", SCOPE, template="G24")],
        *(APPLICABLE, "warranty.not_granted"),
    ),
    june(
        "a warranty that somebody else holds is granted to the item all the same",
        "SC28, SC2",
        [*SOLD, {**W, "holder": "C9"}],
        *(APPLICABLE, GRANTED),
    ),
    shown(
        "while the item is on loan the loan template applies",
        "IB-W2, IB-W3, IB-S7",
        LENT,
        *("2025-05-01", "SN-7 2025-05-01 on loan", "applicable L3 months=3"),
        "warranty.not_granted",
    ),
    shown(
        "while the item is on loan the loan contract is what is granted",
        "IB-S7, SC28",
        [*LENT, L, W],
        *("2025-05-01", "SN-7 2025-05-01 on loan", "applicable L3 months=3"),
        "granted L of L3 2025-04-01..2025-06-30",
    ),
    shown(
        "a product without a loan template lends without one",
        "IB-W3",
        [G24, product("P2", warrantyTemplate="G24"), LENT[-1], L],
        *("2025-05-01", "SN-7 2025-05-01 on loan"),
        *("granted L of L3 2025-04-01..2025-06-30", "warranty.not_applicable=L"),
    ),
    shown(
        "for a day of the loan the loan template applies, though the item has come back",
        "IB-S8, SC1",
        RETURNED,
        *("2025-06-15", "SN-7 2025-06-15 on loan", "applicable L3 months=3"),
        "granted L of L3 2025-04-01..2025-06-30",
    ),
    shown(
        "from the day of its return the sale template applies again",
        "IB-S8",
        RETURNED,
        *("2025-07-04", "SN-7 2025-07-04", APPLICABLE, "warranty.not_granted"),
    ),
    Case(
        "the warranty of an item that is not there is refused",
        "SC27",
        SOLD,
        {"item": "SN-8", "on": "2025-06-01"},
        Refusal("item.unknown", "item"),
        call="warranty",
    ),
    june(
        "a line ends before its warranty",
        "SC28, SC14",
        [
            *SOLD,
            warranty(
                "W",
                "C1",
                "2025-03-15",
                [for_item("SN-7", firstDay="2025-04-01", lastDay="2025-06-30")],
                template="G24",
                term=months(24),
            ),
        ],
        *(APPLICABLE, "granted W of G24 2025-04-01..2025-06-30"),
    ),
    june(
        "a warranty bound to a former holder is not granted any more",
        "SC28, SC2",
        [
            *TEMPLATES,
            product("P2", **P2),
            item("SN-7", end_user("C2"), since="2025-05-01"),
            warranty(
                "W", "C1", "2025-03-15", SCOPE, template="G24", term=months(24), holderBound=True
            ),
        ],
        *(APPLICABLE, "warranty.not_granted"),
    ),
]
