"""Edits of closed installations: the last day and the take-back price."""

from oracle.expectations import Case
from oracle.installed import line, past_prices, unit
from oracle.planning import after, does, price, refuses
from oracle.records import Json, end_user

A = line("M", 1, end_user("C1"), "2022-01-01", "2023-06-30")
B = line("M", 2, end_user("C2"), "2023-07-10", "2025-02-20")
M = unit("M", end_user("C3"), "2025-02-28")
HISTORY = [M, A, B]


def edit(number: int, **fields: object) -> Json:
    """An edit of a line of M in June."""
    return {"installation": f"installation:M/{number}", "today": "2025-06-01", **fields}


def edited(
    what: str, source: str, command: Json, *rows: str, given: list[Json] | None = None
) -> Case:
    """An edit that is made."""
    return does(what, source, given or HISTORY, "edit_installation", command, *rows)


def refused(what: str, source: str, command: Json, code: str, path: str) -> Case:
    """An edit that is refused."""
    return refuses(what, source, HISTORY, "edit_installation", command, code, path)


CORRECTED = edited(
    "an end corrected backwards leaves a gap",
    "Z3, IB-H20",
    edit(2, lastDay="2024-12-31"),
    "installation installation:M/2: lastDay 2024-12-31",
    "reads item M",
)

CASES = [
    CORRECTED,
    after(CORRECTED, "the same end again changes nothing", "SI1", "nothing"),
    edited(
        "an end may touch the running installation",
        "Z3",
        edit(2, lastDay="2025-02-28"),
        "installation installation:M/2: lastDay 2025-02-28",
        "reads item M",
    ),
    refused(
        "an end does not lie within the running installation",
        "Z3",
        edit(2, lastDay="2025-03-01"),
        *("history.overlap", "lastDay"),
    ),
    edited(
        "an end may touch the next line",
        "Z3",
        edit(1, lastDay="2023-07-10"),
        "installation installation:M/1: lastDay 2023-07-10",
        "reads installation installation:M/2",
    ),
    refused(
        "an end does not lie within the next line",
        "Z3",
        edit(1, lastDay="2023-07-11"),
        *("history.overlap", "lastDay"),
    ),
    edited(
        "an installation may end on its first day",
        "SV3",
        edit(1, lastDay="2022-01-01"),
        "installation installation:M/1: lastDay 2022-01-01",
        "reads installation installation:M/2",
    ),
    refused(
        "an installation does not end before its first day",
        "SV3, IB-H15",
        edit(1, lastDay="2021-12-31"),
        *("range.ends_before_start", "lastDay"),
    ),
    refused(
        "an installation does not end after today",
        "SI10",
        edit(2, lastDay="2025-02-21", today="2025-02-20"),
        *("day.after_today", "lastDay"),
    ),
    edited(
        "a take-back price is added",
        "IB-H20, IB-H13",
        edit(1, takeBackPrice=price("250")),
        "new pastCommercial installation:M/1: takeBackPrice 250.00 EUR",
        "reads installation installation:M/1",
    ),
    edited(
        "a take-back price is corrected and the other prices stay",
        "IB-H20",
        edit(1, takeBackPrice=price("249.99", "CHF")),
        "pastCommercial installation:M/1: takeBackPrice 249.99 CHF",
        "reads installation installation:M/1",
        given=[*HISTORY, past_prices("installation:M/1", "900.00 EUR", None, "250.00 EUR")],
    ),
    edited(
        "a take-back price is cleared and the other prices stay",
        "IB-H20",
        edit(1, clear=["takeBackPrice"]),
        "pastCommercial installation:M/1: -takeBackPrice",
        "reads installation installation:M/1",
        given=[*HISTORY, past_prices("installation:M/1", "900.00 EUR", None, "250.00 EUR")],
    ),
    edited(
        "the only price is cleared, and the record goes with it",
        "IB-H20",
        edit(1, clear=["takeBackPrice"]),
        "remove pastCommercial installation:M/1",
        "reads installation installation:M/1",
        given=[*HISTORY, past_prices("installation:M/1", None, None, "250.00 EUR")],
    ),
    edited("clearing no price changes nothing", "SI1", edit(1, clear=["takeBackPrice"]), "nothing"),
    refused(
        "a take-back price is set or cleared, not both",
        "design 4",
        edit(1, clear=["takeBackPrice"], takeBackPrice=price("1")),
        *("input.one_of", "clear[0]"),
    ),
    refused(
        "a corrected take-back price wants its currency",
        "IB-H16, Z2",
        edit(1, takeBackPrice=price("1200", None)),
        *("item.take_back_price_currency_missing", "takeBackPrice.currency"),
    ),
    refused(
        "a corrected take-back price is not below zero",
        "IB-R4",
        edit(1, takeBackPrice=price("-1")),
        *("item.price_negative", "takeBackPrice"),
    ),
    refused(
        "an unknown installation is not edited",
        "design 1",
        edit(3),
        *("installation.unknown", "installation"),
    ),
]
