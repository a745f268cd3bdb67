"""Who comes first when several contracts could answer."""

from oracle.expectations import Case, won
from oracle.records import (
    Json,
    Terms,
    ask,
    cancellation,
    end_user,
    for_all,
    for_group,
    for_item,
    for_product,
    item,
    maintenance,
    months,
    product,
    renewal,
    warranty,
)

ON = "2025-06-01"
SN7 = item("SN-7", end_user("C1"))
GROUPED = [product("P2", group="G"), SN7]

DELIVERED = [
    item("SN-7", end_user("C1"), since="2025-03-15"),
    warranty("W", "C1", "2025-03-15", [for_item("SN-7")], term=months(24)),
]


def three(follow_up: Json | None = None) -> list[Json]:
    """A whole base, a product and an item line, each for the year 2025."""
    terms: Terms = {"term": months(12)}
    if follow_up is not None:
        terms["renewal"] = follow_up
    scopes = {"K1": [for_all()], "K2": [for_product("P2")], "K3": [for_item("SN-7")]}
    return [maintenance(name, "C1", "2025-01-01", scope, **terms) for name, scope in scopes.items()]


def mine(name: str, last: str | None = None, scope: list[Json] | None = None) -> Json:
    """Maintenance from 2025 on, open unless a last day is given."""
    lines = scope or [for_item("SN-7")]
    if last is None:
        return maintenance(name, "C1", "2025-01-01", lines)
    return maintenance(name, "C1", "2025-01-01", lines, lastDay=last)


FOUR = [
    mine("K1", scope=[for_all()]),
    mine("K2", scope=[for_group("G")]),
    mine("K3", scope=[for_product("P2")]),
    mine("K4", scope=[for_item("SN-7")]),
]
CROSSED_ORDER = [
    SN7,
    warranty("W", "C1", "2025-01-01", [for_all()], lastDay="2026-12-31"),
    mine("K", "2025-12-31", [for_item("SN-7")]),
]

CASES = [
    Case(
        "the warranty answers before three maintenance contracts",
        "IB-S17, Z36, Z37",
        [*DELIVERED, *three()],
        ask("SN-7", ON),
        won(
            "W/0",
            "2027-03-14",
            ["W/0 applies", "K3/0 outranked", "K2/0 outranked", "K1/0 outranked"],
            direct=[0, 1],
            indirect=[2, 3],
        ),
    ),
    Case(
        "after the warranty the contract that names the item answers",
        "IB-S17",
        [*DELIVERED, *three(renewal(12))],
        ask("SN-7", "2027-03-15"),
        won(
            "K3/0",
            "open",
            [
                "W/0 contract.ended=2027-03-14",
                "K3/0 applies",
                "K2/0 outranked",
                "K1/0 outranked",
            ],
            direct=[1],
            indirect=[2, 3],
        ),
    ),
    Case(
        "without renewals only the warranty is left in the next year",
        "IB-S17, Z27",
        [*DELIVERED, *three()],
        ask("SN-7", "2026-02-01"),
        won(
            "W/0",
            "2027-03-14",
            [
                "W/0 applies",
                "K3/0 contract.ended=2025-12-31",
                "K2/0 contract.ended=2025-12-31",
                "K1/0 contract.ended=2025-12-31",
            ],
            direct=[0],
        ),
    ),
    Case(
        "one warranty and one contract: the warranty answers, however it reaches the item",
        "D15, IB-D11, market 12",
        CROSSED_ORDER,
        ask("SN-7", ON),
        won(
            "W/0",
            "2026-12-31",
            ["W/0 applies", "K/0 outranked"],
            direct=[1],
            indirect=[0],
        ),
    ),
    Case(
        "of two contracts the one that ends first answers",
        "D15, IB-D12, market 12",
        [SN7, mine("K1", "2025-12-31"), mine("K2", "2025-09-30")],
        ask("SN-7", ON),
        won(
            "K2/0",
            "2025-09-30",
            ["K2/0 applies", "K1/0 outranked"],
            unbroken="2025-12-31",
            direct=[0, 1],
        ),
    ),
    Case(
        "a tie of two contracts goes to the lower id",
        "D15, market 12",
        [SN7, mine("K2", "2025-12-31"), mine("K1", "2025-12-31")],
        ask("SN-7", ON),
        won("K1/0", "2025-12-31", ["K1/0 applies", "K2/0 outranked"], direct=[0, 1]),
    ),
    Case(
        "item comes before product, product before group, group before the whole base",
        "D15",
        [*GROUPED, *FOUR],
        ask("SN-7", ON),
        won(
            "K4/0",
            "open",
            ["K4/0 applies", "K3/0 outranked", "K2/0 outranked", "K1/0 outranked"],
            direct=[0],
            indirect=[1, 2, 3],
        ),
    ),
    Case(
        "an open line that names the item comes before a whole base that ends soon",
        "D15",
        [SN7, mine("K1", "2025-06-30", [for_all()]), mine("K2")],
        ask("SN-7", ON),
        won("K2/0", "open", ["K2/0 applies", "K1/0 outranked"], direct=[0], indirect=[1]),
    ),
    Case(
        "an open end sorts behind every known one",
        "SC5",
        [SN7, mine("K1"), mine("K2", "9999-12-31"), mine("K3", "2030-12-31")],
        ask("SN-7", ON),
        won(
            "K3/0",
            "2030-12-31",
            ["K3/0 applies", "K2/0 outranked", "K1/0 outranked"],
            unbroken="open",
            direct=[0, 1, 2],
        ),
    ),
    Case(
        "a renewing contract without notice is open in the order too",
        "SC5",
        [
            SN7,
            maintenance(
                *("K1", "C1", "2025-01-01", [for_item("SN-7")]),
                term=months(6),
                renewal=renewal(6),
            ),
            mine("K2", "2030-12-31"),
        ],
        ask("SN-7", ON),
        won(
            "K2/0",
            "2030-12-31",
            ["K2/0 applies", "K1/0 outranked"],
            unbroken="open",
            direct=[0, 1],
        ),
    ),
    Case(
        "a notice on file moves a contract forward in the order",
        "SC5",
        [
            SN7,
            mine("K1", "2025-12-31"),
            maintenance(
                *("K2", "C1", "2025-01-01", [for_item("SN-7")]),
                term=months(6),
                renewal=renewal(6),
                cancellation=cancellation("2025-02-01"),
            ),
        ],
        ask("SN-7", ON),
        won(
            "K2/0",
            "2025-06-30",
            ["K2/0 applies", "K1/0 outranked"],
            unbroken="2025-12-31",
            direct=[0, 1],
        ),
    ),
    Case(
        "the last day of a line counts in the order, whatever has become of the line",
        "SC5, SC6",
        [
            SN7,
            mine("K1", "2025-12-31", [for_item("SN-7", lastDay="2025-03-31")]),
            mine("K2", "2025-09-30"),
        ],
        ask("SN-7", ON),
        won(
            "K2/0",
            "2025-09-30",
            ["K1/0 line.ended=2025-03-31", "K2/0 applies"],
            direct=[1],
        ),
    ),
    Case(
        "the day of archiving does not count in the order",
        "SC5, SC24",
        [
            SN7,
            maintenance(
                *("K1", "C1", "2025-01-01", [for_item("SN-7")]),
                lastDay="2025-12-31",
                archivedOn="2025-07-01",
            ),
            mine("K2", "2025-11-30"),
        ],
        ask("SN-7", ON),
        won(
            "K2/0",
            "2025-11-30",
            ["K2/0 applies", "K1/0 outranked"],
            direct=[0, 1],
        ),
    ),
    Case(
        "candidates are ordered by precedence and not by outcome",
        "SC6",
        [*GROUPED, *FOUR, warranty("W", "C1", "2020-01-01", [for_all()], lastDay="2022-12-31")],
        ask("SN-7", ON),
        won(
            "K4/0",
            "open",
            [
                "W/0 contract.ended=2022-12-31",
                "K4/0 applies",
                "K3/0 outranked",
                "K2/0 outranked",
                "K1/0 outranked",
            ],
            direct=[1],
            indirect=[2, 3, 4],
        ),
    ),
    Case(
        "the indirect list goes by element even where the category ranks otherwise",
        "SC16, Z36",
        [
            *GROUPED,
            warranty("W", "C1", "2025-01-01", [for_all(), for_group("G")], lastDay="2025-12-31"),
            mine("K", None, [for_all(), for_product("P2")]),
        ],
        ask("SN-7", ON),
        won(
            "W/1",
            "2025-12-31",
            ["W/1 applies", "W/0 outranked", "K/1 outranked", "K/0 outranked"],
            unbroken="open",
            indirect=[2, 0, 1, 3],
        ),
    ),
    Case(
        "equal lines of one contract are told apart by their position",
        "D15",
        [SN7, mine("K", None, [for_product("P2"), for_product("P2"), for_item("SN-7")])],
        ask("SN-7", ON),
        won(
            "K/2",
            "open",
            ["K/2 applies", "K/0 outranked", "K/1 outranked"],
            direct=[0],
            indirect=[1, 2],
        ),
    ),
]
