"""Contracts that name an item from today on."""

from oracle.expectations import Case
from oracle.installed import record, through, unit
from oracle.planning import after, does, refuses
from oracle.records import (
    IN_STOCK,
    SCRAPPED,
    Json,
    account,
    cancellation,
    end_user,
    follow_up,
    for_all,
    for_item,
    for_product,
    leaving_out,
    maintenance,
    months,
    pause,
    renewal,
    reseller,
    wholesaler,
)

M = unit("M", end_user("C1"), "2024-01-01")
N = unit("N", end_user("C1"), "2024-01-01")
COMMAND = {"item": "M", "contract": "K", "today": "2025-06-01"}
ATTACHED = "contract K: scope N + M from 2025-06-01"
OLD = [for_item("N")]


def attached(what: str, source: str, given: list[Json], *rows: str, **fields: object) -> Case:
    """A contract that takes the item."""
    return does(what, source, [N, *given], "attach_contract", {**COMMAND, **fields}, *rows)


def refused(
    what: str, source: str, given: list[Json], code: str, path: str, **fields: object
) -> Case:
    """A contract that does not."""
    return refuses(
        *(what, source, [N, *given], "attach_contract", {**COMMAND, **fields}, code, path)
    )


K = maintenance("K", "C1", "2025-01-01", OLD, lastDay="2025-12-31")
TAKEN = attached(
    "a contract in force takes the item from today on",
    "Z26, SI19",
    [M, K],
    ATTACHED,
    "reads item M",
)
DIFFERS = "notice contract.holder_differs contract K holder C1"

CASES = [
    TAKEN,
    after(TAKEN, "an item is attached once", "Z26", "nothing", today="2025-06-02"),
    attached(
        "a line that has ended names the item all the same",
        "Z26",
        [M, maintenance("K", "C1", "2025-01-01", [for_item("M", lastDay="2025-05-31")])],
        "nothing",
    ),
    attached(
        "a pair does not name the item",
        "Z26, SC11",
        [
            M,
            maintenance("K", "C1", "2025-01-01", [{**for_item("M"), "pair": leaving_out("HW")}]),
        ],
        "contract K: scope M pair=skill=HW effect=exclude + M from 2025-06-01",
        "reads item M",
    ),
    attached(
        "a line for the product is no line for the item",
        "Z26",
        [M, maintenance("K", "C1", "2025-01-01", [for_product("P1")])],
        "contract K: scope P1 + M from 2025-06-01",
        "reads item M",
    ),
    attached(
        "on its last day a contract takes items",
        "Z26",
        [M, maintenance("K", "C1", "2025-01-01", OLD, lastDay="2025-06-01")],
        ATTACHED,
        "reads item M",
    ),
    refused(
        "a contract that ended yesterday takes none",
        "Z26, market 5",
        [M, maintenance("K", "C1", "2025-01-01", OLD, lastDay="2025-05-31")],
        *("contract.not_in_force", "contract"),
    ),
    attached(
        "on its first day a contract takes items",
        "Z26",
        [M, maintenance("K", "C1", "2025-06-01", OLD)],
        ATTACHED,
        "reads item M",
    ),
    refused(
        "a contract that begins tomorrow takes none",
        "Z26",
        [M, maintenance("K", "C1", "2025-06-02", OLD)],
        *("contract.not_in_force", "contract"),
    ),
    refused(
        "a cancelled contract takes none after its last day",
        "Z26, SC29",
        [
            M,
            maintenance("K", "C1", "2025-01-01", OLD, cancellation=cancellation(last="2025-05-31")),
        ],
        *("contract.not_in_force", "contract"),
    ),
    refused(
        "a suspended contract takes none",
        "SI19, SC21",
        [
            M,
            maintenance(
                "K", "C1", "2025-01-01", OLD, suspensions=[pause("2025-06-01", "2025-06-01")]
            ),
        ],
        *("contract.not_in_force", "contract"),
    ),
    attached(
        "a contract that was suspended until yesterday takes items",
        "SI19, SC21",
        [
            M,
            maintenance(
                "K", "C1", "2025-01-01", OLD, suspensions=[pause("2025-05-01", "2025-05-31")]
            ),
        ],
        ATTACHED,
        "reads item M",
    ),
    refused(
        "a contract that is archived today takes none",
        "Z26, SC24",
        [M, maintenance("K", "C1", "2025-01-01", OLD, archivedOn="2025-06-01")],
        *("contract.not_in_force", "contract"),
    ),
    refused(
        "a contract whose follow-up nobody confirmed takes none",
        "Z26, SC18, Z8",
        [
            M,
            maintenance(
                *("K", "C1", "2024-06-01", OLD),
                term=months(12),
                renewal=renewal(12),
                confirmationsFrom="2025-01-01",
            ),
        ],
        *("contract.not_in_force", "contract"),
    ),
    attached(
        "a contract whose follow-up is confirmed takes items",
        "Z26, SC18",
        [
            M,
            maintenance(
                *("K", "C1", "2024-06-01", OLD),
                term=months(12),
                renewal=renewal(12),
                confirmationsFrom="2025-01-01",
                followUps=[follow_up("2025-06-01", "confirmed")],
            ),
        ],
        ATTACHED,
        "reads item M",
    ),
    refused(
        "a contract for the whole base takes no single items",
        "Z26",
        [M, maintenance("K", "C1", "2025-01-01", [for_all()])],
        *("contract.line_closed", "contract"),
    ),
    refused(
        "a scrapped item is attached to nothing",
        "SI18",
        [unit("M", SCRAPPED, "2025-01-01"), K],
        *("item.scrapped", "item"),
    ),
    refused("an unknown contract takes none", "Z26", [M], *("contract.unknown", "contract")),
    refused("an unknown item is attached to nothing", "SC27", [K], *("item.unknown", "item")),
    attached(
        "another holder passes and is told",
        "Z26",
        [unit("M", end_user("C2"), "2024-01-01"), K],
        ATTACHED,
        "reads item M",
        DIFFERS,
    ),
    attached(
        "for an item in stock every holder is another one",
        "Z26",
        [unit("M", IN_STOCK, "2024-01-01"), K],
        ATTACHED,
        "reads item M",
        DIFFERS,
    ),
    attached(
        "the reseller of the user's installation is no other holder",
        "Z26",
        [unit("M", through("C2", "C1"), "2024-01-01"), K],
        ATTACHED,
        "reads item M",
    ),
    attached(
        "a reseller that has the item is no other holder",
        "Z26",
        [unit("M", reseller("C1"), "2024-01-01"), K],
        ATTACHED,
        "reads item M",
    ),
    attached(
        "a parent two levels above the user is no other holder",
        "Z26",
        [account("C3", "C2"), account("C2", "C1"), unit("M", end_user("C3"), "2024-01-01"), K],
        ATTACHED,
        "reads item M",
    ),
    attached(
        "a parent of the reseller is no other holder",
        "Z26",
        [account("R1", "C1"), unit("M", through("C9", "R1"), "2024-01-01"), K],
        ATTACHED,
        "reads item M",
    ),
    attached(
        "a subsidiary of the user is another holder",
        "Z26",
        [account("C1", "C3"), unit("M", end_user("C3"), "2024-01-01"), K],
        ATTACHED,
        "reads item M",
        DIFFERS,
    ),
    attached(
        "a wholesaler's parent is no other holder",
        "Z26",
        [record("account", id="G1", parent="C1"), unit("M", wholesaler("G1"), "2024-01-01"), K],
        ATTACHED,
        "reads item M",
    ),
]
