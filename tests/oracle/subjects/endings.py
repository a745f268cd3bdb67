"""What ends within a range of days: contracts by their own end, items by their last covered day."""

from typing import Unpack

from oracle.expectations import Case, Refusal
from oracle.oneline import HEAD, SCOPE, SN7
from oracle.records import (
    SCRAPPED,
    Json,
    Named,
    account,
    appended,
    cancellation,
    end_user,
    follow_up,
    for_all,
    for_item,
    installation,
    item,
    maintenance,
    months,
    pause,
    renewal,
    stretch,
)

MARCH = ("2025-03-01", "2025-03-31")
SN8 = item("SN-8", end_user("C1"))


def ending(
    what: str,
    source: str,
    given: list[Json],
    days: tuple[str, str],
    *rows: str,
    **named: Unpack[Named],
) -> Case:
    """All that ends on the days from the first to the last."""
    question = {"firstDay": days[0], "lastDay": days[1], **named}
    return Case(what, source, given, question, list(rows), call="ending_between")


def until(name: str, last: str, scope: list[Json] | None = None) -> Json:
    """Maintenance from 2025 on up to a last day."""
    return maintenance(name, "C1", "2025-01-01", scope or SCOPE, lastDay=last)


RENEWING = maintenance(*HEAD, term=months(12), renewal=renewal(12))
YEARS = ("2025-01-01", "2026-12-31")

CASES = [
    ending(
        "both the first and the last day of the range count",
        "SC22",
        [
            SN7,
            until("A", "2025-02-28"),
            until("B", "2025-03-01"),
            until("C", "2025-03-31"),
            until("D", "2025-04-01"),
        ],
        MARCH,
        *("contract B 2025-03-01", "contract C 2025-03-31"),
    ),
    ending(
        "what ends together is ordered by id, what ends earlier comes first",
        "SC22",
        [
            SN7,
            SN8,
            until("B", "2025-03-10", [for_item("SN-8")]),
            until("a", "2025-03-10"),
            until("A", "2025-03-20", [for_item("SN-8")]),
        ],
        MARCH,
        "contract B 2025-03-10",
        "contract a 2025-03-10",
        "contract A 2025-03-20",
        "item SN-7 2025-03-10",
        "item SN-8 2025-03-20",
    ),
    ending(
        "an item ends on the last day of the range when nothing covers the next",
        "SC22",
        [SN7, until("K", "2025-03-31")],
        MARCH,
        *("contract K 2025-03-31", "item SN-7 2025-03-31"),
    ),
    ending(
        "an item that was covered up to the day before the range does not end in it",
        "SC22",
        [SN7, until("K", "2025-02-28")],
        MARCH,
    ),
    ending("a tacit renewal never ends", "SC22, D18", [SN7, RENEWING], YEARS),
    ending("an open contract never ends", "SC22", [SN7, maintenance(*HEAD)], YEARS),
    ending(
        "a renewal that is cancelled ends on the last day that is left",
        "SC22, SC17",
        [SN7, {**RENEWING, "cancellation": cancellation("2025-05-05")}],
        YEARS,
        *("contract K 2025-12-31", "item SN-7 2025-12-31"),
    ),
    ending(
        "a follow-up without its confirmation ends the contract the day before",
        "SC22, Z8",
        [SN7, {**RENEWING, "offersFrom": "2025-01-01"}],
        YEARS,
        *("contract K 2025-12-31", "item SN-7 2025-12-31"),
    ),
    ending(
        "a confirmed follow-up moves the end to the next one",
        "SC22, Z8",
        [
            SN7,
            {
                **RENEWING,
                "confirmationsFrom": "2025-01-01",
                "followUps": [follow_up("2026-01-01", "confirmed")],
            },
        ],
        YEARS,
        *("contract K 2026-12-31", "item SN-7 2026-12-31"),
    ),
    ending(
        "a declined follow-up ends the contract the day before",
        "SC22, SC18",
        [SN7, {**RENEWING, "followUps": [follow_up("2026-01-01", "declined")]}],
        YEARS,
        *("contract K 2025-12-31", "item SN-7 2025-12-31"),
    ),
    ending(
        "archiving ends a contract the day before",
        "SC22, SC24",
        [SN7, {**until("K", "2025-12-31"), "archivedOn": "2025-03-15"}],
        YEARS,
        *("contract K 2025-03-14", "item SN-7 2025-03-14"),
    ),
    ending(
        "archiving after the end leaves the end",
        "SC22, SC24",
        [SN7, {**until("K", "2025-03-10"), "archivedOn": "2025-06-01"}],
        YEARS,
        *("contract K 2025-03-10", "item SN-7 2025-03-10"),
    ),
    ending(
        "an open contract ends where it is archived",
        "SC22, SC24",
        [SN7, {**maintenance(*HEAD), "archivedOn": "2025-06-01"}],
        YEARS,
        *("contract K 2025-05-31", "item SN-7 2025-05-31"),
    ),
    ending(
        "a contract that was withdrawn before its start ends nothing",
        "SC22, SC17",
        [
            SN7,
            maintenance(
                *("K", "C1", "2025-06-01", SCOPE),
                lastDay="2026-05-31",
                cancellation=cancellation(last="2025-03-31"),
            ),
        ],
        YEARS,
    ),
    ending(
        "appended days move the end out of the range",
        "SC22, SC21",
        [
            SN7,
            {
                **until("K", "2025-12-31"),
                "suspensions": [appended("2025-12-01", "2025-12-31")],
            },
        ],
        ("2025-12-01", "2025-12-31"),
    ),
    ending(
        "a contract ends once, the item on the eve of the suspension as well",
        "SC22, SC21",
        [SN7, {**until("K", "2025-12-31"), "suspensions": [pause("2025-03-01", "2025-03-31")]}],
        ("2025-01-01", "2025-12-31"),
        *("contract K 2025-12-31", "item SN-7 2025-02-28", "item SN-7 2025-12-31"),
    ),
    ending(
        "a line that ends is no end of its contract, but one of the item",
        "SC22, SC14",
        [SN7, maintenance("K", "C1", "2025-01-01", [for_item("SN-7", lastDay="2025-05-31")])],
        YEARS,
        "item SN-7 2025-05-31",
    ),
    ending(
        "an item ends when the last of its contracts does",
        "SC22",
        [SN7, until("A", "2025-03-31"), until("B", "2025-08-31", [for_all()])],
        YEARS,
        *("contract A 2025-03-31", "contract B 2025-08-31", "item SN-7 2025-08-31"),
    ),
    ending(
        "an item that no line names ends with the contract for all of its user",
        "SC22, SC1",
        [SN7, until("A", "2025-03-10", [for_all()])],
        MARCH,
        *("contract A 2025-03-10", "item SN-7 2025-03-10"),
    ),
    ending(
        "an item of a subsidiary ends with the contract of the parent for its group",
        "SC22, SC4",
        [
            account("C0"),
            account("C1", parent="C0"),
            SN7,
            maintenance(
                *("A", "C0", "2025-01-01", [for_all()]), lastDay="2025-03-10", coversGroup=True
            ),
        ],
        MARCH,
        *("contract A 2025-03-10", "item SN-7 2025-03-10"),
    ),
    ending(
        "an item does not end where another contract follows on the next day",
        "SC22",
        [SN7, until("A", "2025-03-31"), maintenance("B", "C1", "2025-04-01", SCOPE)],
        YEARS,
        "contract A 2025-03-31",
    ),
    ending(
        "an item ends where its new user has no contract",
        "SC22, SC1",
        [
            item("SN-7", end_user("C2"), since="2025-03-10"),
            installation("SN-7", 1, end_user("C1"), "2024-01-01", "2025-03-10"),
            maintenance("K", "C1", "2024-01-01", [for_all()]),
        ],
        YEARS,
        "item SN-7 2025-03-09",
    ),
    ending(
        "an item ends on the day before it is scrapped",
        "SC22, IB-S15",
        [
            item("SN-7", SCRAPPED, since="2025-08-01"),
            installation("SN-7", 1, end_user("C1"), "2024-01-01", "2025-08-01"),
            maintenance("K", "C1", "2024-01-01", SCOPE),
        ],
        YEARS,
        "item SN-7 2025-07-31",
    ),
    ending(
        "an account that becomes inactive ends the item with its running term, not the contract",
        "SC22, SR29",
        [account("C1", inactive=[stretch("2025-12-15", "2026-01-15")]), SN7, RENEWING],
        YEARS,
        "item SN-7 2025-12-31",
    ),
    ending(
        "a contract not yet judged ends, and covers no item that could end",
        "SC22, SC25",
        [SN7, {**until("K", "2025-03-10"), "unjudged": ["levels"]}],
        MARCH,
        "contract K 2025-03-10",
    ),
    ending(
        "with a skill named an item ends with the contract for that skill",
        "SC22",
        [
            SN7,
            {**until("A", "2025-03-10"), "skills": ["HW"]},
            {**maintenance(*HEAD), "skills": ["SW"]},
        ],
        MARCH,
        *("contract A 2025-03-10", "item SN-7 2025-03-10"),
        skill="HW",
    ),
    ending(
        "with no skill named the other contract goes on",
        "SC22",
        [
            SN7,
            {**until("A", "2025-03-10"), "skills": ["HW"]},
            {**maintenance(*HEAD), "skills": ["SW"]},
        ],
        MARCH,
        "contract A 2025-03-10",
    ),
    ending("where there is nothing nothing ends", "SC22", [], YEARS),
    Case(
        "a range that ends before it starts is refused",
        "SC22, SV3",
        [SN7],
        {"firstDay": "2025-06-01", "lastDay": "2025-05-31"},
        Refusal("range.ends_before_start", "lastDay"),
        call="ending_between",
    ),
]
