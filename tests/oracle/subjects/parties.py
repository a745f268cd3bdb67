"""Whose contracts reach an item: its user, the accounts above, named lines, loans."""

from oracle.expectations import Case, lost, won
from oracle.records import (
    account,
    ask,
    borrower,
    end_user,
    for_all,
    for_group,
    for_item,
    for_product,
    installation,
    item,
    maintenance,
    product,
    warranty,
)

SN7 = item("SN-7", end_user("C1"))
MOVED = [
    item("SN-7", end_user("C2"), since="2025-06-01"),
    installation("SN-7", 1, end_user("C1"), "2025-01-01", "2025-06-01"),
]
FOLLOWING = warranty("W", "C1", "2025-01-01", [for_item("SN-7")], lastDay="2026-12-31")
BOUND = warranty(
    "W", "C1", "2025-01-01", [for_item("SN-7")], lastDay="2026-12-31", holderBound=True
)
TREE = [
    account("TOP"),
    account("MID", parent="TOP"),
    account("C1", parent="MID"),
    account("C9", parent="MID"),
]
LOAN = [product("P2", group="G"), item("SN-7", borrower("C1"))]

CASES = [
    Case(
        "a named item keeps its warranty when the user changes",
        "SC2, IB-W14",
        [*MOVED, FOLLOWING],
        ask("SN-7", "2025-06-01"),
        won(
            "W/0",
            "2026-12-31",
            ["W/0 applies"],
            direct=[0],
            notes=["contract.holder_differs=C1"],
        ),
    ),
    Case(
        "while its holder uses the item a named line needs no note",
        "SC2, SC25",
        [*MOVED, FOLLOWING],
        ask("SN-7", "2025-05-31"),
        won("W/0", "2026-12-31", ["W/0 applies"], direct=[0]),
    ),
    Case(
        "a named item keeps its maintenance when the user changes",
        "SC2",
        [*MOVED, maintenance("K", "C1", "2025-01-01", [for_item("SN-7")])],
        ask("SN-7", "2025-07-01"),
        won("K/0", "open", ["K/0 applies"], direct=[0], notes=["contract.holder_differs=C1"]),
    ),
    Case(
        "a contract bound to its holder does not follow the item",
        "SC2, D19",
        [*MOVED, BOUND],
        ask("SN-7", "2025-06-01"),
        lost(["W/0 holder.changed=C1"], direct=[0]),
    ),
    Case(
        "a contract bound to its holder covers while the holder uses the item",
        "SC2, D19",
        [*MOVED, BOUND],
        ask("SN-7", "2025-05-31"),
        won("W/0", "2026-12-31", ["W/0 applies"], direct=[0]),
    ),
    Case(
        "on a day without installation a bound contract has no holder left",
        "SC2, SC15",
        [item("SN-7", end_user("C1"), since="2025-06-01"), BOUND],
        ask("SN-7", "2025-05-31"),
        lost(["W/0 holder.changed=C1"], direct=[0], notes=["item.not_installed"]),
    ),
    Case(
        "a bound contract of the parent that covers the group stays",
        "SC2, SC3",
        [
            *TREE,
            SN7,
            maintenance(
                *("K", "TOP", "2025-01-01", [for_item("SN-7")]),
                coversGroup=True,
                holderBound=True,
            ),
        ],
        ask("SN-7", "2025-06-01"),
        won("K/0", "open", ["K/0 applies"], direct=[0]),
    ),
    Case(
        "a bound contract of the parent alone does not reach the subsidiary's item",
        "SC2, SC3",
        [
            *TREE,
            SN7,
            maintenance("K", "MID", "2025-01-01", [for_item("SN-7")], holderBound=True),
        ],
        ask("SN-7", "2025-06-01"),
        lost(["K/0 holder.changed=MID"], direct=[0]),
    ),
    Case(
        "a parent that does not cover its group is another holder",
        "SC3, SC25",
        [*TREE, SN7, maintenance("K", "MID", "2025-01-01", [for_item("SN-7")])],
        ask("SN-7", "2025-06-01"),
        won("K/0", "open", ["K/0 applies"], direct=[0], notes=["contract.holder_differs=MID"]),
    ),
    Case(
        "whether a whole base is bound to its holder does not matter",
        "SC2",
        [SN7, maintenance("K", "C1", "2025-01-01", [for_all()], holderBound=True)],
        ask("SN-7", "2025-06-01"),
        won("K/0", "open", ["K/0 applies"], indirect=[0]),
    ),
    Case(
        "a parent's contract does not reach its subsidiaries by itself",
        "SC3, IB-A24",
        [*TREE, SN7, maintenance("K", "MID", "2025-01-01", [for_all()])],
        ask("SN-7", "2025-06-01"),
        lost([]),
    ),
    Case(
        "a parent's contract for the group reaches the subsidiary",
        "SC3",
        [*TREE, SN7, maintenance("K", "MID", "2025-01-01", [for_all()], coversGroup=True)],
        ask("SN-7", "2025-06-01"),
        won("K/0", "open", ["K/0 applies"], indirect=[0]),
    ),
    Case(
        "a contract for the group reaches down over all levels",
        "SC3",
        [
            account("TOP"),
            account("A", parent="TOP"),
            account("B", parent="A"),
            account("C1", parent="B"),
            SN7,
            maintenance("K", "TOP", "2025-01-01", [for_product("P2")], coversGroup=True),
        ],
        ask("SN-7", "2025-06-01"),
        won("K/0", "open", ["K/0 applies"], indirect=[0]),
    ),
    Case(
        "a subsidiary's contract reaches neither its parent nor its sister",
        "SC3",
        [
            *TREE,
            item("SN-7", end_user("MID")),
            maintenance("K1", "C1", "2025-01-01", [for_all()], coversGroup=True),
        ],
        ask("SN-7", "2025-06-01"),
        lost([]),
    ),
    Case(
        "a sister's contract does not reach the item",
        "SC3",
        [
            *TREE,
            SN7,
            maintenance("K9", "C9", "2025-01-01", [for_all()], coversGroup=True),
        ],
        ask("SN-7", "2025-06-01"),
        lost([]),
    ),
    Case(
        "a contract of the user has no advantage over one of the group",
        "SC3",
        [
            *TREE,
            SN7,
            maintenance("K1", "C1", "2025-01-01", [for_all()], lastDay="2025-12-31"),
            maintenance(
                *("K2", "TOP", "2025-01-01", [for_all()]),
                lastDay="2025-11-30",
                coversGroup=True,
            ),
        ],
        ask("SN-7", "2025-06-01"),
        won(
            "K2/0",
            "2025-11-30",
            ["K2/0 applies", "K1/0 outranked"],
            unbroken="2025-12-31",
            indirect=[0, 1],
        ),
    ),
    Case(
        "a parent may be known by its id only",
        "SC3",
        [
            account("C1", parent="TOP"),
            SN7,
            maintenance("K", "TOP", "2025-01-01", [for_all()], coversGroup=True),
        ],
        ask("SN-7", "2025-06-01"),
        won("K/0", "open", ["K/0 applies"], indirect=[0]),
    ),
    Case(
        "neither the user nor the product needs a record",
        "SC13",
        [SN7, maintenance("K", "C1", "2025-01-01", [for_product("P2"), for_group("G")])],
        ask("SN-7", "2025-06-01"),
        won("K/0", "open", ["K/0 applies"], indirect=[0]),
    ),
    Case(
        "another account's whole base is no candidate",
        "D14, IB-D9",
        [SN7, maintenance("K", "C2", "2025-01-01", [for_all()])],
        ask("SN-7", "2025-06-01"),
        lost([]),
    ),
    Case(
        "lines for another product or another group do not reach the item",
        "IB-C6",
        [
            product("P2", group="G"),
            SN7,
            maintenance("K", "C1", "2025-01-01", [for_product("P1"), for_group("H")]),
        ],
        ask("SN-7", "2025-06-01"),
        lost([]),
    ),
    Case(
        "a product without a group is reached by no line for a group",
        "IB-C6",
        [product("P2"), SN7, maintenance("K", "C1", "2025-01-01", [for_group("G")])],
        ask("SN-7", "2025-06-01"),
        lost([]),
    ),
    Case(
        "an item bought later is reached by the lines for its product",
        "IB-C10",
        [
            item("SN-99", end_user("C1"), since="2026-02-02"),
            maintenance("K", "C1", "2025-01-01", [for_product("P2")]),
        ],
        ask("SN-99", "2026-02-02"),
        won("K/0", "open", ["K/0 applies"], indirect=[0]),
    ),
    Case(
        "a whole base leaves out an item on loan",
        "SC12",
        [*LOAN, maintenance("K", "C1", "2025-01-01", [for_all()])],
        ask("SN-7", "2025-06-01"),
        lost(["K/0 loan.not_included"], indirect=[0], notes=["item.on_loan=C1"]),
    ),
    Case(
        "a whole base that includes loans covers an item on loan",
        "SC12",
        [*LOAN, maintenance("K", "C1", "2025-01-01", [for_all()], includesLoans=True)],
        ask("SN-7", "2025-06-01"),
        won("K/0", "open", ["K/0 applies"], indirect=[0], notes=["item.on_loan=C1"]),
    ),
    Case(
        "lines for the item, its product and its group include an item on loan",
        "SC12",
        [
            *LOAN,
            maintenance(
                *("K", "C1", "2025-01-01"),
                [for_all(), for_group("G"), for_product("P2"), for_item("SN-7")],
            ),
        ],
        ask("SN-7", "2025-06-01"),
        won(
            "K/3",
            "open",
            ["K/3 applies", "K/2 outranked", "K/1 outranked", "K/0 loan.not_included"],
            direct=[0],
            indirect=[1, 2, 3],
            notes=["item.on_loan=C1"],
        ),
    ),
    Case(
        "a loan that is stated as none is none",
        "SC12",
        [
            item("SN-7", {"kind": "endUser", "account": "C1", "loan": False}),
            maintenance("K", "C1", "2025-01-01", [for_all()]),
        ],
        ask("SN-7", "2025-06-01"),
        won("K/0", "open", ["K/0 applies"], indirect=[0]),
    ),
    Case(
        "a loan that was kept counts as a loan on the days before",
        "SC1, SC12",
        [
            item("SN-7", end_user("C1"), since="2025-07-01"),
            installation("SN-7", 1, borrower("C1"), "2025-04-01", "2025-07-01"),
            maintenance("K", "C1", "2025-01-01", [for_all()]),
        ],
        ask("SN-7", "2025-06-30"),
        lost(["K/0 loan.not_included"], indirect=[0], notes=["item.on_loan=C1"]),
    ),
    Case(
        "a loan that was kept is no loan from that day on",
        "SC1, SC12",
        [
            item("SN-7", end_user("C1"), since="2025-07-01"),
            installation("SN-7", 1, borrower("C1"), "2025-04-01", "2025-07-01"),
            maintenance("K", "C1", "2025-01-01", [for_all()]),
        ],
        ask("SN-7", "2025-07-01"),
        won("K/0", "open", ["K/0 applies"], indirect=[0]),
    ),
]
