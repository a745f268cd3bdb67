"""How long the item stays covered over any line, while it stays where it is."""

from oracle.expectations import Case, won
from oracle.records import (
    Json,
    ask,
    borrower,
    end_user,
    for_all,
    for_item,
    installation,
    item,
    maintenance,
    warranty,
)

SN7 = item("SN-7", end_user("C1"))


def year(name: str, first: str, last: str) -> Json:
    """Maintenance of the item from day to day."""
    return maintenance(name, "C1", first, [for_item("SN-7")], lastDay=last)


K25 = year("K25", "2025-01-01", "2025-12-31")

CASES = [
    Case(
        "a contract that follows without a gap carries the cover over the year",
        "SC4",
        [SN7, K25, year("K26", "2026-01-01", "2026-12-31")],
        ask("SN-7", "2025-06-01"),
        won(
            "K25/0",
            "2025-12-31",
            ["K25/0 applies", "K26/0 contract.not_started=2026-01-01"],
            unbroken="2026-12-31",
            direct=[0],
        ),
    ),
    Case(
        "a gap of one day breaks the cover",
        "SC4, market 2",
        [SN7, K25, year("K26", "2026-01-02", "2026-12-31")],
        ask("SN-7", "2025-06-01"),
        won(
            "K25/0",
            "2025-12-31",
            ["K25/0 applies", "K26/0 contract.not_started=2026-01-02"],
            direct=[0],
        ),
    ),
    Case(
        "an overlap carries the cover as well",
        "SC4, market 2",
        [SN7, K25, year("K26", "2025-12-01", "2026-11-30")],
        ask("SN-7", "2025-06-01"),
        won(
            "K25/0",
            "2025-12-31",
            ["K25/0 applies", "K26/0 contract.not_started=2025-12-01"],
            unbroken="2026-11-30",
            direct=[0],
        ),
    ),
    Case(
        "three contracts in a row join, the fourth behind a gap does not",
        "SC4",
        [
            SN7,
            K25,
            year("K28", "2028-01-02", "2028-12-31"),
            year("K27", "2027-01-01", "2027-12-31"),
            year("K26", "2026-01-01", "2026-12-31"),
        ],
        ask("SN-7", "2025-06-01"),
        won(
            "K25/0",
            "2025-12-31",
            [
                "K25/0 applies",
                "K26/0 contract.not_started=2026-01-01",
                "K27/0 contract.not_started=2027-01-01",
                "K28/0 contract.not_started=2028-01-02",
            ],
            unbroken="2027-12-31",
            direct=[0],
        ),
    ),
    Case(
        "an open contract behind makes the unbroken cover open",
        "SC4",
        [SN7, K25, maintenance("K26", "C1", "2026-01-01", [for_item("SN-7")])],
        ask("SN-7", "2025-12-31"),
        won(
            "K25/0",
            "2025-12-31",
            ["K25/0 applies", "K26/0 contract.not_started=2026-01-01"],
            unbroken="open",
            direct=[0],
        ),
    ),
    Case(
        "the winner need not be the line that lasts longest",
        "SC4",
        [
            SN7,
            warranty("W", "C1", "2024-07-01", [for_item("SN-7")], lastDay="2025-06-30"),
            K25,
        ],
        ask("SN-7", "2025-03-01"),
        won(
            "W/0",
            "2025-06-30",
            ["W/0 applies", "K25/0 outranked"],
            unbroken="2025-12-31",
            direct=[0, 1],
        ),
    ),
    Case(
        "two lines of one contract join",
        "SC4, SC14",
        [
            SN7,
            maintenance(
                *("K", "C1", "2025-01-01"),
                [
                    for_item("SN-7", lastDay="2025-06-30"),
                    for_item("SN-7", firstDay="2025-07-01"),
                ],
                lastDay="2025-12-31",
            ),
        ],
        ask("SN-7", "2025-03-01"),
        won(
            "K/0",
            "2025-06-30",
            ["K/0 applies", "K/1 line.not_started=2025-07-01"],
            unbroken="2025-12-31",
            direct=[0],
        ),
    ),
    Case(
        "a day between two lines of one contract breaks the cover",
        "SC4, SC14",
        [
            SN7,
            maintenance(
                *("K", "C1", "2025-01-01"),
                [
                    for_item("SN-7", lastDay="2025-06-30"),
                    for_item("SN-7", firstDay="2025-07-02"),
                ],
                lastDay="2025-12-31",
            ),
        ],
        ask("SN-7", "2025-03-01"),
        won(
            "K/0",
            "2025-06-30",
            ["K/0 applies", "K/1 line.not_started=2025-07-02"],
            direct=[0],
        ),
    ),
    Case(
        "a contract joins from the day on which another is archived",
        "SC24, SC4",
        [
            SN7,
            maintenance(
                *("K1", "C1", "2025-01-01", [for_item("SN-7")]),
                lastDay="2025-12-31",
                archivedOn="2025-09-01",
            ),
            year("K2", "2025-09-01", "2026-08-31"),
        ],
        ask("SN-7", "2025-06-01"),
        won(
            "K1/0",
            "2025-08-31",
            ["K1/0 applies", "K2/0 contract.not_started=2025-09-01"],
            unbroken="2026-08-31",
            direct=[0],
        ),
    ),
    Case(
        "a later contract for another skill does not join",
        "SC4",
        [
            SN7,
            K25,
            maintenance("K26", "C1", "2026-01-01", [for_item("SN-7")], skills=["HW"]),
        ],
        ask("SN-7", "2025-06-01", skill="SW"),
        won(
            "K25/0",
            "2025-12-31",
            ["K25/0 applies", "K26/0 contract.not_started=2026-01-01, skill.not_listed=SW"],
            direct=[0],
            factors=["skill=SW from question"],
        ),
    ),
    Case(
        "a later contract that cannot be judged does not join",
        "SC4, D15",
        [
            SN7,
            K25,
            maintenance("K26", "C1", "2026-01-01", [for_item("SN-7")], unjudged=["levels"]),
        ],
        ask("SN-7", "2025-06-01"),
        won(
            "K25/0",
            "2025-12-31",
            [
                "K25/0 applies",
                "K26/0 contract.not_started=2026-01-01, contract.not_yet_judged=levels",
            ],
            direct=[0],
        ),
    ),
    Case(
        "a withdrawn contract does not join",
        "SC4, SC17",
        [
            SN7,
            K25,
            maintenance(
                *("K26", "C1", "2026-01-01", [for_item("SN-7")]),
                cancellation={"lastDay": "2025-11-30"},
            ),
        ],
        ask("SN-7", "2025-06-01"),
        won(
            "K25/0",
            "2025-12-31",
            ["K26/0 contract.not_started=2026-01-01", "K25/0 applies"],
            direct=[1],
        ),
    ),
    Case(
        "an earlier contract that has ended adds nothing",
        "SC4",
        [SN7, year("K24", "2024-01-01", "2024-12-31"), K25],
        ask("SN-7", "2025-06-01"),
        won(
            "K25/0",
            "2025-12-31",
            ["K24/0 contract.ended=2024-12-31", "K25/0 applies"],
            direct=[1],
        ),
    ),
    Case(
        "a whole base that leaves out loans does not join while the item is on loan",
        "SC4, SC12",
        [
            item("SN-7", borrower("C1")),
            K25,
            maintenance("K26", "C1", "2026-01-01", [for_all()]),
        ],
        ask("SN-7", "2025-06-01"),
        won(
            "K25/0",
            "2025-12-31",
            ["K25/0 applies", "K26/0 contract.not_started=2026-01-01, loan.not_included"],
            direct=[0],
            notes=["item.on_loan=C1"],
        ),
    ),
    Case(
        "the cover is told as if the item stayed, though it moved on later",
        "SC4, SC1",
        [
            item("SN-7", end_user("C2"), since="2025-07-01"),
            installation("SN-7", 1, end_user("C1"), "2024-01-01", "2025-07-01"),
            maintenance("K", "C1", "2025-01-01", [for_all()], lastDay="2025-12-31"),
        ],
        ask("SN-7", "2025-06-01"),
        won("K/0", "2025-12-31", ["K/0 applies"], indirect=[0]),
    ),
]
