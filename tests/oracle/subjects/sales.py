"""Installations without a first day begin on the day of the sale."""

from oracle.expectations import Case, Refusal, lost, won
from oracle.oneline import SCOPE
from oracle.records import ask, end_user, for_all, installation, item, maintenance, reseller

BASE = maintenance("K", "C1", "2024-01-01", [for_all()])
SOLD = [item("SN-7", end_user("C1"), soldOn="2025-03-15"), BASE]
BOTH = [item("SN-7", end_user("C1"), since="2025-04-01", soldOn="2025-03-15"), BASE]
RESOLD = [
    item("SN-7", end_user("C2"), soldOn="2025-03-15"),
    installation("SN-7", 1, end_user("C1"), None, "2025-03-15", soldOn="2024-06-01"),
    maintenance("K1", "C1", "2024-01-01", [for_all()]),
    maintenance("K2", "C2", "2024-01-01", [for_all()]),
]
# The sale of the second installation lies behind the first day of the first.
IN_ORDER = [
    item("SN-7", end_user("C3"), since="2025-06-01"),
    installation("SN-7", 2, end_user("C2"), None, "2025-05-31", soldOn="2025-02-01"),
    installation("SN-7", 1, end_user("C1"), "2025-01-01", "2025-02-01"),
    maintenance("K1", "C1", "2024-01-01", [for_all()]),
    maintenance("K2", "C2", "2024-01-01", [for_all()]),
]

CASES = [
    Case(
        "an item without a first day is at its user from the day of the sale on",
        "SI5",
        SOLD,
        ask("SN-7", "2025-03-15"),
        won("K/0", "open", ["K/0 applies"], indirect=[0]),
    ),
    Case(
        "before the sale an item without a first day is nowhere",
        "SI5, SC15",
        SOLD,
        ask("SN-7", "2025-03-14"),
        lost([], notes=["item.not_installed"]),
    ),
    Case(
        "a first day on record counts before the day of the sale",
        "SI5",
        BOTH,
        ask("SN-7", "2025-03-20"),
        lost([], notes=["item.not_installed"]),
    ),
    Case(
        "the day of the sale says nothing else where a first day is on record",
        "SI5",
        BOTH,
        ask("SN-7", "2025-04-01"),
        won("K/0", "open", ["K/0 applies"], indirect=[0]),
    ),
    Case(
        "a closed installation without a first day begins on its own sale",
        "SI5, SI21",
        RESOLD,
        ask("SN-7", "2024-06-01"),
        won("K1/0", "open", ["K1/0 applies"], indirect=[0]),
    ),
    Case(
        "before its sale a closed installation holds nothing",
        "SI5, SC15",
        RESOLD,
        ask("SN-7", "2024-05-31"),
        lost([], notes=["item.not_installed"]),
    ),
    Case(
        "the day of a resale belongs to the new user",
        "SI5, D13",
        RESOLD,
        ask("SN-7", "2025-03-15"),
        won("K2/0", "open", ["K2/0 applies"], indirect=[0]),
    ),
    Case(
        "closed installations are ordered by their sale where the first day is missing",
        "SI5, SI21",
        IN_ORDER,
        ask("SN-7", "2025-02-01"),
        won("K2/0", "open", ["K2/0 applies"], indirect=[0]),
    ),
    Case(
        "a sale that lies behind the day leaves the day to the installation before it",
        "SI5, SI21",
        IN_ORDER,
        ask("SN-7", "2025-01-31"),
        won("K1/0", "open", ["K1/0 applies"], indirect=[0]),
    ),
    Case(
        "the other days of an installation say nothing of where the item is",
        "SI5, IB-A2",
        [
            item(
                *("SN-7", end_user("C1")),
                in_service="2025-05-01",
                purchasedOn="2025-05-02",
                deliveredOn="2025-05-03",
            ),
            BASE,
        ],
        ask("SN-7", "2025-01-01"),
        won("K/0", "open", ["K/0 applies"], indirect=[0]),
    ),
    Case(
        "the door refuses a closed installation that ends before it was sold",
        "SV3, SI5",
        [
            item("SN-7", end_user("C1"), since="2025-06-01"),
            installation("SN-7", 1, reseller("R1"), None, "2025-04-30", soldOn="2025-05-01"),
        ],
        ask("SN-7", "2025-06-01"),
        Refusal("range.ends_before_start", "[1].lastDay"),
    ),
    Case(
        "the door refuses a closed installation that ends after the item was sold again",
        "Z3, SI5",
        [
            installation("SN-7", 1, end_user("C1"), "2024-01-01", "2025-03-16"),
            item("SN-7", end_user("C2"), soldOn="2025-03-15"),
            maintenance("K", "C1", "2024-01-01", SCOPE),
        ],
        ask("SN-7", "2025-06-01"),
        Refusal("history.overlap", "[0].lastDay"),
    ),
    Case(
        "a closed installation may end on the day on which the item was sold again",
        "Z3, SI5",
        [
            installation("SN-7", 1, end_user("C1"), "2024-01-01", "2025-03-15"),
            item("SN-7", end_user("C2"), soldOn="2025-03-15"),
            BASE,
        ],
        ask("SN-7", "2025-03-14"),
        won("K/0", "open", ["K/0 applies"], indirect=[0]),
    ),
]
