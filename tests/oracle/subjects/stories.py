"""Whole stories: plans that are applied one after the other, and what is covered then."""

from oracle.expectations import Case
from oracle.installed import borrowed, origin, prices, record, unit
from oracle.planning import does, planned_changes, then
from oracle.records import (
    IN_STOCK,
    ask,
    end_user,
    for_all,
    for_item,
    maintenance,
    months,
    reseller,
    template,
    warranty,
)
from oracle.subjects.deliveries import G24_TERMS, S4, SERIAL, delivery
from oracle.subjects.requests import S9

G36 = template("G36", "warranty", term=months(36), start="sale")


def covered(first: Case, what: str, source: str, item: str, on: str, cover: str) -> Case:
    """What is covered on the facts as the first plan leaves them."""
    steps = [*first.apply, planned_changes(first)]
    return Case(what, source, first.given, ask(item, on), cover, "covered", steps)


def applicable(first: Case, what: str, source: str, item: str, on: str, *rows: str) -> Case:
    """Which warranty applies, and which is granted, as the first plan leaves them."""
    steps = [*first.apply, planned_changes(first)]
    return Case(
        *(what, source, first.given, {"item": item, "on": on}, list(rows)),
        call="warranty",
        apply=steps,
    )


LENT_OUT = does(
    "a machine is lent to somebody who may buy it",
    "IB-S7, Z34",
    G24_TERMS,
    "deliver",
    delivery(document="SDH5", to=borrowed("X9", "2025-06-30"), serials=["SN-8"], line=10),
    "new item item:SDH5/10/SN-8: product P2, serial SN-8, placement endUser X9 on loan until"
    " 2025-06-30, since 2025-03-15, deliveredOn 2025-03-15, origin shipment SDH5/10",
    "new contract warranty:item:SDH5%2F10%2FSN-8/2025-03-15/L3: category loan, holder X9,"
    " template L3, firstDay 2025-03-15, term months=3, scope item:SDH5/10/SN-8,"
    " origin shipment SDH5/10",
    "reads product P2, template L3, twins P2 SN-8",
    "numbers item item:SDH5/10/SN-8",
    "numbers contract warranty:item:SDH5%2F10%2FSN-8/2025-03-15/L3",
)
SN8 = "item:SDH5/10/SN-8"
GIVEN_BACK = then(
    *(LENT_OUT, "what was lent comes back late", "IB-S8", "return_loan"),
    {"item": SN8, "document": "LR5", "line": 1, "on": "2025-07-04", "today": "2025-07-04"},
    f"item {SN8}: placement inStock, since 2025-07-04, -deliveredOn, origin loanReturn LR5/1,"
    " previousOrigin shipment SDH5/10",
    f"new installation installation:item:SDH5%2F10%2FSN-8/1: item {SN8}, number 1,"
    " placement endUser X9 on loan until 2025-06-30, since 2025-03-15, lastDay 2025-07-04,"
    " deliveredOn 2025-03-15, origin shipment SDH5/10",
    f"reads no commercial {SN8}",
)
CHAIRS = does(
    "two chairs change their user",
    "IB-H1, D9",
    [unit("M", end_user("C1"), "2024-01-01", quantity=2), prices("M", "100.01 EUR")],
    "change_installation",
    {"item": "M", "placement": end_user("C2"), "today": "2025-01-01", "confirmed": True},
    "item M: placement endUser C2, since 2025-01-01, origin change M",
    "new installation installation:M/1: item M, number 1, placement endUser C1, since 2024-01-01,"
    " lastDay 2025-01-01",
    "remove commercial M",
    "new pastCommercial installation:M/1: salePrice 100.01 EUR",
)
AGAIN = then(
    *(CHAIRS, "two changes of one day leave a line of that day", "Z3", "change_installation"),
    {"item": "M", "placement": end_user("C3"), "today": "2025-01-01", "confirmed": True},
    "item M: placement endUser C3, previousOrigin change M",
    "new installation installation:M/2: item M, number 2, placement endUser C2, since 2025-01-01,"
    " lastDay 2025-01-01, origin change M",
    "reads no commercial M",
)
APART = then(
    *(CHAIRS, "two chairs with a past become two records", "Q6, D11", "split"),
    {"item": "M", "today": "2025-01-02", "confirmed": True},
    "item M: quantity 1",
    "new item split:M/2: product P1, placement endUser C2, since 2025-01-01, quantity 1,"
    " origin split M",
    "new installation installation:split:M%2F2/1: item split:M/2, number 1,"
    " placement endUser C1, since 2024-01-01, lastDay 2025-01-01",
    "pastCommercial installation:M/1: salePrice 50.01 EUR",
    "new pastCommercial installation:split:M%2F2/1: salePrice 50.00 EUR",
    "reads installation installation:M/1, no commercial M",
    "numbers item split:M/2",
)
MACHINE = unit("A", end_user("C1"), "2024-01-10", site="HQ", exactPlace="Hall A")
SPARE = unit("B", IN_STOCK, "2024-06-01")
SWAPPED_OUT = does(
    "a machine goes to repair",
    "market 11",
    [MACHINE, SPARE, maintenance("K", "C1", "2024-01-01", [for_item("A")])],
    "change_installation",
    {
        "item": "A",
        "placement": IN_STOCK,
        "today": "2025-03-03",
        "confirmed": True,
    },
    "item A: placement inStock, since 2025-03-03, -site, -exactPlace, origin change A",
    "new installation installation:A/1: item A, number 1, placement endUser C1, since 2024-01-10,"
    " lastDay 2025-03-03, site HQ, exactPlace Hall A",
    "reads no commercial A",
)
LENT = then(
    *(SWAPPED_OUT, "a spare is lent at the same site for the time", "market 11"),
    "change_installation",
    {
        "item": "B",
        "placement": borrowed("C1", "2025-03-31"),
        "today": "2025-03-03",
        "site": "HQ",
        "confirmed": True,
    },
    "item B: placement endUser C1 on loan until 2025-03-31, since 2025-03-03, site HQ,"
    " origin change B",
    "new installation installation:B/1: item B, number 1, placement inStock, since 2024-06-01,"
    " lastDay 2025-03-03",
    "reads no commercial B",
)
RETURNED = then(
    *(LENT, "the spare comes back", "market 11", "return_loan"),
    {"item": "B", "document": "LR1", "on": "2025-03-20", "today": "2025-03-20"},
    "item B: placement inStock, since 2025-03-20, -site, origin loanReturn LR1,"
    " previousOrigin change B",
    "new installation installation:B/2: item B, number 2, placement endUser C1 on loan until"
    " 2025-03-31, since 2025-03-03, lastDay 2025-03-20, site HQ, origin change B",
    "reads no commercial B",
)
SWAPPED_BACK = then(
    *(RETURNED, "the machine is swapped back", "market 11", "change_installation"),
    {"item": "A", "placement": end_user("C1"), "today": "2025-03-20", "confirmed": True},
    "item A: placement endUser C1, since 2025-03-20, previousOrigin change A",
    "new installation installation:A/2: item A, number 2, placement inStock, since 2025-03-03,"
    " lastDay 2025-03-20, origin change A",
    "reads no commercial A",
)
BACKDATED = does(
    "an entry that comes late keeps its own day",
    "market 4, SI10",
    [
        unit("M", end_user("C1"), "2023-01-10"),
        maintenance("K1", "C1", "2020-01-01", [for_all()], lastDay="2029-12-31"),
        maintenance("K3", "C3", "2020-01-01", [for_all()], lastDay="2039-12-31"),
    ],
    "change_installation",
    {
        "item": "M",
        "placement": end_user("C3"),
        "closedOn": "2025-02-28",
        "today": "2025-06-01",
        "confirmed": True,
    },
    "item M: placement endUser C3, since 2025-02-28, origin change M",
    "new installation installation:M/1: item M, number 1, placement endUser C1, since 2023-01-10,"
    " lastDay 2025-02-28",
    "reads no commercial M",
)
CORRECTED = then(
    *(BACKDATED, "the end of what is past is corrected", "Z3", "edit_installation"),
    {"installation": "installation:M/1", "lastDay": "2025-02-20", "today": "2025-06-01"},
    "installation installation:M/1: lastDay 2025-02-20",
    "reads item M",
)
NEW_TEMPLATE = [
    record("product", id="P2", warrantyTemplate="G36"),
    G36,
    unit(
        "M", IN_STOCK, "2026-01-02", product="P2", serial="SN-7", origin=origin("salesReturn", "R")
    ),
    warranty("OLD", "C0", "2025-03-15", [for_item("M")], template="G24", term=months(24)),
]
SIGNED_ANEW = does(
    "a resale signs anew, from the template of today",
    "SI7, IB-S16, Z35",
    NEW_TEMPLATE,
    "deliver",
    delivery(document="SDH9", on="2026-02-01", today="2026-02-01"),
    "item M: placement endUser C1, since 2026-02-01, soldOn 2026-02-01, purchasedOn 2026-02-01,"
    " deliveredOn 2026-02-01, origin shipment SDH9/1000, previousOrigin salesReturn R",
    "new installation installation:M/1: item M, number 1, placement inStock, since 2026-01-02,"
    " lastDay 2026-02-01, origin salesReturn R",
    "new contract warranty:M/2026-02-01/G36: category warranty, holder C1, template G36,"
    " firstDay 2026-02-01, term months=36, scope M, origin shipment SDH9/1000",
    "reads product P2, template G36, no commercial M, twins P2 SN-7",
    "numbers contract warranty:M/2026-02-01/G36",
)
KNOWN_LATER = does(
    "a customer's serial survives every move",
    "market 6, E1",
    [
        record("policy", automaticWarranty="off"),
        unit("M", reseller("R1"), "2025-01-01", serial="S"),
    ],
    "deliver",
    delivery(product="P1", serials=["S"]),
    "item M: placement endUser C1, since 2025-03-15, soldOn 2025-03-15, purchasedOn 2025-03-15,"
    " deliveredOn 2025-03-15, origin shipment SDH1/1000",
    "new installation installation:M/1: item M, number 1, placement reseller R1,"
    " since 2025-01-01, lastDay 2025-03-15",
    "reads no product P1, no commercial M, twins P1 S",
)

CASES = [
    covered(
        S4,
        "what was delivered is covered on the last day",
        "IB-S5",
        SERIAL,
        "2027-03-14",
        "2027-03-14",
    ),
    covered(
        S4, "what was delivered is not covered a day later", "IB-S5", SERIAL, "2027-03-15", "no"
    ),
    covered(
        S4, "what was delivered is not covered a day before", "IB-S5", SERIAL, "2025-03-14", "no"
    ),
    covered(
        S9,
        "what was registered is covered from the purchase on",
        "IB-S9",
        "M",
        "2025-05-20",
        "2027-05-19",
    ),
    covered(
        S9, "what was registered is not covered at the reseller", "IB-S9", "M", "2025-05-19", "no"
    ),
    CHAIRS,
    AGAIN,
    then(
        *(AGAIN, "restore undoes the last of two changes of one day", "Z3, SI16", "restore"),
        {"item": "M", "today": "2025-01-01"},
        "item M: placement endUser C2, -previousOrigin",
        "remove installation installation:M/2",
        "reads installation installation:M/1, no commercial M, no pastCommercial installation:M/2",
    ),
    APART,
    then(
        *(APART, "prices that were split stay split when a change is undone", "SI16", "restore"),
        {"item": "split:M/2", "today": "2025-01-03"},
        "item split:M/2: placement endUser C1, since 2024-01-01, -origin",
        "remove installation installation:split:M%2F2/1",
        "new commercial split:M/2: salePrice 50.00 EUR",
        "remove pastCommercial installation:split:M%2F2/1",
    ),
    LENT_OUT,
    applicable(
        *(LENT_OUT, "of what is lent the loan template applies", "IB-S7, Z34, IB-W3", SN8),
        "2025-05-01",
        f"{SN8} 2025-05-01 on loan",
        "applicable L3 months=3",
        "granted warranty:item:SDH5%2F10%2FSN-8/2025-03-15/L3 of L3 2025-03-15..2025-06-14",
    ),
    GIVEN_BACK,
    applicable(
        *(GIVEN_BACK, "of what came back the sale template applies again", "IB-S8, IB-W3", SN8),
        "2025-07-04",
        f"{SN8} 2025-07-04",
        "applicable G24 months=24",
        "warranty.not_granted",
    ),
    SWAPPED_OUT,
    LENT,
    RETURNED,
    SWAPPED_BACK,
    covered(
        SWAPPED_BACK, "a machine in repair is not covered", "market 11", "A", "2025-03-19", "no"
    ),
    covered(
        SWAPPED_BACK, "a machine that is back is covered", "market 11", "A", "2025-03-20", "open"
    ),
    BACKDATED,
    covered(
        BACKDATED,
        "a day before the late entry's day",
        "market 3, Z3",
        "M",
        "2025-02-27",
        "2029-12-31",
    ),
    covered(BACKDATED, "on the late entry's day", "market 3, Z3", "M", "2025-02-28", "2039-12-31"),
    CORRECTED,
    covered(CORRECTED, "in the gap that a corrected end leaves", "Z3", "M", "2025-02-21", "no"),
    covered(
        CORRECTED,
        "on the last day that a corrected end leaves",
        "Z3",
        "M",
        "2025-02-20",
        "2029-12-31",
    ),
    SIGNED_ANEW,
    covered(
        SIGNED_ANEW,
        "what is sold again keeps the old warranty too",
        "IB-S16",
        "M",
        "2026-06-01",
        "2027-03-14",
    ),
    KNOWN_LATER,
]
