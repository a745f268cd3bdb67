"""Drafts that are refused, and what becomes of those that are signed."""

from oracle.expectations import Case, Refusal, lost, won
from oracle.records import (
    IN_STOCK,
    SCRAPPED,
    ask,
    end_user,
    for_item,
    item,
    months,
    product,
    renewal,
    template,
)
from oracle.records import warranty as signed
from oracle.subjects.drafts import P2, S12, UNIT, asking, refused
from oracle.subjects.warranties import G24

SCOPE = [for_item("SN-7")]
# One unit, signed by each of four bases; each has an end of its own.
FOUR = [
    UNIT,
    *(
        signed(name, "C1", first, SCOPE, term=months(12))
        for name, first in (
            ("sale", "2025-01-10"),
            ("purchase", "2025-01-20"),
            ("delivery", "2025-01-31"),
            ("installation", "2025-02-01"),
        )
    ),
]

REFUSALS = [
    refused(
        "an item in stock has no user to sign for",
        "IB-W10, D16",
        [G24, P2, item("SN-7", IN_STOCK, soldOn="2025-01-10")],
        asking("SN-7"),
        *("item.not_at_end_user", "item"),
    ),
    refused(
        "a scrapped item has no user to sign for",
        "IB-W10, IB-S15",
        [G24, P2, item("SN-7", SCRAPPED, soldOn="2025-01-10")],
        asking("SN-7"),
        *("item.not_at_end_user", "item"),
    ),
    refused(
        "on a day without installation there is no user to sign for",
        "SC15",
        [G24, P2, item("SN-7", end_user("C1"), "2025-07-01")],
        asking("SN-7"),
        *("item.not_at_end_user", "item"),
    ),
    refused(
        "an item that is not there is drafted nothing",
        "SC27",
        [G24, P2, UNIT],
        asking("SN-6"),
        *("item.unknown", "item"),
    ),
    refused(
        "a product that is not there names no template",
        "IB-W3",
        [G24, UNIT],
        asking("SN-7"),
        *("template.none", "item"),
    ),
    refused(
        "a product without a warranty template drafts no warranty",
        "IB-W3",
        [G24, product("P2", loanTemplate="G24"), UNIT],
        asking("SN-7"),
        *("template.none", "item"),
    ),
    refused(
        "a product without a service template drafts no service",
        "IB-W3, IB-C3",
        [G24, product("P2", warrantyTemplate="G24"), UNIT],
        asking("SN-7", purpose="service"),
        *("template.none", "item"),
    ),
    refused(
        "a template of the product that is not there drafts nothing",
        "IB-W8",
        [P2, UNIT],
        asking("SN-7"),
        *("template.unknown", "item"),
    ),
    refused(
        "a template that is named and not there drafts nothing",
        "IB-W8",
        [G24, P2, UNIT],
        asking("SN-7", template="G36"),
        *("template.unknown", "template"),
    ),
    refused(
        "a template of the product without a term drafts nothing",
        "IB-W6, SI7",
        [template("G24", "warranty", start="sale"), P2, UNIT],
        asking("SN-7"),
        *("template.without_term", "item"),
    ),
    refused(
        "a template that is named without a term drafts nothing",
        "IB-W6, SI7",
        [template("G0", "warranty", start="sale"), P2, UNIT],
        asking("SN-7", template="G0"),
        *("template.without_term", "template"),
    ),
    refused(
        "months of warranty are no term of a service contract",
        "IB-W6",
        [
            template("S", "maintenance", renewal=renewal(12)),
            product("P2", serviceTemplate="S", warrantyMonths=24),
            UNIT,
        ],
        asking("SN-7", purpose="service"),
        *("template.without_term", "item"),
    ),
    refused(
        "a service contract of an item that nobody has yet is refused",
        "IB-C3",
        [S12, P2, item("SN-7", IN_STOCK)],
        asking("SN-7", purpose="service"),
        *("item.not_at_end_user", "item"),
    ),
    Case(
        "what contradicts itself is refused before anything is drafted",
        "design 3",
        [template("G24", "warranty", term=months(0)), P2, UNIT],
        asking("SN-7"),
        Refusal("input.out_of_range", "[0].term.months"),
        call="draft",
    ),
]

SIGNED = [
    Case(
        "one unit, four bases, four ends: each covers its own last day",
        "market 1, IB-W10",
        FOUR,
        ask("SN-7", "2026-01-09"),
        won(
            "sale/0",
            "2026-01-09",
            [
                "sale/0 applies",
                "purchase/0 outranked",
                "delivery/0 outranked",
                "installation/0 outranked",
            ],
            unbroken="2026-01-31",
            direct=[0, 1, 2, 3],
        ),
    ),
    Case(
        "one unit, four bases, four ends: after the last one each says its own",
        "market 1, IB-W10",
        FOUR,
        ask("SN-7", "2026-02-01"),
        lost(
            [
                "sale/0 contract.ended=2026-01-09",
                "purchase/0 contract.ended=2026-01-19",
                "delivery/0 contract.ended=2026-01-30",
                "installation/0 contract.ended=2026-01-31",
            ]
        ),
    ),
    Case(
        "a contract that was signed keeps its end though the template of the product changes",
        "IB-S16, D18",
        [
            template("G36", "warranty", term=months(36)),
            product("P2", warrantyTemplate="G36"),
            item("SN-7", end_user("C1"), since="2025-03-15"),
            signed("W", "C1", "2025-03-15", SCOPE, template="G24", term=months(24)),
        ],
        ask("SN-7", "2027-03-14"),
        won("W/0", "2027-03-14", ["W/0 applies"], direct=[0]),
    ),
]
