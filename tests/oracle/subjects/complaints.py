"""What users of other systems complain about, as cases."""

from oracle.expectations import Case, lost, won
from oracle.records import (
    ask,
    cancellation,
    end_user,
    for_all,
    for_item,
    item,
    maintenance,
    months,
    renewal,
    warranty,
)

SN7 = item("SN-7", end_user("C1"))
SCOPE = [for_item("SN-7")]
FIRST = warranty("W1", "C1", "2023-01-01", SCOPE, term=months(24))
WITH_OVERLAP = [SN7, FIRST, warranty("W2", "C1", "2024-12-01", SCOPE, term=months(12))]
WITH_GAP = [SN7, FIRST, warranty("W2", "C1", "2025-02-01", SCOPE, term=months(12))]

# One contract for each way to be over, or not yet begun, around the last day of May 2025.
TURN_OF_MAY = [
    SN7,
    maintenance("K1", "C1", "2025-01-01", SCOPE, lastDay="2025-05-31"),
    maintenance("K2", "C1", "2025-01-01", SCOPE, lastDay="2025-05-30"),
    maintenance("K3", "C1", "2020-01-01", SCOPE, term=months(12), renewal=renewal(12)),
    maintenance(
        *("K4", "C1", "2024-01-01", SCOPE),
        term=months(12),
        renewal=renewal(12),
        cancellation=cancellation(last="2025-05-31"),
    ),
    maintenance(*("K5", "C1", "2025-01-01", SCOPE), lastDay="2025-12-31", archivedOn="2025-05-31"),
    maintenance("K6", "C1", "2025-06-01", SCOPE),
]
FIVE_YEARS = [
    SN7,
    maintenance(
        *("K", "C1", "2015-07-01", [for_all()]),
        term=months(60),
        renewal=renewal(12),
        cancellation=cancellation("2020-07-01"),
    ),
]

CASES = [
    Case(
        "a second warranty that overlaps the first is shown beside it",
        "market 2",
        WITH_OVERLAP,
        ask("SN-7", "2024-12-15"),
        won(
            "W1/0",
            "2024-12-31",
            ["W1/0 applies", "W2/0 outranked"],
            unbroken="2025-11-30",
            direct=[0, 1],
        ),
    ),
    Case(
        "after the first warranty the second answers and the first stays in sight",
        "market 2",
        WITH_OVERLAP,
        ask("SN-7", "2025-01-01"),
        won(
            "W2/0",
            "2025-11-30",
            ["W1/0 contract.ended=2024-12-31", "W2/0 applies"],
            direct=[1],
        ),
    ),
    Case(
        "a day between two warranties is covered by neither, and both say why",
        "market 2",
        WITH_GAP,
        ask("SN-7", "2025-01-15"),
        lost(["W1/0 contract.ended=2024-12-31", "W2/0 contract.not_started=2025-02-01"]),
    ),
    Case(
        "a gap between two warranties ends the unbroken cover",
        "market 2",
        WITH_GAP,
        ask("SN-7", "2024-06-01"),
        won(
            "W1/0",
            "2024-12-31",
            ["W1/0 applies", "W2/0 contract.not_started=2025-02-01"],
            direct=[0],
        ),
    ),
    Case(
        "what is in force on the last day of May is listed, however it ends",
        "market 21, SC16",
        TURN_OF_MAY,
        ask("SN-7", "2025-05-31"),
        won(
            "K1/0",
            "2025-05-31",
            [
                "K2/0 contract.ended=2025-05-30",
                "K1/0 applies",
                "K4/0 outranked",
                "K5/0 contract.archived=2025-05-31",
                "K3/0 outranked",
                "K6/0 contract.not_started=2025-06-01",
            ],
            unbroken="open",
            direct=[1, 2, 4],
        ),
    ),
    Case(
        "what is in force on the first day of June is listed, renewed or new",
        "market 21, SC16",
        TURN_OF_MAY,
        ask("SN-7", "2025-06-01"),
        won(
            "K3/0",
            "open",
            [
                "K2/0 contract.ended=2025-05-30",
                "K1/0 contract.ended=2025-05-31",
                "K4/0 contract.cancelled=2025-05-31",
                "K5/0 contract.archived=2025-05-31",
                "K3/0 applies",
                "K6/0 outranked",
            ],
            direct=[4, 5],
        ),
    ),
    Case(
        "five years and then single years are not twice five years",
        "market 20",
        FIVE_YEARS,
        ask("SN-7", "2021-06-30"),
        won("K/0", "2021-06-30", ["K/0 applies"], indirect=[0]),
    ),
    Case(
        "after five years and one more the cancelled contract is over",
        "market 20",
        FIVE_YEARS,
        ask("SN-7", "2021-07-01"),
        lost(["K/0 contract.cancelled=2021-06-30"]),
    ),
]
