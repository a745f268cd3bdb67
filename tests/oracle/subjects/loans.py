"""Loan contracts: while the item is on loan, and before everything else."""

from oracle.expectations import Case, lost, won
from oracle.oneline import SCOPE, SN7
from oracle.records import (
    IN_STOCK,
    Json,
    ask,
    borrower,
    cancellation,
    end_user,
    for_all,
    for_product,
    installation,
    item,
    loan,
    maintenance,
    months,
    policy,
    renewal,
    warranty,
)

LENT = item("SN-7", borrower("C1"))
ON_LOAN = ["item.on_loan=C1"]
SN8 = [
    item("SN-7", borrower("X9"), since="2025-04-01"),
    loan("L", "X9", "2025-04-01", SCOPE, term=months(3)),
]
RETURNED = [
    item("SN-7", IN_STOCK, since="2025-07-04"),
    installation("SN-7", 1, borrower("X9"), "2025-04-01", "2025-07-04"),
    loan("L", "X9", "2025-04-01", SCOPE),
]
KEPT = [
    item("SN-7", end_user("C1"), since="2025-06-15"),
    installation("SN-7", 1, borrower("C1"), "2025-04-01", "2025-06-15"),
    loan("L", "C1", "2025-04-01", SCOPE),
    warranty("W", "C1", "2025-06-15", SCOPE, term=months(24)),
]
THREE = [
    maintenance("K", "C1", "2025-01-01", SCOPE, lastDay="2025-08-31"),
    warranty("W", "C1", "2025-01-01", SCOPE, lastDay="2025-12-31"),
    loan("L", "C1", "2025-01-01", [for_all()]),
]
LOAN_FIRST = ["L/0 applies", "W/0 outranked", "K/0 outranked"]


def lent(*records: Json) -> list[Json]:
    """The item on loan, and such records."""
    return [LENT, *records]


def first(what: str, *policies: Json, rows: list[str]) -> Case:
    """The loan contract answers under some policy."""
    answer = won(*("L/0", "open", rows), direct=[1, 2], indirect=[0], notes=ON_LOAN)
    return Case(what, "SC12, D15", lent(*THREE, *policies), ask("SN-7", "2025-06-01"), answer)


CASES = [
    Case(
        "a loan of three months is covered on their last day",
        "IB-S7, SC12, SC19",
        SN8,
        ask("SN-7", "2025-06-30"),
        won(
            *("L/0", "2025-06-30", ["L/0 applies"]),
            direct=[0],
            notes=["item.on_loan=X9"],
        ),
    ),
    Case(
        "a loan that is overdue has ended",
        "IB-S7, SC19",
        SN8,
        ask("SN-7", "2025-07-01"),
        lost(["L/0 contract.ended=2025-06-30"], notes=["item.on_loan=X9"]),
    ),
    Case(
        "a loan contract says nothing while the item is not on loan",
        "SC12",
        [SN7, loan("L", "C1", "2025-01-01", SCOPE)],
        ask("SN-7", "2025-06-01"),
        lost(["L/0 loan.not_on_loan"], direct=[0]),
    ),
    first("a loan contract answers before a warranty and a contract", rows=LOAN_FIRST),
    first(
        "a loan contract answers first though the policy puts the earliest end first",
        policy("earliestEnd"),
        rows=["L/0 applies", "K/0 outranked", "W/0 outranked"],
    ),
    first(
        "a loan contract answers first though the policy names no criterion",
        policy(),
        rows=["L/0 applies", "K/0 outranked", "W/0 outranked"],
    ),
    first(
        "a loan contract answers first though the policy puts the element first",
        policy("element", "category"),
        rows=LOAN_FIRST,
    ),
    Case(
        "a loan contract stands first even where it is refused",
        "SC6, SC12",
        [SN7, *THREE],
        ask("SN-7", "2025-06-01"),
        won(
            "W/0",
            "2025-12-31",
            ["L/0 loan.not_on_loan", "W/0 applies", "K/0 outranked"],
            direct=[1, 2],
            indirect=[0],
        ),
    ),
    Case(
        "a loan contract on the whole base includes loans by nature",
        "SC12",
        lent(loan("L", "C1", "2025-01-01", [for_all()])),
        ask("SN-7", "2025-06-01"),
        won("L/0", "open", ["L/0 applies"], indirect=[0], notes=ON_LOAN),
    ),
    Case(
        "beside a loan contract the whole base of another leaves the loan out",
        "SC12",
        lent(
            loan("L", "C1", "2025-01-01", [for_product("P2")]),
            maintenance("K", "C1", "2025-01-01", [for_all()]),
        ),
        ask("SN-7", "2025-06-01"),
        won(
            *("L/0", "open", ["L/0 applies", "K/0 loan.not_included"]),
            indirect=[0, 1],
            notes=ON_LOAN,
        ),
    ),
    Case(
        "on the day of its return a loan is in stock and no loan",
        "IB-S8, SC1, SC7",
        RETURNED,
        ask("SN-7", "2025-07-04"),
        lost(
            ["L/0 placement.out_of_service=inStock, loan.not_on_loan"],
            direct=[0],
            notes=["item.in_stock"],
        ),
    ),
    Case(
        "on the day before its return a loan is covered",
        "IB-S8, SC1",
        RETURNED,
        ask("SN-7", "2025-07-03"),
        won(
            *("L/0", "open", ["L/0 applies"]),
            direct=[0],
            notes=["item.on_loan=X9"],
        ),
    ),
    Case(
        "on the day before a loan is kept the loan contract answers",
        "IB-B9, SC1",
        KEPT,
        ask("SN-7", "2025-06-14"),
        won(
            "L/0",
            "open",
            ["L/0 applies", "W/0 contract.not_started=2025-06-15"],
            direct=[0],
            notes=ON_LOAN,
        ),
    ),
    Case(
        "from the day on which a loan is kept the warranty answers",
        "IB-B9, SC12",
        KEPT,
        ask("SN-7", "2025-06-15"),
        won(
            "W/0",
            "2027-06-14",
            ["L/0 loan.not_on_loan", "W/0 applies"],
            direct=[0, 1],
        ),
    ),
    Case(
        "on a day without installation nothing is on loan",
        "SC12, SC15",
        [item("SN-7", borrower("C1"), since="2025-04-01"), loan("L", "C1", "2025-01-01", SCOPE)],
        ask("SN-7", "2025-03-31"),
        lost(["L/0 loan.not_on_loan"], direct=[0], notes=["item.not_installed"]),
    ),
    Case(
        "a loan of a month from 31 January ends with February",
        "SC19",
        lent(loan("L", "C1", "2025-01-31", SCOPE, term=months(1))),
        ask("SN-7", "2025-02-28"),
        won(*("L/0", "2025-02-28", ["L/0 applies"]), direct=[0], notes=ON_LOAN),
    ),
    Case(
        "a loan that renews is on the grid",
        "SC19",
        lent(
            loan(
                *("L", "C1", "2025-01-31", SCOPE),
                term=months(1),
                renewal=renewal(1),
                cancellation=cancellation("2025-02-01"),
            )
        ),
        ask("SN-7", "2025-02-28"),
        lost(["L/0 contract.cancelled=2025-02-27"], notes=ON_LOAN),
    ),
]
