"""First and last days of contracts that do not renew: both sides of each boundary."""

from oracle.expectations import Case, lost, won
from oracle.records import (
    Json,
    ask,
    days,
    end_user,
    for_item,
    item,
    maintenance,
    months,
    warranty,
)

SN7 = item("SN-7", end_user("C1"))
SCOPE = [for_item("SN-7")]


def around(
    what: str, source: str, contract: Json, before: str, first: str, last: str, after: str
) -> list[Case]:
    """Four cases: the day before the contract, its first and last day, the day after."""
    given, row = [SN7, contract], f"{contract['id']}/0"
    applies = won(row, last, [f"{row} applies"], direct=[0])
    early = lost([f"{row} contract.not_started={first}"])
    late = lost([f"{row} contract.ended={last}"])
    return [
        Case(f"{what}: not on the day before", source, given, ask("SN-7", before), early),
        Case(f"{what}: on the first day", source, given, ask("SN-7", first), applies),
        Case(f"{what}: on the last day", source, given, ask("SN-7", last), applies),
        Case(f"{what}: not on the day after", source, given, ask("SN-7", after), late),
    ]


DELIVERED = [
    item("SN-7", end_user("C1"), since="2025-03-15"),
    warranty("W", "C1", "2025-03-15", SCOPE, term=months(24)),
]

CASES = [
    Case(
        "a warranty of 24 months from the sale covers the last day of month 24",
        "IB-S5",
        DELIVERED,
        ask("SN-7", "2027-03-14"),
        won("W/0", "2027-03-14", ["W/0 applies"], direct=[0]),
    ),
    Case(
        "a warranty of 24 months from the sale has ended on the same day two years later",
        "IB-S5",
        DELIVERED,
        ask("SN-7", "2027-03-15"),
        lost(["W/0 contract.ended=2027-03-14"]),
    ),
    Case(
        "a warranty covers the day of the delivery",
        "IB-S5",
        DELIVERED,
        ask("SN-7", "2025-03-15"),
        won("W/0", "2027-03-14", ["W/0 applies"], direct=[0]),
    ),
    Case(
        "a day before the delivery is before the warranty and without installation",
        "IB-S5, SC15",
        DELIVERED,
        ask("SN-7", "2025-03-14"),
        lost(["W/0 contract.not_started=2025-03-15"], notes=["item.not_installed"]),
    ),
    *around(
        "a warranty of a year from 29 February",
        "IB-S6",
        warranty("W", "C1", "2024-02-29", SCOPE, term=months(12)),
        *("2024-02-28", "2024-02-29", "2025-02-28", "2025-03-01"),
    ),
    *around(
        "a warranty of a month from 31 January",
        "IB-S6",
        warranty("W", "C1", "2025-01-31", SCOPE, term=months(1)),
        *("2025-01-30", "2025-01-31", "2025-02-28", "2025-03-01"),
    ),
    *around(
        "a warranty of a year into a leap year",
        "IB-S6",
        warranty("W", "C1", "2023-03-01", SCOPE, term=months(12)),
        *("2023-02-28", "2023-03-01", "2024-02-29", "2024-03-01"),
    ),
    *around(
        "maintenance of a year from 29 February ends on the grid",
        "D1",
        maintenance("K", "C1", "2024-02-29", SCOPE, term=months(12)),
        *("2024-02-28", "2024-02-29", "2025-02-27", "2025-02-28"),
    ),
    *around(
        "maintenance of a month from 31 January ends on the grid",
        "SC19",
        maintenance("K", "C1", "2025-01-31", SCOPE, term=months(1)),
        *("2025-01-30", "2025-01-31", "2025-02-27", "2025-02-28"),
    ),
    Case(
        "a warranty of four years from 29 February ends on the day before 29 February",
        "D2",
        [SN7, warranty("W", "C1", "2024-02-29", SCOPE, term=months(48))],
        ask("SN-7", "2028-02-28"),
        won("W/0", "2028-02-28", ["W/0 applies"], direct=[0]),
    ),
    Case(
        "a term from 28 February does not stick to the end of the month",
        "D1, IB-W13",
        [SN7, maintenance("K", "C1", "2023-02-28", SCOPE, term=months(12))],
        ask("SN-7", "2024-02-28"),
        lost(["K/0 contract.ended=2024-02-27"]),
    ),
    Case(
        "a warranty of six months from 31 August ends with February",
        "D2",
        [SN7, warranty("W", "C1", "2025-08-31", SCOPE, term=months(6))],
        ask("SN-7", "2026-02-28"),
        won("W/0", "2026-02-28", ["W/0 applies"], direct=[0]),
    ),
    Case(
        "maintenance of six months from 31 August ends a day before February does",
        "D1",
        [SN7, maintenance("K", "C1", "2025-08-31", SCOPE, term=months(6))],
        ask("SN-7", "2026-02-28"),
        lost(["K/0 contract.ended=2026-02-27"]),
    ),
    Case(
        "a term of months across the turn of the year keeps its day",
        "D1",
        [SN7, maintenance("K", "C1", "2025-11-30", SCOPE, term=months(2))],
        ask("SN-7", "2026-01-29"),
        won("K/0", "2026-01-29", ["K/0 applies"], direct=[0]),
    ),
    Case(
        "a month from New Year's Day ends with January",
        "D1",
        [SN7, maintenance("K", "C1", "2025-01-01", SCOPE, term=months(1))],
        ask("SN-7", "2025-01-31"),
        won("K/0", "2025-01-31", ["K/0 applies"], direct=[0]),
    ),
    Case(
        "a month from the second of January ends on the first of February",
        "D1",
        [SN7, maintenance("K", "C1", "2025-01-02", SCOPE, term=months(1))],
        ask("SN-7", "2025-02-01"),
        won("K/0", "2025-02-01", ["K/0 applies"], direct=[0]),
    ),
    *around(
        "a warranty of 30 days counts its first day",
        "SV3",
        warranty("W", "C1", "2025-01-31", SCOPE, term=days(30)),
        *("2025-01-30", "2025-01-31", "2025-03-01", "2025-03-02"),
    ),
    Case(
        "a term of one day is its first day",
        "SV3",
        [SN7, maintenance("K", "C1", "2025-01-31", SCOPE, term=days(1))],
        ask("SN-7", "2025-02-01"),
        lost(["K/0 contract.ended=2025-01-31"]),
    ),
    *around(
        "a contract with a stated last day",
        "IB-C33",
        maintenance("K", "C1", "2025-01-01", SCOPE, lastDay="2025-12-31"),
        *("2024-12-31", "2025-01-01", "2025-12-31", "2026-01-01"),
    ),
    Case(
        "a contract may begin and end on one day",
        "SV3",
        [SN7, maintenance("K", "C1", "2025-05-05", SCOPE, lastDay="2025-05-05")],
        ask("SN-7", "2025-05-05"),
        won("K/0", "2025-05-05", ["K/0 applies"], direct=[0]),
    ),
    Case(
        "a contract without term and last day is open",
        "SC20",
        [SN7, maintenance("K", "C1", "2025-01-01", SCOPE)],
        ask("SN-7", "2090-06-30"),
        won("K/0", "open", ["K/0 applies"], direct=[0]),
    ),
    Case(
        "the last day there is can be a stated last day",
        "SV7",
        [SN7, maintenance("K", "C1", "2025-01-01", SCOPE, lastDay="9999-12-31")],
        ask("SN-7", "9999-12-31"),
        won("K/0", "9999-12-31", ["K/0 applies"], direct=[0]),
    ),
    Case(
        "a warranty may state term and last day where they agree by civil law",
        "SC20, SC19",
        [SN7, warranty("W", "C1", "2025-01-31", SCOPE, term=months(1), lastDay="2025-02-28")],
        ask("SN-7", "2025-02-28"),
        won("W/0", "2025-02-28", ["W/0 applies"], direct=[0]),
    ),
    Case(
        "maintenance may state term and last day where they agree on the grid",
        "SC20, SC19",
        [SN7, maintenance("K", "C1", "2025-01-31", SCOPE, term=months(1), lastDay="2025-02-27")],
        ask("SN-7", "2025-02-27"),
        won("K/0", "2025-02-27", ["K/0 applies"], direct=[0]),
    ),
]
