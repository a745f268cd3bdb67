"""Everything that is known of an item, seen from a day."""

from oracle.expectations import Case, Refusal
from oracle.records import (
    IN_STOCK,
    Json,
    borrower,
    cancellation,
    end_user,
    for_all,
    for_group,
    for_item,
    for_product,
    installation,
    item,
    leaving_out,
    loan,
    maintenance,
    months,
    pause,
    product,
    renewal,
    reseller,
    taking_in,
    template,
    warranty,
)

G24 = template("G24", "warranty", term=months(24))
P2 = product("P2", group="G", warrantyTemplate="G24")
SN7 = item("SN-7", end_user("C1"), since="2025-03-15")
# IB-S5: the warranty that was signed with the sale.
W = warranty("W", "C1", "2025-03-15", [for_item("SN-7")], template="G24", term=months(24))
# IB-S17 without renewals.
S17 = [
    G24,
    P2,
    SN7,
    W,
    maintenance("K1", "C1", "2025-01-01", [for_all()], term=months(12)),
    maintenance("K2", "C1", "2025-01-01", [for_product("P2")], term=months(12)),
    maintenance("K3", "C1", "2025-01-01", [for_item("SN-7")], term=months(12)),
]
WARRANTY = "applicable G24, granted W"
RUNNING = "running W/0 warranty of C1 2025-03-15..2027-03-14"
K3 = "K3/0 maintenance of C1 2025-01-01..2025-12-31"
AT_C1 = "2025-03-15.. endUser C1"
NOTICE = cancellation(last="2025-06-30")
LINES = [
    G24,
    P2,
    SN7,
    maintenance(
        "A",
        "C9",
        "2024-01-01",
        [for_all(), for_item("SN-7", firstDay="2024-07-01")],
        lastDay="2024-12-31",
    ),
    maintenance("B", "C1", "2026-01-01", [for_item("SN-7")]),
    maintenance("C", "C1", "2025-01-01", [for_item("SN-7")], cancellation=NOTICE, term=months(12)),
    maintenance("D", "C1", "2025-01-01", [for_item("SN-7", lastDay="2025-03-31")], term=months(12)),
    maintenance(
        "E", "C1", "2025-01-01", [for_item("SN-7")], archivedOn="2025-04-01", term=months(12)
    ),
    maintenance("F", "C1", "2025-01-01", [for_item("SN-7")], renewal=renewal(12), term=months(12)),
    loan(
        "H",
        "C1",
        "2025-08-01",
        [for_item("SN-7")],
        cancellation=cancellation(last="2025-07-31"),
        term=months(12),
    ),
    maintenance(
        "I",
        "C1",
        "2025-01-01",
        [for_item("SN-7")],
        suspensions=[pause("2025-02-01")],
        term=months(12),
    ),
]
BEFORE = "applicable G24, granted none"
REST = (
    "past A/1 maintenance of C9 2024-07-01..2024-12-31",
    AT_C1,
)
REQUESTED = [
    {
        "kind": "warrantyRequest",
        "id": "R2",
        "product": "P2",
        "on": "2025-04-01",
        "items": ["SN-7"],
        "warranty": "G24",
        "validatedOn": "2025-04-03",
    },
    {"kind": "warrantyRequest", "id": "R3", "product": "P2", "on": "2025-04-01", "items": ["SN-7"]},
    {
        "kind": "warrantyRequest",
        "id": "R1",
        "product": "P2",
        "on": "2025-05-01",
        "items": ["SN-7", "SN-8"],
    },
    {"kind": "warrantyRequest", "id": "R4", "product": "P2", "on": "2025-05-02", "items": ["SN-8"]},
]


def seen(what: str, source: str, given: list[Json], on: str, *rows: str) -> Case:
    """The dossier of SN-7."""
    return Case(what, source, given, {"item": "SN-7", "on": on}, list(rows), call="dossier")


CASES = [
    seen(
        "its own lines stay, others are gone with their days",
        "Z27, IB-S17",
        S17,
        "2026-02-01",
        WARRANTY,
        RUNNING,
        f"past {K3}",
        AT_C1,
    ),
    seen(
        "lines that reach it are told from the nearest on",
        "Z36, IB-S17",
        S17,
        "2025-06-01",
        WARRANTY,
        RUNNING,
        f"running {K3}",
        "indirect K2/0 K1/0",
        AT_C1,
    ),
    seen(
        "on their last day they still reach it",
        "Z36",
        S17,
        "2025-12-31",
        WARRANTY,
        RUNNING,
        f"running {K3}",
        "indirect K2/0 K1/0",
        AT_C1,
    ),
    seen(
        "a day later they do not", "Z36", S17, "2026-01-01", WARRANTY, RUNNING, f"past {K3}", AT_C1
    ),
    seen(
        "before anybody held it nothing but its own lines reaches it",
        "SC15, Z36",
        S17,
        "2025-03-14",
        "applicable G24, granted none",
        "future W/0 warranty of C1 2025-03-15..2027-03-14",
        f"running {K3}",
        AT_C1,
    ),
    seen(
        "the last day of a warranty is in it",
        "Z27",
        S17,
        "2027-03-14",
        WARRANTY,
        RUNNING,
        f"past {K3}",
        AT_C1,
    ),
    seen(
        "the day after is past",
        "Z27",
        S17,
        "2027-03-15",
        BEFORE,
        "past W/0 warranty of C1 2025-03-15..2027-03-14",
        f"past {K3}",
        AT_C1,
    ),
    seen(
        "each line has its own days and its own state, the newest first",
        "Z27",
        LINES,
        "2025-07-01",
        BEFORE,
        "future B/0 maintenance of C1 2026-01-01..",
        "cancelled H/0 loan of C1 2025-08-01..2025-07-31",
        "running F/0 maintenance of C1 2025-01-01..",
        "running I/0 maintenance of C1 2025-01-01..2025-12-31",
        "cancelled C/0 maintenance of C1 2025-01-01..2025-06-30",
        "past D/0 maintenance of C1 2025-01-01..2025-03-31",
        "past E/0 maintenance of C1 2025-01-01..2025-03-31",
        *REST,
    ),
    seen(
        "a cancelled contract runs to its last day",
        "Z27",
        LINES,
        "2025-06-30",
        BEFORE,
        "future B/0 maintenance of C1 2026-01-01..",
        "cancelled H/0 loan of C1 2025-08-01..2025-07-31",
        "running F/0 maintenance of C1 2025-01-01..",
        "running I/0 maintenance of C1 2025-01-01..2025-12-31",
        "running C/0 maintenance of C1 2025-01-01..2025-06-30",
        "past D/0 maintenance of C1 2025-01-01..2025-03-31",
        "past E/0 maintenance of C1 2025-01-01..2025-03-31",
        *REST,
    ),
    seen(
        "the window of indirect lines: product, group, whole base, then pairs",
        "Z36, SC16",
        [
            G24,
            P2,
            SN7,
            maintenance(
                "A",
                "C1",
                "2025-01-01",
                [
                    for_item("SN-7", pair=taking_in("HW")),
                    for_all(),
                    for_group("G"),
                    for_product("P2", pair=leaving_out("SW")),
                    for_product("P2"),
                ],
            ),
            maintenance("Z", "C1", "2025-01-01", [for_product("P2"), for_product("P9")]),
        ],
        "2025-06-01",
        BEFORE,
        "running A/0 maintenance of C1 2025-01-01..",
        "indirect A/4 Z/0 A/2 A/1 A/0 A/3",
        AT_C1,
    ),
    seen(
        "lines of others reach it no more",
        "SC30",
        [
            G24,
            P2,
            item("SN-7", end_user("C2"), since="2025-07-01"),
            installation("SN-7", 1, end_user("C1"), "2025-03-15", "2025-07-01", site="S1"),
            *S17[3:],
        ],
        "2025-07-01",
        WARRANTY,
        RUNNING,
        f"running {K3}",
        "2025-07-01.. endUser C2",
        "2025-03-15..2025-07-01 endUser C1 site=S1",
    ),
    seen(
        "requests stand by their days, those of one day by id",
        "Z27, Z25",
        [*S17[:4], item("SN-8", end_user("C1")), *REQUESTED],
        "2025-06-01",
        WARRANTY,
        RUNNING,
        "request R1 2025-05-01",
        "request R2 2025-04-01 warranty=G24 validatedOn=2025-04-03",
        "request R3 2025-04-01",
        AT_C1,
    ),
    seen(
        "installations stand backwards, the running one first, with all their days",
        "Z27",
        [
            item("SN-7", IN_STOCK, since="2025-05-05"),
            installation("SN-7", 3, borrower("X9"), "2025-05-05", "2025-05-05"),
            installation("SN-7", 2, end_user("C1"), "2025-02-01", "2025-04-01"),
            installation("SN-7", 1, reseller("R1"), None, "2025-02-01", site="S1"),
        ],
        "2025-03-01",
        "applicable none, granted none",
        "2025-05-05.. inStock",
        "2025-05-05..2025-05-05 endUser X9 loan",
        "2025-02-01..2025-04-01 endUser C1",
        "..2025-02-01 reseller R1 site=S1",
    ),
    seen(
        "of a bare item nothing is known",
        "Z27",
        [item("SN-7", end_user("C1"))],
        "2025-03-01",
        "applicable none, granted none",
        ".. endUser C1",
    ),
    Case(
        "an item that is not in the Book has no dossier",
        "SC27",
        S17,
        {"item": "SN-9", "on": "2025-06-01"},
        Refusal("item.unknown", "item"),
        call="dossier",
    ),
]
