"""Records and questions that mean nothing: one refusal each, with its path."""

from typing import Unpack

from oracle.expectations import Case, Refusal
from oracle.records import (
    Json,
    Terms,
    account,
    ask,
    cancellation,
    commercial,
    days,
    end_user,
    for_all,
    for_item,
    installation,
    item,
    maintenance,
    months,
    policy,
    renewal,
    skill,
    warranty,
)

SN7 = item("SN-7", end_user("C1"), since="2025-01-01")
SCOPE = [for_item("SN-7")]


def refused(what: str, source: str, code: str, path: str, *records: Json) -> Case:
    """The good item, the records in doubt, and any question; a path is inside the first of them."""
    name = f"the door refuses {what}"
    whole = path if path.startswith("[") else f"[1].{path}"
    return Case(name, source, [SN7, *records], ask("SN-7", "2025-06-01"), Refusal(code, whole))


def contract(**terms: Unpack[Terms]) -> Json:
    """Maintenance from 2025 on with terms that do not fit."""
    return maintenance("K", "C1", "2025-01-01", SCOPE, **terms)


def closed(number: int, since: str, last: str, name: str | None = None) -> Json:
    """A closed installation, under an id of its own where one is given."""
    record = installation("SN-7", number, end_user("C1"), since, last)
    return record if name is None else {**record, "id": name}


CASES = [
    Case(
        "an item that is not there is unknown",
        "SC27",
        [SN7, contract()],
        ask("SN-8", "2025-06-01"),
        Refusal("item.unknown", "item"),
    ),
    Case(
        "an item in other letters is not there",
        "SC27, SV1",
        [SN7, contract()],
        ask("sn-7", "2025-06-01"),
        Refusal("item.unknown", "item"),
    ),
    Case(
        "nothing is known in an empty list",
        "SC27",
        [],
        ask("SN-7", "2025-06-01"),
        Refusal("item.unknown", "item"),
    ),
    refused(
        "a contract that ends on the day before it begins",
        *("SV3", "range.ends_before_start", "lastDay"),
        contract(lastDay="2024-12-31"),
    ),
    refused(
        "a line that ends before it begins",
        *("SV3", "range.ends_before_start", "scope[1].lastDay"),
        maintenance(
            *("K", "C1", "2025-01-01"),
            [for_all(), for_item("SN-7", firstDay="2025-03-01", lastDay="2025-02-28")],
        ),
    ),
    refused(
        "an installation that ends before it begins",
        *("SV3", "range.ends_before_start", "lastDay"),
        closed(1, "2024-06-01", "2024-05-31"),
    ),
    refused(
        "an installation with the number zero",
        *("SI21", "input.out_of_range", "number"),
        closed(0, "2024-01-01", "2024-05-31"),
    ),
    refused(
        "a term of no months",
        *("SV3", "input.out_of_range", "term.months"),
        contract(term=months(0)),
    ),
    refused(
        "a term of no days",
        *("SV3", "input.out_of_range", "term.days"),
        contract(term=days(0)),
    ),
    refused(
        "a renewal by no months, which would never come to an end",
        *("market 20", "input.out_of_range", "renewal.months"),
        contract(term=months(12), renewal=renewal(0)),
    ),
    refused(
        "a notice period of no months",
        *("SV3", "input.out_of_range", "renewal.notice.months"),
        contract(term=months(12), renewal=renewal(12, months(0))),
    ),
    refused(
        "a warranty whose last day is the one of the grid",
        *("SC20, SC19", "contract.term_and_last_day", "lastDay"),
        warranty("W", "C1", "2025-01-31", SCOPE, term=months(1), lastDay="2025-02-27"),
    ),
    refused(
        "maintenance whose last day is the one of civil law",
        *("SC20, SC19", "contract.term_and_last_day", "lastDay"),
        maintenance("K", "C1", "2025-01-31", SCOPE, term=months(1), lastDay="2025-02-28"),
    ),
    refused(
        "a renewing warranty whose last day is the one of civil law",
        *("SC20, SC19", "contract.term_and_last_day", "lastDay"),
        warranty(
            *("W", "C1", "2025-01-31", SCOPE),
            term=months(1),
            lastDay="2025-02-28",
            renewal=renewal(1),
        ),
    ),
    refused(
        "a term in days that ends on another day than stated",
        *("SC20", "contract.term_and_last_day", "lastDay"),
        contract(term=days(30), lastDay="2025-01-31"),
    ),
    refused(
        "a renewal of a contract that never ends",
        *("SC20", "contract.renewal_without_term", "renewal"),
        contract(renewal=renewal(12)),
    ),
    refused(
        "a renewal behind the last day there is",
        *("SV7", "contract.renewal_never_ends", "lastDay"),
        contract(lastDay="9999-12-31", renewal=renewal(12)),
    ),
    refused(
        "a cancellation without any day",
        *("SC17", "contract.cancellation_empty", "cancellation"),
        contract(cancellation=cancellation()),
    ),
    refused(
        "an account that is its own parent",
        *("SC27", "account.parent_cycle", "parent"),
        account("C1", parent="C1"),
    ),
    refused(
        "three accounts that are each other's parents",
        *("SC27", "account.parent_cycle", "parent"),
        account("A", parent="B"),
        account("B", parent="C"),
        account("C", parent="A"),
    ),
    refused(
        "two skills below each other",
        *("SC10", "skill.parent_cycle", "parent"),
        skill("HW", parent="HW-PRN"),
        skill("HW-PRN", parent="HW"),
    ),
    refused(
        "two closed installations that share more than a day",
        *("Z3", "history.overlap", "lastDay"),
        closed(1, "2024-01-01", "2024-06-30"),
        closed(2, "2024-06-29", "2024-12-31"),
    ),
    refused(
        "a closed installation that goes on into the running one",
        *("Z3", "history.overlap", "[0].since"),
        closed(1, "2024-01-01", "2025-01-02"),
    ),
    Case(
        "the door refuses a closed installation of an item that was never anywhere else",
        "Z3, SI5",
        [
            item("SN-8", end_user("C1")),
            installation("SN-8", 1, end_user("C2"), "2024-01-01", "2024-12-31"),
        ],
        ask("SN-8", "2025-06-01"),
        Refusal("history.overlap", "[0].since"),
    ),
    refused(
        "two closed installations of one number",
        *("SI21", "installation.number_taken", "number"),
        closed(1, "2024-01-01", "2024-06-30"),
        closed(1, "2024-06-30", "2024-12-31", name="SN-7/again"),
    ),
    refused(
        "a closed installation of an item that is not there",
        *("design 3", "reference.unknown", "item"),
        installation("SN-8", 1, end_user("C1"), "2024-01-01", "2024-12-31"),
    ),
    refused(
        "a sale price of an item that is not there",
        *("design 3", "reference.unknown", "item"),
        commercial("SN-8", "2400.00", "EUR"),
    ),
    refused(
        "a line for an item that is not there",
        *("design 3", "reference.unknown", "scope[1].element.item"),
        maintenance("K", "C1", "2025-01-01", [for_all(), for_item("SN-8")]),
    ),
    refused(
        "a currency that nobody has",
        *("SV2, Z10", "currency.unknown", "salePrice.currency"),
        commercial("SN-7", "10", "QQQ"),
    ),
    refused(
        "a price finer than its currency",
        *("SV2", "money.scale", "salePrice.amount"),
        commercial("SN-7", "12.345", "EUR"),
    ),
    refused(
        "a fraction of a currency without fractions",
        *("SV2", "money.scale", "salePrice.amount"),
        commercial("SN-7", "10.5", "JPY"),
    ),
    refused(
        "a term that ends behind the last day there is",
        *("SR41", "day.out_of_range", "term"),
        contract(term=months(120_000)),
    ),
    refused(
        "one item twice in a list",
        *("design 3", "record.duplicate", "[1]"),
        item("SN-7", end_user("C2")),
    ),
    refused(
        "two sale prices of one item",
        *("design 3", "record.duplicate", "[2]"),
        commercial("SN-7", "2400.00", "EUR"),
        commercial("SN-7", "2600.00", "EUR"),
    ),
    refused(
        "a policy that orders by one criterion twice",
        *("D15", "policy.criterion_twice", "precedence[1]"),
        policy("element", "element"),
    ),
    refused(
        "a policy that comes back to a criterion",
        *("D15", "policy.criterion_twice", "precedence[2]"),
        policy("category", "element", "category"),
    ),
]
