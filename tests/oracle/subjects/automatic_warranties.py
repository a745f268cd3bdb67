"""Warranties and loan contracts that come with the goods (D25)."""

from oracle.expectations import Case
from oracle.installed import borrowed, record, unit
from oracle.planning import ALREADY
from oracle.records import Json, end_user, for_item, months, template, warranty
from oracle.subjects.deliveries import (
    G24_OF,
    G24_TERMS,
    SERIAL,
    SOLD,
    contract,
    delivered,
    delivery,
)


def unsigned(what: str, given: list[Json], reason: str, reads: str) -> Case:
    """Goods that move without a warranty."""
    return delivered(
        what,
        "SI7, D25, IB-W11",
        given,
        delivery(),
        f"new item {SERIAL}: product P2, serial SN-7, placement endUser C1, {SOLD},"
        " origin shipment SDH1/1000",
        f"reads {reads}, twins P2 SN-7",
        f"notice warranty.not_signed item {SERIAL} reason {reason}",
        f"numbers item {SERIAL}",
    )


CASES = [
    delivered(
        "a loan is delivered without prices, with a due day and a loan contract",
        "IB-S7, Z33, SI7, D25",
        [*G24_TERMS],
        delivery(to=borrowed("X9")),
        f"new item {SERIAL}: product P2, serial SN-7, placement endUser X9 on loan until"
        " 2025-06-14, since 2025-03-15, deliveredOn 2025-03-15, origin shipment SDH1/1000",
        contract(
            "warranty:item:SDH1%2F1000%2FSN-7/2025-03-15/L3",
            *("L3", SERIAL, "X9", "3", "shipment SDH1/1000"),
        ),
        "reads product P2, template L3, twins P2 SN-7",
        f"numbers item {SERIAL}",
        "numbers contract warranty:item:SDH1%2F1000%2FSN-7/2025-03-15/L3",
    ),
    delivered(
        "a loan contract is one, whatever its template says",
        "SI7",
        [
            record("product", id="P2", loanTemplate="L3"),
            template("L3", "warranty", term=months(3), start="installation"),
        ],
        delivery(to=borrowed("X9", "2025-04-01")),
        f"new item {SERIAL}: product P2, serial SN-7, placement endUser X9 on loan until"
        " 2025-04-01, since 2025-03-15, deliveredOn 2025-03-15, origin shipment SDH1/1000",
        contract(
            "warranty:item:SDH1%2F1000%2FSN-7/2025-03-15/L3",
            *("L3", SERIAL, "X9", "3", "shipment SDH1/1000"),
        ),
        "reads product P2, template L3, twins P2 SN-7",
        f"numbers item {SERIAL}",
        "numbers contract warranty:item:SDH1%2F1000%2FSN-7/2025-03-15/L3",
    ),
    delivered(
        "a contract that the user has already is not signed again",
        "SI14, D25",
        [
            *G24_TERMS,
            unit("N", end_user("C1"), product="P2"),
            {**warranty(G24_OF, "C1", "2025-03-15", [for_item("N")])},
        ],
        delivery(),
        f"new item {SERIAL}: product P2, serial SN-7, placement endUser C1, {SOLD},"
        " origin shipment SDH1/1000",
        "reads product P2, template G24, twins P2 SN-7",
        f"{ALREADY} contract {G24_OF}",
        f"numbers item {SERIAL}",
    ),
    delivered(
        "beside a cancelled contract of that name a second one is signed",
        "SI14",
        [
            *G24_TERMS,
            unit("N", end_user("C1"), product="P2"),
            warranty(
                G24_OF, "C1", "2025-03-15", [for_item("N")], cancellation={"lastDay": "2025-04-01"}
            ),
        ],
        delivery(),
        f"new item {SERIAL}: product P2, serial SN-7, placement endUser C1, {SOLD},"
        " origin shipment SDH1/1000",
        contract(f"{G24_OF}#2", "G24", SERIAL, "C1", "24", "shipment SDH1/1000"),
        "reads product P2, template G24, twins P2 SN-7",
        f"numbers item {SERIAL}",
        f"numbers contract {G24_OF}#2",
    ),
    delivered(
        "beside another holder's contract of that name a second one is signed",
        "SI14",
        [
            *G24_TERMS,
            unit("N", end_user("C1"), product="P2"),
            warranty(G24_OF, "C2", "2025-03-15", [for_item("N")]),
        ],
        delivery(),
        f"new item {SERIAL}: product P2, serial SN-7, placement endUser C1, {SOLD},"
        " origin shipment SDH1/1000",
        contract(f"{G24_OF}#2", "G24", SERIAL, "C1", "24", "shipment SDH1/1000"),
        "reads product P2, template G24, twins P2 SN-7",
        f"numbers item {SERIAL}",
        f"numbers contract {G24_OF}#2",
    ),
    unsigned("a product on no record comes without a warranty", [], "noTemplate", "no product P2"),
    unsigned(
        "a product without a template comes without a warranty",
        [record("product", id="P2")],
        *("noTemplate", "product P2"),
    ),
    unsigned(
        "a template that nobody knows signs no warranty",
        [record("product", id="P2", warrantyTemplate="G24")],
        *("unknownTemplate", "product P2, no template G24"),
    ),
    unsigned(
        "a template without a term signs no warranty",
        [record("product", id="P2", warrantyTemplate="G24"), template("G24", "warranty")],
        *("withoutTerm", "product P2, template G24"),
    ),
    unsigned(
        "a template with a fixed start signs no warranty",
        [
            record("product", id="P2", warrantyTemplate="G24"),
            template("G24", "warranty", term=months(24), start="fixed"),
        ],
        *("noStart", "product P2, template G24"),
    ),
    delivered(
        "the product's months stand in for the template's term",
        "SI7, IB-W6",
        [
            record("product", id="P2", warrantyTemplate="G24", warrantyMonths=12),
            template("G24", "warranty"),
        ],
        delivery(),
        f"new item {SERIAL}: product P2, serial SN-7, placement endUser C1, {SOLD},"
        " origin shipment SDH1/1000",
        contract(G24_OF, "G24", SERIAL, "C1", "12", "shipment SDH1/1000"),
        "reads product P2, template G24, twins P2 SN-7",
        f"numbers item {SERIAL}",
        f"numbers contract {G24_OF}",
    ),
]
