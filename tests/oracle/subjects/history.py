"""Where the item was on a day: users, stock, channel, gaps and hand-over days."""

from oracle.expectations import Case, lost, won
from oracle.records import (
    IN_STOCK,
    SCRAPPED,
    account,
    ask,
    end_user,
    for_all,
    for_group,
    for_item,
    for_product,
    installation,
    item,
    maintenance,
    product,
    reseller,
    warranty,
    wholesaler,
)

BASE_1 = maintenance("K1", "C1", "2020-01-01", [for_all()])
BASE_3 = maintenance("K3", "C3", "2020-01-01", [for_all()])
SOLD = [
    item("M", end_user("C3"), since="2025-02-28"),
    installation("M", 1, end_user("C1"), "2023-01-10", "2025-02-28"),
    BASE_1,
    BASE_3,
]
CORRECTED = [
    item("M", end_user("C3"), since="2025-02-28"),
    installation("M", 1, end_user("C1"), "2023-01-10", "2025-02-20"),
    BASE_1,
    BASE_3,
    warranty("W", "C1", "2023-01-10", [for_item("M")], lastDay="2025-12-31"),
]
TWICE = [
    item("M", end_user("C3"), since="2025-05-10"),
    installation("M", 2, end_user("C2"), "2025-05-05", "2025-05-05"),
    installation("M", 1, end_user("C1"), "2025-01-01", "2025-05-05"),
    BASE_1,
    maintenance("K2", "C2", "2020-01-01", [for_all()]),
    BASE_3,
]
SAME_DAY = [
    item("M", end_user("C3"), since="2025-05-05"),
    installation("M", 1, end_user("C1"), "2025-01-01", "2025-05-05"),
    installation("M", 2, end_user("C2"), "2025-05-05", "2025-05-05"),
    BASE_1,
    maintenance("K2", "C2", "2020-01-01", [for_all()]),
    BASE_3,
]
NUMBERED = [
    item("M", end_user("C3"), since="2025-05-10"),
    installation("M", 10, end_user("C1"), "2025-05-05", "2025-05-05"),
    installation("M", 9, end_user("C2"), "2025-05-05", "2025-05-05"),
    BASE_1,
    maintenance("K2", "C2", "2020-01-01", [for_all()]),
]
UNKNOWN_START = [
    item("M", end_user("C3"), since="2025-02-28"),
    installation("M", 1, end_user("C1"), None, "2025-02-20"),
    BASE_1,
    BASE_3,
]
NAMED = maintenance("K", "C1", "2020-01-01", [for_item("M")], lastDay="2029-12-31")
RETURNED = [
    item("M", IN_STOCK, since="2025-06-30"),
    installation("M", 1, end_user("C1"), "2024-01-01", "2025-06-30"),
    NAMED,
    BASE_1,
]
GONE = [
    item("M", SCRAPPED, since="2025-08-01"),
    installation("M", 1, end_user("C1"), "2024-01-01", "2025-08-01"),
    NAMED,
    BASE_1,
]
AT_RESELLER = [
    account("R1", parent="RG"),
    product("P2", group="G"),
    item("M", reseller("R1"), since="2025-05-02"),
]

CASES = [
    Case(
        "on the day before the hand-over the item is at its former user",
        "Z3, D13",
        SOLD,
        ask("M", "2025-02-27"),
        won("K1/0", "open", ["K1/0 applies"], indirect=[0]),
    ),
    Case(
        "the day of the hand-over belongs to the new user",
        "Z3, D13",
        SOLD,
        ask("M", "2025-02-28"),
        won("K3/0", "open", ["K3/0 applies"], indirect=[0]),
    ),
    Case(
        "an installation without a first day has held the item since before all days",
        "SI5, SC1",
        UNKNOWN_START,
        ask("M", "2020-01-01"),
        won("K1/0", "open", ["K1/0 applies"], indirect=[0]),
    ),
    Case(
        "for a past day the user of that day counts",
        "SC1, SC30",
        SOLD,
        ask("M", "2023-01-10"),
        won("K1/0", "open", ["K1/0 applies"], indirect=[0]),
    ),
    Case(
        "the contracts of a former user are no candidates",
        "SC30",
        SOLD,
        ask("M", "2030-01-01"),
        won("K3/0", "open", ["K3/0 applies"], indirect=[0]),
    ),
    Case(
        "before the first installation nobody is a party",
        "SC15",
        SOLD,
        ask("M", "2023-01-09"),
        lost([], notes=["item.not_installed"]),
    ),
    Case(
        "the corrected last day is still the former user's",
        "Z3",
        CORRECTED,
        ask("M", "2025-02-20"),
        won(
            "W/0",
            "2025-12-31",
            ["W/0 applies", "K1/0 outranked"],
            unbroken="open",
            direct=[0],
            indirect=[1],
        ),
    ),
    Case(
        "in a gap only a line that names the item applies",
        "SC15, Z3",
        CORRECTED,
        ask("M", "2025-02-21"),
        won(
            "W/0",
            "2025-12-31",
            ["W/0 applies"],
            direct=[0],
            notes=["item.not_installed", "contract.holder_differs=C1"],
        ),
    ),
    Case(
        "the last day of a gap is without installation",
        "SC15, Z3",
        CORRECTED,
        ask("M", "2025-02-27"),
        won(
            "W/0",
            "2025-12-31",
            ["W/0 applies"],
            direct=[0],
            notes=["item.not_installed", "contract.holder_differs=C1"],
        ),
    ),
    Case(
        "of two closed installations that share a day the later one holds",
        "Z3, SI21",
        TWICE,
        ask("M", "2025-05-05"),
        won("K2/0", "open", ["K2/0 applies"], indirect=[0]),
    ),
    Case(
        "after an installation of one day a gap may follow",
        "Z3, SC15",
        TWICE,
        ask("M", "2025-05-06"),
        lost([], notes=["item.not_installed"]),
    ),
    Case(
        "of two changes on one day the last one answers",
        "Z3",
        SAME_DAY,
        ask("M", "2025-05-05"),
        won("K3/0", "open", ["K3/0 applies"], indirect=[0]),
    ),
    Case(
        "two installations of the same single day are told apart by number",
        "SI21",
        NUMBERED,
        ask("M", "2025-05-05"),
        won("K1/0", "open", ["K1/0 applies"], indirect=[0]),
    ),
    Case(
        "each item has a history of its own",
        "SC1, IB-D1",
        [
            *SOLD,
            item("N", end_user("C1"), since="2025-02-28"),
            installation("N", 1, end_user("C3"), "2023-01-10", "2025-02-28"),
        ],
        ask("N", "2024-06-01"),
        won("K3/0", "open", ["K3/0 applies"], indirect=[0]),
    ),
    Case(
        "an item without a first day has been where it is for ever",
        "SI5",
        [item("M", end_user("C1")), maintenance("K", "C1", "1900-01-01", [for_all()])],
        ask("M", "1900-01-01"),
        won("K/0", "open", ["K/0 applies"], indirect=[0]),
    ),
    Case(
        "on the day before its return the item is covered",
        "SC1",
        RETURNED,
        ask("M", "2025-06-29"),
        won(
            "K/0",
            "2029-12-31",
            ["K/0 applies", "K1/0 outranked"],
            unbroken="open",
            direct=[0],
            indirect=[1],
        ),
    ),
    Case(
        "on the day of its return the item is in stock and every candidate is refused",
        "SC1, SC7, SC32, IB-D16",
        RETURNED,
        ask("M", "2025-06-30"),
        lost(["K/0 placement.out_of_service=inStock"], direct=[0], notes=["item.in_stock"]),
    ),
    Case(
        "on the day of its scrapping the item is out of service",
        "SC1, SC7, IB-D16",
        GONE,
        ask("M", "2025-08-01"),
        lost(["K/0 placement.out_of_service=scrapped"], direct=[0], notes=["item.scrapped"]),
    ),
    Case(
        "a scrapped item was covered on the day before",
        "SC1",
        GONE,
        ask("M", "2025-07-31"),
        won(
            "K/0",
            "2029-12-31",
            ["K/0 applies", "K1/0 outranked"],
            unbroken="open",
            direct=[0],
            indirect=[1],
        ),
    ),
    Case(
        "an item in stock that nothing names has no candidates, only a note",
        "SC25",
        [item("M", IN_STOCK), BASE_1],
        ask("M", "2025-06-30"),
        lost([], notes=["item.in_stock"]),
    ),
    Case(
        "out of service is told beside the dates and the changed holder",
        "SC7",
        [
            item("M", SCRAPPED),
            maintenance(
                *("K", "C1", "2025-01-01", [for_item("M")]),
                lastDay="2025-12-31",
                holderBound=True,
            ),
        ],
        ask("M", "2026-01-01"),
        lost(
            ["K/0 contract.ended=2025-12-31, placement.out_of_service=scrapped, holder.changed=C1"],
            notes=["item.scrapped"],
        ),
    ),
    Case(
        "at a reseller only a line that names the item covers",
        "SC13, IB-D16",
        [
            *AT_RESELLER,
            maintenance("K1", "R1", "2025-01-01", [for_all()]),
            maintenance("K2", "R1", "2025-01-01", [for_product("P2")]),
            maintenance("K3", "R1", "2025-01-01", [for_item("M")]),
            maintenance("K4", "R1", "2025-01-01", [for_group("G")]),
        ],
        ask("M", "2025-06-01"),
        won(
            "K3/0",
            "open",
            [
                "K3/0 applies",
                "K2/0 placement.needs_item_line=reseller:R1",
                "K4/0 placement.needs_item_line=reseller:R1",
                "K1/0 placement.needs_item_line=reseller:R1",
            ],
            direct=[0],
            indirect=[1, 2, 3],
            notes=["item.in_channel=R1"],
        ),
    ),
    Case(
        "a whole base does not cover stock at a wholesaler",
        "SC13, SC32, IB-D16",
        [item("M", wholesaler("G1")), maintenance("K", "G1", "2025-01-01", [for_all()])],
        ask("M", "2025-06-01"),
        lost(
            ["K/0 placement.needs_item_line=wholesaler:G1"],
            indirect=[0],
            notes=["item.in_channel=G1"],
        ),
    ),
    Case(
        "in the channel the holder's group is no party",
        "SC13",
        [*AT_RESELLER, maintenance("K", "RG", "2025-01-01", [for_all()], coversGroup=True)],
        ask("M", "2025-06-01"),
        lost([], notes=["item.in_channel=R1"]),
    ),
    Case(
        "in the channel the group is no party to a line that is bound to its holder either",
        "SC13, SC2",
        [
            *AT_RESELLER,
            maintenance(
                *("K", "RG", "2025-01-01", [for_item("M")]), coversGroup=True, holderBound=True
            ),
        ],
        ask("M", "2025-06-01"),
        lost(["K/0 holder.changed=RG"], direct=[0], notes=["item.in_channel=R1"]),
    ),
    Case(
        "a line of somebody else may name an item that waits at a reseller",
        "SC2, SC25",
        [*AT_RESELLER, maintenance("K", "C1", "2025-01-01", [for_item("M")])],
        ask("M", "2025-06-01"),
        won(
            "K/0",
            "open",
            ["K/0 applies"],
            direct=[0],
            notes=["item.in_channel=R1", "contract.holder_differs=C1"],
        ),
    ),
    Case(
        "what a reseller has sold is out of reach of its contracts",
        "SC13",
        [
            item("M", end_user("C2"), since="2025-05-20"),
            installation("M", 1, reseller("R1"), "2025-05-02", "2025-05-20"),
            maintenance("K", "R1", "2025-01-01", [for_all(), for_product("P2")]),
        ],
        ask("M", "2025-05-20"),
        lost([]),
    ),
]
