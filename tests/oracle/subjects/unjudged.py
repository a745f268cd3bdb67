"""Contracts with something that cannot be judged yet: they never win and are never hidden."""

from oracle.expectations import Case, lost, won
from oracle.records import ask, end_user, for_all, for_item, item, maintenance, warranty

ON = "2025-06-01"
SN7 = item("SN-7", end_user("C1"))
WARRANTY = warranty("W", "C1", "2025-01-01", [for_item("SN-7")], lastDay="2026-12-31")
UNCLEAR = warranty(
    "W", "C1", "2025-01-01", [for_item("SN-7")], lastDay="2026-12-31", unjudged=["levels"]
)
PLAIN = maintenance("K", "C1", "2025-01-01", [for_all()], lastDay="2025-12-31")
PLAIN_UNCLEAR = maintenance(
    *("K", "C1", "2025-01-01", [for_all()]),
    lastDay="2025-12-31",
    unjudged=["points", "limits"],
)

CASES = [
    Case(
        "a contract not yet judged before the winner is told",
        "SC25, D15",
        [SN7, UNCLEAR, PLAIN],
        ask("SN-7", ON),
        won(
            "K/0",
            "2025-12-31",
            ["W/0 contract.not_yet_judged=levels", "K/0 applies"],
            direct=[0],
            indirect=[1],
            notes=["contract.not_yet_judged=W"],
        ),
    ),
    Case(
        "a contract not yet judged alone leaves the cover unjudged",
        "SC25, SV4",
        [SN7, PLAIN_UNCLEAR],
        ask("SN-7", ON),
        lost(
            ["K/0 contract.not_yet_judged=points+limits"],
            cover="unjudged",
            indirect=[0],
            notes=["contract.not_yet_judged=K"],
        ),
    ),
    Case(
        "a contract not yet judged after the winner needs no note",
        "SC25",
        [SN7, WARRANTY, PLAIN_UNCLEAR],
        ask("SN-7", ON),
        won(
            "W/0",
            "2026-12-31",
            ["W/0 applies", "K/0 contract.not_yet_judged=points+limits"],
            direct=[0],
            indirect=[1],
        ),
    ),
    Case(
        "of several contracts not yet judged the first is told",
        "SC25",
        [SN7, PLAIN_UNCLEAR, UNCLEAR],
        ask("SN-7", ON),
        lost(
            ["W/0 contract.not_yet_judged=levels", "K/0 contract.not_yet_judged=points+limits"],
            cover="unjudged",
            direct=[0],
            indirect=[1],
            notes=["contract.not_yet_judged=W"],
        ),
    ),
    Case(
        "a contract that has ended besides is a plain no",
        "SC25",
        [SN7, PLAIN_UNCLEAR],
        ask("SN-7", "2026-01-01"),
        lost(["K/0 contract.ended=2025-12-31, contract.not_yet_judged=points+limits"]),
    ),
    Case(
        "a contract that another factor refuses is a plain no",
        "SC25",
        [
            SN7,
            maintenance(
                *("K", "C1", "2025-01-01", [for_all()]),
                skills=["HW"],
                serviceKinds=["inspection"],
                unjudged=["levels"],
            ),
        ],
        ask("SN-7", ON, skill="SW", serviceKind="repair"),
        lost(
            [
                (
                    "K/0 skill.not_listed=SW, service_kind.not_listed=repair,"
                    " contract.not_yet_judged=levels"
                )
            ],
            indirect=[0],
            factors=["skill=SW from question", "serviceKind=repair from question"],
        ),
    ),
    Case(
        "an ended contract before one not yet judged does not hide it",
        "SC25",
        [
            SN7,
            warranty(
                "W", "C1", "2024-01-01", [for_item("SN-7")], lastDay="2024-12-31", unjudged=["x"]
            ),
            PLAIN_UNCLEAR,
        ],
        ask("SN-7", ON),
        lost(
            [
                "W/0 contract.ended=2024-12-31, contract.not_yet_judged=x",
                "K/0 contract.not_yet_judged=points+limits",
            ],
            cover="unjudged",
            indirect=[1],
            notes=["contract.not_yet_judged=K"],
        ),
    ),
    Case(
        "an empty list of open points is judged like any contract",
        "D15",
        [
            SN7,
            maintenance("K", "C1", "2025-01-01", [for_all()], lastDay="2025-12-31", unjudged=[]),
        ],
        ask("SN-7", ON),
        won("K/0", "2025-12-31", ["K/0 applies"], indirect=[0]),
    ),
    Case(
        "the note on the holder stands before the note on what is not yet judged",
        "SC25",
        [
            item("SN-7", end_user("C2"), since="2025-01-01"),
            UNCLEAR,
            maintenance("K", "C1", "2025-01-01", [for_item("SN-7")], lastDay="2025-12-31"),
        ],
        ask("SN-7", ON),
        won(
            "K/0",
            "2025-12-31",
            ["W/0 contract.not_yet_judged=levels", "K/0 applies"],
            direct=[0, 1],
            notes=["contract.holder_differs=C1", "contract.not_yet_judged=W"],
        ),
    ),
]
