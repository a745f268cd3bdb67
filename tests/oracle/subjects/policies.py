"""The order of candidates under another policy."""

from oracle.expectations import Case, won
from oracle.records import ask, for_all, for_item, policy
from oracle.subjects.precedence import CROSSED_ORDER, FOUR, GROUPED, ON, SN7, mine

CASES = [
    Case(
        "a policy may put the earliest end first",
        "D15",
        [policy("earliestEnd"), *CROSSED_ORDER],
        ask("SN-7", ON),
        won(
            "K/0",
            "2025-12-31",
            ["K/0 applies", "W/0 outranked"],
            unbroken="2026-12-31",
            direct=[0],
            indirect=[1],
        ),
    ),
    Case(
        "under the earliest end a whole base may come before a line that names the item",
        "D15",
        [policy("earliestEnd"), SN7, mine("K1"), mine("K2", "2025-09-30", [for_all()])],
        ask("SN-7", ON),
        won(
            "K2/0",
            "2025-09-30",
            ["K2/0 applies", "K1/0 outranked"],
            unbroken="open",
            direct=[1],
            indirect=[0],
        ),
    ),
    Case(
        "a policy may put the element before the category",
        "D15",
        [policy("element", "category", "earliestEnd"), *CROSSED_ORDER],
        ask("SN-7", ON),
        won(
            "K/0",
            "2025-12-31",
            ["K/0 applies", "W/0 outranked"],
            unbroken="2026-12-31",
            direct=[0],
            indirect=[1],
        ),
    ),
    Case(
        "a policy without any criterion leaves ids and positions",
        "D15, SC10",
        [policy(), *GROUPED, *FOUR],
        ask("SN-7", ON),
        won(
            "K1/0",
            "open",
            ["K1/0 applies", "K2/0 outranked", "K3/0 outranked", "K4/0 outranked"],
            direct=[3],
            indirect=[2, 1, 0],
        ),
    ),
    Case(
        "a policy by category alone goes on with the id",
        "D15",
        [policy("category"), *CROSSED_ORDER, mine("A", None, [for_all()])],
        ask("SN-7", ON),
        won(
            "W/0",
            "2026-12-31",
            ["W/0 applies", "A/0 outranked", "K/0 outranked"],
            unbroken="open",
            direct=[2],
            indirect=[0, 1],
        ),
    ),
    Case(
        "where a policy leaves the element out, a whole base comes before an item by its id",
        "D15, SC10",
        [policy("category"), SN7, mine("K", "2025-12-31"), mine("A", None, [for_all()])],
        ask("SN-7", ON),
        won(
            "A/0",
            "open",
            ["A/0 applies", "K/0 outranked"],
            direct=[1],
            indirect=[0],
        ),
    ),
    Case(
        "where a policy leaves the element out, an item comes before a whole base by its id",
        "D15, SC10",
        [policy("category"), SN7, mine("A", "2025-12-31"), mine("K", None, [for_all()])],
        ask("SN-7", ON),
        won(
            "A/0",
            "2025-12-31",
            ["A/0 applies", "K/0 outranked"],
            unbroken="open",
            direct=[0],
            indirect=[1],
        ),
    ),
    Case(
        "where a policy leaves the element out, lines of one contract go by their positions",
        "D15, SC10",
        [
            policy("category"),
            SN7,
            mine("K", None, [for_item("SN-7", lastDay="2025-12-31"), for_all()]),
        ],
        ask("SN-7", ON),
        won(
            "K/0",
            "2025-12-31",
            ["K/0 applies", "K/1 outranked"],
            unbroken="open",
            direct=[0],
            indirect=[1],
        ),
    ),
    Case(
        "a policy that says nothing leaves the usual order",
        "D15",
        [{"kind": "policy"}, *CROSSED_ORDER],
        ask("SN-7", ON),
        won(
            "W/0",
            "2026-12-31",
            ["W/0 applies", "K/0 outranked"],
            direct=[1],
            indirect=[0],
        ),
    ),
]
