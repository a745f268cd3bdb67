"""What answers for an item day by day over a range."""

from typing import Unpack

from oracle.expectations import Case, Refusal
from oracle.oneline import HEAD, SCOPE, SN7
from oracle.records import (
    IN_STOCK,
    Json,
    Named,
    account,
    appended,
    borrower,
    cancellation,
    end_user,
    for_all,
    for_item,
    for_product,
    installation,
    item,
    leaving_out,
    loan,
    maintenance,
    months,
    product,
    renewal,
    stretch,
    warranty,
)


def over(
    what: str,
    source: str,
    given: list[Json],
    days: tuple[str, str],
    *intervals: str,
    **named: Unpack[Named],
) -> Case:
    """A timeline of SN-7, interval by interval."""
    question = {"item": "SN-7", "firstDay": days[0], "lastDay": days[1], **named}
    head = f"SN-7 {days[0]}..{days[1]}"
    return Case(what, source, given, question, [head, *intervals], call="timeline")


def year(name: str, number: int, scope: list[Json] | None = None) -> Json:
    """Maintenance for one calendar year."""
    first, last = f"{number}-01-01", f"{number}-12-31"
    return maintenance(name, "C1", first, scope or SCOPE, lastDay=last)


MOVED = [
    item("SN-7", end_user("C2"), since="2025-02-28"),
    installation("SN-7", 1, end_user("C1"), "2023-01-10", "2025-02-20"),
    maintenance("K1", "C1", "2023-01-01", [for_all()]),
    maintenance("K2", "C2", "2023-01-01", [for_all()]),
]
S17 = [
    item("SN-7", end_user("C1"), since="2025-03-15"),
    warranty("W", "C1", "2025-03-15", SCOPE, term=months(24)),
    *(year(f"K{number}", 2025, scope) for number, scope in ((1, [for_all()]), (3, SCOPE))),
    year("K2", 2025, [for_product("P2")]),
]
EXCLUDED = [
    SN7,
    maintenance(
        *("K", "C1", "2025-01-01"),
        [for_item("SN-7"), for_item("SN-7", pair=leaving_out("HW"), firstDay="2025-09-01")],
    ),
]
RENEWING = maintenance(*HEAD, term=months(12), renewal=renewal(12))

CASES = [
    over(
        "a warranty begins beside a contract, runs on alone, and ends",
        "SC22, IB-S17",
        S17,
        ("2025-03-01", "2027-03-31"),
        "2025-03-01..2025-03-14 K3/0",
        "2025-03-15..2025-12-31 W/0 K3/0 K2/0 K1/0, gained W/0 K2/0 K1/0",
        "2026-01-01..2027-03-14 W/0, lost K3/0 K2/0 K1/0",
        "2027-03-15..2027-03-31 nothing, lost W/0",
    ),
    over(
        "a range of one day is one interval",
        "SC22",
        [SN7, year("K", 2025)],
        ("2025-12-31", "2025-12-31"),
        "2025-12-31..2025-12-31 K/0",
    ),
    over(
        "where nothing ever answers there is one empty interval",
        "SC22",
        [SN7],
        ("2025-01-01", "2025-12-31"),
        "2025-01-01..2025-12-31 nothing",
    ),
    over(
        "what does not apply all along changes nothing",
        "SC22",
        [SN7, year("K", 2025), maintenance("L", "C1", "2025-01-01", SCOPE, unjudged=["levels"])],
        ("2025-03-01", "2025-04-30"),
        "2025-03-01..2025-04-30 K/0",
    ),
    over(
        "a gap between two warranties is an interval of its own",
        "SC22, market 2",
        [
            SN7,
            warranty("W1", "C1", "2023-01-01", SCOPE, term=months(24)),
            warranty("W2", "C1", "2025-02-01", SCOPE, term=months(12)),
        ],
        ("2024-12-30", "2025-02-02"),
        "2024-12-30..2024-12-31 W1/0",
        "2025-01-01..2025-01-31 nothing, lost W1/0",
        "2025-02-01..2025-02-02 W2/0, gained W2/0",
    ),
    over(
        "an overlap of two warranties is an interval of its own",
        "SC22, market 2",
        [
            SN7,
            warranty("W1", "C1", "2023-01-01", SCOPE, term=months(24)),
            warranty("W2", "C1", "2024-12-01", SCOPE, term=months(12)),
        ],
        ("2024-11-01", "2025-01-31"),
        "2024-11-01..2024-11-30 W1/0",
        "2024-12-01..2024-12-31 W1/0 W2/0, gained W2/0",
        "2025-01-01..2025-01-31 W2/0, lost W1/0",
    ),
    over(
        "where one contract follows another on the next day one is lost and one gained",
        "SC22",
        [SN7, year("K25", 2025), year("K26", 2026)],
        ("2025-07-01", "2026-06-30"),
        "2025-07-01..2025-12-31 K25/0",
        "2026-01-01..2026-06-30 K26/0, lost K25/0, gained K26/0",
    ),
    over(
        "a timeline follows the item from user to user",
        "SC4, SC22, Z3",
        MOVED,
        ("2025-02-01", "2025-03-31"),
        "2025-02-01..2025-02-20 K1/0",
        "2025-02-21..2025-02-27 nothing, lost K1/0",
        "2025-02-28..2025-03-31 K2/0, gained K2/0",
    ),
    over(
        "the day of a hand-over belongs to the contracts of the new user",
        "SC4, D13",
        [
            item("SN-7", end_user("C2"), since="2025-02-28"),
            installation("SN-7", 1, end_user("C1"), "2023-01-10", "2025-02-28"),
            *MOVED[2:],
        ],
        ("2025-02-27", "2025-03-01"),
        "2025-02-27..2025-02-27 K1/0",
        "2025-02-28..2025-03-01 K2/0, lost K1/0, gained K2/0",
    ),
    over(
        "an item that comes back to stock loses everything on that day",
        "SC22, SC1",
        [
            item("SN-7", IN_STOCK, since="2025-07-04"),
            installation("SN-7", 1, end_user("C1"), "2025-04-01", "2025-07-04"),
            maintenance("K", "C1", "2025-01-01", [for_all(), for_item("SN-7")]),
        ],
        ("2025-07-01", "2025-07-31"),
        "2025-07-01..2025-07-03 K/1 K/0",
        "2025-07-04..2025-07-31 nothing, lost K/1 K/0",
    ),
    over(
        "a loan that is kept changes from one contract to the other",
        "SC22, SC12",
        [
            item("SN-7", end_user("C1"), since="2025-06-15"),
            installation("SN-7", 1, borrower("C1"), "2025-04-01", "2025-06-15"),
            loan("L", "C1", "2025-04-01", SCOPE),
            maintenance("K", "C1", "2025-01-01", [for_all()]),
        ],
        ("2025-03-15", "2025-07-31"),
        "2025-03-15..2025-03-31 nothing",
        "2025-04-01..2025-06-14 L/0, gained L/0",
        "2025-06-15..2025-07-31 K/0, lost L/0, gained K/0",
    ),
    over(
        "a suspension is an interval without the contract, and the end moves",
        "SC22, SC21",
        [
            SN7,
            maintenance(*HEAD, term=months(12), suspensions=[appended("2025-03-01", "2025-03-31")]),
        ],
        ("2025-02-27", "2026-02-02"),
        "2025-02-27..2025-02-28 K/0",
        "2025-03-01..2025-03-31 nothing, lost K/0",
        "2025-04-01..2026-01-31 K/0, gained K/0",
        "2026-02-01..2026-02-02 nothing, lost K/0",
    ),
    over(
        "a contract that renews by itself goes on over its boundaries without a cut",
        "SC22, D18",
        [SN7, RENEWING],
        ("2025-12-01", "2027-01-31"),
        "2025-12-01..2027-01-31 K/0",
    ),
    over(
        "a follow-up without its confirmation is lost on its first day",
        "SC22, Z8",
        [SN7, {**RENEWING, "confirmationsFrom": "2025-01-01"}],
        ("2025-12-01", "2026-01-31"),
        "2025-12-01..2025-12-31 K/0",
        "2026-01-01..2026-01-31 nothing, lost K/0",
    ),
    over(
        "a term in which the account was inactive is a gap, and the chain comes back",
        "SC22, SR29",
        [account("C1", inactive=[stretch("2025-12-15", "2026-01-15")]), SN7, RENEWING],
        ("2025-12-01", "2027-02-28"),
        "2025-12-01..2025-12-31 K/0",
        "2026-01-01..2026-12-31 nothing, lost K/0",
        "2027-01-01..2027-02-28 K/0, gained K/0",
    ),
    over(
        "an exclusion that begins within the range cuts it where the skill is named",
        "SC22, SC11",
        EXCLUDED,
        ("2025-08-01", "2025-10-31"),
        "2025-08-01..2025-08-31 K/0",
        "2025-09-01..2025-10-31 nothing, lost K/0",
        skill="HW",
    ),
    over(
        "an exclusion cuts nothing where no skill is named",
        "SC22, SC11",
        EXCLUDED,
        ("2025-08-01", "2025-10-31"),
        "2025-08-01..2025-10-31 K/0",
    ),
    over(
        "the skill of the product stands in as it does in a verdict",
        "SC8, D14, market 27",
        [product("P2", skill="HW"), *EXCLUDED],
        ("2025-08-01", "2025-10-31"),
        "2025-08-01..2025-08-31 K/0",
        "2025-09-01..2025-10-31 nothing, lost K/0",
    ),
    over(
        "the site of each day stands in for the place",
        "SC23, D14",
        [
            item("SN-7", end_user("C1"), since="2025-02-01", site="Hall B"),
            installation("SN-7", 1, end_user("C1"), "2025-01-01", "2025-02-01", site="Hall A"),
            maintenance("KA", "C1", "2024-01-01", SCOPE, places=["Hall A"]),
            maintenance("KB", "C1", "2024-01-01", SCOPE, places=["Hall B"]),
        ],
        ("2025-01-15", "2025-02-15"),
        "2025-01-15..2025-01-31 KA/0",
        "2025-02-01..2025-02-15 KB/0, lost KA/0, gained KB/0",
    ),
    over(
        "a service kind that is named restricts every day",
        "SC22",
        [SN7, {**year("K25", 2025), "serviceKinds": ["repair"]}, year("K26", 2026)],
        ("2025-12-01", "2026-01-31"),
        "2025-12-01..2025-12-31 nothing",
        "2026-01-01..2026-01-31 K26/0, gained K26/0",
        serviceKind="inspection",
    ),
    over(
        "lines of one contract come and go by their own days",
        "SC22, SC14",
        [
            SN7,
            maintenance(
                *("K", "C1", "2025-01-01"),
                [
                    for_item("SN-7", lastDay="2025-03-31"),
                    for_all(firstDay="2025-03-01", lastDay="2025-04-30"),
                ],
            ),
        ],
        ("2025-02-15", "2025-05-15"),
        "2025-02-15..2025-02-28 K/0",
        "2025-03-01..2025-03-31 K/0 K/1, gained K/1",
        "2025-04-01..2025-04-30 K/1, lost K/0",
        "2025-05-01..2025-05-15 nothing, lost K/1",
    ),
    over(
        "cancelled and archived contracts are lost on the day after, and on the day itself",
        "SC22, SC24, SC29",
        [
            SN7,
            {**year("A", 2025), "cancellation": cancellation(last="2025-03-31")},
            {**year("B", 2025), "archivedOn": "2025-05-01"},
        ],
        ("2025-03-01", "2025-06-30"),
        "2025-03-01..2025-03-31 A/0 B/0",
        "2025-04-01..2025-04-30 B/0, lost A/0",
        "2025-05-01..2025-06-30 nothing, lost B/0",
    ),
    over(
        "a range may end with the calendar",
        "SC22, SV3",
        [SN7, maintenance(*HEAD)],
        ("9999-12-01", "9999-12-31"),
        "9999-12-01..9999-12-31 K/0",
    ),
    over(
        "the place of the work stands before the site of each day",
        "SC22, SC23, D14",
        [
            item("SN-7", end_user("C1"), since="2025-03-15", site="Hall A"),
            maintenance("KA", "C1", "2024-01-01", SCOPE, places=["Hall A"]),
            maintenance("KB", "C1", "2024-01-01", SCOPE, places=["Hall B"]),
        ],
        ("2025-04-01", "2025-04-30"),
        "2025-04-01..2025-04-30 KB/0",
        place="Hall B",
    ),
    over(
        "a pair that leaves a skill out for some months parts the days on which a line covers",
        "SC22, SC8, market 27",
        [
            SN7,
            maintenance(
                *("K", "C1", "2025-01-01"),
                [
                    for_all(),
                    for_item(
                        "SN-7",
                        pair=leaving_out("HW"),
                        firstDay="2025-04-01",
                        lastDay="2025-05-31",
                    ),
                ],
            ),
        ],
        ("2025-03-01", "2025-06-30"),
        "2025-03-01..2025-03-31 K/0",
        "2025-04-01..2025-05-31 nothing, lost K/0",
        "2025-06-01..2025-06-30 K/0, gained K/0",
        skill="HW",
    ),
    Case(
        "a timeline that ends before it starts is refused",
        "SC22, SV3",
        [SN7],
        {"item": "SN-7", "firstDay": "2025-06-01", "lastDay": "2025-05-31"},
        Refusal("range.ends_before_start", "lastDay"),
        call="timeline",
    ),
    Case(
        "a timeline of an item that is not there is refused",
        "SC22, SC27",
        [SN7],
        {"item": "SN-8", "firstDay": "2025-06-01", "lastDay": "2025-06-30"},
        Refusal("item.unknown", "item"),
        call="timeline",
    ),
]
